//! About Me as FHIR R4 (hl7.org/fhir/R4): a Bundle of two, the QuestionnaireResponse with the answers, and the
//! Questionnaire with the seven headings and their codes. No national profile for About Me was found; this is plain R4, and R4B reads it as well.
//!
//! FHIR's `string` holds at most 1,048,576 characters, no control characters but tab and line breaks, and is never empty or blank: a
//! longer answer goes on in a next one, a blank one is left out.
//!
//! The resource says which language its questions are in; an answer that was written in another says so itself (`_valueString`).

use super::moment;
use super::ordered::{Json, Object};
use super::prsb::SNOMED;
use crate::domain::Millis;
use crate::domain::helper::SUPPORTED_MOST;
use crate::domain::prompts::{ABOUT, StandardHeading};
use crate::domain::standards::{AboutMe, Said};

/// The name of our Questionnaire, for ever. It is ours: PRSB publishes none.
pub const QUESTIONNAIRE: &str = "urn:uuid:5b1f3c0a-6d5e-4a52-9c0e-2f6f0a7be201";
/// Its version: the standard's.
pub const VERSION: &str = "2.01";
/// The extension that says what language a text is in (FHIR R4, "Extension: Human Language", on any element).
const LANGUAGE: &str = "http://hl7.org/fhir/StructureDefinition/language";
/// The most characters of one answer: under FHIR's limit also when they are counted as bytes.
const LONGEST: usize = 1_000_000;

/// The Bundle. `name` is 128 random bits, from which the response has its name.
pub fn about_me(about: &AboutMe, made: Millis, name: u128) -> Vec<u8> {
    let entry = |address: String, resource: Object| Object::new().with("fullUrl", address).with("resource", resource);
    let bundle = Object::new()
        .with("resourceType", "Bundle")
        .with("type", "collection")
        .with("timestamp", moment::second(made))
        .with("entry", vec![entry(uuid(name), response(about, made)), entry(QUESTIONNAIRE.to_owned(), questionnaire())]);
    Json::from(bundle).to_bytes()
}

/// A name out of random bits, marked as such (RFC 9562, version 4).
fn uuid(bits: u128) -> String {
    let bits = (bits & !(0xf << 76) & !(0x3 << 62)) | (0x4 << 76) | (0x2 << 62);
    let digits = format!("{bits:032x}");
    format!("urn:uuid:{}-{}-{}-{}-{}", &digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..])
}

fn standard_headings() -> impl Iterator<Item = (usize, StandardHeading)> {
    ABOUT.iter().filter_map(|section| section.standard).enumerate().map(|(number, heading)| (number + 1, heading))
}

fn questionnaire() -> Object {
    let mut items: Vec<Object> = standard_headings()
        .map(|(number, heading)| {
            let code = Object::new().with("system", SNOMED).with("code", heading.snomed).with("display", heading.heading_exact);
            let free = item(format!("{number}.1"), "Free text", "text").with("repeats", Json::True);
            item(number.to_string(), heading.heading_exact, "group").with("code", vec![code]).with("item", vec![free])
        })
        .collect();
    let most = i64::try_from(SUPPORTED_MOST).unwrap_or(i64::MAX);
    items.push(item("8".to_owned(), "Supported to write this by", "string").with("maxLength", Json::Number(most)));
    items.push(item("9".to_owned(), "Date last updated", "dateTime"));
    Object::new()
        .with("resourceType", "Questionnaire")
        .with("url", QUESTIONNAIRE)
        .with("version", VERSION)
        .with("name", "AboutMe")
        .with("title", "About Me")
        .with("status", "active")
        .with("subjectType", vec!["Patient"])
        .with("publisher", "Own Words")
        .with(
            "description",
            "The headings and codes of the information standard About Me 2.01 of the Professional Record Standards Body, put into a \
             Questionnaire by the app Own Words. The standards body has not published or checked this Questionnaire.",
        )
        .with("item", items)
}

fn item(link: String, text: &str, kind: &str) -> Object {
    Object::new().with("linkId", link).with("text", text).with("type", kind)
}

fn response(about: &AboutMe, made: Millis) -> Object {
    let mut items = Vec::new();
    for (number, heading) in standard_headings() {
        let said = about.responses.iter().filter(|response| response.heading == heading).flat_map(|response| &response.answers);
        let answers: Vec<_> = said.flat_map(|said| pieces(&said.text).into_iter().map(|text| answer(text, said, about))).collect();
        if !answers.is_empty() {
            let free = Object::new().with("linkId", format!("{number}.1")).with("answer", answers);
            let link = Object::new().with("linkId", number.to_string()).with("text", heading.heading_exact);
            items.push(link.with("item", vec![free]));
        }
    }
    let mut single = |link: &str, text: &str, answer: Option<Object>| {
        items.extend(answer.map(|answer| Object::new().with("linkId", link).with("text", text).with("answer", vec![answer])));
    };
    let supported = pieces(&about.supported).into_iter().next();
    single("8", "Supported to write this by", supported.map(|text| Object::new().with("valueString", text)));
    single("9", "Date last updated", about.updated.map(|at| Object::new().with("valueDateTime", moment::second(at))));
    let person = pieces(&about.by).into_iter().next().map(|name| Object::new().with("type", "Patient").with("display", name));
    Object::new()
        .with("resourceType", "QuestionnaireResponse")
        .maybe("language", language(&about.language))
        .with("questionnaire", format!("{QUESTIONNAIRE}|{VERSION}"))
        .with("status", "completed")
        .maybe("subject", person.clone())
        .with("authored", moment::second(made))
        .maybe("source", person)
        .maybe("item", items)
}

/// One answer. Where it was written in another language than the resource says of itself, it says so, by FHIR's own extension for that.
fn answer(text: String, said: &Said, about: &AboutMe) -> Object {
    let other = language(&said.language).filter(|own| !own.eq_ignore_ascii_case(&about.language));
    let extension = other.map(|tag| Object::new().with("url", LANGUAGE).with("valueCode", tag));
    Object::new()
        .with("valueString", text)
        .maybe("_valueString", Object::new().maybe("extension", extension.into_iter().collect::<Vec<_>>()))
}

/// A language tag that is fit to be one; anything else is none.
fn language(tag: &str) -> Option<&str> {
    let fit = tag.len() <= 35 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    (fit && !tag.is_empty()).then_some(tag)
}

/// A text as FHIR's strings: without control characters, none of them blank or too long. Some readers know no other white space than
/// spaces, tabs and line breaks, so every other kind becomes a space.
fn pieces(text: &str) -> Vec<String> {
    let clean: String = text
        .chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .map(|letter| if letter.is_whitespace() && !matches!(letter, '\n' | '\t') { ' ' } else { letter })
        .collect();
    let mut rest = clean.trim();
    let mut found = Vec::new();
    while !rest.is_empty() {
        let mut end = rest.len().min(LONGEST);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        found.push(rest[..end].trim().to_owned());
        rest = rest[end..].trim_start();
    }
    found.retain(|piece| !piece.is_empty());
    found
}

//! What leaves the app in forms that others know: whole, as each standard wants it, and with nothing in it that nobody chose.
//!
//! What is made of several plans is also written to a folder (`target/tmp/elsewhere`), where `tests/standards.py` reads it with the
//! standards' own readers: `cargo xtask test` does both.

mod plain;
mod readers;

use readers::{IDS, Real};

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use ownwords::domain::answer::Cell;
use ownwords::domain::asset::{Asset, Standing};
use ownwords::domain::drawing::{Reader, safe};
use ownwords::domain::entry::{Body, Entry};
use ownwords::domain::goal::Goal;
use ownwords::domain::helper::Helper;
use ownwords::domain::meeting::{Agreement, Meeting, Question, Request, Review};
use ownwords::domain::person::{Agreed, Help, Person, Strain};
use ownwords::domain::plan::{Nation, PlanCard, WhoFor};
use ownwords::domain::prompts::ABOUT;
use ownwords::domain::record::{Fields, Schemas};
use ownwords::domain::share::Contact;
use ownwords::domain::standards::{AboutMe, Calendar, CarePlan, Event, Response, Said};
use ownwords::domain::statement::{Statement, Whose};
use ownwords::domain::talk::Flags;
use ownwords::domain::{EntryId, Kind, Plan, PlanId, Version, VersionVector};
use ownwords::format::{calendar, fhir, prsb, words};
use ownwords::usecases::backup::Extent;
use ownwords::usecases::elsewhere::{self, Choice, Form, NoFile, Stamp, Wish, people, take};
use ownwords::usecases::share::{Shown, show, tick};
use proptest::prelude::*;
use serde_json::{Value, json};

// ------------------------------------------------------------------------------------------------ readers and plans

const MADE: i64 = 1_795_349_109_000;

fn stamp() -> Stamp {
    Stamp { made: MADE, today: day(2026, 11, 22), name: 0x1234_5678_9abc_def0_1122_3344_5566_7788 }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn version(body: impl Into<Body>) -> Version {
    let mut clock = VersionVector::default();
    clock.set("a".into(), 1);
    Version { clock, at: MADE - 60_000, visit: "v".into(), gone: false, body: body.into(), rest: Fields::new() }
}

fn entry(id: &str, body: impl Into<Body>) -> Entry {
    Entry::new(EntryId::new(id), version(body))
}

fn plan_of(card: PlanCard, entries: Vec<Entry>) -> Plan {
    Plan::new(PlanId::new("p"), entry("p", card), entries, 0)
}

fn said(prompt: &str, text: &str, language: &str) -> Statement {
    let mut said = Statement { prompt: prompt.into(), language: language.into(), ..Statement::default() };
    said.set_text(text);
    said
}

fn in_area(prompt: &str, text: &str, area: &str) -> Statement {
    Statement { areas: vec![area.into()], ..said(prompt, text, "en-GB") }
}

/// A bit of everything, in English.
fn english() -> Plan {
    let card = PlanCard {
        name: "Rosie’s plan".into(),
        nation: Nation::England,
        who_for: WhoFor::Me,
        review_date: Some(day(2027, 5, 1)),
        ..PlanCard::default()
    };
    let mut secret = said("msp-want", "A secret about being hurt", "en-GB");
    secret.prompt = private_prompt().to_owned();
    plan_of(
        card,
        vec![
            entry("vision-ordinary-day", said("vision-ordinary-day", "Tea in the garden, \"quietly\"; then work", "en-GB")),
            entry("about-important-must-know", said("about-important-must-know", "I am allergic to nuts.\nCall Dev first.", "en-GB")),
            entry("about-please-do", said("about-please-do", "Knock, and wait for me", "en-GB")),
            entry("about-please-do-not", said("about-please-do-not", "Do not talk over me", "en-GB")),
            entry("area-hard~food", in_area("area-hard", "I cannot lift a pan", "food")),
            entry("ifthen-crisis-off", said("ifthen-crisis-off", "Three nights without sleep", "en-GB")),
            entry("ifthen-crisis-do", said("ifthen-crisis-do", "Ring Dev, shut the curtains", "en-GB")),
            entry("secret", secret),
            entry("flags", Flags { harm: true, ..Flags::default() }),
            entry(
                "cook",
                Asset {
                    capital: "personal".into(),
                    standing: Standing::Have,
                    text: "I can cook for the street".into(),
                    takes: "Dev carries the pans".into(),
                    ..Asset::default()
                },
            ),
            entry(
                "dev",
                Person {
                    name: "Dev Field".into(),
                    nickname: "my neighbour".into(),
                    to_me: vec![Help::Everyday],
                    willing: Agreed::Yes,
                    strain: Strain::Some,
                    strain_why: "his back".into(),
                    ..Person::default()
                },
            ),
            entry("ash", Person { name: "Ash Wood".into(), paid: true, to_me: vec![Help::Illness], ..Person::default() }),
            entry("helper", Helper { name: "Sam Hill".into(), role: "advocate".into(), reach: "0123".into(), ..Helper::default() }),
            entry(
                "soup",
                Goal {
                    what: "To cook my own soup".into(),
                    so_that: "I eat what I like".into(),
                    first_step: "Ask about a light pan".into(),
                    by_when: Some(day(2026, 12, 24)),
                    helpers: vec![EntryId::new("dev")],
                    importance: Some(9),
                    confidence: Some(4),
                    areas: vec!["food".into()],
                    takes: "a light pan".into(),
                    ..Goal::default()
                },
            ),
            entry(
                "swim",
                Goal {
                    what: "To swim again".into(),
                    importance: Some(10),
                    confidence: Some(7),
                    numbers_shared: true,
                    first_step: "Ring the pool".into(),
                    ..Goal::default()
                },
            ),
            entry(
                "meet",
                Meeting {
                    what: "The assessment".into(),
                    on: Some(day(2026, 12, 1)),
                    time: "half past two".into(),
                    place: "My kitchen; back door".into(),
                    told: "They will write".into(),
                    ..Meeting::default()
                },
            ),
            entry("ask", Question { text: "Who decides?".into(), meeting: EntryId::new("meet"), ..Question::default() }),
            entry(
                "agreed",
                Agreement {
                    what: "Ewa cooks with me on Mondays".into(),
                    who_else: "Ewa, from the agency".into(),
                    by_when: Some(day(2026, 12, 14)),
                    about: vec![EntryId::new("soup")],
                    ..Agreement::default()
                },
            ),
            entry("again", Review { what: "The Mondays".into(), on: Some(day(2027, 1, 11)), ..Review::default() }),
            entry(
                "letter",
                Request {
                    what: "copy".into(),
                    text: "Please send a copy".into(),
                    to: "Social care".into(),
                    sent: Some(day(2026, 11, 20)),
                    reply_by: Some(day(2026, 12, 20)),
                    ..Request::default()
                },
            ),
        ],
    )
}

/// A prompt of a conversation that stays out of backups.
fn private_prompt() -> &'static str {
    let talks = ownwords::domain::conversations::ALL.iter();
    let of = talks.filter(|talk| talk.not_in_backups).flat_map(|talk| talk.steps).find(|step| step.asks() && step.prompts().len() == 1);
    of.expect("a conversation that stays out of backups").id()
}

fn urdu() -> Plan {
    let card = PlanCard { name: "میری بات".into(), nation: Nation::Wales, who_for: WhoFor::Me, ..PlanCard::default() };
    let long = "چائے، باغ؛ اور سکون کی صبح۔ ".repeat(12);
    plan_of(
        card,
        vec![
            entry("about-important-matters", said("about-important-matters", &long, "ur")),
            entry("about-communicate-how", said("about-communicate-how", "آہستہ بولیں\nاور انتظار کریں", "ur")),
            entry("nani", Person { name: "نانی".into(), to_me: vec![Help::Feelings], ..Person::default() }),
            entry("goal", Goal { what: "دوبارہ تیرنا".into(), language: "ur".into(), ..Goal::default() }),
            entry(
                "meet",
                Meeting {
                    what: long.clone(),
                    on: Some(day(2026, 12, 1)),
                    place: "گھر، باورچی خانہ".into(),
                    language: "ur".into(),
                    ..Meeting::default()
                },
            ),
        ],
    )
}

/// An answer in English, and one in Urdu, under one heading.
fn two_languages() -> Plan {
    let entries = vec![
        entry("about-please-do", said("about-please-do", "Knock, and wait for me", "en-GB")),
        entry("about-please-do-not", said("about-please-do-not", "میری بات نہ کاٹیں", "ur")),
        entry("again", Review { on: Some(day(2027, 2, 28)), ..Review::default() }),
    ];
    plan_of(PlanCard { name: "Two".into(), nation: Nation::England, ..PlanCard::default() }, entries)
}

fn carer() -> Plan {
    let card = PlanCard { nation: Nation::Scotland, who_for: WhoFor::Carer, ..PlanCard::default() };
    let mut written = said("about-also-now", "I look after my father, nights too.", "en-GB");
    (written.whose, written.whose_name) = (Whose::WrittenForMe, "Jo, a friend".into());
    plan_of(
        card,
        vec![
            entry("about-also-now", written),
            entry("ifthen-ill-do", said("ifthen-ill-do", "Ring my sister", "en-GB")),
            entry("caring-cost-health", said("caring-cost-health", "My back", "en-GB")),
            entry("again", Review { on: Some(day(2027, 2, 28)), ..Review::default() }),
        ],
    )
}

/// Every About Me prompt answered at length, in several scripts, with characters that standards forbid; a day for each of three years.
fn huge() -> Plan {
    let texts = [
        "A long answer\u{7}\u{1b}[31m with control characters\r\nand line breaks\u{2028}of every kind. ",
        "茶を飲んで、庭を歩く。　全角の空白。",
        "👩🏽‍🦽 שלום مرحبا नमस्ते \u{202e}turned\u{202c} ",
    ];
    let mut entries = Vec::new();
    for (number, prompt) in ABOUT.iter().flat_map(|section| section.prompts).enumerate() {
        entries.push(entry(prompt.id, said(prompt.id, &texts[number % 3].repeat(400), "")));
    }
    // More than one FHIR string can hold.
    let free = ABOUT[0].prompts[0].id;
    entries.retain(|own| own.id.as_str() != free);
    entries.push(entry(free, said(free, &"many words ".repeat(100_000), "en-GB")));
    let first = day(2026, 1, 1);
    for number in 0..1000_u64 {
        let on = first.checked_add_days(chrono::Days::new(number));
        let place = texts[usize::try_from(number % 3).expect("small")].to_owned();
        entries.push(entry(&format!("m{number}"), Meeting { what: texts[2].repeat(5), on, place, ..Meeting::default() }));
    }
    plan_of(PlanCard { name: texts[2].into(), ..PlanCard::default() }, entries)
}

fn whole(form: Form) -> Wish {
    Wish { form, choice: Choice::Whole(Extent::ButKeptOut), signed: "Rosie".into(), telling: true }
}

fn ticked(form: Form, ids: &[&str]) -> Wish {
    let contact = Contact { ticked: ids.iter().map(EntryId::new).collect(), ..Contact::default() };
    Wish { form, choice: Choice::Ticked(contact), signed: String::new(), telling: true }
}

fn text_of(plan: &Plan, wish: &Wish, reader: &dyn Reader) -> String {
    String::from_utf8(take(plan, wish, &stamp(), reader).expect("a file").bytes).expect("UTF-8")
}

fn json_of(plan: &Plan, wish: &Wish) -> Value {
    serde_json::from_str(&text_of(plan, wish, &Real::of("en-GB"))).expect("JSON")
}

// ------------------------------------------------------------------------------------------------ samples for the standards' own readers

/// Where the samples are.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("elsewhere")
}

#[test]
fn samples_of_many_plans_are_written_for_the_standards_own_readers() {
    let folder = folder();
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("own-words-1.schema"), words::schema_file()).expect("the schema");
    let plans = [
        ("english", english(), "en-GB"),
        ("urdu", urdu(), "ur"),
        ("carer", carer(), "en-GB"),
        ("empty", plan_of(PlanCard::default(), Vec::new()), "en-GB"),
        ("huge", huge(), "en-GB"),
        ("two-languages", two_languages(), "en-GB"),
    ];
    let mut written = 0;
    for (name, plan, tag) in plans {
        let reader = Real::of(tag);
        for form in Form::ALL {
            let everything = Wish { choice: Choice::Whole(Extent::Everything), ..whole(form) };
            let mut contact = Contact::default();
            for row in elsewhere::offer(&plan, form).iter().flat_map(|group| &group.rows) {
                tick(&mut contact, &row.id, true);
            }
            for person in elsewhere::people(&plan, form) {
                show(&mut contact, &person, Shown::Nickname);
            }
            let part = Wish { form, choice: Choice::Ticked(contact), signed: String::new(), telling: false };
            for (of, wish) in [("whole", everything), ("part", part)] {
                match take(&plan, &wish, &stamp(), &reader) {
                    Ok(file) => {
                        let ending = file.name.rsplit('.').next().expect("an ending").to_owned();
                        fs::write(folder.join(format!("{name}-{of}-{}.{ending}", form.slug())), file.bytes).expect("a sample");
                        written += 1;
                    }
                    Err(NoFile::Nothing) => {
                        // Nothing is offered, so nothing is saved. What the formats make of nothing is read too.
                        let about = AboutMe::default();
                        let (bytes, ending) = match form {
                            Form::AboutMe => (prsb::about_me(&about), "json"),
                            Form::Fhir => (fhir::about_me(&about, MADE, 7), "json"),
                            Form::CarePlan => (prsb::care_plan(&CarePlan::default()), "json"),
                            Form::Words => (words::encode(&plan.id, &plan.card, &[], MADE), "json"),
                            Form::Calendar => (calendar::encode(&Calendar::default()), "ics"),
                            Form::Text => continue,
                        };
                        fs::write(folder.join(format!("{name}-{of}-{}.{ending}", form.slug())), bytes).expect("a sample");
                        written += 1;
                    }
                    // More than any reader of a share takes.
                    Err(NoFile::TooBig) => assert_eq!((name, of, form), ("huge", "part", Form::Words)),
                }
            }
        }
    }
    assert!(written >= 50, "only {written} samples");
}

// ------------------------------------------------------------------------------------------------ golden files

#[test]
fn every_form_of_a_plan_is_what_it_was_when_it_was_published() {
    let reader = Real::of("en-GB");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/elsewhere");
    let mut changed = Vec::new();
    let english = Form::ALL.map(|form| take(&english(), &whole(form), &stamp(), &reader).expect("a file"));
    let mut files: Vec<_> = english.into_iter().map(|file| (file.name, file.bytes)).collect();
    let two = take(&two_languages(), &whole(Form::Fhir), &stamp(), &reader).expect("a file");
    files.push(("own-words-fhir-two-languages.json".to_owned(), two.bytes));
    for (name, bytes) in files {
        let path = folder.join(name);
        if std::env::var_os("OWNWORDS_WRITE_FIXTURES").is_some() {
            fs::create_dir_all(&folder).expect("the folder");
            fs::write(&path, &bytes).expect("a fixture");
        }
        if fs::read(&path).ok() != Some(bytes) {
            changed.push(path);
        }
    }
    assert!(changed.is_empty(), "these would be written otherwise now (OWNWORDS_WRITE_FIXTURES=1 writes them anew): {changed:#?}");
}

// ------------------------------------------------------------------------------------------------ the schema, and all there is

#[test]
fn the_published_schema_is_what_the_records_declare() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(words::PATH);
    if std::env::var_os("OWNWORDS_WRITE_FIXTURES").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
        fs::write(&path, words::schema_file()).expect("the schema");
    }
    let published = fs::read_to_string(&path).unwrap_or_default();
    assert!(published == words::schema_file(), "OWNWORDS_WRITE_FIXTURES=1 cargo test --test elsewhere schema writes {}", path.display());
    let schema = words::schema();
    for (name, definition) in schema["$defs"].as_object().expect("definitions") {
        assert!(definition["description"].as_str().is_some_and(|text| !text.is_empty()), "{name} says nothing of itself");
        for (field, about) in definition["properties"].as_object().into_iter().flatten() {
            let said = about["description"].as_str().is_some_and(|text| !text.is_empty());
            assert!(said || about.get("allOf").is_some() || about.get("items").is_some(), "{name}.{field} says nothing of itself");
        }
    }
}

/// A value for every field that a schema declares, none of them empty.
fn filled(schema: &Value, definitions: &Fields, depth: usize) -> Value {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().expect("a name");
        return filled(&definitions[name], definitions, depth + 1);
    }
    if let Some(words) = schema["anyOf"].as_array() {
        // Not the first, which is never stored.
        return words[1]["const"].clone();
    }
    match schema["type"].as_str().expect("a type") {
        "string" if schema["format"] == "date" => json!("2027-03-01"),
        "string" => json!(format!("words {depth}")),
        "boolean" => json!(true),
        "integer" => json!(7),
        "array" => json!([filled(&schema["items"], definitions, depth + 1)]),
        "object" => match schema["properties"].as_object() {
            Some(fields) => fields.iter().map(|(name, field)| (name.clone(), filled(field, definitions, depth + 1))).collect(),
            None => json!({ "any": "words" }),
        },
        other => panic!("{other}"),
    }
}

#[test]
fn every_stored_field_of_every_kind_stands_in_the_file_of_all_words_and_is_read_back() {
    let mut schemas = Schemas::default();
    let kinds = Body::schemas(&mut schemas);
    let definitions = schemas.into_definitions();
    assert!(kinds.len() >= 17, "{}", kinds.len());
    let mut wanted = BTreeMap::new();
    let entries = kinds.iter().filter(|(slug, _)| *slug != "plan").map(|(slug, schema)| {
        let Value::Object(fields) = filled(schema, &definitions, 0) else { panic!("{slug} is a record") };
        wanted.insert((*slug).to_owned(), fields.clone());
        entry(&format!("an-entry-{slug}"), Body::from_fields(&Kind::from_slug(slug), fields))
    });
    let entries: Vec<_> = entries.collect();
    let plan = plan_of(PlanCard::default(), entries.clone());
    let wish = Wish { choice: Choice::Whole(Extent::Everything), ..whole(Form::Words) };
    let bytes = take(&plan, &wish, &stamp(), &IDS).expect("a file").bytes;
    let file: Value = serde_json::from_slice(&bytes).expect("JSON");
    for written in file["entries"].as_array().expect("entries") {
        let slug = written["kind"].as_str().expect("a kind");
        let mut fields = wanted.remove(slug).expect("each once");
        fields.retain(|name, _| !words::SECRET.contains(&name.as_str()));
        assert_eq!(written["heads"][0]["body"], Value::Object(fields), "{slug}");
    }
    assert!(wanted.is_empty(), "left out: {:?}", wanted.keys());
    let (id, card, back) = words::decode(&bytes).expect("it is read back");
    let mut sorted = entries;
    for own in &mut sorted {
        let mut fields = own.heads[0].body.to_fields();
        fields.retain(|name, _| !words::SECRET.contains(&name.as_str()));
        own.heads[0].body = Body::from_fields(&own.kind, fields);
    }
    sorted.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!((id, &card, back), (plan.id.clone(), &*plan.card, sorted));
}

#[test]
fn the_secret_half_of_a_key_never_leaves_in_a_file_that_is_not_sealed() {
    let mut schemas = Schemas::default();
    let kinds = Body::schemas(&mut schemas);
    let definitions = schemas.into_definitions();
    for (slug, schema) in kinds {
        let name = schema["$ref"].as_str().and_then(|name| name.rsplit('/').next()).expect("a record");
        for (field, about) in definitions[name]["properties"].as_object().expect("fields") {
            let secret = about["description"].as_str().is_some_and(|text| text.to_lowercase().contains("secret"));
            assert!(!secret || words::SECRET.contains(&field.as_str()), "{slug}.{field} is secret and would leave");
        }
    }
    let Value::Object(fields) = json!({ "to": "Sam", "reply-key": "AGE-SECRET-KEY-1QQ" }) else { panic!("an object") };
    let plan = plan_of(PlanCard::default(), vec![entry("share", Body::from_fields(&Kind::from_slug("share"), fields))]);
    let text = text_of(&plan, &whole(Form::Words), &IDS);
    assert!(text.contains("Sam") && !text.contains("AGE-SECRET-KEY"), "{text}");
}

#[test]
fn a_file_of_all_words_that_is_not_one_says_so() {
    for (bytes, what) in [("", "empty"), ("{\"ownwords\":\"share\"}", "a share"), ("{\"ownwords\":\"words\",\"version\":\"9.0\"}", "newer")]
    {
        assert!(words::decode(bytes.as_bytes()).is_err(), "{what}");
    }
}

// ------------------------------------------------------------------------------------------------ About Me, FHIR, the care plan

#[test]
fn about_me_has_the_standards_headings_in_its_order_with_its_codes() {
    let text = text_of(&english(), &whole(Form::AboutMe), &Real::of("en-GB"));
    let file: Value = serde_json::from_str(&text).expect("JSON");
    let entry = &file["About Me"]["About Me record entry"];
    let important = &entry["What is most important to me"];
    assert_eq!(important["Coded value"]["code"], "1515861000000103");
    let free = important["About Me response"]["Free text"].as_str().expect("words");
    assert!(free.contains("I am allergic to nuts.\nCall Dev first."), "{free}");
    assert_eq!(entry["Supported to write this by"], "Sam Hill, advocate, 0123");
    assert_eq!(entry["Date last updated"], "2026-11-22T12:04Z");
    let place = |heading: &str| text.find(&format!("\"{heading}\": {{")).expect("a heading");
    assert!(place("What is most important to me") < place("People who are important to me"));
    assert!(place("People who are important to me") < place("Please do and please do not"));
    assert!(entry.get("My wellness").is_none(), "what was not said is left out");
    let people = entry["People who are important to me"]["About Me response"]["Free text"].as_str().expect("words");
    assert!(people.contains("Dev Field") && people.contains("his back"), "the whole plan is for the person: {people}");
}

#[test]
fn supported_to_write_this_by_is_never_longer_than_the_standard_allows() {
    let mut entries = vec![entry("about-please-do", said("about-please-do", "Knock", "en-GB"))];
    for number in 0..40 {
        entries.push(entry(&format!("h{number}"), Helper { name: format!("Helper number {number}"), ..Helper::default() }));
    }
    let plan = plan_of(PlanCard::default(), entries);
    let file = json_of(&plan, &whole(Form::AboutMe));
    let supported = file["About Me"]["About Me record entry"]["Supported to write this by"].as_str().expect("helpers").to_owned();
    assert!(supported.chars().count() <= 150 && supported.ends_with('…'), "{supported}");
    let fhir = json_of(&plan, &whole(Form::Fhir));
    let items = fhir["entry"][0]["resource"]["item"].as_array().expect("items");
    assert!(items.iter().any(|item| item["answer"][0]["valueString"] == supported.as_str()), "{items:?}");
}

#[test]
fn the_fhir_response_answers_its_own_questionnaire() {
    let bundle = json_of(&english(), &whole(Form::Fhir));
    let (asked, answered) = (&bundle["entry"][1]["resource"], &bundle["entry"][0]["resource"]);
    assert_eq!(
        answered["questionnaire"],
        format!("{}|{}", asked["url"].as_str().expect("a name"), asked["version"].as_str().expect("a version"))
    );
    let codes: Vec<_> = asked["item"].as_array().expect("items").iter().filter_map(|item| item["code"][0]["code"].as_str()).collect();
    assert_eq!(codes, ABOUT.iter().filter_map(|section| section.standard).map(|own| own.snomed).collect::<Vec<_>>());
    fn links<'a>(items: &'a Value, found: &mut Vec<&'a str>) {
        for item in items.as_array().into_iter().flatten() {
            found.push(item["linkId"].as_str().expect("a link"));
            links(&item["item"], found);
        }
    }
    let (mut there, mut used) = (Vec::new(), Vec::new());
    links(&asked["item"], &mut there);
    links(&answered["item"], &mut used);
    assert!(used.len() >= 8 && used.iter().all(|link| there.contains(link)), "{used:?} of {there:?}");
}

#[test]
fn a_care_plan_never_claims_to_conform_and_says_where_goals_without_a_need_stand() {
    let plan = json_of(&english(), &whole(Form::CarePlan));
    let shape = plan["Shape"].as_str().expect("what it is");
    assert!(shape.starts_with("Shaped like") && shape.contains("does not conform") && shape.contains("Date of birth"), "{shape}");
    assert_eq!(plan["Goals without a need"], prsb::MAPPING);
    let needs = plan["Care and support plan"]["Needs, concerns or problems"].as_array().expect("needs");
    let food =
        needs.iter().find(|need| need["Free text"].as_str().is_some_and(|text| text.contains("I cannot lift a pan"))).expect("a need");
    let soup = &food["Goals and hopes"][0];
    assert!(soup["Free text"].as_str().is_some_and(|text| text.contains("To cook my own soup")), "{soup}");
    assert!(soup.get("Goal importance score").is_none(), "a number that was not let go is in the file");
    let actions = soup["Actions and activities"].as_array().expect("actions");
    assert_eq!(actions[0]["What"][0]["Free text"], "Ask about a light pan");
    assert_eq!((actions[0]["When"].as_str(), actions[0]["Who"]["Name"].as_str()), (Some("2026-12-24"), Some("Dev Field")));
    assert!(
        actions[1]["What"][0]["Free text"].as_str().is_some_and(|text| text.contains("Ewa cooks with me")),
        "what was agreed answers it"
    );
    let last = needs.last().expect("a need");
    assert!(last.get("Free text").is_none(), "{last}");
    let swim = last["Goals and hopes"].as_array().expect("goals").iter().find(|goal| goal["Goal importance score"] == 10).expect("a goal");
    assert_eq!(swim["Actions and activities"][0]["Confidence"], 7);
    assert!(plan["Care and support plan"]["Strengths"][0]["Free text"].as_str().is_some_and(|text| text.contains("Dev carries the pans")));
    assert_eq!(plan["Professional contacts"][0]["Name"], "Ash Wood");
    assert_eq!(plan["Personal contacts"][0]["Name"], "Dev Field");
    assert!(plan["About me"]["Please do and please don't"].as_str().is_some_and(|text| text.contains("Knock")));
    let crisis = &plan["Contingency/safety plans"][0];
    assert!(crisis["Trigger factors"][0]["Free text"].as_str().is_some_and(|text| text.contains("Three nights")));
    assert!(plan["Additional support plans"].to_string().contains("Tea in the garden"));
}

// ------------------------------------------------------------------------------------------------ days

/// The lines of a calendar, put together again (RFC 5545 section 3.1).
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split("\r\n").filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A text as it was before it was escaped (section 3.3.11).
fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match (letter, if letter == '\\' { letters.next() } else { None }) {
            (_, Some('n' | 'N')) => out.push('\n'),
            (_, Some(other)) => out.push(other),
            (other, None) => out.push(other),
        }
    }
    out
}

#[test]
fn a_calendar_names_nobody_who_is_not_ticked_and_says_each_thing_once() {
    let reader = Real::of("en-GB");
    let agreed = |text: &str| Agreement { what: text.into(), by_when: Some(day(2027, 3, 1)), ..Agreement::default() };
    let meeting = Meeting { on: Some(day(2027, 3, 2)), place: "At Zubaida’s".into(), ..Meeting::default() };
    let plan = plan_of(
        PlanCard::default(),
        vec![
            entry("zubaida", Person { name: "Zubaida".into(), ..Person::default() }),
            entry("named", agreed("Zubaida brings the forms")),
            entry("plain", agreed("Somebody brings the bread")),
            entry("met", meeting),
        ],
    );
    let mut contact = Contact { ticked: ["named", "plain", "met"].map(EntryId::new).to_vec(), ..Contact::default() };
    let told = |contact: &Contact| {
        let wish = Wish { form: Form::Calendar, choice: Choice::Ticked(contact.clone()), signed: String::new(), telling: true };
        text_of(&plan, &wish, &reader)
    };
    let without = told(&contact);
    assert!(!without.contains("Zubaida") && !without.contains("forms"), "{without}");
    assert_eq!(unfolded(&without).iter().filter(|line| *line == "BEGIN:VEVENT").count(), 3, "the day itself goes: {without}");
    assert_eq!(without.matches("bread").count(), 1, "the title has said it: {without}");
    assert_eq!(people(&plan, Form::Calendar), [EntryId::new("zubaida")]);
    show(&mut contact, &EntryId::new("zubaida"), Shown::Name);
    let with = told(&contact);
    assert!(with.contains("Zubaida brings the forms") && with.contains("At Zubaida"), "{with}");
}

#[test]
fn a_calendar_tells_what_a_day_is_about_only_where_the_person_wants_that() {
    let reader = Real::of("en-GB");
    let told = text_of(&english(), &whole(Form::Calendar), &reader);
    let lines = unfolded(&told);
    assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(), 5, "{told}");
    assert!(lines.iter().any(|line| line == "SUMMARY;LANGUAGE=en-GB:A meeting: The assessment"), "{told}");
    assert!(lines.iter().any(|line| line == "DTSTART;VALUE=DATE:20261201"));
    assert!(lines.iter().any(|line| line == "LOCATION;LANGUAGE=en-GB:My kitchen\\; back door"));
    let plain = text_of(&english(), &Wish { telling: false, ..whole(Form::Calendar) }, &reader);
    for words in ["assessment", "kitchen", "Mondays", "Ewa", "half past", "Own Words:", "Rosie"] {
        assert!(!plain.contains(words), "{words} is in a calendar that tells nothing:\n{plain}");
    }
    assert_eq!(unfolded(&plain).iter().filter(|line| *line == "BEGIN:VEVENT").count(), 5);
}

#[test]
fn the_same_day_keeps_its_name_so_that_a_newer_file_takes_the_older_ones_place() {
    let uids = |made| {
        let file = take(&english(), &whole(Form::Calendar), &Stamp { made, ..stamp() }, &IDS).expect("a file");
        let text = String::from_utf8(file.bytes).expect("UTF-8");
        unfolded(&text).into_iter().filter(|line| line.starts_with("UID:")).collect::<Vec<_>>()
    };
    assert_eq!(uids(MADE), uids(MADE + 1_000_000_000));
    let mut own = uids(MADE);
    own.sort();
    own.dedup();
    assert_eq!(own.len(), 5);
}

// ------------------------------------------------------------------------------------------------ only what was chosen

#[test]
fn the_whole_plan_leaves_out_what_stays_out_of_backups_until_that_is_ticked_too() {
    let reader = Real::of("en-GB");
    for form in [Form::Text, Form::Words, Form::CarePlan] {
        let without = text_of(&english(), &whole(form), &reader);
        assert!(!without.contains("A secret about being hurt") && !without.contains("\"harm\""), "{form:?}");
        let with = text_of(&english(), &Wish { choice: Choice::Whole(Extent::Everything), ..whole(form) }, &reader);
        assert!(with.contains("A secret about being hurt"), "{form:?} has no way to take all of it");
    }
}

#[test]
fn what_is_shown_before_a_file_goes_is_what_is_in_it() {
    let reader = Real::of("en-GB");
    for (form, words) in [
        (Form::Text, ["I am allergic to nuts.", "To swim again", "They will write"]),
        (Form::Words, ["I am allergic to nuts.", "To swim again", "They will write"]),
        (Form::Calendar, ["The assessment", "2026-12-01", "The Mondays"]),
        (Form::AboutMe, ["What is most important to me", "I am allergic to nuts.", "Sam Hill"]),
        (Form::Fhir, ["What is most important to me", "I am allergic to nuts.", "Sam Hill"]),
        (Form::CarePlan, ["I cannot lift a pan", "Ewa cooks with me on Mondays", "Three nights without sleep"]),
    ] {
        let file = take(&english(), &whole(form), &stamp(), &reader).expect("a file");
        for own in words {
            assert!(file.look.contains(own), "{form:?} doesn't show {own}:\n{}", file.look);
        }
        assert!(!file.look.contains("Free text") && !file.look.contains("BEGIN:"), "marks of the form are shown:\n{}", file.look);
    }
}

#[test]
fn nothing_is_in_a_file_for_which_nothing_was_ticked() {
    for form in Form::ALL {
        assert_eq!(take(&english(), &ticked(form, &[]), &stamp(), &IDS), Err(NoFile::Nothing), "{form:?}");
    }
}

#[test]
fn somebody_who_is_shown_by_a_nickname_is_not_named_in_any_form() {
    let mut contact = Contact { ticked: EVERYTHING.iter().map(EntryId::new).collect(), ..Contact::default() };
    show(&mut contact, &EntryId::new("dev"), Shown::Nickname);
    for form in [Form::Text, Form::Words, Form::AboutMe, Form::Fhir, Form::CarePlan] {
        let wish = Wish { form, choice: Choice::Ticked(contact.clone()), signed: String::new(), telling: true };
        let text = text_of(&english(), &wish, &Real::of("en-GB"));
        assert!(!text.contains("Dev Field") && !text.contains("his back"), "{form:?}:\n{text}");
        assert!(text.contains("my neighbour"), "{form:?}:\n{text}");
    }
}

const EVERYTHING: [&str; 14] = [
    "vision-ordinary-day",
    "about-important-must-know",
    "about-please-do",
    "area-hard~food",
    "cook",
    "dev",
    "ash",
    "soup",
    "swim",
    "meet",
    "ask",
    "agreed",
    "again",
    "letter",
];

/// A plan in which every entry holds a word that stands nowhere else, with its id and that word.
fn marked() -> (Plan, Vec<(EntryId, String)>) {
    let mut found = Vec::new();
    let mut entries = Vec::new();
    let mut add = |id: &str, make: &dyn Fn(&str) -> Body| {
        let word = format!("MARK{:03}X", found.len());
        entries.push(entry(id, make(&word)));
        found.push((EntryId::new(id), word));
    };
    for prompt in
        ["vision-keep", "about-people-not", "about-also-likes", "day-bad", "ifthen-crisis-signs", "ifthen-crisis-call", "area-ask"]
    {
        add(prompt, &|word| {
            let mut said = in_area(prompt, word, "food");
            (said.takes, said.when_bad, said.whose) = (word.into(), word.into(), Whose::WrittenForMe);
            said.whose_name = word.into();
            said.about = vec![EntryId::new("somebody")];
            said.into()
        });
    }
    for table in ["power-daily", private_prompt()] {
        add(table, &|word| {
            let mut said = said(table, word, "en-GB");
            said.table_mut().set_cell("r", "c", &Cell::People(vec![EntryId::new("somebody")], word.into()));
            said.into()
        });
    }
    add("somebody", &|word| Person { name: word.into(), note: word.into(), to_me: vec![Help::Money], ..Person::default() }.into());
    add("asset", &|word| {
        Asset { capital: "social".into(), text: word.into(), about: vec![EntryId::new("somebody")], ..Asset::default() }.into()
    });
    add("goal", &|word| {
        Goal { what: word.into(), help: word.into(), helpers: vec![EntryId::new("somebody")], importance: Some(8), ..Goal::default() }
            .into()
    });
    add("meeting", &|word| {
        Meeting {
            what: word.into(),
            on: Some(day(2027, 1, 2)),
            who: vec![EntryId::new("somebody")],
            place: word.into(),
            ..Meeting::default()
        }
        .into()
    });
    add("agreement", &|word| {
        Agreement { what: word.into(), by_when: Some(day(2027, 1, 3)), who: vec![EntryId::new("somebody")], ..Agreement::default() }.into()
    });
    add("question", &|word| Question { text: word.into(), ..Question::default() }.into());
    add("request", &|word| Request { text: word.into(), to: word.into(), ..Request::default() }.into());
    add("review", &|word| Review { what: word.into(), on: Some(day(2027, 1, 4)), ..Review::default() }.into());
    add("helper", &|word| Helper { name: word.into(), not_see: word.into(), ..Helper::default() }.into());
    (plan_of(PlanCard { name: "MARK-PLAN".into(), ..PlanCard::default() }, entries), found)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_was_not_ticked_is_in_no_file_of_any_form(chosen in proptest::collection::vec(any::<bool>(), 20), telling: bool) {
        let (plan, marks) = marked();
        let mut contact = Contact::default();
        for ((id, _), on) in marks.iter().zip(&chosen) {
            tick(&mut contact, id, *on);
        }
        for form in Form::ALL {
            let wish = Wish { form, choice: Choice::Ticked(contact.clone()), signed: String::new(), telling };
            let Ok(file) = take(&plan, &wish, &stamp(), &IDS) else { continue };
            let text = String::from_utf8(file.bytes).expect("UTF-8").replace("\r\n ", "");
            prop_assert!(!text.contains("MARK-PLAN"));
            for (_, word) in marks.iter().filter(|(_, word)| file.look.contains(word)) {
                prop_assert!(text.contains(word), "{:?}: {} is shown and not in the file", form, word);
            }
            for ((id, word), on) in marks.iter().zip(&chosen) {
                prop_assert!(*on || !text.contains(word), "{:?}: {} was not ticked and is there:\n{}", form, id, text);
            }
        }
    }

    #[test]
    fn any_text_in_any_script_survives_in_a_calendar(title in "\\PC{0,200}", notes in "(?s).{0,120}", id in "(?s).{0,120}", tag in "(?s).{0,120}") {
        let event = Event { id, day: day(2027, 3, 1), title: title.clone(), notes: notes.clone(), place: notes.clone(), language: tag };
        let bytes = calendar::encode(&Calendar { made: MADE, events: vec![event] });
        let file = String::from_utf8(bytes).expect("no character is cut in two");
        prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= calendar::LINE, "{} octets: {}", line.len(), line);
            prop_assert!(!line.chars().any(|letter| letter.is_control() && letter != '\t'), "{line:?}");
        }
        let lines = unfolded(&file);
        prop_assert_eq!(lines.iter().filter(|line| line.starts_with("END:VEVENT")).count(), 1);
        let value = |name: &str| lines.iter().find(|line| line.starts_with(name)).and_then(|line| line.split_once(':')).map(|(_, value)| unescaped(value));
        let one_line = ownwords::domain::drawing::safe_line(&title);
        prop_assert_eq!(value("SUMMARY").unwrap_or_default(), one_line.trim());
        let notes = safe(&notes);
        prop_assert_eq!(value("DESCRIPTION").unwrap_or_default(), notes.trim());
    }

    #[test]
    fn any_text_in_any_script_survives_in_about_me_and_in_fhir(
        text in "(?s).{0,120}", other in "\\PC{0,60}", tag in "(en-GB|EN-gb|ur|zh-Hant|pa-Arab-PK|no tag|)",
    ) {
        let heading = ABOUT[3].standard.expect("a heading");
        let answers: Vec<_> = [text, other].iter().map(|text| safe(text)).filter(|text| !text.trim().is_empty()).collect();
        let said = answers.iter().map(|text| Said { text: text.clone(), language: tag.clone() }).collect();
        let responses = if answers.is_empty() { Vec::new() } else { vec![Response { heading, answers: said }] };
        let about = AboutMe { responses, updated: Some(MADE), language: "en-GB".into(), ..AboutMe::default() };
        let own: Value = serde_json::from_slice(&prsb::about_me(&about)).expect("JSON");
        if !answers.is_empty() {
            let free = &own["About Me"]["About Me record entry"]["My wellness"]["About Me response"]["Free text"];
            prop_assert_eq!(free, &Value::from(answers.join("\n\n")));
        }
        let bundle: Value = serde_json::from_slice(&fhir::about_me(&about, MADE, 7)).expect("JSON");
        let said = bundle["entry"][0]["resource"]["item"][0]["item"][0]["answer"].as_array().cloned().unwrap_or_default();
        for answer in &said {
            let other = ["ur", "zh-Hant", "pa-Arab-PK"].contains(&tag.as_str()).then_some(tag.as_str());
            let extensions = answer["_valueString"]["extension"].as_array().cloned().unwrap_or_default();
            prop_assert_eq!(extensions.len(), usize::from(other.is_some()));
            prop_assert_eq!(extensions.first().and_then(|own| own["valueCode"].as_str()), other);
        }
        let said: Vec<_> = said.iter().filter_map(|answer| answer["valueString"].as_str()).collect();
        let visible = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
        prop_assert_eq!(visible(&said.concat()), visible(&answers.concat()));
        for text in said {
            prop_assert!(!text.trim().is_empty() && !text.chars().any(|letter| letter.is_control() && !"\n\t".contains(letter)));
        }
    }
}

#[test]
fn an_answer_in_another_language_than_the_questions_says_which_in_fhir() {
    let bundle = json_of(&two_languages(), &whole(Form::Fhir));
    let resource = &bundle["entry"][0]["resource"];
    assert_eq!(resource["language"], "en-GB");
    let answers = resource["item"][0]["item"][0]["answer"].as_array().expect("answers");
    let tags: Vec<_> = answers.iter().map(|answer| answer["_valueString"]["extension"][0]["valueCode"].as_str()).collect();
    assert_eq!(tags, [None, Some("ur")], "{answers:?}");
    assert!(answers[0].get("_valueString").is_none(), "the resource's own language is said twice");
}

#[test]
fn an_answer_that_is_too_long_for_one_fhir_string_goes_on_in_the_next() {
    let bundle = json_of(&huge(), &whole(Form::Fhir));
    let answers = bundle["entry"][0]["resource"]["item"][0]["item"][0]["answer"].as_array().expect("answers").clone();
    let texts: Vec<_> = answers.iter().filter_map(|answer| answer["valueString"].as_str()).collect();
    assert!(
        texts.len() >= 3 && texts.iter().all(|text| text.len() <= 1_048_576),
        "{:?}",
        texts.iter().map(|text| text.len()).collect::<Vec<_>>()
    );
    assert_eq!(texts.iter().map(|text| text.matches("many").count()).sum::<usize>(), 100_000);
}

// ------------------------------------------------------------------------------------------------ words

#[test]
fn the_page_is_read_at_nine_to_eleven_and_is_in_urdu_too() {
    let (english, urdu) = (plain::texts_of("en-GB", "elsewhere"), plain::texts_of("ur", "elsewhere"));
    // The names of standards are what they are.
    let names = ["PRSB About Me 2.01", "PRSB PCSP 2.0", "(FHIR R4)", "(JSON)"];
    let named = |text: &String| names.iter().fold(text.clone(), |text, name| text.replace(name, "that"));
    let plain_names: BTreeMap<_, _> = english.iter().map(|(id, text)| (id.clone(), named(text))).collect();
    let hard = plain::too_hard(&plain_names, |_| 7.0);
    assert!(hard.is_empty(), "{}", hard.join("\n"));
    assert!(plain::measure_all(plain_names.values()).grade() <= 4.0, "{}", plain::measure_all(plain_names.values()).grade());
    assert_eq!(english.keys().collect::<Vec<_>>(), urdu.keys().collect::<Vec<_>>());
    let faults: Vec<_> = urdu
        .iter()
        .flat_map(|(id, text)| {
            let own = names.iter().fold(text.clone(), |text, name| text.replace(name, ""));
            plain::urdu_faults(id, &own, english.get(id))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

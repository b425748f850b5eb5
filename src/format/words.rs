//! A whole plan as JSON that outlives the app: every entry with every wording of it that stands, in the stored form of
//! [`super::record`], and at the top what it is and where its schema is.
//!
//! ```json
//! {"ownwords":"words","version":"1.0","read":"…","schema":"own-words-1.json","made":1790000000000,"plan":{…},"entries":[{…}]}
//! ```
//! Where only a part is taken, the file is a shared document ([`super::document`]) instead: that one knows what to leave out. The schema
//! ([`schema`]) describes both. It is published with the app under [`PATH`].

use serde_json::{Value, json};

use super::backup;
use super::measure::measure;
use super::record::{FormatError, VERSION, check_version, entry_from_fields, entry_to_fields};
use crate::domain::document::Document;
use crate::domain::entry::{Body, Entry};
use crate::domain::ids::PlanId;
use crate::domain::record::{Field, Fields, Schemas, take};
use crate::domain::version::Millis;

/// The name of the schema's file, for ever: a new major version of the stored form is a new file.
pub const SCHEMA: &str = "own-words-1.json";
/// Where the app has it, from where the app lies.
pub const PATH: &str = "schema/own-words-1.json";

/// Fields that never leave in a file that isn't sealed: the secret half of a key.
pub const SECRET: [&str; 1] = ["reply-key"];

/// The sentence for somebody who opens the file without the app. Not shown in the app.
const READ: &str = "The whole plan of one person, written in the app Own Words. This file is not sealed: anybody can read it. \
    \"plan\" is the plan itself; \"entries\" are the things in it, each with its \"kind\" and, under \"heads\", its words in \"body\". \
    More than one head means that two wordings stand side by side. The schema says what each field means.";

/// Writes a plan: its card, and these of its entries, a line for each. All that is stored of them, but for [`SECRET`].
pub fn encode(plan: &PlanId, card: &Entry, entries: &[&Entry], made: Millis) -> Vec<u8> {
    let entry = |entry: &Entry| {
        let mut fields = entry_to_fields("entry", plan, entry);
        for head in fields.get_mut("heads").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(body) = head.get_mut("body").and_then(Value::as_object_mut) {
                body.retain(|name, _| !SECRET.contains(&name.as_str()));
            }
        }
        Value::Object(fields).to_string()
    };
    let mut out = format!(
        "{{\n\"ownwords\":\"words\",\n\"version\":\"{}.{}\",\n\"read\":{},\n\"schema\":\"{SCHEMA}\",\n\"made\":{made},\n\"plan\":{},\n\"entries\":[",
        VERSION.0,
        VERSION.1,
        Value::from(READ),
        entry(card)
    );
    for (number, own) in entries.iter().enumerate() {
        out.push_str(if number > 0 { ",\n" } else { "\n" });
        out.push_str(&entry(own));
    }
    out.push_str("\n]\n}\n");
    out.into_bytes()
}

/// Reads what [`encode`] wrote: the plan, its card and its entries.
///
/// # Errors
/// See [`FormatError`]. A file that goes beyond [`backup::CAPS`] is none.
pub fn decode(bytes: &[u8]) -> Result<(PlanId, Entry, Vec<Entry>), FormatError> {
    measure(bytes, &backup::CAPS).map_err(|_| FormatError::NotARecord)?;
    let Ok(Value::Object(mut fields)) = serde_json::from_slice(bytes) else { return Err(FormatError::NotARecord) };
    if take::<String>(&mut fields, "ownwords") != "words" {
        return Err(FormatError::NotARecord);
    }
    check_version(&take::<String>(&mut fields, "version"))?;
    let (plan, card) = entry_from_fields("entry", take::<Fields>(&mut fields, "plan"))?;
    let Some(Value::Array(entries)) = fields.remove("entries") else { return Err(FormatError::Missing { field: "entries" }) };
    let read = |value| match value {
        Value::Object(fields) => entry_from_fields("entry", fields).map(|(_, entry)| entry),
        _ => Err(FormatError::NotARecord),
    };
    Ok((plan, card, entries.into_iter().map(read).collect::<Result<_, _>>()?))
}

/// The schema of both files (JSON Schema, draft 2020-12), from the records' own declarations. What a newer version adds is allowed by it.
pub fn schema() -> Value {
    let mut schemas = Schemas::default();
    let kinds = Body::schemas(&mut schemas);
    let document = <Document as Field>::schema(&mut schemas);
    let mut definitions = schemas.into_definitions();
    let text = |description: &str| json!({ "type": "string", "description": description });
    let mark = |what: &str| json!({ "const": what, "description": "What this is." });
    let version = json!({ "type": "string", "pattern": "^[0-9]+\\.[0-9]+$", "description": "The version of the form: major, minor." });
    let moment = |description: &str| json!({ "type": "integer", "description": format!("{description}, in milliseconds since 1970.") });
    let of_kind = kinds.iter().map(|(slug, body)| {
        json!({
            "if": { "properties": { "kind": { "const": slug } }, "required": ["kind"] },
            "then": { "properties": { "heads": { "items": { "properties": { "body": body } } } } },
        })
    });
    let slugs: Vec<_> = kinds.iter().map(|(slug, _)| slug).collect();
    let entry = json!({
        "type": "object",
        "description": "One thing in a plan.",
        "required": ["ownwords", "version", "plan", "id", "kind", "made", "heads"],
        "properties": {
            "ownwords": mark("entry"),
            "version": version,
            "plan": text("The plan it belongs to."),
            "id": text("Its name for ever."),
            "kind": { "type": "string", "examples": slugs, "description": "What kind of thing it is." },
            "made": moment("When its first wording was written"),
            "heads": {
                "type": "array",
                "minItems": 1,
                "description": "Its wordings, the latest first: more than one where two stand side by side.",
                "items": { "$ref": "#/$defs/wording" },
            },
        },
        "allOf": of_kind.collect::<Vec<_>>(),
    });
    let wording = json!({
        "type": "object",
        "description": "One wording.",
        "required": ["clock", "at", "body"],
        "properties": {
            "clock": {
                "type": "object",
                "minProperties": 1,
                "additionalProperties": { "type": "integer", "minimum": 0 },
                "description": "How many edits by each writer it has seen.",
            },
            "at": moment("When it was written"),
            "visit": text("The visit to the page in which it was written."),
            "gone": { "type": "boolean", "description": "It says that the thing was deleted." },
            "body": { "type": "object", "description": "The words: their fields depend on the kind." },
        },
    });
    let words = json!({
        "type": "object",
        "description": "A whole plan.",
        "required": ["ownwords", "version", "plan", "entries"],
        "properties": {
            "ownwords": mark("words"),
            "version": version,
            "read": text("How to read this file without the app."),
            "schema": text("The name of this schema's file."),
            "made": moment("When the file was made"),
            "plan": { "allOf": [{ "$ref": "#/$defs/entry" }, { "properties": { "kind": { "const": "plan" } } }] },
            "entries": { "type": "array", "items": { "$ref": "#/$defs/entry" } },
        },
    });
    let share = json!({
        "description": "A part of a plan, as it is given to others: only what was chosen.",
        "required": ["ownwords", "version", "chapters"],
        "properties": { "ownwords": mark("share"), "version": version },
        "allOf": [document],
    });
    for (name, definition) in [("entry", entry), ("wording", wording), ("whole-plan", words), ("part-of-a-plan", share)] {
        definitions.insert(name.to_owned(), definition);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Own Words",
        "description": "The files of the app Own Words that anybody can read. A field that isn't here comes from a newer version.",
        "oneOf": [{ "$ref": "#/$defs/whole-plan" }, { "$ref": "#/$defs/part-of-a-plan" }],
        "$defs": definitions,
    })
}

/// The schema as the file that is published.
pub fn schema_file() -> String {
    format!("{:#}\n", schema())
}

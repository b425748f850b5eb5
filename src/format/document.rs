//! The stored form of a shared document: JSON (RFC 8259), UTF-8, one line, keys in one fixed order, the first of which say what it is:
//!
//! ```json
//! {"ownwords":"share","version":"1.0","read":"…","promise":{"id":"document-promise","text":"…"},"from":"…","to":{"name":"…"},
//!  "made":1790000000000,"made-text":"…","language":"en-GB","nation":"england","chapters":[{"heading":{…},"items":[{"id":"…",
//!  "kind":"statement","heading":{"id":"vision-ordinary-day","text":"…"},"answer":"…","language":"ur","direction":"rtl"}]}]}
//! ```
//! Fields that a newer minor version adds are passed over; a newer major version is refused. Bytes from outside are measured before
//! anything is built from them.

use serde_json::Value;

use super::measure::{Caps, Excess, first_word, measure};
use crate::domain::document::Document;
use crate::domain::record::Fields;

/// The version that is written: major, minor.
pub const VERSION: (u32, u32) = (1, 0);
/// How deep objects and lists may nest. Ours nest eight deep.
pub const MAX_DEPTH: usize = 32;
/// How many values a document may have in all.
pub const MAX_VALUES: usize = 1_000_000;
/// How many items.
pub const MAX_ITEMS: usize = 10_000;
/// How many bytes one text may have as it stands in the file: about 150,000 words of English.
pub const MAX_TEXT: usize = 1024 * 1024;

/// How many objects and lists among them. An item of ours is some ten of them with all that stands in it.
pub const MAX_BOXES: usize = 400_000;
/// How many chapters. Ours are five.
pub const MAX_CHAPTERS: usize = 100;
/// How many changes since the file before: every item new, and as many gone.
pub const MAX_CHANGES: usize = 2 * MAX_ITEMS;
/// How many of one kind a single item may have: terms, lines, people.
pub const MAX_IN_ITEM: usize = 1_000;
/// How many terms, lines and people all items have together.
pub const MAX_PARTS: usize = 100_000;

/// What is measured before anything is built from bytes.
pub const CAPS: Caps = Caps { depth: MAX_DEPTH, values: MAX_VALUES, boxes: MAX_BOXES, members: MAX_CHANGES, text: MAX_TEXT };

/// The order in which keys are written. Others follow by the alphabet.
const KEYS: [&str; 52] = [
    "ownwords",
    "version",
    "read",
    "id",
    "kind",
    "reply",
    "key",
    "share",
    "item",
    "said",
    "promise",
    "from",
    "to",
    "heading",
    "own-heading",
    "label",
    "name",
    "hidden",
    "role",
    "organisation",
    "made",
    "made-text",
    "text",
    "answer",
    "terms",
    "day",
    "chosen",
    "language",
    "direction",
    "nation",
    "who-for",
    "supported",
    "review",
    "whose",
    "whose-name",
    "strength",
    "takes",
    "when-good",
    "when-bad",
    "how-often",
    "lines",
    "people",
    "importance",
    "confidence",
    "by-when",
    "why",
    "since",
    "changes",
    "how",
    "before",
    "chapters",
    "answers",
];

/// Why bytes are no document, or none that this app may show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentError {
    /// Not made by this app.
    NotOurs,
    /// Made by this app, and something else than a share: `backup`.
    OtherKind {
        /// What it says it is. At most 32 characters.
        what: String,
    },
    /// Written by a newer major version.
    TooNew {
        /// The major version found.
        found: u32,
    },
    /// A share without something that every share has, or that isn't whole JSON.
    Broken,
    /// Nests deeper than [`MAX_DEPTH`].
    TooDeep,
    /// More than [`MAX_VALUES`] values, [`MAX_ITEMS`] items, or of anything else that is counted.
    TooMany,
    /// A text longer than [`MAX_TEXT`].
    TooLong,
}

impl From<Excess> for DocumentError {
    fn from(excess: Excess) -> Self {
        match excess {
            Excess::TooDeep => Self::TooDeep,
            Excess::TooMany => Self::TooMany,
            Excess::TooLong => Self::TooLong,
        }
    }
}

/// A document as it is sealed.
///
/// # Errors
/// [`DocumentError::TooLong`] and [`DocumentError::TooMany`], for one that no reader would take.
pub fn encode(document: &Document) -> Result<Vec<u8>, DocumentError> {
    let fields = to_fields(document);
    count(&fields)?;
    let out = written(&Value::Object(fields));
    measure(out.as_bytes(), &CAPS)?;
    Ok(out.into_bytes())
}

/// Reads what was sealed.
///
/// # Errors
/// See [`DocumentError`].
pub fn decode(bytes: &[u8]) -> Result<Document, DocumentError> {
    // A file of plans holds more than a share may, and is to be told apart all the same.
    if let Some(what) = first_word(bytes).filter(|what| *what != "share") {
        return Err(DocumentError::OtherKind { what: what.to_owned() });
    }
    measure(bytes, &CAPS)?;
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(fields)) => from_fields(fields),
        Ok(_) => Err(DocumentError::NotOurs),
        Err(_) => Err(match first_word(bytes) {
            Some(_) => DocumentError::Broken,
            None => DocumentError::NotOurs,
        }),
    }
}

/// A document as a JSON object, for the log of what was given.
pub fn to_fields(document: &Document) -> Fields {
    let mut fields = document.to_fields();
    fields.insert("ownwords".to_owned(), Value::from("share"));
    fields.insert("version".to_owned(), Value::from(format!("{}.{}", VERSION.0, VERSION.1)));
    fields
}

/// Reads a document from a JSON object.
///
/// # Errors
/// See [`DocumentError`].
pub fn from_fields(mut fields: Fields) -> Result<Document, DocumentError> {
    let what = match fields.remove("ownwords") {
        Some(Value::String(what)) => what,
        _ => return Err(DocumentError::NotOurs),
    };
    if what != "share" {
        return Err(DocumentError::OtherKind { what: what.chars().take(32).collect() });
    }
    check_version(fields.remove("version").as_ref(), VERSION.0)?;
    count(&fields)?;
    let document = Document::from_fields(fields);
    if document.chapters.is_empty() || document.chapters.iter().any(|chapter| chapter.rest.contains_key("items")) {
        return Err(DocumentError::Broken);
    }
    Ok(document)
}

/// Counts what a document would be drawn of, before it is made of these fields. What isn't a list has nothing to be counted: reading tells.
fn count(fields: &Fields) -> Result<(), DocumentError> {
    let chapters = list(fields.get("chapters"));
    let changes = list(fields.get("changes"));
    let items = || chapters.iter().flat_map(|chapter| list(chapter.get("items")));
    if chapters.len() > MAX_CHAPTERS || changes.len() > MAX_CHANGES || items().count() > MAX_ITEMS {
        return Err(DocumentError::TooMany);
    }
    let mut parts = 0;
    for item in items().chain(changes.iter().filter_map(|change| change.get("before"))) {
        let lines = list(item.get("lines"));
        let own = ["from", "chosen", "people", "lines"].map(|name| list(item.get(name)).len());
        let terms = lines.iter().map(|line| list(line.get("terms")).len());
        for length in own.into_iter().chain(terms) {
            parts += length;
            if length > MAX_IN_ITEM || parts > MAX_PARTS {
                return Err(DocumentError::TooMany);
            }
        }
    }
    Ok(())
}

fn list(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Refuses a version mark such as `1.0` whose major version is newer than `known`, and what is none.
pub(super) fn check_version(mark: Option<&Value>, known: u32) -> Result<(), DocumentError> {
    match mark.and_then(Value::as_str).and_then(|mark| mark.split('.').next()?.parse::<u32>().ok()) {
        None => Err(DocumentError::Broken),
        Some(found) if found > known => Err(DocumentError::TooNew { found }),
        Some(_) => Ok(()),
    }
}

/// A value as it stands in a file.
pub(super) fn written(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

/// Writes a value with the keys of every object in the order of [`KEYS`].
fn write(value: &Value, out: &mut String) {
    match value {
        Value::Object(fields) => {
            out.push('{');
            let known = KEYS.iter().filter_map(|key| fields.get_key_value(*key));
            let others = fields.iter().filter(|(key, _)| !KEYS.contains(&key.as_str()));
            for (index, (key, value)) in known.chain(others).enumerate() {
                if index > 0 {
                    out.push(',');
                }
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push(':');
                write(value, out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        plain => out.push_str(&plain.to_string()),
    }
}

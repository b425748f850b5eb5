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

/// What is measured before anything is built from bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caps {
    /// How deep objects and lists may nest.
    pub depth: usize,
    /// How many values in all.
    pub values: usize,
    /// How many bytes one text may have as it stands in the file.
    pub text: usize,
}

pub(super) const CAPS: Caps = Caps { depth: MAX_DEPTH, values: MAX_VALUES, text: MAX_TEXT };

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
    /// More than [`MAX_VALUES`] values, or [`MAX_ITEMS`] items.
    TooMany,
    /// A text longer than [`MAX_TEXT`].
    TooLong,
}

/// A document as it is sealed.
///
/// # Errors
/// [`DocumentError::TooLong`] and [`DocumentError::TooMany`], for one that no reader would take.
pub fn encode(document: &Document) -> Result<Vec<u8>, DocumentError> {
    let out = written(&Value::Object(to_fields(document)));
    measure(out.as_bytes(), &CAPS)?;
    if document.items().count() > MAX_ITEMS {
        return Err(DocumentError::TooMany);
    }
    Ok(out.into_bytes())
}

/// Reads what was sealed.
///
/// # Errors
/// See [`DocumentError`].
pub fn decode(bytes: &[u8]) -> Result<Document, DocumentError> {
    measure(bytes, &CAPS)?;
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(fields)) => from_fields(fields),
        Ok(_) => Err(DocumentError::NotOurs),
        Err(_) => Err(match first_word(bytes) {
            Some("share") => DocumentError::Broken,
            Some(what) => DocumentError::OtherKind { what: what.to_owned() },
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
    let document = Document::from_fields(fields);
    if document.chapters.is_empty() || document.chapters.iter().any(|chapter| chapter.rest.contains_key("items")) {
        return Err(DocumentError::Broken);
    }
    if document.items().count() > MAX_ITEMS {
        return Err(DocumentError::TooMany);
    }
    Ok(document)
}

/// Refuses a version mark such as `1.0` whose major version is newer than `known`, and what is none.
pub(super) fn check_version(mark: Option<&Value>, known: u32) -> Result<(), DocumentError> {
    match mark.and_then(Value::as_str).and_then(|mark| mark.split('.').next()?.parse::<u32>().ok()) {
        None => Err(DocumentError::Broken),
        Some(found) if found > known => Err(DocumentError::TooNew { found }),
        Some(_) => Ok(()),
    }
}

/// What a file that can't be read as a whole says it is: the word behind `{"ownwords":"`.
pub(super) fn first_word(bytes: &[u8]) -> Option<&str> {
    let rest = bytes.strip_prefix(b"{\"ownwords\":\"")?;
    let end = rest.iter().take(33).position(|byte| *byte == b'"')?;
    std::str::from_utf8(&rest[..end]).ok()
}

/// Measures JSON without building anything: how deep, how many values, how long the longest text.
pub(super) fn measure(bytes: &[u8], caps: &Caps) -> Result<(), DocumentError> {
    let (mut depth, mut values) = (0_usize, 0_usize);
    let mut text: Option<usize> = None;
    let mut escaped = false;
    for byte in bytes {
        if let Some(length) = &mut text {
            match byte {
                b'"' if !escaped => text = None,
                _ => {
                    escaped = *byte == b'\\' && !escaped;
                    *length += 1;
                    if *length > caps.text {
                        return Err(DocumentError::TooLong);
                    }
                }
            }
            continue;
        }
        match byte {
            b'"' => (text, escaped) = (Some(0), false),
            b'[' | b'{' => {
                depth += 1;
                values += 1;
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if depth > caps.depth {
            return Err(DocumentError::TooDeep);
        }
        if values > caps.values {
            return Err(DocumentError::TooMany);
        }
    }
    Ok(())
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

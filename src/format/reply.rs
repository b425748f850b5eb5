//! The stored form of a reply: JSON (RFC 8259), UTF-8, one line, keys in one fixed order, sealed to the one-time key of the document that
//! it answers:
//!
//! ```json
//! {"ownwords":"reply","version":"1.0","read":"…","id":"…","share":"…","from":{"name":"Sam"},"made":1790000000000,"made-text":"…",
//!  "language":"en-GB","about":[{"item":"…","answers":[{"said":"can","text":"…","by-when":"2027-01-15"}]}]}
//! ```
//! An `about` without `item` is about the whole. Fields that a newer minor version adds are kept and passed over; a newer major version
//! is refused. Bytes from outside are measured before anything is built from them.

use serde_json::Value;

use super::document::{self, DocumentError};
use super::measure::{self, Caps};
use crate::domain::document::Document;
use crate::domain::record::Fields;
use crate::domain::reply::Reply;

/// The version that is written: major, minor.
pub const VERSION: (u32, u32) = (1, 0);
/// How many bytes a sealed reply may have, armour and all. A page can refuse a longer file before reading it.
pub const MAX_SEALED: u64 = 2 * 1024 * 1024;
/// How many bytes a reply may have once it is unpacked.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;
/// How many things may be said in it.
pub const MAX_ANSWERS: usize = 20_000;
/// What is measured before anything is built. Ours nest four deep; each answer may stand in an `about` of its own, which takes three.
pub const CAPS: Caps = Caps { depth: 16, values: 200_000, boxes: 3 * MAX_ANSWERS + 1_000, members: MAX_ANSWERS, text: 64 * 1024 };
/// How many letters a name, a role or an organisation may have, and the reply's own id.
pub const MAX_NAME: usize = 200;

/// What was in a file that somebody opened: the two are told apart by their first words.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// Something that was given to a worker.
    Share(Box<Document>),
    /// A worker's answer.
    Reply(Box<Reply>),
}

/// A reply as it is sealed.
///
/// # Errors
/// [`DocumentError::TooLong`] and [`DocumentError::TooMany`], for one that no reader would take; [`DocumentError::Broken`] for one that
/// says nothing or has no id.
pub fn encode(reply: &Reply) -> Result<Vec<u8>, DocumentError> {
    let mut fields = reply.to_fields();
    fields.remove("taken-in");
    fields.insert("ownwords".to_owned(), Value::from("reply"));
    fields.insert("version".to_owned(), Value::from(format!("{}.{}", VERSION.0, VERSION.1)));
    let bytes = document::written(&Value::Object(fields)).into_bytes();
    measured(&bytes)?;
    check(reply)?;
    Ok(bytes)
}

/// Reads what was sealed.
///
/// # Errors
/// See [`DocumentError`].
pub fn decode(bytes: &[u8]) -> Result<Reply, DocumentError> {
    match read(bytes)? {
        Opened::Reply(reply) => Ok(*reply),
        Opened::Share(_) => Err(DocumentError::OtherKind { what: "share".to_owned() }),
    }
}

/// Reads what was sealed, whichever of the two it is.
///
/// # Errors
/// See [`DocumentError`]. Nothing of a reply is built before it was measured by its own, smaller caps.
pub fn read(bytes: &[u8]) -> Result<Opened, DocumentError> {
    if !says_reply(bytes)? {
        return document::decode(bytes).map(|document| Opened::Share(Box::new(document)));
    }
    measured(bytes)?;
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(fields)) => from_fields(fields).map(|reply| Opened::Reply(Box::new(reply))),
        _ => Err(DocumentError::Broken),
    }
}

/// Whether a file says that it is a reply: with its first word, as ours do, or wherever another program has put that word.
fn says_reply(bytes: &[u8]) -> Result<bool, DocumentError> {
    if let Some(what) = measure::first_word(bytes) {
        return Ok(what == "reply");
    }
    measure::measure(bytes, &document::CAPS)?;
    Ok(measure::says(bytes).is_some_and(|what| what == "reply"))
}

fn measured(bytes: &[u8]) -> Result<(), DocumentError> {
    if bytes.len() > MAX_BYTES {
        return Err(DocumentError::TooLong);
    }
    Ok(measure::measure(bytes, &CAPS)?)
}

fn from_fields(mut fields: Fields) -> Result<Reply, DocumentError> {
    fields.remove("ownwords");
    document::check_version(fields.remove("version").as_ref(), VERSION.0)?;
    // Says when it was taken in, which only the person's own app knows.
    fields.remove("taken-in");
    let reply = Reply::from_fields(fields);
    check(&reply)?;
    Ok(reply)
}

/// Whether a reply has what every reply has, and no more than one may have.
fn check(reply: &Reply) -> Result<(), DocumentError> {
    let unread = reply.rest.contains_key("about") || reply.about.iter().any(|about| about.rest.contains_key("answers"));
    if unread || reply.id.is_empty() || reply.share.as_str().is_empty() || reply.is_empty() {
        return Err(DocumentError::Broken);
    }
    if reply.answers().count() > MAX_ANSWERS {
        return Err(DocumentError::TooMany);
    }
    let names = [&reply.id, &reply.from.name, &reply.from.role, &reply.from.organisation];
    if names.into_iter().any(|name| name.chars().count() > MAX_NAME) {
        return Err(DocumentError::TooLong);
    }
    Ok(())
}

//! The stored form of entries: JSON (RFC 8259), UTF-8, keys in alphabetical order.
//!
//! ```json
//! {"ownwords":"entry","version":"1.0","plan":"…","id":"…","kind":"statement","made":1790000000000,
//!  "heads":[{"clock":{"3f2a":4},"at":1790000000000,"visit":"…","body":{"prompt":"vision-ordinary-day"}}]}
//! ```
//! An earlier wording is the same with `"ownwords":"past"` and one head. A newer minor version is read and what isn't known is
//! written back; a newer major version is left alone.

use std::rc::Rc;

use serde_json::Value;

use crate::domain::device::{Device, KeptFile};
use crate::domain::entry::{Body, Entry, Kind};
use crate::domain::ids::{EntryId, PlanId};
use crate::domain::record::{Fields, put, take};
use crate::domain::version::{Actor, Version, VersionVector};

/// The version that is written: major, minor.
pub const VERSION: (u32, u32) = (1, 0);

/// Why bytes could not be read as a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatError {
    /// Not JSON, or not one of our records.
    NotARecord,
    /// A record without something that every record has.
    Missing {
        /// Which field.
        field: &'static str,
    },
    /// Written by a newer major version: to be left alone.
    TooNew {
        /// The major version found.
        found: u32,
    },
}

/// An entry of a plan as stored.
pub fn encode_entry(plan: &PlanId, entry: &Entry) -> Vec<u8> {
    encode("entry", plan, entry)
}

/// Reads an entry and the plan it belongs to.
///
/// # Errors
/// See [`FormatError`]. Bytes that are refused must be left where they are.
pub fn decode_entry(bytes: &[u8]) -> Result<(PlanId, Entry), FormatError> {
    decode("entry", bytes)
}

/// An earlier wording of an entry as stored.
pub fn encode_past(plan: &PlanId, entry: &Entry, version: Version) -> Vec<u8> {
    let past = Entry { id: entry.id.clone(), kind: version.body.kind(), made: entry.made, heads: vec![version], rest: Fields::new() };
    encode("past", plan, &past)
}

/// Reads an earlier wording: an entry with that wording alone.
///
/// # Errors
/// See [`FormatError`].
pub fn decode_past(bytes: &[u8]) -> Result<(PlanId, Entry), FormatError> {
    decode("past", bytes)
}

/// What is kept about this device.
pub fn encode_device(device: &Device) -> Vec<u8> {
    headed("device", device.to_fields())
}

/// Reads what is kept about this device.
///
/// # Errors
/// See [`FormatError`].
pub fn decode_device(bytes: &[u8]) -> Result<Device, FormatError> {
    Ok(Device::from_fields(fields_of("device", bytes)?))
}

/// What is known about a file that was kept, without what is sealed in it.
pub fn encode_kept(file: &KeptFile) -> Vec<u8> {
    headed("kept", file.to_fields())
}

/// Reads what is known about a file that was kept.
///
/// # Errors
/// See [`FormatError`].
pub fn decode_kept(bytes: &[u8]) -> Result<KeptFile, FormatError> {
    Ok(KeptFile::from_fields(fields_of("kept", bytes)?))
}

fn fields_of(what: &str, bytes: &[u8]) -> Result<Fields, FormatError> {
    let mut fields = parsed(bytes).ok_or(FormatError::NotARecord)?;
    check_head(what, &mut fields)?;
    Ok(fields)
}

fn headed(what: &str, mut fields: Fields) -> Vec<u8> {
    fields.insert("ownwords".to_owned(), Value::from(what));
    fields.insert("version".to_owned(), Value::from(version_mark()));
    Value::Object(fields).to_string().into_bytes()
}

/// The bytes of a record with another plan's name in the place of `from`: in its `plan`, and in its `id` when it is the plan's card.
/// Works on records of newer versions too; `None` when the bytes aren't a record of that plan.
pub fn rename_plan(bytes: &[u8], from: &PlanId, to: &PlanId) -> Option<Vec<u8>> {
    let mut fields = parsed(bytes)?;
    if fields.get("plan")?.as_str()? != from.as_str() {
        return None;
    }
    fields.insert("plan".to_owned(), Value::from(to.as_str()));
    if fields.get("id").and_then(Value::as_str) == Some(from.as_str()) {
        fields.insert("id".to_owned(), Value::from(to.as_str()));
    }
    Some(Value::Object(fields).to_string().into_bytes())
}

/// An entry as a JSON object, for files that hold many.
pub fn entry_to_fields(what: &str, plan: &PlanId, entry: &Entry) -> Fields {
    let mut fields = entry.rest.clone();
    let mut text = |name: &str, value: &str| fields.insert(name.to_owned(), Value::String(value.to_owned()));
    text("ownwords", what);
    text("version", &version_mark());
    text("plan", plan.as_str());
    text("id", entry.id.as_str());
    text("kind", entry.kind.slug());
    fields.insert("made".to_owned(), Value::from(entry.made));
    fields.insert("heads".to_owned(), Value::Array(entry.heads.iter().map(|head| Value::Object(version_to_fields(head))).collect()));
    fields
}

/// Reads an entry from a JSON object.
///
/// # Errors
/// See [`FormatError`].
pub fn entry_from_fields(what: &str, mut fields: Fields) -> Result<(PlanId, Entry), FormatError> {
    check_head(what, &mut fields)?;
    let plan = required(&mut fields, "plan")?;
    let id = required(&mut fields, "id")?;
    let kind = Kind::from_slug(&required(&mut fields, "kind")?);
    let made = number(&mut fields, "made").ok_or(FormatError::Missing { field: "made" })?;
    let Some(Value::Array(heads)) = fields.remove("heads") else { return Err(FormatError::Missing { field: "heads" }) };
    let heads = heads.into_iter().map(|head| version_from(&kind, head)).collect::<Result<Vec<_>, _>>()?;
    if heads.is_empty() {
        return Err(FormatError::Missing { field: "heads" });
    }
    let mut entry = Entry { id: EntryId::new(id), kind, made, heads, rest: fields };
    entry.sort_heads();
    Ok((PlanId::new(plan), entry))
}

/// Reads a version mark such as `1.0` and refuses a newer major one.
///
/// # Errors
/// [`FormatError::NotARecord`] when it is no version mark, [`FormatError::TooNew`] when it is newer than this app reads.
pub fn check_version(mark: &str) -> Result<(), FormatError> {
    let major = mark.split('.').next().and_then(|major| major.parse::<u32>().ok()).ok_or(FormatError::NotARecord)?;
    if major > VERSION.0 { Err(FormatError::TooNew { found: major }) } else { Ok(()) }
}

fn version_mark() -> String {
    format!("{}.{}", VERSION.0, VERSION.1)
}

/// Takes off what every record begins with.
/// A moment of a record, whatever it is: records are compared by it, so it is kept as it came. Where it is shown, one that no calendar has
/// is shown as none.
fn number(fields: &mut Fields, name: &str) -> Option<i64> {
    let found = fields.get(name).and_then(serde_json::Value::as_i64)?;
    fields.remove(name);
    Some(found)
}

fn check_head(what: &str, fields: &mut Fields) -> Result<(), FormatError> {
    if take::<String>(fields, "ownwords") != what {
        return Err(FormatError::NotARecord);
    }
    check_version(&take::<String>(fields, "version"))
}

fn encode(what: &str, plan: &PlanId, entry: &Entry) -> Vec<u8> {
    Value::Object(entry_to_fields(what, plan, entry)).to_string().into_bytes()
}

fn decode(what: &str, bytes: &[u8]) -> Result<(PlanId, Entry), FormatError> {
    entry_from_fields(what, parsed(bytes).ok_or(FormatError::NotARecord)?)
}

/// Reads a JSON object. Through `FromStr`, because that is compiled in serde_json, for speed, and the generic functions here, for size:
/// a plan of 10,000 entries is opened through this.
fn parsed(bytes: &[u8]) -> Option<Fields> {
    match std::str::from_utf8(bytes).ok()?.parse() {
        Ok(Value::Object(fields)) => Some(fields),
        _ => None,
    }
}

fn required(fields: &mut Fields, field: &'static str) -> Result<String, FormatError> {
    let text = take::<String>(fields, field);
    if text.is_empty() { Err(FormatError::Missing { field }) } else { Ok(text) }
}

fn version_to_fields(version: &Version) -> Fields {
    let mut fields = version.rest.clone();
    let clock = version.clock.iter().map(|(actor, count)| (actor.to_string(), Value::from(count))).collect::<Fields>();
    fields.insert("clock".to_owned(), Value::Object(clock));
    fields.insert("at".to_owned(), Value::from(version.at));
    put(&mut fields, "visit", &version.visit.to_string());
    put(&mut fields, "gone", &version.gone);
    fields.insert("body".to_owned(), Value::Object(version.body.to_fields()));
    fields
}

fn version_from(kind: &Kind, value: Value) -> Result<Version, FormatError> {
    let Value::Object(mut fields) = value else { return Err(FormatError::Missing { field: "heads" }) };
    let Some(Value::Object(counts)) = fields.remove("clock") else { return Err(FormatError::Missing { field: "clock" }) };
    let mut clock = VersionVector::default();
    for (actor, count) in counts {
        let count = count.as_u64().and_then(|count| u32::try_from(count).ok()).ok_or(FormatError::Missing { field: "clock" })?;
        clock.set(Actor::from(actor), count);
    }
    if clock.is_empty() {
        return Err(FormatError::Missing { field: "clock" });
    }
    let at = number(&mut fields, "at").ok_or(FormatError::Missing { field: "at" })?;
    let visit: Rc<str> = take::<String>(&mut fields, "visit").into();
    let gone = take::<bool>(&mut fields, "gone");
    let Some(Value::Object(body)) = fields.remove("body") else { return Err(FormatError::Missing { field: "body" }) };
    let body = Body::from_fields(kind, body);
    Ok(Version { clock, at, visit, gone, body, rest: fields })
}

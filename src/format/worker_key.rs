//! The backup of a worker's card and keys: JSON (RFC 8259), with the secret halves sealed as they are on the device.
//!
//! ```json
//! {"keys":[{"made":1790000000000,"public":"age1…","sealed":"-----BEGIN AGE ENCRYPTED FILE-----\n…"}],"name":"…","ownwords":"worker-key",
//!  "version":"1.0"}
//! ```

use serde_json::Value;

use super::bech32;
use super::measure::{self, Caps};
use crate::domain::card::{Card, Fault, Part};
use crate::domain::device::Worker;
use crate::domain::naming::Own;
use crate::domain::record::Fields;

/// What it says that it is.
pub const WHAT: &str = "worker-key";
/// The most bytes that such a file may have.
pub const MAX_BYTES: usize = 256 * 1024;
/// The most keys in it.
pub const MAX_KEYS: usize = 64;
/// The most bytes of one sealed secret half.
pub const MAX_SEALED: usize = 4 * 1024;

/// What is measured before anything is built: a key is one object of a few texts, and line ends stand in them with a sign before each.
pub const CAPS: Caps = Caps { depth: 8, values: 2_000, boxes: 4 * MAX_KEYS, members: 2 * MAX_KEYS, text: 2 * MAX_SEALED };

/// Why bytes are no backup of a worker's keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerKeyError {
    /// Something else.
    NotOurs,
    /// Written by a newer major version.
    TooNew,
    /// It says what it is, and something in it is missing or can't be so.
    Broken,
    /// Longer, or with more keys or more of anything, than any such file is.
    TooLong,
}

/// The file.
pub fn encode(worker: &Worker) -> Vec<u8> {
    let mut fields = worker.to_fields();
    fields.insert("ownwords".to_owned(), Value::from(WHAT));
    fields.insert("version".to_owned(), Value::from("1.0"));
    Value::Object(fields).to_string().into_bytes()
}

/// Reads the file. Its lines are cleaned like a card's; its keys have the form of keys, and nothing more is known about them.
///
/// # Errors
/// See [`WorkerKeyError`].
pub fn decode(bytes: &[u8]) -> Result<Worker, WorkerKeyError> {
    let mut worker = Worker::from_fields(fields_of(bytes)?);
    if worker.keys.len() > MAX_KEYS || worker.keys.iter().any(|key| key.sealed.len() > MAX_SEALED) {
        return Err(WorkerKeyError::TooLong);
    }
    let is_key = |public: &str, sealed: &str| bech32::key_bytes(public).is_some() && sealed.contains("AGE ENCRYPTED FILE");
    if worker.keys.is_empty() || !worker.keys.iter().all(|key| is_key(&key.public, &key.sealed)) {
        return Err(WorkerKeyError::Broken);
    }
    let card = card_of(&worker).checked(&Own::default()).map_err(|fault| match fault {
        Fault::TooLong(_) => WorkerKeyError::TooLong,
        Fault::NoName | Fault::Imitates => WorkerKeyError::Broken,
    })?;
    for part in Part::ALL {
        *line_of(&mut worker, part) = part.of(&card).to_owned();
    }
    Ok(worker)
}

/// The sealed secret halves in the file, the newest first, and nothing else of it: all that opening something needs.
///
/// # Errors
/// See [`WorkerKeyError`].
pub fn locked(bytes: &[u8]) -> Result<Vec<String>, WorkerKeyError> {
    let Some(Value::Array(keys)) = fields_of(bytes)?.remove("keys") else { return Err(WorkerKeyError::Broken) };
    let sealed: Vec<_> = keys.iter().filter_map(|key| Some(key.get("sealed")?.as_str()?.to_owned())).collect();
    if sealed.is_empty() {
        return Err(WorkerKeyError::Broken);
    }
    if sealed.len() > MAX_KEYS || sealed.iter().any(|key| key.len() > MAX_SEALED) {
        return Err(WorkerKeyError::TooLong);
    }
    Ok(sealed)
}

/// Whether a file says that it is such a copy, whatever else is wrong with it.
pub fn is_one(bytes: &[u8]) -> bool {
    let bytes = bytes.trim_ascii();
    bytes.first() == Some(&b'{')
        && bytes.len() <= MAX_BYTES
        && measure::measure(bytes, &CAPS).is_ok()
        && measure::says(bytes).as_deref() == Some(WHAT)
}

/// What stands in the file, past what it says that it is.
fn fields_of(bytes: &[u8]) -> Result<Fields, WorkerKeyError> {
    if bytes.len() > MAX_BYTES {
        return Err(WorkerKeyError::TooLong);
    }
    let bytes = bytes.trim_ascii();
    if bytes.first() == Some(&b'{') {
        measure::measure(bytes, &CAPS).map_err(|_| WorkerKeyError::TooLong)?;
    }
    let text = std::str::from_utf8(bytes).map_err(|_| WorkerKeyError::NotOurs)?;
    let Ok(Value::Object(mut fields)) = text.parse() else { return Err(WorkerKeyError::NotOurs) };
    if fields.remove("ownwords").as_ref().and_then(Value::as_str) != Some(WHAT) {
        return Err(WorkerKeyError::NotOurs);
    }
    let version = fields.remove("version");
    match version.as_ref().and_then(Value::as_str).and_then(|mark| mark.split('.').next()?.parse::<u32>().ok()) {
        Some(1) => Ok(fields),
        Some(2..) => Err(WorkerKeyError::TooNew),
        _ => Err(WorkerKeyError::Broken),
    }
}

/// The card of a worker, with the newest key.
pub fn card_of(worker: &Worker) -> Card {
    Card {
        name: worker.name.clone(),
        role: worker.role.clone(),
        organisation: worker.organisation.clone(),
        reach: worker.reach.clone(),
        key: worker.keys.first().map(|key| key.public.clone()).unwrap_or_default(),
    }
}

/// Where a line of the card stands in a worker's record.
pub fn line_of(worker: &mut Worker, part: Part) -> &mut String {
    match part {
        Part::Name => &mut worker.name,
        Part::Role => &mut worker.role,
        Part::Organisation => &mut worker.organisation,
        Part::Reach => &mut worker.reach,
    }
}

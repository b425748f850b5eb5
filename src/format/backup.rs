//! The form of a backup: every row of every plan on a device, in one JSON document (RFC 8259), which is then sealed like a share.
//!
//! ```json
//! {"ownwords":"backup","version":"1.0","read":"…","made":1790000000000,
//!  "plans":[{"plan":"…","card":{…},"entries":[["id",{…}]],"past":[["entry","wording",{…}]]}]}
//! ```
//! A file of one plan that goes to a helper says `"for":"to-helper"`, one that comes back `"for":"back"` and `"by"` whom; a helper's changes
//! alone are the same with `"ownwords":"suggestions"`.
//! A row stands as the JSON that it is, so that it can be read without this app; one that would not come back byte for byte (a row that
//! isn't JSON, or in another order) stands as `{"raw":"…"}` with its bytes in hexadecimal digits.

use std::fmt::Write as _;

use serde_json::Value;

use super::record::{FormatError, VERSION, check_version};
use crate::domain::record::{Fields, take};
use crate::domain::{EntryId, Millis, PlanId};

/// The sentence for somebody who opens a backup without the app. Not shown in the app.
const READ: &str =
    "A backup from Own Words: plans, each with its card, its entries and their earlier wordings. Open it in the app under Keep.";

/// One row: the bytes as a store keeps them.
pub type Row = Vec<u8>;

/// The rows of one plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The plan.
    pub plan: PlanId,
    /// Its card.
    pub card: Row,
    /// Its entries.
    pub entries: Vec<(EntryId, Row)>,
    /// Earlier wordings: whose, which, and the row.
    pub past: Vec<(EntryId, String, Row)>,
}

/// What a file of plans was made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// To keep, or for another phone of one's own.
    #[default]
    Own,
    /// For somebody who helps: what they write in it goes back as suggestions.
    ToHelper,
    /// Handed back, whole, by somebody who helped.
    Back,
    /// What somebody who helps has changed, and only that.
    Suggestions,
}

impl Purpose {
    const fn slug(self) -> &'static str {
        match self {
            Self::Own | Self::Suggestions => "",
            Self::ToHelper => "to-helper",
            Self::Back => "back",
        }
    }
}

/// What a backup holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// What it was made for.
    pub purpose: Purpose,
    /// Who made it, by the name that they gave for this; empty for a file of one's own.
    pub by: String,
    /// When it was made, by the clock of the device.
    pub made: Millis,
    /// The plans, never none.
    pub plans: Vec<Plan>,
}

/// Why content is no backup that can be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// Not made by this app.
    NotOurs,
    /// A share: to be opened on the page for those.
    Share,
    /// Written by a newer major version.
    TooNew {
        /// The major version found.
        found: u32,
    },
    /// A backup that isn't whole.
    Broken,
}

/// Writes a backup.
pub fn encode(backup: &Backup) -> Vec<u8> {
    let what = if backup.purpose == Purpose::Suggestions { "suggestions" } else { "backup" };
    let mut out =
        format!(r#"{{"ownwords":"{what}","version":"{}.{}","read":{},"made":{},"#, VERSION.0, VERSION.1, Value::from(READ), backup.made);
    for (name, value) in [("for", backup.purpose.slug()), ("by", &backup.by)] {
        if !value.is_empty() {
            let _ = write!(out, r#""{name}":{},"#, Value::from(value));
        }
    }
    out.push_str(r#""plans":["#);
    for (number, plan) in backup.plans.iter().enumerate() {
        let comma = if number > 0 { "," } else { "" };
        let _ = write!(out, r#"{comma}{{"plan":{},"card":{},"entries":["#, Value::from(plan.plan.as_str()), row_text(&plan.card));
        for (number, (id, row)) in plan.entries.iter().enumerate() {
            let comma = if number > 0 { "," } else { "" };
            let _ = write!(out, "{comma}[{},{}]", Value::from(id.as_str()), row_text(row));
        }
        out.push_str(r#"],"past":["#);
        for (number, (entry, wording, row)) in plan.past.iter().enumerate() {
            let comma = if number > 0 { "," } else { "" };
            let _ = write!(out, "{comma}[{},{},{}]", Value::from(entry.as_str()), Value::from(wording.as_str()), row_text(row));
        }
        out.push_str("]}");
    }
    out.push_str("]}");
    out.into_bytes()
}

/// Reads a backup. Nothing is stored by reading.
///
/// # Errors
/// See [`BackupError`].
pub fn decode(bytes: &[u8]) -> Result<Backup, BackupError> {
    let Ok(Value::Object(mut fields)) = serde_json::from_slice::<Value>(bytes) else { return Err(BackupError::NotOurs) };
    let what = take::<String>(&mut fields, "ownwords");
    match what.as_str() {
        "backup" | "suggestions" => {}
        "share" => return Err(BackupError::Share),
        _ => return Err(BackupError::NotOurs),
    }
    check_version(&take::<String>(&mut fields, "version")).map_err(|error| match error {
        FormatError::TooNew { found } => BackupError::TooNew { found },
        _ => BackupError::Broken,
    })?;
    let made = take::<Option<i64>>(&mut fields, "made").unwrap_or_default();
    let purpose = match (what.as_str(), take::<String>(&mut fields, "for").as_str()) {
        ("suggestions", _) => Purpose::Suggestions,
        (_, "to-helper") => Purpose::ToHelper,
        (_, "back") => Purpose::Back,
        _ => Purpose::Own,
    };
    let by = name(&take::<String>(&mut fields, "by"));
    let plans = list(&mut fields, "plans")?.into_iter().map(read_plan).collect::<Option<Vec<_>>>().ok_or(BackupError::Broken)?;
    if plans.is_empty() { Err(BackupError::Broken) } else { Ok(Backup { purpose, by, made, plans }) }
}

/// A name from a file: one line, and no longer than a name is. Letters that turn the direction of what follows are left out (Unicode
/// Standard Annex 9, section 2; CVE-2021-42574).
pub fn name(text: &str) -> String {
    let turns = |letter: &char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
    let plain: String = text.chars().filter(|letter| !turns(letter) && (!letter.is_control() || letter.is_whitespace())).collect();
    let line: String = plain.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MOST_NAME).collect();
    line.trim_end().to_owned()
}

/// The most letters of a name from a file.
const MOST_NAME: usize = 80;

fn list(fields: &mut Fields, name: &str) -> Result<Vec<Value>, BackupError> {
    match fields.remove(name) {
        Some(Value::Array(list)) => Ok(list),
        _ => Err(BackupError::Broken),
    }
}

fn read_plan(value: Value) -> Option<Plan> {
    let Value::Object(mut fields) = value else { return None };
    let plan = take::<String>(&mut fields, "plan");
    if plan.is_empty() {
        return None;
    }
    let text = |value: Value| match value {
        Value::String(text) => Some(text),
        _ => None,
    };
    let entries = list(&mut fields, "entries").ok()?.into_iter().map(|item| match item {
        Value::Array(item) => {
            let [id, row] = <[Value; 2]>::try_from(item).ok()?;
            Some((EntryId::new(text(id)?), read_row(row)?))
        }
        _ => None,
    });
    let entries = entries.collect::<Option<Vec<_>>>()?;
    let past = list(&mut fields, "past").ok()?.into_iter().map(|item| match item {
        Value::Array(item) => {
            let [entry, wording, row] = <[Value; 3]>::try_from(item).ok()?;
            Some((EntryId::new(text(entry)?), text(wording)?, read_row(row)?))
        }
        _ => None,
    });
    let past = past.collect::<Option<Vec<_>>>()?;
    let card = read_row(fields.remove("card")?)?;
    Some(Plan { plan: PlanId::new(plan), card, entries, past })
}

/// A row as it stands in a backup.
fn row_text(row: &[u8]) -> String {
    match serde_json::from_slice::<Value>(row) {
        Ok(value @ Value::Object(_)) => {
            let text = value.to_string();
            let is_raw = value.get("raw").is_some() && value.as_object().is_some_and(|fields| fields.len() == 1);
            if text.as_bytes() == row && !is_raw { text } else { raw(row) }
        }
        _ => raw(row),
    }
}

fn raw(row: &[u8]) -> String {
    let mut digits = String::with_capacity(row.len() * 2);
    for byte in row {
        let _ = write!(digits, "{byte:02x}");
    }
    format!(r#"{{"raw":"{digits}"}}"#)
}

fn read_row(value: Value) -> Option<Row> {
    let Value::Object(fields) = &value else { return None };
    match (fields.len(), fields.get("raw")) {
        (1, Some(Value::String(digits))) => {
            let digits = digits.as_bytes();
            if digits.len() % 2 != 0 {
                return None;
            }
            digits.chunks(2).map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok())).collect()
        }
        _ => Some(value.to_string().into_bytes()),
    }
}

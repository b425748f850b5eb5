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

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

use super::document;
use super::measure::{Caps, fields, fields_of, first_word, items_of, measure};
use super::record::{FormatError, VERSION, check_version};
use crate::domain::record::Field;
use crate::domain::{EntryId, Millis, PlanId};

/// The sentence for somebody who opens a backup without the app. Not shown in the app.
const READ: &str =
    "A backup from Own Words: plans, each with its card, its entries and their earlier wordings. Open it in the app under Keep.";

/// How many rows a file may have in all: cards, entries and earlier wordings. A row of ours takes more than 256 bytes, so no file that can be
/// sealed ([`crate::sealing::MAX_CONTENT`]) has as many.
pub const MAX_ROWS: usize = 262_144;
/// How many plans.
pub const MAX_PLANS: usize = 1_000;
/// How many earlier wordings one entry may have.
pub const MAX_WORDINGS: usize = 10_000;
/// How many wordings of one entry may stand side by side.
pub const MAX_HEADS: usize = 100;
/// How many writers one wording may have seen.
pub const MAX_WRITERS: usize = 1_000;
/// What is measured before anything is built from a file. No tree is built of the whole: rows are read one by one, each measured by
/// [`ROW`]. A value of ours takes more than eight bytes, so no file that can be sealed has as many. A text is as long as a row may be.
pub const CAPS: Caps = Caps { depth: 64, values: 8_388_608, boxes: 4_194_304, members: MAX_ROWS, text: usize::MAX };
/// What is measured before a row is read: it may hold a whole document that was given.
pub const ROW: Caps = Caps {
    depth: CAPS.depth,
    values: document::MAX_VALUES + document::MAX_VALUES / 10,
    boxes: document::MAX_BOXES + document::MAX_BOXES / 10,
    members: 65_536,
    text: usize::MAX,
};

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
    /// There is more in it than the app ever puts into one: see [`CAPS`] and [`MAX_ROWS`].
    TooMuch,
}

/// A value as it stands in a file.
type Span<'a> = &'a [u8];

/// A plan of a file, its rows as they stand in it.
struct PlanIn<'a> {
    plan: String,
    card: Span<'a>,
    entries: Vec<[Span<'a>; 2]>,
    past: Vec<(String, [Span<'a>; 3])>,
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
    measure(bytes, &CAPS).map_err(|_| BackupError::TooMuch)?;
    let fields = fields(bytes).ok_or_else(|| match first_word(bytes) {
        Some("backup" | "suggestions") => BackupError::Broken,
        _ => BackupError::NotOurs,
    })?;
    let head = |wanted: &str| fields.iter().rfind(|(name, _)| name == wanted).map(|(_, value)| *value);
    let said = |wanted: &str| head(wanted).and_then(text).unwrap_or_default();
    let what = said("ownwords");
    match what.as_str() {
        "backup" | "suggestions" => {}
        "share" => return Err(BackupError::Share),
        _ => return Err(BackupError::NotOurs),
    }
    check_version(&said("version")).map_err(|error| match error {
        FormatError::TooNew { found } => BackupError::TooNew { found },
        _ => BackupError::Broken,
    })?;
    let made = head("made").and_then(|made| serde_json::from_slice::<i64>(made).ok());
    let made = made.and_then(|made| Option::<i64>::read(Value::from(made)).ok().flatten()).unwrap_or_default();
    let purpose = match (what.as_str(), said("for").as_str()) {
        ("suggestions", _) => Purpose::Suggestions,
        (_, "to-helper") => Purpose::ToHelper,
        (_, "back") => Purpose::Back,
        _ => Purpose::Own,
    };
    let by = name(&said("by"));
    let plans = head("plans").and_then(items_of).ok_or(BackupError::Broken)?;
    if plans.len() > MAX_PLANS {
        return Err(BackupError::TooMuch);
    }
    let (mut found, mut rows) = (Vec::new(), 0);
    for plan in plans {
        let plan = find_plan(plan).ok_or(BackupError::Broken)?;
        rows += 1 + plan.entries.len() + plan.past.len();
        if rows > MAX_ROWS || has_too_many_wordings(&plan) {
            return Err(BackupError::TooMuch);
        }
        found.push(plan);
    }
    let plans = found.into_iter().map(read_plan).collect::<Result<Vec<_>, _>>()?;
    if plans.is_empty() { Err(BackupError::Broken) } else { Ok(Backup { purpose, by, made, plans }) }
}

/// A text as it stands in a file; nothing for anything else.
fn text(value: Span) -> Option<String> {
    serde_json::from_slice(value).ok()
}

/// Where in a file the rows of a plan stand.
fn find_plan(plan: Span) -> Option<PlanIn> {
    let mut found = BTreeMap::from_iter(fields_of(plan)?);
    let plan = text(found.remove("plan")?).filter(|plan| !plan.is_empty())?;
    let entries = items_of(found.remove("entries")?)?.into_iter().map(|row| <[Span; 2]>::try_from(items_of(row)?).ok());
    let entries = entries.collect::<Option<Vec<_>>>()?;
    let past = items_of(found.remove("past")?)?.into_iter().map(|row| {
        let row = <[Span; 3]>::try_from(items_of(row)?).ok()?;
        Some((text(row[0])?, row))
    });
    let past = past.collect::<Option<Vec<_>>>()?;
    Some(PlanIn { plan, card: found.remove("card")?, entries, past })
}

/// Whether an entry has more earlier wordings than [`MAX_WORDINGS`].
fn has_too_many_wordings(plan: &PlanIn) -> bool {
    let mut wordings = BTreeMap::<&str, usize>::new();
    for (entry, ..) in &plan.past {
        *wordings.entry(entry).or_default() += 1;
    }
    wordings.into_values().any(|count| count > MAX_WORDINGS)
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

fn read_plan(plan: PlanIn) -> Result<Plan, BackupError> {
    let named = |name: Span| text(name).ok_or(BackupError::Broken);
    let card = read_row(plan.card)?;
    let entries = plan.entries.into_iter().map(|[id, row]| Ok((EntryId::new(named(id)?), read_row(row)?)));
    let entries = entries.collect::<Result<Vec<_>, _>>()?;
    let past = plan.past.into_iter().map(|(entry, [_, wording, row])| Ok((EntryId::new(entry), named(wording)?, read_row(row)?)));
    let past = past.collect::<Result<Vec<_>, _>>()?;
    Ok(Plan { plan: PlanId::new(plan.plan), card, entries, past })
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

/// Reads one row, measured before it is built.
fn read_row(row: Span) -> Result<Row, BackupError> {
    measure(row, &ROW).map_err(|_| BackupError::TooMuch)?;
    let value = serde_json::from_slice(row).map_err(|_| BackupError::Broken)?;
    let Value::Object(fields) = &value else { return Err(BackupError::Broken) };
    match (fields.len(), fields.get("raw")) {
        (1, Some(Value::String(digits))) => {
            let row = bytes_of(digits).ok_or(BackupError::Broken)?;
            // It may be JSON all the same. How deep it seems to nest says nothing about bytes that are not: none is read that nests deep.
            measure(&row, &Caps { depth: usize::MAX, ..ROW }).map_err(|_| BackupError::TooMuch)?;
            if let Ok(value) = serde_json::from_slice(&row) {
                count_wordings(&value)?;
            }
            Ok(row)
        }
        _ => {
            count_wordings(&value)?;
            Ok(value.to_string().into_bytes())
        }
    }
}

/// Counts the wordings of a row that stand side by side, and the writers that each has seen.
fn count_wordings(row: &Value) -> Result<(), BackupError> {
    let heads = row.get("heads").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let writers = |head: &Value| head.get("clock").and_then(Value::as_object).map_or(0, serde_json::Map::len);
    if heads.len() > MAX_HEADS || heads.iter().any(|head| writers(head) > MAX_WRITERS) {
        return Err(BackupError::TooMuch);
    }
    Ok(())
}

fn bytes_of(digits: &str) -> Option<Row> {
    let digits = digits.as_bytes();
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    digits.chunks(2).map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok())).collect()
}

//! What every store does with its rows: the keys they stand under, and what an edit makes of them. No I/O.
//!
//! | object store | key | row |
//! |---|---|---|
//! | `device` | `device` | [`Device`](crate::domain::device::Device) |
//! | `device` | `kept/` name | [`KeptFile`](crate::domain::device::KeptFile): something that was given, kept by whoever reads it here |
//! | `device` | `sealed/` name | the same as it is sealed: an age file |
//! | `plans` | plan | the plan's card |
//! | `entries` | plan `/` entry | an entry with the wordings that stand |
//! | `past` | plan `/` entry `/` wording | one earlier wording |
//!
//! Identifiers are written in the keys with everything but letters, digits, `-`, `.`, `_` and `~` as `%XX` (RFC 3986 section 2.1), so no
//! identifier from a file can reach into another plan, and keys have one order in every store.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::{Fault, Loaded, Plans, StoreError, Write, Written};
use crate::domain::device::{Device, KeptFile};
use crate::domain::entry::Entry;
use crate::domain::ids::{EntryId, PlanId};
use crate::domain::merge::{Change, MergeError, Summary, Whole, change, fnv, short_name, together};
use crate::domain::version::{Actor, Version};
use crate::format::record::{self, FormatError, decode_entry, decode_past, encode_entry, encode_past};

/// The only key of the device's row.
pub const DEVICE: &str = "device";

/// What the keys of kept files begin with, before the slash.
pub const KEPT: &str = "kept";

/// The key of what is known about a kept file.
pub fn kept_key(name: &str) -> String {
    format!("{KEPT}/{}", escaped(name))
}

/// The key of a kept file as it is sealed.
pub fn sealed_key(name: &str) -> String {
    format!("sealed/{}", escaped(name))
}

/// A row that [`kept_key`] names, and the name. One that this version can't read is still listed, so that it can be deleted.
pub fn read_kept(key: &str, bytes: &[u8]) -> (String, KeptFile) {
    (unescaped(key.split_once('/').unwrap_or_default().1), record::decode_kept(bytes).unwrap_or_default())
}

/// The key of a plan's card.
pub fn plan_key(plan: &PlanId) -> String {
    escaped(plan.as_str())
}

/// The key of an entry.
pub fn entry_key(plan: &PlanId, entry: &EntryId) -> String {
    format!("{}/{}", escaped(plan.as_str()), escaped(entry.as_str()))
}

/// The key of an earlier wording.
pub fn past_key(plan: &PlanId, entry: &EntryId, wording: &str) -> String {
    format!("{}/{wording}", entry_key(plan, entry))
}

/// The first key after every key that continues `key` with a slash, and the first that does: a half-open range.
pub fn below(key: &str) -> (String, String) {
    // In ASCII, 0 comes straight after the slash.
    (format!("{key}/"), format!("{key}0"))
}

/// Names one wording of an entry: its clock and its visit.
pub fn wording_name(version: &Version) -> String {
    let counts: Vec<_> = version.clock.iter().map(|(actor, count)| format!("{}={count}", escaped(actor))).collect();
    format!("{}@{}", counts.join(","), escaped(&version.visit))
}

/// The plan that a key of `plans` names.
pub fn plan_of(key: &str) -> PlanId {
    PlanId::new(unescaped(key))
}

/// The entry that a key of `entries` or `past` names, and what comes after it.
pub fn entry_of(key: &str) -> (EntryId, &str) {
    let mut parts = key.splitn(3, '/').skip(1);
    (EntryId::new(unescaped(parts.next().unwrap_or_default())), parts.next().unwrap_or_default())
}

/// Reads the row of an entry or of a plan's card (then `entry` is the plan's id), and makes sure that it is the one.
///
/// # Errors
/// [`StoreError::TooNew`], [`StoreError::Unreadable`].
pub fn read(plan: &PlanId, entry: &EntryId, bytes: &[u8]) -> Result<Entry, StoreError> {
    match decode_entry(bytes) {
        Ok((found_plan, found)) if found_plan == *plan && found.id == *entry => Ok(found),
        Err(FormatError::TooNew { found }) => Err(StoreError::TooNew { found }),
        _ => Err(StoreError::Unreadable { entry: entry.clone() }),
    }
}

/// Reads the row of an earlier wording; `None` when it can't be read.
pub fn read_past(plan: &PlanId, entry: &EntryId, bytes: &[u8]) -> Option<Entry> {
    decode_past(bytes).ok().filter(|(found_plan, found)| found_plan == plan && found.id == *entry).map(|(_, found)| found)
}

/// Puts earlier wordings in the order in which they are shown, newest first.
pub fn newest_first(past: &mut [Entry]) {
    past.sort_by(|a, b| b.head().at.cmp(&a.head().at).then_with(|| b.head().clock.cmp(&a.head().clock)));
}

/// The plan's card as an entry's id.
pub fn card_id(plan: &PlanId) -> EntryId {
    EntryId::new(plan.as_str())
}

/// Sorts the rows of `plans` into those that can be read and those that can't.
pub fn plans<'a>(cards: impl Iterator<Item = (&'a str, &'a [u8])>) -> Plans {
    let mut plans = Plans::default();
    for (key, bytes) in cards {
        let plan = plan_of(key);
        match read(&plan, &card_id(&plan), bytes) {
            Ok(card) => plans.cards.push((plan, card)),
            Err(_) => plans.unreadable.push(plan),
        }
    }
    plans
}

/// Takes one row of `entries` into a plan that is being opened.
pub fn take_in(loaded: &mut Loaded, plan: &PlanId, bytes: &[u8]) {
    match decode_entry(bytes) {
        Ok((found, entry)) if found == *plan => loaded.entries.push(entry),
        _ => loaded.unreadable += 1,
    }
}

/// Reads the device's row.
///
/// # Errors
/// [`StoreError::TooNew`]. A damaged row is as good as none: nothing of the person's is in it.
pub fn read_device(bytes: Option<&[u8]>) -> Result<Option<Device>, StoreError> {
    match bytes.map(record::decode_device) {
        Some(Ok(device)) => Ok(Some(device)),
        Some(Err(FormatError::TooNew { found })) => Err(StoreError::TooNew { found }),
        _ => Ok(None),
    }
}

/// What an edit makes of the rows.
pub struct Applied {
    /// What the writer is told.
    pub written: Written,
    /// The entry's new row, unless it stays as it is.
    pub put: Option<Vec<u8>>,
    /// Rows for the past: the wording's name, and the row.
    pub archive: Vec<(String, Vec<u8>)>,
}

/// Whether [`apply`] must be shown the entry's past: another window has replaced something that the writer may have written.
pub fn needs_past(write: &Write, entry: &Entry) -> bool {
    let seen = with_own_visit(write, entry.heads.iter());
    entry.clock_for(&seen, &write.actor).is_none() && already(write, entry.heads.iter()).is_none()
}

/// Carries out an edit of an entry as it now stands (`None`: it isn't there). `past` is looked at when [`needs_past`].
///
/// # Errors
/// [`StoreError::Failed`] when the edit is of another kind than the entry: a mistake in the program.
pub fn apply(write: &Write, entry: Option<Entry>, past: &[Version]) -> Result<Applied, StoreError> {
    let version = |clock| Version {
        clock,
        at: write.at,
        visit: write.visit.clone(),
        gone: write.gone,
        body: write.body.clone(),
        rest: Default::default(),
    };
    let Some(mut entry) = entry else {
        let clock = write.base.after_edit_by(&write.actor);
        let entry = Entry::new(write.entry.clone(), version(clock.clone()));
        let put = Some(encode_entry(&write.plan, &entry));
        return Ok(Applied { written: Written { entry, clock }, put, archive: Vec::new() });
    };
    if entry.kind != write.body.kind() {
        let message = format!("a {} can't become a {}", entry.kind.slug(), write.body.kind().slug());
        return Err(StoreError::Failed(Fault { name: "WrongKind".to_owned(), message }));
    }
    if let Some(clock) = already(write, entry.heads.iter().chain(past)) {
        return Ok(Applied { written: Written { entry, clock }, put: None, archive: Vec::new() });
    }
    let seen = with_own_visit(write, entry.heads.iter().chain(past));
    let clock = std::iter::once(write.actor.clone())
        .chain((2u32..).map(|n| Actor::from(format!("{}.{n}", write.actor))))
        .find_map(|actor| entry.clock_for(&seen, &actor));
    // Some name is always free: only so many are counted in the wordings.
    let Some(clock) = clock else { return Err(StoreError::Unreadable { entry: entry.id }) };
    let mut new = version(clock.clone());
    // What a newer version of the app wrote beside the words of this visit goes on with them.
    if let Some(before) = entry.heads.iter().find(|head| clock.covers(&head.clock)) {
        new.rest.clone_from(&before.rest);
    }
    let archive = entry
        .insert(new)
        .into_iter()
        .filter(|replaced| replaced.visit.is_empty() || replaced.visit != write.visit)
        .map(|replaced| (wording_name(&replaced), encode_past(&write.plan, &entry, replaced)))
        .collect();
    let put = Some(encode_entry(&write.plan, &entry));
    Ok(Applied { written: Written { entry, clock }, put, archive })
}

/// What the writer had seen: what they say, and what the same visit wrote before, though its outcome may never have reached them.
fn with_own_visit<'a>(write: &Write, versions: impl Iterator<Item = &'a Version>) -> crate::domain::version::VersionVector {
    let mut seen = write.base.clone();
    for version in versions.filter(|version| !write.visit.is_empty() && version.visit == write.visit) {
        seen.join(&version.clock);
    }
    seen
}

/// The clock of the wording that this very write made before, when it is asked for again because its outcome wasn't known.
fn already<'a>(write: &Write, mut versions: impl Iterator<Item = &'a Version>) -> Option<crate::domain::version::VersionVector> {
    let same = |version: &&Version| {
        version.at == write.at
            && version.visit == write.visit
            && version.gone == write.gone
            && version.clock != write.base
            && version.clock.covers(&write.base)
            && version.body == write.body
    };
    versions.find(same).map(|version| version.clock.clone())
}

/// One row of the past, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PastRow {
    /// The entry whose earlier wording it is.
    pub entry: EntryId,
    /// Names the wording among those of its entry.
    pub wording: String,
    /// The row.
    pub bytes: Vec<u8>,
}

impl PastRow {
    /// The row that stands under this key of `past`.
    pub fn of(key: &str, bytes: Vec<u8>) -> Self {
        let (entry, wording) = entry_of(key);
        Self { entry, wording: wording.to_owned(), bytes }
    }
}

/// Every row of one plan, byte for byte, in the order of their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRows {
    /// The plan.
    pub plan: PlanId,
    /// Its card.
    pub card: Vec<u8>,
    /// Its entries.
    pub entries: Vec<(EntryId, Vec<u8>)>,
    /// Earlier wordings.
    pub past: Vec<PastRow>,
}

impl PlanRows {
    /// Makes sure that every row that can be read is of this plan, and stands under its own name.
    ///
    /// # Errors
    /// [`StoreError::NotOnePlan`].
    pub fn check(&self) -> Result<(), StoreError> {
        let mixed = |found: Result<(PlanId, Entry), FormatError>, id: &EntryId| matches!(found, Ok((plan, entry)) if plan != self.plan || entry.id != *id);
        let card = mixed(decode_entry(&self.card), &card_id(&self.plan));
        let entries = self.entries.iter().any(|(id, bytes)| mixed(decode_entry(bytes), id));
        let past = self.past.iter().any(|row| mixed(decode_past(&row.bytes), &row.entry));
        if self.plan.as_str().is_empty() || card || entries || past { Err(StoreError::NotOnePlan) } else { Ok(()) }
    }

    /// The same plan under another name, to stand beside the first. Rows that aren't JSON stay as they are.
    #[must_use]
    pub fn under(self, name: &PlanId) -> Self {
        let bytes = |bytes: Vec<u8>| record::rename_plan(&bytes, &self.plan, name).unwrap_or(bytes);
        let id = |id: EntryId| if id.as_str() == self.plan.as_str() { card_id(name) } else { id };
        Self {
            card: bytes(self.card),
            entries: self.entries.into_iter().map(|(entry, row)| (entry, bytes(row))).collect(),
            past: self
                .past
                .into_iter()
                .map(|row| PastRow { entry: id(row.entry), wording: row.wording, bytes: bytes(row.bytes) })
                .collect(),
            plan: name.clone(),
        }
    }
}

/// What bringing a copy of a plan together with the one that is here changes in the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The card's new row, unless it stays as it is.
    pub card: Option<Vec<u8>>,
    /// New rows of entries.
    pub entries: Vec<(EntryId, Vec<u8>)>,
    /// Earlier wordings that weren't here.
    pub past: Vec<PastRow>,
    /// What it has come to.
    pub summary: Summary,
}

/// The rows of one entry: its own, and its earlier wordings by name.
#[derive(Default)]
struct EntryRows<'a> {
    row: Option<&'a [u8]>,
    past: Vec<(&'a str, &'a [u8])>,
}

fn by_entry(rows: &PlanRows) -> BTreeMap<&EntryId, EntryRows<'_>> {
    let mut all: BTreeMap<&EntryId, EntryRows<'_>> = BTreeMap::new();
    for (id, bytes) in &rows.entries {
        all.entry(id).or_default().row = Some(bytes);
    }
    for row in &rows.past {
        all.entry(&row.entry).or_default().past.push((&row.wording, &row.bytes));
    }
    all
}

/// The begin of the names of rows that were put aside: see [`bring_together`]. No wording is called so: their names begin with a writer.
pub const ASIDE: &str = "~entry~";

/// The most rows that a copy of a plan may have.
pub const MOST_ROWS: usize = 400_000;

/// Brings a copy of a plan together with the one that is here (`domain::merge`), entry by entry, with everything that was before. Rows of
/// earlier wordings that can't be read are kept beside each other as they are; so is a row of an entry that is on one side only.
///
/// Where an entry has another row on each side and one of them can't be read, what can be read stands and the other row is put aside among
/// the earlier wordings, byte for byte, under a name that begins with [`ASIDE`]. Where neither can be read, the one of a newer version
/// stands, or else the later one in the order of bytes, so that both devices choose the same. A version that can read a row that was put
/// aside takes it as one more copy of its entry whenever plans are brought together, even a plan with itself.
///
/// # Errors
/// See [`super::Store::bring_together`].
pub fn bring_together(mine: &PlanRows, theirs: &PlanRows) -> Result<Brought, StoreError> {
    if mine.plan != theirs.plan {
        return Err(StoreError::NotOnePlan);
    }
    theirs.check()?;
    if theirs.entries.len() + theirs.past.len() > MOST_ROWS {
        return Err(StoreError::TooMuch);
    }
    let plan = &mine.plan;
    let mut brought = Brought::default();
    let card = card_id(plan);
    let (mut here, mut there) = (by_entry(mine), by_entry(theirs));
    here.entry(&card).or_default().row = Some(&mine.card);
    there.entry(&card).or_default().row = Some(&theirs.card);
    let waits =
        |id: &EntryId, own: &EntryRows| own.past.iter().any(|(name, bytes)| name.starts_with(ASIDE) && read(plan, id, bytes).is_ok());
    for (id, own) in &here {
        if !there.contains_key(id) && waits(id, own) {
            bring_entry(plan, id, own, own, &mut brought)?;
        } else if !there.contains_key(id) && own.row.and_then(|row| read(plan, id, row).ok()).is_some_and(|entry| !entry.is_gone()) {
            brought.summary.count(id, Change::Here);
        }
    }
    for (id, other) in there {
        let none = EntryRows::default();
        let own = here.get(id).unwrap_or(&none);
        if own.row == other.row && own.past == other.past && !waits(id, own) {
            continue;
        }
        bring_entry(plan, id, own, &other, &mut brought)?;
    }
    Ok(brought)
}

fn bring_entry(plan: &PlanId, id: &EntryId, own: &EntryRows, other: &EntryRows, brought: &mut Brought) -> Result<(), StoreError> {
    let is_card = *id == card_id(plan);
    let readable = |row: &[u8]| read(plan, id, row).ok();
    let (mine, theirs) = (own.row.and_then(readable), other.row.and_then(readable));
    let aside = own.past.iter().chain(&other.past).filter(|(name, _)| name.starts_with(ASIDE));
    let mut aside: Vec<Entry> = aside.filter_map(|(_, bytes)| readable(bytes)).collect();
    let first = mine.clone().or_else(|| theirs.clone()).or_else(|| aside.first().cloned());
    // An earlier wording of another kind can't have been one of this entry: it stays a row that nobody reads.
    let kind = first.as_ref().map(|entry| &entry.kind);
    aside.retain(|entry| Some(&entry.kind) == kind);
    let past = |bytes: &[u8]| read_past(plan, id, bytes).filter(|past| kind == Some(&past.kind));
    let known = |rows: &EntryRows| -> Vec<Version> {
        rows.past.iter().filter_map(|(_, bytes)| past(bytes)).flat_map(|entry| entry.heads).collect()
    };
    let unread = |rows: &EntryRows| -> Vec<Vec<u8>> {
        rows.past.iter().filter(|(_, bytes)| past(bytes).is_none()).map(|(_, bytes)| bytes.to_vec()).collect()
    };
    let (own_past, their_past) = (known(own), known(other));
    let mut names: BTreeSet<String> = own.past.iter().map(|(name, _)| (*name).to_owned()).collect();
    let mut add = |name: &str, bytes: Vec<u8>, brought: &mut Brought| {
        // A name that something else stands under: two wordings of one clock, or a row that can't be read.
        let name = if names.contains(name) { format!("{name}~{}", fnv(&String::from_utf8_lossy(&bytes))) } else { name.to_owned() };
        if names.insert(name.clone()) {
            brought.past.push(PastRow { entry: id.clone(), wording: name, bytes });
        }
    };
    // Rows that can't be read: the newest stands where nothing else does, the others are put aside.
    let mut unread_rows: Vec<&[u8]> = [own.row, other.row].into_iter().flatten().filter(|row| readable(row).is_none()).collect();
    unread_rows.sort_by_key(|row| (matches!(decode_entry(row), Err(FormatError::TooNew { .. })), *row));
    unread_rows.dedup();
    let standing = if first.is_none() { unread_rows.pop() } else { None };
    unread_rows.retain(|row| !own.past.iter().any(|(_, own)| own == row));
    for row in &unread_rows {
        add(&format!("{ASIDE}{}", fnv(&String::from_utf8_lossy(row))), row.to_vec(), brought);
    }
    if other.row.is_some_and(|row| readable(row).is_none() && own.row != Some(row) && !own.past.iter().any(|(_, own)| *own == row)) {
        brought.summary.unread += 1;
    }
    let whole = |entry: &Entry, past: &[Version]| Whole { entry: entry.clone(), past: past.to_vec() };
    let Some(first) = &first else {
        // Nothing to hang them on that can be read: every row there is stays a row.
        let here = |bytes: &&[u8]| own.past.iter().any(|(_, own)| own == bytes) || unread_rows.contains(bytes);
        for (name, bytes) in other.past.iter().filter(|(_, bytes)| !here(bytes)) {
            add(name, bytes.to_vec(), brought);
        }
        if let Some(row) = standing.filter(|row| own.row != Some(row)) {
            if is_card { brought.card = Some(row.to_vec()) } else { brought.entries.push((id.clone(), row.to_vec())) }
        }
        return Ok(());
    };
    let mut now = together(&whole(mine.as_ref().unwrap_or(first), &own_past), &whole(theirs.as_ref().unwrap_or(first), &their_past))?;
    for copy in &aside {
        now = together(&now, &whole(copy, &[]))?;
    }
    let here: BTreeSet<String> = own_past.iter().map(short_name).collect();
    let before = brought.past.len();
    let came: BTreeMap<String, &[u8]> =
        other.past.iter().filter_map(|(_, bytes)| Some((short_name(read_past(plan, id, bytes)?.head()), *bytes))).collect();
    for version in now.past.into_iter().filter(|version| !here.contains(&short_name(version))) {
        let name = wording_name(&version);
        let row = came.get(&short_name(&version)).map(|row| row.to_vec());
        add(&name, row.unwrap_or_else(|| encode_past(plan, &now.entry, version)), brought);
    }
    // A wording that stood here and doesn't any more is not one that came.
    let stood = |row: &PastRow| {
        let past = read_past(plan, id, &row.bytes);
        let heads = mine.as_ref().map(|mine| mine.heads.as_slice()).unwrap_or_default();
        past.is_some_and(|past| heads.iter().any(|head| short_name(head) == short_name(past.head())))
    };
    brought.summary.earlier += brought.past[before..].iter().filter(|row| !stood(row)).count();
    let mine_unread = unread(own);
    for bytes in unread(other).into_iter().filter(|bytes| !mine_unread.contains(bytes) && !unread_rows.contains(&bytes.as_slice())) {
        let name = other.past.iter().find(|(_, row)| *row == bytes.as_slice()).map(|(name, _)| (*name).to_owned()).unwrap_or_default();
        // One that was put aside there and can be read here is taken up already.
        let is_aside = name.starts_with(ASIDE);
        brought.summary.unread += usize::from(is_aside && readable(&bytes).is_none());
        brought.summary.earlier += usize::from(!is_aside);
        add(&name, bytes, brought);
    }
    // Of a row that can't be read nobody knows what it changes.
    if theirs.is_some() || other.row.is_none() {
        brought.summary.count(id, change(mine.as_ref(), theirs.as_ref(), &now.entry));
    }
    // A row that stands as it came is kept as it came, with the mark of the version that wrote it.
    let row = match other.row {
        Some(row) if theirs.as_ref() == Some(&now.entry) => row.to_vec(),
        _ => encode_entry(plan, &now.entry),
    };
    let same = mine.as_ref() == Some(&now.entry) || own.row == Some(row.as_slice());
    if !same {
        if is_card { brought.card = Some(row) } else { brought.entries.push((id.clone(), row)) }
    }
    Ok(())
}

impl From<MergeError> for StoreError {
    fn from(error: MergeError) -> Self {
        match error {
            MergeError::NotOne => Self::NotOnePlan,
            MergeError::TooMuch => Self::TooMuch,
        }
    }
}

/// The device's row without a plan; `None` where it says nothing of it, or can't be read.
pub fn without_plan(device: Option<&[u8]>, plan: &PlanId) -> Option<Vec<u8>> {
    let mut device = read_device(device).ok().flatten()?;
    device.forget(plan).then(|| record::encode_device(&device))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

fn unescaped(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let code = (*first == b'%').then(|| after.get(..2)).flatten().and_then(|hex| std::str::from_utf8(hex).ok());
        match code.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                out.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

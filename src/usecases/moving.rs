//! A whole plan on another phone, brought together with the one that is there; a helper's changes as suggestions; giving a plan back.
//!
//! **Invariants.** Nothing is stored by looking into a file. A helper's copy never holds what is the person's alone ([`stays_with_me`]),
//! what the person closed to helpers ([`Closed`]), or what is a helper's own notes. What a helper changes is only suggested: taking it is
//! the person's act. Every device counts under a name of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::backup::{Extent, from_rows, keep_helpers_own, keep_out, to_rows};
use crate::domain::care;
use crate::domain::closed::Closed;
use crate::domain::conversations;
use crate::domain::device::{Device, Held};
use crate::domain::drawing::safe_name;
use crate::domain::entry::{Body, Entry};
use crate::domain::merge::{Change, Summary, Whole, change, fnv, plain, short_name, together};
use crate::domain::record::Fields;
use crate::domain::suggestion::{Decision, Suggestion};
use crate::domain::version::{Actor, Version, VersionVector};
use crate::domain::{EntryId, Millis, PlanId};
use crate::format::backup::{Backup, Plan, Purpose};
use crate::format::record::{encode_entry, encode_past, entry_from_fields, entry_to_fields};
use crate::format::{decode_entry, decode_past};
use crate::store::rows::{PastRow, PlanRows, bring_together, card_id, wording_name};
use crate::store::{Durability, Store, StoreError, Write};

/// The most suggestions that one file may bring.
pub const MOST_SUGGESTIONS: usize = 2_000;

/// What never goes to a helper, and never comes from one: whom the person shares with and what they were given, whom else they have to
/// help and what was agreed with them, plans that know of each other, suggestions, what they told the app of themselves so that it
/// leaves questions out; and a helper's own notes, which are nobody else's.
pub fn stays_with_me(body: &Body) -> bool {
    let kept = matches!(
        body,
        Body::Contact(_) | Body::Share(_) | Body::Reply(_) | Body::Helper(_) | Body::Link(_) | Body::Suggestion(_) | Body::Flags(_)
    );
    kept || conversations::is_helpers_own(body)
}

/// What goes to a helper only if the person ticks that: whatever a share asks about twice.
fn is_private(body: &Body) -> bool {
    care::of(body).is_some()
}

/// One plan as a file: for another phone of one's own, for a helper, back from one, or a helper's changes alone.
///
/// # Errors
/// See [`StoreError`].
pub async fn copy(
    store: &impl Store,
    plan: &PlanId,
    made: Millis,
    extent: Extent,
    purpose: Purpose,
    by: &str,
) -> Result<Backup, StoreError> {
    let mut rows = store.everything(plan).await?;
    if extent == Extent::ButKeptOut {
        keep_out(&mut rows);
    }
    keep_helpers_own(&mut rows);
    if purpose == Purpose::ToHelper {
        let closed = closed_in(&rows);
        if !closed.is_empty() {
            retain(&mut rows, |_, entry| !closed.entry(entry));
        }
    }
    if matches!(purpose, Purpose::ToHelper | Purpose::Suggestions) {
        let private = |body: &Body| purpose == Purpose::ToHelper && extent == Extent::ButKeptOut && is_private(body);
        retain(&mut rows, |_, entry| !entry.heads.iter().any(|head| stays_with_me(&head.body) || private(&head.body)));
        // An earlier wording may be private where the one that stands isn't.
        let is_left_out = |bytes: &[u8]| decode_past(bytes).is_ok_and(|(_, past)| past.heads.iter().any(|head| private(&head.body)));
        rows.past.retain(|row| !is_left_out(&row.bytes));
    }
    if purpose == Purpose::Suggestions {
        let device = store.device().await?.unwrap_or_default();
        let known = device.held(plan).map(|held| held.wordings.iter().map(String::as_str).collect()).unwrap_or_default();
        retain(&mut rows, |_, entry| is_own_change(entry, &known));
    }
    Ok(Backup { purpose, by: by.trim().to_owned(), made, plans: vec![from_rows(rows)] })
}

/// What the person closed to helpers in these rows.
fn closed_in(rows: &PlanRows) -> Closed {
    let entries: Vec<_> = rows.entries.iter().filter_map(|(_, row)| Some(decode_entry(row).ok()?.1)).collect();
    Closed::by(entries.iter())
}

/// Keeps the entries that `keep` says, with their earlier wordings. Rows that can't be read go when any choosing is done: nobody can tell
/// what is in them.
fn retain(rows: &mut PlanRows, keep: impl Fn(&EntryId, &Entry) -> bool) {
    rows.entries.retain(|(id, row)| decode_entry(row).is_ok_and(|(_, entry)| keep(id, &entry)));
    let left: BTreeSet<EntryId> = rows.entries.iter().map(|(id, _)| id.clone()).chain([card_id(&rows.plan)]).collect();
    rows.past.retain(|row| left.contains(&row.entry));
}

/// Whether anything stands that the person whose plan it is didn't have.
fn is_own_change(entry: &Entry, known: &BTreeSet<&str>) -> bool {
    entry.heads.iter().any(|head| !known.contains(&*short_name(head)))
}

/// Every wording in a copy of a plan, by its short name.
fn wordings(rows: &PlanRows) -> BTreeSet<String> {
    let entries = std::iter::once(&rows.card).chain(rows.entries.iter().map(|(_, row)| row)).filter_map(|row| decode_entry(row).ok());
    let past = rows.past.iter().filter_map(|row| decode_past(&row.bytes).ok());
    entries.chain(past).flat_map(|(_, entry)| entry.heads).map(|version| short_name(&version)).collect()
}

/// The ids of what was changed here in a plan that is here for somebody else, in the order of their ids.
///
/// # Errors
/// See [`StoreError`].
pub async fn own_changes(store: &impl Store, plan: &PlanId, held: &Held) -> Result<Vec<EntryId>, StoreError> {
    let loaded = store.open(plan).await?;
    let all = std::iter::once(loaded.card).chain(loaded.entries);
    let known = held.wordings.iter().map(String::as_str).collect();
    let own = all.filter(|entry| is_own_change(entry, &known) && !entry.heads.iter().any(|head| stays_with_me(&head.body)));
    Ok(own.map(|entry| entry.id).collect())
}

/// From here on this device counts under a new name: what comes from elsewhere may count under the old one, or may go on from where an
/// older copy left off.
///
/// # Errors
/// See [`StoreError`].
pub async fn count_anew(store: &impl Store, name: String) -> Result<(), StoreError> {
    let device = store.device().await?.unwrap_or_default();
    store.set_device(Device { actor: name, ..device }).await
}

/// Remembers that a plan is here for somebody else, as their file has it: all that is written beyond it goes back as suggestions.
///
/// # Errors
/// See [`StoreError`].
pub async fn hold(store: &impl Store, file: &Plan, since: Millis) -> Result<(), StoreError> {
    let mut device = store.device().await?.unwrap_or_default();
    let mut known = wordings(&to_rows(file.clone()));
    known.extend(device.held(&file.plan).into_iter().flat_map(|held| held.wordings.iter().cloned()));
    device.held.retain(|held| held.plan != file.plan.as_str());
    let wordings = known.into_iter().collect();
    device.held.push(Held { plan: file.plan.as_str().to_owned(), wordings, since: Some(since), ..Held::default() });
    store.set_device(device).await
}

/// What would come of bringing a plan from a file for this purpose together with the one that is here. Nothing is stored.
///
/// # Errors
/// See [`Store::bring_together`].
pub async fn look(store: &impl Store, purpose: Purpose, plan: &Plan) -> Result<Summary, StoreError> {
    let mine = store.everything(&plan.plan).await?;
    bring_together(&mine, &coming(&mine, purpose, plan)?).map(|brought| brought.summary)
}

/// Brings a plan from a file for this purpose together with the one that is here. Of one that a helper gives back, the wordings stay out
/// that the person has left as suggestions.
///
/// # Errors
/// See [`Store::bring_together`].
pub async fn bring(store: &impl Store, purpose: Purpose, plan: &Plan) -> Result<Summary, StoreError> {
    let rows = match purpose {
        Purpose::Back => coming(&store.everything(&plan.plan).await?, purpose, plan)?,
        _ => to_rows(plan.clone()),
    };
    store.bring_together(rows, Durability::Strict).await
}

/// The rows of a file that come in when it is brought together with a plan.
fn coming(mine: &PlanRows, purpose: Purpose, plan: &Plan) -> Result<PlanRows, StoreError> {
    let theirs = to_rows(plan.clone());
    if purpose != Purpose::Back {
        return Ok(theirs);
    }
    theirs.check()?;
    Ok(without_left(mine, theirs))
}

/// The wordings that the person has left as suggestions, by entry, in short names: none that is theirs, and none of a suggestion that
/// one of their phones has taken.
fn left(mine: &PlanRows) -> BTreeMap<EntryId, BTreeSet<String>> {
    let mut left: BTreeMap<EntryId, BTreeSet<String>> = BTreeMap::new();
    for (_, entry) in mine.entries.iter().filter_map(|(_, row)| decode_entry(row).ok()) {
        let answers = entry.heads.iter().filter(|head| !head.gone).filter_map(|head| match &head.body {
            Body::Suggestion(suggestion) => Some(suggestion),
            _ => None,
        });
        let answers: Vec<&Suggestion> = answers.collect();
        if !answers.iter().all(|suggestion| suggestion.answer == Decision::Left) {
            continue;
        }
        for suggestion in answers {
            if let Some(theirs) = suggested(&mine.plan, suggestion) {
                left.entry(theirs.id).or_default().extend(theirs.heads.iter().map(short_name));
            }
        }
    }
    let own = wordings(mine);
    left.values_mut().for_each(|names| names.retain(|name| !own.contains(name)));
    left
}

/// A helper's copy without the wordings that were left. Of an entry with nothing else to say, nothing comes; of one that says more, what
/// the person has stays beside it.
fn without_left(mine: &PlanRows, mut theirs: PlanRows) -> PlanRows {
    let left = left(mine);
    let plan = theirs.plan.clone();
    let own = wordings(mine);
    let mut touched: BTreeSet<EntryId> = BTreeSet::new();
    let mut out: BTreeSet<EntryId> = BTreeSet::new();
    // The entry's row as it comes in; `None` where it stays out.
    let mut sift = |id: &EntryId, row: &[u8]| -> Option<Vec<u8>> {
        let Some(names) = left.get(id) else { return Some(row.to_vec()) };
        let Ok((_, mut entry)) = decode_entry(row) else { return Some(row.to_vec()) };
        let before = entry.heads.len();
        entry.heads.retain(|head| !names.contains(&short_name(head)));
        if entry.heads.is_empty() {
            out.insert(id.clone());
            return None;
        }
        if entry.heads.len() == before {
            return Some(row.to_vec());
        }
        touched.insert(id.clone());
        Some(encode_entry(&plan, &entry))
    };
    theirs.card = sift(&card_id(&plan), &theirs.card).unwrap_or_else(|| mine.card.clone());
    theirs.entries = std::mem::take(&mut theirs.entries).into_iter().filter_map(|(id, row)| Some((id.clone(), sift(&id, &row)?))).collect();
    theirs.past.retain(|row| {
        let names = || decode_past(&row.bytes).map(|(_, past)| past.heads.iter().map(short_name).collect::<Vec<_>>()).unwrap_or_default();
        // What a left wording replaced isn't replaced by what stands beside it.
        let stays = |name: &String| {
            !(left.get(&row.entry).is_some_and(|left| left.contains(name)) || (touched.contains(&row.entry) && own.contains(name)))
        };
        !out.contains(&row.entry) && (!left.contains_key(&row.entry) || names().iter().all(stays))
    });
    theirs
}

/// What a helper's copy of a plan would change in mine, each as a suggestion under a name that is the same whenever the same comes again.
///
/// # Errors
/// See [`Store::bring_together`].
pub fn suggestions(mine: &PlanRows, theirs: &PlanRows, by: &str, at: Millis) -> Result<Vec<(EntryId, Suggestion)>, StoreError> {
    theirs.check()?;
    if mine.plan != theirs.plan {
        return Err(StoreError::NotOnePlan);
    }
    let plan = &mine.plan;
    let card = card_id(plan);
    let row_of = |rows: &PlanRows, id: &EntryId| {
        if *id == card { Some(rows.card.clone()) } else { rows.entries.iter().find(|(own, _)| own == id).map(|(_, row)| row.clone()) }
    };
    let whole = |rows: &PlanRows, id: &EntryId, row: &[u8]| {
        let entry = crate::store::rows::read(plan, id, row)?;
        let past = rows.past.iter().filter(|row| row.entry == *id).filter_map(|row| decode_past(&row.bytes).ok());
        Ok::<_, StoreError>(Whole { entry, past: past.flat_map(|(_, past)| past.heads).collect() })
    };
    let mut found = Vec::new();
    for (id, row) in std::iter::once((&card, &theirs.card)).chain(theirs.entries.iter().map(|(id, row)| (id, row))) {
        let theirs = whole(theirs, id, row)?;
        if theirs.entry.heads.iter().any(|head| stays_with_me(&head.body)) {
            continue;
        }
        let mine = row_of(mine, id).map(|row| whole(mine, id, &row)).transpose()?;
        let now = together(mine.as_ref().unwrap_or(&theirs), &theirs)?;
        let heads = mine.as_ref().map(|mine| mine.entry.heads.as_slice()).unwrap_or_default();
        match change(mine.as_ref().map(|mine| &mine.entry), Some(&theirs.entry), &now.entry) {
            Change::None | Change::Here => continue,
            Change::New | Change::There | Change::Both => {}
        }
        let is_mine = |version: &&Version| heads.iter().any(|head| plain(head) == plain(version));
        let before = theirs.past.iter().filter(is_mine).map(|version| past_fields(plan, &theirs.entry, version)).collect();
        let mut names: Vec<String> = theirs.entry.heads.iter().map(short_name).collect();
        names.sort();
        let name = EntryId::new(format!("suggestion-{}", fnv(&format!("{id}\n{}", names.join("\n")))));
        let suggestion = Suggestion {
            entry: id.clone(),
            by: safe_name(by),
            at: Some(at),
            theirs: entry_to_fields("entry", plan, &theirs.entry),
            before,
            ..Suggestion::default()
        };
        found.push((name, suggestion));
        if found.len() > MOST_SUGGESTIONS {
            return Err(StoreError::TooMuch);
        }
    }
    Ok(found)
}

fn past_fields(plan: &PlanId, entry: &Entry, version: &Version) -> Fields {
    entry_to_fields("past", plan, &Entry { heads: vec![version.clone()], rest: Fields::new(), ..entry.clone() })
}

/// Which suggestions of a file are not here yet, waiting, taken or left. Nothing is stored.
///
/// # Errors
/// See [`Store::bring_together`]; [`StoreError::NoSuchPlan`] for a plan that isn't here.
pub async fn new_suggestions(store: &impl Store, backup: &Backup, plan: &Plan) -> Result<Vec<(EntryId, Suggestion)>, StoreError> {
    let mine = store.everything(&plan.plan).await?;
    let found = suggestions(&mine, &to_rows(plan.clone()), &backup.by, backup.made)?;
    let ids: Vec<EntryId> = found.iter().map(|(id, _)| id.clone()).collect();
    let here: BTreeSet<EntryId> = store.entries(&plan.plan, &ids).await?.into_iter().map(|entry| entry.id).collect();
    Ok(found.into_iter().filter(|(id, _)| !here.contains(id)).collect())
}

/// Keeps suggestions until the person decides: all of them, or none. The plan's own words stay as they are.
///
/// # Errors
/// See [`StoreError`].
pub async fn keep_suggestions(
    store: &impl Store,
    plan: &PlanId,
    found: Vec<(EntryId, Suggestion)>,
    actor: &Actor,
    at: Millis,
) -> Result<usize, StoreError> {
    let writes: Vec<_> = found
        .into_iter()
        .map(|(entry, suggestion)| Write {
            plan: plan.clone(),
            entry,
            base: VersionVector::default(),
            actor: actor.clone(),
            visit: "".into(),
            at,
            gone: false,
            body: suggestion.into(),
        })
        .collect();
    Ok(store.write(writes, Durability::Strict).await?.len())
}

/// The entry as a suggestion has it; `None` where it can't be read, or is of another plan or entry than it says.
pub fn suggested(plan: &PlanId, suggestion: &Suggestion) -> Option<Entry> {
    let (of, entry) = entry_from_fields("entry", suggestion.theirs.clone()).ok()?;
    (of == *plan && entry.id == suggestion.entry).then_some(entry)
}

/// The wordings of mine that whoever suggests had before them.
pub fn before(plan: &PlanId, suggestion: &Suggestion) -> Vec<Version> {
    let read = suggestion.before.iter().filter_map(|fields| entry_from_fields("past", fields.clone()).ok());
    read.filter(|(of, entry)| of == plan && entry.id == suggestion.entry).flat_map(|(_, entry)| entry.heads).collect()
}

/// Takes a suggestion into the plan. A wording of mine that they had not seen stays beside theirs. Gives what has come of it, seen from
/// the entry.
///
/// # Errors
/// See [`Store::bring_together`]; [`StoreError::Unreadable`] for a suggestion that can't be read.
pub async fn take(store: &impl Store, plan: &PlanId, card: &Entry, suggestion: &Suggestion) -> Result<Summary, StoreError> {
    let theirs = suggested(plan, suggestion).ok_or_else(|| StoreError::Unreadable { entry: suggestion.entry.clone() })?;
    let row = encode_entry(plan, &theirs);
    let is_card = theirs.id == card_id(plan);
    let past = before(plan, suggestion)
        .into_iter()
        .map(|version| PastRow { entry: theirs.id.clone(), wording: wording_name(&version), bytes: encode_past(plan, &theirs, version) })
        .collect();
    let rows = PlanRows {
        plan: plan.clone(),
        card: if is_card { row.clone() } else { encode_entry(plan, card) },
        entries: if is_card { Vec::new() } else { vec![(theirs.id.clone(), row)] },
        past,
    };
    store.bring_together(rows, Durability::Strict).await
}

/// A suggestion with the person's answer.
pub fn answered(suggestion: &Suggestion, answer: Decision, at: Millis) -> Suggestion {
    Suggestion { answer, answered: Some(at), ..suggestion.clone() }
}

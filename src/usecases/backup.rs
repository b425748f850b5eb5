//! A backup of everything on a device, and taking one in again.

use std::collections::BTreeSet;

use crate::domain::conversations::{is_helpers_own, named_helpers_own, named_out_of_backups, stays_out_of_backups};
use crate::domain::entry::{Body, Entry};
use crate::domain::plan::PlanCard;
use crate::domain::{EntryId, Millis, PlanId};
use crate::format::backup::{Backup, Plan};
use crate::format::{decode_entry, decode_past};
use crate::store::rows::{PastRow, PlanRows};
use crate::store::{Durability, Store, StoreError};

/// What of a plan goes into a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All but what stays out unless the person ticks it: what was written in a conversation about being hurt, with its earlier wordings.
    ButKeptOut,
    /// That too.
    Everything,
}

/// Gathers the rows of every plan on this device but the made-up examples, also of plans that this version can't read.
///
/// # Errors
/// See [`StoreError`].
pub async fn gather(store: &impl Store, made: Millis, extent: Extent) -> Result<Backup, StoreError> {
    let there = store.plans().await?;
    let is_example = |card: &Entry| card.get::<PlanCard>().is_some_and(|card| card.example);
    let ids = there.cards.into_iter().filter(|(_, card)| !is_example(card)).map(|(id, _)| id).chain(there.unreadable);
    let mut plans = Vec::new();
    for id in ids {
        let mut rows = store.everything(&id).await?;
        if extent == Extent::ButKeptOut {
            keep_out(&mut rows);
        }
        plans.push(from_rows(rows));
    }
    Ok(Backup { made, plans, ..Backup::default() })
}

/// Where a plan from a backup goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Under its own name: in the place of what is there under it, if anything is.
    Instead,
    /// Beside what is there, under this new name.
    Beside(PlanId),
}

/// Takes in one plan of a backup, whole or not at all. Gives the name that it now stands under.
///
/// # Errors
/// See [`StoreError`]; [`StoreError::NotOnePlan`] for rows of two plans mixed up.
pub async fn take_in(store: &impl Store, plan: Plan, place: &Place) -> Result<PlanId, StoreError> {
    let rows = to_rows(plan);
    rows.check()?;
    let rows = match place {
        Place::Instead => rows,
        Place::Beside(name) => rows.under(name),
    };
    let id = rows.plan.clone();
    store.put_plan(rows, Durability::Strict).await?;
    Ok(id)
}

/// What the card of a plan in a backup says; nothing where it can't be read.
pub fn card_of(plan: &Plan) -> Option<PlanCard> {
    decode_entry(&plan.card).ok().and_then(|(_, card)| card.get::<PlanCard>().cloned())
}

/// Takes the entries out that stay out of a backup, whole: one wording that stays out keeps out every other, those that stand and those
/// before. A row that can't be read goes by its name.
pub(super) fn keep_out(rows: &mut PlanRows) {
    take_out(rows, stays_out_of_backups, named_out_of_backups);
}

/// Takes out what is a helper's own, in the same way: it leaves with no copy of the plan.
pub(super) fn keep_helpers_own(rows: &mut PlanRows) {
    take_out(rows, is_helpers_own, named_helpers_own);
}

fn take_out(rows: &mut PlanRows, by_words: fn(&Body) -> bool, by_name: fn(&str) -> bool) {
    let holds = |entry: &Entry| entry.heads.iter().any(|version| by_words(&version.body));
    let entries = rows.entries.iter().map(|(id, bytes)| (id, decode_entry(bytes)));
    let past = rows.past.iter().map(|row| (&row.entry, decode_past(&row.bytes)));
    let out: BTreeSet<EntryId> = entries
        .chain(past)
        .filter(|(id, read)| by_name(id.as_str()) || read.as_ref().is_ok_and(|(_, entry)| holds(entry)))
        .map(|(id, _)| id.clone())
        .collect();
    rows.entries.retain(|(id, _)| !out.contains(id));
    rows.past.retain(|row| !out.contains(&row.entry));
}

pub(super) fn from_rows(rows: PlanRows) -> Plan {
    let past = rows.past.into_iter().map(|row| (row.entry, row.wording, row.bytes)).collect();
    Plan { plan: rows.plan, card: rows.card, entries: rows.entries, past }
}

/// The rows of a plan in a file.
pub fn to_rows(plan: Plan) -> PlanRows {
    let past = plan.past.into_iter().map(|(entry, wording, bytes)| PastRow { entry, wording, bytes }).collect();
    PlanRows { plan: plan.plan, card: plan.card, entries: plan.entries, past }
}

//! The log of what was given: what has changed since, and what was written since and was not given.

use super::share::since::essence;
use super::share::{make, offer, sure_of_all};
use crate::domain::document::{Document, Item};
use crate::domain::drawing::Reader;
use crate::domain::ids::EntryId;
use crate::domain::plan::Plan;
use crate::domain::share::{Contact, Share};

/// What has become of what one file held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Since {
    /// Things that read otherwise now: as they were given, and as they would go today.
    pub changed: Vec<(Item, Item)>,
    /// Things that were deleted: as they were given.
    pub gone: Vec<Item>,
    /// Things that could be given and were first written after the file was made, oldest first.
    pub new: Vec<EntryId>,
}

impl Since {
    /// Whether all is as it was.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.gone.is_empty() && self.new.is_empty()
    }
}

/// What has changed since `share`, whose document is `given`. Who was shown, and by what name, is taken as it was then; headings and
/// labels of the app itself don't count, so that another language or a newer app changes nothing.
pub fn since(plan: &Plan, share: &Share, given: &Document, writer: &dyn Reader) -> Since {
    let as_it_was = Contact {
        ticked: share.items.clone(),
        nicknamed: share.nicknamed.clone(),
        with_strain: share.with_strain.clone(),
        ..Contact::default()
    };
    let today = make(plan, &sure_of_all(plan, as_it_was), share.at.unwrap_or_default(), writer);
    let mut found = Since::default();
    // An entry may stand in several items, as a table does: row by row.
    let of = |document: &'_ Document, id: &str| document.items().filter(|item| item.id == id).cloned().collect::<Vec<_>>();
    let mut seen: Vec<&str> = Vec::new();
    for first in given.items().filter(|item| !item.id.is_empty()) {
        if seen.contains(&first.id.as_str()) {
            continue;
        }
        seen.push(&first.id);
        let (then, now) = (of(given, &first.id), of(&today, &first.id));
        let Some(now_first) = now.first() else {
            found.gone.push(first.clone());
            continue;
        };
        match then.iter().zip(&now).find(|(then, now)| plain(then) != plain(now)) {
            Some((then, now)) => found.changed.push((then.clone(), now.clone())),
            None if then.len() != now.len() => found.changed.push((first.clone(), now_first.clone())),
            None => {}
        }
    }
    found.new = written_since(plan, share);
    found
}

/// What can be given, wasn't in the file, and was first written after it was made.
fn written_since(plan: &Plan, share: &Share) -> Vec<EntryId> {
    let Some(made) = share.at else { return Vec::new() };
    let offer = offer(plan);
    let rows = offer.rows().map(|row| &row.id).chain(&offer.people);
    let mut new: Vec<_> = rows.filter_map(|id| plan.entry(id)).filter(|entry| entry.made > made).collect();
    new.retain(|entry| !share.items.contains(&entry.id));
    new.sort_by_key(|entry| entry.made);
    new.into_iter().map(|entry| entry.id.clone()).collect()
}

/// What of an item is the person's: what it says, and where it stands among their things.
fn plain(item: &Item) -> (Item, Vec<&str>) {
    (essence(item), item.from.iter().map(|term| term.id.as_str()).collect())
}

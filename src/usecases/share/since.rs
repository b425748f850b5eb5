//! What changed since the last file to the same contact.
//!
//! **Invariants.** How something read before goes along only as far as it may still go: nothing of what was taken out but its question;
//! of somebody on the map nothing that isn't shown of them now; nobody's name who is shown otherwise or left out by now; no number that
//! isn't ticked any more. Free words of before are words of a file that the contact has; [`super::mentions`] looks through them too.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::document::{Change, Document, How, Item, Line, Named, Term};
use crate::domain::ids::EntryId;
use crate::domain::plan::Plan;
use crate::domain::share::{Contact, Share};
use crate::format;

use super::{Shown, shown};

/// The last file to a contact from before a moment (in milliseconds since 1970) that can still be read, with when it was made. The moment is
/// when a sitting began: what was made in it and replaced in it again was never "the file before".
pub fn last_to(plan: &Plan, contact: &EntryId, before: i64) -> Option<(i64, Document)> {
    let mut shares = plan.all::<Share>();
    shares.retain(|(_, share)| share.contact == *contact && share.at.is_some_and(|at| at < before));
    shares.sort_by_key(|(_, share)| std::cmp::Reverse(share.at));
    shares.into_iter().find_map(|(_, share)| Some((share.at?, format::document::from_fields(share.document.clone()).ok()?)))
}

/// Writes into a document what changed in it since the file before.
pub fn compare(plan: &Plan, contact: &Contact, (since, earlier): &(i64, Document), document: &mut Document) {
    let (then, now) = (grouped(earlier), grouped(document));
    let was: BTreeMap<_, _> = then.iter().map(|(key, items)| (*key, items)).collect();
    let is: BTreeSet<_> = now.iter().map(|(key, _)| *key).collect();
    let mut changes = Vec::new();
    for (key, items) in &now {
        let Some(item) = items.first() else { continue };
        let of = |how, before| Change { id: item.id.clone(), heading: item.heading.clone(), how, before, ..Change::default() };
        match was.get(key).map(|items| items.as_slice()) {
            None => changes.push(of(How::Added, Item::default())),
            Some(before) if before.iter().map(|own| essence(own)).eq(items.iter().map(|own| essence(own))) => {}
            Some([before]) if items.len() == 1 => changes.push(of(How::Changed, may_still_go(plan, contact, before, item))),
            // A table: its rows are not told apart.
            Some(_) => changes.push(of(How::Changed, Item::default())),
        }
    }
    // In the order of the file before. A heading of the person's own may be a name: only the app's own questions are said.
    let gone = then.iter().filter(|(key, _)| !is.contains(key)).filter_map(|(_, items)| items.first());
    // Things that are called the same are one line with how many they are.
    let mut taken: Vec<Change> = Vec::new();
    for heading in gone.map(|item| question_of(item)) {
        let same = |own: &&mut Change| own.heading.id == heading.id && (!heading.id.is_empty() || own.heading.text == heading.text);
        match taken.iter_mut().find(same) {
            Some(own) => own.count = Some(own.count.unwrap_or(1).saturating_add(1)),
            None => taken.push(Change { heading, how: How::TakenOut, ..Change::default() }),
        }
    }
    changes.extend(taken);
    document.since = Some(*since);
    document.changes = changes;
}

/// The items of a document that are one answer: an entry's under one question. More than one are the rows of a table.
fn grouped(document: &Document) -> Vec<((&str, &str), Vec<&Item>)> {
    let mut groups: Vec<((&str, &str), Vec<&Item>)> = Vec::new();
    let mut places: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for item in document.items().filter(|item| !item.id.is_empty()) {
        let key = (item.id.as_str(), item.heading.id.as_str());
        match places.get(&key) {
            Some(place) => groups[*place].1.push(item),
            None => {
                places.insert(key, groups.len());
                groups.push((key, vec![item]));
            }
        }
    }
    groups
}

/// What an item that was taken out is called: its question, or what kind of thing it was.
fn question_of(item: &Item) -> Term {
    let somebody = || Term { id: "document-somebody".to_owned(), ..Term::default() };
    match item.from.last() {
        _ if !item.heading.id.is_empty() => item.heading.clone(),
        Some(from) => from.clone(),
        None if item.kind == "person" => somebody(),
        None => Term { id: "document-words".to_owned(), ..Term::default() },
    }
}

/// What an item says, without how the app worded it in the language of the day.
pub(in crate::usecases) fn essence(item: &Item) -> Item {
    let bare = |term: &Term| if term.id.is_empty() { term.clone() } else { Term { id: term.id.clone(), ..Term::default() } };
    let lines = item.lines.iter().map(|line| Line {
        label: bare(&line.label),
        text: line.text.clone(),
        terms: line.terms.iter().map(bare).collect(),
        day: line.day,
        ..Line::default()
    });
    Item {
        from: Vec::new(),
        heading: bare(&item.heading),
        chosen: item.chosen.iter().map(bare).collect(),
        lines: lines.collect(),
        strength: false,
        direction: String::new(),
        rest: Default::default(),
        ..item.clone()
    }
}

/// How an item read before, as far as it may go again.
fn may_still_go(plan: &Plan, contact: &Contact, before: &Item, now: &Item) -> Item {
    let mut item = before.clone();
    item.rest = Default::default();
    item.from = Vec::new();
    item.heading = Term::default();
    item.own_heading = String::new();
    if now.kind == "person" {
        let same_name = before.own_heading == now.own_heading;
        item.lines.retain(|line| now.lines.iter().any(|own| own.label.id == line.label.id));
        if !same_name {
            return Item::default();
        }
    }
    if now.importance.is_none() {
        item.importance = None;
    }
    if now.confidence.is_none() {
        item.confidence = None;
    }
    if item.whose_name != now.whose_name {
        item.whose_name = String::new();
    }
    for named in &mut item.people {
        let as_now = |own: &&Named| !own.hidden && own.id == named.id && own.name == named.name;
        let shown_now = now.people.iter().find(as_now).is_some() || {
            let id = EntryId::new(&named.id);
            let person = plan.get::<crate::domain::person::Person>(&id);
            person.is_some_and(|person| match shown(contact, &id) {
                Shown::Out => false,
                Shown::Name => person.name.trim() == named.name,
                Shown::Nickname => person.nickname.trim() == named.name,
            })
        };
        if named.hidden || !shown_now {
            *named = Named { hidden: true, ..Named::default() };
        }
    }
    let mut seen_hidden = false;
    item.people.retain(|named| !(named.hidden && std::mem::replace(&mut seen_hidden, true)));
    // Nothing of it may go, or only what it says now as well.
    if essence(&item) == essence(&Item { heading: Term::default(), own_heading: String::new(), ..now.clone() }) {
        return Item::default();
    }
    item
}

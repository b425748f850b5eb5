//! A plan: one person's or one carer's collection.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;

use super::entry::{Body, Entry, Kind};
use super::ids::{EntryId, PlanId};
use crate::{record, word};

word! {
    /// Who a plan is for. Later parts choose their prompts by it.
    pub enum WhoFor {
        /// Not said yet.
        Unsaid = "unsaid",
        /// The person who writes.
        Me = "me",
        /// The person who writes, as a carer, about their own needs.
        Carer = "carer",
        /// Somebody else, whom the writer helps.
        Helping = "helping",
    }
}

word! {
    /// The nation whose law holds. For a carer it is where the person they look after lives (Care Act 2014 s13(4)(b),
    /// Social Services and Well-being (Wales) Act 2014 s24(2), Carers (Scotland) Act 2016 s6(6)).
    pub enum Nation {
        /// Not said.
        Unsaid = "unsaid",
        /// England.
        England = "england",
        /// Wales.
        Wales = "wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern-ireland",
    }
}

record! {
    /// The card of a plan.
    pub struct PlanCard {
        /// The name it goes by here.
        pub name: String = "name",
        /// Who it is for.
        pub who_for: WhoFor = "who-for",
        /// Whose law holds.
        pub nation: Nation = "nation",
        /// Where the person who writes lives, when that is another nation than the one whose law holds: a carer's own home.
        pub home: Nation = "home",
        /// Made up, to look round with; never mixed with a real one.
        pub example: bool = "example",
        /// The entries that the person picked for their one page.
        pub one_page: Vec<EntryId> = "one-page",
        /// When the person wants to look at it all again.
        pub review_date: Option<NaiveDate> = "review-date",
    }
}

impl PlanCard {
    /// Where the person who writes lives: what they need for themselves, and whom they call, is that nation's.
    pub const fn lives_in(&self) -> Nation {
        match self.home {
            Nation::Unsaid => self.nation,
            home => home,
        }
    }
}

/// A plan as it is held open: its card and every entry in it, deleted ones too. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its name for ever.
    pub id: PlanId,
    /// Its card, an entry like any other (its id is the plan's).
    pub card: Rc<Entry>,
    entries: Rc<BTreeMap<EntryId, Rc<Entry>>>,
    /// Entries that a newer version of the app wrote in a form this one can't read. They are left alone.
    pub unreadable: usize,
}

/// Two plans are equal when they are the same reading of the same plan: cheap, so that a page can ask at every turn.
impl PartialEq for Plan {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && Rc::ptr_eq(&self.card, &other.card) && Rc::ptr_eq(&self.entries, &other.entries)
    }
}

impl Plan {
    /// A plan of these entries.
    pub fn new(id: PlanId, card: Entry, entries: impl IntoIterator<Item = Entry>, unreadable: usize) -> Self {
        let entries = entries.into_iter().map(|entry| (entry.id.clone(), Rc::new(entry))).collect();
        Self { id, card: Rc::new(card), entries: Rc::new(entries), unreadable }
    }

    /// What the card says; empty where the card can't be read.
    pub fn about(&self) -> PlanCard {
        self.card.get::<PlanCard>().cloned().unwrap_or_default()
    }

    /// Whether somebody helps with it: it was begun for somebody else, or a helper is written down.
    pub fn is_helped(&self) -> bool {
        let by_somebody = || self.entries.values().any(|entry| entry.kind == Kind::Helper && !entry.is_gone());
        self.card.get::<PlanCard>().is_some_and(|card| card.who_for == WhoFor::Helping) || by_somebody()
    }

    /// The plan with these of its entries, and its card.
    #[must_use]
    pub fn only(&self, keep: impl Fn(&Entry) -> bool) -> Self {
        let entries = self.entries.iter().filter(|(_, entry)| keep(entry)).map(|(id, entry)| (id.clone(), entry.clone())).collect();
        Self { entries: Rc::new(entries), ..self.clone() }
    }

    /// Puts an entry as it now stands in the place of what was there.
    pub fn set(&mut self, entry: Entry) {
        if entry.kind == Kind::PlanCard {
            self.card = Rc::new(entry);
        } else {
            Rc::make_mut(&mut self.entries).insert(entry.id.clone(), Rc::new(entry));
        }
    }

    /// One entry, deleted or not.
    pub fn entry(&self, id: &EntryId) -> Option<&Rc<Entry>> {
        if self.card.id == *id { Some(&self.card) } else { self.entries.get(id) }
    }

    /// Every entry but the card, deleted ones too, in the order of their ids.
    pub fn entries(&self) -> impl Iterator<Item = &Rc<Entry>> {
        self.entries.values()
    }

    /// The words of one entry, when it is of this kind and not deleted.
    pub fn get<'a, T>(&'a self, id: &EntryId) -> Option<&'a T>
    where
        &'a T: TryFrom<&'a Body>,
    {
        self.entries.get(id)?.get()
    }

    /// Every entry of one kind that isn't deleted, oldest first.
    pub fn all<'a, T>(&'a self) -> Vec<(&'a EntryId, &'a T)>
    where
        &'a T: TryFrom<&'a Body>,
    {
        let mut found: Vec<_> = self.entries.values().filter_map(|entry| Some((entry, entry.get::<T>()?))).collect();
        found.sort_by_key(|(entry, _)| entry.made);
        found.into_iter().map(|(entry, body)| (&entry.id, body)).collect()
    }
}

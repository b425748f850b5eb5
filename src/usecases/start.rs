//! The first writes of a plan.

use crate::domain::plan::{Nation, PlanCard, WhoFor};
use crate::domain::{Actor, Body, EntryId, Millis, PlanId, VersionVector};
use crate::store::Write;

/// What was said on the way in. Every answer may be missing and can be changed later.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Who the plan is for.
    pub who_for: WhoFor,
    /// What the plan is called here.
    pub name: String,
    /// Whose law holds: for a carer, where the person they look after lives.
    pub nation: Nation,
}

impl Answers {
    /// The card of a plan that begins with these answers.
    pub fn card(&self) -> PlanCard {
        PlanCard { name: self.name.trim().to_owned(), who_for: self.who_for, nation: self.nation, ..PlanCard::default() }
    }
}

/// A plan that isn't on the device yet.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPlan {
    /// Its name for ever.
    pub id: PlanId,
    /// Its card.
    pub card: PlanCard,
    /// What stands in it from the first, in the order in which it is listed.
    pub entries: Vec<(EntryId, Body)>,
}

impl NewPlan {
    /// A plan with nothing in it yet.
    pub fn empty(id: PlanId, card: PlanCard) -> Self {
        Self { id, card, entries: Vec::new() }
    }

    /// Everything to be written, as one transaction: the card first, with an empty base, which is what begins a plan. The writes are
    /// of one visit, named after the plan, so that making the same plan in two windows at once gives one plan and no crossed wordings.
    pub fn writes(self, actor: &Actor, at: Millis) -> Vec<Write> {
        let card = (EntryId::new(self.id.as_str()), Body::from(self.card));
        let visit = self.id.as_str().into();
        std::iter::once(card)
            .chain(self.entries)
            .zip(at..)
            .map(|((entry, body), at)| Write {
                plan: self.id.clone(),
                entry,
                base: VersionVector::default(),
                actor: actor.clone(),
                visit: std::rc::Rc::clone(&visit),
                at,
                gone: false,
                body,
            })
            .collect()
    }
}

//! After the assessment: what was agreed beside what I said, what is missing, when to look again.

use chrono::NaiveDate;

use super::answers;
use super::area::{AREAS, Area};
use super::rights::{self, Right, Topic};
use crate::domain::Plan;
use crate::domain::ids::EntryId;
use crate::domain::meeting::{Agreement, Review};

/// One area, with what was said and what was agreed about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// The area.
    pub area: &'static Area,
    /// The answers about it.
    pub said: Vec<EntryId>,
    /// What was agreed about them.
    pub agreed: Vec<EntryId>,
}

impl Beside {
    /// Whether something was said here and nothing agreed.
    pub fn is_missing(&self) -> bool {
        !self.said.is_empty() && self.agreed.is_empty()
    }
}

/// What there is after an assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct After {
    /// The areas in which anything was said or agreed.
    pub areas: Vec<Beside>,
    /// What was agreed about no answer of an area.
    pub others: Vec<EntryId>,
    /// Days to look again, the nearest first.
    pub reviews: Vec<EntryId>,
    /// The nearest day to look again, of those and of the plan's own.
    pub review: Option<NaiveDate>,
    /// The way to complain in this nation, step by step.
    pub complain: Vec<&'static Right>,
}

/// Puts what was agreed beside what was said.
pub fn after(plan: &Plan) -> After {
    let agreements = plan.all::<Agreement>();
    let mut placed = Vec::new();
    let mut areas = Vec::new();
    for area in AREAS {
        let said: Vec<EntryId> = answers::said_about(plan, area.id).into_iter().map(|(id, _)| id.clone()).collect();
        let about = |agreement: &Agreement| agreement.about.iter().any(|id| said.contains(id));
        let agreed: Vec<EntryId> = agreements.iter().filter(|(_, own)| about(own)).map(|(id, _)| (*id).clone()).collect();
        if !said.is_empty() {
            placed.extend(agreed.iter().cloned());
            areas.push(Beside { area, said, agreed });
        }
    }
    let others = agreements.iter().map(|(id, _)| (*id).clone()).filter(|id| !placed.contains(id)).collect();
    let mut reviews = plan.all::<Review>();
    reviews.sort_by_key(|(_, review)| (review.on.is_none(), review.on));
    let about = plan.about();
    After {
        areas,
        others,
        review: reviews.iter().filter_map(|(_, review)| review.on).chain(about.review_date).min(),
        reviews: reviews.into_iter().map(|(id, _)| id.clone()).collect(),
        complain: rights::about(Topic::Wrong, about.nation).collect(),
    }
}

//! Two plans that know of each other: a carer's, and that of the person they look after.
//!
//! **Invariant.** Each side agrees for itself, and only when both have does either learn the other's name. Names cross, words never do:
//! what is handed over is a [`Hello`], and it has no place for anything else.

use chrono::NaiveDate;

use super::ids::{EntryId, PlanId};
use super::person::Agreed;
use super::plan::Plan;
use crate::{record, word};

word! {
    /// On which side of the caring a plan stands.
    pub enum Side {
        /// It belongs to the person who is looked after.
        LookedAfter = "looked-after",
        /// It belongs to somebody who looks after them.
        LooksAfter = "looks-after",
    }
}

record! {
    /// One side's part of a link: kept in its own plan, never shared, never in a document.
    pub struct Link {
        /// The other plan's id.
        pub plan: String = "plan",
        /// The name that the other side may know me by.
        pub my_name: String = "my-name",
        /// On which side I am.
        pub side: Side = "side",
        /// Whether I agree.
        pub agreed: Agreed = "agreed",
        /// The name that I may know the other side by, once both have agreed.
        pub their_name: String = "their-name",
        /// Since when.
        pub since: Option<NaiveDate> = "since",
    }
}

record! {
    /// All that ever goes from one plan to the other.
    pub struct Hello {
        /// From which plan.
        pub from: String = "from",
        /// To which plan.
        pub to: String = "to",
        /// The name that whoever sends it chose for this.
        pub name: String = "name",
        /// On which side they are.
        pub side: Side = "side",
    }
}

/// What a plan says to another that it has a link with; `None` until its owner has agreed.
pub fn hello(plan: &PlanId, link: &Link) -> Option<Hello> {
    let agreed = link.agreed == Agreed::Yes && !link.plan.is_empty();
    agreed.then(|| Hello {
        from: plan.as_str().to_owned(),
        to: link.plan.clone(),
        name: link.my_name.trim().to_owned(),
        side: link.side,
        ..Hello::default()
    })
}

/// The other side's name, once both have agreed: this plan's link names the plan that the greeting comes from, the greeting is for this
/// plan, and they stand on opposite sides.
pub fn known<'a>(plan: &Plan, hello: &'a Hello) -> Option<&'a str> {
    let mine = plan.all::<Link>().into_iter().map(|(_, link)| link);
    let mut agreed = mine.filter(|link| link.agreed == Agreed::Yes && link.plan == hello.from && link.side != hello.side);
    (hello.to == plan.id.as_str() && !hello.name.is_empty()).then(|| agreed.next().map(|_| hello.name.as_str())).flatten()
}

/// The link of a plan with another: one for each, under a name that follows from the other's.
pub fn entry_of(other: &str) -> EntryId {
    EntryId::new(format!("link-{other}"))
}

/// What a greeting comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The other side asks, or has agreed, and this plan's owner hasn't yet. No name is told before.
    Waits {
        /// Which plan it comes from.
        from: String,
        /// On which side this plan would stand.
        side: Side,
    },
    /// Both have agreed: the other side's name.
    Known {
        /// Which plan it comes from.
        from: String,
        /// The name.
        name: String,
    },
}

/// Why a greeting comes to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unheard {
    /// This plan said it itself.
    Own,
    /// It is for another plan.
    ForAnother,
    /// Both say that they are on the same side.
    SameSide,
    /// It has no name, though it should.
    NoName,
}

/// Listens to a greeting.
///
/// # Errors
/// See [`Unheard`].
pub fn hear(plan: &Plan, hello: &Hello) -> Result<Heard, Unheard> {
    if hello.from == plan.id.as_str() {
        return Err(Unheard::Own);
    }
    let is_ask = hello.to.is_empty();
    if !is_ask && hello.to != plan.id.as_str() {
        return Err(Unheard::ForAnother);
    }
    let mine = plan.all::<Link>().into_iter().map(|(_, link)| link).find(|link| link.plan == hello.from && link.agreed == Agreed::Yes);
    if mine.is_some_and(|mine| mine.side == hello.side) {
        return Err(Unheard::SameSide);
    }
    if !is_ask && hello.name.trim().is_empty() {
        return Err(Unheard::NoName);
    }
    Ok(match known(plan, hello) {
        Some(name) => Heard::Known { from: hello.from.clone(), name: name.to_owned() },
        None => Heard::Waits { from: hello.from.clone(), side: hello.side.other() },
    })
}

impl Side {
    /// The side across.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::LookedAfter => Self::LooksAfter,
            Self::LooksAfter => Self::LookedAfter,
        }
    }
}

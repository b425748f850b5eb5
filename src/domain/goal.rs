//! Goals, first steps, and a risk weighed both ways.

use chrono::NaiveDate;

use super::ids::EntryId;
use super::plan::Plan;
use crate::record;

record! {
    /// A risk weighed both ways: what could go wrong if I do, and if I don't (`risk` in the field's methods).
    pub struct Risk {
        /// What others worry about.
        pub worry: String = "worry",
        /// Why it is worth it to me.
        pub worth: String = "worth",
        /// What could go wrong, and how bad.
        pub if_i_do: String = "if-i-do",
        /// What could go wrong if I don't.
        pub if_i_dont: String = "if-i-dont",
        /// What would make it safer without stopping it.
        pub safer: String = "safer",
        /// What was agreed if it goes wrong.
        pub agreed: String = "agreed",
        /// Whose risk it is.
        pub whose: String = "whose",
    }
}

record! {
    /// Something the person wants to change or keep.
    pub struct Goal {
        /// What I want.
        pub what: String = "what",
        /// So that what: the difference it makes in my life.
        pub so_that: String = "so-that",
        /// Why it matters to me.
        pub why: String = "why",
        /// Who helps, from the map.
        pub helpers: Vec<EntryId> = "helpers",
        /// Who or what else helps.
        pub help: String = "help",
        /// The first step.
        pub first_step: String = "first-step",
        /// By when.
        pub by_when: Option<NaiveDate> = "by-when",
        /// How much it matters, 1 to 10. Private unless `numbers_shared`.
        pub importance: Option<u8> = "importance",
        /// How sure I am that I can, 1 to 10. Private unless `numbers_shared`.
        pub confidence: Option<u8> = "confidence",
        /// The two numbers may go into a share.
        pub numbers_shared: bool = "numbers-shared",
        /// What it takes (guardrail G1).
        pub takes: String = "takes",
        /// The risk, weighed both ways.
        pub risk: Risk = "risk",
        /// How it went.
        pub how_it_went: String = "how-it-went",
        /// One of the few that matter most to me.
        pub matters_most: bool = "matters-most",
        /// Id of the conversation's step where it was made; empty when it was added freely.
        pub from: String = "from",
        /// Stable ids of life areas.
        pub areas: Vec<String> = "areas",
        /// The language it is written in (BCP 47).
        pub language: String = "language",
    }
}

impl Goal {
    /// How many goals can be ticked as those that matter most (`outcomes` in the field's methods).
    pub const MOST_THAT_MATTER: usize = 3;

    /// Whether this goal can be ticked as one of those that matter most: fewer than three others are. Where two devices ticked more between
    /// them, all stay ticked.
    pub fn can_matter_most(plan: &Plan, goal: &EntryId) -> bool {
        plan.all::<Self>().into_iter().filter(|(id, other)| other.matters_most && *id != goal).count() < Self::MOST_THAT_MATTER
    }
}

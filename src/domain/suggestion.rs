//! What somebody who helps has suggested: their wording of one entry, kept beside it until the person takes it or leaves it.
//!
//! **Invariant.** A suggestion changes nothing by being here. Taking it is an edit like any other; leaving it keeps it out for good, and
//! it stays to be read.

use super::ids::EntryId;
use super::record::Fields;
use crate::{record, word};

word! {
    /// What the person has said to a suggestion.
    pub enum Decision {
        /// Nothing yet.
        Waiting = "waiting",
        /// Taken into the plan.
        Taken = "taken",
        /// Left.
        Left = "left",
    }
}

record! {
    /// One suggestion.
    pub struct Suggestion {
        /// The entry that it is about; it may not be in the plan yet.
        pub entry: EntryId = "entry",
        /// Who suggests it, by the name they gave.
        pub by: String = "by",
        /// When their file was made, in milliseconds since 1970, by their clock.
        pub at: Option<i64> = "at",
        /// What the person said.
        pub answer: Decision = "answer",
        /// When, in milliseconds since 1970.
        pub answered: Option<i64> = "answered",
        /// The entry as it stands in their copy, in its stored form.
        pub theirs: Fields = "theirs",
        /// The wordings of mine that they had before them, in their stored form.
        pub before: Vec<Fields> = "before",
    }
}

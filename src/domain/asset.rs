//! Assets: what somebody has, has lost, wants to build, or finds in the way, in one of the five capitals (Tew 2013).

use super::ids::EntryId;
use super::statement::Whose;
use crate::{record, word};

word! {
    /// Which of the four groups of a capital an asset stands in.
    pub enum Standing {
        /// I have it.
        Have = "have",
        /// Lost, or under strain.
        Lost = "lost",
        /// I want to build it.
        Build = "build",
        /// It gets in the way.
        InTheWay = "in-the-way",
    }
}

record! {
    /// One thing in a capital.
    pub struct Asset {
        /// Slug of the capital (`crate::domain::capital`); one that isn't known is kept.
        pub capital: String = "capital",
        /// Have, lost or strained, want to build, in the way.
        pub standing: Standing = "standing",
        /// Id of the prompt it answers; empty when it was added freely.
        pub prompt: String = "prompt",
        /// What it is, in the person's words.
        pub text: String = "text",
        /// What it takes: help, kit, time, money, how I am afterwards (guardrail G1).
        pub takes: String = "takes",
        /// The people, groups and places it is linked to.
        pub about: Vec<EntryId> = "about",
        /// The language it is written in (BCP 47).
        pub language: String = "language",
        /// Whose words it is.
        pub whose: Whose = "whose",
        /// The name of who wrote it down, or whose view it is.
        pub whose_name: String = "whose-name",
    }
}

//! Statements: what a person has to say, under a prompt or free.

use super::ids::EntryId;
use crate::{record, word};

/// The prompts whose tables have somebody from the map in each row. A first visit asks whether something was said and has no tables:
/// `tests/conversations.rs` holds these names against them.
pub const LISTS_OF_PEOPLE: [&str; 4] = ["fgc-invite", "lac-names", "whole-life-others", "with-not-to-helpers"];

word! {
    /// Whose words an answer is. A helper's own view stands beside the person's and never replaces it.
    pub enum Whose {
        /// The person's own, typed or spoken by them.
        Mine = "mine",
        /// The person's own, written down by somebody else.
        WrittenForMe = "written-for-me",
        /// Somebody else's own view.
        OwnView = "own-view",
        /// What somebody who knows the person believes they would say.
        BestGuess = "best-guess",
    }
}

word! {
    /// A prompt that was put by instead of answered. Nothing asks again by itself.
    pub enum PutBy {
        /// It wasn't put by.
        No = "no",
        /// Skipped.
        Skip = "skip",
        /// Not now.
        NotNow = "not-now",
        /// Too hard to think about.
        TooHard = "too-hard",
    }
}

record! {
    /// One typed part of an answer. `kind` is one of `text`, `choice`, `grid`, `ladder`, `scale`, `week`, `table`, `picture`;
    /// a kind that isn't known is kept.
    pub struct Part {
        /// Which shape the part has.
        pub kind: String = "part",
        /// Which question of the prompt it answers; empty for the prompt itself.
        pub of: String = "of",
        /// Words, for `text`; a description in words for every other kind.
        pub text: String = "text",
        /// Slugs of what was chosen, for `choice` and `ladder`.
        pub chosen: Vec<String> = "chosen",
        /// A number from 0 to 10, for `scale`.
        pub number: Option<u8> = "number",
        /// The number may leave the device; nothing said, it stays (guardrail G3).
        pub shown: bool = "shown",
        /// Cells by their name, for `grid`, `week` and `table` (see [`super::answer`]).
        pub cells: super::record::Fields = "cells",
        /// The person's own rows of a table, in their order.
        pub rows: Vec<String> = "rows",
    }
}

record! {
    /// What somebody says, in their words.
    pub struct Statement {
        /// Stable id of the prompt that is answered; empty for a free statement.
        pub prompt: String = "prompt",
        /// The heading that the person gave a free statement.
        pub heading: String = "heading",
        /// The answer.
        pub parts: Vec<Part> = "parts",
        /// The language that the answer is in (BCP 47).
        pub language: String = "language",
        /// Whose words it is.
        pub whose: Whose = "whose",
        /// The name of who wrote it down, or whose view it is.
        pub whose_name: String = "whose-name",
        /// Stable ids of life areas.
        pub areas: Vec<String> = "areas",
        /// What it takes: help, kit, time, money, how I am afterwards (guardrail G1).
        pub takes: String = "takes",
        /// When it is good.
        pub when_good: String = "when-good",
        /// When it is bad (guardrail G4: never one without the other).
        pub when_bad: String = "when-bad",
        /// How often it is bad.
        pub how_often: String = "how-often",
        /// Put by for now.
        pub put_by: PutBy = "put-by",
        /// People, pets, groups and places named in it.
        pub about: Vec<EntryId> = "about",
    }
}

impl Statement {
    /// The words of the answer itself.
    pub fn text(&self) -> &str {
        self.parts.iter().find(|part| part.kind == "text" && part.of.is_empty()).map_or("", |part| &part.text)
    }

    /// Sets the words of the answer, leaving its other parts alone.
    pub fn set_text(&mut self, text: &str) {
        match self.parts.iter_mut().find(|part| part.kind == "text" && part.of.is_empty()) {
            Some(part) => text.clone_into(&mut part.text),
            None => self.parts.push(Part { kind: "text".to_owned(), text: text.to_owned(), ..Part::default() }),
        }
    }

    /// Whether anything was said. Somebody who was put into a list of people is something said.
    pub fn is_empty(&self) -> bool {
        let lists_people = |part: &Part| !part.rows.is_empty() && LISTS_OF_PEOPLE.contains(&self.prompt.as_str());
        self.parts
            .iter()
            .all(|part| part.text.trim().is_empty() && part.chosen.is_empty() && part.number.is_none() && part.cells.is_empty())
            && !self.parts.iter().any(lists_people)
            && [&self.takes, &self.when_good, &self.when_bad, &self.how_often].iter().all(|text| text.trim().is_empty())
    }
}

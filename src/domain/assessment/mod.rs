//! The supported self-assessment: the areas of life, what each nation's law calls them, what is asked about each, a carer's own part.
//!
//! **Invariants.** What is stored names an area, a limb and a question by an id that is the same in every nation, so that changing the
//! nation loses no answer. Nothing here says whether anybody will get help, how much, or what it is worth (guardrail G10).

pub mod after;
pub mod answers;
pub mod area;
pub mod law;
pub mod letters;
pub mod look_over;
pub mod part;
pub mod questions;
pub mod rights;
pub mod scotland;

use crate::domain::conversations;
use crate::domain::document::WORKS;

/// Whether an answer to this prompt is a strength, so that "what it takes" stands beside it wherever it goes (guardrail G1).
pub fn is_strength(prompt: &str) -> bool {
    let asked = questions::find(prompt).is_some_and(|step| step.chapter == WORKS);
    asked || conversations::step(prompt).is_some_and(|(_, step)| step.strength)
}

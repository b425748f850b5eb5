//! The guided conversations, one file each, and how to write one.
//!
//! # How to add a conversation
//!
//! Three files, all named after its id; nothing else is touched. `src/build.rs` finds them, the tests say what is missing.
//!
//! 1. `src/domain/conversations/six_standards.rs` (underscores): the table. Begin from `power.rs`, `sft.rs` or `narrative.rs`.
//! 2. `locales/en-GB/conversations/six-standards.ftl` (hyphens): its words. Every id begins with `six-standards-`.
//! 3. `locales/ur/conversations/six-standards.ftl`: the same ids in Urdu.
//!
//! Then `cargo test --test conversations` (and `rustfmt src/domain/conversations/six_standards.rs`). The first run writes
//! `tests/fixtures/conversations/six-standards.txt`, the list of what may be stored: commit it. Once that is on main its ids are kept for ever; while you are still
//! writing, delete the file when you rename something, and run again.
//!
//! ## The table
//!
//! ```text
//! //! Six standards: was this strengths-based?
//!
//! use crate::domain::conversation::*;
//!
//! pub static CONVERSATION: Conversation = Conversation {
//!     methods: &["six-standards"],              // ids of section 6 of the facts sheet; more than one where it is several
//!     wishes: &[Wish::AfterMeeting],            // where the picker offers it
//!     levels: &[Level::Me],
//!     steps: &[
//!         ask("six-standards-aim"),
//!         choose("six-standards-hope", 1, &["six-standards-hope-more", "six-standards-hope-less"]),
//!         already("day-bad"),                   // asked elsewhere: one entry, shown to be kept or changed
//!     ],
//!     outputs: &[output("six-standards-card", Form::Card, &[], Feeds::Record)],
//!     ..Conversation::new("six-standards", "six-standards-talk")
//! };
//! ```
//!
//! Which step for what ([`crate::domain::conversation::Kind`] says what each shows and stores):
//!
//! | The method wants | Step |
//! |---|---|
//! | a question in words, a box on a card, one column of a page | `ask(id)`, with `.choices(&[…])` for ready answers |
//! | one or several of a list; three doors; a consent tick (one choice) | `choose(id, most, &[…])`; "nothing" or "none of these" among them is `.alone(&[…])` |
//! | 0 to 10 with "why not lower?" | `scale(id, nought, ten, why)` |
//! | a grid, a ladder for each life area, a list with checks, tasks, invite list, plan sheet, timeline, had/have/want for each capital, a communication chart, willing and able for each task | `table(id, &Table { rows, own, columns })` |
//! | two sides, three columns of a joint talk | `beside(id, &[one(a), one(b)])` |
//! | a week, nights too, in layers | `week(id, &[layer, …])` |
//! | the Tree of Life | `picture(id, &Picture { … })` |
//! | "I want to … so that …", a small step, somebody for the map, a strength card, a question, a letter, a meeting, something agreed, a review date | `make(id, Thing::…, most)` |
//! | words to read; a way to the safety page, rights, letters, contacts | `note(id, &[Go::…])` |
//! | what another prompt, conversation or the self-assessment already asks | `already(its id)`: never the same question in new words. Of the self-assessment what has one answer in words; `Go::Assessment` to the rest. Not `capitals-…` (those make assets: use `Go::Strengths`), and the first home of a question (`day-bad`, not `about-wellness-bad-day`) |
//!
//! A table's columns are `column(id, Cells::…)`: `Text`, `Choice(&[…])`, `Tick(most)`, `Day`, `People`, `KeepBack` ("do not show workers").
//! What says whether somebody unpaid has agreed, until when, and what if not, is `.agreed()`, its first choice that they have not; whether
//! they are paid is `.paid()`, its first choice that they are. The six reality checks (`REAL`, `NEAR`, `OPEN`, `AFFORDABLE`, `LASTING`,
//! `FALL_BACK`: every table that lists places, groups or help near home has them) and what is asked of unpaid help (`AGREED`, `UNTIL`, `IF_NOT`)
//! are there already, with their words. A given row can have a `.hint` of its own. `.becomes(Thing::…)` offers to make a row a goal, an asset or somebody on the map. A row of the person's own says first what it is (`Own::name`).
//!
//! What a step can say of itself, in any order after it: `.under("six-standards-part-one")` (stage, family of questions, door),
//! `.level(Level::Place)`, `.chapter(NEED)` (or `HELPS`, `ASK`: where a reader looks for it; else it is what matters; `.chapters(&[…])` where
//! boxes beside each other differ), `.sign(Sign::…)` (a picture beside its part), `.when(&[When::…])`, `.hope()`, `.strength()`, `.voices()`, `.private()`, `.if_safe()`, `.opening_safety()`, `.for_carers()`.
//!
//! An output that lists only some rows of its table says `.rows(column, &[choices])` (none: those that are ticked).
//! What a conversation can say of itself, before the last line: `when`, `private`, `ask_if_safe`, `help_first`, `not_in_backups`, `helpers_own`, `voluntary`,
//! `tabs` (its steps' levels, one tap from each other).
//!
//! ## Conditions that the facts sheet sets
//!
//! - Hidden after a death, in a last illness, where harm is flagged: `.when(NOT_IN_GRIEF_OR_HARM)`.
//! - A prompt about hope, dreams or miracles is `.hope()` and never the first in the table.
//! - A door: a `choose` with the doors, then each door's steps `.when(&[When::Chose(step, choice)])` and `.under(…)`.
//! - Never shared by default: `.private()`, or `private: true` for all of it; it stands on an output only once it is ticked there. What opens the safety page is private and asks first.
//! - Before safeguarding, close relationships and money: `.if_safe()`, or `ask_if_safe: true`.
//! - A good day is never asked for without a bad one (G4): both in one `beside`, or `already("day-good")` and `already("day-bad")`.
//! - A strength is `.strength()`, so that "what it takes" stands beside it (G1). Help that anybody gives unpaid is asked willing, able, until
//!   when, and what if not (G2): `make(…, Thing::Agreement, …)`, or those columns in a table.
//!
//! ## The words
//!
//! ```text
//! six-standards-talk = Was this about me?          # the title: what the person gets on with, never the method's name
//!     .lead = One line.
//!     .evidence = How strong the evidence is, in one honest line, with who it is by.
//!     .elsewhere = Only where the facts name a place, with a date.
//! six-standards-aim = Did I choose what we aimed for?   # a question in the person's voice, ending with "?"
//!     .hint = Help, in the app's voice: "you". Every step that asks has one.
//!     .example = An example in a person's voice, where it helps and leads nobody.
//! six-standards-hope-more = More                   # choices, rows, columns, layers, labels: a few words
//! ```
//!
//! A note is a heading with its words in `.hint`. One about rights, law or safety has an id that ends in `-rights` or `-safety`, and no
//! Urdu: such texts are shown in English until somebody has checked them. A step with several boxes (`beside`) is a heading, each box a question with a `.hint`.
//! Reading age 9 to 11: no question over grade 6, nothing over 8, all together at most 4 (the tests measure it). Nothing scores, cheers or
//! promises; the word list of `tests/content.rs` holds here too. British English, ’ for an apostrophe. In Urdu use ؟ ، ؛ ۔ and Urdu's own
//! letters (ی ک ہ ھ). A community's pack may add `{id}-peer`, a note from people who have been there; the page shows it if it is there.

use super::assessment::questions;
use super::conversation::{Conversation, Kind, Rows, Step, Table};
use super::entry::{Body, Entry};
use super::prompts;

include!(concat!(env!("OUT_DIR"), "/conversations.rs"));

/// The conversation with this id.
pub fn find(id: &str) -> Option<&'static Conversation> {
    ALL.iter().copied().find(|conversation| conversation.id == id)
}

/// The step with this id where it is at home, and its conversation. Also by the id of one of the boxes that stand beside each other.
pub fn step(id: &str) -> Option<(&'static Conversation, &'static Step)> {
    ALL.iter().find_map(|conversation| {
        let step = conversation.steps.iter().find(|step| match step.kind {
            Kind::Already => false,
            Kind::Beside(prompts) => step.id() == id || prompts.iter().any(|prompt| prompt.id == id),
            _ => step.id() == id,
        })?;
        Some((*conversation, step))
    })
}

/// The table that this prompt is, where it is one.
pub fn table(prompt: &str) -> Option<&'static Table> {
    match step(prompt)?.1.kind {
        Kind::Table(table) => Some(table),
        _ => None,
    }
}

/// Whether what answers this prompt, or was made at this step, is never ticked together with other things.
pub fn is_private(prompt: &str) -> bool {
    prompts::find(prompt).is_some_and(|prompt| prompt.private_by_default)
        || questions::find(prompt).is_some_and(|step| step.private)
        || step(prompt).is_some_and(|(conversation, step)| {
            let boxes = matches!(step.kind, Kind::Beside(boxes) if boxes.iter().any(|one| one.id == prompt && one.private_by_default));
            conversation.private || step.prompt.private_by_default || boxes
        })
}

/// Whether an entry goes into a backup only if the person ticks that.
pub fn stays_out_of_backups(body: &Body) -> bool {
    let made_at = super::conversation::made_at(body);
    if let Body::Talk(talk) = body {
        return find(&talk.conversation).is_some_and(|conversation| conversation.not_in_backups);
    }
    step(made_at).is_some_and(|(conversation, _)| conversation.not_in_backups)
}

/// Whether an entry of this name goes into a backup only if the person ticks that, whatever stands in it: an answer of such a conversation,
/// somebody else's view beside it, or the mark of where the person was.
pub fn named_out_of_backups(entry: &str) -> bool {
    ALL.iter().any(|conversation| conversation.not_in_backups && is_named_of(conversation, entry))
}

/// Whether a name is that of a step of a conversation, or of an answer of it, of somebody else's view beside it, or of the mark of where
/// the person was.
fn is_named_of(conversation: &Conversation, entry: &str) -> bool {
    let step = entry.split('~').next().unwrap_or_default();
    let mut own = conversation.steps.iter().filter(|step| !matches!(step.kind, Kind::Already));
    let asked = own.any(|own| own.id() == step || own.prompts().iter().any(|prompt| prompt.id == step));
    asked || super::talk::Talk::entry(conversation).as_str() == entry
}

/// Whether what stands in an entry is a helper's own: it answers a conversation that is for helpers alone, or was made there.
pub fn is_helpers_own(body: &Body) -> bool {
    if let Body::Talk(talk) = body {
        return find(&talk.conversation).is_some_and(|conversation| conversation.helpers_own);
    }
    let mut own = ALL.iter().filter(|conversation| conversation.helpers_own);
    let made_at = super::conversation::made_at(body);
    !made_at.is_empty() && own.any(|conversation| is_named_of(conversation, made_at))
}

/// The same of an entry: by any of its wordings, or by its name, which the entries of such a conversation have to themselves.
pub fn is_helpers_own_entry(entry: &Entry) -> bool {
    named_helpers_own(entry.id.as_str()) || entry.heads.iter().any(|head| is_helpers_own(&head.body))
}

/// The same of an entry of this name, whatever stands in it.
pub fn named_helpers_own(entry: &str) -> bool {
    ALL.iter().any(|conversation| conversation.helpers_own && is_named_of(conversation, entry))
}

/// The conversations in which this prompt is asked: where an answer is used.
pub fn asking(prompt: &str) -> impl Iterator<Item = &'static Conversation> {
    ALL.iter().copied().filter(move |conversation| {
        conversation.steps.iter().any(|step| match step.kind {
            Kind::Beside(boxes) => boxes.iter().any(|one| one.id == prompt),
            _ => step.id() == prompt,
        })
    })
}

/// Every Fluent id that a conversation names, with what it is there.
pub fn ids(conversation: &Conversation) -> Vec<(&'static str, &'static str)> {
    let mut ids = vec![("title", conversation.talk)];
    for step in conversation.steps {
        ids.extend(step.under.map(|under| ("part", under)));
        let what = match step.kind {
            Kind::Ask => "ask",
            Kind::Choose { .. } => "choose",
            Kind::Scale { .. } => "scale",
            Kind::Table(_) => "table",
            Kind::Beside(_) => "beside",
            Kind::Week(_) => "week",
            Kind::Picture(_) => "picture",
            Kind::Make { .. } => "make",
            Kind::Note(_) => "note",
            Kind::Already => "already",
        };
        ids.push((what, step.id()));
        ids.extend(step.prompt.choices.iter().map(|id| ("choice", *id)));
        match step.kind {
            Kind::Scale { ends, why } => {
                ids.extend(ends.map(|id| ("end", id)));
                ids.push(("why", why));
            }
            Kind::Table(table) => {
                if let Rows::These(rows) = table.rows {
                    ids.extend(rows.iter().map(|id| ("row", *id)));
                }
                ids.extend(table.own.map(|own| ("own-row", own.name)));
                for column in table.columns {
                    ids.push(("column", column.id));
                    if let super::conversation::Cells::Choice(choices) = column.kind {
                        ids.extend(choices.iter().map(|id| ("choice", *id)));
                    }
                }
            }
            Kind::Beside(boxes) => ids.extend(boxes.iter().map(|one| ("ask", one.id))),
            Kind::Week(layers) => ids.extend(layers.iter().map(|id| ("layer", *id))),
            Kind::Picture(picture) => ids.extend(picture.fills.iter().map(|(_, _, label)| ("label", *label))),
            _ => {}
        }
    }
    ids.extend(conversation.outputs.iter().map(|output| ("output", output.id)));
    ids
}

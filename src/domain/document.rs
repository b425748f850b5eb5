//! The document that a chosen worker gets: what was ticked for them and nothing else, in the order of guardrail G7.
//!
//! **Invariants.** It holds no plan: only words that the person ticked, and how those words are headed. Somebody who was left out has
//! neither name nor id in it ([`Named::hidden`]). Everything that the app itself says stands in it twice: as a Fluent id, so that a
//! reader sees it in their own language, and as text in the writer's, so that any other tool can show it.

use chrono::NaiveDate;

use super::person::{Agreed, Being, Help, Ring, Strain};
use super::plan::{Nation, WhoFor};
use super::reply::Address;
use super::statement::Whose;
use crate::{record, word};

/// Fluent id of the sentence on every share, on screen and on paper (guardrail G9).
pub const PROMISE: &str = "document-promise";

/// Fluent id of the sentence on what was made of the example: a made-up person is never taken for a real one.
pub const EXAMPLE: &str = "document-example";

/// Fluent ids of the five chapters, in the order of guardrail G7: what matters; what I need and the risk if unmet; what works and what
/// it takes; who helps now; what I ask for.
pub const CHAPTERS: [&str; 5] = ["document-matters", "document-need", "document-works", "document-helps", "document-ask"];

/// Where in [`CHAPTERS`] each chapter stands.
pub const MATTERS: usize = 0;
/// What I need, and the risk if I don't get it.
pub const NEED: usize = 1;
/// What works, and what it takes.
pub const WORKS: usize = 2;
/// Who helps now.
pub const HELPS: usize = 3;
/// What I ask for.
pub const ASK: usize = 4;

record! {
    /// Something that the app says: a heading, a label, a ready answer.
    pub struct Term {
        /// Its Fluent id; empty for words that have none.
        pub id: String = "id",
        /// The same in the writer's language.
        pub text: String = "text",
    }
}

record! {
    /// Somebody, or something on the map, who is named beside an item.
    pub struct Named {
        /// Their entry in the plan; empty when hidden.
        pub id: String = "id",
        /// The name or nickname that the person chose to show.
        pub name: String = "name",
        /// Left out: shown as "somebody".
        pub hidden: bool = "hidden",
    }
}

record! {
    /// A further line of an item: a label and what stands under it.
    pub struct Line {
        /// What it is about.
        pub label: Term = "label",
        /// The person's own words.
        pub text: String = "text",
        /// Ready answers.
        pub terms: Vec<Term> = "terms",
        /// A day.
        pub day: Option<NaiveDate> = "day",
    }
}

record! {
    /// One thing that was ticked.
    pub struct Item {
        /// Its entry in the plan.
        pub id: String = "id",
        /// What kind of entry: `statement`, `asset`, `goal`, `person`.
        pub kind: String = "kind",
        /// Where in the plan it comes from, widest first.
        pub from: Vec<Term> = "from",
        /// The question that it answers; without an id and text when the person headed it.
        pub heading: Term = "heading",
        /// The person's own heading, or a name on the map.
        pub own_heading: String = "own-heading",
        /// The answer, in the person's words.
        pub answer: String = "answer",
        /// Ready answers that were chosen.
        pub chosen: Vec<Term> = "chosen",
        /// The language of the answer (BCP 47).
        pub language: String = "language",
        /// Its direction: `ltr` or `rtl`.
        pub direction: String = "direction",
        /// Whose words it is.
        pub whose: Whose = "whose",
        /// Who wrote it down, or whose view it is.
        pub whose_name: String = "whose-name",
        /// It says what somebody can do or has, so "what it takes" is always shown with it (guardrail G1).
        pub strength: bool = "strength",
        /// What it takes.
        pub takes: String = "takes",
        /// When it is good.
        pub when_good: String = "when-good",
        /// When it is bad.
        pub when_bad: String = "when-bad",
        /// How often it is bad.
        pub how_often: String = "how-often",
        /// Further lines.
        pub lines: Vec<Line> = "lines",
        /// Who is named beside it.
        pub people: Vec<Named> = "people",
        /// How much it matters, 1 to 10; only when ticked.
        pub importance: Option<u8> = "importance",
        /// How sure I am that I can, 1 to 10; only when ticked.
        pub confidence: Option<u8> = "confidence",
    }
}

record! {
    /// One of the five chapters.
    pub struct Chapter {
        /// One of [`CHAPTERS`].
        pub heading: Term = "heading",
        /// What stands in it.
        pub items: Vec<Item> = "items",
    }
}

word! {
    /// What happened to an item since the file before.
    pub enum How {
        /// It reads otherwise than it did.
        Changed = "changed",
        /// It wasn't in the file before.
        Added = "added",
        /// It was in the file before and isn't any more.
        TakenOut = "taken-out",
    }
}

record! {
    /// What changed in one item since the file before.
    pub struct Change {
        /// The item.
        pub id: String = "id",
        /// The question that it answers, which tells two answers of one entry apart.
        pub heading: Term = "heading",
        /// What happened to it.
        pub how: How = "how",
        /// How many things of this name it stands for, where it is more than one: such as were taken out.
        pub count: Option<i64> = "count",
        /// How it read before; empty where it wasn't there, was taken out, or may not be shown any more.
        pub before: Item = "before",
    }
}

record! {
    /// For whom a document was made.
    pub struct Recipient {
        /// Their name, or nothing for somebody who is told a passphrase.
        pub name: String = "name",
        /// What they do.
        pub role: String = "role",
        /// Where they work.
        pub organisation: String = "organisation",
    }
}

record! {
    /// What was ticked for one worker.
    pub struct Document {
        /// One plain sentence on how to read the file without this app.
        pub read: String = "read",
        /// Guardrail G9.
        pub promise: Term = "promise",
        /// [`EXAMPLE`], where it was made of the made-up plan; empty otherwise.
        pub example: Term = "example",
        /// The name that the person wants to stand at the top; may be empty.
        pub from: String = "from",
        /// For whom.
        pub to: Recipient = "to",
        /// When it was made, in milliseconds since 1970.
        pub made: Option<i64> = "made",
        /// The same, written out for people.
        pub made_text: String = "made-text",
        /// The language of the headings' texts (BCP 47).
        pub language: String = "language",
        /// Whose law holds.
        pub nation: Nation = "nation",
        /// As whom it was written.
        pub who_for: WhoFor = "who-for",
        /// Who helped to write it (PRSB: "Supported to write this by", at most 150 characters).
        pub supported: String = "supported",
        /// When the person wants to look at it all again.
        pub review: Option<NaiveDate> = "review",
        /// When the file before this one was made, in milliseconds since 1970; none where it is the first, or the person left this out.
        pub since: Option<i64> = "since",
        /// What changed since then.
        pub changes: Vec<Change> = "changes",
        /// Where a reply goes; empty where none can be sent.
        pub reply: Address = "reply",
        /// The chapters that have anything in them, in the order of [`CHAPTERS`].
        pub chapters: Vec<Chapter> = "chapters",
    }
}

impl Document {
    /// Every item, in the order in which it is read.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.chapters.iter().flat_map(|chapter| &chapter.items)
    }

    /// Whether nothing was ticked.
    pub fn is_empty(&self) -> bool {
        self.items().next().is_none()
    }
}

impl Change {
    /// Whether it is about this item.
    pub fn is_of(&self, item: &Item) -> bool {
        self.id == item.id && self.heading.id == item.heading.id
    }
}

impl Item {
    /// Everything in it that somebody wrote freely, where any name may stand.
    pub fn own_words(&self) -> impl Iterator<Item = &str> {
        [&self.own_heading, &self.answer, &self.takes, &self.when_good, &self.when_bad, &self.how_often]
            .into_iter()
            .map(String::as_str)
            .chain(self.lines.iter().map(|line| line.text.as_str()))
            .filter(|text| !text.is_empty())
    }
}

/// Fluent id of whether somebody agreed.
pub const fn agreed_id(agreed: Agreed) -> &'static str {
    match agreed {
        Agreed::NotAgreed => "document-agreed-not",
        Agreed::Yes => "document-agreed-yes",
        Agreed::Partly => "document-agreed-partly",
        Agreed::No => "document-agreed-no",
    }
}

/// Fluent id of how near somebody is, where that was said.
pub const fn ring_id(ring: Ring) -> Option<&'static str> {
    match ring {
        Ring::Unsaid => None,
        Ring::Closest => Some("document-ring-closest"),
        Ring::Close => Some("document-ring-close"),
        Ring::Around => Some("document-ring-around"),
        Ring::Further => Some("document-ring-further"),
    }
}

/// Fluent id of what somebody on the map is, unless they are a person.
pub const fn being_id(being: Being) -> Option<&'static str> {
    match being {
        Being::Person => None,
        Being::Pet => Some("document-being-pet"),
        Being::Group => Some("document-being-group"),
        Being::Place => Some("document-being-place"),
    }
}

/// Fluent id of how much strain there is, where that was said.
pub const fn strain_id(strain: Strain) -> Option<&'static str> {
    match strain {
        Strain::Unsaid => None,
        Strain::None => Some("document-strain-none"),
        Strain::Some => Some("document-strain-some"),
        Strain::Much => Some("document-strain-much"),
    }
}

/// Fluent id of a kind of help.
pub const fn help_id(help: Help) -> &'static str {
    match help {
        Help::Everyday => "document-help-everyday",
        Help::Feelings => "document-help-feelings",
        Help::Illness => "document-help-illness",
        Help::Company => "document-help-company",
        Help::Money => "document-help-money",
    }
}

/// Fluent id of a nation, where one was chosen.
pub const fn nation_id(nation: Nation) -> Option<&'static str> {
    match nation {
        Nation::Unsaid => None,
        Nation::England => Some("document-nation-england"),
        Nation::Wales => Some("document-nation-wales"),
        Nation::Scotland => Some("document-nation-scotland"),
        Nation::NorthernIreland => Some("document-nation-northern-ireland"),
    }
}

/// Fluent id of whom a plan is for, unless that is the person who writes.
pub const fn who_for_id(who_for: WhoFor) -> Option<&'static str> {
    match who_for {
        WhoFor::Unsaid | WhoFor::Me => None,
        WhoFor::Carer => Some("document-as-carer"),
        WhoFor::Helping => Some("document-as-helping"),
    }
}

/// Languages that are written from right to left.
const RTL: [&str; 16] = ["ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "nqo", "pnb", "prs", "ps", "sd", "skr", "ug", "ur"];

/// The direction of a language: `rtl` or `ltr`.
pub fn direction_of(tag: &str) -> &'static str {
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let arabic_letters = parts.any(|part| matches!(part.to_ascii_lowercase().as_str(), "arab" | "aran" | "hebr" | "thaa"));
    if arabic_letters || RTL.contains(&language.as_str()) || language == "yi" { "rtl" } else { "ltr" }
}

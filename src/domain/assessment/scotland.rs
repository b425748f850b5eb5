//! What Scotland's law wants in an adult carer support plan (Carers (Scotland) Act 2016 s9(1)) and in a young carer statement (s15), and
//! where in a plan each of it is written. The headings are plain words of our own.

use crate::domain::source::Evidence::Verified;
use crate::domain::source::Source;

/// One of the statutory contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Content {
    /// Fluent id of its heading.
    pub title: &'static str,
    /// The prompts whose answers it is made of.
    pub prompts: &'static [&'static str],
    /// Goals belong to it.
    pub goals: bool,
    /// What was agreed belongs to it.
    pub agreed: bool,
    /// Days to look again belong to it.
    pub reviews: bool,
}

const fn of(title: &'static str, prompts: &'static [&'static str]) -> Content {
    Content { title, prompts, goals: false, agreed: false, reviews: false }
}

/// Where an adult carer support plan comes from.
pub const ADULT: Source = Source::new("Carers (Scotland) Act 2016", "section 9(1)", Verified);
/// Where a young carer statement comes from.
pub const YOUNG: Source = Source::new("Carers (Scotland) Act 2016", "section 15", Verified);

/// The contents of an adult carer support plan, in the Act's order.
pub static ADULT_PLAN: &[Content] = &[
    of("acsp-care", &["caring-diary", "caring-nights"]),
    of("acsp-impact", &["caring-cost-health", "caring-cost-money", "caring-cost-people", "caring-cost-self", "area-nobody"]),
    of("acsp-able", &["caring-task", "caring-go-on", "caring-free"]),
    of("acsp-emergency", &["ifthen-ill-off", "ifthen-ill-signs", "ifthen-ill-do", "ifthen-ill-call", "ifthen-ill-not"]),
    of("acsp-future", &["caring-later"]),
    Content { goals: true, ..of("acsp-outcomes", &["area-want", "vision-carer-own-life", "vision-carer-true"]) },
    of("acsp-needs", &["area-hard", "area-ask"]),
    of("acsp-local", &["caring-local"]),
    Content { agreed: true, ..of("acsp-support", &[]) },
    of("acsp-break", &["caring-break"]),
    Content { reviews: true, ..of("acsp-review", &[]) },
];

/// What a young carer statement says besides, first of all: whether the caring is right for somebody so young.
pub static YOUNG_FIRST: Content = of("acsp-right", &["caring-young"]);

/// The contents of a young carer statement.
pub fn young_statement() -> impl Iterator<Item = &'static Content> {
    std::iter::once(&YOUNG_FIRST).chain(ADULT_PLAN)
}

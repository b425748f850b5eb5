//! What is asked: about each area, of a carer, and for a plan for bad times. A table of facts; the words are in `locales/*/assessment/`.
//!
//! What stands or falls together is one entry, with one history: a good day with its bad day and how often (guardrail G4), what somebody
//! does with what it takes (G1), an offer with willing, able, until when and what if not (G2). So no tick can take one without the other.

use super::area::{AREAS, Area};
use crate::domain::answer;
use crate::domain::document::{ASK, HELPS, MATTERS, NEED, WORKS};
use crate::domain::ids::EntryId;
use crate::domain::prompts::Prompt;

/// Where in a statement an answer stands (see [`super::answers`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The words of the answer itself.
    Text,
    /// What it takes.
    Takes,
    /// When it is good.
    WhenGood,
    /// When it is bad.
    WhenBad,
    /// How often it is bad.
    HowOften,
    /// The limbs that are ticked.
    Limbs,
    /// People on the map.
    People,
    /// Words in a part of this name.
    Part(&'static str),
    /// Yes, partly, no, or not agreed, in a part of this name.
    Agreed(&'static str),
    /// A day, in a part of this name.
    Day(&'static str),
    /// Ready answers, in a part of this name: stored ids, each with the Fluent id of its words.
    Choice(&'static str, &'static [(&'static str, &'static str)]),
}

impl At {
    /// Whether only one of its ready answers can be true.
    pub const fn takes_one(self) -> bool {
        matches!(self, Self::Choice(_, ready) if ready.len() == 2 && matches!(ready[0].0.as_bytes(), b"yes"))
    }
}

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Fluent id of the question, with a hint and an example where they help.
    pub id: &'static str,
    /// Where its answer stands.
    pub at: At,
}

/// How many entries answer a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// One, under the name that [`Step::entry`] gives.
    One,
    /// One for each day of the week.
    Day,
    /// As many as there are helpers or tasks, each under a name of its own.
    Many,
}

/// One page of a visit: questions whose answers are one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the entry stores as its prompt: the Fluent id of its first question.
    pub prompt: &'static str,
    /// Its chapter in the order of guardrail G7, an index into `document::CHAPTERS`.
    pub chapter: usize,
    /// How many entries answer it.
    pub count: Count,
    /// Ticked only by itself when something is shared.
    pub private: bool,
    /// "Is it safe to write this here?" comes first.
    pub ask_if_safe: bool,
    /// Its questions; the first is its heading.
    pub asks: &'static [Ask],
}

/// Steps under one title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Stable id.
    pub id: &'static str,
    /// Fluent id of its title.
    pub title: &'static str,
    /// Fluent id of the line under it.
    pub lead: &'static str,
    /// What it asks.
    pub steps: &'static [Step],
}

const fn step(prompt: &'static str, chapter: usize, asks: &'static [Ask]) -> Step {
    Step { prompt, chapter, count: Count::One, private: false, ask_if_safe: false, asks }
}

impl Step {
    const fn many(mut self) -> Self {
        self.count = Count::Many;
        self
    }

    const fn by_day(mut self) -> Self {
        self.count = Count::Day;
        self
    }

    const fn private(mut self) -> Self {
        self.private = true;
        self.ask_if_safe = true;
        self
    }

    /// The name of the entry that holds the person's own answer: about an area, for a day, or (with nothing) about the whole. A step of
    /// [`Count::Many`] has none: each of its entries gets a name of its own.
    pub fn entry(&self, of: &str) -> EntryId {
        if of.is_empty() { EntryId::new(self.prompt) } else { EntryId::new(format!("{}.{of}", self.prompt)) }
    }

    /// Whether a share ticks it only by itself, in this area.
    pub const fn is_private_in(&self, area: Option<&Area>) -> bool {
        self.private || matches!(area, Some(area) if area.careful)
    }
}

const fn ask(id: &'static str, at: At) -> Ask {
    Ask { id, at }
}

const WILLING: &str = "willing";
const ABLE: &str = "able";
const UNTIL: &str = "until";
const IF_NOT: &str = "if-not";

/// What is asked about every area, in the order of guardrail G7.
pub static ABOUT_AREA: Sheet = Sheet {
    id: "area",
    title: "area-title",
    lead: "area-lead",
    steps: &[
        step("area-want", MATTERS, &[ask("area-want", At::Text)]),
        step(
            "area-hard",
            NEED,
            &[
                ask("area-hard", At::Text),
                ask("area-limbs", At::Limbs),
                ask("area-good", At::WhenGood),
                ask("area-bad", At::WhenBad),
                ask("area-often", At::HowOften),
                ask("area-over", At::Part("over")),
            ],
        ),
        step("area-nobody", NEED, &[ask("area-nobody", At::Text)]),
        step("area-unseen", WORKS, &[ask("area-unseen", At::Text), ask("area-takes", At::Takes)]),
        step(
            "area-others",
            HELPS,
            &[
                ask("area-others", At::Text),
                ask("area-who", At::People),
                ask("document-willing", At::Agreed(WILLING)),
                ask("document-able", At::Agreed(ABLE)),
                ask("document-until", At::Day(UNTIL)),
                ask("document-if-not", At::Part(IF_NOT)),
            ],
        )
        .many(),
        step("area-ask", ASK, &[ask("area-ask", At::Text)]),
    ],
};

/// The days of the week as they are stored ([`crate::domain::answer::DAYS`]), with the Fluent ids of their names.
pub const DAYS: [(&str, &str); 7] = [
    (answer::DAYS[0], "caring-mon"),
    (answer::DAYS[1], "caring-tue"),
    (answer::DAYS[2], "caring-wed"),
    (answer::DAYS[3], "caring-thu"),
    (answer::DAYS[4], "caring-fri"),
    (answer::DAYS[5], "caring-sat"),
    (answer::DAYS[6], "caring-sun"),
];

/// The part of a day that is the night, as it is stored ([`crate::domain::answer::DAY_PARTS`]).
pub const NIGHT: &str = "night";

/// What somebody does for another, as ready answers. Their own words are always possible as well.
pub const TASKS: &[(&str, &str)] = &[
    ("wash", "caring-do-wash"),
    ("food", "caring-do-food"),
    ("lift", "caring-do-lift"),
    ("medicine", "caring-do-medicine"),
    ("watch", "caring-do-watch"),
    ("calm", "caring-do-calm"),
    ("forms", "caring-do-forms"),
    ("drive", "caring-do-drive"),
    ("talk", "caring-do-talk"),
];

/// A carer's own part.
pub static CARING: &[Sheet] = &[
    Sheet {
        id: "caring-week",
        title: "caring-week-title",
        lead: "caring-week-lead",
        steps: &[
            step(
                "caring-diary",
                NEED,
                &[
                    ask("caring-diary", At::Text),
                    ask("caring-morning", At::Part("am")),
                    ask("caring-afternoon", At::Part("pm")),
                    ask("caring-evening", At::Part("eve")),
                    ask("caring-night", At::Part(NIGHT)),
                ],
            )
            .by_day(),
            step(
                "caring-nights",
                NEED,
                &[
                    ask("caring-nights", At::Choice("nights", &[("yes", "caring-nights-yes"), ("no", "caring-nights-no")])),
                    ask("caring-nights-more", At::Text),
                ],
            ),
        ],
    },
    Sheet {
        id: "caring-tasks",
        title: "caring-tasks-title",
        lead: "caring-tasks-lead",
        steps: &[step(
            "caring-task",
            NEED,
            &[
                ask("caring-task", At::Text),
                ask("caring-kinds", At::Choice("kinds", TASKS)),
                ask("caring-when", At::Choice("when", &[("day", "caring-when-day"), (NIGHT, "caring-when-night")])),
                ask("caring-willing", At::Agreed(WILLING)),
                ask("caring-able", At::Agreed(ABLE)),
                ask("document-until", At::Day(UNTIL)),
                ask("caring-if-not", At::Part(IF_NOT)),
                ask("area-takes", At::Takes),
            ],
        )
        .many()],
    },
    Sheet {
        id: "caring-cost",
        title: "caring-cost-title",
        lead: "caring-cost-lead",
        steps: &[
            step("caring-cost-health", NEED, &[ask("caring-cost-health", At::Text)]),
            step("caring-cost-money", NEED, &[ask("caring-cost-money", At::Text)]),
            step("caring-cost-people", NEED, &[ask("caring-cost-people", At::Text)]),
            step("caring-cost-self", NEED, &[ask("caring-cost-self", At::Text)]),
        ],
    },
    Sheet {
        id: "caring-ahead",
        title: "caring-ahead-title",
        lead: "caring-ahead-lead",
        steps: &[
            step("caring-go-on", NEED, &[ask("caring-go-on", At::Text)]),
            step("caring-free", NEED, &[ask("caring-free", At::Text)]).private(),
            step("caring-later", NEED, &[ask("caring-later", At::Text)]),
            step("caring-break", ASK, &[ask("caring-break", At::Text)]),
            step("caring-local", HELPS, &[ask("caring-local", At::Text)]),
        ],
    },
];

/// What Scotland's young carer statement asks besides (Carers (Scotland) Act 2016 s15): whether the caring is right for somebody so young,
/// against the eight indicators. Their names are the letters of SHANARRI.
pub static YOUNG: Sheet = Sheet {
    id: "caring-young",
    title: "caring-young-title",
    lead: "caring-young-lead",
    steps: &[step(
        "caring-young",
        NEED,
        &[
            ask("caring-young", At::Text),
            ask("caring-young-safe", At::Part("safe")),
            ask("caring-young-healthy", At::Part("healthy")),
            ask("caring-young-achieving", At::Part("achieving")),
            ask("caring-young-nurtured", At::Part("nurtured")),
            ask("caring-young-active", At::Part("active")),
            ask("caring-young-respected", At::Part("respected")),
            ask("caring-young-responsible", At::Part("responsible")),
            ask("caring-young-included", At::Part("included")),
        ],
    )],
};

/// "If this, then that": for a crisis, and for the day on which whoever cares is ill. The fields are those of the PRSB's contingency
/// plan: what sets it off, early signs, what to do, whom to call; and what not to do.
pub static IF_THEN: [Sheet; 2] = [
    Sheet {
        id: "ifthen-crisis",
        title: "ifthen-crisis-title",
        lead: "ifthen-crisis-lead",
        steps: &[
            step("ifthen-crisis-off", NEED, &[ask("ifthen-crisis-off", At::Text)]),
            step("ifthen-crisis-signs", NEED, &[ask("ifthen-crisis-signs", At::Text)]),
            step("ifthen-crisis-do", NEED, &[ask("ifthen-crisis-do", At::Text)]),
            step("ifthen-crisis-call", HELPS, &[ask("ifthen-crisis-call", At::Text), ask("area-who", At::People)]),
            step("ifthen-crisis-not", NEED, &[ask("ifthen-crisis-not", At::Text)]),
        ],
    },
    Sheet {
        id: "ifthen-ill",
        title: "ifthen-ill-title",
        lead: "ifthen-ill-lead",
        steps: &[
            step("ifthen-ill-off", NEED, &[ask("ifthen-ill-off", At::Text)]),
            step("ifthen-ill-signs", NEED, &[ask("ifthen-ill-signs", At::Text)]),
            step("ifthen-ill-do", NEED, &[ask("ifthen-ill-do", At::Text)]),
            step("ifthen-ill-call", HELPS, &[ask("ifthen-ill-call", At::Text), ask("area-who", At::People)]),
            step("ifthen-ill-not", NEED, &[ask("ifthen-ill-not", At::Text)]),
        ],
    },
];

/// Every sheet that there is.
pub fn sheets() -> impl Iterator<Item = &'static Sheet> {
    std::iter::once(&ABOUT_AREA).chain(CARING).chain([&YOUNG]).chain(&IF_THEN)
}

/// The step whose entries store this prompt; `None` for a prompt that isn't asked here.
pub fn find(prompt: &str) -> Option<&'static Step> {
    sheets().flat_map(|sheet| sheet.steps).find(|step| step.prompt == prompt)
}

/// The question with this id as a prompt that stands anywhere, its answer under its own id: only one that has a single answer for the whole
/// plan, in words. `None` for all others: what is asked about each area, for each day, or of each task.
pub fn prompt(id: &str) -> Option<Prompt> {
    let step = find(id)?;
    let whole = sheet_of(id).is_some_and(|sheet| sheet.id != ABOUT_AREA.id) && matches!(step.count, Count::One);
    let words = step.asks.iter().all(|ask| matches!(ask.at, At::Text | At::People)) && step.asks[0].at == At::Text;
    (whole && words).then(|| {
        let prompt = Prompt::new(step.prompt);
        let prompt = if step.private { prompt.private() } else { prompt };
        if step.ask_if_safe { prompt.if_safe() } else { prompt }
    })
}

/// The sheet that a prompt belongs to.
pub fn sheet_of(prompt: &str) -> Option<&'static Sheet> {
    sheets().find(|sheet| sheet.steps.iter().any(|step| step.prompt == prompt))
}

/// Where an answer stands among all: by area, then by the order in which the questions are asked.
pub fn order(prompt: &str, area: &str) -> Option<usize> {
    let at = sheets().flat_map(|sheet| sheet.steps).position(|step| step.prompt == prompt)?;
    let area = AREAS.iter().position(|own| own.id == area).unwrap_or(AREAS.len());
    Some(area * 100 + at)
}

//! The questions a person can answer, section by section. A table of facts: no words (they are in
//! `locales/*/`), no answers, no order forced on anybody.
//!
//! A prompt's id is its Fluent id and is stored with every answer, so it never changes and is never used again for
//! another question. Its hint and example, where it has them, are the attributes `.hint` and `.example`.

use super::capital::Capital;

/// Who a prompt is meant for, by what was said when the plan was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Everyone,
    /// Somebody who writes as an unpaid carer, about their own life.
    Carer,
}

impl Audience {
    /// Whether the prompt is shown in a plan that is, or is not, a carer's own.
    pub const fn includes(self, carers_plan: bool) -> bool {
        match self {
            Audience::Everyone => true,
            Audience::Carer => carers_plan,
        }
    }
}

/// A question that a person can answer in their own words, skip, or leave for another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// Fluent id and stable id in one.
    pub id: &'static str,
    pub only_for: Audience,
    /// Leads, quietly, to the safety page.
    pub opens_safety_page: bool,
    /// Never ticked together with a group of answers: only by itself.
    pub private_by_default: bool,
    /// "Is it safe to write this here?" comes first (once in a visit to its section, so that it doesn't nag).
    pub ask_if_safe: bool,
    /// The prompt that is always shown beside this one (guardrail G4: a bad day counts as much as a good one).
    pub beside: Option<&'static str>,
    /// A prompt elsewhere that asks the same. What was written there is offered here, so that nobody writes it twice.
    pub same_as: Option<&'static str>,
    /// Fluent ids of ready answers that can be tapped. The person's own words are always possible as well.
    pub choices: &'static [&'static str],
}

impl Prompt {
    pub(crate) const fn new(id: &'static str) -> Self {
        Prompt {
            id,
            only_for: Audience::Everyone,
            opens_safety_page: false,
            private_by_default: false,
            ask_if_safe: false,
            beside: None,
            same_as: None,
            choices: &[],
        }
    }

    pub(crate) const fn for_carers(mut self) -> Self {
        self.only_for = Audience::Carer;
        self
    }

    pub(crate) const fn opening_safety(mut self) -> Self {
        self.opens_safety_page = true;
        self
    }

    pub(crate) const fn private(mut self) -> Self {
        self.private_by_default = true;
        self
    }

    pub(crate) const fn if_safe(mut self) -> Self {
        self.ask_if_safe = true;
        self
    }

    pub(crate) const fn beside(mut self, id: &'static str) -> Self {
        self.beside = Some(id);
        self
    }

    pub(crate) const fn same_as(mut self, id: &'static str) -> Self {
        self.same_as = Some(id);
        self
    }

    pub(crate) const fn choices(mut self, ids: &'static [&'static str]) -> Self {
        self.choices = ids;
        self
    }
}

/// How a heading is known outside the app. Kept for export; the person sees the section's own title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandardHeading {
    /// The heading word for word, as the standard has it.
    pub heading_exact: &'static str,
    /// SNOMED CT code that the standard gives for it.
    pub snomed: &'static str,
}

/// Prompts that belong together, under one title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    pub id: &'static str,
    /// Fluent id of the title shown: `{id}-title`.
    pub title: &'static str,
    /// Fluent id of the line under the title: `{id}-lead`.
    pub lead: &'static str,
    pub standard: Option<StandardHeading>,
    pub prompts: &'static [Prompt],
}

impl Section {
    /// The prompts to show in a plan that is, or is not, a carer's own.
    pub fn prompts_for(&self, carers_plan: bool) -> impl Iterator<Item = &'static Prompt> {
        self.prompts.iter().filter(move |prompt| prompt.only_for.includes(carers_plan))
    }
}

macro_rules! section {
    ($id:literal, $prompts:expr) => {
        section!($id, None, $prompts)
    };
    ($id:literal, $exact:literal, $snomed:literal, $prompts:expr) => {
        section!($id, Some(StandardHeading { heading_exact: $exact, snomed: $snomed }), $prompts)
    };
    ($id:literal, $standard:expr, $prompts:expr) => {
        Section { id: $id, title: concat!($id, "-title"), lead: concat!($id, "-lead"), standard: $standard, prompts: $prompts }
    };
}

const fn ask(id: &'static str) -> Prompt {
    Prompt::new(id)
}

/// What a good life is to me. The first thing that the app asks; it starts from how somebody has lived so far, and
/// hope never comes first (guardrail G5).
pub static VISION: Section = section!(
    "vision",
    &[
        ask("vision-until-now"),
        ask("vision-ordinary-day"),
        ask("vision-more"),
        ask("vision-keep"),
        ask("vision-who"),
        ask("vision-wake-up"),
        ask("vision-good-week"),
        ask("vision-carer-own-life").for_carers(),
        ask("vision-carer-true").for_carers(),
    ]
);

/// Good day and bad day, always together (guardrail G4).
pub static DAY: Section = section!(
    "day",
    &[
        ask("day-good").beside("day-bad"),
        ask("day-bad").beside("day-good"),
        ask("day-typical"),
        ask("day-how-often").choices(&["day-often-most", "day-often-weekly", "day-often-monthly", "day-often-rare", "day-often-changes",]),
        ask("day-signs"),
        ask("day-helps"),
    ]
);

/// The seven headings of PRSB About Me 2.01, in its order, with as many prompts under each as its guidance has. The
/// prompts and titles are our own; the heading and the code are the standard's.
pub static ABOUT: [Section; 7] = [
    section!(
        "about-important",
        "What is most important to me",
        "1515861000000103",
        &[ask("about-important-must-know"), ask("about-important-matters"), ask("about-important-hopes")]
    ),
    section!(
        "about-people",
        "People who are important to me",
        "1515871000000105",
        &[ask("about-people-who"), ask("about-people-emergency"), ask("about-people-ask"), ask("about-people-not").private().if_safe(),]
    ),
    section!(
        "about-communicate",
        "How I communicate and how to communicate with me",
        "1515881000000107",
        &[
            ask("about-communicate-how"),
            ask("about-communicate-pain"),
            ask("about-communicate-choices"),
            ask("about-communicate-yes-no"),
            ask("about-communicate-feedback"),
            ask("about-communicate-hospital"),
            ask("about-communicate-times"),
        ]
    ),
    section!(
        "about-wellness",
        "My wellness",
        "1515891000000109",
        &[
            ask("about-wellness-good"),
            ask("about-wellness-typical").same_as("day-typical"),
            ask("about-wellness-health"),
            ask("about-wellness-pain"),
            ask("about-wellness-past").private(),
            ask("about-wellness-triggers"),
            ask("about-wellness-signs").same_as("day-signs"),
            ask("about-wellness-bad-day").same_as("day-bad"),
            ask("about-wellness-helps").same_as("day-helps"),
        ]
    ),
    section!(
        "about-please",
        "Please do and please do not",
        "1515901000000105",
        &[ask("about-please-do").beside("about-please-do-not"), ask("about-please-do-not").beside("about-please-do"),]
    ),
    section!(
        "about-support",
        "How and when to support me",
        "1515911000000107",
        &[
            ask("about-support-emergency"),
            ask("about-support-routines"),
            ask("about-support-works"),
            ask("about-support-triggers"),
            ask("about-support-places"),
        ]
    ),
    section!(
        "about-also",
        "Also worth knowing about me",
        "1515921000000101",
        &[
            ask("about-also-history").same_as("vision-until-now"),
            ask("about-also-now"),
            ask("about-also-likes"),
            ask("about-also-food"),
            ask("about-also-talk"),
            ask("about-also-dislikes"),
        ]
    ),
];

/// The one-page profile, as person-centred planning has it.
pub static PROFILE: Section = section!(
    "profile",
    &[
        ask("profile-appreciate"),
        ask("profile-important").same_as("about-important-matters"),
        ask("profile-support").same_as("about-support-works"),
    ]
);

/// A risk weighed both ways: what could go wrong by doing, and what by not doing.
pub static RISK: Section = section!(
    "risk",
    &[
        ask("risk-want"),
        ask("risk-worth"),
        ask("risk-harm").beside("risk-not-doing"),
        ask("risk-not-doing").beside("risk-harm"),
        ask("risk-safer"),
        ask("risk-agreed"),
        ask("risk-whose"),
    ]
);

/// Every section that stands in this file. The capitals' prompts are in [`super::capital`].
pub fn sections() -> impl Iterator<Item = &'static Section> {
    [&VISION, &DAY].into_iter().chain(&ABOUT).chain([&PROFILE, &RISK])
}

/// Every prompt that the app has, in the order in which a plan is read.
pub fn all() -> impl Iterator<Item = &'static Prompt> {
    let capitals = Capital::ALL.into_iter().flat_map(|capital| capital.card().prompts());
    sections().flat_map(|section| section.prompts).chain(capitals)
}

/// The prompt with this id. `None` for one that a newer version of the app, or a community's pack, brought: its
/// answers are kept and shown all the same.
pub fn find(id: &str) -> Option<&'static Prompt> {
    all().find(|prompt| prompt.id == id)
}

//! What the law of each nation calls the areas of life, and the ways in which something can be hard that it counts ("limbs").
//!
//! **Invariant.** An English outcome is named in England and nowhere else; the same holds for every nation. Areas that a law doesn't name
//! are offered all the same, after those that it does: a life is larger than a list.

use super::area::{self, AREAS, Area};
use crate::domain::plan::{Nation, PlanCard, WhoFor};
use crate::domain::source::Evidence::{Doubtful, OwnKnowledge, Secondary, Verified};
use crate::domain::source::{Evidence, Source};

/// The day on which this file was last gone through. The build warns when it is older than six months, and finds it by this line.
pub const CHECKED_ON: &str = "2026-11-22";

/// As what somebody asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// As an adult who needs support.
    Adult,
    /// As somebody who looks after another, unpaid.
    Carer,
}

/// The law that holds for one assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Law {
    /// The nation; never unsaid.
    pub nation: Nation,
    /// As what.
    pub role: Role,
}

/// What a law calls an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// The area's id.
    pub area: &'static str,
    /// What the law, or the nation's own list, calls it: legal words, the same in every language.
    pub name: &'static str,
    /// Where.
    pub source: Source,
}

/// A way in which something can be hard. Its id is stored, and its Fluent id is `limb-` and the id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limb {
    /// What is stored.
    pub id: &'static str,
    /// Fluent id of what is ticked.
    pub words: &'static str,
}

/// The limbs of a law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limbs {
    /// In the order in which they are offered.
    pub limbs: &'static [Limb],
    /// Where the law has them; `None` where it has none and these are only plain ways to say it.
    pub source: Option<Source>,
}

macro_rules! limb {
    ($id:literal) => {
        Limb { id: $id, words: concat!("limb-", $id) }
    };
}

const HELP: Limb = limb!("help");
const HURTS: Limb = limb!("hurts");
const UNSAFE: Limb = limb!("unsafe");
const SLOW: Limb = limb!("slow");
const WORSE: Limb = limb!("worse");
const NO_OTHERS: Limb = limb!("no-others");
const NO_COMMUNITY: Limb = limb!("no-community");

/// "I need no help here": stored beside the limbs and offered under every law. It never hides them.
pub const NO_HELP: Limb = limb!("none");

/// Every limb that is known under any law.
pub const LIMBS: &[Limb] = &[HELP, HURTS, UNSAFE, SLOW, WORSE, NO_OTHERS, NO_COMMUNITY];

const PLAIN: Limbs = Limbs { limbs: &[HELP, HURTS, UNSAFE, SLOW], source: None };

const ENGLAND_ADULT: &str = "Care and Support (Eligibility Criteria) Regulations 2015";
const CARE_ACT: &str = "Care Act 2014";
const WALES_RULES: &str = "Care and Support (Eligibility) (Wales) Regulations 2015";
const WALES_ACT: &str = "Social Services and Well-being (Wales) Act 2014";
const OUTCOMES: &str = "National health and wellbeing outcomes (Scotland)";
const NI_TOOL: &str = "Northern Ireland Single Assessment Tool";

const fn named(area: &'static str, name: &'static str, act: &'static str, at: &'static str, evidence: Evidence) -> Named {
    Named { area, name, source: Source::new(act, at, evidence) }
}

/// Eligibility Regs 2015 reg 2, as made, and Care Act 2014 s1(2).
#[rustfmt::skip]
const IN_ENGLAND: &[Named] = &[
    named("food", "managing and maintaining nutrition", ENGLAND_ADULT, "regulation 2, outcome (a)", Verified),
    named("washing", "personal hygiene", ENGLAND_ADULT, "regulation 2, outcome (b)", Verified),
    named("toilet", "toilet needs", ENGLAND_ADULT, "regulation 2, outcome (c)", Verified),
    named("clothes", "being appropriately clothed", ENGLAND_ADULT, "regulation 2, outcome (d)", Verified),
    named("home-safe", "using the home safely", ENGLAND_ADULT, "regulation 2, outcome (e)", Verified),
    named("home-clean", "a habitable home", ENGLAND_ADULT, "regulation 2, outcome (f)", Verified),
    named("people", "family or other personal relationships", ENGLAND_ADULT, "regulation 2, outcome (g)", Verified),
    named("work-learn", "work, training, education or volunteering", ENGLAND_ADULT, "regulation 2, outcome (h)", Verified),
    named("out-about", "necessary local facilities or services", ENGLAND_ADULT, "regulation 2, outcome (i)", Verified),
    named("free-time", "necessary local facilities or services: recreation", ENGLAND_ADULT, "regulation 2, outcome (i)", Verified),
    named("care-child", "caring responsibilities for a child", ENGLAND_ADULT, "regulation 2, outcome (j)", Verified),
    named("safe", "protection from abuse and neglect", CARE_ACT, "section 1(2)(c)", Verified),
    named("health-mind", "physical and mental health, emotional well-being", CARE_ACT, "section 1(2)(b)", Verified),
    named("choice", "dignity; control over day-to-day life", CARE_ACT, "section 1(2)(a) and (d)", Verified),
    named("money-rights", "social and economic well-being", CARE_ACT, "section 1(2)(f)", Verified),
    named("right-home", "suitable living accommodation", CARE_ACT, "section 1(2)(h)", Verified),
    named("give", "contribution to society", CARE_ACT, "section 1(2)(i)", Verified),
];

/// Eligibility Regs 2015 reg 3, read in a council's reprint.
#[rustfmt::skip]
const CARING_IN_ENGLAND: &[Named] = &[
    named("food", "nutrition", ENGLAND_ADULT, "regulation 3, outcome (iv)", Secondary),
    named("home-clean", "a habitable home", ENGLAND_ADULT, "regulation 3, outcome (iii)", Secondary),
    named("people", "relationships", ENGLAND_ADULT, "regulation 3, outcome (v)", Secondary),
    named("work-learn", "work, training, education, volunteering", ENGLAND_ADULT, "regulation 3, outcome (vi)", Secondary),
    named("out-about", "necessary local facilities", ENGLAND_ADULT, "regulation 3, outcome (vii)", Secondary),
    named("free-time", "recreational activities", ENGLAND_ADULT, "regulation 3, outcome (viii)", Secondary),
    named("care-child", "caring for a child", ENGLAND_ADULT, "regulation 3, outcome (i)", Secondary),
    named("care-other", "caring for others", ENGLAND_ADULT, "regulation 3, outcome (ii)", Secondary),
    named("health-mind", "health is or may be getting worse", ENGLAND_ADULT, "regulation 3", Secondary),
    named("choice", "dignity; control over day-to-day life", CARE_ACT, "section 1(2)(a) and (d)", Verified),
    named("money-rights", "social and economic well-being", CARE_ACT, "section 1(2)(f)", Verified),
    named("right-home", "suitable living accommodation", CARE_ACT, "section 1(2)(h)", Verified),
    named("give", "contribution to society", CARE_ACT, "section 1(2)(i)", Verified),
];

/// Wales: Eligibility Regs 2015 reg 3, as made, and the Act's s2.
macro_rules! in_wales {
    ($at:literal, $evidence:ident) => {
        &[
            named("food", "self-care", WALES_RULES, $at, $evidence),
            named("washing", "self-care", WALES_RULES, $at, $evidence),
            named("toilet", "self-care", WALES_RULES, $at, $evidence),
            named("clothes", "self-care", WALES_RULES, $at, $evidence),
            named("home-safe", "domestic routines", WALES_RULES, $at, $evidence),
            named("home-clean", "domestic routines", WALES_RULES, $at, $evidence),
            named("people", "family or significant relationships; social relationships", WALES_RULES, $at, $evidence),
            named("work-learn", "work, education, learning", WALES_RULES, $at, $evidence),
            named("out-about", "community", WALES_RULES, $at, $evidence),
            named("free-time", "leisure", WALES_RULES, $at, $evidence),
            named("care-child", "caring for a child", WALES_RULES, $at, $evidence),
            named("talk-understand", "communication", WALES_RULES, $at, $evidence),
            named("safe", "abuse or neglect", WALES_RULES, $at, $evidence),
            named("health-mind", "physical, mental and emotional health", WALES_ACT, "section 2(2)(a)", Verified),
            named("choice", "control over day to day life", WALES_ACT, "section 2(4)", Verified),
            named(
                "money-rights",
                "securing rights and entitlements; social and economic well-being",
                WALES_ACT,
                "section 2(2)(f) and (g)",
                Verified,
            ),
            named("right-home", "living accommodation", WALES_ACT, "section 2(2)(h)", Verified),
            named("give", "contribution to society", WALES_ACT, "section 2(2)(e)", Verified),
        ]
    };
}
#[rustfmt::skip]
const IN_WALES: &[Named] = in_wales!("regulation 3", Verified);
/// Reg 5 mirrors reg 3; its text was not read.
#[rustfmt::skip]
const CARING_IN_WALES: &[Named] = in_wales!("regulation 5", OwnKnowledge);

/// Scotland has no list in law. The national outcomes are its own; which area belongs to which of the first seven is this app's reading.
#[rustfmt::skip]
const IN_SCOTLAND: &[Named] = &[
    named("food", "independent at home", OUTCOMES, "outcome 2", OwnKnowledge),
    named("washing", "dignity", OUTCOMES, "outcome 3", OwnKnowledge),
    named("toilet", "dignity", OUTCOMES, "outcome 3", OwnKnowledge),
    named("clothes", "dignity", OUTCOMES, "outcome 3", OwnKnowledge),
    named("home-safe", "independent at home", OUTCOMES, "outcome 2", OwnKnowledge),
    named("home-clean", "independent at home", OUTCOMES, "outcome 2", OwnKnowledge),
    named("people", "quality of life", OUTCOMES, "outcome 4", OwnKnowledge),
    named("work-learn", "quality of life", OUTCOMES, "outcome 4", OwnKnowledge),
    named("out-about", "quality of life", OUTCOMES, "outcome 4", OwnKnowledge),
    named("free-time", "quality of life", OUTCOMES, "outcome 4", OwnKnowledge),
    named("care-child", "quality of life", OUTCOMES, "outcome 4", OwnKnowledge),
    named("care-other", "carers’ health", OUTCOMES, "outcome 6", OwnKnowledge),
    named("talk-understand", "positive experience", OUTCOMES, "outcome 3", OwnKnowledge),
    named("safe", "safe from harm", OUTCOMES, "outcome 7", OwnKnowledge),
    named("health-mind", "healthy longer", OUTCOMES, "outcome 1", OwnKnowledge),
    named("choice", "positive experience, dignity", OUTCOMES, "outcome 3", OwnKnowledge),
    named("money-rights", "fewer inequalities", OUTCOMES, "outcome 5", OwnKnowledge),
    named("right-home", "a homely setting", OUTCOMES, "outcome 2", OwnKnowledge),
    named("give", "quality of life", OUTCOMES, "outcome 4", OwnKnowledge),
];

/// Northern Ireland: the domains of the assessment that Trusts have used. It is being replaced, so it is never a heading.
#[rustfmt::skip]
const IN_NORTHERN_IRELAND: &[Named] = &[
    named("food", "daily tasks", NI_TOOL, "", Doubtful),
    named("washing", "personal care", NI_TOOL, "", Doubtful),
    named("toilet", "personal care", NI_TOOL, "", Doubtful),
    named("clothes", "personal care", NI_TOOL, "", Doubtful),
    named("home-safe", "mobility; housing", NI_TOOL, "", Doubtful),
    named("home-clean", "housing and living arrangements", NI_TOOL, "", Doubtful),
    named("work-learn", "employment", NI_TOOL, "", Doubtful),
    named("out-about", "mobility; leisure", NI_TOOL, "", Doubtful),
    named("free-time", "leisure", NI_TOOL, "", Doubtful),
    named("talk-understand", "communication and senses; awareness and decision-making", NI_TOOL, "", Doubtful),
    named("health-mind", "physical health; mental health", NI_TOOL, "", Doubtful),
    named("money-rights", "finance", NI_TOOL, "", Doubtful),
    named("right-home", "housing and living arrangements", NI_TOOL, "", Doubtful),
];

/// What a law has to name the areas by.
enum Names {
    /// A list.
    List(&'static [Named]),
    /// No list: every area comes under these words.
    Open(&'static str, Source),
}

impl Law {
    /// The law for the assessment that a plan prepares: for somebody who cares, that of the nation where the person they look after lives
    /// (Care Act 2014 s13(4)(b); Social Services and Well-being (Wales) Act 2014 s24(2); Carers (Scotland) Act 2016 s6(6)). `None` where
    /// no nation was said.
    pub fn of(card: &PlanCard) -> Option<Self> {
        let role = if card.who_for == WhoFor::Carer { Role::Carer } else { Role::Adult };
        Self::new(card.nation, role)
    }

    /// The law for what the person who writes needs for themselves, where they live.
    pub fn at_home(card: &PlanCard) -> Option<Self> {
        Self::new(card.lives_in(), Role::Adult)
    }

    /// The law of a nation; `None` where it is unsaid.
    pub fn new(nation: Nation, role: Role) -> Option<Self> {
        (nation != Nation::Unsaid).then_some(Self { nation, role })
    }

    /// All eight.
    pub const ALL: [Law; 8] = {
        const fn law(nation: Nation, role: Role) -> Law {
            Law { nation, role }
        }
        [
            law(Nation::England, Role::Adult),
            law(Nation::England, Role::Carer),
            law(Nation::Wales, Role::Adult),
            law(Nation::Wales, Role::Carer),
            law(Nation::Scotland, Role::Adult),
            law(Nation::Scotland, Role::Carer),
            law(Nation::NorthernIreland, Role::Adult),
            law(Nation::NorthernIreland, Role::Carer),
        ]
    };

    const fn names(self) -> Names {
        match (self.nation, self.role) {
            (Nation::England | Nation::Unsaid, Role::Adult) => Names::List(IN_ENGLAND),
            (Nation::England | Nation::Unsaid, Role::Carer) => Names::List(CARING_IN_ENGLAND),
            (Nation::Wales, Role::Adult) => Names::List(IN_WALES),
            (Nation::Wales, Role::Carer) => Names::List(CARING_IN_WALES),
            (Nation::Scotland, Role::Adult) => Names::List(IN_SCOTLAND),
            (Nation::Scotland, Role::Carer) => {
                Names::Open("well-being and day-to-day life", Source::new("Carers (Scotland) Act 2016", "section 9(1)", Verified))
            }
            (Nation::NorthernIreland, Role::Adult) => Names::List(IN_NORTHERN_IRELAND),
            (Nation::NorthernIreland, Role::Carer) => Names::Open(
                "ability to provide and go on providing care",
                Source::new("Carers and Direct Payments Act (Northern Ireland) 2002", "section 1", Verified),
            ),
        }
    }

    /// What this law calls an area; `None` where it doesn't name it.
    pub fn name_of(self, area: &str) -> Option<Named> {
        match self.names() {
            Names::List(list) => list.iter().find(|named| named.area == area).copied(),
            Names::Open(name, source) => area::find(area).map(|area| Named { area: area.id, name, source }),
        }
    }

    /// The areas that this law names, in the order in which they are offered.
    pub fn areas(self) -> impl Iterator<Item = &'static Area> {
        AREAS.iter().filter(move |area| self.name_of(area.id).is_some())
    }

    /// The areas that this law doesn't name. They are the person's to write about all the same, and are offered last.
    pub fn other_areas(self) -> impl Iterator<Item = &'static Area> {
        AREAS.iter().filter(move |area| self.name_of(area.id).is_none())
    }

    /// The ways of being hard that this law counts in an area.
    pub const fn limbs(self, area: &Area) -> Limbs {
        match (self.nation, self.role) {
            // Reg 2(3): cannot without assistance, which takes in prompting; pain, distress or anxiety; danger; significantly longer.
            (Nation::England, Role::Adult) => {
                Limbs { limbs: &[HELP, HURTS, UNSAFE, SLOW], source: Some(Source::new(ENGLAND_ADULT, "regulation 2(3)", Secondary)) }
            }
            // Reg 3: three, and none of them is time. Or health that is getting worse.
            (Nation::England, Role::Carer) => Limbs {
                limbs: if is_health(area) { &[WORSE] } else { &[HELP, HURTS, UNSAFE] },
                source: Some(Source::new(ENGLAND_ADULT, "regulation 3", Secondary)),
            },
            // Reg 3: cannot be met alone, with willing others, or with accessible services in the community. Reg 6: pain, danger, time.
            (Nation::Wales, Role::Adult) => Limbs {
                limbs: &[HELP, HURTS, UNSAFE, SLOW, NO_OTHERS, NO_COMMUNITY],
                source: Some(Source::new(WALES_RULES, "regulations 3 and 6", Secondary)),
            },
            (Nation::Wales, Role::Carer) => Limbs {
                limbs: &[HELP, HURTS, UNSAFE, SLOW, NO_OTHERS, NO_COMMUNITY],
                source: Some(Source::new(WALES_RULES, "regulations 5 and 6", OwnKnowledge)),
            },
            // No list in law: councils' bands and the Trusts' threshold are not the person's to tick.
            (Nation::Scotland | Nation::NorthernIreland | Nation::Unsaid, _) => PLAIN,
        }
    }
}

/// The areas to offer: first those that the law names, then the others. Where no nation was said, all of them stand first.
pub fn areas(law: Option<Law>) -> (Vec<&'static Area>, Vec<&'static Area>) {
    match law {
        Some(law) => (law.areas().collect(), law.other_areas().collect()),
        None => (AREAS.iter().collect(), Vec::new()),
    }
}

/// The limbs to offer. Ticks of any other limb stay stored and are not shown.
pub fn limbs(law: Option<Law>, area: &Area) -> Limbs {
    law.map_or(PLAIN, |law| law.limbs(area))
}

const fn is_health(area: &Area) -> bool {
    matches!(area.id.as_bytes(), b"health-mind")
}

/// Whether a limb is offered under a law in an area. "I need no help here" is, everywhere.
pub fn shows_limb(law: Option<Law>, area: &Area, limb: &str) -> bool {
    limb == NO_HELP.id || limbs(law, area).limbs.iter().any(|own| own.id == limb)
}

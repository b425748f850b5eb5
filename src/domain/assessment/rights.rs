//! Rights, one card each, and the law that letters rest on: the only place that has them. The words are in `locales/en-GB/rights/`,
//! in English only until somebody has checked them in another language.
//!
//! **Invariant.** A fact that was not read at its source is shown with its date and "to be checked", and never stated as certain.

use super::law::Role;
use super::letters::Kind;
use crate::domain::plan::Nation;
use crate::domain::source::Evidence::{Doubtful, OwnKnowledge, Secondary, Verified};
use crate::domain::source::Source;

/// The day on which this file was last gone through. The build warns when it is older than six months, and finds it by this line.
pub const CHECKED_ON: &str = "2026-11-22";

/// What a right is about: the parts of the page, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Asking for an assessment.
    Ask,
    /// Taking part in it.
    Part,
    /// What must be in writing.
    Written,
    /// The plan, the money, looking again.
    Plan,
    /// For somebody who looks after another.
    Caring,
    /// Being treated fairly.
    Equal,
    /// Who decides.
    Decide,
    /// When it goes wrong: first the complaint, then the ombudsman.
    Wrong,
    /// Being safe.
    Safe,
}

impl Topic {
    /// In the order of the page.
    pub const ALL: [Self; 9] =
        [Self::Ask, Self::Part, Self::Written, Self::Plan, Self::Caring, Self::Equal, Self::Decide, Self::Wrong, Self::Safe];

    /// Fluent id of its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Ask => "letter-topic-ask",
            Self::Part => "letter-topic-part",
            Self::Written => "letter-topic-written",
            Self::Plan => "letter-topic-plan",
            Self::Caring => "letter-topic-caring",
            Self::Equal => "letter-topic-equal",
            Self::Decide => "letter-topic-decide",
            Self::Wrong => "letter-topic-wrong",
            Self::Safe => "letter-topic-safe",
        }
    }
}

/// One right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Right {
    /// Fluent id of what it says.
    pub id: &'static str,
    /// What it is about.
    pub topic: Topic,
    /// Where it holds.
    pub nations: &'static [Nation],
    /// Where it comes from; never empty.
    pub sources: &'static [Source],
}

impl Right {
    /// Whether it holds in this nation. Where nothing was said, nothing is hidden.
    pub fn holds_in(&self, nation: Nation) -> bool {
        nation == Nation::Unsaid || self.nations.contains(&nation)
    }

    /// Whether the card must say that it is still to be checked.
    pub fn to_be_checked(&self) -> bool {
        self.sources.iter().any(Source::to_be_checked)
    }
}

/// The cards about something in a nation. What is only for somebody who looks after another stands under [`Topic::Caring`].
pub fn about(topic: Topic, nation: Nation) -> impl Iterator<Item = &'static Right> {
    RIGHTS.iter().filter(move |right| right.topic == topic && right.holds_in(nation))
}

const UK: &[Nation] = &[Nation::England, Nation::Wales, Nation::Scotland, Nation::NorthernIreland];
const BRITAIN: &[Nation] = &[Nation::England, Nation::Wales, Nation::Scotland];
const E: &[Nation] = &[Nation::England];
const W: &[Nation] = &[Nation::Wales];
const EW: &[Nation] = &[Nation::England, Nation::Wales];
const S: &[Nation] = &[Nation::Scotland];
const NI: &[Nation] = &[Nation::NorthernIreland];

const fn r(id: &'static str, topic: Topic, nations: &'static [Nation], sources: &'static [Source]) -> Right {
    Right { id, topic, nations, sources }
}

/// Read in the law itself.
const fn v(act: &'static str, at: &'static str) -> Source {
    Source::new(act, at, Verified)
}
/// Read somewhere else.
const fn s(act: &'static str, at: &'static str) -> Source {
    Source::new(act, at, Secondary)
}
/// Known, not looked up.
const fn k(act: &'static str, at: &'static str) -> Source {
    Source::new(act, at, OwnKnowledge)
}
/// Doubtful, or likely to have changed.
const fn d(act: &'static str, at: &'static str) -> Source {
    Source::new(act, at, Doubtful)
}

const CARE_ACT: &str = "Care Act 2014";
const ASSESSMENT: &str = "Care and Support (Assessment) Regulations 2014";
const ELIGIBILITY: &str = "Care and Support (Eligibility Criteria) Regulations 2015";
const GUIDANCE: &str = "Care and Support Statutory Guidance";
const WALES_ACT: &str = "Social Services and Well-being (Wales) Act 2014";
const WALES_CODE: &str = "Part 10 Code of Practice (Wales)";
const SCOTLAND_1968: &str = "Social Work (Scotland) Act 1968";
const SDS: &str = "Social Care (Self-directed Support) (Scotland) Act 2013";
const SCOTTISH_CARERS: &str = "Carers (Scotland) Act 2016";
const NI_CARERS: &str = "Carers and Direct Payments Act (Northern Ireland) 2002";
const EQUALITY: &str = "Equality Act 2010";
const GDPR: &str = "UK GDPR";
const MCA: &str = "Mental Capacity Act 2005";
const SCH3: &str = "Nationality, Immigration and Asylum Act 2002";

use Topic::{Ask, Caring, Decide, Equal, Part, Plan, Safe, Written, Wrong};

/// The table.
#[rustfmt::skip]
pub static RIGHTS: &[Right] = &[
    r("rights-money-england", Ask, E, &[v(CARE_ACT, "sections 9(3) and 10(4)")]),
    r("rights-best-england", Ask, E, &[v(CARE_ACT, "section 1(3)(a)")]),
    r("rights-self-england", Ask, E, &[v(ASSESSMENT, "regulation 2(2)-(3)")]),
    r("rights-facts-england", Part, E, &[v(ASSESSMENT, "regulation 2(5)-(6)")]),
    r("rights-before-england", Part, E, &[v(ASSESSMENT, "regulation 3(4)-(5)")]),
    r("rights-someone-england", Part, E, &[v(CARE_ACT, "section 9(5)(c)")]),
    r("rights-time-england", Part, E, &[v(ASSESSMENT, "regulation 3(3)")]),
    r("rights-blind-england", Part, E, &[d(GUIDANCE, "paragraphs 6.15 and 6.115")]),
    r("rights-family-england", Part, E, &[k(ASSESSMENT, "regulation 4")]),
    r("rights-trained-england", Part, E, &[k(ASSESSMENT, "regulation 5")]),
    r("rights-advocate-england", Part, E, &[s(CARE_ACT, "section 67")]),
    r("rights-information-england", Part, E, &[v("Accessible Information Standard", "DAPB1605, version 4")]),
    r("rights-copy-england", Written, E, &[v(CARE_ACT, "section 12(3)-(4)")]),
    r("rights-reasons-england", Written, E, &[v(CARE_ACT, "section 13(2)")]),
    r("rights-advice-england", Written, E, &[v(CARE_ACT, "section 13(5)")]),
    r("rights-unmet-england", Written, E, &[v(CARE_ACT, "section 24(2)")]),
    r("rights-plan-england", Plan, E, &[v(CARE_ACT, "section 25(5), (7) and (9)-(10)")]),
    r("rights-payment-england", Plan, E, &[v(CARE_ACT, "section 31")]),
    r("rights-review-england", Plan, E, &[v(CARE_ACT, "section 27(1)(b)")]),
    r("rights-joint-england", Ask, E, &[v(CARE_ACT, "section 12(5)")]),
    r("rights-again-england", Ask, E, &[v(CARE_ACT, "section 11(3) and (6)")]),
    r("rights-carer-england", Caring, E, &[v(CARE_ACT, "section 10")]),
    r("rights-carer-one-england", Caring, E, &[s(ELIGIBILITY, "regulation 3")]),
    r("rights-carer-alone-england", Caring, E, &[s(ELIGIBILITY, "regulation 3")]),
    r("rights-guidance-england", Wrong, E, &[s(GUIDANCE, "")]),
    r("rights-principal-england", Wrong, E, &[s(GUIDANCE, "")]),
    r("rights-complain-england", Wrong, E, &[k("Local authority complaints", "")]),
    r("rights-then-england", Wrong, E, &[v("Local Government and Social Care Ombudsman", "")]),
    r("rights-safe-england", Safe, E, &[k(CARE_ACT, "section 42")]),

    r("rights-money-wales", Ask, W, &[v(WALES_ACT, "sections 19(3) and 24(3)")]),
    r("rights-best-wales", Ask, W, &[v(WALES_ACT, "section 6(3)(a)")]),
    r("rights-talk-wales", Ask, W, &[s("L Clements, on the Act", "")]),
    r("rights-involve-wales", Part, W, &[v(WALES_ACT, "section 19")]),
    r("rights-culture-wales", Part, W, &[v(WALES_ACT, "section 6(2)(c)")]),
    r("rights-welsh-wales", Part, W, &[v("More than just words (Active Offer)", "")]),
    r("rights-advocate-wales", Part, W, &[d(WALES_CODE, "paragraph 47")]),
    r("rights-information-wales", Part, W, &[k("All-Wales standards for people with sensory loss", "")]),
    r("rights-copy-wales", Written, W, &[k("Code of practice and regulations (Wales)", "")]),
    r("rights-carer-wales", Caring, W, &[v(WALES_ACT, "sections 3(4) and 24")]),
    r("rights-complain-wales", Wrong, W, &[v("Social services complaints (Wales)", "")]),
    r("rights-then-wales", Wrong, W, &[v("Public Services Ombudsman for Wales", "")]),
    r("rights-then-when-wales", Wrong, W, &[k("Public Services Ombudsman for Wales", "")]),
    r("rights-safe-wales", Safe, W, &[v(WALES_ACT, "section 126")]),

    r("rights-money-scotland", Ask, S, &[s(SCOTLAND_1968, "section 12A")]),
    r("rights-involve-scotland", Part, S, &[v(SDS, "section 1")]),
    r("rights-advocate-scotland", Part, S, &[d("Scottish law on advocacy", "")]),
    r("rights-information-scotland", Part, S, &[s("British Sign Language (Scotland) Act 2015", "")]),
    r("rights-copy-scotland", Written, S, &[k(GDPR, "article 15")]),
    r("rights-options-scotland", Plan, S, &[v(SDS, "section 4")]),
    r("rights-default-scotland", Plan, S, &[v(SDS, "section 5(5)")]),
    r("rights-amount-scotland", Plan, S, &[v(SDS, "section 5(4)")]),
    r("rights-care-scotland", Plan, S, &[k("Free personal care (Scotland)", "")]),
    r("rights-carer-scotland", Caring, S, &[v(SCOTTISH_CARERS, "section 6")]),
    r("rights-copy-carer-scotland", Caring, S, &[v(SCOTTISH_CARERS, "section 11")]),
    r("rights-young-scotland", Caring, S, &[v(SCOTTISH_CARERS, "section 15")]),
    r("rights-who-scotland", Caring, S, &[v(SCOTTISH_CARERS, "sections 8(2) and 14(2)")]),
    r("rights-hospital-scotland", Caring, S, &[v(SCOTTISH_CARERS, "section 28")]),
    r("rights-break-scotland", Caring, S, &[d("Care Reform (Scotland) Act 2025", "")]),
    r("rights-complain-scotland", Wrong, S, &[k("Social work complaints (Scotland)", "")]),
    r("rights-then-scotland", Wrong, S, &[s("Scottish Public Services Ombudsman", "")]),
    r("rights-safe-scotland", Safe, S, &[k("Adult Support and Protection (Scotland) Act 2007", "")]),

    r("rights-money-northern-ireland", Ask, NI, &[s("Alzheimer’s Society, on Trusts", "")]),
    r("rights-advocate-northern-ireland", Part, NI, &[k("Patient and Client Council", "")]),
    r("rights-information-northern-ireland", Part, NI, &[d("Disability Discrimination Act 1995; Sign Language Bill 2025", "")]),
    r("rights-copy-northern-ireland", Written, NI, &[k(GDPR, "article 15")]),
    r("rights-ways-northern-ireland", Plan, NI, &[s("Self-directed support (Northern Ireland)", "")]),
    r("rights-carer-northern-ireland", Caring, NI, &[v(NI_CARERS, "sections 1 and 7")]),
    r("rights-carer-then-northern-ireland", Caring, NI, &[v(NI_CARERS, "section 2")]),
    r("rights-carer-counts-northern-ireland", Caring, NI, &[v(NI_CARERS, "section 1(2)")]),
    r("rights-payment-northern-ireland", Plan, NI, &[v(NI_CARERS, "section 8")]),
    r("rights-complain-northern-ireland", Wrong, NI, &[s("Health and social care complaints (Northern Ireland)", "")]),
    r("rights-then-northern-ireland", Wrong, NI, &[d("Northern Ireland Public Services Ombudsman", "")]),
    r("rights-safe-northern-ireland", Safe, NI, &[d("Adult safeguarding policy (Northern Ireland)", "")]),

    r("rights-equality", Equal, BRITAIN, &[k(EQUALITY, "")]),
    r("rights-equality-northern-ireland", Equal, NI, &[k("Northern Ireland Act 1998", "section 75"), k("Race Relations (Northern Ireland) Order 1997", ""), k("Disability Discrimination Act 1995", "")]),
    r("rights-human", Equal, UK, &[k("Human Rights Act 1998", "articles 3, 8 and 14")]),
    r("rights-record", Written, UK, &[k(GDPR, "article 15")]),
    r("rights-interpreter", Part, UK, &[k("No single Act", "")]),
    r("rights-interpreter-family", Part, UK, &[s("Local safeguarding procedures", "")]),
    r("rights-funds", Ask, UK, &[s("NRPF Network", "")]),
    r("rights-staying", Ask, UK, &[v(SCH3, "schedule 3, paragraphs 7 and 14")]),
    r("rights-decide-england-wales", Decide, EW, &[v(MCA, "section 1")]),
    r("rights-decide-scotland", Decide, S, &[v("Adults with Incapacity (Scotland) Act 2000", "section 1")]),
    r("rights-decide-northern-ireland", Decide, NI, &[v("Mental Capacity Act (Northern Ireland) 2016", "sections 1 and 5")]),
    r("rights-decide-when-northern-ireland", Decide, NI, &[d("Mental Capacity Act (Northern Ireland) 2016", "")]),
];

/// The law that letters rest on: in a nation, for an adult or for somebody who cares (or both).
#[rustfmt::skip]
static LETTERS: &[(Kind, Nation, Option<Role>, &[Source])] = &[
    (Kind::Assessment, Nation::England, Some(Role::Adult), &[v(CARE_ACT, "section 9(1)")]),
    (Kind::Assessment, Nation::England, Some(Role::Carer), &[v(CARE_ACT, "section 10(1)")]),
    (Kind::Assessment, Nation::Wales, Some(Role::Adult), &[v(WALES_ACT, "section 19")]),
    (Kind::Assessment, Nation::Wales, Some(Role::Carer), &[v(WALES_ACT, "section 24")]),
    (Kind::Assessment, Nation::Scotland, Some(Role::Adult), &[s(SCOTLAND_1968, "section 12A")]),
    (Kind::Assessment, Nation::Scotland, Some(Role::Carer), &[v(SCOTTISH_CARERS, "section 6")]),
    (Kind::Assessment, Nation::NorthernIreland, Some(Role::Adult), &[k("Health and Personal Social Services (Northern Ireland) Order 1972", ""), k("Chronically Sick and Disabled Persons (Northern Ireland) Act 1978", "")]),
    (Kind::Assessment, Nation::NorthernIreland, Some(Role::Carer), &[v(NI_CARERS, "section 1")]),
    (Kind::SelfAssessment, Nation::England, None, &[v(ASSESSMENT, "regulation 2")]),
    (Kind::OwnAccount, Nation::Wales, Some(Role::Adult), &[v(WALES_ACT, "sections 6 and 19")]),
    (Kind::OwnAccount, Nation::Wales, Some(Role::Carer), &[v(WALES_ACT, "sections 6 and 24")]),
    (Kind::OwnAccount, Nation::Scotland, None, &[v(SDS, "section 1")]),
    (Kind::Refused, Nation::England, None, &[v(CARE_ACT, "section 13(5)")]),
    (Kind::Disagree, Nation::England, None, &[v(CARE_ACT, "sections 13(2) and 24(2)")]),
    (Kind::Reasons, Nation::England, None, &[v(CARE_ACT, "sections 13(2) and 24(2)")]),
    (Kind::Copy, Nation::England, None, &[v(CARE_ACT, "sections 12(3)-(4) and 25(9)-(10)"), k(GDPR, "article 15")]),
    (Kind::Copy, Nation::Scotland, Some(Role::Carer), &[v(SCOTTISH_CARERS, "section 11"), k(GDPR, "article 15")]),
    (Kind::Copy, Nation::Wales, None, &[k(GDPR, "article 15")]),
    (Kind::Copy, Nation::Scotland, None, &[k(GDPR, "article 15")]),
    (Kind::Copy, Nation::NorthernIreland, None, &[k(GDPR, "article 15")]),
    (Kind::Review, Nation::England, None, &[v(CARE_ACT, "section 27(1)(b)")]),
    (Kind::Review, Nation::Scotland, Some(Role::Carer), &[v(SCOTTISH_CARERS, "section 9(1)")]),
    (Kind::Advocate, Nation::England, None, &[s(CARE_ACT, "section 67")]),
    (Kind::Advocate, Nation::Wales, None, &[d(WALES_CODE, "paragraph 47")]),
    (Kind::Interpreter, Nation::England, None, &[k(EQUALITY, ""), s(CARE_ACT, "section 67")]),
    (Kind::Interpreter, Nation::Wales, Some(Role::Adult), &[v(WALES_ACT, "sections 6 and 19"), k(EQUALITY, "")]),
    (Kind::Interpreter, Nation::Wales, Some(Role::Carer), &[v(WALES_ACT, "sections 6 and 24"), k(EQUALITY, "")]),
    (Kind::Interpreter, Nation::Scotland, None, &[v(SDS, "section 1"), k(EQUALITY, "")]),
    (Kind::Interpreter, Nation::NorthernIreland, None, &[k("Race Relations (Northern Ireland) Order 1997", ""), k("Northern Ireland Act 1998", "section 75")]),
    (Kind::Joint, Nation::England, None, &[v(CARE_ACT, "section 12(5)")]),
];

/// The law that a letter rests on, in a nation; empty where none was found, and the letter then asks without one.
pub fn law_of_letter(kind: Kind, nation: Nation, role: Role) -> &'static [Source] {
    let own = LETTERS.iter().filter(|(own, place, ..)| *own == kind && *place == nation);
    // A row for one role comes before a row for both.
    let own = own.filter(|(_, _, whose, _)| whose.is_none_or(|whose| whose == role));
    own.max_by_key(|(_, _, whose, _)| whose.is_some()).map_or(&[], |(.., sources)| sources)
}

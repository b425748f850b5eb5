//! Help numbers, for all four nations: the only place that has them. They work offline; calling asks first, because a
//! call shows in the phone's log.
//!
//! The build warns when [`CHECKED_ON`] is older than six months. It finds the date by the constant's own line, so that line keeps
//! its form: the name, its type, an equals sign, an ISO 8601 date in quotes; and nothing above it has the same.

use super::plan::Nation;
pub use super::source::Evidence;

/// The day on which the whole table was last gone through. Shown on the page with the numbers.
pub const CHECKED_ON: &str = "2026-11-22";

/// What a number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Danger,
    Police,
    Listen,
    Health,
    Mind,
    Home,
}

/// How it is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    Call,
    Text,
    /// Typed or spoken through a relay assistant, from the Relay UK app or a textphone.
    TextRelay,
    /// In sign language, by video; there is no number to dial.
    Video,
}

/// One row of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HelpNumber {
    /// Fluent id of who answers; the attribute `.note`, where there is one, says what else to know.
    pub id: &'static str,
    pub need: Need,
    /// Where it answers.
    pub nations: &'static [Nation],
    pub medium: Medium,
    /// Digits alone, as dialled. `None` where there is no number to give.
    pub dial: Option<&'static str>,
    /// The same digits in the groups in which people know them.
    pub shown: &'static str,
    pub evidence: Evidence,
}

impl Need {
    /// In the order of the page.
    pub const ALL: [Need; 6] = [Need::Danger, Need::Home, Need::Listen, Need::Mind, Need::Health, Need::Police];

    /// Fluent id of its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Need::Danger => "numbers-need-danger",
            Need::Police => "numbers-need-police",
            Need::Listen => "numbers-need-listen",
            Need::Health => "numbers-need-health",
            Need::Mind => "numbers-need-mind",
            Need::Home => "numbers-need-home",
        }
    }
}

impl HelpNumber {
    /// Whether it answers in this nation. Where nothing was said, every number is shown.
    pub fn answers_in(&self, nation: Nation) -> bool {
        nation == Nation::Unsaid || self.nations.contains(&nation)
    }

    /// Where a tap leads, after asking: a `tel:` (RFC 3966) or `sms:` (RFC 5724) address.
    pub fn address(&self) -> Option<String> {
        let digits = self.dial?;
        match self.medium {
            Medium::Call | Medium::TextRelay => Some(format!("tel:{digits}")),
            Medium::Text => Some(format!("sms:{digits}")),
            Medium::Video => None,
        }
    }

    /// Whether the page must say that the number is still to be checked.
    pub fn to_be_checked(&self) -> bool {
        self.evidence != Evidence::Verified
    }
}

/// The numbers for one need in one nation.
pub fn for_need(need: Need, nation: Nation) -> impl Iterator<Item = &'static HelpNumber> {
    HELP_NUMBERS.iter().filter(move |row| row.need == need && row.answers_in(nation))
}

const UK: &[Nation] = &[Nation::England, Nation::Wales, Nation::Scotland, Nation::NorthernIreland];
const ENGLAND: &[Nation] = &[Nation::England];
const WALES: &[Nation] = &[Nation::Wales];
const ENGLAND_WALES: &[Nation] = &[Nation::England, Nation::Wales];
const SCOTLAND: &[Nation] = &[Nation::Scotland];
const NI: &[Nation] = &[Nation::NorthernIreland];

const fn row(
    id: &'static str,
    need: Need,
    nations: &'static [Nation],
    medium: Medium,
    dial: &'static str,
    shown: &'static str,
    evidence: Evidence,
) -> HelpNumber {
    HelpNumber { id, need, nations, medium, dial: Some(dial), shown, evidence }
}

const fn without_number(id: &'static str, need: Need, nations: &'static [Nation], medium: Medium, evidence: Evidence) -> HelpNumber {
    HelpNumber { id, need, nations, medium, dial: None, shown: "", evidence }
}

use Evidence::{Doubtful, OwnKnowledge, Secondary};
use Medium::{Call, Text, TextRelay, Video};

/// The table.
#[rustfmt::skip]
pub static HELP_NUMBERS: &[HelpNumber] = &[
    row("numbers-danger-call", Need::Danger, UK, Call, "999", "999", Secondary),
    row("numbers-danger-text", Need::Danger, UK, Text, "999", "999", Secondary),
    row("numbers-danger-relay", Need::Danger, UK, TextRelay, "18000", "18000", Secondary),
    without_number("numbers-danger-bsl", Need::Danger, UK, Video, Secondary),

    row("numbers-police", Need::Police, UK, Call, "101", "101", OwnKnowledge),

    row("numbers-listen-call", Need::Listen, UK, Call, "116123", "116 123", Secondary),
    row("numbers-listen-text", Need::Listen, UK, Text, "85258", "85258", Doubtful),

    row("numbers-health-nhs", Need::Health, ENGLAND_WALES, Call, "111", "111", Secondary),
    row("numbers-health-scotland", Need::Health, SCOTLAND, Call, "111", "111", Doubtful),
    without_number("numbers-health-ni", Need::Health, NI, Call, Doubtful),

    row("numbers-mind-england", Need::Mind, ENGLAND, Call, "111", "111", Secondary),
    row("numbers-mind-wales", Need::Mind, WALES, Call, "111", "111", Secondary),
    row("numbers-mind-scotland", Need::Mind, SCOTLAND, Call, "111", "111", OwnKnowledge),
    row("numbers-mind-ni", Need::Mind, NI, Call, "08088088000", "0808 808 8000", Secondary),

    row("numbers-home-england", Need::Home, ENGLAND, Call, "08082000247", "0808 2000 247", Secondary),
    row("numbers-home-wales-call", Need::Home, WALES, Call, "08088010800", "0808 80 10 800", Secondary),
    row("numbers-home-wales-text", Need::Home, WALES, Text, "07860077333", "07860 077333", Secondary),
    row("numbers-home-scotland", Need::Home, SCOTLAND, Call, "08000271234", "0800 027 1234", Secondary),
    row("numbers-home-ni", Need::Home, NI, Call, "08088021414", "0808 802 1414", OwnKnowledge),
    // The sources don't say in which nations these two answer.
    row("numbers-home-men", Need::Home, UK, Call, "08088010327", "0808 801 0327", Secondary),
    row("numbers-home-older", Need::Home, UK, Call, "08088088141", "0808 808 8141", Doubtful),
];

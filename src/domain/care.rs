//! What goes to nobody without being asked about twice, and never together with other things: the one table of it. Private answers are
//! marked where their prompts are; what is about being safe, who somebody is, and money is named here.
//!
//! Sources: `content-facts` sections 7 (cautions of `relationship`, `identity`, `economic`) and 10 ("Is it safe to write this here?"
//! before safeguarding, relationship and money prompts); guardrail G8.

use super::assessment::answers;
use super::assessment::questions;
use super::capital::Capital;
use super::conversation::{Kind, made_at};
use super::conversations;
use super::entry::Body;
use super::prompts;

/// Why something is asked about twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// Being hurt, afraid, controlled or neglected: whoever reads it may have to act on it.
    Safeguarding,
    /// Who somebody is: faith, culture, gender, sexuality, being open.
    Identity,
    /// Money and things.
    Money,
    /// One of the most private answers for another reason.
    Private,
    /// Somebody on the map who must not be contacted.
    NotToContact,
}

impl Care {
    /// Its name as stored with an answer to the second question.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Safeguarding => "safeguarding",
            Self::Identity => "identity",
            Self::Money => "money",
            Self::Private => "private",
            Self::NotToContact => "not-to-contact",
        }
    }

    /// Fluent id of the second question.
    pub const fn question(self) -> &'static str {
        match self {
            Self::Safeguarding => "share-sure-safeguarding",
            Self::Identity => "share-sure-identity",
            Self::Money => "share-sure-money",
            Self::Private => "share-sure",
            Self::NotToContact => "share-sure-person",
        }
    }
}

/// Conversations that are about being safe from beginning to end.
const SAFEGUARDING_TALKS: [&str; 1] = ["msp"];
/// Prompts about being safe that open no safety page of their own.
const SAFEGUARDING: [&str; 1] = ["caring-young"];
/// Areas of the self-assessment that are about being safe, and about money.
const AREAS: [(&str, Care); 2] = [("safe", Care::Safeguarding), ("money-rights", Care::Money)];
/// Prompts about money outside its capital.
const MONEY: [&str; 2] = ["own-support-money", "caring-cost-money"];
/// Prompts about who somebody is outside its capital.
const IDENTITY: [&str; 1] = ["impact-agewell-culture"];

/// Why an entry is asked about twice before it goes to anybody; `None` for what may be ticked together with other things.
pub fn of(body: &Body) -> Option<Care> {
    if let Body::Person(person) = body {
        return person.do_not_contact.then_some(Care::NotToContact);
    }
    let prompt = made_at(body);
    let area = match body {
        Body::Statement(said) => answers::area_of(said),
        _ => None,
    };
    let of_area = AREAS.iter().find(|(id, _)| area.is_some_and(|area| area.id == *id)).map(|(_, care)| *care);
    let of_capital = match body {
        Body::Asset(asset) => match Capital::from_slug(&asset.capital) {
            Some(Capital::Identity) => Some(Care::Identity),
            Some(Capital::Economic) => Some(Care::Money),
            _ => None,
        },
        _ => None,
    };
    let private = conversations::is_private(prompt) || questions::find(prompt).is_some_and(|step| step.is_private_in(area));
    let safe = is_safeguarding(prompt).then_some(Care::Safeguarding);
    let listed = if MONEY.contains(&prompt) { Some(Care::Money) } else { IDENTITY.contains(&prompt).then_some(Care::Identity) };
    safe.or(of_area).or(listed).or(of_capital).or_else(|| private.then_some(Care::Private))
}

/// Whether a prompt is about being safe: it opens the safety page, belongs to a conversation about it, or is named here.
pub fn is_safeguarding(prompt: &str) -> bool {
    let opens = |prompt: &prompts::Prompt| prompt.opens_safety_page;
    SAFEGUARDING.contains(&prompt)
        || prompts::find(prompt).is_some_and(opens)
        || conversations::step(prompt).is_some_and(|(conversation, step)| {
            let boxes = matches!(step.kind, Kind::Beside(boxes) if boxes.iter().any(|one| one.id == prompt && one.opens_safety_page));
            SAFEGUARDING_TALKS.contains(&conversation.id) || step.prompt.opens_safety_page || boxes
        })
}

/// Every id that this file names, for the tests: prompts, then conversations.
pub fn named() -> (Vec<&'static str>, Vec<&'static str>) {
    (SAFEGUARDING.into_iter().chain(MONEY).chain(IDENTITY).collect(), SAFEGUARDING_TALKS.to_vec())
}

//! Parts of a plan that the person asked helpers not to look into: which there are, what belongs to each, and the plan without them.
//!
//! A door and not a lock: whoever holds the phone could say that they are the person. What stands behind it is left out of every list,
//! of search, of papers made meanwhile, and never goes into a helper's copy.
//!
//! **Invariant.** What nobody can place (a kind of entry or a question of a newer version) counts as closed as soon as anything is.

use std::collections::{BTreeMap, BTreeSet};

use super::assessment::{answers, questions};
use super::capital::Capital;
use super::care;
use super::conversation::{Conversation, Wish, made_at};
use super::conversations;
use super::entry::{Body, Entry};
use super::helper::Helper;
use super::plan::Plan;
use super::prompts;
use super::statement::Statement;

/// The parts that can be closed as a whole: what is stored, and the Fluent id of its words.
pub const PARTS: [(&str, &str); 9] = [
    (LIFE, "helper-part-life"),
    (PEOPLE, "helper-part-people"),
    (STRENGTHS, "helper-part-strengths"),
    (GOALS, "helper-part-goals"),
    (ASSESSMENT, "helper-part-assessment"),
    (MEETINGS, "helper-part-meetings"),
    (SAFE, "helper-part-safe"),
    (SHARE, "helper-part-share"),
    (TALKS, "helper-part-talks"),
];

/// My life: the vision, good days and bad ones, About Me, one's own headings.
pub const LIFE: &str = "life";
/// The map and the list of people.
pub const PEOPLE: &str = "people";
/// What stands in the five capitals.
pub const STRENGTHS: &str = "strengths";
/// Goals, with the risk that is weighed.
pub const GOALS: &str = "goals";
/// The self-assessment.
pub const ASSESSMENT: &str = "assessment";
/// Meetings, questions, what was agreed, letters, days to look again.
pub const MEETINGS: &str = "meetings";
/// Whatever is about being safe, wherever it is asked.
pub const SAFE: &str = "safe";
/// Whom the person shares with, and what they were given.
pub const SHARE: &str = "share";
/// Every guided conversation.
pub const TALKS: &str = "talks";

/// What stands before the name of a group of conversations.
const GROUP: &str = "talks-";
/// What the words of such a group begin with.
const WISH: &str = "picker-wish-";
/// The area of the self-assessment that is about being safe.
const SAFE_AREA: &str = "safe";

/// The groups of conversations, as the picker has them, that can be closed by themselves: what is stored, and the Fluent id of its words.
/// Those for helpers and for a forum are not the person's own.
pub fn groups() -> impl Iterator<Item = (String, &'static str)> {
    let own = Wish::ALL.into_iter().filter(|(wish, _)| !matches!(wish, Wish::Helpers | Wish::Forum));
    own.map(|(_, words)| (name_of_group(words), words))
}

fn name_of_group(words: &'static str) -> String {
    format!("{GROUP}{}", words.trim_start_matches(WISH))
}

/// What is closed: the names of parts and of groups of conversations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closed(BTreeSet<String>);

impl<T: Into<String>> FromIterator<T> for Closed {
    fn from_iter<I: IntoIterator<Item = T>>(parts: I) -> Self {
        Self(parts.into_iter().map(Into::into).collect())
    }
}

impl Closed {
    /// What the person asked any helper of this plan not to look into. It holds until they take it back: a helper whose time is over is
    /// no reason to open anything. Where two wordings of a helper stand side by side, what either closes is closed.
    pub fn of(plan: &Plan) -> Self {
        Self::by(plan.entries().map(|entry| &**entry))
    }

    /// The same, of these entries.
    pub fn by<'a>(entries: impl Iterator<Item = &'a Entry>) -> Self {
        let heads = entries.flat_map(|entry| &entry.heads).filter(|head| !head.gone);
        let helpers = heads.filter_map(|head| <&Helper>::try_from(&head.body).ok());
        helpers.flat_map(|helper| helper.closed.iter().cloned()).collect()
    }

    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each part by itself.
    pub fn each(&self) -> impl Iterator<Item = (&str, Self)> {
        self.0.iter().map(|part| (part.as_str(), std::iter::once(part.as_str()).collect()))
    }

    /// The same without what was opened.
    #[must_use]
    pub fn without(&self, opened: &[String]) -> Self {
        self.0.iter().filter(|part| !opened.contains(part)).cloned().collect()
    }

    /// Whether a part is closed as a whole.
    pub fn has(&self, part: &str) -> bool {
        self.0.contains(part)
    }

    /// Whether a conversation is. A helper's own notes never are: nobody else's words stand in them.
    pub fn talk(&self, talk: &Conversation) -> bool {
        !talk.helpers_own && (self.has(TALKS) || self.in_groups(talk))
    }

    fn in_groups(&self, talk: &Conversation) -> bool {
        let of = |wish: &Wish| Wish::ALL.iter().find(|(own, _)| own == wish).map(|(_, words)| name_of_group(words));
        talk.wishes.iter().filter_map(of).any(|group| self.has(&group))
    }

    /// Whether what answers a prompt is. No prompt at all is a heading of one's own in My life.
    pub fn prompt(&self, prompt: &str) -> bool {
        if self.is_empty() {
            return false;
        }
        if prompt.is_empty() {
            return self.has(LIFE);
        }
        if care::is_safeguarding(prompt) && self.has(SAFE) {
            return true;
        }
        if prompts::RISK.prompts.iter().any(|own| own.id == prompt) {
            return self.has(GOALS);
        }
        if Capital::ALL.into_iter().flat_map(|capital| capital.card().prompts()).any(|own| own.id == prompt) {
            return self.has(STRENGTHS);
        }
        if prompts::find(prompt).is_some() {
            return self.has(LIFE);
        }
        if questions::find(prompt).is_some() {
            return self.has(ASSESSMENT);
        }
        conversations::step(prompt).is_none_or(|(talk, _)| self.talk(talk))
    }

    /// Whether what stands in an entry is.
    pub fn body(&self, body: &Body) -> bool {
        self.body_where(body, &|prompt| self.prompt(prompt))
    }

    fn body_where(&self, body: &Body, prompt: &dyn Fn(&str) -> bool) -> bool {
        if self.is_empty() {
            return false;
        }
        let from = made_at(body);
        let made = !from.is_empty() && prompt(from);
        match body {
            // What helpers suggest is drawn on one page alone, which is closed as soon as anything is.
            Body::PlanCard(_) | Body::Helper(_) | Body::Flags(_) | Body::Link(_) | Body::Suggestion(_) => false,
            Body::Statement(said) => prompt(&said.prompt) || (self.has(SAFE) && is_of_safe_area(said)),
            Body::Person(_) | Body::Tie(_) => self.has(PEOPLE),
            Body::Asset(_) => self.has(STRENGTHS) || made,
            Body::Goal(_) => self.has(GOALS) || made,
            Body::Question(_) | Body::Request(_) | Body::Meeting(_) | Body::Agreement(_) | Body::Review(_) => self.has(MEETINGS) || made,
            Body::Contact(_) => self.has(SHARE),
            Body::Talk(was) => conversations::find(&was.conversation).is_none_or(|talk| self.talk(talk)),
            // They hold words of any part.
            Body::Share(_) | Body::Reply(_) | Body::Unknown(..) => true,
        }
    }

    /// Whether an entry is: by any of its wordings, deleted ones too.
    pub fn entry(&self, entry: &Entry) -> bool {
        entry.heads.iter().any(|head| self.body(&head.body))
    }

    /// The plan without what is closed.
    #[must_use]
    pub fn shown(&self, plan: &Plan) -> Plan {
        if self.is_empty() {
            return plan.clone();
        }
        // Each question is looked up once, however many answers there are.
        let known = std::cell::RefCell::new(BTreeMap::<String, bool>::new());
        let prompt = |prompt: &str| {
            let found = known.borrow().get(prompt).copied();
            found.unwrap_or_else(|| {
                let is_closed = self.prompt(prompt);
                known.borrow_mut().insert(prompt.to_owned(), is_closed);
                is_closed
            })
        };
        plan.only(|entry| !entry.heads.iter().any(|head| self.body_where(&head.body, &prompt)))
    }
}

fn is_of_safe_area(said: &Statement) -> bool {
    answers::area_of(said).is_some_and(|area| area.id == SAFE_AREA)
}

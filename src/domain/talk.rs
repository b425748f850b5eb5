//! Being in a conversation: where the person was, what to leave out for them, and the way from page to page.

use super::conversation::{Conversation, Flag, Step};
use super::entry::Body;
use super::ids::EntryId;
use super::plan::Plan;
use crate::record;

record! {
    /// Where the person was in a conversation. One entry for each, `talk-{conversation}`. Nothing is counted, and nothing is ever incomplete.
    pub struct Talk {
        /// Which conversation.
        pub conversation: String = "conversation",
        /// Id of the step that was open last; empty is the end page.
        pub at: String = "at",
        /// "I've done enough of this for now": said by the person only. Opening it again takes nothing back.
        pub enough: bool = "enough",
    }
}

record! {
    /// What the person told the app about themselves, so that it leaves some questions out. One entry, `flags`; never shared, never
    /// printed, never searched. Asked once on the picker, below everything else, and can be changed there at any time.
    pub struct Flags {
        /// Somebody has died.
        pub died: bool = "died",
        /// I am very ill, and it will not get better.
        pub very_ill: bool = "very-ill",
        /// Somebody hurts, scares or controls me.
        pub harm: bool = "harm",
    }
}

impl Flags {
    /// The entry that holds them.
    pub const ENTRY: &str = "flags";

    /// What was said in this plan. Where two windows said different things, what either said holds.
    pub fn of(plan: &Plan) -> Self {
        let mut all = Self::default();
        let heads = plan.entry(&EntryId::new(Self::ENTRY)).map(|entry| entry.heads.as_slice()).unwrap_or_default();
        for head in heads.iter().filter(|head| !head.gone) {
            if let Body::Flags(said) = &head.body {
                all.died |= said.died;
                all.very_ill |= said.very_ill;
                all.harm |= said.harm;
            }
        }
        all
    }

    /// Whether this was said.
    pub const fn has(&self, flag: Flag) -> bool {
        match flag {
            Flag::Died => self.died,
            Flag::VeryIll => self.very_ill,
            Flag::Harm => self.harm,
        }
    }
}

impl Talk {
    /// The entry that holds it.
    pub fn entry(conversation: &Conversation) -> EntryId {
        EntryId::new(format!("talk-{}", conversation.id))
    }

    /// Where the person was, if they ever were here.
    pub fn of<'a>(plan: &'a Plan, conversation: &Conversation) -> Option<&'a Self> {
        plan.get(&Self::entry(conversation))
    }
}

/// A page of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A step, by its id.
    Step(&'static str),
    /// The end page: the answers, each with a way to change it, and what comes of them.
    End,
}

impl Stop {
    fn of(step: Option<&&'static Step>) -> Self {
        step.map_or(Self::End, |step| Self::Step(step.id()))
    }
}

/// The way through a conversation in a plan as it now stands.
#[derive(Clone, Debug)]
pub struct Walk {
    conversation: &'static Conversation,
    steps: Vec<&'static Step>,
}

impl Walk {
    /// The way through this conversation.
    pub fn new(conversation: &'static Conversation, plan: &Plan) -> Self {
        Self { conversation, steps: conversation.steps_for(plan) }
    }

    /// The steps that are shown.
    pub fn steps(&self) -> &[&'static Step] {
        &self.steps
    }

    /// Where to begin or go on: where the person was, else at the first step.
    pub fn resume(&self, talk: Option<&Talk>) -> Stop {
        match talk {
            Some(talk) if talk.at.is_empty() => Stop::End,
            Some(talk) => self.nearest(&talk.at),
            None => Stop::of(self.steps.first()),
        }
    }

    /// The page of this step, or of the next that is shown where this one no longer is. An id that nobody knows is the first page.
    pub fn nearest(&self, id: &str) -> Stop {
        if let Some(step) = self.steps.iter().find(|step| step.id() == id) {
            return Stop::Step(step.id());
        }
        let mut after = self.conversation.steps.iter().skip_while(|step| step.id() != id).peekable();
        let shown = |step: &Step| self.steps.iter().any(|own| own.id() == step.id());
        match after.peek() {
            None => Stop::of(self.steps.first()),
            Some(_) => after.find(|step| shown(step)).map_or(Stop::End, |step| Stop::Step(step.id())),
        }
    }

    /// The page after this one. Whoever came from the end page to change one answer goes straight back there.
    pub fn next(&self, at: Stop, changing: bool) -> Stop {
        match at {
            Stop::Step(id) if !changing => match self.place(id) {
                Some(place) => Stop::of(self.steps.get(place + 1)),
                None => self.nearest(id),
            },
            _ => Stop::End,
        }
    }

    /// The page before this one; `None` at the first. Whoever came from the end page to change one answer goes back there.
    pub fn back(&self, at: Stop, changing: bool) -> Option<Stop> {
        match at {
            Stop::Step(_) if changing => Some(Stop::End),
            Stop::Step(id) => self.steps.get(self.place(id)?.checked_sub(1)?).map(|step| Stop::Step(step.id())),
            Stop::End => self.steps.last().map(|step| Stop::Step(step.id())),
        }
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.id() == id)
    }
}

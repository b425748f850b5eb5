//! Versions of an entry and how they stand to one another.
//!
//! An entry that is edited in two places at once keeps both wordings: there is no last writer wins. Each version carries a
//! [`VersionVector`]; a version replaces another only when it was written by somebody who had seen that other.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::entry::Body;
use super::record::Fields;

/// Milliseconds since the start of 1970, UTC. Read by the caller from the device's clock, so never trusted for order.
pub type Millis = i64;

/// Who counts: a device, or one more window open on it at the same time. What one actor writes is one line of history.
pub type Actor = Rc<str>;

/// How many edits of each actor a version has seen, its own included.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct VersionVector(BTreeMap<Actor, u32>);

impl VersionVector {
    /// The count of one actor; zero for an actor never seen.
    pub fn count(&self, actor: &str) -> u32 {
        self.0.get(actor).copied().unwrap_or(0)
    }

    /// Sets one actor's count, as read from a file. Zero is the same as never seen.
    pub fn set(&mut self, actor: Actor, count: u32) {
        if count == 0 {
            self.0.remove(&actor);
        } else {
            self.0.insert(actor, count);
        }
    }

    /// Whether it has seen nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every actor with its count, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&Actor, u32)> {
        self.0.iter().map(|(actor, count)| (actor, *count))
    }

    /// Whether everything `other` has seen, this has seen too.
    pub fn covers(&self, other: &Self) -> bool {
        other.0.iter().all(|(actor, count)| self.count(actor) >= *count)
    }

    /// Sees what either has seen.
    pub fn join(&mut self, other: &Self) {
        for (actor, count) in &other.0 {
            let mine = self.0.entry(actor.clone()).or_insert(0);
            *mine = (*mine).max(*count);
        }
    }

    /// This vector with one more edit by `actor`.
    #[must_use]
    pub fn after_edit_by(&self, actor: &Actor) -> Self {
        let mut next = self.clone();
        let count = next.0.entry(actor.clone()).or_insert(0);
        *count = count.saturating_add(1);
        next
    }
}

/// One wording of an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// What its writer had seen, this edit included. Two versions with one clock are the same version, unless something went wrong
    /// (an old copy of a whole profile put back by other means, say): then both are kept.
    pub clock: VersionVector,
    /// When it was written, by the writer's clock.
    pub at: Millis,
    /// Which visit to a box wrote it: later wordings of one visit take the place of earlier ones without a trace.
    pub visit: Rc<str>,
    /// Deleted. The words stay in `body`, so that they can be brought back.
    pub gone: bool,
    /// The words themselves.
    pub body: Body,
    /// What a newer version of the app wrote beside these, kept and written back.
    pub rest: Fields,
}

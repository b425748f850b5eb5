//! Two copies of one entry, brought together: nothing is lost, and the order in which copies meet changes nothing.
//!
//! A copy of an entry is a set of wordings, some of which were replaced by others. Bringing copies together joins both sets. What stands
//! is every wording that no copy knows as replaced: so a change made on one side is taken, and changes made on both stand side by side.
//! Joining sets is commutative, associative and idempotent, and so is this (a join semilattice: Shapiro et al., "Conflict-free replicated
//! data types", 2011, section 2.2).
//!
//! **Why not by clocks alone.** A browser profile that was copied to another phone counts under the same name on both. Then a clock may
//! cover a wording that its writer never saw. A copy knows what it replaced, since the store keeps the last wording of each visit; a
//! wording that a copy neither holds nor went on from in the same visit was never seen there, whatever the clocks say. It stays, with a
//! mark in its clock ([`marked`]) so that the next edit beside it doesn't seem to have seen it either.

use std::collections::BTreeMap;

use serde_json::Value;

use super::entry::Entry;
use super::ids::EntryId;
use super::record::Fields;
use super::version::{Actor, Version};

/// The most wordings of one entry that a copy may hold. A person never comes near it; a file that was made to keep a phone busy does.
pub const MOST_WORDINGS: usize = 10_000;
/// The most wordings that may stand side by side.
pub const MOST_HEADS: usize = 200;
/// The most writers that one clock may count.
pub const MOST_ACTORS: usize = 1_000;

/// One entry with its history.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    /// The entry with the wordings that stand.
    pub entry: Entry,
    /// Its earlier wordings.
    pub past: Vec<Version>,
}

/// Why two copies can't be brought together. Neither was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeError {
    /// They are of two entries, or of two kinds.
    NotOne,
    /// More than any person writes: see [`MOST_WORDINGS`], [`MOST_HEADS`], [`MOST_ACTORS`].
    TooMuch,
}

/// What bringing an entry together has come to, seen from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The same stands on both sides.
    None,
    /// It wasn't here.
    New,
    /// Changed there alone: their words stand now.
    There,
    /// Changed or written here alone: these words stay.
    Here,
    /// Changed on both sides: both stand.
    Both,
}

/// What bringing two copies of a plan together has come to, seen from here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Entries that were not here.
    pub new: usize,
    /// Entries changed there alone.
    pub there: usize,
    /// Entries changed or written here alone.
    pub here: usize,
    /// Entries changed on both sides, in the order of their ids.
    pub both: Vec<EntryId>,
    /// Earlier wordings that came with them.
    pub earlier: usize,
    /// Entries that came in a form which only a newer version of the app can read: kept as they are, and not shown.
    pub unread: usize,
}

impl Summary {
    /// Counts one entry.
    pub fn count(&mut self, id: &EntryId, change: Change) {
        match change {
            Change::None => {}
            Change::New => self.new += 1,
            Change::There => self.there += 1,
            Change::Here => self.here += 1,
            Change::Both => self.both.push(id.clone()),
        }
    }

    /// Whether the other copy had nothing that wasn't here.
    pub fn is_nothing_new(&self) -> bool {
        self.new == 0 && self.there == 0 && self.both.is_empty() && self.earlier == 0 && self.unread == 0
    }
}

/// The begin of the names under which [`marked`] counts. No device is called so: theirs are hexadecimal digits.
const MARK: &str = "~";

/// What tells one wording from every other of its entry: everything in it.
type Key = String;

fn key(version: &Version) -> Key {
    let clock: Fields = version.clock.iter().map(|(actor, count)| (actor.to_string(), Value::from(count))).collect();
    let words = Value::Object(version.body.to_fields());
    let rest = Value::Object(version.rest.clone());
    format!("{:020}{}\n{}\n{}\n{words}\n{rest}", version.at, Value::from(&*version.visit), version.gone, Value::Object(clock))
}

/// A short name of a wording, the same on every device: FNV-1a with 64 bits (Fowler, Noll, Vo; RFC 9923), as 16 hexadecimal digits.
/// Two wordings of one name do no harm: they are then told apart as wordings of one clock are.
pub fn short_name(version: &Version) -> String {
    fnv(&key(&plain(version)))
}

/// FNV-1a with 64 bits, as 16 hexadecimal digits.
pub fn fnv(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}

/// A wording without a mark of its own.
pub fn plain(version: &Version) -> Version {
    let marks: Vec<Actor> = version.clock.iter().map(|(actor, _)| actor).filter(|actor| actor.starts_with(MARK)).cloned().collect();
    for mark in marks {
        let mut without = version.clone();
        without.clock.set(mark.clone(), 0);
        if *mark == *own_mark(&without) {
            return without;
        }
    }
    version.clone()
}

fn own_mark(plain: &Version) -> Actor {
    Actor::from(format!("{MARK}{}", fnv(&key(plain))))
}

/// A wording as one that nobody has seen who doesn't count its mark.
fn marked(plain: &Version) -> Version {
    let mut marked = plain.clone();
    marked.clock.set(own_mark(plain), 1);
    marked
}

/// A wording, and whether it is known as replaced.
struct Known {
    version: Version,
    replaced: bool,
}

/// The wordings of one entry.
#[derive(Default)]
struct Set(BTreeMap<Key, Known>);

impl Set {
    fn of(whole: &Whole) -> Result<Self, MergeError> {
        let all = whole.entry.heads.len() + whole.past.len();
        let too_many = |version: &Version| version.clock.iter().take(MOST_ACTORS + 1).count() > MOST_ACTORS;
        let heads = &whole.entry.heads;
        if all > MOST_WORDINGS || heads.len() > MOST_HEADS || heads.iter().chain(&whole.past).any(too_many) {
            return Err(MergeError::TooMuch);
        }
        let heads: Vec<Version> = heads.iter().map(plain).collect();
        let mut set = Self::default();
        set.add(&whole.past, true);
        // What nothing in its own copy can have replaced stands, whatever the file says.
        let standing: Vec<Key> =
            set.0.iter().filter(|(_, known)| !set.covered(&known.version, &heads)).map(|(key, _)| key.clone()).collect();
        for key in standing {
            if let Some(known) = set.0.get_mut(&key) {
                known.replaced = false;
            }
        }
        set.add(&heads, false);
        Ok(set)
    }

    fn add(&mut self, versions: &[Version], replaced: bool) {
        for version in versions {
            let version = plain(version);
            let known = self.0.entry(key(&version)).or_insert(Known { version, replaced });
            known.replaced |= replaced;
        }
    }

    /// Whether any wording of this set or of `heads` has a clock beyond this one's. Each clock that is covered is covered by a head's in a
    /// copy that a store has made, so heads are looked at first.
    fn covered(&self, version: &Version, heads: &[Version]) -> bool {
        let beyond = |other: &Version| other.clock != version.clock && other.clock.covers(&version.clock);
        heads.iter().any(beyond) || self.0.values().any(|known| beyond(&known.version))
    }

    fn join(&mut self, other: Self) {
        for (key, known) in other.0 {
            match self.0.entry(key) {
                std::collections::btree_map::Entry::Occupied(mut here) => here.get_mut().replaced |= known.replaced,
                std::collections::btree_map::Entry::Vacant(free) => {
                    free.insert(known);
                }
            }
        }
    }

    /// The wordings that stand, and those that don't.
    fn settle(self) -> (Vec<Version>, Vec<Version>) {
        let last_of_visit = |version: &Version| {
            // Typing on in one visit replaces without a trace: what went on from it is enough to know that it was seen.
            let on = |other: &Known| {
                !version.visit.is_empty()
                    && other.version.visit == version.visit
                    && other.version.clock != version.clock
                    && other.version.clock.covers(&version.clock)
            };
            let mark = own_mark(version);
            !self.0.values().any(|other| on(other) || other.version.clock.count(&mark) > 0)
        };
        let stands: Vec<bool> = self.0.values().map(|known| !known.replaced && last_of_visit(&known.version)).collect();
        let (mut heads, mut past) = (Vec::new(), Vec::new());
        for (known, stands) in self.0.into_values().zip(stands) {
            if stands { heads.push(known.version) } else { past.push(known.version) }
        }
        (heads, past)
    }
}

/// Marks each wording that another one's clock seems to have seen.
fn tell_apart(heads: &[Version]) -> Vec<Version> {
    let seems_seen = |number: usize, version: &Version| {
        heads.iter().enumerate().any(|(other, head)| other != number && head.clock.covers(&version.clock))
    };
    heads.iter().enumerate().map(|(number, version)| if seems_seen(number, version) { marked(version) } else { version.clone() }).collect()
}

/// Brings two copies of an entry together.
///
/// # Errors
/// See [`MergeError`].
pub fn together(mine: &Whole, theirs: &Whole) -> Result<Whole, MergeError> {
    if mine.entry.id != theirs.entry.id || mine.entry.kind != theirs.entry.kind {
        return Err(MergeError::NotOne);
    }
    let mut set = Set::of(mine)?;
    set.join(Set::of(theirs)?);
    let (heads, past) = set.settle();
    if heads.len() > MOST_HEADS || heads.len() + past.len() > MOST_WORDINGS {
        return Err(MergeError::TooMuch);
    }
    let mut entry = Entry {
        id: mine.entry.id.clone(),
        kind: mine.entry.kind.clone(),
        made: mine.entry.made.min(theirs.entry.made),
        heads: tell_apart(&heads),
        rest: join_fields(&mine.entry.rest, &theirs.entry.rest),
    };
    entry.sort_heads();
    Ok(Whole { entry, past })
}

/// A copy in the form that [`together`] gives: two that are equal so hold the same.
///
/// # Errors
/// [`MergeError::TooMuch`].
pub fn settled(whole: &Whole) -> Result<Whole, MergeError> {
    together(whole, whole)
}

/// What has come of it, seen from where `mine` was. `None` stands for a copy without the entry.
pub fn change(mine: Option<&Entry>, theirs: Option<&Entry>, now: &Entry) -> Change {
    let keys = |entry: &Entry| {
        let mut keys: Vec<Key> = entry.heads.iter().map(|head| key(&plain(head))).collect();
        keys.sort();
        keys
    };
    match (mine, theirs) {
        // What was deleted there and never here is nothing to read.
        (None, _) if now.is_gone() => Change::None,
        (None, _) => Change::New,
        (Some(_), None) => Change::Here,
        (Some(mine), Some(theirs)) => {
            let (mine, theirs, now) = (keys(mine), keys(theirs), keys(now));
            match (now == mine, now == theirs) {
                (true, true) => Change::None,
                (true, false) => Change::Here,
                (false, true) => Change::There,
                (false, false) => Change::Both,
            }
        }
    }
}

/// Fields of a newer version beside the wordings, which have no history: what either has. Where both have another value, the one that
/// comes later as text, so that both devices choose the same.
fn join_fields(mine: &Fields, theirs: &Fields) -> Fields {
    let mut all = mine.clone();
    for (name, value) in theirs {
        let joined = match (all.remove(name), value) {
            (None, value) => value.clone(),
            (Some(Value::Object(mine)), Value::Object(theirs)) => Value::Object(join_fields(&mine, theirs)),
            (Some(mine @ Value::Object(_)), _) => mine,
            (Some(_), theirs @ Value::Object(_)) => theirs.clone(),
            (Some(mine), theirs) => {
                let texts = [mine.to_string(), theirs.to_string()];
                if texts[0] >= texts[1] { mine } else { theirs.clone() }
            }
        };
        all.insert(name.clone(), joined);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_as_the_specification_says() {
        // RFC 9923, appendix C: the test vectors of FNV-1a with 64 bits.
        assert_eq!(fnv(""), "cbf29ce484222325");
        assert_eq!(fnv("a"), "af63dc4c8601ec8c");
        assert_eq!(fnv("foobar"), "85944171f73967e8");
    }
}

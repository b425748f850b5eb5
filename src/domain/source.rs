//! Where a fact comes from, and how well it is known.

/// How well a fact is known. Whatever isn't `Verified` is shown as still to be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Read at its source: the law itself, or the organisation that answers a number.
    Verified,
    /// Read somewhere else.
    Secondary,
    /// Known, not looked up.
    OwnKnowledge,
    /// Doubtful, or likely to have changed.
    Doubtful,
}

/// A place in the law, or in guidance, that a fact rests on. Names of laws are what they are in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The act, the regulations, the code.
    pub act: &'static str,
    /// Where in it: section, regulation, paragraph; may be empty.
    pub at: &'static str,
    /// How well it is known.
    pub evidence: Evidence,
}

impl Source {
    /// A place in a law.
    pub const fn new(act: &'static str, at: &'static str, evidence: Evidence) -> Self {
        Self { act, at, evidence }
    }

    /// Its name as it is printed: `Care Act 2014, section 9(3)`.
    pub fn text(&self) -> String {
        if self.at.is_empty() { self.act.to_owned() } else { format!("{}, {}", self.act, self.at) }
    }

    /// Whether whoever shows it must say that it is still to be checked.
    pub fn to_be_checked(&self) -> bool {
        self.evidence != Evidence::Verified
    }
}

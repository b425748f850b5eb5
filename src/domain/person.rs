//! The people around somebody: also pets, groups and places; and the ties between them.

use chrono::NaiveDate;

use super::ids::EntryId;
use crate::{record, word};

word! {
    /// What stands on the map.
    pub enum Being {
        /// A person.
        Person = "person",
        /// A pet or working animal.
        Pet = "pet",
        /// A group: a choir, a mosque's lunch club, a forum.
        Group = "group",
        /// A place.
        Place = "place",
    }
}

word! {
    /// How near somebody is, as a word. It is never worked out from a position on the screen.
    pub enum Ring {
        /// Not said yet.
        Unsaid = "unsaid",
        /// Closest to me.
        Closest = "closest",
        /// Close.
        Close = "close",
        /// Part of my life.
        Around = "around",
        /// Further away.
        Further = "further",
    }
}

word! {
    /// What kind of help goes from one to the other (after GENIE: everyday, emotional, illness-related; and two more).
    pub enum Help {
        /// Everyday things.
        Everyday = "everyday",
        /// Feelings.
        Feelings = "feelings",
        /// Illness and treatment.
        Illness = "illness",
        /// Company.
        Company = "company",
        /// Money and things.
        Money = "money",
    }
}

word! {
    /// Strain on a bond.
    pub enum Strain {
        /// Not said.
        Unsaid = "unsaid",
        /// None.
        None = "none",
        /// Some.
        Some = "some",
        /// A lot.
        Much = "much",
    }
}

word! {
    /// Whether somebody has agreed to help, or can. Nothing said means nothing agreed (guardrail G2).
    pub enum Agreed {
        /// Not agreed: nobody has asked, or no answer came.
        NotAgreed = "not-agreed",
        /// Yes.
        Yes = "yes",
        /// For some of it.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

record! {
    /// Somebody or something on the map.
    pub struct Person {
        /// The name used here.
        pub name: String = "name",
        /// A name to show others in its place.
        pub nickname: String = "nickname",
        /// Person, pet, group or place.
        pub being: Being = "being",
        /// Who they are to me: slug of a kin term (`crate::domain::kin`), or empty.
        pub kin: String = "kin",
        /// Who they are to me, in my own words.
        pub who: String = "who",
        /// How near.
        pub ring: Ring = "ring",
        /// Paid to help.
        pub paid: bool = "paid",
        /// What goes from them to me.
        pub to_me: Vec<Help> = "to-me",
        /// What goes from me to them.
        pub from_me: Vec<Help> = "from-me",
        /// Strain on the bond.
        pub strain: Strain = "strain",
        /// From what the strain comes.
        pub strain_why: String = "strain-why",
        /// Are they willing to help?
        pub willing: Agreed = "willing",
        /// Are they able to?
        pub able: Agreed = "able",
        /// The last day on which the help is sure.
        pub until: Option<NaiveDate> = "until",
        /// What if they can't?
        pub if_not: String = "if-not",
        /// Somebody to call in an emergency.
        pub call_first: bool = "call-first",
        /// Must not be contacted.
        pub do_not_contact: bool = "do-not-contact",
        /// Why not, if I want to say.
        pub do_not_contact_why: String = "do-not-contact-why",
        /// Somebody I trust.
        pub trusted: bool = "trusted",
        /// Somebody who would notice if I were getting worse.
        pub would_notice: bool = "would-notice",
        /// Has died.
        pub died: bool = "died",
        /// Lives abroad or too far to come.
        pub far_away: bool = "far-away",
        /// Anything else.
        pub note: String = "note",
    }
}

impl Person {
    /// Family, a neighbour, a volunteer, a group: whoever may give help and isn't paid for it.
    pub const fn gives_unpaid(&self) -> bool {
        !self.paid && !self.died && matches!(self.being, Being::Person | Being::Group)
    }
}

word! {
    /// What is between two people on the map.
    pub enum TieKind {
        /// They know each other.
        Know = "know",
        /// They are close.
        Close = "close",
        /// One helps the other.
        Helps = "helps",
        /// There is trouble between them.
        Strained = "strained",
    }
}

record! {
    /// A tie between two on the map. It has no direction but for `helps`: `from` helps `to`.
    pub struct Tie {
        /// One end.
        pub from: EntryId = "from",
        /// The other end.
        pub to: EntryId = "to",
        /// What is between them.
        pub kind: TieKind = "kind",
        /// Anything to say about it.
        pub note: String = "note",
    }
}

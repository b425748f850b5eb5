//! Letters that ask: what there is to ask for in each nation, and the letter itself.
//!
//! **Invariants.** A letter names no law of another nation; a law that was not read at its source is never stated as certain; the words
//! that the person adds stand as they wrote them; and every letter carries the promise of guardrail G9.

use chrono::NaiveDate;

use super::law::{Law, Role};
use super::rights::law_of_letter;
use crate::domain::drawing::{Reader, safe, safe_line};
use crate::domain::plan::Nation;
use crate::domain::source::Source;

/// Fluent id of the promise of guardrail G9 as it stands in a letter: in the letter's own language, whatever the reader's is.
pub const PROMISE: &str = "write-promise";

/// What a letter asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An assessment.
    Assessment,
    /// To lead one's own assessment: a right in England alone.
    SelfAssessment,
    /// To send one's own account, where there is no such right.
    OwnAccount,
    /// Planning help and written advice, for somebody refused or never eligible.
    Refused,
    /// To disagree with a decision.
    Disagree,
    /// Reasons in writing.
    Reasons,
    /// A copy.
    Copy,
    /// A review.
    Review,
    /// An advocate.
    Advocate,
    /// An interpreter.
    Interpreter,
    /// Not to be assessed jointly, unless one agrees.
    Joint,
}

impl Kind {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Assessment,
        Self::SelfAssessment,
        Self::OwnAccount,
        Self::Refused,
        Self::Disagree,
        Self::Reasons,
        Self::Copy,
        Self::Review,
        Self::Advocate,
        Self::Interpreter,
        Self::Joint,
    ];

    /// What a request stores.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Assessment => "assessment",
            Self::SelfAssessment => "self-assessment",
            Self::OwnAccount => "own-account",
            Self::Refused => "refused",
            Self::Disagree => "disagree",
            Self::Reasons => "reasons",
            Self::Copy => "copy",
            Self::Review => "review",
            Self::Advocate => "advocate",
            Self::Interpreter => "interpreter",
            Self::Joint => "joint",
        }
    }

    /// The kind with this slug; `None` for a request in the person's own words.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// Fluent id of its name in a list.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Assessment => "letter-assessment",
            Self::SelfAssessment => "letter-self-assessment",
            Self::OwnAccount => "letter-own-account",
            Self::Refused => "letter-refused",
            Self::Disagree => "letter-disagree",
            Self::Reasons => "letter-reasons",
            Self::Copy => "letter-copy",
            Self::Review => "letter-review",
            Self::Advocate => "letter-advocate",
            Self::Interpreter => "letter-interpreter",
            Self::Joint => "letter-joint",
        }
    }

    /// Fluent id of what it asks, in the shelf `rights`.
    pub const fn body(self) -> &'static str {
        match self {
            Self::Assessment => "write-assessment",
            Self::SelfAssessment => "write-self-assessment",
            Self::OwnAccount => "write-own-account",
            Self::Refused => "write-refused",
            Self::Disagree => "write-disagree",
            Self::Reasons => "write-reasons",
            Self::Copy => "write-copy",
            Self::Review => "write-review",
            Self::Advocate => "write-advocate",
            Self::Interpreter => "write-interpreter",
            Self::Joint => "write-joint",
        }
    }

    /// Whether it is offered in a nation. To lead one's own assessment is a right in England (Care and Support (Assessment) Regulations
    /// 2014 reg 2); elsewhere one sends one's own account.
    pub const fn is_offered(self, nation: Nation) -> bool {
        match self {
            Self::SelfAssessment => matches!(nation, Nation::England),
            Self::OwnAccount => !matches!(nation, Nation::England | Nation::Unsaid),
            _ => true,
        }
    }
}

/// The letters that are offered in a nation.
pub fn offered(nation: Nation) -> impl Iterator<Item = Kind> {
    Kind::ALL.into_iter().filter(move |kind| kind.is_offered(nation))
}

/// A letter, before it is words.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// What it asks for; `None` for a letter in the person's own words alone.
    pub kind: Option<Kind>,
    /// Under whose law; `None` names none.
    pub law: Option<Law>,
    /// To whom.
    pub to: String,
    /// Who signs it; may be empty.
    pub from: String,
    /// The day on it.
    pub day: Option<NaiveDate>,
    /// What the person adds, as they wrote it.
    pub own: String,
}

/// A piece of a letter.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// To whom, or who signs, or the person's own words.
    Own(String),
    /// The day.
    Day(NaiveDate),
    /// What the app says under a Fluent id.
    Say(&'static str),
    /// Places in the law.
    Law(Vec<Source>),
}

impl Letter {
    /// The law that it rests on; empty where there is none in this nation.
    pub fn sources(&self) -> &'static [Source] {
        self.kind.zip(self.law).map_or(&[], |(kind, law)| law_of_letter(kind, law.nation, law.role))
    }

    /// The letter, piece by piece: a paragraph each.
    pub fn pieces(&self) -> Vec<Piece> {
        let own = |text: &str| (!text.trim().is_empty()).then(|| Piece::Own(safe(text.trim())));
        let line = |text: &str| own(&safe_line(text));
        let mut pieces: Vec<Piece> = line(&self.to).into_iter().chain(self.day.map(Piece::Day)).collect();
        pieces.push(Piece::Say("write-dear"));
        if self.law.is_some_and(|law| law.role == Role::Carer) {
            pieces.push(Piece::Say("write-carer"));
        }
        pieces.extend(self.kind.map(|kind| Piece::Say(kind.body())));
        if let Some(words) = own(&self.own) {
            pieces.extend(self.kind.map(|_| Piece::Say("write-own")));
            pieces.push(words);
        }
        let sources = self.sources();
        for (say, checked) in [("write-law", false), ("write-law-think", true)] {
            let these: Vec<_> = sources.iter().filter(|source| source.to_be_checked() == checked).copied().collect();
            if !these.is_empty() {
                pieces.extend([Piece::Say(say), Piece::Law(these)]);
            }
        }
        pieces.extend([Piece::Say("write-reply"), Piece::Say(PROMISE), Piece::Say("write-end")]);
        pieces.extend(line(&self.from));
        pieces
    }

    /// The letter as plain text: paragraphs with a line between them.
    pub fn to_text(&self, reader: &dyn Reader) -> String {
        let say = |id: &str| reader.say(id).map_or_else(|| id.to_owned(), |(words, _)| words);
        let paragraphs = self.pieces().into_iter().map(|piece| match piece {
            Piece::Own(words) => words,
            Piece::Day(day) => reader.day(day),
            Piece::Say(id) => say(id),
            Piece::Law(sources) => sources.iter().map(Source::text).collect::<Vec<_>>().join("\n"),
        });
        paragraphs.collect::<Vec<_>>().join("\n\n")
    }
}

//! What a chosen worker answers to what they were given, and how it finds its way back.
//!
//! **Invariants.** A reply holds nothing of the person's: item ids, the worker's own words, and who says that they are the worker. It
//! stands beside the person's words and has no way to change them. An [`Address`] names one file that was given and a key made for it
//! alone; nothing in it tells the plan or the person.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::document::Document;
use super::ids::EntryId;
use crate::{record, word};

record! {
    /// Where a reply goes: stands in the document that was given.
    pub struct Address {
        /// The public half (`age1…`) of a key pair made for this file alone. The other half stays in the plan's log.
        pub key: String = "key",
        /// The log's entry for this file.
        pub share: EntryId = "share",
    }
}

impl Address {
    /// Whether a reply can be sealed to it and found again.
    pub fn is_whole(&self) -> bool {
        self.key.starts_with("age1") && !self.share.as_str().is_empty()
    }
}

word! {
    /// What kind of thing is said in an answer. One that this version doesn't know is shown without a label.
    pub enum Saying {
        /// Not said.
        Unsaid = "unsaid",
        /// I have read this.
        Read = "read",
        /// A question.
        Question = "question",
        /// What I can do.
        Can = "can",
        /// What I can't do.
        Cannot = "cannot",
        /// This is what I wrote down.
        Wrote = "wrote",
    }
}

impl Saying {
    /// Fluent id of how it is headed, in the worker's form and beside the person's words.
    pub const fn label(self) -> Option<&'static str> {
        Some(match self {
            Self::Unsaid => return None,
            Self::Read => Field::Read.id(),
            Self::Question => Field::Question.id(),
            Self::Can => Field::Can.id(),
            Self::Cannot => Field::Cannot.id(),
            Self::Wrote => Field::Wrote.id(),
        })
    }
}

record! {
    /// One thing that a worker says about an item or about the whole.
    pub struct Answer {
        /// What kind of thing.
        pub saying: Saying = "said",
        /// Their words; none for "I have read this".
        pub text: String = "text",
        /// By when they will do it.
        pub by_when: Option<NaiveDate> = "by-when",
        /// Why they can't.
        pub why: String = "why",
    }
}

record! {
    /// What is said about one item, or about the whole.
    pub struct About {
        /// The item, by its id in the document; empty for the whole.
        pub item: EntryId = "item",
        /// What is said.
        pub answers: Vec<Answer> = "answers",
    }
}

record! {
    /// Who answers, as they typed it. Nothing proves it.
    pub struct Worker {
        /// Their name.
        pub name: String = "name",
        /// What they do.
        pub role: String = "role",
        /// Where they work.
        pub organisation: String = "organisation",
    }
}

record! {
    /// A reply to one file: as it is sealed, and as an entry of the plan once the person has taken it in.
    pub struct Reply {
        /// One plain sentence on how to read the file without this app; not kept.
        pub read: String = "read",
        /// A random name of its own, so that the same reply is taken in once.
        pub id: String = "id",
        /// The log's entry for the file that it answers.
        pub share: EntryId = "share",
        /// Whose words it is.
        pub from: Worker = "from",
        /// When it was made, by the worker's clock, in milliseconds since 1970.
        pub made: Option<i64> = "made",
        /// The same, written out for people; not kept.
        pub made_text: String = "made-text",
        /// The language of the worker's page (BCP 47).
        pub language: String = "language",
        /// What is said; the whole first, then items in the document's order.
        pub about: Vec<About> = "about",
        /// When the person took it in, in milliseconds since 1970. Never in a file.
        pub taken_in: Option<i64> = "taken-in",
    }
}

/// Where an answer stands in a reply, which never changes: its `about`, then its place there. As text in what the person makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which of [`Reply::about`].
    pub about: usize,
    /// Which of its answers.
    pub answer: usize,
}

impl Place {
    /// As stored: `2.0`.
    pub fn text(self) -> String {
        format!("{}.{}", self.about, self.answer)
    }
}

impl Reply {
    /// Every answer with its place and its item (empty: the whole), in reading order.
    pub fn answers(&self) -> impl Iterator<Item = (Place, &EntryId, &Answer)> {
        self.about
            .iter()
            .enumerate()
            .flat_map(|(about, said)| said.answers.iter().enumerate().map(move |(answer, own)| (Place { about, answer }, &said.item, own)))
    }

    /// The answer at a place.
    pub fn at(&self, place: Place) -> Option<(&EntryId, &Answer)> {
        let about = self.about.get(place.about)?;
        Some((&about.item, about.answers.get(place.answer)?))
    }

    /// Whether nothing is said in it.
    pub fn is_empty(&self) -> bool {
        self.answers().next().is_none()
    }

    /// Everything that somebody wrote in it.
    pub fn texts(&self) -> Vec<&str> {
        let from = [&*self.from.name, &self.from.role, &self.from.organisation];
        from.into_iter().chain(self.answers().flat_map(|(_, _, answer)| [&*answer.text, &answer.why])).collect()
    }
}

/// A field of the form under each item and for the whole. Any may be left empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A tick: I have read this.
    Read,
    /// Text: a question.
    Question,
    /// Text: what I can do.
    Can,
    /// A day: by when I do it.
    ByWhen,
    /// Text: what I can't do.
    Cannot,
    /// Text: why not.
    Why,
    /// Text: this is what I wrote down.
    Wrote,
}

impl Field {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 7] = [Self::Read, Self::Question, Self::Can, Self::ByWhen, Self::Cannot, Self::Why, Self::Wrote];

    /// Fluent id of its label.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Read => "reply-read",
            Self::Question => "reply-question",
            Self::Can => "reply-can",
            Self::ByWhen => "reply-by-when",
            Self::Cannot => "reply-cannot",
            Self::Why => "reply-why",
            Self::Wrote => "reply-wrote",
        }
    }
}

/// What a worker has put into the form under one item, or for the whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Ticked: I have read this.
    pub read: bool,
    /// A question.
    pub question: String,
    /// What I can do.
    pub can: String,
    /// By when.
    pub by_when: Option<NaiveDate>,
    /// What I can't do.
    pub cannot: String,
    /// Why not.
    pub why: String,
    /// This is what I wrote down.
    pub wrote: String,
}

impl Draft {
    /// The text of a field; `None` for the tick and the day.
    pub fn text(&mut self, field: Field) -> Option<&mut String> {
        Some(match field {
            Field::Read | Field::ByWhen => return None,
            Field::Question => &mut self.question,
            Field::Can => &mut self.can,
            Field::Cannot => &mut self.cannot,
            Field::Why => &mut self.why,
            Field::Wrote => &mut self.wrote,
        })
    }

    /// What it says, in the order of the form. A day without words still says that something is done by then, a reason without words
    /// that something can't be.
    pub fn answers(&self) -> Vec<Answer> {
        let said = |saying, text: &str| Answer { saying, text: text.trim().to_owned(), ..Answer::default() };
        let mut answers = Vec::new();
        if self.read {
            answers.push(said(Saying::Read, ""));
        }
        if !self.question.trim().is_empty() {
            answers.push(said(Saying::Question, &self.question));
        }
        if !self.can.trim().is_empty() || self.by_when.is_some() {
            answers.push(Answer { by_when: self.by_when, ..said(Saying::Can, &self.can) });
        }
        if !self.cannot.trim().is_empty() || !self.why.trim().is_empty() {
            answers.push(Answer { why: self.why.trim().to_owned(), ..said(Saying::Cannot, &self.cannot) });
        }
        if !self.wrote.trim().is_empty() {
            answers.push(said(Saying::Wrote, &self.wrote));
        }
        answers
    }
}

/// What the form can't know by itself when it becomes a reply.
#[derive(Clone, Debug, PartialEq)]
pub struct Making {
    /// 128 random bits.
    pub random: u128,
    /// Now, in milliseconds since 1970.
    pub made: i64,
    /// The same, written out for people.
    pub made_text: String,
    /// The worker's language (BCP 47).
    pub language: String,
    /// The words of Fluent id `reply-file-read`.
    pub read: String,
}

/// Everything that a worker has put in beside one document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    /// Who they are.
    pub from: Worker,
    /// By item; under the empty id for the whole.
    pub drafts: BTreeMap<String, Draft>,
}

impl Form {
    /// What is put in about one item (empty: the whole).
    pub fn draft(&mut self, item: &str) -> &mut Draft {
        self.drafts.entry(item.to_owned()).or_default()
    }

    /// Whether nothing is said yet. Who says it doesn't count.
    pub fn is_empty(&self) -> bool {
        self.drafts.values().all(|draft| draft.answers().is_empty())
    }

    /// The reply to a document: the whole first, then its items in their order.
    pub fn reply(&self, document: &Document, making: Making) -> Reply {
        let mut items: Vec<&str> = vec![""];
        for item in document.items().filter(|item| !item.id.is_empty()) {
            if !items.contains(&item.id.as_str()) {
                items.push(&item.id);
            }
        }
        let about = items.into_iter().filter_map(|item| {
            let answers = self.drafts.get(item)?.answers();
            (!answers.is_empty()).then(|| About { item: EntryId::new(item), answers, ..About::default() })
        });
        let name = |text: &str| text.trim().to_owned();
        Reply {
            read: making.read,
            id: format!("{:032x}", making.random),
            share: document.reply.share.clone(),
            from: Worker {
                name: name(&self.from.name),
                role: name(&self.from.role),
                organisation: name(&self.from.organisation),
                ..Worker::default()
            },
            made: Some(making.made),
            made_text: making.made_text,
            language: making.language,
            about: about.collect(),
            ..Reply::default()
        }
    }
}

//! What is asked, said and agreed: questions, requests, meetings, agreements, and days to look again.

use chrono::NaiveDate;

use super::ids::EntryId;
use super::person::{Agreed, Person};
use super::plan::Plan;
use crate::record;

record! {
    /// Something to ask somebody.
    pub struct Question {
        /// The question.
        pub text: String = "text",
        /// Whom to ask, from the contacts or the map.
        pub whom: EntryId = "whom",
        /// Whom to ask, in words.
        pub to: String = "to",
        /// The meeting at which to ask it.
        pub meeting: EntryId = "meeting",
        /// It must be answered before we finish.
        pub must: bool = "must",
        /// What I was told.
        pub answer: String = "answer",
        /// The worker's reply that it came in; empty when it is the person's own.
        pub reply: EntryId = "reply",
        /// Where in that reply ([`super::reply::Place`]).
        pub reply_place: String = "reply-place",
        /// What of mine it is about.
        pub about: Vec<EntryId> = "about",
        /// Id of the conversation's step where it was made; empty when it was added freely.
        pub from: String = "from",
        /// The language it is written in (BCP 47).
        pub language: String = "language",
    }
}

record! {
    /// Something asked of a service, in writing: an assessment, a copy, reasons, an interpreter.
    pub struct Request {
        /// What for: the slug of a letter, or the person's own words.
        pub what: String = "what",
        /// What the person says in it, in their own words.
        pub text: String = "text",
        /// The whole letter, once the person has changed more of it than that.
        pub letter: String = "letter",
        /// Who signs it.
        pub signed: String = "signed",
        /// To whom.
        pub to: String = "to",
        /// When it was sent.
        pub sent: Option<NaiveDate> = "sent",
        /// By when I want to hear.
        pub reply_by: Option<NaiveDate> = "reply-by",
        /// What came back.
        pub answer: String = "answer",
        /// Id of the conversation's step where it was made; empty when it was added freely.
        pub from: String = "from",
        /// The language it is written in (BCP 47).
        pub language: String = "language",
    }
}

record! {
    /// A meeting, before and after.
    pub struct Meeting {
        /// What it is about.
        pub what: String = "what",
        /// On which day.
        pub on: Option<NaiveDate> = "on",
        /// At what time, as it was told.
        pub time: String = "time",
        /// Where.
        pub place: String = "place",
        /// Who will be there, from the contacts or the map.
        pub who: Vec<EntryId> = "who",
        /// Who else is with me.
        pub with: String = "with",
        /// Say this first.
        pub say_first: String = "say-first",
        /// What I need there: breaks, an interpreter, a quiet room.
        pub needs: String = "needs",
        /// What I was told.
        pub told: String = "told",
        /// How I am now, and what is left over.
        pub after: String = "after",
        /// Id of the conversation's step where it was made; empty when it was added freely.
        pub from: String = "from",
        /// The language it is written in (BCP 47).
        pub language: String = "language",
    }
}

record! {
    /// Something that was agreed. What somebody does unpaid says whether they are willing and able, until when, and what if they can't
    /// (guardrail G2); nothing said means nothing agreed.
    pub struct Agreement {
        /// What.
        pub what: String = "what",
        /// Who does it, from the contacts or the map.
        pub who: Vec<EntryId> = "who",
        /// Who does it, in words.
        pub who_else: String = "who-else",
        /// By when.
        pub by_when: Option<NaiveDate> = "by-when",
        /// Are they willing?
        pub willing: Agreed = "willing",
        /// Are they able?
        pub able: Agreed = "able",
        /// The last day on which it is sure.
        pub until: Option<NaiveDate> = "until",
        /// What if they can't, or if it goes wrong?
        pub if_not: String = "if-not",
        /// The meeting at which it was agreed.
        pub meeting: EntryId = "meeting",
        /// What of mine it answers.
        pub about: Vec<EntryId> = "about",
        /// The worker's reply that it came in; empty when it was agreed otherwise.
        pub reply: EntryId = "reply",
        /// Where in that reply ([`super::reply::Place`]).
        pub reply_place: String = "reply-place",
        /// How it went.
        pub how_it_went: String = "how-it-went",
        /// Id of the conversation's step where it was made; empty when it was added freely.
        pub from: String = "from",
        /// The language it is written in (BCP 47).
        pub language: String = "language",
    }
}

impl Agreement {
    /// Whether it rests on somebody who isn't paid for it, as far as is known (guardrail G2): nobody counts as paid who is only written in
    /// words, and nothing said of who does it is nobody paid. What a worker promised in a reply is theirs to do, unless somebody unpaid is
    /// to do it.
    pub fn is_unpaid(&self, plan: &Plan) -> bool {
        let in_words = self.who.is_empty() || !self.who_else.trim().is_empty();
        self.unpaid(plan).is_some() || (in_words && self.reply.as_str().is_empty())
    }

    /// The first of those on the map who are to do it unpaid.
    pub fn unpaid(&self, plan: &Plan) -> Option<&EntryId> {
        self.who.iter().find(|id| plan.get::<Person>(id).is_some_and(Person::gives_unpaid))
    }
}

record! {
    /// A day on which the person wants to look at something again. Nothing reminds by itself.
    pub struct Review {
        /// What to look at.
        pub what: String = "what",
        /// On which day.
        pub on: Option<NaiveDate> = "on",
        /// The entries that it is about; none is the whole plan.
        pub about: Vec<EntryId> = "about",
        /// How it went.
        pub how_it_went: String = "how-it-went",
        /// Id of the conversation's step where it was made; empty when it was added freely.
        pub from: String = "from",
        /// The language it is written in (BCP 47).
        pub language: String = "language",
    }
}

//! What was asked, said and agreed, in a document: questions, meetings, agreements, days to look again.

use chrono::{DateTime, NaiveDate};

use super::{Group, Maker, Row, care_of, glimpse, is_crossed, push_group};
use crate::domain::assessment::letters::Kind as Letter;
use crate::domain::conversations;
use crate::domain::document::{Item, Line, Term, agreed_id, direction_of};
use crate::domain::entry::Body;
use crate::domain::ids::EntryId;
use crate::domain::meeting::{Agreement, Meeting, Question, Request, Review};
use crate::domain::person::Agreed;
use crate::domain::plan::Plan;
use crate::domain::reply::Reply;
use crate::domain::statement::Whose;
use crate::usecases::reply::called;

/// What a question, an agreement and a day to look again are called where nothing else tells: kind, Fluent id.
pub(super) const KINDS: [(&str, &str); 3] = [("question", "pack-questions"), ("agreement", "pack-agreed"), ("review", "pack-review")];

/// What can be ticked of all this, oldest first in each group. Replies stay: they are the workers' own words, which they have.
pub(super) fn groups(plan: &Plan) -> Vec<Group> {
    let mut groups = Vec::new();
    let of_meeting = |own: &Meeting| [&own.what, &own.say_first, &own.needs, &own.told, &own.after].map(Clone::clone).to_vec();
    push_group(&mut groups, "share-group-meetings", rows(plan, of_meeting, |own: &Meeting| own.on.is_some()));
    push_group(&mut groups, "share-group-questions", rows(plan, |own: &Question| vec![own.text.clone(), own.answer.clone()], |_| false));
    push_group(&mut groups, "share-group-agreed", rows(plan, |own: &Agreement| vec![own.what.clone(), own.how_it_went.clone()], |_| false));
    push_group(
        &mut groups,
        "share-group-letters",
        rows(plan, |own: &Request| vec![own_subject(own), own.text.clone(), own.to.clone()], |own| !own.what.is_empty()),
    );
    push_group(
        &mut groups,
        "share-group-reviews",
        rows(plan, |own: &Review| vec![own.what.clone(), own.how_it_went.clone()], |own| own.on.is_some()),
    );
    groups
}

/// The subject of a letter where the person wrote it: ready letters have a slug there.
fn own_subject(request: &Request) -> String {
    if Letter::from_slug(&request.what).is_some() { String::new() } else { request.what.clone() }
}

/// The entries of one kind as rows: those with any of these texts, or with something else to say.
fn rows<'a, T: 'a>(plan: &'a Plan, texts: impl Fn(&T) -> Vec<String>, else_said: impl Fn(&T) -> bool) -> Vec<Row>
where
    &'a T: TryFrom<&'a Body>,
{
    let all = plan.all::<T>().into_iter();
    let rows = all.filter_map(|(id, own)| {
        let said: Vec<_> = texts(own).into_iter().filter(|text| !text.trim().is_empty()).collect();
        if said.is_empty() && !else_said(own) {
            return None;
        }
        let body = &plan.entry(id)?.head().body;
        Some(Row {
            id: id.clone(),
            // A ready letter is called by what it asks for.
            prompt: match body {
                Body::Request(request) => Letter::from_slug(&request.what).map(|letter| letter.title().to_owned()).unwrap_or_default(),
                _ => String::new(),
            },
            own: if matches!(body, Body::Request(request) if Letter::from_slug(&request.what).is_some()) {
                String::new()
            } else {
                said.first().map(|text| glimpse(text)).unwrap_or_default()
            },
            language: body.language().unwrap_or_default().to_owned(),
            glimpse: said.get(1).or(said.first()).map(|text| glimpse(text)).unwrap_or_default(),
            care: care_of(plan, id),
            strength: false,
            crossed: is_crossed(plan, id),
            numbers: false,
        })
    });
    rows.collect()
}

impl Maker<'_> {
    /// What an entry gives under a heading. A meeting gives a part of itself under each, an answer that is a table an item for each row.
    pub(in crate::usecases) fn items(&self, heading: &str, id: &EntryId) -> Vec<Item> {
        match self.plan.get::<Meeting>(id) {
            Some(meeting) => self.meeting(heading, id, meeting).into_iter().collect(),
            None => self.parts(id).unwrap_or_else(|| self.item(id).map(|(_, item)| item).into_iter().collect()),
        }
    }

    fn written(&self, id: &EntryId, kind: &str, words: &str, language: &str) -> Item {
        Item {
            id: id.as_str().to_owned(),
            kind: kind.to_owned(),
            answer: words.to_owned(),
            language: language.to_owned(),
            direction: direction_of(language).to_owned(),
            ..Item::default()
        }
    }

    /// All of a meeting under one heading, for a share.
    pub(super) fn whole_meeting(&self, id: &EntryId, meeting: &Meeting) -> Item {
        let day = meeting.on.map(|day| Line { label: self.term("pack-on"), day: Some(day), ..Line::default() });
        let lines = [
            day,
            self.line("pack-time", &meeting.time),
            self.line("pack-place", &meeting.place),
            self.line("pack-with", &meeting.with),
            self.line("pack-first", &meeting.say_first),
            self.line("pack-needs", &meeting.needs),
            self.line("pack-told", &meeting.told),
            self.line("pack-after", &meeting.after),
        ];
        let item = self.written(id, "meeting", &meeting.what, &meeting.language);
        Item {
            from: vec![self.term("pack-meeting")],
            lines: lines.into_iter().flatten().collect(),
            people: self.people(&meeting.who),
            ..item
        }
    }

    /// A letter: what it asks for, the person's own words in it, when it went and what came back. Who signed it stays.
    pub(super) fn request(&self, id: &EntryId, request: &Request) -> Item {
        let day = |label: &str, day: Option<NaiveDate>| day.map(|day| Line { label: self.term(label), day: Some(day), ..Line::default() });
        let ready = Letter::from_slug(&request.what);
        let words = if request.letter.trim().is_empty() { &request.text } else { &request.letter };
        let lines = [
            self.line("document-letter-to", &request.to),
            day("document-letter-sent", request.sent),
            day("document-letter-reply-by", request.reply_by),
            self.line("document-letter-answer", &request.answer),
        ];
        Item {
            from: vec![self.term("document-letter")],
            heading: ready.map(|letter| self.term(letter.title())).unwrap_or_default(),
            own_heading: own_subject(request),
            lines: lines.into_iter().flatten().collect(),
            ..self.written(id, "request", words, &request.language)
        }
    }

    /// Whose words a question or an agreement is that came in a worker's reply, and of which day that was: theirs.
    fn theirs(&self, item: Item, reply: &EntryId) -> Item {
        let Some(own) = self.plan.get::<Reply>(reply) else { return item };
        let day = own.made.and_then(DateTime::from_timestamp_millis).map(|made| made.date_naive());
        let mut lines = item.lines;
        lines.extend(day.map(|day| Line { label: self.term("document-reply-of"), day: Some(day), ..Line::default() }));
        Item { whose: Whose::OwnView, whose_name: self.whose_name(&called(self.plan, own)), lines, ..item }
    }

    fn meeting(&self, heading: &str, id: &EntryId, meeting: &Meeting) -> Option<Item> {
        let words = match heading {
            "pack-meeting" => &meeting.what,
            "pack-first" => &meeting.say_first,
            "pack-with" => &meeting.with,
            "pack-needs" => &meeting.needs,
            "pack-told" => &meeting.told,
            "pack-after" => &meeting.after,
            _ => return None,
        };
        let mut item = self.written(id, "meeting", words, &meeting.language);
        if heading == "pack-with" {
            item.people = self.people(&meeting.who);
        }
        if heading == "pack-meeting" {
            let day = meeting.on.map(|day| Line { label: self.term("pack-on"), day: Some(day), ..Line::default() });
            let rest = [self.line("pack-time", &meeting.time), self.line("pack-place", &meeting.place)];
            item.lines = day.into_iter().chain(rest.into_iter().flatten()).collect();
        }
        let said = !item.answer.trim().is_empty() || !item.lines.is_empty() || !item.people.is_empty();
        said.then_some(item)
    }

    /// A question with its answer, something agreed with all of guardrail G2, a day to look again.
    pub(in crate::usecases) fn met(&self, id: &EntryId) -> Option<Item> {
        if let Some(question) = self.plan.get::<Question>(id) {
            let lines = [self.line("pack-whom", &question.to), self.line("pack-answer", &question.answer)];
            let must = question.must.then(|| self.term("pack-must"));
            let item = self.written(id, "question", &question.text, &question.language);
            let item = Item {
                heading: self.made_under(&question.from),
                chosen: must.into_iter().collect(),
                lines: lines.into_iter().flatten().collect(),
                ..item
            };
            return Some(self.theirs(item, &question.reply));
        }
        if let Some(agreement) = self.plan.get::<Agreement>(id) {
            return Some(self.theirs(self.agreement(id, agreement), &agreement.reply));
        }
        if let Some(request) = self.plan.get::<Request>(id) {
            return Some(self.request(id, request));
        }
        let review = self.plan.get::<Review>(id)?;
        let day = review.on.map(|day| Line { label: self.term("pack-on"), day: Some(day), ..Line::default() });
        let went = self.line("document-how-it-went", &review.how_it_went);
        let item = self.written(id, "review", &review.what, &review.language);
        Some(Item { heading: self.made_under(&review.from), lines: day.into_iter().chain(went).collect(), ..item })
    }

    /// The question of the conversation's step at which something was made; none where it was added freely.
    fn made_under(&self, from: &str) -> Term {
        if conversations::step(from).is_some() { self.heading(from) } else { Term::default() }
    }

    fn agreement(&self, id: &EntryId, agreement: &Agreement) -> Item {
        let day = |label: &str, day| Line { label: self.term(label), day, ..Line::default() };
        let unpaid = agreement.is_unpaid(self.plan);
        let agreed = |label: &str, agreed: Agreed| {
            let said = unpaid || agreed != Agreed::NotAgreed;
            if said { self.chosen(label, &[agreed_id(agreed)]) } else { None }
        };
        let until = agreement.until.map(|until| day("document-until", Some(until)));
        let mut lines = vec![self.line("pack-who-else", &agreement.who_else)];
        lines.push(agreement.by_when.map(|when| day("document-by-when", Some(when))));
        lines.push(agreed("document-willing", agreement.willing));
        lines.push(agreed("document-able", agreement.able));
        lines.push(if unpaid { until.or_else(|| self.chosen("document-until", &["document-unsaid"])) } else { until });
        let if_not = self.line("document-if-not", &agreement.if_not);
        lines.push(if unpaid { if_not.or_else(|| self.chosen("document-if-not", &["document-unsaid"])) } else { if_not });
        lines.push(self.line("document-how-it-went", &agreement.how_it_went));
        let item = self.written(id, "agreement", &agreement.what, &agreement.language);
        let heading = self.made_under(&agreement.from);
        Item { heading, lines: lines.into_iter().flatten().collect(), people: self.people(&agreement.who), ..item }
    }
}

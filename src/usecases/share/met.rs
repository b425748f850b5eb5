//! What was asked, said and agreed, in a document: questions, meetings, agreements, days to look again.

use super::Maker;
use crate::domain::document::{Item, Line, agreed_id, direction_of};
use crate::domain::ids::EntryId;
use crate::domain::meeting::{Agreement, Meeting, Question, Review};
use crate::domain::person::Person;

impl Maker<'_> {
    /// What an entry gives under a heading. A meeting gives a part of itself under each.
    pub(in crate::usecases) fn items(&self, heading: &str, id: &EntryId) -> Option<Item> {
        match self.plan.get::<Meeting>(id) {
            Some(meeting) => self.meeting(heading, id, meeting),
            None => self.item(id).map(|(_, item)| item),
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
            return Some(Item { chosen: must.into_iter().collect(), lines: lines.into_iter().flatten().collect(), ..item });
        }
        if let Some(agreement) = self.plan.get::<Agreement>(id) {
            return Some(self.agreement(id, agreement));
        }
        let review = self.plan.get::<Review>(id)?;
        let day = review.on.map(|day| Line { label: self.term("pack-on"), day: Some(day), ..Line::default() });
        let went = self.line("document-how-it-went", &review.how_it_went);
        let item = self.written(id, "review", &review.what, &review.language);
        Some(Item { lines: day.into_iter().chain(went).collect(), ..item })
    }

    fn agreement(&self, id: &EntryId, agreement: &Agreement) -> Item {
        let day = |label: &str, day| Line { label: self.term(label), day, ..Line::default() };
        let unpaid = agreement.who.iter().any(|id| self.plan.get::<Person>(id).is_some_and(|person| !person.paid));
        let mut lines = vec![self.line("pack-who-else", &agreement.who_else)];
        lines.push(agreement.by_when.map(|when| day("document-by-when", Some(when))));
        if unpaid {
            lines.push(self.chosen("document-willing", &[agreed_id(agreement.willing)]));
            lines.push(self.chosen("document-able", &[agreed_id(agreement.able)]));
            let until = agreement.until.map(|until| day("document-until", Some(until)));
            lines.push(until.or_else(|| self.chosen("document-until", &["document-unsaid"])));
        }
        let if_not = self.line("document-if-not", &agreement.if_not);
        lines.push(if unpaid { if_not.or_else(|| self.chosen("document-if-not", &["document-unsaid"])) } else { if_not });
        lines.push(self.line("document-how-it-went", &agreement.how_it_went));
        let item = self.written(id, "agreement", &agreement.what, &agreement.language);
        Item { lines: lines.into_iter().flatten().collect(), people: self.people(&agreement.who), ..item }
    }
}

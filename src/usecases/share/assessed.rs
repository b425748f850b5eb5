//! Answers of the self-assessment in a document: each with its area, the limbs of the plan's own law, and the lines that its guardrails want.

use super::Maker;
use crate::domain::assessment::answers::{self, Offer};
use crate::domain::assessment::area::AREAS;
use crate::domain::assessment::law::{LIMBS, Law, NO_HELP};
use crate::domain::assessment::questions::{self, Ask, At, DAYS, Step};
use crate::domain::document::{Item, Line, WORKS, agreed_id};
use crate::domain::ids::EntryId;
use crate::domain::person::Person;
use crate::domain::statement::Statement;

/// An answer and its entry.
type Answer<'a> = (&'a EntryId, &'a Statement);

/// The answers of the self-assessment, under what they are ticked under: the areas, then the sheets about the whole.
pub(super) fn groups<'a>(said: &[Answer<'a>]) -> Vec<(&'static str, Vec<Answer<'a>>)> {
    let mut own: Vec<_> = said.iter().copied().filter(|(_, said)| questions::find(&said.prompt).is_some()).collect();
    own.sort_by_key(|(_, said)| order(said));
    let of_area = AREAS.iter().map(|area| {
        let here = own.iter().copied().filter(|(_, said)| answers::area_of(said) == Some(area));
        (area.title, here.collect())
    });
    let of_sheet = questions::sheets().map(|sheet| {
        let in_sheet = |said: &Statement| sheet.steps.iter().any(|step| step.prompt == said.prompt);
        (sheet.title, own.iter().copied().filter(|(_, said)| answers::area_of(said).is_none() && in_sheet(said)).collect())
    });
    of_area.chain(of_sheet).collect()
}

/// Where an answer stands among those of the self-assessment: by area, by question, by day of the week.
pub(in crate::usecases) fn order(said: &Statement) -> Option<usize> {
    let area = answers::area_of(said).map_or("", |area| area.id);
    let day = answers::weekday(said).and_then(|(day, _)| DAYS.iter().position(|(own, _)| *own == day)).unwrap_or_default();
    Some(questions::order(&said.prompt, area)? * DAYS.len() + day)
}

impl Maker<'_> {
    /// An answer of the self-assessment. Ticks that another nation's law counts stay in the plan.
    pub(super) fn assessed(&self, id: &EntryId, said: &Statement, step: &Step) -> Item {
        let area = answers::area_of(said);
        let from = match area {
            Some(area) => vec![self.term(area.title)],
            None => questions::sheet_of(step.prompt).map(|sheet| self.term(sheet.title)).into_iter().collect(),
        };
        let day = answers::weekday(said).map(|(_, words)| self.term(words));
        let mut chosen = Vec::new();
        if step.asks.iter().any(|ask| ask.at == At::Limbs) {
            let limbs = answers::limbs_shown(said, Law::of(&self.plan.about()));
            chosen.extend(LIMBS.iter().filter(|limb| limbs.contains(&limb.id)).map(|limb| self.term(limb.words)));
            chosen.extend(answers::no_help(said).then(|| self.term(NO_HELP.words)));
        }
        let unpaid = step.prompt == CARERS || (step.prompt == OTHERS && self.is_unpaid(&answers::offer(said)));
        Item {
            from: from.into_iter().chain(day).collect(),
            heading: self.heading(step.prompt),
            chosen,
            strength: step.chapter == WORKS,
            lines: step.asks.iter().filter_map(|ask| self.asked(said, ask, unpaid)).collect(),
            ..self.said(id, said)
        }
    }

    /// Whether help comes from somebody who isn't paid for it, as far as is known.
    fn is_unpaid(&self, offer: &Offer) -> bool {
        let paid = |id: &EntryId| self.plan.get::<Person>(id).is_some_and(|person| person.paid);
        offer.who.is_empty() || !offer.who.iter().all(paid)
    }

    /// One question's line. Beside help that somebody gives unpaid all four of guardrail G2 stand, said or not.
    fn asked(&self, said: &Statement, ask: &Ask, unpaid: bool) -> Option<Line> {
        let unsaid = || self.chosen(ask.id, &["document-unsaid"]);
        match ask.at {
            At::Part(_) => {
                let line = self.line(ask.id, answers::text(said, ask.at));
                if unpaid { line.or_else(unsaid) } else { line }
            }
            At::Agreed(of) if unpaid || !answers::chosen(said, ask.at).is_empty() => {
                self.chosen(ask.id, &[agreed_id(answers::agreed(said, of))])
            }
            At::Day(of) => match answers::day_at(said, of) {
                Some(day) => Some(Line { label: self.term(ask.id), day: Some(day), ..Line::default() }),
                None if unpaid => unsaid(),
                None => None,
            },
            At::Choice(_, ready) => {
                let ids = answers::chosen(said, ask.at);
                let words: Vec<_> = ready.iter().filter(|(id, _)| ids.iter().any(|own| own == id)).map(|(_, words)| *words).collect();
                self.chosen(ask.id, &words)
            }
            _ => None,
        }
    }
}

/// The step under which a carer's own work is stored, which nobody pays for.
const CARERS: &str = "caring-task";

/// The step under which others' help in an area is stored.
const OTHERS: &str = "area-others";

//! The parts of a self-assessment as somebody goes through them: an area of life, or a sheet about the whole. Which of them are offered, in
//! what order a part's steps come, and what was said at each.

use super::answers;
use super::area::{self, Area};
use super::law::{self, Law, Role};
use super::questions::{self, ABOUT_AREA, CARING, Count, DAYS, IF_THEN, Sheet, Step, YOUNG};
use crate::domain::Plan;
use crate::domain::ids::EntryId;
use crate::domain::plan::Nation;
use crate::domain::statement::{PutBy, Statement};

/// One part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it asks.
    pub sheet: &'static Sheet,
    /// The area of life it asks about; `None` where it is about the whole.
    pub area: Option<&'static Area>,
}

impl Part {
    /// The part with this id: an area's or a sheet's.
    pub fn find(id: &str) -> Option<Self> {
        if let Some(area) = area::find(id) {
            return Some(Self::of_area(area));
        }
        questions::sheets().find(|sheet| sheet.id == id && sheet.id != ABOUT_AREA.id).map(Self::of_sheet)
    }

    const fn of_area(area: &'static Area) -> Self {
        Self { sheet: &ABOUT_AREA, area: Some(area) }
    }

    const fn of_sheet(sheet: &'static Sheet) -> Self {
        Self { sheet, area: None }
    }

    /// The part that an answer belongs to; `None` for an answer to anything else, or about an area that this version doesn't know.
    pub fn of_answer(said: &Statement) -> Option<Self> {
        let sheet = questions::sheet_of(&said.prompt)?;
        if sheet.id == ABOUT_AREA.id { answers::area_of(said).map(Self::of_area) } else { Some(Self::of_sheet(sheet)) }
    }

    /// Its id.
    pub fn id(&self) -> &'static str {
        self.area.map_or(self.sheet.id, |area| area.id)
    }

    /// Fluent id of its title.
    pub fn title(&self) -> &'static str {
        self.area.map_or(self.sheet.title, |area| area.title)
    }

    /// What its entries are named after besides their prompt: the area's id, or nothing.
    pub fn about(&self) -> &'static str {
        self.area.map_or("", |area| area.id)
    }

    /// Whether "is it safe to write this here?" comes before all of it, and none of its words stand in a list.
    pub fn is_careful(&self) -> bool {
        self.area.is_some_and(|area| area.careful)
    }

    /// The step after this one; `None` after the last.
    pub fn next(&self, step: &Step) -> Option<&'static Step> {
        self.sheet.steps.iter().skip_while(|own| own.prompt != step.prompt).nth(1)
    }

    /// The step before this one; `None` before the first.
    pub fn back(&self, step: &Step) -> Option<&'static Step> {
        self.sheet.steps.iter().take_while(|own| own.prompt != step.prompt).last()
    }

    /// The entry of a step that has only one; for a step of many, where it is kept that the step was put by.
    pub fn entry(&self, step: &Step) -> EntryId {
        step.entry(self.about())
    }

    /// The step and the entry that a page's name stands for: a step by its prompt, or one answer by its entry. An answer that doesn't exist
    /// yet is named after its step, up to the first dot or `~`.
    pub fn at(&self, plan: &Plan, name: &str) -> Option<(&'static Step, Option<EntryId>)> {
        let step = |prompt: &str| self.sheet.steps.iter().find(|step| step.prompt == prompt);
        if let Some(step) = step(name) {
            return Some((step, None));
        }
        let id = EntryId::new(name);
        let prompt = plan.get::<Statement>(&id).map(|said| said.prompt.clone());
        let prompt = prompt.unwrap_or_else(|| name.split(['.', '~']).next().unwrap_or_default().to_owned());
        step(&prompt).map(|step| (step, Some(id)))
    }

    /// What was said at a step: by the day of the week, the person's own words before others' views, oldest first.
    pub fn answers<'a>(&self, plan: &'a Plan, step: &Step) -> Vec<(&'a EntryId, &'a Statement)> {
        let mut found = answers::about(plan, step.prompt, self.about());
        found.retain(|(_, said)| !said.is_empty() || !said.about.is_empty());
        let day = |said: &Statement| {
            let (day, _) = answers::weekday(said)?;
            DAYS.iter().position(|(own, _)| *own == day)
        };
        found.sort_by_key(|(id, said)| (day(said), is_view(id)));
        found
    }

    /// The person's own rows of a step of many, oldest first.
    pub fn rows<'a>(&self, plan: &'a Plan, step: &Step) -> Vec<&'a EntryId> {
        let many = step.count == Count::Many;
        self.answers(plan, step).into_iter().map(|(id, _)| id).filter(|id| many && !is_view(id)).collect()
    }

    /// Whether anything was said in it.
    pub fn has_answers(&self, plan: &Plan) -> bool {
        self.sheet.steps.iter().any(|step| !self.answers(plan, step).is_empty())
    }

    /// The first of the person's own words in it, for a list; nothing of a part that is careful, or of a step that is private.
    pub fn own_words<'a>(&self, plan: &'a Plan) -> Option<&'a str> {
        let steps = self.sheet.steps.iter().filter(|step| !step.is_private_in(self.area));
        let mut said = steps.flat_map(|step| self.answers(plan, step)).filter(|(id, _)| !is_view(id));
        said.find_map(|(_, said)| all_texts(said).into_iter().find(|text| !text.trim().is_empty()))
    }

    /// Whether a step was put by for another day and nothing has been said at it since.
    pub fn is_put_by(&self, plan: &Plan, step: &Step) -> bool {
        let put = plan.get::<Statement>(&self.entry(step)).is_some_and(|said| matches!(said.put_by, PutBy::NotNow | PutBy::TooHard));
        put && self.answers(plan, step).is_empty()
    }
}

/// Somebody else's own view: its entry is named after the person's own, `~`, and a random name.
pub fn is_view(id: &EntryId) -> bool {
    id.as_str().contains('~')
}

fn all_texts(said: &Statement) -> Vec<&str> {
    let parts = said.parts.iter().filter(|part| part.kind == "text").map(|part| part.text.as_str());
    std::iter::once(said.text()).chain([&said.when_bad, &said.when_good, &said.takes].map(String::as_str)).chain(parts).collect()
}

/// What is offered in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// What somebody does who looks after another. Only in a carer's plan, or where something stands there.
    pub caring: Vec<Part>,
    /// The areas that the plan's law names.
    pub named: Vec<Part>,
    /// All others.
    pub others: Vec<Part>,
    /// Plans for bad times.
    pub bad_times: Vec<Part>,
}

/// What is offered in a plan, under the law for it. What something was said in stays in reach whatever changes.
pub fn offered(plan: &Plan) -> Offered {
    let law = Law::of(&plan.about());
    let cares = law.map_or(plan.about().who_for == crate::domain::plan::WhoFor::Carer, |law| law.role == Role::Carer);
    let young = law.is_some_and(|law| law.nation == Nation::Scotland && law.role == Role::Carer);
    let sheet = |sheet: &'static Sheet, wanted: bool| Some(Part::of_sheet(sheet)).filter(|part| wanted || part.has_answers(plan));
    let (named, others) = law::areas(law);
    Offered {
        caring: CARING.iter().filter_map(|own| sheet(own, cares)).chain(sheet(&YOUNG, young)).collect(),
        named: named.into_iter().map(Part::of_area).collect(),
        others: others.into_iter().map(Part::of_area).collect(),
        bad_times: [sheet(&IF_THEN[0], true), sheet(&IF_THEN[1], cares)].into_iter().flatten().collect(),
    }
}

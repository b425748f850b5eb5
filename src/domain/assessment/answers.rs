//! Reading and writing answers: the one place that knows where in a [`Statement`] each of them stands.

use chrono::NaiveDate;

use super::area::{self, Area};
use super::law::{Law, NO_HELP, shows_limb};
use super::questions::{self, At, Step};
use crate::domain::Plan;
use crate::domain::day;
use crate::domain::ids::EntryId;
use crate::domain::person::Agreed;
use crate::domain::statement::{Part, Statement};

/// What a ticked limb is stored under.
const LIMBS: &str = "limbs";
/// The kind of part that names a day of the week.
const WEEK: &str = "week";

/// An empty answer to a step, about an area, for a day, or about the whole (nothing).
pub fn fresh(step: &Step, of: &str, language: &str) -> Statement {
    let areas = area::find(of).map(|area| area.id.to_owned()).into_iter().collect();
    let mut said = Statement { prompt: step.prompt.to_owned(), areas, language: language.to_owned(), ..Statement::default() };
    if questions::DAYS.iter().any(|(day, _)| *day == of) {
        part_mut(&mut said, WEEK, of);
    }
    said
}

/// The day of the week that an answer is about, as it is stored, with the Fluent id of its name.
pub fn weekday(said: &Statement) -> Option<(&'static str, &'static str)> {
    let part = said.parts.iter().find(|part| part.kind == WEEK)?;
    questions::DAYS.iter().find(|(day, _)| *day == part.of).copied()
}

fn part<'a>(said: &'a Statement, kind: &str, of: &str) -> Option<&'a Part> {
    said.parts.iter().find(|part| part.kind == kind && part.of == of)
}

fn part_mut<'a>(said: &'a mut Statement, kind: &str, of: &str) -> &'a mut Part {
    let at = said.parts.iter().position(|part| part.kind == kind && part.of == of);
    let at = at.unwrap_or_else(|| {
        said.parts.push(Part { kind: kind.to_owned(), of: of.to_owned(), ..Part::default() });
        said.parts.len() - 1
    });
    &mut said.parts[at]
}

/// The words that stand there; empty for what isn't words.
pub fn text(said: &Statement, at: At) -> &str {
    match at {
        At::Text => said.text(),
        At::Takes => &said.takes,
        At::WhenGood => &said.when_good,
        At::WhenBad => &said.when_bad,
        At::HowOften => &said.how_often,
        At::Part(of) => part(said, "text", of).map_or("", |part| &part.text),
        At::Limbs | At::People | At::Agreed(_) | At::Day(_) | At::Choice(..) => "",
    }
}

/// The words that stand there, for writing.
pub fn text_mut(said: &mut Statement, at: At) -> &mut String {
    match at {
        At::Takes => &mut said.takes,
        At::WhenGood => &mut said.when_good,
        At::WhenBad => &mut said.when_bad,
        At::HowOften => &mut said.how_often,
        At::Text => &mut part_mut(said, "text", "").text,
        At::Limbs => &mut part_mut(said, "choice", LIMBS).text,
        At::People => &mut part_mut(said, "text", "people").text,
        At::Part(of) => &mut part_mut(said, "text", of).text,
        At::Agreed(of) | At::Choice(of, _) => &mut part_mut(said, "choice", of).text,
        At::Day(of) => &mut part_mut(said, "day", of).text,
    }
}

/// The ids that are chosen there, those of other nations and newer versions too.
pub fn chosen(said: &Statement, at: At) -> &[String] {
    let of = match at {
        At::Limbs => LIMBS,
        At::Agreed(of) | At::Choice(of, _) => of,
        _ => return &[],
    };
    part(said, "choice", of).map_or(&[], |part| &part.chosen)
}

fn chosen_mut<'a>(said: &'a mut Statement, of: &str) -> &'a mut Vec<String> {
    &mut part_mut(said, "choice", of).chosen
}

/// Ticks or unticks one of several ready answers, and leaves every other alone.
pub fn tick(said: &mut Statement, at: At, id: &str, on: bool) {
    let of = match at {
        At::Limbs => LIMBS,
        At::Choice(of, _) => of,
        _ => return,
    };
    let chosen = chosen_mut(said, of);
    chosen.retain(|own| own != id);
    if on {
        chosen.push(id.to_owned());
    }
    said.parts.retain(|part| part.kind != "choice" || !part.chosen.is_empty() || !part.text.is_empty() || !part.rest.is_empty());
}

/// Chooses one of several ready answers, of which only one can be true; `None` unsays it.
pub fn choose(said: &mut Statement, at: At, id: Option<&str>) {
    for own in chosen(said, at).to_vec() {
        tick(said, at, &own, false);
    }
    if let Some(id) = id {
        tick(said, at, id, true);
    }
}

/// Whether something was agreed to. Nothing said means nothing agreed (guardrail G2).
pub fn agreed(said: &Statement, of: &'static str) -> Agreed {
    chosen(said, At::Agreed(of)).first().and_then(|slug| Agreed::from_slug(slug)).unwrap_or_default()
}

/// Says whether something was agreed to.
pub fn set_agreed(said: &mut Statement, of: &'static str, agreed: Agreed) {
    *chosen_mut(said, of) = vec![agreed.slug().to_owned()];
}

/// A day that stands there.
pub fn day_at(said: &Statement, of: &str) -> Option<NaiveDate> {
    day::read(&part(said, "day", of)?.text)
}

/// Sets a day, or takes it away.
pub fn set_day(said: &mut Statement, of: &str, day: Option<NaiveDate>) {
    match day {
        Some(day) => part_mut(said, "day", of).text = day::text(day),
        None => said.parts.retain(|part| part.kind != "day" || part.of != of),
    }
}

/// The area that an answer is about.
pub fn area_of(said: &Statement) -> Option<&'static Area> {
    said.areas.iter().find_map(|id| area::find(id))
}

/// The ticked limbs that a law counts there. The others stay stored.
pub fn limbs_shown(said: &Statement, law: Option<Law>) -> Vec<&str> {
    let Some(area) = area_of(said) else { return Vec::new() };
    let own = |limb: &&str| *limb != NO_HELP.id && shows_limb(law, area, limb);
    chosen(said, At::Limbs).iter().map(String::as_str).filter(own).collect()
}

/// Whether "I need no help here" is ticked.
pub fn no_help(said: &Statement) -> bool {
    chosen(said, At::Limbs).iter().any(|limb| limb == NO_HELP.id)
}

/// The answers to a step about one area (or about the whole, with nothing), oldest first: the person's own, and others' views beside it.
pub fn about<'a>(plan: &'a Plan, prompt: &str, area: &str) -> Vec<(&'a EntryId, &'a Statement)> {
    let mut found = plan.all::<Statement>();
    found.retain(|(_, said)| said.prompt == prompt && (area.is_empty() || said.areas.iter().any(|own| own == area)));
    found
}

/// The answers about one area that say anything at all.
pub fn said_about<'a>(plan: &'a Plan, area: &str) -> Vec<(&'a EntryId, &'a Statement)> {
    let mut found = plan.all::<Statement>();
    found.retain(|(_, said)| said.areas.iter().any(|own| own == area) && !said.is_empty());
    found
}

/// Help from somebody, in one area or overall, with what was agreed about it (guardrail G2).
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What they do.
    pub what: String,
    /// Who, from the map.
    pub who: Vec<EntryId>,
    /// Are they willing?
    pub willing: Agreed,
    /// Are they able?
    pub able: Agreed,
    /// The last day on which it is sure.
    pub until: Option<NaiveDate>,
    /// What if they can't?
    pub if_not: String,
}

/// The offer that an answer to `area-others` or `caring-task` holds.
pub fn offer(said: &Statement) -> Offer {
    Offer {
        what: said.text().to_owned(),
        who: said.about.clone(),
        willing: agreed(said, "willing"),
        able: agreed(said, "able"),
        until: day_at(said, "until"),
        if_not: text(said, At::Part("if-not")).to_owned(),
    }
}

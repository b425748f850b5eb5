//! Which pages stand behind a door: the parts that the person asked helpers not to look into ([`Closed`]), page by page.

use super::route::Route;
use crate::domain::assessment::part::Part;
use crate::domain::assessment::questions;
use crate::domain::closed::{ASSESSMENT, Closed, GOALS, LIFE, MEETINGS, PEOPLE, SAFE, SHARE, STRENGTHS, TALKS};
use crate::domain::conversations;
use crate::domain::{EntryId, Plan, prompts};

/// Whether a page is closed. `plan` is the whole plan.
pub fn is_closed(closed: &Closed, plan: &Plan, route: &Route) -> bool {
    if closed.is_empty() {
        return false;
    }
    let entry = |id: &str| plan.entry(&EntryId::new(id)).is_some_and(|entry| closed.entry(entry));
    // A page that stands under its prompt shows what is asked beside it too.
    let asks = |name: &str| {
        let prompt = name.split(['~', '.']).next().unwrap_or_default();
        let beside = prompts::find(prompt).and_then(|own| own.beside);
        let known = prompts::find(prompt).is_some() || conversations::step(prompt).is_some();
        known && (closed.prompt(prompt) || beside.is_some_and(|beside| closed.prompt(beside)))
    };
    match route {
        Route::Life | Route::LifeSection { .. } => closed.has(LIFE),
        Route::LifePrompt { prompt, .. } => closed.has(LIFE) || asks(prompt) || entry(prompt),
        Route::People | Route::PeopleAsk | Route::Person { .. } => closed.has(PEOPLE),
        Route::Strengths | Route::Capital { .. } => closed.has(STRENGTHS),
        Route::Asset { id, .. } => closed.has(STRENGTHS) || asks(id) || entry(id),
        Route::Goal { id } => closed.has(GOALS) || entry(id),
        Route::Assess | Route::LookOver => closed.has(ASSESSMENT),
        Route::AssessPart { part } => closed.has(ASSESSMENT) || is_safe_part(closed, part),
        Route::AssessStep { part, step } | Route::AssessChange { part, step } => {
            let name = step.replace('_', ".");
            let prompt = name.split(['~', '.']).next().unwrap_or_default();
            let asked = || questions::find(prompt).is_some() && closed.prompt(prompt);
            closed.has(ASSESSMENT) || is_safe_part(closed, part) || asked() || entry(&name)
        }
        Route::Talks => closed.has(TALKS),
        Route::Talk { id } | Route::TalkEnd { id } => conversations::find(id).is_some_and(|talk| closed.talk(talk)),
        Route::TalkStep { id, step } | Route::TalkChange { id, step } => {
            let talk = conversations::find(id);
            // A step may show an answer that is at home in another part.
            let prompts = talk.and_then(|talk| talk.step(step)).map(|step| step.asked().prompts()).unwrap_or_default();
            talk.is_some_and(|talk| closed.talk(talk)) || prompts.iter().any(|prompt| closed.prompt(prompt.id))
        }
        Route::Letters | Route::Meetings | Route::After => closed.has(MEETINGS),
        Route::Letter { letter: id } | Route::Meeting { id } | Route::Review { id } => closed.has(MEETINGS) || entry(id),
        Route::Question { id, question: own } | Route::Agreed { id, agreed: own } => closed.has(MEETINGS) || entry(id) || entry(own),
        Route::Share | Route::ShareWith { .. } | Route::ShareSee { .. } | Route::TakeIn | Route::Card => closed.has(SHARE),
        // They hold words of any part.
        Route::Shared { .. } | Route::Suggestions => true,
        Route::History { id } | Route::Large { id } => entry(id),
        _ => false,
    }
}

fn is_safe_part(closed: &Closed, part: &str) -> bool {
    closed.has(SAFE) && Part::find(part).is_some_and(|part| part.area.is_some_and(|area| area.id == SAFE))
}

/// The closed parts for whose sake a page is closed: what opens when the person opens its door.
pub fn behind(closed: &Closed, plan: &Plan, route: &Route) -> Vec<String> {
    closed.each().filter(|(_, alone)| is_closed(alone, plan, route)).map(|(part, _)| part.to_owned()).collect()
}

/// Whether a page that stands open may have parts left out, so that it must say so: one that gathers from every part, or shows something
/// of a closed one in passing.
pub fn leaves_out(closed: &Closed, route: &Route) -> bool {
    match route {
        Route::Search
        | Route::OnePaper { .. }
        | Route::Print
        | Route::ElsewhereAs { .. }
        | Route::Share
        | Route::ShareWith { .. }
        | Route::ShareSee { .. }
        | Route::Bin
        | Route::Together => !closed.is_empty(),
        Route::Prepare => closed.has(GOALS),
        Route::TalkEnd { id } => conversations::find(id).is_some_and(|talk| {
            let mut prompts = talk.steps.iter().flat_map(|step| step.asked().prompts());
            prompts.any(|prompt| closed.prompt(prompt.id))
        }),
        _ => false,
    }
}

/// The part of the app that a page stands in: whatever was opened closes when another is entered.
pub fn part_of(route: &Route) -> String {
    let part = match route {
        Route::Life | Route::LifeSection { .. } | Route::LifePrompt { .. } => LIFE,
        Route::People | Route::PeopleAsk | Route::Person { .. } => PEOPLE,
        Route::Strengths | Route::Capital { .. } | Route::Asset { .. } => STRENGTHS,
        Route::Goal { .. } => GOALS,
        Route::Assess | Route::LookOver | Route::AssessPart { .. } | Route::AssessStep { .. } | Route::AssessChange { .. } => ASSESSMENT,
        Route::Talks | Route::Talk { .. } | Route::TalkEnd { .. } | Route::TalkStep { .. } | Route::TalkChange { .. } => TALKS,
        Route::Letters
        | Route::Letter { .. }
        | Route::Meetings
        | Route::Meeting { .. }
        | Route::Question { .. }
        | Route::Agreed { .. }
        | Route::Review { .. }
        | Route::After => MEETINGS,
        Route::Share | Route::ShareWith { .. } | Route::ShareSee { .. } | Route::Shared { .. } | Route::TakeIn | Route::Card => SHARE,
        other => return other.path(),
    };
    part.to_owned()
}

/// Whether answers are written on a page, so that it must be known whose words they are.
pub fn takes_answers(route: &Route) -> bool {
    match route {
        Route::LifePrompt { .. } | Route::AssessStep { .. } | Route::AssessChange { .. } | Route::Asset { .. } => true,
        // A helper's own notes are theirs.
        Route::TalkStep { id, .. } | Route::TalkChange { id, .. } => conversations::find(id).is_some_and(|talk| !talk.helpers_own),
        _ => false,
    }
}

/// The part that a helper's agreement names a page by ([`crate::domain::helper::PARTS`]).
pub fn agreed_part(route: &Route) -> Option<&'static str> {
    use super::route::Place;
    Some(match route.place()? {
        Place::Life => "life",
        Place::People => "people",
        Place::Strengths => "strengths",
        Place::Prepare => "prepare",
        Place::Share => "share",
    })
}

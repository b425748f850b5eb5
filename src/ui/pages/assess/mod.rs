//! The self-assessment: the parts of a life, one step at a time; a look-over before it goes; who helps to write.

mod answer;
mod front;
mod helpers;
mod look;
mod part;
mod step;

use yew::prelude::*;

use crate::domain::EntryId;
use crate::domain::assessment::law::{CHECKED_ON, Law};
use crate::domain::assessment::part::Part;
use crate::domain::plan::Nation;
use crate::domain::source::Source;
use crate::domain::statement::Statement;
use crate::i18n::{Words, msg};
use crate::platform::intl;
use crate::ui::components::{IconName, LinkCard};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::go::{Go, use_go};
use crate::ui::pages::Missing;
use crate::ui::pages::safe_here::SafeHere;
use crate::ui::pages::talk::{Say, use_page_words};
use crate::ui::route::Route;
use crate::usecases::papers::Paper;

pub use look::LookDoor;

/// What a page of the self-assessment has at hand.
#[derive(Clone)]
struct Here {
    say: Say,
    desk: Desk,
    go: Go,
    law: Option<Law>,
}

/// What [`Assess`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct AssessProps {
    /// The page.
    pub route: Route,
}

/// Every page of the self-assessment. One component for all of them, so that their words are there from page to page.
#[component]
pub fn Assess(props: &AssessProps) -> Html {
    let desk = use_desk();
    let go = use_go();
    // The steps look as those of the conversations do, and have the same words on their buttons.
    let say = match use_page_words(msg::prepare_title(), vec!["conversations", "assessment"]) {
        Ok(say) => say,
        Err(instead) => return instead,
    };
    let law = Law::of(&desk.plan.about());
    let here = Here { say, desk, go, law };
    let found = match &props.route {
        Route::AssessPart { part } | Route::AssessStep { part, .. } | Route::AssessChange { part, .. } => Part::find(part),
        _ => None,
    };
    let guarded = |part: Part, private: bool, page: Html| {
        if part.is_careful() || private {
            html! { <SafeHere section={part.id()} not_now={Route::Assess}>{ page }</SafeHere> }
        } else {
            page
        }
    };
    let at_step = |part: Part, name: &str, changing: bool| match part.at(&here.desk.plan, &name.replace('_', ".")) {
        Some((step, entry)) => guarded(part, step.ask_if_safe, step::page(&here, part, step, entry.as_ref(), changing)),
        None => html! { <Missing /> },
    };
    match (&props.route, found) {
        (Route::Assess, _) => front::page(&here),
        (Route::LookOver, _) => look::page(&here),
        (Route::Helpers, _) => helpers::page(&here),
        (Route::Helper { id }, _) => html! { <helpers::HelperForm key={id.clone()} id={id.clone()} say={here.say.clone()} /> },
        (Route::AssessPart { .. }, Some(part)) => guarded(part, false, part::page(&here, part)),
        (Route::AssessStep { step, .. }, Some(part)) => at_step(part, step, false),
        (Route::AssessChange { step, .. }, Some(part)) => at_step(part, step, true),
        _ => html! { <Missing /> },
    }
}

/// The page of a part.
fn part_route(part: Part) -> Route {
    Route::AssessPart { part: part.id().to_owned() }
}

/// The page of one of its steps, or of one answer there.
fn step_route(part: Part, name: &str, changing: bool) -> Route {
    // Hosts take a dot at the end of an address for the name of a file; no entry's name has an underscore.
    let (part, step) = (part.id().to_owned(), name.replace('.', "_"));
    if changing { Route::AssessChange { part, step } } else { Route::AssessStep { part, step } }
}

/// The page on which an answer of the self-assessment can be read and changed; `None` for an answer to anything else.
pub fn route_of(id: &EntryId, said: &Statement) -> Option<Route> {
    Some(step_route(Part::of_answer(said)?, id.as_str(), true))
}

/// Fluent id of what the whole is called: England's law calls it a self-assessment, the others don't.
fn title_of(nation: Nation) -> &'static str {
    Paper::Assessment.title(nation)
}

/// Where the law has something: legal words, the same in every language, and whether they are still to be checked.
fn source(say: &Say, source: &Source) -> Html {
    html! {
        <>
            <bdi lang="en-GB" dir="ltr">{ source.text() }</bdi>
            { "." }
            if source.to_be_checked() { <>{ " " }{ say.say(msg::letter_check()) }{ "." }</> }
            { " " }{ say.say(msg::letter_checked_on(intl::day(say.words().tag(), CHECKED_ON))) }{ "." }
        </>
    }
}

/// The way in, on the front page of Prepare.
pub fn assess_door(words: &Words, go: &Go, nation: Nation) -> Html {
    let title = if nation == Nation::England { msg::doors_assess_england() } else { msg::doors_assess() };
    let to = Route::Assess;
    html! { <LinkCard href={go.href(&to)} onclick={go.follow(to)} icon={IconName::Pencil} title={words.say(title)} sub={words.say(msg::doors_assess_sub())} /> }
}

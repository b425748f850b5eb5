//! Guided conversations: picking one by what somebody wants to get on with, one step at a time, and what comes of it.

mod answer;
mod end;
mod make;
mod opening;
mod picker;
mod say;
mod step;
mod table;
mod week;

use yew::prelude::*;

pub use make::{Field, draw as draw_field};
pub use say::{Say, use_page_words, use_say};
pub use table::put_on_map;

use crate::domain::assessment::questions;
use crate::domain::conversation::{Conversation, Kind, Rows, Thing};
use crate::domain::conversations;
use crate::domain::talk::{Stop, Talk as Was, Walk};
use crate::i18n::msg;
use crate::ui::components::{IconName, Notice};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::go::{Go, use_go};
use crate::ui::pages::Missing;
use crate::ui::pages::safe_here::SafeHere;
use crate::ui::route::Route;

/// What a page of a conversation has at hand.
#[derive(Clone)]
struct Here {
    say: Say,
    desk: Desk,
    go: Go,
}

/// What [`Talk`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct TalkProps {
    /// The page: the picker, or one of a conversation.
    pub route: Route,
}

/// Every page of the conversations. One component for all of them, so that their words are there from page to page.
#[component]
pub fn Talk(props: &TalkProps) -> Html {
    let desk = use_desk();
    let go = use_go();
    let conversation = match &props.route {
        Route::Talk { id } | Route::TalkEnd { id } | Route::TalkStep { id, .. } | Route::TalkChange { id, .. } => conversations::find(id),
        _ => None,
    };
    let areas = conversation.is_some_and(needs_assessment).then_some("assessment");
    let say = use_page_words(msg::prepare_title(), ["conversations"].into_iter().chain(areas).collect());
    let stop = match (&props.route, conversation) {
        (Route::TalkStep { step, .. }, Some(conversation)) => Some(Walk::new(conversation, &desk.plan).nearest(step)),
        _ => None,
    };
    {
        // Where the person was is kept, so that they can go on from there.
        let desk = desk.clone();
        use_effect_with((conversation.map(|own| own.id), stop), move |(_, stop)| {
            if let (Some(conversation), Some(Stop::Step(id))) = (conversation, stop) {
                was_at(&desk, conversation, id, None);
            }
        });
    }
    let say = match say {
        Ok(say) => say,
        Err(instead) => return instead,
    };
    let here = Here { say, desk, go };
    let Some(conversation) = conversation else {
        return if props.route == Route::Talks {
            picker::page(&here)
        } else {
            html! { <Missing /> }
        };
    };
    let guarded = |page: Html| {
        if conversation.ask_if_safe {
            html! { <SafeHere section={conversation.id} not_now={Route::Talks}>{ page }</SafeHere> }
        } else {
            page
        }
    };
    match (&props.route, stop) {
        (Route::TalkEnd { .. }, _) | (_, Some(Stop::End)) => guarded(end::page(&here, conversation)),
        (Route::TalkChange { step, .. }, _) => match conversation.step(step) {
            Some(step) => guarded(step::page(&here, conversation, step, true)),
            None => html! { <Missing /> },
        },
        (_, Some(Stop::Step(id))) => match conversation.step(id) {
            Some(step) => guarded(step::page(&here, conversation, step, false)),
            None => html! { <Missing /> },
        },
        _ => opening::page(&here, conversation),
    }
}

/// Whether it needs the shelf of the self-assessment: for the names of life areas, for its questions, for what is said of meetings.
fn needs_assessment(conversation: &'static Conversation) -> bool {
    conversation.steps.iter().any(|step| match step.asked().kind {
        Kind::Table(table) => matches!(table.rows, Rows::Areas),
        Kind::Make { thing, .. } => matches!(thing, Thing::Wish | Thing::Question | Thing::Meeting | Thing::Agreement | Thing::Review),
        _ => questions::prompt(step.id()).is_some(),
    })
}

/// Keeps where the person was (empty: the end page), and whether they said that it is enough for now.
fn was_at(desk: &Desk, conversation: &'static Conversation, at: &str, enough: Option<bool>) {
    let old = Was::of(&desk.plan, conversation).cloned().unwrap_or_default();
    let new = Was { conversation: conversation.id.to_owned(), at: at.to_owned(), enough: enough.unwrap_or(old.enough), ..old.clone() };
    if new != old {
        desk.set(&Was::entry(conversation), new);
    }
}

/// The page of a stop.
fn route_of(conversation: &Conversation, stop: Stop, changing: bool) -> Route {
    let id = conversation.id.to_owned();
    match stop {
        Stop::End => Route::TalkEnd { id },
        Stop::Step(step) if changing => Route::TalkChange { id, step: step.to_owned() },
        Stop::Step(step) => Route::TalkStep { id, step: step.to_owned() },
    }
}

/// The page on which what answers this prompt, or was made at this step, can be changed; `None` where no conversation asks it.
pub fn route_of_prompt(prompt: &str) -> Option<Route> {
    let (conversation, step) = conversations::step(prompt)?;
    Some(route_of(conversation, Stop::Step(step.id()), true))
}

/// What stands at the top of a conversation for whoever helps: that it is theirs, and where it is kept.
fn helpers_own(here: &Here, conversation: &Conversation) -> Html {
    if !conversation.helpers_own {
        return Html::default();
    }
    let say = &here.say;
    html! {
        <div class="no-print"><Notice icon={IconName::Lock} title={say.say(msg::helped_notes_title())}>
            <p>{ say.say(msg::helped_notes_where()) }</p>
            <p>{ say.say(msg::helped_notes_who()) }</p>
        </Notice></div>
    }
}

/// Whether somebody helps with this plan, so that others' own views are invited.
fn is_helped(desk: &Desk) -> bool {
    desk.plan.is_helped()
}

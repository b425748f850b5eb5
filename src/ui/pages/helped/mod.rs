//! A plan that somebody helps with: the first page for the person alone, doors in front of what helpers were asked not to see, who is
//! writing now, and whose words an answer is. Every page of such a plan is drawn through [`Gate`].

mod alone;
mod sitting;
mod theirs;
mod whose;

use std::cell::RefCell;

use yew::prelude::*;

use super::{draw_first, draw_page};
use crate::domain::closed::Closed;
use crate::domain::drawing::safe_name;
use crate::domain::plan::Plan;
use crate::domain::statement::Whose;
use crate::domain::writing::Writing;
use crate::domain::{EntryId, PlanId, prompts};
use crate::i18n::{Msg, Words, msg};
use crate::platform::page;
use crate::ui::components::{Button, ButtonKind, IconName, LinkButton, Notice};
use crate::ui::desk::{Desk, use_desk, use_maybe_desk, use_words};
use crate::ui::door;
use crate::ui::go::use_go;
use crate::ui::pages::life::FREE;
use crate::ui::route::Route;
use crate::ui::writing;

pub use alone::{Alone, forget};
pub use theirs::Theirs;
pub use whose::{AssetWhose, whose};

/// What the person opened: in which plan, in which part of the app, and which closed parts.
struct Opened {
    plan: PlanId,
    part: String,
    closed: Vec<String>,
}

thread_local! {
    /// What is open now. It closes when another part of the app is entered, or the page is loaded anew.
    static OPENED: RefCell<Option<Opened>> = const { RefCell::new(None) };
}

/// What is open on a page; whatever was opened elsewhere closes.
fn opened(plan: &PlanId, route: &Route) -> Vec<String> {
    let part = door::part_of(route);
    OPENED.with_borrow_mut(|opened| {
        if opened.as_ref().is_some_and(|own| own.plan != *plan || own.part != part) {
            *opened = None;
        }
        opened.as_ref().map(|own| own.closed.clone()).unwrap_or_default()
    })
}

/// The name that the person's plan goes by, as it can stand in a sentence; `None` where it has none.
fn person(plan: &Plan) -> Option<String> {
    Some(safe_name(&plan.about().name)).filter(|name| !name.is_empty())
}

/// A sentence with the person's name in it, or the same without where there is none.
fn of_person(words: &Words, name: Option<&String>, named: fn(String) -> Msg, unnamed: Msg) -> String {
    words.say(name.map_or(unnamed, |name| named(name.clone())))
}

/// What [`Gate`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct GateProps {
    /// The page.
    pub route: Route,
}

/// A page, behind whatever has to come before it in a plan that somebody helps with.
#[component]
pub fn Gate(props: &GateProps) -> Html {
    match use_maybe_desk() {
        Some(_) => html! { <Inside route={props.route.clone()} /> },
        None => drawn(&props.route),
    }
}

fn drawn(route: &Route) -> Html {
    draw_first(route).unwrap_or_else(|| draw_page(route.clone()))
}

/// What a page shows first.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// The page for the person alone.
    Alone,
    /// A door.
    Door,
    /// Who is writing?
    Ask,
    /// The page itself.
    Page,
}

#[component]
fn Inside(props: &GateProps) -> Html {
    let route = &props.route;
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let redraw = use_force_update();
    let plan = &desk.plan;
    let closed = use_memo(plan.clone(), Closed::of);
    let helpers = use_memo(plan.clone(), sitting::helpers);
    let still = closed.without(&opened(&plan.id, route));
    let shown = use_memo((plan.clone(), still.clone()), |(plan, still)| still.shown(plan));
    let sitting = sitting::now(&plan.id, &helpers);
    let writes = door::takes_answers(route);
    writing::set(&plan.id, sitting.clone().filter(|_| writes));
    whose::offer(&plan.id, &helpers);

    let stage = if *route == Route::Life && plan.is_helped() && !plan.about().example && !alone::was_seen(&plan.id) {
        Stage::Alone
    } else if door::is_closed(&still, plan, route) {
        Stage::Door
    } else if writes && sitting.is_none() && !helpers.is_empty() {
        Stage::Ask
    } else {
        Stage::Page
    };
    {
        // Another stage of the same page begins at its heading; the frame sees to it when the page is another.
        let before = use_mut_ref(|| None::<(Route, Stage)>);
        use_effect_with((route.clone(), stage), move |(route, stage)| {
            let was = before.replace(Some((route.clone(), *stage)));
            if was.is_some_and(|(own, was)| own == *route && was != *stage) {
                page::focus_heading();
            }
        });
    }
    let open = |closed: Vec<String>| {
        let (redraw, plan, part) = (redraw.clone(), plan.id.clone(), door::part_of(route));
        Callback::from(move |_: MouseEvent| {
            OPENED.set(Some(Opened { plan: plan.clone(), part: part.clone(), closed: closed.clone() }));
            redraw.force_update();
        })
    };
    let again = {
        let redraw = redraw.clone();
        Callback::from(move |()| redraw.force_update())
    };
    let name = person(plan);
    let content = match stage {
        Stage::Alone => html! { <Alone on_done={again} /> },
        Stage::Door => html! {
            <>
                <h1>{ words.say(msg::helped_door_title()) }</h1>
                <p>{ of_person(&words, name.as_ref(), |name| msg::helped_door_asked(name), msg::helped_door_asked_unnamed()) }</p>
                <p class="hint">{ words.say(msg::helped_door_how()) }</p>
                <div class="cluster">
                    <Button icon={IconName::LockOpen} onclick={open(door::behind(&still, plan, route))}>
                        { of_person(&words, name.as_ref(), |name| msg::helped_door_open(name), msg::helped_door_open_unnamed()) }
                    </Button>
                    <LinkButton kind={ButtonKind::Quiet} href={go.href(&Route::Menu)} onclick={go.follow(Route::Menu)}>{ words.say(msg::helped_door_away()) }</LinkButton>
                </div>
            </>
        },
        Stage::Ask => sitting::ask(&words, &plan.id, name.as_ref(), &helpers, again),
        Stage::Page => {
            let is_less = door::leaves_out(&still, route) && *shown != *plan;
            html! {
                <>
                    if is_less {
                        <div class="no-print"><Notice icon={IconName::Eye}>
                            <p>{ of_person(&words, name.as_ref(), |name| msg::helped_left_out(name), msg::helped_left_out_unnamed()) }</p>
                            <Button onclick={open(still.each().map(|(part, _)| part.to_owned()).collect())}>
                                { of_person(&words, name.as_ref(), |name| msg::helped_put_in(name), msg::helped_put_in_unnamed()) }
                            </Button>
                        </Notice></div>
                    }
                    if let Some(writing) = sitting.as_ref().filter(|_| writes) {
                        { sitting::line(&words, plan, route, name.as_ref(), writing, again) }
                    }
                    { page_of(route, &shown, sitting.as_ref()) }
                </>
            }
        }
    };
    let context = Desk { plan: (*shown).clone(), driver: desk.driver.clone() };
    html! { <ContextProvider<Desk> {context}>{ content }</ContextProvider<Desk>> }
}

/// A page; where a helper gives their own view of a prompt of My life, that stands open, below the person's own words.
fn page_of(route: &Route, plan: &Plan, sitting: Option<&Writing>) -> Html {
    let view = sitting.filter(|writing| writing.whose == Whose::OwnView);
    match (route, view) {
        (Route::LifePrompt { section, prompt }, Some(writing)) if section != FREE && prompts::find(prompt).is_some() => {
            let own = EntryId::new(prompt);
            let view = writing.view_of(plan, &own).to_string();
            html! {
                <>
                    <Theirs id={own} />
                    { drawn(&Route::LifePrompt { section: section.clone(), prompt: view }) }
                </>
            }
        }
        _ => drawn(route),
    }
}

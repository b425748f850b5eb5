//! The frame of every page: where I am, whose plan this is, Exit, and the five places.

use std::cell::Cell;

use yew::prelude::*;

use super::components::{Button, ButtonKind, Icon, IconName};
use super::desk::{use_maybe_desk, use_words};
use super::go::use_go;
use super::pages::{Update, plan_name};
use super::route::{Place, Route};
use crate::i18n::{Msg, msg};
use crate::platform::{own, page};

/// What [`Shell`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ShellProps {
    /// The page that is drawn in it.
    pub route: Route,
    /// Whether the page is there; until then its place is empty.
    #[prop_or(true)]
    pub ready: bool,
    /// The page itself, with one `h1`.
    pub children: Html,
}

thread_local! {
    /// No page of this visit has been drawn yet. Kept here, since another plan comes with another frame.
    static FIRST: Cell<bool> = const { Cell::new(true) };
}

/// The frame.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let go = use_go();
    let route = &props.route;
    {
        // A page that was just opened begins at its heading; the very first one of a visit leaves the focus to the browser.
        use_effect_with((route.clone(), props.ready), |(_, ready)| {
            if *ready && !FIRST.replace(false) {
                page::focus_heading();
            }
        });
    }
    let plan = desk.as_ref().map(|desk| desk.plan.about());
    let name = plan.as_ref().map(|plan| plan_name(&words, plan));
    // Before there is a plan, the way in is what is behind every page.
    let up = route.up().map(|up| if desk.is_some() || up.needs_no_plan() { up } else { Route::Start });
    let place = route.place();
    let menu_open = use_state(|| false);
    let toggle = {
        let menu_open = menu_open.clone();
        Callback::from(move |_| menu_open.set(!*menu_open))
    };
    html! {
        <div class="shell">
            <a class="shell__skip" href="#page">{ words.say(msg::shell_skip()) }</a>
            <header class="bar">
                if let Some(up) = up {
                    <a class="bar__back" href={go.href(&up)} onclick={go.follow(up)} aria-label={words.say(msg::shell_back())}><Icon icon={IconName::Back} /></a>
                }
                if let Some(name) = name {
                    <a class="bar__menu" href={go.href(&Route::Menu)} onclick={go.follow(Route::Menu)}>
                        <span class="bar__title"><bdi>{ name }</bdi></span>
                        <span class="bar__sub">
                            if plan.is_some_and(|plan| plan.example) { { words.say(msg::shell_example()) }{ " · " } }
                            { words.say(msg::shell_menu()) }<Icon icon={IconName::CaretDown} />
                        </span>
                    </a>
                } else {
                    <span class="bar__menu"><span class="bar__title">{ words.say(msg::shell_app()) }</span></span>
                }
                <Button kind={ButtonKind::Care} class="bar__exit" onclick={Callback::from(|_| own::exit())}>{ words.say(msg::shell_exit()) }</Button>
            </header>
            <main class="page" id="page" aria-busy={(!props.ready).then_some("true")}><Update />{ props.children.clone() }</main>
            if desk.is_some() {
                <nav class="tabs" aria-label={words.say(msg::shell_places())}>
                    <button type="button" class="tabs__menu" aria-expanded={if *menu_open { "true" } else { "false" }} onclick={toggle}>
                        <Icon icon={IconName::Menu} />{ words.say(msg::shell_places()) }
                    </button>
                    <ul class="tabs__list" role="list">
                        { for Place::ALL.into_iter().map(|tab| {
                            let (icon, text) = face(tab);
                            let current = (place == Some(tab)).then_some("page");
                            let (menu_open, follow) = (menu_open.clone(), go.follow(tab.route()));
                            let onclick = Callback::from(move |event: MouseEvent| { menu_open.set(false); follow.emit(event); });
                            html! { <li><a class="tab" href={go.href(&tab.route())} aria-current={current} {onclick}><Icon {icon} />{ words.say(text) }</a></li> }
                        }) }
                    </ul>
                </nav>
            }
        </div>
    }
}

const fn face(place: Place) -> (IconName, Msg) {
    match place {
        Place::Life => (IconName::SunHorizon, msg::shell_life()),
        Place::People => (IconName::UsersThree, msg::shell_people()),
        Place::Strengths => (IconName::Plant, msg::shell_strengths()),
        Place::Prepare => (IconName::Chats, msg::shell_prepare()),
        Place::Share => (IconName::PaperPlane, msg::shell_share()),
    }
}

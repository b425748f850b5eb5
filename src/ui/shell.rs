//! The frame of every page: where I am, whose plan this is, Exit, and the five places.

use yew::prelude::*;
use yew_router::prelude::*;

use super::components::icon::{Icon, IconName};
use super::desk::{use_maybe_desk, use_words};
use super::route::{Place, Route};
use crate::i18n::{Msg, msg};
use crate::platform::page;

/// What [`Shell`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ShellProps {
    /// The page that is drawn in it.
    pub route: Route,
    /// The page itself, with one `h1`.
    pub children: Html,
}

/// The frame.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let navigator = use_navigator();
    let route = &props.route;
    {
        // A page that was just opened begins at its heading; the very first one leaves the focus to the browser.
        let first = use_mut_ref(|| true);
        use_effect_with(route.clone(), move |_| {
            if !first.replace(false) {
                page::focus_heading();
            }
        });
    }
    let go = |to: Route| {
        let navigator = navigator.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(navigator) = &navigator {
                navigator.push(&to);
            }
        })
    };
    let plan = desk.as_ref().map(|desk| desk.plan.about());
    let name = plan.as_ref().map(|plan| if plan.name.trim().is_empty() { words.say(msg::shell_no_name()) } else { plan.name.clone() });
    let place = route.place();
    html! {
        <div class="shell">
            <a class="skip" href="#page">{ words.say(msg::shell_skip()) }</a>
            <header class="bar">
                if let Some(up) = route.up() {
                    <button type="button" class="bar__back" onclick={go(up)} aria-label={words.say(msg::shell_back())}><Icon icon={IconName::Back} /></button>
                }
                if let Some(name) = name {
                    <Link<Route> to={Route::Menu} classes="bar__plan">
                        <span class="bar__name"><bdi>{ name }</bdi></span>
                        <span class="bar__sub">
                            if plan.is_some_and(|plan| plan.example) { { words.say(msg::shell_example()) }{ " · " } }
                            { words.say(msg::shell_menu()) }
                        </span>
                    </Link<Route>>
                } else {
                    <span class="bar__plan"><span class="bar__name">{ words.say(msg::shell_app()) }</span></span>
                }
                <button type="button" class="bar__exit" data-exit="" onclick={Callback::from(|_| exit())}>{ words.say(msg::shell_exit()) }</button>
            </header>
            <main class="page" id="page">{ props.children.clone() }</main>
            if desk.is_some() {
                <nav class="tabs" aria-label={words.say(msg::shell_places())}>
                    <details class="tabs__menu">
                        <summary class="tabs__open">{ words.say(msg::shell_places()) }</summary>
                    </details>
                    { for Place::ALL.into_iter().map(|tab| {
                        let (icon, text) = face(tab);
                        let current = (place == Some(tab)).then_some("page");
                        html! {
                            <a class="tab" href={page::base_path().trim_end_matches('/').to_owned() + &tab.route().to_path()} aria-current={current} onclick={follow(go(tab.route()))}>
                                <Icon {icon} /><span class="tab__name">{ words.say(text) }</span>
                            </a>
                        }
                    }) }
                </nav>
            }
        </div>
    }
}

const fn face(place: Place) -> (IconName, Msg) {
    match place {
        Place::Life => (IconName::SunHorizon, Msg::plain("shell-life")),
        Place::People => (IconName::UsersThree, Msg::plain("shell-people")),
        Place::Strengths => (IconName::Plant, Msg::plain("shell-strengths")),
        Place::Prepare => (IconName::Chats, Msg::plain("shell-prepare")),
        Place::Share => (IconName::PaperPlane, Msg::plain("shell-share")),
    }
}

/// Follows a link inside the app, but leaves presses that ask for a new window to the browser.
fn follow(go: Callback<MouseEvent>) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            go.emit(event);
        }
    })
}

/// Leaves at once for a neutral page. The boot script does it, so that it works even when nothing else does.
pub fn exit() {
    use wasm_bindgen::JsCast;
    let own = js_sys::Reflect::get(&js_sys::global(), &"ownwords".into()).unwrap_or_default();
    if let Ok(exit) = js_sys::Reflect::get(&own, &"exit".into()) {
        if let Some(exit) = exit.dyn_ref::<js_sys::Function>() {
            let _ = exit.call0(&own);
        }
    }
}

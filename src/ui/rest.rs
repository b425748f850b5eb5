//! The second half of the program: the pages that nobody needs to write their first words. It is a file of its own, loaded when one of
//! them is first opened, so that a first visit doesn't wait for it. The build cuts the program in two at the mark in `src/bin/app.rs`: what
//! only these pages use goes with them, what both halves use stays in the first.

use std::cell::Cell;
use std::pin::Pin;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::components::{Button, ButtonKind, Notice, NoticeKind};
use super::desk::use_words;
use super::pages;
use super::route::Route;
use super::shell::Shell;
use crate::i18n::msg;

/// Draws a page of the second half.
pub type Draw = fn(Route) -> Html;

/// Loads the second half: `None` where it can't be had, for want of a network.
pub type Load = fn() -> Pin<Box<dyn Future<Output = Option<Draw>>>>;

thread_local! {
    /// How the second half is loaded.
    static LOAD: Cell<Option<Load>> = const { Cell::new(None) };
    /// What draws the second half, once it is loaded.
    static DRAW: Cell<Option<Draw>> = const { Cell::new(None) };
}

/// Says how the second half is loaded.
pub fn begin(load: Load) {
    LOAD.set(Some(load));
}

/// What [`Page`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The page.
    pub route: Route,
}

/// Any page, in its frame. One of the second half stands behind a short wait the first time.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let words = use_words();
    let failed = use_state(|| false);
    let tries = use_state(|| 0_u32);
    let drawn = pages::draw_first(&props.route).or_else(|| DRAW.get().map(|draw| draw(props.route.clone())));
    {
        let failed = failed.clone();
        use_effect_with((drawn.is_some(), *tries), move |(drawn, _)| {
            if !drawn {
                spawn_local(async move {
                    if let Some(load) = LOAD.get() {
                        DRAW.set(load().await);
                    }
                    failed.set(DRAW.get().is_none());
                });
            }
        });
    }
    let ready = drawn.is_some() || *failed;
    let page = drawn.unwrap_or_else(|| {
        if !*failed {
            return Html::default();
        }
        let again = Callback::from(move |_| {
            failed.set(false);
            tries.set(*tries + 1);
        });
        html! {
            <>
                <h1>{ words.say(msg::reading_wait()) }</h1>
                <Notice kind={NoticeKind::Care} role="alert"><p>{ words.say(msg::reading_not_here()) }</p></Notice>
                <Button kind={ButtonKind::Primary} onclick={again}>{ words.say(msg::trouble_try_again()) }</Button>
            </>
        }
    });
    html! { <Shell route={props.route.clone()} {ready}>{ page }</Shell> }
}

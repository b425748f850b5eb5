//! The second half of the program: the pages that nobody needs to write their first words. It is a file of its own, loaded when one of
//! them is first opened, so that a first visit doesn't wait for it. The build cuts the program in two at the mark in `src/bin/app.rs`: what
//! only these pages use goes with them, what both halves use stays in the first.

use std::cell::Cell;
use std::pin::Pin;

use chrono::NaiveDate;
use yew::prelude::*;

use super::components::{Button, ButtonKind, Notice, NoticeKind};
use super::desk::{use_house, use_maybe_desk, use_words};
use super::editor::Editor;
use super::pages;
use super::route::Route;
use super::shell::Shell;
use crate::domain::EntryId;
use crate::domain::entry::Body;
use crate::domain::statement::Statement;
use crate::i18n::load::locales;
use crate::i18n::{ShelfNames, Words, msg};
use crate::platform::page;
use crate::usecases::start::NewPlan;

/// What the first half may ask of the second.
#[derive(Clone, Copy)]
pub struct Rest {
    /// Draws one of its pages.
    pub draw: fn(Route) -> Html,
    /// Makes the plan to look round with: [`crate::usecases::example::plan`].
    pub example: fn(&Words, NaiveDate) -> NewPlan,
    /// Shows the wordings of an entry that nobody has replaced, to choose from: [`pages::choose`].
    pub choose: fn(EntryId) -> Html,
    /// What workers answered about an entry: [`pages::beside`].
    pub beside: fn(EntryId) -> Html,
    /// Whose words an answer is, where somebody helps with the plan: [`pages::whose`].
    pub whose: fn(&Editor<Statement>, &str) -> Option<Html>,
    /// What is to be stored, in the language of its letters: [`crate::domain::Body::in_fitting_language`].
    pub fitting: fn(Body) -> Body,
    /// Whether that would change it.
    pub unfitting: fn(&Body) -> bool,
    /// The shelves of words beyond those that every page needs.
    pub shelves: &'static [ShelfNames],
}

fn tags() -> Vec<String> {
    locales().into_iter().map(|locale| locale.tag).collect()
}

impl Rest {
    /// All of it. Named in `src/bin/app.rs` only: whatever names it has the second half in it.
    pub const ALL: Self = Self {
        draw: pages::draw_rest,
        example: crate::usecases::example::plan,
        choose: pages::choose,
        beside: pages::beside,
        whose: pages::whose,
        fitting: |body| body.in_fitting_language(tags),
        unfitting: |body| body.clone().in_fitting_language(tags) != *body,
        shelves: msg::MORE,
    };

    /// The names on a shelf of words: `core`, or a folder in `locales/<tag>/`.
    pub fn shelf(self, name: &str) -> Option<&'static ShelfNames> {
        std::iter::once(&msg::CORE).chain(self.shelves).find(|names| names.shelf == name)
    }

    /// The shelf that comes with these pages.
    pub fn own_shelf(self) -> Option<&'static ShelfNames> {
        self.shelf("rest")
    }
}

/// Loads the second half: `None` where it can't be had, for want of a network.
pub type Load = fn() -> Pin<Box<dyn Future<Output = Option<Rest>>>>;

thread_local! {
    /// How the second half is loaded.
    static LOAD: Cell<Option<Load>> = const { Cell::new(None) };
    /// The second half, once it is loaded.
    static REST: Cell<Option<Rest>> = const { Cell::new(None) };
}

/// Says how the second half is loaded.
pub fn begin(load: Load) {
    LOAD.set(Some(load));
}

/// The second half, where it is loaded already.
pub fn loaded() -> Option<Rest> {
    REST.get()
}

/// The second half, loaded where it isn't yet. `None` where it can't be had; a later call tries again.
pub async fn rest() -> Option<Rest> {
    if let (None, Some(load)) = (REST.get(), LOAD.get()) {
        REST.set(load().await);
    }
    REST.get()
}

/// Where the second half is, for a part of a page that it draws.
pub enum Half {
    /// Here, with its words.
    Here(Rest),
    /// Being fetched, or not wanted yet.
    OnItsWay,
    /// It couldn't be had.
    NotHere,
}

/// The second half, fetched when a page of the first has something for it to draw.
#[hook]
pub fn use_rest(wanted: bool) -> Half {
    let words = use_words();
    let house = use_house();
    let failed = use_state(|| false);
    let here = loaded().filter(|_| words.has_more());
    {
        let failed = failed.clone();
        use_effect_with(wanted && here.is_none(), move |missing| {
            if *missing {
                house.fetch_rest.emit(Callback::from(move |had: bool| failed.set(!had)));
            }
        });
    }
    match here {
        Some(rest) => Half::Here(rest),
        None if *failed => Half::NotHere,
        None => Half::OnItsWay,
    }
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
    let house = use_house();
    // Where somebody helps, the second half looks first who is there.
    let is_helped = use_maybe_desk().is_some_and(|desk| desk.plan.is_helped());
    let first = if is_helped { None } else { pages::draw_first(&props.route) };
    // Its words are in the frame around it by then: they come with it.
    let drawn = first.or_else(|| loaded().filter(|_| words.has_more()).map(|rest| (rest.draw)(props.route.clone())));
    {
        let failed = failed.clone();
        use_effect_with((drawn.is_some(), *tries), move |(drawn, _)| {
            if !drawn {
                house.fetch_rest.emit(Callback::from(move |had: bool| failed.set(!had)));
            }
        });
    }
    let ready = drawn.is_some() || *failed;
    let drawn_page = drawn.unwrap_or_else(|| {
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
    let left = use_left(&props.route);
    html! { <Shell route={props.route.clone()} {ready}><Visit key={left}>{ drawn_page }</Visit></Shell> }
}

/// How often the document was left with this page in it, where the page forgets what it held.
#[hook]
fn use_left(route: &Route) -> u32 {
    let times = use_state(|| 0_u32);
    {
        let times = times.clone();
        use_effect_with((route.forgets(), *times), move |(forgets, so_far)| {
            let next = so_far.wrapping_add(1);
            let listener = forgets.then(|| page::on_left(move || times.set(next)));
            move || drop(listener)
        });
    }
    *times
}

#[derive(Properties, PartialEq)]
struct VisitProps {
    children: Html,
}

/// A page from when it is opened to when it is left: another key is another page, which knows nothing of the one before.
#[component]
fn Visit(props: &VisitProps) -> Html {
    props.children.clone()
}

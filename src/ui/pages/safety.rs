//! Being safe: numbers to call, whom to tell, what this app can't hide.

use yew::prelude::*;

use super::reading::{line, not_yet_checked};
use super::start::nation_name;
use crate::domain::help_numbers::{CHECKED_ON, HELP_NUMBERS, HelpNumber, Medium, Need, for_need};
use crate::domain::plan::Nation;
use crate::i18n::{Msg, Words, msg};
use crate::platform::intl;
use crate::ui::components::{Button, ButtonKind, Details, Dialog, IconName, LinkButton};
use crate::ui::desk::{use_maybe_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::route::Route;

const TELL: [&str; 3] = ["safety-tell-who", "safety-tell-workers", "safety-tell-say"];
const HIDE: [&str; 6] =
    ["safety-hide-exit", "safety-hide-icon", "safety-hide-phone", "safety-hide-window", "safety-hide-sent", "safety-hide-delete"];

/// The safety page.
#[component]
pub fn Safety() -> Html {
    let words = use_words();
    let go = use_go();
    html! {
        <>
            <h1>{ words.say(msg::safety_title()) }</h1>
            { not_yet_checked(&words, &words, &["safety-lead"]) }
            { line(&words, "safety-lead") }
            <Numbers />
            <h2>{ words.say(msg::safety_tell_title()) }</h2>
            { for TELL.iter().map(|id| line(&words, id)) }
            <h2>{ words.say(msg::safety_hide_title()) }</h2>
            { for HIDE.iter().map(|id| line(&words, id)) }
            <p><LinkButton href={go.href(&Route::Keep)} onclick={go.follow(Route::Keep)}>{ words.say(msg::menu_keep()) }</LinkButton></p>
        </>
    }
}

/// Numbers to call, under a heading of their own. Calling asks first.
#[component]
pub fn Numbers() -> Html {
    let words = use_words();
    let nation = use_maybe_desk().map(|desk| desk.plan.about().lives_in()).unwrap_or_default();
    let asking = use_state(|| None::<&'static HelpNumber>);
    let call = {
        let asking = asking.clone();
        Callback::from(move |row| asking.set(Some(row)))
    };
    let group = |need: Need| {
        let mut rows = for_need(need, nation).peekable();
        rows.peek()?;
        Some(html! {
            <section class="stack" data-gap="small">
                <h3>{ words.id(need.title()) }</h3>
                <ul role="list" class="stack" data-gap="small">{ for rows.map(|row| number(&words, row, nation == Nation::Unsaid, &call)) }</ul>
            </section>
        })
    };
    let others: Vec<_> = HELP_NUMBERS.iter().filter(|row| !row.answers_in(nation)).collect();
    let day = intl::day(words.tag(), CHECKED_ON);
    html! {
        <>
            <h2>{ words.say(msg::numbers_title()) }</h2>
            <p class="hint">{ words.say(msg::numbers_written_down_on(day)) }</p>
            { for Need::ALL.into_iter().filter_map(group) }
            if !others.is_empty() {
                <Details summary={words.say(msg::menu_safety_elsewhere())}>
                    <ul role="list" class="stack" data-gap="small">{ for others.into_iter().map(|row| number(&words, row, true, &call)) }</ul>
                </Details>
            }
            { ask_first(&words, &asking) }
        </>
    }
}

/// One number: who answers, what else to know, and a button that asks before it dials.
fn number(words: &Words, row: &'static HelpNumber, with_nation: bool, call: &Callback<&'static HelpNumber>) -> Html {
    let lang = words.lang_of(row.id);
    let dir = lang.map(|_| "ltr");
    let nations: Vec<_> = row.nations.iter().map(|nation| words.say(nation_name(*nation))).collect();
    let with_nation = with_nation && nations.len() < 4;
    let ask = {
        let call = call.clone();
        Callback::from(move |_| call.emit(row))
    };
    let verb = if row.medium == Medium::Text { msg::numbers_text() } else { msg::numbers_call() };
    html! {
        <li class="sheet help-number" key={row.id}>
            <div class="help-number__words">
                <p class="help-number__who" {lang} {dir}>{ words.id(row.id) }</p>
                if with_nation { <p class="small">{ intl::list(words.tag(), &nations) }</p> }
                if let Some(note) = words.part(row.id, "note") { <p {lang} {dir}>{ note }</p> }
                if row.to_be_checked() { <p class="hint small">{ words.say(msg::numbers_to_check()) }</p> }
            </div>
            if row.address().is_some() {
                <Button icon={if row.medium == Medium::Text { IconName::Speech } else { IconName::Phone }} onclick={ask}>
                    { dial(words, verb, row) }
                </Button>
            }
        </li>
    }
}

/// What the button says: what it does, and the number.
fn dial(words: &Words, verb: Msg, row: &HelpNumber) -> Html {
    html! { <span>{ words.say(verb) }{ " " }<bdi dir="ltr">{ row.shown }</bdi></span> }
}

/// A call or a text leaves a trace on the phone: asked before it is made.
fn ask_first(words: &Words, asking: &UseStateHandle<Option<&'static HelpNumber>>) -> Html {
    let close = {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(None))
    };
    let row = **asking;
    let is_text = row.is_some_and(|row| row.medium == Medium::Text);
    let actions = row.and_then(|row| Some((row, row.address()?))).map(|(row, address)| {
        let no = close.clone();
        let verb = if is_text { msg::numbers_text() } else { msg::numbers_call() };
        html! {
            <>
                <Button onclick={Callback::from(move |_| no.emit(()))}>{ words.say(msg::numbers_ask_no()) }</Button>
                <LinkButton kind={ButtonKind::Primary} href={address}>{ dial(words, verb, row) }</LinkButton>
            </>
        }
    });
    html! {
        <Dialog id="call" title={words.say(msg::numbers_ask_title())} open={row.is_some()} on_close={close} actions={actions.unwrap_or_default()}>
            { line(words, if is_text { "numbers-ask-text" } else { "numbers-ask-call" }) }
        </Dialog>
    }
}

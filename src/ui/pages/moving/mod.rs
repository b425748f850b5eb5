//! The open plan on another phone: one's own, or that of somebody who helps; what they suggest; giving a plan back.

mod back;
mod make;
mod suggestions;
mod together;

use std::cell::RefCell;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::domain::PlanId;
use crate::domain::closed::Closed;
use crate::domain::device::Held;
use crate::domain::merge::Summary;
use crate::domain::plan::WhoFor;
use crate::domain::suggestion::{Decision, Suggestion};
use crate::format::backup::Purpose;
use crate::i18n::{Msg, Words, msg};
use crate::platform::intl;
use crate::store::Store;
use crate::ui::components::{Choice, ChoiceList, IconName, LinkCard, Notice, TextBox};
use crate::ui::desk::{Desk, use_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::route::Route;
use crate::usecases::moving::own_changes;

use make::Make;

pub use suggestions::Suggestions;
pub use together::Together;

thread_local! {
    /// What the last bringing together came to, for the page that says so. Kept nowhere else.
    static CAME: RefCell<Option<(PlanId, Summary)>> = const { RefCell::new(None) };
}

/// Remembers what bringing a plan together came to, for [`Together`].
pub fn remember(plan: &PlanId, summary: Summary) {
    CAME.set(Some((plan.clone(), summary)));
}

/// What bringing two copies together comes to, one sentence each; `done` when it has been done.
pub fn in_words(words: &Words, summary: &Summary, done: bool) -> Vec<String> {
    if summary.is_nothing_new() {
        return vec![words.say(if done { msg::moving_nothing_came() } else { msg::moving_nothing_new() })];
    }
    let mut lines = Vec::new();
    let mut line = |count: usize, say: fn(usize) -> Msg| {
        if count > 0 {
            lines.push(words.say(say(count)));
        }
    };
    line(summary.new, |count| msg::moving_new(count));
    line(summary.there, |count| msg::moving_there(count));
    line(summary.here, |count| msg::moving_here(count));
    line(summary.both.len(), |count| msg::moving_both(count));
    line(summary.earlier, |count| msg::moving_earlier(count));
    line(summary.unread, |count| msg::moving_unread(count));
    lines
}

/// Numbered steps.
fn steps(words: &Words, steps: &[Msg]) -> Html {
    html! { <ol class="stack" data-gap="small">{ for steps.iter().map(|step| html! { <li>{ words.say(step.clone()) }</li> }) }</ol> }
}

/// What is known of the open plan: not yet looked, or whether it is here for somebody else, and what was changed in it here.
type Known = Option<Option<(Held, usize)>>;

#[hook]
fn use_held(desk: &Desk) -> Known {
    let known = use_state(|| None::<Option<(Held, usize)>>);
    {
        let (known, desk) = (known.clone(), desk.clone());
        use_effect_with(desk.plan.clone(), move |_| {
            spawn_local(async move {
                let (store, plan) = (&desk.driver.store, &desk.plan.id);
                let device = store.device().await.ok().flatten().unwrap_or_default();
                let found = match device.held(plan) {
                    Some(held) => Some((held.clone(), own_changes(&**store, plan, held).await.map(|own| own.len()).unwrap_or(0))),
                    None => None,
                };
                known.set(Some(found));
            });
        });
    }
    (*known).clone()
}

/// The page.
#[component]
pub fn Move() -> Html {
    let words = use_words();
    let desk = use_desk();
    let held = use_held(&desk);
    let title = match held {
        Some(Some(_)) => msg::moving_title_held(),
        _ => msg::moving_title(),
    };
    html! {
        <>
            <h1>{ words.say(title) }</h1>
            { match held {
                None => html! { <p class="hint" aria-busy="true">{ words.say(msg::history_looking()) }</p> },
                Some(Some((held, own))) => html! { <Helping {held} {own} /> },
                Some(None) => html! { <Sending /> },
            } }
            <Doors />
        </>
    }
}

/// One's own plan: for whom, the file, and the steps on both sides.
#[component]
fn Sending() -> Html {
    let words = use_words();
    let desk = use_desk();
    let whom = use_state(|| AttrValue::Static("own"));
    let choose = {
        let whom = whom.clone();
        Callback::from(move |chosen| whom.set(chosen))
    };
    let to_helper = &**whom == "helper";
    let options = vec![
        Choice::new("own", words.say(msg::moving_to_own())).sub(words.say(msg::moving_to_own_sub())).icon(IconName::Device),
        Choice::new("helper", words.say(msg::moving_to_helper())).sub(words.say(msg::moving_to_helper_sub())).icon(IconName::HandHeart),
    ];
    let there = if to_helper {
        [msg::moving_step_helper_open(), msg::moving_step_helper_edit(), msg::moving_step_helper_back()]
    } else {
        [msg::moving_step_open(), msg::moving_step_bring(), msg::moving_step_again()]
    };
    html! {
        <>
            <p class="hint">{ words.say(msg::moving_lead()) }</p>
            <ChoiceList id="moving-whom" legend={words.say(msg::moving_whom())} {options} chosen={Some((*whom).clone())} on_choose={choose} />
            if to_helper && !Closed::of(&desk.plan).is_empty() { <Notice icon={IconName::Lock}>{ words.say(msg::helped_copy()) }</Notice> }
            <h2>{ words.say(msg::moving_this_phone()) }</h2>
            { steps(&words, &[msg::moving_step_make(), msg::moving_step_send(), msg::moving_step_tell()]) }
            <Make key={(*whom).to_string()} purpose={if to_helper { Purpose::ToHelper } else { Purpose::Own }} label={words.say(msg::moving_make())} />
            <h2>{ words.say(if to_helper { msg::moving_their_phone() } else { msg::moving_other_phone() }) }</h2>
            { steps(&words, &there) }
            if desk.plan.about().who_for == WhoFor::Helping { <back::HandBack /> }
        </>
    }
}

/// What [`Helping`] is drawn with.
#[derive(Properties, PartialEq)]
struct HelpingProps {
    held: Held,
    own: usize,
}

/// Somebody else's plan: what was changed here goes back as suggestions; then the plan.
#[component]
fn Helping(props: &HelpingProps) -> Html {
    let words = use_words();
    let by = use_state(String::new);
    let on_text = {
        let by = by.clone();
        Callback::from(move |text| by.set(text))
    };
    let since = props.held.since.map(|at| words.say(msg::moving_held_since(intl::moment(words.tag(), at))));
    html! {
        <>
            <Notice icon={IconName::HandHeart}>
                <p>{ words.say(msg::moving_held()) }</p>
                if let Some(since) = since { <p class="hint">{ since }</p> }
            </Notice>
            <section class="stack" aria-labelledby="suggesting">
                <h2 id="suggesting">{ words.say(msg::moving_suggest()) }</h2>
                if props.own == 0 {
                    <p>{ words.say(msg::moving_suggest_none()) }</p>
                } else {
                    <p>{ words.say(msg::moving_suggest_count(props.own)) }</p>
                    { steps(&words, &[msg::moving_step_make(), msg::moving_step_suggest_send(), msg::moving_step_suggest_open()]) }
                    <TextBox id="suggest-by" label={words.say(msg::moving_by())} hint={words.say(msg::moving_by_hint())} max={80} value={(*by).clone()} {on_text} />
                    <Make purpose={Purpose::Suggestions} by={(*by).clone()} label={words.say(msg::moving_make_suggestions())} />
                }
            </section>
            <back::HandBack />
        </>
    }
}

/// The ways on: bringing a file in, what came, suggestions.
#[component]
fn Doors() -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let door = |to: Route, icon: IconName, title: Msg, sub: Option<String>| {
        html! { <li><LinkCard href={go.href(&to)} onclick={go.follow(to)} {icon} title={words.say(title)} sub={sub.map(AttrValue::from)} /></li> }
    };
    let all = desk.plan.all::<Suggestion>();
    let waiting = all.iter().filter(|(_, one)| one.answer == Decision::Waiting).count();
    let crossed = together::crossed(&desk.plan).len();
    html! {
        <>
            <h2>{ words.say(msg::moving_also()) }</h2>
            <ul class="stack" role="list" data-gap="small">
                { door(Route::Keep, IconName::Upload, msg::moving_open(), Some(words.say(msg::moving_open_sub()))) }
                if !all.is_empty() { { door(Route::Suggestions, IconName::Speech, msg::suggest_title(), Some(words.say(msg::suggest_waiting(waiting)))) } }
                if crossed > 0 { { door(Route::Together, IconName::Book, msg::moving_choose(), None) } }
            </ul>
        </>
    }
}

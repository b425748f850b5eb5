use std::cell::RefCell;

use yew::prelude::*;

use crate::domain::PlanId;
use crate::i18n::msg;
use crate::platform::storage;
use crate::ui::components::{Button, ButtonKind, IconName, LinkCard, Notice};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::route::Route;

/// The setting that holds the plans of which the page was seen, or passed by, on this device: their random names.
const SEEN: &str = "alone";

thread_local! {
    /// The same since the page was loaded, for a browser that keeps no settings.
    static NOW: RefCell<Vec<PlanId>> = const { RefCell::new(Vec::new()) };
}

fn seen() -> Vec<String> {
    storage::setting(SEEN).unwrap_or_default().split_whitespace().map(str::to_owned).collect()
}

/// Whether this plan's first page was seen on this device.
pub(super) fn was_seen(plan: &PlanId) -> bool {
    NOW.with_borrow(|now| now.contains(plan)) || seen().iter().any(|own| own == plan.as_str())
}

fn saw(plan: &PlanId) {
    if !was_seen(plan) {
        NOW.with_borrow_mut(|now| now.push(plan.clone()));
        storage::set_setting(SEEN, &[seen(), vec![plan.to_string()]].concat().join(" "));
    }
}

/// Forgets a plan that is gone from this device.
pub fn forget(plan: &PlanId) {
    let left: Vec<_> = seen().into_iter().filter(|own| own != plan.as_str()).collect();
    if left.is_empty() {
        storage::forget_setting(SEEN);
    } else {
        storage::set_setting(SEEN, &left.join(" "));
    }
}

/// What [`Alone`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct AloneProps {
    /// Read, or passed by. Without it the page leads on to My life.
    #[prop_or_default]
    pub on_done: Option<Callback<()>>,
}

/// For the person whose plan somebody else helps with, alone: what this is, and that it is theirs (content rule R10; facts section 10).
#[component]
pub fn Alone(props: &AloneProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let door = |to: Route, icon: IconName, title| {
        let (plan, follow) = (desk.plan.id.clone(), go.follow(to.clone()));
        let onclick = Callback::from(move |event: MouseEvent| {
            saw(&plan);
            follow.emit(event);
        });
        html! { <li><LinkCard href={go.href(&to)} {onclick} {icon} title={words.say(title)} /></li> }
    };
    let done = {
        let (plan, on_done, go) = (desk.plan.id.clone(), props.on_done.clone(), go.clone());
        Callback::from(move |_: MouseEvent| {
            saw(&plan);
            match &on_done {
                Some(on_done) => on_done.emit(()),
                None => go.to(&Route::Life),
            }
        })
    };
    html! {
        <>
            <h1>{ words.say(msg::helped_alone_title()) }</h1>
            <Notice>{ words.say(msg::helped_alone_helper()) }</Notice>
            <p>{ words.say(msg::helped_alone_looking()) }</p>
            { for [msg::helped_alone_yours(), msg::helped_alone_choose(), msg::helped_alone_marked(), msg::helped_alone_closed(), msg::helped_alone_stop()]
                .into_iter().map(|text| html! { <p>{ words.say(text) }</p> }) }
            <ul class="stack" data-gap="small" role="list">
                { door(Route::Helpers, IconName::HandHeart, msg::helped_alone_helpers()) }
                { door(Route::Safety, IconName::Lifebuoy, msg::safety_title()) }
            </ul>
            <p class="hint">{ words.say(msg::helped_alone_again()) }</p>
            <div class="page__foot">
                if props.on_done.is_some() {
                    <Button kind={ButtonKind::Quiet} onclick={done.clone()}>{ words.say(msg::helped_alone_skip()) }</Button>
                } else {
                    <span></span>
                }
                <Button kind={ButtonKind::Primary} onclick={done}>{ words.say(msg::helped_alone_on()) }</Button>
            </div>
        </>
    }
}

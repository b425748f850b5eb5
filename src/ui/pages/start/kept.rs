use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{answers, forget};
use crate::domain::PlanId;
use crate::i18n::{Msg, msg};
use crate::platform::{chance, intl, page, storage};
use crate::store::StoreError;
use crate::ui::components::{Button, ButtonKind, Details, IconName, LinkButton, Notice, NoticeKind};
use crate::ui::desk::{use_house, use_words};
use crate::ui::go::use_go;
use crate::ui::later::later;
use crate::ui::pages::reading::{not_yet_checked, said};
use crate::ui::pages::trouble::explain;
use crate::ui::rest::rest;
use crate::ui::route::Route;
use crate::usecases::start::NewPlan;

/// Whether the browser promises to keep what is stored, as it says now: `None` until it has answered, `Some(None)` where it doesn't say.
#[hook]
pub fn use_promise() -> Option<Option<bool>> {
    let promise = use_state(|| None);
    {
        let promise = promise.clone();
        use_effect_with((), move |()| spawn_local(async move { promise.set(Some(storage::is_kept().await)) }));
    }
    *promise
}

/// Where the words are kept and what Exit does, before the first of them is written.
#[component]
pub fn Kept() -> Html {
    let words = use_words();
    let house = use_house();
    let go = use_go();
    let promise = use_promise();
    let failed = use_state(|| None::<StoreError>);
    let busy = use_state(|| false);
    let begin = {
        let (go, failed, busy) = (go.clone(), failed.clone(), busy.clone());
        Callback::from(move |_: MouseEvent| {
            busy.set(true);
            let new = NewPlan::empty(PlanId::from_random(chance::bits()), answers().card());
            let (go, failed, busy) = (go.clone(), failed.clone(), busy.clone());
            let done = Callback::from(move |error: Option<StoreError>| {
                busy.set(false);
                if error.is_none() {
                    forget();
                    go.to(&Route::Life);
                }
                failed.set(error);
            });
            house.make.emit((new, done));
        })
    };
    let say = |text: Msg| said(&words, text);
    let kept = match promise {
        None => None,
        Some(Some(true)) => Some(msg::start_kept_promised()),
        Some(Some(false)) => Some(msg::start_kept_not_promised()),
        Some(None) => Some(msg::start_kept_unsaid()),
    };
    html! {
        <>
            <h1>{ words.say(msg::start_kept_title()) }</h1>
            { not_yet_checked(&words, &words, &["start-kept-here"]) }
            if page::is_ios() && !page::is_installed() {
                <Notice kind={NoticeKind::Care} icon={IconName::Device} title={words.say(msg::start_iphone_title())}>
                    <ol>
                        { for [msg::start_iphone_share(), msg::start_iphone_add(), msg::start_iphone_open()].into_iter().map(|text| html! { <li>{ words.say(text) }</li> }) }
                    </ol>
                    { say(msg::start_iphone_why()) }
                </Notice>
            }
            { say(msg::start_kept_here()) }
            { say(msg::start_kept_choose()) }
            { say(msg::start_kept_phone()) }
            <Notice icon={IconName::Floppy}>
                { for kept.map(&say) }
                { say(msg::start_kept_private()) }
            </Notice>
            <Details summary={words.say(msg::start_exit_title())}>
                { say(msg::start_exit_how()) }
                { say(msg::start_exit_back()) }
                { say(msg::start_exit_not()) }
            </Details>
            if let Some(error) = &*failed {
                <Notice kind={NoticeKind::Care} role="alert" title={words.say(explain(error).0)}>{ say(explain(error).1) }</Notice>
            }
            <Button kind={ButtonKind::Primary} busy={*busy} onclick={begin}>{ words.say(msg::start_begin()) }</Button>
            <LookRound />
            <LinkButton kind={ButtonKind::Quiet} href={go.href(&Route::Privacy)} onclick={go.follow(Route::Privacy)}>{ words.say(msg::start_more_privacy()) }</LinkButton>
        </>
    }
}

/// The button that opens the made-up plan, and makes it first where it isn't there.
#[component]
pub fn LookRound() -> Html {
    let words = use_words();
    let house = use_house();
    let go = use_go();
    let failed = use_state(|| None::<(String, String)>);
    let onclick = {
        let (words, failed) = (words.clone(), failed.clone());
        Callback::from(move |_: MouseEvent| {
            let (words, failed, house, go) = (words.clone(), failed.clone(), house.clone(), go.clone());
            spawn_local(async move {
                let (Ok(shelf), Some(rest)) = (later(words.tag()).await, rest().await) else {
                    failed.set(Some((words.say(msg::start_example_not_here()), String::new())));
                    return;
                };
                let done = Callback::from(move |error: Option<StoreError>| match error {
                    None => go.to(&Route::Life),
                    Some(error) => failed.set(Some((words.say(explain(&error).0), words.say(explain(&error).1)))),
                });
                house.make.emit(((rest.example)(&shelf, intl::today()), done));
            });
        })
    };
    html! {
        <>
            <Button icon={IconName::Eye} {onclick}>{ words.say(msg::start_look_round()) }</Button>
            if let Some((title, text)) = &*failed {
                <Notice kind={NoticeKind::Care} role="alert" title={title.clone()}>{ text }</Notice>
            }
        </>
    }
}

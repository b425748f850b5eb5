use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::steps;
use crate::domain::drawing::safe_name;
use crate::domain::merge::plain;
use crate::domain::suggestion::{Decision, Suggestion};
use crate::domain::{Body, EntryId, Version};
use crate::i18n::{Words, msg};
use crate::platform::{intl, now};
use crate::store::{Durability, StoreError};
use crate::ui::components::{Button, ButtonKind, Card, Details, IconName, LinkButton, Notice, NoticeKind};
use crate::ui::desk::{Desk, use_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::pages::trouble::explain;
use crate::ui::pages::whereabouts::title;
use crate::ui::pages::wording::Beside;
use crate::ui::route::Route;
use crate::usecases::moving::{answered, before, suggested, take};

/// What helpers suggest, to take or leave one by one, and what was decided before.
#[component]
pub fn Suggestions() -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let trouble = use_state(|| None::<StoreError>);
    let beside = use_state(|| None::<EntryId>);
    let (waiting, mut decided): (Vec<_>, Vec<_>) =
        desk.plan.all::<Suggestion>().into_iter().partition(|(_, suggestion)| suggestion.answer == Decision::Waiting);
    decided.sort_by_key(|(_, suggestion)| std::cmp::Reverse(suggestion.answered));
    let decide = |id: &EntryId, suggestion: &Suggestion, answer: Decision| {
        let (desk, id, suggestion, trouble, beside) = (desk.clone(), id.clone(), suggestion.clone(), trouble.clone(), beside.clone());
        Callback::from(move |_: MouseEvent| {
            desk.driver.flush_all(Durability::Strict);
            let (desk, id, suggestion, trouble, beside) = (desk.clone(), id.clone(), suggestion.clone(), trouble.clone(), beside.clone());
            spawn_local(async move {
                if answer == Decision::Taken {
                    match take(&*desk.driver.store, &desk.plan.id, &desk.plan.card, &suggestion).await {
                        Ok(summary) => {
                            desk.driver.refresh(std::slice::from_ref(&suggestion.entry)).await;
                            beside.set(summary.both.first().cloned());
                        }
                        Err(error) => {
                            trouble.set(Some(error));
                            return;
                        }
                    }
                }
                trouble.set(None);
                desk.set(&id, answered(&suggestion, answer, now()));
            });
        })
    };
    html! {
        <>
            <h1>{ words.say(msg::suggest_title()) }</h1>
            if let Some(error) = &*trouble {
                <Notice kind={NoticeKind::Care} role="alert" title={words.say(explain(error).0)}><p>{ words.say(explain(error).1) }</p></Notice>
            }
            if beside.is_some() {
                <Notice kind={NoticeKind::Plain} role="status">
                    <p>{ words.say(msg::suggest_beside()) }</p>
                    <LinkButton href={go.href(&Route::Together)} onclick={go.follow(Route::Together)}>{ words.say(msg::moving_choose()) }</LinkButton>
                </Notice>
            }
            <p class="hint">{ words.say(if waiting.is_empty() { msg::suggest_none() } else { msg::suggest_lead() }) }</p>
            if waiting.is_empty() && decided.is_empty() {
                { steps(&words, &[msg::suggest_how_give(), msg::suggest_how_back(), msg::suggest_how_open()]) }
            }
            <ul class="stack" role="list">
                { for waiting.iter().map(|(id, suggestion)| html! {
                    <li key={id.as_str()}>
                        <Card>
                            { shown(&words, &desk, suggestion) }
                            <div class="cluster">
                                <Button kind={ButtonKind::Primary} icon={IconName::Check} onclick={decide(id, suggestion, Decision::Taken)}>{ words.say(msg::suggest_take()) }</Button>
                                <Button kind={ButtonKind::Secondary} icon={IconName::Close} onclick={decide(id, suggestion, Decision::Left)}>{ words.say(msg::suggest_leave()) }</Button>
                            </div>
                        </Card>
                    </li>
                }) }
            </ul>
            if !decided.is_empty() {
                <Details summary={words.say(msg::suggest_log())}>
                    <ul class="stack" role="list">
                        { for decided.iter().map(|(id, suggestion)| html! {
                            <li key={id.as_str()}>
                                <Card>
                                    <p class="hint small">{ answer(&words, suggestion) }</p>
                                    { shown(&words, &desk, suggestion) }
                                </Card>
                            </li>
                        }) }
                    </ul>
                </Details>
            }
        </>
    }
}

fn answer(words: &Words, suggestion: &Suggestion) -> String {
    let when = suggestion.answered.map(|at| intl::moment(words.tag(), at)).unwrap_or_default();
    words.say(if suggestion.answer == Decision::Taken { msg::suggest_taken(when) } else { msg::suggest_left(when) })
}

/// What it is about, who suggests it, and both wordings: mine, and theirs.
fn shown(words: &Words, desk: &Desk, suggestion: &Suggestion) -> Html {
    let plan = &desk.plan;
    let Some(theirs) = suggested(&plan.id, suggestion) else { return html! { <p>{ words.say(msg::suggest_unreadable()) }</p> } };
    let mine = plan.entry(&suggestion.entry).filter(|entry| !entry.is_gone());
    let seen = before(&plan.id, suggestion);
    let waits = suggestion.answer == Decision::Waiting;
    // They had another wording of mine before them.
    let newer = waits && mine.is_some_and(|mine| !mine.heads.iter().any(|head| seen.iter().any(|seen| plain(seen) == plain(head))));
    let by = safe_name(&suggestion.by);
    let when = suggestion.at.map(|at| intl::moment(words.tag(), at)).unwrap_or_default();
    let live = |heads: &[Version]| heads.iter().filter(|head| !head.gone).map(|head| head.body.clone()).collect::<Vec<_>>();
    let (now, then) = (mine.filter(|_| waits).map_or_else(|| live(&seen), |mine| live(&mine.heads)), live(&theirs.heads));
    // Each beside the other: a day or a choice that differs is as plain as words that do.
    let wordings = |own: &[Body], others: &[Body]| html! { <>{ for own.iter().map(|body| html! { <Beside body={body.clone()} others={others.to_vec()} /> }) }</> };
    let was = match now.as_slice() {
        [] => html! { <p class="hint">{ words.say(msg::suggest_nothing_yet()) }</p> },
        now => wordings(now, &then),
    };
    html! {
        <>
            <h2 dir="auto">{ title(words, plan, mine.map_or(&theirs, |mine| mine)) }</h2>
            <p class="hint small">{ words.say(if by.is_empty() { msg::suggest_by_somebody(when) } else { msg::suggest_by(by, when) }) }</p>
            <h3>{ words.say(if waits { msg::suggest_now() } else { msg::suggest_was() }) }</h3>
            { was }
            if newer { <p class="hint">{ words.say(msg::suggest_newer()) }</p> }
            <h3>{ words.say(msg::suggest_theirs()) }</h3>
            if theirs.is_gone() { <p><strong>{ words.say(msg::suggest_take_out()) }</strong></p> } else { { wordings(&then, &now) } }
        </>
    }
}

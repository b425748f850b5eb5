use std::rc::Rc;

use yew::prelude::*;

use super::{CAME, in_words};
use crate::domain::{Entry, Plan};
use crate::i18n::msg;
use crate::ui::components::{ButtonKind, LinkButton, Notice, NoticeKind};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::pages::crossed::Crossed;
use crate::ui::pages::whereabouts::{route, title};
use crate::ui::route::Route;

/// Every entry with two wordings or more side by side, the card first, then as they were first written.
pub fn crossed(plan: &Plan) -> Vec<Rc<Entry>> {
    let mut all: Vec<_> = plan.entries().filter(|entry| entry.is_crossed()).cloned().collect();
    all.sort_by_key(|entry| entry.made);
    all.splice(0..0, plan.card.is_crossed().then(|| plan.card.clone()));
    all
}

/// What came together, and every wording that waits for a choice.
#[component]
pub fn Together() -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let came = CAME.with_borrow(Clone::clone).filter(|(plan, _)| *plan == desk.plan.id);
    let waiting = crossed(&desk.plan);
    html! {
        <>
            <h1>{ words.say(msg::moving_together()) }</h1>
            if let Some((_, summary)) = &came {
                <Notice kind={NoticeKind::Good} role="status">
                    <ul class="stack" data-gap="small">{ for in_words(&words, summary, true).into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                </Notice>
            }
            if waiting.is_empty() {
                <p>{ words.say(msg::moving_nothing_waits()) }</p>
            } else {
                <h2>{ words.say(msg::moving_choose()) }</h2>
                <p class="hint">{ words.say(msg::moving_choose_lead()) }</p>
            }
            <ul class="stack" role="list">
                { for waiting.iter().map(|entry| html! {
                    <li key={entry.id.as_str()}>
                        <div class="stack" data-gap="small">
                            <h3 dir="auto">{ title(&words, &desk.plan, entry) }</h3>
                            <Crossed entry={entry.id.clone()} />
                            if let Some(to) = route(entry) {
                                <LinkButton kind={ButtonKind::Quiet} href={go.href(&to)} onclick={go.follow(to)}>{ words.say(msg::history_go_there()) }</LinkButton>
                            }
                        </div>
                    </li>
                }) }
            </ul>
            <div class="page__foot">
                <span></span>
                <LinkButton kind={ButtonKind::Primary} href={go.href(&Route::Life)} onclick={go.follow(Route::Life)}>{ words.say(msg::life_done()) }</LinkButton>
            </div>
        </>
    }
}

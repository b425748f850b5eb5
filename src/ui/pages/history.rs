//! Earlier wordings of one entry, and what was deleted: both can be brought back.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::trouble::explain;
use super::whereabouts::{route, title};
use super::wording::Wording;
use crate::domain::entry::{Body, Entry};
use crate::domain::{EntryId, Kind};
use crate::i18n::msg;
use crate::platform::intl;
use crate::store::{Durability, Store, StoreError};
use crate::ui::components::{Button, ButtonKind, Card, IconName, LinkButton, Notice, NoticeKind};
use crate::ui::desk::{Desk, use_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::later::{use_conversations, use_shelf};
use crate::ui::pages::Missing;

/// What [`History`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct HistoryProps {
    /// The entry's id.
    pub id: String,
}

/// Every earlier wording of one entry, newest first.
#[component]
pub fn History(props: &HistoryProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    // So that questions of conversations and of the self-assessment are called by their words.
    let _ = (use_conversations(), use_shelf("assessment"));
    let id = EntryId::new(&props.id);
    let past = use_state(|| None::<Result<Vec<Entry>, StoreError>>);
    let now = desk.plan.entry(&id).cloned();
    {
        // Read again whenever the entry changes: bringing one back makes another of what stood there.
        let (past, desk, id) = (past.clone(), desk.clone(), id.clone());
        use_effect_with(now.as_ref().map(|entry| entry.head().clock.clone()), move |_| {
            desk.driver.flush_all(Durability::Relaxed);
            spawn_local(async move { past.set(Some(desk.driver.store.past(&desk.plan.id, &id).await)) });
        });
    }
    let Some(entry) = now else { return html! { <Missing /> } };
    let back = route(&entry);
    html! {
        <>
            <p class="from">{ title(&words, &desk.plan, &entry) }</p>
            <h1>{ words.say(msg::history_title()) }</h1>
            if !entry.is_gone() {
                <h2>{ words.say(msg::history_now()) }</h2>
                <Card><Wording body={entry.head().body.clone()} /></Card>
            }
            <h2>{ words.say(msg::history_before()) }</h2>
            { match &*past {
                None => html! { <p class="hint" aria-busy="true">{ words.say(msg::history_looking()) }</p> },
                Some(Err(error)) => html! { <Notice kind={NoticeKind::Care} role="alert" title={words.say(explain(error).0)}><p>{ words.say(explain(error).1) }</p></Notice> },
                Some(Ok(past)) if past.is_empty() => html! { <p class="hint">{ words.say(msg::history_none()) }</p> },
                Some(Ok(past)) => html! {
                    <ul class="stack" role="list">
                        { for past.iter().map(|earlier| html! {
                            <li>
                                <Card>
                                    <p class="hint small">{ words.say(msg::crossed_written(intl::moment(words.tag(), earlier.head().at))) }</p>
                                    <Wording body={earlier.head().body.clone()} />
                                    <BringBack id={id.clone()} body={earlier.head().body.clone()} />
                                </Card>
                            </li>
                        }) }
                    </ul>
                },
            } }
            if let Some(back) = back {
                <LinkButton href={go.href(&back)} onclick={go.follow(back.clone())}>{ words.say(msg::history_go_there()) }</LinkButton>
            }
        </>
    }
}

/// Everything that was deleted from the plan, newest first.
#[component]
pub fn Bin() -> Html {
    let words = use_words();
    let desk = use_desk();
    let _ = (use_conversations(), use_shelf("assessment"));
    let mut gone: Vec<_> =
        desk.plan.entries().filter(|entry| entry.is_gone() && !matches!(entry.kind, Kind::Unknown(_))).cloned().collect();
    gone.sort_by_key(|entry| std::cmp::Reverse(entry.head().at));
    html! {
        <>
            <h1>{ words.say(msg::history_bin_title()) }</h1>
            <p class="hint">{ words.say(if gone.is_empty() { msg::history_bin_empty() } else { msg::history_bin_lead() }) }</p>
            <ul class="stack" role="list">
                { for gone.into_iter().map(|entry| html! {
                    <li key={entry.id.as_str()}>
                        <Card>
                            <h2 class="small">{ title(&words, &desk.plan, &entry) }</h2>
                            <p class="hint small">{ words.say(msg::history_deleted_at(intl::moment(words.tag(), entry.head().at))) }</p>
                            <Wording body={entry.head().body.clone()} />
                            <BringBack id={entry.id.clone()} body={entry.head().body.clone()} />
                        </Card>
                    </li>
                }) }
            </ul>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct BringBackProps {
    id: EntryId,
    body: Body,
}

/// Makes a wording the one that stands. What stood there is kept as an earlier one.
#[component]
fn BringBack(props: &BringBackProps) -> Html {
    let words = use_words();
    let desk: Desk = use_desk();
    let (id, body) = (props.id.clone(), props.body.clone());
    let onclick = Callback::from(move |_| desk.settle(&id, body.clone()));
    html! { <Button kind={ButtonKind::Secondary} icon={IconName::History} {onclick}>{ words.say(msg::history_bring_back()) }</Button> }
}

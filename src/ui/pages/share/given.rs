use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::way_words;
use crate::domain::EntryId;
use crate::domain::document::{Document, Item};
use crate::domain::drawing::{draw_item, safe_line, to_text};
use crate::domain::share::{Share, Way};
use crate::format;
use crate::i18n::{Msg, Words, msg};
use crate::platform::files::{self, Shared};
use crate::platform::{intl, now};
use crate::ui::components::{Button, ButtonKind, Details, IconName, LinkButton, Notice, NoticeKind};
use crate::ui::desk::{Desk, use_desk, use_words};
use crate::ui::document::{Speaker, document_with, is_last_of_entry, to_html};
use crate::ui::go::use_go;
use crate::ui::pages::reply::what_was_said;
use crate::ui::pages::talk::{Say, use_say};
use crate::ui::pages::whereabouts;
use crate::ui::route::Route;
use crate::usecases::given::since;
use crate::usecases::reply::{Beside, about_the_whole, of_share, signed};

/// What [`Given`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct GivenProps {
    /// The entry of the log.
    pub id: String,
}

/// One file that was made: what came back, exactly what was in it, what has changed since, and asking for it to be deleted.
#[component]
pub fn Given(props: &GivenProps) -> Html {
    let words = use_words();
    let say = use_say();
    let desk = use_desk();
    let go = use_go();
    let id = EntryId::new(&props.id);
    let Some(share) = desk.plan.get::<Share>(&id) else {
        return html! { <><h1>{ words.say(msg::share_given_title_somebody()) }</h1><p>{ words.say(msg::share_given_missing()) }</p></> };
    };
    let to = safe_line(&share.to);
    let title = if to.is_empty() { msg::share_given_title_somebody() } else { msg::share_given_title(to) };
    let replies = of_share(&desk.plan, &id);
    let whole: Vec<_> = replies.iter().filter_map(|(entry, reply)| about_the_whole(entry, reply, share)).collect();
    let own = format::document::from_fields(share.document.clone()).ok();
    html! {
        <>
            <h1 class="no-print">{ words.say(title) }</h1>
            if let Some(at) = share.at { <p class="hint no-print">{ words.say(when(share.way)(intl::moment(words.tag(), at))) }</p> }
            { ways(&words, share) }
            <section class="stack no-print" aria-labelledby="given-back">
                <h2 id="given-back">{ words.say(msg::share_given_back()) }</h2>
                if replies.is_empty() { <p class="hint">{ words.say(msg::share_given_back_none()) }</p> }
                { for whole.iter().map(|said| what_was_said(&words, said, Some((&desk, &go)))) }
                if !replies.is_empty() {
                    <p class="hint">{ words.say(msg::share_given_back_beside()) }</p>
                    <Details summary={words.say(msg::share_reply_remove())}>
                        <p class="hint">{ words.say(msg::parts_delete_hint()) }</p>
                        { for replies.iter().map(|(entry, reply)| {
                            let remove = { let (desk, entry) = (desk.clone(), (*entry).clone()); Callback::from(move |_: MouseEvent| desk.remove(&entry)) };
                            let name = signed(reply);
                            let when = reply.made.map(|made| intl::moment(words.tag(), made)).unwrap_or_default();
                            html! { <p key={entry.as_str()}><Button kind={ButtonKind::Quiet} icon={IconName::Trash} onclick={remove}>{ words.say(if name.is_empty() { msg::share_reply_remove_unsigned(when) } else { msg::share_reply_remove_one(name, when) }) }</Button></p> }
                        }) }
                    </Details>
                }
                if !share.reply_key.is_empty() {
                    <p><LinkButton icon={IconName::Speech} href={go.href(&Route::TakeIn)} onclick={go.follow(Route::TakeIn)}>{ words.say(msg::reply_take_title()) }</LinkButton></p>
                }
            </section>
            if let Some(own) = &own {
                <h2 class="no-print">{ words.say(msg::share_given_was()) }</h2>
                <div class="sheet">{ document_with(own, &words, &|index| {
                    let Some(item) = own.items().nth(index).filter(|_| is_last_of_entry(own, index)).map(|item| EntryId::new(&item.id)) else { return Html::default() };
                    let said = replies.iter().filter_map(|(entry, reply)| {
                        let answers: Vec<_> = reply.answers().filter(|(_, about, _)| **about == item).map(|(place, _, answer)| (place, answer)).collect();
                        (!answers.is_empty() && share.items.contains(&item)).then_some(Beside { entry, reply, answers })
                    });
                    html! { <div class="no-print">{ for said.map(|said| what_was_said(&words, &said, Some((&desk, &go)))) }</div> }
                }) }</div>
                <p class="no-print"><Button icon={IconName::Printer} onclick={print_again(&desk, &id, share)}>{ words.say(msg::share_print()) }</Button></p>
                { changes(&say, &desk, share, own) }
            } else {
                <Notice>{ words.say(msg::share_given_unreadable()) }</Notice>
            }
            <AskBack id={id.clone()} />
        </>
    }
}

/// The forms in which it left this phone, each with its time; of the time before those were written down, the form alone.
fn ways(words: &Words, share: &Share) -> Html {
    let left = share.left.iter().map(|left| (left.way, left.at));
    let rows: Vec<_> = if share.left.is_empty() { share.ways().into_iter().map(|way| (way, None)).collect() } else { left.collect() };
    if rows.is_empty() {
        return Html::default();
    }
    let row = |(way, at): (Way, Option<i64>)| {
        let at = at.map(|at| format!(" · {}", intl::moment(words.tag(), at))).unwrap_or_default();
        html! { <li>{ words.say(way_words(way)) }{ at }</li> }
    };
    html! {
        <section class="stack no-print" data-gap="small" aria-labelledby="given-left">
            <h2 id="given-left">{ words.say(msg::share_left()) }</h2>
            <ul>{ for rows.into_iter().map(row) }</ul>
        </section>
    }
}

/// Prints it as it was, and writes down that it went on paper.
fn print_again(desk: &Desk, id: &EntryId, share: &Share) -> Callback<MouseEvent> {
    let (desk, id, share) = (desk.clone(), id.clone(), share.clone());
    Callback::from(move |_| {
        desk.set(&id, share.clone().leaving(Way::Paper, now()));
        files::print();
    })
}

fn when(way: Way) -> fn(String) -> Msg {
    match way {
        Way::Paper => |day| msg::share_given_when_paper(day),
        _ => |day| msg::share_given_when(day),
    }
}

/// What has changed since, thing by thing, with both wordings.
fn changes(say: &Say, desk: &Desk, share: &Share, given: &Document) -> Html {
    let found = since(&desk.plan, share, given, say);
    let draw = |item: &Item| to_html(draw_item(item, &given.language, &Speaker(say.words())));
    let new = found.new.iter().filter_map(|id| desk.plan.entry(id));
    html! {
        <section class="stack no-print" aria-labelledby="given-since">
            <h2 id="given-since">{ say.say(msg::share_since()) }</h2>
            if found.is_empty() { <p class="hint">{ say.say(msg::share_since_nothing()) }</p> }
            { for found.changed.iter().map(|(then, now)| html! {
                <Details key={then.id.clone()} summary={say.say(msg::share_since_changed(name_of(then, given, say)))}>
                    <div class="stack">
                        <h3>{ say.say(msg::share_since_then()) }</h3>
                        <div class="sheet">{ draw(then) }</div>
                        <h3>{ say.say(msg::share_since_now()) }</h3>
                        <div class="sheet">{ draw(now) }</div>
                    </div>
                </Details>
            }) }
            { for found.gone.iter().map(|then| html! {
                <Details key={then.id.clone()} summary={say.say(msg::share_since_gone(name_of(then, given, say)))}>
                    <h3>{ say.say(msg::share_since_then()) }</h3>
                    <div class="sheet">{ draw(then) }</div>
                </Details>
            }) }
            if !found.new.is_empty() {
                <Details summary={say.say(msg::share_since_new(found.new.len()))}>
                    <p class="hint">{ say.say(msg::share_since_new_more()) }</p>
                    <ul>{ for new.map(|entry| html! { <li key={entry.id.as_str()}><bdi>{ whereabouts::title(say.words(), &desk.plan, entry) }</bdi></li> }) }</ul>
                </Details>
            }
        </section>
    }
}

/// What a thing is called in a list: its heading as the reader knows it, else its first words.
fn name_of(item: &Item, given: &Document, say: &Say) -> String {
    if !item.own_heading.trim().is_empty() {
        return safe_line(&item.own_heading);
    }
    if say.has(&item.heading.id) {
        return say.id(&item.heading.id);
    }
    let bare = Item { from: Vec::new(), ..item.clone() };
    let text = to_text(&draw_item(&bare, &given.language, &Speaker(say.words())));
    crate::ui::pages::life::first_words(text.lines().next().unwrap_or_default())
}

#[derive(Properties, PartialEq)]
struct AskBackProps {
    id: EntryId,
}

/// A note that asks for it to be deleted. It says plainly that this only asks.
#[component]
fn AskBack(props: &AskBackProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let said = use_state(|| None::<(NoticeKind, Msg)>);
    let Some(share) = desk.plan.get::<Share>(&props.id) else { return Html::default() };
    let day = share.at.map(|at| intl::moment(words.tag(), at)).unwrap_or_default();
    let signed = format::document::from_fields(share.document.clone()).map(|own| safe_line(&own.from)).unwrap_or_default();
    let note = words.say(match share.way {
        Way::Paper => msg::share_ask_note_paper(day),
        Way::Link | Way::Code => msg::share_ask_note_link(day),
        Way::File | Way::Html => msg::share_ask_note(day),
    });
    let note = if signed.is_empty() { note } else { format!("{note}\n\n{signed}") };
    let asked = {
        let (desk, id, share) = (desk.clone(), props.id.clone(), share.clone());
        move || desk.set(&id, Share { asked_back: Some(now()), ..share.clone() })
    };
    let copy = {
        let (note, said, asked) = (note.clone(), said.clone(), asked.clone());
        Callback::from(move |_: MouseEvent| {
            let (note, said, asked) = (note.clone(), said.clone(), asked.clone());
            spawn_local(async move {
                said.set(Some(if files::copy(&note).await {
                    asked();
                    (NoticeKind::Good, msg::share_ask_copied())
                } else {
                    (NoticeKind::Care, msg::share_ask_not_copied())
                }));
            });
        })
    };
    let send = {
        let (note, said) = (note.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let (note, said, asked) = (note.clone(), said.clone(), asked.clone());
            spawn_local(async move {
                said.set(match files::share_text(&note).await {
                    Shared::HandedOver => {
                        asked();
                        Some((NoticeKind::Good, msg::share_ask_handed()))
                    }
                    Shared::Closed => None,
                    Shared::Refused => Some((NoticeKind::Care, msg::share_ask_refused())),
                });
            });
        })
    };
    html! {
        <section class="stack no-print" aria-labelledby="given-ask">
            <h2 id="given-ask">{ words.say(msg::share_ask()) }</h2>
            <p>{ words.say(msg::share_ask_lead()) }</p>
            if let Some(at) = share.asked_back { <p class="hint">{ words.say(msg::share_asked(intl::moment(words.tag(), at))) }</p> }
            <p class="sheet words" dir="auto">{ note.clone() }</p>
            <div class="cluster">
                if files::can_share_text() { <Button icon={IconName::PaperPlane} onclick={send}>{ words.say(msg::share_ask_send()) }</Button> }
                <Button kind={ButtonKind::Secondary} icon={IconName::Copy} onclick={copy}>{ words.say(msg::share_ask_copy()) }</Button>
            </div>
            <div role="status">
                if let Some((kind, what)) = &*said { <Notice kind={*kind}>{ words.say(what.clone()) }</Notice> }
            </div>
        </section>
    }
}

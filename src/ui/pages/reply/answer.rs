//! The worker's side: a form under each thing that they were given, and one for the whole. It lives in this page alone and goes with it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::domain::EntryId;
use crate::domain::document::Document;
use crate::domain::naming::imitates;
use crate::domain::reply::{Field, Form, Making, Reply};
use crate::format;
use crate::i18n::{Msg, Words, msg};
use crate::platform::{chance, intl, now, page};
use crate::sealing::{SealError, SealTo, client};
use crate::ui::components::{Button, ButtonKind, DateBox, Details, IconName, Notice, NoticeKind, TextBox, TickBox};
use crate::ui::desk::use_words;
use crate::ui::document::{document, document_with, is_last_of_entry};
use crate::ui::pages::parts::{day_from, day_text};
use crate::ui::pages::reply::said::what_was_said;
use crate::ui::pages::sealing::{HandOver, SealedFile, refused};
use crate::ui::pages::worker::own_words;
use crate::usecases::reply::Beside;

/// The most UTF-16 units of one answer; far below what a reply may hold ([`format::reply::CAPS`]).
const LONG: u32 = 10_000;
/// The most UTF-16 units of a name.
#[allow(clippy::cast_possible_truncation, reason = "a small number")]
const NAME: u32 = format::reply::MAX_NAME as u32;

/// What was typed so far, and whether it was sealed and handed over since. Typing changes it and draws nothing; drawing reads it, so that nothing typed is lost by a drawing.
#[derive(Clone, Default)]
struct Held(Rc<RefCell<Form>>, Rc<Cell<bool>>);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Held {
    /// Whether leaving the page would lose an answer that was never handed over.
    fn would_be_lost(&self) -> bool {
        !self.1.get() && !self.0.borrow().is_empty()
    }
}

/// A reply that was sealed, and the file of it. While it stands, it is what the page shows: there is no form that could say otherwise.
#[derive(Clone, PartialEq)]
struct Sealed {
    reply: Rc<Reply>,
    file: SealedFile,
}

/// What [`Answering`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct AnsweringProps {
    /// What was given.
    pub document: Rc<Document>,
}

/// A document with a form under each item and for the whole, where it says where a reply goes; else the document alone.
#[component]
pub fn Answering(props: &AnsweringProps) -> Html {
    let words = use_words();
    let held = use_memo((), |()| Held::default());
    let sealed = use_state(|| None::<Sealed>);
    {
        let held = (*held).clone();
        use_effect_with((), move |()| {
            let listener = page::ask_before_leaving(move || held.would_be_lost());
            move || drop(listener)
        });
    }
    let own = &props.document;
    if !own.reply.is_whole() {
        return html! { <div class="sheet">{ document(own, &words) }</div> };
    }
    let items: Vec<_> = own.items().map(|item| item.id.clone()).collect();
    let form = |index: usize| match items.get(index) {
        Some(item) if is_last_of_entry(own, index) => match &*sealed {
            Some(sealed) => as_sealed(&words, &sealed.reply, item),
            None => html! { <AnswerBox held={(*held).clone()} item={item.clone()} number={index + 1} /> },
        },
        _ => Html::default(),
    };
    html! {
        <>
            if sealed.is_none() { <p class="hint no-print">{ words.say(msg::reply_how()) }</p> }
            <div class="sheet">{ document_with(own, &words, &form) }</div>
            <Make held={(*held).clone()} document={own.clone()} {sealed} />
        </>
    }
}

/// What a sealed reply says about one item, or (with no item) about the whole.
fn as_sealed(words: &Rc<Words>, reply: &Reply, item: &str) -> Html {
    let answers: Vec<_> =
        reply.answers().filter(|(_, about, _)| about.as_str() == item).map(|(place, _, answer)| (place, answer)).collect();
    if answers.is_empty() {
        return Html::default();
    }
    let entry = EntryId::default();
    html! { <div class="answer no-print">{ what_was_said(words, &Beside { entry: &entry, reply, answers }, None) }</div> }
}

#[derive(Properties, PartialEq)]
struct AnswerBoxProps {
    held: Held,
    item: String,
    number: usize,
}

/// The form under one item, closed until it is wanted.
#[component]
fn AnswerBox(props: &AnswerBoxProps) -> Html {
    let words = use_words();
    let open = use_state(|| false);
    let on_toggle = {
        let open = open.clone();
        Callback::from(move |now| open.set(now))
    };
    let said = !props.held.0.borrow_mut().draft(&props.item).answers().is_empty();
    html! {
        <div class="answer no-print">
            <Details summary={words.say(if said && !*open { msg::reply_answered() } else { msg::reply_answer() })} {on_toggle}>
                if *open { <Fields held={props.held.clone()} item={props.item.clone()} number={props.number} /> }
            </Details>
        </div>
    }
}

/// Everything that can be said about one item, or (with no item) about the whole.
#[component]
fn Fields(props: &AnswerBoxProps) -> Html {
    let words = use_words();
    let redraw = use_force_update();
    let AnswerBoxProps { held, item, number } = props;
    let draft = held.0.borrow_mut().draft(item).clone();
    let field = |field: Field| {
        let id = format!("{}-{number}", field.id());
        let label = words.id(field.id());
        let (held, item, redraw) = (held.clone(), item.clone(), redraw.clone());
        match field {
            Field::Read => {
                let on_tick = Callback::from(move |on| {
                    held.0.borrow_mut().draft(&item).read = on;
                    redraw.force_update();
                });
                html! { <TickBox key={field.id()} {id} {label} checked={draft.read} {on_tick} /> }
            }
            Field::ByWhen => {
                let on_date = Callback::from(move |day: String| held.0.borrow_mut().draft(&item).by_when = day_from(&day));
                html! { <DateBox key={field.id()} {id} {label} value={day_text(draft.by_when)} {on_date} /> }
            }
            _ => {
                let value = draft.clone().text(field).cloned().unwrap_or_default();
                let on_text = Callback::from(move |typed| {
                    if let Some(text) = held.0.borrow_mut().draft(&item).text(field) {
                        *text = typed;
                    }
                });
                html! { <TextBox key={field.id()} {id} {label} lines={2} max={LONG} {value} {on_text} /> }
            }
        }
    };
    html! { <div class="stack">{ for Field::ALL.into_iter().map(field) }</div> }
}

#[derive(Properties, PartialEq)]
struct MakeProps {
    held: Held,
    document: Rc<Document>,
    sealed: UseStateHandle<Option<Sealed>>,
}

/// The form for the whole, who answers, and making the reply.
#[component]
fn Make(props: &MakeProps) -> Html {
    let words = use_words();
    let sealed = props.sealed.clone();
    let trouble = use_state(|| None::<Msg>);
    let busy = use_state(|| false);
    let was_sealed = use_mut_ref(|| false);
    use_effect_with(sealed.is_some(), move |sealed| match (was_sealed.replace(*sealed), *sealed) {
        (_, true) => page::focus("reply-made"),
        (true, false) => page::focus("reply-whole"),
        (false, false) => {}
    });
    if let Some(Sealed { reply, file }) = &*sealed {
        let change = {
            let (sealed, held) = (sealed.clone(), props.held.clone());
            Callback::from(move |_: MouseEvent| {
                held.1.set(false);
                sealed.set(None);
            })
        };
        let on_left = {
            let held = props.held.clone();
            Callback::from(move |()| held.1.set(true))
        };
        let another = {
            let (sealed, held) = (sealed.clone(), props.held.clone());
            Callback::from(move |_: MouseEvent| {
                held.0.borrow_mut().drafts.clear();
                held.1.set(false);
                sealed.set(None);
            })
        };
        return html! {
            <section key="made" class="stack no-print" aria-labelledby="reply-made">
                <h2 id="reply-made" tabindex="-1">{ words.say(msg::reply_made_title()) }</h2>
                { as_sealed(&words, reply, "") }
                <p>{ words.say(msg::reply_made_lead()) }</p>
                <HandOver file={file.clone()} {on_left} copies=true />
                <p class="hint">{ words.say(msg::reply_made_gone()) }</p>
                <div class="cluster">
                    <Button icon={IconName::Pencil} onclick={change}>{ words.say(msg::reply_change()) }</Button>
                    <Button icon={IconName::Plus} onclick={another}>{ words.say(msg::reply_another()) }</Button>
                </div>
            </section>
        };
    }
    let make = {
        let (held, document, words, sealed, trouble, busy) =
            (props.held.clone(), props.document.clone(), words.clone(), sealed.clone(), trouble.clone(), busy.clone());
        Callback::from(move |_: MouseEvent| {
            if held.0.borrow().is_empty() {
                trouble.set(Some(msg::reply_nothing()));
                return;
            }
            let from = held.0.borrow().from.clone();
            let own = own_words(&words);
            if [&from.name, &from.role, &from.organisation].into_iter().any(|line| imitates(line, &own)) {
                trouble.set(Some(msg::support_imitates()));
                return;
            }
            let reply = held.0.borrow().reply(&document, making(&words));
            let (document, sealed, trouble, busy) = (document.clone(), sealed.clone(), trouble.clone(), busy.clone());
            trouble.set(None);
            busy.set(true);
            spawn_local(async move {
                match seal(&reply, &document.reply.key).await {
                    Ok(file) => sealed.set(Some(Sealed { reply: Rc::new(reply), file })),
                    Err(what) => trouble.set(Some(what)),
                }
                busy.set(false);
            });
        })
    };
    let from = props.held.0.borrow().from.clone();
    let who = |id: &'static str, label: Msg, value: String, change: fn(&mut Form) -> &mut String| {
        let held = props.held.clone();
        let on_text = Callback::from(move |text| *change(&mut held.0.borrow_mut()) = text);
        html! { <TextBox {id} label={words.say(label)} max={NAME} spellcheck={false} {value} {on_text} /> }
    };
    html! {
        <section key="form" class="stack no-print" aria-labelledby="reply-whole">
            <h2 id="reply-whole" tabindex="-1">{ words.say(msg::reply_whole_title()) }</h2>
            <AnswerBox held={props.held.clone()} item="" number={0} />
            <h2>{ words.say(msg::reply_who_title()) }</h2>
            <p class="hint">{ words.say(msg::reply_who_lead()) }</p>
            { who("reply-name", msg::reply_name(), from.name, |form| &mut form.from.name) }
            { who("reply-role", msg::reply_role(), from.role, |form| &mut form.from.role) }
            { who("reply-organisation", msg::reply_organisation(), from.organisation, |form| &mut form.from.organisation) }
            if let Some(what) = &*trouble { <Notice kind={NoticeKind::Care} role="alert">{ words.say(what.clone()) }</Notice> }
            <Button kind={ButtonKind::Primary} icon={IconName::Lock} busy={*busy} onclick={make}>{ words.say(msg::reply_make()) }</Button>
        </section>
    }
}

fn making(words: &Words) -> Making {
    let made = now();
    Making {
        random: chance::bits(),
        made,
        made_text: intl::moment(words.tag(), made),
        language: words.tag().to_owned(),
        read: words.say(msg::reply_file_read()),
    }
}

/// Seals a reply to the one-time key of the document that it answers.
async fn seal(reply: &Reply, key: &str) -> Result<SealedFile, Msg> {
    let content = format::reply::encode(reply).map_err(|_| msg::reply_too_long())?;
    let bytes = client::seal(&content, SealTo::Keys(vec![key.to_owned()]), true, |_| {}).await.map_err(|error| match error {
        SealError::BadKey => msg::reply_bad_address(),
        other => refused(&other),
    })?;
    Ok(SealedFile { passphrase: String::new(), bytes, name: format!("own-words-reply-{}.txt", intl::today()) })
}

//! Keeping what was opened, sealed, on this device: only when whoever reads it asks for that.
//!
//! It is sealed anew under a passphrase of their own, and not to the key of their card: a key can be replaced or taken off this device,
//! and what was kept would be lost with it; and somebody without a card keeps things in the very same way. No name of the person goes
//! into what is not sealed.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::domain::device::KeptFile;
use crate::domain::document::Document;
use crate::domain::drawing::safe_line;
use crate::format::document::encode;
use crate::i18n::{Msg, Words, msg};
use crate::platform::{chance, intl, now, page, storage};
use crate::sealing::{SealTo, client, writing_log_n};
use crate::store::indexed_db::IndexedDb;
use crate::store::{Store, StoreError};
use crate::ui::components::text_box::TextKind;
use crate::ui::components::{Button, ButtonKind, Details, IconName, Notice, NoticeKind, Progress, Sure, TextBox};
use crate::ui::desk::{use_maybe_desk, use_words};
use crate::ui::pages::sealing::{LEAST, part_done, refused};
use crate::ui::pages::trouble::explain;
use crate::ui::pages::worker::keys;

/// The most UTF-16 units of the word to find a kept file by.
const LABEL: u32 = 60;

/// What [`Keep`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct KeepProps {
    /// What was opened.
    pub document: Rc<Document>,
    /// It is kept now.
    pub on_kept: Callback<()>,
}

/// The offer to keep what was opened. Nothing happens until the button in it is pressed.
#[component]
pub fn Keep(props: &KeepProps) -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let phrase = use_mut_ref(String::new);
    let again = use_mut_ref(String::new);
    let label = use_mut_ref(String::new);
    let busy = use_state(|| None::<Option<f32>>);
    let trouble = use_state(|| None::<(Msg, Option<Msg>)>);
    let keep = {
        let (phrase, again, label, busy, trouble) = (phrase.clone(), again.clone(), label.clone(), busy.clone(), trouble.clone());
        let (document, on_kept, store) = (props.document.clone(), props.on_kept.clone(), keys::store(desk.as_ref()));
        Callback::from(move |_: MouseEvent| {
            let passphrase = phrase.borrow().trim().to_owned();
            if passphrase.chars().count() < LEAST {
                return trouble.set(Some((msg::support_short(), None)));
            }
            if passphrase != again.borrow().trim() {
                return trouble.set(Some((msg::open_keep_differ(), None)));
            }
            let file = KeptFile { label: safe_line(&label.borrow()), at: Some(now()), ..KeptFile::default() };
            trouble.set(None);
            busy.set(Some(None));
            let (busy, trouble, document, on_kept, store) =
                (busy.clone(), trouble.clone(), document.clone(), on_kept.clone(), store.clone());
            spawn_local(async move {
                let bar = busy.clone();
                let progress = move |far| bar.set(Some(Some(part_done(far))));
                match seal_and_keep(&store, &document, file, passphrase, progress).await {
                    Ok(()) => on_kept.emit(()),
                    Err(what) => {
                        trouble.set(Some(what));
                        busy.set(None);
                    }
                }
            });
        })
    };
    let field = |id: &'static str, text: Msg, kind: TextKind, held: &Rc<RefCell<String>>, max: Option<u32>| {
        let on_text = {
            let held = held.clone();
            Callback::from(move |text| *held.borrow_mut() = text)
        };
        html! { <TextBox {id} label={words.say(text)} hint={words.part(id, "hint").map(AttrValue::from)} {kind} {max} spellcheck={false} value={held.borrow().clone()} {on_text} /> }
    };
    html! {
        <div class="no-print">
            <Details summary={words.say(msg::open_keep())}>
                <div class="stack">
                    <p>{ words.say(msg::open_keep_lead()) }</p>
                    { field("open-keep-phrase", msg::open_keep_phrase(), TextKind::Secret, &phrase, None) }
                    { field("open-keep-again", msg::open_keep_again(), TextKind::Secret, &again, None) }
                    { field("open-keep-label", msg::open_keep_label(), TextKind::default(), &label, Some(LABEL)) }
                    if let Some((what, advice)) = &*trouble {
                        <Notice kind={NoticeKind::Care} role="alert" title={words.say(what.clone())}>{ advice.clone().map(|advice| words.say(advice)).unwrap_or_default() }</Notice>
                    }
                    if let Some(done) = *busy { <Progress id="keeping" label={words.say(msg::open_keeping())} {done} /> }
                    <Button icon={IconName::Lock} busy={busy.is_some()} onclick={keep}>{ words.say(msg::open_keep_do()) }</Button>
                </div>
            </Details>
        </div>
    }
}

/// Seals a document under a passphrase and keeps it. Gives what is wrong, and what to do next, when it can't.
async fn seal_and_keep(
    store: &IndexedDb,
    document: &Document,
    file: KeptFile,
    passphrase: String,
    progress: impl Fn(crate::sealing::Progress) + 'static,
) -> Result<(), (Msg, Option<Msg>)> {
    let content = encode(document).map_err(|_| (msg::open_too_much(), Some(msg::open_too_much_advice())))?;
    let lock = SealTo::Passphrase { passphrase, log_n: writing_log_n(page::device_memory()) };
    let sealed = client::seal(&content, lock, false, progress).await.map_err(|error| (refused(&error), None))?;
    store.keep(&format!("{:032x}", chance::bits()), file, sealed).await.map_err(|error| {
        let (what, advice) = explain(&error);
        (what, Some(advice))
    })?;
    // Some browsers ask the person, and answer when they have: nothing waits for that.
    spawn_local(async {
        storage::ask_to_keep().await;
    });
    Ok(())
}

/// A kept file that was chosen to be opened.
#[derive(Clone, PartialEq)]
pub struct Chosen {
    /// Its name in the store.
    pub name: String,
    /// What is known about it.
    pub file: KeptFile,
}

/// What a kept file is called on the page: the word of its reader's own, else nothing but that it was given.
pub fn called(words: &Words, file: &KeptFile) -> String {
    let label = safe_line(&file.label);
    if label.is_empty() { words.say(msg::open_opened_title()) } else { label }
}

/// When it was kept.
pub fn kept_on(words: &Words, file: &KeptFile) -> String {
    file.at.map(|at| words.say(msg::open_kept_on(intl::moment(words.tag(), at)))).unwrap_or_default()
}

/// What [`Kept`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct KeptProps {
    /// One was chosen to be opened; nothing, when it was deleted.
    pub on_choose: Callback<Option<Chosen>>,
}

/// What is kept on this device, the newest first: each can be chosen and deleted. Nothing where nothing is.
#[component]
pub fn Kept(props: &KeptProps) -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let found = use_state(|| None::<Result<Vec<Chosen>, StoreError>>);
    let store = use_memo((), |()| keys::store(desk.as_ref()));
    let look = {
        let (found, store) = (found.clone(), store.clone());
        move || {
            let (found, store) = (found.clone(), store.clone());
            spawn_local(async move {
                let kept = store.kept().await.map(|kept| {
                    let mut kept: Vec<_> = kept.into_iter().map(|(name, file)| Chosen { name, file }).collect();
                    kept.sort_by_key(|one| std::cmp::Reverse(one.file.at));
                    kept
                });
                found.set(Some(kept));
            });
        }
    };
    use_effect_with((), {
        let look = look.clone();
        move |()| look()
    });
    let kept = match &*found {
        None => return Html::default(),
        Some(Err(error)) => {
            let (what, advice) = explain(error);
            return html! { <Notice kind={NoticeKind::Care} title={words.say(what)}>{ words.say(advice) }</Notice> };
        }
        Some(Ok(kept)) => kept,
    };
    let delete = |name: &str| {
        let (found, store, on_choose, look, name) = (found.clone(), store.clone(), props.on_choose.clone(), look.clone(), name.to_owned());
        Callback::from(move |()| {
            on_choose.emit(None);
            let (found, store, look, name) = (found.clone(), store.clone(), look.clone(), name.clone());
            spawn_local(async move {
                match store.forget(&name).await {
                    Ok(()) => look(),
                    Err(error) => found.set(Some(Err(error))),
                }
            });
        })
    };
    let row = |one: &Chosen| {
        let name = called(&words, &one.file);
        let open = {
            let (on_choose, one) = (props.on_choose.clone(), one.clone());
            Callback::from(move |_: MouseEvent| on_choose.emit(Some(one.clone())))
        };
        html! {
            <li key={one.name.clone()} class="sheet stack" data-gap="small">
                <p class="open__file"><bdi>{ &name }</bdi></p>
                <p class="hint">{ kept_on(&words, &one.file) }</p>
                <div class="cluster">
                    <Button icon={IconName::LockOpen} label={words.say(msg::open_kept_open_one(name.as_str()))} onclick={open}>{ words.say(msg::open_kept_open()) }</Button>
                    <Sure id={format!("open-kept-{}", one.name)} label={words.say(msg::open_kept_delete())} name={words.say(msg::open_kept_delete_one(name.as_str()))}
                        kind={ButtonKind::Quiet} icon={IconName::Trash} title={words.say(msg::open_kept_sure())}
                        no={words.say(msg::open_kept_no())} yes={words.say(msg::open_kept_yes())} on_yes={delete(&one.name)}>
                        <p>{ words.say(msg::open_kept_sure_more()) }</p>
                    </Sure>
                </div>
            </li>
        }
    };
    html! {
        if !kept.is_empty() {
            <section class="stack" aria-labelledby="open-kept">
                <h2 id="open-kept">{ words.say(msg::open_kept_title()) }</h2>
                <ul class="stack list" role="list">{ for kept.iter().map(row) }</ul>
            </section>
        }
    }
}

//! Opening a file that somebody gave. Works with no plan; keeps nothing by itself: what is typed, chosen and opened lives in this page
//! alone and goes with it, unless the reader asks for it to be kept ([`kept`]).

mod kept;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::kept::{Chosen, Keep, Kept, called, kept_on};
use crate::domain::EntryId;
use crate::domain::document::Document;
use crate::domain::reply::Reply;
use crate::format::document::{DocumentError, decode};
use crate::format::link;
use crate::format::other_kind::{self, OtherKind};
use crate::format::reply::MAX_SEALED as MAX_REPLY;
use crate::i18n::{Msg, msg};
use crate::platform::{files, own, page};
use crate::sealing::{Lock, MAX_INPUT, OpenWith, SealError, client, lock_of};
use crate::store::Store;
use crate::ui::components::text_box::TextKind;
use crate::ui::components::{
    Button, ButtonKind, Details, FilePick, IconName, LinkButton, Notice, NoticeKind, PickedFile, Progress, TextBox, TickBox,
};
use crate::ui::desk::{Desk, use_maybe_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::pages::reply::{Answering, Fault, Found, Show, elsewhere, find};
use crate::ui::pages::sealing::part_done;
use crate::ui::pages::trouble;
use crate::ui::pages::worker::keys::{self, KeyError};
use crate::ui::route::Route;

/// How much of a file is looked at, in bytes, to know which passphrase to ask for.
const LOOKED_AT: usize = 64 * 1024;

/// What is wrong, and what to do next.
#[derive(Clone, PartialEq)]
struct Trouble {
    what: Msg,
    advice: Msg,
    /// It is a backup: Keep opens those.
    backup: bool,
}

impl Trouble {
    fn new((what, advice): (Msg, Msg)) -> Self {
        Self { what, advice, backup: false }
    }
}

/// What was opened.
#[derive(Clone, PartialEq)]
enum Seen {
    /// Something that was given to whoever opened it.
    Share(Rc<Document>),
    /// A reply to something that was given from the open plan, with the log's entry for it.
    Reply(Rc<Reply>, EntryId),
}

/// Why sealed bytes could not be opened, in words: what is wrong, and what to do next.
pub fn explain(error: &SealError) -> (Msg, Msg) {
    match error {
        SealError::Empty => (msg::open_empty(), msg::open_empty_advice()),
        SealError::NotOurs => (msg::open_not_ours(), msg::open_not_ours_advice()),
        SealError::CutShort => (msg::open_cut_short(), msg::open_cut_short_advice()),
        SealError::Changed => (msg::open_changed(), msg::open_changed_advice()),
        SealError::TooNew { .. } => (msg::open_too_new(), msg::open_too_new_advice()),
        SealError::TooCostly { .. } => (msg::open_too_costly(), msg::open_too_costly_advice()),
        SealError::WrongPassphrase => (msg::open_wrong(), msg::open_wrong_advice()),
        SealError::WrongKey | SealError::NotForAPassphrase | SealError::NotForAKey | SealError::BadKey => {
            (msg::open_for_a_key(), msg::open_for_a_key_advice())
        }
        SealError::TooBig { .. } => (msg::open_too_big(), msg::open_too_big_advice()),
        SealError::InflatesTooFar { .. } => (msg::open_inflates(), msg::open_inflates_advice()),
        SealError::NotGzip => (msg::open_other_kind(), msg::open_other_kind_advice()),
        SealError::WorkerGone => (msg::open_worker_gone(), msg::open_worker_gone_advice()),
        SealError::WorkerFailed { .. } => (msg::open_worker_failed(), msg::open_worker_failed_advice()),
    }
}

/// The same for a file that is at hand: where it plainly is another kind of file, that is said, and not that it was changed.
pub fn explain_file(error: &SealError, file: &[u8]) -> (Msg, Msg) {
    match error {
        SealError::NotOurs | SealError::Changed | SealError::CutShort => match other_kind::of(file) {
            Some(OtherKind::WorkerKeys) => is_key(),
            Some(OtherKind::Page) => explain(&SealError::NotOurs),
            None => explain(error),
        },
        error => explain(error),
    }
}

/// What is said of a file that is the copy of a worker's keys, wherever a sealed file is wanted.
pub fn is_key() -> (Msg, Msg) {
    (msg::open_is_key(), msg::open_is_key_advice())
}

/// Why what was sealed can't be shown, in words: what is wrong, and what to do next.
pub fn explain_content(error: &DocumentError) -> (Msg, Msg) {
    let trouble = unreadable(error);
    (trouble.what, trouble.advice)
}

fn unreadable(error: &DocumentError) -> Trouble {
    match error {
        DocumentError::OtherKind { what } if what == "suggestions" => {
            Trouble { what: msg::moving_are_suggestions(), advice: msg::moving_are_suggestions_advice(), backup: true }
        }
        DocumentError::OtherKind { what } if what == "backup" => {
            Trouble { what: msg::open_backup(), advice: msg::open_backup_advice(), backup: true }
        }
        DocumentError::NotOurs | DocumentError::OtherKind { .. } => Trouble::new((msg::open_other_kind(), msg::open_other_kind_advice())),
        DocumentError::TooNew { .. } => Trouble::new((msg::open_too_new(), msg::open_too_new_advice())),
        DocumentError::Broken => Trouble::new((msg::open_broken(), msg::open_broken_advice())),
        DocumentError::TooDeep | DocumentError::TooMany | DocumentError::TooLong => {
            Trouble::new((msg::open_too_much(), msg::open_too_much_advice()))
        }
    }
}

/// Opens a file or pasted text, and shows what is in it.
#[component]
pub fn Open() -> Html {
    let words = use_words();
    let go = use_go();
    let file = use_state(|| None::<PickedFile>);
    let pasted = use_mut_ref(String::new);
    let phrase = use_mut_ref(String::new);
    let hide = use_state(|| false);
    let short = use_state(|| false);
    let busy = use_state(|| None::<Option<f32>>);
    let trouble = use_state(|| None::<Trouble>);
    let opened = use_state(|| None::<Seen>);
    let desk = use_maybe_desk();

    // What came behind the # of the link that was followed: the small script has taken it out of the address.
    let linked = use_state(|| None::<Rc<Vec<u8>>>);
    // Chosen from what is kept on this device.
    let chosen = use_state(|| None::<Chosen>);
    // What is open is kept here, sealed.
    let is_kept = use_state(|| false);
    // Sealed to a key: the worker's own passphrase is asked for.
    let to_a_key = use_state(|| false);
    {
        let (linked, to_a_key, trouble, file, chosen) = (linked.clone(), to_a_key.clone(), trouble.clone(), file.clone(), chosen.clone());
        let take = Rc::new(move || {
            let Some(text) = own::take_handed() else { return };
            match link::sealed(&text) {
                Ok(sealed) => {
                    client::warm_up();
                    to_a_key.set(lock_of(&sealed) == Some(Lock::Key));
                    trouble.set(None);
                    file.set(None);
                    chosen.set(None);
                    linked.set(Some(Rc::new(sealed)));
                }
                Err(_) => trouble.set(Some(Trouble::new((msg::open_link_broken(), msg::open_link_broken_advice())))),
            }
        });
        use_effect_with((), move |()| {
            take();
            let listener = own::on_handed(move || take());
            move || drop(listener)
        });
    }
    // The worker holds the passphrase while it works: it goes when the page does.
    use_effect_with((), |()| client::dismiss);
    use_effect_with(opened.is_some(), |_| page::focus_heading());

    let pick = {
        let (file, linked, chosen, to_a_key, trouble) = (file.clone(), linked.clone(), chosen.clone(), to_a_key.clone(), trouble.clone());
        Callback::from(move |picked: PickedFile| {
            client::warm_up();
            trouble.set(None);
            linked.set(None);
            chosen.set(None);
            let (to_a_key, beginning) = (to_a_key.clone(), picked.clone());
            spawn_local(async move {
                let length = i32::try_from(LOOKED_AT).unwrap_or(i32::MAX);
                to_a_key.set(lock_of(&files::beginning(&beginning, length).await) == Some(Lock::Key));
            });
            file.set(Some(picked));
        })
    };
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let ondrop = {
        let pick = pick.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            if let Some(dropped) = files::dropped(&event) {
                pick.emit(dropped);
            }
        })
    };
    if let Some(seen) = &*opened {
        let close = {
            let (opened, file, linked, pasted, phrase) = (opened.clone(), file.clone(), linked.clone(), pasted.clone(), phrase.clone());
            let (chosen, is_kept, to_a_key) = (chosen.clone(), is_kept.clone(), to_a_key.clone());
            // A link that was followed meanwhile waits, and so does what is wrong with it.
            Callback::from(move |()| {
                to_a_key.set(linked.as_ref().is_some_and(|sealed| lock_of(sealed) == Some(Lock::Key)));
                chosen.set(None);
                is_kept.set(false);
                pasted.borrow_mut().clear();
                phrase.borrow_mut().clear();
                file.set(None);
                opened.set(None);
            })
        };
        let next = (linked.is_some() || trouble.is_some()).then(|| {
            html! {
                <div class="no-print">
                    <Notice role="status" title={words.say(msg::open_next())}>
                        <Button icon={IconName::Close} onclick={close.reform(|_: MouseEvent| ())}>{ words.say(msg::open_next_show()) }</Button>
                    </Notice>
                </div>
            }
        });
        let own = match seen {
            Seen::Share(own) => own.clone(),
            Seen::Reply(reply, share) => return html! { <>{ next }<Show reply={reply.clone()} share={share.clone()} {close} /></> },
        };
        let turn = {
            let short = short.clone();
            Callback::from(move |_: MouseEvent| short.set(!*short))
        };
        return html! {
            <>
                <h1 class="no-print">{ words.say(msg::open_opened_title()) }</h1>
                { next }
                <p class="hint no-print" role="status">{ words.say(if *is_kept { msg::open_kept_lead() } else { msg::open_opened_lead() }) }</p>
                <div class="cluster no-print">
                    <Button icon={IconName::Printer} onclick={Callback::from(|_| files::print())}>{ words.say(msg::open_print()) }</Button>
                    <Button icon={IconName::Note} onclick={turn}>{ words.say(if *short { msg::open_whole() } else { msg::open_one_page() }) }</Button>
                    <Button icon={IconName::Close} onclick={close.reform(|_: MouseEvent| ())}>{ words.say(msg::open_close()) }</Button>
                </div>
                if !*is_kept { <Keep document={own.clone()} on_kept={{ let is_kept = is_kept.clone(); Callback::from(move |()| is_kept.set(true)) }} /> }
                <div class="stack" data-view={short.then_some("short")}><Answering document={own} /></div>
            </>
        };
    }
    let open = {
        let (desk, file, linked, pasted, phrase, busy, trouble, opened) =
            (desk, file.clone(), linked.clone(), pasted.clone(), phrase.clone(), busy.clone(), trouble.clone(), opened.clone());
        let (chosen, is_kept) = (chosen.clone(), is_kept.clone());
        Callback::from(move |()| {
            let (text, typed) = (pasted.borrow().clone(), phrase.borrow().clone());
            if file.is_none() && linked.is_none() && chosen.is_none() && text.trim().is_empty() {
                trouble.set(Some(Trouble::new((msg::open_no_file(), msg::open_no_file_advice()))));
                return;
            }
            trouble.set(None);
            busy.set(Some(None));
            let given = match (&*chosen, &*file, &*linked) {
                (Some(one), ..) => Given::Kept(one.name.clone()),
                (None, Some(file), _) => Given::File(file.clone()),
                (None, None, Some(sealed)) => Given::Link(sealed.clone()),
                (None, None, None) => Given::Text(text),
            };
            is_kept.set(chosen.is_some());
            let (desk, busy, trouble, opened, linked) = (desk.clone(), busy.clone(), trouble.clone(), opened.clone(), linked.clone());
            spawn_local(async move {
                let bar = busy.clone();
                let progress = move |far| bar.set(Some(Some(part_done(far))));
                match read(desk.as_ref(), given, &typed, progress).await {
                    Ok(seen) => {
                        linked.set(None);
                        opened.set(Some(seen));
                    }
                    Err(what) => trouble.set(Some(what)),
                }
                busy.set(None);
            });
        })
    };
    let let_go = {
        let (file, linked, chosen, to_a_key) = (file.clone(), linked.clone(), chosen.clone(), to_a_key.clone());
        Callback::from(move |_| {
            file.set(None);
            linked.set(None);
            chosen.set(None);
            to_a_key.set(false);
        })
    };
    let paste = {
        let (pasted, to_a_key) = (pasted.clone(), to_a_key.clone());
        Callback::from(move |text: String| {
            let is_so = lock_of(text.as_bytes()) == Some(Lock::Key);
            *pasted.borrow_mut() = text;
            if is_so != *to_a_key {
                to_a_key.set(is_so);
            }
        })
    };
    let choose = {
        let (file, linked, chosen, to_a_key, trouble) = (file.clone(), linked.clone(), chosen.clone(), to_a_key.clone(), trouble.clone());
        Callback::from(move |one: Option<Chosen>| {
            trouble.set(None);
            to_a_key.set(false);
            if one.is_some() {
                client::warm_up();
                file.set(None);
                linked.set(None);
                page::focus("open-passphrase");
            }
            chosen.set(one);
        })
    };
    let (asked, asked_hint) = if chosen.is_some() {
        (msg::open_own_passphrase(), msg::open_kept_hint())
    } else if *to_a_key {
        (msg::open_own_passphrase(), msg::open_own_passphrase_hint())
    } else {
        (msg::open_passphrase(), msg::open_passphrase_hint())
    };
    let keep = |held: &Rc<std::cell::RefCell<String>>| {
        let held = held.clone();
        Callback::from(move |text| *held.borrow_mut() = text)
    };
    let set_hide = {
        let hide = hide.clone();
        Callback::from(move |on| hide.set(on))
    };
    html! {
        <div class="open stack" {ondragover} {ondrop}>
            <h1>{ words.say(msg::open_title()) }</h1>
            <p class="hint">{ words.say(if *to_a_key && chosen.is_none() { msg::open_lead_key() } else { msg::open_lead() }) }</p>
            <Kept on_choose={choose} />
            <FilePick id="open-file" label={words.say(msg::open_file())} hint={words.say(msg::open_file_hint())} on_file={pick} />
            <div role="status">
                if let Some(one) = &*chosen {
                    <p>{ words.say(msg::open_chosen()) }{ ": " }<bdi class="open__file">{ called(&words, &one.file) }</bdi>{ " · " }{ kept_on(&words, &one.file) }</p>
                } else if let Some(file) = &*file {
                    <p>{ words.say(msg::open_chosen()) }{ ": " }<bdi class="open__file">{ file.name() }</bdi></p>
                } else if linked.is_some() {
                    <p>{ words.say(msg::open_by_link()) }</p>
                }
                if file.is_some() || linked.is_some() || chosen.is_some() {
                    <Button kind={ButtonKind::Quiet} icon={IconName::Close} onclick={let_go}>{ words.say(msg::open_take_away()) }</Button>
                }
            </div>
            if file.is_none() && linked.is_none() && chosen.is_none() {
                <Details summary={words.say(msg::open_paste())}>
                    <TextBox id="open-paste" label={words.say(msg::open_paste_label())} lines={4} spellcheck={false} lang="en" dir="ltr" value={pasted.borrow().clone()} on_text={paste} />
                </Details>
            }
            <div class="stack" data-gap="small" data-hide={hide.then_some("")}>
                <TextBox id="open-passphrase" label={words.say(asked)} hint={words.say(asked_hint)} kind={TextKind::Secret} lang="en"
                    value={phrase.borrow().clone()} on_text={keep(&phrase)} on_enter={open.clone()} />
                <TickBox id="open-hide" label={words.say(msg::open_hide())} checked={*hide} on_tick={set_hide} />
            </div>
            if let Some(trouble) = &*trouble {
                <Notice kind={NoticeKind::Care} role="alert" title={words.say(trouble.what.clone())}>
                    <p>{ words.say(trouble.advice.clone()) }</p>
                    if trouble.backup {
                        <LinkButton href={go.href(&Route::Keep)} onclick={go.follow(Route::Keep)}>{ words.say(msg::open_backup_keep()) }</LinkButton>
                    }
                </Notice>
            }
            if let Some(done) = *busy { <Progress id="opening" label={words.say(msg::open_opening())} {done} /> }
            <Button kind={ButtonKind::Primary} icon={IconName::LockOpen} busy={busy.is_some()} onclick={open.reform(|_: MouseEvent| ())}>{ words.say(msg::open_open()) }</Button>
            <LinkButton kind={ButtonKind::Quiet} href={go.href(&Route::Support)} onclick={go.follow(Route::Support)}>{ words.say(msg::support_title()) }</LinkButton>
        </div>
    }
}

/// What is to be opened.
enum Given {
    /// What is kept on this device under this name.
    Kept(String),
    File(PickedFile),
    Link(Rc<Vec<u8>>),
    Text(String),
}

/// Why the keys on this device don't open it.
fn explain_key(error: &KeyError, file: &[u8]) -> (Msg, Msg) {
    match error {
        KeyError::NoKey => (msg::open_no_key(), msg::open_no_key_advice()),
        KeyError::NoPassphrase => (msg::open_no_passphrase(), msg::open_own_passphrase_hint()),
        KeyError::WrongPassphrase => (msg::open_key_wrong(), msg::open_key_wrong_advice()),
        KeyError::PerhapsOlder => (msg::open_older_key(), msg::open_older_key_advice()),
        KeyError::ForAnother => (msg::open_other_key(), msg::open_other_key_advice()),
        KeyError::Seal(error) => explain_file(error, file),
    }
}

/// Reads, opens and checks what was given.
async fn read(
    desk: Option<&Desk>,
    given: Given,
    typed: &str,
    progress: impl Fn(crate::sealing::Progress) + 'static,
) -> Result<Seen, Trouble> {
    let sealed = match given {
        Given::File(file) => files::read(&file, MAX_INPUT).await.map_err(|size| {
            Trouble::new(if size == 0 {
                (msg::open_unread(), msg::open_unread_advice())
            } else {
                explain(&SealError::TooBig { limit: MAX_INPUT })
            })
        })?,
        Given::Kept(name) => return open_kept(desk, &name, typed, progress).await,
        Given::Link(sealed) => sealed.to_vec(),
        Given::Text(text) => text.into_bytes(),
    };
    if other_kind::of(&sealed) == Some(OtherKind::WorkerKeys) {
        return Err(Trouble::new(is_key()));
    }
    let content = if lock_of(&sealed) == Some(Lock::Key) {
        // With a plan at hand it may be a reply to something given from it; else it is for the worker whose device this is.
        // Replies are small: anything longer is for the worker.
        if let Some(desk) = desk.filter(|_| sealed.len() as u64 <= MAX_REPLY) {
            match find(&sealed, desk).await {
                Ok(Found::Reply { reply, share }) => return Ok(Seen::Reply(Rc::new(*reply), share)),
                Ok(Found::Elsewhere) => return Err(Trouble::new(elsewhere())),
                Ok(Found::Nowhere) => {}
                Err(Fault::Seal(error)) => return Err(Trouble::new(explain_file(&error, &sealed))),
                Err(Fault::Content(error)) => return Err(unreadable(&error)),
            }
        }
        keys::open(&sealed, typed, progress).await.map_err(|error| Trouble::new(explain_key(&error, &sealed)))?
    } else if typed.trim().is_empty() {
        return Err(Trouble::new((msg::open_no_passphrase(), msg::open_no_passphrase_advice())));
    } else {
        client::open(&sealed, OpenWith::typed(typed), progress).await.map_err(|error| Trouble::new(explain_file(&error, &sealed)))?
    };
    decode(&content).map(|document| Seen::Share(Rc::new(document))).map_err(|error| unreadable(&error))
}

/// Opens what is kept on this device.
async fn open_kept(
    desk: Option<&Desk>,
    name: &str,
    typed: &str,
    progress: impl Fn(crate::sealing::Progress) + 'static,
) -> Result<Seen, Trouble> {
    if typed.trim().is_empty() {
        return Err(Trouble::new((msg::open_no_passphrase(), msg::open_kept_hint())));
    }
    let sealed = keys::store(desk).kept_sealed(name).await.map_err(|error| Trouble::new(trouble::explain(&error)))?;
    let sealed = sealed.ok_or_else(|| Trouble::new((msg::open_kept_gone(), msg::open_kept_gone_advice())))?;
    let content = client::open(&sealed, OpenWith::typed(typed), progress).await.map_err(|error| {
        Trouble::new(match error {
            SealError::WrongPassphrase => (msg::open_kept_wrong(), msg::open_kept_wrong_advice()),
            error => explain(&error),
        })
    })?;
    decode(&content).map(|document| Seen::Share(Rc::new(document))).map_err(|error| unreadable(&error))
}

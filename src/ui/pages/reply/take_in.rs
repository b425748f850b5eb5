//! The person's side: a reply is shown before it is kept, and then stands beside their words.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::find::{Fault, Found, find};
use super::said::what_was_said;
use crate::domain::EntryId;
use crate::domain::drawing::{draw_item, safe_line};
use crate::domain::reply::Reply;
use crate::domain::share::Share;
use crate::format;
use crate::format::document::DocumentError;
use crate::format::other_kind::{self, OtherKind};
use crate::i18n::{Msg, msg};
use crate::platform::{files, intl, now, page};
use crate::sealing::{Lock, SealError, client, lock_of};
use crate::ui::components::{Button, ButtonKind, Details, FilePick, IconName, LinkButton, Notice, NoticeKind, PickedFile, TextBox};
use crate::ui::desk::{Desk, use_desk, use_words};
use crate::ui::document::{Speaker, is_last_of_entry, to_html};
use crate::ui::go::use_go;
use crate::ui::pages::open::{explain_content, explain_file, is_key};
use crate::ui::route::Route;
use crate::usecases::reply::{Beside, Refusal, about_the_whole, check, take_in};

/// What is wrong, what to do next, and where to go for it.
#[derive(Clone, PartialEq)]
struct Trouble {
    what: Msg,
    advice: Msg,
    to: Option<(Route, fn() -> Msg)>,
}

impl Trouble {
    fn new((what, advice): (Msg, Msg)) -> Self {
        Self { what, advice, to: None }
    }

    fn at(self, to: Route, label: fn() -> Msg) -> Self {
        Self { to: Some((to, label)), ..self }
    }
}

/// A reply for another plan on this phone, in words that tell nothing of that plan.
pub fn elsewhere() -> (Msg, Msg) {
    (msg::reply_elsewhere(), msg::reply_elsewhere_advice())
}

fn is_share() -> Trouble {
    Trouble::new((msg::reply_is_share(), msg::reply_is_share_advice())).at(Route::Open, msg::share_open)
}

fn is_plan() -> Trouble {
    Trouble::new((msg::reply_is_plan(), msg::reply_is_plan_advice())).at(Route::Keep, msg::open_backup_keep)
}

fn explain_fault(fault: &Fault, file: &[u8]) -> Trouble {
    match fault {
        Fault::Seal(SealError::TooBig { .. }) => Trouble::new((msg::open_too_big(), msg::reply_too_big_advice())),
        Fault::Content(DocumentError::OtherKind { what }) if what == "share" => is_share(),
        Fault::Content(DocumentError::OtherKind { what }) if what == "backup" || what == "suggestions" => is_plan(),
        // The page for what was given speaks of shares; here a reply was looked for.
        Fault::Seal(SealError::NotGzip) | Fault::Content(DocumentError::OtherKind { .. } | DocumentError::NotOurs) => {
            Trouble::new((msg::reply_other_kind(), msg::reply_other_kind_advice()))
        }
        Fault::Seal(error) => Trouble::new(explain_file(error, file)),
        Fault::Content(error) => Trouble::new(explain_content(error)),
    }
}

/// Choosing or pasting a reply, and seeing it.
#[component]
pub fn TakeIn() -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let file = use_state(|| None::<PickedFile>);
    let pasted = use_mut_ref(String::new);
    let busy = use_state(|| false);
    let trouble = use_state(|| None::<Trouble>);
    let found = use_state(|| None::<(Rc<Reply>, EntryId)>);

    use_effect_with((), |()| client::dismiss);
    use_effect_with(found.is_some(), |_| page::focus_heading());

    if let Some((reply, share)) = &*found {
        let close = {
            let (found, file, pasted) = (found.clone(), file.clone(), pasted.clone());
            Callback::from(move |()| {
                pasted.borrow_mut().clear();
                file.set(None);
                found.set(None);
            })
        };
        return html! { <Show reply={reply.clone()} share={share.clone()} {close} /> };
    }
    let pick = {
        let (file, trouble) = (file.clone(), trouble.clone());
        Callback::from(move |picked: PickedFile| {
            client::warm_up();
            trouble.set(None);
            file.set(Some(picked));
        })
    };
    let on_text = {
        let pasted = pasted.clone();
        Callback::from(move |text| *pasted.borrow_mut() = text)
    };
    let open = {
        let (desk, file, pasted, busy, trouble, found) =
            (desk.clone(), file.clone(), pasted.clone(), busy.clone(), trouble.clone(), found.clone());
        Callback::from(move |_: MouseEvent| {
            let text = pasted.borrow().clone();
            if file.is_none() && text.trim().is_empty() {
                trouble.set(Some(Trouble::new((msg::open_no_file(), msg::open_no_file_advice()))));
                return;
            }
            trouble.set(None);
            busy.set(true);
            let (desk, file, busy, trouble, found) = (desk.clone(), (*file).clone(), busy.clone(), trouble.clone(), found.clone());
            spawn_local(async move {
                match read(file, text, &desk).await {
                    Ok(reply) => found.set(Some(reply)),
                    Err(what) => trouble.set(Some(what)),
                }
                busy.set(false);
            });
        })
    };
    html! {
        <>
            <h1>{ words.say(msg::reply_take_title()) }</h1>
            <p class="hint">{ words.say(msg::reply_take_lead()) }</p>
            <FilePick id="reply-file" label={words.say(msg::reply_take_file())} hint={words.say(msg::reply_take_hint())} on_file={pick} />
            <div role="status">
                if let Some(file) = &*file { <p>{ words.say(msg::open_chosen()) }{ ": " }<bdi class="open__file">{ file.name() }</bdi></p> }
            </div>
            if file.is_none() {
                <Details summary={words.say(msg::open_paste())}>
                    <TextBox id="reply-paste" label={words.say(msg::open_paste_label())} lines={4} spellcheck={false} lang="en" dir="ltr" value={pasted.borrow().clone()} {on_text} />
                </Details>
            }
            if let Some(trouble) = &*trouble {
                <Notice kind={NoticeKind::Care} role="alert" title={words.say(trouble.what.clone())}>
                    <p>{ words.say(trouble.advice.clone()) }</p>
                    if let Some((to, label)) = &trouble.to {
                        <LinkButton href={go.href(to)} onclick={go.follow(to.clone())}>{ words.say(label()) }</LinkButton>
                    }
                </Notice>
            }
            <Button kind={ButtonKind::Primary} icon={IconName::LockOpen} busy={*busy} onclick={open}>{ words.say(msg::open_open()) }</Button>
        </>
    }
}

/// Reads what was given, and finds the file that it answers.
async fn read(file: Option<PickedFile>, pasted: String, desk: &Desk) -> Result<(Rc<Reply>, EntryId), Trouble> {
    let is_named_as_plan = file.as_ref().is_some_and(|file| other_kind::is_named_as_plan(&file.name()));
    let sealed = match file {
        Some(file) => files::read(&file, format::reply::MAX_SEALED).await.map_err(|size| {
            Trouble::new(if size == 0 {
                (msg::open_unread(), msg::open_unread_advice())
            } else {
                (msg::open_too_big(), msg::reply_too_big_advice())
            })
        })?,
        None => pasted.into_bytes(),
    };
    let lock = lock_of(&sealed);
    match other_kind::of(&sealed) {
        Some(OtherKind::WorkerKeys) => return Err(Trouble::new(is_key()).at(Route::Support, msg::support_title)),
        // No key is tried on it, so nothing else would say so.
        Some(OtherKind::Page) if lock.is_none() => return Err(Trouble::new(explain_file(&SealError::NotOurs, &sealed))),
        _ => {}
    }
    if lock == Some(Lock::Passphrase) {
        // What is in it only its passphrase tells, and no reply has one.
        return Err(if is_named_as_plan { is_plan() } else { is_share() });
    }
    match find(&sealed, desk).await.map_err(|fault| explain_fault(&fault, &sealed))? {
        Found::Reply { reply, share } => Ok((Rc::new(*reply), share)),
        Found::Elsewhere => Err(Trouble::new(elsewhere()).at(Route::Plans, msg::reply_go_plans)),
        Found::Nowhere => Err(Trouble::new((msg::reply_nowhere(), msg::reply_nowhere_advice()))),
    }
}

/// What [`Show`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ShowProps {
    /// The reply.
    pub reply: Rc<Reply>,
    /// The log's entry whose key opened it.
    pub share: EntryId,
    /// It is not kept.
    pub close: Callback<()>,
}

/// A reply before it is kept: beside what was given, exactly as it was given.
#[component]
pub fn Show(props: &ShowProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let ShowProps { reply, share: opened_by, close } = props;
    let kept = use_state(|| false);
    let close_button = |label: Msg| html! { <Button onclick={close.reform(|_: MouseEvent| ())}>{ words.say(label) }</Button> };
    let share = match check(&desk.plan, opened_by, reply) {
        Ok(share) => share,
        Err(refusal) => {
            let (what, advice, to) = match refusal {
                // The reply that was kept here a moment ago: its place is being opened.
                Refusal::AlreadyHere { .. } if *kept => return html! { <h1>{ words.say(msg::reply_kept()) }</h1> },
                Refusal::AlreadyHere { .. } => (msg::reply_already(), msg::reply_already_advice(), Some(opened_by)),
                Refusal::OtherFile => (msg::reply_other_file(), msg::reply_other_file_advice(), None),
                Refusal::NoSuchFile => (msg::reply_no_file(), msg::reply_no_file_advice(), None),
            };
            return html! {
                <>
                    <h1>{ words.say(msg::reply_show_title()) }</h1>
                    <Notice kind={NoticeKind::Care} role="alert" title={words.say(what)}>
                        <p>{ words.say(advice) }</p>
                        if let Some(share) = to {
                            <LinkButton href={go.href(&Route::Shared { id: share.to_string() })} onclick={go.follow(Route::Shared { id: share.to_string() })}>{ words.say(msg::reply_go_given()) }</LinkButton>
                        }
                    </Notice>
                    // There is nothing here to keep or not.
                    { close_button(msg::open_close()) }
                </>
            };
        }
    };
    let keep = {
        let (desk, go, reply, opened_by, kept) = (desk.clone(), go.clone(), reply.clone(), opened_by.clone(), kept.clone());
        Callback::from(move |_: MouseEvent| {
            if let Ok(own) = take_in(&desk.plan, &opened_by, &reply, now()) {
                kept.set(true);
                desk.set(&Desk::new_id(), own);
                go.to(&Route::Shared { id: opened_by.to_string() });
            }
        })
    };
    let to = Some(safe_line(&share.to)).filter(|to| !to.is_empty()).unwrap_or_else(|| words.say(msg::share_somebody()));
    html! {
        <>
            <h1>{ words.say(msg::reply_show_title()) }</h1>
            if let Some(at) = share.at { <p>{ words.say(msg::reply_show_to(to, intl::moment(words.tag(), at))) }</p> }
            <Notice>{ words.say(msg::reply_show_careful()) }</Notice>
            <div class="sheet stack">{ beside_what_was_given(&words, reply, share) }</div>
            <p class="hint">{ words.say(msg::reply_show_not_kept()) }</p>
            <div class="cluster">
                <Button kind={ButtonKind::Primary} icon={IconName::Check} onclick={keep}>{ words.say(msg::reply_keep()) }</Button>
                { close_button(msg::reply_leave()) }
            </div>
        </>
    }
}

/// The reply piece by piece: about the whole, then each item as it was given with what is said about it.
fn beside_what_was_given(words: &Rc<crate::i18n::Words>, reply: &Reply, share: &Share) -> Html {
    let nobody = EntryId::default();
    let whole = about_the_whole(&nobody, reply, share);
    let given = format::document::from_fields(share.document.clone()).unwrap_or_default();
    let items = given.items().enumerate().filter(|(index, _)| is_last_of_entry(&given, *index)).filter_map(|(_, item)| {
        let answers: Vec<_> =
            reply.answers().filter(|(_, own, _)| own.as_str() == item.id).map(|(place, _, answer)| (place, answer)).collect();
        (!answers.is_empty()).then(|| {
            html! {
                <div class="stack" key={item.id.clone()}>
                    <h3>{ words.say(msg::share_since_then()) }</h3>
                    { for given.items().filter(|own| own.id == item.id).map(|own| to_html(draw_item(own, &given.language, &Speaker(words)))) }
                    { what_was_said(words, &Beside { entry: &nobody, reply, answers }, None) }
                </div>
            }
        })
    });
    html! {
        <>
            if let Some(whole) = &whole {
                <h2>{ words.say(msg::reply_whole_title()) }</h2>
                { what_was_said(words, whole, None) }
            }
            if reply.answers().any(|(_, item, _)| given.items().any(|own| own.id == item.as_str())) {
                <h2>{ words.say(msg::reply_parts_title()) }</h2>
            }
            { for items }
        </>
    }
}

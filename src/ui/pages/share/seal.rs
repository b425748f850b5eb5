use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::domain::EntryId;
use crate::domain::document::Document;
use crate::domain::share::{Contact, Share};
use crate::format;
use crate::i18n::{Msg, msg};
use crate::platform::files::{self, Shared};
use crate::platform::{chance, intl, now, own, page};
use crate::sealing::passphrase::{self, WordList};
use crate::sealing::{SealError, SealTo, client, writing_log_n};
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceList, Copyable, IconName, Notice, NoticeKind, Progress};
use crate::ui::desk::{Desk, use_desk, use_words};
use crate::ui::document::Speaker;
use crate::ui::go::use_go;
use crate::ui::route::Route;
use crate::usecases::share::make;

/// The kind of file, as a share sheet takes it.
const KIND: &str = "text/plain";

/// A file that was sealed and has not left this page.
pub struct Sealed {
    /// What is in it, as it is shown.
    pub document: Document,
    passphrase: String,
    bytes: Vec<u8>,
    name: String,
    made: i64,
    logged: Cell<bool>,
}

/// What [`Seal`] is drawn with.
#[derive(Properties)]
pub struct SealProps {
    /// The contact's entry.
    pub contact: EntryId,
    /// The contact.
    pub to: Contact,
    /// What was sealed on this page.
    pub sealed: Option<Rc<Sealed>>,
    /// Something was sealed; nothing, to begin anew.
    pub on_sealed: Callback<Option<Rc<Sealed>>>,
}

impl PartialEq for SealProps {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.sealed, &other.sealed) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        same && self.contact == other.contact && self.to == other.to && self.on_sealed == other.on_sealed
    }
}

/// How far sealing has come.
#[derive(Clone, Copy, PartialEq, Default)]
enum Work {
    #[default]
    None,
    Going(Option<f32>),
}

/// Seals, shows the passphrase once, and hands the file over.
#[component]
pub fn Seal(props: &SealProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let kind = use_state(|| AttrValue::Static("words"));
    let work = use_state(Work::default);
    let trouble = use_state(|| None::<Msg>);

    if let Some(sealed) = &props.sealed {
        let again = {
            let on_sealed = props.on_sealed.clone();
            Callback::from(move |_| on_sealed.emit(None))
        };
        return html! { <HandOver contact={props.contact.clone()} to={props.to.name.clone()} {again} sealed={Wrapped(sealed.clone())} /> };
    }
    let seal = {
        let (plan, words, to, kind, work, trouble, done) =
            (desk.plan.clone(), words.clone(), props.to.clone(), kind.clone(), work.clone(), trouble.clone(), props.on_sealed.clone());
        Callback::from(move |_: MouseEvent| {
            let made = now();
            let document = make(&plan, &to, made, &Speaker(&words));
            let (with_words, work, trouble, done) = (*kind == "words", work.clone(), trouble.clone(), done.clone());
            trouble.set(None);
            work.set(Work::Going(None));
            spawn_local(async move {
                let bar = work.clone();
                #[allow(clippy::cast_precision_loss, reason = "a bar a few hundred pixels wide")]
                let progress = move |far: crate::sealing::Progress| bar.set(Work::Going(Some(far.done as f32 / far.total.max(1) as f32)));
                match seal(document, with_words, made, progress).await {
                    Ok(sealed) => done.emit(Some(Rc::new(sealed))),
                    Err(what) => trouble.set(Some(what)),
                }
                work.set(Work::None);
            });
        })
    };
    let choose = {
        let kind = kind.clone();
        Callback::from(move |chosen| kind.set(chosen))
    };
    let option = |value: &'static str, label: Msg, sub: Msg| Choice::new(value, words.say(label)).sub(words.say(sub));
    let busy = *work != Work::None;
    html! {
        <section class="stack no-print" aria-labelledby="seal">
            <h2 id="seal">{ words.say(msg::share_seal_title()) }</h2>
            <p>{ words.say(msg::share_seal_lead()) }</p>
            <ChoiceList id="share-kind" legend={words.say(msg::share_kind())} chosen={(*kind).clone()} on_choose={choose} options={vec![
                option("words", msg::share_kind_words(), msg::share_kind_words_sub()),
                option("digits", msg::share_kind_digits(), msg::share_kind_digits_sub()),
            ]} />
            if let Some(what) = &*trouble { <Notice kind={NoticeKind::Care} role="alert">{ words.say(what.clone()) }</Notice> }
            if let Work::Going(done) = *work { <Progress id="sealing" label={words.say(msg::share_sealing())} {done} /> }
            <Button kind={ButtonKind::Primary} icon={IconName::Lock} {busy} onclick={seal}>{ words.say(msg::share_seal()) }</Button>
        </section>
    }
}

/// Makes a passphrase and the file. Gives the sentence to say when it can't.
async fn seal(
    document: Document,
    with_words: bool,
    made: i64,
    progress: impl Fn(crate::sealing::Progress) + 'static,
) -> Result<Sealed, Msg> {
    let content = format::document::encode(&document).map_err(|_| msg::share_too_long())?;
    let passphrase = if with_words {
        let list = match own::file(passphrase::LIST_PATH) {
            Some(address) => files::load_text(&address).await,
            None => None,
        };
        let list = list.and_then(|text| WordList::parse(&text).ok()).ok_or_else(msg::share_no_words)?;
        passphrase::make_words(chance::fill, &list)
    } else {
        passphrase::make_digits(chance::fill)
    };
    let to = SealTo::Passphrase { passphrase: passphrase.clone(), log_n: writing_log_n(page::device_memory()) };
    let bytes = client::seal(&content, to, true, progress).await.map_err(|error| match error {
        SealError::TooBig { .. } => msg::share_too_big(),
        SealError::WorkerGone => msg::share_seal_gone(),
        _ => msg::share_seal_failed(),
    })?;
    Ok(Sealed { document, passphrase, bytes, name: format!("own-words-{}.txt", intl::today()), made, logged: Cell::new(false) })
}

#[derive(Clone)]
struct Wrapped(Rc<Sealed>);

impl PartialEq for Wrapped {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct HandOverProps {
    contact: EntryId,
    to: String,
    sealed: Wrapped,
    again: Callback<MouseEvent>,
}

/// Writes down, once, that the file left this page: who got it, when, and what exactly.
fn log(desk: &Desk, contact: &EntryId, to: &str, sealed: &Sealed) {
    if sealed.logged.replace(true) {
        return;
    }
    let share = Share {
        contact: contact.clone(),
        to: to.to_owned(),
        at: Some(sealed.made),
        items: sealed.document.items().map(|item| EntryId::new(&item.id)).collect(),
        document: format::document::to_fields(&sealed.document),
        ..Share::default()
    };
    desk.set(&Desk::new_id(), share);
}

/// The passphrase, large and once, and the ways to hand over the file: each a press of its own, as browsers want it.
#[component]
fn HandOver(props: &HandOverProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let said = use_state(|| None::<(NoticeKind, Msg)>);
    let sealed = props.sealed.0.clone();
    let can_send = use_memo((), |()| files::can_share("own-words.txt", KIND));
    let send = {
        let (desk, contact, to, sealed, said) = (desk.clone(), props.contact.clone(), props.to.clone(), sealed.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let (desk, contact, to, sealed, said) = (desk.clone(), contact.clone(), to.clone(), sealed.clone(), said.clone());
            spawn_local(async move {
                said.set(Some(match files::share(&sealed.name, KIND, &sealed.bytes).await {
                    Shared::HandedOver => {
                        log(&desk, &contact, &to, &sealed);
                        (NoticeKind::Good, msg::share_handed())
                    }
                    Shared::Closed => (NoticeKind::Plain, msg::share_send_closed()),
                    Shared::Refused => (NoticeKind::Care, msg::share_send_refused()),
                }));
            });
        })
    };
    let save = {
        let (desk, contact, to, sealed, said) = (desk.clone(), props.contact.clone(), props.to.clone(), sealed.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            said.set(Some(if files::save(&sealed.name, KIND, &sealed.bytes) {
                log(&desk, &contact, &to, &sealed);
                (NoticeKind::Good, msg::share_saved())
            } else {
                (NoticeKind::Care, msg::share_save_refused())
            }));
        })
    };
    {
        // What matters now is the passphrase: the page begins there for a screen reader too.
        use_effect_with((), |()| page::focus("sealed"));
    }
    let save_kind = if *can_send { ButtonKind::Secondary } else { ButtonKind::Primary };
    html! {
        <section class="stack no-print" aria-labelledby="sealed">
            <h2 id="sealed" tabindex="-1">{ words.say(msg::share_sealed()) }</h2>
            <div class="sheet stack share-passphrase">
                <h3>{ words.say(msg::share_passphrase()) }</h3>
                <Copyable text={sealed.passphrase.clone()} label={words.say(msg::share_copy())} done={words.say(msg::share_copied())} large={true} lang="en" />
                <p>{ words.say(msg::share_passphrase_once()) }</p>
                <p class="share-warning">{ words.say(msg::share_passphrase_voice()) }</p>
            </div>
            <h3>{ words.say(msg::share_hand_over()) }</h3>
            <p>{ words.say(msg::share_hand_over_how(page::whole_address(&go.href(&Route::Open)))) }</p>
            if *can_send { <Button kind={ButtonKind::Primary} icon={IconName::PaperPlane} onclick={send}>{ words.say(msg::share_send()) }</Button> }
            <Button kind={save_kind} icon={IconName::Download} onclick={save}>{ words.say(msg::share_save()) }</Button>
            <Button icon={IconName::Printer} onclick={Callback::from(|_| files::print())}>{ words.say(msg::share_print()) }</Button>
            <div role="status">
                if let Some((kind, what)) = &*said { <Notice kind={*kind}>{ words.say(what.clone()) }</Notice> }
            </div>
            <Button kind={ButtonKind::Quiet} onclick={props.again.clone()}>{ words.say(msg::share_seal_again()) }</Button>
        </section>
    }
}

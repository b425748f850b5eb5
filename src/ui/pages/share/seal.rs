use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::domain::document::Document;
use crate::domain::reply::Address;
use crate::domain::share::{Contact, Share, Way};
use crate::domain::{EntryId, Plan};
use crate::format;
use crate::i18n::{Msg, Words, msg};
use crate::platform::{files, intl, now, page};
use crate::sealing::{SealError, client};
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceList, IconName, Notice, NoticeKind, Progress};
use crate::ui::desk::{Desk, use_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::pages::sealing::{self, HandOver as HandOverFile, Phrase, SealedFile, part_done, passphrase_card, phrase_choice};
use crate::ui::pages::talk::{Say, use_say};
use crate::ui::pages::worker::LinkSheet;
use crate::ui::route::Route;
use crate::usecases::share::since::{compare, last_to};
use crate::usecases::share::{going, make};

/// What a self-opening page is, as a share sheet takes it.
const PAGE_KIND: &str = "text/html";

/// A file that was sealed and has not left this page.
pub struct Sealed {
    /// What is in it, as it is shown.
    pub document: Document,
    file: SealedFile,
    made: i64,
    /// The log's entry for it, and the secret half of the key that a reply is sealed to.
    share: EntryId,
    reply_key: String,
    /// What stands in the log about it, once it has left.
    logged: RefCell<Option<Share>>,
}

/// What [`Seal`] is drawn with.
#[derive(Properties)]
pub struct SealProps {
    /// The contact's entry.
    pub contact: EntryId,
    /// The contact.
    pub to: Contact,
    /// It says what changed since the file before.
    pub changes: bool,
    /// When this sitting began: only what was given before it counts as the file before.
    pub since: i64,
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
        same && self.changes == other.changes
            && self.since == other.since
            && self.contact == other.contact
            && self.to == other.to
            && self.on_sealed == other.on_sealed
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
    let say = use_say();
    let desk = use_desk();
    // With a passphrase of this kind; to their key where nothing is chosen and they have one.
    let kind = use_state(|| props.to.key.is_empty().then(Phrase::default));
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
        let (plan, say, to, kind, work, trouble, done) =
            (desk.plan.clone(), say.clone(), props.to.clone(), kind.clone(), work.clone(), trouble.clone(), props.on_sealed.clone());
        let (contact, changes, since) = (props.contact.clone(), props.changes, props.since);
        Callback::from(move |_: MouseEvent| {
            let made = now();
            let document = prepared(&plan, &contact, &to, changes.then_some(since), made, &say);
            let (phrase, to, work, trouble, done) = (*kind, to.clone(), work.clone(), trouble.clone(), done.clone());
            trouble.set(None);
            work.set(Work::Going(None));
            spawn_local(async move {
                let bar = work.clone();
                let progress = move |far| bar.set(Work::Going(Some(part_done(far))));
                match seal(document, phrase, &to, made, progress).await {
                    Ok(sealed) => done.emit(Some(Rc::new(sealed))),
                    Err(what) => trouble.set(Some(what)),
                }
                work.set(Work::None);
            });
        })
    };
    let on_paper = {
        let (desk, say, id, to) = (desk.clone(), say.clone(), props.contact.clone(), props.to.clone());
        let since = props.changes.then_some(props.since);
        Callback::from(move |_: MouseEvent| print(&desk, &id, &to, &prepared(&desk.plan, &id, &to, since, now(), &say)))
    };
    let choose = {
        let kind = kind.clone();
        Callback::from(move |chosen| kind.set(chosen))
    };
    let busy = *work != Work::None;
    html! {
        <section class="stack no-print" aria-labelledby="seal">
            <h2 id="seal">{ words.say(msg::share_seal_title()) }</h2>
            if props.to.key.is_empty() {
                <p>{ words.say(msg::share_seal_lead()) }</p>
                { phrase_choice(&words, "share-kind", kind.unwrap_or_default(), choose.reform(Some)) }
            } else {
                { who_opens(&words, props.to.name.trim(), *kind, choose) }
                if kind.is_none() && !props.to.checked {
                    <Notice kind={NoticeKind::Care}>{ words.say(msg::share_unchecked(props.to.name.trim())) }</Notice>
                }
            }
            if let Some(what) = &*trouble { <Notice kind={NoticeKind::Care} role="alert">{ words.say(what.clone()) }</Notice> }
            if let Work::Going(done) = *work { <Progress id="sealing" label={words.say(msg::share_sealing())} {done} /> }
            <Button kind={ButtonKind::Primary} icon={IconName::Lock} {busy} onclick={seal}>{ words.say(msg::share_seal()) }</Button>
            <h2>{ words.say(msg::share_paper_title()) }</h2>
            <p>{ words.say(msg::share_paper_lead()) }</p>
            <Button icon={IconName::Printer} onclick={on_paper}>{ words.say(msg::share_print()) }</Button>
        </section>
    }
}

/// The choice between their key and a passphrase.
fn who_opens(words: &Words, name: &str, kind: Option<Phrase>, on_choose: Callback<Option<Phrase>>) -> Html {
    let options = vec![
        Choice::new("key", words.say(msg::share_how_key(name))).sub(words.say(msg::share_how_key_sub())),
        Choice::new("words", words.say(msg::share_how_words())),
        Choice::new("digits", words.say(msg::share_how_digits())),
    ];
    let chosen = AttrValue::from(match kind {
        None => "key",
        Some(Phrase::Words) => "words",
        Some(Phrase::Digits) => "digits",
    });
    let on_choose = on_choose.reform(|slug: AttrValue| match slug.as_str() {
        "words" => Some(Phrase::Words),
        "digits" => Some(Phrase::Digits),
        _ => None,
    });
    html! { <ChoiceList id="share-how" legend={words.say(msg::share_how())} {options} chosen={Some(chosen)} {on_choose} /> }
}

/// Makes the file: with a new passphrase, or to the worker's key. Gives the sentence to say when it can't.
async fn seal(
    mut document: Document,
    phrase: Option<Phrase>,
    to: &Contact,
    made: i64,
    progress: impl Fn(crate::sealing::Progress) + 'static,
) -> Result<Sealed, Msg> {
    let (share, reply_key) = address(&mut document).await?;
    let content = format::document::encode(&document).map_err(|_| msg::share_too_long())?;
    let name = format!("own-words-{}.txt", intl::today());
    let file = match phrase {
        Some(phrase) => sealing::seal(&content, phrase, name, progress).await?,
        None => sealing::seal_to_key(&content, to.key.clone(), name, progress).await.map_err(|error| match error {
            SealError::BadKey => msg::share_bad_key(to.name.trim()),
            error => sealing::refused(&error),
        })?,
    };
    Ok(Sealed { document, file, made, share, reply_key, logged: RefCell::default() })
}

/// What goes to a contact now, with what changed since the file before this moment where the person wants that said.
fn prepared(plan: &Plan, contact: &EntryId, to: &Contact, since: Option<i64>, made: i64, say: &Say) -> Document {
    let to = &going(plan, to);
    let mut document = make(plan, to, made, say);
    if let Some(earlier) = since.and_then(|since| last_to(plan, contact, since)) {
        compare(plan, to, &earlier, &mut document);
    }
    document
}

/// Puts into a document where a reply to it goes: a key pair of its own, whose secret half stays, and a new name in the log.
///
/// # Errors
/// A message for the person, where the part that makes keys can't be had.
pub async fn address(document: &mut Document) -> Result<(EntryId, String), Msg> {
    let pair = client::make_identity().await.map_err(|error| sealing::refused(&error))?;
    let share = Desk::new_id();
    document.reply = Address { key: pair.public, share: share.clone(), ..Address::default() };
    Ok((share, pair.secret))
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

/// Writes down that what was sealed left this page: the first time who got it, when, and what exactly; each time in which form.
fn log(desk: &Desk, contact: &EntryId, to: &str, sealed: &Sealed, way: Way) {
    let before = desk.plan.get::<Share>(&sealed.share).cloned().or_else(|| sealed.logged.take());
    let share = before.unwrap_or_else(|| {
        let contact_now = desk.plan.get::<Contact>(contact).cloned().unwrap_or_default();
        Share {
            contact: contact.clone(),
            to: to.to_owned(),
            at: Some(sealed.made),
            items: sealed.document.items().map(|item| EntryId::new(&item.id)).collect(),
            document: format::document::to_fields(&sealed.document),
            nicknamed: contact_now.nicknamed,
            with_strain: contact_now.with_strain,
            reply_key: sealed.reply_key.clone(),
            way,
            ..Share::default()
        }
    });
    let share = share.leaving(way, now());
    sealed.logged.replace(Some(share.clone()));
    desk.set(&sealed.share, share);
}

/// Prints what is shown, and writes down that it went as paper. Nobody can reply to paper, so it has no address for one.
fn print(desk: &Desk, contact: &EntryId, to: &Contact, document: &Document) {
    let at = now();
    let paper = Document { reply: Address::default(), made: Some(at), ..document.clone() };
    let share = Share {
        contact: contact.clone(),
        to: to.name.clone(),
        at: paper.made,
        items: paper.items().map(|item| EntryId::new(&item.id)).collect(),
        document: format::document::to_fields(&paper),
        way: Way::Paper,
        nicknamed: to.nicknamed.clone(),
        with_strain: to.with_strain.clone(),
        ..Share::default()
    };
    desk.set(&Desk::new_id(), share.leaving(Way::Paper, at));
    files::print();
}

/// The two forms of a sealed file.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Form {
    /// Text in armour.
    Text,
    /// A page that opens itself.
    Page,
}

/// A self-opening page of what was sealed.
#[derive(Clone, PartialEq)]
enum Made {
    Not,
    Going,
    Ready(SealedFile),
    Refused,
}

/// Makes the page, and tells how that goes.
fn make_page(sealed: Rc<Sealed>, made: UseStateHandle<Made>) {
    made.set(Made::Going);
    spawn_local(async move {
        made.set(match super::page::make(&sealed.document, &sealed.file.bytes).await {
            Some(bytes) => Made::Ready(SealedFile { bytes, name: sealed.file.name.replace(".txt", ".html"), ..sealed.file.clone() }),
            None => Made::Refused,
        });
    });
}

/// The choice between the two forms, and what goes with each.
fn forms(words: &Words, form: &UseStateHandle<Form>, made: &UseStateHandle<Made>, sealed: &Rc<Sealed>) -> Html {
    let options = vec![
        Choice::new("text", words.say(msg::share_form_text())).sub(words.say(msg::share_form_text_sub())),
        Choice::new("page", words.say(msg::share_form_page())).sub(words.say(msg::share_form_page_sub())),
    ];
    let on_choose = {
        let (form, made, sealed) = (form.clone(), made.clone(), sealed.clone());
        Callback::from(move |slug: AttrValue| {
            form.set(if slug == "page" { Form::Page } else { Form::Text });
            if slug == "page" && matches!(*made, Made::Not | Made::Refused) {
                make_page(sealed.clone(), made.clone());
            }
        })
    };
    let chosen = AttrValue::from(if **form == Form::Page { "page" } else { "text" });
    html! { <ChoiceList id="share-form" legend={words.say(msg::share_form())} {options} chosen={Some(chosen)} {on_choose} /> }
}

/// The passphrase, large and once, and the ways to hand over the file: each a press of its own, as browsers want it.
#[component]
fn HandOver(props: &HandOverProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let sealed = props.sealed.0.clone();
    let to_a_key = sealed.file.passphrase.is_empty();
    // A key never leaves the app but sealed: no other tool opens what is locked to it.
    let how: fn(String) -> Msg = if to_a_key { |at| msg::share_hand_over_how_key(at) } else { |at| msg::share_hand_over_how(at) };
    let form = use_state(|| Form::Text);
    let made = use_state(|| Made::Not);
    let on_left = {
        let (desk, contact, to, sealed) = (desk.clone(), props.contact.clone(), props.to.clone(), sealed.clone());
        Callback::from(move |way| log(&desk, &contact, &to, &sealed, way))
    };
    let on_paper = {
        let (desk, contact, sealed) = (desk.clone(), props.contact.clone(), sealed.clone());
        Callback::from(move |_: MouseEvent| {
            let to = desk.plan.get::<Contact>(&contact).cloned().unwrap_or_default();
            print(&desk, &contact, &to, &sealed.document);
        })
    };
    {
        // What matters now is the passphrase: the page begins there for a screen reader too.
        use_effect_with((), |()| page::focus("sealed"));
    }
    html! {
        <section class="stack no-print" aria-labelledby="sealed">
            <h2 id="sealed" tabindex="-1">{ words.say(msg::share_sealed()) }</h2>
            if to_a_key {
                <Notice kind={NoticeKind::Good}><p>{ words.say(msg::share_sealed_to_key(props.to.trim())) }</p></Notice>
            } else {
                { passphrase_card(&words, &sealed.file.passphrase, msg::share_passphrase_voice()) }
            }
            <h3>{ words.say(msg::share_hand_over()) }</h3>

            { forms(&words, &form, &made, &sealed) }
            if *form == Form::Text {
                <p>{ words.say(how(page::whole_address(&go.href(&Route::Open)))) }</p>
                <HandOverFile file={sealed.file.clone()} on_left={on_left.reform(|()| Way::File)} copies=true />
                <LinkSheet file={sealed.file.bytes.clone()} {on_left} />
            } else {
                <p>{ words.say(if to_a_key { msg::share_hand_over_page_key() } else { msg::share_hand_over_page() }) }</p>
                <Notice><p>{ words.say(if to_a_key { msg::share_form_page_not_key() } else { msg::share_form_page_not() }) }</p></Notice>
                { match &*made {
                    Made::Ready(file) => html! { <HandOverFile key="page" file={file.clone()} kind={PAGE_KIND} on_left={on_left.reform(|()| Way::Html)} /> },
                    Made::Refused => html! { <Notice kind={NoticeKind::Care} role="alert">{ words.say(msg::share_form_page_no()) }</Notice> },
                    Made::Not | Made::Going => html! { <Progress id="making" label={words.say(msg::share_form_making())} done={None::<f32>} /> },
                } }
            }
            <Button icon={IconName::Printer} onclick={on_paper}>{ words.say(msg::share_print()) }</Button>
            <Button kind={ButtonKind::Quiet} onclick={props.again.clone()}>{ words.say(if to_a_key { msg::share_seal_again_key() } else { msg::share_seal_again() }) }</Button>
        </section>
    }
}

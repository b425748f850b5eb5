//! Sealing under a passphrase, as shares and backups both do it: choosing the kind, making it, and showing it once.

use std::pin::Pin;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::i18n::{Msg, Words, msg};
use crate::platform::files::{self, Shared};
use crate::platform::{chance, own, page};
use crate::sealing::passphrase::{self, WordList};
use crate::sealing::{Progress, SealError, SealTo, client, writing_log_n};
use crate::store::Durability;
use crate::ui::components::{
    Button, ButtonKind, Choice, ChoiceList, Copyable, IconName, Notice, NoticeKind, Progress as ProgressBar, TickBox,
};
use crate::ui::desk::{use_desk, use_words};
use crate::usecases::backup::Extent;

/// The kind of file, as a share sheet takes it.
pub const KIND: &str = "text/plain";

/// The fewest characters of a passphrase that somebody chooses (NIST SP 800-63B-4, section 3.1.1.2).
pub const LEAST: usize = 15;

/// How long a sealed text may be to be copied, in bytes: what messages and clipboards take.
const COPIED: usize = 1024 * 1024;

/// What kind of passphrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phrase {
    /// Six words of the EFF list.
    #[default]
    Words,
    /// Twenty-four digits, for people who share no alphabet.
    Digits,
}

/// A file that was sealed and has not left this page.
#[derive(Clone, PartialEq)]
pub struct SealedFile {
    /// What opens it; empty for what is sealed to a key, which its owner's own passphrase opens.
    pub passphrase: String,
    /// The armoured file.
    pub bytes: Vec<u8>,
    /// The name to save it under. It names nobody.
    pub name: String,
}

/// How far work has come that may show a bar.
#[allow(clippy::cast_precision_loss, reason = "a bar a few hundred pixels wide")]
pub fn part_done(far: Progress) -> f32 {
    far.done as f32 / far.total.max(1) as f32
}

/// Makes a passphrase and seals content under it. Gives the sentence to say when it can't.
///
/// # Errors
/// A message for the person. Nothing was stored.
pub async fn seal(content: &[u8], phrase: Phrase, name: String, progress: impl Fn(Progress) + 'static) -> Result<SealedFile, Msg> {
    let passphrase = make_passphrase(phrase).await?;
    let to = SealTo::Passphrase { passphrase: passphrase.clone(), log_n: writing_log_n(page::device_memory()) };
    let bytes = client::seal(content, to, true, progress).await.map_err(|error| refused(&error))?;
    Ok(SealedFile { passphrase, bytes, name })
}

/// Seals content to a worker's public key. Nothing is to be told by voice then.
///
/// # Errors
/// See [`SealError`]; [`SealError::BadKey`] for a key that is none.
pub async fn seal_to_key(
    content: &[u8],
    key: String,
    name: String,
    progress: impl Fn(Progress) + 'static,
) -> Result<SealedFile, SealError> {
    let bytes = client::seal(content, SealTo::Keys(vec![key]), true, progress).await?;
    Ok(SealedFile { passphrase: String::new(), bytes, name })
}

/// Why nothing could be sealed, in words.
pub fn refused(error: &SealError) -> Msg {
    match error {
        SealError::TooBig { .. } => msg::sealing_too_big(),
        SealError::WorkerGone => msg::sealing_gone(),
        _ => msg::sealing_failed(),
    }
}

/// A new passphrase.
///
/// # Errors
/// A message for the person: the list of words could not be had.
pub async fn make_passphrase(phrase: Phrase) -> Result<String, Msg> {
    Ok(match phrase {
        Phrase::Words => passphrase::make_words(chance::fill, &word_list().await.ok_or_else(msg::sealing_no_words)?),
        Phrase::Digits => passphrase::make_digits(chance::fill),
    })
}

/// The list that words are drawn from; nothing where it can't be had.
pub async fn word_list() -> Option<WordList> {
    let text = files::load_text(&own::file(passphrase::LIST_PATH)?).await?;
    WordList::unpack(&text).ok()
}

/// The choice between words and digits.
pub fn phrase_choice(words: &Words, id: &'static str, chosen: Phrase, on_choose: Callback<Phrase>) -> Html {
    let option = |value: &'static str, label: Msg, sub: Msg| Choice::new(value, words.say(label)).sub(words.say(sub));
    let options = vec![
        option("words", msg::sealing_kind_words(), msg::sealing_kind_words_sub()),
        option("digits", msg::sealing_kind_digits(), msg::sealing_kind_digits_sub()),
    ];
    let slug = match chosen {
        Phrase::Words => "words",
        Phrase::Digits => "digits",
    };
    let on_choose = on_choose.reform(|slug: AttrValue| if slug == "digits" { Phrase::Digits } else { Phrase::Words });
    html! { <ChoiceList {id} legend={words.say(msg::sealing_kind())} {options} chosen={Some(AttrValue::from(slug))} {on_choose} /> }
}

/// The passphrase, large and once, with what must be known about it.
pub fn passphrase_card(words: &Words, passphrase: &str, warning: Msg) -> Html {
    html! {
        <div class="sheet stack passphrase">
            <h3>{ words.say(msg::sealing_passphrase()) }</h3>
            <Copyable text={passphrase.to_owned()} label={words.say(msg::sealing_copy())} done={words.say(msg::sealing_copied())} large={true} lang="en" />
            <p>{ words.say(msg::sealing_passphrase_once()) }</p>
            <p class="passphrase__warning">{ words.say(warning) }</p>
        </div>
    }
}

/// What is to be sealed, when it has been put together: the content, and a name for the file. Or why there is nothing.
pub type Content = Pin<Box<dyn Future<Output = Result<(Vec<u8>, String), Msg>>>>;

/// What [`Seal`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct SealProps {
    /// Begins the ids of what is in it.
    pub id: &'static str,
    /// What the button says.
    pub label: AttrValue,
    /// What stands under the passphrase.
    pub warning: Msg,
    /// What the person may take along too, and what that means; none where everything goes anyway.
    pub too: Option<(Msg, Msg)>,
    /// Puts the content together. What was typed is on the disk by then.
    pub content: Callback<Extent, Content>,
    /// The file left this page.
    #[prop_or_default]
    pub on_left: Callback<()>,
}

/// Seals something of a plan under a new passphrase: the choice of its kind, the making, the passphrase once, and the ways to hand it over.
#[component]
pub fn Seal(props: &SealProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let phrase = use_state(Phrase::default);
    let too = use_state(|| false);
    let busy = use_state(|| None::<Option<f32>>);
    let trouble = use_state(|| None::<Msg>);
    let sealed = use_state(|| None::<SealedFile>);
    if let Some(file) = &*sealed {
        return html! {
            <>
                { passphrase_card(&words, &file.passphrase, props.warning.clone()) }
                <HandOver file={file.clone()} on_left={props.on_left.clone()} />
            </>
        };
    }
    let extent = if *too || props.too.is_none() { Extent::Everything } else { Extent::ButKeptOut };
    let make = {
        let (content, phrase, busy, trouble) = (props.content.clone(), *phrase, busy.clone(), trouble.clone());
        Callback::from(move |_: MouseEvent| {
            desk.driver.flush_all(Durability::Strict);
            let (content, busy, trouble, sealed) = (content.clone(), busy.clone(), trouble.clone(), sealed.clone());
            trouble.set(None);
            busy.set(Some(None));
            spawn_local(async move {
                let bar = busy.clone();
                let outcome = match content.emit(extent).await {
                    Ok((content, name)) => seal(&content, phrase, name, move |far| bar.set(Some(Some(part_done(far))))).await,
                    Err(what) => Err(what),
                };
                match outcome {
                    Ok(file) => sealed.set(Some(file)),
                    Err(what) => trouble.set(Some(what)),
                }
                busy.set(None);
            });
        })
    };
    let choose = {
        let phrase = phrase.clone();
        Callback::from(move |kind| phrase.set(kind))
    };
    let take = {
        let too = too.clone();
        Callback::from(move |ticked| too.set(ticked))
    };
    html! {
        <>
            { phrase_choice(&words, props.id, *phrase, choose) }
            if let Some((label, hint)) = &props.too {
                <TickBox id={format!("{}-safe", props.id)} label={words.say(label.clone())} sub={AttrValue::from(words.say(hint.clone()))} checked={*too} on_tick={take} />
            }
            if let Some(what) = &*trouble { <Notice kind={NoticeKind::Care} role="alert">{ words.say(what.clone()) }</Notice> }
            if let Some(done) = *busy { <ProgressBar id={format!("{}-busy", props.id)} label={words.say(msg::keep_backing_up())} {done} /> }
            <Button kind={ButtonKind::Primary} icon={IconName::Lock} busy={busy.is_some()} onclick={make}>{ props.label.clone() }</Button>
        </>
    }
}

/// What [`HandOver`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct HandOverProps {
    /// The file.
    pub file: SealedFile,
    /// What kind of file it is, as a share sheet takes it.
    #[prop_or(KIND)]
    pub kind: &'static str,
    /// It left this page: handed to another app, or saved.
    pub on_left: Callback<()>,
    /// Whether its text may be copied too, to be pasted into a message.
    #[prop_or_default]
    pub copies: bool,
}

/// The ways to hand over a file: each a press of its own, as browsers want it.
#[component]
pub fn HandOver(props: &HandOverProps) -> Html {
    let words = use_words();
    let said = use_state(|| None::<(NoticeKind, Msg)>);
    let kind = props.kind;
    let can_send = use_memo(kind, |kind| files::can_share(if *kind == KIND { "own-words.txt" } else { "own-words.html" }, kind));
    let send = {
        let (file, on_left, said) = (props.file.clone(), props.on_left.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let (file, on_left, said) = (file.clone(), on_left.clone(), said.clone());
            spawn_local(async move {
                said.set(Some(match files::share(&file.name, kind, &file.bytes).await {
                    Shared::HandedOver => {
                        on_left.emit(());
                        (NoticeKind::Good, msg::sealing_handed())
                    }
                    Shared::Closed => (NoticeKind::Plain, msg::sealing_send_closed()),
                    Shared::Refused => (NoticeKind::Care, msg::sealing_send_refused()),
                }));
            });
        })
    };
    let save = {
        let (file, on_left, said) = (props.file.clone(), props.on_left.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            said.set(Some(if files::save(&file.name, kind, &file.bytes) {
                on_left.emit(());
                (NoticeKind::Good, msg::sealing_saved())
            } else {
                (NoticeKind::Care, msg::sealing_save_refused())
            }));
        })
    };
    let copy = {
        let (file, on_left, said) = (props.file.clone(), props.on_left.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, on_left, said) = (String::from_utf8_lossy(&file.bytes).into_owned(), on_left.clone(), said.clone());
            spawn_local(async move {
                said.set(Some(if files::copy(&text).await {
                    on_left.emit(());
                    (NoticeKind::Good, msg::sealing_text_copied())
                } else {
                    (NoticeKind::Care, msg::sealing_text_refused())
                }));
            });
        })
    };
    let save_kind = if *can_send { ButtonKind::Secondary } else { ButtonKind::Primary };
    html! {
        <>
            if *can_send { <Button kind={ButtonKind::Primary} icon={IconName::PaperPlane} onclick={send}>{ words.say(msg::sealing_send()) }</Button> }
            <Button kind={save_kind} icon={IconName::Download} onclick={save}>{ words.say(msg::sealing_save()) }</Button>
            if props.copies && props.file.bytes.len() <= COPIED { <Button kind={ButtonKind::Quiet} icon={IconName::Copy} onclick={copy}>{ words.say(msg::sealing_copy_text()) }</Button> }
            <div role="status">
                if let Some((look, what)) = &*said { <Notice kind={*look}>{ words.say(what.clone()) }</Notice> }
            </div>
        </>
    }
}

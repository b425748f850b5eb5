use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::code::send_link;
use super::keys::{self, Unfit};
use super::{CheckWords, QrCode, face, own_words};
use crate::domain::card::{Card, Fault, Part};
use crate::domain::device::Worker;
use crate::format::card::{CardError, encode};
use crate::format::worker_key::{self, WorkerKeyError, card_of, line_of};
use crate::i18n::{Msg, Words, msg};
use crate::platform::{files, intl, page, storage};
use crate::sealing::{SealError, client};
use crate::store::StoreError;
use crate::ui::components::text_box::TextKind;
use crate::ui::components::{
    Button, ButtonKind, Choice, ChoiceList, Copyable, Details, FilePick, IconName, LinkButton, Notice, NoticeKind, PickedFile, Progress,
    Sure, TextBox,
};
use crate::ui::desk::{use_maybe_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::pages::sealing::{HandOver, LEAST, Phrase, SealedFile, make_passphrase, passphrase_card};
use crate::ui::pages::trouble::explain as explain_store;
use crate::ui::route::Route;

/// How many letters stand in a line of the card as text, so that mail programs leave its lines alone.
const LINE: usize = 40;

/// What locks the key.
#[derive(Clone, Copy, PartialEq)]
enum Lock {
    Own,
    Made(Phrase),
}

/// What the page last did, in words.
#[derive(Clone, PartialEq)]
enum Said {
    Good(Msg),
    Care(Msg),
}

/// A worker's card, and the keys behind it.
#[component]
pub fn Support() -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let go = use_go();
    let worker = use_state(|| None::<Result<Worker, StoreError>>);
    // A passphrase that was made here, until the page is left.
    let made = use_state(|| None::<String>);
    // A key was made here just now.
    let is_new = use_state(|| false);
    // The first keys here were brought back from a file just now: what was said beside the form is gone with the form.
    let back = use_state(|| false);
    // The worker holds passphrases while it works: it goes when the page does.
    use_effect_with((), |()| client::dismiss);
    {
        let (worker, store) = (worker.clone(), keys::store(desk.as_ref()));
        use_effect_with((), move |()| spawn_local(async move { worker.set(Some(keys::worker(&store).await)) }));
    }
    let on_change = {
        let (worker, back) = (worker.clone(), back.clone());
        Callback::from(move |fresh: Worker| {
            back.set(false);
            worker.set(Some(Ok(fresh)));
        })
    };
    let on_made = {
        let (worker, made, back, is_new) = (worker.clone(), made.clone(), back.clone(), is_new.clone());
        Callback::from(move |(fresh, passphrase): (Worker, Option<String>)| {
            is_new.set(true);
            made.set(passphrase);
            back.set(false);
            worker.set(Some(Ok(fresh)));
            page::focus_heading();
        })
    };
    let on_back = {
        let (worker, back) = (worker.clone(), back.clone());
        Callback::from(move |fresh: Worker| {
            back.set(!fresh.keys.is_empty());
            worker.set(Some(Ok(fresh)));
            page::focus_heading();
        })
    };
    let inside = match &*worker {
        None => html! { <p aria-busy="true"></p> },
        Some(Err(error)) => {
            let (what, advice) = explain_store(error);
            html! { <Notice kind={NoticeKind::Care} role="alert" title={words.say(what)}><p>{ words.say(advice) }</p></Notice> }
        }
        Some(Ok(worker)) if worker.keys.is_empty() => html! {
            <>
                <p class="hint">{ words.say(msg::support_lead()) }</p>
                <Lines key="new" worker={worker.clone()} />
                <NewKey worker={worker.clone()} label={words.say(msg::support_make())} {on_made} with_lines={true} />
                <BringBack worker={worker.clone()} on_change={on_back} />
            </>
        },
        Some(Ok(worker)) => html! { <Shown worker={worker.clone()} made={(*made).clone()} is_new={*is_new} {on_change} {on_made} /> },
    };
    html! {
        <>
            <h1>{ words.say(msg::support_title()) }</h1>
            <div role="status">
                if *back { <Notice kind={NoticeKind::Good}>{ words.say(msg::support_restored()) }</Notice> }
            </div>
            { inside }
            <LinkButton kind={ButtonKind::Quiet} icon={IconName::LockOpen} href={go.href(&Route::Open)} onclick={go.follow(Route::Open)}>{ words.say(msg::support_open()) }</LinkButton>
        </>
    }
}

thread_local! {
    /// The lines of the card as they are typed. They are public; kept on the device only with the card.
    static TYPED: std::cell::RefCell<Option<Worker>> = const { std::cell::RefCell::new(None) };
}

/// The lines that were typed, or those of the card.
fn typed(worker: &Worker) -> Card {
    TYPED.with_borrow(|typed| card_of(typed.as_ref().unwrap_or(worker)))
}

/// What is wrong with the lines of a card, if anything is.
fn fault(card: &Card, words: &Words) -> Result<Card, Msg> {
    card.checked(&own_words(words)).map_err(|fault| match fault {
        Fault::NoName => msg::support_no_name(),
        Fault::Imitates => msg::support_imitates(),
        Fault::TooLong(part) => msg::support_too_long(part.most()),
    })
}

#[derive(Properties, PartialEq)]
struct LinesProps {
    worker: Worker,
}

/// The four lines of a card, to be typed.
#[component]
fn Lines(props: &LinesProps) -> Html {
    let words = use_words();
    use_effect_with((), |()| || drop(TYPED.take()));
    let card = typed(&props.worker);
    let line = |part: Part| {
        let (id, label) = match part {
            Part::Name => ("support-name", msg::support_name()),
            Part::Role => ("support-role", msg::support_role()),
            Part::Organisation => ("support-organisation", msg::support_organisation()),
            Part::Reach => ("support-reach", msg::support_reach()),
        };
        let worker = props.worker.clone();
        let on_text = Callback::from(move |text: String| {
            TYPED.with_borrow_mut(|typed| *line_of(typed.get_or_insert_with(|| worker.clone()), part) = text);
        });
        let max = u32::try_from(part.most()).unwrap_or_default();
        html! {
            <TextBox {id} label={words.say(label)} hint={words.part(id, "hint").map(AttrValue::from)} value={part.of(&card).to_owned()} {max} spellcheck={false} {on_text} />
        }
    };
    html! { <div class="stack">{ for Part::ALL.into_iter().map(line) }</div> }
}

#[derive(Properties, PartialEq)]
struct NewKeyProps {
    worker: Worker,
    label: AttrValue,
    /// The lines that were typed are taken with it.
    #[prop_or_default]
    with_lines: bool,
    /// The worker as kept now, and the passphrase when the app made it.
    on_made: Callback<(Worker, Option<String>)>,
}

/// Chooses what locks a key, and makes it.
#[component]
fn NewKey(props: &NewKeyProps) -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let lock = use_state(|| Lock::Made(Phrase::Words));
    let own = use_mut_ref(String::new);
    let again = use_mut_ref(String::new);
    let busy = use_state(|| false);
    let trouble = use_state(|| None::<Msg>);
    let make = {
        let again = again.clone();
        let (words, lock, own, busy, trouble, on_made) =
            (words.clone(), lock.clone(), own.clone(), busy.clone(), trouble.clone(), props.on_made.clone());
        let (worker, with_lines, store) = (props.worker.clone(), props.with_lines, keys::store(desk.as_ref()));
        Callback::from(move |_: MouseEvent| {
            let card = if with_lines { typed(&worker) } else { card_of(&worker) };
            let card = match fault(&card, &words) {
                Ok(card) => card,
                Err(what) => return trouble.set(Some(what)),
            };
            let chosen = own.borrow().trim().to_owned();
            if *lock == Lock::Own && chosen.chars().count() < LEAST {
                return trouble.set(Some(msg::support_short()));
            }
            if *lock == Lock::Own && chosen != again.borrow().trim() {
                return trouble.set(Some(msg::open_keep_differ()));
            }
            trouble.set(None);
            busy.set(true);
            let (lock, busy, trouble, on_made, store) = (*lock, busy.clone(), trouble.clone(), on_made.clone(), store.clone());
            spawn_local(async move {
                let outcome = async {
                    let (passphrase, made) = match lock {
                        Lock::Own => (chosen, None),
                        Lock::Made(phrase) => {
                            let made = make_passphrase(phrase).await?;
                            (made.clone(), Some(made))
                        }
                    };
                    let key = keys::make(&passphrase).await.map_err(|error| match error {
                        SealError::WorkerGone => msg::sealing_gone(),
                        _ => msg::sealing_failed(),
                    })?;
                    let fresh = keys::change(&store, |worker| {
                        for part in Part::ALL {
                            *line_of(worker, part) = part.of(&card).to_owned();
                        }
                        worker.keys.insert(0, key);
                    });
                    let fresh = fresh.await.map_err(|_| msg::support_not_kept())?;
                    // Some browsers ask the person, and answer when they have: nothing waits for that.
                    spawn_local(async {
                        storage::ask_to_keep().await;
                    });
                    Ok((fresh, made))
                };
                let outcome: Result<_, Msg> = outcome.await;
                busy.set(false);
                match outcome {
                    Ok(done) => on_made.emit(done),
                    Err(what) => trouble.set(Some(what)),
                }
            });
        })
    };
    let options = vec![
        Choice::new("words", words.say(msg::sealing_kind_words())).sub(words.say(msg::sealing_kind_words_sub())),
        Choice::new("digits", words.say(msg::sealing_kind_digits())).sub(words.say(msg::sealing_kind_digits_sub())),
        Choice::new("own", words.say(msg::support_lock_own())).sub(words.say(msg::support_lock_own_sub())),
    ];
    let chosen = AttrValue::from(match *lock {
        Lock::Own => "own",
        Lock::Made(Phrase::Words) => "words",
        Lock::Made(Phrase::Digits) => "digits",
    });
    let on_choose = {
        let lock = lock.clone();
        Callback::from(move |slug: AttrValue| {
            lock.set(match slug.as_str() {
                "own" => Lock::Own,
                "digits" => Lock::Made(Phrase::Digits),
                _ => Lock::Made(Phrase::Words),
            });
        })
    };
    let typed_into = |held: &Rc<std::cell::RefCell<String>>| {
        let held = held.clone();
        Callback::from(move |text| *held.borrow_mut() = text)
    };
    html! {
        <div class="stack">
            <ChoiceList id="support-lock" legend={words.say(msg::support_lock())} hint={words.say(msg::support_lock_lead())} {options} chosen={Some(chosen)} {on_choose} />
            if *lock == Lock::Own {
                <TextBox id="support-own" label={words.say(msg::support_own())} hint={words.part("support-own", "hint").map(AttrValue::from)} kind={TextKind::Secret} value={own.borrow().clone()} on_text={typed_into(&own)} />
                <TextBox id="support-again" label={words.say(msg::open_keep_again())} kind={TextKind::Secret} value={again.borrow().clone()} on_text={typed_into(&again)} />
            }
            if let Some(what) = &*trouble { <Notice kind={NoticeKind::Care} role="alert">{ words.say(what.clone()) }</Notice> }
            if *busy { <Progress id="making" label={words.say(msg::support_making())} done={None::<f32>} /> }
            <Button kind={if props.with_lines { ButtonKind::Primary } else { ButtonKind::Secondary }} icon={IconName::Lock} busy={*busy} onclick={make}>{ &props.label }</Button>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    worker: Worker,
    made: Option<String>,
    is_new: bool,
    on_change: Callback<Worker>,
    on_made: Callback<(Worker, Option<String>)>,
}

/// The card as it is handed over, and what can be done with it and its keys.
#[component]
fn Shown(props: &ShownProps) -> Html {
    let words = use_words();
    let go = use_go();
    let worker = &props.worker;
    let card = card_of(worker);
    let code = encode(&card, &own_words(&words));
    let (link, text) = match &code {
        Ok(code) => {
            let lines: Vec<_> = code.as_bytes().chunks(LINE).map(String::from_utf8_lossy).collect();
            let address = page::whole_address(&go.href(&Route::Card));
            (AttrValue::from(format!("{address}#{code}")), AttrValue::from(format!("{}\n{}", card.name, lines.join("\n"))))
        }
        Err(_) => Default::default(),
    };
    let file =
        SealedFile { passphrase: String::new(), bytes: worker_key::encode(worker), name: format!("own-words-key-{}.txt", intl::today()) };
    html! {
        <>
            if let Some(passphrase) = &props.made {
                <h2>{ words.say(msg::support_made()) }</h2>
                { passphrase_card(&words, passphrase, if worker.keys.len() > 1 { msg::support_write_down_new() } else { msg::support_write_down() }) }
            }
            if props.is_new && props.made.is_none() {
                <Notice kind={NoticeKind::Good} role="status" title={words.say(msg::support_made())}>
                    <p>{ words.say(if worker.keys.len() > 1 { msg::support_write_down_new() } else { msg::support_write_down() }) }</p>
                </Notice>
            }
            <h2>{ words.say(msg::support_card()) }</h2>
            { face(&card, &words, true) }
            <p>{ words.say(msg::support_card_lead()) }</p>
            if let Err(CardError::Refused(_) | CardError::TooLong | CardError::Damaged) = &code {
                <Notice kind={NoticeKind::Care}>{ words.say(msg::support_imitates()) }</Notice>
            } else {
                <QrCode text={link.clone()} label={words.say(msg::support_qr())} />
                { send_link(&link, words.say(msg::support_send())) }
                <section class="stack" data-gap="small" aria-labelledby="support-link">
                    <h3 id="support-link">{ words.say(msg::support_link()) }</h3>
                    <Copyable text={link} label={words.say(msg::support_copy())} done={words.say(msg::support_copied())} lang="en" />
                </section>
                <Details summary={words.say(msg::support_text())}>
                    <Copyable {text} label={words.say(msg::support_copy())} done={words.say(msg::support_copied())} />
                </Details>
            }
            <h2>{ words.say(msg::support_compare()) }</h2>
            <p>{ words.say(msg::support_compare_lead()) }</p>
            <CheckWords of={card.key.clone()} />
            <h2>{ words.say(msg::support_backup()) }</h2>
            <p>{ words.say(msg::support_backup_lead()) }</p>
            <HandOver {file} on_left={Callback::noop()} />
            <Change worker={worker.clone()} on_change={props.on_change.clone()} />
            <Details summary={words.say(msg::support_new())}>
                <div class="stack">
                    <p>{ words.say(msg::support_new_lead()) }</p>
                    <NewKey worker={worker.clone()} label={words.say(msg::support_new_do())} on_made={props.on_made.clone()} />
                </div>
            </Details>
            <BringBack worker={worker.clone()} on_change={props.on_change.clone()} />
            <TakeOff on_change={props.on_change.clone()} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ChangeProps {
    #[prop_or_default]
    worker: Worker,
    on_change: Callback<Worker>,
}

/// Changes the lines of the card; the key stays.
#[component]
fn Change(props: &ChangeProps) -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let said = use_state(|| None::<Said>);
    let save = {
        let (words, said, worker, on_change) = (words.clone(), said.clone(), props.worker.clone(), props.on_change.clone());
        let store = keys::store(desk.as_ref());
        Callback::from(move |_: MouseEvent| {
            let card = match fault(&typed(&worker), &words) {
                Ok(card) => card,
                Err(what) => return said.set(Some(Said::Care(what))),
            };
            let (said, on_change, store) = (said.clone(), on_change.clone(), store.clone());
            spawn_local(async move {
                let fresh = keys::change(&store, |worker| {
                    for part in Part::ALL {
                        *line_of(worker, part) = part.of(&card).to_owned();
                    }
                });
                match fresh.await {
                    Ok(fresh) => {
                        said.set(Some(Said::Good(msg::support_saved())));
                        on_change.emit(fresh);
                    }
                    Err(error) => said.set(Some(Said::Care(explain_store(&error).0))),
                }
            });
        })
    };
    html! {
        <Details summary={words.say(msg::support_change())}>
            <div class="stack">
                <Lines worker={props.worker.clone()} />
                <Button icon={IconName::Check} onclick={save}>{ words.say(msg::support_save()) }</Button>
                { notice(&words, &said) }
            </div>
        </Details>
    }
}

fn notice(words: &Words, said: &Option<Said>) -> Html {
    let (kind, what) = match said {
        None => return html! { <div role="status"></div> },
        Some(Said::Good(what)) => (NoticeKind::Good, what),
        Some(Said::Care(what)) => (NoticeKind::Care, what),
    };
    html! { <div role="status"><Notice {kind}>{ words.say(what.clone()) }</Notice></div> }
}

/// Brings keys back from a file: the first keys here, or beside those that are here, to open older files.
#[component]
fn BringBack(props: &ChangeProps) -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let file = use_state(|| None::<PickedFile>);
    let phrase = use_mut_ref(String::new);
    let busy = use_state(|| false);
    let said = use_state(|| None::<Said>);
    let on_file = {
        let (file, said) = (file.clone(), said.clone());
        Callback::from(move |picked| {
            said.set(None);
            file.set(Some(picked));
        })
    };
    let type_phrase = {
        let phrase = phrase.clone();
        Callback::from(move |text| *phrase.borrow_mut() = text)
    };
    let bring = {
        let (file, phrase, busy, said, on_change) = (file.clone(), phrase.clone(), busy.clone(), said.clone(), props.on_change.clone());
        let store = keys::store(desk.as_ref());
        let had_keys = !props.worker.keys.is_empty();
        Callback::from(move |()| {
            let Some(file) = (*file).clone() else { return };
            let typed = phrase.borrow().clone();
            if typed.trim().is_empty() {
                return said.set(Some(Said::Care(msg::open_no_passphrase())));
            }
            let (busy, said, on_change, store, phrase) = (busy.clone(), said.clone(), on_change.clone(), store.clone(), phrase.clone());
            busy.set(true);
            spawn_local(async move {
                let outcome = async {
                    let brought = read(&file).await?;
                    keys::prove(&brought, &typed).await.map_err(|unfit| match unfit {
                        Unfit::WrongPassphrase => msg::support_key_wrong(),
                        Unfit::NotAPair => msg::support_key_other(),
                        Unfit::Gone => msg::sealing_gone(),
                    })?;
                    keys::change(&store, |worker| take_in(worker, brought)).await.map_err(|error| explain_store(&error).0)
                };
                let outcome: Result<Worker, Msg> = outcome.await;
                busy.set(false);
                match outcome {
                    Ok(fresh) => {
                        phrase.borrow_mut().clear();
                        // With the first keys the page becomes another one, which says it itself.
                        if had_keys {
                            said.set(Some(Said::Good(msg::support_restored_older())));
                        }
                        on_change.emit(fresh);
                    }
                    Err(what) => said.set(Some(Said::Care(what))),
                }
            });
        })
    };
    html! {
        <Details summary={words.say(msg::support_restore())}>
            <div class="stack">
                <p>{ words.say(msg::support_restore_lead()) }</p>
                <FilePick id="support-file" label={words.say(msg::open_file())} {on_file} />
                if let Some(file) = &*file {
                    <p role="status">{ words.say(msg::open_chosen()) }{ ": " }<bdi>{ file.name() }</bdi></p>
                    <TextBox id="support-passphrase" label={words.say(msg::open_own_passphrase())} kind={TextKind::Secret} value={phrase.borrow().clone()} on_text={type_phrase} on_enter={bring.clone()} />
                    if *busy { <Progress id="bringing" label={words.say(msg::open_opening())} done={None::<f32>} /> }
                    <Button icon={IconName::Upload} busy={*busy} onclick={bring.reform(|_: MouseEvent| ())}>{ words.say(msg::support_restore_do()) }</Button>
                }
                { notice(&words, &said) }
            </div>
        </Details>
    }
}

/// A worker's record with the keys of a file: those that it lacks come behind its own; where there were none, the card comes too.
fn take_in(worker: &mut Worker, mut brought: Worker) {
    if worker.keys.is_empty() {
        *worker = brought;
        return;
    }
    brought.keys.retain(|key| worker.keys.iter().all(|own| own.public != key.public));
    worker.keys.append(&mut brought.keys);
}

async fn read(file: &PickedFile) -> Result<Worker, Msg> {
    let limit = worker_key::MAX_BYTES as u64;
    let bytes = files::read(file, limit).await.map_err(|size| if size == 0 { msg::open_unread() } else { msg::support_not_a_key() })?;
    worker_key::decode(&bytes).map_err(|error| match error {
        WorkerKeyError::NotOurs | WorkerKeyError::TooLong => msg::support_not_a_key(),
        WorkerKeyError::TooNew => msg::open_too_new(),
        WorkerKeyError::Broken => msg::support_key_broken(),
    })
}

#[derive(Properties, PartialEq)]
struct TakeOffProps {
    on_change: Callback<Worker>,
}

/// Takes the card and every key off this device.
#[component]
fn TakeOff(props: &TakeOffProps) -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let failed = use_state(|| None::<Said>);
    let take_off = {
        let (failed, on_change) = (failed.clone(), props.on_change.clone());
        let store: Rc<_> = keys::store(desk.as_ref());
        Callback::from(move |()| {
            let (failed, on_change, store) = (failed.clone(), on_change.clone(), store.clone());
            spawn_local(async move {
                match keys::change(&store, |worker| *worker = Worker::default()).await {
                    Ok(fresh) => on_change.emit(fresh),
                    Err(error) => failed.set(Some(Said::Care(explain_store(&error).0))),
                }
            });
        })
    };
    html! {
        <>
            <Sure id="support-off" label={words.say(msg::support_off())} kind={ButtonKind::Quiet} icon={IconName::Trash} on_yes={take_off}
                title={words.say(msg::support_off_sure())} no={words.say(msg::support_off_no())} yes={words.say(msg::support_off_yes())}>
                <p>{ words.say(msg::support_off_more()) }</p>
            </Sure>
            { notice(&words, &failed) }
        </>
    }
}

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::scan::Scan;
use super::{CheckWords, explain, face, own_words};
use crate::domain::EntryId;
use crate::domain::card::Card;
use crate::domain::naming::same_name;
use crate::domain::share::Contact;
use crate::format::card::{CardError, find};
use crate::i18n::msg;
use crate::platform::{own, page};
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceList, Details, IconName, LinkButton, Notice, NoticeKind, TextBox};
use crate::ui::desk::{Desk, use_maybe_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::route::Route;
use crate::usecases::card::{Standing, call, keep, standing};

thread_local! {
    /// A card that was read and not yet kept: it waits while somebody begins a plan, and goes with the page.
    static WAITING: RefCell<Option<Card>> = const { RefCell::new(None) };
}

/// Whether a card was read and not yet kept.
pub fn is_waiting() -> bool {
    WAITING.with_borrow(Option::is_some)
}

/// What came of comparing the words.
#[derive(Clone, Copy, PartialEq)]
enum Compared {
    Same,
    Later,
    Other,
}

/// Takes in a card: by link, camera, picture, file or paste.
#[component]
pub fn TakeIn() -> Html {
    let words = use_words();
    let card = use_state(|| WAITING.with_borrow(Clone::clone));
    let trouble = use_state(|| None::<CardError>);
    let pasted = use_mut_ref(String::new);
    let nothing = use_state(|| false);
    let read = {
        let (words, card, trouble, nothing) = (words.clone(), card.clone(), trouble.clone(), nothing.clone());
        Callback::from(move |text: String| {
            nothing.set(false);
            match find(&text, &own_words(&words)) {
                Ok(found) => {
                    WAITING.set(Some(found.clone()));
                    trouble.set(None);
                    card.set(Some(found));
                    true
                }
                Err(error) => {
                    trouble.set(Some(error));
                    // A code for something else, held in front of the camera by the way, doesn't end the looking.
                    false
                }
            }
        })
    };
    {
        // A link that was followed: the small script has taken it out of the address.
        let read = read.clone();
        let take = Rc::new(move || {
            if let Some(text) = own::take_handed() {
                read.emit(text);
            }
        });
        use_effect_with((), move |()| {
            take();
            let listener = own::on_handed(move || take());
            move || drop(listener)
        });
    }
    use_effect_with(card.is_some(), |_| page::focus_heading());
    if let Some(found) = &*card {
        let done = {
            let card = card.clone();
            Callback::from(move |()| {
                WAITING.take();
                card.set(None);
            })
        };
        return html! { <Found key={found.key.clone()} card={found.clone()} {done} /> };
    }
    let look = {
        let (read, pasted, nothing, trouble) = (read.clone(), pasted.clone(), nothing.clone(), trouble.clone());
        Callback::from(move |_: MouseEvent| {
            let text = pasted.borrow().clone();
            if text.trim().is_empty() {
                trouble.set(None);
                nothing.set(true);
            } else {
                read.emit(text);
            }
        })
    };
    let on_begin = {
        let (nothing, trouble) = (nothing.clone(), trouble.clone());
        Callback::from(move |()| {
            nothing.set(false);
            trouble.set(None);
        })
    };
    let type_in = {
        let pasted = pasted.clone();
        Callback::from(move |text| *pasted.borrow_mut() = text)
    };
    html! {
        <>
            <h1>{ words.say(msg::card_title()) }</h1>
            <p class="hint">{ words.say(msg::card_lead()) }</p>
            if let Some(error) = *trouble { <Notice kind={NoticeKind::Care} role="alert">{ words.say(explain(error)) }</Notice> }
            if *nothing { <Notice kind={NoticeKind::Care} role="alert">{ words.say(msg::card_nothing()) }</Notice> }
            <Scan on_text={read} {on_begin} />
            <Details summary={words.say(msg::card_paste())} open={true}>
                <div class="stack">
                    <TextBox id="card-paste" label={words.say(msg::card_paste_label())} lines={3} spellcheck={false} lang="en" dir="ltr" value={pasted.borrow().clone()} on_text={type_in} />
                    <Button icon={IconName::Eye} onclick={look}>{ words.say(msg::card_look()) }</Button>
                </div>
            </Details>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct FoundProps {
    card: Card,
    done: Callback<()>,
}

/// A card that was read: what it says, its words, whom it may be of, and keeping it.
#[component]
fn Found(props: &FoundProps) -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let go = use_go();
    let card = &props.card;
    let compared = use_state(|| None::<Compared>);
    let same_person = use_state(|| None::<bool>);
    let name = use_mut_ref(String::new);
    let leave = {
        let done = props.done.clone();
        Callback::from(move |_: MouseEvent| done.emit(()))
    };
    // As it was when the card was read: keeping it changes what it is.
    let stands = use_memo((card.clone(), desk.is_some()), |(card, _)| desk.as_ref().map(|desk| standing(&desk.plan, card)));
    let known = |id: &EntryId| desk.as_ref().and_then(|desk| desk.plan.get::<Contact>(id)).cloned().unwrap_or_default();
    let says = html! {
        <>
            <h1>{ words.say(msg::card_says()) }</h1>
            { face(card, &words, false) }
        </>
    };
    let Some(stands) = (*stands).clone() else {
        return html! {
            <>
                { says }
                <Notice><p>{ words.say(msg::card_needs_plan()) }</p></Notice>
                <LinkButton kind={ButtonKind::Primary} href={go.href(&Route::Start)} onclick={go.follow(Route::Start)}>{ words.say(msg::card_begin()) }</LinkButton>
                <Button kind={ButtonKind::Quiet} onclick={leave}>{ words.say(msg::card_leave()) }</Button>
            </>
        };
    };
    let there = stands.of().map(known).unwrap_or_default();
    let called = there.name.clone();
    let (kind, note) = match &stands {
        Standing::New => (NoticeKind::Plain, None),
        Standing::Known(_) => (NoticeKind::Plain, Some(msg::card_known(called.as_str()))),
        Standing::Here(_) => (NoticeKind::Plain, Some(msg::card_here(called.as_str()))),
        Standing::OtherName(_) => (NoticeKind::Care, Some(msg::card_other_name(called.as_str()))),
        // Known by a name of the person's own: the card's name alone would tell them nothing.
        Standing::OtherKey(_) if !same_name(&called, &card.name) => (NoticeKind::Care, Some(msg::card_other_key_as(called.as_str()))),
        Standing::OtherKey(_) if there.key.is_empty() => (NoticeKind::Care, Some(msg::card_other_key_off(called.as_str()))),
        Standing::OtherKey(_) => (NoticeKind::Care, Some(msg::card_other_key(called.as_str()))),
        Standing::TakenOff(_) => (NoticeKind::Care, Some(msg::card_taken_off(called.as_str()))),
        Standing::OldKey(_) => (NoticeKind::Care, Some(msg::card_old_key(called.as_str()))),
    };
    let note = note.map(|note| html! { <Notice {kind}><p>{ words.say(note) }</p></Notice> }).unwrap_or_default();
    if let Standing::OldKey(_) = stands {
        return html! {
            <>
                { says }
                { note }
                <Button kind={ButtonKind::Primary} onclick={leave}>{ words.say(msg::card_leave()) }</Button>
            </>
        };
    }
    let go_on = if let Standing::Here(id) = &stands {
        let to = Route::ShareWith { contact: id.as_str().to_owned() };
        Some(
            html! { <LinkButton kind={ButtonKind::Primary} href={go.href(&to)} onclick={go.follow(to)}>{ words.say(msg::card_go_on()) }</LinkButton> },
        )
    } else {
        None
    };
    if let (true, Some(go_on)) = (there.checked, &go_on) {
        return html! { <>{ says }{ note }{ go_on.clone() }</> };
    }
    let other_name = matches!(stands, Standing::OtherName(_));
    // Somebody else of the same name begins with the card's.
    let proposed = if *same_person == Some(false) { card.name.clone() } else { call(&there, card) };
    let may_keep_key = may_keep_key(*compared) && stands.may_keep(*compared == Some(Compared::Same));
    let may_keep = may_keep_key && (!stands.asks_whose() || same_person.is_some());
    let keep_it = {
        let (desk, go, done, name, card, stands) =
            (desk.clone(), go.clone(), props.done.clone(), name.clone(), card.clone(), stands.clone());
        let proposed = proposed.clone();
        let (checked, apart) = (*compared == Some(Compared::Same), *same_person == Some(false));
        Callback::from(move |_: MouseEvent| {
            let Some(desk) = &desk else { return };
            let there = stands.of().filter(|_| !apart);
            let (id, before) = match there {
                Some(id) => (id.clone(), desk.plan.get::<Contact>(id).cloned().unwrap_or_default()),
                None => (Desk::new_id(), Contact::default()),
            };
            let typed = name.borrow().clone();
            let called = if typed.trim().is_empty() { proposed.clone() } else { typed };
            desk.set(&id, keep(before, &card, &called, checked));
            WAITING.take();
            go.to(&Route::ShareWith { contact: id.as_str().to_owned() });
            done.emit(());
        })
    };
    let option = |value: &'static str, label| Choice::new(value, words.say(label));
    let mut answers = vec![option("same", msg::card_same()), option("later", msg::card_later()), option("other", msg::card_other())];
    // A new name is only kept once the words were found to be the same.
    answers.retain(|answer| answer.value != "later" || stands.may_keep(false));
    let chosen = compared.map(|compared| match compared {
        Compared::Same => AttrValue::from("same"),
        Compared::Later => AttrValue::from("later"),
        Compared::Other => AttrValue::from("other"),
    });
    let on_choose = {
        let compared = compared.clone();
        Callback::from(move |slug: AttrValue| {
            compared.set(Some(match slug.as_str() {
                "same" => Compared::Same,
                "later" => Compared::Later,
                _ => Compared::Other,
            }));
        })
    };
    let whose = vec![
        if let Standing::Known(_) = stands {
            option("same", msg::card_known_same(called.as_str()))
        } else {
            option("same", msg::card_other_key_same(called.as_str())).sub(words.say(msg::card_other_key_same_sub()))
        },
        option("else", msg::card_other_key_else()),
    ];
    let on_whose = {
        let same_person = same_person.clone();
        Callback::from(move |slug: AttrValue| same_person.set(Some(slug == "same")))
    };
    let type_name = {
        let name = name.clone();
        Callback::from(move |text| *name.borrow_mut() = text)
    };
    html! {
        <>
            { says }
            { note }
            if other_name { <p>{ words.say(msg::card_other_name_same()) }</p> }
            <h2>{ words.say(msg::card_compare()) }</h2>
            <p>{ words.say(msg::card_compare_lead()) }</p>
            <CheckWords of={card.key.clone()} />
            <ChoiceList id="card-compared" legend={words.say(msg::card_compare())} hide_legend={true} options={answers} {chosen} {on_choose} />
            if *compared == Some(Compared::Other) {
                <Notice kind={NoticeKind::Care} role="alert"><p>{ words.say(msg::card_other_notice()) }</p></Notice>
            }
            if stands.asks_whose() && may_keep_key {
                <ChoiceList id="card-whose" legend={words.say(msg::card_other_key_how())} options={whose}
                    chosen={same_person.map(|same| AttrValue::from(if same { "same" } else { "else" }))} on_choose={on_whose} />
            }
            if may_keep {
                <TextBox id="card-call" label={words.say(msg::card_call())} value={proposed} max={200} spellcheck={false} on_text={type_name} />
                <Button kind={ButtonKind::Primary} icon={IconName::Check} onclick={keep_it}>{ words.say(msg::card_keep()) }</Button>
            }
            { go_on.unwrap_or_else(|| html! { <Button kind={ButtonKind::Quiet} onclick={leave}>{ words.say(msg::card_leave()) }</Button> }) }
        </>
    }
}

/// Whether a card may be kept after such a comparison.
const fn may_keep_key(compared: Option<Compared>) -> bool {
    matches!(compared, Some(Compared::Same | Compared::Later))
}

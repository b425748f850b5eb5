//! Two plans that know of each other: a carer's, and that of the person they look after. Names cross when both agree; words never do.

use yew::prelude::*;

use crate::domain::EntryId;
use crate::domain::link::{Heard, Hello, Link, Side, Unheard, entry_of, hear, hello};
use crate::domain::person::Agreed;
use crate::domain::plan::WhoFor;
use crate::format::hello::{HelloError, read, write};
use crate::i18n::{Msg, Words, msg};
use crate::platform::intl;
use crate::ui::components::{
    Button, ButtonKind, Card, Choice, ChoiceList, Copyable, Details, IconName, LinkButton, Notice, NoticeKind, Sure, TextBox,
};
use crate::ui::desk::{Desk, use_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::pages::crossed::Crossed;
use crate::ui::route::Route;

/// Somebody else's plan that asks, or has agreed, and waits for this person.
#[derive(Clone, PartialEq)]
struct Asking {
    from: String,
    side: Side,
    /// What they said, to learn their name from once this person has agreed.
    said: Hello,
}

/// The page.
#[component]
pub fn Linked() -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let typed = use_state(String::new);
    let trouble = use_state(|| None::<(Msg, Msg)>);
    let asking = use_state(|| None::<Asking>);
    let links: Vec<_> = desk.plan.all::<Link>().into_iter().map(|(id, link)| (id.clone(), link.clone())).collect();
    let on_text = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(text))
    };
    let listen = {
        let (desk, typed, trouble, asking) = (desk.clone(), typed.clone(), trouble.clone(), asking.clone());
        Callback::from(move |_: MouseEvent| {
            trouble.set(None);
            let said = match read(&typed) {
                Ok(said) => said,
                Err(error) => return trouble.set(Some(unreadable(error))),
            };
            match hear(&desk.plan, &said) {
                Ok(Heard::Waits { from, side }) => asking.set(Some(Asking { from, side, said })),
                Ok(Heard::Known { from, name }) => {
                    learn(&desk, &from, name);
                    typed.set(String::new());
                }
                Err(error) => trouble.set(Some(unheard(error))),
            }
        })
    };
    let done = {
        let (asking, typed) = (asking.clone(), typed.clone());
        Callback::from(move |()| {
            asking.set(None);
            typed.set(String::new());
        })
    };
    html! {
        <>
            <h1>{ words.say(msg::link_title()) }</h1>
            <p class="hint">{ words.say(msg::link_lead()) }</p>
            <Notice icon={IconName::Lock}><p>{ words.say(msg::link_only_names()) }</p></Notice>
            <ul class="stack" role="list">
                { for links.into_iter().map(|(id, link)| html! { <li key={id.as_str()}><OneLink {id} {link} /></li> }) }
            </ul>
            if let Some(asking) = &*asking {
                <Agree key={asking.from.clone()} asking={asking.clone()} {done} />
            } else {
                <Ask />
                <section class="stack" aria-labelledby="link-got">
                    <h2 id="link-got">{ words.say(msg::link_got()) }</h2>
                    <p>{ words.say(msg::link_got_lead()) }</p>
                    <TextBox id="link-text" label={words.say(msg::link_text())} lines={3} spellcheck={false} lang="en" dir="ltr" value={(*typed).clone()} {on_text} />
                    if let Some((what, advice)) = &*trouble {
                        <Notice kind={NoticeKind::Care} role="alert" title={words.say(what.clone())}><p>{ words.say(advice.clone()) }</p></Notice>
                    }
                    <Button kind={ButtonKind::Secondary} onclick={listen}>{ words.say(msg::link_read()) }</Button>
                </section>
            }
            <div class="page__foot">
                <span></span>
                <LinkButton kind={ButtonKind::Primary} href={go.href(&Route::Prepare)} onclick={go.follow(Route::Prepare)}>{ words.say(msg::life_done()) }</LinkButton>
            </div>
        </>
    }
}

fn unreadable(error: HelloError) -> (Msg, Msg) {
    match error {
        HelloError::NotOne => (msg::link_not_one(), msg::link_not_one_advice()),
        HelloError::TooNew => (msg::open_too_new(), msg::open_too_new_advice()),
        HelloError::Changed => (msg::link_changed(), msg::link_changed_advice()),
    }
}

fn unheard(error: Unheard) -> (Msg, Msg) {
    match error {
        Unheard::Own => (msg::link_own(), msg::link_own_advice()),
        Unheard::ForAnother => (msg::link_for_another(), msg::link_for_another_advice()),
        Unheard::SameSide => (msg::link_same_side(), msg::link_same_side_advice()),
        Unheard::NoName => (msg::link_changed(), msg::link_changed_advice()),
    }
}

/// Writes down the other side's name beside this plan's own part.
fn learn(desk: &Desk, from: &str, name: String) {
    let id = entry_of(from);
    let own = desk.plan.get::<Link>(&id).cloned();
    if let Some(link) = own.or_else(|| desk.plan.all::<Link>().into_iter().map(|(_, link)| link).find(|link| link.plan == from).cloned()) {
        desk.settle(&id, Link { their_name: name, ..link });
    }
}

fn side_words(side: Side) -> Msg {
    match side {
        Side::LooksAfter => msg::link_i_look_after(),
        Side::LookedAfter => msg::link_i_am_looked_after(),
    }
}

/// The text to send, with a button that copies it.
fn to_send(words: &Words, hello: &Hello, hint: Msg) -> Html {
    html! {
        <div class="stack" data-gap="small">
            <p>{ words.say(hint) }</p>
            <Copyable text={write(hello)} label={words.say(msg::link_copy())} done={words.say(msg::sealing_copied())} lang="en" />
        </div>
    }
}

/// Asking another plan, by a text that holds no name.
#[component]
fn Ask() -> Html {
    let words = use_words();
    let desk = use_desk();
    let carer = desk.plan.about().who_for == WhoFor::Carer;
    let side = use_state(|| if carer { Side::LooksAfter } else { Side::LookedAfter });
    let choose = {
        let side = side.clone();
        Callback::from(move |slug: AttrValue| side.set(Side::from_slug(&slug).unwrap_or_default()))
    };
    let options = [Side::LooksAfter, Side::LookedAfter].map(|side| Choice::new(side.slug(), words.say(side_words(side)))).to_vec();
    let ask = Hello { from: desk.plan.id.as_str().to_owned(), side: *side, ..Hello::default() };
    html! {
        <section class="stack" aria-labelledby="link-ask">
            <h2 id="link-ask">{ words.say(msg::link_ask()) }</h2>
            <ChoiceList id="link-side" legend={words.say(msg::link_side())} {options} chosen={Some(AttrValue::Static(side.slug()))} on_choose={choose} />
            { to_send(&words, &ask, msg::link_ask_send()) }
        </section>
    }
}

/// What [`Agree`] is drawn with.
#[derive(Properties, PartialEq)]
struct AgreeProps {
    asking: Asking,
    done: Callback<()>,
}

/// Agreeing, with the name that the other side may know; or not.
#[component]
fn Agree(props: &AgreeProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let name = use_state(|| desk.plan.about().name);
    let on_text = {
        let name = name.clone();
        Callback::from(move |text| name.set(text))
    };
    let agree = {
        let (name, asking, done) = (name.clone(), props.asking.clone(), props.done.clone());
        Callback::from(move |_: MouseEvent| {
            let link = Link {
                plan: asking.from.clone(),
                my_name: name.trim().to_owned(),
                their_name: asking.said.name.clone(),
                side: asking.side,
                agreed: Agreed::Yes,
                since: Some(intl::today()),
                ..Link::default()
            };
            desk.settle(&entry_of(&asking.from), link);
            done.emit(());
        })
    };
    let asked = match props.asking.side {
        Side::LookedAfter => msg::link_asked_by_carer(),
        Side::LooksAfter => msg::link_asked_by_person(),
    };
    html! {
        <section class="sheet stack" aria-labelledby="link-agree">
            <h2 id="link-agree">{ words.say(asked) }</h2>
            <p>{ words.say(msg::link_agree_lead()) }</p>
            <TextBox id="link-name" label={words.say(msg::link_my_name())} hint={words.say(msg::link_my_name_hint())} max={80} value={(*name).clone()} {on_text} />
            if name.trim().is_empty() { <p class="hint">{ words.say(msg::link_name_first()) }</p> } else {
                <Button kind={ButtonKind::Primary} icon={IconName::Check} onclick={agree}>{ words.say(msg::link_agree()) }</Button>
            }
            <Button kind={ButtonKind::Secondary} onclick={props.done.reform(|_: MouseEvent| ())}>{ words.say(msg::link_not_agree()) }</Button>
        </section>
    }
}

/// What [`OneLink`] is drawn with.
#[derive(Properties, PartialEq)]
struct OneLinkProps {
    id: EntryId,
    link: Link,
}

/// One plan that this one knows of, or waits for.
#[component]
fn OneLink(props: &OneLinkProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let link = &props.link;
    let title = if link.their_name.is_empty() {
        words.say(msg::link_waiting())
    } else {
        let name = link.their_name.clone();
        words.say(match link.side {
            Side::LooksAfter => msg::link_looks_after(name),
            Side::LookedAfter => msg::link_looked_after(name),
        })
    };
    let end = {
        let (id, desk) = (props.id.clone(), desk.clone());
        Callback::from(move |()| desk.remove(&id))
    };
    let answer = hello(&desk.plan.id, link).map(|hello| to_send(&words, &hello, msg::link_answer_send()));
    html! {
        <Card icon={IconName::Users}>
            <h2 class="card__title" dir="auto">{ title }</h2>
            <Crossed entry={props.id.clone()} />
            <p>{ words.say(msg::link_known_as(link.my_name.clone())) }</p>
            if link.their_name.is_empty() { { answer } } else if let Some(answer) = answer {
                <Details summary={words.say(msg::link_send_again())}>{ answer }</Details>
            }
            <Sure id={format!("end-{}", props.id)} label={words.say(msg::link_end())} kind={ButtonKind::Quiet} on_yes={end}
                title={words.say(msg::link_end_sure())} no={words.say(msg::link_keep())} yes={words.say(msg::link_end_yes())}>
                <p>{ words.say(msg::link_end_lead()) }</p>
            </Sure>
        </Card>
    }
}

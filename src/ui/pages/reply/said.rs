//! What a worker said, shown as theirs: their name as they typed it, the day, and each answer under its label.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::drawing::{safe, safe_name, tag_of};
use crate::domain::meeting::{Agreement, Question};
use crate::domain::reply::{Answer, Place, Reply};
use crate::domain::{EntryId, day};
use crate::i18n::{Words, msg};
use crate::platform::intl;
use crate::ui::components::{Button, ButtonKind, IconName, LinkButton};
use crate::ui::desk::{Desk, use_desk, use_words};
use crate::ui::go::{Go, use_go};
use crate::ui::pages::whereabouts;
use crate::usecases::reply::{self as verb, Offer};

/// What [`Beside`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct BesideProps {
    /// The entry that was answered.
    pub id: EntryId,
}

/// What was answered about one entry, under the person's own words. Nothing where nothing was.
#[component]
pub fn Beside(props: &BesideProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let found = verb::beside(&desk.plan, &props.id);
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack" aria-labelledby={format!("beside-{}", props.id)}>
            <h2 id={format!("beside-{}", props.id)}>{ words.say(msg::reply_beside_title()) }</h2>
            { for found.iter().map(|one| what_was_said(&words, one, Some((&desk, &go)))) }
        </section>
    }
}

/// The same as a plain function: the first half of the program asks for it by this name.
pub fn beside(id: EntryId) -> Html {
    html! { <Beside {id} /> }
}

/// One reply's answers. With a desk, what can be made of them is offered; without, they are only shown.
pub fn what_was_said(words: &Rc<Words>, beside: &verb::Beside<'_>, with: Option<(&Desk, &Go)>) -> Html {
    let reply = beside.reply;
    let mut who: Vec<_> = [&reply.from.name, &reply.from.role, &reply.from.organisation].into_iter().map(|part| safe_name(part)).collect();
    who.retain(|part| !part.is_empty());
    html! {
        <section key={beside.entry.as_str()} class="said">
            <p class="said__who">
                // What they call themselves may be anything: it stands in quotes behind its label.
                if who.is_empty() { { words.say(msg::reply_unsigned()) } } else { { words.say(msg::reply_signed()) }{ ": " } }
                { for who.into_iter().enumerate().map(|(number, part)| html! { <>if number > 0 { { " · " } }{ "“" }<bdi>{ part }</bdi>{ "”" }</> }) }
                if let Some(made) = reply.made { { " · " }{ intl::moment(words.tag(), made) } }
            </p>
            <dl class="said__list">
                { for beside.answers.iter().map(|(place, answer)| one_answer(words, beside, *place, answer, with)) }
            </dl>
        </section>
    }
}

fn one_answer(words: &Rc<Words>, beside: &verb::Beside<'_>, place: Place, answer: &Answer, with: Option<(&Desk, &Go)>) -> Html {
    let lang = tag_of(&beside.reply.language);
    let theirs = |text: &str| {
        let text = safe(text);
        html! { <p class="words" dir="auto" lang={(!lang.is_empty()).then(|| lang.clone())}>{ text }</p> }
    };
    html! {
        <div key={place.text()}>
            if let Some(label) = answer.saying.label() { <dt class="said__label">{ words.id(label) }</dt> }
            <dd class="said__words">
                if !answer.text.trim().is_empty() { { theirs(&answer.text) } }
                if let Some(when) = answer.by_when {
                    <p><span class="said__label">{ words.id("reply-by-when") }{ ": " }</span>{ intl::day(words.tag(), &day::text(when)) }</p>
                }
                if !answer.why.trim().is_empty() {
                    <p class="said__label">{ words.id("reply-why") }</p>
                    { theirs(&answer.why) }
                }
                if let Some((desk, go)) = with { { to_make(words, desk, go, beside, place) } }
            </dd>
        </div>
    }
}

/// What can be made of an answer with one tap, or the way to what was made of it.
fn to_make(words: &Rc<Words>, desk: &Desk, go: &Go, beside: &verb::Beside<'_>, place: Place) -> Html {
    if let Some(made) = verb::made_of(&desk.plan, beside.entry, place) {
        let label = if desk.plan.get::<Question>(&made).is_some() { msg::reply_in_questions() } else { msg::reply_in_agreed() };
        return match desk.plan.entry(&made).and_then(|entry| whereabouts::route(entry)) {
            Some(to) => {
                html! { <LinkButton kind={ButtonKind::Quiet} icon={IconName::Check} href={go.href(&to)} onclick={go.follow(to)}>{ words.say(label) }</LinkButton> }
            }
            None => Html::default(),
        };
    }
    let Some(offer) = verb::offer(&desk.plan, beside.entry, beside.reply, place, intl::today()) else { return Html::default() };
    let label = match &offer {
        Offer::Question(_) => msg::reply_to_question(),
        Offer::Agreement(_) => msg::reply_to_agreed(),
    };
    let make = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| match offer.clone() {
            Offer::Question(question) => desk.set(&Desk::new_id(), question),
            Offer::Agreement(agreement) => desk.set(&Desk::new_id(), agreement),
        })
    };
    html! { <Button kind={ButtonKind::Secondary} icon={IconName::Plus} onclick={make}>{ words.say(label) }</Button> }
}

/// Where a question or an agreement came from: the line that its own page carries. Nothing where it is the person's own.
pub fn of_reply(words: &Words, desk: &Desk, go: &Go, id: &EntryId) -> Html {
    let question = desk.plan.get::<Question>(id).map(|own| &own.reply);
    let Some(from) = question.or_else(|| desk.plan.get::<Agreement>(id).map(|own| &own.reply)) else { return Html::default() };
    let Some(reply) = desk.plan.get::<Reply>(from) else { return Html::default() };
    let name = verb::signed(reply);
    let label = if name.is_empty() { msg::reply_of_somebody() } else { msg::reply_of(name) };
    match desk.plan.entry(from).and_then(|entry| whereabouts::route(entry)) {
        Some(to) => {
            html! { <p><LinkButton kind={ButtonKind::Quiet} icon={IconName::Speech} href={go.href(&to)} onclick={go.follow(to)}>{ words.say(label) }</LinkButton></p> }
        }
        None => Html::default(),
    }
}

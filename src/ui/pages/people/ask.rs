use yew::prelude::*;

use super::place::QuickAdd;
use super::ties::AddTie;
use super::{everybody, others, ties, use_hand};
use crate::domain::EntryId;
use crate::domain::person::{Being, Person};
use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::{Button, ButtonKind, Choice, LinkButton, Select, TickList};
use crate::ui::desk::use_words;
use crate::ui::go::use_go;
use crate::ui::pages::saved::SaveLine;
use crate::ui::route::Route;

/// One question. Each can be left out, and none comes back by itself.
#[derive(Clone)]
enum Question {
    /// Ticks somebody: the words, and what is ticked.
    Tick(&'static str, fn(&Person) -> bool, fn(&mut Person) -> &mut bool),
    /// Somebody who isn't joined to anybody.
    Alone(EntryId),
    /// Who is easily forgotten.
    Missing,
    /// No more questions.
    End,
}

/// Questions about what a map doesn't show, one at a time.
#[component]
pub fn PeopleAsk() -> Html {
    let words = use_words();
    let hand = use_hand();
    let go = use_go();
    let at = use_state_eq(|| 0_usize);
    let said = use_state_eq(String::new);
    let kind = use_state_eq(|| AttrValue::Static("pet"));
    let mut people = everybody(&words, &hand.desk.plan);
    intl::sort_by_name(words.tag(), &mut people, |one| one.name.clone());
    // Who stood alone when the questions began: a tie that is made now doesn't take the question away from under the person.
    let alone = use_memo((), |()| {
        let ties = ties(&words, &hand.desk.plan);
        let alone = everybody(&words, &hand.desk.plan).into_iter().filter(|one| !ties.iter().any(|tie| tie.touches(&one.id)));
        alone.map(|one| one.id).collect::<Vec<_>>()
    });
    let mut questions = vec![
        Question::Tick("people-ask-notice", |person| person.would_notice, |person| &mut person.would_notice),
        Question::Tick("people-ask-trust", |person| person.trusted, |person| &mut person.trusted),
        Question::Tick("people-ask-call", |person| person.call_first, |person| &mut person.call_first),
    ];
    let there = |id: &&EntryId| people.iter().any(|one| one.id == **id);
    if people.len() > 1 {
        questions.extend(alone.iter().filter(there).cloned().map(Question::Alone));
    }
    questions.extend([Question::Missing, Question::End]);
    let question = questions.get(*at).cloned().unwrap_or(Question::End);
    let step = |to: usize| {
        let (at, said) = (at.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            said.set(String::new());
            at.set(to);
            crate::platform::page::focus_heading();
        })
    };
    let say = {
        let said = said.clone();
        Callback::from(move |text| said.set(text))
    };
    let (title, body) = match &question {
        Question::Tick(id, is_so, field) => {
            let (is_so, field) = (*is_so, *field);
            let on_tick = {
                let hand = hand.clone();
                Callback::from(move |(id, yes): (AttrValue, bool)| hand.change(&EntryId::new(&*id), |person| *field(person) = yes))
            };
            let options = people
                .iter()
                .filter(|one| one.body.being != Being::Place && !one.body.died)
                .map(|one| Choice::new(one.id.as_str().to_owned(), one.name.clone()))
                .collect::<Vec<_>>();
            let ticked =
                people.iter().filter(|one| is_so(&one.body)).map(|one| AttrValue::from(one.id.as_str().to_owned())).collect::<Vec<_>>();
            let body = if options.is_empty() {
                html! { <p class="hint">{ words.say(msg::people_ask_nobody()) }</p> }
            } else {
                html! { <TickList key={*id} id={*id} legend={words.say(msg::people_ask_who())} {options} {ticked} {on_tick} /> }
            };
            (words.id(id), body)
        }
        Question::Alone(id) => {
            let name = people.iter().find(|one| one.id == *id).map(|one| one.name.clone()).unwrap_or_default();
            let title = words.say(msg::people_ask_joined(name.clone()));
            let body = if others(&words, &hand.desk.plan, id).is_empty() {
                Html::default()
            } else {
                html! { <AddTie key={id.as_str()} id={id.clone()} {name} question={words.say(msg::people_tie_who())} say={say.clone()} /> }
            };
            (title, body)
        }
        Question::Missing => {
            let choose = {
                let kind = kind.clone();
                Callback::from(move |slug| kind.set(slug))
            };
            let (_, label, change) = KINDS.iter().find(|(slug, ..)| **kind == **slug).unwrap_or(&KINDS[0]);
            let add = {
                let (hand, say, words, change) = (hand.clone(), say.clone(), words.clone(), *change);
                Callback::from(move |name: String| {
                    say.emit(words.say(msg::people_added(name.clone())));
                    let mut person = Person { name, ..Person::default() };
                    change(&mut person);
                    hand.add(person);
                })
            };
            let options = KINDS.iter().map(|(slug, label, _)| Choice::new(*slug, words.id(label))).collect::<Vec<_>>();
            let body = html! {
                <>
                    <p class="hint">{ words.say(msg::people_ask_missing_hint()) }</p>
                    <Select id="people-missing" label={words.say(msg::people_being())} {options} chosen={(*kind).clone()} on_choose={choose} />
                    <QuickAdd label={words.id(label)} on_add={add} />
                </>
            };
            (words.say(msg::people_ask_missing()), body)
        }
        Question::End => (words.say(msg::people_ask_end()), Html::default()),
    };
    let is_end = matches!(question, Question::End);
    html! {
        <>
            <p class="from">{ words.say(msg::people_ask_title()) }</p>
            <h1>{ title }</h1>
            if *at == 0 { <p class="hint">{ words.say(msg::people_ask_lead()) }</p> }
            { body }
            <p class="people__said" role="status" dir="auto">{ (*said).clone() }</p>
            if !is_end { <SaveLine /> }
            <div class="page__foot">
                if is_end {
                    <Button kind={ButtonKind::Quiet} onclick={step(0)}>{ words.say(msg::people_ask_again()) }</Button>
                    <LinkButton kind={ButtonKind::Primary} href={go.href(&Route::People)} onclick={go.follow(Route::People)}>{ words.say(msg::people_ask_to_map()) }</LinkButton>
                } else {
                    <div class="cluster">
                        <Button kind={ButtonKind::Quiet} onclick={step(*at + 1)}>{ words.say(msg::people_ask_skip()) }</Button>
                        <LinkButton kind={ButtonKind::Quiet} href={go.href(&Route::People)} onclick={go.follow(Route::People)}>{ words.say(msg::people_ask_not_now()) }</LinkButton>
                    </div>
                    <Button kind={ButtonKind::Primary} onclick={step(*at + 1)}>{ words.say(msg::people_ask_next()) }</Button>
                }
            </div>
        </>
    }
}

/// Who is easily forgotten: a name for the choice, its words, and what somebody is who is added under it.
type Forgotten = (&'static str, &'static str, fn(&mut Person));
const KINDS: [Forgotten; 6] = [
    ("pet", "people-ask-missing-pet", |person| person.being = Being::Pet),
    ("group", "people-ask-missing-group", |person| person.being = Being::Group),
    ("place", "people-ask-missing-place", |person| person.being = Being::Place),
    ("far", "people-ask-missing-far", |person| person.far_away = true),
    ("died", "people-ask-missing-died", |person| person.died = true),
    ("person", "people-ask-missing-person", |_| {}),
];

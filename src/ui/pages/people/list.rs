use yew::prelude::*;

use super::handles::{Handles, Hands};
use super::ties::TieRows;
use super::{Joined, Somebody, colour, face, facts, in_a_line, ring_words};
use crate::domain::EntryId;
use crate::domain::circle::RINGS;
use crate::domain::person::Ring;
use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::{Button, ButtonKind, IconName, LinkCard};
use crate::ui::desk::use_words;
use crate::ui::go::use_go;
use crate::ui::route::Route;

/// What the list is drawn with.
#[derive(Properties, PartialEq)]
pub(super) struct PeopleListProps {
    pub people: Vec<Somebody>,
    pub ties: Vec<Joined>,
    pub hands: Hands,
    pub chosen: Option<EntryId>,
}

/// Everybody by ring, each ring in the order of the language, then who knows whom.
#[component]
pub(super) fn PeopleList(props: &PeopleListProps) -> Html {
    let words = use_words();
    let go = use_go();
    let mut people: Vec<&Somebody> = props.people.iter().collect();
    intl::sort_by_name(words.tag(), &mut people, |one| one.name.clone());
    let row = |one: &Somebody| {
        let to = Route::Person { id: one.id.as_str().to_owned() };
        let is_chosen = props.chosen.as_ref() == Some(&one.id);
        let choose = {
            let (choose, next) = (props.hands.choose.clone(), (!is_chosen).then(|| one.id.clone()));
            Callback::from(move |_: MouseEvent| choose.emit(next.clone()))
        };
        let facts = facts(&words, &one.body, false);
        let sub = (!facts.is_empty()).then(|| AttrValue::from(in_a_line(&words, &facts)));
        html! {
            <li key={one.id.as_str()} class="people__row">
                <LinkCard href={go.href(&to)} onclick={go.follow(to)} title={one.name.clone()} {sub} icon={face(&one.body)} capital={colour(&one.body)} />
                <Button kind={ButtonKind::Quiet} icon={if is_chosen { IconName::Close } else { IconName::Dots }} expanded={Some(is_chosen)}
                    label={words.say(msg::people_more_for(one.name.clone()))} onclick={choose} />
                if is_chosen { <div class="people__handles sheet"><Handles somebody={one.clone()} hands={props.hands.clone()} /></div> }
            </li>
        }
    };
    let group = |ring: Ring| {
        let mut here = people.iter().filter(|one| one.body.ring == ring).peekable();
        here.peek()?;
        Some(html! {
            <section class="stack" data-gap="small" key={ring.slug()}>
                <h2>{ words.say(ring_words(ring)) }</h2>
                <ul class="stack" role="list" data-gap="small">{ for here.map(|one| row(one)) }</ul>
            </section>
        })
    };
    html! {
        <>
            { for RINGS.into_iter().chain([Ring::Unsaid]).filter_map(group) }
            if !props.people.is_empty() {
                <section class="stack" data-gap="small">
                    <h2>{ words.say(msg::people_ties()) }</h2>
                    if props.ties.is_empty() { <p class="hint">{ words.say(msg::people_ties_none()) }</p> }
                    else { <TieRows ties={props.ties.clone()} say={props.hands.say.clone()} /> }
                </section>
            }
        </>
    }
}

//! Pieces that several pages are made of.

use chrono::NaiveDate;
use yew::prelude::*;

use crate::domain::day;
use crate::domain::person::Person;
use crate::domain::plan::Plan;
use crate::domain::reply::Reply;
use crate::domain::{EntryId, Kind};
use crate::i18n::{Words, msg};
use crate::platform::intl;
use crate::ui::components::{Button, Choice, Details, IconName, LinkButton, TickList};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::rest::{Half, use_rest};
use crate::ui::route::Route;

/// What [`EntryTools`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct EntryToolsProps {
    /// The entry.
    pub id: EntryId,
    /// Where to go when it has been deleted.
    pub after: Route,
    /// Whether large print makes sense for it.
    #[prop_or(true)]
    pub large: bool,
}

/// What can be done with one entry besides writing it: large print, earlier wordings, deleting. Nothing while it doesn't exist yet.
#[component]
pub fn EntryTools(props: &EntryToolsProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    if desk.plan.entry(&props.id).is_none_or(|entry| entry.is_gone()) {
        return Html::default();
    }
    let id = || props.id.as_str().to_owned();
    let (large, history) = (Route::Large { id: id() }, Route::History { id: id() });
    let remove = {
        let (desk, go, id, after) = (desk.clone(), go.clone(), props.id.clone(), props.after.clone());
        Callback::from(move |_| {
            desk.remove(&id);
            go.instead(&after);
        })
    };
    html! {
        <>
        <Answered id={props.id.clone()} />
        <Details summary={words.say(msg::parts_more())}>
            <div class="cluster">
                if props.large {
                    <LinkButton icon={IconName::Text} href={go.href(&large)} onclick={go.follow(large.clone())}>{ words.say(msg::parts_large()) }</LinkButton>
                }
                <LinkButton icon={IconName::History} href={go.href(&history)} onclick={go.follow(history.clone())}>{ words.say(msg::parts_earlier()) }</LinkButton>
                <Button icon={IconName::Trash} onclick={remove}>{ words.say(msg::parts_delete()) }</Button>
            </div>
            <p class="hint small">{ words.say(msg::parts_delete_hint()) }</p>
        </Details>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct AnsweredProps {
    id: EntryId,
}

/// What workers answered about an entry. Replies are drawn by the second half of the program, which comes when there is one to show.
#[component]
fn Answered(props: &AnsweredProps) -> Html {
    let desk = use_desk();
    let here = |reply: &Reply| reply.about.iter().any(|about| about.item == props.id);
    let any = desk.plan.entries().any(|entry| entry.kind == Kind::Reply && entry.get::<Reply>().is_some_and(here));
    match use_rest(any) {
        Half::Here(rest) if any => (rest.beside)(props.id.clone()),
        _ => Html::default(),
    }
}

/// Ticks for linking an entry to people, pets, groups and places on the map, in the order of their names.
pub fn people_ticks(words: &Words, plan: &Plan, id: &str, legend: String, about: &[EntryId], on_tick: Callback<(EntryId, bool)>) -> Html {
    let mut people = plan.all::<Person>();
    if people.is_empty() {
        return Html::default();
    }
    intl::sort_by_name(words.tag(), &mut people, |(_, person)| person.name.clone());
    let options = people.into_iter().map(|(id, person)| Choice::new(id.to_string(), person.name.clone())).collect::<Vec<_>>();
    let ticked = about.iter().map(|id| AttrValue::from(id.to_string())).collect::<Vec<_>>();
    html! {
        <Details summary={legend.clone()} open={!about.is_empty()}>
            <TickList id={format!("{id}-about")} {legend} hide_legend=true {options} {ticked} on_tick={on_tick.reform(|(id, on): (AttrValue, bool)| (EntryId::new(id), on))} />
        </Details>
    }
}

/// Adds a link to a list of links, or takes it out.
pub fn link(list: &mut Vec<EntryId>, id: EntryId, on: bool) {
    list.retain(|other| *other != id);
    if on {
        list.push(id);
    }
}

/// A day as a date box has it: ISO 8601, or empty.
pub fn day_text(day: Option<NaiveDate>) -> String {
    day.map(day::text).unwrap_or_default()
}

/// A day from a date box; `None` when it was cleared.
pub fn day_from(text: &str) -> Option<NaiveDate> {
    day::read(text)
}

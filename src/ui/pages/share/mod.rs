//! Share: for whom, what goes, how they will see it, sealing it, and the log of what was given.

mod card;
mod front;
mod given;
mod key;
mod page;
mod pick;
mod seal;
mod see;
mod ticks;

pub use front::Share;
pub use given::Given;
pub use pick::Pick;
pub use see::See;
pub use ticks::{Change, Part, Ticks};

use yew::prelude::*;

use crate::domain::drawing::safe_line;
use crate::domain::person::Person;
use crate::domain::share::{Contact, Way};
use crate::domain::statement::Statement;
use crate::domain::{EntryId, Plan};
use crate::i18n::{Msg, Words, msg};
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::pages::talk::Say;
use crate::usecases::share::{Row, offer};

/// A message about somebody who may have no name here.
fn about(contact: Option<&Contact>, named: impl FnOnce(String) -> Msg, unnamed: fn() -> Msg) -> Msg {
    match contact.map(|contact| safe_line(&contact.name)) {
        Some(name) if !name.is_empty() => named(name),
        _ => unnamed(),
    }
}

/// The form of what was given, beside its day.
fn way_words(way: Way) -> Msg {
    match way {
        Way::File => msg::share_way_file(),
        Way::Html => msg::share_way_page(),
        Way::Link => msg::share_way_link(),
        Way::Code => msg::share_way_code(),
        Way::Paper => msg::share_on_paper(),
    }
}

/// What a contact is called on this page.
fn name_of(contact: &Contact, words: &Words) -> String {
    let name = safe_line(&contact.name);
    if name.is_empty() { words.say(msg::share_somebody()) } else { name }
}

/// What stands on a row: the question or the person's own words; whether those are in the page's language.
fn label_of(row: &Row, words: &Say) -> (String, bool) {
    if words.has(&row.prompt) && row.own.trim().is_empty() {
        (words.id(&row.prompt), true)
    } else if !row.own.trim().is_empty() {
        (safe_line(&row.own), false)
    } else if !row.glimpse.is_empty() {
        (safe_line(&row.glimpse), false)
    } else {
        (words.say(msg::share_group_other()), true)
    }
}

/// What was ticked before it became private, and is held back until the person is asked: said plainly, by name.
fn held_back(say: &Say, plan: &Plan, held: &[EntryId]) -> Html {
    if held.is_empty() {
        return Html::default();
    }
    let offer = offer(plan);
    let name = |id: &EntryId| {
        let person = plan.get::<Person>(id).map(|person| person.name.clone());
        person.or_else(|| {
            let row = offer.rows().find(|row| row.id == *id)?;
            let group = offer.groups().find(|group| group.rows.contains(row)).map(|group| say.id(group.title));
            Some(group.into_iter().chain([label_of(row, say).0]).collect::<Vec<_>>().join(": "))
        })
    };
    html! {
        <div class="no-print">
            <Notice kind={NoticeKind::Care} role="status" title={say.say(msg::share_held(held.len()))}>
                <p>{ say.say(msg::share_held_why()) }</p>
                <ul>{ for held.iter().filter_map(name).map(|name| html! { <li><bdi>{ name }</bdi></li> }) }</ul>
            </Notice>
        </div>
    }
}

/// Whether a statement, by its id, says something about what it takes.
fn says_takes(plan: &Plan, row: &Row) -> bool {
    use crate::domain::asset::Asset;
    use crate::domain::goal::Goal;
    let takes = plan
        .get::<Statement>(&row.id)
        .map(|said| &said.takes)
        .or_else(|| plan.get::<Asset>(&row.id).map(|asset| &asset.takes))
        .or_else(|| plan.get::<Goal>(&row.id).map(|goal| &goal.takes));
    takes.is_some_and(|takes| !takes.trim().is_empty())
}

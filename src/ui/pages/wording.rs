//! The words of an entry as plain reading: for choosing between wordings, for earlier ones, and for what was deleted.

use yew::prelude::*;

use crate::domain::differing::{Row, Shown, rows};
use crate::domain::drawing::{safe, safe_line};
use crate::domain::entry::Body;
use crate::domain::ids::EntryId;
use crate::domain::person::Person;
use crate::i18n::msg;
use crate::ui::desk::{use_desk, use_words};
use crate::ui::pages::facts_in_a_line;
use crate::ui::pages::talk::use_say;
use crate::ui::pages::whereabouts::title;

/// What [`Wording`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct WordingProps {
    /// The words.
    pub body: Body,
}

/// Everything that was written in an entry, one paragraph each, in the order of the record. Choices and links are left out: they are
/// shown on the entry's own page; but of a person they are most of what is said, so these have a line.
#[component]
pub fn Wording(props: &WordingProps) -> Html {
    let words = use_words();
    let language = props.body.language().map(ToOwned::to_owned);
    let facts = match &props.body {
        Body::Person(person) => Some(facts_in_a_line(&words, person)),
        _ => None,
    };
    html! {
        <div class="wording" lang={language}>
            if let Some(facts) = facts { <p class="hint">{ facts }</p> }
            { for props.body.texts().into_iter().map(|text| html! { <p dir="auto" class="words">{ safe(text) }</p> }) }
        </div>
    }
}

/// What [`Beside`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct BesideProps {
    /// The words.
    pub body: Body,
    /// The wordings that they stand beside; none where there was nothing before.
    pub others: Vec<Body>,
}

/// A wording beside others: what is the same in all as plain reading, and everything that differs by its name, choices and days too, so
/// that two wordings that are not the same never look the same.
#[component]
pub fn Beside(props: &BesideProps) -> Html {
    let words = use_words();
    let say = use_say();
    let desk = use_desk();
    let BesideProps { body, others } = props;
    let nothing = [Body::from_fields(&body.kind(), Default::default())];
    let others = if others.is_empty() { &nothing } else { others.as_slice() };
    let called = |id: &EntryId| {
        let entry = desk.plan.entry(id)?;
        Some(desk.plan.get::<Person>(id).map_or_else(|| title(&words, &desk.plan, entry), |person| safe_line(&person.name)))
    };
    let rows = rows(body, others, &say, &called);
    let same = body.texts().into_iter().filter(|text| others.iter().all(|other| other.texts().contains(text)));
    let language = body.language().map(ToOwned::to_owned);
    let shown = |row: &Row| match &row.shown {
        Shown::Nothing => html! { <span class="hint">{ words.say(msg::detail_nothing()) }</span> },
        Shown::Words(text) => html! { <span class="words" dir="auto" lang={language.clone()}>{ safe(text) }</span> },
        Shown::Said(text) => html! { <bdi>{ safe(text) }</bdi> },
        Shown::Exactly(text) => html! { <bdi dir="ltr" class="words">{ safe(text) }</bdi> },
    };
    let label = |id: &String, row: &Row| if say.has(id) { say.id(id) } else { words.say(msg::detail_other(row.path.join(" / "))) };
    let (named, plain): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.label.is_some());
    html! {
        <div class="wording">
            { for same.map(|text| html! { <p dir="auto" class="words" lang={language.clone()}>{ safe(text) }</p> }) }
            { for plain.into_iter().map(|row| html! { <p>{ shown(row) }</p> }) }
            if !named.is_empty() {
                <dl class="document__rows">
                    { for named.into_iter().map(|row| html! {
                        <div class="document__row">
                            <dt class="document__label">{ row.label.as_ref().map(|id| label(id, row)) }</dt>
                            <dd class="document__value">{ shown(row) }</dd>
                        </div>
                    }) }
                </dl>
            }
        </div>
    }
}

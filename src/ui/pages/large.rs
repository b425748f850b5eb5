//! One answer in very large print, to hold up in a meeting.

use yew::prelude::*;

use super::whereabouts::title;
use crate::domain::EntryId;
use crate::domain::entry::Body;
use crate::i18n::msg;
use crate::ui::components::Takes;
use crate::ui::desk::{use_desk, use_words};
use crate::ui::pages::Missing;

/// What [`Large`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct LargeProps {
    /// The entry's id.
    pub id: String,
}

/// The answer, as large as it goes. What it takes stands with it (guardrail G1).
#[component]
pub fn Large(props: &LargeProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let Some(entry) = desk.plan.entry(&EntryId::new(&props.id)).filter(|entry| !entry.is_gone()).cloned() else {
        return html! { <Missing /> };
    };
    let body = &entry.head().body;
    let (text, takes) = match body {
        Body::Statement(statement) => (statement.text().to_owned(), statement.takes.clone()),
        Body::Asset(asset) => (asset.text.clone(), asset.takes.clone()),
        Body::Goal(goal) => (goal.what.clone(), goal.takes.clone()),
        other => (other.texts().first().map(|text| (*text).to_owned()).unwrap_or_default(), String::new()),
    };
    let lang = body.language().map(ToOwned::to_owned);
    html! {
        <div class="large">
            <h1 class="large__heading">{ title(&words, &desk.plan, &entry) }</h1>
            if text.trim().is_empty() {
                <p class="hint">{ words.say(msg::large_nothing()) }</p>
            }
            <p class="large__words words" dir="auto" lang={lang.clone()}>{ text }</p>
            if !takes.trim().is_empty() {
                <Takes label={words.id("capitals-takes-title")} {lang}>{ takes }</Takes>
            }
        </div>
    }
}

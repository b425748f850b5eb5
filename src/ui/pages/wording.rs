//! The words of an entry as plain reading: for choosing between wordings, for earlier ones, and for what was deleted.

use yew::prelude::*;

use crate::domain::entry::Body;
use crate::ui::desk::use_words;
use crate::ui::pages::facts_in_a_line;

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
            { for props.body.texts().into_iter().map(|text| html! { <p dir="auto" class="words">{ text.to_owned() }</p> }) }
        </div>
    }
}

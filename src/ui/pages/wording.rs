//! The words of an entry as plain reading: for choosing between wordings, for earlier ones, and for what was deleted.

use yew::prelude::*;

use crate::domain::entry::Body;

/// What [`Wording`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct WordingProps {
    /// The words.
    pub body: Body,
}

/// Everything that was written in an entry, one paragraph each, in the order of the record. Choices and links are left out: they are
/// shown on the entry's own page.
#[component]
pub fn Wording(props: &WordingProps) -> Html {
    let language = props.body.language().map(ToOwned::to_owned);
    html! {
        <div class="wording" lang={language}>
            { for props.body.texts().into_iter().map(|text| html! { <p dir="auto" class="words">{ text.to_owned() }</p> }) }
        </div>
    }
}

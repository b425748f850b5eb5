//! What a strength costs: never shown without its strength, nor the strength without it (guardrail G1).

use yew::prelude::*;

/// What a [`Takes`] takes.
#[derive(Properties, PartialEq)]
pub struct TakesProps {
    /// "What it takes:", in the page's language.
    pub label: AttrValue,
    /// The language of the words inside, where it isn't the page's.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// The person's words.
    #[prop_or_default]
    pub children: Html,
}

/// The quiet red bar beside what it takes.
#[component]
pub fn Takes(props: &TakesProps) -> Html {
    html! {
        <p class="takes"><b class="takes__label">{ &props.label }</b>{ " " }<span dir="auto" lang={props.lang.clone()}>{ props.children.clone() }</span></p>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![("words", html! { <Takes label="What it takes:">{ "Two people, and a day in bed after." }</Takes> })]
}

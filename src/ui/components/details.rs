//! More, for whoever wants it.

use super::dom;
use yew::prelude::*;

/// What [`Details`] take.
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// What opens it.
    pub summary: AttrValue,
    /// Whether it is open to begin with.
    #[prop_or_default]
    pub open: bool,
    /// Opened or closed.
    #[prop_or_default]
    pub on_toggle: Callback<bool>,
    /// What is inside.
    #[prop_or_default]
    pub children: Html,
}

/// The browser's own disclosure.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let ontoggle = props.on_toggle.reform(|event: Event| dom::is_open(&event));
    html! {
        <details class="details" open={props.open} {ontoggle}>
            <summary class="details__summary">{ &props.summary }</summary>
            <div class="details__body">{ props.children.clone() }</div>
        </details>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![
        ("closed", html! { <Details summary="When it’s good, when it’s bad, how often"><p>{ "Inside." }</p></Details> }),
        ("open", html! { <Details summary="Why we ask" open={true}><p>{ "So that people can see what a day is like." }</p></Details> }),
    ]
}

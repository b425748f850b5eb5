//! Yes or no to one thing.

use super::choice_list::{Choice, option_row};
use super::dom;
use yew::prelude::*;

/// What a [`TickBox`] takes.
#[derive(Properties, PartialEq)]
pub struct TickBoxProps {
    /// Its id.
    pub id: AttrValue,
    /// What is agreed to.
    pub label: AttrValue,
    /// A second line.
    #[prop_or_default]
    pub sub: Option<AttrValue>,
    /// The language of the label, where it isn't the page's.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// Whether it is ticked.
    #[prop_or_default]
    pub checked: bool,
    /// Ticked or unticked.
    #[prop_or_default]
    pub on_tick: Callback<bool>,
    /// What goes with it, under the row; may hold links and buttons.
    #[prop_or_default]
    pub children: Html,
}

/// One tick box, its whole row to press.
#[component]
pub fn TickBox(props: &TickBoxProps) -> Html {
    let choice = Choice { value: props.id.clone(), label: props.label.clone(), sub: props.sub.clone(), icon: None, lang: props.lang.clone() };
    let onchange = props.on_tick.reform(|event: Event| dom::is_checked(&event));
    html! {
        <div class="tick-box">
            { option_row("checkbox", props.id.to_string(), None, &choice, props.checked, onchange) }
            if props.children != Html::default() { <div class="tick-box__more">{ props.children.clone() }</div> }
        </div>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![
        ("ticked", html! { <TickBox id="cook" label="I still cook for the street party" sub="goes with: what it takes" checked={true} /> }),
        ("unticked", html! { <TickBox id="mum" label="Mum" sub="left out"><a href="look">{ "Her name is in 1 answer you ticked" }</a></TickBox> }),
    ]
}

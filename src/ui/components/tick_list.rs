//! Any of several.

use super::choice_list::{Choice, ChoiceLook, Group, option_row};
use super::dom;
use yew::prelude::*;

/// What a [`TickList`] takes.
#[derive(Properties, PartialEq)]
pub struct TickListProps {
    /// Its id; each box's is `{id}-{value}`.
    pub id: AttrValue,
    /// What is asked.
    pub legend: AttrValue,
    /// Whether the legend is only for a screen reader.
    #[prop_or_default]
    pub hide_legend: bool,
    /// A line under the legend.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// How it stands.
    #[prop_or_default]
    pub look: ChoiceLook,
    /// What can be ticked.
    pub options: Vec<Choice>,
    /// The values of those that are ticked.
    #[prop_or_default]
    pub ticked: Vec<AttrValue>,
    /// One was ticked (`true`) or unticked.
    #[prop_or_default]
    pub on_tick: Callback<(AttrValue, bool)>,
}

/// Any of several, as tick boxes in a fieldset.
#[component]
pub fn TickList(props: &TickListProps) -> Html {
    let look = match props.look {
        ChoiceLook::Rows => "rows",
        ChoiceLook::Chips => "chips",
    };
    let boxes = props.options.iter().map(|choice| {
        let (on_tick, value) = (props.on_tick.clone(), choice.value.clone());
        let onchange = Callback::from(move |event: Event| on_tick.emit((value.clone(), dom::is_checked(&event))));
        option_row("checkbox", format!("{}-{}", props.id, choice.value), None, choice, props.ticked.contains(&choice.value), onchange)
    });
    let group = Group { block: "tick-list", look, id: &props.id, legend: &props.legend, hide_legend: props.hide_legend, hint: props.hint.as_ref() };
    group.around(boxes.collect())
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    let kinds = || vec![Choice::new("everyday", "Everyday things"), Choice::new("feelings", "Feelings"), Choice::new("company", "Company"), Choice::new("money", "Money")];
    vec![
        ("rows", html! { <TickList id="gives" legend="What do they do for you?" options={kinds()} ticked={vec![AttrValue::Static("feelings")]} /> }),
        ("chips", html! { <TickList id="gets" legend="What do you do for them?" look={ChoiceLook::Chips} options={kinds()} ticked={vec![AttrValue::Static("company")]} /> }),
    ]
}

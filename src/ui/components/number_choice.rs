//! A number up to 10, or none. Private unless ticked, and never added up.

use super::choice_list::{Choice, Group, radios};
use yew::prelude::*;

/// What a [`NumberChoice`] takes.
#[derive(Properties, PartialEq)]
pub struct NumberChoiceProps {
    /// Its id, and the name its radios share.
    pub id: AttrValue,
    /// What is asked.
    pub legend: AttrValue,
    /// Whether the legend is only for a screen reader.
    #[prop_or_default]
    pub hide_legend: bool,
    /// A line under the legend.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// The first number: 1, or 0 for a line that begins at nothing.
    #[prop_or(1)]
    pub from: u8,
    /// What the first number means.
    #[prop_or_default]
    pub low: Option<AttrValue>,
    /// What 10 means.
    #[prop_or_default]
    pub high: Option<AttrValue>,
    /// The numbers as the page's language writes them; in European digits where there aren't as many.
    #[prop_or_default]
    pub numbers: Vec<AttrValue>,
    /// The words for not saying.
    pub unsaid: AttrValue,
    /// The number chosen.
    #[prop_or_default]
    pub chosen: Option<u8>,
    /// Another was chosen; `None` is not saying.
    #[prop_or_default]
    pub on_choose: Callback<Option<u8>>,
}

/// Radios in a row that wraps, and one for not saying.
#[component]
pub fn NumberChoice(props: &NumberChoiceProps) -> Html {
    let mut options: Vec<Choice> = (props.from..=10)
        .map(|n| {
            let digits = n.to_string();
            let label = match props.numbers.get(usize::from(n - props.from)) {
                Some(own) if props.numbers.len() == usize::from(11 - props.from.min(10)) => own.clone(),
                _ => AttrValue::from(digits.clone()),
            };
            Choice::new(digits, label)
        })
        .collect();
    options.push(Choice::new("unsaid", props.unsaid.clone()));
    let chosen = AttrValue::from(props.chosen.map_or_else(|| "unsaid".to_owned(), |n| n.to_string()));
    let on_choose = props.on_choose.reform(|value: AttrValue| value.parse().ok());
    let ends = html! {
        if props.low.is_some() || props.high.is_some() {
            <p class="number-choice__ends"><span>{ props.low.clone() }</span><span>{ props.high.clone() }</span></p>
        }
    };
    let group = Group { block: "number-choice", look: "numbers", id: &props.id, legend: &props.legend, hide_legend: props.hide_legend, hint: props.hint.as_ref() };
    group.around(html! { <>{ radios(&props.id, &options, Some(&chosen), &on_choose) }{ ends }</> })
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![(
        "seven",
        html! { <NumberChoice id="matters" legend="How much does this matter to me?" low="1: a little" high="10: more than anything" unsaid="Not said" chosen={7} /> },
    )]
}

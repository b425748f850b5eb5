//! One of many, behind one line.

use super::choice_list::Choice;
use super::dom;
use super::text_box::FieldWords;
use yew::prelude::*;

/// What a [`Select`] takes.
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// Its id.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// A line under the label.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// The choices, one of them for not saying; seven or fewer are better as a [`super::ChoiceList`].
    pub options: Vec<Choice>,
    /// The value of the one chosen.
    #[prop_or_default]
    pub chosen: AttrValue,
    /// Another one was chosen.
    #[prop_or_default]
    pub on_choose: Callback<AttrValue>,
}

/// The browser's own list of choices.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((props.chosen.clone(), props.options.len()), move |(chosen, _)| dom::put_value(&node, chosen));
    }
    let onchange = props.on_choose.reform(|event: Event| AttrValue::from(dom::value_of(&event)));
    let words = FieldWords { block: "select", id: &props.id, label: &props.label, hide_label: false, hint: props.hint.as_ref(), example: None, invalid: None };
    words.around(html! {
        <select ref={node} id={props.id.clone()} class="field__control select__list" aria-describedby={words.described_by(None)} {onchange}>
            { for props.options.iter().map(|choice| html! {
                <option value={choice.value.clone()} lang={choice.lang.clone()} selected={choice.value == props.chosen}>{ &choice.label }</option>
            }) }
        </select>
    })
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![(
        "kin",
        html! { <Select id="kin" label="Who are they to you?" hint="Pick the nearest." chosen="sister"
            options={vec![Choice::new("", "Not said"), Choice::new("sister", "Sister"), Choice::new("friend", "Friend")]} /> },
    )]
}

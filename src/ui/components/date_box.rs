//! A day, with the browser's own calendar.

use super::dom;
use super::text_box::FieldWords;
use yew::prelude::*;

/// What a [`DateBox`] takes.
#[derive(Properties, PartialEq)]
pub struct DateBoxProps {
    /// Its id.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// A line under the label.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// The day as `2026-11-22` (ISO 8601), or empty.
    #[prop_or_default]
    pub value: AttrValue,
    /// The earliest day, in the same form.
    #[prop_or_default]
    pub min: Option<AttrValue>,
    /// The latest day.
    #[prop_or_default]
    pub max: Option<AttrValue>,
    /// What is wrong, and what to do.
    #[prop_or_default]
    pub invalid: Option<AttrValue>,
    /// Another day, in the same form; empty when it was cleared.
    #[prop_or_default]
    pub on_date: Callback<String>,
}

/// A day. The value is put in only while the person isn't in the box: half a date would be wiped.
#[component]
pub fn DateBox(props: &DateBoxProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.value.clone(), move |value| dom::put_value(&node, value));
    }
    let onchange = props.on_date.reform(|event: Event| dom::value_of(&event));
    let words = FieldWords { block: "date-box", id: &props.id, label: &props.label, hide_label: false, hint: props.hint.as_ref(), example: None, invalid: props.invalid.as_ref() };
    words.around(html! {
        <input ref={node} id={props.id.clone()} class="field__control date-box__day" type="date" min={props.min.clone()} max={props.max.clone().unwrap_or(AttrValue::Static("9999-12-31"))}
            aria-describedby={words.described_by(None)} aria-invalid={props.invalid.is_some().then_some("true")} {onchange} />
    })
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![("day", html! { <DateBox id="by" label="By when?" hint="Leave it empty if there is no day." value="2026-12-01" /> })]
}

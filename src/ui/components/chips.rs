//! Small switches side by side, each on or off.

use super::button::yes_or_no;
use super::choice_list::Choice;
use super::icon;
use yew::prelude::*;

/// What [`Chips`] take.
#[derive(Properties, PartialEq)]
pub struct ChipsProps {
    /// What the chips are for, for a screen reader.
    pub label: AttrValue,
    /// The chips.
    pub items: Vec<Choice>,
    /// The values of those that are on.
    #[prop_or_default]
    pub pressed: Vec<AttrValue>,
    /// One was pressed; the page turns it on or off.
    #[prop_or_default]
    pub on_press: Callback<AttrValue>,
}

/// Toggle buttons in a row that wraps. For answers that are kept, a [`super::TickList`] says more to a screen reader.
#[component]
pub fn Chips(props: &ChipsProps) -> Html {
    html! {
        <div class="chips" role="group" aria-label={props.label.clone()}>
            { for props.items.iter().map(|item| {
                let (on_press, value) = (props.on_press.clone(), item.value.clone());
                html! {
                    <button type="button" class="chips__chip" aria-pressed={yes_or_no(props.pressed.contains(&item.value))} lang={item.lang.clone()}
                        onclick={Callback::from(move |_: MouseEvent| on_press.emit(value.clone()))}>
                        { item.icon.map(|icon| icon::draw(icon, Classes::new())) }{ &item.label }
                    </button>
                }
            }) }
        </div>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    use super::IconName;
    vec![(
        "two",
        html! { <Chips label="Show" items={vec![Choice::new("words", "My words").icon(IconName::Pencil), Choice::new("talk", "What we said").icon(IconName::Speech)]} pressed={vec![AttrValue::Static("words")]} /> },
    )]
}

//! Two or three ways of seeing one thing.

use super::choice_list::{Choice, Group, radios};
use yew::prelude::*;

/// What a [`Segment`] takes.
#[derive(Properties, PartialEq)]
pub struct SegmentProps {
    /// Its id, and the name its radios share.
    pub id: AttrValue,
    /// What the ways are of, for a screen reader.
    pub label: AttrValue,
    /// The ways: two or three, of one word each.
    pub items: Vec<Choice>,
    /// The value of the one chosen.
    pub chosen: AttrValue,
    /// Another one was chosen.
    #[prop_or_default]
    pub on_choose: Callback<AttrValue>,
}

/// Radios that look like one switch.
#[component]
pub fn Segment(props: &SegmentProps) -> Html {
    let group = Group { block: "segment", look: "segment", id: &props.id, legend: &props.label, hide_legend: true, hint: None };
    group.around(radios(&props.id, &props.items, Some(&props.chosen), &props.on_choose))
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![("two", html! { <Segment id="view" label="Show my people as" items={vec![Choice::new("map", "Map"), Choice::new("list", "List")]} chosen="map" /> })]
}

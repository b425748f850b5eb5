//! Work that takes longer than half a second. The only bar in the app: it shows the machine's work, never the person's.

use yew::prelude::*;

/// What a [`Progress`] takes.
#[derive(Properties, PartialEq)]
pub struct ProgressProps {
    /// Its id.
    pub id: AttrValue,
    /// What is being done.
    pub label: AttrValue,
    /// How much of it is done, 0 to 1; none where that isn't known.
    #[prop_or_default]
    pub done: Option<f32>,
}

/// The browser's own progress bar with its label.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    html! {
        <div class="progress">
            <label class="progress__label" for={props.id.clone()} role="status">{ &props.label }</label>
            <progress class="progress__bar" id={props.id.clone()} max="100" value={props.done.map(|done| ((done * 100.0) as u32).to_string())} />
        </div>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![
        ("part", html! { <Progress id="sealing" label="Sealing" done={0.4} /> }),
        ("unknown", html! { <Progress id="opening" label="Opening" /> }),
    ]
}

//! Nothing here yet, said calmly.

use super::icon::{self, IconName};
use yew::prelude::*;

/// What an [`Empty`] takes.
#[derive(Properties, PartialEq)]
pub struct EmptyProps {
    /// What there is none of.
    pub title: AttrValue,
    /// A picture.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// More words, and what can be done.
    #[prop_or_default]
    pub children: Html,
}

/// The place where things will be.
#[component]
pub fn Empty(props: &EmptyProps) -> Html {
    html! {
        <div class="empty">
            { props.icon.map(|icon| icon::draw(icon, Classes::new())) }
            <p class="empty__title">{ &props.title }</p>
            { props.children.clone() }
        </div>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![("people", html! { <Empty title="Nobody on your map yet" icon={IconName::UsersThree}><p>{ "Start with anyone who comes to mind. A pet counts." }</p></Empty> })]
}

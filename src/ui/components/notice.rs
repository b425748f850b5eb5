//! Something the person should know here.

use super::icon::{self, IconName};
use yew::prelude::*;

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Plain,
    /// To be careful with.
    Care,
    /// Done.
    Good,
}

/// What a [`Notice`] takes.
#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    /// What it is about.
    #[prop_or_default]
    pub kind: NoticeKind,
    /// `status` or `alert` for one that appears after something the person did; nothing for one that is always there.
    #[prop_or_default]
    pub role: Option<AttrValue>,
    /// Another picture than the kind's own.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// Its first words, stronger.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// What it says.
    #[prop_or_default]
    pub children: Html,
}

/// A quiet panel with a picture.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let (kind, icon) = match props.kind {
        NoticeKind::Plain => ("plain", IconName::Info),
        NoticeKind::Care => ("care", IconName::Warning),
        NoticeKind::Good => ("good", IconName::CheckCircle),
    };
    html! {
        <div class="notice" data-kind={kind} role={props.role.clone()}>
            { icon::draw(props.icon.unwrap_or(icon), Classes::new()) }
            <div class="notice__body">
                if let Some(title) = &props.title { <p class="notice__title">{ title }</p> }
                { props.children.clone() }
            </div>
        </div>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![
        ("plain", html! { <Notice icon={IconName::Lock}>{ "What you write stays on this phone." }</Notice> }),
        ("care", html! { <Notice kind={NoticeKind::Care} role="alert" title="This could not be saved."><p>{ "The phone is full. What you typed is still on the screen." }</p></Notice> }),
        ("good", html! { <Notice kind={NoticeKind::Good} role="status">{ "The copy is in your files." }</Notice> }),
    ]
}

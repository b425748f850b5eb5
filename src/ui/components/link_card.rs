//! A whole row to press, that goes somewhere.

use super::button::follow;
use super::icon::{self, IconName};
use yew::prelude::*;

/// What a [`LinkCard`] takes.
#[derive(Properties, PartialEq)]
pub struct LinkCardProps {
    /// Where it goes.
    pub href: AttrValue,
    /// Pressed without asking for a new tab; the browser's own going has been stopped.
    #[prop_or_default]
    pub onclick: Option<Callback<MouseEvent>>,
    /// What is there.
    pub title: AttrValue,
    /// A second line: a few words of what stands there.
    #[prop_or_default]
    pub sub: Option<AttrValue>,
    /// A picture at the start.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// A capital's slug, for its colour.
    #[prop_or_default]
    pub capital: Option<AttrValue>,
    /// The language of title and sub, where it isn't the page's.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// More under the second line. Nothing that can be pressed.
    #[prop_or_default]
    pub children: Html,
}

/// A row card whose every part is the link.
#[component]
pub fn LinkCard(props: &LinkCardProps) -> Html {
    html! {
        <a class="link-card" href={props.href.clone()} onclick={follow(props.onclick.as_ref())} data-capital={props.capital.clone()} lang={props.lang.clone()}>
            { props.icon.map(icon::dot) }
            { title_and_sub("link-card", &props.title, props.sub.as_ref(), &props.children) }
            { icon::draw(IconName::Forward, classes!("link-card__more")) }
        </a>
    }
}

/// The two lines of a row, for the other rows too.
pub(super) fn title_and_sub(block: &'static str, title: &AttrValue, sub: Option<&AttrValue>, more: &Html) -> Html {
    html! {
        <span class={format!("{block}__words")}>
            <span class={format!("{block}__title")} dir="auto">{ title }</span>
            if let Some(sub) = sub { <span class={format!("{block}__sub")} dir="auto">{ sub }</span> }
            { more.clone() }
        </span>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![
        ("plain", html! { <LinkCard href="vision" title="A good life, to me" sub="I’d be up when I choose, not when the first call comes." icon={IconName::SunHorizon} /> }),
        ("capital", html! { <LinkCard href="social" title="My wider world" capital="social" icon={IconName::House} /> }),
        ("long", html! { <LinkCard href="x" title="What people who help me need to know about the way I like my mornings to go" /> }),
    ]
}

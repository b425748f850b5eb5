//! A sheet of paper on the page.

use super::icon::{self, IconName};
use yew::prelude::*;

/// What a [`Card`] takes.
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// Its heading (an `h3`), if it has one.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// A second line under the heading.
    #[prop_or_default]
    pub sub: Option<AttrValue>,
    /// A picture beside the heading.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// A capital's slug, for its colour.
    #[prop_or_default]
    pub capital: Option<AttrValue>,
    /// The language of title and sub, where it isn't the page's.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// What can be done with it, at its foot.
    #[prop_or_default]
    pub actions: Html,
    /// What it says.
    #[prop_or_default]
    pub children: Html,
}

/// One thing, on a sheet of its own.
#[component]
pub fn Card(props: &CardProps) -> Html {
    html! {
        <article class="card" data-capital={props.capital.clone()}>
            { props.icon.map(icon::dot) }
            <div class="card__body">
                if let Some(title) = &props.title { <h3 class="card__title" dir="auto" lang={props.lang.clone()}>{ title }</h3> }
                if let Some(sub) = &props.sub { <p class="card__sub" dir="auto" lang={props.lang.clone()}>{ sub }</p> }
                { props.children.clone() }
            </div>
            if props.actions != Html::default() { <div class="card__actions">{ props.actions.clone() }</div> }
        </article>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    use super::{Button, ButtonKind, Takes};
    vec![
        (
            "capital",
            html! {
                <Card title="I still cook for the street party" sub="What I bring · have" icon={IconName::Sun} capital="personal">
                    <Takes label="What it takes:">{ "Dev carries the pans. I’m in bed the whole next day." }</Takes>
                </Card>
            },
        ),
        (
            "actions",
            html! {
                <Card title="Choir on Thursdays" sub="My wider world · lost since the bus went" icon={IconName::House} capital="social"
                    actions={html! { <><Button kind={ButtonKind::Quiet} icon={IconName::Pencil}>{ "Change" }</Button><Button kind={ButtonKind::Quiet} icon={IconName::History}>{ "Earlier" }</Button></> }} />
            },
        ),
        ("plain", html! { <Card><p>{ "A sheet with words on it." }</p></Card> }),
    ]
}

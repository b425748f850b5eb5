//! Things to press.

use super::icon::{self, IconName};
use yew::prelude::*;

/// How much a button asks to be pressed. At most one `Primary` on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The next step.
    Primary,
    /// Something else one can do.
    #[default]
    Secondary,
    /// A way past: looks like a link.
    Quiet,
    /// Takes something away, or leaves.
    Care,
}

impl ButtonKind {
    pub(super) const fn slug(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quiet => "quiet",
            Self::Care => "care",
        }
    }
}

/// What a [`Button`] takes.
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// How it looks.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// A picture before the words.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// The name for a screen reader, where the words are not enough or there are none.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Can't be pressed. Prefer leaving it pressable and saying why; use this only where the reason is in sight.
    #[prop_or_default]
    pub disabled: bool,
    /// At work on the last press: keeps the keyboard, does nothing when pressed again.
    #[prop_or_default]
    pub busy: bool,
    /// For a button that opens something: whether that is open.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// Its id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
    /// To move the keyboard to it.
    #[prop_or_default]
    pub button_ref: NodeRef,
    /// Pressed.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

/// A button that does something here (to go somewhere, [`LinkButton`]).
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let onclick = if props.busy { Callback::noop() } else { props.onclick.clone() };
    html! {
        <button
            ref={props.button_ref.clone()}
            type="button"
            id={props.id.clone()}
            class={classes!("button", props.class.clone())}
            data-kind={props.kind.slug()}
            aria-label={props.label.clone()}
            aria-expanded={props.expanded.map(yes_or_no)}
            aria-disabled={props.busy.then_some("true")}
            aria-busy={props.busy.then_some("true")}
            disabled={props.disabled}
            {onclick}
        >{ inside(props.icon, &props.children) }</button>
    }
}

/// What a [`LinkButton`] takes.
#[derive(Properties, PartialEq)]
pub struct LinkButtonProps {
    /// How it looks.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// A picture before the words.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// Where it goes.
    pub href: AttrValue,
    /// The name to save the linked file under, for a link that downloads.
    #[prop_or_default]
    pub download: Option<AttrValue>,
    /// Pressed without asking for a new tab; the browser's own going has been stopped.
    #[prop_or_default]
    pub onclick: Option<Callback<MouseEvent>>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(props: &LinkButtonProps) -> Html {
    html! {
        <a
            class={classes!("button", props.class.clone())}
            data-kind={props.kind.slug()}
            href={props.href.clone()}
            download={props.download.clone()}
            onclick={follow(props.onclick.as_ref())}
        >{ inside(props.icon, &props.children) }</a>
    }
}

fn inside(icon: Option<IconName>, words: &Html) -> Html {
    html! { <>{ icon.map(|icon| icon::draw(icon, Classes::new())) }{ words.clone() }</> }
}

pub(super) const fn yes_or_no(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}

/// A press on a link: handed to the page, unless the person asks for a new tab or window.
pub(super) fn follow(onclick: Option<&Callback<MouseEvent>>) -> Option<Callback<MouseEvent>> {
    let onclick = onclick?.clone();
    Some(Callback::from(move |event: MouseEvent| {
        if event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            onclick.emit(event);
        }
    }))
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![
        ("primary", html! { <Button kind={ButtonKind::Primary}>{ "Next" }</Button> }),
        ("secondary", html! { <Button icon={IconName::Eye}>{ "See it as Sam will" }</Button> }),
        ("quiet", html! { <Button kind={ButtonKind::Quiet}>{ "Not now" }</Button> }),
        ("care", html! { <Button kind={ButtonKind::Care} icon={IconName::Trash}>{ "Delete this" }</Button> }),
        ("busy", html! { <Button kind={ButtonKind::Primary} busy={true}>{ "Sealing" }</Button> }),
        ("disabled", html! { <Button disabled={true}>{ "Can’t press" }</Button> }),
        ("icon_only", html! { <Button kind={ButtonKind::Quiet} icon={IconName::Close} label="Close" /> }),
        ("link", html! { <LinkButton kind={ButtonKind::Secondary} icon={IconName::Printer} href="print">{ "Print" }</LinkButton> }),
    ]
}

//! A question that has to be answered before going on.

use super::{Button, ButtonKind, IconName, dom};
use yew::prelude::*;

/// What a [`Dialog`] takes.
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Its id; the heading's is `{id}-title`.
    pub id: AttrValue,
    /// What is asked.
    pub title: AttrValue,
    /// Whether it is shown. The element stays on the page; what is inside comes and goes.
    pub open: bool,
    /// Escape, the phone's Back gesture, or a press outside: the page sets `open` to false.
    #[prop_or_default]
    pub on_close: Callback<()>,
    /// The buttons, the one that changes nothing first.
    #[prop_or_default]
    pub actions: Html,
    /// What it says.
    #[prop_or_default]
    pub children: Html,
}

/// The browser's own modal dialog: keeps the keyboard inside, gives it back to where it was.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.open, move |open| {
            let before = open.then(|| dom::show(&node));
            move || {
                if let Some(before) = before {
                    dom::hide(&node, before);
                }
            }
        });
    }
    let close = |own: NodeRef| {
        let on_close = props.on_close.clone();
        Callback::from(move |event: Event| {
            // A file control inside also says "cancel".
            if dom::is_own(&event, &own) {
                event.prevent_default();
                on_close.emit(());
            }
        })
    };
    let oncancel = close(node.clone());
    let onclick = close(node.clone()).reform(Event::from);
    let title = format!("{}-title", props.id);
    html! {
        <dialog ref={node} class="dialog" id={props.id.clone()} aria-labelledby={props.open.then(|| title.clone())} {oncancel} {onclick}>
            if props.open {
                <div class="dialog__sheet">
                    <h2 class="dialog__title" id={title} tabindex="-1">{ &props.title }</h2>
                    { props.children.clone() }
                    <div class="dialog__actions">{ props.actions.clone() }</div>
                </div>
            }
        </dialog>
    }
}

/// What a [`Sure`] takes.
#[derive(Properties, PartialEq)]
pub struct SureProps {
    /// The dialog's id.
    pub id: AttrValue,
    /// The button's words.
    pub label: AttrValue,
    /// The button's name for a screen reader, where its words are not enough.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// The button's kind.
    #[prop_or(ButtonKind::Care)]
    pub kind: ButtonKind,
    /// The icon of the button, and of the one that says yes.
    #[prop_or_default]
    pub icon: Option<IconName>,
    /// What is asked.
    pub title: AttrValue,
    /// The words that change nothing.
    pub no: AttrValue,
    /// The words that do it.
    pub yes: AttrValue,
    /// It was said that it is to be done.
    pub on_yes: Callback<()>,
    /// What it means.
    #[prop_or_default]
    pub children: Html,
}

/// A button, and the question that it asks first.
#[component]
pub fn Sure(props: &SureProps) -> Html {
    let asking = use_state(|| false);
    let set = |on: bool| {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(on))
    };
    let press = |to: Callback<()>| to.reform(|_: MouseEvent| ());
    let yes = {
        let (close, on_yes) = (set(false), props.on_yes.clone());
        Callback::from(move |()| {
            close.emit(());
            on_yes.emit(());
        })
    };
    let actions = html! {
        <>
            <Button onclick={press(set(false))}>{ &props.no }</Button>
            <Button kind={ButtonKind::Care} icon={props.icon} onclick={press(yes)}>{ &props.yes }</Button>
        </>
    };
    html! {
        <>
            <Button kind={props.kind} icon={props.icon} label={props.name.clone()} onclick={press(set(true))}>{ &props.label }</Button>
            <Dialog id={props.id.clone()} title={props.title.clone()} open={*asking} on_close={set(false)} {actions}>{ props.children.clone() }</Dialog>
        </>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![(
        "delete",
        html! {
            <Dialog id="sure" title="Delete this?" open={true}
                actions={html! { <><Button>{ "Keep it" }</Button><Button kind={ButtonKind::Care}>{ "Delete" }</Button></> }}>
                <p>{ "You can bring it back from the menu." }</p>
            </Dialog>
        },
    ),
    (
        "asks_first",
        html! {
            <Sure id="sure-first" label="Delete this plan" icon={IconName::Trash} title="Delete this plan?" no="Keep it" yes="Delete it" on_yes={Callback::noop()}>
                <p>{ "It can’t be brought back." }</p>
            </Sure>
        },
    )]
}

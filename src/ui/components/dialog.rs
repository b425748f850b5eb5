//! A question that has to be answered before going on.

use super::dom;
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
        <dialog ref={node} class="dialog" id={props.id.clone()} aria-labelledby={title.clone()} {oncancel} {onclick}>
            if props.open {
                <div class="dialog__sheet">
                    <h2 class="dialog__title" id={title}>{ &props.title }</h2>
                    { props.children.clone() }
                    <div class="dialog__actions">{ props.actions.clone() }</div>
                </div>
            }
        </dialog>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    use super::{Button, ButtonKind};
    vec![(
        "delete",
        html! {
            <Dialog id="sure" title="Delete this?" open={true}
                actions={html! { <><Button>{ "Keep it" }</Button><Button kind={ButtonKind::Care}>{ "Delete" }</Button></> }}>
                <p>{ "You can bring it back from the menu." }</p>
            </Dialog>
        },
    )]
}

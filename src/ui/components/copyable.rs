//! A text to take away: a passphrase, a key.

use super::icon::IconName;
use super::{Button, dom};
use yew::prelude::*;

/// What a [`Copyable`] takes.
#[derive(Properties, PartialEq)]
pub struct CopyableProps {
    /// The text.
    pub text: AttrValue,
    /// The words on the button.
    pub label: AttrValue,
    /// The words once it is copied.
    pub done: AttrValue,
    /// Set large and apart, to be read out.
    #[prop_or_default]
    pub large: bool,
    /// The text's language.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
}

/// The text and a button that copies it. Where the browser won't copy, the text is selected instead.
#[component]
pub fn Copyable(props: &CopyableProps) -> Html {
    let node = use_node_ref();
    let copied = use_state_eq(|| AttrValue::Static(""));
    let onclick = {
        let (node, text, copied) = (node.clone(), props.text.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, text_) = (copied.clone(), text.clone());
            dom::copy(&node, &text, Callback::from(move |()| copied.set(text_.clone())));
        })
    };
    let is_copied = !props.text.is_empty() && *copied == props.text;
    html! {
        <div class="copyable">
            <p ref={node} class="copyable__text" data-look={props.large.then_some("large")} dir="auto" lang={props.lang.clone()} translate="no">{ &props.text }</p>
            <Button icon={if is_copied { IconName::Check } else { IconName::Copy }} {onclick}>{ &props.label }</Button>
            <span role="status" class="copyable__done">{ is_copied.then(|| props.done.clone()) }</span>
        </div>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![("passphrase", html! { <Copyable text="river apple seldom window marble knit" label="Copy" done="Copied" large={true} lang="en" /> })]
}

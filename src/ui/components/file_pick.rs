//! A file from this device.

use super::button::ButtonKind;
use super::icon::{self, IconName};
use super::dom;
use yew::prelude::*;

/// A file that a person picked. It is named only, and read by the page when it wants to.
#[cfg(target_arch = "wasm32")]
pub type PickedFile = web_sys::File;
/// Off the browser nobody can pick a file, so there is none.
#[cfg(not(target_arch = "wasm32"))]
pub type PickedFile = std::convert::Infallible;

/// What a [`FilePick`] takes.
#[derive(Properties, PartialEq)]
pub struct FilePickProps {
    /// Its id.
    pub id: AttrValue,
    /// The words on the button.
    pub label: AttrValue,
    /// A line under the button.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Which files, as the browser wants it (`.txt,.html`). Only a wish: check what comes.
    #[prop_or_default]
    pub accept: Option<AttrValue>,
    /// How the button looks.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// A file was picked.
    #[prop_or_default]
    pub on_file: Callback<PickedFile>,
}

/// The browser's own file control under a button's clothes.
#[component]
pub fn FilePick(props: &FilePickProps) -> Html {
    let on_file = props.on_file.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(file) = dom::file_of(&event) {
            on_file.emit(file);
        }
    });
    let hint = format!("{}-hint", props.id);
    html! {
        <div class="file-pick">
            <input class="file-pick__input hidden" type="file" id={props.id.clone()} accept={props.accept.clone()} aria-describedby={props.hint.is_some().then(|| hint.clone())} {onchange} />
            <label class="button" data-kind={props.kind.slug()} for={props.id.clone()}>{ icon::draw(IconName::Folder, Classes::new()) }{ &props.label }</label>
            if let Some(words) = &props.hint { <p class="field__hint" id={hint}>{ words }</p> }
        </div>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![("open", html! { <FilePick id="file" label="Choose a file" hint="It ends in .txt or .html." accept=".txt,.html" /> })]
}

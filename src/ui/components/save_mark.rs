//! Whether what was typed is kept.

use super::icon::{self, IconName};
use yew::prelude::*;

/// How far the saving is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SaveState {
    /// The write has finished.
    #[default]
    Saved,
    /// Being written.
    Saving,
    /// Typed, not yet being written.
    Unsaved,
    /// The write could not be done.
    Failed,
}

impl SaveState {
    /// The word in `data-save`, which stories read.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Saving => "saving",
            Self::Unsaved => "unsaved",
            Self::Failed => "failed",
        }
    }
}

/// What a [`SaveMark`] takes.
#[derive(Properties, PartialEq)]
pub struct SaveMarkProps {
    /// Its id, for a text box's `described_by`.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// How far the saving is.
    pub state: SaveState,
    /// The same in words.
    pub text: AttrValue,
}

/// The line under a box. A screen reader hears it when something went wrong, when that is over, and the first time
/// something was saved here; not after every pause in typing.
#[component]
pub fn SaveMark(props: &SaveMarkProps) -> Html {
    let heard = use_mut_ref(|| (props.state, false));
    let aloud = {
        let mut heard = heard.borrow_mut();
        let (before, told) = *heard;
        let (aloud, told) = match props.state {
            SaveState::Failed => (true, false),
            SaveState::Saved if before == SaveState::Saved => (told, told),
            SaveState::Saved => (!told, true),
            SaveState::Saving | SaveState::Unsaved => (false, told),
        };
        // A text that is being heard stays until the state changes, so that drawing it again says nothing twice.
        *heard = (props.state, told);
        aloud
    };
    let icon = match props.state {
        SaveState::Saved => IconName::CheckCircle,
        SaveState::Saving | SaveState::Unsaved => IconName::Pencil,
        SaveState::Failed => IconName::Warning,
    };
    html! {
        <div class="save-mark" id={props.id.clone()} data-save={props.state.slug()}>
            { icon::draw(icon, Classes::new()) }
            <span role="status">{ aloud.then(|| props.text.clone()) }</span>
            if !aloud { <span>{ &props.text }</span> }
        </div>
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![
        ("saved", html! { <SaveMark state={SaveState::Saved} text="Saved on this phone" /> }),
        ("saving", html! { <SaveMark state={SaveState::Saving} text="Saving" /> }),
        ("failed", html! { <SaveMark state={SaveState::Failed} text="Not saved: this phone is full" /> }),
    ]
}

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::store;
use crate::i18n::{Msg, msg};
use crate::platform::{intl, page, storage};
use crate::store::Store;
use crate::ui::components::{Button, IconName, Notice, NoticeKind};
use crate::ui::desk::{use_maybe_desk, use_words};

/// What [`Place`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct PlaceProps {
    /// Changes when a backup was made, so that its day is looked up again.
    pub made: u32,
}

/// What is known about the place where the words are.
#[derive(Clone, Default, PartialEq)]
struct Known {
    kept: Option<bool>,
    backed_up_at: Option<i64>,
}

/// In plain words: only on this phone, promised or not, and the day of the last copy.
#[component]
pub fn Place(props: &PlaceProps) -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let known = use_state(|| None::<Known>);
    let look = {
        let (known, desk) = (known.clone(), desk.clone());
        Callback::from(move |ask: bool| {
            let (known, store) = (known.clone(), store(desk.as_ref()));
            spawn_local(async move {
                if ask {
                    storage::ask_to_keep().await;
                }
                let device = store.device().await.ok().flatten().unwrap_or_default();
                known.set(Some(Known { kept: storage::is_kept().await, backed_up_at: device.backed_up_at }));
            });
        })
    };
    {
        let look = look.clone();
        use_effect_with(props.made, move |_| look.emit(false));
    }
    let Some(known) = (*known).clone() else { return html! { <p class="hint" aria-busy="true">{ words.say(msg::history_looking()) }</p> } };
    let (kind, promise): (_, Msg) = match known.kept {
        Some(true) => (NoticeKind::Good, msg::keep_promised()),
        Some(false) => (NoticeKind::Care, msg::keep_not_promised()),
        None => (NoticeKind::Plain, msg::keep_not_said()),
    };
    let copy = known
        .backed_up_at
        .map_or_else(|| words.say(msg::keep_no_copy()), |at| words.say(msg::keep_last_copy(intl::moment(words.tag(), at))));
    html! {
        <Notice {kind} icon={IconName::Device}>
            <p>{ words.say(msg::keep_only_here()) }</p>
            <p>{ words.say(promise) }</p>
            if page::is_ios() && !page::is_installed() { <p>{ words.say(msg::keep_ios()) }</p> }
            <p>{ copy }</p>
            if known.kept == Some(false) { <Button onclick={look.reform(|_: MouseEvent| true)}>{ words.say(msg::keep_ask()) }</Button> }
        </Notice>
    }
}

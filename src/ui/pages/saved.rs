//! The line that says how it stands with what was typed.

use yew::prelude::*;

use super::trouble::explain;
use crate::i18n::msg;
use crate::ui::components::{Button, ButtonKind, Notice, NoticeKind, SaveMark, SaveState as Mark};
use crate::ui::desk::{use_desk, use_save_state, use_words};
use crate::ui::driver::SaveState;

/// Says whether what was typed is saved, and offers to try again when it could not be. Only this line is drawn anew as keys come.
#[component]
pub fn SaveLine() -> Html {
    let words = use_words();
    let state = use_save_state();
    let desk = use_desk();
    let (mark, text) = match &state {
        SaveState::Still => (Mark::Saved, words.say(msg::saved_still())),
        SaveState::Saved => (Mark::Saved, words.say(msg::saved_done())),
        SaveState::Unsaved => (Mark::Saving, words.say(msg::saved_not_yet())),
        SaveState::Failed(_) => (Mark::Failed, words.say(msg::saved_failed())),
    };
    html! {
        <>
            <SaveMark state={mark} {text} />
            if let SaveState::Failed(error) = &state {
                <Notice kind={NoticeKind::Care} role="alert" title={words.say(explain(error).0)}>
                    <p>{ words.say(explain(error).1) }</p>
                    <Button kind={ButtonKind::Secondary} onclick={Callback::from(move |_| desk.driver.try_again())}>{ words.say(msg::trouble_try_again()) }</Button>
                </Notice>
            }
        </>
    }
}

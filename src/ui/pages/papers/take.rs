use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::Say;
use crate::i18n::{Msg, msg};
use crate::platform::{files, intl};
use crate::ui::components::{Button, ButtonKind, IconName};

/// Printing this page, saving its words as plain text, copying them. `said` is what came of copying. No file's name tells what is in it.
pub fn take(say: &Say, said: &UseStateHandle<Option<Msg>>, text: Rc<dyn Fn() -> String>) -> Html {
    let save = {
        let text = text.clone();
        Callback::from(move |_: MouseEvent| {
            files::save(&format!("own-words-{}.txt", intl::today()), "text/plain;charset=utf-8", text().as_bytes());
        })
    };
    let copy = {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            let (said, text) = (said.clone(), text());
            spawn_local(async move {
                let done = files::copy(&text).await;
                said.set(Some(if done { msg::papers_copied() } else { msg::papers_not_copied() }));
            });
        })
    };
    html! {
        <div class="stack no-print" data-gap="small">
            <div class="cluster">
                <Button kind={ButtonKind::Primary} icon={IconName::Printer} onclick={Callback::from(|_| files::print())}>{ say.say(msg::papers_print()) }</Button>
                <Button icon={IconName::Download} onclick={save}>{ say.say(msg::papers_save()) }</Button>
                <Button icon={IconName::Copy} onclick={copy}>{ say.say(msg::papers_copy()) }</Button>
            </div>
            <p role="status" class="hint">{ (**said).clone().map(|said| say.say(said)) }</p>
        </div>
    }
}

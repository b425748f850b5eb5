use yew::prelude::*;

use crate::domain::EntryId;
use crate::domain::share::Share;
use crate::format;
use crate::i18n::msg;
use crate::platform::{files, intl};
use crate::ui::components::{Button, IconName, Notice};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::document::document;

/// What [`Given`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct GivenProps {
    /// The entry of the log.
    pub id: String,
}

/// One file that was made, exactly as it was.
#[component]
pub fn Given(props: &GivenProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let id = EntryId::new(&props.id);
    let Some(share) = desk.plan.get::<Share>(&id) else {
        return html! { <><h1>{ words.say(msg::share_given_title_somebody()) }</h1><p>{ words.say(msg::share_given_missing()) }</p></> };
    };
    let title = if share.to.trim().is_empty() { msg::share_given_title_somebody() } else { msg::share_given_title(share.to.trim()) };
    html! {
        <>
            <h1 class="no-print">{ words.say(title) }</h1>
            if let Some(at) = share.at { <p class="hint no-print">{ words.say(msg::share_given_when(intl::moment(words.tag(), at))) }</p> }
            if let Ok(own) = format::document::from_fields(share.document.clone()) {
                <div class="sheet">{ document(&own, &words) }</div>
                <Button icon={IconName::Printer} onclick={Callback::from(|_| files::print())}>{ words.say(msg::share_print()) }</Button>
            } else {
                <Notice>{ words.say(msg::share_given_unreadable()) }</Notice>
            }
        </>
    }
}

//! The whole plan on paper, for the person alone: drawn by the function that draws a share.

use yew::prelude::*;

use crate::domain::drawing::draw;
use crate::i18n::msg;
use crate::platform::{files, now};
use crate::ui::components::{Button, ButtonKind, Empty, IconName, Notice, NoticeKind};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::document::to_html;
use crate::ui::pages::talk::use_say;
use crate::usecases::share::{everything, make_both};

/// Everything in the plan, to read through and to print.
#[component]
pub fn Paper() -> Html {
    let words = use_words();
    let say = use_say();
    let desk = use_desk();
    let opened = use_memo((), |()| now());
    let whole = make_both(&desk.plan, &everything(&desk.plan), *opened, &say);
    html! {
        <>
            <h1 class="no-print">{ words.say(msg::paper_title()) }</h1>
            if whole.is_empty() {
                <Empty title={words.say(msg::paper_empty())} icon={IconName::Printer} />
            } else {
                <div class="no-print stack">
                    <Notice kind={NoticeKind::Care}>{ words.say(msg::paper_private()) }</Notice>
                    <Button kind={ButtonKind::Primary} icon={IconName::Printer} onclick={Callback::from(|_| files::print())}>{ words.say(msg::paper_print()) }</Button>
                </div>
                <div class="sheet">{ to_html(draw(&whole, &say)) }</div>
            }
        </>
    }
}

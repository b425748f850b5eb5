use yew::prelude::*;

use super::{Foot, Step, answer, answers, nations, sizes, where_question, whom};
use crate::domain::plan::{Nation, WhoFor};
use crate::i18n::msg;
use crate::platform::{page, storage};
use crate::ui::components::{ChoiceList, TextBox};
use crate::ui::desk::use_words;

/// Sets the size of every text, at once and for the next visits.
pub fn set_text_size(size: &str) {
    storage::set_setting("text", size);
    page::set_mark("data-text", size);
}

/// The size of text that is in use.
pub fn text_size() -> String {
    storage::setting("text").unwrap_or_else(|| "1".to_owned())
}

/// How large the text is: three sizes, shown at their size.
#[component]
pub fn Size() -> Html {
    let words = use_words();
    let redraw = use_force_update();
    let on_choose = Callback::from(move |size: AttrValue| {
        set_text_size(&size);
        redraw.force_update();
    });
    html! {
        <>
            <h1>{ words.say(msg::start_size_title()) }</h1>
            <p class="hint">{ words.say(msg::start_size_lead()) }</p>
            <div class="text-sizes">
                <ChoiceList id="size" legend={words.say(msg::start_size_title())} hide_legend={true} options={sizes(&words)} chosen={AttrValue::from(text_size())} {on_choose} />
            </div>
            <Foot step={Step::Size} on_skip={Callback::noop()} />
        </>
    }
}

/// Who the plan is for, and what it is called here.
#[component]
pub fn Who() -> Html {
    let words = use_words();
    let redraw = use_force_update();
    let on_choose = Callback::from(move |who: AttrValue| {
        answer(|said| said.who_for = WhoFor::from_slug(&who).unwrap_or_default());
        redraw.force_update();
    });
    let said = answers();
    let chosen = (said.who_for != WhoFor::Unsaid).then(|| AttrValue::from(said.who_for.slug()));
    let on_skip = Callback::from(|()| {
        answer(|said| {
            said.who_for = WhoFor::Unsaid;
            said.name.clear();
        });
    });
    html! {
        <>
            <h1>{ words.say(msg::start_who_title()) }</h1>
            <ChoiceList id="who" legend={words.say(msg::start_who_title())} hide_legend={true} hint={words.say(msg::start_who_lead())} options={whom(&words)} {chosen} {on_choose} />
            <TextBox id="plan-name" label={words.say(msg::start_name())} hint={words.say(msg::start_name_hint())} value={said.name} max={80}
                on_text={Callback::from(|name| answer(|said| said.name = name))} />
            <Foot step={Step::Who} {on_skip} />
        </>
    }
}

/// The nation, whose law holds.
#[component]
pub fn Where() -> Html {
    let words = use_words();
    let redraw = use_force_update();
    let on_choose = Callback::from(move |nation: AttrValue| {
        answer(|said| said.nation = Nation::from_slug(&nation).unwrap_or_default());
        redraw.force_update();
    });
    let said = answers();
    let chosen = (said.nation != Nation::Unsaid).then(|| AttrValue::from(said.nation.slug()));
    let (title, lead) = where_question(said.who_for);
    let title = words.say(title);
    html! {
        <>
            <h1>{ title.clone() }</h1>
            <ChoiceList id="nation" legend={title} hide_legend={true} hint={words.say(lead)} options={nations(&words)} {chosen} {on_choose} />
            <Foot step={Step::Where} on_skip={Callback::from(|()| answer(|said| said.nation = Nation::Unsaid))} />
        </>
    }
}

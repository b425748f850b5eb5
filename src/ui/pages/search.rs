//! Finding words in everything of the plan.

use yew::prelude::*;

use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::{IconName, LinkCard, TextBox, TextKind};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::later::{use_conversations, use_shelf};
use crate::ui::pages::life::first_words;
use crate::ui::pages::whereabouts::{route, title};
use crate::usecases::search::find;

/// As many as a page shows at once; more words find fewer.
const SHOWN: usize = 50;

/// The search page. What is looked for stays on this page and is kept nowhere.
#[component]
pub fn Search() -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    // So that questions of conversations and of the self-assessment are called by their words.
    let _ = (use_conversations(), use_shelf("assessment"));
    let query = use_state(String::new);
    let hits = use_memo((desk.plan.clone(), (*query).clone()), |(plan, query)| find(plan, query, &intl::decompose));
    let on_text = {
        let query = query.clone();
        Callback::from(move |text| query.set(text))
    };
    let status = match (query.trim().is_empty(), hits.is_empty(), hits.len() > SHOWN) {
        (true, ..) => String::new(),
        (_, true, _) => words.say(msg::search_nothing()),
        (_, _, true) => words.say(msg::search_many()),
        _ => words.say(msg::search_found()),
    };
    html! {
        <>
            <h1>{ words.say(msg::search_title()) }</h1>
            <TextBox id="search" kind={TextKind::Search} label={words.say(msg::search_label())} hint={words.say(msg::search_hint())} focused=true spellcheck=false value={(*query).clone()} {on_text} />
            <p role="status" class="hint">{ status }</p>
            <ul class="stack" role="list">
                { for hits.iter().take(SHOWN).filter_map(|hit| {
                    let entry = desk.plan.entry(&hit.entry)?;
                    let to = route(entry)?;
                    Some(html! { <li key={hit.entry.as_str()}><LinkCard href={go.href(&to)} onclick={go.follow(to)} icon={IconName::Search} title={title(&words, &desk.plan, entry)} sub={first_words(&hit.text)} /></li> })
                }) }
            </ul>
        </>
    }
}

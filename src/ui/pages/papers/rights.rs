use yew::prelude::*;

use super::{Here, Say, not_yet_checked, row};
use crate::domain::assessment::rights::{CHECKED_ON, Right, Topic, about};
use crate::domain::plan::Nation;
use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::{Details, IconName, LinkButton, Notice};
use crate::ui::pages::safety::Numbers;
use crate::ui::pages::start::nation_name;
use crate::ui::route::Route;

/// What the law says in the plan's nation, topic by topic, one card for each right; and numbers to call.
pub fn page(here: &Here) -> Html {
    let say = &here.say;
    let nation = here.desk.plan.about().nation;
    let cards: Vec<_> = Topic::ALL.into_iter().map(|topic| (topic, about(topic, nation).collect::<Vec<_>>())).collect();
    let ids: Vec<_> = cards.iter().flat_map(|(_, cards)| cards.iter().map(|right| right.id)).collect();
    html! {
        <>
            <h1>{ say.say(msg::letter_rights()) }</h1>
            <p class="hint">{ say.say(msg::letter_rights_lead()) }</p>
            { not_yet_checked(say, &ids, msg::safety_not_yet_checked()) }
            if nation == Nation::Unsaid {
                <Notice>
                    <p>{ say.say(msg::papers_rights_nation()) }</p>
                    <LinkButton href={here.go.href(&Route::Settings)} onclick={here.go.follow(Route::Settings)}>{ say.say(msg::papers_rights_where()) }</LinkButton>
                </Notice>
            } else {
                <p>{ say.say(nation_name(nation)) }</p>
            }
            <p class="hint small">{ say.say(msg::letter_checked_on(intl::day(say.words().tag(), CHECKED_ON))) }</p>
            <div>
                { for cards.into_iter().filter(|(_, cards)| !cards.is_empty()).map(|(topic, cards)| html! {
                    <Details key={topic.title()} summary={say.id(topic.title())}>
                        <ul class="stack" data-gap="small" role="list">{ for cards.into_iter().map(|right| card(say, right, nation)) }</ul>
                    </Details>
                }) }
            </div>
            <ul class="stack" role="list">{ row(here, Route::Letters, IconName::Pencil, say.say(msg::letter_title()), Some(say.say(msg::papers_letters_sub()))) }</ul>
            <Numbers />
        </>
    }
}

/// One right: what it says, where it comes from, and whether that is still to be checked.
fn card(say: &Say, right: &Right, nation: Nation) -> Html {
    let foreign = (say.words().tag() != "en-GB").then_some("en-GB");
    let nations: Vec<_> = right.nations.iter().map(|nation| say.say(nation_name(*nation))).collect();
    html! {
        <li key={right.id} class="sheet stack" data-gap="small">
            { say.line("p", "", right.id) }
            if nation == Nation::Unsaid && nations.len() < 4 { <p class="small">{ intl::list(say.words().tag(), &nations) }</p> }
            { for right.sources.iter().map(|source| html! { <p class="hint small" lang={foreign} dir={foreign.map(|_| "ltr")}>{ source.text() }</p> }) }
            if right.to_be_checked() { <p class="right__check small">{ say.say(msg::letter_check()) }</p> }
        </li>
    }
}

use yew::prelude::*;

use super::{Here, part_route, title_of};
use crate::domain::assessment::part::{Part, offered};
use crate::domain::helper::Helper;
use crate::domain::person::Agreed;
use crate::domain::plan::WhoFor;
use crate::i18n::msg;
use crate::ui::components::{ButtonKind, IconName, LinkButton, LinkCard, Notice};
use crate::ui::pages::life::first_words;
use crate::ui::route::Route;

/// All parts, each with some of the person's own words.
pub(super) fn page(here: &Here) -> Html {
    let Here { say, desk, go, .. } = here;
    let card = desk.plan.about();
    let all = offered(&desk.plan);
    let way = |to: Route, icon: IconName, title: &str, sub: Option<String>| {
        html! { <li><LinkCard href={go.href(&to)} onclick={go.follow(to)} {icon} title={say.id(title)} {sub} /></li> }
    };
    // Somebody else is at work on this plan, and nothing is written down of what the person agreed to.
    let agreed = |helper: &Helper| matches!(helper.agreed, Agreed::Yes | Agreed::Partly);
    let unasked = card.who_for == WhoFor::Helping && !desk.plan.all::<Helper>().into_iter().any(|(_, helper)| agreed(helper));
    html! {
        <>
            <h1>{ say.id(title_of(card.nation)) }</h1>
            <p class="hint">{ say.id("area-lead") }</p>
            if unasked {
                <Notice title={say.id("helper-title")}>
                    <p>{ say.say(msg::assess_ask_first()) }</p>
                    <LinkButton kind={ButtonKind::Secondary} href={go.href(&Route::Helpers)} onclick={go.follow(Route::Helpers)}>{ say.say(msg::assess_write_down()) }</LinkButton>
                </Notice>
            }
            if !all.caring.is_empty() {
                <h2>{ say.say(msg::assess_caring()) }</h2>
                { list(here, &all.caring) }
                <h2>{ say.id("area-title") }</h2>
            }
            { list(here, &all.named) }
            if !all.others.is_empty() {
                <h2>{ say.say(msg::assess_others()) }</h2>
                <p class="hint">{ say.id("limb-law-none") }</p>
                { list(here, &all.others) }
            }
            <h2>{ say.say(msg::assess_bad_times()) }</h2>
            { list(here, &all.bad_times) }
            <h2>{ say.say(msg::assess_before()) }</h2>
            <ul class="stack" role="list">
                { way(Route::LookOver, IconName::Eye, "lookover-title", Some(say.id("lookover-lead"))) }
                { way(Route::Helpers, IconName::HandHeart, "helper-title", Some(say.id("helper-lead"))) }
                { way(Route::Papers, IconName::Note, "pack-title", Some(say.id("pack-lead"))) }
                <li><LinkCard href={go.href(&Route::Linked)} onclick={go.follow(Route::Linked)} icon={IconName::Users} title={say.say(msg::link_title())} sub={say.say(msg::link_sub())} /></li>
            </ul>
        </>
    }
}

fn list(here: &Here, parts: &[Part]) -> Html {
    let Here { say, desk, go, .. } = here;
    html! {
        <ul class="stack" role="list">
            { for parts.iter().map(|part| {
                let to = part_route(*part);
                let sub = match part.own_words(&desk.plan) {
                    Some(own) => Some(first_words(own)),
                    None => say.part(part.title(), "hint").or_else(|| part.area.is_none().then(|| say.id(part.sheet.lead))),
                };
                html! { <li key={part.id()}><LinkCard href={go.href(&to)} onclick={go.follow(to)} icon={icon(*part)} title={say.id(part.title())} {sub} /></li> }
            }) }
        </ul>
    }
}

/// A picture beside a part.
fn icon(part: Part) -> IconName {
    match part.id() {
        "food" => IconName::Plant,
        "give" => IconName::HandHeart,
        "home-safe" | "home-clean" | "right-home" => IconName::House,
        "people" | "care-other" => IconName::Users,
        "care-child" | "caring-tasks" => IconName::UsersThree,
        "work-learn" => IconName::Book,
        "out-about" => IconName::MapPin,
        "free-time" => IconName::Music,
        "talk-understand" => IconName::Speech,
        "safe" => IconName::Shield,
        "health-mind" | "caring-cost" => IconName::Heart,
        "choice" => IconName::Star,
        "money-rights" => IconName::Coins,
        "caring-week" => IconName::Calendar,
        "caring-ahead" => IconName::SunHorizon,
        "ifthen-crisis" => IconName::Lifebuoy,
        "ifthen-ill" => IconName::Stethoscope,
        _ => IconName::Person,
    }
}

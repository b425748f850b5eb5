//! The menu behind the plan's name.

use yew::prelude::*;

use super::plans::{plan_name, remove_plan};
use super::trouble::explain;
use crate::domain::suggestion::{Decision, Suggestion};
use crate::i18n::{Msg, msg};
use crate::store::StoreError;
use crate::ui::components::{Button, ButtonKind, IconName, LinkCard, Notice, NoticeKind};
use crate::ui::desk::{use_desk, use_house, use_words};
use crate::ui::go::use_go;
use crate::ui::route::Route;

/// A page's name in menus and beside texts about it, where it has one.
pub fn title(page: &Route) -> Option<Msg> {
    Some(match page {
        Route::Life => msg::shell_life(),
        Route::Share => msg::shell_share(),
        Route::Search => msg::menu_search(),
        Route::Settings => msg::menu_settings(),
        Route::Plans => msg::menu_plans(),
        Route::Keep => msg::menu_keep(),
        Route::Move => msg::menu_move(),
        Route::Suggestions => msg::suggest_title(),
        Route::Alone => msg::helped_alone_menu(),
        Route::Helpers => msg::helped_helpers_menu(),
        Route::Linked => msg::link_title(),
        Route::Bin => msg::menu_bin(),
        Route::Print => msg::menu_print(),
        Route::Open => msg::menu_open(),
        Route::Support => msg::support_title(),
        Route::Help => msg::reading_help(),
        Route::Privacy => msg::reading_privacy(),
        Route::Accessibility => msg::reading_accessibility(),
        Route::Safety => msg::safety_title(),
        _ => return None,
    })
}

/// The menu.
#[component]
pub fn Menu() -> Html {
    let words = use_words();
    let desk = use_desk();
    let house = use_house();
    let go = use_go();
    let failed = use_state(|| None::<StoreError>);
    let card = |(to, icon, sub): (Route, IconName, Option<Msg>)| {
        let name = title(&to).map(|title| words.say(title)).unwrap_or_default();
        html! { <li><LinkCard href={go.href(&to)} onclick={go.follow(to)} {icon} title={name} sub={sub.map(|sub| words.say(sub))} /></li> }
    };
    let group = |name: Msg, cards: Vec<(Route, IconName, Option<Msg>)>| {
        html! {
            <section class="stack" data-gap="small">
                <h2>{ words.say(name) }</h2>
                <ul role="list" class="stack" data-gap="small">{ for cards.into_iter().map(card) }</ul>
            </section>
        }
    };
    let about = desk.plan.about();
    let throw_away = {
        let (desk, house, go, failed) = (desk.clone(), house.clone(), go.clone(), failed.clone());
        Callback::from(move |_| {
            let (go, failed) = (go.clone(), failed.clone());
            let done = Callback::from(move |error: Option<StoreError>| {
                if error.is_none() {
                    go.to(&Route::Plans);
                }
                failed.set(error);
            });
            remove_plan(desk.plan.id.clone(), Some(&desk), &house, done);
        })
    };
    let mut this_plan = vec![
        (Route::Keep, IconName::Floppy, Some(msg::menu_keep_sub())),
        (Route::Move, IconName::Device, Some(msg::menu_move_sub())),
        (Route::Bin, IconName::Trash, Some(msg::menu_bin_sub())),
        (Route::Print, IconName::Printer, None),
        (Route::Plans, IconName::Folder, None),
        (Route::Open, IconName::File, Some(msg::menu_open_sub())),
        (Route::Support, IconName::HandHeart, Some(msg::support_sub())),
    ];
    if desk.plan.is_helped() {
        this_plan.splice(0..0, [(Route::Alone, IconName::Person, None), (Route::Helpers, IconName::HandHeart, None)]);
    }
    if desk.plan.all::<Suggestion>().iter().any(|(_, one)| one.answer == Decision::Waiting) {
        this_plan.push((Route::Suggestions, IconName::Speech, None));
    }
    html! {
        <>
            <h1>{ words.say(msg::menu_title()) }</h1>
            if let Some(error) = &*failed {
                <Notice kind={NoticeKind::Care} role="alert" title={words.say(explain(error).0)}><p>{ words.say(explain(error).1) }</p></Notice>
            }
            if about.example {
                <p>{ words.say(msg::menu_example()) }</p>
                <Button kind={ButtonKind::Care} icon={IconName::Trash} onclick={throw_away}>{ words.say(msg::plans_example_throw_away()) }</Button>
            } else {
                <p class="hint"><bdi>{ plan_name(&words, &about) }</bdi></p>
            }
            <ul role="list" class="stack" data-gap="small">
                { card((Route::Search, IconName::Search, Some(msg::menu_search_sub()))) }
                { card((Route::Settings, IconName::Gear, Some(msg::menu_settings_sub()))) }
                { card((Route::Safety, IconName::Lifebuoy, Some(msg::menu_safety_sub()))) }
            </ul>
            { group(msg::menu_this_plan(), this_plan) }
            { group(msg::menu_about(), vec![
                (Route::Help, IconName::Question, None),
                (Route::Privacy, IconName::Lock, None),
                (Route::Accessibility, IconName::Wheelchair, None),
            ]) }
        </>
    }
}

//! Language, text and appearance; and for the open plan: its name, who it is for, the nation.

use yew::prelude::*;

use super::crossed::Crossed;
use super::saved::SaveLine;
use super::start::{Languages, nations, set_text_size, sizes, text_size, where_question, whom};
use crate::domain::EntryId;
use crate::domain::plan::{Nation, PlanCard, WhoFor};
use crate::i18n::msg;
use crate::platform::{page, storage};
use crate::ui::components::{Choice, ChoiceList, IconName, LinkCard, TextBox};
use crate::ui::desk::{use_desk, use_maybe_desk, use_words};
use crate::ui::editor::use_editor;
use crate::ui::go::use_go;
use crate::ui::route::Route;

/// The settings. Those of the plan are there only while one is open.
#[component]
pub fn Settings() -> Html {
    let words = use_words();
    let has_plan = use_maybe_desk().is_some();
    let redraw = use_force_update();
    let size = {
        let redraw = redraw.clone();
        Callback::from(move |size: AttrValue| {
            set_text_size(&size);
            redraw.force_update();
        })
    };
    let theme = Callback::from(move |theme: AttrValue| {
        storage::set_setting("theme", &theme);
        page::set_mark("data-theme", &theme);
        redraw.force_update();
    });
    let themes = vec![
        Choice::new("auto", words.say(msg::settings_theme_auto())).icon(IconName::Device),
        Choice::new("light", words.say(msg::settings_theme_light())).icon(IconName::Sun),
        Choice::new("dark", words.say(msg::settings_theme_dark())).icon(IconName::Moon),
        Choice::new("contrast", words.say(msg::settings_theme_contrast())).icon(IconName::Contrast),
    ];
    let chosen = storage::setting("theme").unwrap_or_else(|| "auto".to_owned());
    html! {
        <>
            <h1>{ words.say(msg::settings_title()) }</h1>
            if has_plan { <PlanSettings /> }
            <section class="stack" data-gap="small">
                <h2>{ words.say(msg::settings_language()) }</h2>
                <Languages />
            </section>
            <div class="text-sizes">
                <ChoiceList id="size" legend={words.say(msg::settings_size())} options={sizes(&words)} chosen={AttrValue::from(text_size())} on_choose={size} />
            </div>
            <ChoiceList id="theme" legend={words.say(msg::settings_theme())} options={themes} chosen={AttrValue::from(chosen)} on_choose={theme} />
        </>
    }
}

/// What can be changed about the open plan.
#[component]
fn PlanSettings() -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let id = EntryId::new(desk.plan.id.as_str());
    let editor = use_editor::<PlanCard>(id.clone(), PlanCard::default);
    let card = editor.value();
    let unsaid = Choice::new(Nation::Unsaid.slug(), words.say(msg::settings_unsaid()));
    let (place, hint) = where_question(card.who_for);
    let who = editor.choice(|card: &mut PlanCard, who: AttrValue| card.who_for = WhoFor::from_slug(&who).unwrap_or_default());
    let nation = editor.choice(|card: &mut PlanCard, nation: AttrValue| card.nation = Nation::from_slug(&nation).unwrap_or_default());
    let home = editor.choice(|card: &mut PlanCard, nation: AttrValue| card.home = Nation::from_slug(&nation).unwrap_or_default());
    let with_unsaid = |mut choices: Vec<Choice>| {
        choices.push(unsaid.clone());
        choices
    };
    html! {
        <>
            <Crossed entry={id} />
            <TextBox id="plan-name" label={words.say(msg::settings_name())} hint={words.say(msg::start_name_hint())} value={card.name.clone()} max={80}
                on_text={editor.text(|card| &mut card.name)} on_leave={editor.on_leave()} />
            <SaveLine />
            <ChoiceList id="who" legend={words.say(msg::start_who_title())} hint={words.say(msg::start_who_lead())} options={with_unsaid(whom(&words))} chosen={AttrValue::from(card.who_for.slug())} on_choose={who} />
            <ChoiceList id="nation" legend={words.say(place)} hint={words.say(hint)} options={with_unsaid(nations(&words))} chosen={AttrValue::from(card.nation.slug())} on_choose={nation} />
            if card.who_for == WhoFor::Carer {
                <ChoiceList id="home" legend={words.say(msg::start_where_me())} hint={words.say(msg::settings_home_hint())} options={with_unsaid(nations(&words))} chosen={AttrValue::from(card.home.slug())} on_choose={home} />
            }
            <ul class="stack" role="list" data-gap="small">
                <li><LinkCard href={go.href(&Route::Linked)} onclick={go.follow(Route::Linked)} icon={IconName::Users} title={words.say(msg::link_title())} sub={words.say(msg::link_sub())} /></li>
                <li><LinkCard href={go.href(&Route::Move)} onclick={go.follow(Route::Move)} icon={IconName::Device} title={words.say(msg::menu_move())} sub={words.say(msg::menu_move_sub())} /></li>
            </ul>
        </>
    }
}

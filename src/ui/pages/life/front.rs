use yew::prelude::*;

use super::{FREE, answers, first_words, free, is_carers, sections};
use crate::domain::prompts::ABOUT;
use crate::i18n::msg;
use crate::ui::components::{Button, ButtonKind, IconName, LinkCard};
use crate::ui::desk::{Desk, use_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::route::Route;

/// The front page of My life.
#[component]
pub fn Life() -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let carers = is_carers(&desk.plan);
    let card = |section: &'static crate::domain::prompts::Section, icon| {
        let to = Route::LifeSection { section: section.id.to_owned() };
        let said = section
            .prompts_for(carers)
            .find_map(|prompt| answers(&desk.plan, prompt.id).first().map(|(_, answer)| first_words(answer.text())));
        html! {
            <li key={section.id}>
                <LinkCard href={go.href(&to)} onclick={go.follow(to)} {icon} title={words.id(section.title)} sub={said.unwrap_or_else(|| words.id(section.lead))} />
            </li>
        }
    };
    let is_about = |id: &str| ABOUT.iter().any(|section| section.id == id);
    let add = {
        let go = go.clone();
        Callback::from(move |_| go.to(&Route::LifePrompt { section: FREE.to_owned(), prompt: Desk::new_id().as_str().to_owned() }))
    };
    html! {
        <>
            <h1>{ words.say(msg::life_title()) }</h1>
            <p class="hint">{ words.say(msg::life_lead()) }</p>
            <ul class="stack" role="list">{ for sections().take(2).map(|(section, icon)| card(section, icon)) }</ul>
            <h2>{ words.id("about-title") }</h2>
            <p class="hint">{ words.id("about-lead") }</p>
            <ul class="stack" role="list">{ for sections().filter(|(section, _)| is_about(section.id)).map(|(section, icon)| card(section, icon)) }</ul>
            <h2>{ words.say(msg::life_more()) }</h2>
            <ul class="stack" role="list">
                { for sections().skip(2).filter(|(section, _)| !is_about(section.id)).map(|(section, icon)| card(section, icon)) }
                { for free(&desk.plan).into_iter().map(|(id, statement)| {
                    let to = Route::LifePrompt { section: FREE.to_owned(), prompt: id.as_str().to_owned() };
                    let heading = if statement.heading.trim().is_empty() { words.say(msg::life_free_untitled()) } else { statement.heading.clone() };
                    html! {
                        <li key={id.as_str()}>
                            <LinkCard href={go.href(&to)} onclick={go.follow(to)} icon={IconName::Speech} title={heading} sub={first_words(statement.text())} />
                        </li>
                    }
                }) }
            </ul>
            <Button kind={ButtonKind::Secondary} icon={IconName::Plus} onclick={add}>{ words.say(msg::life_free_add()) }</Button>
        </>
    }
}

use yew::prelude::*;

use super::{answers, first_words, is_carers, is_crossed, section};
use crate::domain::EntryId;
use crate::domain::prompts::Prompt;
use crate::domain::statement::{PutBy, Statement};
use crate::i18n::msg;
use crate::platform::files;
use crate::ui::components::{Button, ButtonKind, IconName, LinkCard};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::pages::Missing;
use crate::ui::route::Route;

/// What [`LifeSection`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct LifeSectionProps {
    /// The section's id.
    pub section: String,
}

/// One section: its prompts, each with what was said.
#[component]
pub fn LifeSection(props: &LifeSectionProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let Some(section) = section(&props.section) else { return html! { <Missing /> } };
    let row = |prompt: &'static Prompt| {
        let said = answers(&desk.plan, prompt.id);
        let to = Route::LifePrompt { section: section.id.to_owned(), prompt: prompt.id.to_owned() };
        let own = desk.plan.get::<Statement>(&EntryId::new(prompt.id));
        let sub = match (said.first(), own.map(|own| own.put_by)) {
            (Some((_, answer)), _) if !answer.text().trim().is_empty() => Some(first_words(answer.text())),
            (_, Some(PutBy::NotNow)) => Some(words.say(msg::life_put_by_not_now())),
            (_, Some(PutBy::TooHard)) => Some(words.say(msg::life_put_by_too_hard())),
            _ => None,
        };
        let crossed = is_crossed(&desk.plan, &EntryId::new(prompt.id));
        html! {
            <li key={prompt.id}>
                <LinkCard href={go.href(&to)} onclick={go.follow(to)} title={words.id(prompt.id)} {sub}>
                    if crossed { <span class="hint">{ words.say(msg::crossed_title()) }</span> }
                </LinkCard>
            </li>
        }
    };
    html! {
        <>
            <h1>{ words.id(section.title) }</h1>
            <p class="hint">{ words.id(section.lead) }</p>
            <ul class="stack no-print" role="list">{ for section.prompts_for(is_carers(&desk.plan)).map(row) }</ul>
            <section class="print-only">
                { for section.prompts_for(is_carers(&desk.plan)).flat_map(|prompt| answers(&desk.plan, prompt.id).into_iter().map(|(_, answer)| html! {
                    <>
                        <h2>{ words.id(prompt.id) }</h2>
                        <p dir="auto" lang={(!answer.language.is_empty()).then(|| answer.language.clone())} class="words">{ answer.text().to_owned() }</p>
                        if !answer.takes.trim().is_empty() { <p><strong>{ words.say(msg::life_takes()) }{ " " }</strong><bdi>{ answer.takes.clone() }</bdi></p> }
                    </>
                })) }
            </section>
            <Button kind={ButtonKind::Secondary} icon={IconName::Printer} onclick={Callback::from(|_| files::print())}>{ words.say(msg::life_print()) }</Button>
        </>
    }
}

use yew::prelude::*;

use super::{assets, fresh_asset, fresh_name};
use crate::domain::asset::Standing;
use crate::domain::capital::{Capital, group_title};
use crate::i18n::msg;
use crate::ui::components::{ButtonKind, Details, IconName, LinkButton, LinkCard, Notice, NoticeKind, Takes};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::pages::Missing;
use crate::ui::pages::life::is_crossed;
use crate::ui::route::Route;

/// What [`CapitalPage`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct CapitalPageProps {
    /// The capital's slug.
    pub capital: String,
}

/// One capital: what was said in its four groups, and what may be asked.
#[component]
pub fn CapitalPage(props: &CapitalPageProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let name = use_memo((), |()| fresh_name());
    let Some(capital) = Capital::from_slug(&props.capital) else { return html! { <Missing /> } };
    let card = capital.card();
    let there = assets(&desk.plan, capital);
    let route = |id: String| Route::Asset { capital: props.capital.clone(), id };
    html! {
        <>
            <h1>{ words.id(card.title) }</h1>
            <p class="hint">{ words.id(card.lead) }</p>
            <Notice kind={NoticeKind::Plain}>
                <p>{ words.id(card.caution) }</p>
                { for card.note.into_iter().chain(card.check).map(|id| html! { <p lang={words.lang_of(id)} dir={words.lang_of(id).map(|_| "ltr")}>{ words.id(id) }</p> }) }
            </Notice>
            { for Standing::ALL.iter().map(|standing| {
                let add = route(fresh_asset(None, capital, *standing, &name));
                html! {
                    <section key={standing.slug()} class="stack" data-capital={capital.slug()}>
                        <h2>{ words.id(group_title(*standing)) }</h2>
                        <ul class="stack" role="list">
                            { for there.iter().filter(|(_, asset)| asset.standing == *standing).map(|(id, asset)| {
                                let to = route(id.to_string());
                                html! {
                                    <li key={id.as_str()}>
                                        <LinkCard href={go.href(&to)} onclick={go.follow(to)} title={asset.text.clone()}>
                                            if !asset.takes.trim().is_empty() { <Takes label={words.id("capitals-takes-title")}>{ asset.takes.clone() }</Takes> }
                                            if is_crossed(&desk.plan, id) { <span class="hint">{ words.say(msg::crossed_title()) }</span> }
                                        </LinkCard>
                                    </li>
                                }
                            }) }
                        </ul>
                        <Details summary={words.say(msg::strengths_questions())} open={there.iter().all(|(_, asset)| asset.standing != *standing)}>
                            <ul class="stack" role="list" data-gap="small">
                                { for card.group(*standing).iter().map(|prompt| {
                                    let to = route(fresh_asset(Some(prompt), capital, *standing, &name));
                                    html! { <li key={prompt.id}><LinkCard href={go.href(&to)} onclick={go.follow(to)} title={words.id(prompt.id)} /></li> }
                                }) }
                            </ul>
                        </Details>
                        <LinkButton kind={ButtonKind::Quiet} icon={IconName::Plus} href={go.href(&add)} onclick={go.follow(add.clone())}>{ words.say(msg::strengths_add(words.id(group_title(*standing)))) }</LinkButton>
                    </section>
                }
            }) }
        </>
    }
}

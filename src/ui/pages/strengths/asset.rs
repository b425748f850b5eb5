use yew::prelude::*;

use super::{begin, icon};
use crate::domain::EntryId;
use crate::domain::asset::{Asset, Standing};
use crate::domain::capital::{Capital, TAKES_QUESTION, group_title};
use crate::domain::prompts;
use crate::i18n::msg;
use crate::ui::components::{ButtonKind, Choice, ChoiceList, ChoiceLook, Icon, LinkButton, Notice, NoticeKind, TextBox};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::editor::use_editor_begun;
use crate::ui::go::use_go;
use crate::ui::pages::Missing;
use crate::ui::pages::crossed::Crossed;
use crate::ui::pages::helped::AssetWhose;
use crate::ui::pages::parts::{EntryTools, link, people_ticks};
use crate::ui::pages::safe_here::SafeHere;
use crate::ui::pages::saved::SaveLine;
use crate::ui::route::Route;
use crate::ui::writing;

/// What [`AssetPage`] is drawn with.
#[derive(Clone, Properties, PartialEq)]
pub struct AssetPageProps {
    /// The capital's slug.
    pub capital: String,
    /// The entry's id; see [`super::fresh_asset`].
    pub id: String,
}

/// One thing in a capital, with what it takes.
#[component]
pub fn AssetPage(props: &AssetPageProps) -> Html {
    let desk = use_desk();
    let Some(capital) = Capital::from_slug(&props.capital) else { return html! { <Missing /> } };
    let stored = desk.plan.get::<Asset>(&EntryId::new(&props.id)).map(|asset| asset.prompt.clone());
    let asks = stored
        .or_else(|| Some(begin(capital, &props.id).prompt))
        .and_then(|prompt| prompts::find(&prompt))
        .is_some_and(|prompt| prompt.ask_if_safe);
    let page = html! { <Page key={props.id.clone()} ..props.clone() /> };
    if asks {
        html! { <SafeHere section={props.capital.clone()}>{ page }</SafeHere> }
    } else {
        page
    }
}

#[component]
fn Page(props: &AssetPageProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let capital = Capital::from_slug(&props.capital).unwrap_or(Capital::Personal);
    let fresh = || Asset { language: words.tag().to_owned(), ..begin(capital, &props.id) };
    let editor = use_editor_begun(EntryId::new(&props.id), fresh, |asset| {
        if let Some(writing) = writing::now(&desk.plan.id) {
            writing.begin_asset(asset);
        }
    });
    let asset = editor.value();
    let prompt = prompts::find(&asset.prompt);
    let up = Route::Capital { capital: props.capital.clone() };
    let lang = (!asset.language.is_empty()).then(|| asset.language.clone());
    let title = prompt.map_or_else(|| words.id(group_title(asset.standing)), |prompt| words.id(prompt.id));
    let standings = Standing::ALL.iter().map(|standing| Choice::new(standing.slug(), words.id(group_title(*standing)))).collect::<Vec<_>>();
    html! {
        <>
            <p class="from" data-capital={capital.slug()}><Icon icon={icon(capital)} />{ words.id(capital.card().title) }</p>
            <h1>{ title.clone() }</h1>
            <Crossed entry={editor.id().clone()} />
            <TextBox id="asset-text" label={title} hide_label=true lines=4 lang={lang.clone()}
                hint={prompt.and_then(|prompt| words.part(prompt.id, "hint"))} example={prompt.and_then(|prompt| words.part(prompt.id, "example"))}
                value={asset.text.clone()} on_text={editor.text(|asset| &mut asset.text)} on_leave={editor.on_leave()} />
            <TextBox id="asset-takes" label={words.id(TAKES_QUESTION)} lines=3 {lang} hint={words.part(TAKES_QUESTION, "hint")} example={words.part(TAKES_QUESTION, "example")}
                value={asset.takes.clone()} on_text={editor.text(|asset| &mut asset.takes)} on_leave={editor.on_leave()} />
            <SaveLine />
            if prompt.is_some_and(|prompt| prompt.opens_safety_page) {
                <Notice kind={NoticeKind::Care}>
                    <p>{ words.say(msg::strengths_safety()) }</p>
                    <LinkButton href={go.href(&Route::Safety)} onclick={go.follow(Route::Safety)}>{ words.id("safety-title") }</LinkButton>
                </Notice>
            }
            { people_ticks(&words, &desk.plan, "asset", words.say(msg::strengths_linked()), &asset.about, editor.choice(|asset: &mut Asset, (id, on)| link(&mut asset.about, id, on))) }
            <ChoiceList id="asset-standing" legend={words.say(msg::strengths_group())} look={ChoiceLook::Chips} options={standings} chosen={Some(AttrValue::from(asset.standing.slug()))}
                on_choose={editor.choice(|asset: &mut Asset, slug: AttrValue| asset.standing = Standing::from_slug(&slug).unwrap_or_default())} />
            <AssetWhose editor={editor.clone()} />
            <EntryTools id={editor.id().clone()} after={up.clone()} />
            <div class="page__foot">
                <span></span>
                <LinkButton kind={ButtonKind::Primary} href={go.href(&up)} onclick={go.follow(up.clone())}>{ words.say(msg::strengths_done()) }</LinkButton>
            </div>
        </>
    }
}

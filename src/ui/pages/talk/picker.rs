use yew::prelude::*;

use super::Here;
use crate::domain::EntryId;
use crate::domain::conversation::{Conversation, Flag, Wish};
use crate::domain::conversations::ALL;
use crate::domain::talk::{Flags, Talk};
use crate::i18n::msg;
use crate::ui::components::{Details, IconName, LinkCard, TickBox};
use crate::ui::pages::saved::SaveLine;
use crate::ui::route::Route;

/// What do you want to get on with? Never by the name of a method.
pub(super) fn page(here: &Here) -> Html {
    let Here { say, desk, go } = here;
    let offered: Vec<&'static Conversation> = ALL.iter().copied().filter(|own| own.is_offered(&desk.plan)).collect();
    let card = |own: &'static Conversation| {
        let to = Route::Talk { id: own.id.to_owned() };
        html! {
            <li key={own.id}>
                <LinkCard href={go.href(&to)} onclick={go.follow(to)} icon={IconName::Chats} lang={say.lang_of(own.talk)} title={say.id(own.talk)} sub={say.part(own.talk, "lead")} />
            </li>
        }
    };
    // What stands behind a door of its own stays behind it, and a helper's own notes are none of the person's.
    let is_begun = |own: &&Conversation| Talk::of(&desk.plan, own).is_some_and(|was| !was.enough && !was.at.is_empty());
    let begun: Vec<_> = offered.iter().copied().filter(|own| !own.help_first && !own.helpers_own).filter(is_begun).collect();
    let wish = |(wish, id): (Wish, &'static str)| {
        let mut own = offered.iter().copied().filter(|own| own.wishes.contains(&wish)).peekable();
        own.peek()?;
        Some(html! {
            <Details key={id} summary={say.id(id)}>
                <ul class="stack" data-gap="small" role="list">
                    { for own.map(card) }
                    if wish == Wish::Safe {
                        <li key="safety"><LinkCard href={go.href(&Route::Safety)} onclick={go.follow(Route::Safety)} icon={IconName::Lifebuoy} title={say.id("safety-title")} /></li>
                    }
                </ul>
            </Details>
        })
    };
    // Being safe stands apart from the rest, behind a door of its own.
    let apart = |own: Wish| own == Wish::Safe;
    html! {
        <>
            { say.line("h1", "", "picker-title") }
            { say.line_of("hint", "picker-title", "hint") }
            if !begun.is_empty() {
                { say.line("h2", "", "talk-begun") }
                <ul class="stack" data-gap="small" role="list">{ for begun.into_iter().map(card) }</ul>
            }
            <div>{ for Wish::ALL.into_iter().filter(|(own, _)| !apart(*own)).filter_map(wish) }</div>
            <div>{ for Wish::ALL.into_iter().filter(|(own, _)| apart(*own)).filter_map(wish) }</div>
            { flags(here) }
        </>
    }
}

/// What to leave out for this person: asked below everything else, and folded away, so that no tick meets whoever looks over a shoulder.
fn flags(here: &Here) -> Html {
    let Here { say, desk, .. } = here;
    let said = Flags::of(&desk.plan);
    let tick = |flag: Flag, id: &'static str| {
        let (desk, was) = (desk.clone(), said.clone());
        let on_tick = Callback::from(move |on: bool| {
            let mut said = was.clone();
            match flag {
                Flag::Died => said.died = on,
                Flag::VeryIll => said.very_ill = on,
                Flag::Harm => said.harm = on,
            }
            desk.settle(&EntryId::new(Flags::ENTRY), said);
        });
        html! { <TickBox {id} label={say.id(id)} checked={said.has(flag)} {on_tick} /> }
    };
    html! {
        <Details summary={say.id("picker-flags")}>
            { say.line_of("hint", "picker-flags", "hint") }
            { tick(Flag::Died, "picker-flag-died") }
            { tick(Flag::VeryIll, "picker-flag-very-ill") }
            { tick(Flag::Harm, "picker-flag-harm") }
            if said.harm {
                <p><a href={here.go.href(&Route::Safety)} onclick={here.go.follow(Route::Safety)}>{ say.say(msg::safety_title()) }</a></p>
            }
            <SaveLine />
        </Details>
    }
}

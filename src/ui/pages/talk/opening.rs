use yew::prelude::*;

use super::step::icon_of;
use super::{Here, helpers_own, route_of};
use crate::domain::conversation::{Conversation, Level};
use crate::domain::talk::{Talk, Walk};
use crate::i18n::msg;
use crate::ui::components::{ButtonKind, Details, Icon, IconName, LinkButton, Notice, NoticeKind};
use crate::ui::pages::safety::Numbers;
use crate::ui::route::Route;

/// Fluent id of a level's name.
pub(super) const fn level_id(level: Level) -> &'static str {
    match level {
        Level::Me => "picker-level-me",
        Level::People => "picker-level-people",
        Level::Place => "picker-level-place",
    }
}

/// What a conversation is, how it goes, and going in.
pub(super) fn page(here: &Here, conversation: &'static Conversation) -> Html {
    let Here { say, desk, go } = here;
    let talk = conversation.talk;
    let was = Talk::of(&desk.plan, conversation);
    let walk = Walk::new(conversation, &desk.plan);
    let on = route_of(conversation, walk.resume(was), false);
    let end = Route::TalkEnd { id: conversation.id.to_owned() };
    let pauses = conversation.pauses(&desk.plan);
    let peer = format!("{}-peer", conversation.id);
    let mut parts: Vec<_> = walk.steps().iter().filter_map(|step| Some((step.under?, step.sign))).collect();
    parts.dedup_by_key(|(part, _)| *part);
    let safety = || {
        html! { <LinkButton icon={IconName::Lifebuoy} href={go.href(&Route::Safety)} onclick={go.follow(Route::Safety)}>{ say.id("safety-title") }</LinkButton> }
    };
    let levels: Vec<String> = conversation.levels.iter().map(|level| say.id(level_id(*level))).collect();
    html! {
        <>
            <p class="from">{ levels.join(" · ") }</p>
            { say.line("h1", "", talk) }
            { say.line_of("", talk, "lead") }
            { helpers_own(here, conversation) }
            if pauses {
                <Notice kind={NoticeKind::Care} title={say.say(msg::talk_pause())}>
                    { say.line_of("", "talk-pause", "why") }
                    { say.line_of("", "talk-pause", "decide") }
                    <div class="cluster">{ safety() }</div>
                </Notice>
            } else if conversation.help_first {
                <Notice kind={NoticeKind::Care}>
                    <p>{ say.say(msg::talk_help_first()) }</p>
                    <div class="cluster">{ safety() }</div>
                </Notice>
            }
            if conversation.help_first {
                <Details summary={say.id("numbers-title")}><Numbers /></Details>
            }
            if say.has(&peer) {
                <Notice icon={IconName::Users} title={say.say(msg::talk_peer())}>{ say.line("p", "", &peer) }</Notice>
            }
            <p class="hint">{ say.say(msg::talk_how()) }</p>
            if parts.len() > 1 {
                if parts.iter().any(|(_, sign)| sign.is_some()) {
                    <ul class="stack" data-gap="small" role="list">{ for parts.iter().map(|(part, sign)| html! {
                        <li key={*part} class="talk-part">if let Some(sign) = sign { <Icon icon={icon_of(*sign)} /> }{ say.line("span", "", part) }</li>
                    }) }</ul>
                } else {
                    <ul>{ for parts.iter().map(|(part, _)| say.line("li", "", part)) }</ul>
                }
            }
            if conversation.private && !conversation.helpers_own { <p class="hint">{ say.say(msg::talk_private()) }</p> }
            if conversation.not_in_backups { <p class="hint">{ say.say(msg::talk_no_backup()) }</p> }
            <Details summary={say.say(msg::talk_evidence())}>
                { say.line_of("", talk, "evidence") }
                if say.part(talk, "elsewhere").is_some() {
                    <p><strong>{ say.say(msg::talk_elsewhere()) }</strong></p>
                    { say.line_of("", talk, "elsewhere") }
                }
            </Details>
            <div class="page__foot">
                <div class="cluster">
                    if conversation.has_answers(&desk.plan) {
                        <LinkButton kind={ButtonKind::Quiet} href={go.href(&end)} onclick={go.follow(end.clone())}>{ say.say(msg::talk_see()) }</LinkButton>
                    }
                </div>
                <LinkButton kind={ButtonKind::Primary} href={go.href(&on)} onclick={go.follow(on.clone())}>
                    { say.say(match (pauses, was.is_some()) {
                        (true, _) => msg::talk_go_on_all_the_same(),
                        (_, true) => msg::talk_go_on(),
                        _ => msg::talk_begin(),
                    }) }
                </LinkButton>
            </div>
        </>
    }
}

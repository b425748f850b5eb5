use yew::prelude::*;

use super::answer::Answer;
use super::make::Make;
use super::opening::level_id;
use super::{Here, Say, is_helped, route_of, was_at};
use crate::domain::EntryId;
use crate::domain::conversation::{Conversation, Go as Way, Kind, Level, Picture, Sign, Step};
use crate::domain::prompts::Prompt;
use crate::domain::statement::{PutBy, Statement, Whose};
use crate::domain::talk::{Stop, Talk, Walk};
use crate::domain::writing::Writing;
use crate::domain::{Plan, conversations, tree};
use crate::i18n::msg;
use crate::platform::chance;
use crate::ui::components::{Button, ButtonKind, Details, Icon, IconName, LinkButton, LinkCard, Notice};
use crate::ui::document::to_html;
use crate::ui::pages::helped::Theirs;
use crate::ui::pages::life::answers;
use crate::ui::pages::papers::not_yet_checked;
use crate::ui::pages::safe_here::SafeHere;
use crate::ui::pages::saved::SaveLine;
use crate::ui::pages::whereabouts;
use crate::ui::route::Route;
use crate::ui::writing;

/// One step. `changing`: the person came from the end page, and goes straight back there.
pub(super) fn page(here: &Here, conversation: &'static Conversation, step: &'static Step, changing: bool) -> Html {
    let Here { say, desk, go } = here;
    let asked = step.asked();
    let view = writing::now(&desk.plan.id).filter(|writing| writing.whose == Whose::OwnView);
    let walk = Walk::new(conversation, &desk.plan);
    let at = Stop::Step(step.id());
    let next = walk.next(at, changing);
    let onward = route_of(conversation, next, false);
    let back =
        walk.back(at, changing).map_or_else(|| Route::Talk { id: conversation.id.to_owned() }, |stop| route_of(conversation, stop, false));
    let on_next = {
        let (desk, follow) = (desk.clone(), go.follow(onward.clone()));
        Callback::from(move |event: MouseEvent| {
            if next == Stop::End && !changing {
                was_at(&desk, conversation, "", None);
            }
            follow.emit(event);
        })
    };
    let put_by = |how: PutBy| {
        let (desk, go, onward) = (desk.clone(), go.clone(), onward.clone());
        Callback::from(move |_: MouseEvent| {
            for (id, left) in asked.put_by(&desk.plan, how) {
                desk.set(&id, left);
            }
            if next == Stop::End {
                was_at(&desk, conversation, "", None);
            }
            go.to(&onward);
        })
    };
    let enough = {
        let (desk, go) = (desk.clone(), go.clone());
        Callback::from(move |_: MouseEvent| {
            was_at(&desk, conversation, step.id(), Some(true));
            go.to(&Route::TalkEnd { id: conversation.id.to_owned() });
        })
    };
    let tabs = conversation.tabs(&desk.plan);
    let level = step.level.filter(|_| tabs.is_empty());
    let before: Vec<String> =
        [Some(conversation.talk), step.under, level.map(level_id)].into_iter().flatten().map(|id| say.id(id)).collect();
    let page = html! {
        <key={step.id()}>
            <p class="from">if let Some(sign) = step.sign { <Icon icon={icon_of(sign)} /> }<span>{ before.join(" · ") }</span></p>
            { levels(here, conversation, step, &tabs, changing) }
            { say.line("h1", "", asked.id()) }
            if matches!(step.kind, Kind::Already) { { already(here, conversation, &asked) } }
            if conversation.helpers_own { <p class="hint">{ say.say(msg::helped_notes_where()) }</p> }
            { match (&view, voiced(&asked)) {
                // A helper gives their own view: the person's words stand above it, to read.
                (Some(_), Some(_)) => html! { <>{ for asked.prompts().iter().map(|prompt| html! { <Theirs id={EntryId::new(prompt.id)} /> }) }</> },
                (Some(_), None) if step.asks() => html! { <>
                    <Notice>{ say.say(msg::helped_view_words_only()) }</Notice>
                    { body(here, &asked) }
                </> },
                _ => body(here, &asked),
            } }
            if step.asks() { <SaveLine /> }
            if (asked.voices || is_helped(desk)) && !conversation.helpers_own { { voices(here, &asked, view.as_ref()) } }
            if asked.prompt.opens_safety_page {
                <p><LinkButton kind={ButtonKind::Quiet} icon={IconName::Lifebuoy} href={go.href(&Route::Safety)} onclick={go.follow(Route::Safety)}>{ say.id("safety-title") }</LinkButton></p>
            }
            if changing {
                <div class="page__foot">
                    <span></span>
                    <LinkButton kind={ButtonKind::Primary} href={go.href(&onward)} onclick={on_next}>{ say.say(msg::talk_back_to_answers()) }</LinkButton>
                </div>
            } else {
                <div class="cluster talk-ways">
                    <LinkButton kind={ButtonKind::Quiet} href={go.href(&back)} onclick={go.follow(back.clone())}>{ say.say(msg::talk_back()) }</LinkButton>
                    <Button kind={ButtonKind::Quiet} onclick={enough}>{ say.say(msg::talk_enough()) }</Button>
                </div>
                <div class="page__foot">
                    <div class="cluster">
                        if step.asks() {
                            <Button kind={ButtonKind::Quiet} onclick={put_by(PutBy::Skip)}>{ say.say(msg::life_skip()) }</Button>
                            <Button kind={ButtonKind::Quiet} onclick={put_by(PutBy::NotNow)}>{ say.say(msg::life_not_now()) }</Button>
                            <Button kind={ButtonKind::Quiet} onclick={put_by(PutBy::TooHard)}>{ say.say(msg::life_too_hard()) }</Button>
                        }
                    </div>
                    <LinkButton kind={ButtonKind::Primary} href={go.href(&onward)} onclick={on_next}>
                        { say.say(if next == Stop::End { msg::life_done() } else { msg::life_next() }) }
                    </LinkButton>
                </div>
            }
        </>
    };
    if asked.prompt.ask_if_safe && !conversation.ask_if_safe {
        html! { <SafeHere section={conversation.id} not_now={onward}>{ page }</SafeHere> }
    } else {
        page
    }
}

/// The levels, one tap from each other, on the steps that are about one.
fn levels(here: &Here, conversation: &Conversation, step: &Step, tabs: &[(Level, &'static Step)], changing: bool) -> Html {
    let Some((own, _)) = tabs.iter().find(|(level, _)| step.level == Some(*level)) else { return Html::default() };
    let Here { say, go, .. } = here;
    let tab = |(level, step): &(Level, &'static Step)| {
        let to = route_of(conversation, Stop::Step(step.id()), changing);
        let current = (level == own).then_some("step");
        html! {
            <li key={step.id()}><a class="talk-level" href={go.href(&to)} aria-current={current} onclick={go.follow(to)}>{ say.id(level_id(*level)) }</a></li>
        }
    };
    html! { <nav aria-label={say.id(conversation.talk)}><ul class="cluster" role="list">{ for tabs.iter().map(tab) }</ul></nav> }
}

/// The picture of one of the six kinds of things that a place has.
pub(super) const fn icon_of(sign: Sign) -> IconName {
    match sign {
        Sign::People => IconName::Person,
        Sign::Groups => IconName::Users,
        Sign::Public => IconName::Building,
        Sign::Calm => IconName::Plant,
        Sign::Swap => IconName::Swap,
        Sign::Stories => IconName::Music,
    }
}

/// The same question stands elsewhere too: its answer is shown to be kept or changed, and stays one.
fn already(here: &Here, conversation: &'static Conversation, asked: &Step) -> Html {
    let Here { say, desk, go } = here;
    let there = match conversations::step(asked.id()) {
        Some((home, step)) if home.id != conversation.id => Some((say.id(home.talk), route_of(home, Stop::Step(step.id()), true))),
        Some(_) => None,
        None => whereabouts::route_of_prompt(asked.id()).map(|to| (say.say(msg::life_title()), to)),
    };
    let said = asked.prompts().iter().any(|prompt| desk.plan.get::<Statement>(&EntryId::new(prompt.id)).is_some_and(|own| !own.is_empty()));
    html! {
        <Notice icon={IconName::Link}>
            <p>{ say.say(if said { msg::talk_already_said() } else { msg::talk_already_asked() }) }</p>
            if let Some((title, to)) = there { <p><a href={go.href(&to)} onclick={go.follow(to)}>{ title }</a></p> }
        </Notice>
    }
}

/// What the step shows.
fn body(here: &Here, asked: &Step) -> Html {
    let say = &here.say;
    let answer = |prompt: Prompt, kind: Kind, titled: bool| {
        html! { <Answer key={prompt.id} id={prompt.id} {prompt} {kind} say={say.clone()} strength={asked.strength} {titled} from={asked.id()} /> }
    };
    match asked.kind {
        Kind::Beside(prompts) => html! {
            <>
                { say.line_of("hint", asked.id(), "hint") }
                <div class="talk-beside">{ for prompts.iter().map(|prompt| html! { <div key={prompt.id} class="stack">{ answer(*prompt, Kind::Ask, false) }</div> }) }</div>
            </>
        },
        Kind::Picture(picture) => html! {
            <>
                { say.line_of("hint", asked.id(), "hint") }
                { drawn(say, &here.desk.plan, asked.id(), picture) }
                { parts(here, picture) }
            </>
        },
        Kind::Make { thing, most } => html! {
            <>
                { say.line_of("hint", asked.id(), "hint") }
                { say.line_of("field__example", asked.id(), "example") }
                <Make key={asked.id()} from={asked.id()} {thing} {most} say={say.clone()} />
            </>
        },
        Kind::Note(ways) => html! {
            <>
                { not_yet_checked(say, &[asked.id()], msg::safety_not_yet_checked()) }
                { say.line_of("", asked.id(), "hint") }
                { say.line_of("hint", asked.id(), "example") }
                <ul class="stack" data-gap="small" role="list">{ for ways.iter().filter_map(|way| self::way(here, *way)) }</ul>
            </>
        },
        kind => answer(asked.prompt, kind, true),
    }
}

/// The parts of a picture, each a way to the page where it is filled.
fn parts(here: &Here, picture: &'static Picture) -> Html {
    let Here { say, go, .. } = here;
    let part = |step: &str, label: &'static str| {
        let (home, own) = conversations::step(step)?;
        let to = route_of(home, Stop::Step(own.id()), false);
        let link = html! {
            <LinkButton kind={ButtonKind::Secondary} icon={IconName::Pencil} href={go.href(&to)} onclick={go.follow(to)}>{ say.id(label) }</LinkButton>
        };
        Some(html! { <li key={label}>{ link }</li> })
    };
    html! {
        <div class="no-print stack" data-gap="small">
            <p class="hint">{ say.say(msg::talk_picture_parts()) }</p>
            <ul class="cluster" role="list">{ for picture.fills.iter().filter_map(|(_, step, label)| part(step, label)) }</ul>
        </div>
    }
}

/// A picture made of answers, and the same as a list.
pub(super) fn drawn(say: &Say, plan: &Plan, title: &str, picture: &'static Picture) -> Html {
    let fills = tree::fills(picture, plan);
    let parts = tree::list(&fills).map(|fill| {
        let lang = (!fill.language.is_empty()).then(|| fill.language.clone());
        html! {
            <>
                { say.line("dt", "document__label", fill.label) }
                { for fill.things.iter().map(|thing| html! { <dd class="document__value" dir="auto" lang={lang.clone()}>{ thing.clone() }</dd> }) }
            </>
        }
    });
    html! {
        <>
            <div class="talk-picture">{ to_html(tree::draw(&fills, &say.id(title), &|id| say.id(id))) }</div>
            if tree::list(&fills).next().is_some() {
                <div class="no-print"><Details summary={say.say(msg::talk_as_list())}><dl class="talk-list">{ for parts }</dl></Details></div>
            }
        </>
    }
}

/// A way to another part of the app; `None` where that part isn't there.
fn way(here: &Here, way: Way) -> Option<Html> {
    let Here { say, go, desk } = here;
    let (to, title, icon) = match way {
        Way::Safety => (Route::Safety, say.id("safety-title"), IconName::Lifebuoy),
        Way::Goals => (Route::Prepare, say.say(way_words(way)), IconName::Flag),
        Way::Assessment => (Route::Assess, say.say(way_words(way)), IconName::Pencil),
        Way::Meetings => (Route::Meetings, say.say(way_words(way)), IconName::Speech),
        Way::Letters => (Route::Letters, say.say(way_words(way)), IconName::Note),
        Way::Rights => (Route::Rights, say.say(way_words(way)), IconName::Shield),
        Way::People => (Route::People, say.say(msg::shell_people()), IconName::UsersThree),
        Way::Strengths => (Route::Strengths, say.say(msg::shell_strengths()), IconName::Plant),
        Way::Share => (Route::Share, say.say(msg::shell_share()), IconName::PaperPlane),
        Way::Helper => (Route::Helpers, say.say(msg::whereabouts_helper()), IconName::HandHeart),
        Way::Life(section) => {
            let own = crate::ui::pages::life::section(section)?;
            (Route::LifeSection { section: section.to_owned() }, say.id(own.title), IconName::SunHorizon)
        }
        Way::Talk(id) => {
            let own = conversations::find(id).filter(|own| own.is_offered(&desk.plan))?;
            (Route::Talk { id: id.to_owned() }, say.id(own.talk), IconName::Chats)
        }
    };
    Some(html! { <li><LinkCard href={go.href(&to)} onclick={go.follow(to)} {icon} {title} /></li> })
}

fn way_words(way: Way) -> crate::i18n::Msg {
    match way {
        Way::Assessment => msg::talk_feeds_assessment(),
        Way::Meetings => msg::talk_feeds_meeting(),
        Way::Letters => msg::talk_feeds_letters(),
        Way::Rights => msg::talk_rights_page(),
        _ => msg::talk_feeds_goals(),
    }
}

/// The prompt of a step beside whose answer others' own views can stand: one that asks for words or ready answers.
fn voiced(asked: &Step) -> Option<Prompt> {
    let has_words = matches!(asked.kind, Kind::Ask | Kind::Choose { .. } | Kind::Beside(_));
    asked.prompts().into_iter().next().filter(|_| has_words)
}

/// Others' own views, beside the person's words and never in their place. A helper who gives theirs finds it open.
fn voices(here: &Here, asked: &Step, writing: Option<&Writing>) -> Html {
    let Here { say, desk, .. } = here;
    let Some(prompt) = voiced(asked) else { return Html::default() };
    let view = writing.map(|writing| writing.view_of(&desk.plan, &EntryId::new(prompt.id)).to_string());
    html! { <Voices key={prompt.id} {prompt} say={say.clone()} plan={desk.plan.clone()} {view} /> }
}

#[derive(Properties)]
struct VoicesProps {
    prompt: Prompt,
    say: super::Say,
    plan: Plan,
    /// The view that whoever writes now gives.
    view: Option<String>,
}

impl PartialEq for VoicesProps {
    fn eq(&self, other: &Self) -> bool {
        self.prompt.id == other.prompt.id && self.say == other.say && self.plan == other.plan && self.view == other.view
    }
}

#[component]
fn Voices(props: &VoicesProps) -> Html {
    let VoicesProps { prompt, say, plan, view } = props;
    let more = use_state(Vec::<String>::new);
    let mut ids: Vec<String> = answers(plan, prompt.id).into_iter().map(|(id, _)| id.to_string()).filter(|id| id != prompt.id).collect();
    ids.extend(more.iter().chain(view).filter(|id| !ids.contains(id)).cloned().collect::<Vec<_>>());
    let add = {
        let (more, id) = (more.clone(), prompt.id);
        Callback::from(move |_: MouseEvent| {
            let mut all = (*more).clone();
            all.push(format!("{id}~{}", chance::short_name()));
            more.set(all);
        })
    };
    html! {
        <section class="stack">
            <h2>{ say.say(msg::life_views()) }</h2>
            { for ids.into_iter().map(|id| html! {
                <div key={id.clone()} class="sheet stack">
                    <Answer {id} prompt={*prompt} kind={Kind::Ask} say={say.clone()} strength=false titled=false from={prompt.id} />
                </div>
            }) }
            <p><Button icon={IconName::Plus} onclick={add}>{ say.say(msg::life_views_add()) }</Button></p>
        </section>
    }
}

/// Where the person was and that they said "enough", for the end page.
pub(super) fn said_enough(here: &Here, conversation: &Conversation) -> bool {
    Talk::of(&here.desk.plan, conversation).is_some_and(|was| was.enough)
}

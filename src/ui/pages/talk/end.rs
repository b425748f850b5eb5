use yew::prelude::*;

use super::make::PutOnMap;
use super::opening::level_id;
use super::step::{drawn, icon_of, said_enough};
use super::{Here, Say, helpers_own, route_of};
use crate::domain::EntryId;
use crate::domain::conversation::{Conversation, Feeds, Form, Kind, Output, Step, made_at};
use crate::domain::conversations;
use crate::domain::drawing::{draw, draw_item, to_markup, to_text};
use crate::domain::person::Person;
use crate::domain::prompts::ABOUT;
use crate::domain::share::Contact;
use crate::domain::talk::Stop;
use crate::domain::tree;
use crate::i18n::{Msg, msg};
use crate::platform::{files, intl, now};
use crate::ui::components::{
    Button, ButtonKind, Choice, ChoiceLook, Copyable, Details, Empty, Icon, IconName, LinkButton, LinkCard, Notice, NoticeKind, TickList,
};
use crate::ui::desk::use_desk;
use crate::ui::document::to_html;
use crate::ui::go::use_go;
use crate::ui::pages::life::first_words;
use crate::ui::route::Route;
use crate::usecases::outcome::{self, Eyes};
use crate::usecases::share::mentions;

/// All that was said, each with a way to change it, and what comes of it.
pub(super) fn page(here: &Here, conversation: &'static Conversation) -> Html {
    let Here { say, desk, go } = here;
    let plan = &desk.plan;
    let steps = conversation.steps_for(plan);
    // What was answered stays, whichever door was taken since.
    let mut answered = conversation.steps_kept(plan, true);
    answered.retain(|step| step.is_answered(plan));
    let later: Vec<&'static Step> = steps.iter().copied().filter(|step| step.is_put_by(plan)).collect();
    let begin = Route::Talk { id: conversation.id.to_owned() };
    let comes = |output: &&Output| {
        let private = outcome::private(plan, conversation, output);
        !outcome::document(plan, conversation, output, &private, 0, say).is_empty()
    };
    let outputs: Vec<&'static Output> = conversation.outputs.iter().filter(comes).collect();
    let mut under = None;
    html! {
        <>
            <p class="from no-print">{ say.id(conversation.talk) }</p>
            <h1 class="no-print">{ say.say(msg::talk_end()) }</h1>
            { helpers_own(here, conversation) }
            if said_enough(here, conversation) { <p class="hint no-print">{ say.say(msg::talk_enough_said()) }</p> }
            if answered.is_empty() {
                <Empty title={say.say(msg::talk_nothing())} icon={IconName::Chats} />
            } else {
                <section class="stack no-print">
                    <h2>{ say.say(msg::talk_answers()) }</h2>
                    { for answered.iter().map(|step| {
                        let part = step.under.unwrap_or(conversation.talk);
                        let sign = step.sign.map(|sign| html! { <Icon icon={icon_of(sign)} /> });
                        let heading = (under != Some(part)).then(|| html! { <h3 class="talk-part">{ sign }{ say.line("span", "", part) }</h3> });
                        under = Some(part);
                        html! { <>{ heading }{ answer(here, conversation, step) }</> }
                    }) }
                </section>
                if !outputs.is_empty() { <h2 class="no-print">{ say.say(msg::talk_outcomes()) }</h2> }
            }
            <div class="talk-comes">
                { for outputs.iter().enumerate().map(|(number, output)| html! {
                    <Outcome key={output.id} {conversation} output={*output} say={say.clone()} first={number == 0} />
                }) }
                if !later.is_empty() {
                    <Details summary={say.say(msg::talk_later())}>
                        <ul class="stack" data-gap="small" role="list">
                            { for later.iter().map(|step| {
                                let to = route_of(conversation, Stop::Step(step.id()), true);
                                html! { <li key={step.id()}><LinkCard href={go.href(&to)} onclick={go.follow(to)} title={say.id(step.id())} /></li> }
                            }) }
                        </ul>
                    </Details>
                }
                if !conversation.helpers_own { <Details summary={say.say(msg::talk_named())}><PutOnMap say={say.clone()} /></Details> }
            </div>
            <div class="page__foot">
                <LinkButton kind={ButtonKind::Quiet} href={go.href(&begin)} onclick={go.follow(begin.clone())}>{ say.say(msg::talk_questions()) }</LinkButton>
                <LinkButton kind={ButtonKind::Primary} href={go.href(&Route::Talks)} onclick={go.follow(Route::Talks)}>{ say.say(msg::talk_done()) }</LinkButton>
            </div>
        </>
    }
}

/// What was said at one step, and the way to change it.
fn answer(here: &Here, conversation: &'static Conversation, step: &'static Step) -> Html {
    let Here { say, desk, go } = here;
    let asked = step.asked();
    let to = route_of(conversation, Stop::Step(step.id()), true);
    let language = say.words().tag();
    let items = outcome::items(&desk.plan, step, Eyes::Own, say).into_iter().map(|mut item| {
        item.from.clear();
        to_html(draw_item(&item, language, say))
    });
    let rows = matches!(asked.kind, Kind::Table(_) | Kind::Week(_) | Kind::Make { .. });
    // Where else the same answer stands.
    let used: Vec<_> =
        step.prompts().iter().flat_map(|prompt| conversations::asking(prompt.id)).filter(|own| own.id != conversation.id).collect();
    html! {
        <div key={step.id()} class="sheet stack" data-gap="small">
            if let Some(level) = step.level { <p class="from">{ say.id(level_id(level)) }</p> }
            if rows { { say.line("h4", "", asked.id()) } }
            { for items }
            if !used.is_empty() {
                <p class="hint">
                    { say.say(msg::talk_used_in()) }
                    { for used.iter().map(|own| {
                        let to = Route::Talk { id: own.id.to_owned() };
                        html! { <>{ " " }<a href={go.href(&to)} onclick={go.follow(to)}>{ say.id(own.talk) }</a></> }
                    }) }
                </p>
            }
            <p><LinkButton kind={ButtonKind::Quiet} icon={IconName::Pencil} href={go.href(&to)} onclick={go.follow(to)}>
                { say.say(msg::talk_change()) }<span class="hidden">{ " " }{ say.id(asked.id()) }</span>
            </LinkButton></p>
        </div>
    }
}

#[derive(Properties)]
struct OutcomeProps {
    conversation: &'static Conversation,
    output: &'static Output,
    say: Say,
    first: bool,
}

impl PartialEq for OutcomeProps {
    fn eq(&self, other: &Self) -> bool {
        self.output.id == other.output.id && self.say == other.say
    }
}

/// One thing that comes of the conversation: to read, to print, to take away as text.
#[component]
fn Outcome(props: &OutcomeProps) -> Html {
    let desk = use_desk();
    let go = use_go();
    let OutcomeProps { conversation, output, say, first } = props;
    let ticked = use_state(Vec::<EntryId>::new);
    let opened = use_memo((), |()| now());
    let whole = &desk.plan;
    let plan = &outcome::on_paper(whole, conversation, output, &ticked);
    let document = outcome::document(whole, conversation, output, &ticked, *opened, say);
    let picture = match output.form {
        Form::Picture => outcome::steps(whole, conversation, output).into_iter().find_map(|step| match step.kind {
            Kind::Picture(picture) => Some(picture),
            _ => None,
        }),
        _ => None,
    };
    let private = outcome::private(whole, conversation, output);
    if document.is_empty() && private.is_empty() {
        return Html::default();
    }
    let node = draw(&document, say);
    let text = to_text(&node);
    let save = {
        let text = text.clone();
        Callback::from(move |_: MouseEvent| {
            files::save("own-words.txt", "text/plain", text.as_bytes());
        })
    };
    let drawing = picture.map(|picture| to_markup(&tree::draw(&tree::fills(picture, plan), &say.id(output.id), &|id| say.id(id))));
    let save_drawing = drawing.map(|drawing| {
        Callback::from(move |_: MouseEvent| {
            files::save("own-words.svg", "image/svg+xml", drawing.as_bytes());
        })
    });
    let mut people = outcome::people(plan, conversation, output);
    let name = |id: &EntryId| plan.get::<Person>(id).map(|person| person.name.clone()).unwrap_or_default();
    intl::sort_by_name(say.words().tag(), &mut people, name);
    let options = people.iter().map(|id| Choice::new(id.to_string(), name(id))).collect::<Vec<_>>();
    let contact = Contact { ticked: (*ticked).clone(), ..Contact::default() };
    let told = mentions(plan, &contact, &document);
    let on = ticked.iter().map(|id| AttrValue::from(id.to_string())).collect::<Vec<_>>();
    let on_tick = Callback::from(move |(id, on): (AttrValue, bool)| {
        let mut all = (*ticked).clone();
        crate::ui::pages::parts::link(&mut all, EntryId::new(&*id), on);
        ticked.set(all);
    });
    // Each by its question: what was made at a step, and an answer that is read in a conversation elsewhere, by its own.
    let answers = private.iter().filter_map(|id| {
        let entry = whole.entry(id)?;
        let body = &entry.heads.iter().find(|head| !head.gone)?.body;
        Some(Choice::new(id.to_string(), say.id(made_at(body))).sub(first_words(body.texts().first().unwrap_or(&""))))
    });
    let answers = answers.collect::<Vec<_>>();
    let here = Here { say: say.clone(), desk: desk.clone(), go: go.clone() };
    html! {
        <Details summary={say.id(output.id)} open={*first}>
            if !answers.is_empty() {
                <div class="no-print"><TickList id={format!("{}-private", output.id)} legend={say.say(msg::share_private_in())} hint={say.say(msg::share_tick_all_private())} options={answers} ticked={on.clone()} on_tick={on_tick.clone()} /></div>
            }
            if !options.is_empty() {
                <div class="no-print"><TickList id={format!("{}-named", output.id)} legend={say.say(msg::talk_may_be_named())} hint={say.say(msg::talk_may_be_named_hint())} look={ChoiceLook::Chips} {options} ticked={on} {on_tick} /></div>
            }
            if !told.is_empty() {
                <div class="no-print">
                    <Notice kind={NoticeKind::Care}>
                        { for told.iter().map(|mention| html! { <p>{ say.say(msg::share_mention(mention.items.len(), mention.name.trim())) }</p> }) }
                    </Notice>
                </div>
            }
            if !document.is_empty() {
                if let Some(picture) = picture {
                    { drawn(say, plan, output.id, picture) }
                } else {
                    <div class={if output.form == Form::Card { "sheet pocket" } else { "sheet" }}>{ to_html(node) }</div>
                }
                { feeds(&here, output.feeds) }
                <div class="cluster no-print">
                    <Button icon={IconName::Printer} onclick={Callback::from(|_: MouseEvent| files::print())}>{ say.say(msg::people_print()) }</Button>
                    if let Some(save) = save_drawing { <Button icon={IconName::Image} onclick={save}>{ say.say(msg::people_save_svg()) }</Button> }
                    <Button icon={IconName::Download} onclick={save}>{ say.say(msg::talk_save_text()) }</Button>
                </div>
                <div class="no-print">
                    <Details summary={say.say(msg::talk_as_text())}>
                        <Copyable {text} label={say.say(msg::talk_copy())} done={say.say(msg::talk_copied())} />
                    </Details>
                </div>
            }
        </Details>
    }
}

/// Where it goes on: "this goes into …".
fn feeds(here: &Here, feeds: Feeds) -> Html {
    let Here { say, go, .. } = here;
    let life = |id: &'static str| Some(Route::LifeSection { section: id.to_owned() });
    let (into, to): (Msg, Option<Route>) = match feeds {
        Feeds::Own => return html! { <p class="hint no-print">{ say.say(msg::talk_feeds_own()) }</p> },
        Feeds::Assessment => (msg::talk_feeds_assessment(), Some(Route::Assess)),
        Feeds::OnePage => (msg::talk_feeds_one_page(), life("profile")),
        Feeds::AboutMe => (msg::talk_feeds_about(), ABOUT.first().and_then(|section| life(section.id))),
        Feeds::Goals => (msg::talk_feeds_goals(), Some(Route::Prepare)),
        Feeds::MeetingPack => (msg::talk_feeds_meeting(), Some(Route::Meetings)),
        Feeds::IfThen => (msg::talk_feeds_if_then(), Some(Route::AssessPart { part: "ifthen-crisis".to_owned() })),
        Feeds::Record => (msg::talk_feeds_record(), Some(Route::Meetings)),
        Feeds::Letters => (msg::talk_feeds_letters(), Some(Route::Letters)),
    };
    html! {
        <p class="hint no-print">
            { say.say(msg::talk_goes_into()) }{ " " }
            if let Some(to) = to { <a href={go.href(&to)} onclick={go.follow(to)}>{ say.say(into) }</a> }
        </p>
    }
}

use chrono::NaiveDate;
use yew::prelude::*;

use super::Say;
use super::table::{made_words, put_on_map};
use crate::domain::EntryId;
use crate::domain::assessment::area::AREAS;
use crate::domain::capital::TAKES_QUESTION;
use crate::domain::conversation::{Thing, is_made_at};
use crate::domain::document::agreed_id;
use crate::domain::entry::Body;
use crate::domain::goal::Goal;
use crate::domain::person::{Agreed, Person};
use crate::i18n::{Msg, msg};
use crate::platform::intl;
use crate::ui::components::{
    Button, ButtonKind, Choice, ChoiceList, ChoiceLook, DateBox, Details, IconName, LinkButton, TextBox, TickBox, TickList,
};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::editor::{Editor, use_editor_begun};
use crate::ui::go::use_go;
use crate::ui::pages::crossed::Crossed;
use crate::ui::pages::parts::{day_from, day_text, link, people_ticks};
use crate::ui::route::Route;
use crate::ui::writing;

/// What [`Make`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct MakeProps {
    /// The step's id.
    pub from: &'static str,
    /// What is made.
    pub thing: Thing,
    /// How many; 0 is any number.
    pub most: u8,
    /// The words.
    pub say: Say,
}

/// Things that are made at a step: those that are there, and a form for another one.
#[component]
pub fn Make(props: &MakeProps) -> Html {
    let desk = use_desk();
    let MakeProps { from, thing, most, say } = props;
    let more = use_state(|| vec![Desk::new_id()]);
    if *thing == Thing::Person {
        return html! { <PutOnMap say={say.clone()} /> };
    }
    let mut made: Vec<_> = desk.plan.entries().filter(|entry| !entry.is_gone() && is_made_at(&entry.head().body, from)).collect();
    made.sort_by_key(|entry| entry.made);
    let mut ids: Vec<EntryId> = made.into_iter().map(|entry| entry.id.clone()).collect();
    // The first of them is a form to begin with; what was just filled in stays the same form.
    let fresh = more.iter().enumerate().filter(|(number, id)| (*number > 0 || ids.is_empty()) && !ids.contains(id));
    let fresh: Vec<EntryId> = fresh.map(|(_, id)| id.clone()).collect();
    ids.extend(fresh);
    let add = {
        let more = more.clone();
        Callback::from(move |_: MouseEvent| more.set(more.iter().cloned().chain([Desk::new_id()]).collect()))
    };
    html! {
        <>
            <ul class="stack" role="list">
                { for ids.iter().map(|id| html! { <li key={id.as_str()} class="sheet stack"><Made id={id.clone()} from={*from} thing={*thing} say={say.clone()} /></li> }) }
            </ul>
            if *most == 0 || ids.len() < usize::from(*most) {
                <p><Button icon={IconName::Plus} onclick={add}>{ say.say(msg::talk_another()) }</Button></p>
            }
            if fields(*thing).iter().any(|field| matches!(field, Field::People(..))) {
                <Details summary={say.say(msg::talk_named())}><PutOnMap say={say.clone()} /></Details>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct MadeProps {
    id: EntryId,
    from: &'static str,
    thing: Thing,
    say: Say,
}

/// One field of a form: its name in ids, its label, and where it is in the body.
pub enum Field {
    Text(&'static str, Msg, u32, fn(&mut Body) -> Option<&mut String>),
    Day(&'static str, Msg, fn(&mut Body) -> Option<&mut Option<NaiveDate>>),
    Tick(&'static str, Msg, fn(&mut Body) -> Option<&mut bool>),
    People(&'static str, Msg, fn(&mut Body) -> Option<&mut Vec<EntryId>>),
    Agreed(&'static str, Msg, fn(&mut Body) -> Option<&mut Agreed>),
    Areas(&'static str, Msg, fn(&mut Body) -> Option<&mut Vec<String>>),
}

/// Where a field is, in a body of its kind.
macro_rules! at {
    ($kind:ident.$field:ident) => {
        |body| if let Body::$kind(own) = body { Some(&mut own.$field) } else { None }
    };
}

/// The tick of the few that matter most: at most [`Goal::MOST_THAT_MATTER`] of them.
const MOST: &str = "most";

/// What is asked about a thing.
fn fields(thing: Thing) -> Vec<Field> {
    use Field::{Agreed, Areas, Day, People, Text, Tick};
    let takes = msg::takes_question();
    match thing {
        Thing::Wish => vec![
            Text("what", msg::prepare_what(), 2, at!(Goal.what)),
            Text("so-that", msg::prepare_so_that(), 2, at!(Goal.so_that)),
            Text("takes", takes, 2, at!(Goal.takes)),
            Tick(MOST, msg::prepare_matters_most(), at!(Goal.matters_most)),
            Areas("areas", msg::talk_areas(), at!(Goal.areas)),
        ],
        Thing::Step => vec![
            Text("first-step", msg::prepare_first_step(), 2, at!(Goal.first_step)),
            People("helpers", msg::prepare_who_helps(), at!(Goal.helpers)),
            Text("help", msg::prepare_help(), 1, at!(Goal.help)),
            Text("takes", takes, 2, at!(Goal.takes)),
            Day("by-when", msg::prepare_by_when(), at!(Goal.by_when)),
        ],
        Thing::Asset(..) => vec![
            Text("text", msg::talk_asset(), 3, at!(Asset.text)),
            Text("takes", takes, 2, at!(Asset.takes)),
            People("about", msg::strengths_linked(), at!(Asset.about)),
        ],
        Thing::Question => vec![
            Text("text", msg::talk_question(), 2, at!(Question.text)),
            Text("to", msg::talk_question_to(), 1, at!(Question.to)),
            Tick("must", msg::talk_question_must(), at!(Question.must)),
            Text("answer", msg::talk_question_answer(), 2, at!(Question.answer)),
        ],
        Thing::Request(_) => vec![
            Text("to", msg::talk_request_to(), 1, at!(Request.to)),
            Text("text", msg::talk_request(), 5, at!(Request.text)),
            Day("sent", msg::talk_request_sent(), at!(Request.sent)),
            Day("reply-by", msg::talk_request_by(), at!(Request.reply_by)),
            Text("answer", msg::talk_request_answer(), 2, at!(Request.answer)),
        ],
        Thing::Meeting => vec![
            Text("what", msg::talk_meeting(), 1, at!(Meeting.what)),
            Day("on", msg::talk_day(), at!(Meeting.on)),
            Text("time", msg::talk_time(), 1, at!(Meeting.time)),
            Text("place", msg::talk_where(), 1, at!(Meeting.place)),
            People("who", msg::talk_meeting_who(), at!(Meeting.who)),
            Text("with", msg::talk_meeting_with(), 1, at!(Meeting.with)),
            Text("say-first", msg::talk_meeting_first(), 3, at!(Meeting.say_first)),
            Text("needs", msg::talk_meeting_needs(), 2, at!(Meeting.needs)),
            Text("told", msg::talk_question_answer(), 3, at!(Meeting.told)),
            Text("after", msg::talk_meeting_after(), 2, at!(Meeting.after)),
        ],
        Thing::Agreement => vec![
            Text("what", msg::talk_agreed(), 2, at!(Agreement.what)),
            People("who", msg::talk_agreed_who(), at!(Agreement.who)),
            Text("who-else", msg::talk_somebody_else(), 1, at!(Agreement.who_else)),
            Day("by-when", msg::prepare_by_when(), at!(Agreement.by_when)),
            Agreed("willing", msg::document_willing(), at!(Agreement.willing)),
            Agreed("able", msg::document_able(), at!(Agreement.able)),
            Day("until", msg::document_until(), at!(Agreement.until)),
            Text("if-not", msg::document_if_not(), 2, at!(Agreement.if_not)),
            Text("how", msg::prepare_how_it_went_label(), 2, at!(Agreement.how_it_went)),
        ],
        Thing::Review => vec![
            Text("what", msg::talk_review(), 2, at!(Review.what)),
            Day("on", msg::talk_day(), at!(Review.on)),
            Text("how", msg::prepare_how_it_went_label(), 2, at!(Review.how_it_went)),
        ],
        Thing::Person => Vec::new(),
    }
}

/// The form of one thing, kept as it is filled in.
#[component]
fn Made(props: &MadeProps) -> Html {
    let desk = use_desk();
    let go = use_go();
    let MadeProps { id, from, thing, say } = props;
    let editor = use_editor_begun::<Body>(
        id.clone(),
        || thing.of("", from, say.words().tag()),
        |body| {
            if let (Body::Asset(asset), Some(writing)) = (body, writing::now(&desk.plan.id)) {
                writing.begin_asset(asset);
            }
        },
    );
    let stored = desk.plan.entry(id).filter(|entry| !entry.is_gone());
    let there = stored.and_then(|entry| match &entry.head().body {
        Body::Goal(_) => Some(Route::Goal { id: id.to_string() }),
        Body::Asset(asset) => Some(Route::Asset { capital: asset.capital.clone(), id: id.to_string() }),
        _ => None,
    });
    let remove = {
        let (desk, id) = (desk.clone(), id.clone());
        Callback::from(move |_: MouseEvent| desk.remove(&id))
    };
    html! {
        <>
            <Crossed entry={id.clone()} />
            { for fields(*thing).into_iter().map(|field| draw(say, &desk, &editor, field)) }
            if stored.is_some() {
                <p class="hint">{ say.say(made_words(*thing).1) }</p>
                <div class="cluster">
                    if let Some(to) = there {
                        <LinkButton kind={ButtonKind::Quiet} href={go.href(&to)} onclick={go.follow(to.clone())}>{ say.say(msg::talk_open_there()) }</LinkButton>
                    }
                    <Button kind={ButtonKind::Quiet} icon={IconName::Trash} onclick={remove}>{ say.say(msg::parts_delete()) }</Button>
                </div>
            }
        </>
    }
}

/// Draws a field of a form.
pub fn draw(say: &Say, desk: &Desk, editor: &Editor<Body>, field: Field) -> Html {
    let mut body = editor.value();
    let id = |name: &str| format!("{}-{name}", editor.id());
    match field {
        Field::Text(name, label, lines, at) => {
            let hinted = [(msg::takes_question(), TAKES_QUESTION), (msg::talk_meeting_needs(), "talk-meeting-needs")];
            let hint = hinted.into_iter().find(|(own, _)| *own == label).and_then(|(_, id)| say.part(id, "hint"));
            let value = at(&mut body).cloned().unwrap_or_default();
            let typed = editor.clone();
            let on_text = Callback::from(move |text: String| {
                typed.type_in(|body| {
                    if let Some(own) = at(body) {
                        *own = text;
                    }
                });
            });
            html! {
                <TextBox key={name} id={id(name)} label={say.say(label)} {hint} {lines} lang={body.language().map(str::to_owned)} {value} {on_text} on_leave={editor.on_leave()} />
            }
        }
        Field::Day(name, label, at) => {
            let value = day_text(at(&mut body).copied().flatten());
            let on_date = editor.choice(move |body: &mut Body, day: String| set(at(body), day_from(&day)));
            html! { <DateBox key={name} id={id(name)} label={say.say(label)} {value} {on_date} /> }
        }
        Field::Tick(name, label, at) => {
            let checked = at(&mut body).copied().unwrap_or_default();
            if name == MOST && !checked && !Goal::can_matter_most(&desk.plan, editor.id()) {
                return html! { <p key={name} class="hint">{ say.say(msg::prepare_matters_enough()) }</p> };
            }
            let on_tick = editor.choice(move |body: &mut Body, on: bool| set(at(body), on));
            html! { <TickBox key={name} id={id(name)} label={say.say(label)} {checked} {on_tick} /> }
        }
        Field::People(name, label, at) => {
            let about = at(&mut body).cloned().unwrap_or_default();
            let on_tick = editor.choice(move |body: &mut Body, (id, on): (EntryId, bool)| {
                if let Some(list) = at(body) {
                    link(list, id, on);
                }
            });
            html! { <key={name}>{ people_ticks(say.words(), &desk.plan, &id(name), say.say(label), &about, on_tick) }</> }
        }
        // Their names may be on their way.
        Field::Areas(..) if !say.has(AREAS[0].title) => Html::default(),
        Field::Areas(name, label, at) => {
            let on = at(&mut body).cloned().unwrap_or_default();
            let options: Vec<Choice> = AREAS.iter().map(|area| Choice::new(area.id, say.id(area.title))).collect();
            let ticked: Vec<AttrValue> = on.iter().cloned().map(AttrValue::from).collect();
            let on_tick = editor.choice(move |body: &mut Body, (id, on): (AttrValue, bool)| {
                if let Some(list) = at(body) {
                    list.retain(|other| **other != *id);
                    list.extend(on.then(|| id.to_string()));
                }
            });
            let legend = say.say(label);
            html! {
                <Details key={name} summary={legend.clone()} open={!ticked.is_empty()}>
                    <TickList id={id(name)} {legend} hide_legend=true look={ChoiceLook::Chips} {options} {ticked} {on_tick} />
                </Details>
            }
        }
        Field::Agreed(name, label, at) => {
            let chosen = at(&mut body).copied().unwrap_or_default();
            let options: Vec<Choice> = Agreed::ALL.iter().map(|own| Choice::new(own.slug(), say.id(agreed_id(*own)))).collect();
            let on_choose =
                editor.choice(move |body: &mut Body, slug: AttrValue| set(at(body), Agreed::from_slug(&slug).unwrap_or_default()));
            html! { <ChoiceList key={name} id={id(name)} legend={say.say(label)} look={ChoiceLook::Chips} {options} chosen={AttrValue::Static(chosen.slug())} {on_choose} /> }
        }
    }
}

fn set<T>(place: Option<&mut T>, value: T) {
    if let Some(place) = place {
        *place = value;
    }
}

/// What [`PutOnMap`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct PutOnMapProps {
    /// The words.
    pub say: Say,
}

/// Putting somebody, a group or a place on the map there and then.
#[component]
pub fn PutOnMap(props: &PutOnMapProps) -> Html {
    let desk = use_desk();
    let go = use_go();
    let say = &props.say;
    let typed = use_mut_ref(String::new);
    let put = use_state(|| 0_usize);
    let last = use_mut_ref(String::new);
    let mut people = desk.plan.all::<Person>();
    people.retain(|(_, person)| !person.name.trim().is_empty());
    intl::sort_by_name(say.words().tag(), &mut people, |(_, person)| person.name.clone());
    let press = {
        let (desk, typed, put, last) = (desk.clone(), typed.clone(), put.clone(), last.clone());
        move || {
            let name = typed.take();
            if !name.trim().is_empty() {
                put_on_map(&desk, &name);
                last.replace(name.trim().to_owned());
                put.set(*put + 1);
            }
        }
    };
    let enter = press.clone();
    let on_text = Callback::from(move |text| {
        typed.replace(text);
    });
    html! {
        <div class="stack" data-gap="small">
            <TextBox key={*put} id="put-on-map" label={say.say(msg::people_quick())} hint={say.say(msg::people_quick_hint())} lines=1 focused={*put > 0} {on_text} on_enter={Callback::from(move |()| enter())} />
            <p><Button icon={IconName::Plus} onclick={Callback::from(move |_: MouseEvent| press())}>{ say.say(msg::talk_to_map()) }</Button></p>
            <p role="status" class="hint">{ (*put > 0).then(|| say.say(msg::people_added(last.borrow().as_str()))) }</p>
            if !people.is_empty() {
                <ul class="cluster" role="list">
                    { for people.into_iter().map(|(id, person)| {
                        let to = Route::Person { id: id.to_string() };
                        html! { <li key={id.as_str()}><a href={go.href(&to)} onclick={go.follow(to)} dir="auto">{ person.name.clone() }</a></li> }
                    }) }
                </ul>
            }
        </div>
    }
}

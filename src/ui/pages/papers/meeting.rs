use yew::prelude::*;

use super::item::at;
use super::{Here, Say, foot, row};
use crate::domain::EntryId;
use crate::domain::day;
use crate::domain::entry::Body;
use crate::domain::meeting::{Agreement, Meeting, Question};
use crate::i18n::{Msg, msg};
use crate::platform::intl;
use crate::ui::components::{Button, IconName};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::editor::use_editor;
use crate::ui::go::use_go;
use crate::ui::pages::crossed::Crossed;
use crate::ui::pages::life::first_words;
use crate::ui::pages::parts::EntryTools;
use crate::ui::pages::saved::SaveLine;
use crate::ui::pages::talk::{Field, draw_field};
use crate::ui::route::Route;
use crate::usecases::papers::{Paper, agreed_at, questions_for};

/// What [`MeetingPage`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct MeetingPageProps {
    /// The entry's id.
    pub id: String,
    /// The words.
    pub say: Say,
}

/// One meeting: what to say and ask, who is there, what was told and agreed, how it leaves one.
#[component]
pub fn MeetingPage(props: &MeetingPageProps) -> Html {
    let here = Here { say: props.say.clone(), desk: use_desk(), go: use_go() };
    let say = &here.say;
    let plan = &here.desk.plan;
    let language = say.words().tag().to_owned();
    let editor = use_editor::<Body>(EntryId::new(&props.id), || Meeting { language, ..Meeting::default() }.into());
    let id = editor.id().clone();
    let there = plan.get::<Meeting>(&id).is_some();
    let field = |field: Field| draw_field(say, &here.desk, &editor, field);
    let add = |label: Msg, to: fn(String, String) -> Route| {
        let (go, editor, id) = (here.go.clone(), editor.clone(), id.to_string());
        let onclick = Callback::from(move |_: MouseEvent| {
            if !there {
                // What belongs to a meeting needs it to be there.
                editor.set(|_| ());
            }
            go.to(&to(id.clone(), Desk::new_id().to_string()));
        });
        html! { <p><Button icon={IconName::Plus} {onclick}>{ say.say(label) }</Button></p> }
    };
    let questions = questions_for(plan, &id).into_iter().filter_map(|own| {
        let question = plan.get::<Question>(&own)?;
        let title =
            Some(first_words(&question.text)).filter(|text| !text.is_empty()).unwrap_or_else(|| say.say(msg::whereabouts_question()));
        let to = Route::Question { id: super::meeting_or_any(&question.meeting), question: own.to_string() };
        let sub = if question.answer.trim().is_empty() {
            question.must.then(|| say.say(msg::pack_must()))
        } else {
            Some(first_words(&question.answer))
        };
        Some(row(&here, to, IconName::Question, title, sub))
    });
    let agreed = agreed_at(plan, &id).into_iter().filter_map(|own| {
        let agreement = plan.get::<Agreement>(&own)?;
        let title =
            Some(first_words(&agreement.what)).filter(|text| !text.is_empty()).unwrap_or_else(|| say.say(msg::whereabouts_agreement()));
        let to = Route::Agreed { id: id.to_string(), agreed: own.to_string() };
        Some(row(&here, to, IconName::Check, title, agreement.by_when.map(|when| intl::day(say.words().tag(), &day::text(when)))))
    });
    let paper =
        |paper: Paper| row(&here, Route::OnePaper { paper: paper.slug() }, IconName::File, say.id(paper.title(plan.about().nation)), None);
    html! {
        <>
            <p class="from">{ say.say(msg::papers_meetings()) }</p>
            <h1>{ say.say(msg::pack_meeting()) }</h1>
            <Crossed entry={id.clone()} />
            <SaveLine />
            { field(Field::Text("what", msg::papers_meeting_about(), 1, at!(Meeting.what))) }
            { field(Field::Day("on", msg::papers_review_on(), at!(Meeting.on))) }
            { field(Field::Text("time", msg::papers_meeting_time(), 1, at!(Meeting.time))) }
            { field(Field::Text("place", msg::papers_meeting_place(), 1, at!(Meeting.place))) }
            <h2>{ say.say(msg::papers_meeting_before()) }</h2>
            { field(Field::Text("say-first", msg::pack_first(), 3, at!(Meeting.say_first))) }
            <h3>{ say.say(msg::pack_questions()) }</h3>
            <ul class="stack" role="list">{ for questions }</ul>
            { add(msg::papers_question_add(), |id, question| Route::Question { id, question }) }
            { field(Field::People("who", msg::papers_meeting_there(), at!(Meeting.who))) }
            { field(Field::Text("with", msg::pack_with(), 1, at!(Meeting.with))) }
            { field(Field::Text("needs", msg::pack_needs(), 2, at!(Meeting.needs))) }
            <h2>{ say.say(msg::papers_meeting_there_title()) }</h2>
            { field(Field::Text("told", msg::pack_told(), 4, at!(Meeting.told))) }
            <h3>{ say.say(msg::pack_agreed()) }</h3>
            <ul class="stack" role="list">{ for agreed }</ul>
            { add(msg::papers_agreed_add(), |id, agreed| Route::Agreed { id, agreed }) }
            <h2>{ say.say(msg::papers_meeting_later()) }</h2>
            { field(Field::Text("after", msg::pack_after(), 3, at!(Meeting.after))) }
            if there {
                <h2>{ say.say(msg::papers_papers()) }</h2>
                <ul class="stack" role="list">
                    { paper(Paper::MeetingPack(id.clone())) }
                    { paper(Paper::Record(id.clone())) }
                </ul>
            }
            <EntryTools {id} after={Route::Meetings} />
            { foot(say, &here.go, Route::Meetings) }
        </>
    }
}

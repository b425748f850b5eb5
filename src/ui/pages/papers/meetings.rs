use yew::prelude::*;

use super::{Here, add, row};
use crate::domain::day;
use crate::domain::meeting::{Meeting, Question, Review};
use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::IconName;
use crate::ui::pages::life::first_words;
use crate::ui::route::{ANY, Route};

/// Meetings, the questions that belong to none of them, days to look again.
pub fn page(here: &Here) -> Html {
    let say = &here.say;
    let plan = &here.desk.plan;
    let tag = say.words().tag();
    let named = |text: &str, otherwise| Some(first_words(text)).filter(|text| !text.is_empty()).unwrap_or_else(|| say.say(otherwise));
    let mut meetings = plan.all::<Meeting>();
    meetings.sort_by_key(|(_, meeting)| std::cmp::Reverse(meeting.on));
    let mut questions = plan.all::<Question>();
    questions.retain(|(_, question)| question.meeting.as_str().is_empty());
    let mut reviews = plan.all::<Review>();
    reviews.sort_by_key(|(_, review)| (review.on.is_none(), review.on));
    html! {
        <>
            <h1>{ say.say(msg::papers_meetings()) }</h1>
            <p class="hint">{ say.say(msg::papers_meetings_lead()) }</p>
            <h2>{ say.say(msg::papers_meeting_list()) }</h2>
            <ul class="stack" role="list">
                { for meetings.into_iter().map(|(id, meeting)| {
                    let on = meeting.on.map(|on| intl::day(tag, &day::text(on)));
                    row(here, Route::Meeting { id: id.to_string() }, IconName::Calendar, named(&meeting.what, msg::whereabouts_meeting()), on)
                }) }
            </ul>
            { add(here, msg::papers_meeting_add(), |id| Route::Meeting { id }) }
            <h2>{ say.say(msg::pack_questions()) }</h2>
            <p class="hint">{ say.say(msg::papers_questions_loose()) }</p>
            <ul class="stack" role="list">{ for questions.into_iter().map(|(id, question)| {
                let to = Route::Question { id: ANY.to_owned(), question: id.to_string() };
                row(here, to, IconName::Question, named(&question.text, msg::whereabouts_question()), Some(first_words(&question.answer)).filter(|answer| !answer.is_empty()))
            }) }</ul>
            { add(here, msg::papers_question_add(), |question| Route::Question { id: ANY.to_owned(), question }) }
            <h2>{ say.say(msg::pack_review()) }</h2>
            <ul class="stack" role="list">{ for reviews.into_iter().map(|(id, review)| {
                let on = review.on.map(|on| intl::day(tag, &day::text(on)));
                row(here, Route::Review { id: id.to_string() }, IconName::Clock, named(&review.what, msg::whereabouts_review()), on)
            }) }</ul>
            { add(here, msg::papers_review_add(), |id| Route::Review { id }) }
            <h2>{ say.say(msg::papers_meeting_later()) }</h2>
            <ul class="stack" role="list">{ row(here, Route::After, IconName::Note, say.say(msg::pack_beside()), None) }</ul>
        </>
    }
}

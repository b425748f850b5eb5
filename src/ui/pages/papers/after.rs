use yew::prelude::*;

use super::paper::PaperPage;
use super::{Here, add, row};
use crate::domain::day;
use crate::domain::meeting::{Agreement, Review};
use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::IconName;
use crate::ui::pages::life::first_words;
use crate::ui::route::{ANY, Route};
use crate::usecases::papers::Paper;

/// What was agreed beside what I said, what is missing, when to look again, how to complain; and ways to write more of it down.
pub fn page(here: &Here) -> Html {
    let say = &here.say;
    let plan = &here.desk.plan;
    let on = |day: chrono::NaiveDate| intl::day(say.words().tag(), &day::text(day));
    let named = |text: &str, otherwise| Some(first_words(text)).filter(|text| !text.is_empty()).unwrap_or_else(|| say.say(otherwise));
    let agreed = plan.all::<Agreement>();
    let reviews = plan.all::<Review>();
    html! {
        <>
            <PaperPage paper={Paper::After} say={say.clone()} />
            <section class="stack no-print">
                <h2>{ say.say(msg::pack_agreed()) }</h2>
                <ul class="stack" role="list">{ for agreed.into_iter().map(|(id, own)| {
                    let to = Route::Agreed { id: super::meeting_or_any(&own.meeting), agreed: id.to_string() };
                    row(here, to, IconName::Check, named(&own.what, msg::whereabouts_agreement()), own.by_when.map(on))
                }) }</ul>
                { add(here, msg::papers_agreed_add(), |agreed| Route::Agreed { id: ANY.to_owned(), agreed }) }
                <h2>{ say.say(msg::pack_review()) }</h2>
                <ul class="stack" role="list">{ for reviews.into_iter().map(|(id, own)| {
                    row(here, Route::Review { id: id.to_string() }, IconName::Clock, named(&own.what, msg::whereabouts_review()), own.on.map(on))
                }) }</ul>
                { add(here, msg::papers_review_add(), |id| Route::Review { id }) }
                <ul class="stack" role="list">
                    { row(here, Route::Letters, IconName::Pencil, say.say(msg::letter_title()), Some(say.say(msg::papers_letters_sub()))) }
                    { row(here, Route::Rights, IconName::Shield, say.say(msg::letter_rights()), None) }
                </ul>
            </section>
        </>
    }
}

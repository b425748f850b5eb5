use yew::prelude::*;

use super::{Here, row};
use crate::domain::meeting::Meeting;
use crate::i18n::msg;
use crate::ui::components::IconName;
use crate::ui::pages::life::first_words;
use crate::ui::route::Route;
use crate::usecases::papers::{Paper, offered};

/// Every paper that this plan can become, and the way to letters.
pub fn page(here: &Here) -> Html {
    let say = &here.say;
    let card = here.desk.plan.about();
    let paper = |paper: Paper, sub: Option<String>| {
        let to = if paper == Paper::After { Route::After } else { Route::OnePaper { paper: paper.slug() } };
        row(here, to, IconName::File, say.id(paper.title(card.nation)), sub)
    };
    let meetings = here.desk.plan.all::<Meeting>();
    html! {
        <>
            <h1>{ say.say(msg::pack_title()) }</h1>
            <p class="hint">{ say.say(msg::pack_lead()) }</p>
            <ul class="stack" role="list">
                { row(here, Route::Letters, IconName::Pencil, say.say(msg::letter_title()), Some(say.say(msg::papers_letters_sub()))) }
                { for offered(&card).into_iter().map(|own| paper(own, None)) }
                { for meetings.iter().flat_map(|(id, meeting)| {
                    let named = || Some(first_words(&meeting.what)).filter(|what| !what.is_empty());
                    [paper(Paper::MeetingPack((*id).clone()), named()), paper(Paper::Record((*id).clone()), named())]
                }) }
                { row(here, Route::Print, IconName::Printer, say.say(msg::paper_title()), None) }
                { row(here, Route::Elsewhere, IconName::Swap, say.say(msg::elsewhere_title()), Some(say.say(msg::elsewhere_door_sub()))) }
            </ul>
        </>
    }
}

//! Papers and letters, questions and meetings, what was agreed, rights: what a person takes to an assessment, and what they bring back.

mod after;
mod item;
mod letter;
mod letters;
mod list;
mod meeting;
mod meetings;
mod paper;
mod rights;
mod take;

use yew::prelude::*;

use super::talk::{Say, use_page_words};
use crate::domain::EntryId;
use crate::domain::assessment::letters::Kind;
use crate::domain::entry::Entry;
use crate::domain::meeting::Request;
use crate::domain::statement::Statement;
use crate::i18n::{Msg, Words, msg};
use crate::ui::components::{Button, ButtonKind, IconName, LinkButton, LinkCard, Notice};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::go::{Go, use_go};
use crate::ui::later;
use crate::ui::pages::{Missing, life, whereabouts};
use crate::ui::route::{ANY, Route};
use crate::usecases::papers::{Paper, SHELVES};

/// What one of these pages has at hand.
#[derive(Clone)]
struct Here {
    say: Say,
    desk: Desk,
    go: Go,
}

/// What [`Papers`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct PapersProps {
    /// The page.
    pub route: Route,
}

/// Every one of these pages. One component for all of them, so that their words are there from page to page.
#[component]
pub fn Papers(props: &PapersProps) -> Html {
    let desk = use_desk();
    let go = use_go();
    let say = match use_page_words(msg::prepare_title(), SHELVES.to_vec()) {
        Ok(say) => say,
        Err(instead) => return instead,
    };
    let here = Here { say: say.clone(), desk, go };
    let of_meeting = |id: &str| if id == ANY { EntryId::default() } else { EntryId::new(id) };
    match props.route.clone() {
        Route::Papers => list::page(&here),
        Route::OnePaper { paper } => match Paper::from_slug(&here.desk.plan, &paper) {
            Some(own) => html! { <paper::PaperPage key={paper.clone()} paper={own} {say} /> },
            None => html! { <Missing /> },
        },
        Route::Letters => letters::page(&here),
        Route::Letter { letter } => html! { <letter::LetterPage key={letter.clone()} name={letter.clone()} {say} /> },
        Route::Meetings => meetings::page(&here),
        Route::Meeting { id } => html! { <meeting::MeetingPage key={id.clone()} id={id.clone()} {say} /> },
        Route::Question { id, question } => {
            html! { <item::ItemPage key={question.clone()} id={question.clone()} thing={item::Thing::Question(of_meeting(&id))} {say} /> }
        }
        Route::Agreed { id, agreed } => {
            html! { <item::ItemPage key={agreed.clone()} id={agreed.clone()} thing={item::Thing::Agreed(of_meeting(&id))} {say} /> }
        }
        Route::Review { id } => html! { <item::ItemPage key={id.clone()} id={id.clone()} thing={item::Thing::Review} {say} /> },
        Route::After => after::page(&here),
        _ => rights::page(&here),
    }
}

/// The ways in, on the front page of Prepare.
pub fn doors(words: &Words, go: &Go) -> Html {
    let door = |to: Route, icon, title: Msg, sub: Msg| {
        html! { <li><LinkCard href={go.href(&to)} onclick={go.follow(to)} {icon} title={words.say(title)} sub={words.say(sub)} /></li> }
    };
    html! {
        <ul class="stack" role="list">
            { door(Route::Papers, IconName::Note, msg::doors_papers(), msg::doors_papers_sub()) }
            { door(Route::Meetings, IconName::Speech, msg::doors_meetings(), msg::doors_meetings_sub()) }
            { door(Route::Rights, IconName::Shield, msg::doors_rights(), msg::doors_rights_sub()) }
        </ul>
    }
}

/// A meeting's part of an address: its id, or [`ANY`].
pub fn meeting_or_any(meeting: &EntryId) -> String {
    if meeting.as_str().is_empty() { ANY.to_owned() } else { meeting.to_string() }
}

/// What a letter is called: what it asks for, where those words are at hand.
pub fn letter_title(words: &Words, request: &Request) -> String {
    let shelf = later::kept("assessment", words.tag());
    match (Kind::from_slug(&request.what), shelf) {
        (Some(kind), Some(shelf)) => shelf.id(kind.title()),
        (None, _) if !request.what.trim().is_empty() => life::first_words(&request.what),
        _ => words.say(msg::whereabouts_request()),
    }
}

/// The question that an answer answers, else what an entry is called.
fn question_of(here: &Here, entry: &Entry) -> String {
    let asked = entry.get::<Statement>().map(|said| said.prompt.as_str()).filter(|prompt| here.say.has(prompt));
    asked.map_or_else(|| whereabouts::title(here.say.words(), &here.desk.plan, entry), |prompt| here.say.id(prompt))
}

/// The first words of an entry.
fn first_words_of(entry: &Entry) -> String {
    let live = entry.heads.iter().find(|head| !head.gone).unwrap_or_else(|| entry.head());
    life::first_words(live.body.texts().first().unwrap_or(&""))
}

/// A row of a list that leads somewhere.
fn row(here: &Here, to: Route, icon: IconName, title: String, sub: Option<String>) -> Html {
    html! { <li key={here.go.href(&to).to_string()}><LinkCard href={here.go.href(&to)} onclick={here.go.follow(to)} {icon} {title} sub={sub.map(AttrValue::from)} /></li> }
}

/// A button that leads to a page of a new entry.
fn add(here: &Here, label: Msg, to: impl Fn(String) -> Route + 'static) -> Html {
    let go = here.go.clone();
    let onclick = Callback::from(move |_: MouseEvent| go.to(&to(Desk::new_id().to_string())));
    html! { <p><Button icon={IconName::Plus} {onclick}>{ here.say.say(label) }</Button></p> }
}

/// The way back at the foot of a page.
fn foot(say: &Say, go: &Go, to: Route) -> Html {
    html! {
        <div class="page__foot">
            <span></span>
            <LinkButton kind={ButtonKind::Primary} href={go.href(&to)} onclick={go.follow(to)}>{ say.say(msg::papers_done()) }</LinkButton>
        </div>
    }
}

/// Says that these are in English because nobody has checked them in the page's language, where any of them is.
pub fn not_yet_checked(say: &Say, ids: &[&str], message: Msg) -> Html {
    if ids.iter().all(|id| say.lang_of(id).is_none()) {
        return Html::default();
    }
    html! { <Notice icon={IconName::Translate}>{ say.say(message) }</Notice> }
}

//! What an entry is called and where its page is: the one place that knows both for every kind.

use crate::domain::assessment::answers::weekday;
use crate::domain::assessment::part::Part;
use crate::domain::asset::Asset;
use crate::domain::capital::Capital;
use crate::domain::conversations;
use crate::domain::drawing::safe_line;
use crate::domain::entry::{Body, Entry};
use crate::domain::person::Person;
use crate::domain::plan::Plan;
use crate::domain::prompts;
use crate::domain::statement::Statement;
use crate::i18n::{Words, msg};
use crate::ui::later;
use crate::ui::pages::assess;
use crate::ui::pages::life::{self, prompt_of};
use crate::ui::pages::{papers, talk};
use crate::ui::route::Route;
use crate::usecases::reply;

/// What an entry is called: the prompt it answers, a name, a kind. Never empty.
pub fn title(words: &Words, plan: &Plan, entry: &Entry) -> String {
    let named = |name: &str, otherwise: String| Some(safe_line(name)).filter(|name| !name.is_empty()).unwrap_or(otherwise);
    match &entry.head().body {
        Body::PlanCard(card) => super::plan_name(words, card),
        Body::Statement(statement) => match prompts::find(&statement.prompt) {
            Some(prompt) => words.id(prompt.id),
            None => match assessed(words, statement).or_else(|| asked(words, &statement.prompt)) {
                Some(question) => question,
                None => named(&statement.heading, words.say(msg::life_free_untitled())),
            },
        },
        Body::Person(person) => named(&person.name, words.say(msg::whereabouts_person())),
        Body::Tie(tie) => {
            let name = |id| plan.get::<Person>(id).map_or_else(|| words.say(msg::whereabouts_person()), |person| safe_line(&person.name));
            words.say(msg::whereabouts_tie(name(&tie.from), name(&tie.to)))
        }
        Body::Asset(asset) => match prompts::find(&asset.prompt) {
            Some(prompt) => words.id(prompt.id),
            None => Capital::from_slug(&asset.capital).map_or_else(|| words.id("capitals-title"), |capital| words.id(capital.card().title)),
        },
        Body::Goal(_) => words.say(msg::prepare_goal()),
        Body::Contact(contact) => named(&contact.name, words.say(msg::whereabouts_contact())),
        Body::Share(share) => words.say(msg::whereabouts_share(safe_line(&share.to))),
        Body::Reply(reply) => {
            let name = reply::signed(reply);
            words.say(if name.is_empty() { msg::whereabouts_reply_somebody() } else { msg::whereabouts_reply(name) })
        }
        Body::Helper(helper) => named(&helper.name, words.say(msg::whereabouts_helper())),
        Body::Link(_) => words.say(msg::whereabouts_link()),
        Body::Question(question) => named(&question.text, words.say(msg::whereabouts_question())),
        Body::Request(request) => papers::letter_title(words, request),
        Body::Meeting(meeting) => named(&meeting.what, words.say(msg::whereabouts_meeting())),
        Body::Agreement(agreement) => named(&agreement.what, words.say(msg::whereabouts_agreement())),
        Body::Review(review) => named(&review.what, words.say(msg::whereabouts_review())),
        Body::Talk(_) => words.say(msg::whereabouts_talk()),
        Body::Flags(_) => words.say(msg::whereabouts_flags()),
        Body::Suggestion(_) => words.say(msg::whereabouts_suggestion()),
        Body::Unknown(..) => words.say(msg::whereabouts_unknown()),
    }
}

/// The page on which an entry can be read and changed.
pub fn route(entry: &Entry) -> Option<Route> {
    let id = || entry.id.to_string();
    Some(match &entry.head().body {
        Body::PlanCard(_) => Route::Settings,
        Body::Statement(statement) => {
            let prompt = prompt_of(&statement.prompt);
            match life_section(prompt) {
                Some(section) => Route::LifePrompt { section: section.to_owned(), prompt: id() },
                None if Part::of_answer(statement).is_some() => return assess::route_of(&entry.id, statement),
                None => talk::route_of_prompt(prompt).unwrap_or_else(|| Route::LifePrompt { section: life::FREE.to_owned(), prompt: id() }),
            }
        }
        Body::Person(_) => Route::Person { id: id() },
        Body::Tie(tie) => Route::Person { id: tie.from.to_string() },
        Body::Asset(Asset { capital, .. }) => Route::Asset { capital: capital.clone(), id: id() },
        Body::Goal(_) => Route::Goal { id: id() },
        Body::Contact(_) => Route::ShareWith { contact: id() },
        Body::Share(_) => Route::Shared { id: id() },
        Body::Reply(reply) => Route::Shared { id: reply.share.to_string() },
        Body::Question(question) => Route::Question { id: papers::meeting_or_any(&question.meeting), question: id() },
        Body::Agreement(agreement) => Route::Agreed { id: papers::meeting_or_any(&agreement.meeting), agreed: id() },
        Body::Request(_) => Route::Letter { letter: id() },
        Body::Meeting(_) => Route::Meeting { id: id() },
        Body::Review(_) => Route::Review { id: id() },
        Body::Talk(was) => Route::Talk { id: was.conversation.clone() },
        Body::Flags(_) => Route::Talks,
        Body::Helper(_) => Route::Helper { id: id() },
        Body::Link(_) => Route::Linked,
        Body::Suggestion(_) => Route::Suggestions,
        Body::Unknown(..) => return None,
    })
}

/// The section of My life that has a prompt.
fn life_section(prompt: &str) -> Option<&'static str> {
    let mut sections = life::sections().map(|(section, _)| section);
    sections.find(|section| section.prompts.iter().any(|own| own.id == prompt)).map(|section| section.id)
}

/// The page on which a prompt of My life is answered.
pub fn route_of_prompt(prompt: &str) -> Option<Route> {
    Some(Route::LifePrompt { section: life_section(prompt)?.to_owned(), prompt: prompt.to_owned() })
}

/// The question of a conversation, where its words are at hand; else that it was asked in one. `None` for what no conversation asks.
fn asked(words: &Words, prompt: &str) -> Option<String> {
    conversations::step(prompt_of(prompt))?;
    let shelf = later::kept("conversations", words.tag());
    Some(shelf.map_or_else(|| words.say(msg::whereabouts_talk()), |shelf| shelf.id(prompt_of(prompt))))
}

/// The part and the question of the self-assessment, where their words are at hand; else that it was said there. `None` for an answer to
/// anything else.
fn assessed(words: &Words, said: &Statement) -> Option<String> {
    let part = Part::of_answer(said)?;
    let Some(shelf) = later::kept("assessment", words.tag()) else { return Some(words.say(msg::whereabouts_assessment())) };
    let question = weekday(said).map_or(said.prompt.as_str(), |(_, day)| day);
    Some(format!("{} · {}", shelf.id(part.title()), shelf.id(question)))
}

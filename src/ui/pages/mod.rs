//! The pages, one file or folder for each place or subject: they arrange components, pick words and hand in edits.

use yew::prelude::*;

use super::route::Route;

mod assess;
mod crossed;
mod elsewhere;
mod helped;
mod history;
mod keep;
mod large;
mod life;
mod link;
mod menu;
mod missing;
mod moving;
mod open;
mod paper;
mod papers;
mod parts;
mod people;
mod plans;
mod prepare;
mod reading;
mod reply;
mod safe_here;
mod safety;
mod saved;
mod sealing;
mod search;
mod settings;
mod share;
mod start;
mod strengths;
mod talk;
mod trouble;
mod update;
mod whereabouts;
mod wording;
mod worker;

pub use crossed::choose;
pub use helped::whose;
pub use missing::Missing;
pub use people::{agreed_words, facts_in_a_line};
pub use plans::plan_name;
pub use reply::beside;
pub use trouble::StoreTrouble;
pub use update::Update;

/// Draws a page of the first half: the way in and My life. `None` for every other page.
pub fn draw_first(route: &Route) -> Option<Html> {
    Some(match route.clone() {
        Route::Start => html! { <start::Start /> },
        Route::StartStep { step } => html! { <start::StartStep {step} /> },
        Route::Life => html! { <life::Life /> },
        Route::LifeSection { section } => html! { <life::LifeSection {section} /> },
        Route::LifePrompt { section, prompt } => html! { <life::LifePrompt {section} {prompt} /> },
        _ => return None,
    })
}

/// Draws a page of the second half ([`super::rest`]). It is named only there: anything else that names it or a page of it would
/// bring it into the first half. Of a plan that somebody helps with it draws every page.
pub fn draw_rest(route: Route) -> Html {
    html! { <helped::Gate {route} /> }
}

fn draw_page(route: Route) -> Html {
    match route {
        Route::Alone => html! { <helped::Alone /> },
        Route::Menu => html! { <menu::Menu /> },
        Route::Settings => html! { <settings::Settings /> },
        Route::Plans => html! { <plans::Plans /> },
        Route::Privacy => html! { <reading::Reading text={reading::Text::Privacy} /> },
        Route::Help => html! { <reading::Reading text={reading::Text::Help} /> },
        Route::Accessibility => html! { <reading::Reading text={reading::Text::Accessibility} /> },
        Route::Safety => html! { <safety::Safety /> },
        Route::Strengths => html! { <strengths::Strengths /> },
        Route::Capital { capital } => html! { <strengths::CapitalPage {capital} /> },
        Route::Asset { capital, id } => html! { <strengths::AssetPage {capital} {id} /> },
        Route::Prepare => html! { <prepare::Prepare /> },
        Route::Goal { id } => html! { <prepare::GoalPage {id} /> },
        Route::Talks | Route::Talk { .. } | Route::TalkEnd { .. } | Route::TalkStep { .. } | Route::TalkChange { .. } => {
            html! { <talk::Talk {route} /> }
        }
        Route::Papers
        | Route::OnePaper { .. }
        | Route::Letters
        | Route::Letter { .. }
        | Route::Meetings
        | Route::Meeting { .. }
        | Route::Question { .. }
        | Route::Agreed { .. }
        | Route::Review { .. }
        | Route::After
        | Route::Rights => html! { <papers::Papers {route} /> },
        Route::Assess
        | Route::LookOver
        | Route::Helpers
        | Route::Helper { .. }
        | Route::AssessPart { .. }
        | Route::AssessStep { .. }
        | Route::AssessChange { .. } => html! { <assess::Assess {route} /> },
        Route::People => html! { <people::People /> },
        Route::PeopleAsk => html! { <people::PeopleAsk /> },
        Route::Person { id } => html! { <people::PersonPage {id} /> },
        Route::Bin => html! { <history::Bin /> },
        Route::History { id } => html! { <history::History {id} /> },
        Route::Search => html! { <search::Search /> },
        Route::Large { id } => html! { <large::Large {id} /> },
        Route::Share => html! { <share::Share /> },
        Route::ShareWith { contact } => html! { <share::Pick key={contact.clone()} contact={contact.clone()} /> },
        Route::ShareSee { contact } => html! { <share::See key={contact.clone()} contact={contact.clone()} /> },
        Route::Shared { id } => html! { <share::Given {id} /> },
        Route::TakeIn => html! { <reply::TakeIn /> },
        Route::Open => html! { <open::Open /> },
        Route::Card => html! { <worker::TakeIn /> },
        Route::Support => html! { <worker::Support /> },
        Route::Keep => html! { <keep::Keep /> },
        Route::Move => html! { <moving::Move /> },
        Route::Together => html! { <moving::Together /> },
        Route::Suggestions => html! { <moving::Suggestions /> },
        Route::Linked => html! { <link::Linked /> },
        Route::Print => html! { <paper::Paper /> },
        Route::Elsewhere => html! { <elsewhere::Elsewhere /> },
        Route::ElsewhereAs { form } => html! { <elsewhere::InForm key={form.clone()} form={form.clone()} /> },
        _ => html! { <Missing /> },
    }
}

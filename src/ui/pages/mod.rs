//! The pages, one file or folder for each place or subject: they arrange components, pick words and hand in edits.

use yew::prelude::*;

use super::route::Route;

mod crossed;
mod life;
mod menu;
mod missing;
mod parts;
mod plans;
mod prepare;
mod reading;
mod safe_here;
mod safety;
mod saved;
mod settings;
mod start;
mod strengths;
mod trouble;
mod update;
mod wording;

pub use missing::Missing;
pub use plans::plan_name;
pub use trouble::StoreTrouble;
pub use update::Update;

/// Draws a page.
pub fn draw(route: Route) -> Html {
    match route {
        Route::Start => html! { <start::Start /> },
        Route::StartStep { step } => html! { <start::StartStep {step} /> },
        Route::Menu => html! { <menu::Menu /> },
        Route::Settings => html! { <settings::Settings /> },
        Route::Plans => html! { <plans::Plans /> },
        Route::Help => html! { <reading::Reading text={reading::Text::Help} /> },
        Route::Privacy => html! { <reading::Reading text={reading::Text::Privacy} /> },
        Route::Accessibility => html! { <reading::Reading text={reading::Text::Accessibility} /> },
        Route::Safety => html! { <safety::Safety /> },
        Route::Life => html! { <life::Life /> },
        Route::LifeSection { section } => html! { <life::LifeSection {section} /> },
        Route::LifePrompt { section, prompt } => html! { <life::LifePrompt {section} {prompt} /> },
        Route::Strengths => html! { <strengths::Strengths /> },
        Route::Capital { capital } => html! { <strengths::CapitalPage {capital} /> },
        Route::Asset { capital, id } => html! { <strengths::AssetPage {capital} {id} /> },
        Route::Prepare => html! { <prepare::Prepare /> },
        Route::Goal { id } => html! { <prepare::GoalPage {id} /> },
        _ => html! { <Missing /> },
    }
}

//! The pages, one file or folder for each place or subject: they arrange components, pick words and hand in edits.

use yew::prelude::*;

use super::route::Route;

mod crossed;
mod life;
mod missing;
mod parts;
mod prepare;
mod safe_here;
mod saved;
mod strengths;
mod trouble;
mod wording;

pub use missing::Missing;
pub use trouble::StoreTrouble;

/// Draws a page.
pub fn draw(route: Route) -> Html {
    match route {
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

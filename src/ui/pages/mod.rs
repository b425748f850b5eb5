//! The pages, one file or folder for each place or subject: they arrange components, pick words and hand in edits.

use yew::prelude::*;

use super::route::Route;

mod crossed;
mod life;
mod missing;
mod safe_here;
mod saved;
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
        _ => html! { <Missing /> },
    }
}

//! The pages, one file for each place or subject: they arrange components, pick words and hand in edits.

use yew::prelude::*;

use super::route::Route;

mod trouble;

pub use trouble::StoreTrouble;

/// Draws a page.
pub fn draw(route: Route) -> Html {
    match route {
        _ => html! { <h1>{ format!("{route:?}") }</h1> },
    }
}

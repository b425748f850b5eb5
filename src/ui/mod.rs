//! What is seen: Yew. Components are dumb; pages arrange them, pick words and hand edits to the driver.

pub mod components;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod desk;
#[cfg(target_arch = "wasm32")]
pub mod document;
pub mod door;
#[cfg(target_arch = "wasm32")]
pub mod driver;
#[cfg(target_arch = "wasm32")]
pub mod editor;
#[cfg(target_arch = "wasm32")]
pub mod go;
#[cfg(target_arch = "wasm32")]
pub mod later;
#[cfg(target_arch = "wasm32")]
pub mod pages;
#[cfg(target_arch = "wasm32")]
pub mod rest;
pub mod route;
#[cfg(target_arch = "wasm32")]
pub mod shell;
#[cfg(target_arch = "wasm32")]
pub mod writing;

/// Mounts the app, unless this tab was left by Exit. `load` fetches its second half.
#[cfg(target_arch = "wasm32")]
pub fn start(load: rest::Load) {
    use crate::platform::own;
    // After a panic nothing here can be trusted to save: the guard outside covers the page. It is told the place, never any words.
    std::panic::set_hook(Box::new(|panic| {
        own::trapped(&panic.location().map(ToString::to_string).unwrap_or_default());
    }));
    if own::may_start() {
        rest::begin(load);
        let root = gloo::utils::document().get_element_by_id("app").unwrap_or_else(|| gloo::utils::body().into());
        yew::Renderer::<app::App>::with_root(root).render();
    }
}

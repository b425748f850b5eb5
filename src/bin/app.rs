//! The page: mounts the app.

fn main() {
    #[cfg(target_arch = "wasm32")]
    yew::Renderer::<ownwords::ui::app::App>::new().render();
}

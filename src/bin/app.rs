//! The app.

fn main() {
    #[cfg(target_arch = "wasm32")]
    ownwords::ui::start();
}

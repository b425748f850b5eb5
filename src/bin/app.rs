//! The app, and where it is cut in two: what only the pages of the second half use goes into a file of its own.
//!
//! The mark stands here and not in the library, since every program that links it would have the second half in it.

#[cfg(target_arch = "wasm32")]
mod wasm {
    use ownwords::ui::rest::Rest;
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    #[wasm_split(rest, fallible)]
    fn second_half() -> Result<Rest, SplitLoaderError> {
        Ok(Rest::ALL)
    }

    /// Loads the second half. `None` where it can't be had.
    pub async fn load() -> Option<Rest> {
        second_half().await.ok()
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    ownwords::ui::start(|| Box::pin(wasm::load()));
}

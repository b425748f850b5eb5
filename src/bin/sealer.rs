//! The worker that seals and opens. All that it does is in `sealing::engine`.

fn main() {
    #[cfg(all(feature = "engine", target_arch = "wasm32"))]
    ownwords::sealing::engine::serve();
}

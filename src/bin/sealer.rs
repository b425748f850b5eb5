//! The worker that seals and opens, and that reads a self-opening file. All that it does is in `sealing::engine` and in `reader`.

fn main() {
    #[cfg(all(feature = "engine", target_arch = "wasm32"))]
    ownwords::sealing::engine::serve(ownwords::reader::answer);
}

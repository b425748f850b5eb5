//! The worker that reads QR codes. All that it does is in `scanning::engine`.

fn main() {
    #[cfg(all(feature = "scan", target_arch = "wasm32"))]
    ownwords::scanning::engine::serve();
}

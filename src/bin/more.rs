//! Every page but those of `app`: a program of its own, so that nobody waits for it before writing the first words.

fn main() {
    #[cfg(target_arch = "wasm32")]
    ownwords::ui::start(ownwords::ui::route::Part::Rest, ownwords::ui::pages::draw_rest);
}

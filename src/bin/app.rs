//! The first page and My life: what it takes to write the first words.

fn main() {
    #[cfg(target_arch = "wasm32")]
    ownwords::ui::start(ownwords::ui::route::Part::First, ownwords::ui::pages::draw_first);
}

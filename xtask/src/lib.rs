//! The command runner of Own Words, and the parts of it that the browser stories borrow.
//!
//! - [`pack`]: from Trunk's output and `assets/` to the plain files in `dist/`. Pure functions.
//! - [`serve`]: a static server with the rules of `dist/_headers`.
//! - [`tools`]: what has to be installed, and where it is kept.
//! - [`build`]: Trunk with those tools.
//! - [`testing`]: everything that proves the rest.

pub mod build;
pub mod checkout;
pub mod pack;
pub mod serve;
pub mod testing;
pub mod tools;

/// What went wrong, as a sentence for the person at the keyboard.
pub type Result<T> = std::result::Result<T, String>;

/// Adds what was being done to an error.
pub trait While<T> {
    /// `"reading Cargo.lock: No such file"`: the doing comes first.
    fn when(self, doing: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: std::fmt::Display> While<T> for std::result::Result<T, E> {
    fn when(self, doing: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| format!("{}: {error}", doing()))
    }
}

/// A line that says what is going on.
pub fn say(line: impl std::fmt::Display) {
    eprintln!("  {line}");
}

/// A heading above a longer step.
pub fn heading(line: impl std::fmt::Display) {
    eprintln!("\n== {line}");
}

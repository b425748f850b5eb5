//! Every text that a person sees: written in Fluent, read by the build (`shelf.rs`), said here.
//!
//! **Invariant.** This module knows no domain and no page. A text is a [`Msg`]: made by a function of [`msg`] that the build writes
//! from `locales/en-GB`, so that a missing text is a compile error; tables of prompts use their ids through [`Words::id`].

#[cfg(target_arch = "wasm32")]
pub mod load;
mod marks;
pub mod msg;
mod plural;
#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, reason = "what is not used here, the build and the pack use")]
mod shelf;
mod words;

pub use msg::{Arg, Msg, ShelfNames};
pub use words::{BASE, Shelf, Words, choose_locale};

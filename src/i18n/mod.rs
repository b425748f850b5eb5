//! Fluent: every text that a person sees.
//!
//! **Invariant.** This module knows no domain and no page. A text is a [`Msg`]: made by a function of [`msg`] that the build writes
//! from `locales/en-GB`, so that a missing text is a compile error; tables of prompts use their ids through [`Words::id`].

#[cfg(target_arch = "wasm32")]
pub mod load;
pub mod msg;
mod words;

pub use msg::{Arg, Msg};
pub use words::{BASE, Words, choose_locale, split_fallback};

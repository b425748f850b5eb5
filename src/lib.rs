//! Own Words: people write what a good life is to them, prepare their assessment, and share the part they choose.
//!
//! ```text
//! ui ─► usecases ─► store ─► format ─► domain
//!  ├─► sealing, scanning
//!  ├─► i18n            (sealing, scanning, i18n and platform know no other module)
//!  └─► platform
//! reader ─► format, domain, sealing, platform    (the worker's side of a self-opening file: no ui in it)
//! ```
//!
//! **Invariants.** `domain` does no I/O. `age` is named in one file, behind the feature `engine`, and never linked into the page. Only
//! `platform` and what handles events in `ui` touch the browser. Every write goes through [`ui`]'s driver to one [`store::Store`].

pub mod domain;
pub mod format;
pub mod i18n;
#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(feature = "engine")]
pub mod reader;
pub mod scanning;
pub mod sealing;
pub mod store;
pub mod ui;
pub mod usecases;

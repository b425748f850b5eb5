//! Own Words.
pub mod domain;
pub mod format;
pub mod i18n;
#[cfg(target_arch = "wasm32")]
pub mod platform;
pub mod sealing;
pub mod store;

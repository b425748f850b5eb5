//! Own Words.
pub mod domain;
pub mod format;
pub mod i18n;

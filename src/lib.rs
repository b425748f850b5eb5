//! Own Words.
pub mod domain;
pub mod format;

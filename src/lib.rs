//! Own Words.

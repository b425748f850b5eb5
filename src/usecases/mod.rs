//! What a person can do with a plan, without a browser: one file for each.

pub mod backup;
pub mod search;
//! The verbs: what the app does with a plan, apart from any screen.

pub mod share;

//! The verbs: what the app does with a plan, apart from any screen.

pub mod share;

//! The stories. `cargo xtask test` builds the app and runs them.

mod away;
mod budgets;
mod every_page;
mod exit;
mod harness;
mod keep;
mod kills;
mod opening;
mod store;
mod tabs;
mod whole_plan;

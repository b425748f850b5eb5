//! The stories. `cargo xtask test` builds the app and runs them.

mod assessment;
mod away;
mod budgets;
mod card;
mod elsewhere;
mod every_page;
mod every_talk;
mod exit;
mod harness;
mod helped;
mod keep;
mod kept;
mod kills;
mod moving;
mod papers;
mod refused;
mod replies;
mod self_opening;
mod store;
mod tabs;
mod talks;
mod under_a_path;
mod whole_plan;
mod with_age;

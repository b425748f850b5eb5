//! Prepare: goals and first steps, and the day to look at it all again.

mod front;
mod goal;

pub use front::Prepare;
pub use goal::GoalPage;

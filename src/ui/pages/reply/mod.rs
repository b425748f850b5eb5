//! Replies: the worker's answers beside what they were given, taking them in, and showing them beside the person's own words.

mod answer;
mod find;
mod said;
mod take_in;

pub use answer::Answering;
pub use find::{Fault, Found, find};
pub use said::{beside, of_reply, what_was_said};
pub use take_in::{Show, TakeIn, elsewhere};

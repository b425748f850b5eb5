//! What a person does with a plan, without a browser: one file for each verb. All of it is tested natively.

pub mod backup;
pub mod card;
pub mod elsewhere;
pub mod example;
pub mod given;
pub mod moving;
pub mod outcome;
pub mod papers;
pub mod reply;
pub mod search;
pub mod share;
pub mod start;
pub mod unlock;

//! The verbs: what a person does with a plan, over any store. No browser here, so that all of it is tested natively.

pub mod example;
pub mod start;

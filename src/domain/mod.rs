//! What the app is about: a plan, its entries, and the rules that hold for them.
//!
//! **Invariant.** Nothing here can tell the time, roll a die or touch a browser: times, identifiers and
//! randomness are handed in.

pub mod answer;
pub mod assessment;
pub mod asset;
pub mod capital;
pub mod card;
pub mod care;
pub mod circle;
pub mod closed;
pub mod conversation;
pub mod conversations;
pub mod day;
pub mod device;
pub mod differing;
pub mod document;
pub mod drawing;
pub mod entry;
pub mod goal;
pub mod help_numbers;
pub mod helper;
pub mod ids;
pub mod kin;
pub mod link;
pub mod meeting;
pub mod merge;
pub mod naming;
pub mod person;
pub mod plan;
pub mod prompts;
pub mod record;
pub mod reply;
pub mod script;
pub mod share;
pub mod source;
pub mod standards;
pub mod statement;
pub mod suggestion;
pub mod talk;
pub mod tree;
pub mod version;
pub mod writing;

pub use entry::{Body, Entry, Kind};
pub use ids::{EntryId, PlanId};
pub use plan::Plan;
pub use version::{Actor, Millis, Version, VersionVector};

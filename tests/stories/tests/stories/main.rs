//! The stories. `cargo xtask test` builds the app and runs them.

mod harness;
mod store;

//! What is kept about this device itself. Nothing about any person.

use crate::record;

record! {
    /// This device.
    pub struct Device {
        /// Its name as a writer: the first part of every [`Actor`](super::version::Actor) here. Made from random bits, and made anew
        /// after a restore, so that an old backup never counts on where a newer one left off.
        pub actor: String = "actor",
        /// The plan that was open last.
        pub last_plan: String = "last-plan",
        /// When the last backup file was made here, in milliseconds since 1970.
        pub backed_up_at: Option<i64> = "backed-up-at",
    }
}

//! The shape of the database: which object stores there are. All of it is in this file.
//!
//! Values are opaque bytes that carry their own version (`format`), so this number hardly ever moves. It counts in hundreds: a step
//! inside one hundred only adds object stores, and a version of the app that doesn't know the step still works, because going back to
//! an older app must not lock anybody out; a step to the next hundred is one that an older app would do harm to.

use indexed_db_futures::Build;
use indexed_db_futures::database::Database;

/// A version of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// Nothing there yet.
    V0,
    /// The first: [`v1`].
    V1,
}

/// What this version of the app writes.
pub mod current {
    use super::Version;

    /// The version of the database.
    pub const VERSION: Version = Version::V1;
    pub use super::v1::keys;
}

impl Version {
    /// The number that the browser keeps.
    pub const fn number(self) -> u32 {
        match self {
            Self::V0 => 0,
            Self::V1 => 100,
        }
    }

    /// The version that a database of this number has at least.
    pub fn of(number: u32) -> Self {
        if number >= Self::V1.number() { Self::V1 } else { Self::V0 }
    }

    /// Brings the database up by one version, in the transaction of an upgrade. `None` when it is the newest.
    fn upgrade(self, database: &Database) -> Result<Option<Self>, indexed_db_futures::error::Error> {
        match self {
            Self::V0 => v1::create(database).map(|()| Some(Self::V1)),
            Self::V1 => Ok(None),
        }
    }
}

/// The major version of a database of this number, when it is one that this app would do harm to.
pub fn too_new(number: f64) -> Option<u32> {
    let next = (current::VERSION.number() / 100 + 1) * 100;
    (number >= f64::from(next)).then(|| (number / 100.0) as u32)
}

/// Brings a database that has this number up to the current version, in the transaction of an upgrade.
///
/// # Errors
/// What the browser says. The upgrade is then undone as a whole.
pub fn upgrade(database: &Database, from: f64) -> Result<(), indexed_db_futures::error::Error> {
    let mut version = Some(Version::of(from as u32));
    while let Some(now) = version {
        version = now.upgrade(database)?;
    }
    Ok(())
}

/// Version 1. Every key is a string that is handed in beside the value, and every value a `Uint8Array`.
pub mod v1 {
    use super::{Build, Database};

    /// The names of the object stores.
    pub mod keys {
        /// What is kept about the device itself: one row.
        pub const DEVICE: &str = "device";
        /// The cards of plans.
        pub const PLANS: &str = "plans";
        /// Entries, with the wordings that stand.
        pub const ENTRIES: &str = "entries";
        /// Earlier wordings.
        pub const PAST: &str = "past";
    }

    pub(super) fn create(database: &Database) -> Result<(), indexed_db_futures::error::Error> {
        for name in [keys::DEVICE, keys::PLANS, keys::ENTRIES, keys::PAST] {
            database.create_object_store(name).build()?;
        }
        Ok(())
    }
}

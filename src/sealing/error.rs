//! What can go wrong when something is sealed or opened: facts only. The words for people live in Fluent.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why something could not be sealed or opened.
///
/// Nothing is ever handed back beside an error: no half of a file, no unauthenticated byte.
///
/// Which fact a damaged file gives is decided in [`super::engine`] by the most helpful reading of the bytes. Two limits are in the
/// nature of the age format (c2sp.org/age) and no reader can do better:
///
/// - A change inside the passphrase stanza (its salt, its cost, its wrapped key) can't be told from a wrong passphrase.
///   So [`SealError::WrongPassphrase`] means "this passphrase does not open this file": its sentence has to name both causes.
/// - A change of the one digit in the version line, or in the cost, reads like a newer version, or like a greater cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SealError {
    /// There is nothing in the file, or nothing but blank space.
    Empty,
    /// Not an age file, neither plain nor armoured; or one of a shape this app never reads (a header beyond 64 KiB).
    NotOurs,
    /// It begins as a sealed file does and its end (or its beginning, for pasted text) is missing.
    CutShort,
    /// It is a sealed file and its bytes are not those that were sealed.
    Changed,
    /// Written in a newer version of the age format than v1.
    TooNew {
        /// What its first line says, for instance `v2`. At most 32 printable ASCII characters.
        version: String,
    },
    /// Opening would take more work than this app agrees to. Memory needed is `128 * 8 * 2^log_n` bytes.
    TooCostly {
        /// The scrypt cost that the file asks for, as a power of two.
        log_n: u32,
        /// The greatest one that was allowed.
        max: u8,
    },
    /// The passphrase does not open this file: it is another one, or the lines that hold the wrapped key are damaged.
    WrongPassphrase,
    /// The file is sealed to a key, and it is not this one.
    WrongKey,
    /// The file is sealed to somebody's key, and a passphrase was given.
    NotForAPassphrase,
    /// The file is sealed with a passphrase, and a key was given.
    NotForAKey,
    /// The text given as a key, public or secret, is no age X25519 key.
    BadKey,
    /// More bytes than may be sealed, or than a sealed file may have.
    TooBig {
        /// The limit that was passed, in bytes.
        limit: u64,
    },
    /// It opened, and its content unpacks to more than the limit. Nothing beyond the limit was unpacked.
    InflatesTooFar {
        /// The limit, in bytes.
        limit: u64,
    },
    /// It opened with this passphrase or key, whole and unchanged, and what is inside isn't gzip: somebody else's file.
    NotGzip,
    /// The worker could not be started: not in the cache while offline, or refused by the browser.
    WorkerGone,
    /// The worker stopped in the middle. Most often the phone had no memory left.
    WorkerFailed {
        /// What the browser said, for a bug report; never text of the person's.
        reason: String,
    },
}

impl fmt::Display for SealError {
    /// For logs and tests. People read Fluent's sentences.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for SealError {}

//! Sealing: bytes in, an age file out, and back.
//!
//! What it promises: a sealed file is a plain age file (c2sp.org/age), armoured or binary, that holds one gzip member; any age tool and
//! `gunzip` open it. What is handed back from opening was authenticated to its last byte. Costs and sizes are bounded before the work is
//! done, so that a hostile file can't freeze or kill the page.
//!
//! What it must never do: know what the bytes mean, hold words for people, or bring the `age` crate into the page. `age` is named in
//! `engine.rs` and `x25519.rs` alone, which are compiled only with the feature `engine` (the worker's build, and native tests). Page and worker share
//! `message.rs` and `error.rs`.
//!
//! A page calls [`client::seal`](client) and [`client::open`](client), and [`passphrase`] to make and to read passphrases.

pub mod check;
#[cfg(target_arch = "wasm32")]
pub mod client;
#[cfg(feature = "engine")]
pub mod engine;
pub mod error;
#[cfg(feature = "engine")]
mod gzip;
pub mod lock;
pub mod message;
pub mod passphrase;
#[cfg(feature = "engine")]
mod writing;
#[cfg(feature = "engine")]
mod x25519;

pub use error::SealError;
pub use lock::{Lock, lock_of};
pub use message::{Identity, OpenLimits, OpenWith, Progress, SealTo};

/// The scrypt cost written on most devices: `2^16`, 64 MiB for as long as the key is made.
pub const WRITING_LOG_N: u8 = 16;
/// The scrypt cost written on a device that reports 2 GB of memory or less: `2^15`, 32 MiB.
pub const SMALL_DEVICE_LOG_N: u8 = 15;
/// The greatest scrypt cost that is read: `2^18`, 256 MiB.
pub const MAX_READING_LOG_N: u8 = 18;
/// The most bytes that a sealed file may have before armour (design section 4).
pub const MAX_SEALED: u64 = 25_000_000;
/// The most bytes that may be sealed, and that an opened file may unpack to (design section 4): 64 MiB.
pub const MAX_CONTENT: u64 = 64 * 1024 * 1024;

/// The most bytes that are looked at when a file is opened or text is pasted: [`MAX_SEALED`] in armour (four letters for three bytes, a line
/// end or two and a mail's quote mark on every 64 letters), and 2 MiB around it: a letter, or
/// the page of a self-opening file with its engine. A page can refuse a longer file before reading it.
pub const MAX_INPUT: u64 = MAX_SEALED / 3 * 4 / 64 * 70 + 2 * 1024 * 1024;

/// The scrypt cost to write with, given what the browser reports as `navigator.deviceMemory` in GiB (absent in Firefox and Safari).
pub fn writing_log_n(device_memory: Option<f64>) -> u8 {
    match device_memory {
        Some(gib) if gib <= 2.0 => SMALL_DEVICE_LOG_N,
        _ => WRITING_LOG_N,
    }
}

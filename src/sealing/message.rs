//! What the page and the worker say to each other. The one file that both share.
//!
//! On the wire a message is a JavaScript array of a JSON string and an `ArrayBuffer`: the small head, and the bytes, which are
//! transferred, not copied. An empty buffer stands for no bytes.

use super::{MAX_CONTENT, MAX_READING_LOG_N, SealError, passphrase};
use serde::{Deserialize, Serialize};

/// Who shall be able to open what is sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SealTo {
    /// Everybody who is told the passphrase.
    Passphrase {
        /// Used byte for byte: hand in the canonical form ([`passphrase::make_words`], [`passphrase::make_digits`]).
        passphrase: String,
        /// The scrypt cost as a power of two ([`super::writing_log_n`]).
        log_n: u8,
    },
    /// The holders of the secret halves of these X25519 keys (`age1…`), each by themselves.
    Keys(Vec<String>),
}

/// What a sealed file is opened with.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum OpenWith {
    /// Passphrases to try in this order, each byte for byte. Every one costs a second or so on a slow phone.
    Passphrases(Vec<String>),
    /// The secret half of an X25519 key (`AGE-SECRET-KEY-1…`).
    Key(String),
}

impl OpenWith {
    /// A passphrase as somebody typed it: with other spacing, capitals, hyphens or digits than it was made with
    /// ([`passphrase::readings`]).
    pub fn typed(passphrase: &str) -> Self {
        OpenWith::Passphrases(passphrase::readings(passphrase))
    }
}

/// How far opening may go before it is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenLimits {
    /// The greatest scrypt cost, as a power of two.
    pub max_log_n: u8,
    /// The most bytes that the content may unpack to.
    pub max_inflated: u64,
}

impl Default for OpenLimits {
    /// The limits of design section 4.
    fn default() -> Self {
        OpenLimits { max_log_n: MAX_READING_LOG_N, max_inflated: MAX_CONTENT }
    }
}

/// A key pair of one person: the public half goes on a worker's card, the secret half stays.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// `AGE-SECRET-KEY-1…`
    pub secret: String,
    /// `age1…`
    pub public: String,
}

/// How much of a long job is done, in bytes of what was handed in. Only told for content over [`Progress::FROM`] bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Bytes done so far; never shrinks.
    pub done: u64,
    /// Bytes in all.
    pub total: u64,
}

impl Progress {
    /// Shorter jobs than this many bytes report nothing: they are over before a bar could be drawn.
    pub const FROM: u64 = 1024 * 1024;
}

/// What the page asks for. The bytes to work on travel beside it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Compress and seal the bytes.
    Seal {
        /// For whom.
        to: SealTo,
        /// As text that survives mail and chat, rather than as bytes.
        armour: bool,
    },
    /// Open the sealed bytes and unpack them.
    Open {
        /// With what.
        with: OpenWith,
        /// And how far.
        limits: OpenLimits,
    },
    /// Make a new key pair.
    MakeIdentity,
}

/// What the worker answers.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// It has loaded. Said once, before anything else.
    Ready,
    /// The job in hand goes on.
    Progress(Progress),
    /// The job is done; its bytes travel beside this.
    Done,
    /// A new key pair.
    Made(Identity),
    /// The job was refused.
    Failed(SealError),
}

#[cfg(target_arch = "wasm32")]
pub use wire::{pack, take, unpack, wrap};

#[cfg(target_arch = "wasm32")]
mod wire {
    use js_sys::{Array, ArrayBuffer, JsString, Uint8Array};
    use serde::{Serialize, de::DeserializeOwned};
    use wasm_bindgen::{JsCast, JsValue};

    /// A message as it is posted, with the list of what is transferred rather than copied.
    pub fn pack(head: &impl Serialize, bytes: &[u8]) -> Result<(JsValue, JsValue), String> {
        Ok(wrap(&serde_json::to_string(head).map_err(|error| error.to_string())?, bytes))
    }

    /// The same of a head that is written already.
    pub fn wrap(head: &str, bytes: &[u8]) -> (JsValue, JsValue) {
        let buffer = Uint8Array::from(bytes).buffer();
        let message = Array::of2(&JsValue::from_str(head), &buffer);
        (message.into(), Array::of1(&buffer).into())
    }

    /// The head and the bytes of a posted message, or what is wrong with it.
    pub fn unpack<T: DeserializeOwned>(message: JsValue) -> Result<(T, Vec<u8>), String> {
        let (head, bytes) = take(message)?;
        Ok((serde_json::from_str(&head).map_err(|error| error.to_string())?, bytes))
    }

    /// The head, as it was written, and the bytes of a posted message.
    pub fn take(message: JsValue) -> Result<(String, Vec<u8>), String> {
        let message: Array = message.dyn_into().map_err(|_| "a message is not an array".to_owned())?;
        let head: JsString = message.get(0).dyn_into().map_err(|_| "a message has no head".to_owned())?;
        let buffer: ArrayBuffer = message.get(1).dyn_into().map_err(|_| "a message has no bytes".to_owned())?;
        Ok((head.into(), Uint8Array::new(&buffer).to_vec()))
    }
}

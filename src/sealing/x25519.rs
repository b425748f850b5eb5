//! Age's X25519 recipient and identity (c2sp.org/age, "The X25519 recipient type").
//!
//! The age crate has them too. Its way to a public key goes by a table of 30 kB that no compressor makes smaller, a fifth of the worker;
//! this way multiplies the base point as it multiplies any other (RFC 7748 section 5), which costs a fraction of a millisecond more. The
//! community's vectors and two other tools hold it to the specification (`tests/sealing.rs`).

use age::{DecryptError, EncryptError};
use age_core::format::{FILE_KEY_BYTES, FileKey, Stanza};
use age_core::primitives::{aead_decrypt, aead_encrypt, bech32_decode, bech32_encode, hkdf};
use age_core::secrecy::ExposeSecret;
use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use bech32::Hrp;
use std::collections::HashSet;
use std::str::FromStr;
use x25519_dalek::{X25519_BASEPOINT_BYTES, x25519};
use zeroize::Zeroizing;

const TAG: &str = "X25519";
const LABEL: &[u8] = b"age-encryption.org/v1/X25519";
const SECRET: Hrp = Hrp::parse_unchecked("AGE-SECRET-KEY-");
const PUBLIC: Hrp = Hrp::parse_unchecked("age");

/// The text given as a key is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAKey;

fn decode(text: &str, prefix: Hrp) -> Result<[u8; 32], NotAKey> {
    bech32_decode(
        text,
        |_| NotAKey,
        |found| (found == prefix).then_some(()).ok_or(NotAKey),
        |_, bytes| Zeroizing::new(bytes.collect::<Vec<u8>>()).as_slice().try_into().map_err(|_| NotAKey),
    )
}

/// What two halves share, and the key that wraps a file key with it. `None` for a share of low order, which gives all zeros.
fn wrapping_key(secret: &[u8; 32], other: &[u8; 32], share: &[u8; 32], recipient: &[u8; 32]) -> Option<Zeroizing<[u8; 32]>> {
    let shared = Zeroizing::new(x25519(*secret, *other));
    // Over all of it, so that no time tells where it differs.
    if shared.iter().fold(0, |sum, byte| sum | byte) == 0 {
        return None;
    }
    Some(Zeroizing::new(hkdf(&[*share, *recipient].concat(), LABEL, &*shared)))
}

/// The public half.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient([u8; 32]);

impl FromStr for Recipient {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        decode(text, PUBLIC).map(Recipient)
    }
}

impl Recipient {
    /// `age1…`
    pub fn text(&self) -> String {
        bech32_encode(PUBLIC, &self.0)
    }
}

impl age::Recipient for Recipient {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        let ephemeral = Identity::generate();
        let share = ephemeral.public().0;
        // Only a public key of low order gives no key: nobody who made it honestly has one.
        let key = wrapping_key(&ephemeral.0, &self.0, &share, &self.0)
            .ok_or_else(|| EncryptError::Io(std::io::ErrorKind::InvalidInput.into()))?;
        let stanza = Stanza {
            tag: TAG.to_owned(),
            args: vec![BASE64_STANDARD_NO_PAD.encode(share)],
            body: aead_encrypt(&key, file_key.expose_secret()),
        };
        Ok((vec![stanza], HashSet::new()))
    }
}

/// The secret half.
pub struct Identity(Zeroizing<[u8; 32]>);

impl FromStr for Identity {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        decode(text, SECRET).map(|bytes| Identity(Zeroizing::new(bytes)))
    }
}

impl Identity {
    /// A new one, of the machine's own randomness.
    ///
    /// # Panics
    /// Where the machine has none: nothing may be sealed then.
    pub fn generate() -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        assert!(getrandom02::getrandom(&mut *bytes).is_ok(), "the machine gives no randomness");
        Identity(bytes)
    }

    /// `AGE-SECRET-KEY-1…`
    pub fn text(&self) -> String {
        Zeroizing::new(bech32_encode(SECRET, &*self.0)).to_ascii_uppercase()
    }

    /// The public half.
    pub fn public(&self) -> Recipient {
        Recipient(x25519(*self.0, X25519_BASEPOINT_BYTES))
    }
}

impl age::Identity for Identity {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        if stanza.tag != TAG {
            return None;
        }
        let share = match &stanza.args[..] {
            [arg] => BASE64_STANDARD_NO_PAD.decode(arg).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok()),
            _ => None,
        };
        let Some(share) = share.filter(|_| stanza.body.len() == FILE_KEY_BYTES + 16) else {
            return Some(Err(DecryptError::InvalidHeader));
        };
        let Some(key) = wrapping_key(&self.0, &share, &share, &self.public().0) else { return Some(Err(DecryptError::InvalidHeader)) };
        // Another key's stanza fails here, and the next one is tried.
        let found = Zeroizing::new(aead_decrypt(&key, FILE_KEY_BYTES, &stanza.body).ok()?);
        Some(Ok(FileKey::init_with_mut(|own| own.copy_from_slice(&found))))
    }
}

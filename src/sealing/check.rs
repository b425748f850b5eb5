//! Check words: what two people read to each other so that both know they have the same key.
//!
//! Both sides make them from the key alone, with the functions that also make passphrases, fed with SHA-256 instead of chance. Whoever wants
//! another key with the same six words has to try 2^77 keys; with the same 24 digits, 2^79.

use super::passphrase::{WordList, draw_words, make_digits};
use sha2::{Digest, Sha256};

/// Stands before the key, so that these numbers are used for nothing else.
const PURPOSE: &[u8] = b"ownwords check words 1\0";

/// Six words of the list for a public key (`age1…`).
pub fn words<'a>(key: &str, list: &'a WordList) -> Vec<&'a str> {
    draw_words(stream(key), list)
}

/// 24 digits in groups of four, for people who don't share an alphabet.
pub fn digits(key: &str) -> String {
    make_digits(stream(key))
}

/// An endless row of bytes: SHA-256 of the purpose, a count, and the key.
fn stream(key: &str) -> impl FnMut(&mut [u8]) {
    let key = key.trim().to_ascii_lowercase();
    let mut count = 0_u32;
    let mut block: Vec<u8> = Vec::new();
    move |bytes| {
        for byte in bytes {
            if block.is_empty() {
                let hash = Sha256::new().chain_update(PURPOSE).chain_update(count.to_be_bytes()).chain_update(key.as_bytes());
                block = hash.finalize().iter().rev().copied().collect();
                count += 1;
            }
            *byte = block.pop().unwrap_or_default();
        }
    }
}

//! A card as text: `owc.` and base64url of a few bytes. One form serves for a link (behind the `#`), a QR code (the same link) and text that
//! is pasted.
//!
//! | bytes | what |
//! |---|---|
//! | 1 | version: 1. A reader of version 1 refuses any other |
//! | 2 | how many bytes there are in all, most significant first: where the card ends in a text that goes on |
//! | 32 | the X25519 key |
//! | 4 times | name, what they do, where they work, how to reach them: a length in two bytes, then UTF-8 |
//! | any | what later apps of the same version add; passed over |
//! | 4 | the first bytes of SHA-256 of all before: a slip of the hand, not a seal. What guards against a false card are the check words |

use sha2::{Digest, Sha256};

use super::base64url::{self, six};
use super::bech32;
use crate::domain::card::{Card, Fault, Part};
use crate::domain::naming::Own;

/// What a card begins with, in any text.
pub const MARK: &str = "owc.";
/// The version that is written and read.
pub const VERSION: u8 = 1;
/// The most bytes that a card may have: four lines of four-byte characters, and room for what later apps add.
pub const MAX_BYTES: usize = 2_048;
/// The most bytes of text that are looked through for a card.
pub const MAX_TEXT: usize = 64 * 1024;

const KEY: usize = 32;
const SUM: usize = 4;
const HEAD: usize = 3;

/// How many marks in one text are tried.
const TRIES: usize = 8;

/// Why there is no card in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardError {
    /// There is none in it.
    NotACard,
    /// There is one, and a part of it is missing or was changed.
    Damaged,
    /// It was made by a newer version of the app.
    TooNew {
        /// The version found.
        found: u8,
    },
    /// The text, or the card in it, is longer than any card is.
    TooLong,
    /// It is whole, and isn't taken in.
    Refused(Fault),
}

/// A card as text.
///
/// # Errors
/// [`CardError::Refused`] for lines that no reader would take, [`CardError::Damaged`] for a key that is none.
pub fn encode(card: &Card, own: &Own) -> Result<String, CardError> {
    let card = card.checked(own).map_err(CardError::Refused)?;
    let key = bech32::key_bytes(&card.key).ok_or(CardError::Damaged)?;
    let mut bytes = vec![VERSION, 0, 0];
    bytes.extend(key);
    for part in Part::ALL {
        let line = part.of(&card).as_bytes();
        bytes.extend(u16::try_from(line.len()).map_err(|_| CardError::TooLong)?.to_be_bytes());
        bytes.extend(line);
    }
    let all = bytes.len() + SUM;
    if all > MAX_BYTES {
        return Err(CardError::TooLong);
    }
    bytes[1..HEAD].copy_from_slice(&u16::try_from(all).map_err(|_| CardError::TooLong)?.to_be_bytes());
    bytes.extend(sum(&bytes));
    Ok(format!("{MARK}{}", base64url::encode(&bytes)))
}

/// The first whole card in a text: a link, what a QR code said, or a message with anything around it and its lines broken anew.
///
/// # Errors
/// See [`CardError`]: what is wrong with the first card in it.
pub fn find(text: &str, own: &Own) -> Result<Card, CardError> {
    if text.len() > MAX_TEXT {
        return Err(CardError::TooLong);
    }
    let mut first = CardError::NotACard;
    for (at, _) in text.match_indices('.').filter_map(|(dot, _)| Some((dot + 1, mark_before(text, dot)?))).take(TRIES) {
        match decode(&text[at..], own) {
            Ok(card) => return Ok(card),
            Err(error) if first == CardError::NotACard => first = error,
            Err(_) => {}
        }
    }
    Err(first)
}

/// Whether [`MARK`] ends with this dot, in capitals or not: a phone's keyboard makes one at the beginning of a message.
fn mark_before(text: &str, dot: usize) -> Option<()> {
    let word = text.get(dot.checked_sub(MARK.len() - 1)?..=dot)?;
    word.eq_ignore_ascii_case(MARK).then_some(())
}

fn decode(text: &str, own: &Own) -> Result<Card, CardError> {
    let bytes = bytes_of(text)?;
    let (body, check) = bytes.split_at_checked(bytes.len().saturating_sub(SUM)).ok_or(CardError::Damaged)?;
    if check != sum(body) {
        return Err(CardError::Damaged);
    }
    let mut rest = &body[HEAD..];
    let key: [u8; KEY] = taken(&mut rest, KEY)?.try_into().map_err(|_| CardError::Damaged)?;
    if key == [0; KEY] {
        return Err(CardError::Damaged);
    }
    let mut card = Card { key: bech32::key_text(&key), ..Card::default() };
    for part in Part::ALL {
        let length: [u8; 2] = taken(&mut rest, 2)?.try_into().map_err(|_| CardError::Damaged)?;
        let line = taken(&mut rest, usize::from(u16::from_be_bytes(length)))?;
        *part.of_mut(&mut card) = String::from_utf8(line.to_vec()).map_err(|_| CardError::Damaged)?;
    }
    card.checked(own).map_err(CardError::Refused)
}

fn taken<'a>(rest: &mut &'a [u8], count: usize) -> Result<&'a [u8], CardError> {
    let (taken, left) = rest.split_at_checked(count).ok_or(CardError::Damaged)?;
    *rest = left;
    Ok(taken)
}

/// The bytes of the card that a text begins with: as many as the card itself says that it has.
fn bytes_of(text: &str) -> Result<Vec<u8>, CardError> {
    let mut letters = text.chars().filter(|letter| !is_passed_over(*letter)).map(six);
    let mut read = |bytes: usize| -> Result<Vec<u8>, CardError> {
        let count = (bytes * 4).div_ceil(3);
        letters.by_ref().take(count).collect::<Option<Vec<u8>>>().filter(|sixes| sixes.len() == count).ok_or(CardError::Damaged)
    };
    // Three bytes are four letters: the head comes out even.
    let head = read(HEAD)?;
    let (version, all) = (head[0] << 2 | head[1] >> 4, usize::from(head[1] & 15) << 12 | usize::from(head[2]) << 6 | usize::from(head[3]));
    if version != VERSION {
        return Err(if version > VERSION { CardError::TooNew { found: version } } else { CardError::Damaged });
    }
    if all > MAX_BYTES {
        return Err(CardError::TooLong);
    }
    if all < HEAD + KEY + 2 * Part::ALL.len() + SUM {
        return Err(CardError::Damaged);
    }
    let sixes = [head, read(all - HEAD)?].concat();
    let letters: String = sixes.iter().map(|six| char::from(base64url::LETTERS[usize::from(*six)])).collect();
    base64url::decode(&letters).ok_or(CardError::Damaged)
}

/// What mail and chat programs put between letters: spaces, line ends, the marks of quoted lines, what can't be seen.
fn is_passed_over(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '>' | '|' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn sum(bytes: &[u8]) -> [u8; SUM] {
    let whole = Sha256::digest(bytes);
    [whole[0], whole[1], whole[2], whole[3]]
}

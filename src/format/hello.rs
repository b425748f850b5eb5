//! A greeting between two plans as a short text that anybody can read, and see that it holds a name and nothing else of anybody's words.
//!
//! ```text
//! own-words-link 1 hello from 0f3a… to 9a1c… side looks-after check 85944171 name Amina
//! own-words-link 1 ask from 0f3a… side looks-after check 1b4e28ba
//! ```
//! An *ask* says which plan it is and on which side, so that the other can answer; it holds no name. The check is the first half of an
//! FNV-1a hash of the rest: it finds what a chat has changed on the way. It proves nothing about who wrote it.

use crate::domain::link::{Hello, Side};
use crate::domain::merge::fnv;

/// The first word of every greeting.
const BEGIN: &str = "own-words-link";
/// The most letters that a greeting may have. Longer text is not looked at.
pub const MOST: usize = 2_000;
/// The most letters of an identifier.
const MOST_ID: usize = 64;

/// Why a text is no greeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelloError {
    /// Something else.
    NotOne,
    /// Written by a newer version.
    TooNew,
    /// Not whole, or changed on the way.
    Changed,
}

/// Writes a greeting; one to nobody is an ask, and holds no name.
pub fn write(hello: &Hello) -> String {
    let is_ask = hello.to.is_empty();
    let name = if is_ask { String::new() } else { super::backup::name(&hello.name) };
    let what = if is_ask { format!("ask from {}", hello.from) } else { format!("hello from {} to {}", hello.from, hello.to) };
    let check = check(hello, &name);
    let name = if name.is_empty() { name } else { format!(" name {name}") };
    format!("{BEGIN} 1 {what} side {} check {check}{name}", hello.side.slug())
}

fn check(hello: &Hello, name: &str) -> String {
    let text = [&*hello.from, &*hello.to, hello.side.slug(), name].join("\n");
    fnv(&text).chars().take(8).collect()
}

/// Reads a greeting, wherever it stands in a text, such as a whole message.
///
/// # Errors
/// See [`HelloError`].
pub fn read(text: &str) -> Result<Hello, HelloError> {
    if text.chars().count() > MOST {
        return Err(HelloError::NotOne);
    }
    let at = text.find(BEGIN).ok_or(HelloError::NotOne)?;
    let mut words = text[at + BEGIN.len()..].split_whitespace();
    match words.next() {
        Some("1") => {}
        Some(other) if other.parse::<u32>().is_ok_and(|version| version > 1) => return Err(HelloError::TooNew),
        _ => return Err(HelloError::Changed),
    }
    let is_ask = match words.next() {
        Some("ask") => true,
        Some("hello") => false,
        _ => return Err(HelloError::Changed),
    };
    let mut after = |word: &str| match (words.next(), words.next()) {
        (Some(found), Some(value)) if found == word && value.len() <= MOST_ID => Ok(value.to_owned()),
        _ => Err(HelloError::Changed),
    };
    let from = after("from")?;
    let to = if is_ask { String::new() } else { after("to")? };
    let side = Side::from_slug(&after("side")?).ok_or(HelloError::Changed)?;
    let said = after("check")?;
    let mut name = String::new();
    if !is_ask && words.next() == Some("name") {
        name = super::backup::name(&words.collect::<Vec<_>>().join(" "));
    }
    let hello = Hello { from, to, name, side, ..Hello::default() };
    if check(&hello, &hello.name) == said { Ok(hello) } else { Err(HelloError::Changed) }
}

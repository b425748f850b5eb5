//! The reader of a self-opening file, as far as it is Rust: opens what is sealed in it, and draws it with the function that draws the
//! person's preview. It runs in the worker beside the engine; the page around it is `assets/reader/`, which makes elements of what is
//! drawn here and knows nothing else.
//!
//! **Invariants.** What was opened stays in this worker and goes with it. What leaves is elements and words of
//! [`crate::domain::drawing`], never markup. Every failure is a slug that the page has a sentence for.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::domain::day;
use crate::domain::document::Document;
use crate::domain::drawing::{Node, Reader, draw};
use crate::format::document::{DocumentError, decode};
use crate::sealing::engine::{self, Listener};
use crate::sealing::{OpenLimits, OpenWith, SealError};

/// The language that stands in for words that a file has in no other.
const BASE: &str = "en-GB";
/// What a secret key begins with, written in any case (c2sp.org/age, "The X25519 recipient type").
const KEY: &str = "AGE-SECRET-KEY-1";

/// What the page of a self-opening file asks for.
#[derive(Deserialize)]
enum Ask {
    /// Open the bytes that travel beside this.
    Read {
        /// The passphrase as it was typed, or the text of a secret key.
        typed: String,
    },
    /// Draw what was opened.
    Draw {
        /// The language of the headings (BCP 47).
        tag: String,
        /// The file's words in that language, by id.
        words: BTreeMap<String, String>,
        /// The same in English, for what that language lacks.
        base: BTreeMap<String, String>,
    },
}

/// What the page is told.
#[derive(Serialize)]
enum Told {
    /// It is open, and can be drawn.
    Read,
    /// It can't be opened or shown; why, as a slug.
    Refused(&'static str),
    /// What to make elements of: see [`as_value`].
    Drawn(Value),
}

thread_local! {
    /// What was opened.
    static OPENED: RefCell<Option<Document>> = const { RefCell::new(None) };
}

/// Answers what the page of a self-opening file asks; `None` for what is the engine's business.
pub fn answer(head: &str, bytes: &[u8], listener: Listener) -> Option<(String, Vec<u8>)> {
    let told = match serde_json::from_str(head).ok()? {
        Ask::Read { typed } => match read(bytes, &typed, listener) {
            Ok(document) => {
                OPENED.set(Some(document));
                Told::Read
            }
            Err(why) => Told::Refused(why),
        },
        Ask::Draw { tag, words, base } => OPENED.with_borrow(|opened| match opened {
            Some(document) => Told::Drawn(as_value(&draw(document, &FileWords { tag, words, base }))),
            None => Told::Refused("stopped"),
        }),
    };
    Some((serde_json::to_string(&told).unwrap_or_default(), Vec::new()))
}

/// Opens a file with a passphrase or a key, and reads the document in it.
///
/// # Errors
/// Why not, as a slug.
pub fn read(sealed: &[u8], typed: &str, listener: Listener) -> Result<Document, &'static str> {
    let key = typed.split_whitespace().find(|word| word.get(..KEY.len()).is_some_and(|start| start.eq_ignore_ascii_case(KEY)));
    let with = key.map_or_else(|| OpenWith::typed(typed), |key| OpenWith::Key(key.to_ascii_uppercase()));
    let content = engine::open(sealed, &with, OpenLimits::default(), listener).map_err(|error| slug_of(&error))?;
    decode(&content).map_err(|error| match error {
        DocumentError::TooNew { .. } => "newer",
        DocumentError::TooDeep | DocumentError::TooMany | DocumentError::TooLong => "too-much",
        DocumentError::NotOurs | DocumentError::OtherKind { .. } | DocumentError::Broken => "broken",
    })
}

const fn slug_of(error: &SealError) -> &'static str {
    match error {
        SealError::WrongPassphrase => "wrong",
        SealError::WrongKey | SealError::BadKey => "wrong-key",
        SealError::NotForAPassphrase => "wants-key",
        SealError::NotForAKey => "wants-passphrase",
        SealError::Empty | SealError::NotOurs | SealError::CutShort | SealError::Changed => "damaged",
        SealError::TooNew { .. } => "newer",
        SealError::TooCostly { .. } | SealError::TooBig { .. } | SealError::InflatesTooFar { .. } => "too-much",
        SealError::NotGzip => "broken",
        SealError::WorkerGone | SealError::WorkerFailed { .. } => "stopped",
    }
}

/// A drawn thing for the page: words as a string; an element as `[tag, class, [[name, value], …], [child, …]]`.
pub fn as_value(node: &Node) -> Value {
    match node {
        Node::Text(words) => Value::from(words.as_str()),
        Node::Element(element) => json!([
            element.tag,
            element.class,
            element.attrs.iter().map(|(name, value)| json!([name, value])).collect::<Vec<_>>(),
            element.children.iter().map(as_value).collect::<Vec<_>>(),
        ]),
    }
}

/// The words that a file carries in one language, with English behind them.
struct FileWords {
    tag: String,
    words: BTreeMap<String, String>,
    base: BTreeMap<String, String>,
}

impl Reader for FileWords {
    fn tag(&self) -> &str {
        &self.tag
    }

    fn say(&self, id: &str) -> Option<(String, Option<String>)> {
        let own = self.words.get(id).map(|words| (words.clone(), None));
        own.or_else(|| self.base.get(id).map(|words| (words.clone(), Some(BASE.to_owned()))))
    }

    #[cfg(target_arch = "wasm32")]
    fn moment(&self, millis: i64) -> String {
        crate::platform::intl::moment(&self.tag, millis)
    }

    #[cfg(target_arch = "wasm32")]
    fn day(&self, day: NaiveDate) -> String {
        crate::platform::intl::day(&self.tag, &day::text(day))
    }

    #[cfg(target_arch = "wasm32")]
    fn language(&self, tag: &str) -> String {
        crate::platform::intl::language_name(tag, &self.tag)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn moment(&self, millis: i64) -> String {
        millis.to_string()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn day(&self, day: NaiveDate) -> String {
        day::text(day)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn language(&self, tag: &str) -> String {
        tag.to_owned()
    }
}

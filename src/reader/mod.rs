//! The reader of a self-opening file, as far as it is Rust: opens what is sealed in it, and draws it with the function that draws the
//! person's preview. It runs in the worker beside the engine; the page around it is `assets/reader/`, which makes elements of what is
//! drawn here and knows nothing else.
//!
//! **Invariants.** What was opened stays in this worker and goes with it. What leaves is elements and words of
//! [`crate::domain::drawing`], never markup. Every failure is the Fluent id of its sentence.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::domain::day;
use crate::domain::document::Document;
use crate::domain::drawing::{Node, Reader, draw};
use crate::domain::reply::{Field, Form, Making, Worker};
use crate::format;
use crate::format::document::{DocumentError, decode};
use crate::sealing::engine::{self, Listener};
use crate::sealing::{OpenLimits, OpenWith, SealError, SealTo};

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
    /// Make a reply and seal it.
    Answer(Filled),
}

/// What the page has of its own when an answer is made, and what was put in.
#[derive(Deserialize)]
struct Filled {
    /// The worker's language (BCP 47).
    tag: String,
    /// How to read the file without the app, in it.
    read: String,
    /// 128 random bits, in hexadecimal.
    random: String,
    /// Now, in milliseconds since 1970.
    made: i64,
    /// Name, role and organisation, as typed.
    from: [String; 3],
    /// By item, under nothing for the whole: each field's text by its Fluent id; a tick is any text.
    drafts: BTreeMap<String, BTreeMap<String, String>>,
}

/// What the page is told.
#[derive(Serialize)]
enum Told {
    /// It is open, and can be drawn.
    Read {
        /// The ids of its items as they are drawn, which answers are about; none at all where it says no place for a reply.
        items: Option<Vec<String>>,
    },
    /// The reply's sealed bytes travel beside this.
    Answered,
    /// It can't be done; why, as a Fluent id.
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
    let mut sealed = Vec::new();
    let told = match serde_json::from_str(head).ok()? {
        Ask::Read { typed } => match read(bytes, &typed, listener) {
            Ok(document) => {
                let items = document.reply.is_whole().then(|| document.items().map(|item| item.id.clone()).collect());
                OPENED.set(Some(document));
                Told::Read { items }
            }
            Err(why) => Told::Refused(why),
        },
        Ask::Draw { tag, words, base } => OPENED.with_borrow(|opened| match opened {
            Some(document) => Told::Drawn(as_value(&draw(document, &FileWords { tag, words, base }))),
            None => Told::Refused("reader-stopped"),
        }),
        Ask::Answer(filled) => OPENED.with_borrow(|opened| match opened.as_ref().map(|document| reply(document, &filled)) {
            Some(Ok(bytes)) => {
                sealed = bytes;
                Told::Answered
            }
            Some(Err(why)) => Told::Refused(why),
            None => Told::Refused("reader-stopped"),
        }),
    };
    Some((serde_json::to_string(&told).unwrap_or_default(), sealed))
}

/// Makes the reply to a document and seals it to the key that the document names.
fn reply(document: &Document, filled: &Filled) -> Result<Vec<u8>, &'static str> {
    let mut form = Form::default();
    let [name, role, organisation] = filled.from.clone();
    form.from = Worker { name, role, organisation, ..Worker::default() };
    for (item, fields) in &filled.drafts {
        let draft = form.draft(item);
        for field in Field::ALL {
            let Some(typed) = fields.get(field.id()).filter(|typed| !typed.trim().is_empty()) else { continue };
            match (field, draft.text(field)) {
                (_, Some(text)) => text.clone_from(typed),
                (Field::ByWhen, None) => draft.by_when = day::read(typed),
                (_, None) => draft.read = true,
            }
        }
    }
    if form.is_empty() {
        return Err("reply-nothing");
    }
    let words = FileWords { tag: filled.tag.clone(), words: BTreeMap::new(), base: BTreeMap::new() };
    let making = Making {
        random: u128::from_str_radix(&filled.random, 16).map_err(|_| "reader-stopped")?,
        made: filled.made,
        made_text: words.moment(filled.made),
        language: filled.tag.clone(),
        read: filled.read.clone(),
    };
    let content = format::reply::encode(&form.reply(document, making)).map_err(|_| "reply-too-long")?;
    engine::seal(&content, &SealTo::Keys(vec![document.reply.key.clone()]), true, &mut |_| {}).map_err(|error| match error {
        SealError::BadKey => "reply-bad-address",
        _ => "reader-stopped",
    })
}

/// Opens a file with a passphrase or a key, and reads the document in it.
///
/// # Errors
/// Why not, as a Fluent id.
pub fn read(sealed: &[u8], typed: &str, listener: Listener) -> Result<Document, &'static str> {
    let key = typed.split_whitespace().find(|word| word.get(..KEY.len()).is_some_and(|start| start.eq_ignore_ascii_case(KEY)));
    let with = key.map_or_else(|| OpenWith::typed(typed), |key| OpenWith::Key(key.to_ascii_uppercase()));
    let content = engine::open(sealed, &with, OpenLimits::default(), listener).map_err(|error| sentence_of(&error))?;
    decode(&content).map_err(|error| match error {
        DocumentError::TooNew { .. } => "reader-newer",
        DocumentError::TooDeep | DocumentError::TooMany | DocumentError::TooLong => "reader-too-much",
        DocumentError::NotOurs | DocumentError::OtherKind { .. } | DocumentError::Broken => "reader-broken",
    })
}

const fn sentence_of(error: &SealError) -> &'static str {
    match error {
        SealError::WrongPassphrase => "reader-wrong",
        SealError::WrongKey | SealError::BadKey => "reader-wrong-key",
        SealError::NotForAPassphrase => "reader-wants-key",
        SealError::NotForAKey => "reader-wants-passphrase",
        SealError::Empty | SealError::NotOurs | SealError::CutShort | SealError::Changed => "reader-damaged",
        SealError::TooNew { .. } => "reader-newer",
        SealError::TooCostly { .. } | SealError::TooBig { .. } | SealError::InflatesTooFar { .. } => "reader-too-much",
        SealError::NotGzip => "reader-broken",
        SealError::WorkerGone | SealError::WorkerFailed { .. } => "reader-stopped",
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

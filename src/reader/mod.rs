//! The reader of a self-opening file, as far as it is Rust: opens what is sealed in it, and draws it with the function that draws the
//! person's preview. It runs in the worker beside the engine; the page around it is `assets/reader/`, which makes elements of what is
//! drawn here and knows nothing else.
//!
//! **Invariants.** What was opened stays in this worker and goes with it. What leaves is elements and words of
//! [`crate::domain::drawing`], never markup. Every failure is the Fluent id of its sentence.

use std::cell::RefCell;

use chrono::NaiveDate;
use serde_json::Value;

use crate::domain::day;
use crate::domain::document::Document;
use crate::domain::drawing::{Node, Reader, draw};
use crate::domain::record::{self, Fields};
use crate::domain::reply::{Field, Form, Making};
use crate::format;
use crate::format::document::{DocumentError, decode};
use crate::format::worker_key::WorkerKeyError;
use crate::sealing::engine::{self, Listener};
use crate::sealing::{OpenLimits, OpenWith, SealError, SealTo};
use crate::usecases::unlock::{NoneFits, none_fits};

/// The language that stands in for words that a file has in no other.
const BASE: &str = "en-GB";
/// What a secret key begins with, written in any case (c2sp.org/age, "The X25519 recipient type").
const KEY: &str = "AGE-SECRET-KEY-1";

thread_local! {
    /// What was opened.
    static OPENED: RefCell<Option<Document>> = const { RefCell::new(None) };
}

/// Answers what the page of a self-opening file asks; `None` for what is the engine's business.
///
/// | asked | told |
/// |---|---|
/// | `{"Read":{"typed":"…","keys":"…"}}`, see [`read`], and the sealed bytes | `{"Read":{"items":["id", …]}}`: the items as they are drawn, which answers are about; `null` where the document says no place for a reply |
/// | `{"Draw":{"tag":"ur","words":{…},"base":{…}}}`: a language, the file's words in it by id, and those in English | `{"Drawn":…}`: see [`as_value`] |
/// | `{"Answer":{…}}`: see [`reply`] | `"Answered"` and the reply's sealed bytes |
///
/// or `{"Refused":"…"}`, the Fluent id of why not.
pub fn answer(head: &str, bytes: &[u8], listener: Listener) -> Option<(String, Vec<u8>)> {
    // Read as what it is in general: the documents are read so too, and nothing further is compiled for it.
    let Ok(Value::Object(mut asked)) = serde_json::from_str(head) else { return None };
    let mut sealed = Vec::new();
    let told = if let Some(Value::Object(mut what)) = asked.remove("Read") {
        read(bytes, &text(&mut what, "typed"), &text(&mut what, "keys"), listener).map(|document| {
            let items = document.reply.is_whole().then(|| document.items().map(|item| Value::from(item.id.as_str())).collect::<Vec<_>>());
            OPENED.set(Some(document));
            told("Read", told("items", items.map_or(Value::Null, Value::Array)))
        })
    } else if let Some(Value::Object(mut what)) = asked.remove("Draw") {
        let words = FileWords { tag: text(&mut what, "tag"), words: fields(&mut what, "words"), base: fields(&mut what, "base") };
        OPENED.with_borrow(|opened| match opened {
            Some(document) => Ok(told("Drawn", as_value(&draw(document, &words)))),
            None => Err("reader-stopped"),
        })
    } else {
        let Some(Value::Object(what)) = asked.remove("Answer") else { return None };
        OPENED.with_borrow(|opened| match opened {
            Some(document) => reply(document, what).map(|bytes| {
                sealed = bytes;
                Value::from("Answered")
            }),
            None => Err("reader-stopped"),
        })
    };
    Some((told.unwrap_or_else(|why| self::told("Refused", Value::from(why))).to_string(), sealed))
}

/// An object with one field.
fn told(name: &str, value: Value) -> Value {
    Value::Object(Fields::from_iter([(name.to_owned(), value)]))
}

fn text(fields: &mut Fields, name: &str) -> String {
    record::take(fields, name)
}

fn fields(own: &mut Fields, name: &str) -> Fields {
    record::take(own, name)
}

/// Makes the reply to a document and seals it to the key that the document names. `filled` is what the page has of its own and what was
/// put in: `tag`, the worker's language; `read`, how to read the file without the app; `random`, 128 bits in hexadecimal; `made`, now, in
/// milliseconds since 1970; `name`, `role` and `organisation`; `drafts`, by item (under nothing for the whole) each field's text by its
/// Fluent id, where a tick is any text.
///
/// # Errors
/// Why not, as a Fluent id.
fn reply(document: &Document, mut filled: Fields) -> Result<Vec<u8>, &'static str> {
    let mut form = Form::default();
    form.from.name = text(&mut filled, "name");
    form.from.role = text(&mut filled, "role");
    form.from.organisation = text(&mut filled, "organisation");
    for (item, said) in fields(&mut filled, "drafts") {
        let Value::Object(mut said) = said else { continue };
        let draft = form.draft(&item);
        for field in Field::ALL {
            let typed = text(&mut said, field.id());
            if typed.trim().is_empty() {
                continue;
            }
            match (field, draft.text(field)) {
                (_, Some(own)) => *own = typed,
                (Field::ByWhen, None) => draft.by_when = day::read(&typed),
                (_, None) => draft.read = true,
            }
        }
    }
    if form.is_empty() {
        return Err("reply-nothing");
    }
    let words = FileWords { tag: text(&mut filled, "tag"), words: Fields::new(), base: Fields::new() };
    let made = record::take::<Option<i64>>(&mut filled, "made").unwrap_or_default();
    let making = Making {
        random: u128::from_str_radix(&text(&mut filled, "random"), 16).map_err(|_| "reader-stopped")?,
        made,
        made_text: words.moment(made),
        language: words.tag,
        read: text(&mut filled, "read"),
    };
    let content = format::reply::encode(&form.reply(document, making)).map_err(|_| "reply-too-long")?;
    engine::seal(&content, &SealTo::Keys(vec![document.reply.key.clone()]), true, &mut |_| {}).map_err(|error| match error {
        SealError::BadKey => "reply-bad-address",
        _ => "reader-stopped",
    })
}

/// Opens a file, and reads the document in it: with a passphrase or a key that was typed, or with a worker's saved keys
/// ([`format::worker_key`]) and the passphrase of those.
///
/// # Errors
/// Why not, as a Fluent id.
pub fn read(sealed: &[u8], typed: &str, keys: &str, listener: Listener) -> Result<Document, &'static str> {
    let key = typed.split_whitespace().find(|word| word.get(..KEY.len()).is_some_and(|start| start.eq_ignore_ascii_case(KEY)));
    let content = if let (None, false) = (key, keys.is_empty()) {
        open_with_keys(sealed, typed, keys, listener)?
    } else {
        let with = key.map_or_else(|| OpenWith::typed(typed), |key| OpenWith::Key(key.to_ascii_uppercase()));
        engine::open(sealed, &with, OpenLimits::default(), listener).map_err(|error| sentence_of(&error))?
    };
    decode(&content).map_err(|error| match error {
        DocumentError::TooNew { .. } => "reader-newer",
        DocumentError::TooDeep | DocumentError::TooMany | DocumentError::TooLong => "reader-too-much",
        DocumentError::NotOurs | DocumentError::OtherKind { .. } | DocumentError::Broken => "reader-broken",
    })
}

/// Opens a file with a worker's saved keys, the newest first: every key that the passphrase opens is tried.
fn open_with_keys(sealed: &[u8], typed: &str, keys: &str, listener: Listener) -> Result<Vec<u8>, &'static str> {
    let keys = format::worker_key::locked(keys.as_bytes()).map_err(|error| match error {
        WorkerKeyError::TooNew => "reader-newer",
        WorkerKeyError::NotOurs | WorkerKeyError::Broken | WorkerKeyError::TooLong => "reader-not-a-key",
    })?;
    let (mut opened, mut locked) = (0, 0);
    for key in keys {
        let secret = engine::open(key.as_bytes(), &OpenWith::typed(typed), OpenLimits::default(), &mut |_| {});
        let Some(secret) = secret.ok().and_then(|secret| String::from_utf8(secret).ok()) else {
            locked += 1;
            continue;
        };
        opened += 1;
        match engine::open(sealed, &OpenWith::Key(secret), OpenLimits::default(), listener) {
            Ok(content) => return Ok(content),
            Err(SealError::WrongKey) => {}
            Err(error) => return Err(sentence_of(&error)),
        }
    }
    Err(match none_fits(opened, locked) {
        NoneFits::WrongPassphrase => "reader-key-wrong",
        NoneFits::PerhapsOlder => "reader-key-older",
        NoneFits::ForAnother => "reader-wrong-key",
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
        Node::Element(element) => {
            let pair = |(name, value): &(&str, String)| Value::Array(vec![Value::from(*name), Value::from(value.as_str())]);
            Value::Array(vec![
                Value::from(element.tag),
                Value::from(element.class),
                Value::Array(element.attrs.iter().map(pair).collect()),
                Value::Array(element.children.iter().map(as_value).collect()),
            ])
        }
    }
}

/// The words that a file carries in one language, with English behind them.
struct FileWords {
    tag: String,
    words: Fields,
    base: Fields,
}

impl Reader for FileWords {
    fn tag(&self) -> &str {
        &self.tag
    }

    fn say(&self, id: &str) -> Option<(String, Option<String>)> {
        let of = |words: &Fields| words.get(id).and_then(Value::as_str).map(str::to_owned);
        of(&self.words).map(|words| (words, None)).or_else(|| of(&self.base).map(|words| (words, Some(BASE.to_owned()))))
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

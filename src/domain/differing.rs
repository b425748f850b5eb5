//! Two wordings of one thing side by side: every stored part that differs, by its name and in words.
//!
//! **Invariant.** Two wordings that differ in anything stored never read the same ([`rows`]): what has no name of its own is named as it
//! is stored, and two values that would read alike are written exactly.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::capital::{Capital, group_title};
use super::day;
use super::document::{agreed_id, being_id, help_id, nation_id, ring_id, strain_id, who_for_id};
use super::drawing::{Reader, safe};
use super::entry::Body;
use super::ids::EntryId;
use super::kin::{self, Kin};
use super::person::{Help, TieKind};
use super::plan::WhoFor;
use super::record::Field;
use super::statement::{PutBy, Whose};

/// Where a value stands in a record: the stored names from outside in, places in a list as numbers.
pub type Path = Vec<String>;

/// What stands in one part of a wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Nothing.
    Nothing,
    /// Words that somebody wrote.
    Words(String),
    /// What the app says: a ready answer, a day, a name on the map.
    Said(String),
    /// The value as it is stored, letter for letter: it would read like another otherwise.
    Exactly(String),
}

/// A part that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Fluent id of what it is called; none for the words that the thing is about, which need no name.
    pub label: Option<String>,
    /// Where it is stored, for a part that [`Row::label`] has no words for.
    pub path: Path,
    /// What stands there.
    pub shown: Shown,
}

/// What is said about how a thing came about, not in it: left out of what is new as a whole, unless there is nothing else.
const QUIET: [&str; 7] = ["part", "of", "from", "prompt", "reply", "reply-place", "capital"];
/// Parts that are entries of the plan.
const ENTRIES: [&str; 9] = ["about", "helpers", "who", "from", "to", "meeting", "reply", "contact", "one-page"];
/// Parts that are moments, in milliseconds since 1970.
const MOMENTS: [&str; 7] = ["at", "made", "asked-back", "answered", "since", "received", "opened"];

/// Every part in which a wording differs from any of those beside it, in the order of the record's names; with what stands in it here.
/// `called` is the name of an entry of the plan.
pub fn rows(body: &Body, beside: &[Body], reader: &dyn Reader, called: &dyn Fn(&EntryId) -> Option<String>) -> Vec<Row> {
    let own = leaves(body);
    let others: Vec<_> = beside.iter().map(leaves).collect();
    let paths: BTreeSet<&Path> = own.keys().chain(others.iter().flat_map(BTreeMap::keys)).collect();
    let differing: Vec<&Path> = paths.into_iter().filter(|path| others.iter().any(|other| other.get(*path) != own.get(*path))).collect();
    let is_new = |path: &Path| !own.contains_key(path) || others.iter().all(|other| other.get(path).is_none());
    let is_quiet = |path: &Path| path.last().is_some_and(|last| QUIET.contains(&last.as_str())) && is_new(path);
    let aloud = differing.iter().any(|path| !is_quiet(path));
    let writer = Writer { slug: body.kind().slug().to_owned(), reader, called };
    let mut rows: Vec<_> = differing
        .into_iter()
        .filter(|path| !(aloud && is_quiet(path)))
        .map(|path| {
            let value = own.get(path);
            let shown = writer.shown(path, value);
            let alike = others.iter().any(|other| other.get(path) != value && reads_like(&writer.shown(path, other.get(path)), &shown));
            let exactly = || Shown::Exactly(value.map(exact).unwrap_or_default());
            Row { label: writer.label(path), path: path.clone(), shown: if alike { exactly() } else { shown } }
        })
        .collect();
    // The words come first, and what somebody is called.
    rows.sort_by_key(|row| (row.label.is_some(), row.path.last().is_none_or(|name| name != "name")));
    rows
}

/// Every value of a record that holds no other, by where it stands. Lists of single values are one.
fn leaves(body: &Body) -> BTreeMap<Path, Value> {
    fn walk(path: Path, value: Value, found: &mut BTreeMap<Path, Value>) {
        let deeper = |name: String| path.iter().cloned().chain([name]).collect();
        match value {
            Value::Object(fields) if !fields.is_empty() => fields.into_iter().for_each(|(name, value)| walk(deeper(name), value, found)),
            Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
                items.into_iter().enumerate().for_each(|(place, item)| walk(deeper(place.to_string()), item, found));
            }
            value => {
                found.insert(path, value);
            }
        }
    }
    let mut found = BTreeMap::new();
    for (name, value) in body.to_fields() {
        walk(vec![name], value, &mut found);
    }
    found
}

/// Whether nobody could tell the two apart by reading: spaces, and marks that can't be seen, aside.
fn reads_like(one: &Shown, other: &Shown) -> bool {
    let seen = |shown: &Shown| match shown {
        Shown::Nothing => String::new(),
        Shown::Words(text) | Shown::Said(text) | Shown::Exactly(text) => {
            let text: String = safe(text).chars().filter(|letter| !is_unseen(*letter)).collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        }
    };
    seen(one) == seen(other)
}

/// Marks that take no room, or only room.
const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// A value as it is stored, with everything written out that can't be seen.
fn exact(value: &Value) -> String {
    let mut text = String::new();
    for letter in value.to_string().chars() {
        if is_unseen(letter) || letter.is_control() || (letter.is_whitespace() && letter != ' ') {
            text.extend(letter.escape_unicode());
        } else {
            text.push(letter);
        }
    }
    // Spaces beside spaces, or at an end, would not be seen either.
    text.replace("  ", " \\u{20}").replace("\" ", "\"\\u{20}").replace(" \"", "\\u{20}\"")
}

struct Writer<'a> {
    slug: String,
    reader: &'a dyn Reader,
    called: &'a dyn Fn(&EntryId) -> Option<String>,
}

impl Writer<'_> {
    fn say(&self, id: &str) -> Option<String> {
        self.reader.say(id).map(|(words, _)| words)
    }

    fn label(&self, path: &Path) -> Option<String> {
        let name = name_of(path);
        let label = match (self.slug.as_str(), name) {
            ("statement" | "asset" | "question" | "request", "text")
            | ("goal" | "agreement" | "review" | "meeting" | "request", "what") => {
                return None;
            }
            ("tie", "from") => "tie-from",
            ("tie", "to") => "tie-to",
            ("helper", "parts") => "helps-with",
            _ => name,
        };
        Some(format!("detail-field-{label}"))
    }

    fn shown(&self, path: &Path, value: Option<&Value>) -> Shown {
        let name = name_of(path);
        if let Some(id) = self.word(name, value) {
            return Shown::Said(self.say(&id).unwrap_or(id));
        }
        let is_yes_or_no = || YES_OR_NO.contains(&name).then(|| self.say("detail-no")).flatten();
        match value {
            None => is_yes_or_no().map_or(Shown::Nothing, Shown::Said),
            Some(Value::Bool(is_so)) => {
                let id = if *is_so { "detail-yes" } else { "detail-no" };
                Shown::Said(self.say(id).unwrap_or_else(|| is_so.to_string()))
            }
            Some(Value::Number(number)) => {
                let moment = number.as_i64().filter(|_| MOMENTS.contains(&name));
                Shown::Said(moment.map_or_else(|| number.to_string(), |millis| self.reader.moment(millis)))
            }
            Some(Value::String(text)) => self.text(name, text),
            Some(Value::Array(items)) => {
                let items: Vec<_> = items.iter().map(|item| self.item(name, item)).collect();
                if items.is_empty() { Shown::Nothing } else { Shown::Said(items.join(" · ")) }
            }
            Some(Value::Null) => Shown::Exactly("null".to_owned()),
            Some(Value::Object(_)) => Shown::Exactly(value.map(exact).unwrap_or_default()),
        }
    }

    fn item(&self, name: &str, item: &Value) -> String {
        let Value::String(text) = item else { return exact(item) };
        if let Some(id) = self.word(name, Some(item)) {
            return self.say(&id).unwrap_or(id);
        }
        match self.text(name, text) {
            Shown::Words(text) | Shown::Said(text) | Shown::Exactly(text) => text,
            Shown::Nothing => String::new(),
        }
    }

    fn text(&self, name: &str, text: &str) -> Shown {
        if let Some(day) = day::read(text) {
            return Shown::Said(self.reader.day(day));
        }
        if name == "language" {
            return Shown::Said(self.reader.language(text));
        }
        if matches!(name, "parts" | "closed") {
            let words = self.say(&format!("helper-part-{text}"));
            // A group of conversations is called as the picker calls it.
            let group = || self.say(&format!("picker-wish-{}", text.strip_prefix("talks-")?));
            if let Some(words) = words.or_else(group) {
                return Shown::Said(words);
            }
        }
        if ENTRIES.contains(&name)
            && let Some(called) = (self.called)(&EntryId::new(text))
        {
            return Shown::Said(called);
        }
        // A ready answer, a question, a part of life: by its id.
        if matches!(name, "chosen" | "prompt" | "of" | "from" | "areas" | "rows")
            && let Some(words) = self.say(text).or_else(|| self.say(&format!("area-{text}")))
        {
            return Shown::Said(words);
        }
        Shown::Words(safe(text))
    }

    /// Fluent id of a word of a closed list; that of the list's default where nothing is stored. None for what is not in the list.
    fn word(&self, name: &str, value: Option<&Value>) -> Option<String> {
        let id = match (self.slug.as_str(), name) {
            (_, "willing" | "able") | ("helper", "agreed") => agreed_id(stored(value)?),
            (slug, "whose") if slug != "goal" => match stored(value)? {
                Whose::Mine => "life-whose-mine",
                Whose::WrittenForMe => "life-whose-written-for-me",
                Whose::OwnView => "life-whose-own-view",
                Whose::BestGuess => "life-whose-best-guess",
            },
            ("person", "ring") => ring_id(stored(value)?).unwrap_or("detail-unsaid"),
            ("person", "being") => being_id(stored(value)?).unwrap_or("detail-person"),
            ("person", "strain") => strain_id(stored(value)?).unwrap_or("detail-unsaid"),
            ("person", "to-me" | "from-me") => help_id(Help::read(value?.clone()).ok()?),
            ("person", "kin") => match kin::find(value?.as_str()?)? {
                Kin::Everyday(word) => word,
                Kin::OfLanguage(_, kin) => kin.meaning,
            },
            ("plan", "nation" | "home") => nation_id(stored(value)?).unwrap_or("detail-unsaid"),
            ("plan", "who-for") => match stored(value)? {
                WhoFor::Me => "detail-me",
                other => who_for_id(other).unwrap_or("detail-unsaid"),
            },
            ("statement", "put-by") => match stored(value)? {
                PutBy::No => "detail-no",
                PutBy::Skip => "detail-skip",
                PutBy::NotNow => "detail-not-now",
                PutBy::TooHard => "detail-too-hard",
            },
            ("tie", "kind") => match stored(value)? {
                TieKind::Know => "detail-know",
                TieKind::Close => "detail-close",
                TieKind::Helps => "detail-tie-helps",
                TieKind::Strained => "detail-strained",
            },
            ("asset", "standing") => group_title(stored(value)?),
            ("asset", "capital") => Capital::from_slug(value?.as_str()?)?.card().title,
            _ => return None,
        };
        Some(id.to_owned())
    }
}

/// The value as its own kind reads it, its default where nothing is stored; none where it can't be read.
fn stored<T: Default + Field>(value: Option<&Value>) -> Option<T> {
    value.cloned().map_or_else(|| Some(T::default()), |value| T::read(value).ok())
}

/// Parts that are yes or no: nothing stored means no.
const YES_OR_NO: [&str; 13] = [
    "call-first",
    "do-not-contact",
    "trusted",
    "would-notice",
    "far-away",
    "died",
    "paid",
    "numbers-shared",
    "matters-most",
    "must",
    "shown",
    "example",
    "checked",
];

/// The name of what stands at a path: cells of a table are named by the table.
fn name_of(path: &Path) -> &str {
    if path.iter().any(|name| name == "cells") {
        return "cells";
    }
    path.iter().rev().find(|name| name.parse::<usize>().is_err()).map_or("", String::as_str)
}

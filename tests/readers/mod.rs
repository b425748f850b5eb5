//! Readers that documents are drawn with in tests.
#![allow(dead_code, reason = "every test file uses a part of it")]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use ownwords::domain::drawing::Reader;
use ownwords::i18n::Words;

/// Who says what the function says, with plain days, moments and languages.
pub struct Says<F>(pub F);

impl<F: Fn(&str) -> Option<(String, Option<String>)>> Reader for Says<F> {
    fn tag(&self) -> &str {
        "en-GB"
    }
    fn say(&self, id: &str) -> Option<(String, Option<String>)> {
        self.0(id)
    }
    fn moment(&self, millis: i64) -> String {
        millis.to_string()
    }
    fn day(&self, day: NaiveDate) -> String {
        day.to_string()
    }
    fn language(&self, tag: &str) -> String {
        tag.to_owned()
    }
}

/// The words of an id, and their language if it isn't the reader's.
type Saying = fn(&str) -> Option<(String, Option<String>)>;

/// Says ids, in brackets: quick, for many cases.
pub const IDS: Says<Saying> = Says(|id| Some((format!("[{id}]"), None)));

/// The app's real words of one locale, every shelf of it.
pub struct Real(pub Words);

/// Every text in a folder, and in those in it.
pub fn ftl_of(folder: &Path) -> String {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).map(|items| items.flatten().map(|item| item.path()).collect()).unwrap_or_default();
    paths.sort();
    let text = |path: &PathBuf| if path.is_dir() { ftl_of(path) } else { fs::read_to_string(path).expect("a locale file") + "\n" };
    paths.iter().map(text).collect()
}

/// The texts in a folder, without those in the folders in it.
fn files_of(folder: &Path) -> String {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).map(|items| items.flatten().map(|item| item.path()).collect()).unwrap_or_default();
    paths.retain(|path| path.is_file());
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("a locale file") + "\n").collect()
}

impl Real {
    /// Reads what every page has at hand, with these shelves and no others.
    pub fn with(tag: &str, shelves: &[&str]) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
        let texts = |tag: &str| {
            let there = root.join(tag);
            let folders = ["rest"].iter().chain(shelves).map(|shelf| files_of(&there.join(shelf)));
            std::iter::once(files_of(&there)).chain(folders).collect::<String>()
        };
        Self(Words::new(tag, tag == "ur", &texts(tag), &texts("en-GB")))
    }

    /// Reads them.
    pub fn of(tag: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
        Self(Words::new(tag, tag == "ur", &ftl_of(&root.join(tag)), &ftl_of(&root.join("en-GB"))))
    }
}

impl Reader for Real {
    fn tag(&self) -> &str {
        self.0.tag()
    }
    fn say(&self, id: &str) -> Option<(String, Option<String>)> {
        self.0.has(id).then(|| (self.0.id(id), self.0.lang_of(id).map(str::to_owned)))
    }
    fn moment(&self, millis: i64) -> String {
        ownwords::format::moment::minute(millis)
    }
    fn day(&self, day: NaiveDate) -> String {
        day.to_string()
    }
    fn language(&self, tag: &str) -> String {
        format!("language {tag}")
    }
}

//! The app's own words in one language, so that a story can be told in any.

use ownwords::i18n::{Msg, Words};
use std::path::Path;

/// One language of the app.
pub struct Tongue {
    words: Words,
}

impl Tongue {
    /// English, the language that every other falls back to.
    pub fn english() -> Tongue {
        Tongue::of("en-GB")
    }

    /// Urdu, from right to left.
    pub fn urdu() -> Tongue {
        Tongue::of("ur")
    }

    /// The language of a folder in `locales`.
    ///
    /// # Panics
    /// When there is no such folder.
    pub fn of(tag: &str) -> Tongue {
        let rtl = matches!(tag.split('-').next(), Some("ur" | "ar" | "fa" | "he" | "ps"));
        Tongue { words: Words::new(tag, rtl, &everything(tag), &everything("en-GB")) }
    }

    /// The tag of the language.
    pub fn tag(&self) -> &str {
        self.words.tag()
    }

    /// The name that the language has in itself, as the first page of the app shows it.
    pub fn own_name(&self) -> String {
        self.id("locale-name")
    }

    /// A text by its id.
    ///
    /// # Panics
    /// When no language has it: the story is older than the app.
    #[track_caller]
    pub fn id(&self, id: &str) -> String {
        assert!(self.words.has(id), "there is no text {id}");
        self.words.id(id)
    }

    /// A text with what goes into it.
    pub fn say(&self, message: Msg) -> String {
        self.words.say(message)
    }
}

/// Every Fluent file of a language, one after another.
fn everything(tag: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(tag);
    let mut text = String::new();
    gather(&folder, &mut text);
    assert!(!text.is_empty(), "there are no words in {}", folder.display());
    text
}

fn gather(folder: &Path, text: &mut String) {
    let mut paths: Vec<_> = std::fs::read_dir(folder).map(|all| all.flatten().map(|entry| entry.path()).collect()).unwrap_or_default();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            gather(&path, text);
        } else if path.extension().is_some_and(|ending| ending == "ftl") {
            text.push_str(&std::fs::read_to_string(&path).unwrap_or_default());
            text.push('\n');
        }
    }
}

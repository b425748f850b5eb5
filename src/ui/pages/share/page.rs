//! The self-opening form of a file that was sealed: `format::self_opening` with what only the app has.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::document::Document;
use crate::domain::drawing::{Reader, draw};
use crate::format::self_opening::{AROUND, FileWords, engine_of, fill};
use crate::i18n::load::{self, locales};
use crate::i18n::{BASE, Words};
use crate::platform::{files, own};
use crate::ui::rest;

/// The page, as it was packed.
const PAGE: &str = "reader/reader.html";
/// The shelf of the words around the document.
const SHELF: &str = "reader";
/// Where the words of a document may stand, the likeliest first.
const SHELVES: [&str; 5] = ["rest", "core", "assessment", "conversations", "rights"];

/// Makes the page of a sealed file: `None` where a part of it can't be had, offline for want of a copy.
pub async fn make(document: &Document, sealed: &[u8]) -> Option<Vec<u8>> {
    let page = files::load_text(&own::file(PAGE)?).await?;
    let (script, module) = engine_of(&page).ok()?;
    let (script, module) = (files::load_text(script).await?, files::load_bytes(module).await?);
    let asked = asked_of(document);
    let mut words = BTreeMap::new();
    for locale in locales() {
        // A language that isn't kept on this phone is left out; without English there is nothing to fall back on.
        match words_in(&locale.tag, &asked).await {
            Some(own) => drop(words.insert(locale.tag, FileWords { name: locale.name, rtl: locale.rtl, words: own })),
            None if locale.tag == BASE => return None,
            None => {}
        }
    }
    fill(&page, &script, &module, &words, sealed).ok()
}

/// The ids of all that is said when a document is drawn.
fn asked_of(document: &Document) -> BTreeSet<String> {
    /// Has every word, and notes which were asked for.
    struct Noting(RefCell<BTreeSet<String>>);
    impl Reader for Noting {
        fn tag(&self) -> &str {
            ""
        }
        fn say(&self, id: &str) -> Option<(String, Option<String>)> {
            self.0.borrow_mut().insert(id.to_owned());
            Some((String::new(), None))
        }
        fn moment(&self, _: i64) -> String {
            String::new()
        }
        fn day(&self, _: NaiveDate) -> String {
            String::new()
        }
        fn language(&self, _: &str) -> String {
            String::new()
        }
    }
    let noting = Noting(RefCell::default());
    draw(document, &noting);
    noting.0.into_inner()
}

/// What a language says of its own under these ids, and on the page around them.
async fn words_in(tag: &str, asked: &BTreeSet<String>) -> Option<BTreeMap<String, String>> {
    let rest = rest::rest().await?;
    let around = load::shelf(tag, rest.shelf(SHELF)?).await.ok()?;
    let mut words = BTreeMap::new();
    let mut left: Vec<&str> = AROUND.into_iter().chain(asked.iter().map(String::as_str)).collect();
    left.retain(|id| !take(&around, id, &mut words));
    for shelf in SHELVES {
        if left.is_empty() {
            break;
        }
        let Ok(shelf) = load::shelf(tag, rest.shelf(shelf)?).await else { continue };
        left.retain(|id| !take(&shelf, id, &mut words));
    }
    Some(words)
}

/// Takes a message over, if it is there in this very language.
fn take(shelf: &Words, id: &str, words: &mut BTreeMap<String, String>) -> bool {
    let is_own = shelf.has(id) && shelf.lang_of(id).is_none();
    if is_own {
        words.insert(id.to_owned(), shelf.id(id));
    }
    is_own
}

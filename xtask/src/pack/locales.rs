//! One file per language and shelf, so that a language is always a single download.
//!
//! `locales/<tag>/*.ftl` becomes the shelf `core`, `locales/<tag>/<shelf>/*.ftl` the shelf of that name. A file holds the texts alone, in
//! the order that the program was built with (`src/i18n/shelf.rs`): the language's own, and those of en-GB where it has none. A
//! language that has nothing of its own on a shelf has no file of its own there either: it is sent to the English one (facts of law,
//! which nobody has checked in it yet).

#[path = "../../../src/i18n/marks.rs"]
mod marks;
#[path = "../../../src/i18n/shelf.rs"]
#[allow(dead_code, reason = "what is not used here, the app's own build uses")]
mod shelf;

use super::{AddHashed, Files};
use crate::Result;
use std::collections::{BTreeMap, BTreeSet};

/// The language that every text exists in.
pub const BASE: &str = "en-GB";

/// The page's table: tag -> what the app needs to know.
pub type Table = BTreeMap<String, serde_json::Value>;

/// A language's texts by their names.
type Texts = BTreeMap<String, String>;

/// One language's texts of one shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    pub tag: String,
    /// The language whose file it is: English, where this one has nothing of its own on the shelf.
    pub of: String,
    pub shelf: String,
    pub file: Vec<u8>,
    own: Texts,
    /// The language's name in its own script, and its direction, from `locale.ftl`.
    pub name: String,
    pub direction: String,
}

/// All languages' shelves.
pub type Bundles = Vec<Bundle>;

impl Bundle {
    fn stem(&self) -> String {
        if self.shelf == shelf::CORE { format!("locales/{}", self.of) } else { format!("locales/{}.{}", self.of, self.shelf) }
    }

    /// Where the bundle is placed: `locales/ur.1a2b3c4d5e.txt`, `locales/ur.rights.1a2b3c4d5e.txt`.
    pub fn path(&self) -> String {
        format!("{}.{}.txt", self.stem(), &super::sha256(&self.file)[..10])
    }

    /// What a message says in this very language; nothing where English stands in for it.
    pub fn own_message(&self, id: &str) -> Option<String> {
        self.own.get(id).cloned()
    }
}

/// Reads `locales/`, named from there.
pub fn bundle(files: &Files) -> Result<Bundles> {
    let mut shelves: BTreeMap<String, BTreeMap<String, Texts>> = BTreeMap::new();
    for (name, bytes) in files {
        let parts: Vec<&str> = name.split('/').collect();
        let (tag, shelf) = match parts.as_slice() {
            [tag, file] if file.ends_with(".ftl") => (*tag, shelf::CORE),
            [tag, shelf, file] if file.ends_with(".ftl") => (*tag, *shelf),
            _ => continue,
        };
        let text = std::str::from_utf8(bytes).map_err(|error| format!("locales/{name}: {error}"))?;
        let texts = shelf::texts(text).map_err(|faults| format!("locales/{name}: {}", faults.join("; ")))?;
        shelves.entry(tag.to_owned()).or_default().entry(shelf.to_owned()).or_default().extend(texts);
    }
    let base = shelves.get(BASE).cloned().unwrap_or_default();
    let names: BTreeMap<String, BTreeSet<String>> =
        base.iter().map(|(shelf, texts)| (shelf.clone(), texts.keys().cloned().collect())).collect();
    let order = shelf::order(&names);
    let nothing = Texts::new();
    let mut bundles = Bundles::new();
    for (tag, own_shelves) in &shelves {
        let about = |name: &str| own_shelves.get(shelf::CORE).and_then(|core| core.get(name)).cloned();
        let name = about("locale-name").ok_or_else(|| format!("locales/{tag}/locale.ftl wants locale-name"))?;
        let direction = about("locale-direction").unwrap_or_else(|| "ltr".into());
        if !matches!(direction.as_str(), "ltr" | "rtl") {
            return Err(format!("locales/{tag}/locale.ftl: locale-direction is ltr or rtl, not {direction}"));
        }
        for names in &order.shelves {
            let (own, english) = (own_shelves.get(&names.shelf), base.get(&names.shelf).unwrap_or(&nothing));
            let (of, file) = match own {
                Some(own) => (tag.as_str(), shelf::file(names, own, english)),
                None => (BASE, shelf::file(names, english, &nothing)),
            };
            bundles.push(Bundle {
                tag: tag.clone(),
                of: of.to_owned(),
                shelf: names.shelf.clone(),
                file,
                own: own.cloned().unwrap_or_default(),
                name: name.clone(),
                direction: direction.clone(),
            });
        }
    }
    Ok(bundles)
}

/// Places the bundles and returns the table that the page carries.
pub fn place(bundles: &Bundles, public: &str, out: &mut Files) -> Table {
    let mut table = Table::new();
    for bundle in bundles {
        let path = out.add_hashed(&bundle.stem(), "txt", bundle.file.clone());
        let row = table
            .entry(bundle.tag.clone())
            .or_insert_with(|| serde_json::json!({ "name": bundle.name, "dir": bundle.direction, "files": {} }));
        row["files"][&bundle.shelf] = format!("{public}{path}").into();
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    /// The lines of a file behind the first, sorted, its one-byte letters written out.
    fn lines_of(bundles: &Bundles, tag: &str, shelf: &str) -> Vec<String> {
        let bundle = bundles.iter().find(|bundle| bundle.tag == tag && bundle.shelf == shelf).expect("the shelf");
        let end = bundle.file.iter().position(|byte| *byte == b'\n').expect("a first line");
        let letters: Vec<char> = std::str::from_utf8(&bundle.file[8..end]).expect("letters").chars().collect();
        let text: String = bundle.file[end + 1..]
            .iter()
            .map(|byte| if byte.is_ascii() { char::from(*byte) } else { letters[usize::from(*byte) - 0x80] })
            .collect();
        let mut lines: Vec<_> = text.split('\n').map(str::to_owned).collect();
        lines.sort();
        lines
    }

    const LOCALE: &str = "locale-name = English\nlocale-direction = ltr\n";
    const LOCALE_UR: &str = "locale-name = اردو\nlocale-direction = rtl\n";

    #[test]
    fn a_language_carries_the_english_that_it_lacks_marked_as_such() {
        let bundles = bundle(&files(&[
            ("en-GB/locale.ftl", LOCALE),
            ("en-GB/share.ftl", "# For the button\nshare-go = Share\nshare-nothing = Nothing\n"),
            ("ur/locale.ftl", LOCALE_UR),
            ("ur/share.ftl", "share-go = بھیجیں\n"),
        ]));
        let bundles = bundles.expect("both read");
        assert_eq!(lines_of(&bundles, "ur", "core"), ["\u{6}Nothing", "rtl", "اردو", "بھیجیں"]);
        assert_eq!(lines_of(&bundles, "en-GB", "core"), ["English", "Nothing", "Share", "ltr"]);
    }

    #[test]
    fn an_attribute_is_borrowed_by_itself() {
        let bundles = bundle(&files(&[
            ("en-GB/a.ftl", "a-one = One\n    .hint = A hint\n"),
            ("en-GB/locale.ftl", LOCALE),
            ("ur/a.ftl", "a-one = ایک\n"),
            ("ur/locale.ftl", LOCALE_UR),
        ]));
        assert_eq!(lines_of(&bundles.expect("both read"), "ur", "core"), ["\u{6}A hint", "rtl", "اردو", "ایک"]);
    }

    #[test]
    fn what_the_program_could_not_say_is_refused() {
        for bad in ["a-one = { a-two }\na-two = Two\n", "-brand = Own Words\n", "a-one = { NUMBER($n) }\n", "a-one = {\n"] {
            assert!(bundle(&files(&[("en-GB/locale.ftl", LOCALE), ("en-GB/a.ftl", bad)])).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_language_with_more_letters_than_bytes_is_written_in_utf_8() {
        let many: String = (0x4e00..0x4e90).filter_map(char::from_u32).collect();
        let bundles = bundle(&files(&[("en-GB/locale.ftl", &format!("locale-name = {many}\n"))])).expect("read");
        assert_eq!(String::from_utf8_lossy(&bundles[0].file[8..]), format!("\n{many}"));
    }

    #[test]
    fn a_shelf_that_a_language_has_not_begun_is_the_english_file_and_no_second_one() {
        let bundles = bundle(&files(&[
            ("en-GB/locale.ftl", LOCALE),
            ("en-GB/rights/care.ftl", "care-one = A right\n"),
            ("ur/locale.ftl", LOCALE_UR),
        ]));
        let bundles = bundles.expect("both read");
        assert_eq!(lines_of(&bundles, "ur", "rights"), ["A right"]);
        let mut out = Files::new();
        let table = place(&bundles, "/", &mut out);
        assert_eq!(table["ur"]["files"]["rights"], table["en-GB"]["files"]["rights"]);
        assert_ne!(table["ur"]["files"]["core"], table["en-GB"]["files"]["core"]);
        assert_eq!(out.len(), 3, "{:?}", out.keys());
        let kept: BTreeSet<_> = bundles.iter().map(Bundle::path).collect();
        assert!(kept.iter().all(|path| out.contains_key(path)), "the service worker keeps files that are there");
    }

    #[test]
    fn a_language_without_a_name_is_refused() {
        assert!(bundle(&files(&[("xx/a.ftl", "a-one = One\n")])).is_err());
    }
}

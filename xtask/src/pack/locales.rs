//! One file per language and shelf, so that a language is always a single download.
//!
//! `locales/<tag>/*.ftl` becomes the shelf `core`, `locales/<tag>/<shelf>/*.ftl` the shelf of that name. A file holds the
//! language's own messages and, behind a line [`FALLBACK`], those of en-GB that it lacks (or whose attributes it lacks), with
//! what they refer to. Comments and blank lines between messages are left out. A language that has nothing of its own on a shelf has no
//! file of its own there either: it is sent to the English one (facts of law, which nobody has checked in it yet).

use super::{AddHashed, Files};
use crate::Result;
use std::collections::{BTreeMap, BTreeSet};

/// The line between a language's own messages and the English that stands in for what is missing.
pub const FALLBACK: &str = "#### en-GB";

/// The language that every text exists in.
pub const BASE: &str = "en-GB";

/// The page's table: tag -> what the app needs to know.
pub type Table = BTreeMap<String, serde_json::Value>;

/// One language's texts of one shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    pub tag: String,
    /// The language whose file it is: English, where this one has nothing of its own on the shelf.
    pub of: String,
    pub shelf: String,
    pub text: String,
    /// The language's name in its own script, and its direction, from `locale.ftl`.
    pub name: String,
    pub direction: String,
}

/// All languages' shelves.
pub type Bundles = Vec<Bundle>;

impl Bundle {
    fn stem(&self) -> String {
        if self.shelf == "core" { format!("locales/{}", self.of) } else { format!("locales/{}.{}", self.of, self.shelf) }
    }

    /// Where the bundle is placed: `locales/ur.1a2b3c4d5e.ftl`, `locales/ur.rights.1a2b3c4d5e.ftl`.
    pub fn path(&self) -> String {
        format!("{}.{}.ftl", self.stem(), &super::sha256(self.text.as_bytes())[..10])
    }

    /// What a message of one line says in this very language; nothing where English stands in for it.
    pub fn own_message(&self, id: &str) -> Option<String> {
        let own = self.text.split(FALLBACK).next().filter(|_| self.of == self.tag)?;
        value_of(&entries(own), id)
    }
}

/// Reads `locales/`, named from there.
pub fn bundle(files: &Files) -> Result<Bundles> {
    let mut shelves: BTreeMap<String, BTreeMap<String, Vec<Entry>>> = BTreeMap::new();
    for (name, bytes) in files {
        let parts: Vec<&str> = name.split('/').collect();
        let (tag, shelf) = match parts.as_slice() {
            [tag, file] if file.ends_with(".ftl") => (*tag, "core"),
            [tag, shelf, file] if file.ends_with(".ftl") => (*tag, *shelf),
            _ => continue,
        };
        let text = std::str::from_utf8(bytes).map_err(|error| format!("locales/{name}: {error}"))?;
        shelves.entry(tag.to_owned()).or_default().entry(shelf.to_owned()).or_default().extend(entries(text));
    }
    let base = shelves.get(BASE).cloned().unwrap_or_default();
    let mut bundles = Bundles::new();
    for (tag, own_shelves) in &shelves {
        let core = own_shelves.get("core").map(Vec::as_slice).unwrap_or_default();
        let name = value_of(core, "locale-name").ok_or_else(|| format!("locales/{tag}/locale.ftl wants locale-name"))?;
        let direction = value_of(core, "locale-direction").unwrap_or_else(|| "ltr".into());
        if !matches!(direction.as_str(), "ltr" | "rtl") {
            return Err(format!("locales/{tag}/locale.ftl: locale-direction is ltr or rtl, not {direction}"));
        }
        let names: BTreeSet<&String> = base.keys().chain(own_shelves.keys()).collect();
        for shelf in names {
            let own = own_shelves.get(shelf).map(Vec::as_slice).unwrap_or_default();
            let english = base.get(shelf).map(Vec::as_slice).unwrap_or_default();
            let of = if own.is_empty() { BASE } else { tag };
            let mut text = written(if own.is_empty() { english } else { own }.iter());
            if of != BASE {
                let lacking = lacking(own, english);
                if !lacking.is_empty() {
                    text.push_str(FALLBACK);
                    text.push('\n');
                    text.push_str(&written(lacking.into_iter()));
                }
            }
            bundles.push(Bundle {
                tag: tag.clone(),
                of: of.to_owned(),
                shelf: shelf.clone(),
                text,
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
        let path = out.add_hashed(&bundle.stem(), "ftl", bundle.text.clone().into_bytes());
        let row = table
            .entry(bundle.tag.clone())
            .or_insert_with(|| serde_json::json!({ "name": bundle.name, "dir": bundle.direction, "files": {} }));
        row["files"][&bundle.shelf] = format!("{public}{path}").into();
    }
    table
}

/// A message or a term: its lines as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    id: String,
    lines: Vec<String>,
}

impl Entry {
    fn attributes(&self) -> BTreeSet<&str> {
        self.lines
            .iter()
            .skip(1)
            .filter_map(|line| line.trim_start().strip_prefix('.'))
            .filter_map(|rest| rest.split_once('=').map(|(name, _)| name.trim()))
            .filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
            .filter(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'))
            .collect()
    }

    /// The ids of the messages and terms that it refers to: `{ app-name }`, `{ -brand }`, `{ app-name.short }`.
    fn references(&self) -> BTreeSet<String> {
        let text = self.lines.join("\n");
        text.split('{')
            .skip(1)
            .map(|rest| rest.trim_start())
            .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect::<String>())
            .filter(|id| id.trim_start_matches('-').starts_with(|c: char| c.is_ascii_lowercase()))
            .collect()
    }
}

/// Splits a resource at the lines that begin a message or a term. Fluent lets every other line of one be indented, or begin
/// with a bracket; comments begin with `#`.
fn entries(text: &str) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    let mut in_entry = false;
    for line in text.trim_start_matches('\u{feff}').lines() {
        let line = line.trim_end();
        let id: String = line.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect();
        let begins = !id.is_empty() && line[id.len()..].trim_start().starts_with('=');
        if begins {
            found.push(Entry { id, lines: vec![line.to_owned()] });
            in_entry = true;
        } else if line.starts_with('#') {
            in_entry = false;
        } else if let Some(entry) = found.last_mut().filter(|_| in_entry) {
            entry.lines.push(line.to_owned());
        }
    }
    for entry in &mut found {
        while entry.lines.last().is_some_and(String::is_empty) {
            entry.lines.pop();
        }
    }
    found
}

/// The entries of the base that a language must borrow, with everything they refer to, in the base's order.
fn lacking<'a>(own: &[Entry], base: &'a [Entry]) -> Vec<&'a Entry> {
    let known: BTreeMap<&str, BTreeSet<&str>> = own.iter().map(|entry| (entry.id.as_str(), entry.attributes())).collect();
    let whole = |entry: &&Entry| known.get(entry.id.as_str()).is_some_and(|attributes| entry.attributes().is_subset(attributes));
    let mut wanted: Vec<&Entry> = base.iter().filter(|entry| !whole(entry)).collect();
    let mut ids: BTreeSet<&str> = wanted.iter().map(|entry| entry.id.as_str()).collect();
    while let Some(entry) = wanted.pop() {
        for reference in entry.references() {
            if let Some(entry) = base.iter().find(|entry| entry.id == reference && !ids.contains(entry.id.as_str())) {
                ids.insert(&entry.id);
                wanted.push(entry);
            }
        }
    }
    base.iter().filter(|entry| ids.contains(entry.id.as_str())).collect()
}

fn written<'a>(entries: impl Iterator<Item = &'a Entry>) -> String {
    entries.flat_map(|entry| entry.lines.iter()).fold(String::new(), |text, line| text + line + "\n")
}

fn value_of(entries: &[Entry], id: &str) -> Option<String> {
    let entry = entries.iter().find(|entry| entry.id == id)?;
    let (_, value) = entry.lines.first()?.split_once('=')?;
    Some(value.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn text_of(bundles: &Bundles, tag: &str, shelf: &str) -> String {
        bundles.iter().find(|bundle| bundle.tag == tag && bundle.shelf == shelf).map(|bundle| bundle.text.clone()).unwrap_or_default()
    }

    const LOCALE: &str = "locale-name = English\nlocale-direction = ltr\n";
    const LOCALE_UR: &str = "locale-name = اردو\nlocale-direction = rtl\n";

    #[test]
    fn a_language_carries_the_english_that_it_lacks_behind_the_line() {
        let bundles = bundle(&files(&[
            ("en-GB/locale.ftl", LOCALE),
            ("en-GB/share.ftl", "# For the button\nshare-go = Share\nshare-nothing = Nothing\n"),
            ("ur/locale.ftl", LOCALE_UR),
            ("ur/share.ftl", "share-go = بھیجیں\n"),
        ]));
        let bundles = bundles.expect("both read");
        assert_eq!(
            text_of(&bundles, "ur", "core"),
            "locale-name = اردو\nlocale-direction = rtl\nshare-go = بھیجیں\n#### en-GB\nshare-nothing = Nothing\n"
        );
        assert!(!text_of(&bundles, "en-GB", "core").contains(FALLBACK));
    }

    #[test]
    fn a_message_that_lacks_an_attribute_is_borrowed_whole() {
        let bundles = bundle(&files(&[
            ("en-GB/a.ftl", "a-one = One\n    .hint = A hint\na-two = Two\n    .hint = B\n"),
            ("en-GB/locale.ftl", LOCALE),
            ("ur/a.ftl", "a-one = ایک\na-two = دو\n    .hint = ب\n"),
            ("ur/locale.ftl", LOCALE_UR),
        ]));
        let text = text_of(&bundles.expect("both read"), "ur", "core");
        let (_, borrowed) = text.split_once("#### en-GB\n").expect("something is borrowed");
        assert_eq!(borrowed, "a-one = One\n    .hint = A hint\n");
    }

    #[test]
    fn what_a_borrowed_message_refers_to_is_borrowed_too_even_if_the_language_has_it() {
        let bundles = bundle(&files(&[
            ("en-GB/a.ftl", "-brand = Own Words\na-long = { -brand } is { a-short }\na-short = short\n"),
            ("en-GB/locale.ftl", LOCALE),
            ("ur/a.ftl", "-brand = اپنے الفاظ\na-short = مختصر\n"),
            ("ur/locale.ftl", LOCALE_UR),
        ]));
        let text = text_of(&bundles.expect("both read"), "ur", "core");
        let (_, borrowed) = text.split_once("#### en-GB\n").expect("something is borrowed");
        assert_eq!(borrowed, "-brand = Own Words\na-long = { -brand } is { a-short }\na-short = short\n");
    }

    #[test]
    fn lines_of_a_select_belong_to_their_message_wherever_they_begin() {
        let source = "a-count = { $n ->\n[one] One thing\n   *[other] { $n } things\n}\n\nb-next =\n    first line\n\n    second line\n";
        let found = entries(source);
        assert_eq!(found.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), ["a-count", "b-next"]);
        assert_eq!(found[0].lines.last().map(String::as_str), Some("}"));
        assert_eq!(found[1].lines, ["b-next =", "    first line", "", "    second line"]);
    }

    #[test]
    fn a_shelf_that_a_language_has_not_begun_is_the_english_file_and_no_second_one() {
        let bundles = bundle(&files(&[
            ("en-GB/locale.ftl", LOCALE),
            ("en-GB/rights/care.ftl", "care-one = A right\n"),
            ("ur/locale.ftl", LOCALE_UR),
        ]));
        let bundles = bundles.expect("both read");
        assert_eq!(text_of(&bundles, "ur", "rights"), "care-one = A right\n");
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

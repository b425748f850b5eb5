//! The long texts: whole, in plain sentences, and in no language in which nobody has checked what must be checked.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, PatternElement};

const TEXTS: [&str; 3] = ["help", "privacy", "accessibility"];

/// The messages of a file of the shelf `later`: their ids with their words.
fn messages(tag: &str, text: &str) -> BTreeMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{tag}/later/{text}.ftl"));
    let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let words = |elements: Vec<PatternElement<String>>| {
        elements.into_iter().map(|element| match element {
            PatternElement::TextElement { value } => value,
            PatternElement::Placeable { .. } => panic!("{tag}/{text}: nothing is put into these texts"),
        })
    };
    resource
        .body
        .into_iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name, words(message.value?.elements).collect())),
            _ => None,
        })
        .collect()
}

/// The section that a line belongs to, and its number; `None` for a heading.
fn numbered(id: &str) -> Option<(&str, usize)> {
    let (section, number) = id.rsplit_once('-')?;
    Some((section, number.parse().ok()?))
}

fn headings(all: &BTreeMap<String, String>) -> BTreeSet<&str> {
    all.keys().map(String::as_str).filter(|id| numbered(id).is_none()).collect()
}

#[test]
fn every_section_has_a_heading_and_its_lines_are_numbered_without_a_gap() {
    for text in TEXTS {
        let all = messages("en-GB", text);
        let mut sections: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for (section, number) in all.keys().filter_map(|id| numbered(id)) {
            sections.entry(section).or_default().insert(number);
        }
        assert_eq!(sections.keys().copied().collect::<BTreeSet<_>>(), headings(&all), "{text}");
        for (section, numbers) in sections {
            assert_eq!(numbers, (1..=numbers.len()).collect(), "{section} has a gap, and what comes after it would not be shown");
        }
    }
}

#[test]
fn the_page_draws_every_section_there_is_and_no_other() {
    let page = include_str!("../src/ui/pages/reading.rs");
    for text in TEXTS {
        let all = messages("en-GB", text);
        let named: BTreeSet<&str> =
            page.split('"').filter(|word| word.starts_with(&format!("{text}-")) && !word.contains(char::is_whitespace)).collect();
        assert_eq!(named, headings(&all), "{text}");
    }
}

#[test]
fn urdu_has_every_heading_and_nothing_that_english_lacks() {
    for text in TEXTS {
        let (english, urdu) = (messages("en-GB", text), messages("ur", text));
        assert_eq!(headings(&english), headings(&urdu), "{text}");
        assert!(urdu.keys().all(|id| english.contains_key(id)), "{text}");
    }
}

#[test]
fn what_happens_to_words_is_told_in_urdu_only_once_it_has_been_checked() {
    let lines: Vec<_> = messages("ur", "privacy").into_keys().filter(|id| numbered(id).is_some()).collect();
    assert!(lines.is_empty(), "{lines:?}");
    assert!(messages("ur", "help").keys().all(|id| !id.starts_with("help-exit-")), "what Exit does is about safety");
}

#[test]
fn sentences_are_short_and_nobody_is_cheered_or_promised_anything() {
    for text in TEXTS {
        for (id, words) in messages("en-GB", text) {
            for sentence in words.split(['.', '?', '!', ':']) {
                let count = sentence.split_whitespace().count();
                assert!(count <= 26, "{id}: {count} words: {sentence}");
            }
            let lower = words.to_lowercase();
            for banned in ["guarantee", "100%", "completely safe", "don’t worry", "simply", "congratulat", "well done"] {
                assert!(!lower.contains(banned), "{id}: {banned}");
            }
        }
    }
}

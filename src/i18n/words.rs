//! The words of one locale, with the base locale behind them.

use super::marks::{BORROWED, BREAK, CASE, CHOICE, END, THEN, VALUE, hash};
use super::msg::{Arg, Msg, SALT, ShelfNames};
use super::plural;

/// The locale whose words every other falls back to.
pub const BASE: &str = "en-GB";

/// The words of one locale: one shelf or more.
pub struct Words {
    tag: String,
    rtl: bool,
    shelves: Vec<Shelf>,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag && self.shelves.len() == other.shelves.len()
    }
}

/// The words on one shelf, as they stand in its file.
pub struct Shelf {
    /// Where its names begin among all.
    first: usize,
    /// Its names' hashes, in their order.
    hashes: Vec<u32>,
    texts: String,
    /// Where each text begins in `texts`, and where the last one ends.
    starts: Vec<usize>,
    /// The whole file is the base locale's.
    borrowed: bool,
}

impl Shelf {
    /// Reads a file that was written for these names: see [`super::shelf`]. `borrowed` says that it is the base locale's, standing in for one
    /// that this locale hasn't got. `None` for a file of another build, or a damaged one.
    pub fn read(names: &ShelfNames, file: &[u8], borrowed: bool) -> Option<Self> {
        let head = file.split(|byte| *byte == b'\n').next()?;
        let head = std::str::from_utf8(head).ok()?;
        if u32::from_str_radix(head.get(..8)?, 16).ok()? != names.stamp {
            return None;
        }
        let letters: Vec<char> = head.get(8..)?.chars().collect();
        let body = file.get(head.len() + 1..)?;
        let texts = if letters.is_empty() {
            String::from_utf8(body.to_vec()).ok()?
        } else {
            let letter = |byte: &u8| match byte.checked_sub(0x80) {
                None => Some(char::from(*byte)),
                Some(at) => letters.get(usize::from(at)).copied(),
            };
            body.iter().map(letter).collect::<Option<String>>()?
        };
        let hashes = names.hashes();
        let ends = texts.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let starts: Vec<usize> = std::iter::once(0).chain(ends).chain([texts.len() + 1]).collect();
        (starts.len() == hashes.len() + 1).then_some(Self { first: names.first, hashes, texts, starts, borrowed })
    }

    /// The text of this number, and whether it is this locale's own. `None` where nobody has one.
    fn text(&self, number: usize) -> Option<(&str, bool)> {
        let text = self.texts.get(*self.starts.get(number)?..*self.starts.get(number + 1)? - 1)?;
        match text.strip_prefix(BORROWED) {
            Some(text) => Some((text, false)),
            None => (!text.is_empty()).then_some((text, !self.borrowed)),
        }
    }
}

impl Words {
    /// The words of a locale, with those of one shelf.
    pub fn of(tag: &str, rtl: bool, shelf: Shelf) -> Self {
        Self { tag: tag.to_owned(), rtl, shelves: vec![shelf] }
    }

    /// Words as they are written, in Fluent: `own` are a locale's, `fallback` those of the base locale. For whatever runs outside a
    /// browser. What can't be read is left out: the build refuses such files.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn new(tag: &str, rtl: bool, own: &str, fallback: &str) -> Self {
        let (own, fallback) = (super::shelf::texts(own).unwrap_or_default(), super::shelf::texts(fallback).unwrap_or_default());
        let shelves = super::msg::SHELVES.iter().filter_map(|names| {
            let written = super::shelf::Names { shelf: names.shelf.into(), names: names.written(), stamp: names.stamp };
            Shelf::read(names, &super::shelf::file(&written, &own, &fallback), false)
        });
        Self { tag: tag.to_owned(), rtl, shelves: shelves.collect() }
    }

    /// Adds a shelf of words that was loaded later.
    pub fn add(&mut self, shelf: Shelf) {
        self.shelves.push(shelf);
    }

    /// Whether a shelf was added to those that every page needs.
    pub fn has_more(&self) -> bool {
        self.shelves.len() > 1
    }

    /// The locale's tag (BCP 47).
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Whether it is written from right to left.
    pub const fn is_rtl(&self) -> bool {
        self.rtl
    }

    /// `rtl` or `ltr`.
    pub const fn dir(&self) -> &'static str {
        if self.rtl { "rtl" } else { "ltr" }
    }

    /// The text of a message. One whose shelf isn't here is shown as an ellipsis, so that nothing is ever blank.
    pub fn say(&self, message: Msg) -> String {
        self.say_in(message).0
    }

    /// The text of a message, and the language that it is in, when that is not this locale's own: for a `lang` attribute.
    pub fn say_in(&self, message: Msg) -> (String, Option<&'static str>) {
        let found = self.text(&message);
        found.map_or_else(|| ("…".to_owned(), None), |(text, own)| (self.filled(text, &message.args), (!own).then_some(BASE)))
    }

    /// Whether the message is on one of these shelves.
    pub fn holds(&self, message: &Msg) -> bool {
        self.text(message).is_some()
    }

    fn text(&self, message: &Msg) -> Option<(&str, bool)> {
        self.shelves.iter().find_map(|shelf| shelf.text(usize::from(message.place).checked_sub(shelf.first)?))
    }

    /// The text of a message that a table names. A message that nobody has is shown as its id.
    pub fn id(&self, id: &str) -> String {
        self.find(id).map_or_else(|| id.to_owned(), |(text, _)| self.filled(text, &[]))
    }

    /// An attribute of a message that a table names: `hint`, `example`.
    pub fn part(&self, id: &str, attribute: &str) -> Option<String> {
        self.find(&format!("{id}.{attribute}")).map(|(text, _)| self.filled(text, &[]))
    }

    /// Whether this locale or the base has the message.
    pub fn has(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    /// The language that a message will be shown in, when it is not this locale's own: for a `lang` attribute.
    pub fn lang_of(&self, id: &str) -> Option<&'static str> {
        self.find(id).and_then(|(_, own)| (!own).then_some(BASE))
    }

    /// How many texts are here.
    pub fn count(&self) -> usize {
        self.shelves.iter().map(|shelf| shelf.hashes.len()).sum()
    }

    /// Every text of up to `most` letters that is here, every such sentence of one, and every such part of a sentence that has four words or
    /// more. What stands around a value that is put in stands by itself; texts with a choice in them are left out.
    pub fn sentences(&self, most: usize) -> Vec<String> {
        let mut found = Vec::new();
        for shelf in &self.shelves {
            for (text, _) in (0..shelf.hashes.len()).filter_map(|number| shelf.text(number)).filter(|(text, _)| !text.contains(CHOICE)) {
                found.extend((text.chars().count() <= most && !text.contains(VALUE)).then(|| text.to_owned()));
                let mut in_value = false;
                let apart = |letter: char| {
                    in_value = letter == VALUE || (in_value && letter != END);
                    in_value || matches!(letter, END | BREAK | '.' | '!' | '?' | '۔' | '؟' | '…')
                };
                for sentence in text.split(apart).map(str::trim).filter(|sentence| !sentence.is_empty()) {
                    let parts = sentence.split([',', ':', ';', '،', '؛']).map(str::trim);
                    let parts = parts.filter(|part| part.split_whitespace().count() > 3);
                    let whole = std::iter::once(sentence).chain(parts);
                    found.extend(whole.filter(|part| part.chars().count() <= most).map(str::to_owned));
                }
            }
        }
        found
    }

    fn find(&self, name: &str) -> Option<(&str, bool)> {
        let hash = hash(name, SALT);
        self.shelves.iter().find_map(|shelf| shelf.text(shelf.hashes.binary_search(&hash).ok()?))
    }

    /// A text with everything put in: see [`super::shelf`] for the marks.
    fn filled(&self, text: &str, args: &[(&'static str, Arg)]) -> String {
        let mut out = String::new();
        self.fill(text, args, &mut out);
        out
    }

    /// Writes a text up to its end or to a mark that ends it, and returns what comes behind.
    fn fill<'a>(&self, mut text: &'a str, args: &[(&'static str, Arg)], out: &mut String) -> &'a str {
        let value = |name: &str| args.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
        while let Some(at) = text.find([VALUE, CHOICE, CASE, END, BREAK]) {
            out.push_str(&text[..at]);
            let (mark, rest) = text[at..].split_at(1);
            match mark.chars().next() {
                Some(VALUE) => {
                    let (name, rest) = rest.split_once(END).unwrap_or((rest, ""));
                    match value(name) {
                        Some(Arg::Text(text)) => out.push_str(text),
                        Some(Arg::Number(number)) => out.push_str(&number.to_string()),
                        None => out.push_str(name),
                    }
                    text = rest;
                }
                Some(CHOICE) => {
                    let (name, mut rest) = rest.split_once(CASE).unwrap_or((rest, ""));
                    let (exact, category) = match value(name) {
                        Some(Arg::Text(text)) => (text.clone(), String::new()),
                        Some(Arg::Number(number)) => (number.to_string(), plural::category(&self.tag, *number)),
                        None => Default::default(),
                    };
                    // The first is for all others; of the rest, the first that fits.
                    let (mut others, mut fitting) = (None, None);
                    loop {
                        let (key, text) = rest.split_once(THEN).unwrap_or(("", rest));
                        let mut said = String::new();
                        let behind = self.fill(text, args, &mut said);
                        if others.is_none() {
                            others = Some(said);
                        } else if fitting.is_none() && (key == exact || key == category) {
                            fitting = Some(said);
                        }
                        rest = behind.get(1..).unwrap_or_default();
                        if !behind.starts_with(CASE) {
                            break;
                        }
                    }
                    out.extend(fitting.or(others));
                    text = rest;
                }
                Some(BREAK) => {
                    out.push('\n');
                    text = rest;
                }
                _ => return &text[at..],
            }
        }
        out.push_str(text);
        ""
    }
}

/// Chooses among the locales there are: the first wish that is there as it is, else the first that is there by its language.
pub fn choose_locale<'a>(wishes: &[String], there: &[&'a str]) -> &'a str {
    let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    wishes
        .iter()
        .find_map(|wish| {
            there
                .iter()
                .find(|tag| tag.eq_ignore_ascii_case(wish))
                .or_else(|| there.iter().find(|tag| language(tag) == language(wish)))
                .copied()
        })
        .or_else(|| there.iter().find(|tag| **tag == BASE).copied())
        .unwrap_or(BASE)
}

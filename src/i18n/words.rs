//! The words of one locale, with the base locale behind them.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::msg::{Arg, Msg};

/// The line in a locale file after which the messages stand that this locale doesn't have, in the base locale.
const FALLBACK_MARK: &str = "\n#### en-GB";

/// The locale whose words every other falls back to.
pub const BASE: &str = "en-GB";

/// The words of one locale.
pub struct Words {
    tag: String,
    rtl: bool,
    /// How many shelves were added.
    added: usize,
    own: FluentBundle<FluentResource>,
    fallback: FluentBundle<FluentResource>,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag && self.added == other.added
    }
}

impl Words {
    /// Reads the words of a locale. `own` are its messages, `fallback` those in the base locale that it lacks. A message that can't
    /// be read is left out: the build refuses such files, so here it can only come from a damaged download.
    pub fn new(tag: &str, rtl: bool, own: &str, fallback: &str) -> Self {
        Self { tag: tag.to_owned(), rtl, added: 0, own: bundle(tag, own), fallback: bundle(BASE, fallback) }
    }

    /// Adds a shelf of words that was loaded later.
    pub fn add(&mut self, own: &str, fallback: &str) {
        self.added += 1;
        for (bundle, text) in [(&mut self.own, own), (&mut self.fallback, fallback)] {
            bundle.add_resource_overriding(resource(text));
        }
    }

    /// Whether a shelf was added to those that every page needs.
    pub const fn has_more(&self) -> bool {
        self.added > 0
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

    /// The text of a message. A message that nobody has is shown as its id, so that nothing is ever blank.
    pub fn say(&self, message: Msg) -> String {
        let args = message.args.into_iter().map(|(name, value)| {
            let value = match value {
                Arg::Text(text) => FluentValue::from(text),
                Arg::Number(number) => FluentValue::from(number),
            };
            (name, value)
        });
        let args = FluentArgs::from_iter(args);
        self.find(message.id, None, Some(&args)).unwrap_or_else(|| message.id.to_owned())
    }

    /// The text of a message that a table names.
    pub fn id(&self, id: &str) -> String {
        self.find(id, None, None).unwrap_or_else(|| id.to_owned())
    }

    /// An attribute of a message that a table names: `hint`, `example`.
    pub fn part(&self, id: &str, attribute: &str) -> Option<String> {
        self.find(id, Some(attribute), None)
    }

    /// Whether this locale or the base has the message.
    pub fn has(&self, id: &str) -> bool {
        self.own.has_message(id) || self.fallback.has_message(id)
    }

    /// The language that a message will be shown in, when it is not this locale's own: for a `lang` attribute.
    pub fn lang_of(&self, id: &str) -> Option<&'static str> {
        (!self.own.has_message(id) && self.fallback.has_message(id)).then_some(BASE)
    }

    fn find(&self, id: &str, attribute: Option<&str>, args: Option<&FluentArgs<'_>>) -> Option<String> {
        [&self.own, &self.fallback].into_iter().find_map(|bundle| {
            let message = bundle.get_message(id)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            Some(bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned())
        })
    }
}

fn resource(text: &str) -> FluentResource {
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}

fn bundle(tag: &str, text: &str) -> FluentBundle<FluentResource> {
    let language = tag.parse::<LanguageIdentifier>().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![language]);
    bundle.add_resource_overriding(resource(text));
    bundle
}

/// Splits a locale file into its own messages and those that stand in for missing ones.
pub fn split_fallback(file: &str) -> (&str, &str) {
    match file.find(FALLBACK_MARK) {
        Some(at) => (&file[..at], &file[at + FALLBACK_MARK.len()..]),
        None => (file, ""),
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

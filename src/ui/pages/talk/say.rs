use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use crate::domain::day;
use crate::domain::drawing::Reader;
use crate::i18n::{Msg, Words};
use crate::platform::intl;
use crate::ui::desk::use_words;
use crate::ui::later::{use_conversations, use_shelf};

/// All the words that a conversation needs: its own shelf, the names of life areas where it has rows of them, and those of every page.
#[derive(Clone, PartialEq)]
pub struct Say {
    words: Rc<Words>,
    shelf: Rc<Words>,
    areas: Option<Rc<Words>>,
}

/// The words of every page, with those of the conversations and of the self-assessment as soon as they are there: for pages that show
/// whatever a plan holds.
#[hook]
pub fn use_say() -> Say {
    let words = use_words();
    let (talk, assessment) = (use_conversations(), use_shelf("assessment"));
    let shelf = talk.and_then(Result::ok).unwrap_or_else(|| words.clone());
    Say::new(words, shelf, assessment.and_then(Result::ok))
}

impl Say {
    /// Puts them together.
    pub const fn new(words: Rc<Words>, shelf: Rc<Words>, areas: Option<Rc<Words>>) -> Self {
        Self { words, shelf, areas }
    }

    /// The words of every page.
    pub fn words(&self) -> &Words {
        &self.words
    }

    fn home(&self, id: &str) -> &Words {
        match &self.areas {
            _ if self.shelf.has(id) => &self.shelf,
            Some(areas) if areas.has(id) => areas,
            _ => &self.words,
        }
    }

    /// The text of a message.
    pub fn say(&self, message: Msg) -> String {
        let areas = self.areas.as_ref();
        [Some(&self.shelf), areas].into_iter().flatten().find(|words| words.holds(&message)).unwrap_or(&self.words).say(message)
    }

    /// The text of a message that a table names.
    pub fn id(&self, id: &str) -> String {
        self.home(id).id(id)
    }

    /// An attribute of it: `hint`, `example`.
    pub fn part(&self, id: &str, attribute: &str) -> Option<String> {
        self.home(id).part(id, attribute)
    }

    /// Whether it is there.
    pub fn has(&self, id: &str) -> bool {
        self.home(id).has(id)
    }

    /// Its language, where that isn't the page's own.
    pub fn lang_of(&self, id: &str) -> Option<&'static str> {
        self.home(id).lang_of(id)
    }

    /// A text in an element of its own, marked where it is in another language than the page.
    pub fn line(&self, tag: &'static str, class: &'static str, id: &str) -> Html {
        self.text(tag, class, id, Some(self.id(id)))
    }

    /// The same for an attribute; nothing where there is none.
    pub fn line_of(&self, class: &'static str, id: &str, attribute: &str) -> Html {
        self.text("p", class, id, self.part(id, attribute))
    }

    fn text(&self, tag: &'static str, class: &'static str, id: &str, text: Option<String>) -> Html {
        let Some(text) = text else { return Html::default() };
        let lang = self.lang_of(id);
        html! { <@{tag} class={(!class.is_empty()).then_some(class)} {lang} dir={lang.map(|_| "ltr")}>{ text }</@> }
    }
}

impl Reader for Say {
    fn tag(&self) -> &str {
        self.words.tag()
    }

    fn say(&self, id: &str) -> Option<(String, Option<String>)> {
        self.has(id).then(|| (self.id(id), self.lang_of(id).map(str::to_owned)))
    }

    fn moment(&self, millis: i64) -> String {
        intl::moment(self.words.tag(), millis)
    }

    fn day(&self, day: NaiveDate) -> String {
        intl::day(self.words.tag(), &day::text(day))
    }

    fn language(&self, tag: &str) -> String {
        intl::language_name(tag, self.words.tag())
    }
}

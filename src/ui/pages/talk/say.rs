use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use crate::domain::day;
use crate::domain::drawing::Reader;
use crate::i18n::{Msg, Words, msg};
use crate::platform::{intl, page};
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::desk::use_words;
use crate::ui::later::{use_conversations, use_shelf, use_shelves};

/// All the words that a page needs: those of every page, and the shelves that it stands on.
#[derive(Clone, PartialEq)]
pub struct Say {
    words: Rc<Words>,
    shelves: Vec<Rc<Words>>,
}

/// The words of every page, with those of the conversations and of the self-assessment as soon as they are there: for pages that show
/// whatever a plan holds.
#[hook]
pub fn use_say() -> Say {
    let words = use_words();
    let (talk, assessment) = (use_conversations(), use_shelf("assessment"));
    Say::new(words, [talk, assessment].into_iter().flatten().flatten().collect())
}

/// The words of a page that stands on these shelves. While they are on their way, and where they can't be had, what is shown instead, under
/// this title.
#[hook]
pub fn use_page_words(title: Msg, shelves: Vec<&'static str>) -> Result<Say, Html> {
    let words = use_words();
    let found = use_shelves(shelves);
    let ready = found.is_some();
    let waited = use_mut_ref(|| false);
    use_effect_with(ready, move |ready| {
        // The words came after the page was opened: its heading is there only now.
        if waited.replace(!ready) && *ready {
            page::focus_heading();
        }
    });
    match found {
        Some(Ok(shelves)) => Ok(Say::new(words, shelves)),
        Some(Err(_)) => Err(html! {
            <>
                <h1>{ words.say(title) }</h1>
                <Notice kind={NoticeKind::Care} role="alert">{ words.say(msg::reading_not_here()) }</Notice>
            </>
        }),
        None => Err(html! { <h1 class="hint" aria-busy="true">{ words.say(msg::reading_wait()) }</h1> }),
    }
}

impl Say {
    /// Puts them together.
    pub const fn new(words: Rc<Words>, shelves: Vec<Rc<Words>>) -> Self {
        Self { words, shelves }
    }

    /// The words of every page.
    pub fn words(&self) -> &Words {
        &self.words
    }

    fn home(&self, id: &str) -> &Words {
        self.shelves.iter().find(|shelf| shelf.has(id)).unwrap_or(&self.words)
    }

    /// The text of a message.
    pub fn say(&self, message: Msg) -> String {
        self.shelves.iter().find(|shelf| shelf.holds(&message)).unwrap_or(&self.words).say(message)
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

//! How a document looks: a small neutral tree of elements, drawn by one function for the person's preview, the worker's page, the log
//! and paper. Nothing here knows a browser, so that a reader that isn't this app can draw with the same function.
//!
//! **Invariants.** Words from a document become text and nothing else: no tag, class or address comes from it. Marks that turn text
//! round or hide in it are taken out ([`safe`]), and every text whose language the app doesn't say stands in an element of its own
//! direction. A strength is never drawn without "what it takes" (guardrail G1); the promise (G9) is drawn whatever the file says.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::document::{CHAPTERS, Change, Chapter, Document, EXAMPLE, How, Item, PROMISE, Term, direction_of, nation_id, who_for_id};
use super::naming::is_mark;
use super::statement::Whose;

/// A drawn thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Words.
    Text(String),
}

/// An element of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its name.
    pub tag: &'static str,
    /// Its class; may be empty.
    pub class: &'static str,
    /// Its further attributes.
    pub attrs: Vec<(&'static str, String)>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// What a document is drawn with: the reader's words, and how their language writes days and lists.
pub trait Reader {
    /// The reader's language (BCP 47).
    fn tag(&self) -> &str;
    /// What the app says under this Fluent id, and its language where that isn't the reader's; `None` where it has no such words.
    fn say(&self, id: &str) -> Option<(String, Option<String>)>;
    /// A moment, in milliseconds since 1970.
    fn moment(&self, millis: i64) -> String;
    /// A day.
    fn day(&self, day: NaiveDate) -> String;
    /// The name of a language.
    fn language(&self, tag: &str) -> String;
}

/// Lines that the short view keeps beside every day: where and when a meeting is, and the first step of a goal.
const SHORT: [&str; 3] = ["document-first-step", "pack-time", "pack-place"];

/// How many items a document has before it gets a table of contents.
const CONTENTS_FROM: usize = 8;

/// Where the texts come from that a file may ask for by their id: questions, headings, kin, and the document's own labels.
const SAYABLE: [&str; 16] = [
    "document-",
    "vision-",
    "day-",
    "about-",
    "profile-",
    "risk-",
    "capitals-",
    "kin-",
    "area-",
    "limb-",
    "caring-",
    "ifthen-",
    "helper-",
    "acsp-",
    "pack-",
    "rights-",
];

/// Draws a document for a reader.
pub fn draw(document: &Document, reader: &dyn Reader) -> Node {
    Pen { document, reader, is_own: false }.document()
}

/// Draws one item by itself, whose headings are in this language: for a page of answers.
pub fn draw_item(item: &Item, language: &str, reader: &dyn Reader) -> Node {
    let document = Document { language: language.to_owned(), ..Document::default() };
    Pen { document: &document, reader, is_own: true }.item(item, false)
}

/// The drawing as plain text: a line for each block.
pub fn to_text(node: &Node) -> String {
    let mut out = String::new();
    write_text(node, &mut out);
    out.trim().to_owned()
}

fn write_text(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => out.push_str(text),
        Node::Element(element) => {
            let block = !matches!(element.tag, "span" | "b" | "bdi" | "a");
            if block && !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
            for child in &element.children {
                write_text(child, out);
            }
            if block && !out.ends_with('\n') {
                out.push('\n');
            }
        }
    }
}

/// The drawing as a page of text that people read: an empty line before every part, a label and its words on one line. Without the table
/// of contents and the line for every sheet of paper.
pub fn to_page(node: &Node) -> String {
    let mut out = String::new();
    write_page(node, &mut out);
    out.trim().to_owned()
}

fn write_page(node: &Node, out: &mut String) {
    let Node::Element(element) = node else { return write_text(node, out) };
    if element.class == "document__contents" || element.class.starts_with("document__sheet") {
        return;
    }
    let apart = matches!(element.tag, "article" | "section" | "h3" | "header");
    let inline = matches!(element.tag, "span" | "b" | "bdi" | "a");
    if apart && !out.is_empty() && !out.ends_with("\n\n") {
        out.push_str(if out.ends_with('\n') { "\n" } else { "\n\n" });
    } else if !inline && element.tag != "dd" && !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    element.children.iter().for_each(|child| write_page(child, out));
    match element.tag {
        "dt" => out.push_str(if out.ends_with(['?', '؟']) { " " } else { ": " }),
        _ if !inline && !out.ends_with('\n') => out.push('\n'),
        _ => {}
    }
}

/// The drawing as a file of its own: markup in which every word is a word. For saving a picture; no page is ever made of it.
pub fn to_markup(node: &Node) -> String {
    let mut out = String::new();
    write_markup(node, &mut out);
    out
}

fn write_markup(node: &Node, out: &mut String) {
    fn write_words(text: &str, out: &mut String) {
        for letter in text.chars() {
            match letter {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                other => out.push(other),
            }
        }
    }
    match node {
        Node::Text(text) => write_words(text, out),
        Node::Element(element) => {
            out.push('<');
            out.push_str(element.tag);
            let class = (!element.class.is_empty()).then_some(("class", element.class));
            let attrs = element.attrs.iter().map(|(name, value)| (*name, value.as_str()));
            for (name, value) in class.into_iter().chain(attrs) {
                out.push(' ');
                out.push_str(name);
                out.push_str("=\"");
                write_words(value, out);
                out.push('"');
            }
            out.push('>');
            element.children.iter().for_each(|child| write_markup(child, out));
            out.push_str("</");
            out.push_str(element.tag);
            out.push('>');
        }
    }
}

/// A text from outside, without the marks that turn its direction, hide in it or ring a bell (Unicode bidirectional embeddings,
/// overrides, isolates and marks; C0 and C1 controls). Lines and tabs stay.
pub fn safe(text: &str) -> String {
    text.chars()
        .filter(|character| match character {
            '\n' | '\t' => true,
            '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
            '\u{feff}' | '\u{fff9}'..='\u{fffb}' => false,
            other => !other.is_control(),
        })
        .collect()
}

/// The same on one line, for headings and names.
pub fn safe_line(text: &str) -> String {
    safe(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What somebody calls themselves, to be shown in quotes: on one line, without the ticks, locks and warnings that mean something where the
/// app shows them, and without quotes that would end ours.
pub fn safe_name(text: &str) -> String {
    let plain: String = text.chars().filter(|letter| !is_mark(*letter) && *letter != '\u{fe0f}').collect();
    let inner = |letter| matches!(letter, '"' | '\u{201c}'..='\u{201f}' | '«' | '»' | '\u{ff02}');
    safe_line(&plain).replace(inner, "\u{2019}")
}

/// Short texts from outside on one line, each kept from turning the others or what is between them (Unicode first strong isolates).
pub fn side_by_side<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let lines = parts.into_iter().map(safe_line).filter(|part| !part.is_empty());
    lines.map(|part| format!("\u{2068}{part}\u{2069}")).collect::<Vec<_>>().join(" · ")
}

fn text(words: impl Into<String>) -> Node {
    Node::Text(words.into())
}

fn element(tag: &'static str, class: &'static str, children: Vec<Node>) -> Node {
    Node::Element(Element { tag, class, attrs: Vec::new(), children })
}

fn element_with(tag: &'static str, class: &'static str, attrs: Vec<(&'static str, String)>, children: Vec<Node>) -> Node {
    Node::Element(Element { tag, class, attrs: attrs.into_iter().filter(|(_, value)| !value.is_empty()).collect(), children })
}

/// A language tag fit for an attribute; anything else is none.
pub fn tag_of(tag: &str) -> String {
    let fit = tag.len() <= 35 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if fit { tag.to_owned() } else { String::new() }
}

struct Pen<'a> {
    document: &'a Document,
    reader: &'a dyn Reader,
    /// It is drawn from a plan and not from a file: its headings are the app's.
    is_own: bool,
}

impl Pen<'_> {
    /// The app's own words under an id, with their language where it isn't the reader's.
    fn say(&self, id: &str) -> Node {
        match self.reader.say(id) {
            Some((words, None)) => text(words),
            Some((words, Some(language))) => {
                let direction = direction_of(&language).to_owned();
                element_with("bdi", "", vec![("lang", language), ("dir", direction)], vec![text(words)])
            }
            None => text(id),
        }
    }

    /// A term in the reader's language, else as the writer's app had it.
    fn term(&self, term: &Term) -> Node {
        if self.is_sayable(term) { self.say(&term.id) } else { self.foreign("bdi", "", &self.document.language, safe_line(&term.text)) }
    }

    /// Whether the reader's own words stand for a term.
    fn is_sayable(&self, term: &Term) -> bool {
        SAYABLE.iter().any(|prefix| term.id.starts_with(prefix)) && self.reader.say(&term.id).is_some()
    }

    /// A term as a heading. One that only the file has words for could say anything in a place where the app speaks: it stands in quotes.
    fn heading(&self, term: &Term) -> Vec<Node> {
        if self.is_own || self.is_sayable(term) {
            return vec![self.term(term)];
        }
        let line = safe_name(&term.text);
        if line.is_empty() { Vec::new() } else { vec![text("“"), self.foreign("bdi", "", &self.document.language, line), text("”")] }
    }

    /// Words from the document, in their own language and direction.
    fn foreign(&self, tag: &'static str, class: &'static str, language: &str, words: String) -> Node {
        element_with(tag, class, vec![("lang", tag_of(language)), ("dir", "auto".to_owned())], vec![text(words)])
    }

    /// A name that somebody gave themselves, in quotes.
    fn quoted(&self, name: String) -> Vec<Node> {
        vec![text("“"), self.foreign("bdi", "", "", name), text("”")]
    }

    fn terms(&self, terms: &[Term]) -> Vec<Node> {
        let mut nodes = Vec::new();
        for term in terms {
            if !nodes.is_empty() {
                nodes.push(text(" · "));
            }
            nodes.push(self.term(term));
        }
        nodes
    }

    fn document(&self) -> Node {
        let mut children = vec![self.head()];
        if self.document.items().count() >= CONTENTS_FROM {
            children.push(self.contents());
        }
        children.extend(self.changes());
        children.extend(self.document.chapters.iter().enumerate().map(|(number, chapter)| self.chapter(number, chapter)));
        children.push(self.every_sheet());
        element("article", "document", children)
    }

    fn head(&self) -> Node {
        let document = self.document;
        // The heading is the app's. What somebody calls themselves stands under it as that, in quotes: a file may say anything there.
        let title = element("h2", "document__title", vec![self.say("document-untitled")]);
        let mut rows = Vec::new();
        let from = safe_name(&document.from);
        if !from.is_empty() {
            rows.push(self.row("document-from", self.quoted(from)));
        }
        let to = [&document.to.name, &document.to.role, &document.to.organisation].map(|part| safe_name(part));
        let to: Vec<_> = to.into_iter().filter(|part| !part.is_empty()).collect();
        if !to.is_empty() {
            let mut nodes = Vec::new();
            for part in to {
                if !nodes.is_empty() {
                    nodes.push(text(" · "));
                }
                nodes.extend(self.quoted(part));
            }
            rows.push(self.row("document-to", nodes));
        }
        if let Some(made) = document.made {
            rows.push(self.row("document-made", vec![text(self.reader.moment(made))]));
        }
        if let Some(who) = who_for_id(document.who_for) {
            rows.push(self.row("document-as", vec![self.say(who)]));
        }
        let supported = safe_name(&document.supported);
        if !supported.is_empty() {
            rows.push(self.row("document-supported", self.quoted(supported)));
        }
        if let Some(nation) = nation_id(document.nation) {
            rows.push(self.row("document-nation", vec![self.say(nation)]));
        }
        if let Some(review) = document.review {
            rows.push(self.row("document-review", vec![text(self.reader.day(review))]));
        }
        let languages = self.languages();
        if !languages.is_empty() {
            rows.push(self.row("document-language", vec![text(languages.join(" · "))]));
        }
        let mut children = vec![title];
        if !document.example.id.is_empty() {
            children.push(element("p", "document__example", vec![self.say(EXAMPLE)]));
        }
        children.push(element("dl", "document__rows", rows));
        children.push(element("p", "document__promise", vec![self.say(PROMISE)]));
        element("header", "document__head", children)
    }

    /// The languages of the answers, where one of them isn't the reader's.
    fn languages(&self) -> Vec<String> {
        let tags: BTreeSet<String> = self.document.items().map(|item| tag_of(&item.language)).filter(|tag| !tag.is_empty()).collect();
        let own = |tag: &String| tag.split('-').next() == self.reader.tag().split('-').next();
        if tags.iter().all(own) { Vec::new() } else { tags.iter().map(|tag| safe_line(&self.reader.language(tag))).collect() }
    }

    fn contents(&self) -> Node {
        let links = self.document.chapters.iter().enumerate().map(|(number, chapter)| {
            let link = element_with("a", "document__link", vec![("href", format!("#{}", part_id(number)))], self.heading(&chapter.heading));
            element("li", "", vec![link])
        });
        let list = element("ol", "document__list", links.collect());
        element_with(
            "nav",
            "document__contents",
            vec![("aria-labelledby", "document-contents".to_owned())],
            vec![
                element_with("h3", "document__heading", vec![("id", "document-contents".to_owned())], vec![self.say("document-contents")]),
                list,
            ],
        )
    }

    /// What changed since the file before: what was taken out, and links to what is new or reads otherwise.
    fn changes(&self) -> Option<Node> {
        let since = self.document.since?;
        let id = "document-changes".to_owned();
        let mut children = vec![
            element_with("h3", "document__heading", vec![("id", id.clone())], vec![self.say("document-changes")]),
            element("p", "document__since", vec![self.say("document-since"), text(" "), text(self.reader.moment(since))]),
        ];
        let mut rows = Vec::new();
        for (how, label) in [(How::Added, "document-added"), (How::Changed, "document-changed"), (How::TakenOut, "document-taken-out")] {
            let own: Vec<_> = self.document.changes.iter().filter(|change| change.how == how).collect();
            if own.is_empty() {
                continue;
            }
            let list = own.into_iter().map(|change| element("li", "", vec![self.changed(change)])).collect();
            rows.push(self.row(label, vec![element("ul", "document__list", list)]));
        }
        if rows.is_empty() {
            children.push(element("p", "", vec![self.say("document-changes-none")]));
        } else {
            children.push(element("dl", "document__rows", rows));
        }
        Some(element_with("section", "document__changes", vec![("aria-labelledby", id)], children))
    }

    /// What changed, by its name: a link to it where it is there.
    fn changed(&self, change: &Change) -> Node {
        let found = self.document.items().enumerate().find(|(_, item)| change.is_of(item));
        let Some((number, item)) = found else {
            let many = change.count.filter(|count| *count > 1).map(|count| text(format!(" ({count})")));
            return element("span", "", self.heading(&change.heading).into_iter().chain(many).collect());
        };
        let own_heading = safe_line(&item.own_heading);
        let name = if !own_heading.is_empty() {
            vec![self.foreign("bdi", "", &item.language, own_heading)]
        } else if !(item.heading.id.is_empty() && item.heading.text.is_empty()) {
            self.heading(&item.heading)
        } else {
            vec![self.foreign("bdi", "", &item.language, glimpse(&item.answer))]
        };
        element_with("a", "document__link", vec![("href", format!("#{}", item_id(number)))], name)
    }

    /// What stands under an item that is new, or that reads otherwise than in the file before: with how it read then.
    fn mark(&self, item: &Item) -> Option<Node> {
        let change = self.document.changes.iter().find(|change| change.is_of(item)).filter(|_| self.document.since.is_some())?;
        // Rows of a table are one answer: the first of them says it.
        if !self.document.items().find(|own| change.is_of(own)).is_some_and(|own| std::ptr::eq(own, item)) {
            return None;
        }
        let label = match change.how {
            How::Added => "document-added",
            How::Changed => "document-changed",
            How::TakenOut => return None,
        };
        let mut children = vec![element("p", "document__mark", vec![self.say(label)])];
        let before = &change.before;
        if *before != Item::default() {
            let mut nodes = Vec::new();
            nodes.extend(self.chosen(&before.chosen));
            let answer = safe(&before.answer);
            if !answer.trim().is_empty() {
                nodes.push(self.foreign("p", "document__answer words", &before.language, answer));
            }
            nodes.extend(self.takes(before, false));
            let rows = self.lines(before);
            if !rows.is_empty() {
                nodes.push(element("dl", "document__rows", rows));
            }
            nodes.extend(self.whose(before));
            // Nothing of it is words (a heading alone, or who is hidden): then nothing is announced either.
            if !nodes.is_empty() {
                nodes.insert(0, element("p", "document__label", vec![self.say("document-before")]));
                children.push(element("div", "document__before", nodes));
            }
        }
        Some(element("div", "document__change", children))
    }

    fn chapter(&self, number: usize, chapter: &Chapter) -> Node {
        let id = part_id(number);
        let mut children = vec![element_with(
            "h3",
            "document__heading",
            vec![("id", id.clone()), ("tabindex", "-1".to_owned())],
            self.heading(&chapter.heading),
        )];
        let works = chapter.heading.id == CHAPTERS[2];
        let before: usize = self.document.chapters[..number].iter().map(|chapter| chapter.items.len()).sum();
        children.extend(chapter.items.iter().enumerate().map(|(place, item)| {
            let drawn = self.item(item, works);
            match (drawn, self.mark(item)) {
                (Node::Element(mut article), mark) => {
                    article.attrs.extend([("id", item_id(before + place)), ("tabindex", "-1".to_owned())]);
                    article.children.extend(mark);
                    Node::Element(article)
                }
                (words, _) => words,
            }
        }));
        element_with("section", "document__chapter", vec![("aria-labelledby", id)], children)
    }

    fn item(&self, item: &Item, works: bool) -> Node {
        let mut children = Vec::new();
        if !item.from.is_empty() {
            children.push(element("p", "document__from", self.terms(&item.from)));
        }
        let own_heading = safe_line(&item.own_heading);
        if !own_heading.is_empty() {
            children.push(self.foreign("h4", "document__question", &item.language, own_heading));
        } else if !(item.heading.id.is_empty() && item.heading.text.is_empty()) {
            children.push(element("h4", "document__question", self.heading(&item.heading)));
        }
        children.extend(self.chosen(&item.chosen));
        let answer = safe(&item.answer);
        let said = !answer.trim().is_empty();
        if said {
            children.push(self.foreign("p", "document__answer words", &item.language, answer));
        }
        let (takes, rows) = (self.takes(item, works), self.lines(item));
        let rows = (!rows.is_empty()).then(|| element("dl", "document__rows", rows));
        // What it takes follows what it is: the answer, or where there is none the lines that say it.
        if said {
            children.extend(takes.into_iter().chain(rows));
        } else {
            children.extend(rows.into_iter().chain(takes));
        }
        if let Some(whose) = self.whose(item) {
            children.push(whose);
        }
        element("article", "document__item", children)
    }

    /// Ready answers that were chosen: several stand one below the other.
    fn chosen(&self, chosen: &[Term]) -> Option<Node> {
        match chosen {
            [] => None,
            [one] => Some(element("p", "document__chosen", vec![self.term(one)])),
            several => {
                let list = several.iter().map(|term| element("li", "", vec![self.term(term)])).collect();
                Some(element("ul", "document__chosen", list))
            }
        }
    }

    /// "What it takes": always beside a strength, and said plainly where nobody has said it.
    fn takes(&self, item: &Item, works: bool) -> Option<Node> {
        let takes = safe(&item.takes);
        let said = !takes.trim().is_empty();
        if !said && !item.strength && !works && item.kind != "goal" {
            return None;
        }
        let words = if said {
            self.foreign("span", "words", &item.language, takes)
        } else {
            element("span", "document__unsaid", vec![self.say("document-takes-unsaid")])
        };
        Some(element("p", "takes", vec![element("b", "takes__label", vec![self.say("document-takes")]), text(" "), words]))
    }

    fn lines(&self, item: &Item) -> Vec<Node> {
        let mut rows = Vec::new();
        for (label, words) in
            [("document-when-good", &item.when_good), ("document-when-bad", &item.when_bad), ("document-how-often", &item.how_often)]
        {
            let words = safe(words);
            if !words.trim().is_empty() {
                rows.push(self.row(label, vec![self.foreign("span", "words", &item.language, words)]));
            }
        }
        for line in &item.lines {
            let mut nodes = self.terms(&line.terms);
            if let Some(day) = line.day {
                nodes.push(text(self.reader.day(day)));
            }
            let words = safe(&line.text);
            if !words.trim().is_empty() {
                if !nodes.is_empty() {
                    nodes.push(text(" "));
                }
                nodes.push(self.foreign("span", "words", &item.language, words));
            }
            if !nodes.is_empty() {
                // A day, and the few lines without which an answer says nothing that can be done, stand in the short view too.
                let kept = line.day.is_some() || SHORT.contains(&line.label.id.as_str());
                rows.push(element(
                    "div",
                    if kept { "document__row document__row--kept" } else { "document__row" },
                    vec![element("dt", "document__label", vec![self.term(&line.label)]), element("dd", "document__value", nodes)],
                ));
            }
        }
        let people: Vec<_> = item.people.iter().filter(|named| named.hidden || !named.name.trim().is_empty()).collect();
        if !people.is_empty() {
            let mut nodes = Vec::new();
            for named in people {
                if !nodes.is_empty() {
                    nodes.push(text(" · "));
                }
                nodes.push(if named.hidden { self.say("document-somebody") } else { self.foreign("bdi", "", "", safe_line(&named.name)) });
            }
            rows.push(self.row("document-people", nodes));
        }
        for (label, number) in [("document-importance", item.importance), ("document-confidence", item.confidence)] {
            if let Some(number) = number {
                rows.push(self.row(label, vec![text(number.to_string())]));
            }
        }
        rows
    }

    /// Whose words an answer is, where they are not the person's own.
    fn whose(&self, item: &Item) -> Option<Node> {
        let id = match item.whose {
            Whose::Mine => return None,
            Whose::WrittenForMe => "document-whose-written",
            Whose::OwnView if item.kind == "question" => "document-whose-asked",
            Whose::OwnView => "document-whose-view",
            Whose::BestGuess => "document-whose-guess",
        };
        let mut nodes = vec![self.say(id)];
        let name = safe_line(&item.whose_name);
        if !name.is_empty() {
            nodes.push(text(" · "));
            nodes.push(self.foreign("bdi", "", "", name));
        }
        Some(element("p", "document__whose", nodes))
    }

    fn row(&self, label: &str, value: Vec<Node>) -> Node {
        element(
            "div",
            "document__row",
            vec![element("dt", "document__label", vec![self.say(label)]), element("dd", "document__value", value)],
        )
    }

    /// The line that every sheet of paper carries: who wrote it, when, and the promise.
    fn every_sheet(&self) -> Node {
        let from = safe_name(&self.document.from);
        let mut line = vec![self.say("document-untitled")];
        if !from.is_empty() {
            line.push(text(" · "));
            line.extend(self.quoted(from));
        }
        if let Some(made) = self.document.made {
            line.extend([text(" · "), text(self.reader.moment(made))]);
        }
        let promise = element("span", "", vec![self.say(PROMISE)]);
        element_with("p", "document__sheet print-head", vec![("aria-hidden", "true".to_owned())], vec![element("span", "", line), promise])
    }
}

fn item_id(number: usize) -> String {
    format!("document-item-{}", number + 1)
}

/// How words begin, on one line.
fn glimpse(words: &str) -> String {
    const LONG: usize = 60;
    let line = safe_line(words);
    match line.char_indices().nth(LONG) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line,
    }
}

fn part_id(number: usize) -> String {
    format!("document-part-{}", number + 1)
}

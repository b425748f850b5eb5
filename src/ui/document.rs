//! A shared document on the screen: the one function that draws it, for the person's preview, the worker's page and the log.

use chrono::NaiveDate;
use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

use crate::domain::day;
use crate::domain::document::Document;
use crate::domain::drawing::{Element, Node, Reader, draw};
use crate::i18n::Words;
use crate::platform::intl;

/// A reader who has the app's words in their language.
pub struct Speaker<'a>(pub &'a Words);

impl Reader for Speaker<'_> {
    fn tag(&self) -> &str {
        self.0.tag()
    }

    fn say(&self, id: &str) -> Option<(String, Option<String>)> {
        self.0.has(id).then(|| (self.0.id(id), self.0.lang_of(id).map(str::to_owned)))
    }

    fn moment(&self, millis: i64) -> String {
        intl::moment(self.0.tag(), millis)
    }

    fn day(&self, day: NaiveDate) -> String {
        intl::day(self.0.tag(), &day::text(day))
    }

    fn language(&self, tag: &str) -> String {
        intl::language_name(tag, self.0.tag())
    }
}

/// Draws a document in the reader's language.
pub fn document(document: &Document, words: &Words) -> Html {
    to_html(draw(document, &Speaker(words)))
}

/// The same with something of the page's own at the end of each item, by its place among the document's items.
pub fn document_with(document: &Document, words: &Words, after: &dyn Fn(usize) -> Html) -> Html {
    with_items(draw(document, &Speaker(words)), &mut 0, after)
}

/// Whether this is the last of the items that one entry has: a table stands row by row, and is answered once.
pub fn is_last_of_entry(document: &Document, index: usize) -> bool {
    let mut rest = document.items().skip(index);
    rest.next().is_some_and(|item| !item.id.is_empty() && rest.all(|other| other.id != item.id))
}

/// The tree as Yew's, with what belongs to each item put at its end.
fn with_items(node: Node, drawn: &mut usize, after: &dyn Fn(usize) -> Html) -> Html {
    let Node::Element(mut element) = node else { return to_html(node) };
    let children = std::mem::take(&mut element.children);
    let is_item = element.class.split(' ').any(|class| class == "document__item");
    let mut tag = bare(element);
    if is_item {
        let index = *drawn;
        *drawn += 1;
        tag.add_children(children.into_iter().map(to_html));
        tag.add_child(after(index));
    } else {
        tag.add_children(children.into_iter().map(|child| with_items(child, drawn, after)));
    }
    tag.into()
}

/// An element without its children.
fn bare(element: Element) -> VTag {
    let mut tag = VTag::new(element.tag);
    if !element.class.is_empty() {
        tag.add_attribute("class", element.class);
    }
    for (name, value) in element.attrs {
        tag.add_attribute(name, value);
    }
    tag
}

/// The neutral tree as Yew's: elements and text nodes, nothing that a browser would parse.
pub fn to_html(node: Node) -> Html {
    match node {
        Node::Text(text) => VNode::from(text),
        Node::Element(mut element) => {
            let children = std::mem::take(&mut element.children);
            let mut tag = bare(element);
            tag.add_children(children.into_iter().map(to_html));
            tag.into()
        }
    }
}

//! The Tree of Life as a picture made of somebody's own words (Ncube and Denborough): roots, ground, trunk, branches, leaves, fruit, gifts,
//! storms.
//!
//! **Invariants.** Every word stands in it whole: the tree grows with what was written, and nothing is cut. A part of which nothing was
//! said is drawn all the same, with its name, and nothing is said about it. The same stands beside it as a list, for whoever would rather
//! read or hears the page. It is drawn as [`Node`]s of SVG: presentation is by classes and plain attributes, never a `style`.

use super::conversation::Picture;
use super::document::direction_of;
use super::drawing::{Element, Node, safe_line};
use super::ids::EntryId;
use super::plan::Plan;
use super::statement::Statement;

/// A part of the tree. They are drawn from the top down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limb {
    /// What has battered it.
    Storms,
    /// What I hope for.
    Branches,
    /// Who matters.
    Leaves,
    /// What they have given me.
    Fruit,
    /// What I pass on.
    Gifts,
    /// What I am good at.
    Trunk,
    /// What I do most days.
    Ground,
    /// Where I come from.
    Roots,
}

impl Limb {
    const fn class(self) -> &'static str {
        match self {
            Self::Storms => "tree__limb tree__limb--storms",
            Self::Branches => "tree__limb tree__limb--branches",
            Self::Leaves => "tree__limb tree__limb--leaves",
            Self::Fruit => "tree__limb tree__limb--fruit",
            Self::Gifts => "tree__limb tree__limb--gifts",
            Self::Trunk => "tree__limb tree__limb--trunk",
            Self::Ground => "tree__limb tree__limb--ground",
            Self::Roots => "tree__limb tree__limb--roots",
        }
    }

    const fn is_crown(self) -> bool {
        matches!(self, Self::Branches | Self::Leaves | Self::Fruit | Self::Gifts)
    }

    /// How many letters go on one of its lines, near enough for any script.
    const fn room(self) -> usize {
        match self {
            Self::Trunk => 24,
            Self::Storms | Self::Ground | Self::Roots => 40,
            _ => 34,
        }
    }
}

/// What was written for one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fill {
    /// Which part.
    pub limb: Limb,
    /// Fluent id of its name.
    pub label: &'static str,
    /// One thing for each line of the answer.
    pub things: Vec<String>,
    /// The language of the answer (BCP 47).
    pub language: String,
}

/// Width of the picture; its height follows from what is in it.
const WIDE: i32 = 360;
const MIDDLE: i32 = WIDE / 2;
/// The height of a line of words, of one in a tall script, and of a part's name.
const LINE: i32 = 20;
const TALL_LINE: i32 = 32;
const NAME: i32 = 20;
/// The room above and below what stands in a part.
const GAP: i32 = 12;
/// The room for what stands out from an edge.
const EDGE: i32 = 26;

/// What was written, part by part, from the top down.
pub fn fills(picture: &Picture, plan: &Plan) -> Vec<Fill> {
    let mut fills: Vec<_> = picture
        .fills
        .iter()
        .map(|(limb, step, label)| {
            let said = plan.get::<Statement>(&EntryId::new(step));
            let lines = said.map(Statement::text).unwrap_or_default().lines().map(safe_line);
            Fill {
                limb: *limb,
                label,
                things: lines.filter(|line| !line.is_empty()).collect(),
                language: said.map(|said| said.language.clone()).unwrap_or_default(),
            }
        })
        .collect();
    fills.sort_by_key(|fill| fill.limb);
    fills
}

/// The picture, `<svg>` and all. `title` is its name, `say` gives the words of a label.
pub fn draw(fills: &[Fill], title: &str, say: &dyn Fn(&str) -> String) -> Node {
    let mut top = EDGE;
    let mut bands: Vec<(&Fill, Vec<String>, i32, i32, i32)> = Vec::new();
    for fill in fills {
        // The leaves along the edge want room, where the crown or the storms begin or end.
        if let Some((before, ..)) = bands.last()
            && before.limb.is_crown() != fill.limb.is_crown()
        {
            top += if fill.limb.is_crown() { EDGE + EDGE - GAP } else { EDGE - GAP };
        }
        let line = if direction_of(&fill.language) == "rtl" { TALL_LINE } else { LINE };
        let lines: Vec<String> = fill.things.iter().flat_map(|thing| wrap(thing, fill.limb.room())).collect();
        let high = GAP + NAME + i32::try_from(lines.len()).unwrap_or(0) * line + GAP;
        bands.push((fill, lines, line, top, high));
        top += high;
    }
    let high = top + EDGE;
    let edge = |of: &dyn Fn(Limb) -> bool, last: bool| {
        let mut own = bands.iter().filter(|(fill, ..)| of(fill.limb)).map(|(_, _, _, top, high)| (*top, *top + *high));
        let first = own.next();
        if last { own.next_back().or(first).map(|(_, end)| end) } else { first.map(|(start, _)| start) }
    };
    let band = |limb: Limb| Some((edge(&|own| own == limb, false)?, edge(&|own| own == limb, true)?));

    let mut children = vec![element("title", "", vec![], vec![Node::Text(title.to_owned())])];
    if let Some((from, to)) = band(Limb::Storms) {
        children.push(path("tree__shape tree__shape--storms", &scallops(from + 6, to - 6)));
    }
    if let (Some(from), Some(to)) = (edge(&Limb::is_crown, false), edge(&Limb::is_crown, true)) {
        children.push(path("tree__shape tree__shape--crown", &scallops(from, to)));
    }
    if let Some((from, to)) = band(Limb::Trunk) {
        let (narrow, wide) = (MIDDLE - 96, MIDDLE + 96);
        let shape = format!(
            "M{narrow} {from}Q{} {} {} {to}H{}Q{} {} {wide} {from}Z",
            narrow + 18,
            (from + to) / 2,
            narrow - 24,
            wide + 24,
            wide - 18,
            (from + to) / 2
        );
        children.push(path("tree__shape tree__shape--trunk", &shape));
    }
    if let Some((from, to)) = band(Limb::Ground) {
        let shape = format!("M8 {}Q{MIDDLE} {} {} {}V{to}H8Z", from + 10, from - 10, WIDE - 8, from + 10);
        children.push(path("tree__shape tree__shape--ground", &shape));
    }
    if let Some((from, to)) = band(Limb::Roots) {
        children.push(path("tree__shape tree__shape--roots", &roots(from, to)));
    }
    for (fill, lines, line, top, _) in &bands {
        let mut words = vec![text("tree__name", top + GAP + NAME - 6, "", "", say(fill.label))];
        let direction = direction_of(&fill.language);
        for (number, own) in (1_i32..).zip(lines) {
            words.push(text("tree__words", top + GAP + NAME + number * line - 6, direction, &fill.language, own.clone()));
        }
        children.push(element("g", fill.limb.class(), vec![], words));
    }
    let attrs = vec![
        ("xmlns", "http://www.w3.org/2000/svg".to_owned()),
        ("viewBox", format!("0 0 {WIDE} {high}")),
        ("role", "img".to_owned()),
        ("aria-label", title.to_owned()),
    ];
    element("svg", "tree", attrs, children)
}

/// The same as a list: a name, and what was said under it. Parts of which nothing was said are left out.
pub fn list(fills: &[Fill]) -> impl Iterator<Item = &Fill> {
    fills.iter().filter(|fill| !fill.things.is_empty())
}

/// Breaks a text between words, so that no line is longer than there is room for; a longer word is broken where the room ends.
fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let mut word = word.to_owned();
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > room {
            lines.push(std::mem::take(&mut line));
        }
        while word.chars().count() > room {
            let cut = word.char_indices().nth(room).map_or(word.len(), |(at, _)| at);
            let rest = word.split_off(cut);
            lines.push(std::mem::replace(&mut word, rest));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn element(tag: &'static str, class: &'static str, attrs: Vec<(&'static str, String)>, children: Vec<Node>) -> Node {
    Node::Element(Element { tag, class, attrs, children })
}

fn path(class: &'static str, shape: &str) -> Node {
    // Without a style sheet, in a saved file, it is a line drawing.
    let attrs = [("d", shape), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "1.5"), ("aria-hidden", "true")];
    element("path", class, attrs.map(|(name, value)| (name, value.to_owned())).to_vec(), vec![])
}

fn text(class: &'static str, y: i32, direction: &str, language: &str, words: String) -> Node {
    let mut attrs =
        vec![("x", MIDDLE.to_string()), ("y", y.to_string()), ("text-anchor", "middle".to_owned()), ("font-size", "15".to_owned())];
    if !direction.is_empty() {
        attrs.push(("direction", direction.to_owned()));
    }
    if !language.is_empty() {
        attrs.push(("lang", language.to_owned()));
    }
    element("text", class, attrs, vec![Node::Text(words)])
}

/// A shape with rounded leaves along its edge, around a box.
fn scallops(from: i32, to: i32) -> String {
    let (left, right) = (26, WIDE - 26);
    // Short enough that no leaf stands out further than there is room at the edge.
    let along = |length: i32| ((length + 75) / 76).max(1);
    let mut shape = format!("M{left} {from}");
    let mut edge = |start: i32, end: i32, turn: &dyn Fn(i32) -> (i32, i32)| {
        let pieces = along((end - start).abs());
        for piece in 1..=pieces {
            let (x, y) = turn(start + (end - start) * piece / pieces);
            let round = (end - start).abs() / pieces * 3 / 5;
            shape += &format!("A{round} {round} 0 0 1 {x} {y}");
        }
    };
    edge(left, right, &|x| (x, from));
    edge(from, to, &|y| (right, y));
    edge(right, left, &|x| (x, to));
    edge(to, from, &|y| (left, y));
    shape + "Z"
}

/// Roots on both sides of what stands between them, and small ones below.
fn roots(from: i32, to: i32) -> String {
    let mut shape = String::new();
    for (start, bend, foot) in [(150, 30, 14), (136, 60, 30), (210, 330, 346), (224, 300, 330)] {
        shape += &format!("M{start} {from}Q{bend} {} {foot} {to}", from + 8);
    }
    for (x, lean) in [(110, -14), (MIDDLE, 4), (250, 14)] {
        shape += &format!("M{x} {}q{} 10 {lean} 22", to - 10, lean / 4);
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_break_between_words_and_a_long_word_where_the_room_ends() {
        assert_eq!(wrap("tea by the window", 8), ["tea by", "the", "window"]);
        assert_eq!(wrap("abcdefghij k", 4), ["abcd", "efgh", "ij k"]);
        assert_eq!(wrap("  ", 4), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn no_word_is_lost_and_no_line_too_long(text in "[\\p{L} ]{0,80}", room in 1_usize..40) {
            let lines = wrap(&text, room);
            prop_assert!(lines.iter().all(|line| line.chars().count() <= room && !line.is_empty()));
            let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}

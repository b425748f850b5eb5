//! The circle map as a picture that stands by itself: one SVG file with names, rings, lines and the words for its signs, in light
//! colours, that asks for nothing from anywhere.

use std::fmt::Write as _;

use crate::domain::circle::{self, Cell, Circle, ME, RADIUS};
use crate::domain::person::Being;

/// The soft shape and the line of an icon, as SVG path data on a grid of 256.
pub type Paths = (&'static str, &'static str);

/// One person in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    /// The name, whole; it is cut to the room there is.
    pub name: String,
    /// What it is: gives the shape.
    pub being: Being,
    /// Slug of the capital whose colours it has.
    pub colour: &'static str,
    /// Its picture.
    pub icon: Paths,
    /// A dashed edge: paid.
    pub is_dashed: bool,
    /// Drawn more softly: has died.
    pub is_soft: bool,
    /// Small signs beside it, and whether each is one to be careful with.
    pub marks: Vec<(Paths, bool)>,
}

/// What a line between two says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Help between somebody and me.
    Mine,
    /// They know each other, or one helps the other.
    Know,
    /// They are close.
    Close,
    /// Strain.
    Strained,
}

impl Stroke {
    /// Its name, as in the style sheet.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Know => "know",
            Self::Close => "close",
            Self::Strained => "strained",
        }
    }
}

/// A line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Both ends, as x and y.
    pub ends: [f64; 4],
    /// What it says.
    pub stroke: Stroke,
    /// The head of an arrow at its end.
    pub to_end: bool,
    /// The head of an arrow at its start.
    pub to_start: bool,
}

impl Line {
    /// The line and its arrows as SVG path data.
    pub fn path(&self) -> String {
        let [x1, y1, x2, y2] = self.ends;
        let mut path = format!("M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}");
        for (is_there, ends) in [(self.to_end, self.ends), (self.to_start, [x2, y2, x1, y1])] {
            if is_there {
                let [a, b, c] = circle::arrow(ends);
                let _ = write!(path, "M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}", a.0, a.1, b.0, b.1, c.0, c.1);
            }
        }
        path
    }
}

/// A sign whose meaning stands under the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    /// A line: what it says, an arrow at its end, an arrow at its start.
    Line(Stroke, bool, bool),
    /// A picture: what it is, the capital whose colours it has, whether its edge is dashed, its icon.
    Face(Being, &'static str, bool, Paths),
    /// A small sign, and whether it is one to be careful with.
    Mark(Paths, bool),
}

/// All that the picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture<'a> {
    /// What it is a picture of, for whoever can't see it.
    pub title: &'a str,
    /// The language of its words (BCP 47).
    pub language: &'a str,
    /// Whether that is written from right to left.
    pub is_rtl: bool,
    /// The word in the middle.
    pub me: &'a str,
    /// Where everybody stands.
    pub circle: &'a Circle,
    /// The room that each has.
    pub room: Cell,
    /// The words of the four rings from the inside out, and of those not placed yet.
    pub rings: [String; 5],
    /// The people, in the order of the circle's spots.
    pub faces: Vec<Face>,
    /// The lines.
    pub lines: Vec<Line>,
    /// The signs that are used, each with its words.
    pub signs: Vec<(Sign, String)>,
}

const PAPER: &str = "#fffdf9";
const INK: &str = "#22252e";
const SOFT_INK: &str = "#575b66";
const EDGE: &str = "#c9bda6";
const ACCENT: &str = "#0d5a63";
const CARE: &str = "#8a2b1d";
/// The letters of names, in units.
const LETTERS: f64 = 13.0;
/// One column of signs under the map.
const COLUMN: f64 = 230.0;
const SIGN: f64 = 38.0;
const MARGIN: f64 = 16.0;

/// The strong and the soft colour of a capital, on light paper.
const fn colours(capital: &str) -> (&'static str, &'static str) {
    match capital.as_bytes() {
        b"personal" => ("#a8431f", "#f9e3d6"),
        b"relationship" => ("#8b2a5f", "#f5dfea"),
        b"identity" => ("#3d4a9e", "#e2e5f6"),
        b"social" => ("#2b6a3f", "#dfeee2"),
        b"economic" => ("#7a5600", "#f5e9c9"),
        _ => (ACCENT, "#dcebe9"),
    }
}

/// Text as it may stand in XML: marks that XML has no place for are left out.
fn text(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for letter in circle::shown(words).chars() {
        match letter {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '"' => safe.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            _ => safe.push(letter),
        }
    }
    safe
}

/// Width and height of the drawn picture, in CSS pixels at its own size.
pub fn size(picture: &Picture<'_>) -> (f64, f64) {
    let (_, _, width, height) = picture.circle.bounds;
    let columns = columns(width);
    let rows = picture.signs.len().div_ceil(columns);
    #[allow(clippy::cast_precision_loss, reason = "a handful of signs")]
    let signs = rows as f64 * SIGN;
    (width.max(COLUMN) + 2.0 * MARGIN, height + signs + 3.0 * MARGIN)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few columns")]
fn columns(width: f64) -> usize {
    ((width / COLUMN) as usize).max(1)
}

/// Draws the picture.
pub fn draw(picture: &Picture<'_>) -> String {
    let (left, top, inner, height) = picture.circle.bounds;
    let (wide, high) = size(picture);
    let left = left.min(-COLUMN / 2.0) - MARGIN;
    let top = top - MARGIN;
    let dir = if picture.is_rtl { "rtl" } else { "ltr" };
    let fonts =
        if picture.is_rtl { "Noto Nastaliq Urdu,system-ui,Noto Sans,sans-serif" } else { "system-ui,Noto Sans,Segoe UI,Roboto,sans-serif" };
    let mut svg = String::with_capacity(4096 + picture.faces.len() * 1200);
    let title = text(picture.title);
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{left:.1} {top:.1} {wide:.1} {high:.1}\" width=\"{wide:.0}\" height=\"{high:.0}\" \
         role=\"img\" lang=\"{}\" direction=\"{dir}\" font-family=\"{fonts}\" font-size=\"{LETTERS}\" text-anchor=\"middle\">\
         <title>{title}</title><rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{wide:.1}\" height=\"{high:.1}\" fill=\"{PAPER}\"/>",
        text(picture.language),
    );
    for band in picture.circle.bands.iter().rev() {
        let _ = write!(svg, "<circle r=\"{:.1}\" fill=\"none\" stroke=\"{EDGE}\" stroke-dasharray=\"2 5\"/>", band.edge);
    }
    for line in &picture.lines {
        draw_line(&mut svg, line);
    }
    let _ = write!(
        svg,
        "<circle r=\"{ME}\" fill=\"{ACCENT}\"/><text y=\"5\" font-size=\"16\" font-weight=\"600\" fill=\"#ffffff\">{}</text>",
        text(picture.me)
    );
    let words = picture.circle.bands.iter().map(|band| band.word).chain([picture.circle.waiting]).zip(&picture.rings);
    for (at, word) in words.filter_map(|(at, word)| Some((at?, word))) {
        let _ = write!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"12\" fill=\"{SOFT_INK}\" stroke=\"{PAPER}\" stroke-width=\"5\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>",
            at.0,
            at.1 + 4.0,
            text(word)
        );
    }
    for (face, at) in picture.faces.iter().zip(&picture.circle.spots) {
        draw_face(&mut svg, *at, face.being, face.colour, face.is_dashed, face.icon, face.is_soft);
        for ((icon, care), side) in face.marks.iter().zip([1.0, -1.0]) {
            draw_mark(&mut svg, (at.0 + side * (RADIUS - 4.0), at.1 - RADIUS + 4.0), *icon, *care);
        }
        let name = circle::cut(&face.name, (picture.room.width - 4.0) / LETTERS);
        let _ = write!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-weight=\"600\" fill=\"{INK}\" stroke=\"{PAPER}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\" unicode-bidi=\"plaintext\">{}</text>",
            at.0,
            at.1 + RADIUS + (picture.room.height - 2.0 * RADIUS) / 2.0 + 4.0,
            text(&name)
        );
    }
    let columns = columns(inner);
    for (index, (sign, words)) in picture.signs.iter().enumerate() {
        #[allow(clippy::cast_precision_loss, reason = "a handful of signs")]
        let (column, row) = ((index % columns) as f64, (index / columns) as f64);
        let turn = if picture.is_rtl { -1.0 } else { 1.0 };
        let start = left + MARGIN + column * COLUMN + 22.0;
        let at = (if picture.is_rtl { -start } else { start }, top + height + 2.0 * MARGIN + (row + 0.5) * SIGN);
        match sign {
            Sign::Line(stroke, to_end, to_start) => {
                let ends = [at.0 - 20.0, at.1, at.0 + 20.0, at.1];
                draw_line(&mut svg, &Line { ends, stroke: *stroke, to_end: *to_end, to_start: *to_start });
            }
            Sign::Face(being, colour, is_dashed, icon) => {
                let _ = write!(svg, "<g transform=\"translate({:.1} {:.1}) scale(.6)\">", at.0, at.1);
                draw_face(&mut svg, (0.0, 0.0), *being, colour, *is_dashed, *icon, false);
                svg.push_str("</g>");
            }
            Sign::Mark(icon, care) => draw_mark(&mut svg, at, *icon, *care),
        }
        // "start" is the right-hand end where words run from right to left.
        let _ = write!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"14\" fill=\"{SOFT_INK}\" text-anchor=\"start\">{}</text>",
            at.0 + turn * 30.0,
            at.1 + 5.0,
            text(words)
        );
    }
    svg.push_str("</svg>\n");
    svg
}

fn draw_line(svg: &mut String, line: &Line) {
    let (colour, width, dashes) = match line.stroke {
        Stroke::Mine => (colours("relationship").0, 2.0, ""),
        Stroke::Know => (SOFT_INK, 1.2, ""),
        Stroke::Close => (SOFT_INK, 3.0, ""),
        Stroke::Strained => (CARE, 2.4, " stroke-dasharray=\"6 5\""),
    };
    let _ = write!(
        svg,
        "<path d=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linecap=\"round\"{dashes}/>",
        line.path()
    );
}

fn draw_face(svg: &mut String, at: (f64, f64), being: Being, colour: &str, is_dashed: bool, icon: Paths, is_soft: bool) {
    let (strong, soft) = colours(colour);
    let dashes = if is_dashed { " stroke-dasharray=\"5 4\"" } else { "" };
    let faint = if is_soft { " opacity=\".55\"" } else { "" };
    let _ = write!(
        svg,
        "<g transform=\"translate({:.1} {:.1})\"{faint}><path d=\"{}\" fill=\"{soft}\" stroke=\"{strong}\" stroke-width=\"2\"{dashes}/>\
         <g transform=\"translate(-12 -12) scale(.09375)\" fill=\"{strong}\">{}</g></g>",
        at.0,
        at.1,
        outline(being),
        icon_paths(icon)
    );
}

fn draw_mark(svg: &mut String, at: (f64, f64), icon: Paths, care: bool) {
    let colour = if care { CARE } else { SOFT_INK };
    let _ = write!(
        svg,
        "<g transform=\"translate({:.1} {:.1})\"><circle r=\"9\" fill=\"{PAPER}\"/><g transform=\"translate(-8 -8) scale(.0625)\" fill=\"{colour}\">{}</g></g>",
        at.0,
        at.1,
        icon_paths(icon)
    );
}

fn icon_paths((soft, line): Paths) -> String {
    let soft = if soft.is_empty() { String::new() } else { format!("<path d=\"{soft}\" opacity=\".2\"/>") };
    format!("{soft}<path d=\"{line}\"/>")
}

/// The outline of somebody's picture about its middle: a square with rounded corners, round all over for a person.
fn outline(being: Being) -> String {
    let r = RADIUS - 1.0;
    let [a, b, c, d] = circle::corners(being).map(|share| share * r);
    format!(
        "M{:.1} {:.1}H{:.1}A{b:.1} {b:.1} 0 0 1 {:.1} {:.1}V{:.1}A{c:.1} {c:.1} 0 0 1 {:.1} {:.1}H{:.1}A{d:.1} {d:.1} 0 0 1 {:.1} {:.1}V{:.1}A{a:.1} {a:.1} 0 0 1 {:.1} {:.1}Z",
        -r + a,
        -r,
        r - b,
        r,
        -r + b,
        r - c,
        r - c,
        r,
        -r + d,
        -r,
        r - d,
        -r + a,
        -r + a,
        -r
    )
}

//! Where everybody stands on the circle map: worked out from the ring words alone, so that the picture follows the words and
//! never the other way round. The same words always give the same picture.
//!
//! **Promise.** No two people are ever drawn on top of one another, nor on "Me"; names have room under each picture. Lengths
//! are in units of a CSS pixel at a zoom of one; x runs to the right, y down, and "Me" is at (0, 0).

use std::f64::consts::TAU;

use super::person::{Being, Ring};

/// The radius of somebody's picture.
pub const RADIUS: f64 = 22.0;
/// The radius of "Me" in the middle.
pub const ME: f64 = 30.0;
/// The rings from the inside out. [`Ring::Unsaid`] is none of them: those people wait in rows under the circles.
pub const RINGS: [Ring; 4] = [Ring::Closest, Ring::Close, Ring::Around, Ring::Further];

/// Room over a picture, inside its cell.
const OVER: f64 = 2.0;
/// From the last row of a ring to the ring's edge.
const TO_EDGE: f64 = 30.0;
/// From a ring's edge to the first row of the next.
const FROM_EDGE: f64 = 26.0;
/// Between two rows of one ring, at least.
const ROW: f64 = 44.0;
/// How wide a ring is that nobody stands in: somebody can still be put there.
const EMPTY: f64 = 28.0;
/// How finely radius and turn are tried.
const STEP: f64 = 4.0;
const TURNS: u8 = 16;

/// The room that one person takes, picture and name together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// The room for a ring's word.
    pub word: (f64, f64),
}

impl Cell {
    /// For scripts whose letters stand on a line.
    pub const PLAIN: Self = Self { width: 88.0, height: 66.0, word: (116.0, 18.0) };
    /// For scripts that slope or stack, such as Nastaliq.
    pub const TALL: Self = Self { width: 88.0, height: 80.0, word: (116.0, 32.0) };

    fn diagonal(self) -> f64 {
        self.width.hypot(self.height)
    }

    /// How far two that stand `dx`, `dy` apart are from touching: below 1 they would lie on one another.
    fn clearance(self, dx: f64, dy: f64) -> f64 {
        (dx.abs() / self.width).max(dy.abs() / self.height)
    }

    fn is_clear_of_me(self, (x, y): (f64, f64)) -> bool {
        let reach = ME + 10.0;
        x.abs() >= self.width / 2.0 + reach || y - RADIUS - OVER >= reach || y + self.height - RADIUS - OVER <= -reach
    }

    /// Whether a box of `size` in the middle of `at` keeps clear of somebody at `spot`.
    fn is_clear_of_box(self, spot: (f64, f64), at: (f64, f64), size: (f64, f64)) -> bool {
        let middle = spot.1 - RADIUS - OVER + self.height / 2.0;
        (spot.0 - at.0).abs() >= (self.width + size.0) / 2.0 || (middle - at.1).abs() >= (self.height + size.1) / 2.0
    }
}

/// A ring as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Its word.
    pub ring: Ring,
    /// The radius of its outer edge.
    pub edge: f64,
    /// The middle of the place for its word on the edge, where there is room for it.
    pub word: Option<(f64, f64)>,
}

/// The whole map.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    /// Where each person stands (the middle of their picture), in the order in which they were handed in.
    pub spots: Vec<(f64, f64)>,
    /// The order in which the keyboard goes through them: from the closest outward, each ring clockwise, then who isn't placed yet.
    pub order: Vec<usize>,
    /// The four rings from the inside out.
    pub bands: [Band; 4],
    /// Where the heading of those who aren't placed yet stands, if there are any.
    pub waiting: Option<(f64, f64)>,
    /// Left, top, width and height of everything.
    pub bounds: (f64, f64, f64, f64),
}

/// One row of people round the middle, evenly spread.
#[derive(Clone, Copy)]
struct Row {
    radius: f64,
    turn: f64,
    people: usize,
}

impl Row {
    fn angle(self, index: usize) -> f64 {
        self.turn + TAU * count(index) / count(self.people)
    }

    fn spot(self, index: usize) -> (f64, f64) {
        let (sin, cos) = self.angle(index).sin_cos();
        (self.radius * sin, -self.radius * cos)
    }

    /// The nearest to touching that anybody in this row comes to anybody in it or in `rows`; `None` when some would touch.
    fn clearance(self, rows: &[Self], cell: Cell) -> Option<f64> {
        let mut least = f64::MAX;
        for index in 0..self.people {
            let here = self.spot(index);
            if !cell.is_clear_of_me(here) {
                return None;
            }
            let mut meet = |there: (f64, f64)| {
                least = least.min(cell.clearance(here.0 - there.0, here.1 - there.1));
                least >= 1.0
            };
            for next in [1, 2] {
                if self.people > next && !meet(self.spot((index + next) % self.people)) {
                    return None;
                }
            }
            for row in rows.iter().rev().take_while(|row| self.radius - row.radius < cell.diagonal()) {
                // Nobody further than four places from the nearest can reach: places are at least a cell's height apart.
                let nearest = (self.angle(index) - row.turn) / TAU * count(row.people);
                let around = row.people.min(9);
                for offset in 0..around {
                    let place = nearest.round() + count(offset) - count(around / 2);
                    if !meet(row.spot(whole(place.rem_euclid(count(row.people))) % row.people)) {
                        return None;
                    }
                }
            }
        }
        Some(least)
    }

    /// The turn at which this many people at this radius have most room, if they have any.
    fn turned(radius: f64, people: usize, rows: &[Self], cell: Cell) -> Option<Self> {
        let turns = (0..TURNS).map(|turn| Self { radius, turn: TAU * f64::from(turn) / f64::from(TURNS) / count(people), people });
        let mut best: Option<(f64, Self)> = None;
        for row in turns {
            if let Some(room) = row.clearance(rows, cell) {
                // Much room is no better than enough; then it counts that lines to "Me" pass by those who stand nearer.
                let worth = room.min(1.5) + row.passing(rows);
                if best.is_none_or(|(most, _)| worth > most + 1e-9) {
                    best = Some((worth, row));
                }
            }
        }
        best.map(|(_, row)| row)
    }

    /// How well straight lines from this row to the middle pass by those in `rows`: 0 when one goes right through somebody, 1 when
    /// all pass them by.
    fn passing(self, rows: &[Self]) -> f64 {
        let mut least: f64 = 1.0;
        // In a crowd nobody can be passed by; then it isn't worth the time.
        for row in rows.iter().filter(|row| row.people * self.people <= 150) {
            for index in 0..self.people {
                for other in 0..row.people {
                    let (sin, cos) = (self.angle(index) - row.angle(other)).sin_cos();
                    if cos > 0.0 {
                        least = least.min(row.radius * sin.abs() / (RADIUS + 6.0));
                    }
                }
            }
        }
        least
    }

    /// The next row outward for at most `people`: as many as fit near `from`.
    fn next(from: f64, people: usize, rows: &[Self], cell: Cell) -> Self {
        let most = whole(TAU * (from + 4.0 * STEP) / (cell.width * 0.8)).clamp(1, people);
        for people in (2..=most).rev() {
            for step in 0..12_u8 {
                if let Some(row) = Self::turned(from + STEP * f64::from(step), people, rows, cell) {
                    return row;
                }
            }
        }
        // One person alone fits at the latest where no inner row can reach.
        let mut radius = from;
        loop {
            if let Some(row) = Self::turned(radius, 1, rows, cell) {
                return row;
            }
            radius += STEP;
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "numbers of people on one map")]
const fn count(number: usize) -> f64 {
    number as f64
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and not negative")]
const fn whole(number: f64) -> usize {
    number as usize
}

/// Works out where everybody stands.
pub fn lay_out(rings: &[Ring], cell: Cell) -> Circle {
    let mut circle = Circle {
        spots: vec![(0.0, 0.0); rings.len()],
        order: Vec::with_capacity(rings.len()),
        bands: RINGS.map(|ring| Band { ring, edge: 0.0, word: None }),
        waiting: None,
        bounds: (0.0, 0.0, 0.0, 0.0),
    };
    let of = |wanted: Ring| rings.iter().enumerate().filter(move |(_, ring)| **ring == wanted).map(|(index, _)| index);
    let mut rows: Vec<Row> = Vec::new();
    // Room for the lines between the closest and me.
    let mut edge = ME + 8.0;
    for (band, ring) in RINGS.into_iter().enumerate() {
        let mut people = of(ring).peekable();
        let mut from = edge + FROM_EDGE;
        let mut left = people.clone().count();
        edge += EMPTY;
        while people.peek().is_some() {
            let row = Row::next(from, left, &rows, cell);
            left -= row.people;
            for (index, person) in people.by_ref().take(row.people).enumerate() {
                circle.spots[person] = row.spot(index);
                circle.order.push(person);
            }
            rows.push(row);
            from = row.radius + ROW;
            edge = row.radius + TO_EDGE;
        }
        circle.bands[band].edge = edge;
    }
    let mut bottom = edge;
    let waiting: Vec<_> = of(Ring::Unsaid).collect();
    if !waiting.is_empty() {
        // Names of the outermost row may hang below the last edge.
        let lowest = circle.order.iter().map(|person| circle.spots[*person].1 + cell.height - RADIUS).fold(edge, f64::max);
        let heading = lowest + 8.0 + cell.word.1 / 2.0;
        circle.waiting = Some((0.0, heading));
        let first = heading + cell.word.1 / 2.0 + 6.0 + RADIUS + OVER;
        let columns = whole(2.0 * edge / cell.width).max(3).min(waiting.len());
        for (index, person) in waiting.iter().enumerate() {
            let in_row = columns.min(waiting.len() - index / columns * columns);
            let x = (count(index % columns) - count(in_row - 1) / 2.0) * cell.width;
            circle.spots[*person] = (x, first + count(index / columns) * cell.height);
        }
        circle.order.extend(waiting);
    }
    let mut side = edge;
    let mut top = -edge;
    for (x, y) in &circle.spots {
        side = side.max(x.abs() + cell.width / 2.0);
        top = top.min(y - RADIUS - OVER);
        bottom = bottom.max(y + cell.height - RADIUS - OVER);
    }
    circle.bounds = (-side, top, 2.0 * side, bottom - top);
    place_words(&mut circle, cell);
    circle
}

/// Finds room for the rings' words, each on its edge, as near to the top as there is room.
fn place_words(circle: &mut Circle, cell: Cell) {
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for band in 0..RINGS.len() {
        let edge = circle.bands[band].edge;
        let angles = (0..=36_i8).flat_map(|step| [f64::from(step), -f64::from(step)]).map(|step| step * TAU / 72.0);
        let mut places = angles.map(|angle| (edge * angle.sin(), -edge * angle.cos()));
        let place = places.find(|at| {
            let apart = |other: &(f64, f64)| (other.0 - at.0).abs() >= cell.word.0 || (other.1 - at.1).abs() >= cell.word.1;
            let clear_of_me = at.0.abs() >= ME + cell.word.0 / 2.0 || at.1.abs() >= ME + cell.word.1 / 2.0;
            clear_of_me && taken.iter().all(apart) && circle.spots.iter().all(|spot| cell.is_clear_of_box(*spot, *at, cell.word))
        });
        circle.bands[band].word = place;
        taken.extend(place);
    }
    // Words may stand out beyond the last edge.
    let (left, top, width, height) = circle.bounds;
    let side = taken.iter().map(|at| at.0.abs() + cell.word.0 / 2.0).fold(-left, f64::max);
    let over = taken.iter().map(|at| at.1 - cell.word.1 / 2.0).fold(top, f64::min);
    let below = taken.iter().map(|at| at.1 + cell.word.1 / 2.0).fold(top + height, f64::max);
    circle.bounds = (-side, over, width.max(2.0 * side), below - over);
}

impl Circle {
    /// The ring word of a place on the map: what somebody becomes who is put there.
    pub fn ring_at(&self, x: f64, y: f64) -> Ring {
        let away = x.hypot(y);
        self.bands.iter().find(|band| away <= band.edge).map_or(Ring::Unsaid, |band| band.ring)
    }
}

impl Ring {
    /// One ring nearer to me. Nobody comes nearer than [`Ring::Closest`]; who isn't placed yet comes onto the outermost ring.
    pub const fn closer(self) -> Self {
        match self {
            Self::Closest | Self::Close => Self::Closest,
            Self::Around => Self::Close,
            Self::Further => Self::Around,
            Self::Unsaid => Self::Further,
        }
    }

    /// One ring further from me. Who isn't placed yet stays so, and nobody who was placed loses their place by it.
    pub const fn further(self) -> Self {
        match self {
            Self::Closest => Self::Close,
            Self::Close => Self::Around,
            Self::Around | Self::Further => Self::Further,
            Self::Unsaid => Self::Unsaid,
        }
    }
}

/// A line from the edge of one round picture to the edge of another: both ends, as x and y. `None` where they would meet.
pub fn line(from: (f64, f64), from_radius: f64, to: (f64, f64), to_radius: f64) -> Option<[f64; 4]> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    (length > from_radius + to_radius + 1.0).then(|| {
        let (x, y) = (dx / length, dy / length);
        [from.0 + x * from_radius, from.1 + y * from_radius, to.0 - x * to_radius, to.1 - y * to_radius]
    })
}

/// The line between somebody and "Me": whole where it passes everybody else by, else only its beginning, so that many lines don't
/// hide the people.
pub fn line_to_me(person: usize, spots: &[(f64, f64)]) -> Option<[f64; 4]> {
    let at = *spots.get(person)?;
    let whole = line(at, RADIUS + 2.0, (0.0, 0.0), ME + 2.0)?;
    let length = at.0.hypot(at.1);
    let (x, y) = (-at.0 / length, -at.1 / length);
    let in_the_way = |(index, other): (usize, &(f64, f64))| {
        let (dx, dy) = (other.0 - at.0, other.1 - at.1);
        let along = dx * x + dy * y;
        index != person && along > 0.0 && along < length && (dx * y - dy * x).abs() < RADIUS + 3.0
    };
    if !spots.iter().enumerate().any(in_the_way) {
        return Some(whole);
    }
    let start = RADIUS + 2.0;
    Some([at.0 + x * start, at.1 + y * start, at.0 + x * (start + STUB), at.1 + y * (start + STUB)])
}

/// How long the beginning of a line is that isn't drawn whole.
const STUB: f64 = 17.0;

/// The head of an arrow at the end of such a line: three corners, as x and y.
pub fn arrow([x1, y1, x2, y2]: [f64; 4]) -> [(f64, f64); 3] {
    let length = (x2 - x1).hypot(y2 - y1).max(1e-9);
    let (x, y) = ((x2 - x1) / length, (y2 - y1) / length);
    let side = |turn: f64| (x2 - 9.0 * x - turn * 5.0 * y, y2 - 9.0 * y + turn * 5.0 * x);
    [side(1.0), (x2, y2), side(-1.0)]
}

/// How the corners of somebody's picture are rounded, as shares of its radius, from the top left clockwise. A shape tells what
/// somebody is where colours can't be seen.
pub const fn corners(being: Being) -> [f64; 4] {
    match being {
        Being::Person => [1.0, 1.0, 1.0, 1.0],
        Being::Pet => [0.35, 0.35, 1.0, 1.0],
        Being::Group => [0.45, 0.45, 0.45, 0.45],
        Being::Place => [1.0, 1.0, 0.25, 0.25],
    }
}

/// A name cut to a width, in units of its letters' height: whole, or with "…" at its end. Widths are estimated on the wide side,
/// for where nothing can be measured. Marks that turn text round or break lines are left out.
pub fn cut(name: &str, width: f64) -> String {
    let clean = shown(name);
    if clean.chars().map(breadth).sum::<f64>() <= width {
        return clean;
    }
    let mut used = breadth('…');
    let mut short = String::new();
    for letter in clean.chars() {
        used += breadth(letter);
        if used > width {
            break;
        }
        short.push(letter);
    }
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// A name as it may stand among other words: without marks that would turn the words round it, and on one line.
pub fn shown(name: &str) -> String {
    let mut clean = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            _ if letter.is_whitespace() || letter.is_control() => {
                if !clean.ends_with(' ') {
                    clean.push(' ');
                }
            }
            _ => clean.push(letter),
        }
    }
    clean.trim().to_owned()
}

/// How broad a letter is at most, roughly, in units of the letters' height.
const fn breadth(letter: char) -> f64 {
    match letter {
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0.0,
        ' ' | 'f' | 'i' | 'j' | 'l' | 't' | 'r' | '.' | ',' | '\'' | '’' | '-' => 0.4,
        'm' | 'w' | 'M' | 'W' | '…' => 0.95,
        'A'..='Z' => 0.74,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => 0.6,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{1f000}'..='\u{3ffff}' => 1.05,
        '\u{900}'..='\u{dff}' => 0.8,
        _ => 0.62,
    }
}

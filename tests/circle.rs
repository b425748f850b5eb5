//! The circle map: where people stand, and how names are cut.

use std::time::Instant;

use ownwords::domain::circle::{self, Cell, Circle, ME, RADIUS, lay_out};
use ownwords::domain::person::{Being, Ring};
use proptest::prelude::*;

fn any_ring() -> impl Strategy<Value = Ring> {
    prop::sample::select(Ring::ALL)
}

fn any_cell() -> impl Strategy<Value = Cell> {
    prop::sample::select(vec![Cell::PLAIN, Cell::TALL])
}

/// The two of a map who lie on one another, if any do.
fn overlap(circle: &Circle, cell: Cell) -> Option<(usize, usize)> {
    let spots = &circle.spots;
    (0..spots.len()).flat_map(|a| (0..a).map(move |b| (a, b))).find(|(a, b)| {
        let ((ax, ay), (bx, by)) = (spots[*a], spots[*b]);
        // A hair less than a cell: sums of sines are not exact.
        (ax - bx).abs() < cell.width - 1e-6 && (ay - by).abs() < cell.height - 1e-6
    })
}

fn overlaps_me(circle: &Circle, cell: Cell) -> bool {
    circle.spots.iter().any(|(x, y)| {
        let (left, right, top, bottom) = (x - cell.width / 2.0, x + cell.width / 2.0, y - RADIUS, y - RADIUS + cell.height - 2.0);
        left < ME && right > -ME && top < ME && bottom > -ME
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_ever_drawn_on_somebody_else(rings in prop::collection::vec(any_ring(), 0..150), cell in any_cell()) {
        let circle = lay_out(&rings, cell);
        prop_assert_eq!(overlap(&circle, cell), None);
        prop_assert!(!overlaps_me(&circle, cell));
    }

    #[test]
    fn a_crowd_in_one_ring_has_room_too(ring in any_ring(), people in 0_usize..=150, others in prop::collection::vec(any_ring(), 0..20), cell in any_cell()) {
        let rings: Vec<_> = std::iter::repeat_n(ring, people).chain(others).collect();
        let circle = lay_out(&rings, cell);
        prop_assert_eq!(overlap(&circle, cell), None);
    }

    #[test]
    fn who_is_put_down_where_they_stand_keeps_their_word(rings in prop::collection::vec(any_ring(), 0..120), cell in any_cell()) {
        let circle = lay_out(&rings, cell);
        for (ring, (x, y)) in rings.iter().zip(&circle.spots) {
            prop_assert_eq!(circle.ring_at(*x, *y), *ring);
        }
    }

    #[test]
    fn the_keyboard_comes_by_everybody_once_from_the_closest_outward(rings in prop::collection::vec(any_ring(), 0..120)) {
        let circle = lay_out(&rings, Cell::PLAIN);
        let mut all = circle.order.clone();
        all.sort_unstable();
        prop_assert_eq!(all, (0..rings.len()).collect::<Vec<_>>());
        let far = |ring: Ring| circle::RINGS.iter().position(|one| *one == ring).unwrap_or(circle::RINGS.len());
        prop_assert!(circle.order.windows(2).all(|pair| far(rings[pair[0]]) <= far(rings[pair[1]])));
    }

    #[test]
    fn the_words_of_the_rings_cover_nobody(rings in prop::collection::vec(any_ring(), 0..60), cell in any_cell()) {
        let circle = lay_out(&rings, cell);
        for (wx, wy) in circle.bands.iter().filter_map(|band| band.word).chain(circle.waiting) {
            for (x, y) in &circle.spots {
                let beside = (x - wx).abs() >= (cell.width + cell.word.0) / 2.0 - 1e-6;
                let over = y - RADIUS - 2.0 >= wy + cell.word.1 / 2.0 - 1e-6;
                let under = y - RADIUS - 2.0 + cell.height <= wy - cell.word.1 / 2.0 + 1e-6;
                prop_assert!(beside || over || under, "a word at {wx} {wy} on somebody at {x} {y}");
            }
        }
    }

    #[test]
    fn everything_lies_within_the_bounds(rings in prop::collection::vec(any_ring(), 0..100), cell in any_cell()) {
        let circle = lay_out(&rings, cell);
        let (left, top, width, height) = circle.bounds;
        for (x, y) in &circle.spots {
            prop_assert!(x - cell.width / 2.0 >= left - 1e-6 && x + cell.width / 2.0 <= left + width + 1e-6);
            prop_assert!(y - RADIUS - 2.0 >= top - 1e-6 && y - RADIUS - 2.0 + cell.height <= top + height + 1e-6);
        }
        let edge = circle.bands[3].edge;
        prop_assert!(left <= -edge && top <= -edge && left + width >= edge && top + height >= edge);
    }

    #[test]
    fn the_same_words_always_give_the_same_picture(rings in prop::collection::vec(any_ring(), 0..80)) {
        prop_assert_eq!(lay_out(&rings, Cell::PLAIN), lay_out(&rings, Cell::PLAIN));
    }

    #[test]
    fn a_cut_name_is_a_beginning_of_it(name in "\\PC{0,60}", width in 3.0..20.0_f64) {
        let cut = circle::cut(&name, width);
        let whole = circle::shown(&name);
        match cut.strip_suffix('…') {
            Some(beginning) if cut != whole => prop_assert!(whole.starts_with(beginning)),
            _ => prop_assert_eq!(cut, whole),
        }
    }
}

#[test]
fn a_map_of_150_is_worked_out_within_the_time_a_phone_has() {
    let mixed: Vec<_> = (0..150).map(|index| Ring::ALL[index % Ring::ALL.len()]).collect();
    let crowd = vec![Ring::Close; 150];
    for rings in [mixed, crowd] {
        let before = Instant::now();
        let circle = lay_out(&rings, Cell::PLAIN);
        assert_eq!(circle.spots.len(), 150);
        // A phone is some four times slower, and this build isn't optimised: a bound against going wrong by a power, not a measure.
        assert!(before.elapsed().as_millis() < 1500, "{:?}", before.elapsed());
    }
}

#[test]
fn nine_people_in_three_rings_fit_a_phone_at_readable_size() {
    use Ring::{Around, Close, Closest};
    let circle = lay_out(&[Closest, Closest, Closest, Close, Close, Close, Around, Around, Around], Cell::PLAIN);
    assert!(circle.bounds.2 < 560.0, "{}", circle.bounds.2);
    assert!(circle.bands.iter().all(|band| band.word.is_some()), "{:?}", circle.bands);
}

#[test]
fn an_empty_map_still_has_its_four_rings() {
    let circle = lay_out(&[], Cell::PLAIN);
    assert!(circle.bands.windows(2).all(|pair| pair[0].edge + 20.0 < pair[1].edge));
    assert_eq!(circle.waiting, None);
}

#[test]
fn closer_and_further_step_through_the_words_and_stop_at_the_ends() {
    let mut ring = Ring::Unsaid;
    let mut way = vec![];
    for _ in 0..5 {
        ring = ring.closer();
        way.push(ring);
    }
    assert_eq!(way, [Ring::Further, Ring::Around, Ring::Close, Ring::Closest, Ring::Closest]);
    assert_eq!(Ring::Further.further(), Ring::Further);
    assert_eq!(Ring::Unsaid.further(), Ring::Unsaid);
}

#[test]
fn marks_that_turn_text_round_are_left_out_of_a_shown_name() {
    assert_eq!(circle::shown("Sam\u{202e}ymmud\u{2069}\n  x"), "Samymmud x");
    // A joiner that Urdu and Persian spell with stays.
    assert_eq!(circle::shown("بی\u{200c}بی"), "بی\u{200c}بی");
}

#[test]
fn long_names_of_any_script_are_cut() {
    for name in ["Małgorzata Brzęczyszczykiewicz-Grzegżółka", "محمد عبد الرحمن بن عبد العزيز الأنصاري", "陳大文陳大文陳大文陳大文陳大文"]
    {
        let cut = circle::cut(name, 6.2);
        assert!(cut.ends_with('…') && cut.chars().count() > 4, "{cut}");
    }
    assert_eq!(circle::cut("Baji", 6.2), "Baji");
}

#[test]
fn a_line_to_me_that_would_go_through_somebody_is_only_begun() {
    let spots = [(0.0, -100.0), (0.0, -200.0), (200.0, 0.0)];
    let length = |[x1, y1, x2, y2]: [f64; 4]| (x2 - x1).hypot(y2 - y1);
    assert!(circle::line_to_me(1, &spots).is_some_and(|line| length(line) < 30.0));
    assert!(circle::line_to_me(2, &spots).is_some_and(|line| length(line) > 100.0));
    assert!(circle::line_to_me(0, &spots).is_some_and(|line| (length(line) - (100.0 - RADIUS - ME - 4.0)).abs() < 1e-6));
}

#[test]
fn every_being_has_a_shape_of_its_own() {
    let shapes: Vec<_> = Being::ALL.iter().map(|being| circle::corners(*being)).collect();
    for (index, shape) in shapes.iter().enumerate() {
        assert!(!shapes[..index].contains(shape));
    }
}

mod picture {
    use ownwords::domain::circle::{self, Cell, lay_out};
    use ownwords::domain::person::{Being, Ring};
    use ownwords::format::circle_svg::{Face, Line, Picture, Sign, Stroke, draw, size};
    use proptest::prelude::*;

    const ICON: (&str, &str) = ("M0 0h9v9z", "M1 1h7v7z");

    fn face(name: &str, being: Being) -> Face {
        Face {
            name: name.to_owned(),
            being,
            colour: "social",
            icon: ICON,
            is_dashed: being == Being::Group,
            is_soft: false,
            marks: vec![(ICON, true)],
        }
    }

    fn drawn(names: &[&str], is_rtl: bool) -> String {
        let rings: Vec<_> = names.iter().enumerate().map(|(index, _)| Ring::ALL[index % Ring::ALL.len()]).collect();
        let circle = lay_out(&rings, Cell::PLAIN);
        let picture = Picture {
            title: "Map of my people",
            language: if is_rtl { "ur" } else { "en-GB" },
            is_rtl,
            me: "Me",
            circle: &circle,
            room: Cell::PLAIN,
            rings: ["Closest to me", "Close", "Part of my life", "Further away", "Not placed yet"].map(str::to_owned),
            faces: names.iter().enumerate().map(|(index, name)| face(name, Being::ALL[index % Being::ALL.len()])).collect(),
            lines: (0..names.len())
                .filter_map(|index| {
                    Some(Line { ends: circle::line_to_me(index, &circle.spots)?, stroke: Stroke::Strained, to_end: true, to_start: true })
                })
                .collect(),
            signs: vec![
                (Sign::Line(Stroke::Mine, true, true), "help goes both ways".to_owned()),
                (Sign::Mark(ICON, true), "under strain".to_owned()),
                (Sign::Face(Being::Pet, "personal", false, ICON), "pet".to_owned()),
            ],
        };
        let (width, height) = size(&picture);
        assert!(width > 0.0 && height > 0.0);
        draw(&picture)
    }

    /// Reads as XML far enough to find an element that isn't closed, or an attribute that breaks out of its quotes.
    fn is_well_formed(svg: &str) -> bool {
        let mut open: Vec<&str> = Vec::new();
        let mut rest = svg.trim_end();
        while let Some(start) = rest.find('<') {
            if rest[..start].contains('>') {
                return false;
            }
            let Some(end) = rest[start..].find('>') else { return false };
            let tag = &rest[start + 1..start + end];
            if !tag.matches('"').count().is_multiple_of(2) || tag.contains('<') {
                return false;
            }
            if let Some(name) = tag.strip_prefix('/') {
                if open.pop() != Some(name) {
                    return false;
                }
            } else if !tag.ends_with('/') {
                open.push(tag.split(' ').next().unwrap_or_default());
            }
            rest = &rest[start + end + 1..];
        }
        open.is_empty() && rest.is_empty()
    }

    #[test]
    fn it_stands_by_itself_and_asks_for_nothing_from_anywhere() {
        let svg = drawn(&["Baji", "Dev", "Mum", "Choir", "Biscuit"], false);
        assert!(is_well_formed(&svg), "{svg}");
        for reference in ["href", "url(", "src=", "<style", "<script", "<image", "@import", "style="] {
            assert!(!svg.contains(reference), "{reference}");
        }
        assert_eq!(svg.matches("http").count(), 1, "only the name of the format");
        for words in ["Map of my people", "Baji", "Choir", "Closest to me", "help goes both ways", ">Me<"] {
            assert!(svg.contains(words), "{words}");
        }
    }

    #[test]
    fn it_says_its_direction() {
        assert!(drawn(&["امی"], true).contains("direction=\"rtl\""));
        assert!(drawn(&["Mum"], false).contains("direction=\"ltr\""));
    }

    #[test]
    fn a_long_name_is_cut_and_a_short_one_is_whole() {
        let svg = drawn(&["Małgorzata Brzęczyszczykiewicz-Grzegżółka", "Dev"], false);
        assert!(svg.contains('…') && !svg.contains("Grzegżółka") && svg.contains(">Dev<"));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

        #[test]
        fn no_name_breaks_it(names in prop::collection::vec(any::<String>(), 0..6)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let svg = drawn(&names, false);
            prop_assert!(is_well_formed(&svg), "{}", svg);
            prop_assert!(!svg.chars().any(|letter| letter.is_control() && letter != '\n'));
        }
    }

    #[test]
    fn a_name_that_is_markup_stays_a_name() {
        let svg = drawn(&["<b>&\"'x"], false);
        assert!(is_well_formed(&svg) && svg.contains("&lt;b&gt;&amp;&quot;"), "{svg}");
    }
}

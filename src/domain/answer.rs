//! What an answer is made of, typed: words, choices, a number, a table, a week.
//!
//! An answer is a [`Statement`] whose parts each have a kind. How each kind is stored, for ever and in files:
//!
//! | kind | in the part |
//! |---|---|
//! | `text` | `text`: the words; one part with an empty `of` |
//! | `choice` | `chosen`: the Fluent ids of what was tapped |
//! | `scale` | `number`: 0 to 10; `shown`: the number may leave the device. Why it isn't lower stands in the answer's words |
//! | `table` | `cells`: row, then column; `rows`: the person's own rows in their order. A given row is named by its Fluent id (a capital or a life area by its slug), a column by its Fluent id, an own row by a random name, a row about somebody on the map by their entry; the column [`NAME`] is what an own row is about |
//! | `week` | one part for each layer, `of` its Fluent id; `cells`: words by [`slot`], such as `mo-am` |
//!
//! A cell says itself what it is: a string is words, `true` is a tick, `{"chosen":[…]}` a choice, `{"day":"2026-11-22"}` a day,
//! `{"people":[…],"text":"…"}` people on the map and others by name. Any other value is of a newer version and is kept.

use chrono::NaiveDate;
use serde_json::Value;

use super::day;
use super::ids::EntryId;
use super::record::Fields;
use super::statement::{Part, Statement};

/// The column under which an own row says what it is about.
pub const NAME: &str = "name";

/// The days of a week, as they are stored, from Monday.
pub const DAYS: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];

/// The parts of a day, as they are stored: morning, midday, afternoon, evening, night. Nights always stand with the days.
pub const DAY_PARTS: [&str; 5] = ["am", "noon", "pm", "eve", "night"];

/// One cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A tick; `false` is no cell at all.
    Tick(bool),
    /// Fluent ids of what was chosen.
    Chosen(Vec<String>),
    /// A day.
    Day(Option<NaiveDate>),
    /// People on the map, and others by name.
    People(Vec<EntryId>, String),
}

impl Cell {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Tick(on) => !on,
            Self::Chosen(ids) => ids.is_empty(),
            Self::Day(day) => day.is_none(),
            Self::People(ids, text) => ids.is_empty() && text.is_empty(),
        }
    }

    /// Reads a cell; `None` for one of a newer version.
    pub fn read(value: &Value) -> Option<Self> {
        let strings = |value: &Value| value.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>();
        match value {
            Value::String(text) => Some(Self::Text(text.clone())),
            Value::Bool(on) => Some(Self::Tick(*on)),
            Value::Object(fields) => {
                if let Some(chosen) = fields.get("chosen") {
                    return strings(chosen).map(Self::Chosen);
                }
                if let Some(written) = fields.get("day") {
                    return written.as_str().and_then(day::read).map(|day| Self::Day(Some(day)));
                }
                let text = fields.get("text").and_then(Value::as_str);
                let people = match fields.get("people") {
                    Some(people) => strings(people)?.into_iter().map(EntryId::new).collect(),
                    None if text.is_some() => Vec::new(),
                    None => return None,
                };
                Some(Self::People(people, text.unwrap_or_default().to_owned()))
            }
            _ => None,
        }
    }

    /// Puts the cell in the place of what is there. What a newer version wrote beside it is kept; an empty cell leaves nothing behind,
    /// and doesn't touch what this version can't read.
    fn put(&self, fields: &mut Fields, name: &str) {
        let plain = match self {
            Self::Text(text) => Some(Value::String(text.clone())),
            Self::Tick(on) => Some(Value::Bool(*on)),
            _ => None,
        };
        if self.is_empty() && fields.get(name).is_some_and(|value| Self::read(value).is_none()) {
            return;
        }
        if let Some(plain) = plain {
            if self.is_empty() {
                fields.remove(name);
            } else {
                fields.insert(name.to_owned(), plain);
            }
            return;
        }
        let mut inside = match fields.remove(name) {
            Some(Value::Object(inside)) => inside,
            _ => Fields::new(),
        };
        for key in ["chosen", "day", "people", "text"] {
            inside.remove(key);
        }
        let mut set = |key: &str, value: Value| inside.insert(key.to_owned(), value);
        match self {
            Self::Chosen(ids) if !ids.is_empty() => {
                set("chosen", ids.iter().cloned().map(Value::String).collect());
            }
            Self::Day(Some(day)) => {
                set("day", Value::String(day::text(*day)));
            }
            Self::People(ids, text) => {
                if !ids.is_empty() {
                    set("people", ids.iter().map(|id| Value::String(id.as_str().to_owned())).collect());
                }
                if !text.is_empty() {
                    set("text", Value::String(text.clone()));
                }
            }
            _ => {}
        }
        if !inside.is_empty() {
            fields.insert(name.to_owned(), Value::Object(inside));
        }
    }
}

/// The name of one part of one day, as it is stored: `mo-am`. Days count from Monday, parts as in [`DAY_PARTS`]; `None` for a day or a part that no week has.
pub fn slot(day: usize, part: usize) -> Option<String> {
    Some(format!("{}-{}", DAYS.get(day)?, DAY_PARTS.get(part)?))
}

impl Part {
    /// What stands in a cell of a table; `None` where nothing does, or what a newer version wrote.
    pub fn cell(&self, row: &str, column: &str) -> Option<Cell> {
        self.cells.get(row)?.get(column).and_then(Cell::read)
    }

    /// The words in a cell; none where it has no words.
    pub fn cell_text(&self, row: &str, column: &str) -> &str {
        match self.cells.get(row).and_then(|row| row.get(column)) {
            Some(Value::String(text)) => text,
            Some(Value::Object(fields)) => fields.get("text").and_then(Value::as_str).unwrap_or_default(),
            _ => "",
        }
    }

    /// Sets a cell of a table. An empty cell is taken away, a row without cells stays only if it is one of the person's own.
    pub fn set_cell(&mut self, row: &str, column: &str, cell: &Cell) {
        let mut fields = match self.cells.get_mut(row) {
            Some(Value::Object(fields)) => std::mem::take(fields),
            // A row in a form of a newer version is left alone.
            Some(_) => return,
            None => Fields::new(),
        };
        cell.put(&mut fields, column);
        if fields.is_empty() {
            self.cells.remove(row);
        } else {
            self.cells.insert(row.to_owned(), Value::Object(fields));
        }
    }

    /// The rows that aren't `given` by the table: the person's own, in their order, and any that only a newer version lists.
    pub fn own_rows(&self, given: &[&str]) -> Vec<&str> {
        let mut rows: Vec<&str> = self.rows.iter().map(String::as_str).filter(|row| !given.contains(row)).collect();
        let listed = rows.len();
        for row in self.cells.keys().map(String::as_str).filter(|row| !given.contains(row)) {
            if !rows[..listed].contains(&row) {
                rows.push(row);
            }
        }
        rows
    }

    /// Adds an own row at the end. `row` is a new random name.
    pub fn add_row(&mut self, row: &str) {
        if !self.rows.iter().any(|own| own == row) {
            self.rows.push(row.to_owned());
        }
    }

    /// Takes a row away, with what stands in it.
    pub fn remove_row(&mut self, row: &str) {
        self.rows.retain(|own| own != row);
        self.cells.remove(row);
    }

    /// The words in one part of one day of a week.
    pub fn slot_text(&self, slot: &str) -> &str {
        self.cells.get(slot).and_then(Value::as_str).unwrap_or_default()
    }

    /// Sets the words in one part of one day of a week.
    pub fn set_slot(&mut self, slot: &str, text: &str) {
        Cell::Text(text.to_owned()).put(&mut self.cells, slot);
    }

    /// Everything that somebody wrote in it.
    pub fn texts(&self) -> Vec<&str> {
        fn gather<'a>(fields: &'a Fields, texts: &mut Vec<&'a str>) {
            for (name, value) in fields {
                match value {
                    Value::String(text) if name != "day" => texts.push(text),
                    Value::Object(inside) => gather(inside, texts),
                    _ => {}
                }
            }
        }
        let mut texts = vec![self.text.as_str()];
        gather(&self.cells, &mut texts);
        texts
    }

    /// Everybody on the map who is named in a cell.
    pub fn people(&self) -> Vec<EntryId> {
        let rows = self.cells.values().filter_map(Value::as_object);
        let cells = rows.flat_map(Fields::values).filter_map(Cell::read);
        cells.flat_map(|cell| if let Cell::People(people, _) = cell { people } else { Vec::new() }).collect()
    }

    /// Takes in what another wording of the same part says: words after these, choices and rows beside these. What both say stands once;
    /// where only one number, day or choice can be, this one's stays.
    pub fn join(&mut self, other: &Self) {
        join_text(&mut self.text, &other.text);
        for (mine, theirs) in [(&mut self.chosen, &other.chosen), (&mut self.rows, &other.rows)] {
            for item in theirs {
                if !mine.contains(item) {
                    mine.push(item.clone());
                }
            }
        }
        self.number = self.number.or(other.number);
        join_fields(&mut self.cells, &other.cells);
    }
}

fn join_fields(mine: &mut Fields, theirs: &Fields) {
    for (name, value) in theirs {
        match (mine.get_mut(name), value) {
            (None, _) => {
                mine.insert(name.clone(), value.clone());
            }
            (Some(Value::String(text)), Value::String(theirs)) if name != "day" => join_text(text, theirs),
            (Some(Value::Object(inside)), Value::Object(theirs)) => join_fields(inside, theirs),
            _ => {}
        }
    }
}

/// Puts another wording after this one, unless it says the same.
pub fn join_text(mine: &mut String, theirs: &str) {
    if mine.trim().is_empty() {
        theirs.clone_into(mine);
    } else if !theirs.trim().is_empty() && mine.trim() != theirs.trim() {
        mine.push_str("\n\n");
        mine.push_str(theirs);
    }
}

impl Statement {
    /// One part of the answer.
    pub fn part(&self, kind: &str, of: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.kind == kind && part.of == of)
    }

    /// One part of the answer, made where it isn't there yet.
    pub fn part_mut(&mut self, kind: &str, of: &str) -> &mut Part {
        let at = self.parts.iter().position(|part| part.kind == kind && part.of == of).unwrap_or_else(|| {
            self.parts.push(Part { kind: kind.to_owned(), of: of.to_owned(), ..Part::default() });
            self.parts.len() - 1
        });
        &mut self.parts[at]
    }

    /// Fluent ids of the ready answers that were tapped.
    pub fn chosen(&self) -> &[String] {
        self.part("choice", "").map_or(&[], |part| &part.chosen)
    }

    /// Taps a ready answer: it is chosen, or no longer. With `most` 1 it takes the place of another; with more, one too many is not
    /// taken; 0 is any number.
    pub fn tap(&mut self, id: &str, most: u8) {
        let chosen = &mut self.part_mut("choice", "").chosen;
        if chosen.iter().any(|other| other == id) {
            chosen.retain(|other| other != id);
            return;
        }
        if most == 1 {
            chosen.clear();
        }
        if most == 0 || chosen.len() < usize::from(most) {
            chosen.push(id.to_owned());
        }
    }

    /// The number on a scale, 0 to 10.
    pub fn number(&self) -> Option<u8> {
        self.part("scale", "").and_then(|part| part.number)
    }

    /// Sets the number on a scale, at most 10; `None` takes it away.
    pub fn set_number(&mut self, number: Option<u8>) {
        self.part_mut("scale", "").number = number.map(|number| number.min(10));
    }

    /// The table; `None` while nothing stands in it.
    pub fn table(&self) -> Option<&Part> {
        self.part("table", "")
    }

    /// The table, to be changed.
    pub fn table_mut(&mut self) -> &mut Part {
        self.part_mut("table", "")
    }

    /// One layer of a week, by its Fluent id.
    pub fn week(&self, layer: &str) -> Option<&Part> {
        self.part("week", layer)
    }

    /// One layer of a week, to be changed.
    pub fn week_mut(&mut self, layer: &str) -> &mut Part {
        self.part_mut("week", layer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn fields(value: Value) -> Fields {
        match value {
            Value::Object(fields) => fields,
            other => panic!("{other} is no object"),
        }
    }

    #[test]
    fn a_table_is_stored_in_the_form_that_files_have() {
        let mut said = Statement::default();
        let table = said.table_mut();
        table.add_row("r1");
        table.set_cell("r1", NAME, &Cell::Text("When I wash".to_owned()));
        table.set_cell("power-daily-food", "power-daily-who", &Cell::Chosen(vec!["power-daily-me".to_owned()]));
        table.set_cell("power-daily-food", "power-daily-back", &Cell::Tick(true));
        table.set_cell("r1", "by", &Cell::Day(day::read("2026-12-01")));
        table.set_cell("r1", "who", &Cell::People(vec![EntryId::new("ab")], "the driver".to_owned()));
        let stored = json!({"part": "table", "rows": ["r1"], "cells": {
            "power-daily-food": {"power-daily-back": true, "power-daily-who": {"chosen": ["power-daily-me"]}},
            "r1": {"name": "When I wash", "by": {"day": "2026-12-01"}, "who": {"people": ["ab"], "text": "the driver"}},
        }});
        assert_eq!(Value::Object(said.parts[0].to_fields()), stored);
        assert_eq!(Part::from_fields(fields(stored)), said.parts[0]);
        assert_eq!(said.parts[0].texts(), ["", "When I wash", "the driver"], "no id, no day");
        assert_eq!(said.parts[0].people(), [EntryId::new("ab")]);
    }

    #[test]
    fn what_a_newer_version_put_into_a_table_stays_there() {
        let newer = json!({"part": "table", "cells": {"a": {"b": [1], "c": {"chosen": ["x"], "voice": 3}, "d": {"hologram": 1}}, "e": 7}});
        let mut part = Part::from_fields(fields(newer.clone()));
        assert_eq!((part.cell("a", "b"), part.cell("a", "d"), part.cell("e", "f")), (None, None, None));
        part.set_cell("a", "b", &Cell::Text(String::new()));
        part.set_cell("a", "d", &Cell::Chosen(Vec::new()));
        part.set_cell("e", "f", &Cell::Tick(true));
        assert_eq!(Value::Object(part.to_fields()), newer);
        part.set_cell("a", "c", &Cell::Chosen(vec!["y".to_owned()]));
        assert_eq!(part.cells["a"]["c"], json!({"chosen": ["y"], "voice": 3}));
        assert_eq!(part.own_rows(&["a"]), ["e"]);
    }

    #[test]
    fn an_own_row_keeps_its_place_and_goes_with_all_that_is_in_it() {
        let mut part = Part::default();
        for row in ["z", "b", "z"] {
            part.add_row(row);
        }
        part.set_cell("b", NAME, &Cell::Text("shopping".to_owned()));
        part.set_cell("given", "x", &Cell::Tick(true));
        assert_eq!(part.own_rows(&["given"]), ["z", "b"]);
        part.remove_row("b");
        assert_eq!((part.own_rows(&["given"]), part.cell_text("b", NAME)), (vec!["z"], ""));
    }

    #[test]
    fn tapping_chooses_and_lets_go_and_never_takes_more_than_there_is_room_for() {
        let mut said = Statement::default();
        for (id, most, now) in [
            ("a", 1, &["a"][..]),
            ("b", 1, &["b"]),
            ("b", 1, &[]),
            ("a", 2, &["a"]),
            ("b", 2, &["a", "b"]),
            ("c", 2, &["a", "b"]),
            ("c", 0, &["a", "b", "c"]),
        ] {
            said.tap(id, most);
            assert_eq!(said.chosen(), now);
        }
    }

    #[test]
    fn a_number_stays_on_the_scale_and_its_words_are_the_answers_own() {
        let mut said = Statement::default();
        said.set_text("My sister rings.");
        said.set_number(Some(200));
        assert_eq!((said.number(), said.text()), (Some(10), "My sister rings."));
        said.set_number(None);
        assert_eq!(said.number(), None);
    }

    #[test]
    fn a_week_has_nights_and_keeps_its_layers_apart() {
        let mut said = Statement::default();
        let night = slot(6, 4).expect("Sunday night");
        said.week_mut("moho-week-do").set_slot(&night, "awake with Mum");
        said.week_mut("moho-week-want").set_slot(&night, "sleep");
        assert_eq!(night, "su-night");
        assert_eq!(said.week("moho-week-do").map(|week| week.slot_text("su-night")), Some("awake with Mum"));
        assert_eq!((slot(7, 0), slot(0, 5)), (None, None));
    }

    #[test]
    fn two_wordings_of_a_table_are_joined_without_losing_either() {
        let mut mine = Part::default();
        let mut theirs = Part::default();
        mine.add_row("r1");
        mine.set_cell("r1", NAME, &Cell::Text("wash".to_owned()));
        theirs.add_row("r2");
        theirs.set_cell("r1", NAME, &Cell::Text("dress".to_owned()));
        theirs.set_cell("r2", NAME, &Cell::Text("eat".to_owned()));
        theirs.number = Some(3);
        mine.join(&theirs);
        assert_eq!(mine.cell_text("r1", NAME), "wash\n\ndress");
        assert_eq!((mine.own_rows(&[]), mine.cell_text("r2", NAME), mine.number), (vec!["r1", "r2"], "eat", Some(3)));
    }

    fn cells() -> impl Strategy<Value = Cell> {
        prop_oneof![
            "\\PC{0,12}".prop_map(Cell::Text),
            any::<bool>().prop_map(Cell::Tick),
            proptest::collection::vec("[a-z-]{1,8}", 0..4).prop_map(Cell::Chosen),
            (1..9999, 1_u32..13, 1_u32..29).prop_map(|(y, m, d)| Cell::Day(NaiveDate::from_ymd_opt(y, m, d))),
            (proptest::collection::vec("[0-9a-f]{4}", 0..3), "\\PC{0,6}")
                .prop_map(|(ids, text)| Cell::People(ids.into_iter().map(EntryId::new).collect(), text)),
        ]
    }

    proptest! {
        #[test]
        fn what_was_put_into_a_cell_is_read_from_the_stored_form(puts in proptest::collection::vec(("[a-c]", "[x-z]", cells()), 0..24)) {
            let mut part = Part { kind: "table".to_owned(), ..Part::default() };
            let mut last = std::collections::BTreeMap::new();
            for (row, column, cell) in puts {
                part.set_cell(&row, &column, &cell);
                last.insert((row, column), cell);
            }
            let back = Part::from_fields(part.to_fields());
            prop_assert_eq!(&back, &part);
            for ((row, column), cell) in last {
                let found = back.cell(&row, &column);
                prop_assert_eq!(found, (!cell.is_empty()).then_some(cell));
            }
        }
    }
}

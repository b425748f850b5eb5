//! Every question of every conversation, answered in every way that its step has.
#![allow(dead_code, reason = "every test file uses a part of it")]

use chrono::NaiveDate;
use ownwords::domain::EntryId;
use ownwords::domain::answer::{Cell, NAME};
use ownwords::domain::conversation::{Cells, Conversation, Kind, Rows, Step, Table};
use ownwords::domain::conversations;
use ownwords::domain::entry::Body;
use ownwords::domain::person::Person;
use ownwords::domain::statement::Statement;

/// Who is on the map.
pub const JO: &str = "jo";

/// The person themselves on the map, and the answers of all conversations, each entry once.
pub fn everything() -> Vec<(String, Body)> {
    let mut entries = vec![(JO.to_owned(), Person { name: "Jo Field".into(), ..Person::default() }.into())];
    for (id, body) in conversations::ALL.iter().flat_map(|conversation| answers(conversation)) {
        if entries.iter().all(|(own, _)| *own != id) {
            entries.push((id, body));
        }
    }
    entries
}

/// The answers of one conversation.
pub fn answers(conversation: &Conversation) -> Vec<(String, Body)> {
    let mut entries = Vec::new();
    for step in conversation.steps {
        let asked = step.asked();
        if let Kind::Make { thing, .. } = asked.kind {
            entries.push((format!("made.{}", step.id()), thing.of("Something made.", step.id(), "en-GB")));
        }
        for prompt in step.prompts() {
            let mut said = Statement { prompt: prompt.id.to_owned(), language: "en-GB".to_owned(), ..Statement::default() };
            said.set_text("My own words.");
            prompt.choices.iter().for_each(|id| said.tap(id, 0));
            fill(&asked, &mut said);
            entries.push((prompt.id.to_owned(), said.into()));
        }
    }
    entries
}

fn fill(step: &Step, said: &mut Statement) {
    match step.kind {
        Kind::Scale { .. } => {
            said.set_number(Some(4));
            said.part_mut("scale", "").shown = true;
        }
        Kind::Week(layers) => layers.iter().for_each(|layer| said.week_mut(layer).set_slot("mo-night", "awake")),
        Kind::Table(table) => {
            let mut rows = table.given();
            if table.own.is_some() {
                let own = if matches!(table.rows, Rows::People) { JO } else { "r1" };
                said.table_mut().add_row(own);
                if own != JO {
                    said.table_mut().set_cell(own, NAME, &Cell::Text("My own row".into()));
                }
                rows.push(own);
            }
            rows.iter().for_each(|row| fill_row(table, row, said));
        }
        _ => {}
    }
}

/// A cell in every column of a row but those that keep it back.
pub fn fill_row(table: &Table, row: &str, said: &mut Statement) {
    for column in table.columns {
        let cell = match column.kind {
            Cells::Text => Cell::Text("A cell.".into()),
            Cells::Tick(_) => Cell::Tick(true),
            Cells::Choice(ids) => Cell::Chosen(vec![ids[0].to_owned()]),
            Cells::Day => Cell::Day(NaiveDate::from_ymd_opt(2027, 1, 4)),
            Cells::People => Cell::People(vec![EntryId::new(JO)], "the driver".into()),
            Cells::KeepBack => continue,
        };
        said.table_mut().set_cell(row, column.id, &cell);
    }
}

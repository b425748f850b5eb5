//! Local Area Coordination: the sheet to show somebody who walks alongside.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["lac"],
    wishes: &[Wish::MyPlace, Wish::GoodLife],
    levels: &[Level::Me, Level::People, Level::Place],
    steps: &[
        ask("lac-life").level(Level::Place),
        table("lac-names", &NAMES).chapter(HELPS).level(Level::People),
        ask("lac-with-me").chapter(ASK).level(Level::Me),
        make("lac-ask", Thing::Question, 0).level(Level::Me),
        note("lac-your-rights", &[Go::Rights]).level(Level::Me),
        ask("lac-year").level(Level::Me).hope().when(&[When::Not(Flag::VeryIll)]),
    ],
    outputs: &[output("lac-sheet", Form::Sheet, &["lac-life", "lac-names", "lac-with-me", "lac-ask", "lac-year"], Feeds::MeetingPack)],
    ..Conversation::new("lac", "lac-talk")
};

static NAMES: Table =
    Table { rows: Rows::People, own: Some(Own { name: "lac-names-who", most: 0 }), columns: &[column("lac-names-how", Cells::Text)] };

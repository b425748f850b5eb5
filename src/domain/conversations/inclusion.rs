//! Inclusive communities: what it takes for me to join in, place by place, and who keeps it going.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["inclusion"],
    wishes: &[Wish::MyPlace, Wish::MyPeople],
    levels: &[Level::Me, Level::People, Level::Place],
    steps: &[table("inclusion-belong", &PLACES).chapter(NEED).level(Level::Place), ask("inclusion-let-down").chapter(NEED).level(Level::Place)],
    outputs: &[output("inclusion-card", Form::Card, &["inclusion-belong"], Feeds::AboutMe)],
    ..Conversation::new("inclusion", "inclusion-talk")
};

/// One place at a time, with the reality checks: what I fall back on is asked with what has been agreed.
static PLACES: Table = Table {
    rows: Rows::None,
    own: Some(Own { name: "inclusion-place", most: 0 }),
    columns: &[
        REAL,
        NEAR,
        OPEN,
        AFFORDABLE,
        LASTING,
        column("inclusion-know", Cells::Text).becomes(Thing::Person),
        column("inclusion-need", Cells::Text),
        column("inclusion-keeps", Cells::People),
        column("inclusion-agreed", Cells::Choice(&["inclusion-agreed-no", "inclusion-agreed-yes", "inclusion-agreed-part"])).agreed(),
        column("inclusion-until", Cells::Day).agreed(),
        column("inclusion-left", Cells::Choice(&["inclusion-left-yes", "inclusion-left-no", "inclusion-left-unsure"])),
        column("inclusion-instead", Cells::Text).agreed(),
    ],
};

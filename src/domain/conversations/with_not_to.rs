//! Working with (the social discipline window): to, for, with, or not at all. Much is expected, and much support comes with it.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["with-not-to"],
    wishes: &[Wish::Say, Wish::MyPeople],
    levels: &[Level::Me, Level::People],
    steps: &[
        // Who does things with me? Who takes over? Who leaves me to cope?
        table("with-not-to-helpers", &HELPERS).chapter(HELPS).level(Level::People).private().if_safe(),
        beside("with-not-to-push", &[one("with-not-to-glad"), one("with-not-to-backing")]).chapter(NEED).level(Level::Me),
        ask("with-not-to-stop").chapter(NEED).level(Level::People),
    ],
    outputs: &[output("with-not-to-box", Form::Card, &["with-not-to-push", "with-not-to-stop"], Feeds::AboutMe)],
    ..Conversation::new("with-not-to", "with-not-to-talk")
};

static HELPERS: Table = Table {
    rows: Rows::People,
    own: Some(Own { name: "with-not-to-pick", most: 0 }),
    columns: &[
        column("with-not-to-way", Cells::Choice(&["with-not-to-with", "with-not-to-for", "with-not-to-to", "with-not-to-not"])),
        column("with-not-to-more", Cells::Text),
    ],
};

//! Early help near home (social prescribing, prevention hubs, community teams): a list of help to use now, which replaces no assessment.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["place"],
    wishes: &[Wish::MyPlace, Wish::WhatHelps, Wish::Health],
    levels: &[Level::Me, Level::Place],
    steps: &[
        table("place-help", &HELP).chapter(NEED).level(Level::Place),
        ask("place-tried").level(Level::Place),
        choose("place-told", 1, &["place-told-yes", "place-told-no", "place-told-unsure"]).level(Level::Me),
        note("place-also-rights", &[Go::Assessment, Go::Letters, Go::Rights]).level(Level::Me),
    ],
    outputs: &[output("place-list", Form::List, &["place-help", "place-tried"], Feeds::Goals)],
    ..Conversation::new("place", "place-talk")
};

/// What a place may offer is held against the six reality checks.
static HELP: Table = Table {
    rows: Rows::None,
    own: Some(Own { name: "place-what", most: 0 }),
    columns: &[
        column("place-bigger", Cells::Text),
        column("place-there", Cells::Text),
        column("place-off", Cells::Text),
        REAL,
        NEAR,
        OPEN,
        AFFORDABLE,
        LASTING,
        FALL_BACK,
    ],
};

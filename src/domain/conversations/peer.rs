//! Peer support: people who have lived it, help given and received. Nobody is ever matched by the app.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["peer"],
    wishes: &[Wish::MyPeople, Wish::WhatHelps, Wish::Forum],
    levels: &[Level::People, Level::Place],
    steps: &[
        note("peer-choose", &[Go::People]),
        table("peer-who", &WHO).chapter(HELPS),
        make("peer-ask", Thing::Question, 0),
        ask("peer-offer").strength(),
        choose("peer-safe", 0, &["peer-safe-place", "peer-safe-with", "peer-safe-phone", "peer-safe-name", "peer-safe-leave"]).chapter(NEED),
    ],
    outputs: &[
        output("peer-list", Form::List, &["peer-who"], Feeds::Own),
        output("peer-card", Form::Card, &["peer-ask", "peer-offer", "peer-safe"], Feeds::Own),
    ],
    ..Conversation::new("peer", "peer-talk")
};

/// People and groups near me, as a forum may keep them too: with the checks that every idea from a place has.
static WHO: Table = Table {
    rows: Rows::None,
    own: Some(Own { name: "peer-name", most: 0 }),
    columns: &[
        column("peer-through", Cells::Text).becomes(Thing::Person),
        column("peer-where", Cells::Text),
        REAL,
        NEAR,
        column("peer-open", Cells::Choice(&["peer-open-yes", "peer-open-no", "peer-open-unsure"])),
        AFFORDABLE,
        column("peer-lasts", Cells::Text),
        column("peer-keep", Cells::KeepBack),
    ],
};

//! Recovery: living well by my own meaning, with or without symptoms (CHIME: connection, hope, identity, meaning, control); early signs;
//! wishes for when I can't say.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["recovery"],
    wishes: &[Wish::Health, Wish::GoodLife],
    levels: &[Level::Me, Level::People],
    steps: &[
        ask("recovery-well").under("recovery-page"),
        ask("recovery-not-ill").under("recovery-page"),
        table("recovery-five", &FIVE).under("recovery-page"),
        already("day-signs").under("recovery-signs"),
        already("day-helps").under("recovery-signs"),
        table("recovery-ahead", &AHEAD).chapter(NEED).under("recovery-wishes"),
        note("recovery-rights", &[Go::Rights, Go::Assessment]).under("recovery-wishes"),
    ],
    outputs: &[
        output("recovery-page", Form::Sheet, &["recovery-well", "recovery-not-ill", "recovery-five"], Feeds::AboutMe),
        output("recovery-signs", Form::Card, &["day-signs", "day-helps"], Feeds::IfThen),
        output("recovery-wishes", Form::Sheet, &["recovery-ahead"], Feeds::IfThen),
    ],
    ..Conversation::new("recovery", "recovery-talk")
};

static FIVE: Table = Table {
    rows: Rows::These(&["recovery-people", "recovery-hope", "recovery-self", "recovery-meaning", "recovery-say"]),
    own: None,
    columns: &[column("recovery-gives", Cells::Text), column("recovery-way", Cells::Text)],
};

static AHEAD: Table = Table {
    rows: Rows::These(&["recovery-where", "recovery-with", "recovery-care", "recovery-home"]),
    own: Some(Own { name: "recovery-ahead-own", most: 0 }),
    columns: &[column("recovery-do", Cells::Text), column("recovery-not", Cells::Text)],
};

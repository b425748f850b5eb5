//! Task-centred practice: one chosen problem, three small tasks at most, and nothing is ever overdue.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["tasks"],
    wishes: &[Wish::Change, Wish::AfterMeeting],
    levels: &[Level::Me, Level::People],
    steps: &[ask("tasks-problem"), table("tasks-steps", &STEPS).chapter(ASK)],
    outputs: &[output("tasks-list", Form::List, &["tasks-problem", "tasks-steps"], Feeds::Goals)],
    ..Conversation::new("tasks", "tasks-talk")
};

/// A step that somebody unpaid does is not agreed until they say so (guardrail G2).
static STEPS: Table = Table {
    rows: Rows::None,
    own: Some(Own { name: "tasks-step", most: 3 }),
    columns: &[
        column("tasks-who", Cells::Choice(&["tasks-who-me", "tasks-who-you", "tasks-who-both"])).becomes(Thing::Step),
        column("tasks-with", Cells::People),
        AGREED,
        column("tasks-by", Cells::Day),
        UNTIL,
        IF_NOT,
        column("tasks-stop", Cells::Text),
        column("tasks-helped", Cells::Choice(&["tasks-helped-yes", "tasks-helped-bit", "tasks-helped-no", "tasks-helped-later"])),
    ],
};

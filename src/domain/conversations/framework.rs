//! Checking quality with the people it is for: feedback after a meeting that the person owns, a thank-you note, and the three questions of the
//! joint statement of 2013 after any help. Nothing is counted.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["framework"],
    wishes: &[Wish::AfterMeeting],
    levels: &[Level::Me],
    steps: &[
        choose("framework-listened", 1, ANSWERS),
        choose("framework-saw", 1, ANSWERS),
        table("framework-after", &AFTER),
        ask("framework-better"),
        choose("framework-cut", 1, ANSWERS).chapter(NEED),
        ask("framework-next").chapter(ASK),
        ask("framework-thank"),
    ],
    outputs: &[
        output(
            "framework-feedback",
            Form::Letter,
            &["framework-listened", "framework-saw", "framework-after", "framework-better", "framework-cut", "framework-next"],
            Feeds::Record,
        ),
        output("framework-note", Form::Letter, &["framework-thank"], Feeds::Letters),
    ],
    ..Conversation::new("framework", "framework-talk")
};

const ANSWERS: &[&str] = &["framework-yes", "framework-part", "framework-no"];

/// What help that works leaves behind.
static AFTER: Table = Table {
    rows: Rows::These(&["framework-row-know", "framework-row-people", "framework-row-sure"]),
    own: None,
    columns: &[column("framework-now", Cells::Choice(&["framework-more", "framework-same", "framework-less"]))],
};

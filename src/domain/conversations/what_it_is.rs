//! What working from strengths is and what it is not (Romeo; the joint statement of 2013): a card for the person, a check for the worker.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["what-it-is"],
    wishes: &[Wish::GetReady, Wish::AfterMeeting, Wish::Helpers],
    levels: &[Level::Me],
    steps: &[
        note("what-it-is-about", &[]).under("what-it-is-person"),
        choose("what-it-is-not", 0, &["what-it-is-not-cheap", "what-it-is-not-alone", "what-it-is-not-free"]).chapter(NEED).under("what-it-is-person"),
        ask("what-it-is-heard").under("what-it-is-person"),
        already("framework-after").under("what-it-is-person"),
        table("what-it-is-check", &CHECK).under("what-it-is-worker"),
        note("what-it-is-words", &[]).under("what-it-is-meaning"),
    ],
    outputs: &[
        output("what-it-is-card", Form::Card, &["what-it-is-not"], Feeds::MeetingPack),
        output("what-it-is-record", Form::Sheet, &["what-it-is-heard", "framework-after"], Feeds::Record),
        output("what-it-is-list", Form::List, &["what-it-is-check"], Feeds::Own),
    ],
    ..Conversation::new("what-it-is", "what-it-is-talk")
};

static CHECK: Table = Table {
    rows: Rows::These(&[
        "what-it-is-row-start",
        "what-it-is-row-cost",
        "what-it-is-row-paid",
        "what-it-is-row-takes",
        "what-it-is-row-left",
    ]),
    own: None,
    columns: &[column("what-it-is-did", Cells::Choice(&["what-it-is-yes", "what-it-is-part", "what-it-is-no"]))],
};

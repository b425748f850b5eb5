//! Motivational interviewing: in two minds about a change, both sides on one card, and no advice that nobody asked for.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["mi"],
    wishes: &[Wish::Change],
    levels: &[Level::Me],
    steps: &[
        choose("mi-want", 1, &["mi-want-heard", "mi-want-ideas", "mi-want-unsure"]),
        ask("mi-what"),
        beside("mi-sides", &[one("mi-why-not"), one("mi-why")]),
        scale("mi-matters", "mi-matters-nought", "mi-matters-ten", "mi-matters-why"),
        scale("mi-sure", "mi-sure-nought", "mi-sure-ten", "mi-sure-why"),
        ask("mi-ready").chapter(NEED),
        note("mi-ideas", &[Go::Talk("sft"), Go::Talk("tasks")]).when(&[When::Chose("mi-want", "mi-want-ideas")]),
    ],
    outputs: &[output("mi-card", Form::Card, &["mi-what", "mi-sides", "mi-matters", "mi-sure", "mi-ready", "mi-want"], Feeds::Goals)],
    ..Conversation::new("mi", "mi-talk")
};

//! Appreciative Inquiry in four steps (discover, dream, design, deliver), for a person, a family or a forum. What nobody must pretend comes
//! first and stands on top of the page.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["ai4d"],
    wishes: &[Wish::WhatHelps, Wish::Change, Wish::Forum],
    levels: &[Level::Me, Level::People, Level::Place],
    steps: &[
        ask("ai4d-truth").chapter(NEED).under("ai4d-first").voices(),
        choose("ai4d-with", 1, &["ai4d-with-me", "ai4d-with-family", "ai4d-with-group"]).under("ai4d-first"),
        ask("ai4d-well").under("ai4d-discover").voices(),
        ask("ai4d-did").under("ai4d-discover").voices(),
        ask("ai4d-most").under("ai4d-dream").hope().voices(),
        ask("ai4d-place").chapter(NEED).under("ai4d-design").voices(),
        make("ai4d-who", Thing::Agreement, 0).under("ai4d-design"),
        make("ai4d-step", Thing::Step, 1).under("ai4d-deliver"),
        make("ai4d-look", Thing::Review, 1).under("ai4d-deliver"),
    ],
    outputs: &[output(
        "ai4d-page",
        Form::Sheet,
        &["ai4d-truth", "ai4d-well", "ai4d-did", "ai4d-most", "ai4d-place", "ai4d-who", "ai4d-step", "ai4d-look"],
        Feeds::Goals,
    )],
    ..Conversation::new("ai4d", "ai4d-talk")
};

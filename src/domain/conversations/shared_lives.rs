//! Shared Lives, as an option card: what it is, and what somebody would want of it.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["shared-lives"],
    wishes: &[Wish::WhatHelps, Wish::GoodLife],
    levels: &[Level::Me, Level::People],
    steps: &[
        note("shared-lives-what", &[]),
        choose("shared-lives-how", 0, &["shared-lives-how-live", "shared-lives-how-stay", "shared-lives-how-day", "shared-lives-how-no"]).alone(&["shared-lives-how-no"]),
        ask("shared-lives-home").chapter(NEED),
        ask("shared-lives-worry").chapter(NEED),
        make("shared-lives-ask", Thing::Question, 0),
    ],
    outputs: &[output("shared-lives-card", Form::Card, &[], Feeds::MeetingPack)],
    ..Conversation::new("shared-lives", "shared-lives-talk")
};

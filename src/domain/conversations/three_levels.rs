//! Three levels of focus (Tew and Franklin): me, my people, my place. Nobody has to have all three, and nothing is said of an empty one.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["three-levels"],
    wishes: &[Wish::WhatHelps, Wish::MyPeople, Wish::MyPlace],
    tabs: true,
    levels: &[Level::Me, Level::People, Level::Place],
    steps: &[
        ask("three-levels-me").level(Level::Me).strength(),
        ask("three-levels-people").level(Level::People).strength(),
        ask("three-levels-place").level(Level::Place).strength(),
        choose("three-levels-thin", 0, &["three-levels-thin-me", "three-levels-thin-people", "three-levels-thin-place"]).chapter(NEED),
        ask("three-levels-spoils").chapter(NEED),
    ],
    outputs: &[output("three-levels-sheet", Form::Sheet, &[], Feeds::MeetingPack)],
    ..Conversation::new("three-levels", "three-levels-talk")
};

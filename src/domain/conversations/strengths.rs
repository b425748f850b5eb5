//! Strengths (Saleebey, Kansas): what gets me through, what it costs me, and the way to the five capitals (Tew).

use crate::domain::asset::Standing;
use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["strengths", "capitals"],
    wishes: &[Wish::WhatHelps],
    levels: &[Level::Me, Level::People],
    steps: &[
        ask("strengths-through").under("strengths-surviving").strength(),
        ask("strengths-leaned").under("strengths-support").level(Level::People).strength(),
        // What do I do on a hard day that helps a bit?
        already("day-helps").under("strengths-exceptions").strength(),
        ask("strengths-thank").under("strengths-pride").strength(),
        ask("strengths-proud").under("strengths-pride").strength(),
        already("about-important-hopes").under("strengths-hopes").hope(),
        ask("strengths-cost").chapter(NEED).under("strengths-change"),
        ask("strengths-tired").chapter(NEED).under("strengths-change"),
        make("strengths-card", Thing::Asset("personal", Standing::Have), 0).under("strengths-cards").strength(),
        note("strengths-five", &[Go::Strengths]).under("strengths-cards"),
    ],
    outputs: &[output("strengths-deck", Form::Card, DECK, Feeds::AboutMe)],
    ..Conversation::new("strengths", "strengths-talk")
};

/// The cards, and what stands on them: what it takes comes with every one of them.
const DECK: &[&str] = &[
    "strengths-card",
    "strengths-through",
    "strengths-leaned",
    "day-helps",
    "strengths-thank",
    "strengths-proud",
    "strengths-cost",
    "strengths-tired",
];

//! Three conversations (Partners4Change) as three doors: help me get on, it's urgent, plan ahead. The urgent door makes a plan on one page
//! and asks for nothing beyond the next days; no door takes the place of an assessment (G10).

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["threeconv"],
    wishes: &[Wish::Urgent, Wish::WhatHelps, Wish::GetReady],
    levels: &[Level::Me, Level::People],
    steps: &[
        choose("threeconv-door", 1, &["threeconv-on", "threeconv-urgent", "threeconv-ahead"]),
        ask("threeconv-get-on").chapter(ASK).under("threeconv-on").when(ON),
        ask("threeconv-link").under("threeconv-on").when(ON).level(Level::People),
        ask("threeconv-tried").chapter(NEED).under("threeconv-on").when(ON),
        note("threeconv-now-safety", &[Go::Safety]).under("threeconv-urgent").when(URGENT),
        ask("threeconv-cannot-wait").chapter(NEED).under("threeconv-urgent").when(URGENT).private().if_safe().opening_safety(),
        table("threeconv-days", &DAYS).chapter(HELPS).under("threeconv-urgent").when(URGENT),
        ask("threeconv-stays").chapter(HELPS).under("threeconv-urgent").when(URGENT).level(Level::People),
        ask("threeconv-room").chapter(ASK).under("threeconv-ahead").when(AHEAD).level(Level::People),
        ask("threeconv-weeks").under("threeconv-ahead").when(AHEAD).hope(),
        ask("threeconv-needs").chapter(NEED).under("threeconv-ahead").when(AHEAD).if_safe(),
        note("threeconv-ask-rights", &[Go::Rights, Go::Letters, Go::Assessment]),
    ],
    outputs: &[
        output("threeconv-next", Form::List, &["threeconv-get-on", "threeconv-link", "threeconv-tried"], Feeds::MeetingPack),
        output("threeconv-plan", Form::Sheet, &["threeconv-cannot-wait", "threeconv-days", "threeconv-stays"], Feeds::IfThen),
        output("threeconv-good-life", Form::Sheet, &["threeconv-weeks", "threeconv-needs", "threeconv-room"], Feeds::Assessment),
    ],
    ..Conversation::new("threeconv", "threeconv-talk")
};

const ON: &[When] = &[When::Chose("threeconv-door", "threeconv-on")];
const URGENT: &[When] = &[When::Chose("threeconv-door", "threeconv-urgent")];
const AHEAD: &[When] = &[When::Chose("threeconv-door", "threeconv-ahead")];

/// What must happen in the next days, and who does it. Nobody's help is counted on until they have agreed (G2).
static DAYS: Table = Table {
    rows: Rows::None,
    own: Some(Own { name: "threeconv-what", most: 0 }),
    columns: &[
        column("threeconv-who", Cells::People).becomes(Thing::Person),
        column("threeconv-by", Cells::Day),
        column("threeconv-willing", Cells::Choice(AGREED)).agreed(),
        column("threeconv-able", Cells::Choice(AGREED)).agreed(),
        column("threeconv-until", Cells::Day).agreed(),
        column("threeconv-if-not", Cells::Text).agreed(),
    ],
};

const AGREED: &[&str] = &["threeconv-not-agreed", "threeconv-yes", "threeconv-no"];

//! Asset-based community development (McKnight): what a place has, kind by kind, each held against the six reality checks.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["abcd"],
    wishes: &[Wish::MyPlace, Wish::WhatHelps],
    levels: &[Level::People, Level::Place],
    steps: &[
        table("abcd-people", &PEOPLE).chapter(HELPS).under("abcd-kind-people").sign(Sign::People).level(Level::People),
        table("abcd-groups", &PLACES).chapter(HELPS).under("abcd-kind-groups").sign(Sign::Groups).level(Level::Place),
        table("abcd-public", &PLACES).chapter(HELPS).under("abcd-kind-public").sign(Sign::Public).level(Level::Place),
        table("abcd-calm", &PLACES).chapter(HELPS).under("abcd-kind-calm").sign(Sign::Calm).level(Level::Place),
        table("abcd-swap", &PLACES).chapter(HELPS).under("abcd-kind-swap").sign(Sign::Swap).level(Level::People),
        ask("abcd-stories").under("abcd-kind-stories").sign(Sign::Stories).level(Level::Place),
        ask("abcd-not-welcome").chapter(NEED).under("abcd-also").level(Level::Place),
        ask("abcd-give").under("abcd-also").level(Level::People).strength(),
    ],
    outputs: &[output(
        "abcd-list",
        Form::List,
        &["abcd-people", "abcd-groups", "abcd-public", "abcd-calm", "abcd-swap", "abcd-stories", "abcd-not-welcome"],
        Feeds::Own,
    )],
    ..Conversation::new("abcd", "abcd-talk")
};

const OWN: Option<Own> = Some(Own { name: "abcd-name", most: 0 });

/// Nobody near has agreed to anything by being good at it (guardrail G2).
static PEOPLE: Table = Table {
    rows: Rows::None,
    own: OWN,
    columns: &[
        column("abcd-good-at", Cells::Text).becomes(Thing::Person),
        column("abcd-asked", Cells::Choice(&["abcd-asked-no", "abcd-asked-able", "abcd-asked-willing", "abcd-asked-not"])).agreed(),
        column("abcd-until", Cells::Day).agreed(),
        column("abcd-instead", Cells::Text).agreed(),
    ],
};

/// The six reality checks of the guardrails.
static PLACES: Table = Table {
    rows: Rows::None,
    own: OWN,
    columns: &[REAL.becomes(Thing::Person), NEAR, OPEN, AFFORDABLE, LASTING, FALL_BACK],
};

//! Rapp's strengths assessment: what I had, have and want, in each of the five capitals. What is there stands with what it takes (G1).

use crate::domain::asset::Standing;
use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["case-strengths"],
    wishes: &[Wish::WhatHelps, Wish::GetReady],
    levels: &[Level::Me, Level::People, Level::Place],
    steps: &[
        table("case-strengths-grid", &GRID),
        choose("case-strengths-group", 1, &["case-strengths-group-yes", "case-strengths-group-some", "case-strengths-group-no"]),
        make("case-strengths-first", Thing::Step, 1),
        note("case-strengths-more", &[Go::Strengths, Go::People]),
    ],
    outputs: &[output(
        "case-strengths-sheet",
        Form::Sheet,
        &["case-strengths-grid", "case-strengths-group", "case-strengths-first"],
        Feeds::Assessment,
    )],
    ..Conversation::new("case-strengths", "case-strengths-talk")
};

/// Whoever could help has not agreed to it yet (guardrail G2).
static GRID: Table = Table {
    rows: Rows::Capitals,
    own: None,
    columns: &[
        column("case-strengths-had", Cells::Text).becomes(Thing::Asset("", Standing::Lost)),
        column("case-strengths-have", Cells::Text).becomes(Thing::Asset("", Standing::Have)),
        column("case-strengths-takes", Cells::Text).takes(),
        column("case-strengths-want", Cells::Text).becomes(Thing::Asset("", Standing::Build)),
        column("case-strengths-who", Cells::People).becomes(Thing::Person),
        AGREED,
        UNTIL,
        IF_NOT,
    ],
};

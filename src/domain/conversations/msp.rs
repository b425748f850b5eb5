//! Making Safeguarding Personal: what I want to come of it, asked at the start and at the end. Behind a door of its own: help numbers first,
//! nothing shared together with other things, and in a backup only if the person ticks that.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["msp"],
    wishes: &[Wish::Safe],
    levels: &[Level::Me],
    private: true,
    ask_if_safe: true,
    help_first: true,
    not_in_backups: true,
    steps: &[
        note("msp-how-safety", &[Go::Safety]),
        ask("msp-safe").under("msp-start").opening_safety(),
        table("msp-outcomes", &OUTCOMES).chapter(ASK).under("msp-start"),
        beside("msp-told", &[one("msp-tell"), one("msp-not-tell")]).under("msp-start"),
        choose("msp-keep", 0, &["msp-keep-home", "msp-keep-person", "msp-keep-money", "msp-keep-pet"]).under("msp-start"),
        choose("msp-right", 0, &["msp-right-sorry", "msp-right-change", "msp-right-law", "msp-right-unsure"]).under("msp-start"),
        choose("msp-got", 1, &["msp-got-all", "msp-got-some", "msp-got-none"]).under("msp-end"),
    ],
    outputs: &[output("msp-card", Form::Card, &[], Feeds::Own)],
    ..Conversation::new("msp", "msp-talk")
};

static OUTCOMES: Table = Table {
    rows: Rows::None,
    own: Some(Own { name: "msp-outcome", most: 0 }),
    columns: &[
        column("msp-side", Cells::Choice(&["msp-side-want", "msp-side-not"])),
        column("msp-met", Cells::Choice(&["msp-met-yes", "msp-met-part", "msp-met-no", "msp-met-yet"])),
    ],
};

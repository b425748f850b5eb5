//! A short talk around the supported self-assessment, which has a place of its own. What somebody wants is kept apart from the money (G10).

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["ssa"],
    wishes: &[Wish::GetReady],
    levels: &[Level::Me],
    steps: &[
        ask("ssa-main"),
        ask("ssa-hardest").chapter(NEED),
        ask("ssa-nobody").chapter(NEED),
        ask("ssa-unseen").strength(),
        ask("ssa-changed"),
        ask("ssa-left-out").chapter(NEED).private(),
        choose("ssa-helped", 0, &["ssa-helped-alone", "ssa-helped-known", "ssa-helped-worker", "ssa-helped-independent"]).alone(&["ssa-helped-alone"]),
        note("ssa-helper", &[Go::Helper]),
        note("ssa-parts", &[Go::Assessment]),
        note("ssa-lead-rights", &[Go::Letters, Go::Rights]),
    ],
    outputs: &[
        output("ssa-account", Form::Sheet, &[], Feeds::Assessment),
        output("ssa-page", Form::Sheet, &["ssa-main", "ssa-hardest", "ssa-nobody"], Feeds::OnePage),
    ],
    ..Conversation::new("ssa", "ssa-talk")
};

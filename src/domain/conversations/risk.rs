//! Risk enablement: a risk weighed both ways, in two voices, with agreed limits and a day to look again. The questions are those that a goal
//! asks about its risk.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["risk"],
    wishes: &[Wish::Say, Wish::Safe],
    levels: &[Level::Me, Level::People],
    steps: &[
        already("risk-want").under("risk-why"),
        already("risk-worth").under("risk-why"),
        already("risk-harm").under("risk-both").voices(),
        already("risk-not-doing").under("risk-both").voices(),
        already("risk-safer").under("risk-limits").voices(),
        make("risk-limit", Thing::Agreement, 0).under("risk-limits"),
        already("risk-agreed").under("risk-limits"),
        already("risk-whose").under("risk-after"),
        make("risk-review", Thing::Review, 1).under("risk-after"),
        note("risk-goal", &[Go::Goals]).under("risk-after"),
    ],
    outputs: &[output(
        "risk-sheet",
        Form::Sheet,
        &["risk-want", "risk-worth", "risk-harm", "risk-not-doing", "risk-safer", "risk-limit", "risk-agreed", "risk-whose", "risk-review"],
        Feeds::MeetingPack,
    )],
    ..Conversation::new("risk", "risk-talk")
};

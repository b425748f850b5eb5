//! Solution-focused talk: what works already, and the next small step. Four cards: coping, exception, scale, miracle.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["sft"],
    wishes: &[Wish::Change, Wish::WhatHelps],
    levels: &[Level::Me],
    steps: &[
        ask("sft-coping").under("sft-card-coping").strength(),
        ask("sft-better").under("sft-card-better"),
        scale("sft-now", "sft-now-nought", "sft-now-ten", "sft-now-why").under("sft-card-now"),
        ask("sft-higher").under("sft-card-now"),
        ask("sft-morning").under("sft-card-morning").hope().when(NOT_IN_GRIEF_OR_HARM),
        ask("sft-notice").under("sft-card-morning").hope().when(NOT_IN_GRIEF_OR_HARM),
        make("sft-step", Thing::Step, 1).under("sft-next"),
    ],
    outputs: &[output("sft-card", Form::Card, &["sft-coping", "sft-better", "sft-step"], Feeds::Goals)],
    ..Conversation::new("sft", "sft-talk")
};

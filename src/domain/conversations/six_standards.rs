//! Six standards (Rapp, Saleebey, Sullivan): a check after a meeting, kept or given as feedback. Never a form for the person to pass.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["six-standards"],
    wishes: &[Wish::AfterMeeting],
    levels: &[Level::Me],
    private: true,
    steps: &[
        choose("six-standards-aim", 1, ANSWERS),
        choose("six-standards-asked", 1, ANSWERS),
        choose("six-standards-found", 1, ANSWERS),
        choose("six-standards-explained", 1, ANSWERS),
        choose("six-standards-hope", 1, &["six-standards-hope-more", "six-standards-hope-same", "six-standards-hope-less"]),
        choose("six-standards-choices", 1, ANSWERS),
        note("six-standards-who", &[Go::Share]),
    ],
    outputs: &[output("six-standards-card", Form::Card, &[], Feeds::Record)],
    ..Conversation::new("six-standards", "six-standards-talk")
};

const ANSWERS: &[&str] = &["six-standards-yes", "six-standards-partly", "six-standards-no"];

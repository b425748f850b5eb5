//! Refused, or never eligible: what can be asked for anyway, and how to disagree. A door of its own.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["refused"],
    wishes: &[Wish::Urgent, Wish::AfterMeeting, Wish::Say],
    levels: &[Level::Me],
    steps: &[
        choose("refused-what", 1, &["refused-what-no", "refused-what-never", "refused-what-cut", "refused-what-ask"]),
        choose("refused-about", 1, &["refused-about-me", "refused-about-all", "refused-about-unsure"]),
        ask("refused-why"),
        note("refused-still-rights", &[Go::Rights, Go::Letters]),
        make("refused-advice", Thing::Request("refused"), 1),
        make("refused-reasons", Thing::Request("reasons"), 1),
        make("refused-disagree", Thing::Request("disagree"), 1),
        ask("refused-now").chapter(NEED),
    ],
    outputs: &[
        output("refused-letters", Form::Letter, &["refused-advice", "refused-reasons", "refused-disagree"], Feeds::Letters),
        output("refused-record", Form::Sheet, &["refused-what", "refused-about", "refused-why", "refused-now"], Feeds::Record),
    ],
    ..Conversation::new("refused", "refused-talk")
};

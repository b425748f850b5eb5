//! Difficult conversations (Gray and Schubert): prepare, set a frame, expect disagreement, listen, close. A card, a script for the pocket, and
//! "my record of what was said".

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["hardtalk"],
    wishes: &[Wish::GetReady, Wish::AfterMeeting, Wish::Say],
    levels: &[Level::Me, Level::People],
    steps: &[
        ask("hardtalk-must").under("hardtalk-prepare"),
        ask("hardtalk-upset").chapter(NEED).under("hardtalk-prepare"),
        ask("hardtalk-pause").chapter(NEED).under("hardtalk-frame"),
        ask("hardtalk-disagree").under("hardtalk-expect"),
        make("hardtalk-question", Thing::Question, 0).under("hardtalk-listen"),
        choose(
            "hardtalk-writing",
            0,
            &["hardtalk-writing-letter", "hardtalk-writing-email", "hardtalk-writing-easy", "hardtalk-writing-language"],
        )
        .under("hardtalk-listen"),
        choose(
            "hardtalk-lines",
            0,
            &["hardtalk-line-first", "hardtalk-line-pause", "hardtalk-line-again", "hardtalk-line-disagree", "hardtalk-line-write"],
        )
        .under("hardtalk-listen"),
        make("hardtalk-next", Thing::Agreement, 0).under("hardtalk-close"),
        ask("hardtalk-call").under("hardtalk-close"),
        ask("hardtalk-said").under("hardtalk-close"),
        ask("hardtalk-now").under("hardtalk-close").private(),
    ],
    outputs: &[
        output(
            "hardtalk-card",
            Form::Card,
            &["hardtalk-must", "hardtalk-upset", "hardtalk-pause", "hardtalk-disagree", "hardtalk-question", "hardtalk-writing"],
            Feeds::MeetingPack,
        ),
        output("hardtalk-script", Form::Card, &["hardtalk-must", "hardtalk-lines"], Feeds::MeetingPack),
        output("hardtalk-record", Form::Letter, &["hardtalk-said", "hardtalk-next", "hardtalk-call"], Feeds::Record),
    ],
    ..Conversation::new("hardtalk", "hardtalk-talk")
};

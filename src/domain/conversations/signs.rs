//! Signs of Safety: what worries, what goes all right, what has to happen, and how safe it feels. For a joint talk, not for proving blame.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["signs"],
    wishes: &[Wish::Safe, Wish::GetReady],
    levels: &[Level::Me, Level::People],
    voluntary: true,
    steps: &[
        beside("signs-columns", &[one("signs-awake"), one("signs-right"), one("signs-next")]).chapter(NEED).chapters(&[NEED, WORKS, ASK]).under("signs-three"),
        ask("signs-others").chapter(NEED).under("signs-three").voices(),
        make("signs-agreed", Thing::Agreement, 0).under("signs-three"),
        scale("signs-safe", "signs-safe-nought", "signs-safe-ten", "signs-safe-why")
            .under("signs-how-safe")
            .private()
            .if_safe()
            .opening_safety(),
    ],
    outputs: &[output("signs-sheet", Form::Sheet, &["signs-columns", "signs-others", "signs-agreed"], Feeds::MeetingPack)],
    ..Conversation::new("signs", "signs-talk")
};

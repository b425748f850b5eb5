//! Advocacy: speaking up for myself, or with somebody independent beside me, whose part I agree to; whose words it is; rights and letters.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["advocacy"],
    wishes: &[Wish::Say, Wish::GetReady],
    levels: &[Level::Me, Level::People],
    steps: &[
        ask("advocacy-trust").chapter(HELPS).under("advocacy-who"),
        note("advocacy-see", &[Go::Helper, Go::Share]).under("advocacy-who"),
        ask("advocacy-freeze").chapter(NEED).under("advocacy-script"),
        make("advocacy-answer", Thing::Question, 0).under("advocacy-script"),
        choose("advocacy-agree", 1, &["advocacy-agree-yes", "advocacy-agree-part", "advocacy-agree-unread"])
            .under("advocacy-words")
            .voices(),
        ask("advocacy-wrong").chapter(ASK).under("advocacy-right"),
        note("advocacy-rights", &[Go::Rights, Go::Letters]).under("advocacy-right"),
    ],
    outputs: &[
        output("advocacy-script", Form::Card, &["advocacy-freeze", "advocacy-answer", "advocacy-trust"], Feeds::MeetingPack),
        output("advocacy-letter", Form::Letter, &["advocacy-wrong", "advocacy-answer"], Feeds::Letters),
    ],
    ..Conversation::new("advocacy", "advocacy-talk")
};

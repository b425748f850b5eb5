//! What each profession has promised, a line for each worker's role with its source, to hold up at a meeting.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["promises"],
    wishes: &[Wish::GetReady],
    levels: &[Level::Me],
    steps: &[
        choose("promises-who", 0, &["promises-who-social", "promises-who-therapist", "promises-who-nurse", "promises-who-anyone"]),
        make("promises-ask", Thing::Question, 0),
    ],
    outputs: &[output("promises-card", Form::Card, &[], Feeds::MeetingPack)],
    ..Conversation::new("promises", "promises-talk")
};

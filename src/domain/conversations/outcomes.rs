//! Personal outcomes: the difference that I want in my life, not a service.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["outcomes"],
    wishes: &[Wish::GoodLife, Wish::Change, Wish::GetReady],
    levels: &[Level::Me],
    steps: &[
        // What must not be lost?
        already("vision-keep"),
        already("vision-ordinary-day").hope(),
        make("outcomes-wish", Thing::Wish, 0),
        ask("outcomes-why"),
        ask("outcomes-notice"),
        ask("outcomes-one").chapter(ASK),
    ],
    outputs: &[output(
        "outcomes-list",
        Form::List,
        &["outcomes-one", "outcomes-wish", "outcomes-why", "outcomes-notice", "vision-keep"],
        Feeds::Goals,
    )],
    ..Conversation::new("outcomes", "outcomes-talk")
};

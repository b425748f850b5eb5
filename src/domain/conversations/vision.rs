//! My good life: the opening of My life. Nothing is asked here that isn't asked there, and how somebody has lived comes before what they hope.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["vision"],
    wishes: &[Wish::GoodLife],
    levels: &[Level::Me, Level::People, Level::Place],
    steps: &[
        already("vision-until-now").level(Level::Me),
        already("vision-ordinary-day").level(Level::Me),
        already("vision-more").level(Level::Me),
        already("vision-keep").level(Level::Me),
        already("vision-who").level(Level::People),
        already("vision-wake-up").level(Level::Place),
        already("vision-good-week").level(Level::Me).hope(),
        already("vision-carer-own-life").level(Level::Me),
        already("vision-carer-true").level(Level::Me).hope(),
    ],
    outputs: &[output("vision-page", Form::Sheet, &[], Feeds::OnePage)],
    ..Conversation::new("vision", "vision-talk")
};

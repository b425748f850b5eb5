//! Reflective supervision (Fenge; Rankine's thinking aloud): a private reflection for advocates and volunteers, without anybody's name. It
//! is theirs and not the person's whose plan it stands in.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["supervision"],
    wishes: &[Wish::Helpers],
    levels: &[Level::Me],
    private: true,
    not_in_backups: true,
    helpers_own: true,
    steps: &[
        choose("supervision-way", 0, &["supervision-way-with", "supervision-way-for", "supervision-way-to", "supervision-way-not"])
            .under("supervision-did"),
        ask("supervision-missed").under("supervision-did"),
        ask("supervision-words").under("supervision-did"),
        ask("supervision-held").under("supervision-me"),
        ask("supervision-guess").under("supervision-me"),
        ask("supervision-need").under("supervision-me"),
    ],
    outputs: &[output("supervision-page", Form::Sheet, &[], Feeds::Own)],
    ..Conversation::new("supervision", "supervision-talk")
};

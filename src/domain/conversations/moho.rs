//! Occupation: what I want to do, my habits and roles, my ability, my setting. A week in three layers, and a list for the home.

use crate::domain::asset::Standing;
use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["moho"],
    wishes: &[Wish::Change, Wish::GetReady, Wish::Health],
    levels: &[Level::Me, Level::Place],
    steps: &[
        ask("moho-shape").under("moho-days"),
        week("moho-week", &["moho-do", "moho-want", "moho-lost"]).under("moho-days"),
        ask("moho-roles").chapter(NEED).under("moho-days"),
        ask("moho-effort").chapter(NEED).under("moho-home"),
        table("moho-kit", &KIT).chapter(NEED).under("moho-home").level(Level::Place),
        make("moho-again", Thing::Wish, 0).under("moho-next").hope(),
    ],
    outputs: &[
        output("moho-days", Form::Sheet, &["moho-shape", "moho-week", "moho-roles"], Feeds::Assessment),
        output("moho-home", Form::List, &["moho-effort", "moho-kit"], Feeds::Assessment),
    ],
    ..Conversation::new("moho", "moho-talk")
};

static KIT: Table = Table {
    rows: Rows::None,
    own: Some(Own { name: "moho-kit-what", most: 0 }),
    columns: &[
        column("moho-kit-for", Cells::Text),
        column("moho-kit-where", Cells::Text),
        column("moho-kit-now", Cells::Choice(&["moho-kit-have", "moho-kit-broken", "moho-kit-asked", "moho-kit-none"]))
            .becomes(Thing::Asset("economic", Standing::Build)),
    ],
};

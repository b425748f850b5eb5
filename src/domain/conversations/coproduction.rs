//! Co-production: what I know and would change, what we design together on fair terms, what came of it; a forum's kit for its own words.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["coproduction"],
    wishes: &[Wish::Say, Wish::Forum],
    levels: &[Level::People, Level::Place],
    steps: &[
        ask("coproduction-know").under("coproduction-note").strength(),
        ask("coproduction-change").under("coproduction-note"),
        ask("coproduction-design").under("coproduction-together").voices(),
        table("coproduction-fair", &FAIR).chapter(NEED).under("coproduction-together"),
        table("coproduction-last", &LAST).under("coproduction-next"),
        table("coproduction-words", &WORDS).under("coproduction-kit").voices(),
        note("coproduction-pack", &[Go::Talk("forum")]).under("coproduction-kit"),
    ],
    outputs: &[
        output("coproduction-note", Form::Letter, &["coproduction-know", "coproduction-change", "coproduction-design"], Feeds::Letters),
        output("coproduction-terms", Form::List, &["coproduction-fair"], Feeds::MeetingPack),
        output("coproduction-next", Form::List, &["coproduction-last"], Feeds::Record),
        output("coproduction-kit", Form::List, &["coproduction-words"], Feeds::Own),
    ],
    ..Conversation::new("coproduction", "coproduction-talk")
};

static FAIR: Table = Table {
    rows: Rows::These(&[
        "coproduction-fair-pay",
        "coproduction-fair-way",
        "coproduction-fair-time",
        "coproduction-fair-language",
        "coproduction-fair-say",
    ]),
    own: Some(Own { name: "coproduction-fair-own", most: 0 }),
    columns: &[
        column("coproduction-need", Cells::Text),
        column("coproduction-got", Cells::Choice(&["coproduction-got-yes", "coproduction-got-no", "coproduction-got-unasked"])),
    ],
};

/// What happened next, for each view that was given.
static LAST: Table = Table {
    rows: Rows::None,
    own: Some(Own { name: "coproduction-said", most: 0 }),
    columns: &[
        column("coproduction-to", Cells::Text),
        column("coproduction-on", Cells::Day),
        column("coproduction-came", Cells::Text),
        column("coproduction-told", Cells::Choice(&["coproduction-told-yes", "coproduction-told-no"])),
    ],
};

/// Words of the app that a community wants to say in its own way: what a maker of a culture pack needs to know.
static WORDS: Table = Table {
    rows: Rows::None,
    own: Some(Own { name: "coproduction-now", most: 0 }),
    columns: &[
        column("coproduction-better", Cells::Text),
        column("coproduction-why", Cells::Text),
        column("coproduction-by", Cells::People),
        column("coproduction-state", Cells::Choice(&["coproduction-state-idea", "coproduction-state-agreed", "coproduction-state-read"])),
    ],
};

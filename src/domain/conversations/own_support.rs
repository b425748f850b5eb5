//! Running my own support: In Control's seven questions of a support plan, in their order, and a sheet for each assistant. Kept apart from
//! planning a good life, and it reckons no hours and no money (guardrail G10).

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["own-support"],
    wishes: &[Wish::Say, Wish::Change],
    levels: &[Level::Me, Level::People],
    steps: &[
        already("about-important-matters").under("own-support-1"),
        already("outcomes-wish").under("own-support-2"),
        table("own-support-help", &HELP).chapter(HELPS).under("own-support-3"),
        ask("own-support-money").chapter(ASK).under("own-support-4").private().if_safe(),
        choose(
            "own-support-hold",
            1,
            &[
                "own-support-hold-me",
                "own-support-hold-other",
                "own-support-hold-council",
                "own-support-hold-mix",
                "own-support-hold-unsure",
            ],
        ).chapter(ASK)
        .under("own-support-5"),
        note("own-support-ways-rights", &[Go::Rights]).under("own-support-5"),
        ask("own-support-control").chapter(ASK).under("own-support-6"),
        make("own-support-next", Thing::Step, 0).under("own-support-7"),
        table("own-support-people", &ASSISTANTS).chapter(HELPS).under("own-support-team"),
    ],
    outputs: &[
        output(
            "own-support-plan",
            Form::Sheet,
            &[
                "about-important-matters",
                "outcomes-wish",
                "own-support-help",
                "own-support-money",
                "own-support-hold",
                "own-support-control",
                "own-support-next",
            ],
            Feeds::MeetingPack,
        ),
        output("own-support-sheet", Form::Sheet, &["own-support-people"], Feeds::Own),
    ],
    ..Conversation::new("own-support", "own-support-talk")
};

/// What somebody does unpaid is not agreed until they say so (guardrail G2).
static HELP: Table = Table {
    rows: Rows::None,
    own: Some(Own { name: "own-support-what", most: 0 }),
    columns: &[
        column("own-support-by", Cells::People),
        column("own-support-paid", Cells::Choice(&["own-support-paid-yes", "own-support-paid-no"])).paid(),
        column("own-support-agreed", Cells::Choice(&["own-support-agreed-no", "own-support-agreed-yes", "own-support-agreed-part"])).agreed(),
        column("own-support-until", Cells::Day).agreed(),
        column("own-support-instead", Cells::Text).agreed(),
    ],
};

static ASSISTANTS: Table = Table {
    rows: Rows::None,
    own: Some(Own { name: "own-support-name", most: 0 }),
    columns: &[
        column("own-support-do", Cells::Text),
        column("own-support-never", Cells::Text),
        column("own-support-hours", Cells::Text),
        column("own-support-reach", Cells::Text).becomes(Thing::Person),
        column("own-support-instead", Cells::Text),
    ],
};

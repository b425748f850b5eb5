//! For a forum: at what stage it is asked, who decides, which rule shuts people out, what happened next; a story told together; what a service
//! counts. From the values of the Co-production Network for Wales.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["forum"],
    wishes: &[Wish::Forum],
    levels: &[Level::People, Level::Place],
    steps: &[
        choose("forum-stage", 1, &["forum-stage-first", "forum-stage-plans", "forum-stage-late", "forum-stage-never"]).under("forum-asked"),
        choose("forum-part", 0, &["forum-part-plan", "forum-part-run", "forum-part-none"])
            .alone(&["forum-part-none"])
            .under("forum-asked"),
        ask("forum-decides").under("forum-asked"),
        ask("forum-rule").chapter(NEED).under("forum-asked"),
        ask("forum-next").under("forum-asked"),
        ask("forum-story").under("forum-told"),
        table("forum-tellers", &TELLERS).under("forum-told"),
        table("forum-counts", &COUNTS).under("forum-measures"),
        note("forum-less", &[]).under("forum-measures"),
    ],
    outputs: &[
        output("forum-sheet", Form::Sheet, &["forum-stage", "forum-part", "forum-decides", "forum-rule", "forum-next"], Feeds::Record),
        output("forum-page", Form::Sheet, &["forum-story", "forum-tellers"], Feeds::Own),
        output("forum-list", Form::List, &["forum-counts"], Feeds::Own),
    ],
    ..Conversation::new("forum", "forum-talk")
};

const AGREED: Cells = Cells::Choice(&["forum-agreed-no", "forum-agreed-yes", "forum-agreed-nameless"]);

/// Each teller agrees to each use.
static TELLERS: Table = Table {
    rows: Rows::None,
    own: Some(Own { name: "forum-teller", most: 0 }),
    columns: &[
        column("forum-use-meeting", AGREED),
        column("forum-use-training", AGREED),
        column("forum-use-print", AGREED),
        column("forum-use-online", AGREED),
        column("forum-use-until", Cells::Day),
    ],
};

/// What the sources name: Shropshire's five measures, Stoke's three tiers, conversions.
static COUNTS: Table = Table {
    rows: Rows::These(&[
        "forum-row-ask",
        "forum-row-sent",
        "forum-row-plan",
        "forum-row-money",
        "forum-row-life",
        "forum-row-steps",
        "forum-row-go-on",
    ]),
    own: Some(Own { name: "forum-count", most: 0 }),
    columns: &[
        column("forum-count-life", Cells::Choice(&["forum-count-yes", "forum-count-part", "forum-count-no"])),
        column("forum-count-hides", Cells::Text),
    ],
};

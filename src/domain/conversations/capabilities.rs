//! Capabilities (Sen): whether a real chance is there, area by area, and what stands in the way where there is none.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["capabilities"],
    wishes: &[Wish::GoodLife, Wish::Say],
    levels: &[Level::Me, Level::Place],
    steps: &[
        ask("capabilities-like"),
        // One of the areas is being safe: asked with care, and ticked only by itself.
        table("capabilities-ladder", &LADDER).chapter(NEED).private().if_safe().opening_safety(),
        ask("capabilities-stopped"),
        ask("capabilities-taken"),
    ],
    outputs: &[
        output("capabilities-list", Form::List, &["capabilities-ladder"], Feeds::Goals).rows("capabilities-chance", MISSING),
        output("capabilities-sheet", Form::Sheet, &["capabilities-like", "capabilities-stopped", "capabilities-taken"], Feeds::Goals),
    ],
    ..Conversation::new("capabilities", "capabilities-talk")
};

static LADDER: Table = Table {
    rows: Rows::Areas,
    own: None,
    columns: &[
        column(
            "capabilities-chance",
            Cells::Choice(&[
                "capabilities-yes",
                "capabilities-helped",
                "capabilities-not-now",
                "capabilities-not-allowed",
                "capabilities-never",
            ]),
        ),
        column(
            "capabilities-first",
            Cells::Choice(&[
                "capabilities-first-body",
                "capabilities-first-money",
                "capabilities-first-people",
                "capabilities-first-rules",
                "capabilities-first-places",
            ]),
        ),
        column("capabilities-more", Cells::Text),
    ],
};

/// The rungs of the ladder on which a chance is missing.
const MISSING: &[&str] = &["capabilities-not-now", "capabilities-not-allowed", "capabilities-never"];

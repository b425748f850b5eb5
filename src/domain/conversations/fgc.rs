//! Family group conference: the wider family makes the plan, in its own time, with nobody's workers in the room. From Māori whānau
//! decision-making in Aotearoa New Zealand. Always voluntary; where harm is flagged it pauses and shows the safety page, and never blocks.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["fgc"],
    wishes: &[Wish::MyPeople, Wish::Say],
    levels: &[Level::People],
    voluntary: true,
    steps: &[
        choose("fgc-want", 1, &["fgc-want-yes", "fgc-want-if", "fgc-want-no"]).under("fgc-agree"),
        ask("fgc-coordinator").under("fgc-agree"),
        ask("fgc-decide").under("fgc-agree").voices(),
        table("fgc-invite", &INVITE).chapter(HELPS).under("fgc-ready").private().if_safe(),
        ask("fgc-suits").chapter(NEED).under("fgc-ready"),
        ask("fgc-speaks").chapter(HELPS).under("fgc-ready"),
        choose("fgc-rules", 0, &["fgc-rule-turn", "fgc-rule-kind", "fgc-rule-break", "fgc-rule-young", "fgc-rule-here", "fgc-rule-stop"])
            .under("fgc-ready")
            .voices(),
        ask("fgc-know").under("fgc-told"),
        make("fgc-ask", Thing::Question, 0).under("fgc-told"),
        ask("fgc-hurt").chapter(NEED).under("fgc-told").private().if_safe().opening_safety(),
        ask("fgc-alone").chapter(NEED).under("fgc-time"),
        make("fgc-does", Thing::Agreement, 0).under("fgc-plan"),
        ask("fgc-backup").chapter(HELPS).under("fgc-plan"),
        choose("fgc-live", 1, &["fgc-live-yes", "fgc-live-part", "fgc-live-no"]).under("fgc-plan").voices(),
        make("fgc-again", Thing::Review, 1).under("fgc-review"),
    ],
    outputs: &[
        output("fgc-invited", Form::List, &["fgc-invite", "fgc-suits"], Feeds::Own),
        output("fgc-card", Form::Card, &["fgc-rules", "fgc-ask"], Feeds::MeetingPack),
        output("fgc-sheet", Form::Sheet, &["fgc-decide", "fgc-does", "fgc-backup", "fgc-live", "fgc-again"], Feeds::Record),
    ],
    ..Conversation::new("fgc", "fgc-talk")
};

static INVITE: Table = Table {
    rows: Rows::People,
    own: Some(Own { name: "fgc-invite-who", most: 0 }),
    columns: &[
        column("fgc-come", Cells::Choice(&["fgc-come-must", "fgc-come-may", "fgc-come-not"])),
        column("fgc-said", Cells::Choice(&["fgc-said-yes", "fgc-said-no", "fgc-said-unasked"])),
        column("fgc-needs", Cells::Text),
    ],
};

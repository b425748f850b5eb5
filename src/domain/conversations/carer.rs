//! Sustainable caring: a private file of the one who cares, never merged with the plan of whom they care for. The week, the jobs with willing
//! and able, what it cost, being ill, a break and what comes later are asked in the self-assessment, and are the same answers here.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["carer"],
    wishes: &[Wish::Caring],
    levels: &[Level::Me, Level::People],
    when: &[When::Carer],
    private: true,
    ask_if_safe: true,
    steps: &[
        note("carer-own", &[]),
        note("carer-week", &[Go::Assessment]).under("carer-now"),
        ask("carer-nobody-else").chapter(NEED).under("carer-now"),
        already("caring-free").under("carer-now"),
        already("caring-cost-health").under("carer-cost"),
        already("caring-cost-money").under("carer-cost"),
        already("caring-cost-people").under("carer-cost"),
        already("caring-cost-self").under("carer-cost"),
        already("ifthen-ill-off").under("carer-ill"),
        already("ifthen-ill-signs").under("carer-ill"),
        already("ifthen-ill-do").under("carer-ill"),
        already("ifthen-ill-call").under("carer-ill"),
        already("ifthen-ill-not").under("carer-ill"),
        already("caring-break").under("carer-break"),
        table("carer-away", &AWAY).chapter(NEED).under("carer-break"),
        make("carer-cover", Thing::Agreement, 0).under("carer-break"),
        already("caring-go-on").under("carer-later"),
        already("caring-later").under("carer-later"),
        already("vision-carer-own-life").under("carer-later"),
    ],
    outputs: &[
        output(
            "carer-cost",
            Form::Sheet,
            &["carer-nobody-else", "caring-cost-health", "caring-cost-money", "caring-cost-people", "caring-cost-self"],
            Feeds::Assessment,
        ),
        output(
            "carer-ill",
            Form::Sheet,
            &["ifthen-ill-off", "ifthen-ill-signs", "ifthen-ill-do", "ifthen-ill-call", "ifthen-ill-not"],
            Feeds::IfThen,
        ),
        output("carer-break", Form::Sheet, &["caring-break", "carer-away", "carer-cover"], Feeds::Assessment),
        output("carer-later", Form::Sheet, &["caring-go-on", "caring-later", "vision-carer-own-life"], Feeds::Assessment),
    ],
    ..Conversation::new("carer", "carer-talk")
};

/// What must be in place before somebody can be away.
static AWAY: Table = Table {
    rows: Rows::These(&["carer-away-know", "carer-away-money", "carer-away-reach", "carer-away-back"]),
    own: Some(Own { name: "carer-away-own", most: 0 }),
    columns: &[column("carer-away-how", Cells::Text), column("carer-away-done", Cells::Tick(0))],
};

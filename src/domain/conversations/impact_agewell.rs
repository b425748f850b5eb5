//! IMPACTAgewell (Mid and East Antrim): introduced once, met together, home from hospital, told back only what I choose, told once.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["impact-agewell"],
    wishes: &[Wish::Health, Wish::GetReady],
    levels: &[Level::Me, Level::People],
    steps: &[
        ask("impact-agewell-again").under("impact-agewell-introduce"),
        already("about-important-must-know").under("impact-agewell-introduce"),
        ask("impact-agewell-culture").under("impact-agewell-once"),
        already("about-communicate-how").under("impact-agewell-once"),
        already("about-also-food").under("impact-agewell-once"),
        ask("impact-agewell-first").under("impact-agewell-joint"),
        make("impact-agewell-visit", Thing::Meeting, 1).under("impact-agewell-joint"),
        table("impact-agewell-day-one", &DAY_ONE).chapter(HELPS).under("impact-agewell-home"),
        ask("impact-agewell-medicines")
            .choices(&["impact-agewell-medicines-yes", "impact-agewell-medicines-no"])
            .under("impact-agewell-home"),
        choose(
            "impact-agewell-tell",
            0,
            &[
                "impact-agewell-tell-met",
                "impact-agewell-tell-plan",
                "impact-agewell-tell-how",
                "impact-agewell-tell-after",
                "impact-agewell-tell-nothing",
            ],
        )
        .alone(&["impact-agewell-tell-nothing"])
        .under("impact-agewell-back"),
        ask("impact-agewell-told-plan")
            .under("impact-agewell-back")
            .when(&[When::Chose("impact-agewell-tell", "impact-agewell-tell-plan")]),
        ask("impact-agewell-told-how").under("impact-agewell-back").when(&[When::Chose("impact-agewell-tell", "impact-agewell-tell-how")]),
        ask("impact-agewell-after")
            .under("impact-agewell-back")
            .when(&[When::Chose("impact-agewell-tell", "impact-agewell-tell-after")]),
    ],
    outputs: &[
        output(
            "impact-agewell-card",
            Form::Card,
            &["impact-agewell-again", "about-important-must-know", "about-communicate-how"],
            Feeds::AboutMe,
        ),
        output("impact-agewell-page", Form::Sheet, &["impact-agewell-culture", "about-communicate-how", "about-also-food"], Feeds::AboutMe),
        output("impact-agewell-plan", Form::Sheet, &["impact-agewell-first", "impact-agewell-visit"], Feeds::MeetingPack),
        output("impact-agewell-list", Form::List, &["impact-agewell-day-one", "impact-agewell-medicines"], Feeds::MeetingPack),
        output(
            "impact-agewell-update",
            Form::Letter,
            &["impact-agewell-tell", "impact-agewell-told-plan", "impact-agewell-told-how", "impact-agewell-after"],
            Feeds::Record,
        ),
    ],
    ..Conversation::new("impact-agewell", "impact-agewell-talk")
};

/// The first day at home. What somebody does unpaid is not agreed until they say so (guardrail G2).
static DAY_ONE: Table = Table {
    rows: Rows::These(&[
        "impact-agewell-row-way",
        "impact-agewell-row-warm",
        "impact-agewell-row-food",
        "impact-agewell-row-bed",
        "impact-agewell-row-pills",
        "impact-agewell-row-call",
        "impact-agewell-row-night",
    ]),
    own: Some(Own { name: "impact-agewell-row-own", most: 0 }),
    columns: &[
        column(
            "impact-agewell-ready",
            Cells::Choice(&["impact-agewell-ready-yes", "impact-agewell-ready-no", "impact-agewell-ready-none"]),
        ),
        column("impact-agewell-who", Cells::People),
        AGREED,
        UNTIL,
        IF_NOT,
    ],
};

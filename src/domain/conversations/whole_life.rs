//! Whole person, whole family, whole lifetime: what came before, who else it touches (Assessment Regulations 2014, reg 4), what comes next.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["whole-life"],
    wishes: &[Wish::GoodLife, Wish::MyPeople, Wish::GetReady],
    levels: &[Level::Me, Level::People],
    steps: &[
        // What should people know about my life before this?
        already("vision-until-now").under("whole-life-before").level(Level::Me),
        table("whole-life-line", &LINE).under("whole-life-before").level(Level::Me).if_safe(),
        ask("whole-life-unfair").chapter(NEED).under("whole-life-before").level(Level::Me),
        table("whole-life-others", &OTHERS).chapter(NEED).under("whole-life-family").level(Level::People).if_safe(),
        choose("whole-life-child", 1, &["whole-life-child-yes", "whole-life-child-no"]).chapter(NEED)
            .under("whole-life-family")
            .level(Level::People)
            .private()
            .if_safe(),
        note("whole-life-child-rights", &[Go::Rights])
            .under("whole-life-family")
            .level(Level::People)
            .when(&[When::Chose("whole-life-child", "whole-life-child-yes")]),
        ask("whole-life-next").under("whole-life-ahead").level(Level::Me).hope(),
    ],
    outputs: &[
        output(
            "whole-life-timeline",
            Form::Sheet,
            &["vision-until-now", "whole-life-line", "whole-life-unfair", "whole-life-next"],
            Feeds::AboutMe,
        ),
        output("whole-life-effects", Form::Sheet, &["whole-life-others", "whole-life-child"], Feeds::Assessment),
    ],
    ..Conversation::new("whole-life", "whole-life-talk")
};

static LINE: Table = Table {
    rows: Rows::None,
    own: Some(Own { name: "whole-life-event", most: 0 }),
    columns: &[
        column("whole-life-when", Cells::Text),
        column("whole-life-was", Cells::Choice(&["whole-life-was-good", "whole-life-was-hard", "whole-life-was-both"])),
        column("whole-life-keep", Cells::KeepBack),
    ],
};

static OTHERS: Table = Table {
    rows: Rows::People,
    own: Some(Own { name: "whole-life-who", most: 0 }),
    columns: &[column("whole-life-how", Cells::Text), column("whole-life-keep-how", Cells::KeepBack)],
};

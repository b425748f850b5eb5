//! Person-centred methods: one-page profile, good day and bad day, communication chart, decision agreement, a card for the lock screen.
//! What My life asks already is the same entry here.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["pcp"],
    wishes: &[Wish::GoodLife, Wish::GetReady, Wish::Health],
    levels: &[Level::Me, Level::People],
    steps: &[
        already("profile-appreciate").under("pcp-profile"),
        already("about-important-matters").under("pcp-profile"),
        already("about-support-works").under("pcp-profile"),
        already("day-good").under("pcp-days"),
        already("day-bad").under("pcp-days"),
        ask("pcp-each-day").chapter(NEED).under("pcp-days"),
        already("about-communicate-how").under("pcp-chart"),
        already("about-communicate-pain").under("pcp-chart"),
        table("pcp-show", &SHOW).chapter(NEED).under("pcp-chart"),
        table("pcp-tell", &TELL).chapter(NEED).under("pcp-chart"),
        already("about-communicate-choices").under("pcp-agreement"),
        already("about-communicate-times").under("pcp-agreement"),
        table("pcp-decide", &DECIDE).chapter(NEED).under("pcp-agreement"),
        already("about-please-do-not").under("pcp-card"),
        already("about-important-must-know").under("pcp-card"),
        already("about-people-emergency").under("pcp-card"),
        note("pcp-seen", &[]).under("pcp-card"),
    ],
    outputs: &[
        output("pcp-profile", Form::Sheet, &["profile-appreciate", "about-important-matters", "about-support-works"], Feeds::OnePage),
        output("pcp-days", Form::Sheet, &["day-good", "day-bad", "pcp-each-day"], Feeds::AboutMe),
        output("pcp-chart", Form::Sheet, &["about-communicate-how", "about-communicate-pain", "pcp-show", "pcp-tell"], Feeds::AboutMe),
        output("pcp-agreement", Form::Sheet, &["about-communicate-choices", "about-communicate-times", "pcp-decide"], Feeds::MeetingPack),
        output(
            "pcp-card",
            Form::Card,
            &["about-important-must-know", "about-communicate-how", "about-please-do-not", "about-people-emergency"],
            Feeds::Own,
        ),
    ],
    ..Conversation::new("pcp", "pcp-talk")
};

/// What I show, for others: what it means stands first, because nobody knows beforehand what somebody does.
static SHOW: Table = Table {
    rows: Rows::These(&["pcp-show-pain", "pcp-show-worried", "pcp-show-happy", "pcp-show-stop"]),
    own: Some(Own { name: "pcp-show-own", most: 0 }),
    columns: &[column("pcp-show-when", Cells::Text), column("pcp-show-sign", Cells::Text), column("pcp-show-you", Cells::Text)],
};

/// What others want to tell me.
static TELL: Table = Table {
    rows: Rows::These(&["pcp-tell-new", "pcp-tell-change", "pcp-tell-out", "pcp-tell-bad"]),
    own: Some(Own { name: "pcp-tell-own", most: 0 }),
    columns: &[column("pcp-tell-how", Cells::Text), column("pcp-tell-who", Cells::People)],
};

/// Important decisions in my life, how I must be in them, who has the last word, and whether they have agreed to that (guardrail G2).
static DECIDE: Table = Table {
    rows: Rows::These(&["pcp-decide-live", "pcp-decide-health", "pcp-decide-money", "pcp-decide-help"]),
    own: Some(Own { name: "pcp-decide-own", most: 0 }),
    columns: &[
        column("pcp-decide-part", Cells::Text),
        column("pcp-decide-last", Cells::Choice(&["pcp-last-me", "pcp-last-helped", "pcp-last-together", "pcp-last-other"])),
        column("pcp-decide-who", Cells::People),
        AGREED,
        UNTIL,
        IF_NOT,
    ],
};

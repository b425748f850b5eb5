//! Four kinds of power (Tew): others decide for me, I can act, we act together, strength that keeps me safe with my say.

use crate::domain::conversation::*;

pub static CONVERSATION: Conversation = Conversation {
    methods: &["power"],
    wishes: &[Wish::Say],
    levels: &[Level::Me, Level::People],
    steps: &[
        table("power-day", &DAY).chapter(NEED).under("power-who-decides"),
        ask("power-over").chapter(NEED).under("power-who-decides"),
        ask("power-to").under("power-kinds").level(Level::Me),
        ask("power-together").chapter(HELPS).under("power-kinds").level(Level::People),
        ask("power-protect").chapter(NEED).under("power-kinds").level(Level::People),
        ask("power-holds").chapter(NEED).under("power-kinds").private().if_safe().opening_safety(),
        ask("power-back").chapter(ASK).under("power-next"),
        make("power-step", Thing::Step, 1).under("power-next"),
    ],
    outputs: &[output("power-list", Form::List, &["power-day", "power-back"], Feeds::MeetingPack).rows("power-want", &[])],
    ..Conversation::new("power", "power-talk")
};

/// Who decides? Three decisions at most are wanted back.
static DAY: Table = Table {
    rows: Rows::These(&[
        "power-row-up",
        "power-row-eat",
        "power-row-wear",
        "power-row-wash",
        "power-row-out",
        "power-row-see",
        "power-row-home",
        "power-row-health",
        "power-row-money",
        "power-row-phone",
    ]),
    own: Some(Own { name: "power-row-own", most: 0 }),
    columns: &[
        column("power-who", Cells::Choice(&["power-who-me", "power-who-helped", "power-who-together", "power-who-other"])),
        column("power-happy", Cells::Choice(&["power-happy-yes", "power-happy-no", "power-happy-unsure"])),
        column("power-want", Cells::Tick(3)).becomes(Thing::Wish),
    ],
};

//! The areas of life. Their ids are stored with every answer and are the same under every nation's law.

/// One area of life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// What is stored in a plan.
    pub id: &'static str,
    /// Fluent id of its name, with a hint and, but for `safe`, an example. Nobody is led to say that they were hurt.
    pub title: &'static str,
    /// "Is it safe to write this here?" comes first, answers are ticked only by themselves, and the safety page is one tap away.
    pub careful: bool,
}

macro_rules! areas {
    ($($id:literal $(($careful:ident))?,)*) => {
        /// Every area, in the order in which they are offered.
        pub static AREAS: &[Area] = &[$(Area { id: $id, title: concat!("area-", $id), careful: areas!(@ $($careful)?) },)*];
    };
    (@) => { false };
    (@ careful) => { true };
}

areas! {
    "food", "washing", "toilet", "clothes", "home-safe", "home-clean", "people", "work-learn", "out-about", "free-time",
    "care-child", "care-other", "talk-understand", "safe" (careful), "health-mind", "choice", "money-rights", "right-home", "give",
}

/// The area with this id; `None` where a newer version knows more of them. Its answers are kept and shown all the same.
pub fn find(id: &str) -> Option<&'static Area> {
    AREAS.iter().find(|area| area.id == id)
}

//! What every page has at hand: the words, the open plan, and the ways to change it.

use std::rc::Rc;

use yew::prelude::*;

use super::driver::{Driver, Edit, SaveState};
use crate::domain::{Body, EntryId, Plan, PlanId, VersionVector};
use crate::i18n::Words;
use crate::platform::chance;
use crate::store::{Durability, StoreError};
use crate::usecases::start::NewPlan;

/// The words of the language in use.
///
/// # Panics
/// When a component is drawn outside the app, which none is.
#[hook]
pub fn use_words() -> Rc<Words> {
    #[allow(clippy::expect_used, reason = "the app draws nothing outside this context")]
    use_context::<Speech>().expect("inside the app").words
}

/// The words in use, as the app hands them down.
#[derive(Clone)]
pub struct Speech {
    /// The words.
    pub words: Rc<Words>,
}

impl PartialEq for Speech {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words)
    }
}

/// The open plan and the ways to change it.
#[derive(Clone)]
pub struct Desk {
    /// The plan as it now stands. Cheap to clone.
    pub plan: Plan,
    /// Carries out what is asked.
    pub driver: Rc<Driver>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        self.plan == other.plan && Rc::ptr_eq(&self.driver, &other.driver)
    }
}

impl Desk {
    /// A new name for an entry that doesn't exist yet. It exists with the first edit.
    pub fn new_id() -> EntryId {
        EntryId::from_random(chance::bits())
    }

    /// Sets an entry's words, in an act of its own (not for typing: see [`super::editor::use_editor`]).
    pub fn set(&self, id: &EntryId, body: impl Into<Body>) {
        self.act(id, body.into(), false);
    }

    /// Sets an entry's words and brings together all its wordings: the person has chosen.
    pub fn settle(&self, id: &EntryId, body: impl Into<Body>) {
        let base = self.plan.entry(id).map(|entry| entry.seen()).unwrap_or_default();
        self.write(id, base, body.into(), false);
    }

    /// Deletes an entry. It can be brought back.
    pub fn remove(&self, id: &EntryId) {
        if let Some(entry) = self.plan.entry(id) {
            self.write(id, entry.seen(), entry.head().body.clone(), true);
        }
    }

    fn act(&self, id: &EntryId, body: Body, gone: bool) {
        let base = self.plan.entry(id).map(|entry| entry.head().clock.clone()).unwrap_or_default();
        self.write(id, base, body, gone);
    }

    fn write(&self, id: &EntryId, base: VersionVector, body: Body, gone: bool) {
        self.driver.flush_all(Durability::Relaxed);
        self.driver.write(Edit { entry: id.clone(), base, visit: "".into(), gone, body }, Durability::Strict, |_| ());
    }
}

/// The open plan and the ways to change it.
///
/// # Panics
/// On a page that is drawn where no plan is open: see [`super::route::Route::needs_no_plan`].
#[hook]
pub fn use_desk() -> Desk {
    #[allow(clippy::expect_used, reason = "pages that need a plan are drawn only with one")]
    use_context::<Desk>().expect("a plan is open")
}

/// The open plan, where there may be none.
#[hook]
pub fn use_maybe_desk() -> Option<Desk> {
    use_context::<Desk>()
}

/// What can be done with the app as a whole. Each comes back as a newly drawn page.
#[derive(Clone, PartialEq)]
pub struct House {
    /// Changes the language: a locale's tag, and who is told whether its words could be had.
    pub speak: Callback<(String, Callback<bool>)>,
    /// Loads the second half of the program with its words. Who asked is told whether they could be had.
    pub fetch_rest: Callback<Callback<bool>>,
    /// Opens another plan on this device.
    pub open: Callback<PlanId>,
    /// Puts a new plan on this device and opens it. Who asked is told when it is open, or why it isn't.
    pub make: Callback<(NewPlan, Callback<Option<StoreError>>)>,
    /// Looks again at what is on this device, and opens the plan used last, if there is one.
    pub look_again: Callback<()>,
}

/// What can be done with the app as a whole.
///
/// # Panics
/// When a component is drawn outside the app, which none is.
#[hook]
pub fn use_house() -> House {
    #[allow(clippy::expect_used, reason = "the app draws nothing outside this context")]
    use_context::<House>().expect("inside the app")
}

/// How it stands with what was typed. Only the component that asks is drawn anew when it changes.
#[hook]
pub fn use_save_state() -> SaveState {
    let desk = use_desk();
    let state = use_state(|| desk.driver.state());
    {
        let state = state.clone();
        use_effect_with(Rc::as_ptr(&desk.driver), move |_| {
            let driver = desk.driver;
            let watcher = driver.watch(Callback::from(move |now| state.set(now)));
            move || driver.unwatch(watcher)
        });
    }
    (*state).clone()
}

//! One visit to one entry: what is typed is handed to the driver 250 ms after the last key and at least every 500 ms while keys come,
//! at once when a field is left or the page hidden.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::desk::{Desk, use_desk};
use super::driver::{Driver, Edit, Flush};
use super::rest;
use crate::domain::{Body, EntryId, PlanId, VersionVector};
use crate::platform::{chance, now};
use crate::store::Durability;

/// After the last key, in milliseconds.
const QUIET: i64 = 250;
/// While keys keep coming, in milliseconds.
const AT_LEAST: i64 = 500;

/// Words of one kind of entry, as an editor handles them.
pub trait Draft: Clone + PartialEq + Into<Body> + 'static {
    /// The words of this kind in an entry's body.
    fn of(body: &Body) -> Option<&Self>;
}

impl<T> Draft for T
where
    T: Clone + PartialEq + Into<Body> + 'static,
    for<'a> &'a T: TryFrom<&'a Body>,
{
    fn of(body: &Body) -> Option<&Self> {
        body.try_into().ok()
    }
}

struct Visit<T> {
    driver: Rc<Driver>,
    entry: EntryId,
    name: Rc<str>,
    base: RefCell<VersionVector>,
    draft: RefCell<T>,
    holding_since: Cell<Option<i64>>,
    writing: Cell<u32>,
    timer: RefCell<Option<Timeout>>,
    /// Letters beyond those of Latin were typed.
    other_letters: Cell<bool>,
}

impl<T: Draft> Flush for Rc<Visit<T>> {
    fn flush(&self, durability: Durability) {
        if self.holding_since.take().is_none() {
            return;
        }
        self.timer.take();
        self.writing.set(self.writing.get() + 1);
        // What is typed in other letters than the page's is not in the page's language.
        let typed: Body = self.draft.borrow().clone().into();
        let body = match rest::loaded() {
            Some(rest) => (rest.fitting)(typed),
            None => {
                if self.other_letters.get() {
                    self.fit_later();
                }
                typed
            }
        };
        if let Some(draft) = T::of(&body) {
            self.draft.replace(draft.clone());
        }
        let edit = Edit { entry: self.entry.clone(), base: self.base.borrow().clone(), visit: self.name.clone(), gone: false, body };
        let visit = self.clone();
        self.driver.write(edit, durability, move |written| {
            visit.writing.set(visit.writing.get() - 1);
            if let Some(written) = written {
                *visit.base.borrow_mut() = written.clock;
            }
        });
    }

    fn holds(&self) -> bool {
        self.holding_since.get().is_some()
    }
}

impl<T: Draft> Visit<T> {
    /// The second half knows letters. What was written without it is written again when it is there.
    fn fit_later(self: &Rc<Self>) {
        let visit = self.clone();
        spawn_local(async move {
            let Some(rest) = rest::rest().await else { return };
            let written: Body = visit.draft.borrow().clone().into();
            if (rest.unfitting)(&written) {
                visit.holding_since.set(Some(now()));
                visit.flush(Durability::Relaxed);
            }
        });
    }

    fn hold(self: &Rc<Self>) {
        let since = self.holding_since.get().unwrap_or_else(now);
        self.holding_since.set(Some(since));
        self.driver.holding();
        let wait = QUIET.min(since + AT_LEAST - now()).max(0);
        let visit = self.clone();
        let timer = Timeout::new(u32::try_from(wait).unwrap_or(0), move || visit.flush(Durability::Relaxed));
        self.timer.replace(Some(timer));
    }

    /// Takes in what another window wrote, when nothing here is waiting to be written and nobody is typing.
    fn follow(&self, desk: &Desk) {
        if self.holding_since.get().is_some() || self.writing.get() > 0 || is_typing() {
            return;
        }
        let Some(entry) = desk.plan.entry(&self.entry) else { return };
        let base = &self.base.borrow().clone();
        let newer = entry.heads.iter().find(|head| &head.clock != base && head.clock.covers(base));
        if let Some(newer) = newer {
            if let Some(body) = T::of(&newer.body) {
                self.base.replace(newer.clock.clone());
                self.draft.replace(body.clone());
            }
        }
    }
}

/// Whether there are letters beyond those of Latin, in which no language is told from another.
fn has_other_letters(text: &str) -> bool {
    text.chars().any(|letter| letter > '\u{36f}' && !('\u{1e00}'..'\u{2c00}').contains(&letter))
}

fn is_typing() -> bool {
    gloo::utils::document().active_element().is_some_and(|element| {
        element.dyn_ref::<web_sys::HtmlTextAreaElement>().is_some()
            || element.dyn_ref::<web_sys::HtmlInputElement>().is_some_and(|input| input.type_() == "text" || input.type_() == "date")
    })
}

/// The words of one entry while a page is open on them.
pub struct Editor<T> {
    visit: Rc<Rc<Visit<T>>>,
    redraw: UseForceUpdateHandle,
}

impl<T> Clone for Editor<T> {
    fn clone(&self) -> Self {
        Self { visit: self.visit.clone(), redraw: self.redraw.clone() }
    }
}

impl<T> PartialEq for Editor<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.visit, &other.visit)
    }
}

impl<T: Draft> Editor<T> {
    /// The plan that it is in.
    pub fn plan(&self) -> &PlanId {
        &self.visit.driver.plan
    }

    /// The entry that is edited.
    pub fn id(&self) -> &EntryId {
        &self.visit.entry
    }

    /// The words as typed so far.
    pub fn value(&self) -> T {
        self.visit.draft.borrow().clone()
    }

    /// Changes the words as somebody types: written a moment later, nothing is drawn anew.
    pub fn type_in(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.visit.draft.borrow_mut());
        self.visit.hold();
    }

    /// What was typed, before [`Editor::type_in`]: its letters may be those of another language.
    pub fn look_at(&self, text: &str) {
        if has_other_letters(text) {
            self.visit.other_letters.set(true);
        }
    }

    /// Changes the words by a press or a tick: written at once, and drawn anew.
    pub fn set(&self, change: impl FnOnce(&mut T)) {
        self.type_in(change);
        self.visit.flush(Durability::Relaxed);
        self.redraw.force_update();
    }

    /// A field was left: what was typed is written, and on the disk before it counts as saved.
    pub fn leave(&self) {
        self.visit.flush(Durability::Strict);
        self.redraw.force_update();
    }

    /// A callback for a text box: sets the field that `field` picks.
    pub fn text(&self, field: impl Fn(&mut T) -> &mut String + 'static) -> Callback<String> {
        let editor = self.clone();
        Callback::from(move |text: String| {
            editor.look_at(&text);
            editor.type_in(|draft| *field(draft) = text);
        })
    }

    /// A callback for a choice: changes the words with what was chosen.
    pub fn choice<C: 'static>(&self, change: impl Fn(&mut T, C) + 'static) -> Callback<C> {
        let editor = self.clone();
        Callback::from(move |chosen| editor.set(|draft| change(draft, chosen)))
    }

    /// A callback for leaving a field.
    pub fn on_leave(&self) -> Callback<()> {
        let editor = self.clone();
        Callback::from(move |()| editor.leave())
    }
}

/// Opens an editor on an entry of the open plan. An entry that doesn't exist yet begins as `fresh` says, and exists with the first edit.
#[hook]
pub fn use_editor<T: Draft>(entry: EntryId, fresh: impl FnOnce() -> T) -> Editor<T> {
    use_editor_begun(entry, fresh, |_| ())
}

/// The same, where `begin` may fill in what goes without saying, before anything is written.
#[hook]
pub fn use_editor_begun<T: Draft>(entry: EntryId, fresh: impl FnOnce() -> T, begin: impl FnOnce(&mut T)) -> Editor<T> {
    let desk = use_desk();
    let redraw = use_force_update();
    let visit = use_memo((entry, Rc::as_ptr(&desk.driver)), |(entry, _)| {
        let stored = desk.plan.entry(entry);
        let live = stored.and_then(|stored| stored.heads.iter().find(|head| !head.gone).or_else(|| stored.heads.first()));
        let mut draft = live.filter(|head| !head.gone).and_then(|head| T::of(&head.body)).cloned().unwrap_or_else(fresh);
        begin(&mut draft);
        let visit = Rc::new(Visit {
            driver: desk.driver.clone(),
            entry: entry.clone(),
            name: format!("{:032x}", chance::bits()).into(),
            base: RefCell::new(live.map(|head| head.clock.clone()).unwrap_or_default()),
            draft: RefCell::new(draft),
            holding_since: Cell::new(None),
            writing: Cell::new(0),
            timer: RefCell::new(None),
            other_letters: Cell::new(false),
        });
        visit
    });
    visit.follow(&desk);
    {
        // Leaving the page hands over what is held back; so does hiding it, through the driver.
        let visit = visit.clone();
        use_effect_with(Rc::as_ptr(&visit), move |_| {
            let holder: Rc<dyn Flush> = visit.clone();
            visit.driver.join(Rc::downgrade(&holder));
            move || {
                holder.flush(Durability::Strict);
            }
        });
    }
    Editor { visit, redraw }
}

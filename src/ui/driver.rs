//! The one place where what a person does is carried out: writes go to the store from here, and what came of them comes back as a
//! new snapshot of the plan. Pages draw snapshots and hand in edits; they never touch the store.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::domain::{Actor, Body, Entry, EntryId, PlanId, VersionVector};
use crate::platform;
use crate::platform::tabs::Line;
use crate::store::indexed_db::IndexedDb;
use crate::store::{Durability, Store, StoreError, Write, Written};

/// How it stands with what was typed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum SaveState {
    /// Nothing has been typed since the page was opened.
    #[default]
    Still,
    /// Typed, and not yet in the store.
    Unsaved,
    /// The store has reported every write as complete.
    Saved,
    /// The store could not write. What was typed is still on the screen and is tried again.
    Failed(StoreError),
}

/// Something that may hold typed words back for a moment, and can be told to hand them over.
pub trait Flush {
    /// Hands over what is held back.
    fn flush(&self, durability: Durability);

    /// Whether anything is held back.
    fn holds(&self) -> bool;
}

/// What happened to the plan, for whoever draws it.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// These entries of the open plan are now so.
    Entries(Vec<Entry>),
    /// The open plan is gone, or everything is: another window deleted it.
    Gone,
}

/// Carries out writes for one open plan.
pub struct Driver {
    /// The store, also for the verbs that read or replace whole plans.
    pub store: Rc<IndexedDb>,
    /// The plan that is open.
    pub plan: PlanId,
    actor: Actor,
    line: Rc<Line>,
    news: Callback<News>,
    state: RefCell<SaveState>,
    watchers: RefCell<Vec<(u32, Callback<SaveState>)>>,
    next_watcher: Cell<u32>,
    waiting: Cell<u32>,
    holders: RefCell<Vec<Weak<dyn Flush>>>,
    failed: RefCell<BTreeMap<EntryId, Write>>,
}

impl Driver {
    /// A driver for one plan. `news` is told of every change that reached the store, from here or from another window.
    pub fn new(store: Rc<IndexedDb>, plan: PlanId, actor: Actor, line: Rc<Line>, news: Callback<News>) -> Rc<Self> {
        Rc::new(Self {
            store,
            plan,
            actor,
            line,
            news,
            state: RefCell::default(),
            watchers: RefCell::default(),
            next_watcher: Cell::default(),
            waiting: Cell::default(),
            holders: RefCell::default(),
            failed: RefCell::default(),
        })
    }

    /// Writes one wording. `done` is called when the store has reported the transaction complete.
    pub fn write(self: &Rc<Self>, edit: Edit, durability: Durability, done: impl FnOnce(Option<Written>) + 'static) {
        let write = Write {
            plan: self.plan.clone(),
            entry: edit.entry,
            base: edit.base,
            actor: self.actor.clone(),
            visit: edit.visit,
            at: platform::now(),
            gone: edit.gone,
            body: edit.body,
        };
        self.waiting.set(self.waiting.get() + 1);
        self.tell(SaveState::Unsaved);
        // What could not be written before goes first, unless this is a later wording of the same visit.
        let mut writes: Vec<_> = std::mem::take(&mut *self.failed.borrow_mut()).into_values().collect();
        writes.retain(|old| old.entry != write.entry || old.visit != write.visit);
        writes.push(write);
        self.carry_out(writes, durability, done);
    }

    /// Tries again what could not be written.
    pub fn try_again(self: &Rc<Self>) {
        let writes: Vec<_> = std::mem::take(&mut *self.failed.borrow_mut()).into_values().collect();
        if !writes.is_empty() {
            self.waiting.set(self.waiting.get() + 1);
            self.tell(SaveState::Unsaved);
            self.carry_out(writes, Durability::Strict, |_| ());
        }
    }

    fn carry_out(self: &Rc<Self>, writes: Vec<Write>, durability: Durability, done: impl FnOnce(Option<Written>) + 'static) {
        let driver = self.clone();
        spawn_local(async move {
            let outcome = driver.store.write(writes.clone(), durability).await;
            driver.waiting.set(driver.waiting.get().saturating_sub(1));
            match outcome {
                Ok(mut written) => {
                    let entries: Vec<_> = written.iter().map(|written| written.entry.clone()).collect();
                    let mut line = format!("wrote\n{}", driver.plan);
                    for entry in &entries {
                        line.push('\n');
                        line.push_str(entry.id.as_str());
                    }
                    done(written.pop());
                    driver.news.emit(News::Entries(entries));
                    driver.line.say(&line);
                    if driver.waiting.get() == 0 && !driver.is_holding() {
                        driver.tell(SaveState::Saved);
                    }
                }
                Err(error) => {
                    let mut failed = driver.failed.borrow_mut();
                    for write in writes {
                        failed.insert(write.entry.clone(), write);
                    }
                    drop(failed);
                    done(None);
                    driver.tell(SaveState::Failed(error));
                }
            }
        });
    }

    /// What another window said on the line.
    pub fn hear(self: &Rc<Self>, text: &str) {
        let mut lines = text.lines();
        match (lines.next(), lines.next()) {
            (Some("wrote"), Some(plan)) if plan == self.plan.as_str() => {
                let ids: Vec<_> = lines.map(EntryId::new).collect();
                let driver = self.clone();
                spawn_local(async move {
                    if let Ok(entries) = driver.store.entries(&driver.plan, &ids).await {
                        driver.news.emit(News::Entries(entries));
                    }
                });
            }
            (Some("replaced" | "removed"), Some(plan)) if plan == self.plan.as_str() => self.news.emit(News::Gone),
            (Some("wiped"), _) => self.news.emit(News::Gone),
            _ => {}
        }
    }

    /// Some entries were changed by other means than a write from here: reads them anew, and tells this window and the others.
    pub async fn refresh(&self, ids: &[EntryId]) {
        if let Ok(entries) = self.store.entries(&self.plan, ids).await {
            self.news.emit(News::Entries(entries));
        }
        let names: Vec<_> = ids.iter().map(EntryId::as_str).collect();
        self.line.say(&format!("wrote\n{}\n{}", self.plan, names.join("\n")));
    }

    /// Tells the other windows that a whole plan was replaced or removed, or everything wiped.
    pub fn announce(&self, what: &str, plan: &PlanId) {
        self.line.say(&format!("{what}\n{plan}"));
    }

    /// Joins those who hold typed words back; they are asked to hand them over when the page is hidden.
    pub fn join(&self, holder: Weak<dyn Flush>) {
        let mut holders = self.holders.borrow_mut();
        holders.retain(|holder| holder.strong_count() > 0);
        holders.push(holder);
    }

    /// Everybody hands over what they hold back.
    pub fn flush_all(&self, durability: Durability) {
        let holders: Vec<_> = self.holders.borrow().iter().filter_map(Weak::upgrade).collect();
        for holder in holders {
            holder.flush(durability);
        }
    }

    /// How it stands with what was typed.
    pub fn state(&self) -> SaveState {
        self.state.borrow().clone()
    }

    /// Something was typed that isn't handed over yet.
    pub fn holding(&self) {
        if !matches!(*self.state.borrow(), SaveState::Unsaved | SaveState::Failed(_)) {
            self.tell(SaveState::Unsaved);
        }
    }

    /// Calls back at every change of [`Driver::state`], until [`Driver::unwatch`] with the number returned.
    pub fn watch(&self, call: Callback<SaveState>) -> u32 {
        let number = self.next_watcher.get();
        self.next_watcher.set(number + 1);
        self.watchers.borrow_mut().push((number, call));
        number
    }

    /// Stops calling back.
    pub fn unwatch(&self, number: u32) {
        self.watchers.borrow_mut().retain(|(watcher, _)| *watcher != number);
    }

    /// Whether the store has everything: nothing is held back, on its way, or refused.
    pub fn is_done(&self) -> bool {
        self.waiting.get() == 0 && self.failed.borrow().is_empty() && !self.is_holding()
    }

    fn is_holding(&self) -> bool {
        // A holder that still has something will write again, and that write will say "saved".
        self.holders.borrow().iter().filter_map(Weak::upgrade).any(|holder| holder.holds())
    }

    fn tell(&self, state: SaveState) {
        if *self.state.borrow() == state {
            return;
        }
        *self.state.borrow_mut() = state.clone();
        let watchers = self.watchers.borrow().clone();
        for (_, watcher) in watchers {
            watcher.emit(state.clone());
        }
    }
}

/// One edit of one entry, before the driver adds who and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// Which entry.
    pub entry: EntryId,
    /// What the writer had seen of it.
    pub base: VersionVector,
    /// The visit to the box; empty for an act of its own, such as deleting.
    pub visit: Rc<str>,
    /// A deletion.
    pub gone: bool,
    /// The words.
    pub body: Body,
}

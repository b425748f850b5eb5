//! One suite that every store must pass: natively on memory (`tests/store.rs`), in browsers on IndexedDB (`src/bin/store_suite.rs`).
//!
//! A check returns what it found wrong instead of panicking, because a page can't catch a panic.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;

use serde_json::json;

use super::rows::{PastRow, PlanRows, wording_name};
use super::{Durability, Fault, Loaded, Plans, Store, StoreError, Write, Written};
use crate::domain::asset::Asset;
use crate::domain::device::{Device, Held, KeptFile};
use crate::domain::entry::{Body, Entry, Kind};
use crate::domain::ids::{EntryId, PlanId};
use crate::domain::merge::Summary;
use crate::domain::person::Person;
use crate::domain::plan::PlanCard;
use crate::domain::record::Fields;
use crate::domain::statement::Statement;
use crate::domain::version::{Actor, Version, VersionVector};
use crate::format::record::{encode_entry, encode_past};

/// Somewhere to keep plans, empty at first, that any number of windows can be opened onto.
pub trait Place {
    /// The store that is checked.
    type Store: Store;
    /// One more window onto the same plans.
    fn window(&self) -> Self::Store;
}

impl Place for super::memory::Memory {
    type Store = Self;
    fn window(&self) -> Self {
        Self::window(self)
    }
}

/// What a check found: nothing wrong, or a sentence.
pub type Outcome = Result<(), String>;

/// Hands the names of all checks, which are functions of this module generic over a [`Place`], to another macro.
#[macro_export]
macro_rules! with_store_checks {
    ($then:ident) => {
        $then! {
            a_new_store_has_nothing_in_it
            what_is_written_can_be_read_in_another_window
            a_plan_begins_with_its_card
            a_removed_plan_is_not_brought_back_by_a_late_edit
            edits_asked_for_together_are_written_together_or_not_at_all
            one_edit_can_touch_an_entry_twice
            wordings_of_one_visit_leave_no_trace
            the_last_wording_of_each_earlier_visit_is_kept_newest_first
            edits_without_a_visit_are_all_kept
            two_windows_that_cross_both_keep_their_words
            whoever_has_seen_both_wordings_brings_them_together
            a_writers_name_used_again_never_swallows_a_wording
            asking_for_the_same_write_again_changes_nothing
            a_write_repeated_after_another_window_replaced_it_changes_nothing
            typing_on_after_an_unknown_outcome_makes_no_second_wording
            writes_in_flight_keep_their_order
            a_clock_set_back_loses_nothing
            what_was_deleted_can_be_brought_back
            a_deletion_that_crosses_an_edit_keeps_the_edit
            an_entry_never_becomes_another_kind
            what_a_newer_minor_version_wrote_is_kept_through_an_edit
            a_row_of_a_newer_version_is_left_alone
            a_damaged_row_is_left_alone
            a_plan_whose_card_is_newer_is_listed_backed_up_and_removed_but_not_opened
            plans_are_strictly_apart
            a_backup_put_back_gives_the_same_rows_byte_for_byte
            a_backup_takes_the_place_of_all_that_was_there
            a_backup_can_stand_beside_the_plan_it_was_made_of
            rows_of_another_plan_are_refused
            two_copies_are_brought_together_and_nothing_is_lost
            bringing_together_what_cannot_be_joined_changes_nothing
            an_entry_of_a_newer_version_is_kept_beside_the_one_that_is_here
            what_cannot_be_read_comes_along_as_it_is
            a_removed_plan_leaves_nothing_with_the_device_either
            names_of_any_script_length_and_direction_come_back_as_they_went
            a_fresh_look_leaves_out_what_is_not_there
            windows_that_start_at_once_agree_on_the_device
            a_device_record_of_a_newer_version_is_left_alone
            a_kept_file_is_listed_read_and_deleted_and_is_no_plans
            wiping_leaves_nothing_and_stops_other_windows
            many_windows_at_random_lose_no_wording
            a_store_without_room_changes_nothing
            a_write_kept_but_reported_lost_can_be_asked_for_again
        }
    };
}

macro_rules! list {
    ($($name:ident)*) => {
        /// The name of every check, in order.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Carries out one check, by its place in [`NAMES`], on a place that nothing was kept in before.
        pub async fn check<P: Place>(number: usize, place: &P) -> Outcome {
            let mut left = number;
            $(
                if left == 0 {
                    return $name(place).await;
                }
                left -= 1;
            )*
            Err(format!("there is no check number {number} ({left} too many)"))
        }
    };
}
with_store_checks!(list);

macro_rules! ensure {
    ($fact:expr, $($said:tt)+) => {
        if !$fact {
            return Err(format!($($said)+));
        }
    };
}

macro_rules! same {
    ($left:expr, $right:expr) => {
        match (&$left, &$right) {
            (left, right) => ensure!(left == right, "line {}: {} is\n  {left:?}\nand not\n  {right:?}", line!(), stringify!($left)),
        }
    };
}

/// What was expected to work, or a sentence.
trait Works<T> {
    fn works(self, what: &str) -> Result<T, String>;
}

impl<T> Works<T> for Result<T, StoreError> {
    fn works(self, what: &str) -> Result<T, String> {
        self.map_err(|error| format!("{what}: {error:?}"))
    }
}

// Ready-made edits.

fn plan(name: &str) -> PlanId {
    PlanId::new(name)
}

fn id(name: &str) -> EntryId {
    EntryId::new(name)
}

fn card(name: &str) -> Body {
    PlanCard { name: name.to_owned(), ..PlanCard::default() }.into()
}

fn words(text: &str) -> Body {
    let mut statement = Statement { prompt: "vision-ordinary-day".to_owned(), ..Statement::default() };
    statement.set_text(text);
    statement.into()
}

fn edit(in_plan: &PlanId, entry: &str, actor: &str, visit: &str, at: i64, text: &str) -> Write {
    Write {
        plan: in_plan.clone(),
        entry: id(entry),
        base: VersionVector::default(),
        actor: Actor::from(actor),
        visit: Rc::from(visit),
        at,
        gone: false,
        body: words(text),
    }
}

fn begin(in_plan: &PlanId, name: &str) -> Write {
    Write { entry: id(in_plan.as_str()), body: card(name), ..edit(in_plan, "", "d", "begin", 1, "") }
}

fn text(entry: &Entry) -> String {
    entry.get::<Statement>().map(|statement| statement.text().to_owned()).unwrap_or_default()
}

fn texts(entry: &Entry) -> Vec<String> {
    entry.heads.iter().map(|head| Statement::from_fields(head.body.to_fields()).text().to_owned()).collect()
}

async fn one(store: &impl Store, write: Write) -> Result<Written, String> {
    let mut written = store.write(vec![write], Durability::Relaxed).await.works("a write")?;
    written.pop().ok_or_else(|| "a write told nothing".to_owned())
}

async fn begun(store: &impl Store, name: &str) -> Result<PlanId, String> {
    let plan = plan(name);
    one(store, begin(&plan, name)).await?;
    Ok(plan)
}

async fn entry(store: &impl Store, plan: &PlanId, name: &str) -> Result<Entry, String> {
    let mut found = store.entries(plan, &[id(name)]).await.works("a fresh look")?;
    found.pop().ok_or_else(|| format!("{name} isn't there"))
}

async fn past_texts(store: &impl Store, plan: &PlanId, name: &str) -> Result<Vec<String>, String> {
    Ok(store.past(plan, &id(name)).await.works("the past")?.iter().flat_map(texts).collect())
}

/// Polls all at once, beginning with the first, until every one has come to its end.
async fn together<'a, T>(mut all: Vec<Pin<Box<dyn Future<Output = T> + 'a>>>) -> Vec<T> {
    let mut done: Vec<Option<T>> = all.iter().map(|_| None).collect();
    poll_fn(|context| {
        let mut waiting = false;
        for (future, done) in all.iter_mut().zip(&mut done) {
            if done.is_none() {
                match future.as_mut().poll(context) {
                    Poll::Ready(value) => *done = Some(value),
                    Poll::Pending => waiting = true,
                }
            }
        }
        if waiting { Poll::Pending } else { Poll::Ready(()) }
    })
    .await;
    done.into_iter().flatten().collect()
}

/// Numbers that look random and are the same every time (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

// The checks.

#[doc(hidden)]
pub async fn a_new_store_has_nothing_in_it(place: &impl Place) -> Outcome {
    let store = place.window();
    same!(store.plans().await, Ok(Plans::default()));
    same!(store.open(&plan("p")).await, Err(StoreError::NoSuchPlan));
    same!(store.everything(&plan("p")).await, Err(StoreError::NoSuchPlan));
    same!(store.entries(&plan("p"), &[id("e")]).await, Ok(vec![]));
    same!(store.past(&plan("p"), &id("e")).await, Ok(vec![]));
    same!(store.device().await, Ok(None));
    same!(store.remove_plan(&plan("p")).await, Ok(()));
    Ok(())
}

#[doc(hidden)]
pub async fn what_is_written_can_be_read_in_another_window(place: &impl Place) -> Outcome {
    let (here, there) = (place.window(), place.window());
    let plan = begun(&here, "p").await?;
    let said = one(&here, edit(&plan, "s", "d", "v1", 10, "Tea in the garden")).await?;
    let who = Person { name: "Ruksana".to_owned(), would_notice: true, ..Person::default() };
    let person = one(&here, Write { body: who.clone().into(), ..edit(&plan, "a", "d", "v2", 11, "") }).await?;

    let loaded = there.open(&plan).await.works("opening")?;
    same!(loaded.card.get::<PlanCard>().map(|card| card.name.as_str()), Some("p"));
    same!(loaded.entries, vec![person.entry, said.entry.clone()]);
    same!(loaded.unreadable, 0);
    same!(loaded.entries[0].get::<Person>(), Some(&who));
    same!(said.clock, said.entry.head().clock);
    same!(there.entries(&plan, &[id("s"), id("p")]).await, Ok(vec![said.entry, loaded.card.clone()]));
    same!(there.plans().await, Ok(Plans { cards: vec![(plan, loaded.card)], unreadable: vec![] }));
    Ok(())
}

#[doc(hidden)]
pub async fn a_plan_begins_with_its_card(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = plan("p");
    let early = store.write(vec![edit(&plan, "s", "d", "v", 1, "too early")], Durability::Relaxed).await;
    same!(early, Err(StoreError::NoSuchPlan));
    let both = store.write(vec![begin(&plan, "p"), edit(&plan, "s", "d", "v", 1, "in time")], Durability::Strict).await;
    same!(both.works("a card and an entry")?.len(), 2);
    same!(text(&entry(&store, &plan, "s").await?), "in time");
    Ok(())
}

#[doc(hidden)]
pub async fn a_removed_plan_is_not_brought_back_by_a_late_edit(place: &impl Place) -> Outcome {
    let (here, there) = (place.window(), place.window());
    let plan = plan("p");
    let card = one(&here, begin(&plan, "p")).await?;
    let said = one(&here, edit(&plan, "s", "d", "v", 2, "words")).await?;
    one(&here, Write { base: said.clock.clone(), ..edit(&plan, "s", "d", "w", 3, "other words") }).await?;
    there.remove_plan(&plan).await.works("removing")?;

    let late = Write { base: said.clock, ..edit(&plan, "s", "d", "v", 4, "late words") };
    same!(here.write(vec![late], Durability::Relaxed).await, Err(StoreError::NoSuchPlan));
    let late = Write { base: card.clock, ..begin(&plan, "late name") };
    same!(here.write(vec![late], Durability::Relaxed).await, Err(StoreError::NoSuchPlan));
    same!(here.plans().await, Ok(Plans::default()));
    same!(here.past(&plan, &id("s")).await, Ok(vec![]));
    same!(here.entries(&plan, &[id("s")]).await, Ok(vec![]));
    Ok(())
}

#[doc(hidden)]
pub async fn edits_asked_for_together_are_written_together_or_not_at_all(place: &impl Place) -> Outcome {
    let store = place.window();
    let (p, q) = (begun(&store, "p").await?, plan("q"));
    let mixed = vec![edit(&p, "s", "d", "v", 2, "good"), edit(&q, "s", "d", "v", 2, "of no plan")];
    same!(store.write(mixed, Durability::Relaxed).await, Err(StoreError::NoSuchPlan));
    same!(store.entries(&p, &[id("s")]).await, Ok(vec![]));
    same!(store.write(vec![], Durability::Strict).await, Ok(vec![]));
    Ok(())
}

#[doc(hidden)]
pub async fn one_edit_can_touch_an_entry_twice(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    let twice = vec![edit(&plan, "s", "d", "v", 2, "first"), edit(&plan, "s", "d", "v", 3, "second")];
    let written = store.write(twice, Durability::Relaxed).await.works("two edits")?;
    same!(written.iter().map(|written| texts(&written.entry)).collect::<Vec<_>>(), vec![vec!["first"], vec!["second"]]);
    same!(texts(&entry(&store, &plan, "s").await?), vec!["second"]);
    Ok(())
}

#[doc(hidden)]
pub async fn wordings_of_one_visit_leave_no_trace(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    let mut base = VersionVector::default();
    for (at, text) in (2..).zip(["T", "Te", "Tea"]) {
        base = one(&store, Write { base, ..edit(&plan, "s", "d", "v", at, text) }).await?.clock;
    }
    same!(texts(&entry(&store, &plan, "s").await?), vec!["Tea"]);
    same!(past_texts(&store, &plan, "s").await?, Vec::<String>::new());
    Ok(())
}

#[doc(hidden)]
pub async fn the_last_wording_of_each_earlier_visit_is_kept_newest_first(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    let mut base = VersionVector::default();
    for (at, (visit, text)) in (2..).zip([("v1", "a"), ("v1", "ab"), ("v2", "c"), ("v2", "cd"), ("v3", "e")]) {
        base = one(&store, Write { base, ..edit(&plan, "s", "d", visit, at, text) }).await?.clock;
    }
    same!(texts(&entry(&store, &plan, "s").await?), vec!["e"]);
    same!(past_texts(&store, &plan, "s").await?, vec!["cd", "ab"]);
    same!(past_texts(&store, &plan, "other").await?, Vec::<String>::new());
    Ok(())
}

#[doc(hidden)]
pub async fn edits_without_a_visit_are_all_kept(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    let mut base = VersionVector::default();
    for (at, text) in (2..).zip(["a", "b", "c"]) {
        base = one(&store, Write { base, ..edit(&plan, "s", "d", "", at, text) }).await?.clock;
    }
    same!(past_texts(&store, &plan, "s").await?, vec!["b", "a"]);
    Ok(())
}

#[doc(hidden)]
pub async fn two_windows_that_cross_both_keep_their_words(place: &impl Place) -> Outcome {
    let (here, there) = (place.window(), place.window());
    let plan = begun(&here, "p").await?;
    let first = one(&here, edit(&plan, "s", "d.1", "v1", 2, "first")).await?;
    let mine = one(&here, Write { base: first.clock.clone(), ..edit(&plan, "s", "d.1", "v2", 3, "mine") }).await?;
    let yours = one(&there, Write { base: first.clock, ..edit(&plan, "s", "d.2", "v3", 4, "yours") }).await?;
    ensure!(!mine.entry.is_crossed() && yours.entry.is_crossed(), "crossed too early, or not at all");
    same!(texts(&entry(&here, &plan, "s").await?), vec!["yours", "mine"]);
    same!(past_texts(&here, &plan, "s").await?, vec!["first"]);
    // Typing on, neither swallows the other.
    one(&here, Write { base: mine.clock, ..edit(&plan, "s", "d.1", "v2", 5, "mine still") }).await?;
    one(&there, Write { base: yours.clock, ..edit(&plan, "s", "d.2", "v3", 6, "yours still") }).await?;
    same!(texts(&entry(&here, &plan, "s").await?), vec!["yours still", "mine still"]);
    Ok(())
}

#[doc(hidden)]
pub async fn whoever_has_seen_both_wordings_brings_them_together(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    one(&store, edit(&plan, "s", "d.1", "v1", 2, "one")).await?;
    let crossed = one(&store, edit(&plan, "s", "d.2", "v2", 3, "two")).await?.entry;
    same!(texts(&crossed), vec!["two", "one"]);
    let chosen = one(&store, Write { base: crossed.seen(), ..edit(&plan, "s", "d.1", "v3", 4, "one and two") }).await?;
    same!(texts(&chosen.entry), vec!["one and two"]);
    same!(past_texts(&store, &plan, "s").await?, vec!["two", "one"]);
    Ok(())
}

#[doc(hidden)]
pub async fn a_writers_name_used_again_never_swallows_a_wording(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    let first = one(&store, edit(&plan, "s", "d.1", "v1", 2, "first")).await?;
    one(&store, Write { base: first.clock.clone(), ..edit(&plan, "s", "d.1", "v2", 3, "unseen") }).await?;
    // Another window took over the name, and has read only the first wording.
    let other = one(&store, Write { base: first.clock.clone(), ..edit(&plan, "s", "d.1", "v3", 4, "other") }).await?;
    same!(texts(&other.entry), vec!["other", "unseen"]);
    let third = one(&store, Write { base: first.clock, ..edit(&plan, "s", "d.1", "v4", 5, "third") }).await?;
    same!(texts(&third.entry), vec!["third", "other", "unseen"]);
    // Each goes on from its own.
    let on = one(&store, Write { base: other.clock, ..edit(&plan, "s", "d.1", "v3", 6, "other still") }).await?;
    same!(texts(&on.entry), vec!["other still", "third", "unseen"]);
    Ok(())
}

#[doc(hidden)]
pub async fn asking_for_the_same_write_again_changes_nothing(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    for visit in ["v1", ""] {
        let name = format!("s{visit}");
        let first = edit(&plan, &name, "d", visit, 2, "first");
        let written = one(&store, first.clone()).await?;
        same!(one(&store, first).await?, written);
        let second = Write { base: written.clock, ..edit(&plan, &name, "d", "v2", 3, "second") };
        let written = one(&store, second.clone()).await?;
        let before = store.everything(&plan).await;
        same!(one(&store, second).await?, written);
        same!(store.everything(&plan).await, before);
    }
    same!(one(&store, begin(&plan, "p")).await?.entry.heads.len(), 1);
    Ok(())
}

#[doc(hidden)]
pub async fn a_write_repeated_after_another_window_replaced_it_changes_nothing(place: &impl Place) -> Outcome {
    let (here, there) = (place.window(), place.window());
    let plan = begun(&here, "p").await?;
    let mine = edit(&plan, "s", "d.1", "v1", 2, "mine");
    let written = one(&here, mine.clone()).await?;
    one(&there, Write { base: written.clock.clone(), ..edit(&plan, "s", "d.2", "v2", 3, "yours") }).await?;
    let before = here.everything(&plan).await;
    let again = one(&here, mine.clone()).await?;
    same!(again.clock, written.clock);
    same!(texts(&again.entry), vec!["yours"]);
    same!(here.everything(&plan).await, before);
    // Typed on meanwhile: that was never seen by the other window.
    let on = one(&here, Write { at: 4, body: words("mine and more"), ..mine }).await?;
    same!(texts(&on.entry), vec!["mine and more", "yours"]);
    Ok(())
}

#[doc(hidden)]
pub async fn typing_on_after_an_unknown_outcome_makes_no_second_wording(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    // The page never learned that the first was kept, so the base stays empty.
    one(&store, edit(&plan, "s", "d", "v1", 2, "Te")).await?;
    let on = one(&store, edit(&plan, "s", "d", "v1", 3, "Tea")).await?;
    same!(texts(&on.entry), vec!["Tea"]);
    same!(past_texts(&store, &plan, "s").await?, Vec::<String>::new());
    Ok(())
}

#[doc(hidden)]
pub async fn writes_in_flight_keep_their_order(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    let flight = (0..20)
        .map(|n| {
            let write = edit(&plan, if n % 2 == 0 { "even" } else { "odd" }, "d", "v", n, &format!("{n}"));
            Box::pin(one(&store, write)) as Pin<Box<dyn Future<Output = Result<Written, String>>>>
        })
        .collect();
    for (n, written) in together(flight).await.into_iter().enumerate() {
        same!(texts(&written?.entry), vec![n.to_string()]);
    }
    same!(texts(&entry(&store, &plan, "even").await?), vec!["18"]);
    same!(texts(&entry(&store, &plan, "odd").await?), vec!["19"]);
    Ok(())
}

#[doc(hidden)]
pub async fn a_clock_set_back_loses_nothing(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    let first = one(&store, edit(&plan, "s", "d", "v1", 1_000, "before")).await?;
    let back = one(&store, Write { base: first.clock, ..edit(&plan, "s", "d", "v2", -5, "after") }).await?;
    same!(texts(&back.entry), vec!["after"]);
    same!(back.entry.made, 1_000);
    same!(past_texts(&store, &plan, "s").await?, vec!["before"]);
    Ok(())
}

#[doc(hidden)]
pub async fn what_was_deleted_can_be_brought_back(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    let said = one(&store, edit(&plan, "s", "d", "v1", 2, "words")).await?;
    let gone = one(&store, Write { base: said.clock, gone: true, ..edit(&plan, "s", "d", "", 3, "words") }).await?;
    ensure!(gone.entry.is_gone() && text(&gone.entry).is_empty(), "it isn't gone");
    let opened = store.open(&plan).await.works("opening")?;
    same!(opened.entries, vec![gone.entry.clone()]);
    same!(texts(&opened.entries[0]), vec!["words"]);
    let back = one(&store, Write { base: gone.clock, ..edit(&plan, "s", "d", "", 4, "words") }).await?;
    same!(text(&back.entry), "words");
    Ok(())
}

#[doc(hidden)]
pub async fn a_deletion_that_crosses_an_edit_keeps_the_edit(place: &impl Place) -> Outcome {
    let (here, there) = (place.window(), place.window());
    let plan = begun(&here, "p").await?;
    let said = one(&here, edit(&plan, "s", "d.1", "v1", 2, "words")).await?;
    one(&here, Write { base: said.clock.clone(), ..edit(&plan, "s", "d.1", "v2", 3, "better words") }).await?;
    let crossed = one(&there, Write { base: said.clock, gone: true, ..edit(&plan, "s", "d.2", "", 4, "words") }).await?.entry;
    ensure!(crossed.is_crossed() && !crossed.is_gone(), "the edit is gone");
    same!(text(&crossed), "better words");
    Ok(())
}

#[doc(hidden)]
pub async fn an_entry_never_becomes_another_kind(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    let said = one(&store, edit(&plan, "s", "d", "v", 2, "words")).await?;
    let wrong = Write { base: said.clock, body: Asset::default().into(), ..edit(&plan, "s", "d", "v", 3, "") };
    let refused = store.write(vec![wrong], Durability::Relaxed).await;
    ensure!(matches!(&refused, Err(StoreError::Failed(fault)) if fault.name == "WrongKind"), "it was {refused:?}");
    same!(text(&entry(&store, &plan, "s").await?), "words");
    Ok(())
}

/// Rows of a plan `p` that a version of the app from the future has left, and one that nobody can read.
fn planted() -> PlanRows {
    let p = plan("p");
    let first = VersionVector::default().after_edit_by(&Actor::from("future"));
    let version = |body: Body| Version {
        clock: first.after_edit_by(&Actor::from("future")),
        at: 5,
        visit: Rc::from("f"),
        gone: false,
        body,
        rest: fields(&json!({"mood": "new"})),
    };
    let mut said = Statement { heading: "kept".to_owned(), ..Statement::default() };
    said.rest = fields(&json!({"voice": {"seconds": 12}, "whose": "written-by-a-machine"}));
    let mut newer = Entry::new(id("minor"), version(said.into()));
    newer.rest = fields(&json!({"pinned": true}));
    let unknown = Entry::new(id("kind"), version(Body::Unknown("song".to_owned(), fields(&json!({"key": "C"})))));
    let row = |entry: &Entry, mark: &str| {
        String::from_utf8_lossy(&encode_entry(&p, entry)).replace(r#""version":"1.0""#, &format!(r#""version":"{mark}""#)).into_bytes()
    };
    let plain = Entry::new(id("major"), version(words("in a form of the future")));
    let about = Entry::new(id("p"), version(card("p")));
    let earlier = Version { clock: first.clone(), ..version(words("earlier")) };
    PlanRows {
        card: row(&about, "1.7"),
        entries: vec![
            (id("broken"), b"{\"ownwords\":\"entry\",\"vers\xff".to_vec()),
            (id("kind"), row(&unknown, "1.7")),
            (id("major"), row(&plain, "2.0")),
            (id("minor"), row(&newer, "1.7")),
        ],
        past: vec![PastRow { entry: id("minor"), wording: wording_name(&earlier), bytes: encode_past(&p, &newer, earlier) }],
        plan: p,
    }
}

fn fields(value: &serde_json::Value) -> Fields {
    value.as_object().cloned().unwrap_or_default()
}

#[doc(hidden)]
pub async fn what_a_newer_minor_version_wrote_is_kept_through_an_edit(place: &impl Place) -> Outcome {
    let store = place.window();
    store.put_plan(planted(), Durability::Strict).await.works("planting")?;
    let p = plan("p");
    let before = entry(&store, &p, "minor").await?;
    let mut said = before.get::<Statement>().cloned().ok_or("no statement")?;
    said.set_text("typed by an older app");
    let edited = Write { base: before.seen(), body: said.into(), ..edit(&p, "minor", "d", "v", 9, "") };
    one(&store, edited).await?;
    let rows = store.everything(&p).await.works("all rows")?;
    let row = rows.entries.iter().find(|(entry, _)| entry.as_str() == "minor").map(|(_, row)| row.clone()).unwrap_or_default();
    let row: serde_json::Value = serde_json::from_slice(&row).map_err(|error| error.to_string())?;
    same!(row["pinned"], json!(true));
    same!(row["heads"][0]["mood"], json!("new"));
    same!(row["heads"][0]["body"]["voice"], json!({"seconds": 12}));
    same!(row["heads"][0]["body"]["whose"], json!("written-by-a-machine"));
    same!(row["heads"][0]["body"]["heading"], json!("kept"));
    same!(row["heads"][0]["body"]["parts"][0]["text"], json!("typed by an older app"));

    // A kind from the future can be deleted and brought back; its words are kept.
    let song = entry(&store, &p, "kind").await?;
    same!(song.kind, Kind::Unknown("song".to_owned()));
    let gone = Write { base: song.seen(), gone: true, body: song.head().body.clone(), ..edit(&p, "kind", "d", "", 9, "") };
    let gone = one(&store, gone).await?.entry;
    same!(gone.head().body, song.head().body);
    Ok(())
}

#[doc(hidden)]
pub async fn a_row_of_a_newer_version_is_left_alone(place: &impl Place) -> Outcome {
    let store = place.window();
    store.put_plan(planted(), Durability::Strict).await.works("planting")?;
    let p = plan("p");
    let loaded = store.open(&p).await.works("opening")?;
    same!(loaded.unreadable, 2);
    same!(loaded.entries.iter().map(|entry| entry.id.as_str().to_owned()).collect::<Vec<_>>(), vec!["kind", "minor"]);
    let over = vec![edit(&p, "new", "d", "v", 9, "beside it"), edit(&p, "major", "d", "v", 9, "over it")];
    same!(store.write(over, Durability::Relaxed).await, Err(StoreError::TooNew { found: 2 }));
    same!(store.everything(&p).await, Ok(planted()));
    same!(store.entries(&p, &[id("major"), id("new")]).await, Ok(vec![]));
    Ok(())
}

#[doc(hidden)]
pub async fn a_damaged_row_is_left_alone(place: &impl Place) -> Outcome {
    let store = place.window();
    store.put_plan(planted(), Durability::Strict).await.works("planting")?;
    let p = plan("p");
    let over = store.write(vec![edit(&p, "broken", "d", "v", 9, "over it")], Durability::Relaxed).await;
    same!(over, Err(StoreError::Unreadable { entry: id("broken") }));
    same!(store.everything(&p).await, Ok(planted()));
    Ok(())
}

#[doc(hidden)]
pub async fn a_plan_whose_card_is_newer_is_listed_backed_up_and_removed_but_not_opened(place: &impl Place) -> Outcome {
    let store = place.window();
    let p = plan("p");
    let mut rows = planted();
    rows.card = String::from_utf8_lossy(&rows.card).replace("1.7", "3.0").into_bytes();
    store.put_plan(rows.clone(), Durability::Strict).await.works("planting")?;
    same!(store.plans().await, Ok(Plans { cards: vec![], unreadable: vec![p.clone()] }));
    same!(store.open(&p).await, Err(StoreError::TooNew { found: 3 }));
    same!(store.everything(&p).await, Ok(rows));
    same!(store.write(vec![begin(&p, "again")], Durability::Relaxed).await, Err(StoreError::TooNew { found: 3 }));
    store.remove_plan(&p).await.works("removing")?;
    same!(store.plans().await, Ok(Plans::default()));
    Ok(())
}

#[doc(hidden)]
pub async fn plans_are_strictly_apart(place: &impl Place) -> Outcome {
    let store = place.window();
    let names = ["a", "a/b", "a%2Fb", "a0", "a.", "á", "A"];
    for name in names {
        let plan = begun(&store, name).await?;
        for other in ["b", "b/c", "e"] {
            let first = one(&store, edit(&plan, other, "d", "v", 2, &format!("{other} of {name}"))).await?;
            let second = format!("{other} of {name}, again");
            one(&store, Write { base: first.clock, ..edit(&plan, other, "d", "w", 3, &second) }).await?;
        }
    }
    store.remove_plan(&plan("a")).await.works("removing")?;
    same!(store.open(&plan("a")).await, Err(StoreError::NoSuchPlan));
    same!(store.plans().await.works("plans")?.cards.len(), names.len() - 1);
    for name in &names[1..] {
        let plan = plan(name);
        let loaded = store.open(&plan).await.works(name)?;
        same!(loaded.unreadable, 0);
        let expected: Vec<_> = ["b", "b/c", "e"].iter().map(|other| format!("{other} of {name}, again")).collect();
        let mut found: Vec<_> = loaded.entries.iter().map(text).collect();
        found.sort();
        same!(found, expected);
        same!(past_texts(&store, &plan, "b").await?, vec![format!("b of {name}")]);
        same!(store.everything(&plan).await.works("all rows")?.past.len(), 3);
    }
    Ok(())
}

async fn lived_in(store: &impl Store, name: &str) -> Result<PlanId, String> {
    let plan = begun(store, name).await?;
    let mut dice = Dice(7);
    for n in 0..40 {
        let entry = format!("e{}", dice.below(9));
        let seen = store.entries(&plan, &[id(&entry)]).await.works("a look")?;
        let base = match seen.first() {
            Some(seen) if dice.below(3) > 0 => seen.seen(),
            _ => VersionVector::default(),
        };
        let (actor, visit) = (format!("d.{}", dice.below(3)), format!("v{}", n / 2));
        let gone = dice.below(5) == 0;
        one(store, Write { base, gone, ..edit(&plan, &entry, &actor, &visit, n, &format!("wording {n}")) }).await?;
    }
    let card = store.entries(&plan, &[id(name)]).await.works("a look")?;
    let base = card.first().map(Entry::seen).unwrap_or_default();
    one(store, Write { base, visit: Rc::from("rename"), ..begin(&plan, "another name") }).await?;
    Ok(plan)
}

#[doc(hidden)]
pub async fn a_backup_put_back_gives_the_same_rows_byte_for_byte(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = lived_in(&store, "p").await?;
    let (rows, opened) = (store.everything(&plan).await.works("all rows")?, store.open(&plan).await);
    ensure!(rows.entries.len() > 5 && rows.past.len() > 5, "too little to be a check");
    ensure!(rows.past.iter().any(|row| row.entry.as_str() == "p"), "the card's earlier wording is missing");
    store.remove_plan(&plan).await.works("removing")?;
    same!(store.everything(&plan).await, Err(StoreError::NoSuchPlan));
    store.put_plan(rows.clone(), Durability::Strict).await.works("putting back")?;
    same!(store.everything(&plan).await, Ok(rows.clone()));
    same!(store.open(&plan).await, opened);
    store.wipe().await.works("wiping")?;
    store.put_plan(rows.clone(), Durability::Strict).await.works("putting back")?;
    same!(store.everything(&plan).await, Ok(rows));
    Ok(())
}

#[doc(hidden)]
pub async fn a_backup_takes_the_place_of_all_that_was_there(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    let said = one(&store, edit(&plan, "s", "d", "v1", 2, "old")).await?;
    let rows = store.everything(&plan).await.works("all rows")?;
    one(&store, Write { base: said.clock, ..edit(&plan, "s", "d", "v2", 3, "new") }).await?;
    one(&store, edit(&plan, "t", "d", "v3", 4, "only here")).await?;
    store.put_plan(rows.clone(), Durability::Strict).await.works("putting back")?;
    same!(store.everything(&plan).await, Ok(rows));
    same!(store.past(&plan, &id("s")).await, Ok(vec![]));
    Ok(())
}

#[doc(hidden)]
pub async fn a_backup_can_stand_beside_the_plan_it_was_made_of(place: &impl Place) -> Outcome {
    let store = place.window();
    let p = lived_in(&store, "p").await?;
    let q = plan("q");
    let (rows, opened) = (store.everything(&p).await.works("all rows")?, store.open(&p).await.works("opening")?);
    store.put_plan(rows.clone().under(&q), Durability::Strict).await.works("putting beside")?;
    same!(store.everything(&p).await, Ok(rows.clone()));
    let beside = store.open(&q).await.works("opening the other")?;
    same!(beside.card.id, id("q"));
    same!(beside.card.heads, opened.card.heads);
    same!(beside.entries, opened.entries);
    same!(beside.unreadable, 0);
    same!(past_texts(&store, &q, "e1").await?, past_texts(&store, &p, "e1").await?);
    same!(store.past(&q, &id("q")).await.works("the past of the card")?.len(), 1);
    store.remove_plan(&p).await.works("removing")?;
    same!(store.everything(&q).await.works("all rows")?.under(&p), rows);
    // What can't be read is moved too, and still can't be read.
    store.put_plan(planted().under(&plan("r")), Durability::Strict).await.works("planting")?;
    same!(store.open(&plan("r")).await.works("opening")?.unreadable, 2);
    Ok(())
}

#[doc(hidden)]
pub async fn rows_of_another_plan_are_refused(place: &impl Place) -> Outcome {
    let store = place.window();
    let p = lived_in(&store, "p").await?;
    let rows = store.everything(&p).await.works("all rows")?;
    let before = store.plans().await;
    let wrong = [
        PlanRows { plan: plan("q"), ..rows.clone() },
        PlanRows { card: rows.entries[0].1.clone(), ..rows.clone() },
        PlanRows { entries: vec![(id("other"), rows.entries[0].1.clone())], ..rows.clone() },
        PlanRows { past: vec![PastRow { entry: id("other"), ..rows.past[0].clone() }], ..rows.clone() },
        PlanRows { plan: plan(""), card: vec![], entries: vec![], past: vec![] },
    ];
    for rows in wrong {
        same!(store.put_plan(rows, Durability::Strict).await, Err(StoreError::NotOnePlan));
    }
    same!(store.plans().await, before);
    same!(store.everything(&p).await, Ok(rows));
    Ok(())
}

#[doc(hidden)]
pub async fn two_copies_are_brought_together_and_nothing_is_lost(place: &impl Place) -> Outcome {
    let store = place.window();
    let p = begun(&store, "p").await?;
    let both = one(&store, edit(&p, "both", "d", "v1", 2, "first")).await?;
    let there = one(&store, edit(&p, "there", "d", "v1", 2, "there at first")).await?;
    let here = one(&store, edit(&p, "here", "d", "v1", 2, "here at first")).await?;
    one(&store, edit(&p, "same", "d", "v1", 2, "same")).await?;
    let start = store.everything(&p).await.works("all rows")?;

    // On the other phone, which counts under a name of its own.
    one(&store, Write { base: both.clock.clone(), ..edit(&p, "both", "e", "w1", 3, "theirs") }).await?;
    one(&store, Write { base: there.clock, ..edit(&p, "there", "e", "w2", 3, "changed there") }).await?;
    one(&store, edit(&p, "new", "e", "w3", 4, "new there")).await?;
    let theirs = store.everything(&p).await.works("all rows")?;

    // And here, from where both began.
    store.put_plan(start.clone(), Durability::Strict).await.works("going back")?;
    one(&store, Write { base: both.clock, ..edit(&p, "both", "d", "v2", 5, "mine") }).await?;
    one(&store, Write { base: here.clock, ..edit(&p, "here", "d", "v2", 5, "changed here") }).await?;
    one(&store, edit(&p, "own", "d", "v3", 6, "written here")).await?;

    let summary = store.bring_together(theirs.clone(), Durability::Strict).await.works("bringing together")?;
    same!(summary, Summary { new: 1, there: 1, here: 2, both: vec![id("both")], ..Summary::default() });
    same!(texts(&entry(&store, &p, "both").await?), vec!["mine", "theirs"]);
    same!(past_texts(&store, &p, "both").await?, vec!["first"]);
    same!(texts(&entry(&store, &p, "there").await?), vec!["changed there"]);
    same!(past_texts(&store, &p, "there").await?, vec!["there at first"]);
    same!(texts(&entry(&store, &p, "here").await?), vec!["changed here"]);
    same!(texts(&entry(&store, &p, "new").await?), vec!["new there"]);
    same!(texts(&entry(&store, &p, "own").await?), vec!["written here"]);

    // Again, and with an older copy: nothing new, and not a byte is touched.
    let after = store.everything(&p).await;
    for copy in [theirs, start] {
        ensure!(store.bring_together(copy, Durability::Strict).await.works("again")?.is_nothing_new(), "something was new");
        same!(store.everything(&p).await, after);
    }
    // The person chooses; the other phone's copy brings nothing back.
    let crossed = entry(&store, &p, "both").await?;
    one(&store, Write { base: crossed.seen(), ..edit(&p, "both", "d", "v9", 9, "mine and theirs") }).await?;
    same!(past_texts(&store, &p, "both").await?, vec!["mine", "theirs", "first"]);
    Ok(())
}

#[doc(hidden)]
pub async fn bringing_together_what_cannot_be_joined_changes_nothing(place: &impl Place) -> Outcome {
    let store = place.window();
    let p = lived_in(&store, "p").await?;
    let rows = store.everything(&p).await.works("all rows")?;
    let nowhere = PlanRows { plan: plan("q"), card: encode_entry(&plan("q"), &entry(&store, &p, "e1").await?), ..rows.clone() };
    ensure!(store.bring_together(nowhere, Durability::Strict).await.is_err(), "a plan that isn't here");
    same!(store.bring_together(rows.clone().under(&plan("q")), Durability::Strict).await, Err(StoreError::NoSuchPlan));
    // An entry that is of another kind there.
    let mut goal = entry(&store, &p, "e1").await?;
    let version = Version { body: Asset::default().into(), ..goal.head().clone() };
    goal = Entry { kind: Kind::Asset, heads: vec![version], ..goal };
    let other = |bytes: Vec<u8>| PlanRows { entries: vec![(id("e1"), bytes)], past: vec![], ..rows.clone() };
    same!(store.bring_together(other(encode_entry(&p, &goal)), Durability::Strict).await, Err(StoreError::NotOnePlan));
    same!(store.everything(&p).await, Ok(rows));
    Ok(())
}

#[doc(hidden)]
pub async fn an_entry_of_a_newer_version_is_kept_beside_the_one_that_is_here(place: &impl Place) -> Outcome {
    let store = place.window();
    let p = lived_in(&store, "p").await?;
    let rows = store.everything(&p).await.works("all rows")?;
    let (name, row) = rows.entries[0].clone();
    let future = String::from_utf8_lossy(&row).replace(r#""version":"1.0""#, r#""version":"2.0""#).into_bytes();
    let theirs = PlanRows { entries: vec![(name.clone(), future.clone())], past: vec![], ..rows.clone() };
    let summary = store.bring_together(theirs.clone(), Durability::Strict).await.works("bringing together")?;
    same!((summary.unread, summary.there, summary.both.len()), (1, 0, 0));
    let now = store.everything(&p).await.works("all rows")?;
    same!(now.entries, rows.entries);
    same!(now.past.iter().filter(|row| row.entry == name && row.bytes == future).count(), 1);
    ensure!(store.bring_together(theirs, Durability::Strict).await.works("again")?.is_nothing_new(), "something was new");
    same!(store.everything(&p).await, Ok(now));
    // It is no wording that could be shown, and what is here can be written on.
    let here = entry(&store, &p, name.as_str()).await?;
    ensure!(store.past(&p, &name).await.works("the past")?.iter().all(|past| past.head().clock != here.head().clock), "it is shown");
    Ok(())
}

#[doc(hidden)]
pub async fn what_cannot_be_read_comes_along_as_it_is(place: &impl Place) -> Outcome {
    let store = place.window();
    let planted = planted();
    let card = planted.card.clone();
    store.put_plan(PlanRows { entries: vec![], past: vec![], ..planted.clone() }, Durability::Strict).await.works("planting")?;
    let summary = store.bring_together(planted.clone(), Durability::Strict).await.works("bringing together")?;
    same!(summary.new, 2);
    let rows = store.everything(&plan("p")).await.works("all rows")?;
    same!(rows.card, card);
    same!(rows.entries.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), vec!["broken", "kind", "major", "minor"]);
    for name in ["broken", "major"] {
        let row = |rows: &PlanRows| rows.entries.iter().find(|(id, _)| id.as_str() == name).map(|(_, row)| row.clone());
        same!(row(&rows), row(&planted));
    }
    same!(rows.past.len(), 1);
    let again = store.bring_together(planted, Durability::Strict).await.works("again")?;
    ensure!(again.is_nothing_new(), "something was new: {again:?}");
    same!(store.everything(&plan("p")).await, Ok(rows));
    Ok(())
}

#[doc(hidden)]
pub async fn a_removed_plan_leaves_nothing_with_the_device_either(place: &impl Place) -> Outcome {
    let store = place.window();
    let (p, q) = (begun(&store, "p").await?, begun(&store, "q").await?);
    let held = |plan: &PlanId| Held { plan: plan.as_str().to_owned(), wordings: vec!["85944171f73967e8".to_owned()], ..Held::default() };
    let device = Device { actor: "d".to_owned(), last_plan: "p".to_owned(), held: vec![held(&p), held(&q)], ..Device::default() };
    store.set_device(device).await.works("the device")?;
    store.remove_plan(&p).await.works("removing")?;
    let device = store.device().await.works("the device")?.unwrap_or_default();
    same!((device.actor.as_str(), device.last_plan.as_str()), ("d", ""));
    same!(device.held, vec![held(&q)]);
    Ok(())
}

#[doc(hidden)]
pub async fn names_of_any_script_length_and_direction_come_back_as_they_went(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "مریم کا منصوبہ").await?;
    let long = "درخت ".repeat(100_000);
    let said = ["میری امّی جان", "a\u{202e}b\u{2066}c\u{0}d\u{1f}\u{7f}", "🧕🏾\u{10ffff}", "\"\\</script>\u{2028}", "", &long];
    for (n, text) in said.iter().enumerate() {
        let name = format!("{n} {}", text.chars().take(20).collect::<String>());
        one(&store, edit(&plan, &name, "d", "v", 2, text)).await?;
        same!(texts(&entry(&place.window(), &plan, &name).await?), vec![(*text).to_owned()]);
    }
    same!(store.open(&plan).await.works("opening")?.entries.len(), said.len());
    Ok(())
}

#[doc(hidden)]
pub async fn a_fresh_look_leaves_out_what_is_not_there(place: &impl Place) -> Outcome {
    let store = place.window();
    let plan = begun(&store, "p").await?;
    one(&store, edit(&plan, "b", "d", "v", 2, "b")).await?;
    one(&store, edit(&plan, "a", "d", "v", 2, "a")).await?;
    let found = store.entries(&plan, &[id("b"), id("nowhere"), id("a")]).await.works("a look")?;
    same!(found.iter().map(text).collect::<Vec<_>>(), vec!["b", "a"]);
    same!(store.entries(&plan, &[]).await, Ok(vec![]));
    Ok(())
}

#[doc(hidden)]
pub async fn windows_that_start_at_once_agree_on_the_device(place: &impl Place) -> Outcome {
    let (here, there) = (place.window(), place.window());
    let fresh = |actor: &str| Device { actor: actor.to_owned(), ..Device::default() };
    let both: Vec<Pin<Box<dyn Future<Output = _>>>> = vec![Box::pin(here.device_or(fresh("one"))), Box::pin(there.device_or(fresh("two")))];
    let agreed = together(both).await;
    same!(agreed[0], agreed[1]);
    let mut device = here.device().await.works("the device")?.ok_or("no device")?;
    same!(Ok(device.clone()), agreed[0]);
    device.last_plan = "p".to_owned();
    device.rest.insert("new".to_owned(), json!([1]));
    here.set_device(device.clone()).await.works("keeping it")?;
    same!(there.device_or(fresh("three")).await, Ok(device));
    Ok(())
}

#[doc(hidden)]
pub async fn a_device_record_of_a_newer_version_is_left_alone(place: &impl Place) -> Outcome {
    let store = place.window();
    // `rest` is written as it is, so a mark put there is what the next reader finds.
    let bytes = crate::format::record::encode_device(&Device::default());
    let newer = String::from_utf8_lossy(&bytes).replace("1.0", "2.0").into_bytes();
    same!(super::rows::read_device(Some(&newer)), Err(StoreError::TooNew { found: 2 }));
    same!(super::rows::read_device(Some(b"not a record")), Ok(None));
    same!(store.device().await, Ok(None));
    Ok(())
}

#[doc(hidden)]
pub async fn a_kept_file_is_listed_read_and_deleted_and_is_no_plans(place: &impl Place) -> Outcome {
    let (here, there) = (place.window(), place.window());
    same!(here.kept().await, Ok(vec![]));
    same!(here.kept_sealed("a").await, Ok(None));
    let file = |label: &str, at| KeptFile { label: label.to_owned(), at: Some(at), ..KeptFile::default() };
    // A name from anywhere stays inside its own row.
    let odd = "../device/ں";
    here.keep("a", file("Tuesday", 7), vec![0, 255, 10]).await.works("keeping")?;
    there.keep(odd, file("", 8), b"age-encryption.org/v1\n".to_vec()).await.works("keeping another")?;
    let plan = begun(&here, "p").await?;
    here.remove_plan(&plan).await.works("removing a plan")?;
    let mut kept = there.kept().await.works("a list")?;
    kept.sort_by_key(|(_, file)| file.at);
    same!(kept, vec![("a".to_owned(), file("Tuesday", 7)), (odd.to_owned(), file("", 8))]);
    same!(there.kept_sealed("a").await, Ok(Some(vec![0, 255, 10])));
    same!(here.device().await, Ok(None));
    here.forget("a").await.works("deleting")?;
    here.forget("never there").await.works("deleting nothing")?;
    same!(there.kept_sealed("a").await, Ok(None));
    same!(there.kept().await.works("a list")?.len(), 1);
    here.wipe().await.works("wiping")?;
    same!(place.window().kept().await, Ok(vec![]));
    same!(place.window().kept_sealed(odd).await, Ok(None));
    Ok(())
}

#[doc(hidden)]
pub async fn wiping_leaves_nothing_and_stops_other_windows(place: &impl Place) -> Outcome {
    let (here, there) = (place.window(), place.window());
    let plan = lived_in(&here, "p").await?;
    let said = entry(&there, &plan, "e1").await?;
    there.device_or(Device { actor: "d".to_owned(), ..Device::default() }).await.works("the device")?;
    here.wipe().await.works("wiping")?;
    same!(here.plans().await, Ok(Plans::default()));
    same!(here.device().await, Ok(None));
    let late = Write { base: said.seen(), ..edit(&plan, "e1", "d", "late", 99, "late words") };
    same!(there.write(vec![late.clone()], Durability::Relaxed).await, Err(StoreError::Wiped));
    same!(there.plans().await, Err(StoreError::Wiped));
    same!(here.write(vec![late], Durability::Relaxed).await, Err(StoreError::NoSuchPlan));
    begun(&here, "a new beginning").await?;
    same!(place.window().plans().await.works("plans")?.cards.len(), 1);
    here.wipe().await.works("wiping again")?;
    Ok(())
}

#[doc(hidden)]
pub async fn many_windows_at_random_lose_no_wording(place: &impl Place) -> Outcome {
    let windows = [place.window(), place.window(), place.window()];
    let plan = begun(&windows[0], "p").await?;
    for seed in 1..=6 {
        let mut dice = Dice(seed * 0x9e37_79b9);
        let name = format!("e{seed}");
        // What each window has on its screen, and the last wording of each visit. A visit lasts a few edits.
        let mut seen = [const { None::<Entry> }; 3];
        let mut visits = [0_u64; 3];
        let mut last_of_visit = BTreeMap::new();
        for n in 0..50 {
            let w = dice.below(3) as usize;
            match dice.below(6) {
                0 => seen[w] = windows[w].entries(&plan, &[id(&name)]).await.works("a look")?.pop(),
                1 => visits[w] += 1,
                _ => {
                    let base = seen[w].as_ref().map(Entry::seen).unwrap_or_default();
                    let visit = format!("{seed}-{w}-{}", visits[w]);
                    // Two of the windows go by one name.
                    let actor = if w == 0 { "d.1" } else { "d.2" };
                    let text = format!("wording {n}");
                    let write = Write { base, ..edit(&plan, &name, actor, &visit, n, &text) };
                    let written = one(&windows[w], write.clone()).await?;
                    if dice.below(4) == 0 {
                        one(&windows[w], write).await?;
                    }
                    last_of_visit.insert(visit, text);
                    // Sometimes the page doesn't take in what it is told.
                    if dice.below(3) > 0 {
                        seen[w] = Some(written.entry);
                    }
                }
            }
        }
        let now = entry(&windows[0], &plan, &name).await?;
        let mut kept = texts(&now);
        kept.extend(past_texts(&windows[1], &plan, &name).await?);
        for (visit, text) in &last_of_visit {
            ensure!(kept.contains(text), "seed {seed}: {text} of visit {visit} is lost; kept are {kept:?}");
        }
        for (n, one) in now.heads.iter().enumerate() {
            let unseen = now.heads.iter().enumerate().all(|(m, other)| m == n || !other.clock.covers(&one.clock));
            ensure!(unseen, "seed {seed}: a wording stands beside one that had seen it");
        }
        let together = Write { base: now.seen(), ..edit(&plan, &name, "d.3", "last", 100, "together") };
        same!(texts(&one(&windows[2], together).await?.entry), vec!["together"]);
    }
    Ok(())
}

#[doc(hidden)]
pub async fn a_store_without_room_changes_nothing(place: &impl Place) -> Outcome {
    let store = Flaky::new(place.window());
    let plan = begun(&store, "p").await?;
    store.next(Mishap::Full);
    let write = edit(&plan, "s", "d", "v", 2, "words");
    same!(store.write(vec![write.clone()], Durability::Relaxed).await, Err(StoreError::Full));
    same!(store.open(&plan).await.works("opening")?.entries, vec![]);
    same!(text(&one(&store, write).await?.entry), "words");
    Ok(())
}

#[doc(hidden)]
pub async fn a_write_kept_but_reported_lost_can_be_asked_for_again(place: &impl Place) -> Outcome {
    let store = Flaky::new(place.window());
    let plan = begun(&store, "p").await?;
    for (n, mishap) in [Mishap::LostBefore, Mishap::LostAfter].into_iter().enumerate() {
        let name = format!("e{n}");
        let write = edit(&plan, &name, "d", "v", 2, "words");
        store.next(mishap);
        let lost = store.write(vec![write.clone()], Durability::Relaxed).await;
        ensure!(matches!(lost, Err(StoreError::Lost(_))), "it was {lost:?}");
        same!(store.entries(&plan, &[id(&name)]).await.works("a look")?.len(), n);
        same!(texts(&one(&store, write).await?.entry), vec!["words"]);
        same!(past_texts(&store, &plan, &name).await?, Vec::<String>::new());
    }
    Ok(())
}

/// Something that goes wrong with a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    /// There is no room: nothing is kept.
    Full,
    /// The connection is lost, and nothing was kept.
    LostBefore,
    /// The connection is lost after everything was kept.
    LostAfter,
    /// The browser doesn't allow it.
    Refused,
}

/// A store with which things go wrong when they are told to: each mishap meets one call that writes, in order.
pub struct Flaky<S> {
    /// The store behind it.
    pub inner: S,
    mishaps: RefCell<Vec<Mishap>>,
    calls: Cell<usize>,
}

impl<S> Flaky<S> {
    /// A store with which nothing goes wrong yet.
    pub fn new(inner: S) -> Self {
        Self { inner, mishaps: RefCell::default(), calls: Cell::new(0) }
    }

    /// Lets this go wrong with the next call that writes, after those told before.
    pub fn next(&self, mishap: Mishap) {
        self.mishaps.borrow_mut().push(mishap);
    }

    /// How many calls that write there have been.
    pub fn calls(&self) -> usize {
        self.calls.get()
    }

    async fn risk<T>(&self, work: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
        self.calls.set(self.calls.get() + 1);
        let mishap = if self.mishaps.borrow().is_empty() { None } else { Some(self.mishaps.borrow_mut().remove(0)) };
        let fault = |name: &str| Fault { name: name.to_owned(), message: "made up".to_owned() };
        match mishap {
            None => work.await,
            Some(Mishap::Full) => Err(StoreError::Full),
            Some(Mishap::LostBefore) => Err(StoreError::Lost(fault("UnknownError"))),
            Some(Mishap::Refused) => Err(StoreError::Refused(fault("SecurityError"))),
            Some(Mishap::LostAfter) => {
                work.await?;
                Err(StoreError::Lost(fault("UnknownError")))
            }
        }
    }
}

impl<S: Store> Store for Flaky<S> {
    async fn plans(&self) -> Result<Plans, StoreError> {
        self.inner.plans().await
    }
    async fn open(&self, plan: &PlanId) -> Result<Loaded, StoreError> {
        self.inner.open(plan).await
    }
    async fn write(&self, writes: Vec<Write>, durability: Durability) -> Result<Vec<Written>, StoreError> {
        self.risk(self.inner.write(writes, durability)).await
    }
    async fn entries(&self, plan: &PlanId, ids: &[EntryId]) -> Result<Vec<Entry>, StoreError> {
        self.inner.entries(plan, ids).await
    }
    async fn past(&self, plan: &PlanId, entry: &EntryId) -> Result<Vec<Entry>, StoreError> {
        self.inner.past(plan, entry).await
    }
    async fn everything(&self, plan: &PlanId) -> Result<PlanRows, StoreError> {
        self.inner.everything(plan).await
    }
    async fn put_plan(&self, rows: PlanRows, durability: Durability) -> Result<(), StoreError> {
        self.risk(self.inner.put_plan(rows, durability)).await
    }
    async fn bring_together(&self, theirs: PlanRows, durability: Durability) -> Result<Summary, StoreError> {
        self.risk(self.inner.bring_together(theirs, durability)).await
    }
    async fn remove_plan(&self, plan: &PlanId) -> Result<(), StoreError> {
        self.risk(self.inner.remove_plan(plan)).await
    }
    async fn wipe(&self) -> Result<(), StoreError> {
        self.risk(self.inner.wipe()).await
    }
    async fn device(&self) -> Result<Option<Device>, StoreError> {
        self.inner.device().await
    }
    async fn device_or(&self, fresh: Device) -> Result<Device, StoreError> {
        self.risk(self.inner.device_or(fresh)).await
    }
    async fn set_device(&self, device: Device) -> Result<(), StoreError> {
        self.risk(self.inner.set_device(device)).await
    }
    async fn kept(&self) -> Result<Vec<(String, KeptFile)>, StoreError> {
        self.inner.kept().await
    }
    async fn kept_sealed(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.inner.kept_sealed(name).await
    }
    async fn keep(&self, name: &str, file: KeptFile, sealed: Vec<u8>) -> Result<(), StoreError> {
        self.risk(self.inner.keep(name, file, sealed)).await
    }
    async fn forget(&self, name: &str) -> Result<(), StoreError> {
        self.risk(self.inner.forget(name)).await
    }
}

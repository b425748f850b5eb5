//! Copies of a plan brought together: whatever three devices write, whatever order the copies meet in, nothing is lost, and what stands is
//! what nobody has replaced who had seen it.

use std::collections::{BTreeMap, BTreeSet};

use ownwords::domain::device::Device;
use ownwords::domain::entry::{Body, Entry, Kind};
use ownwords::domain::goal::Goal;
use ownwords::domain::ids::{EntryId, PlanId};
use ownwords::domain::merge::{self, Change, MergeError, Summary, Whole, settled, together};
use ownwords::domain::plan::PlanCard;
use ownwords::domain::record::Fields;
use ownwords::domain::statement::Statement;
use ownwords::domain::version::{Actor, Version, VersionVector};
use ownwords::format::{decode_entry, decode_past, encode_entry};
use ownwords::store::memory::Memory;
use ownwords::store::rows::{ASIDE, PastRow};
use ownwords::store::{Durability, PlanRows, Store, StoreError, Write};
use pollster::block_on;
use proptest::prelude::*;
use serde_json::json;

const PLAN: &str = "plan";
/// The card, two entries of known kinds, one of a kind of the future.
const ENTRIES: [&str; 4] = [PLAN, "said", "goal", "song"];

fn plan() -> PlanId {
    PlanId::new(PLAN)
}

fn body(entry: &str, words: &str) -> Body {
    match entry {
        PLAN => PlanCard { name: words.into(), ..PlanCard::default() }.into(),
        "said" => {
            let mut said = Statement::default();
            said.set_text(words);
            // A field of a newer version goes along.
            said.rest.insert("voice".into(), json!({ "of": words }));
            said.into()
        }
        "goal" => Goal { what: words.into(), ..Goal::default() }.into(),
        _ => Body::Unknown("song".into(), Fields::from_iter([("words".to_owned(), json!(words))])),
    }
}

fn words(body: &Body) -> String {
    match body {
        Body::PlanCard(card) => card.name.clone(),
        Body::Statement(said) => {
            assert_eq!(said.rest.get("voice").and_then(|voice| voice["of"].as_str()), Some(said.text()), "a newer field was lost");
            said.text().to_owned()
        }
        Body::Goal(goal) => goal.what.clone(),
        Body::Unknown(kind, fields) => {
            assert_eq!(kind, "song");
            fields["words"].as_str().unwrap_or_default().to_owned()
        }
        other => panic!("{other:?}"),
    }
}

#[derive(Clone, Debug)]
enum Act {
    /// Writes an entry, having seen everything that stands there, or only what is shown first.
    Write { on: usize, entry: usize, seen_all: bool, gone: bool },
    /// Types on where this device wrote last.
    TypeOn { on: usize, entry: usize },
    /// Takes in the plan of another device.
    Bring { to: usize, from: usize },
    /// The browser's whole profile is copied over: the same words, and the same name as a writer.
    CopyProfile { to: usize, from: usize },
}

fn act() -> impl Strategy<Value = Act> {
    let (device, entry) = (0..3_usize, 0..ENTRIES.len());
    prop_oneof![
        6 => (device.clone(), entry.clone(), any::<bool>(), prop::bool::weighted(0.15)).prop_map(|(on, entry, seen_all, gone)| Act::Write { on, entry, seen_all, gone }),
        3 => (device.clone(), entry).prop_map(|(on, entry)| Act::TypeOn { on, entry }),
        3 => (device.clone(), device.clone()).prop_map(|(to, from)| Act::Bring { to, from }),
        1 => (device.clone(), device).prop_map(|(to, from)| Act::CopyProfile { to, from }),
    ]
}

/// What somebody wrote, and which wordings they had seen by then, as it really was.
#[derive(Clone)]
struct Truth {
    entry: usize,
    seen: BTreeSet<String>,
    /// Typed over in the same visit: leaves no trace.
    typed_over: bool,
}

struct Phone {
    store: Memory,
    actor: String,
    /// Where it wrote last in each entry: the visit, and what it wrote.
    last: BTreeMap<usize, (String, Write)>,
}

struct World {
    phones: Vec<Phone>,
    truth: BTreeMap<String, Truth>,
    made: usize,
}

fn rows(store: &Memory) -> PlanRows {
    block_on(store.everything(&plan())).unwrap()
}

fn store_of(rows: &PlanRows) -> Memory {
    let store = Memory::default();
    block_on(store.put_plan(rows.clone(), Durability::Strict)).unwrap();
    store
}

fn joined(mine: &PlanRows, theirs: &PlanRows) -> PlanRows {
    let store = store_of(mine);
    block_on(store.bring_together(theirs.clone(), Durability::Strict)).unwrap();
    rows(&store)
}

fn wholes(rows: &PlanRows) -> BTreeMap<String, Whole> {
    let mut all: BTreeMap<String, Whole> = std::iter::once((&EntryId::new(PLAN), &rows.card))
        .chain(rows.entries.iter().map(|(id, row)| (id, row)))
        .map(|(id, row)| (id.to_string(), Whole { entry: decode_entry(row).unwrap().1, past: Vec::new() }))
        .collect();
    for row in &rows.past {
        all.get_mut(row.entry.as_str()).unwrap().past.extend(decode_past(&row.bytes).unwrap().1.heads);
    }
    all
}

/// What a copy holds, in the form in which copies that hold the same are equal.
fn held(rows: &PlanRows) -> BTreeMap<String, Whole> {
    wholes(rows).into_iter().map(|(id, whole)| (id, settled(&whole).unwrap())).collect()
}

fn standing(whole: &Whole) -> BTreeSet<String> {
    whole.entry.heads.iter().map(|head| words(&head.body)).collect()
}

fn kept(whole: &Whole) -> BTreeSet<String> {
    whole.entry.heads.iter().chain(&whole.past).map(|version| words(&version.body)).collect()
}

impl World {
    fn new() -> Self {
        let mut world = Self { phones: Vec::new(), truth: BTreeMap::new(), made: 0 };
        for number in 0..3 {
            let actor = format!("d{number}");
            world.phones.push(Phone { store: Memory::default(), actor, last: BTreeMap::new() });
        }
        // All three begin with the card.
        let first = world.write_of(0, 0, VersionVector::default(), "begin", false, BTreeSet::new(), false);
        block_on(world.phones[0].store.write(vec![first], Durability::Strict)).unwrap();
        let begun = rows(&world.phones[0].store);
        for phone in &world.phones[1..] {
            block_on(phone.store.put_plan(begun.clone(), Durability::Strict)).unwrap();
        }
        world
    }

    #[allow(clippy::too_many_arguments)]
    fn write_of(
        &mut self,
        on: usize,
        entry: usize,
        base: VersionVector,
        visit: &str,
        gone: bool,
        seen: BTreeSet<String>,
        over: bool,
    ) -> Write {
        self.made += 1;
        let text = format!("wording {}", self.made);
        if over && let Some(before) = self.phones[on].last.get(&entry).map(|(_, write)| words(&write.body)) {
            self.truth.get_mut(&before).unwrap().typed_over = true;
        }
        self.truth.insert(text.clone(), Truth { entry, seen, typed_over: false });
        Write {
            plan: plan(),
            entry: EntryId::new(ENTRIES[entry]),
            base,
            actor: Actor::from(self.phones[on].actor.as_str()),
            visit: visit.into(),
            // Clocks that run differently, and go backwards.
            at: 1_000 + (self.made as i64 * 7 + on as i64 * 400) % 900,
            gone,
            body: body(ENTRIES[entry], &text),
        }
    }

    fn shown(&self, on: usize, entry: usize) -> Option<Entry> {
        block_on(self.phones[on].store.entries(&plan(), &[EntryId::new(ENTRIES[entry])])).unwrap().pop()
    }

    fn seen_with(&self, text: &str) -> BTreeSet<String> {
        let mut seen = self.truth[text].seen.clone();
        seen.insert(text.to_owned());
        seen
    }

    fn act(&mut self, act: &Act) {
        match *act {
            Act::Write { on, entry, seen_all, gone } => {
                let now = self.shown(on, entry);
                let (base, seen) = match &now {
                    None => (VersionVector::default(), BTreeSet::new()),
                    Some(now) if seen_all => (now.seen(), now.heads.iter().flat_map(|head| self.seen_with(&words(&head.body))).collect()),
                    Some(now) => (now.head().clock.clone(), self.seen_with(&words(&now.head().body))),
                };
                let visit = format!("visit {}", self.made);
                let write = self.write_of(on, entry, base, &visit, gone && now.is_some(), seen, false);
                let written = block_on(self.phones[on].store.write(vec![write.clone()], Durability::Strict)).unwrap();
                self.phones[on].last.insert(entry, (visit, Write { base: written[0].clock.clone(), ..write }));
            }
            Act::TypeOn { on, entry } => {
                let Some((visit, last)) = self.phones[on].last.get(&entry).cloned() else { return };
                // The box is open on what it wrote, unless that was replaced meanwhile: then the page shows what came.
                let before = words(&last.body);
                if !self.shown(on, entry).is_some_and(|now| now.heads.iter().any(|head| words(&head.body) == before)) {
                    return;
                }
                let clock = self.shown(on, entry).unwrap().heads.iter().find(|head| words(&head.body) == before).unwrap().clock.clone();
                let seen = self.seen_with(&before);
                let write = self.write_of(on, entry, clock, &visit, last.gone, seen, true);
                let written = block_on(self.phones[on].store.write(vec![write.clone()], Durability::Strict)).unwrap();
                self.phones[on].last.insert(entry, (visit, Write { base: written[0].clock.clone(), ..write }));
            }
            Act::Bring { to, from } => {
                let theirs = rows(&self.phones[from].store);
                block_on(self.phones[to].store.bring_together(theirs, Durability::Strict)).unwrap();
                // The page is drawn anew, so that no box is open any more.
                self.phones[to].last.clear();
            }
            Act::CopyProfile { to, from } => {
                let copy = rows(&self.phones[from].store);
                let old = rows(&self.phones[to].store);
                if to != from {
                    block_on(self.phones[to].store.put_plan(copy, Durability::Strict)).unwrap();
                    self.phones[to].actor = self.phones[from].actor.clone();
                    self.phones[to].last.clear();
                    // What was there is not to be missed for that: it comes back.
                    block_on(self.phones[to].store.bring_together(old, Durability::Strict)).unwrap();
                    // A page that was open on the other side is closed by then.
                    self.phones[from].last.clear();
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn three_devices_lose_nothing_and_agree_whatever_order_their_copies_meet_in(acts in prop::collection::vec(act(), 1..45)) {
        let mut world = World::new();
        for act in &acts {
            world.act(act);
        }
        let [a, b, c] = [0, 1, 2].map(|number| rows(&world.phones[number].store));

        // Commutative, associative, idempotent.
        let (ab, ba) = (joined(&a, &b), joined(&b, &a));
        prop_assert_eq!(held(&ab), held(&ba));
        let (left, right) = (joined(&ab, &c), joined(&a, &joined(&b, &c)));
        prop_assert_eq!(held(&left), held(&right));
        prop_assert_eq!(&joined(&ab, &b), &ab, "again changes nothing, not a byte");
        prop_assert_eq!(&joined(&left, &a), &left);
        prop_assert_eq!(&joined(&left, &left), &left);
        prop_assert_eq!(held(&joined(&c, &ba)), held(&left));

        // Nothing is lost, and what stands is what nobody has replaced who had seen it.
        let all = held(&left);
        for (number, id) in ENTRIES.iter().enumerate() {
            let written: BTreeMap<_, _> = world.truth.iter().filter(|(_, truth)| truth.entry == number).collect();
            if written.is_empty() {
                prop_assert!(!all.contains_key(*id));
                continue;
            }
            let whole = &all[*id];
            let seen_by_somebody: BTreeSet<_> = written.values().flat_map(|truth| truth.seen.iter().cloned()).collect();
            let unreplaced: BTreeSet<String> = written.keys().filter(|text| !seen_by_somebody.contains(**text)).map(|text| (*text).clone()).collect();
            prop_assert_eq!(standing(whole), unreplaced, "what stands of {}", id);
            let kept = kept(whole);
            for (text, truth) in &written {
                prop_assert!(truth.typed_over || kept.contains(*text), "{} of {} is lost", text, id);
            }
            // Whoever edits beside another wording never seems to have seen it.
            let heads = &whole.entry.heads;
            for (one, other) in heads.iter().enumerate().flat_map(|(n, one)| heads[n + 1..].iter().map(move |other| (one, other))) {
                prop_assert!(!one.clock.covers(&other.clock) && !other.clock.covers(&one.clock), "{:?} {:?}", one, other);
            }
        }
    }

    #[test]
    fn any_two_heaps_of_wordings_are_joined_in_either_order(
        mine in heap(), theirs in heap(), third in heap(),
    ) {
        let one = together(&mine, &theirs).unwrap();
        prop_assert_eq!(&one, &together(&theirs, &mine).unwrap());
        prop_assert_eq!(&one, &together(&one, &theirs).unwrap());
        prop_assert_eq!(&one, &together(&one, &one).unwrap());
        let right = together(&mine, &together(&theirs, &third).unwrap()).unwrap();
        prop_assert_eq!(together(&one, &third).unwrap(), right);
        // Whatever a file claims, something stands, and every wording of both is still to be found.
        let all = kept(&one);
        prop_assert!(!one.entry.heads.is_empty());
        prop_assert!(kept(&mine).iter().chain(&kept(&theirs)).all(|text| all.contains(text)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    /// A plan from a file in which letters were changed, rows swapped, bytes put in: it is refused or taken in, and never takes words away.
    #[test]
    fn a_hostile_copy_is_refused_or_loses_nothing(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>()), 0..4),
        junk in prop::option::of(any::<Vec<u8>>()), swap in any::<bool>(),
    ) {
        let mut world = World::new();
        for (entry, seen_all) in [(1, true), (2, true), (3, true), (1, true), (0, true)] {
            world.act(&Act::Write { on: 0, entry, seen_all, gone: false });
        }
        let mine = rows(&world.phones[0].store);
        let mut theirs = mine.clone();
        for (row, at, byte) in changes {
            let count = theirs.entries.len() + theirs.past.len() + 1;
            let bytes = match row.index(count) {
                0 => &mut theirs.card,
                n if n <= theirs.entries.len() => &mut theirs.entries[n - 1].1,
                n => &mut theirs.past[n - 1 - mine.entries.len()].bytes,
            };
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if swap {
            let first = theirs.entries[0].1.clone();
            theirs.entries[1].1 = first;
        }
        theirs.entries.extend(junk.map(|junk| (EntryId::new("junk"), junk)));
        let store = store_of(&mine);
        let outcome = block_on(store.bring_together(theirs.clone(), Durability::Strict));
        let now = rows(&store);
        if outcome.is_err() {
            prop_assert_eq!(now, mine);
        } else {
            let texts = |rows: &PlanRows| -> BTreeSet<String> {
                let entries = std::iter::once(&rows.card).chain(rows.entries.iter().map(|(_, row)| row)).filter_map(|row| decode_entry(row).ok());
                let past = rows.past.iter().filter_map(|row| decode_past(&row.bytes).ok());
                entries.chain(past).flat_map(|(_, entry)| entry.heads).map(|head| format!("{:?}", head.body.to_fields())).collect()
            };
            prop_assert!(texts(&mine).is_subset(&texts(&now)), "words of mine are gone");
            prop_assert!(texts(&theirs).is_subset(&texts(&now)), "words of theirs are gone");
            prop_assert!(strange_and_readable(&mine).0.is_subset(&strange_and_readable(&now).0), "a row of mine is gone");
            prop_assert!(strange_and_readable(&theirs).0.is_subset(&strange_and_readable(&now).0), "a row of theirs is gone");
            // And it can be read and brought together again.
            prop_assert!(block_on(store.bring_together(theirs, Durability::Strict)).unwrap().is_nothing_new());
            prop_assert_eq!(rows(&store), now);
        }
    }
}

/// A plan with one entry, which a phone may hold in a form of this version, in one of the future, or in bytes that nobody reads; and what
/// was put aside before.
fn phone_with_a_strange_row() -> impl Strategy<Value = PlanRows> {
    let strange = (0..3_usize, 0..4_u32).prop_map(|(form, number)| match form {
        0 => format!(r#"{{"heads":"of another shape, {number}","id":"goal","ownwords":"entry","plan":"plan","version":"2.0"}}"#),
        1 => format!(r#"{{"ownwords":"entry","version":"3.{number}"}}"#),
        _ => format!("not a record {number}"),
    });
    let of_today = (1..4_u32, 1..4_u32).prop_map(|(here, there)| {
        let version = one(&[("d", here), ("e", there)], &format!("visit {here} {there}"), &format!("wording {here} {there}"));
        let entry = Entry { id: EntryId::new("goal"), kind: Kind::Goal, made: 1, heads: vec![version], rest: Fields::new() };
        String::from_utf8(encode_entry(&plan(), &entry)).unwrap()
    });
    let row = prop_oneof![2 => strange.clone(), 3 => of_today.clone()];
    let aside = prop::collection::btree_set(prop_oneof![strange, of_today], 0..3);
    (prop::option::weighted(0.9, row), aside).prop_map(|(row, aside)| {
        let world = World::new();
        let mut rows = rows(&world.phones[0].store);
        rows.entries.extend(row.map(|row| (EntryId::new("goal"), row.into_bytes())));
        let aside = aside.into_iter().filter(|bytes| rows.entries.iter().all(|(_, row)| row != bytes.as_bytes()));
        rows.past = aside
            .map(|bytes| PastRow {
                entry: EntryId::new("goal"),
                wording: format!("{ASIDE}{}", merge::fnv(&bytes)),
                bytes: bytes.into_bytes(),
            })
            .collect();
        rows
    })
}

/// The whole rows of the entry that nobody can read, wherever they are, and what stands and was, where it can be read.
fn strange_and_readable(rows: &PlanRows) -> (BTreeSet<Vec<u8>>, Option<Whole>) {
    let all = rows.entries.iter().map(|(_, row)| row).chain(rows.past.iter().map(|row| &row.bytes));
    let strange = all.filter(|bytes| decode_entry(bytes).is_err() && decode_past(bytes).is_err()).cloned().collect();
    let entry = rows.entries.first().and_then(|(_, row)| decode_entry(row).ok());
    let past = rows.past.iter().filter_map(|row| decode_past(&row.bytes).ok()).flat_map(|(_, past)| past.heads).collect();
    (strange, entry.map(|(_, entry)| settled(&Whole { entry, past }).unwrap()))
}

/// Every wording in it, wherever it is.
fn every_wording(rows: &PlanRows) -> BTreeSet<String> {
    let all = rows.entries.iter().map(|(_, row)| row).chain(rows.past.iter().map(|row| &row.bytes));
    let read = all.filter_map(|bytes| decode_entry(bytes).or_else(|_| decode_past(bytes)).ok());
    read.flat_map(|(_, entry)| entry.heads).map(|head| words(&head.body)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn what_cannot_be_read_is_kept_byte_for_byte_whatever_order_the_copies_meet_in(
        a in phone_with_a_strange_row(), b in phone_with_a_strange_row(), c in phone_with_a_strange_row(),
    ) {
        let (ab, ba) = (joined(&a, &b), joined(&b, &a));
        prop_assert_eq!(strange_and_readable(&ab), strange_and_readable(&ba));
        prop_assert_eq!(ab.entries.first(), ba.entries.first(), "the two phones let another row stand");
        let (left, right) = (joined(&ab, &c), joined(&a, &joined(&b, &c)));
        prop_assert_eq!(strange_and_readable(&left), strange_and_readable(&right));
        for copy in [&a, &b, &c, &left] {
            prop_assert_eq!(&joined(&left, copy), &left, "again changes something");
            prop_assert!(strange_and_readable(copy).0.is_subset(&strange_and_readable(&left).0), "a row was lost");
            prop_assert!(every_wording(copy).is_subset(&every_wording(&left)), "a wording was lost");
        }
        // What this version can read stands, where anything can be read, also what an older version put aside.
        prop_assert_eq!(strange_and_readable(&left).1.is_some(), !every_wording(&left).is_empty());
    }
}

#[test]
fn a_row_that_was_put_aside_stands_beside_the_other_once_it_can_be_read() {
    // As a phone is after its app became new: what an older version could not read is a row like any other.
    let world = World::new();
    let mut here = rows(&world.phones[0].store);
    let of = |version| {
        encode_entry(&plan(), &Entry { id: EntryId::new("goal"), kind: Kind::Goal, made: 1, heads: vec![version], rest: Fields::new() })
    };
    here.entries = vec![(EntryId::new("goal"), of(one(&[("d", 1)], "v", "written here")))];
    here.past =
        vec![PastRow { entry: EntryId::new("goal"), wording: format!("{ASIDE}1"), bytes: of(one(&[("e", 1)], "w", "written there")) }];
    let now = joined(&here, &here);
    assert_eq!(
        standing(&wholes(&PlanRows { past: Vec::new(), ..now })["goal"]),
        ["written here", "written there"].map(str::to_owned).into()
    );
}

/// One entry as a file might claim it to be, with clocks, times and visits that collide.
fn heap() -> impl Strategy<Value = Whole> {
    let version = (prop::collection::vec((0..3_usize, 1..4_u32), 1..3), 0..3_i64, 0..4_usize, any::<bool>(), 0..4_usize).prop_map(
        |(counts, at, visit, gone, text)| {
            let mut clock = VersionVector::default();
            for (actor, count) in counts {
                clock.set(Actor::from(["d", "e", "f"][actor]), count);
            }
            let visit = ["", "v", "w", "x"][visit].into();
            Version { clock, at, visit, gone, body: body("goal", &format!("wording {text}")), rest: Fields::new() }
        },
    );
    (prop::collection::vec(version.clone(), 1..5), prop::collection::vec(version, 0..5), 1..9_i64, 0..3_usize).prop_map(
        |(heads, past, made, rest)| {
            let rest = [json!({}), json!({"pinned": true}), json!({"pinned": {"by": made}})][rest].as_object().cloned().unwrap_or_default();
            Whole { entry: Entry { id: EntryId::new("goal"), kind: Kind::Goal, made, heads, rest }, past }
        },
    )
}

fn one(clock: &[(&str, u32)], visit: &str, text: &str) -> Version {
    let mut counted = VersionVector::default();
    for (actor, count) in clock {
        counted.set(Actor::from(*actor), *count);
    }
    Version { clock: counted, at: 5, visit: visit.into(), gone: false, body: body("goal", text), rest: Fields::new() }
}

fn whole(heads: Vec<Version>, past: Vec<Version>) -> Whole {
    Whole { entry: Entry { id: EntryId::new("goal"), kind: Kind::Goal, made: 1, heads, rest: Fields::new() }, past }
}

#[test]
fn a_copied_profile_that_counts_on_under_the_same_name_swallows_nothing() {
    // Both begin at one; the old phone writes once, the new one three times: its clock covers what it never saw.
    let began = one(&[("d", 1)], "v0", "began");
    let old = whole(vec![one(&[("d", 2)], "v1", "on the old phone")], vec![began.clone()]);
    let new = whole(vec![one(&[("d", 4)], "v2", "on the new phone")], vec![began]);
    let both = together(&old, &new).unwrap();
    assert_eq!(standing(&both), ["on the new phone", "on the old phone"].map(str::to_owned).into());
    // An edit beside one of them leaves the other.
    let shown = both.entry.heads.iter().find(|head| words(&head.body) == "on the new phone").unwrap();
    let mut entry = both.entry.clone();
    let clock = entry.clock_for(&shown.clock, &Actor::from("d")).unwrap();
    entry.insert(Version { clock, ..one(&[], "v3", "on the new phone, again") });
    assert_eq!(entry.heads.len(), 2, "{entry:?}");
}

#[test]
fn equal_clocks_with_other_words_both_stand() {
    let both = together(&whole(vec![one(&[("d", 2)], "v", "one")], vec![]), &whole(vec![one(&[("d", 2)], "w", "other")], vec![])).unwrap();
    assert_eq!(standing(&both), ["one", "other"].map(str::to_owned).into());
    assert!(!both.entry.heads[0].clock.covers(&both.entry.heads[1].clock));
}

#[test]
fn a_clock_ten_years_ahead_wins_nothing() {
    let mine = whole(vec![one(&[("d", 1)], "v", "mine")], vec![]);
    let far = Version { at: i64::MAX, ..one(&[("e", 9)], "w", "theirs") };
    let both = together(&mine, &whole(vec![far], vec![])).unwrap();
    assert_eq!(standing(&both), ["mine", "theirs"].map(str::to_owned).into());
}

#[test]
fn a_deletion_there_is_taken_and_one_that_crosses_an_edit_is_not() {
    let began = one(&[("d", 1)], "v", "words");
    let deleted = Version { gone: true, ..one(&[("d", 1), ("e", 1)], "", "words") };
    let there = whole(vec![deleted], vec![began.clone()]);
    let here = whole(vec![began.clone()], vec![]);
    let now = together(&here, &there).unwrap();
    assert!(now.entry.is_gone());
    assert_eq!(merge::change(Some(&here.entry), Some(&there.entry), &now.entry), Change::There);
    let edited = whole(vec![one(&[("d", 2)], "w", "better words")], vec![began]);
    let now = together(&edited, &there).unwrap();
    assert!(!now.entry.is_gone() && now.entry.is_crossed());
    assert_eq!(merge::change(Some(&edited.entry), Some(&there.entry), &now.entry), Change::Both);
}

#[test]
fn more_than_anybody_writes_is_refused() {
    let many = |count: u32| (1..=count).map(|n| one(&[(&format!("d{n}"), 1)], "v", "x")).collect::<Vec<_>>();
    let mine = whole(vec![one(&[("d", 1)], "v", "mine")], vec![]);
    assert_eq!(together(&mine, &whole(many(merge::MOST_HEADS as u32 + 1), vec![])), Err(MergeError::TooMuch));
    let past = vec![one(&[("d", 1)], "w", "x"); merge::MOST_WORDINGS];
    assert_eq!(together(&mine, &whole(vec![one(&[("d", 2)], "v", "mine")], past)), Err(MergeError::TooMuch));
    let names: Vec<String> = (0..=merge::MOST_ACTORS).map(|n| format!("d{n}")).collect();
    let counts: Vec<(&str, u32)> = names.iter().map(|name| (name.as_str(), 1)).collect();
    assert_eq!(together(&mine, &whole(vec![one(&counts, "v", "x")], vec![])), Err(MergeError::TooMuch));
    let mut other = mine.clone();
    other.entry.kind = Kind::Statement;
    assert_eq!(together(&mine, &other), Err(MergeError::NotOne));
}

#[test]
fn rows_of_another_plan_are_refused_before_anything_is_looked_at() {
    let world = World::new();
    let mine = rows(&world.phones[0].store);
    let other = mine.clone().under(&PlanId::new("other"));
    assert_eq!(ownwords::store::rows::bring_together(&mine, &other), Err(StoreError::NotOnePlan));
    assert_eq!(ownwords::store::rows::bring_together(&mine, &mine).unwrap().summary, Summary::default());
}

#[test]
fn a_device_that_forgets_a_plan_keeps_the_others() {
    let mut device = Device { last_plan: "q".into(), ..Device::default() };
    assert!(!device.forget(&plan()));
    assert!(device.forget(&PlanId::new("q")) && device.last_plan.is_empty());
}

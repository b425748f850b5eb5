//! What holds for wordings and records, whatever they are.

use std::rc::Rc;

use ownwords::domain::entry::{Body, Entry};
use ownwords::domain::goal::Goal;
use ownwords::domain::ids::EntryId;
use ownwords::domain::person::{Being, Help, Person, Ring};
use ownwords::domain::record::Fields;
use ownwords::domain::share::Contact;
use ownwords::domain::statement::{Part, Statement, Whose};
use ownwords::domain::version::{Actor, Version, VersionVector};
use proptest::prelude::*;
use serde_json::{Value, json};

const ACTORS: [&str; 3] = ["3f2a", "3f2a.1", "77c0"];

fn words(text: &str) -> Body {
    let mut statement = Statement::default();
    statement.set_text(text);
    statement.into()
}

fn version(counts: [u32; 3], at: i64, visit: &str, text: &str) -> Version {
    let mut clock = VersionVector::default();
    for (actor, count) in ACTORS.iter().zip(counts) {
        clock.set(Actor::from(*actor), count);
    }
    Version { clock, at, visit: Rc::from(visit), gone: text == "gone", body: words(text), rest: Fields::new() }
}

/// Any wording: also two with one clock and different words, which only a mistake elsewhere could make.
fn any_version() -> impl Strategy<Value = Version> {
    let counts = [0..4_u32, 0..4_u32, 0..4_u32].prop_filter("nobody has written it", |counts| counts.iter().sum::<u32>() > 0);
    (counts, 0..5_i64, "[vw]", "(tea|rain|gone)").prop_map(|(counts, at, visit, text)| version(counts, at, &visit, &text))
}

fn some_versions() -> impl Strategy<Value = (Vec<Version>, Vec<Version>)> {
    prop::collection::vec(any_version(), 1..9).prop_flat_map(|versions| (Just(versions.clone()), Just(versions).prop_shuffle()))
}

fn merged(versions: &[Version]) -> (Entry, Vec<Version>) {
    let mut past = Vec::new();
    let mut entry = Entry::new(EntryId::new("e"), versions[0].clone());
    for version in &versions[1..] {
        past.extend(entry.insert(version.clone()));
    }
    (entry, past)
}

fn seen_before(older: &Version, newer: &Version) -> bool {
    older.clock != newer.clock && newer.clock.covers(&older.clock)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn wordings_stand_the_same_in_whatever_order_they_arrive((versions, shuffled) in some_versions()) {
        prop_assert_eq!(merged(&versions).0.heads, merged(&shuffled).0.heads);
    }

    #[test]
    fn wordings_merged_in_parts_stand_as_when_merged_one_by_one((versions, _) in some_versions(), cut in 0..9_usize) {
        let (left, right) = versions.split_at(cut.min(versions.len() - 1).max(1).min(versions.len()));
        let mut parts = merged(left).0;
        if !right.is_empty() {
            for version in merged(right).0.heads {
                parts.insert(version);
            }
        }
        prop_assert_eq!(parts.heads, merged(&versions).0.heads);
    }

    #[test]
    fn a_wording_that_arrives_again_changes_nothing((versions, shuffled) in some_versions()) {
        let (entry, _) = merged(&versions);
        let mut again = entry.clone();
        for version in shuffled {
            again.insert(version);
        }
        prop_assert_eq!(again, entry);
    }

    #[test]
    fn no_wording_is_lost((versions, _) in some_versions()) {
        let (entry, past) = merged(&versions);
        for version in &versions {
            let stands = entry.heads.contains(version);
            let replaced = entry.heads.iter().any(|head| seen_before(version, head));
            prop_assert!(stands != replaced, "{version:?} neither stands nor was it replaced, or both");
            prop_assert!(stands || past.contains(version), "{version:?} was handed to nobody");
        }
    }

    #[test]
    fn what_stands_has_not_seen_what_else_stands((versions, _) in some_versions()) {
        let heads = merged(&versions).0.heads;
        prop_assert!(heads.iter().all(|one| heads.iter().all(|other| !seen_before(one, other))));
        prop_assert!(heads.windows(2).all(|pair| pair[0].at >= pair[1].at));
    }

    /// Windows come and go and take over one another's names, and some have read only an old state.
    #[test]
    fn a_writer_whose_name_was_used_by_another_never_swallows_an_unseen_wording(edits in prop::collection::vec((0..3_usize, 0..9_usize, any::<bool>()), 1..25)) {
        let mut entry = Entry::new(EntryId::new("e"), version([1, 0, 0], 0, "v", "first"));
        let mut states = vec![entry.clone()];
        for (n, (name, back, all)) in edits.into_iter().enumerate() {
            let read = &states[states.len().saturating_sub(back + 1)];
            let base = if all { read.seen() } else { read.head().clock.clone() };
            let taken: Actor = Actor::from(ACTORS[name]);
            let Some(clock) = entry.clock_for(&base, &taken) else { continue };
            let wording = Version { clock: clock.clone(), at: n as i64, visit: Rc::from("w"), gone: false, body: words(&n.to_string()), rest: Fields::new() };
            let before = entry.clone();
            let replaced = entry.insert(wording.clone());
            prop_assert!(entry.heads.contains(&wording), "the new wording doesn't stand");
            prop_assert!(replaced.iter().all(|old| base.covers(&old.clock)), "a wording was replaced that the writer hadn't read");
            for head in &before.heads {
                prop_assert!(entry.heads.contains(head) || replaced.contains(head), "a wording is gone");
            }
            states.push(entry.clone());
        }
    }

    #[test]
    fn joining_two_clocks_covers_both_and_nothing_more(a in any_version(), b in any_version()) {
        let mut both = a.clock.clone();
        both.join(&b.clock);
        prop_assert!(both.covers(&a.clock) && both.covers(&b.clock));
        prop_assert!(ACTORS.iter().all(|actor| both.count(actor) == a.clock.count(actor).max(b.clock.count(actor))));
    }

    #[test]
    fn a_record_gives_back_every_field_it_was_read_from(fields in any_fields()) {
        let kinds: [fn(Fields) -> Fields; 4] = [
            |fields| Statement::from_fields(fields).to_fields(),
            |fields| Person::from_fields(fields).to_fields(),
            |fields| Goal::from_fields(fields).to_fields(),
            |fields| Contact::from_fields(fields).to_fields(),
        ];
        for through in kinds {
            let once = through(fields.clone());
            prop_assert_eq!(tidy(&Value::Object(once.clone())), tidy(&Value::Object(fields.clone())));
            prop_assert_eq!(through(once.clone()), once);
        }
    }

    #[test]
    fn setting_one_field_keeps_every_other(fields in any_fields(), text in "[a-zا-ی ]{1,12}") {
        let mut person = Person::from_fields(fields.clone());
        person.name.clone_from(&text);
        let mut expected = fields;
        expected.insert("name".to_owned(), Value::String(text));
        prop_assert_eq!(tidy(&Value::Object(person.to_fields())), tidy(&Value::Object(expected)));
    }
}

/// A record as any version of the app might have left it: fields that are known and fields that aren't, with values that can be read
/// and values that can't.
fn any_fields() -> impl Strategy<Value = Fields> {
    let name = prop_oneof![
        Just("name"),
        Just("heading"),
        Just("parts"),
        Just("whose"),
        Just("areas"),
        Just("about"),
        Just("put-by"),
        Just("being"),
        Just("ring"),
        Just("to-me"),
        Just("until"),
        Just("importance"),
        Just("by-when"),
        Just("risk"),
        Just("helpers"),
        Just("paid"),
        Just("ticked"),
        Just("voice"),
    ];
    let leaf = prop_oneof![
        Just(json!(true)),
        any::<i32>().prop_map(Value::from),
        Just(json!("closest")),
        Just(json!("everyday")),
        Just(json!("company")),
        Just(json!("from-the-future")),
        Just(json!("2026-11-22")),
        Just(json!("2026-1-2")),
        Just(json!({"worry": "w", "new": 1})),
        Just(json!({"part": "song", "text": "t"})),
    ];
    let value = prop_oneof![leaf.clone(), prop::collection::vec(leaf, 1..5).prop_map(Value::from)];
    prop::collection::btree_map(name, value, 0..8)
        .prop_map(|fields| fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// A value without the order of its lists: what isn't understood goes to a list's end.
fn tidy(value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            let mut items: Vec<_> = items.iter().map(|item| tidy(item).to_string()).collect();
            items.sort();
            Value::from(items)
        }
        Value::Object(fields) => Value::Object(fields.iter().map(|(name, value)| (name.clone(), tidy(value))).collect()),
        other => other.clone(),
    }
}

#[test]
fn the_first_word_of_a_list_of_words_is_kept_in_a_list() {
    let person = Person { to_me: vec![Help::Company, Help::Everyday], being: Being::Pet, ..Person::default() };
    assert_eq!(Value::Object(person.to_fields()), json!({"being": "pet", "to-me": ["company", "everyday"]}));
    assert_eq!(Person::from_fields(person.to_fields()), person);
}

#[test]
fn an_empty_item_of_a_list_keeps_its_place() {
    let said = Statement {
        parts: vec![Part::default(), Part { text: "b".to_owned(), ..Part::default() }],
        areas: vec![String::new(), "home".to_owned()],
        ..Statement::default()
    };
    assert_eq!(Statement::from_fields(said.to_fields()), said);
}

#[test]
fn a_word_of_the_future_in_a_list_hides_no_other_and_outlives_an_edit() {
    let Value::Object(fields) = json!({"to-me": ["rides", "company"], "ring": "orbit"}) else { unreachable!() };
    let mut person = Person::from_fields(fields);
    assert_eq!((person.to_me.as_slice(), person.ring), ([Help::Company].as_slice(), Ring::Unsaid));
    person.to_me.push(Help::Money);
    assert_eq!(Value::Object(person.to_fields()), json!({"to-me": ["company", "money", "rides"], "ring": "orbit"}));
    person.ring = Ring::Close;
    person.to_me.clear();
    assert_eq!(Value::Object(person.to_fields()), json!({"to-me": ["rides"], "ring": "close"}));
}

#[test]
fn a_value_that_is_the_default_is_not_stored() {
    assert!(Statement { whose: Whose::Mine, ..Statement::default() }.to_fields().is_empty());
}

#[test]
fn a_writer_who_cannot_count_further_gives_way_to_another_name() {
    let full = version([u32::MAX, 0, 0], 1, "v", "tea");
    let entry = Entry::new(EntryId::new("e"), full.clone());
    assert_eq!(entry.clock_for(&full.clock, &Actor::from(ACTORS[0])), None);
    assert!(entry.clock_for(&full.clock, &Actor::from(ACTORS[1])).is_some());
}

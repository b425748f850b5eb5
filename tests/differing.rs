//! Two wordings side by side: whatever differs between them can be read.

mod readers;

use std::collections::BTreeMap;

use ownwords::domain::differing::{Shown, rows};
use ownwords::domain::entry::{Body, Kind};
use ownwords::domain::goal::Goal;
use ownwords::domain::ids::EntryId;
use ownwords::domain::meeting::Agreement;
use ownwords::domain::person::Agreed;
use ownwords::domain::record::{Fields, Schemas};
use ownwords::domain::statement::{Part, Statement, Whose};
use proptest::prelude::*;
use readers::{IDS, Real};
use serde_json::{Value, json};

fn drawn(body: &Body, beside: &Body) -> Vec<(Option<String>, Shown)> {
    rows(body, std::slice::from_ref(beside), &IDS, &|_| None).into_iter().map(|row| (row.label, row.shown)).collect()
}

/// Every kind of entry with its stored fields, from the declarations.
fn kinds() -> Vec<(&'static str, BTreeMap<String, Value>, Fields)> {
    let mut schemas = Schemas::default();
    let kinds = Body::schemas(&mut schemas);
    let all = schemas.into_definitions();
    kinds
        .into_iter()
        .map(|(slug, schema)| {
            let name = schema["$ref"].as_str().unwrap().rsplit('/').next().unwrap();
            let fields = all[name]["properties"].as_object().unwrap();
            (slug, fields.iter().map(|(name, schema)| (name.clone(), schema.clone())).collect(), all.clone())
        })
        .collect()
}

/// Two values that may stand in a field, and are not the same.
fn two(schema: &Value, all: &Fields) -> Vec<Value> {
    if let Some(name) = schema["$ref"].as_str().map(|name| name.rsplit('/').next().unwrap()) {
        let definition = &all[name];
        if let Some(words) = definition["anyOf"].as_array() {
            return words.iter().filter_map(|word| word.get("const").cloned()).skip(1).collect();
        }
        let fields = definition["properties"].as_object().unwrap();
        return fields.iter().flat_map(|(name, schema)| two(schema, all).into_iter().map(move |value| json!({ name: value }))).collect();
    }
    match schema["type"].as_str() {
        Some("boolean") => vec![json!(true)],
        Some("integer") => vec![json!(3), json!(4)],
        Some("object") => vec![json!({ "a": "x" }), json!({ "a": "y" }), json!({ "b": "x" })],
        Some("array") => {
            let items = two(&schema["items"], all);
            let lists = items.iter().map(|item| json!([item])).chain([json!(items)]);
            lists.collect()
        }
        Some("string") if schema["format"] == "date" => vec![json!("2026-11-22"), json!("2026-12-01")],
        _ => vec![json!("one"), json!("two"), json!("one "), json!("one\u{202e}"), json!("on\u{200b}e")],
    }
}

#[test]
fn no_stored_field_of_any_kind_can_change_without_being_read() {
    let mut tried = 0;
    for (slug, fields, all) in kinds() {
        let kind = Kind::from_slug(slug);
        for (name, schema) in &fields {
            let mut values = vec![None];
            values.extend(two(schema, &all).into_iter().map(Some));
            let bodies: Vec<_> = values
                .iter()
                .map(|value| {
                    let mut record = Fields::new();
                    record.extend(value.clone().map(|value| (name.clone(), value)));
                    Body::from_fields(&kind, record)
                })
                .collect();
            for (one, other) in bodies.iter().flat_map(|one| bodies.iter().map(move |other| (one, other))) {
                if one.to_fields() == other.to_fields() {
                    continue;
                }
                assert_ne!(drawn(one, other), drawn(other, one), "{slug}/{name}: {:?} and {:?}", one.to_fields(), other.to_fields());
                tried += 1;
            }
        }
    }
    assert!(tried > 500, "{tried}");
}

#[test]
fn every_part_that_a_helper_can_change_has_a_name_in_both_languages() {
    let internal = ["contact", "share", "reply", "link", "talk", "flags", "suggestion"];
    for tag in ["en-GB", "ur"] {
        let real = Real::of(tag);
        for (slug, fields, all) in kinds() {
            if internal.contains(&slug) {
                continue;
            }
            let kind = Kind::from_slug(slug);
            for (name, schema) in &fields {
                for value in two(schema, &all) {
                    let body = Body::from_fields(&kind, [(name.clone(), value)].into_iter().collect());
                    let empty = Body::from_fields(&kind, Fields::new());
                    for row in rows(&body, &[empty], &real, &|_| None) {
                        let Some(label) = row.label else { continue };
                        assert!(real.0.has(&label) && real.0.lang_of(&label).is_none(), "{tag} {slug}/{name}: no words for {label}");
                    }
                }
            }
        }
    }
}

fn read(body: &Body, beside: &Body, tag: &str) -> Vec<String> {
    let real = Real::of(tag);
    let called = |id: &EntryId| (id.as_str() == "nasreen").then(|| "Nasreen".to_owned());
    rows(body, std::slice::from_ref(beside), &real, &called)
        .into_iter()
        .map(|row| {
            let shown = match row.shown {
                Shown::Nothing => "–".to_owned(),
                Shown::Words(text) | Shown::Said(text) | Shown::Exactly(text) => text,
            };
            format!("{}: {shown}", row.label.map(|id| real.0.id(&id)).unwrap_or_default())
        })
        .collect()
}

#[test]
fn a_day_that_a_helper_moved_and_help_that_they_settled_are_read_in_words() {
    let mine = Goal { what: "Swim".into(), by_when: "2026-12-01".parse().ok(), ..Goal::default() };
    let theirs = Goal { by_when: "2027-06-01".parse().ok(), numbers_shared: true, helpers: vec![EntryId::new("nasreen")], ..mine.clone() };
    let (mine, theirs): (Body, Body) = (mine.into(), theirs.into());
    assert_eq!(read(&mine, &theirs, "en-GB"), ["By when: 2026-12-01", "Who helps: –", "The two numbers may go with it: no"]);
    assert_eq!(read(&theirs, &mine, "en-GB"), ["By when: 2027-06-01", "Who helps: Nasreen", "The two numbers may go with it: yes"]);

    let agreed = Agreement { what: "Shopping".into(), ..Agreement::default() };
    let more = Agreement { willing: Agreed::Yes, able: Agreed::Partly, until: "2027-01-01".parse().ok(), ..agreed.clone() };
    let said = read(&more.into(), &agreed.into(), "en-GB");
    assert_eq!(said, ["Are they able?: for some of it", "Until when?: 2027-01-01", "Are they willing?: yes"]);

    let own = Statement {
        prompt: "about-communicate".into(),
        parts: vec![Part { kind: "choice".into(), ..Part::default() }],
        ..Statement::default()
    };
    let mut theirs = own.clone();
    theirs.whose = Whose::OwnView;
    theirs.about = vec![EntryId::new("nasreen")];
    theirs.parts[0].chosen = vec!["document-agreed-no".into()];
    let said = read(&theirs.into(), &own.into(), "en-GB");
    assert_eq!(said, ["Who is in this: Nasreen", "What is chosen: no", "Whose words these are: Somebody else’s own view"]);
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        "[a-c\u{202e}\u{200b} ·]{0,4}".prop_map(Value::from),
        (0_u8..4).prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        Just(json!("2026-11-22")),
        Just(Value::Null),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map("[a-b]|part|of|from|text|chosen|cells", inner, 0..3)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn two_wordings_that_differ_in_anything_stored_never_have_the_same_drawing(
        slug in prop::sample::select(vec!["statement", "goal", "agreement", "person", "asset", "tie", "helper", "a-kind-to-come"]),
        one in prop::collection::btree_map("parts|whose|willing|by-when|about|from|prompt|takes|text|what|new-name", value(), 0..5),
        other in prop::collection::btree_map("parts|whose|willing|by-when|about|from|prompt|takes|text|what|new-name", value(), 0..5),
    ) {
        let kind = Kind::from_slug(slug);
        let [one, other] = [one, other].map(|fields| Body::from_fields(&kind, fields.into_iter().collect()));
        if one.to_fields() != other.to_fields() {
            prop_assert_ne!(drawn(&one, &other), drawn(&other, &one));
        } else {
            prop_assert!(drawn(&one, &other).is_empty());
        }
    }
}

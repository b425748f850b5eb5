//! Backups: nothing is lost on the way out and in again, and what isn't a backup is told apart.

use ownwords::domain::Body;
use ownwords::domain::conversations::{self, stays_out_of_backups};
use ownwords::domain::goal::Goal;
use ownwords::domain::person::Person;
use ownwords::domain::plan::PlanCard;
use ownwords::domain::statement::Statement;
use ownwords::domain::talk::Talk;
use ownwords::domain::{EntryId, PlanId, VersionVector};
use ownwords::format::backup::{Backup, BackupError, Plan, decode, encode};
use ownwords::store::memory::Memory;
use ownwords::store::{Durability, Store, StoreError, Write};
use ownwords::usecases::backup::{Extent, Place, gather, take_in};
use pollster::block_on;
use proptest::prelude::*;

fn write(plan: &str, entry: &str, visit: &str, body: impl Into<ownwords::domain::Body>) -> Write {
    Write {
        plan: PlanId::new(plan),
        entry: EntryId::new(entry),
        base: VersionVector::default(),
        actor: "a".into(),
        visit: visit.into(),
        at: 1,
        gone: false,
        body: body.into(),
    }
}

fn filled() -> Memory {
    let store = Memory::default();
    block_on(async {
        let person = |name: &str| Person { name: name.to_owned(), ..Person::default() };
        for plan in ["one", "two"] {
            store
                .write(vec![write(plan, plan, "", PlanCard { name: plan.to_owned(), ..PlanCard::default() })], Durability::Strict)
                .await
                .unwrap();
            let first = store.write(vec![write(plan, "e", "v1", person("امی"))], Durability::Strict).await.unwrap();
            let next = Write { base: first[0].clock.clone(), at: 2, ..write(plan, "e", "v2", person("Ammi")) };
            store.write(vec![next], Durability::Strict).await.unwrap();
        }
    });
    store
}

fn everything(store: &Memory) -> Backup {
    block_on(gather(store, 7, Extent::Everything)).unwrap()
}

#[test]
fn backup_wipe_and_restore_give_the_same_rows_byte_for_byte() {
    let store = filled();
    let before = everything(&store);
    let file = encode(&before);
    block_on(async {
        store.wipe().await.unwrap();
        for plan in decode(&file).unwrap().plans {
            take_in(&store, plan, &Place::Instead).await.unwrap();
        }
    });
    assert_eq!(everything(&store), before);
    assert!(!before.plans[0].past.is_empty(), "earlier wordings are in it too");
}

#[test]
fn a_plan_can_be_restored_beside_the_one_that_is_there_and_changes_nothing_in_it() {
    let store = filled();
    let before = everything(&store);
    let plan = before.plans[0].clone();
    let id = block_on(take_in(&store, plan, &Place::Beside(PlanId::new("beside")))).unwrap();
    assert_eq!(id, PlanId::new("beside"));
    let after = everything(&store);
    assert_eq!(after.plans.len(), 3);
    assert!(before.plans.iter().all(|plan| after.plans.contains(plan)));
    let beside = block_on(store.open(&id)).unwrap();
    assert_eq!(beside.entries[0].get::<Person>().unwrap().name, "Ammi");
}

#[test]
fn the_made_up_example_is_not_in_a_backup() {
    let store = filled();
    let example = PlanCard { example: true, ..PlanCard::default() };
    block_on(store.write(vec![write("x", "x", "", example)], Durability::Strict)).unwrap();
    assert!(everything(&store).plans.iter().all(|plan| plan.plan != PlanId::new("x")));
}

/// What was written about being hurt: an answer that was changed, somebody's view beside one, what was made there, where the person was.
fn with_what_was_said_about_being_safe(store: &Memory) -> Vec<EntryId> {
    let said = |text: &str| {
        let mut said = Statement { prompt: "msp-safe".into(), ..Statement::default() };
        said.set_text(text);
        Body::from(said)
    };
    let made: [(&str, Body); 4] = [
        ("msp-safe", said("A lock")),
        ("msp-safe~q7", said("A friend")),
        ("g1", Goal { first_step: "Change the lock".into(), from: "msp-safe".into(), ..Goal::default() }.into()),
        ("talk-msp", Talk { conversation: "msp".into(), at: "msp-safe".into(), ..Talk::default() }.into()),
    ];
    block_on(async {
        for (id, body) in made.clone() {
            let first = store.write(vec![write("one", id, "v1", body.clone())], Durability::Strict).await.unwrap();
            let next = Write { base: first[0].clock.clone(), at: 2, ..write("one", id, "v2", body) };
            store.write(vec![next], Durability::Strict).await.unwrap();
        }
    });
    made.iter().map(|(id, _)| EntryId::new(*id)).collect()
}

#[test]
fn what_was_written_about_being_safe_goes_into_a_backup_only_if_that_is_ticked() {
    let store = filled();
    let before = everything(&store);
    let careful = with_what_was_said_about_being_safe(&store);
    let whole = everything(&store);
    for id in &careful {
        assert!(whole.plans[0].entries.iter().any(|(entry, _)| entry == id), "{id:?} is in it when it is ticked");
        assert!(whole.plans[0].past.iter().any(|(entry, ..)| entry == id), "{id:?} with its earlier wordings");
    }
    let without = block_on(gather(&store, 7, Extent::ButKeptOut)).unwrap();
    assert_eq!(without, before, "nothing of it, not even an earlier wording, and everything else");
    let file = String::from_utf8(encode(&without)).unwrap();
    assert!(!file.contains("msp") && !file.contains("A lock") && !file.contains("Change the"), "{file}");
}

#[test]
fn what_cannot_be_read_of_it_stays_out_by_its_name() {
    assert!(conversations::named_out_of_backups("msp-safe") && conversations::named_out_of_backups("talk-msp"));
    assert!(conversations::named_out_of_backups("msp-not-tell~q7"), "a box beside another, and another's view of it");
    assert!(!conversations::named_out_of_backups("hardtalk-said") && !conversations::named_out_of_backups("talk-hardtalk"));
    assert!(!stays_out_of_backups(&Goal::default().into()));
}

#[test]
fn rows_of_two_plans_mixed_up_are_refused_and_nothing_is_stored() {
    let store = filled();
    let before = everything(&store);
    let mut mixed = before.plans[0].clone();
    mixed.entries.clone_from(&before.plans[1].entries);
    assert_eq!(block_on(take_in(&store, mixed, &Place::Instead)), Err(StoreError::NotOnePlan));
    assert_eq!(everything(&store), before);
}

#[test]
fn what_is_no_backup_is_told_apart() {
    assert_eq!(decode(b"hello"), Err(BackupError::NotOurs));
    assert_eq!(decode(br#"{"ownwords":"share","version":"1.0"}"#), Err(BackupError::Share));
    assert_eq!(decode(br#"{"ownwords":"backup","version":"2.0"}"#), Err(BackupError::TooNew { found: 2 }));
    assert_eq!(decode(br#"{"ownwords":"backup","version":"1.0","plans":[]}"#), Err(BackupError::Broken));
    assert_eq!(decode(br#"{"ownwords":"backup","version":"1.0","plans":[{"plan":"p","entries":[],"past":[]}]}"#), Err(BackupError::Broken));
}

#[test]
fn a_backup_says_first_what_it_is() {
    assert!(encode(&everything(&filled())).starts_with(br#"{"ownwords":"backup","version":"1.0","read":"#));
}

proptest! {
    #[test]
    fn any_rows_come_back_byte_for_byte(card in any::<Vec<u8>>(), row in any::<Vec<u8>>(), text in ".*", wording in ".*") {
        let json = serde_json::json!({ "raw": text }).to_string().into_bytes();
        let plan = Plan {
            plan: PlanId::new("p"),
            card,
            entries: vec![(EntryId::new(&text), row), (EntryId::new("json"), json.clone())],
            past: vec![(EntryId::new("e"), wording, json)],
        };
        let backup = Backup { made: 5, plans: vec![plan], ..Backup::default() };
        prop_assert_eq!(decode(&encode(&backup)), Ok(backup));
    }

    #[test]
    fn no_bytes_make_reading_a_backup_panic(bytes in any::<Vec<u8>>(), cut in 0..2_000_usize) {
        let _ = decode(&bytes);
        let whole = encode(&everything(&filled()));
        prop_assert!(cut >= whole.len() || decode(&whole[..cut]).is_err());
    }
}

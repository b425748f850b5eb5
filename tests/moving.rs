//! A plan on two phones, a helper's suggestions, giving back, and plans that know of each other.

use ownwords::domain::asset::Asset;
use ownwords::domain::device::Device;
use ownwords::domain::entry::{Body, Entry};
use ownwords::domain::helper::Helper;
use ownwords::domain::ids::{EntryId, PlanId};
use ownwords::domain::link::{Heard, Hello, Link, Side, Unheard, entry_of, hear, hello};
use ownwords::domain::merge::Summary;
use ownwords::domain::person::{Agreed, Person};
use ownwords::domain::plan::{Plan, PlanCard};
use ownwords::domain::share::{Contact, Share};
use ownwords::domain::statement::Statement;
use ownwords::domain::suggestion::{Decision, Suggestion};
use ownwords::domain::talk::Flags;
use ownwords::domain::version::{Actor, Version, VersionVector};
use ownwords::format::backup::{self, Backup, BackupError, Purpose};
use ownwords::format::hello::{self as text, HelloError};
use ownwords::store::memory::Memory;
use ownwords::store::{Durability, Store, StoreError, Write};
use ownwords::usecases::backup::{Extent, Place, take_in, to_rows};
use ownwords::usecases::moving::{
    answered, before, bring, copy, count_anew, hold, keep_suggestions, look, new_suggestions, own_changes, suggested, take,
};
use pollster::block_on;
use proptest::prelude::*;

fn id(name: &str) -> EntryId {
    EntryId::new(name)
}

fn plan() -> PlanId {
    PlanId::new("0123456789abcdef0123456789abcdef")
}

fn said(text: &str) -> Body {
    let mut said = Statement::default();
    said.set_text(text);
    said.into()
}

fn a_statement(text: &str) -> Statement {
    let mut said = Statement::default();
    said.set_text(text);
    said
}

/// A phone: its store, and what it is called as a writer.
struct Phone {
    store: Memory,
}

impl Phone {
    fn new(actor: &str) -> Self {
        let store = Memory::default();
        block_on(store.device_or(Device { actor: actor.into(), ..Device::default() })).unwrap();
        Self { store }
    }

    fn actor(&self) -> Actor {
        block_on(self.store.device()).unwrap().unwrap().actor.into()
    }

    fn write(&self, entry: &str, body: impl Into<Body>) {
        self.put(entry, body.into(), false);
    }

    fn put(&self, entry: &str, body: Body, gone: bool) {
        let now = block_on(self.store.entries(&plan(), &[id(entry)])).unwrap().pop();
        let write = Write {
            plan: plan(),
            entry: id(entry),
            base: now.map(|now| now.seen()).unwrap_or_default(),
            actor: self.actor(),
            visit: "".into(),
            at: 7,
            gone,
            body,
        };
        block_on(self.store.write(vec![write], Durability::Strict)).unwrap();
    }

    fn entry(&self, entry: &str) -> Entry {
        block_on(self.store.entries(&plan(), &[id(entry)])).unwrap().pop().unwrap()
    }

    fn texts(&self, entry: &str) -> Vec<String> {
        self.entry(entry).heads.iter().map(|head| head.body.texts().join(" ")).collect()
    }

    fn file(&self, purpose: Purpose, by: &str) -> Vec<u8> {
        backup::encode(&block_on(copy(&self.store, &plan(), 9, Extent::Everything, purpose, by)).unwrap())
    }

    /// Takes a file in as the app does where the plan isn't here.
    fn take_in(&self, file: &[u8], fresh: &str) -> Backup {
        let read = backup::decode(file).unwrap();
        block_on(async {
            take_in(&self.store, read.plans[0].clone(), &Place::Instead).await.unwrap();
            if read.purpose == Purpose::ToHelper {
                hold(&self.store, &read.plans[0], 9).await.unwrap();
            }
            count_anew(&self.store, fresh.into()).await.unwrap();
        });
        read
    }

    /// The suggestions of a file that are new here, kept.
    fn suggestions(&self, file: &[u8]) -> Vec<(EntryId, Suggestion)> {
        let read = backup::decode(file).unwrap();
        block_on(async {
            let found = new_suggestions(&self.store, &read, &read.plans[0]).await.unwrap();
            keep_suggestions(&self.store, &plan(), found.clone(), &self.actor(), 10).await.unwrap();
            found
        })
    }

    fn answer(&self, name: &EntryId, suggestion: &Suggestion, answer: Decision) {
        if answer == Decision::Taken {
            block_on(take(&self.store, &plan(), &self.entry(plan().as_str()), suggestion)).unwrap();
        }
        self.write(name.as_str(), answered(suggestion, answer, 11));
    }
}

fn mine() -> Phone {
    let phone = Phone::new("aaaa");
    phone.write(plan().as_str(), PlanCard { name: "Maryam".into(), ..PlanCard::default() });
    phone.write("morning", said("Tea in the garden"));
    phone.write("evening", said("The radio"));
    phone.write("sister", Person { name: "Jo".into(), ..Person::default() });
    phone.write("worker", Contact { name: "Ms Khan".into(), ..Contact::default() });
    phone.write("given", Share { to: "Ms Khan".into(), ..Share::default() });
    phone.write("helper", Helper { name: "Ewa".into(), not_see: "My letters".into(), ..Helper::default() });
    phone.write("link-b", Link { plan: "b".into(), my_name: "Maryam".into(), agreed: Agreed::Yes, ..Link::default() });
    phone
}

#[test]
fn a_plan_goes_to_another_phone_whole_and_counts_there_under_another_name() {
    let here = mine();
    let there = Phone::new("bbbb");
    there.take_in(&here.file(Purpose::Own, ""), "cccc");
    assert_eq!(block_on(there.store.everything(&plan())), block_on(here.store.everything(&plan())), "byte for byte");
    assert_eq!((&*here.actor(), &*there.actor()), ("aaaa", "cccc"), "a restored copy gets a name of its own");
    there.write("morning", said("Coffee"));
    let clock = there.entry("morning").head().clock.clone();
    assert_eq!((clock.count("aaaa"), clock.count("cccc")), (1, 1));
    assert!(block_on(there.store.device()).unwrap().unwrap().held.is_empty(), "it is one's own");
}

#[test]
fn both_phones_end_with_the_same_and_both_wordings_are_there_to_choose_from() {
    let here = mine();
    let there = Phone::new("bbbb");
    there.take_in(&here.file(Purpose::Own, ""), "cccc");
    here.write("morning", said("Coffee"));
    there.write("morning", said("Juice"));
    there.write("evening", said("A film"));
    there.write("night", said("Quiet"));
    let file = backup::decode(&there.file(Purpose::Own, "")).unwrap();
    let before = block_on(here.store.everything(&plan()));
    let expected = Summary { new: 1, there: 1, here: 0, both: vec![id("morning")], ..Summary::default() };
    assert_eq!(block_on(look(&here.store, Purpose::Own, &file.plans[0])), Ok(expected.clone()));
    assert_eq!(block_on(here.store.everything(&plan())), before, "looking stores nothing");
    assert_eq!(block_on(here.store.bring_together(to_rows(file.plans[0].clone()), Durability::Strict)), Ok(expected));
    assert_eq!(here.texts("morning").len(), 2);
    assert_eq!(here.texts("evening"), ["A film"]);
    assert!(block_on(look(&here.store, Purpose::Own, &file.plans[0])).unwrap().is_nothing_new());

    // Chosen here, and back: the other phone follows.
    here.write("morning", said("Coffee or juice"));
    let back = backup::decode(&here.file(Purpose::Own, "")).unwrap();
    block_on(there.store.bring_together(to_rows(back.plans[0].clone()), Durability::Strict)).unwrap();
    assert_eq!(there.texts("morning"), ["Coffee or juice"]);
    assert!(!there.entry("morning").is_crossed());
}

#[test]
fn an_older_copy_has_nothing_new_and_a_plan_that_is_not_here_is_said_to_be_elsewhere() {
    let here = mine();
    let old = backup::decode(&here.file(Purpose::Own, "")).unwrap();
    here.write("morning", said("Coffee"));
    let found = block_on(look(&here.store, Purpose::Own, &old.plans[0])).unwrap();
    assert!(found.is_nothing_new() && found.here == 1, "{found:?}");
    let nobody = Phone::new("dddd");
    assert_eq!(block_on(look(&nobody.store, Purpose::Own, &old.plans[0])), Err(StoreError::NoSuchPlan));
    assert_eq!(block_on(new_suggestions(&nobody.store, &old, &old.plans[0])), Err(StoreError::NoSuchPlan));
    assert!(block_on(nobody.store.plans()).unwrap().cards.is_empty());
}

#[test]
fn a_helpers_copy_holds_nothing_of_whom_i_share_with_or_what_i_agreed_with_others() {
    let file = String::from_utf8(mine().file(Purpose::ToHelper, "")).unwrap();
    for private in ["Ms Khan", "My letters", "Ewa", "link-b", "\"given\""] {
        assert!(!file.contains(private), "{private} is in it");
    }
    assert!(file.contains("Tea in the garden") && file.contains(r#""for":"to-helper""#));
}

#[test]
fn a_helpers_copy_never_says_who_hurts_me_and_holds_what_is_mine_alone_only_when_i_tick_that() {
    let mine = mine();
    mine.write(Flags::ENTRY, Flags { harm: true, ..Flags::default() });
    mine.write("msp-safe", Statement { prompt: "msp-safe".into(), ..a_statement("He shouts at night") });
    mine.write("narrative-name", Statement { prompt: "narrative-name".into(), ..a_statement("The grey fog") });
    let copy = |extent, purpose| {
        let file = block_on(copy(&mine.store, &plan(), 9, extent, purpose, "")).unwrap();
        String::from_utf8(backup::encode(&file)).unwrap()
    };
    let (less, all) = (copy(Extent::ButKeptOut, Purpose::ToHelper), copy(Extent::Everything, Purpose::ToHelper));
    for (words, is_ticked) in [("harm", false), ("He shouts", true), ("The grey fog", true)] {
        assert!(!less.contains(words), "{words} goes unasked");
        assert_eq!(all.contains(words), is_ticked, "{words}");
    }
    assert!(copy(Extent::ButKeptOut, Purpose::Own).contains("The grey fog"), "another phone of one's own holds it");
}

#[test]
fn what_a_share_asks_about_twice_stays_with_me_unless_i_tick_it_and_comes_back_untouched() {
    let here = mine();
    let kept: [(&str, Body); 5] = [
        ("faith", Asset { capital: "identity".into(), text: "I am a Quaker".into(), ..Asset::default() }.into()),
        ("savings", Asset { capital: "economic".into(), text: "Savings in a tin".into(), ..Asset::default() }.into()),
        ("caring-cost-money", Statement { prompt: "caring-cost-money".into(), ..a_statement("Two hundred a week") }.into()),
        ("impact-agewell-culture", Statement { prompt: "impact-agewell-culture".into(), ..a_statement("I came from Sylhet") }.into()),
        ("brother", Person { name: "Rafiq".into(), do_not_contact: true, ..Person::default() }.into()),
    ];
    for (entry, body) in &kept {
        here.write(entry, body.clone());
    }
    // It was about money once; what stands is not.
    here.write("pot", Asset { capital: "economic".into(), text: "A pot of coins".into(), ..Asset::default() });
    here.write("pot", Asset { capital: "personal".into(), text: "I collect things".into(), ..Asset::default() });
    let make = |extent| block_on(copy(&here.store, &plan(), 9, extent, Purpose::ToHelper, "")).unwrap();
    let (less, all) = (backup::encode(&make(Extent::ButKeptOut)), make(Extent::Everything));
    let (text, all) = (String::from_utf8(less.clone()).unwrap(), String::from_utf8(backup::encode(&all)).unwrap());
    for words in ["Quaker", "Savings", "Two hundred", "Sylhet", "Rafiq", "pot of coins"] {
        assert!(!text.contains(words), "{words} goes unasked");
        assert!(all.contains(words), "{words} goes when ticked");
    }
    assert!(text.contains("I collect things"));

    // What comes back says nothing of what was left out: as suggestions, and as the plan given back.
    let helper = Phone::new("bbbb");
    helper.take_in(&less, "eeee");
    helper.write("morning", said("Tea, early"));
    for purpose in [Purpose::Suggestions, Purpose::Back] {
        let read = backup::decode(&helper.file(purpose, "Ewa")).unwrap();
        let found = block_on(new_suggestions(&here.store, &read, &read.plans[0])).unwrap();
        assert_eq!(found.iter().map(|(_, one)| one.entry.clone()).collect::<Vec<_>>(), [id("morning")], "{purpose:?}");
    }
    let back = backup::decode(&helper.file(Purpose::Back, "Ewa")).unwrap();
    let summary = block_on(bring(&here.store, Purpose::Back, &back.plans[0])).unwrap();
    assert_eq!((summary.new, summary.there, summary.both), (0, 1, vec![]));
    for (entry, body) in &kept {
        assert_eq!((&here.entry(entry).head().body, here.entry(entry).is_gone()), (body, false), "{entry}");
    }
}

#[test]
fn what_was_left_as_a_suggestion_does_not_come_in_with_the_plan_given_back() {
    let here = mine();
    let (helper, _) = helped(&here);
    helper.write("sister", Person { name: "Jo-Ann".into(), ..Person::default() });
    helper.write(plan().as_str(), PlanCard { name: "Mary".into(), ..PlanCard::default() });
    let found = here.suggestions(&helper.file(Purpose::Suggestions, "Ewa"));
    for (name, suggestion) in &found {
        // One waits still, and the others are left: a name, a new answer, one that is taken out, the plan's own name.
        if suggestion.entry != id("morning") {
            here.answer(name, suggestion, Decision::Left);
        }
    }
    let back = backup::decode(&helper.file(Purpose::Back, "Ewa")).unwrap();
    let kept = ["sister", "evening", plan().as_str()].map(|entry| here.entry(entry));
    let expected = Summary { there: 1, ..Summary::default() };
    let seen = block_on(look(&here.store, Purpose::Back, &back.plans[0])).unwrap();
    assert_eq!((seen.new, seen.there, &seen.both), (expected.new, expected.there, &expected.both), "{seen:?}");
    assert_eq!(block_on(bring(&here.store, Purpose::Back, &back.plans[0])), Ok(seen));
    assert_eq!(["sister", "evening", plan().as_str()].map(|entry| here.entry(entry)), kept);
    assert_eq!(block_on(here.store.entries(&plan(), &[id("need")])), Ok(vec![]));
    assert_eq!(here.texts("morning"), ["Tea in the garden, with help to get outside"]);
    for entry in ["sister", "evening", "need"] {
        let past = block_on(here.store.past(&plan(), &id(entry))).unwrap();
        assert!(past.iter().all(|past| !past.head().gone && !past.head().body.texts().join(" ").contains("Jo-Ann")), "{entry}");
    }
    assert!(block_on(look(&here.store, Purpose::Back, &back.plans[0])).unwrap().is_nothing_new(), "again changes nothing");
    // The same file in any other way is what it is: another phone of one's own is no helper.
    assert!(!block_on(look(&here.store, Purpose::Own, &back.plans[0])).unwrap().is_nothing_new());

    // What they write on top of it later is another wording: it comes, and mine can be brought back.
    helper.write("sister", Person { name: "Joanna".into(), ..Person::default() });
    let later = backup::decode(&helper.file(Purpose::Back, "Ewa")).unwrap();
    block_on(bring(&here.store, Purpose::Back, &later.plans[0])).unwrap();
    assert_eq!(here.texts("sister"), ["Joanna"]);
    let past = block_on(here.store.past(&plan(), &id("sister"))).unwrap();
    assert_eq!(past.iter().map(|past| past.head().body.texts().join(" ")).collect::<Vec<_>>(), ["Jo"]);
}

#[test]
fn beside_a_left_wording_another_one_comes_in_and_takes_nothing_of_mine_away() {
    let here = mine();
    let (helper, _) = helped(&here);
    for (name, suggestion) in here.suggestions(&helper.file(Purpose::Suggestions, "Ewa")) {
        here.answer(&name, &suggestion, Decision::Left);
    }
    // On another phone of the helper's, before they wrote the first: both stand in what comes back.
    let second = Phone::new("cccc");
    second.take_in(&here.file(Purpose::ToHelper, ""), "ffff");
    second.write("morning", said("Toast"));
    let other = backup::decode(&second.file(Purpose::Own, "")).unwrap();
    block_on(helper.store.bring_together(to_rows(other.plans[0].clone()), Durability::Strict)).unwrap();
    assert_eq!(helper.texts("morning").len(), 2);
    let back = backup::decode(&helper.file(Purpose::Back, "Ewa")).unwrap();
    block_on(bring(&here.store, Purpose::Back, &back.plans[0])).unwrap();
    let mut now = here.texts("morning");
    now.sort();
    assert_eq!(now, ["Tea in the garden", "Toast"]);
}

/// A helper who changed one answer, wrote another, and took one out.
fn helped(here: &Phone) -> (Phone, Vec<u8>) {
    let helper = Phone::new("bbbb");
    helper.take_in(&here.file(Purpose::ToHelper, ""), "eeee");
    helper.write("morning", said("Tea in the garden, with help to get outside"));
    helper.write("need", said("Somebody to push the chair"));
    helper.put("evening", said("The radio"), true);
    let file = helper.file(Purpose::Suggestions, " Ewa \n");
    (helper, file)
}

#[test]
fn the_name_on_suggestions_can_be_nothing_that_the_app_says_with_a_tick() {
    let here = mine();
    let (_, file) = helped(&here);
    let text = String::from_utf8(file).unwrap().replace("\"by\":\"Ewa\"", "\"by\":\"✔ You compared \u{202e}their \\\"key\\\" 🔒\"");
    let found = here.suggestions(text.as_bytes());
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|(_, one)| one.by == "You compared their ’key’"), "{:?}", found[0].1.by);
}

#[test]
fn a_helpers_changes_come_as_suggestions_and_nothing_changes_until_one_is_taken() {
    let here = mine();
    let (helper, file) = helped(&here);
    let held = block_on(helper.store.device()).unwrap().unwrap().held(&plan()).cloned().unwrap();
    assert_eq!(block_on(own_changes(&helper.store, &plan(), &held)), Ok(vec![id("evening"), id("morning"), id("need")]));
    let text = String::from_utf8(file.clone()).unwrap();
    assert!(!text.contains("\"sister\""), "what they didn't touch doesn't go");
    let words_before = ["morning", "evening", "sister"].map(|entry| here.entry(entry));
    let found = here.suggestions(&file);
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|(_, one)| one.by == "Ewa" && one.answer == Decision::Waiting));
    assert_eq!(["morning", "evening", "sister"].map(|entry| here.entry(entry)), words_before);

    let of = |entry: &str| found.iter().find(|(_, one)| one.entry == id(entry)).cloned().unwrap();
    let (name, morning) = of("morning");
    assert_eq!(before(&plan(), &morning).iter().map(|old| old.body.texts().join(" ")).collect::<Vec<_>>(), ["Tea in the garden"]);
    here.answer(&name, &morning, Decision::Taken);
    assert_eq!(here.texts("morning"), ["Tea in the garden, with help to get outside"]);
    let past = block_on(here.store.past(&plan(), &id("morning"))).unwrap();
    assert_eq!(past[0].head().body.texts(), ["Tea in the garden"], "mine can be brought back");
    let (name, evening) = of("evening");
    assert!(suggested(&plan(), &evening).unwrap().is_gone());
    here.answer(&name, &evening, Decision::Taken);
    assert!(here.entry("evening").is_gone());
    let (name, need) = of("need");
    here.answer(&name, &need, Decision::Left);
    assert_eq!(block_on(here.store.entries(&plan(), &[id("need")])), Ok(vec![]));

    // The same file again, and a later one with the same in it: what was left stays out, and can still be read.
    assert!(here.suggestions(&file).is_empty());
    helper.write("sister", Person { name: "Joanna".into(), ..Person::default() });
    let later = here.suggestions(&helper.file(Purpose::Suggestions, "Ewa"));
    assert_eq!(later.iter().map(|(_, one)| one.entry.clone()).collect::<Vec<_>>(), [id("sister")]);
    let kept = here.entry(name.as_str());
    assert_eq!(kept.get::<Suggestion>().map(|one| (one.answer, one.answered)), Some((Decision::Left, Some(11))));
}

#[test]
fn a_wording_of_mine_that_they_had_not_seen_stays_beside_theirs() {
    let here = mine();
    let (_, file) = helped(&here);
    here.write("morning", said("Coffee now"));
    here.write("evening", said("The radio, loud"));
    let found = here.suggestions(&file);
    for (name, suggestion) in &found {
        here.answer(name, suggestion, Decision::Taken);
    }
    let mut morning = here.texts("morning");
    morning.sort();
    assert_eq!(morning, ["Coffee now", "Tea in the garden, with help to get outside"]);
    assert!(here.entry("evening").is_crossed() && !here.entry("evening").is_gone(), "what I wrote is not thrown away");
    assert_eq!(here.texts("need"), ["Somebody to push the chair"]);
    // Taking it again changes nothing.
    let rows = block_on(here.store.everything(&plan()));
    let (_, first) = &found[0];
    assert!(block_on(take(&here.store, &plan(), &here.entry(plan().as_str()), first)).unwrap().is_nothing_new());
    assert_eq!(block_on(here.store.everything(&plan())), rows);
}

#[test]
fn a_newer_copy_for_the_helper_keeps_apart_what_they_wrote() {
    let here = mine();
    let (helper, file) = helped(&here);
    for (name, suggestion) in here.suggestions(&file) {
        here.answer(&name, &suggestion, Decision::Taken);
    }
    helper.write("night", said("Quiet"));
    let newer = backup::decode(&here.file(Purpose::ToHelper, "")).unwrap();
    block_on(async {
        helper.store.bring_together(to_rows(newer.plans[0].clone()), Durability::Strict).await.unwrap();
        hold(&helper.store, &newer.plans[0], 20).await.unwrap();
    });
    let held = block_on(helper.store.device()).unwrap().unwrap().held(&plan()).cloned().unwrap();
    assert_eq!(block_on(own_changes(&helper.store, &plan(), &held)), Ok(vec![id("night")]), "what was taken is the person's by now");
}

#[test]
fn what_cannot_be_a_suggestion_is_refused_and_nothing_is_kept() {
    let here = mine();
    let (_, file) = helped(&here);
    let mut read = backup::decode(&file).unwrap();
    // A row in a form of the future.
    let row = String::from_utf8(read.plans[0].entries[0].1.clone()).unwrap().replace(r#""version":"1.0""#, r#""version":"2.0""#);
    read.plans[0].entries[0].1 = row.into_bytes();
    let rows = block_on(here.store.everything(&plan()));
    assert_eq!(block_on(new_suggestions(&here.store, &read, &read.plans[0])), Err(StoreError::TooNew { found: 2 }));
    // A suggestion whose wording was swapped for another plan's or entry's can't be taken.
    let (_, good) = here.suggestions(&file).remove(0);
    for wrong in [Suggestion { entry: id("sister"), ..good.clone() }, Suggestion { theirs: Default::default(), ..good.clone() }] {
        assert!(suggested(&plan(), &wrong).is_none());
        let taken = block_on(take(&here.store, &plan(), &here.entry(plan().as_str()), &wrong));
        assert!(matches!(taken, Err(StoreError::Unreadable { .. })), "{taken:?}");
    }
    assert!(suggested(&PlanId::new("other"), &good).is_none());
    assert_eq!(rows.unwrap().entries.len() + 3, block_on(here.store.everything(&plan())).unwrap().entries.len(), "only the suggestions");
}

#[test]
fn a_helpers_file_says_what_it_is_and_a_name_in_it_is_one_line() {
    let (_, file) = helped(&mine());
    assert!(file.starts_with(br#"{"ownwords":"suggestions","version":"1.0","#));
    let read = backup::decode(&file).unwrap();
    assert_eq!((read.purpose, read.by.as_str()), (Purpose::Suggestions, "Ewa"));
    let hostile = String::from_utf8(file).unwrap().replace(r#""by":"Ewa""#, &format!(r#""by":"Own Words\u202e\n{}""#, "x".repeat(500)));
    let by = backup::decode(hostile.as_bytes()).unwrap().by;
    assert!(by.chars().count() <= 80 && !by.contains(['\n', '\u{202e}']), "{by}");
    assert_eq!(backup::decode(br#"{"ownwords":"suggestions","version":"1.0","plans":[]}"#), Err(BackupError::Broken));
    assert_eq!(backup::decode(br#"{"ownwords":"suggestions","version":"7.0"}"#), Err(BackupError::TooNew { found: 7 }));
}

#[test]
fn a_plan_given_back_is_whole_and_then_gone_from_every_row() {
    let here = mine();
    let (helper, _) = helped(&here);
    let back = backup::decode(&helper.file(Purpose::Back, "Ewa")).unwrap();
    assert_eq!((back.purpose, back.by.as_str()), (Purpose::Back, "Ewa"));
    assert_eq!(to_rows(back.plans[0].clone()), block_on(helper.store.everything(&plan())).unwrap());
    assert_eq!(block_on(new_suggestions(&here.store, &back, &back.plans[0])).unwrap().len(), 3, "it can be gone through one by one");
    block_on(helper.store.remove_plan(&plan())).unwrap();
    assert_eq!(block_on(helper.store.everything(&plan())), Err(StoreError::NoSuchPlan));
    assert!(block_on(helper.store.device()).unwrap().unwrap().held.is_empty());
}

// Plans that know of each other.

fn plan_with(name: &str, links: Vec<Link>) -> Plan {
    let version = |body: Body| Version {
        clock: VersionVector::default().after_edit_by(&Actor::from("d")),
        at: 1,
        visit: "".into(),
        gone: false,
        body,
        rest: Default::default(),
    };
    let card = Entry::new(id(name), version(PlanCard::default().into()));
    let links = links.into_iter().map(|link| Entry::new(entry_of(&link.plan), version(link.into())));
    Plan::new(PlanId::new(name), card, links, 0)
}

fn link(plan: &str, side: Side, name: &str) -> Link {
    Link { plan: plan.into(), my_name: name.into(), side, agreed: Agreed::Yes, ..Link::default() }
}

#[test]
fn names_cross_only_when_both_have_agreed() {
    let carer = plan_with("aa", vec![]);
    let ask = Hello { from: "aa".into(), side: Side::LooksAfter, ..Hello::default() };
    let written = text::write(&ask);
    assert!(!written.contains("name"), "{written}");
    // The other side hears it, and agrees.
    let other = plan_with("bb", vec![]);
    let heard = hear(&other, &text::read(&written).unwrap());
    assert_eq!(heard, Ok(Heard::Waits { from: "aa".into(), side: Side::LookedAfter }));
    let other = plan_with("bb", vec![link("aa", Side::LookedAfter, "Nani")]);
    let answer = text::write(&hello(&other.id, &link("aa", Side::LookedAfter, "Nani")).unwrap());
    // The carer isn't told the name before agreeing too.
    let read = text::read(&format!("Here it is:\n{answer}")).unwrap();
    assert_eq!(hear(&carer, &read), Ok(Heard::Waits { from: "bb".into(), side: Side::LooksAfter }));
    let carer = plan_with("aa", vec![link("bb", Side::LooksAfter, "Amina Khan")]);
    assert_eq!(hear(&carer, &read), Ok(Heard::Known { from: "bb".into(), name: "Nani".into() }));
    let last = text::write(&hello(&carer.id, &link("bb", Side::LooksAfter, "Amina Khan")).unwrap());
    assert_eq!(hear(&other, &text::read(&last).unwrap()), Ok(Heard::Known { from: "aa".into(), name: "Amina Khan".into() }));
}

#[test]
fn a_greeting_that_is_not_for_this_plan_says_why() {
    let hello =
        |from: &str, to: &str, name: &str, side| Hello { from: from.into(), to: to.into(), name: name.into(), side, ..Hello::default() };
    let mine = plan_with("aa", vec![link("bb", Side::LooksAfter, "A")]);
    assert_eq!(hear(&mine, &hello("aa", "", "", Side::LooksAfter)), Err(Unheard::Own));
    assert_eq!(hear(&mine, &hello("bb", "cc", "N", Side::LookedAfter)), Err(Unheard::ForAnother));
    assert_eq!(hear(&mine, &hello("bb", "aa", "N", Side::LooksAfter)), Err(Unheard::SameSide));
    assert_eq!(hear(&mine, &hello("bb", "aa", " ", Side::LookedAfter)), Err(Unheard::NoName));
}

#[test]
fn a_greeting_that_was_changed_on_the_way_is_told_apart() {
    let good = text::write(&Hello { from: "aa".into(), to: "bb".into(), name: "Amina".into(), ..Hello::default() });
    assert_eq!(text::read("hello"), Err(HelloError::NotOne));
    assert_eq!(text::read(&good.replace(" 1 ", " 2 ")), Err(HelloError::TooNew));
    assert_eq!(text::read(&good.replace("Amina", "Anna")), Err(HelloError::Changed));
    assert_eq!(text::read(&good.replace(" to bb", "")), Err(HelloError::Changed));
    assert_eq!(text::read(&format!("{good} {}", "x".repeat(text::MOST))), Err(HelloError::NotOne));
    assert!((0..good.len()).filter(|cut| good.is_char_boundary(*cut)).all(|cut| text::read(&good[..cut]).is_err()));
}

proptest! {
    #[test]
    fn any_name_comes_back_as_one_line_and_no_text_makes_reading_panic(name in ".{0,120}", any_text in ".*", tail in ".{0,80}") {
        let hello = Hello { from: "aa".into(), to: "bb".into(), name: name.clone(), ..Hello::default() };
        let read = text::read(&text::write(&hello));
        prop_assert_eq!(read.map(|read| read.name), Ok(backup::name(&name)));
        let _ = text::read(&any_text);
        let _ = text::read(&format!("own-words-link 1 {tail}"));
        let _ = text::read(&format!("own-words-link 1 hello from {tail}"));
    }
}

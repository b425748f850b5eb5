//! Making a plan: its first writes, and the made-up one to look round with.

use std::fs;
use std::rc::Rc;

use chrono::NaiveDate;
use ownwords::domain::asset::{Asset, Standing};
use ownwords::domain::capital::Capital;
use ownwords::domain::goal::Goal;
use ownwords::domain::kin;
use ownwords::domain::person::{Person, Tie};
use ownwords::domain::plan::{Nation, PlanCard, WhoFor};
use ownwords::domain::prompts::{ABOUT, DAY, PROFILE, VISION};
use ownwords::domain::statement::Statement;
use ownwords::domain::{Actor, EntryId, Plan, PlanId};
use ownwords::i18n::Words;
use ownwords::store::memory::Memory;
use ownwords::store::{Durability, Store, StoreError};
use ownwords::usecases::example;
use ownwords::usecases::start::{Answers, NewPlan};

fn actor(name: &str) -> Actor {
    Rc::from(name)
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn words(tag: &str) -> Words {
    let path = format!("{}/locales/{tag}/later/example.ftl", env!("CARGO_MANIFEST_DIR"));
    Words::new(tag, tag == "ur", &fs::read_to_string(path).expect("the words are there"), "")
}

async fn open(store: &Memory, id: &PlanId) -> Plan {
    let loaded = store.open(id).await.expect("the plan is there");
    Plan::new(id.clone(), loaded.card, loaded.entries, loaded.unreadable)
}

async fn example(tag: &str) -> Plan {
    let store = Memory::default();
    let new = example::plan(&words(tag), today());
    let id = new.id.clone();
    store.write(new.writes(&actor("a"), 1_000), Durability::Strict).await.expect("written");
    open(&store, &id).await
}

#[test]
fn what_was_answered_on_the_way_in_stands_on_the_card() {
    let answers = Answers { who_for: WhoFor::Carer, name: "  My own plan ".to_owned(), nation: Nation::Wales };
    let card = answers.card();
    assert_eq!((card.who_for, card.name.as_str(), card.nation, card.example), (WhoFor::Carer, "My own plan", Nation::Wales, false));
}

#[test]
fn a_plan_can_be_made_without_answering_anything() {
    pollster::block_on(async {
        let store = Memory::default();
        let id = PlanId::from_random(7);
        let writes = NewPlan::empty(id.clone(), Answers::default().card()).writes(&actor("a"), 1_000);
        store.write(writes, Durability::Strict).await.expect("written");
        assert_eq!(open(&store, &id).await.about(), PlanCard::default());
        assert_eq!(store.plans().await.expect("listed").cards.len(), 1);
    });
}

#[test]
fn two_plans_made_one_after_the_other_are_two_plans() {
    pollster::block_on(async {
        let store = Memory::default();
        for (bits, name) in [(1, "One"), (2, "Two")] {
            let card = PlanCard { name: name.to_owned(), ..PlanCard::default() };
            store
                .write(NewPlan::empty(PlanId::from_random(bits), card).writes(&actor("a"), 1_000), Durability::Strict)
                .await
                .expect("written");
        }
        let plans = store.plans().await.expect("listed");
        let mut names: Vec<_> = plans.cards.iter().filter_map(|(_, card)| card.get::<PlanCard>()).map(|card| card.name.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, ["One", "Two"]);
    });
}

#[test]
fn the_example_says_that_it_is_one() {
    pollster::block_on(async {
        let plan = example("en-GB").await;
        assert!(plan.about().example);
        assert!(!plan.about().name.is_empty());
    });
}

#[test]
fn every_word_of_the_example_is_there_in_both_languages() {
    pollster::block_on(async {
        for tag in ["en-GB", "ur"] {
            let plan = example(tag).await;
            for entry in plan.entries() {
                for text in entry.head().body.texts() {
                    assert!(!text.starts_with("example-"), "{tag}: no words for {text}");
                    let urdu = text.chars().any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter));
                    assert_eq!(urdu, tag == "ur", "{tag}: {text}");
                }
                assert_eq!(entry.head().body.language().unwrap_or(tag), tag);
            }
        }
    });
}

#[test]
fn both_languages_have_the_same_words_of_the_example() {
    let ids = |tag: &str| {
        let path = format!("{}/locales/{tag}/later/example.ftl", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(path).expect("the words are there");
        text.lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once('='))
            .map(|(id, _)| id.trim().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids("en-GB"), ids("ur"));
}

#[test]
fn the_example_answers_prompts_that_there_are() {
    pollster::block_on(async {
        let plan = example("en-GB").await;
        let there: Vec<_> = [&VISION, &DAY, &PROFILE]
            .into_iter()
            .chain(ABOUT.iter())
            .flat_map(|section| section.prompts_for(false))
            .map(|prompt| prompt.id)
            .collect();
        for (id, statement) in plan.all::<Statement>() {
            assert!(there.contains(&statement.prompt.as_str()), "{} is no prompt", statement.prompt);
            assert_eq!(id.as_str(), statement.prompt);
            assert!(!statement.text().is_empty());
        }
        assert!(plan.get::<Statement>(&EntryId::new("day-good")).is_some() && plan.get::<Statement>(&EntryId::new("day-bad")).is_some());
    });
}

#[test]
fn the_example_touches_all_five_capitals_and_all_four_groups() {
    pollster::block_on(async {
        let plan = example("en-GB").await;
        let assets = plan.all::<Asset>();
        for capital in Capital::ALL {
            assert!(assets.iter().any(|(_, asset)| asset.capital == capital.slug()), "nothing in {}", capital.slug());
        }
        for standing in Standing::ALL {
            assert!(assets.iter().any(|(_, asset)| asset.standing == *standing), "nothing in {}", standing.slug());
        }
        for (_, asset) in assets.iter().filter(|(_, asset)| asset.standing == Standing::Have) {
            assert!(!asset.takes.is_empty(), "what does it take: {}", asset.text);
        }
    });
}

#[test]
fn whoever_is_named_in_the_example_is_on_its_map() {
    pollster::block_on(async {
        let plan = example("en-GB").await;
        let there = |id: &EntryId| plan.get::<Person>(id).is_some();
        assert!(plan.all::<Person>().len() >= 8);
        assert!(plan.all::<Tie>().iter().all(|(_, tie)| there(&tie.from) && there(&tie.to) && tie.from != tie.to));
        assert!(plan.all::<Asset>().iter().all(|(_, asset)| asset.about.iter().all(there)));
        assert!(plan.all::<Goal>().iter().all(|(_, goal)| goal.helpers.iter().all(there)));
        for (_, person) in plan.all::<Person>() {
            assert!(person.kin.is_empty() || kin::find(&person.kin).is_some(), "{} is no kin term", person.kin);
        }
    });
}

#[test]
fn a_goal_of_the_example_weighs_its_risk_both_ways() {
    pollster::block_on(async {
        let plan = example("en-GB").await;
        assert!(
            plan.all::<Goal>()
                .iter()
                .any(|(_, goal)| !goal.risk.if_i_do.is_empty() && !goal.risk.if_i_dont.is_empty() && !goal.risk.agreed.is_empty())
        );
    });
}

#[test]
fn the_example_made_in_two_windows_at_once_is_one_plan_with_no_crossed_wordings() {
    pollster::block_on(async {
        let store = Memory::default();
        let other = store.window();
        let id = PlanId::new(example::PLAN);
        for (window, name, tag, at) in [(&store, "a", "en-GB", 1_000), (&other, "a-1", "ur", 1_007)] {
            window.write(example::plan(&words(tag), today()).writes(&actor(name), at), Durability::Strict).await.expect("written");
        }
        assert_eq!(store.plans().await.expect("listed").cards.len(), 1);
        let plan = open(&store, &id).await;
        assert!(!plan.card.is_crossed());
        assert!(plan.entries().all(|entry| !entry.is_crossed()));
    });
}

#[test]
fn the_example_and_a_plan_of_ones_own_have_nothing_in_common() {
    pollster::block_on(async {
        let store = Memory::default();
        let own = PlanId::from_random(9);
        store
            .write(NewPlan::empty(own.clone(), PlanCard::default()).writes(&actor("a"), 1_000), Durability::Strict)
            .await
            .expect("written");
        store.write(example::plan(&words("en-GB"), today()).writes(&actor("a"), 2_000), Durability::Strict).await.expect("written");
        assert_eq!(open(&store, &own).await.entries().count(), 0);
        store.remove_plan(&PlanId::new(example::PLAN)).await.expect("thrown away");
        assert_eq!(store.open(&PlanId::new(example::PLAN)).await.expect_err("gone"), StoreError::NoSuchPlan);
        assert!(!open(&store, &own).await.about().example);
    });
}

#[test]
fn what_is_listed_by_age_keeps_the_order_of_the_example() {
    pollster::block_on(async {
        let plan = example("en-GB").await;
        let first = plan.all::<Statement>().first().map(|(id, _)| id.as_str().to_owned());
        assert_eq!(first.as_deref(), Some("vision-until-now"));
        let made: Vec<_> = plan.all::<Asset>().into_iter().map(|(id, _)| id.as_str().to_owned()).collect();
        assert_eq!(made.first().map(String::as_str), Some("example-asset-cook"));
        assert_eq!(made.last().map(String::as_str), Some("example-asset-form"));
    });
}

//! The guided conversations: their tables, their words, their conditions, and what they store.

mod plain;
mod readers;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use ownwords::domain::answer::Cell;
use ownwords::domain::assessment::questions;
use ownwords::domain::asset::Standing;
use ownwords::domain::conversation::{
    AFFORDABLE, Cells, Column, Conversation, FALL_BACK, Feeds, Flag, Form, Go, Kind, LASTING, Level, NEAR, OPEN, REAL, Rows, SHARED, Sign,
    Step, Table, Thing, When, Wish, is_made, made_at, tap,
};
use ownwords::domain::conversations::{self, ALL};
use ownwords::domain::entry::{Body, Entry};
use ownwords::domain::goal::Goal;
use ownwords::domain::plan::{Nation, PlanCard, WhoFor};
use ownwords::domain::prompts;
use ownwords::domain::statement::{Part, PutBy, Statement};
use ownwords::domain::talk::{Flags, Stop, Talk, Walk};
use ownwords::domain::tree::{self, Limb};
use ownwords::domain::version::{Actor, Version, VersionVector};
use ownwords::domain::{EntryId, Plan, PlanId, drawing};
use ownwords::usecases::share::everything;
use ownwords::usecases::{outcome, papers};
use plain::{BANNED, measure_all, texts_of, too_hard, urdu_faults};
use proptest::prelude::*;

/// The methods of the facts sheet: sections 6.1 to 6.6, one line each.
const METHODS: [&str; 36] = [
    "strengths",
    "six-standards",
    "three-levels",
    "capabilities",
    "capitals",
    "power",
    "with-not-to",
    "whole-life", //
    "ssa",
    "outcomes",
    "threeconv",
    "sft",
    "mi",
    "ai4d",
    "narrative",
    "pcp",
    "tasks",
    "recovery",
    "moho",
    "case-strengths", //
    "fgc",
    "coproduction",
    "peer",
    "advocacy",
    "carer", //
    "abcd",
    "lac",
    "place",
    "impact-agewell", //
    "msp",
    "risk",
    "signs",
    "hardtalk", //
    "supervision",
    "framework",
    "inclusion",
];

/// What sections 6.7 and 6.8 add, by the names that conversations give it.
const ADDED: [&str; 7] = ["vision", "what-it-is", "promises", "refused", "forum", "shared-lives", "own-support"];

/// Files of the shelf that are no conversation's.
const OTHER_FILES: [&str; 2] = ["picker", "talk"];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn stems(folder: &str, extension: &str) -> BTreeSet<String> {
    let files = fs::read_dir(root(folder)).unwrap_or_else(|error| panic!("{folder}: {error}")).map(|item| item.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|own| own == extension));
    files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

/// Every text of the shelf, and of the files of the first shelf: what a conversation's page can say.
fn shelf(tag: &str) -> BTreeMap<String, String> {
    stems(&format!("locales/{tag}/conversations"), "ftl").iter().flat_map(|stem| texts_of(tag, &format!("conversations/{stem}"))).collect()
}

fn own_steps(conversation: &Conversation) -> impl Iterator<Item = &'static Step> {
    conversation.steps.iter().filter(|step| !matches!(step.kind, Kind::Already))
}

/// Every question: a step that asks, or one of its boxes.
fn questions() -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    for conversation in ALL {
        for (what, id) in conversations::ids(conversation) {
            if ["ask", "choose", "scale", "table", "week", "make"].contains(&what) {
                found.insert(id);
            }
        }
    }
    found
}

fn plan(card: PlanCard, entries: Vec<(&str, Body)>) -> Plan {
    let entry = |id: &str, body: Body| {
        let mut clock = VersionVector::default();
        clock.set(Actor::from("a"), 1);
        Entry::new(EntryId::new(id), Version { clock, at: 1, visit: "v".into(), gone: false, body, rest: Default::default() })
    };
    Plan::new(PlanId::new("p"), entry("p", card.into()), entries.into_iter().map(|(id, body)| entry(id, body)), 0)
}

fn flagged(flags: &[Flag]) -> Plan {
    let has = |flag| flags.contains(&flag);
    let said = Flags { died: has(Flag::Died), very_ill: has(Flag::VeryIll), harm: has(Flag::Harm), ..Flags::default() };
    plan(PlanCard::default(), vec![(Flags::ENTRY, said.into())])
}

fn said(prompt: &str, text: &str) -> Body {
    let mut statement = Statement { prompt: prompt.to_owned(), language: "en-GB".to_owned(), ..Statement::default() };
    statement.set_text(text);
    statement.into()
}

fn find(id: &str) -> &'static Conversation {
    conversations::find(id).unwrap_or_else(|| panic!("no conversation {id}"))
}

fn ids_of(steps: &[&'static Step]) -> Vec<&'static str> {
    steps.iter().map(|step| step.id()).collect()
}

#[test]
fn a_conversation_is_a_table_and_a_file_of_words_in_each_language_and_nothing_else_names_it() {
    let tables: BTreeSet<_> = stems("src/domain/conversations", "rs").into_iter().filter(|stem| stem != "mod").collect();
    let listed: BTreeSet<_> = ALL.iter().map(|conversation| conversation.id.replace('-', "_")).collect();
    assert_eq!(tables, listed, "build.rs lists every file, and each says its file's name");
    let expected: BTreeSet<_> = ALL.iter().map(|conversation| conversation.id).chain(OTHER_FILES).map(str::to_owned).collect();
    for tag in ["en-GB", "ur"] {
        assert_eq!(stems(&format!("locales/{tag}/conversations"), "ftl"), expected, "{tag}");
    }
    let guide = fs::read_to_string(root("src/domain/conversations/mod.rs")).expect("the guide");
    let code: String = guide.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    for conversation in ALL {
        assert!(!code.contains(&format!("{:?}", conversation.id)), "mod.rs names {}", conversation.id);
        assert_eq!(conversation.talk, format!("{}-talk", conversation.id));
    }
}

#[test]
fn every_conversation_names_known_methods_wishes_and_levels_and_comes_to_something() {
    let known: BTreeSet<_> = METHODS.into_iter().chain(ADDED).collect();
    for conversation in ALL {
        let id = conversation.id;
        assert!(!conversation.methods.is_empty() && conversation.methods.iter().all(|method| known.contains(method)), "{id}: methods");
        assert!(!conversation.wishes.is_empty(), "{id} is offered nowhere");
        assert!(!conversation.levels.is_empty(), "{id} is on no level");
        assert!(!conversation.outputs.is_empty(), "{id} comes to nothing");
        assert!(conversation.steps.iter().any(Step::asks), "{id} asks nothing");
        for output in conversation.outputs {
            for step in output.of {
                assert!(conversation.step(step).is_some(), "{id}: {} is made of {step}, which it doesn't ask", output.id);
            }
            if let Some((column, choices)) = output.rows {
                let tables = output.of.iter().filter_map(|step| match conversation.step(step)?.kind {
                    Kind::Table(table) => Some(table.columns),
                    _ => None,
                });
                let picks = tables.flatten().any(|own| {
                    own.id == column
                        && match own.kind {
                            Cells::Choice(ids) => !choices.is_empty() && choices.iter().all(|choice| ids.contains(choice)),
                            Cells::Tick(_) => choices.is_empty(),
                            _ => false,
                        }
                });
                assert!(picks, "{id}: {} picks its rows by {column}, which none of its tables has", output.id);
            }
            let draws = conversation.steps.iter().any(|step| matches!(step.kind, Kind::Picture(_)));
            assert!(output.form != Form::Picture || draws, "{id} has no picture");
        }
    }
}

#[test]
fn every_method_of_the_facts_is_there_by_name() {
    let there: BTreeSet<_> = ALL.iter().flat_map(|conversation| conversation.methods).copied().collect();
    let missing: Vec<_> = METHODS.into_iter().chain(ADDED).filter(|method| !there.contains(method)).collect();
    assert!(missing.is_empty(), "missing: {missing:?}");
    for (wish, words) in Wish::ALL {
        assert!(ALL.iter().any(|conversation| conversation.wishes.contains(&wish)), "{words} leads nowhere");
    }
}

#[test]
fn every_id_has_its_words_and_every_question_its_help() {
    let english = shelf("en-GB");
    let mut faults = Vec::new();
    let mut want = |id: String, why: &str| {
        if english.get(&id).is_none_or(|text| text.trim().is_empty()) {
            faults.push(format!("{id}: {why}"));
        }
    };
    for conversation in ALL {
        for attribute in ["lead", "evidence"] {
            want(format!("{}.{attribute}", conversation.talk), "every conversation has one");
        }
        for (what, id) in conversations::ids(conversation) {
            if what == "already" {
                continue;
            }
            want(id.to_owned(), what);
            if ["ask", "choose", "scale", "table", "week", "make", "note", "beside"].contains(&what) {
                want(format!("{id}.hint"), "what asks or tells has help");
            }
        }
    }
    Wish::ALL.iter().for_each(|(_, id)| want((*id).to_owned(), "the picker names it"));
    assert!(faults.is_empty(), "no words:\n{}", faults.join("\n"));
}

#[test]
fn every_question_asks_and_every_id_begins_with_its_conversations_name() {
    let english = shelf("en-GB");
    for id in questions() {
        let text = &english[id];
        assert!(text.ends_with('?'), "{id} doesn't ask: {text}");
    }
    // The reality checks and what is asked of unpaid help are the same columns wherever they stand.
    let choices = |column: &Column| match column.kind {
        Cells::Choice(ids) => ids,
        _ => &[],
    };
    let shared: BTreeSet<_> = SHARED.iter().flat_map(|column| choices(column).iter().copied().chain([column.id])).collect();
    for conversation in ALL {
        for (what, id) in conversations::ids(conversation) {
            let start = format!("{}-", conversation.id);
            let is_shared = shared.contains(&id);
            assert!(what == "already" || is_shared || id.starts_with(&start), "{id} should begin with {start}");
        }
    }
}

#[test]
fn no_words_are_written_that_no_table_names() {
    let named: BTreeSet<_> = ALL.iter().flat_map(|conversation| conversations::ids(conversation)).map(|(_, id)| id).collect();
    for conversation in ALL {
        for id in texts_of("en-GB", &format!("conversations/{}", conversation.id)).into_keys() {
            let message = id.split('.').next().unwrap_or_default();
            assert!(named.contains(message), "{message} is named in no table");
        }
    }
}

#[test]
fn no_two_steps_store_their_answers_under_one_id() {
    let mut homes: BTreeMap<&str, &str> = prompts::all().map(|prompt| (prompt.id, "prompts")).collect();
    for conversation in ALL {
        let mut here = BTreeSet::new();
        for step in conversation.steps {
            assert!(here.insert(step.id()), "{} stands twice in {}", step.id(), conversation.id);
        }
        for step in own_steps(conversation) {
            let mut stored = vec![step.id()];
            if let Kind::Beside(boxes) = step.kind {
                assert!((2..=3).contains(&boxes.len()), "{} stands beside nothing, or too much", step.id());
                stored.extend(boxes.iter().map(|one| one.id));
            }
            for id in stored {
                let other = homes.insert(id, conversation.id);
                assert_eq!(other, None, "{id} is asked twice; the second time it is `already(…)`");
            }
        }
    }
}

#[test]
fn what_is_asked_elsewhere_is_asked_there_and_stays_one_entry() {
    for conversation in ALL {
        for step in conversation.steps.iter().filter(|step| matches!(step.kind, Kind::Already)) {
            let id = step.id();
            let prompt = prompts::find(id);
            assert!(prompt.is_some() || conversations::step(id).is_some() || questions::prompt(id).is_some(), "{id} is asked nowhere");
            assert!(prompt.is_none_or(|prompt| prompt.same_as.is_none()), "{id} is not at home there: refer to {prompt:?}");
            assert!(!id.starts_with("capitals-"), "{id} makes an asset: lead to the strengths instead");
            assert!(!matches!(step.asked().kind, Kind::Already));
            assert_eq!(step.asked().id(), id);
        }
    }
}

#[test]
fn what_the_self_assessment_asks_once_in_words_is_one_answer_with_it_and_the_rest_is_not_taken_for_one() {
    let answered = plan(PlanCard::default(), vec![("caring-go-on", said("caring-go-on", "Till the summer."))]);
    let step = ownwords::domain::conversation::already("caring-go-on");
    assert!(matches!(step.asked().kind, Kind::Ask) && step.is_answered(&answered));
    let free = ownwords::domain::conversation::already("caring-free").asked().prompt;
    assert!(free.private_by_default && free.ask_if_safe && conversations::is_private("caring-free"));
    for id in ["area-want", "caring-diary", "caring-task", "caring-nights", "caring-young"] {
        assert!(questions::find(id).is_some() && questions::prompt(id).is_none(), "{id}");
    }
}

#[test]
fn every_way_and_every_condition_leads_to_something_that_is_there() {
    for conversation in ALL {
        let id = conversation.id;
        for step in conversation.steps {
            if let Kind::Note(ways) = step.kind {
                for way in ways {
                    match way {
                        Go::Talk(other) => assert!(conversations::find(other).is_some(), "{id}: {} leads to {other}", step.id()),
                        Go::Life(section) => {
                            assert!(prompts::sections().any(|own| own.id == *section), "{id}: {} leads to {section}", step.id());
                        }
                        _ => {}
                    }
                }
            }
        }
        for when in conversation.when.iter().chain(conversation.steps.iter().flat_map(|step| step.when)) {
            let When::Chose(step, choice) = when else { continue };
            let choices = conversations::step(step).map(|(_, home)| home.prompt.choices);
            let choices = choices.or_else(|| prompts::find(step).map(|prompt| prompt.choices)).unwrap_or_default();
            assert!(choices.contains(choice), "{id} waits for {choice}, which {step} doesn't offer");
        }
    }
}

#[test]
fn tables_choices_and_pictures_are_whole() {
    for conversation in ALL {
        for step in own_steps(conversation) {
            let id = step.id();
            match step.kind {
                Kind::Choose { .. } => assert!(!step.prompt.choices.is_empty(), "{id} has nothing to choose"),
                Kind::Table(table) => {
                    assert!(!table.columns.is_empty() || table.own.is_some(), "{id} has no columns");
                    assert!(table.own.is_some() || !table.rows_of(None).is_empty(), "{id} can have no rows");
                    let columns: BTreeSet<_> = table.columns.iter().map(|column| column.id).collect();
                    assert_eq!(columns.len(), table.columns.len(), "{id} has a column twice");
                    for column in table.columns {
                        assert!(!matches!(column.kind, Cells::Choice([])), "{} has nothing to choose", column.id);
                    }
                }
                Kind::Week(layers) => assert!(!layers.is_empty(), "{id} has no layers"),
                Kind::Picture(picture) => {
                    for (_, from, _) in picture.fills {
                        assert!(matches!(conversation.step(from).map(|step| step.kind), Some(Kind::Ask)), "{id} is filled from {from}");
                    }
                }
                _ => {}
            }
        }
    }
}

#[test]
fn what_opens_the_safety_page_is_private_and_asks_first_whether_it_is_safe() {
    for conversation in ALL {
        for step in own_steps(conversation).filter(|step| step.prompt.opens_safety_page) {
            assert!(conversations::is_private(step.id()), "{}", step.id());
            assert!(step.prompt.ask_if_safe || conversation.ask_if_safe, "{}", step.id());
            assert!(!shelf("en-GB").contains_key(&format!("{}.example", step.id())), "{} must not lead anybody", step.id());
        }
        assert!(!conversation.not_in_backups || conversation.private, "{}", conversation.id);
    }
    assert!(conversations::is_private("power-holds") && !conversations::is_private("power-over"));
}

#[test]
fn a_conversation_that_is_private_keeps_every_box_of_it_private() {
    for conversation in ALL.iter().filter(|conversation| conversation.private) {
        for step in own_steps(conversation) {
            for prompt in step.prompts() {
                assert!(conversations::is_private(prompt.id), "{}", prompt.id);
            }
        }
    }
    assert!(conversations::is_private("narrative-told") && conversations::is_private("narrative-storms"));
}

#[test]
fn who_asks_for_a_good_day_asks_for_a_bad_one() {
    for conversation in ALL {
        let asks = |id: &str| conversation.steps.iter().any(|step| step.id() == id || step.prompts().iter().any(|own| own.id == id));
        assert_eq!(asks("day-good"), asks("day-bad"), "{}", conversation.id);
    }
}

#[test]
fn the_miracle_card_is_hidden_after_a_death_in_a_last_illness_and_where_somebody_does_harm() {
    let sft = find("sft");
    let open = ids_of(&sft.steps_for(&flagged(&[])));
    assert!(open.contains(&"sft-morning") && open.contains(&"sft-notice"));
    for flag in [Flag::Died, Flag::VeryIll, Flag::Harm] {
        let shown = ids_of(&sft.steps_for(&flagged(&[flag])));
        assert!(!shown.contains(&"sft-morning") && !shown.contains(&"sft-notice"), "{flag:?}");
        assert_eq!(shown.len(), open.len() - 2);
    }
}

#[test]
fn what_is_hidden_keeps_its_answer_and_a_conversation_with_answers_stays_open() {
    let mut hidden = flagged(&[Flag::Died]);
    let written = plan(PlanCard::default(), vec![("sft-morning", said("sft-morning", "Quiet."))]);
    hidden.set((**written.entry(&EntryId::new("sft-morning")).expect("it was written")).clone());
    assert!(hidden.get::<Statement>(&EntryId::new("sft-morning")).is_some());
    assert!(find("sft").has_answers(&hidden));
}

#[test]
fn where_two_windows_said_different_things_of_the_person_both_hold() {
    let mut entry = (**flagged(&[Flag::Died]).entry(&EntryId::new(Flags::ENTRY)).expect("flags")).clone();
    let mut clock = VersionVector::default();
    clock.set(Actor::from("b"), 1);
    let other = Flags { harm: true, ..Flags::default() };
    entry.insert(Version { clock, at: 2, visit: "w".into(), gone: false, body: other.into(), rest: Default::default() });
    assert!(entry.is_crossed());
    let mut plan = flagged(&[]);
    plan.set(entry);
    let flags = Flags::of(&plan);
    assert!(flags.died && flags.harm && !flags.very_ill);
}

#[test]
fn a_question_about_hope_is_never_the_first_that_is_asked() {
    let flags = [Flag::Died, Flag::VeryIll, Flag::Harm];
    for who_for in WhoFor::ALL {
        for set in 0..8_usize {
            let set: Vec<_> = flags.into_iter().enumerate().filter(|(bit, _)| set & (1 << bit) != 0).map(|(_, flag)| flag).collect();
            for nation in Nation::ALL {
                let mut plan = flagged(&set);
                let card = PlanCard { who_for: *who_for, nation: *nation, ..PlanCard::default() };
                plan.set((*self::plan(card, vec![]).card).clone());
                for conversation in ALL {
                    let steps = conversation.steps_for(&plan);
                    let first = steps.iter().find(|step| step.asks());
                    assert!(first.is_none_or(|step| !step.hope), "{} begins with {first:?}", conversation.id);
                }
            }
        }
    }
}

#[test]
fn a_small_step_becomes_a_goal_that_knows_where_it_was_made() {
    let body = Thing::Step.of("Open one letter", "sft-step", "en-GB");
    assert_eq!(made_at(&body), "sft-step");
    let plan = plan(PlanCard::default(), vec![("g", body)]);
    let goal = plan.get::<Goal>(&EntryId::new("g")).expect("a goal");
    assert_eq!((goal.first_step.as_str(), goal.what.as_str()), ("Open one letter", ""));
    assert!(find("sft").step("sft-step").is_some_and(|step| step.is_answered(&plan)));
    assert!(find("sft").has_answers(&plan) && !find("power").has_answers(&plan));
}

#[test]
fn no_more_decisions_are_wanted_back_than_three() {
    let step = find("power").step("power-day").expect("the grid");
    let Kind::Table(table) = step.kind else { panic!("{step:?}") };
    let want = table.columns.iter().find(|column| matches!(column.kind, Cells::Tick(_))).expect("a tick");
    let mut said = Statement::default();
    for row in table.given().into_iter().take(3) {
        assert!(table.can_tick(said.table(), want));
        said.table_mut().set_cell(row, want.id, &ownwords::domain::answer::Cell::Tick(true));
    }
    assert!(!table.can_tick(said.table(), want));
    assert_eq!(table.rows_for_others(said.table().expect("a table")).len(), 3);
}

#[test]
fn a_list_of_missing_chances_holds_those_that_are_missing_and_no_others() {
    let conversation = find("capabilities");
    let Some(Kind::Table(table)) = conversation.step("capabilities-ladder").map(|step| step.kind) else { panic!("no ladder") };
    let list = conversation.outputs.iter().find(|output| output.id == "capabilities-list").expect("the list");
    let mut said = Statement::default();
    for (row, chance) in [("food", "capabilities-helped"), ("people", "capabilities-never"), ("give", "capabilities-not-allowed")] {
        said.table_mut().set_cell(row, "capabilities-chance", &ownwords::domain::answer::Cell::Chosen(vec![chance.to_owned()]));
    }
    said.table_mut().set_cell(
        "choice",
        "capabilities-first",
        &ownwords::domain::answer::Cell::Chosen(vec!["capabilities-first-rules".to_owned()]),
    );
    assert_eq!(list.rows_of(table, said.table().expect("a table")), ["people", "give"]);

    let back = find("power").outputs[0];
    let Some(Kind::Table(day)) = find("power").step("power-day").map(|step| step.kind) else { panic!("no grid") };
    let mut said = Statement::default();
    said.table_mut().set_cell("power-row-eat", "power-happy", &ownwords::domain::answer::Cell::Chosen(vec!["power-happy-no".to_owned()]));
    said.table_mut().set_cell("power-row-out", "power-want", &ownwords::domain::answer::Cell::Tick(true));
    assert_eq!(back.rows_of(day, said.table().expect("a table")), ["power-row-out"]);
}

#[test]
fn the_urgent_door_asks_for_nothing_beyond_the_next_days_and_no_door_hides_the_assessment() {
    let conversation = find("threeconv");
    let ask_for_one = "threeconv-ask-rights";
    assert_eq!(ids_of(&conversation.steps_for(&flagged(&[]))), ["threeconv-door", ask_for_one]);
    let behind = |door: &str| {
        let mut said = Statement { prompt: "threeconv-door".to_owned(), ..Statement::default() };
        said.tap(door, 1);
        let steps = conversation.steps_for(&plan(PlanCard::default(), vec![("threeconv-door", said.into())]));
        assert_eq!(steps.last().map(|step| step.id()), Some(ask_for_one));
        assert!(steps[1..steps.len() - 1].iter().all(|step| step.under == Some(door)), "{door}");
        ids_of(&steps)
    };
    let urgent = behind("threeconv-urgent");
    assert!(conversation.outputs.iter().any(|output| output.id == "threeconv-plan" && output.of.iter().all(|step| urgent.contains(step))));
    for later in ["threeconv-weeks", "threeconv-needs", "threeconv-room"] {
        assert!(!urgent.contains(&later) && behind("threeconv-ahead").contains(&later), "{later}");
    }
    assert!(!behind("threeconv-on").contains(&"threeconv-days"));
}

#[test]
fn ideas_are_offered_only_to_somebody_who_said_that_they_want_some() {
    let conversation = find("mi");
    let shown = |choice: &str| {
        let mut said = Statement { prompt: "mi-want".to_owned(), ..Statement::default() };
        said.tap(choice, 1);
        ids_of(&conversation.steps_for(&plan(PlanCard::default(), vec![("mi-want", said.into())]))).contains(&"mi-ideas")
    };
    assert!(shown("mi-want-ideas") && !shown("mi-want-heard") && !shown("mi-want-unsure"));
    assert_eq!(conversation.steps[0].id(), "mi-want", "permission comes before anything else");
}

#[test]
fn no_more_goals_matter_most_than_three_and_one_that_does_can_be_taken_back() {
    let goal = |matters_most| Goal { what: "Sleep".into(), matters_most, ..Goal::default() }.into();
    let two = plan(PlanCard::default(), vec![("a", goal(true)), ("b", goal(true)), ("c", goal(false)), ("d", goal(false))]);
    assert!(Goal::can_matter_most(&two, &EntryId::new("c")));
    let three = plan(PlanCard::default(), vec![("a", goal(true)), ("b", goal(true)), ("c", goal(true)), ("d", goal(false))]);
    assert!(!Goal::can_matter_most(&three, &EntryId::new("d")));
    assert!(Goal::can_matter_most(&three, &EntryId::new("c")), "its own tick is not one of the others");
}

#[test]
fn what_is_had_takes_along_what_it_takes_when_it_becomes_a_strength() {
    let Kind::Table(grid) = find("case-strengths").step("case-strengths-grid").expect("the grid").kind else { panic!("a table") };
    let mut part = Part::default();
    part.set_cell("personal", "case-strengths-have", &Cell::Text("I sew".into()));
    part.set_cell("personal", "case-strengths-takes", &Cell::Text(" good light ".into()));
    let made = |column: &str| {
        let thing = grid.columns.iter().find(|own| own.id == column).and_then(|own| own.becomes).expect("it becomes something");
        match grid.thing_of(thing, &part, "personal", "I sew", "case-strengths-grid", "en-GB") {
            Body::Asset(asset) => asset,
            other => panic!("{other:?}"),
        }
    };
    let have = made("case-strengths-have");
    assert_eq!((have.capital.as_str(), have.standing, have.takes.as_str()), ("personal", Standing::Have, "good light"));
    assert_eq!(made("case-strengths-want").takes, "", "what is only wished for takes nothing yet");
}

#[test]
fn no_more_small_tasks_are_agreed_at_a_time_than_three() {
    let Some(Kind::Table(table)) = find("tasks").step("tasks-steps").map(|step| step.kind) else { panic!("no table") };
    let mut said = Statement::default();
    for row in ["a", "b", "c"] {
        assert!(table.can_add(said.table()));
        said.table_mut().set_cell(row, "tasks-stop", &ownwords::domain::answer::Cell::Text("Rain.".into()));
    }
    assert!(!table.can_add(said.table()));
}

#[test]
fn the_hard_truth_is_asked_first_and_stands_on_top_of_what_went_well() {
    let talk = find("ai4d");
    assert_eq!(talk.steps_for(&flagged(&[]))[0].id(), "ai4d-truth");
    assert!(talk.outputs.iter().all(|output| output.of.first() == Some(&"ai4d-truth")));
}

#[test]
fn a_family_meeting_pauses_where_somebody_does_harm_and_still_leaves_the_choice_to_the_person() {
    let talk = find("fgc");
    assert!(talk.pauses(&flagged(&[Flag::Harm])) && !talk.pauses(&flagged(&[Flag::Died])));
    assert!(talk.is_offered(&flagged(&[Flag::Harm])));
    assert_eq!(talk.steps_for(&flagged(&[Flag::Harm])).len(), talk.steps.len());
    assert!(conversations::is_private("fgc-invite") && conversations::is_private("fgc-hurt"));
    for output in talk.outputs.iter().filter(|output| output.feeds != Feeds::Own) {
        assert!(output.of.iter().all(|step| !conversations::is_private(step)), "{}", output.id);
    }
}

#[test]
fn the_file_of_somebody_who_cares_asks_first_if_it_is_safe_and_asks_nothing_that_the_self_assessment_asks() {
    let talk = find("carer");
    assert!(talk.private && talk.ask_if_safe);
    assert!(own_steps(talk).all(|step| conversations::is_private(step.id())));
    let already: Vec<_> = talk.steps.iter().filter(|step| matches!(step.kind, Kind::Already)).map(Step::id).collect();
    for sheet in questions::CARING.iter().chain(&questions::IF_THEN[1..]) {
        for asked in sheet.steps.iter().filter(|step| !["caring-local", "caring-nights"].contains(&step.prompt)) {
            assert_eq!(questions::prompt(asked.prompt).is_some(), already.contains(&asked.prompt), "{}", asked.prompt);
        }
    }
}

fn columns(step: &str) -> &'static [ownwords::domain::conversation::Column] {
    match conversations::step(step).map(|(_, step)| step.kind) {
        Some(Kind::Table(table)) => table.columns,
        other => panic!("{step} is no table: {other:?}"),
    }
}

#[test]
fn every_place_on_the_list_is_held_against_the_six_reality_checks() {
    for step in ["abcd-groups", "abcd-public", "abcd-calm", "abcd-swap"] {
        let ids: Vec<_> = columns(step).iter().map(|column| column.id).collect();
        assert_eq!(ids, ["abcd-real", "abcd-near", "abcd-open", "abcd-afford", "abcd-last", "abcd-instead"], "{step}");
        assert!(columns(step).iter().any(|column| column.becomes == Some(Thing::Person)), "{step} is on the map with a tap");
    }
    // Wherever a place, a group or help near home is put on a list. Where a table asks one of the six in its own words, that is it.
    for (step, own) in [
        ("place-help", [REAL.id, NEAR.id, OPEN.id, AFFORDABLE.id, LASTING.id, FALL_BACK.id]),
        ("inclusion-belong", [REAL.id, NEAR.id, OPEN.id, AFFORDABLE.id, LASTING.id, "inclusion-instead"]),
        ("peer-who", [REAL.id, NEAR.id, "peer-open", AFFORDABLE.id, "peer-lasts", "peer-lasts"]),
    ] {
        for check in own {
            assert!(columns(step).iter().any(|column| column.id == check), "{step} doesn't ask {check}");
        }
    }
}

#[test]
fn each_of_the_six_kinds_of_things_that_a_place_has_is_asked_for_under_a_sign_of_its_own() {
    let abcd = find("abcd");
    let signs: Vec<_> = abcd.steps.iter().filter_map(|step| step.sign).collect();
    assert_eq!(signs, Sign::ALL);
    let parts: BTreeSet<_> = abcd.steps.iter().filter(|step| step.sign.is_some()).map(|step| step.under).collect();
    assert_eq!(parts.len(), 6, "each beside a name of its own: a picture is never the only sign");
}

#[test]
fn the_three_levels_are_one_tap_from_each_other_and_stand_on_no_other_conversation() {
    let levels = find("three-levels");
    let open = flagged(&[]);
    let tabs: Vec<_> = levels.tabs(&open).into_iter().map(|(level, step)| (level, step.id())).collect();
    let three = [(Level::Me, "three-levels-me"), (Level::People, "three-levels-people"), (Level::Place, "three-levels-place")];
    assert_eq!(tabs, three);
    let others = ALL.iter().filter(|own| own.id != levels.id);
    assert!({ others }.all(|own| own.tabs(&open).is_empty()));
}

#[test]
fn nothing_and_none_of_these_let_go_of_all_others_and_any_other_lets_go_of_them() {
    let mut tried = Vec::new();
    for step in ALL.iter().flat_map(|conversation| conversation.steps) {
        let Kind::Choose { most, alone } = step.kind else { continue };
        let choices = step.prompt.choices;
        let is_none = |id: &&&str| ["-nothing", "-none", "-helped-alone", "-how-no"].iter().any(|end| id.ends_with(end));
        let none: Vec<_> = choices.iter().filter(is_none).copied().collect();
        assert!(most == 1 || alone == none, "{}: {none:?} stand alone, and the table says {alone:?}", step.id());
        for own in alone {
            let mut said = Statement::default();
            let others: Vec<_> = choices.iter().filter(|id| !alone.contains(id)).collect();
            others.iter().for_each(|id| tap(&mut said, id, most, alone));
            assert_eq!(said.chosen().len(), others.len(), "{}: those that don't stand alone stand together", step.id());
            tap(&mut said, own, most, alone);
            assert_eq!(said.chosen(), [*own], "{}", step.id());
            tap(&mut said, others[0], most, alone);
            assert_eq!(said.chosen(), [*others[0]], "{}", step.id());
            tap(&mut said, others[0], most, alone);
            assert!(said.chosen().is_empty());
            tried.push(*own);
        }
    }
    assert_eq!(tried, ["forum-part-none", "impact-agewell-tell-nothing", "shared-lives-how-no", "ssa-helped-alone"]);
}

#[test]
fn a_step_that_makes_something_and_was_left_for_another_day_is_among_what_was_left_until_something_is_made() {
    let mut tried = 0;
    for (talk, step) in ALL.iter().flat_map(|talk| talk.steps.iter().map(move |step| (talk, step))) {
        let Kind::Make { thing, .. } = step.asked().kind else { continue };
        let empty = flagged(&[]);
        assert!(!step.is_put_by(&empty) && step.put_by(&empty, PutBy::Skip).is_empty(), "skipping leaves no trace");
        for how in [PutBy::NotNow, PutBy::TooHard] {
            let mut there = flagged(&[]);
            let left = step.put_by(&there, how);
            assert_eq!(left.len(), 1, "{}", step.id());
            for (id, body) in left {
                there.set((**plan(PlanCard::default(), vec![(id.as_str(), body.into())]).entry(&id).expect("it was left")).clone());
            }
            assert!(step.is_put_by(&there) && !step.is_answered(&there), "{}", step.id());
            assert!(!talk.has_answers(&there), "{}: nothing was said", step.id());
            assert!(outcome::items(&there, step, outcome::Eyes::Own, &readers::IDS).is_empty());
            let made = thing.of("Something made.", step.id(), "en-GB");
            there.set((**plan(PlanCard::default(), vec![("made", made)]).entry(&EntryId::new("made")).expect("made")).clone());
            assert!(!step.is_put_by(&there) && step.is_answered(&there), "{}", step.id());
            assert!(step.put_by(&there, how).is_empty(), "{}: what was made isn't put by", step.id());
        }
        tried += 1;
    }
    assert!(tried > 8, "{tried} steps that make something");
}

#[test]
fn each_measure_that_a_service_counts_has_a_hint_of_its_own() {
    let english = shelf("en-GB");
    let Some(Kind::Table(table)) = find("forum").step("forum-counts").map(|step| step.kind) else { panic!("no table") };
    let hints: BTreeSet<_> = table.given().into_iter().map(|row| english[&format!("{row}.hint")].clone()).collect();
    assert_eq!((hints.len(), table.given().len()), (7, 7));
    assert!(hints.iter().all(|hint| hint.ends_with('?')), "each asks what the number doesn't show: {hints:?}");
}

#[test]
fn help_that_nobody_is_paid_for_is_asked_willing_and_able_until_when_and_what_if_not() {
    for step in [
        "abcd-people",
        "impact-agewell-day-one",
        "inclusion-belong",
        "own-support-help",
        "pcp-decide",
        "tasks-steps",
        "case-strengths-grid",
    ] {
        let columns = columns(step);
        let agreed = columns.iter().filter_map(|column| match column.kind {
            Cells::Choice(choices) if column.id.ends_with("-agreed") || column.id.ends_with("-asked") => Some(choices),
            _ => None,
        });
        let agreed: Vec<_> = agreed.collect();
        assert!(matches!(agreed[..], [[first, _, _, ..]] if first.ends_with("-no")), "{step}: not agreed comes first: {agreed:?}");
        assert!(columns.iter().any(|column| matches!(column.kind, Cells::Day)), "{step}: until when?");
        let instead = |id: &str| id.ends_with("-instead") || id.ends_with("-if-not");
        assert!(columns.iter().any(|column| matches!(column.kind, Cells::Text) && instead(column.id)), "{step}: and if not?");
    }
}

#[test]
fn being_safe_has_a_door_of_its_own_and_nothing_of_it_goes_anywhere_by_itself() {
    let msp = find("msp");
    assert!(msp.private && msp.ask_if_safe && msp.help_first && msp.not_in_backups);
    assert_eq!(msp.wishes, [Wish::Safe]);
    assert!(msp.outputs.iter().all(|output| output.feeds == Feeds::Own), "no document takes it up");
    let elsewhere = |step: &&str| ALL.iter().any(|other| other.id != "msp" && other.step(step).is_some());
    assert!(!own_steps(msp).map(Step::id).any(|id| elsewhere(&id)), "no other conversation shows it");
    assert!(!shelf("en-GB").keys().any(|id| id.starts_with("msp-") && id.ends_with(".example")), "no example leads anybody");
    for step in own_steps(msp) {
        for prompt in step.prompts() {
            assert!(conversations::stays_out_of_backups(&said(prompt.id, "x")), "{}", prompt.id);
            assert!(conversations::named_out_of_backups(prompt.id), "{}", prompt.id);
        }
    }
}

#[test]
fn a_year_ahead_is_not_asked_about_in_a_last_illness() {
    let lac = find("lac");
    assert!(ids_of(&lac.steps_for(&flagged(&[]))).contains(&"lac-year"));
    assert!(!ids_of(&lac.steps_for(&flagged(&[Flag::VeryIll]))).contains(&"lac-year"));
}

#[test]
fn a_joint_talk_about_worries_pauses_where_somebody_does_harm_and_has_its_three_columns() {
    let signs = find("signs");
    assert!(signs.pauses(&flagged(&[Flag::Harm])) && !signs.pauses(&flagged(&[])));
    let boxes: Vec<_> = signs.step("signs-columns").expect("the columns").prompts().iter().map(|one| one.id).collect();
    assert_eq!(boxes, ["signs-awake", "signs-right", "signs-next"]);
    assert!(conversations::is_private("signs-safe"));
}

#[test]
fn a_risk_is_weighed_both_ways_with_the_questions_of_a_goal_and_others_views_beside() {
    let risk = find("risk");
    for prompt in prompts::RISK.prompts {
        assert!(matches!(risk.step(prompt.id).map(|step| step.kind), Some(Kind::Already)), "{}", prompt.id);
    }
    for both in ["risk-harm", "risk-not-doing"] {
        assert!(risk.step(both).is_some_and(|step| step.asked().voices), "{both}");
    }
}

#[test]
fn the_record_of_what_was_said_leaves_out_how_i_am_and_the_five_steps_stand_in_their_order() {
    let hardtalk = find("hardtalk");
    let mut parts: Vec<_> = hardtalk.steps.iter().filter_map(|step| step.under).collect();
    parts.dedup();
    assert_eq!(parts, ["hardtalk-prepare", "hardtalk-frame", "hardtalk-expect", "hardtalk-listen", "hardtalk-close"]);
    let record = hardtalk.outputs.iter().find(|output| output.feeds == Feeds::Record).expect("a record");
    assert!(record.of.contains(&"hardtalk-said") && !record.of.contains(&"hardtalk-now"));
    assert!(hardtalk.outputs.iter().all(|output| !output.of.is_empty() && !output.of.contains(&"hardtalk-now")));
}

#[test]
fn whoever_introduced_somebody_is_told_only_what_was_ticked() {
    let agewell = find("impact-agewell");
    let back = agewell.outputs.iter().find(|output| output.form == Form::Letter).expect("a letter");
    let (nothing, mut ticked) = (Statement::default(), Statement { prompt: "impact-agewell-tell".into(), ..Statement::default() });
    ticked.tap("impact-agewell-tell-how", 0);
    let asked = |said: Statement| {
        let plan = plan(PlanCard::default(), vec![("impact-agewell-tell", said.into())]);
        let shown = ids_of(&agewell.steps_for(&plan));
        back.of.iter().copied().filter(|id| shown.contains(id)).collect::<Vec<_>>()
    };
    assert_eq!(asked(nothing), ["impact-agewell-tell"]);
    assert_eq!(asked(ticked.clone()), ["impact-agewell-tell", "impact-agewell-told-how"]);
    ticked.tap("impact-agewell-tell-after", 0);
    assert_eq!(asked(ticked), ["impact-agewell-tell", "impact-agewell-told-how", "impact-agewell-after"]);
}

/// Every column of every table, with its step.
fn all_columns() -> Vec<(&'static str, &'static Table, &'static Column)> {
    let steps = ALL.iter().flat_map(|conversation| conversation.steps);
    let tables = steps.filter_map(|step| match step.kind {
        Kind::Table(table) => Some((step.id(), table)),
        _ => None,
    });
    tables.flat_map(|(step, table)| table.columns.iter().map(move |column| (step, table, column))).collect()
}

#[test]
fn words_in_a_table_are_made_into_a_thing_only_when_that_thing_stands_beside_them() {
    let mut tried = 0;
    for (step, table, column) in all_columns() {
        let (Some(thing), Cells::Text) = (column.becomes, column.kind) else { continue };
        let row = table.rows_of(None).first().map_or("row", |row| *row).to_owned();
        let mut said = Statement { prompt: step.into(), ..Statement::default() };
        said.table_mut().set_cell(&row, column.id, &Cell::Text("My own car".into()));
        let part = said.table().expect("a table").clone();
        let here = plan(PlanCard::default(), vec![(step, said.clone().into())]);
        assert!(!is_made(&here, step, "My own car"), "{}: the answer itself is taken for what it could become", column.id);
        let made = table.thing_of(thing, &part, &row, "My own car", step, "en-GB");
        if made_at(&made) != step {
            continue;
        }
        let there = plan(PlanCard::default(), vec![(step, said.into()), ("made", made)]);
        assert!(is_made(&there, step, "My own car"), "{}", column.id);
        tried += 1;
    }
    assert!(tried >= 3, "{tried} columns that become something");
}

#[test]
fn the_lists_of_people_are_known_by_name_where_there_are_no_tables() {
    let lists: BTreeSet<_> =
        all_columns().into_iter().filter(|(_, table, _)| matches!(table.rows, Rows::People)).map(|(step, ..)| step).collect();
    assert_eq!(lists, ownwords::domain::statement::LISTS_OF_PEOPLE.into());
}

#[test]
fn what_keeps_somebody_from_something_is_never_offered_as_their_wish() {
    let columns: Vec<_> = all_columns().into_iter().map(|(.., column)| column).collect();
    for barrier in ["capabilities-more", "place-bigger"] {
        assert!(columns.iter().find(|column| column.id == barrier).expect(barrier).becomes.is_none(), "{barrier}");
    }
}

#[test]
fn a_carers_own_conversation_is_offered_where_its_week_and_jobs_are() {
    let of = |who_for| plan(PlanCard { who_for, ..PlanCard::default() }, vec![]);
    assert!(find("carer").is_offered(&of(WhoFor::Carer)));
    assert!(!find("carer").is_offered(&of(WhoFor::Me)) && !find("carer").is_offered(&of(WhoFor::Helping)));
    let begun = plan(PlanCard::default(), vec![("carer-nobody-else", said("carer-nobody-else", "Nobody"))]);
    assert!(find("carer").is_offered(&begun), "what was written is never out of reach");
}

#[test]
fn a_support_plan_has_its_seven_questions_in_their_order() {
    let plan = find("own-support").outputs[0].of;
    let steps: Vec<_> = find("own-support").steps.iter().filter(|step| plan.contains(&step.id())).map(|step| step.under).collect();
    let parts: Vec<_> = (1..=7).map(|number| Some(format!("own-support-{number}"))).collect();
    assert_eq!(steps.into_iter().map(|part| part.map(str::to_owned)).collect::<Vec<_>>(), parts);
}

#[test]
fn every_promise_names_where_it_is_from() {
    let english = shelf("en-GB");
    for line in find("promises").step("promises-who").expect("the roles").prompt.choices {
        assert!(english[*line].contains(": to ") && english[*line].ends_with(')'), "{line}");
    }
}

#[test]
fn the_way_through_goes_on_goes_back_and_comes_straight_back_from_a_change() {
    let plan = flagged(&[]);
    let walk = Walk::new(find("sft"), &plan);
    let ids = ids_of(walk.steps());
    assert_eq!(walk.resume(None), Stop::Step(ids[0]));
    let mut at = Stop::Step(ids[0]);
    for id in &ids[1..] {
        at = walk.next(at, false);
        assert_eq!(at, Stop::Step(id));
    }
    assert_eq!(walk.next(at, false), Stop::End);
    assert_eq!(walk.back(Stop::End, false), Some(at));
    assert_eq!(walk.back(Stop::Step(ids[0]), false), None);
    assert_eq!((walk.next(Stop::Step(ids[1]), true), walk.back(Stop::Step(ids[1]), true)), (Stop::End, Some(Stop::End)));
    assert_eq!(walk.next(Stop::End, false), Stop::End);
}

#[test]
fn a_conversation_goes_on_where_it_was_left_even_if_that_page_is_hidden_now() {
    let at = |at: &str| Talk { conversation: "sft".to_owned(), at: at.to_owned(), ..Talk::default() };
    let (open, grief) = (flagged(&[]), flagged(&[Flag::Died]));
    assert_eq!(Walk::new(find("sft"), &open).resume(Some(&at("sft-morning"))), Stop::Step("sft-morning"));
    assert_eq!(Walk::new(find("sft"), &grief).resume(Some(&at("sft-morning"))), Stop::Step("sft-step"));
    assert_eq!(Walk::new(find("sft"), &open).resume(Some(&at(""))), Stop::End);
    assert_eq!(Walk::new(find("sft"), &open).resume(Some(&at("sft-of-a-newer-version"))), Stop::Step("sft-coping"));
    assert_eq!(Talk::entry(find("sft")).as_str(), "talk-sft");
}

#[test]
fn the_tree_is_drawn_from_the_persons_own_words_and_none_of_them_is_cut() {
    let long = "The song that my grandmother sang while she made bread in the yard behind the house in the hills";
    let answers = vec![
        ("narrative-roots", said("narrative-roots", &format!("Mirpur\n\n{long}"))),
        ("narrative-leaves", said("narrative-leaves", "Aunty Bev\nRex")),
    ];
    let plan = plan(PlanCard::default(), answers);
    let Some(Kind::Picture(picture)) = find("narrative").step("narrative-picture").map(|step| step.kind) else { panic!("no picture") };
    let fills = tree::fills(picture, &plan);
    let roots = fills.iter().find(|fill| fill.limb == Limb::Roots).expect("roots");
    assert_eq!(roots.things, ["Mirpur", long]);
    assert_eq!(tree::list(&fills).count(), 2);
    let drawn = tree::draw(&fills, "My tree", &|id| id.to_owned());
    let text = drawing::to_text(&drawn).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(long) && text.contains("Rex"), "{text}");
    for (_, _, label) in picture.fills {
        assert!(text.contains(label), "every part is named, also where nothing was said: {label}");
    }
    let drawing::Node::Element(svg) = drawn else { panic!("no element") };
    assert_eq!(svg.tag, "svg");
    assert!(svg.attrs.iter().all(|(name, _)| *name != "style"));
}

#[test]
fn the_english_reads_at_nine_to_eleven() {
    let texts = shelf("en-GB");
    let asked = questions();
    let hard = too_hard(&texts, |id| if asked.contains(id) { 6.0 } else { 8.0 });
    assert!(hard.is_empty(), "too hard to read:\n{}", hard.join("\n"));
    let grade = measure_all(texts.values()).grade();
    assert!(grade <= 4.0, "all together are at grade {grade:.2}");
}

#[test]
fn no_word_judges_cheers_or_belongs_to_a_service_and_nobody_is_called_by_a_label() {
    for (id, text) in shelf("en-GB") {
        let text = text.to_lowercase();
        for word in BANNED.iter().chain(&["carer"]) {
            assert!(!text.contains(word), "{id} says {word:?}");
        }
        assert!(!text.contains(['!', '\'']), "{id} shouts, or has a typewriter's apostrophe");
    }
}

#[test]
fn the_urdu_has_every_text_and_is_written_in_urdu() {
    let (english, urdu) = (shelf("en-GB"), shelf("ur"));
    // Rights and safety are shown in English until somebody has checked them in Urdu; nobody guesses at them.
    let unchecked = |id: &str| id.split('.').next().is_some_and(|id| id.ends_with("-rights") || id.ends_with("-safety"));
    let missing: Vec<_> = english.keys().filter(|id| !urdu.contains_key(*id) && !unchecked(id)).collect();
    assert!(missing.is_empty(), "Urdu lacks {missing:?}");
    let guessed: Vec<_> = urdu.keys().filter(|id| unchecked(id)).collect();
    assert!(guessed.is_empty(), "Urdu guesses at rights or safety: {guessed:?}");
    let orphans: Vec<_> = urdu.keys().filter(|id| !english.contains_key(*id)).collect();
    assert!(orphans.is_empty(), "English lacks {orphans:?}");
    let faults: Vec<_> = urdu.iter().flat_map(|(id, text)| urdu_faults(id, text, english.get(id))).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What can be stored never goes away: answers in people's plans are kept under it. One list for each conversation, which may only grow;
/// outside the build machine a run adds what is new, and the change is committed with the conversation.
#[test]
fn ids_that_may_be_stored_are_kept_for_ever() {
    for conversation in ALL {
        let path = root(&format!("tests/fixtures/conversations/{}.txt", conversation.id));
        let kept = fs::read_to_string(&path).unwrap_or_default();
        let kept: BTreeSet<_> = kept.lines().map(str::to_owned).collect();
        let stored = ["ask", "choose", "choice", "scale", "table", "row", "column", "week", "layer", "make", "beside"];
        let now: BTreeSet<_> = conversations::ids(conversation)
            .into_iter()
            .filter(|(what, _)| stored.contains(what))
            .map(|(what, id)| format!("{id} {what}"))
            .collect();
        let lost: Vec<_> = kept.difference(&now).collect();
        assert!(lost.is_empty(), "{} no longer has {lost:?}, which plans may hold answers under", conversation.id);
        if now != kept {
            assert!(std::env::var_os("CI").is_none(), "{} has new ids: run the test and commit {}", conversation.id, path.display());
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, now.into_iter().collect::<Vec<_>>().join("\n") + "\n").unwrap();
        }
    }
}

proptest! {
    #[test]
    fn nobody_gets_lost(conversation in 0..ALL.len(), flags in 0..8_usize, presses in proptest::collection::vec(any::<(bool, bool)>(), 0..40)) {
        let all = [Flag::Died, Flag::VeryIll, Flag::Harm];
        let set: Vec<_> = all.into_iter().enumerate().filter(|(bit, _)| flags & (1 << bit) != 0).map(|(_, flag)| flag).collect();
        let walk = Walk::new(ALL[conversation], &flagged(&set));
        let mut at = walk.resume(None);
        for (on, changing) in presses {
            at = if on { walk.next(at, changing) } else { walk.back(at, changing).unwrap_or(at) };
            if let Stop::Step(id) = at {
                prop_assert!(walk.steps().iter().any(|step| step.id() == id));
            }
        }
    }
}

#[test]
fn somebody_who_was_put_into_a_list_is_something_said_and_an_empty_row_of_ones_own_is_not() {
    let lists = ALL.iter().flat_map(|talk| talk.steps).filter_map(|step| match step.kind {
        Kind::Table(table) if matches!(table.rows, Rows::People) => Some((step, table)),
        _ => None,
    });
    let mut names = Vec::new();
    for (step, table) in lists {
        let mut said = Statement { prompt: step.id().into(), ..Statement::default() };
        said.table_mut().add_row("jo");
        assert!(!said.is_empty(), "{} forgets whom it lists", step.id());
        assert_eq!(table.rows_for_others(said.table().expect("a table")), ["jo"], "{}", step.id());
        assert!(step.is_answered(&plan(PlanCard::default(), vec![(step.id(), said.clone().into())])));
        let keeps_back = table.columns.iter().find(|column| matches!(column.kind, Cells::KeepBack));
        if let Some(column) = keeps_back {
            said.table_mut().set_cell("jo", column.id, &Cell::Tick(true));
            assert_eq!(table.rows_for_others(said.table().expect("a table")), [""; 0]);
        }
        said.table_mut().remove_row("jo");
        assert!(said.is_empty(), "{}", step.id());
        names.push(step.id());
    }
    for list in ["fgc-invite", "lac-names", "whole-life-others"] {
        assert!(names.contains(&list), "{names:?}");
    }
    let mut own = Statement { prompt: "tasks-steps".into(), ..Statement::default() };
    own.table_mut().add_row("r1");
    assert!(own.is_empty(), "nothing stands in the row yet");
}

#[test]
fn what_was_answered_behind_one_door_is_still_there_after_another_was_taken() {
    let talk = find("threeconv");
    let said = |id: &str, words: &str, choice: &str| {
        let mut said = Statement { prompt: id.to_owned(), language: "en-GB".into(), ..Statement::default() };
        said.set_text(words);
        if !choice.is_empty() {
            said.tap(choice, 1);
        }
        Body::from(said)
    };
    let plan = plan(
        PlanCard::default(),
        vec![
            ("threeconv-door", said("threeconv-door", "", "threeconv-ahead")),
            ("threeconv-cannot-wait", said("threeconv-cannot-wait", "The stairs.", "")),
            ("threeconv-stays", said("threeconv-stays", "My brother.", "")),
            ("threeconv-room", said("threeconv-room", "My sister.", "")),
        ],
    );
    assert!(!ids_of(&talk.steps_for(&plan)).contains(&"threeconv-cannot-wait"), "the door asks only for what is behind it");
    let kept = talk.steps_kept(&plan, true);
    let answered: Vec<_> = kept.iter().filter(|step| step.is_answered(&plan)).map(|step| step.id()).collect();
    assert_eq!(answered, ["threeconv-door", "threeconv-cannot-wait", "threeconv-stays", "threeconv-room"], "in the order of the table");
    let sheet = talk.outputs.iter().find(|output| output.id == "threeconv-plan").expect("the urgent plan");
    let steps: Vec<_> = outcome::steps(&plan, talk, sheet).iter().map(|step| step.id()).collect();
    assert_eq!(steps, ["threeconv-cannot-wait", "threeconv-stays"]);
}

#[test]
fn what_is_left_out_after_a_loss_is_still_the_persons_own_to_read_and_goes_to_nobody_else() {
    let answer = || {
        let mut said = Statement { prompt: "lac-year".into(), language: "en-GB".into(), ..Statement::default() };
        said.set_text("To see the sea again.");
        Body::from(said)
    };
    let talk = find("lac");
    let meeting = || Body::from(ownwords::domain::meeting::Meeting { what: "A meeting".into(), ..Default::default() });
    for (flags, goes) in [(Flags::default(), true), (Flags { very_ill: true, ..Flags::default() }, false)] {
        let entries = vec![("lac-year", answer()), (Flags::ENTRY, flags.into()), ("meeting", meeting())];
        let plan = plan(PlanCard::default(), entries);
        let has = |own: bool| ids_of(&talk.steps_kept(&plan, own)).contains(&"lac-year");
        assert!(has(true), "it stays to be read and changed");
        assert_eq!(has(false), goes);
        let sheet = talk.outputs.first().expect("the sheet");
        assert_eq!(outcome::steps(&plan, talk, sheet).iter().any(|step| step.id() == "lac-year"), goes);
        let paper = papers::make(&plan, &papers::Paper::MeetingPack(EntryId::new("meeting")), &everything(&plan), 1, &readers::IDS);
        assert_eq!(paper.items().any(|item| item.answer == "To see the sea again."), goes);
    }
}

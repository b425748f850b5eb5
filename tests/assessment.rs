//! The self-assessment: the right areas and limbs under each nation's law, answers that no change of nation loses, and words that are
//! plain and whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use ownwords::domain::assessment::answers::{self, fresh};
use ownwords::domain::assessment::area::{self, AREAS};
use ownwords::domain::assessment::law::{self, LIMBS, Law, NO_HELP, Role};
use ownwords::domain::assessment::look_over::{About, Finding, look_over};
use ownwords::domain::assessment::part::{Part, offered};
use ownwords::domain::assessment::questions::{self, ABOUT_AREA, At, CARING, Count, DAYS, IF_THEN, YOUNG};
use ownwords::domain::asset::{Asset, Standing};
use ownwords::domain::goal::Goal;
use ownwords::domain::helper::{Helper, PARTS, SUPPORTED_MOST, supported_in};
use ownwords::domain::link::{Link, Side, hello, known};
use ownwords::domain::meeting::Agreement;
use ownwords::domain::person::{Agreed, Being, Help, Person};
use ownwords::domain::plan::{Nation, PlanCard, WhoFor};
use ownwords::domain::record::Field as _;
use ownwords::domain::statement::{PutBy, Statement, Whose};
use ownwords::domain::{Body, Entry, EntryId, Plan, PlanId, Version, VersionVector};
use proptest::prelude::*;

mod plain;

use plain::Measure;

// ------------------------------------------------------------------------------------------------ areas, laws, limbs

fn law(nation: Nation, role: Role) -> Law {
    Law::new(nation, role).expect("a nation")
}

fn named(law: Law) -> Vec<&'static str> {
    law.areas().map(|area| area.id).collect()
}

#[test]
fn every_nation_names_the_areas_of_its_own_law() {
    let mut england = named(law(Nation::England, Role::Adult));
    let expected = [
        "food",
        "washing",
        "toilet",
        "clothes",
        "home-safe",
        "home-clean",
        "people",
        "work-learn",
        "out-about",
        "free-time",
        "care-child",
        "safe",
        "health-mind",
        "choice",
        "money-rights",
        "right-home",
        "give",
    ];
    assert_eq!(england, expected);
    england.retain(|area| law(Nation::England, Role::Adult).name_of(area).is_some_and(|named| named.source.act.contains("Eligibility")));
    assert_eq!(england.len(), 11, "outcomes (a) to (j), of which (i) is two areas");

    let carers = named(law(Nation::England, Role::Carer));
    let expected = [
        "food",
        "home-clean",
        "people",
        "work-learn",
        "out-about",
        "free-time",
        "care-child",
        "care-other",
        "health-mind",
        "choice",
        "money-rights",
        "right-home",
        "give",
    ];
    assert_eq!(carers, expected);

    for role in [Role::Adult, Role::Carer] {
        let wales = named(law(Nation::Wales, role));
        assert_eq!(wales.len(), 18);
        assert!(wales.contains(&"talk-understand") && wales.contains(&"safe") && !wales.contains(&"care-other"));
    }
    assert_eq!(law(Nation::Wales, Role::Adult).name_of("talk-understand").map(|named| named.name), Some("communication"));

    let trusts = named(law(Nation::NorthernIreland, Role::Adult));
    for absent in ["people", "care-child", "care-other", "safe", "choice", "give"] {
        assert!(!trusts.contains(&absent), "{absent}");
    }
    assert_eq!(trusts.len(), 13);
    for open in [law(Nation::Scotland, Role::Adult), law(Nation::Scotland, Role::Carer), law(Nation::NorthernIreland, Role::Carer)] {
        assert_eq!(named(open).len(), AREAS.len());
    }
}

#[test]
fn areas_that_a_law_does_not_name_are_offered_after_those_that_it_does() {
    for one in Law::ALL {
        let (own, others) = law::areas(Some(one));
        let mut all: Vec<_> = own.iter().chain(&others).map(|area| area.id).collect();
        assert!(others.iter().all(|area| one.name_of(area.id).is_none()));
        all.sort_unstable();
        let mut every: Vec<_> = AREAS.iter().map(|area| area.id).collect();
        every.sort_unstable();
        assert_eq!(all, every, "{one:?}");
    }
    let (unsaid, none) = law::areas(None);
    assert_eq!((unsaid.len(), none.len()), (AREAS.len(), 0));
}

#[test]
fn no_english_outcome_stands_outside_england_and_no_other_nations_law_inside_it() {
    let of = |nation: Nation| match nation {
        Nation::England => ["Care Act 2014", "Care and Support (Eligibility Criteria) Regulations 2015", ""],
        Nation::Wales => ["Social Services and Well-being (Wales) Act 2014", "Care and Support (Eligibility) (Wales) Regulations 2015", ""],
        Nation::Scotland => ["National health and wellbeing outcomes (Scotland)", "Carers (Scotland) Act 2016", ""],
        Nation::NorthernIreland | Nation::Unsaid => {
            ["Northern Ireland Single Assessment Tool", "Carers and Direct Payments Act (Northern Ireland) 2002", ""]
        }
    };
    for one in Law::ALL {
        for area in AREAS {
            let sources = one.name_of(area.id).map(|named| named.source).into_iter().chain(one.limbs(area).source);
            for source in sources {
                assert!(of(one.nation).contains(&source.act), "{one:?} {}: {}", area.id, source.text());
            }
            let english = law(Nation::England, Role::Adult).name_of(area.id).filter(|named| named.source.act.contains("Eligibility"));
            if let (Some(english), Some(own), true) = (english, one.name_of(area.id), one.nation != Nation::England) {
                assert_ne!(english.name, own.name, "{one:?} {}", area.id);
            }
        }
    }
}

#[test]
fn limbs_are_four_for_an_adult_in_england_three_for_a_carer_there_and_its_own_in_wales() {
    let of = |nation, role, area: &str| {
        let area = area::find(area).expect("an area");
        law(nation, role).limbs(area).limbs.iter().map(|limb| limb.id).collect::<Vec<_>>()
    };
    assert_eq!(of(Nation::England, Role::Adult, "food"), ["help", "hurts", "unsafe", "slow"]);
    assert_eq!(of(Nation::England, Role::Carer, "food"), ["help", "hurts", "unsafe"]);
    assert_eq!(of(Nation::England, Role::Carer, "health-mind"), ["worse"]);
    assert_eq!(of(Nation::Wales, Role::Adult, "food"), ["help", "hurts", "unsafe", "slow", "no-others", "no-community"]);
    for nation in [Nation::Scotland, Nation::NorthernIreland] {
        for role in [Role::Adult, Role::Carer] {
            assert_eq!(of(nation, role, "food"), ["help", "hurts", "unsafe", "slow"]);
            assert_eq!(law(nation, role).limbs(&AREAS[0]).source, None, "they are no law there, and must not look like it");
        }
    }
    let every: BTreeSet<_> = LIMBS.iter().map(|limb| limb.id).collect();
    for one in Law::ALL {
        assert!(AREAS.iter().flat_map(|area| one.limbs(area).limbs).all(|limb| every.contains(limb.id)));
    }
}

#[test]
fn a_carers_law_is_that_of_the_nation_where_the_person_they_look_after_lives() {
    let card = PlanCard { who_for: WhoFor::Carer, nation: Nation::Scotland, home: Nation::England, ..PlanCard::default() };
    assert_eq!(Law::of(&card), Law::new(Nation::Scotland, Role::Carer));
    assert_eq!(Law::at_home(&card), Law::new(Nation::England, Role::Adult));
    let same = PlanCard { home: Nation::Unsaid, ..card };
    assert_eq!(Law::at_home(&same), Law::new(Nation::Scotland, Role::Adult));
    assert_eq!(Law::of(&PlanCard::default()), None);
}

#[test]
fn what_is_not_read_in_the_law_itself_is_marked_to_be_checked() {
    let name = |nation, role, area: &str| law(nation, role).name_of(area).expect("named").source;
    assert!(!name(Nation::England, Role::Adult, "food").to_be_checked());
    assert!(name(Nation::England, Role::Carer, "food").to_be_checked());
    assert!(!name(Nation::Wales, Role::Adult, "food").to_be_checked());
    assert!(name(Nation::Wales, Role::Carer, "food").to_be_checked());
    assert!(name(Nation::NorthernIreland, Role::Adult, "food").to_be_checked());
    assert!(law::CHECKED_ON.parse::<NaiveDate>().is_ok());
}

// ------------------------------------------------------------------------------------------------ answers

fn said_in(area: &str, limbs: &[&str], bad: &str) -> Statement {
    let step = questions::find("area-hard").expect("the step");
    let mut said = fresh(step, area, "en-GB");
    for limb in limbs {
        answers::tick(&mut said, At::Limbs, limb, true);
    }
    bad.clone_into(answers::text_mut(&mut said, At::WhenBad));
    said
}

#[test]
fn a_tick_that_only_one_nation_counts_stays_and_is_not_shown_elsewhere() {
    let said = said_in("health-mind", &["worse", "none"], "I can't stand");
    let shown = |nation, role| answers::limbs_shown(&said, Law::new(nation, role)).len();
    assert_eq!(shown(Nation::England, Role::Carer), 1);
    for other in Law::ALL.into_iter().filter(|other| *other != law(Nation::England, Role::Carer)) {
        assert_eq!(answers::limbs_shown(&said, Some(other)), Vec::<&str>::new(), "{other:?}");
    }
    assert!(answers::no_help(&said), "it is offered everywhere and never among the limbs");
    assert_eq!(answers::chosen(&said, At::Limbs), ["worse", "none"]);
}

proptest! {
    #[test]
    fn changing_the_nation_there_and_back_loses_no_answer(
        area in 0..AREAS.len(), limbs in prop::collection::btree_set(0..LIMBS.len() + 1, 0..8),
        path in prop::collection::vec(0..Law::ALL.len(), 1..6), ticks in prop::collection::vec(0..LIMBS.len(), 0..4),
        words in ".{0,30}",
    ) {
        let area = &AREAS[area];
        let ids: Vec<_> = limbs.iter().map(|at| LIMBS.get(*at).map_or(NO_HELP.id, |limb| limb.id)).collect();
        let before = said_in(area.id, &ids, &words);
        let mut said = before.clone();
        for at in path {
            // What a page does under each law: shows its limbs, has one ticked and unticked, and stores the entry.
            let here = Law::ALL[at];
            prop_assert!(answers::limbs_shown(&said, Some(here)).iter().all(|limb| law::shows_limb(Some(here), area, limb)));
            for tick in &ticks {
                let limb = LIMBS[*tick].id;
                if law::shows_limb(Some(here), area, limb) && !ids.contains(&limb) {
                    answers::tick(&mut said, At::Limbs, limb, true);
                    answers::tick(&mut said, At::Limbs, limb, false);
                }
            }
            said = Statement::from_fields(said.to_fields());
        }
        prop_assert_eq!(answers::chosen(&said, At::Limbs), answers::chosen(&before, At::Limbs));
        prop_assert_eq!(&said.when_bad, &before.when_bad);
        prop_assert_eq!(&said.areas, &before.areas);
    }
}

#[test]
fn every_place_in_a_statement_gives_back_what_was_put_there() {
    for step in questions::sheets().flat_map(|sheet| sheet.steps) {
        let mut said = fresh(step, "food", "en-GB");
        assert!(said.is_empty(), "{}: nothing was said yet", step.prompt);
        for (number, ask) in step.asks.iter().enumerate() {
            match ask.at {
                At::Limbs => answers::tick(&mut said, ask.at, "hurts", true),
                At::Choice(_, ready) => ready.iter().for_each(|(id, _)| answers::tick(&mut said, ask.at, id, true)),
                At::Agreed(of) => answers::set_agreed(&mut said, of, Agreed::Partly),
                At::Day(of) => answers::set_day(&mut said, of, NaiveDate::from_ymd_opt(2027, 3, 1)),
                At::People => said.about.push(EntryId::new("nasreen")),
                _ => *answers::text_mut(&mut said, ask.at) = format!("words {number}"),
            }
        }
        let said = Statement::read(said.write().expect("something")).expect("a statement");
        for (number, ask) in step.asks.iter().enumerate() {
            match ask.at {
                At::Limbs => assert_eq!(answers::chosen(&said, ask.at), ["hurts"]),
                At::Choice(_, ready) => assert_eq!(answers::chosen(&said, ask.at).len(), ready.len()),
                At::Agreed(of) => assert_eq!(answers::agreed(&said, of), Agreed::Partly),
                At::Day(of) => assert_eq!(answers::day_at(&said, of), NaiveDate::from_ymd_opt(2027, 3, 1)),
                At::People => assert_eq!(said.about.len(), 1),
                _ => assert_eq!(answers::text(&said, ask.at), format!("words {number}"), "{}", ask.id),
            }
        }
    }
}

#[test]
fn entries_have_names_of_their_own_and_days_of_the_week_too() {
    let mut seen = BTreeSet::new();
    for step in questions::sheets().flat_map(|sheet| sheet.steps).filter(|step| step.count != Count::Many) {
        let of: Vec<&str> = match step.count {
            Count::Day => DAYS.iter().map(|(day, _)| *day).collect(),
            _ if step.prompt.starts_with("area-") => AREAS.iter().map(|area| area.id).collect(),
            _ => vec![""],
        };
        for of in of {
            assert!(seen.insert(step.entry(of)), "{} {of}", step.prompt);
        }
    }
    let diary = questions::find("caring-diary").expect("the diary");
    assert_eq!(answers::weekday(&fresh(diary, "th", "ur")), Some(("th", "caring-thu")));
    let names: BTreeSet<_> = questions::sheets().flat_map(|sheet| sheet.steps).map(|step| step.prompt).collect();
    assert_eq!(names.len(), questions::sheets().flat_map(|sheet| sheet.steps).count(), "two steps store one prompt");
}

#[test]
fn nothing_said_about_an_offer_means_nothing_agreed() {
    let mut said = fresh(questions::find("area-others").expect("the step"), "food", "en-GB");
    said.set_text("My sister cooks");
    let offer = answers::offer(&said);
    assert_eq!((offer.willing, offer.able, offer.until), (Agreed::NotAgreed, Agreed::NotAgreed, None));
    answers::set_agreed(&mut said, "willing", Agreed::Yes);
    answers::set_day(&mut said, "until", NaiveDate::from_ymd_opt(2027, 1, 1));
    answers::set_day(&mut said, "until", None);
    assert_eq!((answers::offer(&said).willing, answers::offer(&said).until), (Agreed::Yes, None));
}

// ------------------------------------------------------------------------------------------------ going through it

fn ids(parts: &[Part]) -> Vec<&'static str> {
    parts.iter().map(Part::id).collect()
}

fn plan_in(nation: Nation, who_for: WhoFor, entries: Vec<Entry>) -> Plan {
    let card = PlanCard { who_for, nation, ..PlanCard::default() };
    Plan::new(PlanId::new("p"), entry("p", card), entries, 0)
}

#[test]
fn every_area_is_offered_in_every_nation_and_a_carers_own_sheets_to_carers() {
    for &nation in Nation::ALL {
        for &who_for in WhoFor::ALL {
            let offered = offered(&plan_in(nation, who_for, vec![]));
            let all: BTreeSet<_> = ids(&offered.named).into_iter().chain(ids(&offered.others)).collect();
            assert_eq!(all.len(), AREAS.len(), "{nation:?} {who_for:?}");
            let cares = who_for == WhoFor::Carer;
            assert_eq!(offered.caring.iter().any(|part| part.id() == "caring-week"), cares, "{nation:?} {who_for:?}");
            assert_eq!(
                offered.caring.iter().any(|part| part.id() == YOUNG.id),
                cares && nation == Nation::Scotland,
                "{nation:?} {who_for:?}"
            );
            assert_eq!(offered.bad_times.len(), if cares { 2 } else { 1 });
        }
    }
}

#[test]
fn what_was_said_stays_in_reach_when_the_plan_is_no_longer_a_carers() {
    let said = || vec![entry("caring-break", answer("caring-break", "", "Two nights away"))];
    assert_eq!(ids(&offered(&plan_in(Nation::England, WhoFor::Me, said())).caring), ["caring-ahead"]);
    assert!(offered(&plan_in(Nation::England, WhoFor::Me, vec![])).caring.is_empty());
}

#[test]
fn every_part_is_found_by_its_id_and_its_steps_lead_from_the_first_to_the_last_and_back() {
    let sheets = questions::sheets().filter(|sheet| sheet.id != ABOUT_AREA.id).map(|sheet| sheet.id);
    for id in AREAS.iter().map(|area| area.id).chain(sheets) {
        let part = Part::find(id).expect("a part");
        assert_eq!(part.id(), id);
        let mut step = &part.sheet.steps[0];
        assert!(part.back(step).is_none());
        let mut walked = vec![step.prompt];
        while let Some(next) = part.next(step) {
            assert_eq!(part.back(next).map(|back| back.prompt), Some(step.prompt));
            step = next;
            walked.push(step.prompt);
        }
        assert_eq!(walked, part.sheet.steps.iter().map(|step| step.prompt).collect::<Vec<_>>());
    }
    assert!(Part::find("area").is_none() && Part::find("look-over").is_none() && Part::find("helpers").is_none());
}

#[test]
fn a_pages_name_leads_to_a_step_or_to_one_answer_of_it() {
    let there = plan(vec![entry("x1", answer("area-others", "food", "My sister cooks"))]);
    let food = Part::find("food").expect("an area");
    let at = |name: &str| food.at(&there, name).map(|(step, entry)| (step.prompt, entry.map(|id| id.to_string())));
    assert_eq!(at("area-hard"), Some(("area-hard", None)));
    assert_eq!(at("x1"), Some(("area-others", Some("x1".to_owned()))));
    assert_eq!(at("area-others.food.00aa11bb"), Some(("area-others", Some("area-others.food.00aa11bb".to_owned()))));
    assert_eq!(at("area-hard.food~00aa11bb"), Some(("area-hard", Some("area-hard.food~00aa11bb".to_owned()))));
    assert_eq!(at("caring-break"), None, "a step of another part");
    assert_eq!(at("nothing"), None);
}

#[test]
fn answers_stand_by_the_day_and_others_views_after_the_persons_own_words() {
    let hard = |words: &str| answer("area-hard", "food", words);
    let plan = plan(vec![
        entry("area-hard.food~1", Statement { whose: Whose::OwnView, ..hard("She manages") }),
        entry("area-hard.food", hard("I drop the pan")),
        entry("caring-diary.th", answer("caring-diary", "th", "Bath")),
        entry("caring-diary.mo", answer("caring-diary", "mo", "Shop")),
        entry("area-others.food", Statement { put_by: PutBy::NotNow, ..answer("area-others", "food", "") }),
    ]);
    let (food, week) = (Part::find("food").expect("an area"), Part::find("caring-week").expect("a sheet"));
    let said = |part: &Part, prompt: &str| {
        let step = questions::find(prompt).expect("a step");
        part.answers(&plan, step).into_iter().map(|(id, _)| id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(said(&food, "area-hard"), ["area-hard.food", "area-hard.food~1"]);
    assert_eq!(said(&week, "caring-diary"), ["caring-diary.mo", "caring-diary.th"]);
    assert_eq!(food.own_words(&plan), Some("I drop the pan"));
    let others = questions::find("area-others").expect("a step");
    assert!(food.is_put_by(&plan, others) && food.rows(&plan, others).is_empty());
}

#[test]
fn no_list_shows_a_word_of_what_is_careful_or_private() {
    let plan = plan(vec![
        entry("area-hard.safe", answer("area-hard", "safe", "He took my card")),
        entry("caring-free", answer("caring-free", "", "I am scared of him")),
    ]);
    for id in ["safe", "caring-ahead"] {
        let part = Part::find(id).expect("a part");
        assert!(part.has_answers(&plan));
        assert_eq!(part.own_words(&plan), None, "{id}");
    }
}

#[test]
fn of_yes_and_no_only_one_is_chosen_and_it_can_be_unsaid() {
    let step = questions::find("caring-nights").expect("a step");
    let at = step.asks[0].at;
    assert!(at.takes_one());
    let mut said = fresh(step, "", "en-GB");
    answers::choose(&mut said, at, Some("yes"));
    answers::choose(&mut said, at, Some("no"));
    assert_eq!(answers::chosen(&said, at), ["no"]);
    answers::choose(&mut said, at, None);
    assert!(said.is_empty());
    let many = questions::sheets().flat_map(|sheet| sheet.steps).flat_map(|step| step.asks).filter(|ask| ask.at.takes_one());
    assert_eq!(many.map(|ask| ask.id).collect::<Vec<_>>(), ["caring-nights"]);
}

// ------------------------------------------------------------------------------------------------ a look-over

fn entry(id: &str, body: impl Into<Body>) -> Entry {
    let body = body.into();
    Entry::new(
        EntryId::new(id),
        Version { clock: VersionVector::default(), at: 1, visit: "".into(), gone: false, body, rest: Default::default() },
    )
}

fn plan_named(id: &str, who_for: WhoFor, entries: Vec<Entry>) -> Plan {
    let card = PlanCard { who_for, nation: Nation::England, ..PlanCard::default() };
    Plan::new(PlanId::new(id), entry(id, card), entries, 0)
}

fn plan(entries: Vec<Entry>) -> Plan {
    plan_named("p", WhoFor::Me, entries)
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn adult() -> Option<Law> {
    Law::new(Nation::England, Role::Adult)
}

fn findings(entries: Vec<Entry>, about: About) -> Vec<Finding> {
    look_over(&plan(entries), adult(), today()).into_iter().filter(|finding| finding.about == about).collect()
}

fn answer(prompt: &str, of: &str, words: &str) -> Statement {
    let mut said = fresh(questions::find(prompt).expect("a step"), of, "en-GB");
    said.set_text(words);
    said
}

fn whole_life(prompt: &str, words: &str) -> Statement {
    let mut said = Statement { prompt: prompt.into(), ..Statement::default() };
    said.set_text(words);
    said
}

#[test]
fn areas_with_nothing_said_are_asked_about_but_not_those_put_by_and_never_being_safe() {
    let empty = findings(vec![], About::NothingSaid);
    assert_eq!(empty.len(), named(law(Nation::England, Role::Adult)).len() - 1);
    assert!(empty.iter().all(|finding| finding.area.is_some_and(|area| area.id != "safe")));
    let put_by = Statement { put_by: PutBy::TooHard, ..answer("area-want", "toilet", "") };
    let goal = Goal { what: "Sing".into(), areas: vec!["free-time".into()], ..Goal::default() };
    let left = findings(vec![entry("f", answer("area-want", "food", "To cook")), entry("t", put_by), entry("g", goal)], About::NothingSaid);
    assert_eq!(left.len(), empty.len() - 3);
}

#[test]
fn no_help_needed_beside_a_limb_or_beside_a_helper_is_asked_about_and_names_both() {
    let calm = vec![entry("h", said_in("food", &["none"], ""))];
    assert!(findings(calm, About::NoHelpButHard).is_empty());
    let both = findings(vec![entry("h", said_in("food", &["none", "slow"], ""))], About::NoHelpButHard);
    assert_eq!((both.len(), both[0].area.map(|area| area.id), both[0].entries.clone()), (1, Some("food"), vec![EntryId::new("h")]));
    let hidden = findings(vec![entry("h", said_in("food", &["none", "no-others"], ""))], About::NoHelpButHard);
    assert!(hidden.is_empty(), "a limb of another nation is not held against anybody");
    let helped = vec![entry("h", said_in("food", &["none"], "")), entry("o", answer("area-others", "food", "Dev cooks"))];
    let helped = findings(helped, About::NoHelpButHelped);
    assert_eq!(helped.len(), 1);
    assert_eq!(helped[0].entries, [EntryId::new("h"), EntryId::new("o")]);
    let elsewhere = vec![entry("h", said_in("food", &["none"], "")), entry("o", answer("area-others", "washing", "Dev"))];
    assert!(findings(elsewhere, About::NoHelpButHelped).is_empty());
    let theirs = Statement { whose: Whose::OwnView, ..said_in("food", &["none", "slow"], "") };
    assert!(findings(vec![entry("v", theirs)], About::NoHelpButHard).is_empty(), "a helper's view is not the person's");
}

#[test]
fn a_strength_without_what_it_takes_is_asked_about() {
    let asset = |takes: &str| Asset { standing: Standing::Have, text: "I cook".into(), takes: takes.into(), ..Asset::default() };
    assert_eq!(findings(vec![entry("a", asset(""))], About::NoTakes).len(), 1);
    assert!(findings(vec![entry("a", asset("An hour"))], About::NoTakes).is_empty());
    assert!(findings(vec![entry("a", Asset { standing: Standing::Lost, ..asset("") })], About::NoTakes).is_empty());
    assert_eq!(findings(vec![entry("u", answer("area-unseen", "food", "I plan it"))], About::NoTakes).len(), 1);
    let whole = Statement { takes: "A stool".into(), ..answer("area-unseen", "food", "I plan it") };
    assert!(findings(vec![entry("u", whole)], About::NoTakes).is_empty());
}

#[test]
fn unpaid_help_that_nobody_agreed_to_or_that_ends_is_asked_about() {
    let sister = |willing, able, until: Option<NaiveDate>| Person {
        name: "Nasreen".into(),
        to_me: vec![Help::Everyday],
        willing,
        able,
        until,
        ..Person::default()
    };
    let count = |person: Person, about| findings(vec![entry("n", person)], about).len();
    assert_eq!(count(sister(Agreed::NotAgreed, Agreed::Yes, None), About::NotAgreed), 1);
    assert_eq!(count(sister(Agreed::Yes, Agreed::NotAgreed, None), About::NotAgreed), 1);
    assert_eq!(count(sister(Agreed::Yes, Agreed::Yes, None), About::NotAgreed), 0);
    assert_eq!(count(Person { paid: true, ..sister(Agreed::NotAgreed, Agreed::No, None) }, About::NotAgreed), 0);
    assert_eq!(count(Person { to_me: vec![], ..sister(Agreed::NotAgreed, Agreed::No, None) }, About::NotAgreed), 0);
    assert_eq!(count(Person { being: Being::Group, ..sister(Agreed::NotAgreed, Agreed::No, None) }, About::NotAgreed), 1);
    let later = NaiveDate::from_ymd_opt(2027, 1, 1);
    assert_eq!(count(sister(Agreed::Yes, Agreed::Yes, later), About::Ends), 1);
    assert_eq!(count(sister(Agreed::Yes, Agreed::Yes, Some(today())), About::Ends), 1, "the last day is still a day of help");
    assert_eq!(count(sister(Agreed::Yes, Agreed::Yes, today().pred_opt()), About::Ended), 1);

    let mut cooking = answer("area-others", "food", "She cooks");
    cooking.about.push(EntryId::new("n"));
    let carer = Person { name: "Sam".into(), paid: true, ..Person::default() };
    assert!(findings(vec![entry("n", carer), entry("o", cooking.clone())], About::NotAgreed).is_empty());
    let unpaid = findings(vec![entry("n", Person { name: "Nasreen".into(), ..Person::default() }), entry("o", cooking)], About::NotAgreed);
    assert_eq!((unpaid.len(), unpaid[0].person.clone()), (1, Some(EntryId::new("n"))));
}

#[test]
fn what_was_agreed_for_somebody_unpaid_to_do_is_asked_about_until_they_have_agreed() {
    let agreement = |willing| {
        entry("a", Agreement { what: "Sundays".into(), who: vec![EntryId::new("n")], willing, able: Agreed::Yes, ..Agreement::default() })
    };
    let person = |paid| entry("n", Person { name: "Nasreen".into(), paid, ..Person::default() });
    assert_eq!(findings(vec![person(false), agreement(Agreed::NotAgreed)], About::NotAgreed).len(), 1);
    assert!(findings(vec![person(false), agreement(Agreed::Yes)], About::NotAgreed).is_empty());
    assert!(findings(vec![person(true), agreement(Agreed::NotAgreed)], About::NotAgreed).is_empty());
}

#[test]
fn a_good_day_without_a_bad_one_or_without_how_often_is_asked_about() {
    let days = |good: &str, bad: &str, often: &str| {
        let mut said = said_in("food", &["slow"], bad);
        (said.when_good, said.how_often) = (good.into(), often.into());
        vec![entry("d", said)]
    };
    assert_eq!(findings(days("I cook", "", ""), About::GoodAlone).len(), 1);
    assert_eq!(findings(days("I cook", "I don't eat", ""), About::HowOften).len(), 1);
    assert_eq!(findings(days("", "I don't eat", ""), About::HowOften).len(), 1);
    assert!(findings(days("I cook", "I don't eat", "Weekly"), About::HowOften).is_empty());
    assert!(findings(days("I cook", "I don't eat", "Weekly"), About::GoodAlone).is_empty());
    assert_eq!(findings(vec![entry("g", whole_life("day-good", "Sun"))], About::GoodAlone).len(), 1);
    let both = || vec![entry("g", whole_life("day-good", "Sun")), entry("b", whole_life("day-bad", "Pain"))];
    assert_eq!(findings(both(), About::HowOften).len(), 1);
    let all = both().into_iter().chain([entry("o", whole_life("day-how-often", "Weekly"))]).collect();
    assert!(findings(all, About::HowOften).is_empty());
}

#[test]
fn nights_that_nobody_mentions_are_asked_about_when_somebody_cares() {
    let nights = |entries: Vec<Entry>| {
        let plan = plan_named("p", WhoFor::Carer, entries);
        look_over(&plan, Law::of(&plan.about()), today()).iter().filter(|finding| finding.about == About::Nights).count()
    };
    let mut lifting = answer("caring-task", "", "I turn her");
    answers::tick(&mut lifting, At::Choice("when", &[]), "night", true);
    assert_eq!(nights(vec![entry("t", lifting.clone())]), 1);
    assert_eq!(nights(vec![entry("d", answer("caring-diary", "mo", "Lunch"))]), 1);
    assert_eq!(nights(vec![]), 0, "nothing is asked of somebody who has written nothing");
    let mut diary = fresh(questions::find("caring-diary").expect("the diary"), "mo", "en-GB");
    *answers::text_mut(&mut diary, At::Part("night")) = "Up at two".into();
    assert_eq!(nights(vec![entry("t", lifting.clone()), entry("d", diary)]), 0);
    let mut none = answer("caring-nights", "", "");
    answers::tick(&mut none, At::Choice("nights", &[]), "no", true);
    assert_eq!(nights(vec![entry("d", answer("caring-diary", "mo", "Lunch")), entry("n", none)]), 0);
    assert!(look_over(&plan(vec![entry("t", lifting)]), adult(), today()).iter().all(|finding| finding.about != About::Nights));
}

#[test]
fn a_goal_that_rests_on_one_unpaid_person_is_asked_about() {
    let people = |paid: bool| entry("n", Person { name: "Nasreen".into(), paid, ..Person::default() });
    let goal = |helpers: &[&str], help: &str| {
        entry("g", Goal { what: "Swim".into(), help: help.into(), helpers: helpers.iter().map(EntryId::new).collect(), ..Goal::default() })
    };
    let alone = findings(vec![people(false), goal(&["n"], "")], About::OneUnpaid);
    assert_eq!((alone.len(), alone[0].person.clone()), (1, Some(EntryId::new("n"))));
    assert!(findings(vec![people(true), goal(&["n"], "")], About::OneUnpaid).is_empty());
    assert!(findings(vec![people(false), goal(&["n"], "and the club")], About::OneUnpaid).is_empty());
    assert!(findings(vec![people(false), entry("m", Person::default()), goal(&["n", "m"], "")], About::OneUnpaid).is_empty());
    assert!(findings(vec![people(false), goal(&[], "")], About::OneUnpaid).is_empty());
}

#[test]
fn every_finding_asks_and_none_foretells_what_anybody_will_get() {
    let english = texts("en-GB");
    for about in About::ALL {
        let question = &english[about.question()];
        assert!(question.ends_with('?'), "{about:?}: {question}");
        for word in ["eligible", "hours", "budget", "£", "entitled", "you will get", "likely", "enough", "should"] {
            assert!(!question.to_lowercase().contains(word), "{about:?} says {word}");
        }
    }
}

// ------------------------------------------------------------------------------------------------ helpers, and two plans

#[test]
fn a_helper_may_help_with_what_was_agreed_while_it_was_agreed() {
    let tom = Helper { parts: vec!["life".into()], agreed: Agreed::Yes, until: Some(today()), ..Helper::default() };
    assert!(tom.may_help("life", today()) && !tom.may_help("share", today()));
    assert!(!tom.may_help("life", today().succ_opt().expect("tomorrow")));
    assert!(!Helper { agreed: Agreed::NotAgreed, ..tom.clone() }.may_help("life", today()));
    assert!(!Helper { agreed: Agreed::No, ..tom }.may_help("life", today()));
}

#[test]
fn supported_to_write_this_by_fills_itself_and_names_nobody_twice() {
    let tom = Helper { name: "Tom Reid".into(), role: "advocate".into(), reach: "01632 960 001".into(), ..Helper::default() };
    let by = |name: &str| Statement { whose: Whose::WrittenForMe, whose_name: name.into(), ..whole_life("day-bad", "Pain") };
    let view = Statement { whose: Whose::OwnView, whose_name: "Dr Shah".into(), ..whole_life("day-bad", "Pain") };
    let plan = plan(vec![entry("t", tom), entry("a", by("tom reid")), entry("b", by("Ewa")), entry("c", by("Ewa")), entry("d", view)]);
    assert_eq!(supported_in(&plan), "Tom Reid, advocate, 01632\u{a0}960\u{a0}001; Ewa");
}

proptest! {
    #[test]
    fn supported_to_write_this_by_never_holds_more_than_the_standard_allows(names in prop::collection::vec(".{0,80}", 0..6)) {
        let helpers = names.iter().enumerate().map(|(at, name)| {
            entry(&format!("h{at}"), Helper { name: name.clone(), role: "friend".into(), ..Helper::default() })
        });
        let supported = supported_in(&plan(helpers.collect()));
        prop_assert!(supported.chars().count() <= SUPPORTED_MOST, "{}", supported);
    }

    #[test]
    fn names_cross_between_two_plans_and_words_never_do(words in "[a-z]{5,20}", agreed in prop::sample::select(Agreed::ALL)) {
        let link = Link { plan: "b".into(), my_name: " Maryam ".into(), side: Side::LooksAfter, agreed, ..Link::default() };
        let mine = plan_named("a", WhoFor::Carer, vec![entry("w", whole_life("day-bad", &format!("secret {words}"))), entry("l", link.clone())]);
        let said = hello(&mine.id, &link);
        prop_assert_eq!(said.is_some(), agreed == Agreed::Yes);
        if let Some(said) = said {
            let bytes = serde_json::Value::Object(said.to_fields()).to_string();
            prop_assert_eq!(bytes, r#"{"from":"a","name":"Maryam","side":"looks-after","to":"b"}"#);
        }
    }
}

#[test]
fn neither_side_learns_a_name_until_both_have_agreed() {
    let link = |plan: &str, side, agreed| Link { plan: plan.into(), my_name: "N".into(), side, agreed, ..Link::default() };
    let from_a = hello(&PlanId::new("a"), &link("b", Side::LooksAfter, Agreed::Yes)).expect("agreed");
    let b = |links: Vec<Link>| plan_named("b", WhoFor::Me, links.into_iter().map(|link| entry("l", link)).collect());
    assert_eq!(known(&b(vec![link("a", Side::LookedAfter, Agreed::Yes)]), &from_a), Some("N"));
    assert_eq!(known(&b(vec![link("a", Side::LookedAfter, Agreed::NotAgreed)]), &from_a), None);
    assert_eq!(known(&b(vec![link("a", Side::LooksAfter, Agreed::Yes)]), &from_a), None, "both can't be the one who looks after");
    assert_eq!(known(&b(vec![link("c", Side::LookedAfter, Agreed::Yes)]), &from_a), None);
    assert_eq!(known(&b(vec![]), &from_a), None);
    let stray = plan_named("c", WhoFor::Me, vec![entry("l", link("a", Side::LookedAfter, Agreed::Yes))]);
    assert_eq!(known(&stray, &from_a), None, "it was for another plan");
}

#[test]
fn two_wordings_of_one_answer_join_without_losing_a_tick_or_a_word() {
    let (mut mine, mut theirs) = (said_in("food", &["slow"], "Mondays"), said_in("food", &["hurts", "slow"], "Winter"));
    *answers::text_mut(&mut mine, At::Part("over")) = "A month".into();
    *answers::text_mut(&mut theirs, At::Part("over")) = "A year".into();
    theirs.set_text("I shake");
    theirs.about.push(EntryId::new("n"));
    let both = Body::from(mine).joined_with(&theirs.into()).expect("two answers");
    let Body::Statement(both) = both else { panic!("an answer") };
    assert_eq!(answers::chosen(&both, At::Limbs), ["slow", "hurts"]);
    assert_eq!(answers::text(&both, At::Part("over")), "A month\n\nA year");
    assert_eq!((both.text(), both.when_bad.as_str(), both.about.len()), ("I shake", "Mondays\n\nWinter", 1));
}

// ------------------------------------------------------------------------------------------------ words

/// The files of the shelf `assessment`.
const SHELF: [&str; 11] = ["area", "assess", "limb", "caring", "ifthen", "lookover", "helper", "letter", "acsp", "pack", "papers"];

fn texts(tag: &str) -> BTreeMap<String, String> {
    SHELF.iter().flat_map(|stem| plain::texts_of(tag, &format!("assessment/{stem}"))).collect()
}

/// Every Fluent id that a table of the self-assessment names, but those of files outside the shelf.
fn named_ids() -> BTreeSet<&'static str> {
    let mut ids: BTreeSet<&'static str> = AREAS.iter().map(|area| area.title).collect();
    ids.extend(LIMBS.iter().chain([&NO_HELP]).map(|limb| limb.words));
    ids.extend(DAYS.iter().map(|(_, words)| *words));
    ids.extend(About::ALL.map(About::question));
    ids.extend(PARTS.map(|(_, words)| words));
    for sheet in questions::sheets() {
        ids.extend([sheet.title, sheet.lead]);
        for ask in sheet.steps.iter().flat_map(|step| step.asks) {
            ids.insert(ask.id);
            if let At::Choice(_, ready) = ask.at {
                ids.extend(ready.iter().map(|(_, words)| *words));
            }
        }
    }
    ids
}

#[test]
fn every_id_that_a_table_names_has_its_words_and_every_file_is_read_here() {
    let english = texts("en-GB");
    let document = plain::texts_of("en-GB", "document");
    for id in named_ids() {
        assert!(english.contains_key(id) || document.contains_key(id), "{id} has no words");
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en-GB/assessment");
    let files: BTreeSet<_> =
        fs::read_dir(folder).expect("the shelf").flatten().map(|file| file.file_name().to_string_lossy().replace(".ftl", "")).collect();
    assert_eq!(files, SHELF.map(str::to_owned).into());
}

#[test]
fn every_area_has_a_hint_and_an_example_but_nobody_is_led_to_say_they_were_hurt() {
    let english = texts("en-GB");
    for area in AREAS {
        assert!(english.contains_key(&format!("{}.hint", area.title)), "{}", area.id);
        assert_eq!(english.contains_key(&format!("{}.example", area.title)), !area.careful, "{}", area.id);
    }
    let free =
        [ABOUT_AREA.steps, IF_THEN[0].steps, IF_THEN[1].steps].into_iter().flatten().chain(CARING.iter().flat_map(|sheet| sheet.steps));
    for step in free.filter(|step| !step.private && step.asks[0].at == At::Text) {
        assert!(english.contains_key(&format!("{}.example", step.asks[0].id)), "{} has no example", step.prompt);
    }
    assert!(!english.contains_key("caring-free.example"));
}

#[test]
fn english_reads_at_nine_to_eleven() {
    let mut all = Measure::default();
    let mut too_hard = Vec::new();
    for (id, text) in texts("en-GB") {
        let measure = Measure::of(&text);
        all = all.and(measure);
        let limit = if text.ends_with('?') { 6.0 } else { 8.0 };
        if measure.words > 2 && measure.grade() > limit {
            too_hard.push(format!("{:.1} {id}: {text}", measure.grade()));
        }
    }
    assert!(too_hard.is_empty(), "too hard to read:\n{}", too_hard.join("\n"));
    assert!(all.grade() <= 4.0, "all together are at grade {:.2}", all.grade());
}

#[test]
fn nobody_is_called_by_a_label_or_cheered() {
    for (id, text) in texts("en-GB") {
        let lower = text.to_lowercase();
        for word in ["carer", "service user", "resilien", "vulnerable", "challenging", "score", "well done", "suffer", "journey"] {
            assert!(!lower.contains(word), "{id} says {word:?}");
        }
        assert!(!text.contains('!'), "{id} shouts");
    }
}

#[test]
fn urdu_has_every_text_and_is_written_in_urdu() {
    let (english, urdu) = (texts("en-GB"), texts("ur"));
    let missing: Vec<_> = english.keys().filter(|id| !urdu.contains_key(*id)).collect();
    assert!(missing.is_empty(), "Urdu lacks {missing:?}");
    for (id, text) in urdu {
        assert!(text.chars().filter(|letter| ('\u{600}'..='\u{6ff}').contains(letter)).count() > text.len() / 4, "{id}: {text}");
        assert!(!text.contains(['ي', 'ك', 'ى', 'ه', '?', ',', ';']), "{id} has a letter or a mark of another language: {text}");
        let asks = english.get(&id).is_some_and(|text| text.ends_with('?'));
        assert!(!asks || text.ends_with('؟'), "{id} asks in English and not in Urdu: {text}");
    }
}

#[test]
fn a_good_day_is_never_asked_for_without_a_bad_one_and_how_often() {
    for step in questions::sheets().flat_map(|sheet| sheet.steps) {
        let asks = |at: At| step.asks.iter().any(|ask| ask.at == at);
        assert_eq!(asks(At::WhenGood), asks(At::WhenBad), "{}", step.prompt);
        assert_eq!(asks(At::WhenGood), asks(At::HowOften), "{}", step.prompt);
    }
    assert!(YOUNG.steps[0].asks.len() == 9, "a question of its own and eight indicators");
}

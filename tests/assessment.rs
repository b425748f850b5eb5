//! The self-assessment: the right areas and limbs under each nation's law, answers that no change of nation loses, and words that are
//! plain and whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use ownwords::domain::assessment::answers::{self, fresh};
use ownwords::domain::assessment::area::{self, AREAS};
use ownwords::domain::assessment::law::{self, LIMBS, Law, NO_HELP, Role};
use ownwords::domain::assessment::questions::{self, ABOUT_AREA, At, CARING, Count, DAYS, IF_THEN, YOUNG};
use ownwords::domain::person::Agreed;
use ownwords::domain::plan::{Nation, PlanCard, WhoFor};
use ownwords::domain::record::Field as _;
use ownwords::domain::statement::Statement;
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
                At::People => said.about.push("nasreen".into_id()),
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

trait IntoId {
    fn into_id(self) -> ownwords::domain::EntryId;
}

impl IntoId for &str {
    fn into_id(self) -> ownwords::domain::EntryId {
        ownwords::domain::EntryId::new(self)
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
    assert_eq!(answers::weekday(&fresh(diary, "thu", "ur")), Some(("thu", "caring-thu")));
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

// ------------------------------------------------------------------------------------------------ words

/// The files of the shelf `assessment`.
const SHELF: [&str; 4] = ["area", "limb", "caring", "ifthen"];

fn texts(tag: &str) -> BTreeMap<String, String> {
    SHELF.iter().flat_map(|stem| plain::texts_of(tag, &format!("assessment/{stem}"))).collect()
}

/// Every Fluent id that a table of the self-assessment names, but those of files outside the shelf.
fn named_ids() -> BTreeSet<&'static str> {
    let mut ids: BTreeSet<&'static str> = AREAS.iter().map(|area| area.title).collect();
    ids.extend(LIMBS.iter().chain([&NO_HELP]).map(|limb| limb.words));
    ids.extend(DAYS.iter().map(|(_, words)| *words));
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

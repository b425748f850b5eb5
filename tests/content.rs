//! What the words must be: there, whole, plain, and nothing that a person would be hurt by.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use ownwords::domain::asset::Standing;
use ownwords::domain::capital::{self, Capital};
use ownwords::domain::help_numbers::{self, Evidence, HELP_NUMBERS, Medium, Need};
use ownwords::domain::kin::{self, EVERYDAY, KIN_SETS, Kin};
use ownwords::domain::plan::Nation;
use ownwords::domain::prompts::{self, ABOUT, DAY, RISK, VISION};

mod plain;

use plain::{BANNED, Measure, syllables, urdu_faults};

/// The files that hold the app's questions, the safety page and the words for kin.
const FILES: [&str; 10] = ["takes", "vision", "day", "about", "profile", "capitals", "safety", "numbers", "kin", "risk"];

/// Files in which every message but a title, a lead or a ready answer is a question.
const FILES_OF_QUESTIONS: [&str; 6] = ["vision", "day", "about", "profile", "capitals", "risk"];

/// Texts about safety, privacy and rights. They come only with the app, and a language has them only once somebody has
/// checked them in it; whoever has checked Urdu takes them out of here.
const NOT_YET_CHECKED_IN_URDU: [&str; 37] = [
    "safety-lead",
    "safety-tell-who",
    "safety-tell-workers",
    "safety-tell-say",
    "safety-hide-exit",
    "safety-hide-icon",
    "safety-hide-phone",
    "safety-hide-window",
    "safety-hide-sent",
    "safety-hide-delete",
    "safety-ask-lead",
    "numbers-ask-call",
    "numbers-ask-text",
    "numbers-danger-call",
    "numbers-danger-text",
    "numbers-danger-relay",
    "numbers-danger-bsl",
    "numbers-police",
    "numbers-listen-call",
    "numbers-listen-text",
    "numbers-health-nhs",
    "numbers-health-scotland",
    "numbers-health-ni",
    "numbers-mind-england",
    "numbers-mind-wales",
    "numbers-mind-scotland",
    "numbers-mind-ni",
    "numbers-home-england",
    "numbers-home-wales-call",
    "numbers-home-wales-text",
    "numbers-home-scotland",
    "numbers-home-ni",
    "numbers-home-men",
    "numbers-home-older",
    "capitals-relationship-note",
    "capitals-identity-note",
    "capitals-economic-note",
];

/// Names that are what they are, however long: of professions, of bonds, of those who answer a help number.
const FILES_OF_NAMES: [&str; 2] = ["kin", "numbers"];

/// Every text of a language's files: `id` for a value, `id.attribute` for an attribute.
fn texts(tag: &str) -> BTreeMap<String, String> {
    FILES.iter().flat_map(|stem| texts_of(tag, stem)).collect()
}

fn texts_of(tag: &str, stem: &str) -> BTreeMap<String, String> {
    plain::texts_of(tag, stem)
}

fn question_ids() -> BTreeSet<&'static str> {
    prompts::all().map(|prompt| prompt.id).collect()
}

#[test]
fn every_prompt_has_its_words_in_english() {
    let english = texts("en-GB");
    for prompt in prompts::all() {
        let question = english.get(prompt.id).unwrap_or_else(|| panic!("{} has no words", prompt.id));
        assert!(question.trim_end().ends_with('?'), "{} doesn't ask: {question}", prompt.id);
    }
}

#[test]
fn no_two_prompts_share_an_id() {
    assert_eq!(prompts::all().count(), question_ids().len());
}

#[test]
fn no_question_is_written_that_no_table_asks() {
    let asked = question_ids();
    for stem in FILES_OF_QUESTIONS {
        for (id, text) in texts_of("en-GB", stem) {
            let is_question = text.ends_with('?') && !id.contains('.');
            let beside_strengths = [capital::TAKES_QUESTION, "capitals-social-check"].contains(&id.as_str());
            assert!(!is_question || beside_strengths || asked.contains(id.as_str()), "{id} is asked nowhere");
        }
    }
}

#[test]
fn a_prompt_can_be_found_by_its_id_and_an_unknown_one_is_not_an_error() {
    for prompt in prompts::all() {
        assert_eq!(prompts::find(prompt.id), Some(prompt));
    }
    assert_eq!(prompts::find("vision-from-a-newer-version"), None);
}

#[test]
fn every_id_that_a_table_names_has_its_words_in_english() {
    let english = texts("en-GB");
    let mut named: Vec<&str> = vec![capital::TAKES_QUESTION];
    for section in prompts::sections() {
        named.extend([section.title, section.lead]);
    }
    for prompt in prompts::all() {
        named.extend(prompt.choices);
    }
    for capital in Capital::ALL {
        let card = capital.card();
        named.extend([card.title, card.lead, card.caution]);
        named.extend(card.note);
        named.extend(card.check);
    }
    named.extend(Standing::ALL.iter().map(|standing| capital::group_title(*standing)));
    named.extend(Need::ALL.map(Need::title));
    named.extend(HELP_NUMBERS.iter().map(|row| row.id));
    for group in EVERYDAY {
        named.push(group.title);
        named.extend(group.terms);
    }
    named.extend(KIN_SETS.iter().flat_map(|set| set.terms).map(|term| term.meaning));
    for id in named {
        assert!(english.get(id).is_some_and(|text| !text.trim().is_empty()), "{id} has no words");
    }
}

#[test]
fn prompts_that_point_to_another_point_to_one_that_exists() {
    let asked = question_ids();
    for prompt in prompts::all() {
        for other in prompt.beside.into_iter().chain(prompt.same_as) {
            assert!(asked.contains(other) && other != prompt.id, "{} points to {other}", prompt.id);
        }
        if let Some(other) = prompt.beside {
            let back = prompts::find(other).and_then(|other| other.beside);
            assert_eq!(back, Some(prompt.id), "{other} doesn't stand beside {}", prompt.id);
        }
    }
}

#[test]
fn every_message_starts_with_the_name_of_its_file() {
    for tag in ["en-GB", "ur"] {
        for stem in FILES {
            for id in texts_of(tag, stem).into_keys() {
                assert!(id.starts_with(&format!("{stem}-")), "{tag}/{stem}.ftl has {id}");
            }
        }
    }
}

#[test]
fn the_seven_about_me_headings_have_the_standards_titles_codes_and_number_of_prompts() {
    let expected = [
        ("What is most important to me", "1515861000000103", 3),
        ("People who are important to me", "1515871000000105", 4),
        ("How I communicate and how to communicate with me", "1515881000000107", 7),
        ("My wellness", "1515891000000109", 9),
        ("Please do and please do not", "1515901000000105", 2),
        ("How and when to support me", "1515911000000107", 5),
        ("Also worth knowing about me", "1515921000000101", 6),
    ];
    let ours = ABOUT.each_ref().map(|section| {
        let standard = section.standard.expect("every About Me section has its standard heading");
        (standard.heading_exact, standard.snomed, section.prompts.len())
    });
    assert_eq!(ours, expected);
}

#[test]
fn snomed_codes_pass_their_own_check_digit() {
    // Verhoeff's check digit, SNOMED CT Technical Implementation Guide, "Check-digit".
    const TIMES: [[usize; 10]; 10] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
        [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
        [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
        [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
        [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
        [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
        [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
        [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
        [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
    ];
    const FIRST: [usize; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    for section in &ABOUT {
        let code = section.standard.expect("a standard heading").snomed;
        let mut left = 0;
        for (place, digit) in code.bytes().rev().enumerate() {
            let mut turned = usize::from(digit - b'0');
            for _ in 0..place % 8 {
                turned = FIRST[turned];
            }
            left = TIMES[left][turned];
        }
        assert_eq!(left, 0, "{code} was mistyped");
    }
}

#[test]
fn the_vision_starts_from_how_somebody_has_lived_and_asks_a_carer_two_things_more() {
    assert_eq!(VISION.prompts.first().map(|prompt| prompt.id), Some("vision-until-now"));
    assert_eq!(VISION.prompts_for(false).count(), 7);
    let carers: Vec<_> = VISION.prompts_for(true).map(|prompt| prompt.id).collect();
    assert_eq!(carers.len(), 9);
    assert!(carers.ends_with(&["vision-carer-own-life", "vision-carer-true"]));
}

#[test]
fn a_section_that_asks_for_a_good_day_asks_for_a_bad_one_on_the_same_page() {
    let ids: Vec<_> = DAY.prompts.iter().map(|prompt| (prompt.id, prompt.beside)).collect();
    assert!(ids.contains(&("day-good", Some("day-bad"))) && ids.contains(&("day-bad", Some("day-good"))));
    for section in prompts::sections() {
        let asks = |what: &str| section.prompts.iter().any(|prompt| prompt.id.ends_with(what));
        let good = asks("-good");
        assert!(!good || asks("-bad") || asks("-bad-day"), "{} asks only for what is good", section.id);
    }
    let both_ways: Vec<_> = RISK.prompts.iter().filter_map(|prompt| prompt.beside).collect();
    assert_eq!(both_ways, ["risk-not-doing", "risk-harm"]);
}

#[test]
fn every_capital_asks_in_all_four_groups_what_the_method_lists() {
    let expected = [[3, 3, 2, 2], [3, 3, 2, 2], [3, 3, 2, 2], [3, 2, 3, 2], [3, 3, 2, 2]];
    for (capital, counts) in Capital::ALL.into_iter().zip(expected) {
        let card = capital.card();
        assert_eq!(card.capital, capital);
        assert_eq!(Capital::from_slug(capital.slug()), Some(capital));
        for (standing, count) in Standing::ALL.iter().zip(counts) {
            let prompts = card.group(*standing);
            assert_eq!(prompts.len(), count, "{} {standing:?}", capital.slug());
            let word = if *standing == Standing::InTheWay { "way" } else { standing.slug() };
            let start = format!("capitals-{}-{word}-", capital.slug());
            assert!(prompts.iter().all(|prompt| prompt.id.starts_with(&start)), "{start}");
        }
        assert_eq!(card.prompts().count(), 10);
    }
}

#[test]
fn fear_leads_to_the_safety_page_and_is_never_ticked_with_a_group() {
    let afraid = prompts::find("capitals-relationship-way-afraid").expect("the prompt about being afraid");
    assert!(afraid.opens_safety_page && afraid.private_by_default && afraid.ask_if_safe);
    for prompt in prompts::all().filter(|prompt| prompt.opens_safety_page) {
        assert!(prompt.private_by_default && prompt.ask_if_safe, "{}", prompt.id);
        let english = texts("en-GB");
        assert!(!english.contains_key(&format!("{}.example", prompt.id)), "{} must not lead anybody", prompt.id);
    }
}

#[test]
fn close_people_and_control_over_money_ask_first_whether_it_is_safe() {
    assert!(Capital::Relationship.card().prompts().all(|prompt| prompt.ask_if_safe));
    assert!(prompts::find("capitals-economic-way-control").is_some_and(|prompt| prompt.ask_if_safe));
}

#[test]
fn english_reads_at_nine_to_eleven() {
    let mut all = Measure::default();
    let mut too_hard = Vec::new();
    let asked = question_ids();
    for stem in FILES {
        for (id, text) in texts_of("en-GB", stem) {
            let measure = Measure::of(&text);
            all = all.and(measure);
            let limit = if asked.contains(id.as_str()) { 6.0 } else { 8.0 };
            // A formula made for sentences says nothing about a heading of one or two words, or about a name.
            let is_name = FILES_OF_NAMES.contains(&stem) && !id.contains('.');
            if measure.words > 2 && !is_name && measure.grade() > limit {
                too_hard.push(format!("{:.1} {id}: {text}", measure.grade()));
            }
        }
    }
    assert!(too_hard.is_empty(), "too hard to read:\n{}", too_hard.join("\n"));
    assert!(all.grade() <= 4.0, "all together are at grade {:.2}", all.grade());
}

#[test]
fn the_measure_of_reading_knows_hard_words_from_easy_ones() {
    for (word, beats) in [
        ("day", 1),
        ("people", 2),
        ("somebody", 3),
        ("emergency", 4),
        ("disability", 5),
        ("makes", 1),
        ("changes", 2),
        ("worried", 2),
        ("table", 2),
        ("being", 2),
        ("quiet", 2),
        ("radio", 3),
        ("rushed", 1),
        ("wanted", 2),
        ("year", 1),
        ("eyes", 1),
    ] {
        assert_eq!(syllables(word), beats, "{word}");
    }
    let easy = Measure::of("I sit in the sun. My dog is with me.").grade();
    let hard = Measure::of("Eligibility determinations necessitate comprehensive documentation of fluctuating impairments.").grade();
    assert!(easy < 2.0 && hard > 12.0, "{easy} {hard}");
}

#[test]
fn no_word_judges_cheers_or_belongs_to_a_service() {
    for (id, text) in texts("en-GB") {
        let text = text.to_lowercase();
        for word in BANNED {
            assert!(!text.contains(word), "{id} says {word:?}");
        }
        assert!(!text.contains('!'), "{id} shouts");
    }
}

#[test]
fn a_carer_is_asked_about_what_they_do_and_not_called_by_a_label() {
    for stem in FILES {
        for (id, text) in texts_of("en-GB", stem) {
            assert!(!text.to_lowercase().contains("carer"), "{id}: {text}");
        }
    }
}

#[test]
fn urdu_has_every_text_but_those_that_nobody_has_checked() {
    let (english, urdu) = (texts("en-GB"), texts("ur"));
    let unchecked = |id: &str| {
        let message = id.split('.').next().unwrap_or(id);
        NOT_YET_CHECKED_IN_URDU.contains(&id) || NOT_YET_CHECKED_IN_URDU.contains(&message)
    };
    let missing: Vec<_> = english.keys().filter(|id| !unchecked(id) && !urdu.contains_key(*id)).collect();
    assert!(missing.is_empty(), "Urdu lacks {missing:?}");
    let guessed: Vec<_> = urdu.keys().filter(|id| unchecked(id)).collect();
    assert!(guessed.is_empty(), "Urdu guesses at texts about safety, privacy or rights: {guessed:?}");
    let orphans: Vec<_> = urdu.keys().filter(|id| !english.contains_key(*id)).collect();
    assert!(orphans.is_empty(), "English lacks {orphans:?}");
    assert!(urdu.contains_key("safety-not-yet-checked"));
}

#[test]
fn urdu_is_written_in_urdu() {
    let english = texts("en-GB");
    let faults: Vec<_> = texts("ur").iter().flat_map(|(id, text)| urdu_faults(id, text, english.get(id))).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_two_languages_use_the_same_variables() {
    let variables =
        |text: &str| text.split("{$").skip(1).filter_map(|rest| rest.split('}').next()).map(str::to_owned).collect::<BTreeSet<_>>();
    let english = texts("en-GB");
    for (id, text) in texts("ur") {
        assert_eq!(english.get(&id).map(|text| variables(text)), Some(variables(&text)), "{id}");
    }
}

#[test]
fn help_numbers_dial_what_they_show() {
    for row in HELP_NUMBERS {
        let digits: String = row.shown.chars().filter(|letter| *letter != ' ').collect();
        assert_eq!(row.dial.unwrap_or_default(), digits, "{}", row.id);
        assert!(digits.chars().all(|digit| digit.is_ascii_digit()), "{}", row.id);
        assert_eq!(row.address().is_some(), row.dial.is_some(), "{}", row.id);
        let scheme = if row.medium == Medium::Text { "sms:" } else { "tel:" };
        assert!(row.address().is_none_or(|address| address == format!("{scheme}{digits}")), "{}", row.id);
    }
    let ids: BTreeSet<_> = HELP_NUMBERS.iter().map(|row| row.id).collect();
    assert_eq!(ids.len(), HELP_NUMBERS.len());
}

#[test]
fn there_is_somebody_to_turn_to_in_every_nation_for_every_need() {
    for nation in [Nation::England, Nation::Wales, Nation::Scotland, Nation::NorthernIreland] {
        for need in Need::ALL {
            assert!(help_numbers::for_need(need, nation).next().is_some(), "{need:?} in {nation:?}");
        }
    }
    let shown: usize = Need::ALL.into_iter().map(|need| help_numbers::for_need(need, Nation::Unsaid).count()).sum();
    assert_eq!(shown, HELP_NUMBERS.len(), "where no nation was said, all are shown");
    let welsh: Vec<_> = help_numbers::for_need(Need::Home, Nation::Wales).map(|row| row.shown).collect();
    assert!(welsh.contains(&"0808 80 10 800") && !welsh.contains(&"0808 2000 247"));
}

#[test]
fn a_number_that_was_not_read_at_its_source_is_marked_to_be_checked() {
    for row in HELP_NUMBERS {
        assert_eq!(row.to_be_checked(), row.evidence != Evidence::Verified, "{}", row.id);
    }
    // The build looks for the date in the very same way.
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/help_numbers.rs");
    let source = fs::read_to_string(table).expect("the table's source");
    let found = source.split("CHECKED_ON: &str = \"").nth(1).and_then(|rest| rest.get(..10));
    assert_eq!(found, Some(help_numbers::CHECKED_ON));
    assert!(help_numbers::CHECKED_ON.parse::<chrono::NaiveDate>().is_ok());
}

#[test]
fn kin_terms_have_ids_of_their_own_and_are_drafts_until_two_native_readers_have_seen_them() {
    let mut seen = BTreeSet::new();
    for set in KIN_SETS {
        assert_eq!(kin::set(set.language), Some(set));
        assert_eq!(set.is_draft(), set.readers < kin::READERS_NEEDED);
        let start = set.language.split('-').next().unwrap_or_default();
        for term in set.terms {
            assert!(seen.insert(term.id), "{} stands twice", term.id);
            assert!(term.id.starts_with(&format!("{start}-")), "{}", term.id);
            assert!(term.id.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{}", term.id);
            assert!(!term.written().is_empty(), "{}", term.id);
            assert_eq!(kin::find(term.id), Some(Kin::OfLanguage(set.language, term)));
        }
    }
    // A browser that doesn't know a language gives its tag back: then the app says the name.
    let say = |id: &str| format!("says {id}");
    let sylheti = kin::set("syl").expect("Sylheti");
    assert_eq!(sylheti.named("syl".into(), say), "says kin-language-syl");
    assert_eq!(sylheti.named("Sylheti".into(), say), "Sylheti");
    assert_eq!(kin::set("ur").expect("Urdu").named("Urdu".into(), say), "Urdu");
    for id in EVERYDAY.iter().flat_map(|group| group.terms) {
        assert!(seen.insert(id), "{id} stands twice");
        assert_eq!(kin::find(id), Some(Kin::Everyday(id)));
    }
    assert_eq!(kin::find("xx-of-a-newer-version"), None);
}

//! Rights and letters: each nation's own, each with its source, nothing stated as certain that was not read in the law, and no nation's
//! law in another's letter.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use ownwords::domain::assessment::law::{Law, Role};
use ownwords::domain::assessment::letters::{self, Kind, Letter, Piece};
use ownwords::domain::assessment::rights::{self, RIGHTS, Topic, law_of_letter};
use ownwords::domain::drawing::Reader;
use ownwords::domain::plan::Nation;
use ownwords::domain::source::Evidence;

mod plain;

mod readers;

use plain::Measure;
use readers::Says;

const NATIONS: [Nation; 4] = [Nation::England, Nation::Wales, Nation::Scotland, Nation::NorthernIreland];

fn texts() -> BTreeMap<String, String> {
    ["rights/rights", "rights/write"].iter().flat_map(|stem| plain::texts_of("en-GB", stem)).collect()
}

/// Reads the shelf in English.
fn english() -> impl Reader {
    let texts = texts();
    Says(move |id: &str| texts.get(id).map(|text| (text.clone(), None)))
}

#[test]
fn every_right_and_every_letter_has_its_words_and_no_words_are_without_a_card() {
    let texts = texts();
    let mut named: BTreeSet<String> = RIGHTS.iter().map(|right| right.id.to_owned()).collect();
    assert_eq!(named.len(), RIGHTS.len(), "two cards share an id");
    named.extend(Kind::ALL.map(|kind| kind.body().to_owned()));
    for role in [Role::Adult, Role::Carer] {
        for piece in letter(Kind::Interpreter, Nation::Wales, role).pieces() {
            if let Piece::Say(id) = piece {
                named.insert(id.to_owned());
            }
        }
    }
    assert_eq!(named, texts.into_keys().collect());
}

#[test]
fn every_card_says_where_it_comes_from_and_what_was_not_read_in_the_law_is_to_be_checked() {
    for right in RIGHTS {
        assert!(!right.sources.is_empty() && right.sources.iter().all(|source| !source.act.is_empty()), "{}", right.id);
        let worst = right.sources.iter().map(|source| source.evidence).max();
        assert_eq!(right.to_be_checked(), worst != Some(Evidence::Verified), "{}", right.id);
    }
    let checked: Vec<_> = RIGHTS.iter().filter(|right| right.to_be_checked()).map(|right| right.id).collect();
    for doubtful in
        ["rights-blind-england", "rights-advocate-wales", "rights-break-scotland", "rights-then-northern-ireland", "rights-human"]
    {
        assert!(checked.contains(&doubtful), "{doubtful} is stated as certain");
    }
    assert!(!checked.contains(&"rights-money-england") && !checked.contains(&"rights-carer-northern-ireland"));
    // The build looks for the date in the very same way.
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/assessment/rights.rs");
    let source = fs::read_to_string(table).expect("the table's source");
    let found = source.split("CHECKED_ON: &str = \"").nth(1).and_then(|rest| rest.get(..10));
    assert_eq!(found, Some(rights::CHECKED_ON));
    let build = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/build.rs")).expect("the build script");
    for file in ["domain/assessment/rights.rs", "domain/assessment/law.rs", "domain/help_numbers.rs"] {
        assert!(build.contains(file), "the build does not warn when {file} grows old");
    }
}

#[test]
fn every_nation_has_every_row_of_the_rights_page() {
    for nation in NATIONS {
        for topic in Topic::ALL {
            // The facts have nothing on plans and money in Wales: an empty part is not shown.
            let known = (topic, nation) != (Topic::Plan, Nation::Wales);
            assert_eq!(rights::about(topic, nation).next().is_some(), known, "{topic:?} in {nation:?}");
        }
        let ids: Vec<_> = RIGHTS.iter().filter(|right| right.holds_in(nation)).map(|right| right.id).collect();
        let own = nation.slug();
        for row in ["money", "advocate", "copy", "information", "complain", "then", "safe", "carer"] {
            assert!(ids.contains(&format!("rights-{row}-{own}").as_str()), "{row} in {own}");
        }
        for everywhere in ["rights-record", "rights-interpreter", "rights-human", "rights-staying"] {
            assert!(ids.contains(&everywhere));
        }
        let foreign = NATIONS.into_iter().filter(|other| *other != nation).map(Nation::slug);
        for other in foreign {
            let own_too = |id: &str| id.ends_with(&format!("-{own}")) || id == "rights-decide-england-wales";
            let stray: Vec<_> = ids.iter().filter(|id| id.ends_with(&format!("-{other}")) && !own_too(id)).collect();
            assert!(stray.is_empty(), "{nation:?} shows {stray:?}");
        }
    }
    let all: usize = Topic::ALL.into_iter().map(|topic| rights::about(topic, Nation::Unsaid).count()).sum();
    assert_eq!(all, RIGHTS.len(), "where no nation was said, all are shown");
}

#[test]
fn england_lists_everything_that_can_be_asked_for() {
    let of: Vec<_> = RIGHTS
        .iter()
        .filter(|right| right.nations == [Nation::England])
        .flat_map(|right| right.sources)
        .map(|source| format!("{} {}", source.act, source.at))
        .collect();
    for place in [
        "sections 9(3) and 10(4)",
        "regulation 2(2)",
        "regulation 3(4)",
        "section 9(5)(c)",
        "section 67",
        "section 12(3)-(4)",
        "section 13(2)",
        "section 13(5)",
        "section 24(2)",
        "section 25(5), (7) and (9)-(10)",
        "section 31",
        "section 27(1)(b)",
        "section 12(5)",
        "section 11(3) and (6)",
    ] {
        assert!(of.iter().any(|own| own.contains(place)), "{place}");
    }
}

fn letter(kind: Kind, nation: Nation, role: Role) -> Letter {
    Letter {
        kind: Some(kind),
        law: Law::new(nation, role),
        to: "Adult social care".into(),
        from: "Maryam Shah".into(),
        day: NaiveDate::from_ymd_opt(2026, 11, 22),
        own: "I fell twice.\n\nPlease come after ten.".into(),
    }
}

#[test]
fn all_ten_letters_are_offered_in_england_and_outside_it_nobody_is_told_that_they_may_lead_their_own() {
    assert_eq!(letters::offered(Nation::England).count(), 10);
    for nation in [Nation::Wales, Nation::Scotland, Nation::NorthernIreland] {
        let kinds: Vec<_> = letters::offered(nation).collect();
        assert!(!kinds.contains(&Kind::SelfAssessment) && kinds.contains(&Kind::OwnAccount));
        assert_eq!(kinds.len(), 10);
    }
    for kind in Kind::ALL {
        assert_eq!(Kind::from_slug(kind.slug()), Some(kind));
    }
    assert_eq!(Kind::from_slug("a lift"), None);
}

#[test]
fn a_letter_names_its_own_nations_law_and_no_other() {
    let foreign = |nation: Nation| -> &[&str] {
        match nation {
            Nation::England => &["Wales", "Scotland", "Northern Ireland"],
            Nation::Wales => &["Care Act 2014", "Scotland", "Northern Ireland"],
            Nation::Scotland => &["Care Act 2014", "Wales", "Northern Ireland"],
            Nation::NorthernIreland | Nation::Unsaid => &["Care Act 2014", "Wales", "Scotland", "Equality Act 2010"],
        }
    };
    let english = english();
    for nation in NATIONS {
        for role in [Role::Adult, Role::Carer] {
            for kind in letters::offered(nation) {
                let text = letter(kind, nation, role).to_text(&english);
                for other in foreign(nation) {
                    assert!(!text.contains(other), "{kind:?} in {nation:?} names {other}:\n{text}");
                }
            }
            let law = law_of_letter(Kind::Assessment, nation, role);
            assert!(!law.is_empty(), "an assessment in {nation:?} rests on no law");
        }
    }
    assert_ne!(
        law_of_letter(Kind::Assessment, Nation::England, Role::Adult),
        law_of_letter(Kind::Assessment, Nation::England, Role::Carer)
    );
    let none = Letter { law: None, ..letter(Kind::Copy, Nation::England, Role::Adult) };
    assert!(none.pieces().iter().all(|piece| !matches!(piece, Piece::Law(_))), "no nation, no law");
}

#[test]
fn a_letter_says_what_is_known_apart_from_what_is_only_thought() {
    let copy = letter(Kind::Copy, Nation::England, Role::Adult).pieces();
    let at = |id: &str| {
        copy.iter().position(|piece| {
            *piece
                == Piece::Say(match id {
                    "law" => "write-law",
                    _ => "write-law-think",
                })
        })
    };
    let (known, thought) = (at("law").expect("known"), at("think").expect("thought"));
    assert!(matches!(&copy[known + 1], Piece::Law(sources) if sources.iter().all(|source| !source.to_be_checked())));
    assert!(matches!(&copy[thought + 1], Piece::Law(sources) if sources.iter().all(|source| source.to_be_checked())));
    let only = letter(Kind::Advocate, Nation::England, Role::Adult).pieces();
    assert!(!only.contains(&Piece::Say("write-law")), "a section that was read elsewhere is not stated as certain");
}

#[test]
fn a_letter_keeps_the_persons_words_carries_the_promise_and_asks_for_an_answer() {
    let english = english();
    let promise = plain::texts_of("en-GB", "document")["document-promise"].clone();
    for kind in Kind::ALL {
        let text = letter(kind, Nation::England, Role::Carer).to_text(&english);
        for part in ["I fell twice.\n\nPlease come after ten.", &promise, "Maryam Shah", "Adult social care", "2026-11-22"] {
            assert!(text.contains(part), "{kind:?} lacks {part}:\n{text}");
        }
        assert!(!text.contains("write-") && !text.contains("letter-"), "an id is shown:\n{text}");
        let looks_after = "I look after somebody, unpaid.";
        assert!(text.contains(looks_after));
        assert!(!letter(kind, Nation::England, Role::Adult).to_text(&english).contains(looks_after));
    }
    let bare =
        Letter { to: " ".into(), from: String::new(), own: "\n".into(), day: None, ..letter(Kind::Copy, Nation::Wales, Role::Adult) };
    assert!(bare.pieces().iter().all(|piece| !matches!(piece, Piece::Own(_) | Piece::Day(_)) && *piece != Piece::Say("write-own")));
    let hidden = Letter { own: "\u{202e}back\u{7}".into(), ..bare };
    assert!(hidden.pieces().contains(&Piece::Own("back".into())), "marks that turn text round are taken out");
}

#[test]
fn rights_are_read_at_nine_to_eleven_and_promise_nothing() {
    let mut all = Measure::default();
    let mut too_hard = Vec::new();
    for (id, text) in texts() {
        // Legal names are what they are.
        let names = [
            "Local Government and Social Care Ombudsman",
            "Public Services Ombudsman for Wales",
            "Scottish Public Services Ombudsman",
            "Northern Ireland Public Services Ombudsman",
            "British Sign Language",
            "Patient and Client Council",
            "Home Secretary",
            "principal social worker",
        ];
        let text = names.iter().fold(text, |text, name| text.replace(name, "them"));
        let measure = Measure::of(&text);
        all = all.and(measure);
        if measure.words > 2 && measure.grade() > 6.5 {
            too_hard.push(format!("{:.1} {id}: {text}", measure.grade()));
        }
        for word in ["carer", "guarantee", "eligible", "you will", "entitled", "vulnerable"] {
            assert!(!text.to_lowercase().contains(word) || text.contains("young carer statement"), "{id} says {word:?}");
        }
    }
    assert!(too_hard.is_empty(), "too hard to read:\n{}", too_hard.join("\n"));
    assert!(all.grade() <= 4.0, "all together are at grade {:.2}", all.grade());
}

#[test]
fn nobody_has_guessed_at_rights_in_another_language() {
    for tag in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")).expect("locales").flatten() {
        if tag.file_name() != "en-GB" {
            assert!(!tag.path().join("rights").exists(), "{:?} has rights that nobody has checked", tag.file_name());
        }
    }
}

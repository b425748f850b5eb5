//! The ten guardrails (G1 to G10), one test each at least, over every paper that the app makes, under all four nations' law, for an adult
//! and for somebody who cares.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use ownwords::domain::answer::{Cell, NAME};
use ownwords::domain::assessment::after::after;
use ownwords::domain::assessment::answers::{self, fresh};
use ownwords::domain::assessment::area::AREAS;
use ownwords::domain::assessment::law::{LIMBS, Law, Role};
use ownwords::domain::assessment::letters::{self, Letter};
use ownwords::domain::assessment::look_over::{About, look_over};
use ownwords::domain::assessment::questions::{self, At, Count, DAYS};
use ownwords::domain::asset::{Asset, Standing};
use ownwords::domain::conversation::{Cells, Column, Feeds, Help as Helping, Kind as Talk, Thing};
use ownwords::domain::conversations;
use ownwords::domain::document::{CHAPTERS, Document, Item, PROMISE};
use ownwords::domain::drawing::{Node, Reader, draw, to_page, to_text};
use ownwords::domain::goal::Goal;
use ownwords::domain::helper::Helper;
use ownwords::domain::meeting::{Agreement, Meeting, Question, Request, Review};
use ownwords::domain::person::{Agreed, Help, Person};
use ownwords::domain::plan::{Nation, PlanCard, WhoFor};
use ownwords::domain::prompts;
use ownwords::domain::reply::{Reply, Worker};
use ownwords::domain::share::Contact;
use ownwords::domain::statement::{PutBy, Statement, Whose};
use ownwords::domain::{Body, Entry, EntryId, Plan, PlanId, Version, VersionVector};
use ownwords::usecases::outcome;
use ownwords::usecases::papers::{self, Paper};
use ownwords::usecases::share::{self, offer};
use proptest::prelude::*;

// ------------------------------------------------------------------------------------------------ a reader, and a full plan

mod answered;
mod readers;

use readers::{IDS, Real, ftl_of};

fn entry(id: &str, body: impl Into<Body>) -> Entry {
    let body = body.into();
    Entry::new(
        EntryId::new(id),
        Version { clock: VersionVector::default(), at: 1, visit: "".into(), gone: false, body, rest: Default::default() },
    )
}

fn card(law: Law) -> PlanCard {
    let who_for = if law.role == Role::Carer { WhoFor::Carer } else { WhoFor::Me };
    PlanCard { name: "P".into(), who_for, nation: law.nation, ..PlanCard::default() }
}

fn plan_of(card: PlanCard, entries: Vec<Entry>) -> Plan {
    Plan::new(PlanId::new("p"), entry("p", card), entries, 0)
}

/// An answer in every place of every step, each word of it marked with where it stands.
fn everything_asked() -> Vec<Entry> {
    let mut entries = Vec::new();
    for step in questions::sheets().flat_map(|sheet| sheet.steps) {
        let of: Vec<&str> = match step.count {
            Count::Day => DAYS.iter().map(|(day, _)| *day).collect(),
            _ if step.prompt.starts_with("area-") => AREAS.iter().map(|area| area.id).collect(),
            _ => vec![""],
        };
        for of in of {
            let mut said = fresh(step, of, "en-GB");
            for ask in step.asks {
                match ask.at {
                    At::Limbs => LIMBS.iter().for_each(|limb| answers::tick(&mut said, At::Limbs, limb.id, true)),
                    At::Choice(_, ready) => ready.iter().for_each(|(id, _)| answers::tick(&mut said, ask.at, id, true)),
                    // Nothing is said about agreeing: that is what G2 is about.
                    At::Agreed(_) | At::Day(_) => {}
                    At::People => said.about.push(EntryId::new("nasreen")),
                    At::Part("if-not") => {}
                    // What it takes is left out as well: G1.
                    At::Takes => {}
                    _ => *answers::text_mut(&mut said, ask.at) = format!("words of {} {of}", ask.id),
                }
            }
            entries.push(entry(step.entry(of).as_str(), said));
        }
    }
    entries
}

/// A plan with something in every place, and nothing said of what anything takes or of who agreed.
fn full(law: Law) -> Plan {
    let mut entries = everything_asked();
    let said = |prompt: &str, words: &str| {
        let mut said = Statement { prompt: prompt.into(), language: "en-GB".into(), ..Statement::default() };
        said.set_text(words);
        entry(prompt, said)
    };
    entries.extend(
        prompts::all()
            .filter(|prompt| !prompt.id.starts_with("capitals-"))
            .map(|prompt| said(prompt.id, &format!("words of {}", prompt.id))),
    );
    entries.extend([
        entry("cook", Asset { capital: "personal".into(), standing: Standing::Have, text: "I cook".into(), ..Asset::default() }),
        entry("drive", Asset { capital: "personal".into(), standing: Standing::Lost, text: "I drove".into(), ..Asset::default() }),
        entry(
            "goal",
            Goal {
                what: "Swim".into(),
                helpers: vec![EntryId::new("nasreen")],
                importance: Some(9),
                confidence: Some(8),
                ..Goal::default()
            },
        ),
        entry("nasreen", Person { name: "Nasreen".into(), to_me: vec![Help::Everyday], ..Person::default() }),
        entry(
            "meeting",
            Meeting { what: "The assessment".into(), say_first: "I am tired".into(), told: "They will write".into(), ..Meeting::default() },
        ),
        entry("question", Question { text: "When?".into(), meeting: EntryId::new("meeting"), ..Question::default() }),
        entry(
            "agreement",
            Agreement {
                what: "She comes on Sundays".into(),
                who: vec![EntryId::new("nasreen")],
                meeting: EntryId::new("meeting"),
                about: vec![EntryId::new("area-want.food")],
                ..Agreement::default()
            },
        ),
        entry("review", Review { what: "The plan".into(), on: NaiveDate::from_ymd_opt(2027, 2, 1), ..Review::default() }),
        entry("tom", Helper { name: "Tom".into(), role: "advocate".into(), ..Helper::default() }),
    ]);
    plan_of(card(law), entries)
}

fn all_papers(plan: &Plan) -> Vec<Paper> {
    let mut papers = papers::offered(&plan.about());
    papers.extend([Paper::MeetingPack(EntryId::new("meeting")), Paper::Record(EntryId::new("meeting"))]);
    papers
}

fn made(plan: &Plan, paper: &Paper, contact: &Contact, reader: &dyn Reader) -> Document {
    papers::make(plan, paper, contact, 1, reader)
}

/// Every paper of a full plan under every law, with how it is drawn.
fn every_paper(reader: &Real) -> Vec<(Law, Paper, Document, Node)> {
    let of = |law: Law| {
        let plan = full(law);
        let contact = share::everything(&plan);
        all_papers(&plan).into_iter().map(move |paper| {
            let document = made(&plan, &paper, &contact, reader);
            let drawn = draw(&document, reader);
            (law, paper, document, drawn)
        })
    };
    Law::ALL.into_iter().flat_map(of).collect()
}

/// How many elements of a drawing have this class.
fn count(node: &Node, class: &str) -> usize {
    match node {
        Node::Text(_) => 0,
        Node::Element(element) => {
            usize::from(element.class == class) + element.children.iter().map(|child| count(child, class)).sum::<usize>()
        }
    }
}

/// Every message that the app itself says in the self-assessment and its papers.
fn own_texts() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en-GB/assessment");
    let text = ftl_of(&folder);
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = "))
        .map(|(id, text)| (id.trim().to_owned(), text.to_owned()))
        .collect()
}

// ------------------------------------------------------------------------------------------------ G1

#[test]
fn g1_no_paper_prints_a_strength_without_what_it_takes() {
    let reader = Real::of("en-GB");
    let mut strengths = 0;
    for (law, paper, document, drawn) in every_paper(&reader) {
        let own = document.items().filter(|item| item.strength).count();
        strengths += own;
        let shown = count(&drawn, "takes__label");
        assert!(shown >= own, "{paper:?} under {law:?} prints {own} strengths and {shown} times what they take");
        let said = to_text(&drawn).matches("What it takes:").count();
        assert_eq!(said, shown, "{paper:?}: plain text loses it");
        for item in document.items() {
            let must = item.kind == "asset" && item.answer == "I cook" || item.heading.id == "area-unseen" || item.kind == "goal";
            assert!(!must || item.strength, "{paper:?}: {} is a strength", item.id);
        }
    }
    assert!(strengths > 100, "there is something to look at");
}

#[test]
fn g1_what_somebody_does_and_what_it_takes_are_one_entry_so_that_no_tick_parts_them() {
    for step in questions::sheets().flat_map(|sheet| sheet.steps) {
        let strength = ownwords::domain::assessment::is_strength(step.prompt);
        assert!(!strength || step.asks.iter().any(|ask| ask.at == At::Takes), "{} asks for a strength and not what it takes", step.prompt);
    }
    assert!(ownwords::domain::assessment::is_strength("area-unseen"));
    let mut said = fresh(questions::find("area-unseen").expect("the step"), "food", "en-GB");
    said.set_text("I plan it");
    said.takes = "An hour, and then my bed".into();
    let plan = plan_of(card(Law::ALL[0]), vec![entry("u", said)]);
    let contact = Contact { ticked: vec![EntryId::new("u")], ..Contact::default() };
    let text = to_text(&draw(&made(&plan, &Paper::Assessment, &contact, &Real::of("en-GB")), &Real::of("en-GB")));
    assert!(text.contains("I plan it") && text.contains("An hour, and then my bed"), "{text}");
}

// ------------------------------------------------------------------------------------------------ G2

#[test]
fn g2_unpaid_help_always_says_willing_able_until_when_and_what_if_not_and_nothing_said_is_not_agreed() {
    let reader = Real::of("en-GB");
    let mut seen = BTreeSet::new();
    for (_, paper, document, _) in every_paper(&reader) {
        for item in document.items() {
            // A carer's own work is theirs to give as well.
            let carers = item.heading.id == "caring-task";
            let offers = carers || item.heading.id == "area-others" || item.kind == "person" || item.kind == "agreement";
            if !offers {
                continue;
            }
            seen.insert(if carers { item.heading.id.clone() } else { item.kind.clone() });
            let line = |label: &str| item.lines.iter().find(|line| line.label.id == label);
            let own = |of: &'static str, carers_own: &'static str| if carers { carers_own } else { of };
            for (label, answer) in [
                (own("document-willing", "caring-willing"), "document-agreed-not"),
                (own("document-able", "caring-able"), "document-agreed-not"),
                ("document-until", "document-unsaid"),
                (own("document-if-not", "caring-if-not"), "document-unsaid"),
            ] {
                let found = line(label).unwrap_or_else(|| panic!("{paper:?}: {} lacks {label}", item.id));
                assert_eq!(found.terms.first().map(|term| term.id.as_str()), Some(answer), "{paper:?}: {}", item.id);
            }
        }
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["agreement", "caring-task", "person", "statement"]);
    for step in questions::sheets().flat_map(|sheet| sheet.steps) {
        let has = |at: At| step.asks.iter().any(|ask| ask.at == at);
        let parts = [At::Agreed("willing"), At::Agreed("able"), At::Day("until"), At::Part("if-not")].map(has);
        assert!(parts == [true; 4] || parts == [false; 4], "{} asks only for a part of it", step.prompt);
    }
}

// ------------------------------------------------------------------------------------------------ G3

#[test]
fn g3_nothing_is_scored_and_a_number_stays_private_unless_it_is_ticked() {
    let reader = Real::of("en-GB");
    for (law, paper, document, drawn) in every_paper(&reader) {
        assert!(document.items().all(|item| item.importance.is_none() && item.confidence.is_none()), "{paper:?} under {law:?}");
        let text = to_text(&drawn).to_lowercase();
        for word in ["score", "points", "out of 10", "out of 100", "badge", "streak", "total", "%", "complete"] {
            assert!(!text.contains(word), "{paper:?} says {word}");
        }
    }
    for (id, text) in own_texts() {
        for word in ["score", "points", "badge", "streak", "total", "%", "well done", "great", "so far", "complete"] {
            assert!(!text.to_lowercase().contains(word), "{id} says {word:?}: {text}");
        }
    }
    let plan = full(Law::ALL[0]);
    let mut open = plan.get::<Goal>(&EntryId::new("goal")).cloned().expect("the goal");
    open.numbers_shared = true;
    let mut ticked = plan.clone();
    ticked.set(entry("goal", open));
    let document = made(&ticked, &Paper::Assessment, &share::everything(&ticked), &reader);
    assert!(document.items().any(|item| item.importance == Some(9)), "the test would see a number if there were one");
}

// ------------------------------------------------------------------------------------------------ G4

#[test]
fn g4_every_place_that_asks_for_a_good_day_asks_for_a_bad_one_and_prints_it() {
    for step in questions::sheets().flat_map(|sheet| sheet.steps) {
        let asks = |at: At| step.asks.iter().any(|ask| ask.at == at);
        assert_eq!(asks(At::WhenGood), asks(At::WhenBad) && asks(At::HowOften), "{}", step.prompt);
    }
    for prompt in prompts::all().filter(|prompt| prompt.id.ends_with("-good") && prompt.id.starts_with("day-")) {
        let bad = prompt.beside.unwrap_or_else(|| panic!("{} stands alone", prompt.id));
        assert!(bad.ends_with("-bad"));
    }
    for conversation in conversations::ALL {
        let asks = |id: &str| {
            conversation.steps.iter().any(|step| match step.kind {
                Talk::Beside(boxes) => boxes.iter().any(|one| one.id == id),
                _ => step.id() == id,
            })
        };
        assert!(!asks("day-good") || asks("day-bad"), "{} asks for the good day alone", conversation.id);
    }
    for (_, paper, document, drawn) in every_paper(&Real::of("en-GB")) {
        let text = to_text(&drawn);
        for item in document.items().filter(|item| !item.when_good.is_empty()) {
            assert!(text.contains(&item.when_bad) && !item.when_bad.is_empty() && text.contains(&item.how_often), "{paper:?}: {}", item.id);
        }
    }
}

// ------------------------------------------------------------------------------------------------ G5

#[test]
fn g5_anything_can_be_put_by_nothing_asks_again_by_itself_and_hope_never_comes_first() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    for area in AREAS {
        for how in [PutBy::Skip, PutBy::TooHard] {
            let want = questions::find("area-want").expect("the step");
            let said = Statement { put_by: how, ..fresh(want, area.id, "en-GB") };
            let plan = plan_of(card(Law::ALL[0]), vec![entry("w", said)]);
            let nags = look_over(&plan, Law::new(Nation::England, Role::Adult), today);
            assert!(nags.iter().all(|finding| finding.about != About::NothingSaid || finding.area.is_none_or(|own| own.id != area.id)));
            assert!(offer(&plan).is_empty(), "what was put by is nothing to give");
            let document = made(&plan, &Paper::Assessment, &share::everything(&plan), &Real::of("en-GB"));
            assert!(document.is_empty(), "what was put by is not printed as an answer");
        }
    }
    for conversation in conversations::ALL {
        let plan = plan_of(card(Law::ALL[0]), Vec::new());
        let first = conversation.steps_for(&plan).into_iter().find(|step| step.asks());
        assert!(first.is_none_or(|step| !step.hope), "{} begins with hope", conversation.id);
    }
    assert_eq!(prompts::VISION.prompts.first().map(|prompt| prompt.id), Some("vision-until-now"));
    // Nothing of an entry is obligatory: each can be stored with nothing in it but that it was put by.
    for step in questions::sheets().flat_map(|sheet| sheet.steps) {
        let put_by = Statement { put_by: PutBy::NotNow, ..fresh(step, "food", "en-GB") };
        assert!(put_by.is_empty(), "{}", step.prompt);
    }
}

// ------------------------------------------------------------------------------------------------ G6

/// Words that somebody might be tempted to soften, and words that nobody would.
const HARD: [&str; 6] = [
    "We are poor. The damp is black and the council knows.",
    "It is racism. They hear my name and hang up.",
    "The landlord put us out. Four of us in one room.",
    "They cut my hours and called it a strength.",
    "میں غریب ہوں۔ یہ نسل پرستی ہے۔",
    "My uncle hurt me when I was six.",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn g6_an_answer_that_names_poverty_racism_or_housing_is_never_reworded_moved_or_left_out(
        hard in prop::sample::select(HARD.to_vec()), law in prop::sample::select(Law::ALL.to_vec()), at in any::<prop::sample::Index>(),
    ) {
        let plain = full(law);
        let mut named = plain.clone();
        let said: Vec<_> = plain.all::<Statement>().into_iter().map(|(id, said)| (id.clone(), said.clone())).collect();
        let (id, mut answer) = said[at.index(said.len())].clone();
        answer.set_text(hard);
        named.set(entry(id.as_str(), answer));
        for paper in all_papers(&plain) {
            let ids = |plan: &Plan| {
                let document = made(plan, &paper, &share::everything(plan), &IDS);
                document.items().map(|item| item.id.clone()).collect::<Vec<_>>()
            };
            prop_assert_eq!(ids(&plain), ids(&named), "{:?}: what is said changes where it stands", paper);
            let document = made(&named, &paper, &share::everything(&named), &IDS);
            let drawn = to_text(&draw(&document, &IDS));
            for item in document.items().filter(|item| item.id == id.as_str()) {
                prop_assert_eq!(&item.answer, hard);
                prop_assert!(drawn.contains(hard), "{:?}", paper);
            }
        }
        let rows = |plan: &Plan| offer(plan).statements.iter().flat_map(|group| &group.rows).map(|row| (row.id.clone(), row.is_private())).collect::<Vec<_>>();
        prop_assert_eq!(rows(&plain), rows(&named), "what is said changes what can be ticked");
    }
}

// ------------------------------------------------------------------------------------------------ G7

#[test]
fn g7_the_account_stands_in_its_order_what_matters_first_what_i_ask_for_last() {
    let reader = Real::of("en-GB");
    for law in Law::ALL {
        let plan = full(law);
        for paper in [Paper::Assessment, Paper::OnePage] {
            let document = made(&plan, &paper, &share::everything(&plan), &reader);
            let headings: Vec<_> = document.chapters.iter().map(|chapter| chapter.heading.id.as_str()).collect();
            let expected: Vec<_> = CHAPTERS.into_iter().filter(|id| headings.contains(id)).collect();
            assert_eq!(headings, expected, "{paper:?} under {law:?}");
            assert!(paper == Paper::OnePage || headings.len() == 5);
        }
        let document = made(&plan, &Paper::Assessment, &share::everything(&plan), &reader);
        let place =
            |heading: &str| document.chapters.iter().position(|chapter| chapter.items.iter().any(|item| item.heading.id == heading));
        let order = ["area-want", "area-hard", "area-nobody", "area-unseen", "area-others", "area-ask"].map(place);
        assert_eq!(order, [Some(0), Some(1), Some(1), Some(2), Some(3), Some(4)], "{law:?}");
    }
    // Within a chapter, areas stand in the order in which they are offered, and what is written later doesn't jump ahead.
    let plan = full(Law::ALL[0]);
    let document = made(&plan, &Paper::Assessment, &share::everything(&plan), &reader);
    let wants: Vec<_> = document.items().filter(|item| item.heading.id == "area-want").map(|item| item.id.clone()).collect();
    assert_eq!(wants, AREAS.iter().map(|area| format!("area-want.{}", area.id)).collect::<Vec<_>>());
}

// ------------------------------------------------------------------------------------------------ G8

#[test]
fn g8_nothing_goes_that_is_not_ticked_and_nobody_who_was_left_out_is_named() {
    let reader = Real::of("en-GB");
    for law in Law::ALL {
        let plan = full(law);
        for paper in all_papers(&plan) {
            let nothing = made(&plan, &paper, &Contact::default(), &reader);
            let text = to_text(&draw(&nothing, &reader));
            for words in ["words of", "I cook", "Nasreen", "Swim", "I am tired", "They will write", "Sundays", "Tom", "The plan"] {
                assert!(!text.contains(words), "{paper:?} under {law:?}: {words} went without a tick");
            }
        }
        let one = Contact { ticked: vec![EntryId::new("area-others.food")], ..Contact::default() };
        let document = made(&plan, &Paper::Assessment, &one, &reader);
        let bytes = serde_json::Value::Object(document.to_fields()).to_string();
        assert_eq!(document.items().count(), 1);
        assert!(bytes.contains("words of area-others food") && !bytes.contains("Nasreen") && !bytes.contains("nasreen"), "{bytes}");
    }
    let offered = offer(&full(Law::ALL[0]));
    let private: Vec<_> =
        offered.statements.iter().flat_map(|group| &group.rows).filter(|row| row.is_private()).map(|row| row.id.as_str()).collect();
    for id in ["area-want.safe", "area-hard.safe", "caring-free"] {
        assert!(private.contains(&id), "{id} can be ticked with others");
    }
    assert!(!private.contains(&"area-want.food"));
}

#[test]
fn g8_every_answer_of_the_self_assessment_can_be_ticked_by_itself() {
    let plan = full(Law::ALL[1]);
    let offered = offer(&plan);
    let rows: BTreeSet<_> = offered.statements.iter().flat_map(|group| &group.rows).map(|row| row.id.clone()).collect();
    for (id, said) in plan.all::<Statement>() {
        assert!(rows.contains(id), "{} ({id}) is nowhere to tick", said.prompt);
    }
    let titles: Vec<_> = offered.statements.iter().map(|group| group.title).collect();
    for area in AREAS {
        assert!(titles.contains(&area.title), "{}", area.id);
    }
}

// ------------------------------------------------------------------------------------------------ G9

#[test]
fn g9_the_promise_stands_on_every_paper_and_every_letter_in_both_languages() {
    for tag in ["en-GB", "ur"] {
        let reader = Real::of(tag);
        let promise = reader.0.id(PROMISE);
        for (law, paper, document, drawn) in every_paper(&reader) {
            assert_eq!(document.promise.id, PROMISE);
            assert!(to_text(&drawn).contains(&promise), "{paper:?} under {law:?} in {tag}");
            assert_eq!(count(&drawn, "document__promise"), 1, "it stands at the head, and not only in the margin of a printed sheet");
            let bare = draw(&Document { promise: Default::default(), ..document }, &reader);
            assert!(to_text(&bare).contains(&promise), "a file can't leave it out");
        }
    }
    let english = Real::of("en-GB");
    for law in Law::ALL {
        for kind in letters::offered(law.nation) {
            let letter = Letter { kind: Some(kind), law: Some(law), to: String::new(), from: String::new(), day: None, own: String::new() };
            assert!(letter.to_text(&english).contains(&english.0.id(PROMISE)), "{kind:?} under {law:?}");
        }
    }
}

// ------------------------------------------------------------------------------------------------ G10

#[test]
fn g10_nothing_foretells_who_gets_help_how_many_hours_or_how_much_money() {
    let foretells =
        ["eligib", "you will get", "you may get", "you qualify", "hours a week", "budget", "£", "entitled", "likely", "your needs are"];
    for (id, text) in own_texts() {
        for word in foretells {
            assert!(!text.to_lowercase().contains(word), "{id} says {word:?}: {text}");
        }
    }
    // What the app itself says on a paper: everything but the names that laws have.
    for (law, paper, document, _) in every_paper(&Real::of("en-GB")) {
        let said = document.items().flat_map(|item| {
            let lines = item.lines.iter().flat_map(|line| line.terms.iter().chain([&line.label]));
            item.chosen.iter().chain([&item.heading]).chain(&item.from).chain(lines).map(|term| term.text.clone()).collect::<Vec<_>>()
        });
        for text in said.chain(document.chapters.iter().map(|chapter| chapter.heading.text.clone())) {
            for word in foretells {
                assert!(!text.to_lowercase().contains(word), "{paper:?} under {law:?} says {word:?}: {text}");
            }
        }
    }
    // The look-over answers the same whatever the words say: it reads no words for their meaning.
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let calm = full(Law::ALL[0]);
    let mut loud = calm.clone();
    for (id, said) in calm.all::<Statement>().into_iter().map(|(id, said)| (id.clone(), said.clone())).collect::<Vec<_>>() {
        let mut said = said;
        if !said.text().is_empty() {
            said.set_text("I need 40 hours a week and £900");
        }
        loud.set(entry(id.as_str(), said));
    }
    assert_eq!(look_over(&calm, Some(Law::ALL[0]), today), look_over(&loud, Some(Law::ALL[0]), today));
}

// ------------------------------------------------------------------------------------------------ four nations, two roles

#[test]
fn every_paper_has_a_title_and_every_heading_on_it_has_words() {
    for tag in ["en-GB", "ur"] {
        let reader = Real::of(tag);
        for (law, paper, document, _) in every_paper(&reader) {
            assert!(reader.0.has(paper.title(law.nation)), "{paper:?}");
            for chapter in &document.chapters {
                let terms = chapter.items.iter().flat_map(|item| {
                    let lines = item.lines.iter().flat_map(|line| line.terms.iter().chain([&line.label]));
                    item.chosen.iter().chain([&item.heading]).chain(&item.from).chain(lines)
                });
                for term in terms.chain([&chapter.heading]).filter(|term| !term.id.is_empty()) {
                    assert!(reader.0.has(&term.id), "{paper:?} in {tag}: {} has no words", term.id);
                }
            }
        }
    }
}

#[test]
fn each_nation_and_role_is_offered_its_own_papers() {
    for law in Law::ALL {
        let papers = papers::offered(&card(law));
        let carer = law.role == Role::Carer;
        assert_eq!(papers.contains(&Paper::CarerIll), carer, "{law:?}");
        let scots = carer && law.nation == Nation::Scotland;
        assert_eq!(papers.contains(&Paper::AdultCarerPlan), scots, "{law:?}");
        assert_eq!(papers.contains(&Paper::YoungStatement), scots, "{law:?}");
        let own = Paper::Assessment.title(law.nation) == "pack-self-assessment";
        assert_eq!(own, law.nation == Nation::England, "only England's law has a self-assessment");
        for paper in [Paper::Assessment, Paper::OnePage, Paper::AboutMe, Paper::Crisis, Paper::After] {
            assert!(papers.contains(&paper), "{law:?} lacks {paper:?}");
        }
    }
    // A carer in England who looks after somebody in Scotland has Scotland's plan.
    let across = PlanCard { home: Nation::England, ..card(Law { nation: Nation::Scotland, role: Role::Carer }) };
    assert!(papers::offered(&across).contains(&Paper::AdultCarerPlan));
}

#[test]
fn a_papers_address_leads_back_to_it_and_to_no_paper_of_another_law() {
    for law in Law::ALL {
        let plan = full(law);
        let all = all_papers(&plan);
        for paper in &all {
            assert_eq!(Paper::from_slug(&plan, &paper.slug()).as_ref(), Some(paper), "{law:?}");
        }
        let slugs: BTreeSet<_> = all.iter().map(Paper::slug).collect();
        assert_eq!(slugs.len(), all.len(), "two papers share an address");
        let scots = law.role == Role::Carer && law.nation == Nation::Scotland;
        assert_eq!(Paper::from_slug(&plan, &Paper::AdultCarerPlan.slug()).is_some(), scots, "{law:?}");
        // A meeting that isn't there, an entry that is no meeting, no paper at all.
        for stray in ["pack-nothing", "record-review", "pack-", "poster", ""] {
            assert_eq!(Paper::from_slug(&plan, stray), None, "{stray}");
        }
    }
}

#[test]
fn a_ready_letter_goes_on_with_the_one_that_was_begun_and_not_with_one_that_was_sent() {
    let letter = |what: &str| Request { what: what.into(), ..Request::default() };
    let sent = Request { sent: NaiveDate::from_ymd_opt(2026, 11, 1), ..letter("copy") };
    let answered = Request { answer: "They sent it".into(), ..letter("copy") };
    let own = letter("A ramp");
    let plan = plan_of(
        card(Law::ALL[0]),
        vec![entry("sent", sent), entry("answered", answered), entry("reasons", letter("reasons")), entry("own", own.clone())],
    );
    assert_eq!(papers::draft_of(&plan, Some(letters::Kind::Copy)), None);
    assert_eq!(papers::draft_of(&plan, Some(letters::Kind::Reasons)), Some(EntryId::new("reasons")));
    assert_eq!(papers::draft_of(&plan, None), Some(EntryId::new("own")));
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let made = papers::letter_of(&plan.about(), &own, today);
    assert_eq!((made.kind, made.day, made.sources()), (None, Some(today), [].as_slice()), "one in my own words names no law");
    let body = Body::from(Request { text: "By post.".into(), ..letter("copy") });
    assert_eq!(body.texts(), ["By post."], "a slug is nobody's words");
}

#[test]
fn no_english_outcome_stands_on_a_paper_outside_england() {
    let reader = Real::of("en-GB");
    let english: Vec<_> = AREAS.iter().filter_map(|area| Law::ALL[0].name_of(area.id)).map(|named| named.source.act).collect();
    for (law, paper, document, drawn) in every_paper(&reader) {
        let text = to_text(&drawn);
        if law.nation != Nation::England {
            for act in english.iter().chain(&["Care Act 2014", "Local Government and Social Care Ombudsman"]) {
                assert!(!text.contains(act), "{paper:?} under {law:?} names {act}");
            }
        }
        // Limbs that another nation's law counts stay in the plan.
        let shown: BTreeSet<_> = document
            .items()
            .filter(|item| item.heading.id == "area-hard")
            .flat_map(|item| &item.chosen)
            .map(|term| term.id.clone())
            .collect();
        let own: BTreeSet<_> = AREAS.iter().flat_map(|area| law.limbs(area).limbs).map(|limb| limb.words.to_owned()).collect();
        assert!(shown.is_subset(&own), "{paper:?} under {law:?} shows {shown:?}");
        assert!(paper != Paper::Assessment || shown == own, "{law:?}");
    }
}

#[test]
fn scotlands_two_plans_hold_every_content_of_the_act_in_its_order_and_say_what_is_not_said() {
    let reader = Real::of("en-GB");
    let law = Law { nation: Nation::Scotland, role: Role::Carer };
    let plan = full(law);
    let headings = |paper: &Paper, plan: &Plan| {
        let document = made(plan, paper, &share::everything(plan), &reader);
        document.chapters.iter().map(|chapter| chapter.heading.id.clone()).collect::<Vec<_>>()
    };
    let contents = [
        "acsp-care",
        "acsp-impact",
        "acsp-able",
        "acsp-emergency",
        "acsp-future",
        "acsp-outcomes",
        "acsp-needs",
        "acsp-local",
        "acsp-support",
        "acsp-break",
        "acsp-review",
    ];
    assert_eq!(headings(&Paper::AdultCarerPlan, &plan), contents);
    let young = headings(&Paper::YoungStatement, &plan);
    assert_eq!((young[0].as_str(), young.len()), ("acsp-right", 12));
    let full_document = made(&plan, &Paper::AdultCarerPlan, &share::everything(&plan), &reader);
    for chapter in &full_document.chapters {
        assert!(chapter.items.iter().any(|item| !item.id.is_empty()), "{} is empty in a full plan", chapter.heading.id);
    }
    let indicators = made(&plan, &Paper::YoungStatement, &share::everything(&plan), &reader).chapters[0].items[0].lines.len();
    assert_eq!(indicators, 8);
    let empty = plan_of(card(law), Vec::new());
    assert_eq!(headings(&Paper::AdultCarerPlan, &empty), contents, "a blank one can be filled in with a pen");
    let text = to_text(&draw(&made(&empty, &Paper::AdultCarerPlan, &share::everything(&empty), &reader), &reader));
    assert_eq!(text.matches("not said yet").count(), 11);
}

#[test]
fn an_if_then_plan_stands_in_the_order_in_which_it_is_needed() {
    let reader = Real::of("en-GB");
    let plan = full(Law { nation: Nation::Wales, role: Role::Carer });
    for (paper, name) in [(Paper::Crisis, "crisis"), (Paper::CarerIll, "ill")] {
        let document = made(&plan, &paper, &share::everything(&plan), &reader);
        let mut headings: Vec<_> = document.chapters.iter().map(|chapter| chapter.heading.id.clone()).collect();
        headings.retain(|id| id != "pack-talks");
        assert_eq!(headings, ["off", "signs", "do", "call", "not"].map(|part| format!("ifthen-{name}-{part}")));
        assert!(to_text(&draw(&document, &reader)).contains("Nasreen"), "whom to call is named");
    }
}

#[test]
fn what_was_agreed_stands_beside_what_was_said_and_what_is_missing_is_shown() {
    let reader = Real::of("en-GB");
    for law in Law::ALL {
        let plan = full(law);
        let found = after(&plan);
        let food = &found.areas[0];
        assert_eq!((food.area.id, food.agreed.clone(), food.is_missing()), ("food", vec![EntryId::new("agreement")], false));
        assert!(found.areas[1..].iter().all(|area| area.is_missing()) && found.others.is_empty());
        assert_eq!(found.review, NaiveDate::from_ymd_opt(2027, 2, 1));
        assert!(!found.complain.is_empty() && found.complain.iter().all(|right| right.holds_in(law.nation)));
        let document = made(&plan, &Paper::After, &share::everything(&plan), &reader);
        let text = to_text(&draw(&document, &reader));
        assert_eq!(text.matches("Nothing is agreed about this yet").count(), AREAS.len() - 1);
        assert!(text.contains("She comes on Sundays") && text.contains("Ombudsman"), "{text}");
        assert_eq!(document.review, NaiveDate::from_ymd_opt(2027, 2, 1));
        assert_eq!(document.chapters.last().map(|chapter| chapter.heading.id.as_str()), Some("pack-complain"));
    }
}

#[test]
fn papers_for_a_meeting_hold_what_was_prepared_and_what_was_said() {
    let reader = Real::of("en-GB");
    let plan = full(Law::ALL[0]);
    let contact = share::everything(&plan);
    let pack = made(&plan, &Paper::MeetingPack(EntryId::new("meeting")), &contact, &reader);
    let mut headings: Vec<_> = pack.chapters.iter().map(|chapter| chapter.heading.id.as_str()).collect();
    headings.retain(|id| *id != "pack-talks");
    assert_eq!(headings, ["pack-meeting", "pack-first", "pack-questions", "pack-with", "pack-needs", "pack-told", "pack-agreed"]);
    let text = to_text(&draw(&pack, &reader));
    for words in ["I am tired", "When?", "They will write", "She comes on Sundays"] {
        assert!(text.contains(words), "{words}");
    }
    let reply = Reply { from: Worker { name: "Ms Khan".into(), ..Worker::default() }, made: Some(1_795_348_800_000), ..Reply::default() };
    let asked = Question { text: "Which garden?".into(), reply: EntryId::new("reply"), ..Question::default() };
    let mut answered = plan.clone();
    answered.set(entry("reply", reply));
    answered.set(entry("asked", asked));
    let pack = made(&answered, &Paper::MeetingPack(EntryId::new("meeting")), &share::everything(&answered), &reader);
    for text in [to_text(&draw(&pack, &reader)), to_page(&draw(&pack, &reader))] {
        for words in ["Which garden?", "A question that was asked by · Ms Khan", "From the reply of"] {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert_eq!(text.matches("asked by").count(), 1, "the person's own questions say nothing of the kind");
    }
    let record = made(&plan, &Paper::Record(EntryId::new("meeting")), &contact, &reader);
    let text = to_text(&draw(&record, &reader));
    assert!(text.contains("They will write") && !text.contains("I am tired"), "what was prepared is no record of what was said");
    let other = made(&plan, &Paper::Record(EntryId::new("another")), &contact, &reader);
    assert!(!to_text(&draw(&other, &reader)).contains("They will write"));
}

#[test]
fn what_a_conversation_makes_for_a_paper_stands_in_that_paper() {
    let reader = Real::of("en-GB");
    let law = Law { nation: Nation::England, role: Role::Carer };
    let mut checked = BTreeSet::new();
    for talk in conversations::ALL {
        for output in talk.outputs {
            let paper = match output.feeds {
                Feeds::Assessment => Paper::Assessment,
                Feeds::AboutMe => Paper::AboutMe,
                Feeds::IfThen => Paper::Crisis,
                Feeds::MeetingPack => Paper::MeetingPack(EntryId::new("meeting")),
                Feeds::Record => Paper::Record(EntryId::new("meeting")),
                _ => continue,
            };
            let in_it = |id: &str| output.of.contains(&id) || (output.of.is_empty() && !conversations::is_private(id));
            let asks = talk.steps.iter().filter(|step| in_it(step.id()) && matches!(step.kind, Talk::Ask));
            let entries: Vec<_> = asks
                .map(|step| {
                    let mut said = Statement { prompt: step.id().into(), language: "en-GB".into(), ..Statement::default() };
                    said.set_text(&format!("words of {}.", step.id()));
                    entry(step.id(), said)
                })
                .collect();
            let plan = plan_of(card(law), entries);
            let text = to_text(&draw(&made(&plan, &paper, &share::everything(&plan), &reader), &reader));
            for (id, said) in plan.all::<Statement>() {
                assert!(text.contains(said.text()), "{}: {id} is not in {paper:?}", output.id);
                checked.insert(format!("{:?}", output.feeds));
            }
        }
    }
    assert_eq!(checked.len(), 5, "{checked:?}");
}

#[test]
fn one_page_holds_what_was_picked_and_says_when_it_may_not_fit() {
    let reader = Real::of("en-GB");
    let plan = full(Law::ALL[0]);
    let contact = share::everything(&plan);
    let all = made(&plan, &Paper::OnePage, &contact, &reader);
    assert!(!papers::fits_one_page(&all));
    let mut picked = plan.clone();
    let one_page = vec![EntryId::new("area-ask.food"), EntryId::new("area-unseen.food"), EntryId::new("area-want.food")];
    picked.set(entry("p", PlanCard { one_page: one_page.clone(), ..plan.about() }));
    let page = made(&picked, &Paper::OnePage, &contact, &reader);
    let ids: Vec<_> = page.items().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["area-want.food", "area-unseen.food", "area-ask.food"], "in the order of G7, whatever was picked first");
    assert!(papers::fits_one_page(&page));
    let can = papers::can_pick(&plan);
    assert!(one_page.iter().all(|id| can.contains(id)));
}

#[test]
fn a_helpers_own_view_stands_beside_the_persons_words_and_who_helped_is_named_only_when_ticked() {
    let reader = Real::of("en-GB");
    let mine = {
        let mut said = fresh(questions::find("area-want").expect("the step"), "food", "en-GB");
        said.set_text("To cook");
        said
    };
    let mut theirs = Statement { whose: Whose::OwnView, whose_name: "Tom".into(), ..mine.clone() };
    theirs.set_text("She could use a meal service");
    let mut typed = Statement { whose: Whose::WrittenForMe, whose_name: "Ewa".into(), ..mine.clone() };
    typed.set_text("With help");
    let tom = Helper { name: "Tom Reid".into(), role: "advocate".into(), agreed: Agreed::Yes, ..Helper::default() };
    let entries =
        vec![entry("area-want.food", mine), entry("area-want.food~t", theirs), entry("area-want.food~e", typed), entry("tom", tom)];
    let plan = plan_of(card(Law::ALL[0]), entries);
    let document = made(&plan, &Paper::Assessment, &share::everything(&plan), &reader);
    let text = to_text(&draw(&document, &reader));
    assert!(
        text.contains("To cook") && text.contains("She could use a meal service") && text.contains("Somebody else’s own view · Tom"),
        "{text}"
    );
    assert_eq!(document.supported, "Tom Reid, advocate; Ewa");
    assert!(text.contains("Supported to write this by"));
    let one = Contact { ticked: vec![EntryId::new("area-want.food")], ..Contact::default() };
    assert_eq!(made(&plan, &Paper::Assessment, &one, &reader).supported, "");
}

#[test]
fn g1_a_table_that_says_what_somebody_has_says_beside_it_what_that_takes_or_that_nobody_has_said() {
    let reader = Real::of("en-GB");
    let mut looked_at = 0;
    for (talk, step) in conversations::ALL.iter().flat_map(|talk| talk.steps.iter().map(move |step| (talk, step))) {
        let Talk::Table(table) = step.kind else { continue };
        let has = |column: &&Column| matches!(column.becomes, Some(Thing::Asset(_, Standing::Have)));
        let Some(have) = table.columns.iter().find(has) else { continue };
        let takes = table.columns.iter().find(|column| column.takes).unwrap_or_else(|| panic!("{} never asks what it takes", step.id()));
        let row = table.given().first().copied().expect("a row");
        for (said, expected) in [("", "What it takes: not said yet"), ("Good light", "What it takes: Good light")] {
            let mut answer = Statement { prompt: step.id().into(), language: "en-GB".into(), ..Statement::default() };
            answer.table_mut().set_cell(row, have.id, &Cell::Text("A good memory".into()));
            answer.table_mut().set_cell(row, takes.id, &Cell::Text(said.into()));
            let plan = plan_of(card(Law::ALL[0]), vec![entry(step.id(), answer)]);
            let ticked = Contact { ticked: vec![EntryId::new(step.id())], ..Contact::default() };
            let outputs = talk.outputs.iter().filter(|output| output.of.contains(&step.id()));
            let mut documents: Vec<_> = outputs.map(|output| outcome::document(&plan, talk, output, &[], 1, &reader)).collect();
            documents.extend([share::make(&plan, &ticked, 1, &reader), made(&plan, &Paper::Assessment, &ticked, &reader)]);
            for document in documents {
                let text = to_text(&draw(&document, &reader));
                let (had, took) = (text.find("A good memory"), text.find(expected));
                assert!(had.is_some() && had < took && text.matches("What it takes").count() == 1, "{}: {text}", step.id());
            }
            let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
            let asks = look_over(&plan, None, today).iter().any(|finding| finding.about == About::NoTakes);
            assert_eq!(asks, said.is_empty());
            assert!(offer(&plan).rows().all(|row| row.strength), "who ticks it is told that what it takes goes along");
            looked_at += 1;
        }
    }
    assert!(looked_at > 0);
}

/// What a document says of unpaid help, line by line, of the items that this picks.
fn said_of_help(document: &Document, of: impl Fn(&Item) -> bool) -> Vec<(String, String)> {
    let items = document.items().filter(|item| of(item));
    let lines = items.flat_map(|item| &item.lines).map(|line| {
        let term = line.terms.first().map(|term| term.id.clone());
        (line.label.id.clone(), term.or(line.day.map(|day| day.to_string())).unwrap_or_else(|| line.text.clone()))
    });
    lines.collect()
}

#[test]
fn g2_what_somebody_who_is_named_in_words_alone_is_to_do_is_not_agreed_until_they_say_so() {
    let reader = Real::of("en-GB");
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let cooks =
        Agreement { what: "She cooks for me every night".into(), who_else: "Mum".into(), from: "fgc-does".into(), ..Agreement::default() };
    let sure = Agreement { willing: Agreed::Yes, able: Agreed::Partly, until: Some(today), if_not: "My aunt".into(), ..cooks.clone() };
    let promise = Agreement { who_else: "The council".into(), reply: EntryId::new("reply"), ..cooks.clone() };
    let paid = Agreement { who: vec![EntryId::new("ewa")], who_else: String::new(), ..cooks.clone() };
    let four = ["document-willing", "document-able", "document-until", "document-if-not"];
    let unsaid = ["document-agreed-not", "document-agreed-not", "document-unsaid", "document-unsaid"];
    let filled = ["document-agreed-yes", "document-agreed-partly", "2026-11-22", "My aunt"];
    for (agreement, expected, open) in [
        (cooks.clone(), Some(unsaid), true),
        (Agreement { who_else: String::new(), ..cooks.clone() }, Some(unsaid), true),
        (Agreement { who: vec![EntryId::new("ewa")], ..cooks.clone() }, Some(unsaid), true),
        (sure, Some(filled), false),
        (promise, None, false),
        (paid, None, false),
    ] {
        let ewa = Person { name: "Ewa".into(), paid: true, ..Person::default() };
        let plan = plan_of(card(Law::ALL[0]), vec![entry("a", agreement.clone()), entry("ewa", ewa)]);
        let talk = conversations::find("fgc").expect("the family meeting");
        let sheet = talk.outputs.iter().find(|output| output.id == "fgc-sheet").expect("the plan sheet");
        for document in [
            outcome::document(&plan, talk, sheet, &[], 1, &reader),
            made(&plan, &Paper::After, &share::everything(&plan), &reader),
            share::make(&plan, &Contact { ticked: vec![EntryId::new("a")], ..Contact::default() }, 1, &reader),
        ] {
            let said = said_of_help(&document, |item| item.kind == "agreement");
            let said: Vec<_> = said.iter().filter(|(label, _)| four.contains(&label.as_str())).map(|(_, said)| said.as_str()).collect();
            assert_eq!(said, expected.map(Vec::from).unwrap_or_default(), "{agreement:?}");
        }
        let asks = look_over(&plan, None, today).iter().any(|finding| finding.about == About::NotAgreed);
        assert_eq!(asks, open, "{agreement:?}");
    }
    let empty = plan_of(card(Law::ALL[0]), vec![entry("a", Agreement::default())]);
    let found = look_over(&empty, None, today);
    assert!(found.iter().all(|finding| finding.about == About::NothingSaid), "nothing is said, so there is nothing to ask about");
}

#[test]
fn g2_a_row_that_names_who_helps_says_that_nothing_is_agreed_until_it_is() {
    let reader = Real::of("en-GB");
    let mut tables = BTreeSet::new();
    for (talk, step) in conversations::ALL.iter().flat_map(|talk| talk.steps.iter().map(move |step| (talk, step))) {
        let Talk::Table(table) = step.kind else { continue };
        let agreed: Vec<_> = table.columns.iter().filter(|column| column.help == Helping::Agreed).collect();
        if agreed.is_empty() {
            continue;
        }
        tables.insert(step.id());
        let who = table.columns.iter().find(|column| matches!(column.kind, Cells::People));
        let paid = table.columns.iter().find(|column| column.help == Helping::Paid);
        let drawn = |ids: &[&str], words: &str, is_paid: Option<usize>| {
            let mut answer = Statement { prompt: step.id().into(), language: "en-GB".into(), ..Statement::default() };
            let row = table.given().first().copied().unwrap_or("r1").to_owned();
            if table.given().is_empty() {
                answer.table_mut().add_row(&row);
                answer.table_mut().set_cell(&row, NAME, &Cell::Text("Breakfast".into()));
            } else {
                answer.table_mut().set_cell(&row, table.columns[0].id, &Cell::Chosen(vec!["impact-agewell-ready-no".into()]));
            }
            if let Some(who) = who {
                answer.table_mut().set_cell(&row, who.id, &Cell::People(ids.iter().map(EntryId::new).collect(), words.into()));
            }
            if let (Some(Column { id, kind: Cells::Choice(choices), .. }), Some(place)) = (paid, is_paid) {
                answer.table_mut().set_cell(&row, id, &Cell::Chosen(vec![choices[place].to_owned()]));
            }
            let nasreen = entry("nasreen", Person { name: "Nasreen".into(), ..Person::default() });
            let ewa = entry("ewa", Person { name: "Ewa".into(), paid: true, ..Person::default() });
            let plan = plan_of(card(Law::ALL[0]), vec![entry(step.id(), answer), nasreen, ewa]);
            let output = talk.outputs.iter().find(|output| output.of.contains(&step.id())).expect("an output");
            let ticked = Contact { ticked: vec![EntryId::new(step.id())], ..Contact::default() };
            let both = [outcome::document(&plan, talk, output, &[], 1, &reader), share::make(&plan, &ticked, 1, &reader)];
            both.map(|document| said_of_help(&document, |_| true))
        };
        let unsaid: Vec<_> = agreed
            .iter()
            .map(|column| match column.kind {
                Cells::Choice(choices) => (column.id.to_owned(), choices[0].to_owned()),
                _ => (column.id.to_owned(), "document-unsaid".to_owned()),
            })
            .collect();
        let holds = |said: &Vec<(String, String)>| unsaid.iter().filter(|line| said.contains(line)).count();
        for said in drawn(&["nasreen"], "", None).iter().chain(&drawn(&[], "Mum", None)).chain(&drawn(&["ewa", "nasreen"], "", None)) {
            assert_eq!(holds(said), unsaid.len(), "{}: {said:?}", step.id());
        }
        if who.is_some() {
            for said in drawn(&["ewa"], "", None).iter().chain(&drawn(&[], "", None)) {
                assert_eq!(holds(said), 0, "{}: nobody unpaid is to help: {said:?}", step.id());
            }
        }
        if paid.is_some() {
            assert!(drawn(&[], "Mum", Some(0)).iter().all(|said| holds(said) == 0), "she is paid for it");
            assert!(drawn(&["ewa"], "", Some(1)).iter().all(|said| holds(said) == unsaid.len()), "Ewa isn't paid for this");
        }
    }
    for (_, id) in conversations::ALL.iter().flat_map(|talk| conversations::ids(talk)).filter(|(what, _)| *what == "choice") {
        let of_help = id.ends_with("-agreed-no") && !id.starts_with("forum-") || id == "threeconv-not-agreed" || id == "abcd-asked-no";
        let marked = tables.iter().any(|step| {
            let table = conversations::table(step).expect("a table");
            table.columns.iter().any(|own| own.help == Helping::Agreed && matches!(own.kind, Cells::Choice(ids) if ids[0] == id))
        });
        assert!(!of_help || marked, "{id} is not agreed, and its table doesn't say so by itself");
    }
    assert_eq!(
        tables.into_iter().collect::<Vec<_>>(),
        [
            "abcd-people",
            "case-strengths-grid",
            "impact-agewell-day-one",
            "inclusion-belong",
            "own-support-help",
            "pcp-decide",
            "tasks-steps",
            "threeconv-days"
        ]
    );
}

#[test]
fn g7_what_is_said_in_a_conversation_stands_in_its_own_place_of_the_account_and_not_all_of_it_first() {
    let reader = Real::of("en-GB");
    let answered =
        conversations::ALL.iter().flat_map(|talk| answered::answers(talk)).filter(|(_, body)| matches!(body, Body::Statement(_)));
    let plan = plan_of(card(Law::ALL[0]), answered.map(|(id, body)| entry(&id, body)).collect());
    let document = share::make(&plan, &share::everything(&plan), 1, &reader);
    let stands_in = |id: &str, chapter: usize| {
        let there = document.chapters.iter().find(|own| own.heading.id == CHAPTERS[chapter]);
        there.is_some_and(|own| own.items.iter().any(|item| item.id == id))
    };
    for (id, chapter) in [
        ("ssa-main", 0),
        ("vision-until-now", 0),
        ("ssa-nobody", 1),
        ("power-day", 1),
        ("strengths-through", 2),
        ("case-strengths-grid", 2),
        ("own-support-help", 3),
        ("threeconv-days", 3),
        ("power-back", 4),
        ("place-help", 1),
        ("capabilities-ladder", 1),
        ("signs-awake", 1),
        ("signs-right", 2),
        ("signs-next", 4),
    ] {
        assert!(stands_in(id, chapter), "{id} doesn't stand in {}", CHAPTERS[chapter]);
    }
    for step in conversations::ALL.iter().flat_map(|talk| talk.steps).filter(|step| !matches!(step.kind, Talk::Already | Talk::Make { .. }))
    {
        assert!(step.chapter != 2, "{} says what it takes only where it is a strength", step.id());
        for prompt in step.prompts().iter().filter(|_| step.strength) {
            assert!(stands_in(prompt.id, 2), "{}", prompt.id);
        }
    }
    let works = document.chapters.iter().find(|own| own.heading.id == CHAPTERS[2]).expect("what works");
    assert!(works.items.iter().all(|item| item.strength), "nothing stands there that has no place for what it takes");
}

//! What sharing promises: nothing goes unless it is ticked, nobody who was left out is named, the order and the lines of the guardrails,
//! and bytes from outside that are measured before they are believed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ownwords::domain::assessment::questions;
use ownwords::domain::asset::{Asset, Standing};
use ownwords::domain::care::{self, Care};
use ownwords::domain::conversations;
use ownwords::domain::document::{CHAPTERS, Document, How, PROMISE};
use ownwords::domain::drawing::{Node, Reader, draw, draw_item, safe, safe_line, side_by_side, to_text};
use ownwords::domain::goal::{Goal, Risk};
use ownwords::domain::meeting::{Agreement, Meeting, Question, Request, Review};
use ownwords::domain::person::{Agreed, Help, Person, Strain};
use ownwords::domain::plan::{Nation, PlanCard, WhoFor};
use ownwords::domain::prompts;
use ownwords::domain::reply::{Reply, Worker};
use ownwords::domain::share::{Contact, Share};
use ownwords::domain::statement::{Statement, Whose};
use ownwords::domain::{Body, Entry, EntryId, Plan, PlanId, Version, VersionVector};
use ownwords::format::document::{DocumentError, MAX_DEPTH, MAX_ITEMS, MAX_TEXT, MAX_VALUES, decode, encode, to_fields};
use ownwords::usecases::given::since;
use ownwords::usecases::share::since::{compare, last_to};
use ownwords::usecases::share::{self, Row, Shown, make, mentions, offer};
use proptest::prelude::*;

// ------------------------------------------------------------------------------------------------ a plan to share from

fn version(body: impl Into<Body>) -> Version {
    Version { clock: VersionVector::default(), at: 1, visit: "".into(), gone: false, body: body.into(), rest: Default::default() }
}

fn entry(id: &str, body: impl Into<Body>) -> Entry {
    Entry::new(EntryId::new(id), version(body))
}

fn plan(entries: Vec<Entry>) -> Plan {
    let card = PlanCard { name: "A plan".into(), nation: Nation::Wales, who_for: WhoFor::Carer, ..PlanCard::default() };
    Plan::new(PlanId::new("p"), entry("p", card), entries, 0)
}

fn statement(prompt: &str, text: &str) -> Statement {
    let mut said = Statement { prompt: prompt.into(), language: "en-GB".into(), ..Statement::default() };
    said.set_text(text);
    said
}

fn asset(standing: Standing, text: &str, takes: &str) -> Asset {
    Asset { capital: "personal".into(), standing, text: text.into(), takes: takes.into(), ..Asset::default() }
}

fn person(name: &str) -> Person {
    Person { name: name.into(), to_me: vec![Help::Everyday], ..Person::default() }
}

fn ticking(ids: &[&str]) -> Contact {
    Contact { name: "Sam".into(), ticked: ids.iter().map(EntryId::new).collect(), ..Contact::default() }
}

/// A bit of everything, with every chapter filled.
fn whole_plan() -> Plan {
    plan(vec![
        entry("vision-ordinary-day", statement("vision-ordinary-day", "Tea in the garden")),
        entry("day-bad", statement("day-bad", "When nobody comes")),
        entry("day-helps", statement("day-helps", "A dark room")),
        entry("cook", asset(Standing::Have, "I still cook for the street", "Dev carries the pans")),
        entry("sing", asset(Standing::Have, "I sing", "")),
        entry("drive", asset(Standing::Lost, "I used to drive", "")),
        entry("swim", asset(Standing::Build, "I want to swim", "")),
        entry(
            "mum",
            Person {
                nickname: "M".into(),
                who: "my mother Farida".into(),
                strain: Strain::Much,
                strain_why: "money".into(),
                note: "a secret note".into(),
                ..person("Farida")
            },
        ),
        entry("dev", person("Dev")),
        entry(
            "goal",
            Goal {
                what: "Go to the allotment".into(),
                takes: "a lift".into(),
                helpers: vec![EntryId::new("mum"), EntryId::new("dev")],
                importance: Some(9),
                confidence: Some(4),
                by_when: NaiveDate::from_ymd_opt(2027, 3, 1),
                risk: Risk { if_i_dont: "I stay in bed".into(), ..Risk::default() },
                ..Goal::default()
            },
        ),
    ])
}

const EVERYTHING: [&str; 10] = ["vision-ordinary-day", "day-bad", "day-helps", "cook", "sing", "drive", "swim", "mum", "dev", "goal"];

// ------------------------------------------------------------------------------------------------ readers

mod readers;

use readers::{IDS, Real};

fn json(document: &Document) -> String {
    String::from_utf8(encode(document).expect("within the limits")).expect("UTF-8")
}

// ------------------------------------------------------------------------------------------------ what goes

#[test]
fn nothing_goes_when_nothing_is_ticked() {
    let document = make(&whole_plan(), &ticking(&[]), 1, &IDS);
    assert!(document.is_empty());
    let bytes = json(&document);
    for words in ["Tea in", "nobody comes", "cook", "Farida", "allotment", "Dev"] {
        assert!(!bytes.contains(words), "{words} went all the same");
    }
}

#[test]
fn what_is_written_after_the_ticks_were_made_does_not_go() {
    let mut later = whole_plan();
    let contact = ticking(&EVERYTHING);
    later.set(entry("new", statement("", "Written afterwards")));
    assert!(!json(&make(&later, &contact, 1, &IDS)).contains("Written afterwards"));
}

#[test]
fn what_was_deleted_does_not_go_though_it_is_ticked() {
    let mut plan = whole_plan();
    let mut gone = version(statement("day-bad", "When nobody comes"));
    gone.gone = true;
    plan.set(Entry::new(EntryId::new("day-bad"), gone));
    assert!(!json(&make(&plan, &ticking(&EVERYTHING), 1, &IDS)).contains("nobody comes"));
}

#[test]
fn the_chapters_stand_in_the_order_of_the_guardrail_whatever_the_order_of_the_ticks() {
    let mut ids = EVERYTHING;
    ids.reverse();
    let document = make(&whole_plan(), &ticking(&ids), 1, &IDS);
    let order: Vec<_> = document.chapters.iter().map(|chapter| chapter.heading.id.as_str()).collect();
    assert_eq!(order, CHAPTERS);
    let drawn = to_text(&draw(&document, &Real::of("en-GB")));
    let at = |words: &str| drawn.find(words).unwrap_or_else(|| panic!("{words} is not drawn"));
    assert!(at("Tea in the garden") < at("When nobody comes"));
    assert!(at("When nobody comes") < at("A dark room"));
    assert!(at("I still cook") < at("Farida"));
    assert!(at("Who helps now") < at("Go to the allotment"));
}

#[test]
fn every_prompt_of_the_app_has_a_chapter_and_bad_days_stand_under_what_is_needed() {
    for prompt in prompts::all() {
        let one = plan(vec![entry(prompt.id, statement(prompt.id, "an answer"))]);
        let document = make(&one, &share::sure_of_all(&one, ticking(&[prompt.id])), 1, &IDS);
        assert_eq!(document.items().count(), 1, "{}", prompt.id);
    }
    let document = make(&whole_plan(), &ticking(&["day-bad"]), 1, &IDS);
    assert_eq!(document.chapters[0].heading.id, "document-need");
}

#[test]
fn no_strength_is_drawn_without_what_it_takes_and_an_unsaid_one_says_so() {
    let document = make(&whole_plan(), &ticking(&EVERYTHING), 1, &IDS);
    let english = Real::of("en-GB");
    for (id, said) in [("cook", "Dev carries the pans"), ("sing", "not said yet"), ("day-helps", "not said yet"), ("goal", "a lift")] {
        let mut one = document.clone();
        for chapter in &mut one.chapters {
            chapter.items.retain(|item| item.id == id);
        }
        let text = to_text(&draw(&one, &english));
        assert!(text.contains(&format!("What it takes: {said}")), "{id}: {text}");
    }
}

#[test]
fn what_stands_under_what_works_never_loses_its_line_even_in_a_file_that_was_made_elsewhere() {
    let bytes = br#"{"ownwords":"share","version":"1.0","chapters":[{"heading":{"id":"document-works"},"items":[{"kind":"asset","answer":"I manage"}]}]}"#;
    let drawn = to_text(&draw(&decode(bytes).expect("a share"), &Real::of("en-GB")));
    assert!(drawn.contains("I manage\nWhat it takes: not said yet"), "{drawn}");
}

#[test]
fn the_promise_is_in_every_file_and_on_every_drawing_in_the_readers_language() {
    let document = make(&whole_plan(), &ticking(&["mum"]), 1, &Real::of("ur"));
    assert_eq!(document.promise.id, PROMISE);
    assert!(!document.promise.text.is_empty());
    let drawn = to_text(&draw(&document, &Real::of("en-GB")));
    assert!(drawn.contains("What I can do does not replace support I need."));
    let bare = decode(br#"{"ownwords":"share","version":"1.0","chapters":[{"items":[]}]}"#).expect("a share");
    assert!(to_text(&draw(&bare, &Real::of("en-GB"))).contains("What I can do does not replace support I need."));
}

#[test]
fn what_is_made_of_the_example_says_at_its_head_that_its_person_is_made_up_and_nothing_else_does() {
    let made_up = "The person in it is made up.";
    let reader = Real::of("en-GB");
    let drawn = |plan: &Plan| to_text(&draw(&make(plan, &ticking(&["mum"]), 1, &Real::of("ur")), &reader));
    let mut plan = whole_plan();
    assert!(!drawn(&plan).contains(made_up));
    plan.set(entry("p", PlanCard { example: true, ..plan.about() }));
    let text = drawn(&plan);
    assert!(text.lines().take(3).any(|line| line.contains(made_up)), "{text}");
}

#[test]
fn unpaid_help_says_whether_it_is_agreed_until_when_and_what_if_not() {
    let plan = plan(vec![
        entry(
            "said",
            Person {
                willing: Agreed::Yes,
                able: Agreed::Partly,
                until: NaiveDate::from_ymd_opt(2027, 6, 30),
                if_not: "My aunt comes".into(),
                ..person("Ewa")
            },
        ),
        entry("unsaid", person("Tom")),
        entry("paid", Person { paid: true, ..person("Ash") }),
    ]);
    let english = Real::of("en-GB");
    let drawn = |id: &str| to_text(&draw(&make(&plan, &ticking(&[id]), 1, &english), &english));
    let said = drawn("said");
    for line in
        ["Are they willing?\nyes", "Are they able?\nfor some of it", "Until when?\n2027-06-30", "What if they can’t?\nMy aunt comes"]
    {
        assert!(said.contains(line), "{line} is missing: {said}");
    }
    let unsaid = drawn("unsaid");
    for line in
        ["Are they willing?\nnot agreed", "Are they able?\nnot agreed", "Until when?\nnot said yet", "What if they can’t?\nnot said yet"]
    {
        assert!(unsaid.contains(line), "{line} is missing: {unsaid}");
    }
    assert!(!drawn("paid").contains("Are they willing?"));
}

#[test]
fn the_two_numbers_of_a_goal_go_only_when_they_were_ticked() {
    let mut goal = Goal { what: "Walk".into(), importance: Some(9), confidence: Some(3), ..Goal::default() };
    let made = |goal: &Goal| make(&plan(vec![entry("g", goal.clone())]), &ticking(&["g"]), 1, &IDS);
    let item = made(&goal).items().next().expect("the goal").clone();
    assert_eq!((item.importance, item.confidence), (None, None));
    assert!(!json(&made(&goal)).contains("importance"));
    goal.numbers_shared = true;
    let item = made(&goal).items().next().expect("the goal").clone();
    assert_eq!((item.importance, item.confidence), (Some(9), Some(3)));
}

// ------------------------------------------------------------------------------------------------ people

#[test]
fn whoever_is_left_out_is_somebody_where_they_are_linked() {
    let document = make(&whole_plan(), &ticking(&["goal", "dev"]), 1, &IDS);
    let bytes = json(&document);
    assert!(!bytes.contains("Farida") && !bytes.contains("\"mum\""), "{bytes}");
    assert!(bytes.contains("Dev"));
    let drawn = to_text(&draw(&document, &Real::of("en-GB")));
    assert!(drawn.contains("Dev · somebody"), "{drawn}");
}

#[test]
fn a_nickname_stands_in_place_of_the_name_and_of_what_would_tell_it() {
    let mut contact = ticking(&["goal"]);
    share::show(&mut contact, &EntryId::new("mum"), Shown::Nickname);
    let bytes = json(&make(&whole_plan(), &contact, 1, &IDS));
    assert!(bytes.contains("\"M\""));
    assert!(!bytes.contains("Farida"), "{bytes}");
}

#[test]
fn somebody_shown_by_a_nickname_that_was_never_written_is_somebody() {
    let plan = plan(vec![entry("x", person("Quetzalcoatl"))]);
    let mut contact = ticking(&[]);
    share::show(&mut contact, &EntryId::new("x"), Shown::Nickname);
    let document = make(&plan, &contact, 1, &Real::of("en-GB"));
    assert!(!json(&document).contains("Quetzalcoatl"));
    assert!(to_text(&draw(&document, &Real::of("en-GB"))).contains("somebody"));
}

#[test]
fn strain_and_notes_about_somebody_go_only_when_they_were_ticked() {
    let mut contact = ticking(&["mum"]);
    let bytes = json(&make(&whole_plan(), &contact, 1, &IDS));
    assert!(!bytes.contains("strain") && !bytes.contains("secret note"), "{bytes}");
    contact.with_strain.push(EntryId::new("mum"));
    let bytes = json(&make(&whole_plan(), &contact, 1, &IDS));
    assert!(bytes.contains("document-strain-much") && bytes.contains("a secret note"));
    share::show(&mut contact, &EntryId::new("mum"), Shown::Out);
    assert!(contact.with_strain.is_empty(), "leaving somebody out takes back everything about them");
}

#[test]
fn a_left_out_name_in_free_words_is_pointed_out_and_the_words_are_left_alone() {
    let plan = plan(vec![
        entry("mum", person("Aisha Khan")),
        entry("one", statement("", "AISHA does my eye drops")),
        entry("two", statement("", "Khan’s shop is near")),
        entry("three", statement("", "Mirkhan is a place")),
        entry("four", Statement { takes: "that aisha has the day off".into(), ..statement("", "I cook") }),
        entry("five", statement("", "Not ticked, but names Aisha")),
    ]);
    let contact = ticking(&["one", "two", "three", "four"]);
    let document = make(&plan, &contact, 1, &IDS);
    let found = mentions(&plan, &contact, &document);
    assert_eq!(found.len(), 1);
    let mut items = found[0].items.clone();
    items.sort();
    assert_eq!(items, ["four", "one", "two"].map(EntryId::new));
    assert!(json(&document).contains("AISHA does my eye drops"));
    let mut shown = contact.clone();
    share::show(&mut shown, &EntryId::new("mum"), Shown::Name);
    assert!(mentions(&plan, &shown, &make(&plan, &shown, 1, &IDS)).is_empty());
}

#[test]
fn names_are_found_in_scripts_with_and_without_spaces() {
    for (name, text, found) in [
        ("نسرین", "میری بہن نسرین روز آتی ہے۔", true),
        ("نسرین", "نسرینہ", false),
        ("小明", "我和小明去公园", true),
        ("Łukasz", "mój brat łukasz", true),
        ("Mum", "mums are great", true),
        ("Mum", "a mummy", false),
        ("Dev", "to develop", false),
        ("Dev", "with Dev’s help", true),
        // Short names, and short words that are names only with a capital.
        ("Jo Smith", "Jo takes me to the pool", true),
        ("Jo Smith", "a job for joe", false),
        ("My Nguyen", "I see My on Mondays", true),
        ("My Nguyen", "it is my garden", false),
        ("Dr J Smith", "the dr was late, J", false),
        ("Anne-Marie Lee", "marie cooks", true),
        // Arabic and Urdu write "and", "to", "with" and "the" together with the name.
        ("فاطمة", "أحب حسن وفاطمة", true),
        ("فاطمة", "قلت لفاطمة", true),
        ("فاطمه", "بفاطمۃ", true),
        ("الحسن", "ذهبت مع حسن", true),
        ("Ali الحسن", "للحسن", true),
        ("نور", "منور", false),
        // Keyboards, accents and normal forms.
        ("علی", "علي يساعدني", true),
        ("کلثوم", "كلثوم", true),
        ("أحمد", "احمد", true),
        ("طه", "طہ", true),
        ("José O’Hara", "Jose\u{301} O'Hara comes", true),
        ("Nguye\u{302}\u{303}n", "nguyễn", true),
        ("Йосиф", "и\u{306}осиф", true),
    ] {
        let plan = plan(vec![entry("x", person(name)), entry("s", statement("", text))]);
        let contact = ticking(&["s"]);
        let named = mentions(&plan, &contact, &make(&plan, &contact, 1, &IDS));
        assert_eq!(!named.is_empty(), found, "{name} in {text}");
    }
}

#[test]
fn a_nickname_that_describes_somebody_is_looked_for_as_a_phrase_and_its_small_words_are_nobody() {
    for (nickname, text, found) in [
        ("my sister-in-law", "I live in my own flat and like it", false),
        ("my sister-in-law", "I ask my sister-in-law", true),
        ("My sister-in-law", "My sister in law drives", true),
        ("my sister-in-law", "The Sister-in-law cooks", true),
        ("My sister-in-law", "My garden. In the shed.", false),
        ("my sister-in-law", "My sister is in law school", false),
        ("the lady from next door", "The lady at the shop is kind. I sit next to the door.", false),
        ("the lady from next door", "the lady from next door has a key", true),
        ("my friend Jo", "jo brings the paper", true),
        ("my friend Jo", "my friend came", false),
        ("Auntie Bo", "bo sings", true),
        ("Jo", "jo sings", true),
        ("میری نند", "میری صبح اچھی ہے", false),
        ("میری نند", "نند کے ساتھ", true),
        ("میرے گھر والی", "میرے گھر میں باغ ہے", false),
        ("मेरी ननद", "मेरी सुबह", false),
        ("मेरी ननद", "ननद आती है", true),
        // The name itself is found beside it as before, however it is written.
        ("my sister-in-law", "Gulnaz comes on Mondays", true),
        ("my sister-in-law", "with gulnaz", true),
        ("my sister-in-law", "گلناز آتی ہے", true),
    ] {
        let who = Person { nickname: nickname.into(), ..person("Gulnaz Bibi گلناز") };
        let plan = plan(vec![entry("x", who), entry("s", statement("", text))]);
        let contact = ticking(&["s"]);
        let named = mentions(&plan, &contact, &make(&plan, &contact, 1, &IDS));
        assert_eq!(!named.is_empty(), found, "{nickname} in {text}");
    }
    // Somebody who writes names in small letters.
    for (name, text, found) in [
        ("gulnaz bibi", "Gulnaz comes", true),
        ("an nguyen", "An comes", true),
        ("an nguyen", "an egg", false),
        ("my nan", "My garden", false),
    ] {
        let plan = plan(vec![entry("x", person(name)), entry("s", statement("", text))]);
        let contact = ticking(&["s"]);
        assert_eq!(!mentions(&plan, &contact, &make(&plan, &contact, 1, &IDS)).is_empty(), found, "{name} in {text}");
    }
}

#[test]
fn a_left_out_name_is_pointed_out_at_the_top_and_in_answers_alike() {
    use ownwords::usecases::share::NamedIn;
    let named = |signed: &str, text: &str| {
        let plan = plan(vec![entry("x", person("Rosie Lane")), entry("s", statement("", text))]);
        let contact = Contact { signed: signed.into(), ..ticking(&["s"]) };
        mentions(&plan, &contact, &make(&plan, &contact, 1, &IDS)).first().map(share::Mention::named)
    };
    assert_eq!(named("Rosie", "I am Rosie"), Some(NamedIn::InBoth(1)));
    assert_eq!(named("", "I am Rosie"), Some(NamedIn::InAnswers(1)));
    assert_eq!(named("Rosie", "I sing"), Some(NamedIn::AtTheTop));
    assert_eq!(named("", "I sing"), None);
}

#[test]
fn the_words_of_a_nickname_that_is_shown_are_not_pointed_out_and_the_rest_of_the_name_is() {
    let who = Person { nickname: "Jo".into(), ..person("Jo Smith") };
    let plan = plan(vec![entry("x", who), entry("s", statement("", "Jo helps")), entry("t", statement("", "Mrs Smith helps"))]);
    let mut contact = ticking(&["s", "t"]);
    share::show(&mut contact, &EntryId::new("x"), Shown::Nickname);
    let found = mentions(&plan, &contact, &make(&plan, &contact, 1, &IDS));
    assert_eq!(found.iter().flat_map(|mention| &mention.items).map(EntryId::as_str).collect::<Vec<_>>(), ["t"]);
}

#[test]
fn what_somebody_calls_themselves_is_never_the_heading_and_stands_in_quotes_behind_its_label() {
    let reader = Real::of("en-GB");
    let document =
        Document { from: "✔ Own Words – your session has ended “".into(), ..make(&whole_plan(), &ticking(&["cook"]), 1, &reader) };
    let drawn = draw(&document, &reader);
    let text = to_text(&drawn);
    assert!(text.starts_with("In my own words\n"), "{text}");
    let lines: Vec<_> = text.lines().collect();
    let at = lines.iter().position(|line| *line == "My name").expect("the label");
    assert_eq!(lines[at + 1], "“Own Words – your session has ended ’”");
    let own = text.matches("Own Words – your session").count();
    assert_eq!(own, text.matches("“Own Words – your session").count(), "never bare, on the line of each sheet neither");
}

#[test]
fn names_side_by_side_do_not_turn_each_other() {
    assert_eq!(side_by_side(["نرس", " ", "Bradford\u{202e} council"]), "\u{2068}نرس\u{2069} · \u{2068}Bradford council\u{2069}");
    assert_eq!(safe("a\u{202e}b\u{2066}c\u{200f}d\u{200e}e\u{61c}f\ng"), "abcdef\ng");
}

#[test]
fn the_name_of_a_left_out_writer_does_not_go_but_that_they_wrote_it_does() {
    let said = Statement { whose: Whose::OwnView, whose_name: "Farida".into(), ..statement("day-bad", "He is tired") };
    let plan = plan(vec![entry("mum", person("Farida")), entry("view", said)]);
    let document = make(&plan, &ticking(&["view"]), 1, &IDS);
    assert!(!json(&document).contains("Farida"));
    assert_eq!(document.items().next().expect("the view").whose, Whose::OwnView);
    assert!(json(&make(&plan, &ticking(&["view", "mum"]), 1, &IDS)).contains("\"whose-name\":\"Farida\""));
}

// ------------------------------------------------------------------------------------------------ ticking

#[test]
fn ticking_a_whole_group_leaves_private_answers_alone() {
    let private = prompts::all().find(|prompt| prompt.private_by_default).expect("there are some");
    let plan = plan(vec![
        entry("a", Asset { prompt: private.id.into(), ..asset(Standing::InTheWay, "what I fear", "") }),
        entry("b", asset(Standing::Have, "songs", "")),
    ]);
    let rows: Vec<Row> = offer(&plan).assets.remove(0).rows;
    assert!(rows.iter().any(|row| row.is_private()) && rows.iter().any(|row| !row.is_private()));
    let mut contact = ticking(&[]);
    share::tick_all(&mut contact, &rows);
    assert_eq!(contact.ticked, [EntryId::new("b")]);
    share::tick(&mut contact, &EntryId::new("a"), true);
    share::untick_all(&mut contact, &rows);
    assert!(contact.ticked.is_empty());
}

#[test]
fn everything_that_can_be_shared_is_offered_once_and_what_is_empty_is_not() {
    let mut plan = whole_plan();
    plan.set(entry("empty", statement("vision-more", "  ")));
    plan.set(entry("nameless", Person::default()));
    let offer = offer(&plan);
    let mut ids: Vec<_> =
        offer.rows().map(|row| row.id.as_str().to_owned()).chain(offer.people.iter().map(|id| id.as_str().to_owned())).collect();
    ids.sort();
    let mut all = EVERYTHING.map(str::to_owned).to_vec();
    all.sort();
    assert_eq!(ids, all);
}

#[test]
fn meetings_questions_what_was_agreed_letters_and_days_can_be_ticked_and_go_only_when_they_are() {
    let plan = plan(vec![
        entry("dev", person("Dev")),
        entry(
            "meeting",
            Meeting { what: "the review".into(), say_first: "I sleep badly".into(), who: vec![EntryId::new("dev")], ..Meeting::default() },
        ),
        entry("question", Question { text: "Who decides?".into(), answer: "a panel".into(), ..Question::default() }),
        entry("agreed", Agreement { what: "A bench".into(), who: vec![EntryId::new("dev")], ..Agreement::default() }),
        entry(
            "letter",
            Request { what: "assessment".into(), text: "Please come at noon".into(), signed: "Maryam".into(), ..Request::default() },
        ),
        entry("review", Review { what: "the rail".into(), ..Review::default() }),
        entry("blank", Meeting::default()),
    ]);
    let offer = offer(&plan);
    let ids: Vec<_> = offer.rows().map(|row| row.id.as_str().to_owned()).collect();
    assert_eq!(ids, ["meeting", "question", "agreed", "letter", "review"]);
    for (id, words) in [
        ("meeting", "I sleep badly"),
        ("question", "a panel"),
        ("agreed", "A bench"),
        ("letter", "Please come at noon"),
        ("review", "the rail"),
    ] {
        let alone = json(&make(&plan, &ticking(&[id]), 1, &IDS));
        assert!(alone.contains(words), "{id}");
        assert!(!alone.contains("Dev") && !alone.contains("Maryam"), "{id}: {alone}");
        let others: Vec<_> = ids.iter().map(String::as_str).filter(|other| *other != id).collect();
        assert!(!json(&make(&plan, &ticking(&others), 1, &IDS)).contains(words), "{id}");
    }
}

#[test]
fn a_question_that_came_in_a_reply_is_never_given_as_the_persons_own_words() {
    let reply = Reply { from: Worker { name: "Samina".into(), ..Worker::default() }, made: Some(1_795_348_800_000), ..Reply::default() };
    let question = Question { text: "Which garden?".into(), reply: EntryId::new("reply"), ..Question::default() };
    let plan = plan(vec![entry("reply", reply), entry("question", question)]);
    let document = make(&plan, &ticking(&["question"]), 1, &IDS);
    let item = document.items().next().expect("it goes");
    assert_eq!((item.whose, item.whose_name.as_str()), (Whose::OwnView, "Samina"));
    // Who asked, and in which reply, by words of its own.
    let real = Real::of("en-GB");
    let text = to_text(&draw(&make(&plan, &ticking(&["question"]), 1, &real), &real));
    assert!(text.contains("A question that was asked by · Samina"), "{text}");
    assert!(text.contains("From the reply of\n2026-11-22"), "{text}");
    assert!(!text.contains("own view"), "{text}");
}

#[test]
fn what_is_about_being_safe_who_i_am_and_money_is_asked_about_twice_in_words_of_its_own() {
    let of = |prompt: &str| care::of(&statement(prompt, "words").into());
    let asset =
        |capital: &str, prompt: &str| care::of(&Asset { capital: capital.into(), prompt: prompt.into(), ..Asset::default() }.into());
    assert_eq!(of("msp-safe"), Some(Care::Safeguarding));
    assert_eq!(of("fgc-hurt"), Some(Care::Safeguarding));
    assert_eq!(of("power-holds"), Some(Care::Safeguarding));
    assert_eq!(of("own-support-money"), Some(Care::Money));
    assert_eq!(of("impact-agewell-culture"), Some(Care::Identity));
    assert_eq!(of("about-wellness-past"), Some(Care::Private));
    assert_eq!(of("vision-ordinary-day"), None);
    assert_eq!(of(""), None);
    assert_eq!(asset("relationship", "capitals-relationship-way-afraid"), Some(Care::Safeguarding));
    assert_eq!(asset("economic", "capitals-economic-way-control"), Some(Care::Safeguarding));
    assert_eq!(asset("economic", ""), Some(Care::Money));
    assert_eq!(asset("identity", "capitals-identity-have-roles"), Some(Care::Identity));
    assert_eq!(asset("personal", ""), None);
    assert_eq!(care::of(&Person { do_not_contact: true, ..Person::default() }.into()), Some(Care::NotToContact));
    // Every prompt that opens the safety page, in whatever part of the app.
    for prompt in prompts::all().filter(|prompt| prompt.opens_safety_page) {
        assert_eq!(of(prompt.id), Some(Care::Safeguarding), "{}", prompt.id);
    }
    // Everything that is private stays out of a group's tick.
    for prompt in prompts::all().filter(|prompt| prompt.private_by_default) {
        assert!(of(prompt.id).is_some(), "{}", prompt.id);
    }
    let (prompts, talks) = care::named();
    for id in prompts {
        let known = prompts::find(id).is_some() || conversations::step(id).is_some() || questions::find(id).is_some();
        assert!(known, "{id} is no prompt");
    }
    assert!(talks.into_iter().all(|id| conversations::find(id).is_some()));
    for (tag, reader) in ["en-GB", "ur"].map(|tag| (tag, Real::of(tag))) {
        for care in [Care::Safeguarding, Care::Identity, Care::Money, Care::Private, Care::NotToContact] {
            assert!(matches!(reader.say(care.question()), Some((_, None))), "{} in {tag}", care.question());
        }
    }
}

#[test]
fn a_left_out_name_at_the_head_of_the_file_is_pointed_out() {
    let mut contact = ticking(&["day-bad"]);
    contact.signed = "Farida's daughter".into();
    let plan = whole_plan();
    let document = make(&plan, &contact, 1, &IDS);
    let named = mentions(&plan, &contact, &document);
    assert_eq!(named.len(), 1);
    assert!(named[0].head && named[0].items.is_empty() && named[0].person.as_str() == "mum");
}

// ------------------------------------------------------------------------------------------------ what has changed since

#[test]
fn the_log_says_what_changed_what_was_deleted_and_what_is_new_since_and_nothing_else() {
    let plan = whole_plan();
    let contact = ticking(&EVERYTHING);
    let given = make(&plan, &contact, 5, &IDS);
    let share = Share { at: Some(5), items: contact.ticked.clone(), ..Share::default() };
    assert!(since(&plan, &share, &given, &IDS).is_empty());
    assert!(since(&plan, &share, &given, &Real::of("ur")).is_empty(), "another language changes nothing");

    let mut later = plan.clone();
    later.set(entry("day-bad", statement("day-bad", "When nobody rings")));
    let mut gone = version(statement("day-helps", "A dark room"));
    gone.gone = true;
    later.set(Entry::new(EntryId::new("day-helps"), gone));
    let written = |id: &str, at: i64| Entry { made: at, ..entry(id, statement("", "Later words")) };
    later.set(written("new", 9));
    later.set(written("old-not-given", 3));
    let found = since(&later, &share, &given, &IDS);
    let changed: Vec<_> = found.changed.iter().map(|(then, now)| (then.answer.as_str(), now.answer.as_str())).collect();
    assert_eq!(changed, [("When nobody comes", "When nobody rings")]);
    assert_eq!(found.gone.iter().map(|item| item.answer.as_str()).collect::<Vec<_>>(), ["A dark room"]);
    assert_eq!(found.new, [EntryId::new("new")]);
}

#[test]
fn how_people_were_shown_is_compared_as_it_was_then() {
    let plan = whole_plan();
    let mut contact = ticking(&["mum", "goal"]);
    share::show(&mut contact, &EntryId::new("mum"), Shown::Nickname);
    let given = make(&plan, &contact, 5, &IDS);
    let share = Share { at: Some(5), items: contact.ticked.clone(), nicknamed: contact.nicknamed.clone(), ..Share::default() };
    assert!(since(&plan, &share, &given, &IDS).is_empty());
    let renamed = Share { nicknamed: Vec::new(), ..share };
    assert_eq!(since(&plan, &renamed, &given, &IDS).changed.len(), 2);
}

// ------------------------------------------------------------------------------------------------ bytes

#[test]
fn the_first_keys_say_what_the_file_is_its_version_and_how_to_read_it() {
    let bytes = json(&make(&whole_plan(), &ticking(&EVERYTHING), 1, &Real::of("en-GB")));
    assert!(bytes.starts_with(r#"{"ownwords":"share","version":"1.0","read":"This is a share made by Own Words."#), "{}", &bytes[..120]);
}

#[test]
fn the_same_document_is_always_the_same_bytes() {
    let document = make(&whole_plan(), &ticking(&EVERYTHING), 1, &IDS);
    let bytes = encode(&document).expect("within the limits");
    let read = decode(&bytes).expect("a share");
    assert_eq!(read, document);
    assert_eq!(encode(&read).expect("within the limits"), bytes);
    let logged = ownwords::format::document::from_fields(to_fields(&document)).expect("as it stands in the log");
    assert_eq!(encode(&logged).expect("within the limits"), bytes);
}

#[test]
fn a_newer_minor_version_is_read_and_a_newer_major_one_is_refused() {
    let newer =
        br#"{"ownwords":"share","version":"1.9","moon":{"phase":3},"chapters":[{"tint":"blue","items":[{"answer":"yes","voice":[1,2]}]}]}"#;
    assert_eq!(decode(newer).expect("a share").items().next().expect("an item").answer, "yes");
    let major = br#"{"ownwords":"share","version":"2.0","chapters":[{"items":[]}]}"#;
    assert_eq!(decode(major), Err(DocumentError::TooNew { found: 2 }));
}

#[test]
fn what_is_no_share_is_told_apart() {
    let other = |text: &[u8]| decode(text).expect_err("not a share");
    assert_eq!(other(br#"{"ownwords":"backup","version":"1.0"}"#), DocumentError::OtherKind { what: "backup".into() });
    assert_eq!(
        other(b"{\"ownwords\":\"backup\",\"version\":\"1.0\"}\n{\"ownwords\":\"entry\"}"),
        DocumentError::OtherKind { what: "backup".into() }
    );
    assert_eq!(other(br#"{"ownwords":"share","version":"1.0","chap"#), DocumentError::Broken);
    assert_eq!(other(br#"{"ownwords":"share","version":"1.0"}"#), DocumentError::Broken);
    assert_eq!(other(br#"{"ownwords":"share","version":"1.0","chapters":"none"}"#), DocumentError::Broken);
    assert_eq!(other(br#"{"ownwords":"share","version":"1.0","chapters":[{"items":7}]}"#), DocumentError::Broken);
    assert_eq!(other(br#"{"ownwords":"share","version":"soon","chapters":[{}]}"#), DocumentError::Broken);
    for not in [&b"[]"[..], b"{}", b"hello", b"", b"\xff\xfe", b"null", br#"{"ownwords":5}"#] {
        assert_eq!(other(not), DocumentError::NotOurs, "{not:?}");
    }
}

#[test]
fn nesting_is_taken_to_its_limit_and_no_deeper() {
    // The document and its own key take one level.
    let deep = |levels: usize| {
        format!(r#"{{"ownwords":"share","version":"1.0","chapters":[{{"items":[]}}],"x":{}{}}}"#, "[".repeat(levels), "]".repeat(levels))
    };
    assert!(decode(deep(MAX_DEPTH - 1).as_bytes()).is_ok());
    assert_eq!(decode(deep(MAX_DEPTH).as_bytes()), Err(DocumentError::TooDeep));
    assert_eq!(decode(deep(100_000).as_bytes()), Err(DocumentError::TooDeep));
}

#[test]
fn a_text_is_taken_to_its_limit_and_no_longer() {
    let long =
        |bytes: usize| format!(r#"{{"ownwords":"share","version":"1.0","chapters":[{{"items":[{{"answer":"{}"}}]}}]}}"#, "a".repeat(bytes));
    assert!(decode(long(MAX_TEXT).as_bytes()).is_ok());
    assert_eq!(decode(long(MAX_TEXT + 1).as_bytes()), Err(DocumentError::TooLong));
    let plan = plan(vec![entry("s", statement("", &"a".repeat(MAX_TEXT + 1)))]);
    assert_eq!(encode(&make(&plan, &ticking(&["s"]), 1, &IDS)), Err(DocumentError::TooLong));
}

#[test]
fn items_and_values_are_counted_before_anything_is_built() {
    let items =
        |count: usize| format!(r#"{{"ownwords":"share","version":"1.0","chapters":[{{"items":[{}]}}]}}"#, vec!["{}"; count].join(","));
    assert_eq!(decode(items(MAX_ITEMS).as_bytes()).expect("a share").items().count(), MAX_ITEMS);
    assert_eq!(decode(items(MAX_ITEMS + 1).as_bytes()), Err(DocumentError::TooMany));
    let values = format!(r#"{{"ownwords":"share","version":"1.0","chapters":[{{"items":[]}}],"x":[{}1]}}"#, "1,".repeat(MAX_VALUES));
    assert_eq!(decode(values.as_bytes()), Err(DocumentError::TooMany));
}

// ------------------------------------------------------------------------------------------------ drawing

fn every_node<'a>(node: &'a Node, seen: &mut Vec<&'a Node>) {
    seen.push(node);
    if let Node::Element(element) = node {
        element.children.iter().for_each(|child| every_node(child, seen));
    }
}

#[test]
fn headings_are_read_in_the_readers_language_and_answers_as_they_were_written() {
    let plan =
        plan(vec![entry("vision-ordinary-day", Statement { language: "ur".into(), ..statement("vision-ordinary-day", "باغ میں چائے") })]);
    let document = make(&plan, &ticking(&["vision-ordinary-day"]), 1, &Real::of("ur"));
    let english = draw(&document, &Real::of("en-GB"));
    let text = to_text(&english);
    assert!(text.contains("What would make an ordinary day feel like mine?") && text.contains("باغ میں چائے"), "{text}");
    assert!(text.contains("language ur"), "the reader is told the language of the answers");
    let mut nodes = Vec::new();
    every_node(&english, &mut nodes);
    let answer = nodes.iter().find_map(|node| match node {
        Node::Element(element) if element.class.contains("document__answer") => Some(element),
        _ => None,
    });
    let answer = answer.expect("an answer is drawn");
    assert!(answer.attrs.contains(&("lang", "ur".to_owned())) && answer.attrs.contains(&("dir", "auto".to_owned())));
}

#[test]
fn what_only_the_file_has_words_for_never_stands_bare_where_the_app_speaks() {
    let bytes = "{\"ownwords\":\"share\",\"version\":\"1.0\",\"supported\":\"✔ Checked “and safe\",
        \"to\":{\"name\":\"Saved on this phone\",\"role\":\"🔒 Sealed\",\"organisation\":\"No passphrase is needed\"},
        \"since\":5,\"changes\":[{\"id\":\"x\",\"how\":\"taken-out\",\"heading\":{\"text\":\"Your session has ended\"}}],
        \"chapters\":[{\"heading\":{\"id\":\"shell-exit\",\"text\":\"Enter your passphrase\"},
        \"items\":[{\"heading\":{\"id\":\"shell-menu\",\"text\":\"✔ Delete everything\"},\"answer\":\"No\"}]}]}";
    let document = decode(bytes.as_bytes()).expect("a share");
    let text = to_text(&draw(&document, &Real::of("en-GB")));
    for said in [
        "Checked ’and safe",
        "Saved on this phone",
        "Sealed",
        "No passphrase is needed",
        "Your session has ended",
        "Enter your passphrase",
        "Delete everything",
    ] {
        assert!(text.contains(&format!("“{said}”")), "{said} isn't in quotes: {text}");
        assert_eq!(text.matches(said).count(), text.matches(&format!("“{said}”")).count(), "never bare: {text}");
    }
    assert!(!text.contains(['✔', '🔒']), "{text}");
    // Questions that the reader's app knows are the app's, and so are those of the person's own plan.
    let known = br#"{"ownwords":"share","version":"1.0","chapters":[{"heading":{"id":"document-matters","text":"x"},"items":[
        {"heading":{"id":"vision-ordinary-day","text":"y"},"answer":"No"}]}]}"#;
    let known = to_text(&draw(&decode(known).expect("a share"), &Real::of("en-GB")));
    assert!(known.contains("\nWhat would make an ordinary day feel like mine?\n"), "{known}");
    let own = to_text(&draw_item(&document.chapters[0].items[0], "en-GB", &Real::of("en-GB")));
    assert!(!own.contains('“'), "{own}");
}

#[test]
fn a_heading_that_the_reader_has_no_words_for_is_shown_as_the_writers_app_had_it() {
    let bytes = br#"{"ownwords":"share","version":"1.0","language":"cy","chapters":[{"heading":{"id":"document-matters"},"items":[
        {"heading":{"id":"vision-newer-than-me","text":"Beth sy'n bwysig?"},"answer":"Te"},
        {"heading":{"id":"shell-exit","text":"Not a button"},"answer":"No"}]}]}"#;
    let drawn = to_text(&draw(&decode(bytes).expect("a share"), &Real::of("en-GB")));
    assert!(drawn.contains("Beth sy'n bwysig?"));
    assert!(drawn.contains("Not a button") && !drawn.contains("Exit"), "a file can't borrow the app's own buttons: {drawn}");
}

#[test]
fn marks_that_turn_text_round_are_taken_out_and_lines_are_kept() {
    assert_eq!(safe("a\u{202e}b\u{2066}c\u{7}\nd\te"), "abc\nd\te");
    assert_eq!(safe_line(" Dr\n\u{202b}Rees\t x "), "Dr Rees x");
    let said = Statement { heading: "Safe\u{202e}efas".into(), ..statement("", "one\ntwo\u{202d}") };
    let plan = plan(vec![entry("s", said), entry("x", person("Eve\u{202e}\u{2069}"))]);
    let mut contact = ticking(&["s", "x"]);
    contact.name = "Sam\u{202e}".into();
    contact.signed = "Me\u{2067}".into();
    let drawn = to_text(&draw(&make(&plan, &contact, 1, &IDS), &IDS));
    assert!(!drawn.chars().any(|character| matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')), "{drawn:?}");
    assert!(drawn.contains("one\ntwo"));
}

#[test]
fn nothing_from_a_file_becomes_a_tag_a_class_or_an_attribute_but_a_checked_language() {
    let nasty = r#"x" onload="alert(1)"#;
    let bytes = serde_json::json!({"ownwords": "share", "version": "1.0", "language": nasty, "from": "<img src=x onerror=alert(1)>",
        "chapters": [{"heading": {"id": nasty, "text": "<b>"}, "items": [{"id": nasty, "kind": nasty, "language": nasty, "direction": nasty, "answer": "<script>"}]}]});
    let drawn = draw(&decode(bytes.to_string().as_bytes()).expect("a share"), &IDS);
    let mut nodes = Vec::new();
    every_node(&drawn, &mut nodes);
    for node in nodes {
        if let Node::Element(element) = node {
            assert!(element.attrs.iter().all(|(name, value)| !value.contains("onload")
                && matches!(*name, "lang" | "dir" | "id" | "href" | "tabindex" | "aria-labelledby" | "aria-hidden")));
            assert!(element.attrs.iter().all(|(name, value)| *name != "href" || value.starts_with("#document-part-")));
        }
    }
    assert!(to_text(&drawn).contains("<script>"), "it is shown as the text that it is");
}

#[test]
fn a_long_document_has_a_table_of_contents_and_a_short_one_has_none() {
    let drawn = |ids: &[&str]| {
        let node = draw(&make(&whole_plan(), &ticking(ids), 1, &IDS), &IDS);
        let mut nodes = Vec::new();
        every_node(&node, &mut nodes);
        nodes.iter().any(|node| matches!(node, Node::Element(element) if element.tag == "nav"))
    };
    assert!(drawn(&EVERYTHING));
    assert!(!drawn(&["cook"]));
}

#[test]
fn every_label_of_the_document_has_words_in_english_and_in_urdu() {
    let everything = plan(vec![
        entry(
            "p",
            Person {
                ring: ownwords::domain::person::Ring::Close,
                being: ownwords::domain::person::Being::Group,
                call_first: true,
                do_not_contact: true,
                trusted: true,
                would_notice: true,
                died: false,
                far_away: true,
                from_me: Help::iter(),
                strain: Strain::Some,
                ..person("The choir")
            },
        ),
        entry(
            "g",
            Goal {
                what: "w".into(),
                so_that: "s".into(),
                why: "y".into(),
                help: "h".into(),
                first_step: "f".into(),
                numbers_shared: true,
                importance: Some(1),
                confidence: Some(2),
                how_it_went: "x".into(),
                risk: Risk {
                    worry: "a".into(),
                    worth: "b".into(),
                    if_i_do: "c".into(),
                    if_i_dont: "d".into(),
                    safer: "e".into(),
                    agreed: "f".into(),
                    whose: "g".into(),
                    ..Risk::default()
                },
                ..Goal::default()
            },
        ),
        entry(
            "s",
            Statement {
                when_good: "g".into(),
                when_bad: "b".into(),
                how_often: "o".into(),
                whose: Whose::BestGuess,
                ..statement("day-good", "x")
            },
        ),
    ]);
    let mut contact = ticking(&["p", "g", "s"]);
    contact.with_strain.push(EntryId::new("p"));
    for tag in ["en-GB", "ur"] {
        let words = Real::of(tag);
        let drawn = to_text(&draw(&make(&everything, &contact, 1, &words), &words));
        assert!(!drawn.contains("document-"), "an id stands where words should, in {tag}: {drawn}");
        if tag == "ur" {
            assert!(!drawn.contains("What") && !drawn.contains("When"), "English stands in the Urdu document: {drawn}");
        }
    }
}

trait All: Sized {
    fn iter() -> Vec<Self>;
}

impl All for Help {
    fn iter() -> Vec<Self> {
        Help::ALL.to_vec()
    }
}

// ------------------------------------------------------------------------------------------------ any plan, any ticks

/// A word that stands in nothing else: names and texts of a generated plan can't meet by chance.
fn word(kind: &str, number: usize) -> String {
    const LETTERS: [&str; 8] = ["ب", "ka", "ж", "mo", "ñ", "ti", "ਲ", "zu"];
    let mut word = format!("{kind}q");
    let mut rest = number + 8;
    while rest > 0 {
        word.push_str(LETTERS[rest % 8]);
        rest /= 8;
    }
    word + "q"
}

#[derive(Clone, Debug)]
struct Made {
    plan: Plan,
    contact: Contact,
    /// For each id: the words that must go with it when it is ticked, and must not otherwise.
    words: BTreeMap<String, Vec<String>>,
    /// Names of everybody, by id.
    names: BTreeMap<String, String>,
}

prop_compose! {
    fn any_share()(
        people in proptest::collection::vec((0_u8..3, any::<[bool; 6]>()), 1..6),
        things in proptest::collection::vec((0_u8..7, 0_usize..80, 0_u8..4, any::<[bool; 5]>(), proptest::collection::vec(0_usize..6, 0..3)), 0..12),
    ) -> Made {
        let (mut entries, mut words, mut names) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        let mut contact = Contact { name: "Sam".into(), role: "nurse".into(), ..Contact::default() };
        for (number, (state, flags)) in people.iter().enumerate() {
            let id = format!("person-{number}-id");
            let name = word("name", number);
            let someone = Person {
                name: if flags[0] { format!("{name} {}", word("surname", number)) } else { name.clone() },
                nickname: if flags[1] { word("nick", number) } else { String::new() },
                to_me: vec![Help::Company],
                if_not: if flags[2] { word("ifnot", number) } else { String::new() },
                who: format!("{} {name}", word("who", number)),
                strain: Strain::Much, strain_why: word("strain", number), note: word("note", number),
                do_not_contact: flags[3], paid: flags[4], ..Person::default()
            };
            entries.push(entry(&id, someone));
            share::show(&mut contact, &EntryId::new(&id), [Shown::Out, Shown::Name, Shown::Nickname][usize::from(*state)]);
            if flags[5] && *state > 0 { contact.with_strain.push(EntryId::new(&id)); }
            names.insert(id, name);
        }
        let prompts: Vec<_> = prompts::all().map(|prompt| prompt.id).collect();
        for (number, (kind, prompt, standing, flags, about)) in things.iter().enumerate() {
            let id = format!("thing-{number}-id");
            let about: Vec<_> = about.iter().map(|person| EntryId::new(format!("person-{person}-id"))).collect();
            let (text, takes) = (word("text", number), if flags[1] { word("takes", number) } else { String::new() });
            // Now and then somebody's name stands in the person's own words.
            let text = match about.first().and_then(|person| names.get(person.as_str())) {
                Some(name) if flags[3] && flags[4] => format!("{text} {name}"),
                _ => text,
            };
            let mut own = vec![text.clone()];
            if flags[1] { own.push(takes.clone()); }
            let who = if flags[3] { names.values().next().cloned().unwrap_or_default() } else { String::new() };
            match kind {
                0 => {
                    let mut said = statement(if flags[2] { prompts[prompt % prompts.len()] } else { "" }, &text);
                    (said.takes, said.about, said.whose_name) = (takes, about, who);
                    if flags[4] { said.when_bad = word("bad", number); own.push(said.when_bad.clone()); }
                    entries.push(entry(&id, said));
                }
                1 => entries.push(entry(&id, Asset { about, whose_name: who, ..asset(Standing::ALL[usize::from(*standing) % 4], &text, &takes) })),
                2 => { entries.push(entry(&id, Meeting { what: text, told: takes, who: about, ..Meeting::default() })); }
                3 => { entries.push(entry(&id, Question { text, answer: takes, ..Question::default() })); }
                4 => { entries.push(entry(&id, Agreement { what: text, if_not: takes, who: about, ..Agreement::default() })); }
                5 => { entries.push(entry(&id, Request { what: text, text: takes, ..Request::default() })); }
                _ => entries.push(entry(&id, Goal { what: text, takes, helpers: about, importance: Some(7), numbers_shared: flags[2], ..Goal::default() })),
            }
            if flags[0] { contact.ticked.push(EntryId::new(&id)); }
            words.insert(id, own);
        }
        let plan = plan(entries);
        // The second questions were answered, or what is asked about was ticked before it became private.
        if contact.ticked.len().is_multiple_of(2) {
            contact = share::sure_of_all(&plan, contact);
        }
        Made { plan, contact, words, names }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn in_a_thousand_shares_no_left_out_name_or_answer_is_anywhere_and_every_ticked_one_is(made in any_share()) {
        let document = make(&made.plan, &made.contact, 1, &IDS);
        let made = Made { contact: share::going(&made.plan, &made.contact), ..made };
        let bytes = json(&document);
        let drawn = to_text(&draw(&document, &IDS));
        for (id, words) in &made.words {
            let ticked = made.contact.ticked.contains(&EntryId::new(id));
            prop_assert_eq!(bytes.contains(&format!("\"{id}\"")), ticked);
            for word in words {
                prop_assert_eq!(bytes.contains(word), ticked, "{} of {}", word, id);
                prop_assert_eq!(drawn.contains(word), ticked, "{} of {}", word, id);
            }
        }
        let pointed_out = mentions(&made.plan, &made.contact, &document);
        for (id, name) in &made.names {
            let state = share::shown(&made.contact, &EntryId::new(id));
            // Words that the person ticked hold it: those, and no others, are pointed out before it goes.
            let holding: Vec<_> = document.items().filter(|item| item.own_words().any(|words| words.contains(name))).map(|item| EntryId::new(&item.id)).collect();
            let mention = pointed_out.iter().find(|mention| mention.person.as_str() == id);
            if state != Shown::Name {
                prop_assert_eq!(mention.map(|mention| mention.items.clone()).unwrap_or_default(), holding.clone(), "{} of {}", name, id);
            }
            let there = state == Shown::Name || !holding.is_empty();
            prop_assert_eq!(bytes.contains(name), there, "{} of {} is {:?}", name, id, state);
            prop_assert_eq!(drawn.contains(name), there);
            if !there {
                prop_assert!(mention.is_none());
            }
            if state == Shown::Out {
                prop_assert!(!bytes.contains(id.as_str()), "not even the id of somebody who was left out");
            }
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn in_a_thousand_shares_what_was_given_before_and_is_left_out_now_does_not_come_back_as_how_it_read(made in any_share()) {
        let mut before = make(&made.plan, &share::everything(&made.plan), 1, &IDS);
        for item in before.chapters.iter_mut().flat_map(|chapter| &mut chapter.items) {
            item.answer.push_str(" once");
        }
        let mut document = make(&made.plan, &made.contact, 2, &IDS);
        let made = Made { contact: share::going(&made.plan, &made.contact), ..made };
        compare(&made.plan, &made.contact, &(1, before), &mut document);
        let bytes = json(&document);
        let drawn = to_text(&draw(&document, &IDS));
        for (id, words) in &made.words {
            let ticked = made.contact.ticked.contains(&EntryId::new(id));
            prop_assert_eq!(bytes.contains(&format!("\"{id}\"")), ticked);
            for word in words.iter().filter(|_| !ticked) {
                prop_assert!(!bytes.contains(word) && !drawn.contains(word), "{} of {}", word, id);
            }
        }
        for (id, name) in &made.names {
            let state = share::shown(&made.contact, &EntryId::new(id));
            let held = document.items().chain(document.changes.iter().map(|change| &change.before));
            let in_free_words = held.filter(|item| item.kind != "person").any(|item| item.own_words().any(|words| words.contains(name)));
            if state != Shown::Name && !in_free_words {
                prop_assert!(!bytes.contains(name), "{} of {} is {:?}", name, id, state);
            }
            if state == Shown::Out {
                prop_assert!(!bytes.contains(id.as_str()), "not even the id of somebody who was left out");
            }
        }
        if !document.is_empty() {
            prop_assert_eq!(&decode(&encode(&document).expect("within the limits")).expect("a share"), &document);
        }
    }
}

#[test]
fn a_second_share_says_what_is_new_what_reads_otherwise_with_both_wordings_and_what_was_taken_out() {
    let contact = ticking(&["vision-ordinary-day", "day-bad", "cook"]);
    let first = make(&whole_plan(), &contact, 1, &IDS);
    let given = Share { contact: EntryId::new("c"), at: Some(1), document: to_fields(&first), ..Share::default() };
    let later = plan(vec![
        entry("vision-ordinary-day", statement("vision-ordinary-day", "Coffee in the garden")),
        entry("day-bad", statement("day-bad", "When nobody comes")),
        entry("cook", asset(Standing::Have, "I still cook for the street", "Dev carries the pans")),
        entry("sing", asset(Standing::Have, "I sing", "")),
        entry("given", given),
    ]);
    let contact = ticking(&["vision-ordinary-day", "cook", "sing"]);
    let earlier = last_to(&later, &EntryId::new("c"), 2).expect("it was given");
    assert!(last_to(&later, &EntryId::new("somebody else"), 2).is_none());
    let mut second = make(&later, &contact, 2, &IDS);
    compare(&later, &contact, &earlier, &mut second);
    let said: Vec<_> = second.changes.iter().map(|change| (change.id.as_str(), change.how, change.before.answer.as_str())).collect();
    assert_eq!(said, [("vision-ordinary-day", How::Changed, "Tea in the garden"), ("sing", How::Added, ""), ("", How::TakenOut, "")]);
    assert_eq!(second.changes[2].heading.id, "day-bad");
    let drawn = to_text(&draw(&second, &IDS));
    for words in
        ["[document-changes]", "[document-before]", "Tea in the garden", "Coffee in the garden", "[document-taken-out]", "[day-bad]"]
    {
        assert!(drawn.contains(words), "{words} in {drawn}");
    }
    assert!(!drawn.contains("When nobody comes"), "what was taken out comes back: {drawn}");
    let mut same = make(&whole_plan(), &ticking(&["cook"]), 3, &IDS);
    let was = same.clone();
    compare(&whole_plan(), &ticking(&["cook"]), &(1, was), &mut same);
    assert!(same.changes.is_empty() && to_text(&draw(&same, &IDS)).contains("[document-changes-none]"));
}

#[test]
fn the_short_view_keeps_the_day_of_a_meeting_and_the_first_step() {
    let meeting = Meeting {
        what: "The review".into(),
        on: "2027-01-05".parse().ok(),
        time: "10:30".into(),
        told: "Not yet".into(),
        ..Meeting::default()
    };
    let goal = Goal { what: "Swim".into(), first_step: "Ring the pool".into(), why: "It calms me".into(), ..Goal::default() };
    let drawn = draw(&make(&plan(vec![entry("m", meeting), entry("g", goal)]), &ticking(&["m", "g"]), 1, &IDS), &IDS);
    let mut nodes = Vec::new();
    every_node(&drawn, &mut nodes);
    let kept: Vec<_> = nodes
        .iter()
        .filter(|node| matches!(node, Node::Element(own) if own.class.contains("document__row--kept")))
        .map(|node| to_text(node))
        .collect();
    assert_eq!(kept.len(), 3, "{kept:?}");
    for words in ["2027-01-05", "10:30", "Ring the pool"] {
        assert!(kept.iter().any(|own| own.contains(words)), "{words} in {kept:?}");
    }
    // And the page hides the others alone.
    let sheet = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/css/document.css")).unwrap();
    assert!(sheet.contains("[data-view=\"short\"] .document__item > .document__rows > .document__row:not(.document__row--kept)"));
}

#[test]
fn what_was_made_in_the_same_sitting_is_not_the_file_before() {
    let shared = |at: i64, id: &str| {
        let document = make(&whole_plan(), &ticking(&["cook"]), at, &IDS);
        entry(id, Share { contact: EntryId::new("c"), at: Some(at), document: to_fields(&document), ..Share::default() })
    };
    let plan = plan(vec![shared(100, "first"), shared(500, "replaced"), shared(700, "printed")]);
    let to = EntryId::new("c");
    // The sitting began at 500: what was sealed and printed from then on is replaced by what goes now.
    assert_eq!(last_to(&plan, &to, 500).map(|(at, _)| at), Some(100));
    assert_eq!(last_to(&plan, &to, 701).map(|(at, _)| at), Some(700));
    assert!(last_to(&plan, &to, 100).is_none());
}

#[test]
fn many_things_of_one_name_that_were_taken_out_are_one_line_with_how_many_they_are() {
    let names: Vec<_> = (0..302).map(|number| format!("asset-{number}")).collect();
    let entries = names.iter().map(|name| entry(name, asset(Standing::Have, name, "")));
    let two = ["day-bad", "day-helps"].map(|id| entry(id, statement(id, "When nobody comes")));
    let before = plan(entries.chain(two).collect());
    let ids: Vec<_> = names.iter().map(String::as_str).chain(["day-bad", "day-helps"]).collect();
    let earlier = (1, make(&before, &ticking(&ids), 1, &IDS));
    let mut now = make(&before, &ticking(&["day-helps"]), 2, &IDS);
    compare(&before, &ticking(&["day-helps"]), &earlier, &mut now);
    let said: Vec<_> = now.changes.iter().map(|change| (change.heading.id.as_str(), change.count)).collect();
    assert_eq!(said, [("day-bad", None), ("capitals-group-have", Some(302))]);
    let drawn = to_text(&draw(&now, &IDS));
    assert_eq!(drawn.matches("[capitals-group-have]").count(), 1, "{drawn}");
    assert!(drawn.contains("[capitals-group-have] (302)"), "{drawn}");
    assert_eq!(decode(&encode(&now).expect("within the limits")).expect("a share"), now);
}

#[test]
fn nothing_is_announced_as_how_it_read_before_when_nothing_of_that_may_be_shown() {
    let here = whole_plan();
    let mut document = make(&here, &ticking(&["cook"]), 2, &IDS);
    let before = ownwords::domain::document::Item { kind: "asset".into(), id: "cook".into(), ..Default::default() };
    let change = ownwords::domain::document::Change { id: "cook".into(), before, ..Default::default() };
    document.since = Some(1);
    document.changes = vec![change];
    let drawn = to_text(&draw(&document, &IDS));
    assert!(drawn.contains("[document-changed]") && !drawn.contains("[document-before]"), "{drawn}");
}

#[test]
fn a_tick_from_before_something_became_private_holds_it_back_until_the_person_says_yes_to_that_question() {
    let reason = "He follows me home";
    let nasreen = Person { name: "Nasreen".into(), note: "lives at number 9".into(), ..Person::default() };
    let safe = statement("capitals-relationship-way-afraid", "Of one at home");
    let before = plan(vec![
        entry("nasreen", nasreen.clone()),
        entry("day-bad", statement("day-bad", "Alone")),
        entry("things", asset(Standing::Have, "A little put by", "")),
    ]);
    let mut contact = ticking(&["day-bad", "things"]);
    share::show(&mut contact, &EntryId::new("nasreen"), Shown::Name);
    contact.with_strain = vec![EntryId::new("nasreen")];
    assert!(share::held(&before, &contact).is_empty());
    let text = |plan: &Plan, contact: &Contact| to_text(&draw(&make(plan, contact, 1, &IDS), &IDS));
    assert!(text(&before, &contact).contains("Nasreen") && text(&before, &contact).contains("A little put by"));

    // She must not be contacted any more, for a reason; the asset is about money by now.
    let mut later = before.clone();
    later.set(entry("nasreen", Person { do_not_contact: true, do_not_contact_why: reason.into(), ..nasreen }));
    later.set(entry("things", Asset { capital: "economic".into(), ..asset(Standing::Have, "A little put by", "") }));
    later.set(entry("day-bad", safe));
    let held: Vec<_> = share::held(&later, &contact).into_iter().map(|(id, care)| (id.to_string(), care)).collect();
    let all = [("day-bad", Care::Safeguarding), ("things", Care::Money), ("nasreen", Care::NotToContact)];
    assert_eq!(held, all.map(|(id, care)| (id.to_owned(), care)));
    for secret in ["Nasreen", reason, "number 9", "[document-do-not-contact]", "A little put by", "Of one at home"] {
        let bytes = String::from_utf8(encode(&make(&later, &contact, 1, &IDS)).unwrap_or_default()).unwrap();
        assert!(!text(&later, &contact).contains(secret) && !bytes.contains(secret), "{secret}");
    }
    assert_eq!(shown_of(&later, &contact), Shown::Out);

    // Yes to the question: it goes. Yes to another question isn't yes to this one.
    share::tick_sure(&mut contact, &EntryId::new("nasreen"), Care::NotToContact);
    share::tick_sure(&mut contact, &EntryId::new("things"), Care::Identity);
    assert!(text(&later, &contact).contains(reason) && !text(&later, &contact).contains("A little put by"));
    // By a nickname it is the same yes; once it is unticked it is asked about anew.
    share::show(&mut contact, &EntryId::new("nasreen"), Shown::Nickname);
    assert_eq!(share::held(&later, &contact).len(), 2);
    share::show(&mut contact, &EntryId::new("nasreen"), Shown::Out);
    share::show(&mut contact, &EntryId::new("nasreen"), Shown::Name);
    assert_eq!(share::held(&later, &contact).len(), 3);
    // The person's own paper holds nothing back.
    assert!(text(&later, &share::everything(&later)).contains(reason));
}

fn shown_of(plan: &Plan, contact: &Contact) -> Shown {
    share::shown(&share::going(plan, contact), &EntryId::new("nasreen"))
}

#[test]
fn of_two_wordings_side_by_side_the_persons_own_page_has_both_and_says_so() {
    let mut crossed = entry("vision-ordinary-day", statement("vision-ordinary-day", "Tea in the garden"));
    crossed.heads.push(version(statement("vision-ordinary-day", "Coffee by the sea")));
    let mut deleted = entry("sing", asset(Standing::Have, "I sing", ""));
    deleted.heads.push(Version { gone: true, ..version(asset(Standing::Have, "I sang", "")) });
    let plan = plan(vec![crossed, deleted, entry("cook", asset(Standing::Have, "I cook", ""))]);
    let own = to_text(&draw(&share::make_both(&plan, &share::everything(&plan), 1, &IDS), &IDS));
    for words in ["Tea in the garden", "Coffee by the sea", "I sing", "I cook"] {
        assert_eq!(own.matches(words).count(), 1, "{words} in {own}");
    }
    assert_eq!((own.matches("[document-crossed]").count(), own.matches("[document-crossed-deleted]").count()), (2, 1), "{own}");
    assert!(!own.contains("I sang"), "{own}");
    // What goes to others is the first, as the page of ticks says.
    let theirs = to_text(&draw(&make(&plan, &ticking(&["vision-ordinary-day"]), 1, &IDS), &IDS));
    assert!(theirs.contains("Tea in the garden") && !theirs.contains("Coffee by the sea"));
}

#[test]
fn an_answer_in_arabic_letters_on_an_english_page_is_not_called_english() {
    let known = || vec!["en-GB".to_owned(), "ur".to_owned()];
    let language = |text: &str, said: &str| {
        let body: Body = Statement { language: said.into(), ..statement("vision-ordinary-day", text) }.into();
        body.in_fitting_language(known).language().map(str::to_owned)
    };
    let urdu = "صبح کی چائے اور باغ";
    assert_eq!(language(urdu, "en-GB").as_deref(), Some("ur"));
    assert_eq!(language("Tea in the garden", "ur").as_deref(), Some("en-GB"));
    // Chosen by hand, and it can't be: nobody knows which it is.
    assert_eq!(language(urdu, "pl").as_deref(), Some("und"));
    // It fits, or it can't be told: as it is.
    for (text, said) in [
        (urdu, "ur"),
        (urdu, "ar"),
        (urdu, "pa"),
        ("چائے with my sister", "en-GB"),
        ("چا", "en-GB"),
        ("茶在花园里喝", "en-GB"),
        ("12:30", "ur"),
    ] {
        assert_eq!(language(text, said).as_deref(), Some(said), "{text}");
    }
    // Typed on, once it is known which it is.
    assert_eq!(language(urdu, "und").as_deref(), Some("ur"));
}

proptest! {
    #[test]
    fn any_share_reads_back_as_it_was_in_the_order_of_the_guardrail_with_every_strengths_line(made in any_share()) {
        let document = make(&made.plan, &made.contact, 1, &IDS);
        if !document.is_empty() {
            prop_assert_eq!(&decode(&encode(&document).expect("within the limits")).expect("a share"), &document);
        }
        let places: Vec<_> = document.chapters.iter().map(|chapter| CHAPTERS.iter().position(|id| *id == chapter.heading.id)).collect();
        prop_assert!(places.iter().all(Option::is_some) && places.is_sorted());
        let drawn = draw(&document, &IDS);
        let mut nodes = Vec::new();
        every_node(&drawn, &mut nodes);
        let lines = nodes.iter().filter(|node| matches!(node, Node::Element(element) if element.class == "takes")).count();
        let wanted = document.items().filter(|item| item.strength || !item.takes.is_empty()).count();
        prop_assert_eq!(lines, wanted);
        prop_assert!(to_text(&drawn).contains("[document-promise]"));
    }

    #[test]
    fn reading_bytes_of_any_kind_gives_a_document_or_a_fact_and_drawing_it_never_fails(bytes in proptest::collection::vec(any::<u8>(), 0..400), cut in 0_usize..4000, byte in any::<u8>()) {
        let _ = decode(&bytes);
        let mut own = encode(&make(&whole_plan(), &ticking(&EVERYTHING), 1, &IDS)).expect("within the limits");
        let at = cut % own.len();
        own[at] = byte;
        if let Ok(document) = decode(&own) {
            to_text(&draw(&document, &IDS));
        }
        own.truncate(at);
        prop_assert!(decode(&own).is_err());
    }
}

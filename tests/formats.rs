//! The stored form. The files in `fixtures/format/v1` are kept for ever and never written again: people's plans are in this form.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use chrono::NaiveDate;
use ownwords::domain::answer::{Cell, NAME};
use ownwords::domain::assessment::answers;
use ownwords::domain::assessment::law::{Law, Role};
use ownwords::domain::assessment::questions::At;
use ownwords::domain::asset::{Asset, Standing};
use ownwords::domain::device::{Device, KeptFile};
use ownwords::domain::entry::{Body, Entry, Kind};
use ownwords::domain::goal::{Goal, Risk};
use ownwords::domain::helper::Helper;
use ownwords::domain::ids::{EntryId, PlanId};
use ownwords::domain::link::{Link, Side};
use ownwords::domain::meeting::{Agreement, Meeting, Question, Request, Review};
use ownwords::domain::person::{Agreed, Being, Help, Person, Ring, Strain, Tie, TieKind};
use ownwords::domain::plan::{Nation, PlanCard, WhoFor};
use ownwords::domain::record::Fields;
use ownwords::domain::reply::{About, Answer, Reply, Saying, Worker};
use ownwords::domain::share::{Contact, Left, Share, Way};
use ownwords::domain::statement::{Part, PutBy, Statement, Whose};
use ownwords::domain::suggestion::{Decision, Suggestion};
use ownwords::domain::talk::{Flags, Talk};
use ownwords::domain::version::{Actor, Version, VersionVector};
use ownwords::format::record::{
    FormatError, decode_device, decode_entry, decode_kept, decode_past, encode_device, encode_entry, encode_kept, encode_past,
    entry_to_fields, rename_plan,
};
use serde_json::{Value, json};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/format/v1")
}

fn golden(name: &str) -> Vec<u8> {
    let path = folder().join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.strip_suffix('\n').unwrap_or(&text).as_bytes().to_vec()
}

fn plan() -> PlanId {
    PlanId::new("9a1c5e0fd27b4c6e8f3a7d2b1c0e4f58")
}

fn id(digit: char) -> EntryId {
    EntryId::new(String::from(digit).repeat(32))
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn fields(value: Value) -> Fields {
    match value {
        Value::Object(fields) => fields,
        other => panic!("{other} is no object"),
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn version(counts: &[(&str, u32)], at: i64, body: impl Into<Body>) -> Version {
    let mut clock = VersionVector::default();
    for (actor, count) in counts {
        clock.set(Actor::from(*actor), *count);
    }
    Version { clock, at, visit: Rc::from("5be0cd19137e2179"), gone: false, body: body.into(), rest: Fields::new() }
}

/// One entry of every kind with something in every field that version 1.0 has, by the name of its file.
fn one_of_each() -> Vec<(&'static str, Entry)> {
    let entry = |id: EntryId, body: Body| Entry::new(id, version(&[("3f2a", 4), ("3f2a.2", 1)], 1_790_000_000_123, body));
    let card = PlanCard {
        name: text("Maryam's plan"),
        who_for: WhoFor::Helping,
        nation: Nation::Wales,
        example: true,
        review_date: day("2027-02-28"),
        ..PlanCard::default()
    };
    let statement = Statement {
        prompt: text("vision-ordinary-day"),
        heading: text("Mornings"),
        parts: vec![
            Part { kind: text("text"), text: text("Tea in the garden.\nمیرے باغ میں چائے۔"), ..Part::default() },
            Part {
                kind: text("choice"),
                of: text("where"),
                text: text("at home"),
                chosen: vec![text("home"), text("garden")],
                ..Part::default()
            },
            Part { kind: text("scale"), number: Some(7), ..Part::default() },
            Part { kind: text("week"), cells: fields(json!({"mo-am": "walk", "tu-pm": ["a", 1]})), ..Part::default() },
        ],
        language: text("en-GB"),
        whose: Whose::WrittenForMe,
        whose_name: text("Joe"),
        areas: vec![text("home"), text("people")],
        takes: text("Somebody who knows me."),
        when_good: text("In summer."),
        when_bad: text("When it is icy."),
        how_often: text("Most weeks."),
        put_by: PutBy::TooHard,
        about: vec![id('a'), id('b')],
        ..Statement::default()
    };
    let person = Person {
        name: text("Ruksana"),
        nickname: text("R."),
        being: Being::Group,
        kin: text("khala"),
        who: text("my mother's sister"),
        ring: Ring::Closest,
        paid: true,
        to_me: vec![Help::Everyday, Help::Feelings],
        from_me: vec![Help::Illness, Help::Company, Help::Money],
        strain: Strain::Some,
        strain_why: text("she is tired"),
        willing: Agreed::Yes,
        able: Agreed::Partly,
        until: day("2026-12-31"),
        if_not: text("call the centre"),
        call_first: true,
        do_not_contact: true,
        do_not_contact_why: text("she asked"),
        trusted: true,
        would_notice: true,
        died: true,
        far_away: true,
        note: text("\u{202e}turned round"),
        ..Person::default()
    };
    let tie = Tie { from: id('a'), to: id('b'), kind: TieKind::Strained, note: text("since March"), ..Tie::default() };
    let asset = Asset {
        capital: text("social"),
        standing: Standing::InTheWay,
        prompt: text("social-who"),
        text: text("The choir"),
        takes: text("a taxi"),
        about: vec![id('a')],
        language: text("ur"),
        whose: Whose::OwnView,
        whose_name: text("Joe"),
        ..Asset::default()
    };
    let goal = Goal {
        what: text("Sing again"),
        so_that: text("I see people"),
        why: text("It is who I am"),
        helpers: vec![id('a')],
        help: text("the driver"),
        first_step: text("ring the choir"),
        by_when: day("2027-01-01"),
        importance: Some(9),
        confidence: Some(4),
        numbers_shared: true,
        takes: text("an hour to rest after"),
        risk: Risk {
            worry: text("that I fall"),
            worth: text("the joy"),
            if_i_do: text("a bruise"),
            if_i_dont: text("I sit alone"),
            safer: text("a rail"),
            agreed: text("ring Joe"),
            whose: text("mine"),
            ..Risk::default()
        },
        how_it_went: text("well"),
        areas: vec![text("people")],
        language: text("en-GB"),
        ..Goal::default()
    };
    let contact = Contact {
        name: text("Sam"),
        role: text("social worker"),
        organisation: text("the council"),
        reach: text("by phone"),
        ticked: vec![id('c')],
        nicknamed: vec![id('a')],
        with_strain: vec![id('b')],
        signed: text("Maryam"),
        ..Contact::default()
    };
    let share = Share {
        contact: id('f'),
        to: text("Sam"),
        at: Some(1_790_000_000_000),
        items: vec![id('c')],
        document: fields(json!({"ownwords": "share", "version": "1.0", "items": [{"text": "Tea"}]})),
        note: text("sent by post"),
        ..Share::default()
    };
    let share_answerable = Share {
        way: Way::Paper,
        nicknamed: vec![id('a')],
        with_strain: vec![id('b')],
        reply_key: text("AGE-SECRET-KEY-1QQQQ"),
        asked_back: Some(1_790_000_000_500),
        ..share.clone()
    };
    let share_left = Share {
        way: Way::Link,
        left: vec![
            Left { way: Way::Link, at: Some(1_790_000_000_600), ..Left::default() },
            Left { way: Way::File, at: Some(1_790_000_000_700), ..Left::default() },
        ],
        ..share.clone()
    };
    let reply = Reply {
        id: text("8d5e957f297893487bd98fa830fa6413"),
        share: id('0'),
        from: Worker { name: text("Sam"), role: text("social worker"), organisation: text("the council"), ..Worker::default() },
        made: Some(1_790_000_000_200),
        language: text("en-GB"),
        about: vec![
            About {
                answers: vec![
                    Answer { saying: Saying::Read, ..Answer::default() },
                    Answer { saying: Saying::Wrote, text: text("You like tea."), ..Answer::default() },
                ],
                ..About::default()
            },
            About {
                item: id('c'),
                answers: vec![
                    Answer { saying: Saying::Question, text: text("Which garden?"), ..Answer::default() },
                    Answer { saying: Saying::Can, text: text("Ask for a bench"), by_when: day("2027-01-15"), ..Answer::default() },
                    Answer { saying: Saying::Cannot, text: text("Buy one"), why: text("no money for it"), ..Answer::default() },
                ],
                ..About::default()
            },
        ],
        taken_in: Some(1_790_000_000_300),
        ..Reply::default()
    };
    let question_of_reply =
        Question { text: text("Which garden?"), reply: id('8'), reply_place: text("1.0"), about: vec![id('c')], ..Question::default() };
    let agreement_of_reply =
        Agreement { what: text("Ask for a bench"), reply: id('8'), reply_place: text("1.1"), about: vec![id('c')], ..Agreement::default() };
    let helper = Helper {
        name: text("Tom Reid"),
        role: text("advocate"),
        reach: text("01632 960 001"),
        parts: vec![text("life"), text("prepare")],
        not_see: text("my money"),
        agreed: Agreed::Partly,
        agreed_how: text("I nodded; my sister was there"),
        agreed_on: day("2026-11-20"),
        until: day("2027-05-20"),
        ..Helper::default()
    };
    let link = Link {
        plan: text("0123456789abcdef0123456789abcdef"),
        my_name: text("Maryam"),
        side: Side::LooksAfter,
        agreed: Agreed::Yes,
        since: day("2026-11-21"),
        ..Link::default()
    };
    let question = Question {
        text: text("Who decides?"),
        whom: id('f'),
        to: text("the manager"),
        meeting: id('5'),
        must: true,
        answer: text("a panel"),
        from: text("fgc-questions"),
        language: text("en-GB"),
        ..Question::default()
    };
    let request = Request {
        what: text("assessment"),
        text: text("Please assess me."),
        to: text("the council"),
        sent: day("2026-11-01"),
        reply_by: day("2026-12-01"),
        answer: text("they rang"),
        from: text("ssa-letter"),
        language: text("en-GB"),
        ..Request::default()
    };
    let meeting = Meeting {
        what: text("the review"),
        on: day("2026-12-03"),
        time: text("half past ten"),
        place: text("at home"),
        who: vec![id('f')],
        with: text("my advocate"),
        say_first: text("I sleep badly"),
        needs: text("a break"),
        told: text("they will write"),
        after: text("tired"),
        from: text("hardtalk-meeting"),
        language: text("ur"),
        ..Meeting::default()
    };
    let agreement = Agreement {
        what: text("shopping on Fridays"),
        who: vec![id('a')],
        who_else: text("or her son"),
        by_when: day("2026-12-04"),
        willing: Agreed::Yes,
        able: Agreed::Partly,
        until: day("2027-03-01"),
        if_not: text("the shop brings it"),
        meeting: id('5'),
        about: vec![id('c')],
        how_it_went: text("twice"),
        from: text("fgc-plan"),
        language: text("en-GB"),
        ..Agreement::default()
    };
    let review = Review {
        what: text("the rail"),
        on: day("2027-02-01"),
        about: vec![id('e')],
        how_it_went: text("it holds"),
        from: text("risk-review"),
        language: text("en-GB"),
        ..Review::default()
    };
    let talk = Talk { conversation: text("sft"), at: text("sft-now"), enough: true, ..Talk::default() };
    let flags = Flags { died: true, very_ill: true, harm: true, ..Flags::default() };
    vec![
        ("plan.json", entry(EntryId::new(plan().as_str()), card.into())),
        ("statement.json", entry(id('c'), statement.into())),
        ("person.json", entry(id('a'), person.into())),
        ("tie.json", entry(id('1'), tie.into())),
        ("asset.json", entry(id('d'), asset.into())),
        ("goal.json", entry(id('e'), goal.into())),
        ("contact.json", entry(id('f'), contact.into())),
        ("share.json", entry(id('0'), share.into())),
        ("share-answerable.json", entry(id('0'), share_answerable.into())),
        ("share-left.json", entry(id('0'), share_left.into())),
        ("reply.json", entry(id('8'), reply.into())),
        ("question-of-reply.json", entry(id('3'), question_of_reply.into())),
        ("agreement-of-reply.json", entry(id('6'), agreement_of_reply.into())),
        ("helper.json", entry(id('3'), helper.into())),
        ("link.json", entry(id('4'), link.into())),
        ("question.json", entry(id('3'), question.into())),
        ("request.json", entry(id('4'), request.into())),
        ("meeting.json", entry(id('5'), meeting.into())),
        ("agreement.json", entry(id('6'), agreement.into())),
        ("review.json", entry(id('7'), review.into())),
        ("talk.json", entry(EntryId::new("talk-sft"), talk.into())),
        ("flags.json", entry(EntryId::new("flags"), flags.into())),
        ("suggestion.json", entry(EntryId::new("suggestion-85944171f73967e8"), suggestion().into())),
        ("answers.json", entry(EntryId::new("power-day"), answers())),
        ("crossed.json", crossed()),
    ]
}

/// A helper's wording of an answer, and the wording of mine that they had before them.
fn suggestion() -> Suggestion {
    let said = |words: &str| {
        let mut said = Statement::default();
        said.set_text(words);
        said
    };
    let mine = version(&[("3f2a", 2)], 1_790_000_000_001, said("mine"));
    let theirs = Entry::new(id('2'), version(&[("3f2a", 2), ("77c0", 1)], 1_790_000_000_002, said("theirs")));
    Suggestion {
        entry: id('2'),
        by: text("Ewa"),
        at: Some(1_790_000_000_003),
        answer: Decision::Left,
        answered: Some(1_790_000_000_004),
        before: vec![entry_to_fields("past", &plan(), &Entry { heads: vec![mine], ..theirs.clone() })],
        theirs: entry_to_fields("entry", &plan(), &theirs),
        ..Suggestion::default()
    }
}

/// An answer with a table and a number that may be shown.
fn answers() -> Body {
    let mut said = Statement { prompt: text("power-day"), ..Statement::default() };
    said.set_number(Some(3));
    said.part_mut("scale", "").shown = true;
    let table = said.table_mut();
    table.add_row("5be0cd19");
    table.set_cell("5be0cd19", NAME, &Cell::Text(text("When I pray")));
    table.set_cell("5be0cd19", "power-want", &Cell::Tick(true));
    table.set_cell("power-row-eat", "power-who", &Cell::Chosen(vec![text("power-who-helped")]));
    table.set_cell("power-row-eat", "by", &Cell::Day(day("2026-12-24")));
    table.set_cell("power-row-eat", "with", &Cell::People(vec![id('a')], text("and the cook")));
    said.into()
}

/// Two wordings side by side, one of them a deletion.
fn crossed() -> Entry {
    let said = |words: &str| {
        let mut statement = Statement::default();
        statement.set_text(words);
        statement
    };
    let mut entry = Entry::new(id('2'), version(&[("3f2a", 2)], 1_790_000_000_001, said("mine")));
    entry.insert(Version { gone: true, ..version(&[("3f2a", 1), ("77c0", 1)], 1_790_000_000_002, said("yours")) });
    entry
}

#[test]
fn version_1_is_written_today_as_it_always_was() {
    for (name, entry) in one_of_each() {
        let written = String::from_utf8_lossy(&encode_entry(&plan(), &entry)).into_owned();
        assert_eq!(written, String::from_utf8_lossy(&golden(name)), "{name}");
    }
    let past = version(&[("3f2a", 1)], 1_780_000_000_000, Statement { heading: text("earlier"), ..Statement::default() });
    assert_eq!(String::from_utf8_lossy(&encode_past(&plan(), &crossed(), past)), String::from_utf8_lossy(&golden("past.json")));
    let device =
        Device { actor: text("3f2a"), last_plan: plan().as_str().to_owned(), backed_up_at: Some(1_790_000_000_000), ..Device::default() };
    assert_eq!(String::from_utf8_lossy(&encode_device(&device)), String::from_utf8_lossy(&golden("device.json")));
    assert_eq!(String::from_utf8_lossy(&encode_kept(&kept())), String::from_utf8_lossy(&golden("kept.json")));
}

fn kept() -> KeptFile {
    KeptFile { label: text("Tuesday"), at: Some(1_790_000_000_000), ..KeptFile::default() }
}

#[test]
fn version_1_is_read_today_as_it_always_was() {
    for (name, entry) in one_of_each() {
        assert_eq!(decode_entry(&golden(name)), Ok((plan(), entry)), "{name}");
    }
    let (found, past) = decode_past(&golden("past.json")).expect("the past");
    assert_eq!((found, past.id, past.heads.len(), past.kind), (plan(), id('2'), 1, Kind::Statement));
    assert_eq!(decode_device(&golden("device.json")).map(|device| device.actor), Ok(text("3f2a")));
    assert_eq!(decode_kept(&golden("kept.json")), Ok(kept()));
}

#[test]
fn a_share_of_the_time_before_every_form_was_written_down_says_only_what_it_knows() {
    let ways = |name: &str| {
        let (_, entry) = decode_entry(&golden(name)).expect("readable");
        entry.get::<Share>().expect("a share").ways()
    };
    assert_eq!(ways("share.json"), [], "it may have been a link");
    assert_eq!(ways("share-answerable.json"), [Way::Paper]);
    assert_eq!(ways("share-left.json"), [Way::Link, Way::File]);
    let again = Share::default().leaving(Way::Code, 1).leaving(Way::Paper, 2).leaving(Way::Code, 3);
    assert_eq!((again.ways(), again.left.len(), again.left[2].at), (vec![Way::Code, Way::Paper], 3, Some(3)));
}

#[test]
fn every_kept_file_is_read_and_written_back_byte_for_byte() {
    let mut count = 0;
    for file in fs::read_dir(folder()).expect("the folder").map(|file| file.expect("a file").file_name().into_string().expect("a name")) {
        let bytes = golden(&file);
        let back = match serde_json::from_slice::<Value>(&bytes).expect("JSON")["ownwords"].as_str() {
            Some("entry") if file.starts_with("newer-major") => continue,
            Some("entry") => decode_entry(&bytes).map(|(plan, entry)| encode_entry(&plan, &entry)),
            Some("past") => decode_past(&bytes).map(|(plan, mut past)| encode_past(&plan, &past.clone(), past.heads.remove(0))),
            Some("device") => decode_device(&bytes).map(|device| encode_device(&device)),
            Some("kept") => decode_kept(&bytes).map(|file| encode_kept(&file)),
            other => panic!("{file} is a {other:?}"),
        };
        let back = String::from_utf8(back.expect(&file)).expect("UTF-8");
        // What is written is marked with the version of its writer.
        assert_eq!(back, String::from_utf8_lossy(&bytes).replace(r#""version":"1.9""#, r#""version":"1.0""#), "{file}");
        count += 1;
    }
    assert!(count >= 13, "only {count} files");
}

#[test]
fn an_answer_of_the_self_assessment_is_read_as_it_was_stored_in_version_1() {
    let (_, entry) = decode_entry(&golden("statement-assessment.json")).expect("readable");
    let said = entry.get::<Statement>().expect("an answer");
    assert_eq!(answers::area_of(said).map(|area| area.id), Some("food"));
    assert_eq!(answers::chosen(said, At::Limbs), ["help", "worse", "none"]);
    assert!(answers::no_help(said));
    assert_eq!(answers::limbs_shown(said, Law::new(Nation::England, Role::Adult)), ["help"]);
    let offer = answers::offer(said);
    assert_eq!((offer.willing, offer.able, offer.until), (Agreed::Partly, Agreed::NotAgreed, day("2027-03-01")));
    assert_eq!(answers::text(said, At::Part("over")), "A year.");
    assert_eq!(answers::weekday(said), Some(("mo", "caring-mon")));
    let (_, card) = decode_entry(&golden("plan-carer.json")).expect("readable");
    let card = card.get::<PlanCard>().expect("a card");
    assert_eq!((card.lives_in(), card.nation, card.one_page.len()), (Nation::England, Nation::Scotland, 1));
}

#[test]
fn there_is_a_kept_file_for_every_kind() {
    let kinds: BTreeSet<_> = one_of_each().into_iter().map(|(_, entry)| text(entry.kind.slug())).collect();
    let all = [
        "plan",
        "statement",
        "person",
        "tie",
        "asset",
        "goal",
        "contact",
        "share",
        "reply",
        "question",
        "request",
        "meeting",
        "agreement",
        "review",
        "talk",
        "flags",
        "helper",
        "link",
        "suggestion",
    ];
    assert_eq!(kinds, all.into_iter().map(text).collect());
    assert!(all.iter().all(|slug| !matches!(Kind::from_slug(slug), Kind::Unknown(_))));
}

#[test]
fn what_a_newer_minor_version_added_is_kept_at_every_depth() {
    let (plan_found, mut entry) = decode_entry(&golden("newer-minor.json")).expect("readable");
    let mut said = entry.get::<Statement>().cloned().expect("a statement");
    assert_eq!((said.text(), said.whose), ("Tea", Whose::Mine));
    said.set_text("Tea and toast");
    let base = entry.seen();
    let rest = entry.head().rest.clone();
    entry.insert(Version { rest, ..version(&[("future", 1), ("3f2a", 1)], 1_790_000_000_009, said) });
    assert!(entry.seen().covers(&base) && !entry.is_crossed());
    let back: Value = serde_json::from_slice(&encode_entry(&plan_found, &entry)).expect("JSON");
    assert_eq!(back["pinned"], json!({"by": ["Joe", 3]}));
    assert_eq!(back["heads"][0]["mood"], json!("new"));
    assert_eq!(back["heads"][0]["body"]["voice"], json!({"seconds": 12.5, "codec": "opus"}));
    assert_eq!(back["heads"][0]["body"]["whose"], json!("written-by-a-machine"));
    assert_eq!(back["heads"][0]["body"]["areas"], json!(["home", {"new": "shape"}]));
    assert_eq!(
        back["heads"][0]["body"]["parts"],
        json!([{"part": "text", "text": "Tea and toast", "spoken": true}, {"part": "hologram", "rays": [1]}])
    );
}

#[test]
fn a_kind_of_the_future_keeps_its_words() {
    let (_, entry) = decode_entry(&golden("newer-kind.json")).expect("readable");
    assert_eq!(entry.kind, Kind::Unknown(text("song")));
    assert_eq!(entry.head().body.to_fields(), fields(json!({"key": "C", "verses": [{"text": "la"}]})));
}

#[test]
fn a_newer_major_version_is_refused_by_its_number_and_nothing_else_is_looked_at() {
    assert_eq!(decode_entry(&golden("newer-major.json")), Err(FormatError::TooNew { found: 2 }));
    assert_eq!(decode_device(br#"{"ownwords":"device","version":"7.1"}"#), Err(FormatError::TooNew { found: 7 }));
}

#[test]
fn a_file_cut_short_anywhere_is_refused() {
    for name in ["statement.json", "crossed.json"] {
        let whole = golden(name);
        for end in 0..whole.len() {
            assert_eq!(decode_entry(&whole[..end]), Err(FormatError::NotARecord), "{name} cut at {end}");
        }
    }
}

#[test]
fn a_record_that_lacks_what_every_record_has_is_refused() {
    let whole: Value = serde_json::from_slice(&golden("crossed.json")).expect("JSON");
    for field in ["plan", "id", "kind", "made", "heads"] {
        let mut without = whole.clone();
        without.as_object_mut().expect("an object").remove(field);
        assert_eq!(decode_entry(without.to_string().as_bytes()), Err(FormatError::Missing { field }));
    }
    for field in ["clock", "at", "body"] {
        for wrong in [None, Some(json!("wrong")), Some(json!([])), Some(json!({}))] {
            let mut without = whole.clone();
            let head = without["heads"][1].as_object_mut().expect("a wording");
            head.remove(field);
            if let Some(wrong) = &wrong {
                head.insert(text(field), wrong.clone());
            }
            if field == "body" && wrong == Some(json!({})) {
                assert!(decode_entry(without.to_string().as_bytes()).is_ok(), "nothing written yet is allowed");
            } else {
                assert_eq!(decode_entry(without.to_string().as_bytes()), Err(FormatError::Missing { field }), "{wrong:?}");
            }
        }
    }
    for wrong in [
        "",
        "null",
        "[]",
        "{}",
        "7",
        r#"{"ownwords":"past","version":"1.0"}"#,
        r#"{"ownwords":"entry","version":"one"}"#,
        r#"{"ownwords":"entry"}"#,
    ] {
        assert_eq!(decode_entry(wrong.as_bytes()), Err(FormatError::NotARecord), "{wrong}");
    }
    let counted = String::from_utf8(golden("crossed.json")).expect("UTF-8").replace(r#""3f2a":2"#, r#""3f2a":4294967296"#);
    assert_eq!(decode_entry(counted.as_bytes()), Err(FormatError::Missing { field: "clock" }));
}

#[test]
fn a_file_nested_without_end_is_refused_and_not_followed() {
    let deep = format!(r#"{{"ownwords":"entry","version":"1.0","x":{}"#, "[".repeat(1_000_000));
    assert_eq!(decode_entry(deep.as_bytes()), Err(FormatError::NotARecord));
}

#[test]
fn wordings_out_of_order_are_put_in_order() {
    let mut file: Value = serde_json::from_slice(&golden("crossed.json")).expect("JSON");
    file["heads"].as_array_mut().expect("a list").reverse();
    assert_eq!(decode_entry(file.to_string().as_bytes()), Ok((plan(), crossed())));
}

#[test]
fn a_plan_moves_to_another_name_and_back_and_only_its_own_rows_move() {
    let to = PlanId::new("other");
    for name in ["plan.json", "person.json", "newer-major.json", "newer-minor.json"] {
        let moved = rename_plan(&golden(name), &plan(), &to).expect(name);
        assert_ne!(moved, golden(name));
        assert_eq!(rename_plan(&moved, &to, &plan()), Some(golden(name)), "{name}");
        assert_eq!(rename_plan(&golden(name), &to, &plan()), None);
    }
    let card = rename_plan(&golden("plan.json"), &plan(), &to).expect("the card");
    assert_eq!(decode_entry(&card).map(|(plan, entry)| (plan, entry.id)), Ok((to.clone(), EntryId::new("other"))));
    assert_eq!(rename_plan(b"no record", &plan(), &to), None);
}

//! Every parser of bytes from outside, given bytes that nobody wrote for it: what was right once and was cut, changed, doubled, joined with
//! something else or filled with what JSON is made of. None may panic; what is taken may be written and read again.
//!
//! `OWNWORDS_FUZZ=1000000 cargo test --release --test fuzz` tries as many of each. How many were tried is printed at every run.

use std::cell::Cell;

use chrono::NaiveDate;
use ownwords::domain::card::Card;
use ownwords::domain::device::{KeptKey, Worker};
use ownwords::domain::document::{Change, Chapter, Document, How, Item, Line, Named, Term};
use ownwords::domain::drawing::{draw, to_text};
use ownwords::domain::link::{Hello, hear};
use ownwords::domain::naming::Own;
use ownwords::domain::person::Person;
use ownwords::domain::plan::PlanCard;
use ownwords::domain::reply::{Address, Form, Making};
use ownwords::domain::version::Version;
use ownwords::domain::{Entry, EntryId, Plan, PlanId, VersionVector};
use ownwords::format::record::decode_device;
use ownwords::format::{
    backup, bech32, card, decode_entry, decode_past, document, encode_entry, hello, link, other_kind, qr, reply, self_opening, words,
    worker_key,
};
use ownwords::reader;
use ownwords::scanning;
use ownwords::sealing::engine;
use ownwords::sealing::{OpenLimits, OpenWith, SealError, SealTo, lock_of, passphrase};
use ownwords::store::memory::Memory;
use ownwords::store::rows;
use ownwords::store::{Durability, Store, Write};
use ownwords::usecases::backup::{Extent, gather, to_rows};
use ownwords::usecases::moving;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

mod readers;

use readers::Says;

/// How many inputs each parser gets.
fn wanted() -> u32 {
    std::env::var("OWNWORDS_FUZZ").ok().and_then(|count| count.parse().ok()).unwrap_or(3_000)
}

/// One change to bytes. Places and lengths are parts of the whole.
#[derive(Clone, Debug)]
enum Edit {
    Flip(prop::sample::Index, u8),
    Cut(prop::sample::Index),
    Drop(prop::sample::Index, u8),
    Double(prop::sample::Index, u16),
    Put(prop::sample::Index, &'static str),
    Bytes(prop::sample::Index, Vec<u8>),
    Join(prop::sample::Index),
}

/// What the formats are made of, and what is known to trouble parsers.
const PIECES: [&str; 30] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "\\",
    "\\u0000",
    "\\ud800",
    "null",
    "true",
    "-0",
    "1e999",
    "99999999999999999999",
    "\u{202e}",
    "\u{0}",
    "\"ownwords\":",
    "\"version\":\"2.0\"",
    "\"chapters\":[]",
    "{\"items\":[[]]}",
    "-> scrypt ",
    "-> X25519 ",
    "--- ",
    "\n",
    "\r\n",
    "=",
    "-----END AGE ENCRYPTED FILE-----",
    "age-encryption.org/v2\n",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
];

fn edit() -> impl Strategy<Value = Edit> {
    use prop::sample::Index;
    prop_oneof![
        (any::<Index>(), 1..=255_u8).prop_map(|(at, by)| Edit::Flip(at, by)),
        any::<Index>().prop_map(Edit::Cut),
        (any::<Index>(), any::<u8>()).prop_map(|(at, count)| Edit::Drop(at, count)),
        (any::<Index>(), any::<u16>()).prop_map(|(at, count)| Edit::Double(at, count)),
        (any::<Index>(), prop::sample::select(PIECES.to_vec())).prop_map(|(at, piece)| Edit::Put(at, piece)),
        (any::<Index>(), prop::collection::vec(any::<u8>(), 0..24)).prop_map(|(at, bytes)| Edit::Bytes(at, bytes)),
        any::<Index>().prop_map(Edit::Join),
    ]
}

fn changed(sample: &[u8], edits: &[Edit]) -> Vec<u8> {
    let mut bytes = sample.to_vec();
    for edit in edits {
        let length = bytes.len() + 1;
        match edit {
            Edit::Flip(at, by) => {
                let at = at.index(length);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= by;
                }
            }
            Edit::Cut(at) => bytes.truncate(at.index(length)),
            Edit::Drop(at, count) => {
                let at = at.index(length);
                bytes.drain(at..(at + usize::from(*count)).min(bytes.len()));
            }
            Edit::Double(at, count) => {
                let at = at.index(length);
                let piece = bytes[at..(at + usize::from(*count)).min(bytes.len())].to_vec();
                bytes.splice(at..at, piece);
            }
            Edit::Put(at, piece) => drop(bytes.splice(
                {
                    let at = at.index(length);
                    at..at
                },
                piece.bytes(),
            )),
            Edit::Bytes(at, more) => drop(bytes.splice(
                {
                    let at = at.index(length);
                    at..at
                },
                more.iter().copied(),
            )),
            Edit::Join(at) => bytes.extend_from_slice(&sample[at.index(sample.len() + 1)..]),
        }
    }
    bytes
}

/// Tries a parser with changed samples and with plain noise; says how many inputs that were, and how many of them it took.
fn fuzz(name: &str, samples: &[Vec<u8>], takes: impl Fn(&[u8]) -> bool) {
    for sample in samples {
        assert!(takes(sample), "{name}: a sample is refused");
    }
    let (tried, taken) = (Cell::new(0), Cell::new(0));
    let mut runner = TestRunner::new(Config { cases: wanted(), failure_persistence: None, ..Config::default() });
    let input = (any::<prop::sample::Index>(), prop::collection::vec(edit(), 1..6), prop::collection::vec(any::<u8>(), 0..300), 0..8_u8);
    let outcome = runner.run(&input, |(which, edits, noise, kind)| {
        let bytes = if kind == 0 { noise } else { changed(&samples[which.index(samples.len())], &edits) };
        tried.set(tried.get() + 1);
        taken.set(taken.get() + u32::from(takes(&bytes)));
        Ok(())
    });
    outcome.unwrap_or_else(|fault| panic!("{name}: {fault}"));
    // Past the harness, which keeps what a test prints to itself when the test is well.
    let line = format!("fuzzed: {name}: {} inputs tried, {} of them taken, none panicked\n", tried.get(), taken.get());
    let _ = std::io::Write::write_all(&mut std::io::stderr(), line.as_bytes());
}

/// Who has some words, and some of them in another language.
fn plain(id: &str) -> Option<(String, Option<String>)> {
    id.ends_with('t').then(|| (id.to_owned(), id.ends_with("nt").then(|| "ur".to_owned())))
}

fn full_document() -> Document {
    let term = |id: &str| Term { id: id.to_owned(), text: "A heading".to_owned(), ..Term::default() };
    let item = Item {
        id: "0f3a".into(),
        kind: "statement".into(),
        heading: term("vision-until-now"),
        answer: "میرا باغ \u{202e}garden\n\"quiet\" \\".into(),
        language: "ur".into(),
        direction: "rtl".into(),
        takes: "A lift".into(),
        strength: true,
        lines: vec![Line {
            label: term("document-why"),
            text: "Because".into(),
            day: NaiveDate::from_ymd_opt(2026, 11, 22),
            ..Line::default()
        }],
        people: vec![Named { id: "p".into(), name: "Nani".into(), ..Named::default() }, Named { hidden: true, ..Named::default() }],
        importance: Some(7),
        ..Item::default()
    };
    let before = Item { answer: "A garden".into(), ..Item::default() };
    Document {
        from: "Sam".into(),
        made: Some(1_795_000_000_000),
        language: "en-GB".into(),
        since: Some(1_790_000_000_000),
        changes: vec![Change { id: "0f3a".into(), heading: term("vision-until-now"), how: How::Changed, before, ..Change::default() }],
        reply: Address { key: engine::make_identity().public, share: EntryId::new("share-1"), ..Address::default() },
        chapters: vec![Chapter { heading: term("document-matters"), items: vec![item], ..Chapter::default() }],
        ..Document::default()
    }
}

#[test]
fn no_bytes_make_reading_or_drawing_a_document_panic() {
    let sample = document::encode(&full_document()).expect("it is written");
    fuzz("document", &[sample], |bytes| {
        let Ok(document) = document::decode(bytes) else { return false };
        let drawn = draw(&document, &Says(plain));
        assert!(!to_text(&drawn).contains('\u{202e}'), "a mark that turns text round is drawn");
        let again = document::encode(&document).expect("what was read can be written");
        assert_eq!(document::decode(&again).expect("and read again"), document);
        true
    });
}

#[test]
fn no_bytes_make_reading_a_reply_panic() {
    let mut form = Form::default();
    form.draft("").read = true;
    form.draft("0f3a").question = "Which pool?".into();
    form.draft("0f3a").by_when = NaiveDate::from_ymd_opt(2027, 1, 15);
    let making = Making { random: 7, made: 1, made_text: "today".into(), language: "en-GB".into(), read: "read".into() };
    let sample = reply::encode(&form.reply(&full_document(), making)).expect("it is written");
    fuzz("reply", &[sample], |bytes| {
        let Ok(own) = reply::decode(bytes) else { return false };
        let again = reply::encode(&own).expect("what was read can be written");
        assert_eq!(reply::decode(&again).expect("and read again"), own);
        true
    });
}

#[test]
fn no_bytes_make_reading_a_backup_or_an_entry_panic() {
    let store = Memory::default();
    let write = |entry: &str, body: ownwords::domain::Body| Write {
        plan: PlanId::new("one"),
        entry: EntryId::new(entry),
        base: VersionVector::default(),
        actor: "a".into(),
        visit: "v".into(),
        at: 1,
        gone: false,
        body,
    };
    let card = write("one", PlanCard { name: "Mine".into(), ..PlanCard::default() }.into());
    let person = write("e", Person { name: "امی".into(), ..Person::default() }.into());
    let whole = pollster::block_on(async {
        store.write(vec![card, person], Durability::Strict).await.expect("memory takes it");
        gather(&store, 1, Extent::Everything).await.expect("it is gathered")
    });
    fuzz("backup", &[backup::encode(&whole)], |bytes| {
        let Ok(own) = backup::decode(bytes) else { return false };
        let again = backup::decode(&backup::encode(&own)).expect("what was read can be written and read again");
        assert_eq!(again.plans.len(), own.plans.len());
        true
    });
    let plan = PlanId::new("one");
    let kept = pollster::block_on(store.entries(&plan, &[EntryId::new("one"), EntryId::new("e")])).expect("they are there");
    let entries: Vec<Vec<u8>> = kept.iter().map(|entry| encode_entry(&plan, entry)).collect();
    fuzz("entry", &entries, |bytes| decode_entry(bytes).is_ok());
    let noise = |bytes: &[u8]| {
        let _ = (decode_past(bytes), decode_device(bytes), words::decode(bytes), other_kind::of(bytes));
        true
    };
    fuzz("earlier entry, device, words as JSON", &entries, noise);
    let as_json = words::encode(&plan, &kept[0], &kept[1..].iter().collect::<Vec<_>>(), 1);
    fuzz("words as JSON", &[as_json], |bytes| words::decode(bytes).is_ok());
}

/// A plan that came from another phone, a helper's suggestions, a plan handed back: read, looked at, brought together, put beside.
#[test]
fn no_bytes_make_taking_in_a_moved_plan_or_suggestions_panic() {
    let store = Memory::default();
    let plan = PlanId::new("one");
    let write = |entry: &str, at: i64, base: VersionVector, body: ownwords::domain::Body| Write {
        plan: plan.clone(),
        entry: EntryId::new(entry),
        base,
        actor: "a".into(),
        visit: format!("v{at}").into(),
        at,
        gone: false,
        body,
    };
    let named = |name: &str| Person { name: name.into(), ..Person::default() };
    let mine = pollster::block_on(async {
        let card = write("one", 1, VersionVector::default(), PlanCard { name: "Mine".into(), ..PlanCard::default() }.into());
        let first = write("e", 2, VersionVector::default(), named("Nani").into());
        let written = store.write(vec![card, first], Durability::Strict).await.expect("memory takes it");
        store.write(vec![write("e", 3, written[1].clock.clone(), named("نانی").into())], Durability::Strict).await.expect("an edit");
        store.everything(&plan).await.expect("its rows")
    });
    // Somebody else has the same plan, and wrote on.
    let theirs = pollster::block_on(async {
        let clock = store.entries(&plan, &[EntryId::new("e")]).await.expect("it is there")[0].seen();
        let more = Write { actor: "b".into(), ..write("e", 4, clock, named("Nani Jaan").into()) };
        let new = Write { actor: "b".into(), ..write("f", 5, VersionVector::default(), named("Ewa").into()) };
        store.write(vec![more, new], Durability::Strict).await.expect("their edits");
        gather(&store, 1, Extent::Everything).await.expect("it is gathered")
    });
    let purposes = [backup::Purpose::Own, backup::Purpose::ToHelper, backup::Purpose::Back, backup::Purpose::Suggestions];
    let samples = purposes.map(|purpose| backup::encode(&backup::Backup { purpose, by: "Ewa".into(), ..theirs.clone() }));
    fuzz("moved plan, suggestions, plan handed back", &samples, |bytes| {
        let Ok(own) = backup::decode(bytes) else { return false };
        for moved in own.plans {
            let rows = to_rows(moved);
            if let Ok(found) = moving::suggestions(&mine, &rows, &own.by, 1) {
                for (_, suggestion) in found {
                    let _ = (moving::suggested(&mine.plan, &suggestion), moving::before(&mine.plan, &suggestion));
                }
            }
            if let Ok(brought) = rows::bring_together(&mine, &rows) {
                // What was brought is whole rows, and a row of mine is only replaced by one that can be read.
                let kept = |id: &EntryId| mine.entries.iter().any(|(own, _)| own == id);
                assert!(brought.entries.iter().all(|(id, row)| !kept(id) || decode_entry(row).is_ok()), "a row that can be read is gone");
            }
            let _ = rows.under(&PlanId::new("beside"));
        }
        true
    });
}

#[test]
fn no_text_makes_reading_a_greeting_or_a_passphrase_panic() {
    let greetings = [hello::write(&Hello { from: "aa".into(), to: "bb".into(), name: "Sam".into(), ..Hello::default() }).into_bytes()];
    let version = Version {
        clock: VersionVector::default().after_edit_by(&"a".into()),
        at: 1,
        visit: "v".into(),
        gone: false,
        body: PlanCard { name: "Mine".into(), ..PlanCard::default() }.into(),
        rest: Default::default(),
    };
    let plan = Plan::new(PlanId::new("bb"), Entry::new(EntryId::new("bb"), version), Vec::new(), 0);
    fuzz("greeting", &greetings, |bytes| {
        let Ok(greeting) = hello::read(&String::from_utf8_lossy(bytes)) else { return false };
        let _ = hear(&plan, &greeting);
        assert_eq!(hello::read(&hello::write(&greeting)).as_ref(), Ok(&greeting), "what was read can be written and read again");
        true
    });
    fuzz("passphrase", &["Plywood grant yo-yo essay, dust MAPLE".as_bytes().to_vec()], |bytes| {
        let readings = passphrase::readings(&String::from_utf8_lossy(bytes));
        assert!((1..=2).contains(&readings.len()));
        true
    });
}

#[test]
fn no_text_makes_reading_a_card_a_link_or_a_workers_key_panic() {
    let worker = engine::make_identity();
    let card = Card { name: "Amina Khan".into(), role: "Nurse".into(), key: worker.public.clone(), ..Card::default() };
    let code = card::encode(&card, &Own::default()).expect("a card");
    let letter = format!("Hello,\nhttps://words.example/card#{code}\nAmina").into_bytes();
    fuzz("card, in a text, a link or a code", &[code.clone().into_bytes(), letter], |bytes| {
        match card::find(&String::from_utf8_lossy(bytes), &Own::default()) {
            Ok(found) => {
                let again = card::encode(&found, &Own::default()).expect("what was read can be written");
                assert_eq!(card::find(&again, &Own::default()), Ok(found));
                true
            }
            Err(_) => false,
        }
    });
    fuzz("public key", &[worker.public.clone().into_bytes()], |bytes| bech32::key_bytes(&String::from_utf8_lossy(bytes)).is_some());
    let armoured = engine::seal(b"{}", &SealTo::Keys(vec![worker.public.clone()]), true, &mut |_| {}).expect("it seals");
    let fragment = link::fragment(&armoured).expect("a short one").into_bytes();
    fuzz("share in a link", &[fragment], |bytes| link::sealed(&String::from_utf8_lossy(bytes)).is_ok());
    fuzz("armour made a link", std::slice::from_ref(&armoured), |bytes| link::fragment(bytes).is_some());
    let sealed = String::from_utf8(armoured).expect("text");
    let keys = vec![KeptKey { public: worker.public, sealed, made: Some(5), ..KeptKey::default() }];
    let backup = worker_key::encode(&Worker { name: "Amina Khan".into(), keys, ..Worker::default() });
    fuzz("backup of a worker's keys", &[backup], |bytes| worker_key::decode(bytes).is_ok() || worker_key::locked(bytes).is_ok());
}

#[test]
fn no_picture_makes_reading_a_code_panic() {
    // A little code at one pixel a module, as bytes: the first is its width.
    let code = qr::draw("own words").expect("a code");
    let side = usize::try_from(code.size).expect("a size");
    let mut picture = vec![code.size.try_into().expect("a small size")];
    picture.resize(1 + side * side, 255);
    for square in code.path.split('z').filter(|square| !square.is_empty()) {
        let numbers: Vec<usize> = square.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        picture[1 + numbers[1] * side + numbers[0]..][..numbers[2]].fill(0);
    }
    fuzz("picture of a code", &[picture], |bytes| {
        let Some((width, shades)) = bytes.split_first() else { return true };
        let width = usize::from(*width);
        let height = shades.len().checked_div(width).unwrap_or_default();
        let _ = scanning::engine::read(width, height, &shades[..width * height]);
        true
    });
}

#[test]
fn no_bytes_make_opening_a_sealed_file_panic_or_cost_more_than_was_allowed() {
    const PASSPHRASE: &str = "plywood-grant-yo-yo-essay-dust-maple";
    let content = document::encode(&full_document()).expect("it is written");
    let identity = engine::make_identity();
    let locked = SealTo::Passphrase { passphrase: PASSPHRASE.into(), log_n: 1 };
    let keyed = SealTo::Keys(vec![identity.public.clone(), engine::make_identity().public]);
    let limits = OpenLimits { max_log_n: 4, max_inflated: 100_000 };
    for (name, to, with) in [
        ("sealed with a passphrase", locked, OpenWith::Passphrases(vec![PASSPHRASE.into()])),
        ("sealed to keys", keyed, OpenWith::Key(identity.secret.clone())),
    ] {
        let samples = [false, true].map(|armour| engine::seal(&content, &to, armour, &mut |_| {}).expect("it seals"));
        fuzz(name, &samples, |bytes| match engine::open(bytes, &with, limits, &mut |_| {}) {
            Ok(opened) => {
                assert_eq!(opened, content, "something else was opened than was sealed");
                true
            }
            Err(SealError::TooCostly { log_n, max }) => {
                assert!(log_n > u32::from(max) && max == 4);
                false
            }
            Err(_) => false,
        });
    }
    let sealed = engine::seal(&content, &SealTo::Keys(vec![identity.public]), true, &mut |_| {}).expect("it seals");
    let secret = format!("  {}\n", identity.secret.to_lowercase());
    fuzz("self-opening page's reader", std::slice::from_ref(&sealed), |bytes| reader::read(bytes, &secret, "", &mut |_| {}).is_ok());

    // A page that opens itself, handed to the app as it is, and pasted from a mail.
    let template = "<!doctype html><title>Own Words</title><script type=a>{words}</script><script type=b>{engine.js a}</script>\
        <script type=c>{engine.wasm b}</script><script type=d>{sealed}</script><main></main>";
    let page = self_opening::fill(template, "const a=1;\n//start\nb()", &[0, 97, 115, 109], &Default::default(), &sealed).expect("a page");
    let mail = format!("Dear Amina,\r\n> {}\r\n", String::from_utf8_lossy(&sealed).replace('\n', "\r\n> ")).into_bytes();
    let with = OpenWith::Key(identity.secret.clone());
    fuzz("self-opening page or mail, handed in", &[page.clone(), mail.clone()], |bytes| {
        engine::open(bytes, &with, limits, &mut |_| {}).is_ok_and(|opened| opened == content)
    });
    fuzz("what a file is locked with", &[page, mail, sealed.clone()], |bytes| lock_of(bytes).is_some());

    // What the page says to its reader once it is open.
    let read = serde_json::json!({ "Read": { "typed": identity.secret } }).to_string();
    let (told, _) = reader::answer(&read, &sealed, &mut |_| {}).expect("the reader's business");
    assert!(told.starts_with(r#"{"Read""#), "{told}");
    let asked = [
        r#"{"Draw":{"tag":"ur","words":{"document-matters":"باغ"},"base":{"document-matters":"What matters"}}}"#.to_owned(),
        r#"{"Answer":{"tag":"en-GB","read":"how","random":"7f","made":1,"name":"Sam","role":"","organisation":"",
            "drafts":{"":{"reply-read":"on"},"0f3a":{"reply-question":"Which pool?","reply-by-when":"2027-01-15"}}}}"#
            .to_owned(),
    ];
    fuzz("what a self-opening page asks its reader", &asked.map(String::into_bytes), |bytes| {
        reader::answer(&String::from_utf8_lossy(bytes), &sealed, &mut |_| {}).is_some_and(|(told, _)| !told.contains("Refused"))
    });
}

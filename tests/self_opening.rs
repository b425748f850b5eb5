//! The self-opening file: what is put into the page, and what its reader answers to the page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use ownwords::domain::device::{KeptKey, Worker};
use ownwords::domain::document::{Chapter, Document, Item, Term};
use ownwords::domain::ids::EntryId;
use ownwords::domain::reply::{Address, Saying};
use ownwords::format::self_opening::{AROUND, FileWords, NoPlace, engine_of, fill};
use ownwords::format::{document, reply, worker_key};
use ownwords::reader;
use ownwords::sealing::engine::{self, make_identity};
use ownwords::sealing::{OpenLimits, OpenWith, SealTo};
use serde_json::{Value, json};

const PAGE: &str = "<style>p{margin:0}</style><script id=words>{words}</script><script id=engine>{engine.js /a/s.js}</script>\
                    <script id=module>{engine.wasm /a/s.wasm}</script><script id=sealed>\n{sealed}</script><script>own(\"{words}\")</script>";
const SCRIPT: &str = "let __wbg_init=1;// </script>\n//start\nfetch('/a/s.wasm')";

fn source(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn shared() -> (Document, String) {
    let pair = make_identity();
    let term = |id: &str, text: &str| Term { id: id.into(), text: text.into(), ..Term::default() };
    let item = |id: &str, answer: &str| Item {
        id: id.into(),
        heading: term("vision-ordinary-day", "A day"),
        answer: answer.into(),
        language: "ur".into(),
        ..Item::default()
    };
    let items = vec![item("a1", "میرا باغ"), item("a2", "<script>alert(1)</script>")];
    let document = Document {
        reply: Address { key: pair.public, share: EntryId::new("share-1"), ..Address::default() },
        chapters: vec![Chapter { heading: term("document-matters", "What matters"), items, ..Chapter::default() }],
        ..Document::default()
    };
    (document, pair.secret)
}

fn ask(what: &Value, bytes: &[u8]) -> (Value, Vec<u8>) {
    let (told, beside) = reader::answer(&what.to_string(), bytes, &mut |_| {}).expect("it is the reader's business");
    (serde_json::from_str(&told).expect("JSON"), beside)
}

#[test]
fn the_page_holds_the_engine_the_words_and_what_is_sealed_and_none_of_it_ends_its_block() {
    assert_eq!(engine_of(PAGE), Ok(("/a/s.js", "/a/s.wasm")));
    let words = BTreeMap::from([("x".to_owned(), "</script><b>".to_owned())]);
    let words = BTreeMap::from([("ur".to_owned(), FileWords { name: "اردو".into(), rtl: true, words })]);
    let module: Vec<u8> = (0..=255).collect();
    let page = fill(PAGE, SCRIPT, &module, &words, b"-----BEGIN AGE").expect("it is filled");
    let page = String::from_utf8(page).expect("text");
    let inside = |id: &str| page.split(&format!("id={id}>")).nth(1).and_then(|rest| rest.split("</script>").next()).expect("a block");
    let read: Value = serde_json::from_str(inside("words")).expect("JSON");
    assert_eq!(read, json!({ "ur": { "name": "اردو", "dir": "rtl", "words": { "x": "</script><b>" } } }));
    assert_eq!(BASE64_STANDARD.decode(inside("module")), Ok(module));
    assert_eq!(inside("sealed"), "\n-----BEGIN AGE");
    assert!(inside("engine").starts_with("let __wbg_init=1;") && !inside("engine").contains("fetch"), "{page}");
    assert!(page.ends_with("<script>own(\"{words}\")</script>"), "what stands behind is left alone");
    assert_eq!(page.matches("<script").count(), 5);
    for (page, script) in [("{words}{engine.js x}{sealed}", SCRIPT), (PAGE, "let a = 1;")] {
        assert!(matches!(fill(page, script, &[], &words, b""), Err(NoPlace(_))));
    }
}

#[test]
fn every_word_that_the_page_says_is_put_into_it_in_every_language() {
    let script = source("assets/reader/reader.js");
    let said: BTreeSet<&str> =
        script.split('"').filter(|word| (word.starts_with("reader-") || word.starts_with("reply-")) && !word.contains('_')).collect();
    // Places in the page that are named like words.
    let places = ["reply-whole", "reply-made"];
    let reader = source("src/reader/mod.rs");
    let refused = reader.split('"').filter(|word| word.starts_with("reader-") || word.starts_with("reply-"));
    let said: BTreeSet<&str> = said.into_iter().chain(refused).filter(|word| !places.contains(word)).collect();
    let put_in: BTreeSet<&str> = AROUND.into_iter().collect();
    assert!(said.len() > 30, "{said:?}");
    assert_eq!(said.difference(&put_in).collect::<Vec<_>>(), Vec::<&&str>::new(), "said and not put in");
    for tag in ["en-GB", "ur"] {
        let words = source(&format!("locales/{tag}/reader/reader.ftl")) + &source(&format!("locales/{tag}/rest/reply.ftl"));
        for id in AROUND {
            assert!(words.lines().any(|line| line.strip_prefix(id).is_some_and(|rest| rest.starts_with(" = "))), "{tag} lacks {id}");
        }
    }
}

#[test]
fn the_reader_opens_draws_and_seals_an_answer_and_leaves_the_engine_its_own() {
    let (own, secret) = shared();
    let sealed = engine::seal(
        &document::encode(&own).expect("it is written"),
        &SealTo::Passphrase { passphrase: "river-apple".into(), log_n: 1 },
        true,
        &mut |_| {},
    );
    let sealed = sealed.expect("it seals");
    assert_eq!(ask(&json!({ "Read": { "typed": "wrong" } }), &sealed).0, json!({ "Refused": "reader-wrong" }));
    assert_eq!(ask(&json!({ "Read": { "typed": secret } }), &sealed).0, json!({ "Refused": "reader-wants-passphrase" }));
    assert_eq!(ask(&json!({ "Read": { "typed": "river apple" } }), &sealed[..400]).0, json!({ "Refused": "reader-damaged" }));
    assert_eq!(ask(&json!({ "Read": { "typed": "River  Apple" } }), &sealed).0, json!({ "Read": { "items": ["a1", "a2"] } }));

    let words = json!({ "document-matters": "کیا اہم ہے" });
    let (drawn, _) = ask(&json!({ "Draw": { "tag": "ur", "words": words, "base": { "document-promise": "A promise" } } }), b"");
    let drawn = drawn["Drawn"].to_string();
    for wanted in ["کیا اہم ہے", "\"میرا باغ\"", "<script>alert(1)</script>", "[\"lang\",\"en-GB\"]", "A promise"] {
        assert!(drawn.contains(wanted), "{wanted} in {drawn}");
    }

    let filled = |drafts: Value| json!({ "Answer": { "tag": "ur", "read": "how to", "random": "0f", "made": 1_795_000_000_000_i64, "name": "Ms Khan", "drafts": drafts } });
    assert_eq!(ask(&filled(json!({ "a1": { "reply-question": "  " } })), b"").0, json!({ "Refused": "reply-nothing" }));
    let said = json!({ "": { "reply-read": "1" }, "a2": { "reply-can": "Ring them", "reply-by-when": "2027-01-15" }, "of nobody": { "reply-read": "1" } });
    let (told, bytes) = ask(&filled(said), b"");
    assert_eq!(told, json!("Answered"));
    let opened = engine::open(&bytes, &OpenWith::Key(secret), OpenLimits::default(), &mut |_| {}).expect("the person's key opens it");
    let reply = reply::decode(&opened).expect("a reply");
    assert_eq!((reply.share.as_str(), reply.from.name.as_str(), reply.language.as_str()), ("share-1", "Ms Khan", "ur"));
    let answers: Vec<_> = reply.answers().map(|(_, item, answer)| (item.as_str(), answer.saying, answer.text.as_str())).collect();
    assert_eq!(answers, [("", Saying::Read, ""), ("a2", Saying::Can, "Ring them")]);

    let engines_own = json!({ "Seal": { "to": { "Keys": [] }, "armour": true } });
    assert!(reader::answer(&engines_own.to_string(), b"", &mut |_| {}).is_none());
    assert!(reader::answer("\"MakeIdentity\"", b"", &mut |_| {}).is_none());
}

#[test]
fn a_file_sealed_to_a_key_opens_with_the_line_of_the_key_file_as_it_stands() {
    let (own, _) = shared();
    let pair = make_identity();
    let sealed = engine::seal(&document::encode(&own).expect("it is written"), &SealTo::Keys(vec![pair.public.clone()]), true, &mut |_| {});
    let sealed = sealed.expect("it seals");
    let key_file = format!("# created: 2026-11-22T12:00:00Z\n# public key: {}\n{}\n", pair.public, pair.secret);
    for typed in [pair.secret.clone(), pair.secret.to_lowercase(), format!("  {} ", pair.secret), key_file] {
        assert!(reader::read(&sealed, &typed, "", &mut |_| {}).is_ok(), "{typed}");
    }
    assert_eq!(reader::read(&sealed, "river apple", "", &mut |_| {}).err(), Some("reader-wants-key"));
    assert_eq!(reader::read(&sealed, &make_identity().secret, "", &mut |_| {}).err(), Some("reader-wrong-key"));
    // The app takes the whole page as it takes the text.
    let page = fill(PAGE, SCRIPT, b"\0asm", &BTreeMap::new(), &sealed).expect("it is filled");
    assert!(reader::read(&page, &pair.secret, "", &mut |_| {}).is_ok());
}

#[test]
fn a_file_sealed_to_a_workers_key_opens_with_the_copy_of_their_keys_and_its_passphrase() {
    let (own, _) = shared();
    let kept = |passphrase: &str| {
        let pair = make_identity();
        let lock = SealTo::Passphrase { passphrase: passphrase.into(), log_n: 1 };
        let sealed = engine::seal(pair.secret.as_bytes(), &lock, true, &mut |_| {}).expect("it seals");
        KeptKey { public: pair.public, sealed: String::from_utf8(sealed).expect("armour is text"), ..KeptKey::default() }
    };
    let copy = |keys: Vec<KeptKey>| {
        let worker = Worker { name: "Amina Khan".into(), keys, ..Worker::default() };
        String::from_utf8(worker_key::encode(&worker)).expect("JSON")
    };
    let (newer, older, other) = (kept("river-apple"), kept("river-apple"), kept("river-apple"));
    let to = SealTo::Keys(vec![older.public.clone()]);
    let sealed = engine::seal(&document::encode(&own).expect("it is written"), &to, true, &mut |_| {}).expect("it seals");
    let read = |typed: &str, keys: &str| reader::read(&sealed, typed, keys, &mut |_| {}).map(|found| found.items().count());
    // An older key of theirs, behind one that opens and doesn't fit and one with another passphrase.
    let keys = copy(vec![newer.clone(), kept("something-else"), older]);
    assert_eq!(read("River Apple", &keys), Ok(2));
    assert_eq!(ask(&json!({ "Read": { "typed": "river apple", "keys": keys } }), &sealed).0, json!({ "Read": { "items": ["a1", "a2"] } }));
    assert_eq!(read("river pear", &keys), Err("reader-key-wrong"));
    assert_eq!(read("river apple", &copy(vec![newer.clone(), other.clone()])), Err("reader-wrong-key"));
    // One that stayed locked may be the one: nobody is told that the file is for somebody else.
    assert_eq!(read("river apple", &copy(vec![newer, kept("an-older-one"), other])), Err("reader-key-older"));
    for no_copy in ["?", "{}", &keys.replace("worker-key", "backup"), &keys.replace("sealed", "other")] {
        assert_eq!(read("river apple", no_copy), Err("reader-not-a-key"), "{no_copy}");
    }
    assert_eq!(read("river apple", &keys.replace("\"version\":\"1.0\"", "\"version\":\"2.0\"")), Err("reader-newer"));
    assert_eq!(read("river apple", ""), Err("reader-wants-key"));
}

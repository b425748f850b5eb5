//! What answering promises: a reply says what the worker put in and nothing of the person's, comes back to the file it answers and to no
//! other, is taken in once, and never touches a word that was there.

use std::collections::BTreeMap;
use std::fs;

use chrono::NaiveDate;
use ownwords::domain::device::{self, KeptKey};
use ownwords::domain::document::{Chapter, Document, Item};
use ownwords::domain::ids::{EntryId, PlanId};
use ownwords::domain::meeting::{Agreement, Meeting, Question};
use ownwords::domain::plan::PlanCard;
use ownwords::domain::reply::{About, Address, Answer, Field, Form, Making, Place, Reply, Saying, Worker};
use ownwords::domain::share::Share;
use ownwords::domain::statement::Statement;
use ownwords::domain::{Body, Entry, Plan, Version, VersionVector};
use ownwords::format::document::{self as share_format, DocumentError};
use ownwords::format::other_kind::{self, OtherKind};
use ownwords::format::reply::{CAPS, MAX_ANSWERS, MAX_BYTES, MAX_NAME, Opened, decode, encode, read};
use ownwords::format::worker_key;
use ownwords::sealing::engine::{self, make_identity, seal};
use ownwords::sealing::{Identity, Lock, OpenLimits, OpenWith, SealError, SealTo, lock_of};
use ownwords::usecases::reply::{self as verb, Offer, Refusal, about_the_whole, beside, check, keys, made_of, offer, take_in};
use proptest::prelude::*;
use serde_json::{Value, json};

fn entry(id: &str, at: i64, body: impl Into<Body>) -> Entry {
    let version =
        Version { clock: VersionVector::default(), at, visit: "".into(), gone: false, body: body.into(), rest: Default::default() };
    Entry::new(EntryId::new(id), version)
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn document() -> Document {
    let item = |id: &str| Item { id: id.into(), kind: "statement".into(), answer: "Tea in the garden".into(), ..Item::default() };
    let address = Address { key: "age1qqqq".into(), share: EntryId::new("share-1"), ..Address::default() };
    let chapter = Chapter { items: vec![item("tea"), item("garden")], ..Chapter::default() };
    Document { reply: address, chapters: vec![chapter], ..Document::default() }
}

fn making() -> Making {
    Making { random: 7, made: 1_790_000_000_000, made_text: "today".into(), language: "en-GB".into(), read: "Read it.".into() }
}

/// A form with something in every field about one item, and one word about the whole.
fn full_form() -> Form {
    let mut form = Form { from: Worker { name: " Sam ".into(), role: "nurse".into(), ..Worker::default() }, ..Form::default() };
    form.draft("").read = true;
    let draft = form.draft("garden");
    draft.read = true;
    draft.by_when = Some(day("2027-01-15"));
    for (field, words) in [
        (Field::Question, "Which garden?"),
        (Field::Can, "Ask for a bench"),
        (Field::Cannot, "Buy one"),
        (Field::Why, "no money for it"),
        (Field::Wrote, "You like tea."),
    ] {
        *draft.text(field).expect("a text") = words.into();
    }
    form
}

fn reply() -> Reply {
    full_form().reply(&document(), making())
}

/// A plan in which `tea` and `garden` were given, `secret` wasn't, and another file was given before.
fn plan() -> Plan {
    let said = |text: &str| {
        let mut said = Statement { language: "ur".into(), ..Statement::default() };
        said.set_text(text);
        said
    };
    let share = |at, key: &str, items: &[&str]| Share {
        to: "Samina".into(),
        at: Some(at),
        items: items.iter().map(EntryId::new).collect(),
        reply_key: key.into(),
        ..Share::default()
    };
    let meeting = |on: &str| Meeting { on: Some(day(on)), ..Meeting::default() };
    Plan::new(
        PlanId::new("p"),
        entry("p", 1, PlanCard::default()),
        vec![
            entry("tea", 1, said("Tea in the garden")),
            entry("garden", 2, said("باغ")),
            entry("secret", 3, said("What nobody was given")),
            entry("share-0", 4, share(10, "SECRET-0", &["tea"])),
            entry("share-1", 5, share(20, "SECRET-1", &["tea", "garden"])),
            entry("share-2", 6, share(30, "", &["tea"])),
            entry("over", 7, meeting("2026-01-01")),
            entry("later", 8, meeting("2027-02-01")),
            entry("next", 9, meeting("2026-12-01")),
        ],
        0,
    )
}

fn with_reply(plan: &Plan, reply: &Reply) -> Plan {
    let mut plan = plan.clone();
    let kept = take_in(&plan, &reply.share, reply, 99).expect("taken in");
    plan.set(entry("reply-1", 100, kept));
    plan
}

// ------------------------------------------------------------------------------------------------ the form

#[test]
fn an_empty_form_says_nothing_whoever_signed_it() {
    let form = Form { from: Worker { name: "Sam".into(), ..Worker::default() }, ..Form::default() };
    assert!(form.is_empty());
    assert_eq!(encode(&form.reply(&document(), making())), Err(DocumentError::Broken));
}

#[test]
fn a_reply_says_all_that_was_put_in_the_whole_first_then_items_in_the_documents_order() {
    let mut form = full_form();
    form.draft("tea").wrote = "Tea.".into();
    form.draft("never-given").wrote = "Lost.".into();
    let reply = form.reply(&document(), making());
    let items: Vec<_> = reply.about.iter().map(|about| about.item.as_str()).collect();
    assert_eq!(items, ["", "tea", "garden"]);
    let said: Vec<_> = reply.about[2].answers.iter().map(|answer| answer.saying).collect();
    assert_eq!(said, [Saying::Read, Saying::Question, Saying::Can, Saying::Cannot, Saying::Wrote]);
    assert_eq!(reply.about[2].answers[2].by_when, Some(day("2027-01-15")));
    assert_eq!(reply.about[2].answers[3].why, "no money for it");
    assert_eq!((reply.from.name.as_str(), reply.share.as_str()), ("Sam", "share-1"));
}

#[test]
fn a_day_or_a_reason_without_words_is_said_all_the_same() {
    let mut form = Form::default();
    form.draft("tea").by_when = Some(day("2027-01-15"));
    form.draft("garden").why = "I am away".into();
    let reply = form.reply(&document(), making());
    let said: Vec<_> = reply.answers().map(|(_, _, answer)| answer.saying).collect();
    assert_eq!(said, [Saying::Can, Saying::Cannot]);
}

#[test]
fn every_field_and_every_kind_of_answer_has_words_in_english_and_in_urdu() {
    for tag in ["en-GB", "ur"] {
        let file = fs::read_to_string(format!("{}/locales/{tag}/rest/reply.ftl", env!("CARGO_MANIFEST_DIR"))).expect("the words");
        for id in Field::ALL.map(Field::id).into_iter().chain(Saying::ALL.iter().filter_map(|saying| saying.label())) {
            assert!(file.contains(&format!("{id} = ")), "{id} in {tag}");
        }
    }
}

// ------------------------------------------------------------------------------------------------ the file

#[test]
fn a_reply_reads_back_as_it_was_and_is_always_the_same_bytes() {
    let bytes = encode(&reply()).expect("within the limits");
    assert_eq!(decode(&bytes), Ok(reply()));
    assert_eq!(encode(&decode(&bytes).expect("a reply")), Ok(bytes.clone()));
    let golden = fs::read_to_string(format!("{}/tests/fixtures/reply/v1.json", env!("CARGO_MANIFEST_DIR"))).expect("the kept file");
    assert_eq!(String::from_utf8_lossy(&bytes), golden.trim_end());
}

#[test]
fn a_reply_holds_nothing_of_the_document_but_the_ids_of_what_it_answers() {
    let text = String::from_utf8(encode(&reply()).expect("within the limits")).expect("UTF-8");
    assert!(!text.contains("Tea in the garden") && !text.contains("tea\""), "{text}");
}

#[test]
fn a_share_and_a_reply_are_told_apart_by_whoever_opens_either() {
    let (share, answer) = (share_format::encode(&document()).expect("a share"), encode(&reply()).expect("a reply"));
    assert!(matches!(read(&share), Ok(Opened::Share(_))));
    assert!(matches!(read(&answer), Ok(Opened::Reply(_))));
    assert_eq!(decode(&share), Err(DocumentError::OtherKind { what: "share".into() }));
    assert_eq!(share_format::decode(&answer), Err(DocumentError::OtherKind { what: "reply".into() }));
    assert_eq!(read(b"{\"ownwords\":\"backup\"}"), Err(DocumentError::OtherKind { what: "backup".into() }));
    assert_eq!(read(b"not json"), Err(DocumentError::NotOurs));
}

/// The reply as JSON, changed, as bytes.
fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value: Value = serde_json::from_slice(&encode(&reply()).expect("a reply")).expect("JSON");
    change(&mut value);
    // Its first key says what it is, as in every file of ours.
    let mut fields = value.as_object().expect("an object").clone();
    let what = fields.remove("ownwords").unwrap_or_default();
    let rest = Value::Object(fields).to_string();
    format!("{{\"ownwords\":{what},{}", &rest[1..]).into_bytes()
}

#[test]
fn a_reply_that_another_program_wrote_anew_is_a_reply_still_and_measured_as_one() {
    let value: Value = serde_json::from_slice(&encode(&reply()).expect("a reply")).expect("JSON");
    let spaced = serde_json::to_string_pretty(&value).expect("JSON").replace("\"ownwords\":", "\"ownwords\" : ");
    assert_eq!(read(spaced.as_bytes()), Ok(Opened::Reply(Box::new(reply()))));
    let mut fields = value.as_object().expect("an object").clone();
    let what = fields.remove("ownwords").expect("what it is");
    let rest = Value::Object(fields).to_string();
    let last = format!("{}, \"ownwords\": {what}}}", &rest[..rest.len() - 1]);
    assert_eq!(read(last.as_bytes()), Ok(Opened::Reply(Box::new(reply()))));
    let long = spaced.replace("Buy one", &"x".repeat(CAPS.text + 1));
    assert_eq!(read(long.as_bytes()), Err(DocumentError::TooLong));
}

#[test]
fn a_day_that_no_calendar_has_is_kept_and_shown_as_none() {
    for made in [json!(i64::MAX), json!(i64::MIN), json!(253_402_300_800_000_i64), json!("today")] {
        let read = decode(&changed(|value| value["made"] = made.clone())).expect("readable");
        assert_eq!((read.made, read.rest.get("made")), (None, Some(&made)));
    }
    assert_eq!(decode(&changed(|value| value["made"] = json!(253_402_300_799_999_i64))).expect("readable").made, Some(253_402_300_799_999));
}

#[test]
fn what_turns_text_is_left_at_the_door_and_a_name_is_never_the_apps() {
    let mut hostile = reply();
    hostile.from.name = "\u{202e}✔ Own Words\u{2066}".into();
    hostile.from.role = "⚠️ You compared the words of their key.\u{200f}".into();
    for answer in hostile.about.iter_mut().flat_map(|about| &mut about.answers) {
        answer.text = format!("\u{202e}{}\u{2067}\n\u{200e}", answer.text);
        answer.why = format!("{}\u{202d}", answer.why);
    }
    let kept = take_in(&plan(), &EntryId::new("share-1"), &hostile, 99).expect("taken in");
    let turns = |text: &str| {
        text.chars().any(|letter| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}'))
    };
    assert!(kept.texts().iter().all(|text| !turns(text)), "{kept:?}");
    assert_eq!((kept.from.name.as_str(), kept.from.role.as_str()), ("Own Words", "You compared the words of their key."));
    assert_eq!(verb::signed(&hostile), "Own Words", "shown in quotes, without the tick");
    assert_eq!(verb::called(&plan(), &kept), "Samina", "in the person's own papers it is whom they gave it to");
    // One that an earlier version kept as it came.
    let mut old = plan();
    old.set(entry("reply-1", 100, hostile.clone()));
    for (place, _, _) in hostile.answers() {
        match offer(&old, &EntryId::new("reply-1"), &hostile, place, day("2026-11-22")) {
            Some(Offer::Question(made)) => assert!(!turns(&made.text)),
            Some(Offer::Agreement(made)) => assert!(!turns(&made.what) && !turns(&made.who_else)),
            None => {}
        }
    }
}

#[test]
fn a_newer_minor_version_is_read_with_what_is_unknown_kept_and_a_newer_major_one_is_refused() {
    let newer = changed(|value| {
        value["version"] = json!("1.7");
        value["mood"] = json!("kind");
        value["about"][1]["answers"][0]["said"] = json!("sung");
    });
    let read = decode(&newer).expect("readable");
    assert_eq!(read.rest.get("mood"), Some(&json!("kind")));
    let sung = &read.about[1].answers[0];
    assert_eq!((sung.saying, sung.saying.label(), sung.rest.get("said")), (Saying::Unsaid, None, Some(&json!("sung"))));
    assert_eq!(decode(&changed(|value| value["version"] = json!("2.0"))), Err(DocumentError::TooNew { found: 2 }));
}

#[test]
fn a_reply_without_an_id_a_share_or_an_answer_is_broken_and_never_says_when_it_was_taken_in() {
    for key in ["id", "share", "about"] {
        let bytes = changed(|value| drop(value.as_object_mut().expect("an object").remove(key)));
        assert_eq!(decode(&bytes), Err(DocumentError::Broken), "{key}");
    }
    assert_eq!(decode(&changed(|value| value["about"] = json!([1]))), Err(DocumentError::Broken));
    assert_eq!(decode(&changed(|value| value["about"][0]["answers"] = json!({"a": 1}))), Err(DocumentError::Broken));
    assert_eq!(decode(&changed(|value| value["taken-in"] = json!(5))).expect("readable").taken_in, None);
    let kept = Reply { taken_in: Some(5), ..reply() };
    assert!(!String::from_utf8(encode(&kept).expect("a reply")).expect("UTF-8").contains("taken-in"));
}

#[test]
fn every_limit_is_taken_to_its_edge_and_no_further() {
    let with_text = |length: usize| changed(|value| value["about"][1]["answers"][0]["text"] = json!("a".repeat(length)));
    assert!(decode(&with_text(CAPS.text)).is_ok());
    assert_eq!(decode(&with_text(CAPS.text + 1)), Err(DocumentError::TooLong));

    let with_name = |length: usize| changed(|value| value["from"]["name"] = json!("ب".repeat(length)));
    assert!(decode(&with_name(MAX_NAME)).is_ok());
    assert_eq!(decode(&with_name(MAX_NAME + 1)), Err(DocumentError::TooLong));

    let with_answers = |count: usize| changed(|value| value["about"] = json!([{"answers": vec![json!({"said": "read"}); count]}]));
    assert!(decode(&with_answers(MAX_ANSWERS)).is_ok());
    assert_eq!(decode(&with_answers(MAX_ANSWERS + 1)), Err(DocumentError::TooMany));

    let deep = |depth: usize| changed(|value| value["deep"] = (1..depth).fold(json!([]), |inner, _| json!([inner])));
    assert!(decode(&deep(CAPS.depth - 1)).is_ok());
    assert_eq!(decode(&deep(CAPS.depth)), Err(DocumentError::TooDeep));

    let many = changed(|value| value["many"] = json!(vec![0; CAPS.values + 1]));
    assert_eq!(decode(&many), Err(DocumentError::TooMany));

    let mut long = changed(|_| ());
    long.resize(MAX_BYTES + 1, b' ');
    assert_eq!(decode(&long), Err(DocumentError::TooLong));
}

#[test]
fn any_bytes_give_a_reply_or_a_fact() {
    use proptest::test_runner::{Config, TestRunner};
    let own = encode(&reply()).expect("a reply");
    let mut tried = 0_u32;
    let mut runner = TestRunner::new(Config::with_cases(4_000));
    let cases =
        (proptest::collection::vec(any::<u8>(), 0..300), proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6));
    let outcome = runner.run(&cases, |(noise, edits)| {
        let _ = decode(&noise);
        let mut bytes = own.clone();
        for (at, byte) in &edits {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        if let Ok(found) = decode(&bytes) {
            // What was read can be kept, drawn from and written again.
            prop_assert!(!found.is_empty());
            prop_assert!(found.answers().all(|(place, _, answer)| found.at(place).map(|(_, own)| own) == Some(answer)));
        }
        bytes.truncate(edits[0].0.index(own.len()));
        prop_assert!(decode(&bytes).is_err());
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
    tried += 4_000 * 3;
    println!("replies: {tried} inputs tried");
}

// ------------------------------------------------------------------------------------------------ sealed

#[test]
fn only_the_one_time_key_opens_a_reply_and_its_lock_is_told_from_its_first_bytes() {
    let (pair, other) = (make_identity(), make_identity());
    let content = encode(&reply()).expect("a reply");
    let open = |bytes: &[u8], secret: &str| engine::open(bytes, &OpenWith::Key(secret.into()), OpenLimits::default(), &mut |_| {});
    for armour in [true, false] {
        let sealed = seal(&content, &SealTo::Keys(vec![pair.public.clone()]), armour, &mut |_| {}).expect("it seals");
        assert_eq!(lock_of(&sealed), Some(Lock::Key));
        assert_eq!(open(&sealed, &other.secret), Err(SealError::WrongKey));
        assert_eq!(open(&sealed, &pair.secret).map(|bytes| decode(&bytes)), Ok(Ok(reply())));
        let quoted = [b"Dear all,\r\n\r\n> ".as_slice(), &String::from_utf8_lossy(&sealed).replace('\n', "\r\n> ").into_bytes()].concat();
        assert_eq!(lock_of(&quoted), armour.then_some(Lock::Key));
        let to = SealTo::Passphrase { passphrase: "one-two-three-four-five-six".into(), log_n: 1 };
        assert_eq!(lock_of(&seal(&content, &to, armour, &mut |_| {}).expect("it seals")), Some(Lock::Passphrase));
    }
    for nothing in [b"".as_slice(), b"age-encryption.org/v2\n-> scrypt ", b"-----BEGIN AGE ENCRYPTED FILE-----\n\xff", b"hello"] {
        assert_eq!(lock_of(nothing), None);
    }
}

// ------------------------------------------------------------------------------------------------ taking it in

#[test]
fn the_keys_that_are_tried_are_those_of_the_files_that_were_given_the_newest_first() {
    let keys: Vec<_> = keys(&plan()).into_iter().map(|key| (key.share.to_string(), key.secret)).collect();
    assert_eq!(keys, [("share-1".to_owned(), "SECRET-1".to_owned()), ("share-0".to_owned(), "SECRET-0".to_owned())]);
}

#[test]
fn a_reply_for_another_file_a_replayed_one_and_one_for_no_file_are_each_told() {
    let plan = plan();
    assert_eq!(check(&plan, &EntryId::new("share-0"), &reply()), Err(Refusal::OtherFile));
    assert_eq!(check(&plan, &EntryId::new("share-1"), &reply()).map(|share| share.to.clone()), Ok("Samina".into()));
    let later = with_reply(&plan, &reply());
    let again = Reply { from: Worker::default(), ..reply() };
    assert_eq!(check(&later, &EntryId::new("share-1"), &again), Err(Refusal::AlreadyHere { entry: EntryId::new("reply-1") }));
    let nowhere = Reply { share: EntryId::new("gone"), ..reply() };
    assert_eq!(check(&plan, &EntryId::new("gone"), &nowhere), Err(Refusal::NoSuchFile));
}

#[test]
fn what_a_reply_says_stands_beside_what_was_given_and_beside_nothing_else() {
    let mut sly = reply();
    sly.about.push(About {
        item: EntryId::new("secret"),
        answers: vec![Answer { text: "I know".into(), ..Answer::default() }],
        ..About::default()
    });
    let plan = with_reply(&plan(), &sly);
    assert_eq!(beside(&plan, &EntryId::new("garden")).len(), 1);
    assert_eq!(beside(&plan, &EntryId::new("garden"))[0].answers.len(), 5);
    assert!(beside(&plan, &EntryId::new("tea")).is_empty());
    assert!(beside(&plan, &EntryId::new("secret")).is_empty());
    let share = plan.get::<Share>(&EntryId::new("share-1")).expect("given");
    let kept = plan.get::<Reply>(&EntryId::new("reply-1")).expect("kept");
    let entry = EntryId::new("reply-1");
    let whole = about_the_whole(&entry, kept, share).expect("something about the whole");
    assert_eq!(whole.answers.len(), 2, "the whole, and what was about nothing that was given");
}

#[test]
fn a_question_goes_to_the_next_meeting_and_a_promise_becomes_an_agreement_with_its_day() {
    let mut plan = with_reply(&plan(), &reply());
    let (id, kept) = (EntryId::new("reply-1"), reply());
    let today = day("2026-11-22");
    let at = |answer| Place { about: 1, answer };
    let Some(Offer::Question(question)) = offer(&plan, &id, &kept, at(1), today) else { panic!("no question") };
    assert_eq!((question.text.as_str(), question.meeting.as_str(), question.reply_place.as_str()), ("Which garden?", "next", "1.1"));
    assert_eq!((question.reply.clone(), question.about.clone()), (id.clone(), vec![EntryId::new("garden")]));
    let Some(Offer::Agreement(agreed)) = offer(&plan, &id, &kept, at(2), today) else { panic!("no agreement") };
    assert_eq!((agreed.what.as_str(), agreed.by_when, agreed.who_else.as_str()), ("Ask for a bench", Some(day("2027-01-15")), "Sam"));
    assert_eq!(agreed.reply, id);
    for other in [0, 3, 4] {
        assert_eq!(offer(&plan, &id, &kept, at(other), today), None);
    }
    assert_eq!(made_of(&plan, &id, at(1)), None);
    plan.set(entry("q", 200, question));
    plan.set(entry("a", 201, agreed));
    assert_eq!(made_of(&plan, &id, at(1)), Some(EntryId::new("q")));
    assert_eq!(made_of(&plan, &id, at(2)), Some(EntryId::new("a")));
    let unsigned = Reply { from: Worker::default(), ..kept };
    assert_eq!(verb::called(&plan, &unsigned), "Samina");
}

fn any_answer() -> impl Strategy<Value = Answer> {
    (0..Saying::ALL.len(), ".{0,20}", ".{0,8}").prop_map(|(saying, text, why)| Answer {
        saying: Saying::ALL[saying],
        text,
        why,
        ..Answer::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_reply_ever_changes_a_word_that_was_there(
        id in "[a-z0-9]{1,8}|tea|garden|secret|share-1",
        about in proptest::collection::vec(("|tea|garden|secret|share-1|p|next|[a-z]{1,5}", proptest::collection::vec(any_answer(), 1..4)), 1..5),
    ) {
        let about = about.into_iter().map(|(item, answers)| About { item: EntryId::new(item), answers, ..About::default() }).collect();
        let sent = Reply { id, share: EntryId::new("share-1"), about, ..Reply::default() };
        let sent = decode(&encode(&sent).expect("within the limits")).expect("a reply");
        let before = plan();
        let after = with_reply(&before, &sent);
        let words = |plan: &Plan| plan.entries().map(|entry| (entry.id.to_string(), (**entry).clone())).collect::<BTreeMap<_, _>>();
        let (was, mut is) = (words(&before), words(&after));
        prop_assert!(is.remove("reply-1").is_some_and(|entry| entry.get::<Reply>().is_some()));
        prop_assert_eq!(was, is);
        prop_assert_eq!(before.card, after.card.clone());
        prop_assert!(after.all::<Question>().is_empty() && after.all::<Agreement>().is_empty());
        for item in ["secret", "p", "next", "share-1"] {
            prop_assert!(beside(&after, &EntryId::new(item)).is_empty());
        }
    }
}

// ------------------------------------------------------------------------------------------------ what is no reply

#[test]
fn the_copy_of_a_workers_keys_is_known_as_one_though_each_key_in_it_is_sealed() {
    let Identity { secret, public } = engine::make_identity();
    let to = SealTo::Passphrase { passphrase: "a garden".into(), log_n: 2 };
    let sealed = engine::seal(secret.as_bytes(), &to, true, &mut |_| {}).expect("sealed");
    let key = KeptKey { public, sealed: String::from_utf8(sealed).expect("armour"), ..KeptKey::default() };
    let copy = worker_key::encode(&device::Worker { name: "Amina".into(), keys: vec![key], ..device::Worker::default() });
    let opened = engine::open(&copy, &OpenWith::typed("a garden"), OpenLimits::default(), &mut |_| {});
    assert_eq!(opened, Err(SealError::Changed), "which is not what is wrong with it");
    assert_eq!(other_kind::of(&copy), Some(OtherKind::WorkerKeys));
    let spaced: Value = serde_json::from_slice(&copy).expect("JSON");
    assert_eq!(other_kind::of(format!("\n{spaced:#}\n").as_bytes()), Some(OtherKind::WorkerKeys));
}

#[test]
fn a_page_is_known_as_one_unless_it_opens_itself() {
    let armour = "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl<br>\n-----END AGE ENCRYPTED FILE-----\n";
    for page in [
        format!("<!DOCTYPE html><title>Mail</title><pre>{armour}</pre>"),
        format!("\u{feff}\n<!-- saved --><HTML><body>{armour}"),
        "<html></html>".to_owned(),
    ] {
        assert_eq!(other_kind::of(page.as_bytes()), Some(OtherKind::Page), "{page}");
    }
    let own = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/reader/reader.html")).expect("the page");
    assert_eq!(other_kind::of(own.replace("{sealed}", armour).as_bytes()), None, "one that was changed is said to be changed");
    for other in [armour, "", "{}", "hello", "Dear Sam, <html> is a word.", r#"{"ownwords":"worker-keys"}"#] {
        assert_eq!(other_kind::of(other.as_bytes()), None, "{other}");
    }
}

#[test]
fn a_file_of_a_plan_is_known_by_its_name_before_anybody_knows_its_passphrase() {
    for name in ["own-words-backup-2026-11-22.txt", "own-words-plan-2026-11-22 (1).txt", "own-words-suggestions-2026-11-22.txt"] {
        assert!(other_kind::is_named_as_plan(name), "{name}");
    }
    for name in ["own-words-2026-11-22.txt", "own-words-reply-2026-11-22.txt", "own-words.txt", "backup.txt", ""] {
        assert!(!other_kind::is_named_as_plan(name), "{name}");
    }
}

#[test]
fn a_backup_or_suggestions_are_known_as_such_however_much_is_in_them() {
    for what in ["backup", "suggestions"] {
        let file = format!(r#"{{"ownwords":"{what}","version":"1.0","plans":[{}]}}"#, vec!["{}"; 1_000_000].join(","));
        let expected = Err(DocumentError::OtherKind { what: what.to_owned() });
        assert_eq!(read(file.as_bytes()), expected);
    }
}

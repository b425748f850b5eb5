//! Small files that unpack to very many things: each kind of file from outside is measured before anything is built of it, and counted
//! before it is used. What people really have stays well within.

use chrono::NaiveDate;
use ownwords::domain::plan::PlanCard;
use ownwords::domain::record::Fields;
use ownwords::domain::reply::Reply;
use ownwords::domain::share::Share;
use ownwords::domain::statement::Statement;
use ownwords::domain::{Body, Entry, EntryId, PlanId, Version, VersionVector};
use ownwords::format::backup::{self, Backup, BackupError, MAX_HEADS, MAX_PLANS, MAX_ROWS, MAX_WORDINGS, MAX_WRITERS, Purpose};
use ownwords::format::document::{self, DocumentError, MAX_CHANGES, MAX_CHAPTERS, MAX_IN_ITEM, MAX_PARTS};
use ownwords::format::measure::{Caps, Excess, measure};
use ownwords::format::worker_key::{self, WorkerKeyError};
use ownwords::format::{decode_entry, encode_entry, encode_past, reply, words};
use ownwords::i18n::Words;
use ownwords::sealing::MAX_CONTENT;
use ownwords::store::memory::Memory;
use ownwords::store::{Durability, Store};
use ownwords::usecases::backup::Extent;
use ownwords::usecases::{example, moving};
use serde_json::{Value, json};

fn many(what: &str, count: usize) -> String {
    vec![what; count].join(",")
}

// ------------------------------------------------------------------------------------------------ measuring

#[test]
fn each_cap_is_taken_to_its_edge_and_no_further() {
    let caps = Caps { depth: 3, values: 12, boxes: 4, members: 5, text: 6 };
    let measured = |json: &str| measure(json.as_bytes(), &caps);
    assert_eq!(measured("[[[]]]"), Ok(()));
    assert_eq!(measured("[[[[]]]]"), Err(Excess::TooDeep));
    assert_eq!(measured("[[],[],[]]"), Ok(()));
    assert_eq!(measured("[[],[],[],[]]"), Err(Excess::TooMany), "boxes");
    assert_eq!(measured("[1,1,1,1,1]"), Ok(()));
    assert_eq!(measured("[1,1,1,1,1,1]"), Err(Excess::TooMany), "members of a list");
    assert_eq!(measured(r#"{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1}"#), Err(Excess::TooMany), "members of an object");
    assert_eq!(measured("[[1,1,1,1],[1,1,1,1],1,1]"), Ok(()), "twelve values, and no list over five");
    assert_eq!(measured("[[1,1,1,1],[1,1,1,1],1,1,1]"), Err(Excess::TooMany), "values");
    assert_eq!(measured(r#"["123456"]"#), Ok(()));
    assert_eq!(measured(r#"["1234567"]"#), Err(Excess::TooLong));
    assert_eq!(measured(r#"["[,\",["]"#), Ok(()), "what stands in a text is not counted");
}

// ------------------------------------------------------------------------------------------------ shares

fn share(rest: &str) -> Vec<u8> {
    format!(r#"{{"ownwords":"share","version":"1.0",{rest}}}"#).into_bytes()
}

fn of_item(item: &str) -> Vec<u8> {
    share(&format!(r#""chapters":[{{"items":[{item}]}}]"#))
}

#[test]
fn a_share_of_very_many_empty_chapters_is_refused() {
    assert_eq!(document::decode(&share(&format!(r#""chapters":[{}]"#, many("{}", 490_000)))), Err(DocumentError::TooMany));
    assert!(document::decode(&share(&format!(r#""chapters":[{}]"#, many("{}", MAX_CHAPTERS)))).is_ok());
    assert_eq!(document::decode(&share(&format!(r#""chapters":[{}]"#, many("{}", MAX_CHAPTERS + 1)))), Err(DocumentError::TooMany));
}

#[test]
fn a_share_of_very_many_terms_lines_people_or_changes_is_refused() {
    assert_eq!(document::decode(&of_item(&format!(r#"{{"chosen":[{}]}}"#, many("{}", 300_000)))), Err(DocumentError::TooMany));
    for name in ["from", "chosen", "people", "lines"] {
        let item = |count: usize| of_item(&format!(r#"{{"{name}":[{}]}}"#, many("{}", count)));
        assert!(document::decode(&item(MAX_IN_ITEM)).is_ok(), "{name}");
        assert_eq!(document::decode(&item(MAX_IN_ITEM + 1)), Err(DocumentError::TooMany), "{name}");
    }
    let terms = |count: usize| of_item(&format!(r#"{{"lines":[{{"terms":[{}]}}]}}"#, many("{}", count)));
    assert!(document::decode(&terms(MAX_IN_ITEM)).is_ok());
    assert_eq!(document::decode(&terms(MAX_IN_ITEM + 1)), Err(DocumentError::TooMany));
    let changes = |count: usize| share(&format!(r#""chapters":[{{}}],"changes":[{}]"#, many("{}", count)));
    assert!(document::decode(&changes(MAX_CHANGES)).is_ok());
    assert_eq!(document::decode(&changes(MAX_CHANGES + 1)), Err(DocumentError::TooMany));
    let before = |count: usize| share(&format!(r#""chapters":[{{}}],"changes":[{{"before":{{"people":[{}]}}}}]"#, many("{}", count)));
    assert_eq!(document::decode(&before(MAX_IN_ITEM + 1)), Err(DocumentError::TooMany));
}

#[test]
fn many_items_with_many_terms_each_are_counted_together() {
    let full = format!(r#"{{"chosen":[{}]}}"#, many("{}", MAX_IN_ITEM));
    assert!(document::decode(&of_item(&many(&full, MAX_PARTS / MAX_IN_ITEM))).is_ok());
    assert_eq!(document::decode(&of_item(&many(&full, MAX_PARTS / MAX_IN_ITEM + 1))), Err(DocumentError::TooMany));
}

#[test]
fn what_no_reader_would_take_is_not_written() {
    let bytes = share(&format!(r#""chapters":[{}]"#, many("{}", MAX_CHAPTERS)));
    let mut whole = document::decode(&bytes).expect("a share");
    assert!(document::encode(&whole).is_ok());
    whole.chapters.push(Default::default());
    assert_eq!(document::encode(&whole), Err(DocumentError::TooMany));
}

#[test]
fn a_share_of_25_megabytes_of_text_is_read() {
    let text = "Nani looks after the garden. ".repeat(36_000);
    assert!(text.len() <= document::MAX_TEXT);
    let items = vec![json!({ "id": "a", "kind": "statement", "answer": text }); 25];
    let bytes = share(&format!(r#""chapters":[{{"items":{}}}]"#, Value::from(items)));
    assert!(bytes.len() > 25_000_000);
    assert_eq!(document::decode(&bytes).expect("a share").items().count(), 25);
}

#[test]
fn a_share_of_ten_thousand_full_items_is_read() {
    let term = json!({ "id": "vision-ordinary-day", "text": "An ordinary day" });
    let line = json!({ "label": term, "text": "Because" });
    let item = json!({
        "id": "0f3a", "kind": "statement", "heading": term, "from": [term, term], "answer": "Tea first.", "language": "en-GB",
        "direction": "ltr", "lines": [line, line, line], "people": [{ "id": "p", "name": "Nani" }, { "id": "q", "name": "Sam" }],
    });
    let bytes = share(&format!(r#""chapters":[{{"items":[{}]}}]"#, many(&item.to_string(), 10_000)));
    assert_eq!(document::decode(&bytes).expect("a share").items().count(), 10_000);
}

// ------------------------------------------------------------------------------------------------ replies and keys

#[test]
fn a_reply_about_very_many_things_is_refused_whatever_its_first_key_is() {
    let about = many("{}", 60_000);
    for file in [
        format!(r#"{{"ownwords":"reply","version":"1.0","id":"a","share":"b","about":[{about}]}}"#),
        format!(r#"{{"about":[{about}],"version":"1.0","id":"a","share":"b","ownwords":"reply"}}"#),
    ] {
        assert_eq!(reply::read(file.as_bytes()), Err(DocumentError::TooMany));
    }
    let own: Vec<Value> =
        (0..reply::MAX_ANSWERS).map(|item| json!({ "item": item.to_string(), "answers": [{ "said": "read" }] })).collect();
    let whole = json!({ "ownwords": "reply", "version": "1.0", "id": "a", "share": "b", "about": own });
    let read: Reply = reply::decode(whole.to_string().as_bytes()).expect("a reply that answers as much as one may");
    assert_eq!(read.answers().count(), reply::MAX_ANSWERS);
}

#[test]
fn a_copy_of_keys_with_very_many_values_is_refused_before_it_is_built() {
    for rest in [format!(r#""keys":[{}]"#, many("{}", 60_000)), format!(r#""keys":[],"x":{}{}"#, "[".repeat(60_000), "]".repeat(60_000))] {
        let file = format!(r#"{{"ownwords":"worker-key","version":"1.0",{rest}}}"#);
        assert!(file.len() < worker_key::MAX_BYTES);
        assert_eq!(worker_key::decode(file.as_bytes()), Err(WorkerKeyError::TooLong));
        assert_eq!(worker_key::locked(file.as_bytes()), Err(WorkerKeyError::TooLong));
    }
}

// ------------------------------------------------------------------------------------------------ files of plans

fn file(what: &str, plans: &str) -> Vec<u8> {
    format!(r#"{{"ownwords":"{what}","version":"1.0","plans":[{plans}]}}"#).into_bytes()
}

fn plan_of(card: &str, entries: &str, past: &str) -> String {
    format!(r#"{{"plan":"p","card":{card},"entries":[{entries}],"past":[{past}]}}"#)
}

/// Every kind of file of plans refuses it: backups, plans for another phone and suggestions are read by the same function.
fn too_much(plans: &str) {
    for what in ["backup", "suggestions"] {
        assert_eq!(backup::decode(&file(what, plans)), Err(BackupError::TooMuch), "{what}");
    }
}

#[test]
fn a_file_of_plans_with_millions_of_values_is_refused_wherever_they_stand() {
    let values = many("1", 9_000_000);
    too_much(&plan_of("{}", &values, ""));
    let lists = many(&format!("[{}]", many("1", 1_000)), 9_000);
    too_much(&plan_of("{}", "", "").replacen('{', &format!(r#"{{"x":[{lists}],"#), 1));
    // In one row: far less than a file may have in all, and more than a row may.
    let boxes = many(&format!("[{}]", many("{}", 1_000)), 500);
    too_much(&plan_of(&format!(r#"{{"x":[{boxes}]}}"#), "", ""));
    too_much(&plan_of("{}", &format!(r#"["e",{{"x":[{boxes}]}}]"#), ""));
    too_much(&plan_of("{}", "", &format!(r#"["e","w",{{"x":[{boxes}]}}]"#)));
    too_much(&plan_of(&format!(r#"{{"x":{}1{}}}"#, "[".repeat(100), "]".repeat(100)), "", ""));
}

#[test]
fn a_row_in_hexadecimal_digits_is_measured_as_what_it_is() {
    let hidden = |row: &str| {
        let digits: String = row.bytes().map(|byte| format!("{byte:02x}")).collect();
        plan_of("{}", &format!(r#"["e",{{"raw":"{digits}"}}]"#), "")
    };
    assert!(backup::decode(&file("backup", &hidden(" {} "))).is_ok());
    too_much(&hidden(&format!("[{}]", many(&format!("[{}]", many("{}", 1_000)), 500))));
    too_much(&hidden(&format!(r#" {{"heads":[{}]}}"#, many("{}", MAX_HEADS + 1))));
    // Bytes that are no JSON are kept as they are, however deep they seem to nest.
    assert!(backup::decode(&file("backup", &hidden(&"[".repeat(10_000)))).is_ok());
}

#[test]
fn plans_entries_and_wordings_are_counted_before_they_are_used() {
    let plans = |count: usize| many(&plan_of("{}", "", ""), count);
    assert!(backup::decode(&file("backup", &plans(MAX_PLANS))).is_ok());
    too_much(&plans(MAX_PLANS + 1));

    let entries = |count: usize| plan_of("{}", &many(r#"["e",{}]"#, count), "");
    assert!(backup::decode(&file("backup", &entries(MAX_ROWS - 1))).is_ok(), "with the card");
    too_much(&entries(MAX_ROWS));
    too_much(&entries(3_000_000));
    too_much(&[entries(MAX_ROWS / 2), entries(MAX_ROWS / 2)].join(","));

    let past = |count: usize| plan_of("{}", "", &many(r#"["e","w",{}]"#, count));
    assert!(backup::decode(&file("backup", &past(MAX_WORDINGS))).is_ok());
    too_much(&past(MAX_WORDINGS + 1));

    let heads = |count: usize| plan_of("{}", &format!(r#"["e",{{"heads":[{}]}}]"#, many("{}", count)), "");
    assert!(backup::decode(&file("backup", &heads(MAX_HEADS))).is_ok());
    too_much(&heads(MAX_HEADS + 1));

    let clock = |count: usize| {
        let counts: Fields = (0..count).map(|writer| (writer.to_string(), Value::from(1))).collect();
        plan_of("{}", &format!(r#"["e",{}]"#, json!({ "heads": [{ "clock": counts }] })), "")
    };
    assert!(backup::decode(&file("backup", &clock(MAX_WRITERS))).is_ok());
    too_much(&clock(MAX_WRITERS + 1));
}

#[test]
fn a_plan_as_text_with_millions_of_values_is_not_built() {
    let text = format!(r#"{{"ownwords":"words","version":"1.0","plan":{{}},"entries":[{}]}}"#, many("{}", 3_000_000));
    assert!(words::decode(text.as_bytes()).is_err());
}

fn version(at: i64, body: impl Into<Body>) -> Version {
    let clock = VersionVector::default().after_edit_by(&"9f3a07c2".into());
    Version { clock, at, visit: format!("{at:032x}").into(), gone: false, body: body.into(), rest: Fields::new() }
}

fn said(text: &str) -> Statement {
    let mut said = Statement { prompt: "vision-ordinary-day".into(), language: "en-GB".into(), ..Statement::default() };
    said.set_text(text);
    said
}

#[test]
fn ten_thousand_entries_with_long_histories_and_whole_shares_in_the_log_come_back() {
    let plan = PlanId::new("9a1c5e0fd27b4c6e8f3a7d2b1c0e4f58");
    let row = |id: &EntryId, body: Body| encode_entry(&plan, &Entry::new(id.clone(), version(1_790_000_000_000, body)));
    let mut entries = Vec::new();
    let mut past = Vec::new();
    for number in 0..10_000_u32 {
        let id = EntryId::new(format!("{number:032x}"));
        let entry = Entry::new(id.clone(), version(1_790_000_000_000, said("Tea first, then the garden.")));
        entries.push((id.clone(), encode_entry(&plan, &entry)));
        for wording in 0..10 {
            let earlier = version(1_780_000_000_000 + wording, said("Tea first."));
            past.push((id.clone(), wording.to_string(), encode_past(&plan, &entry, earlier)));
        }
    }
    // What was given stands in the log whole: here as many items as a share may have.
    let items =
        vec![json!({ "id": "0f3a", "kind": "statement", "heading": { "id": "vision-until-now" }, "answer": "Tea" }); document::MAX_ITEMS];
    let given = document::decode(&of_item(Value::from(items).to_string().trim_matches(['[', ']']))).expect("a share");
    let log = EntryId::new("share-1");
    entries.push((log.clone(), row(&log, Share { document: document::to_fields(&given), ..Share::default() }.into())));
    let card = row(&EntryId::new(plan.as_str()), PlanCard::default().into());
    let whole = Backup { made: 5, plans: vec![backup::Plan { plan, card, entries, past }], ..Backup::default() };
    let bytes = backup::encode(&whole);
    assert!(bytes.len() as u64 <= MAX_CONTENT, "{} bytes can be sealed", bytes.len());
    assert_eq!(backup::decode(&bytes), Ok(whole));
}

/// The made-up plan with everything in it, as a plan for another phone.
fn whole_example() -> Backup {
    let path = format!("{}/locales/en-GB/later/example.ftl", env!("CARGO_MANIFEST_DIR"));
    let words = Words::new("en-GB", false, &std::fs::read_to_string(path).expect("the words are there"), "");
    let new = example::plan(&words, NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"));
    let (store, id) = (Memory::default(), new.id.clone());
    pollster::block_on(async {
        store.write(new.writes(&"9f3a07c2".into(), 1_790_000_000_000), Durability::Strict).await.expect("written");
        moving::copy(&store, &id, 5, Extent::Everything, Purpose::Own, "").await.expect("gathered")
    })
}

/// So that no file which the app can seal is one that it then refuses.
#[test]
fn our_own_rows_are_so_long_that_a_file_that_can_be_sealed_keeps_to_the_caps() {
    let plan = PlanId::new("9a1c5e0fd27b4c6e8f3a7d2b1c0e4f58");
    let id = EntryId::new("0".repeat(32));
    let least = encode_entry(&plan, &Entry::new(id.clone(), version(1_790_000_000_000, Statement::default())));
    assert!(decode_entry(&least).is_ok());
    let in_file = least.len() + id.as_str().len() + r#"["",],"#.len();
    assert!(in_file * MAX_ROWS >= MAX_CONTENT as usize, "{in_file} bytes");
    let example = whole_example();
    let bytes = backup::encode(&example);
    let fits = Caps { values: bytes.len() / 8, boxes: bytes.len() / 16, ..backup::CAPS };
    assert_eq!(measure(&bytes, &fits), Ok(()), "a value of ours takes more than eight bytes, a list or object more than sixteen");
    assert!(MAX_CONTENT as usize / 8 <= backup::CAPS.values && MAX_CONTENT as usize / 16 <= backup::CAPS.boxes);
}

#[test]
fn the_whole_example_comes_back() {
    let example = whole_example();
    assert_eq!(backup::decode(&backup::encode(&example)), Ok(example));
}

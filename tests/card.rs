//! Workers' cards: what a card is as text, what of it is taken in, and whom it may be of.

use std::collections::BTreeSet;
use std::fs;
use std::rc::Rc;

use ownwords::domain::card::{Card, Fault, Part};
use ownwords::domain::device::{KeptKey, Worker};
use ownwords::domain::drawing::safe_name;
use ownwords::domain::naming::{Own, SAID, SHORT, clean, fold, honest, imitates, same_name};
use ownwords::domain::plan::PlanCard;
use ownwords::domain::share::Contact;
use ownwords::domain::{Actor, Body, Entry, EntryId, Plan, PlanId, Version, VersionVector};
use ownwords::format::bech32::{key_bytes, key_text};
use ownwords::format::card::{CardError, MARK, MAX_TEXT, encode, find};
use ownwords::format::link::{self, LinkError};
use ownwords::format::worker_key::{self, WorkerKeyError};
use ownwords::format::{base64url, qr};
use ownwords::i18n::Words;
use ownwords::scanning;
use ownwords::sealing::engine::{make_identity, open, seal};

use ownwords::sealing::passphrase::{LIST_PATH, WordList, looks_like_ours};
use ownwords::sealing::{Lock, OpenLimits, OpenWith, SealError, SealTo, check, lock_of};
use ownwords::usecases::card::{Standing, call, keep, let_go, standing};
use proptest::prelude::*;
use sha2::Digest;

/// A key of the age specification's own example (c2sp.org/age, "X25519 recipient type").
const KEY: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
const OTHER: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

fn khan() -> Card {
    Card {
        name: "Amina Khan".into(),
        role: "Social worker".into(),
        organisation: "Bradford council".into(),
        reach: "01274 000000, Mondays".into(),
        key: KEY.into(),
    }
}

fn own() -> Own {
    Own::new(&["Somebody", "Me", "The words were compared", "کوئی"].map(str::to_owned), &[], &[])
}

fn coded(card: &Card) -> String {
    encode(card, &own()).expect("a card that can be written")
}

fn list() -> WordList {
    let text = fs::read_to_string(format!("{}/{LIST_PATH}", env!("CARGO_MANIFEST_DIR"))).expect("the list");
    WordList::parse(&text).expect("the list of this app")
}

#[test]
fn a_key_comes_back_from_its_bytes_and_a_slip_in_any_letter_is_noticed() {
    for key in [KEY, OTHER, &make_identity().public] {
        assert_eq!(key_text(&key_bytes(key).expect("a key")), key);
        assert_eq!(key_bytes(&key.to_uppercase()), key_bytes(key));
        for at in 4..key.len() {
            let mut spoilt = key.to_owned();
            let other = if key.as_bytes()[at] == b'q' { "p" } else { "q" };
            spoilt.replace_range(at..=at, other);
            assert_eq!(key_bytes(&spoilt), None, "{spoilt}");
        }
    }
    for wrong in ["", "age1", "age1qqqqqq", "AGE-SECRET-KEY-1QQ", "Age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"] {
        assert_eq!(key_bytes(wrong), None, "{wrong}");
    }
}

#[test]
fn a_card_is_found_in_a_link_in_a_message_and_with_its_lines_broken_anew() {
    let code = coded(&khan());
    let wrapped = code.as_bytes().chunks(20).map(|line| std::str::from_utf8(line).unwrap()).collect::<Vec<_>>();
    let messages = [
        code.clone(),
        format!("https://words.example/card#{code}"),
        format!("Hello, this is my card:\n{}\nBest wishes, Amina Khan\nowc. is what it begins with", wrapped.join("\n")),
        format!("> > {}\u{200b}\r\n", wrapped.join("\r\n> > ")),
        code.replacen("owc.", "Owc.", 1),
        code.replace('-', "+").replace('_', "/"),
        format!("owc.AAAA no, I meant {code}"),
    ];
    for message in messages {
        assert_eq!(find(&message, &own()), Ok(khan()), "{message}");
    }
}

#[test]
fn what_is_wrong_with_a_card_has_its_own_name() {
    let code = coded(&khan());
    assert_eq!(find("a letter about something else. owc", &own()), Err(CardError::NotACard));
    assert_eq!(find(&code[..code.len() - 3], &own()), Err(CardError::Damaged));
    assert_eq!(find(&code.replace(&code[60..62], "zz"), &own()), Err(CardError::Damaged));
    assert_eq!(find(&format!("{MARK}Ag{}", &code[6..]), &own()), Err(CardError::TooNew { found: 2 }));
    assert_eq!(find(&format!("{MARK}Af__{}", &code[8..]), &own()), Err(CardError::TooLong));
    assert_eq!(find(&"x".repeat(MAX_TEXT + 1), &own()), Err(CardError::TooLong));
    assert_eq!(encode(&Card { key: "age1nothing".into(), ..khan() }, &own()), Err(CardError::Damaged));
    let nothing = key_text(&[0; 32]);
    let code = coded(&Card { key: nothing, ..khan() });
    assert_eq!(find(&code, &own()), Err(CardError::Damaged), "a key of nothing but zeros opens to everybody");
}

#[test]
fn every_letter_of_a_card_is_guarded() {
    let code = coded(&khan());
    let letters: Vec<char> = code.chars().collect();
    for at in MARK.len()..letters.len() {
        for other in ['A', 'B', 'x', '-'] {
            let mut spoilt = letters.clone();
            if spoilt[at] == other {
                continue;
            }
            spoilt[at] = other;
            let spoilt: String = spoilt.into_iter().collect();
            assert_ne!(find(&spoilt, &own()), Ok(khan()), "{spoilt}");
            assert!(find(&spoilt, &own()).is_err(), "{spoilt}");
        }
    }
}

#[test]
fn what_turns_or_hides_letters_is_taken_out_and_what_spells_words_stays() {
    assert_eq!(clean("  Amina\u{202e}\r\n\tKhan\u{2066}\u{200b} \u{0} "), "Amina Khan");
    assert_eq!(clean("می\u{200c}خواهم \u{200c}"), "می\u{200c}خواهم");
    assert_eq!(clean("\u{e0041}\u{feff}"), "");
    let turned = Card { name: "Amina \u{202e}nahK".into(), ..khan() };
    assert_eq!(find(&coded(&turned), &own()).expect("a card").name, "Amina nahK");
}

#[test]
fn a_name_that_looks_like_the_apps_own_words_is_refused() {
    for name in [
        "Own Words",
        "OWN  WORDS team",
        "0wn W0rds",
        "Оwn Wоrds",
        "Ｏｗｎ Ｗｏｒｄｓ",
        "O·w·n·W·o·r·d·s",
        "Öwn Wörds",
        "o\u{301}wn words",
        "اپنے الفاظ",
        "اپنے  الفاظ ٹیم",
        "Somebody",
        "somebody!",
        "S0mebody",
        "کوئی",
        "Amina ✓",
        "Amina 🔒 Khan",
        "me",
        "Amina, the words were compared",
        "Checked and safe",
        "VERIFIED",
        "This card is checked",
        "تصدیق شدہ",
    ] {
        assert!(imitates(name, &own()), "{name}");
        let card = Card { name: name.into(), ..khan() };
        assert_eq!(encode(&card, &own()), Err(CardError::Refused(Fault::Imitates)), "{name}");
    }
    for name in [
        "Amina Khan",
        "Owen Wordsworth",
        "Mehmet",
        "Somebody's sister Jo",
        "Safe and Well",
        "محفوظ",
        "Key Words",
        "کوئین",
        "D'Arcy-Ó Néill",
        "李",
        "N. N.",
    ] {
        assert!(!imitates(name, &own()), "{name}");
    }
}

/// The words of every page in a language.
fn words_in(tag: &str) -> Words {
    let read = |tag: &str| -> String {
        let folders = ["", "/rest"].map(|shelf| format!("{}/locales/{tag}{shelf}", env!("CARGO_MANIFEST_DIR")));
        let files = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("the words")).map(|file| file.expect("a file").path());
        let files = files.filter(|file| file.extension().is_some_and(|ending| ending == "ftl"));
        files.map(|file| fs::read_to_string(file).expect("the words") + "\n").collect()
    };
    Words::new(tag, tag == "ur", &read(tag), &read("en-GB"))
}

/// What the app says in a language, where a name could stand for it.
fn said_in(words: &Words) -> Vec<String> {
    SAID.iter()
        .map(|id| {
            let said = words.id(id);
            assert!(words.has(id) && said != *id && !said.contains('{'), "{id}");
            said
        })
        .collect()
}

#[test]
fn whatever_the_app_says_on_these_pages_is_nobodys_name_and_ordinary_names_and_work_are() {
    for tag in ["en-GB", "ur"] {
        let words = words_in(tag);
        let all = said_in(&words);
        let own = own_in(&words);
        for said in &all {
            assert!(imitates(said, &own), "{said}");
        }
        for said in all.iter().step_by(9) {
            for card in [
                Card { name: said.clone(), ..khan() },
                Card { role: said.clone(), ..khan() },
                Card { organisation: said.clone(), ..khan() },
                Card { reach: said.clone(), ..khan() },
            ] {
                assert!(matches!(card.checked(&own), Err(Fault::Imitates | Fault::NoName | Fault::TooLong(_))), "{said}");
            }
        }
        for line in [
            "Amina Khan",
            "Owen Wordsworth",
            "Jo",
            "Bo Li",
            "Mehmet",
            "D'Arcy-Ó Néill",
            "李小明",
            "فاطمة الزهراء",
            "نسرین",
            "علی رضا",
            "Social worker",
            "District nurse",
            "Nurse",
            "Advocate",
            "Care coordinator",
            "Occupational therapist",
            "Carer",
            "Friend",
            "Key worker",
            "Bradford council",
            "Adult social care",
            "People First",
            "Age UK",
            "Strengths team",
            "Own Place Housing",
            "Citizens Advice",
            "سوشل ورکر",
            "نرس",
            "وکیل",
            "بریڈفورڈ کونسل",
            "رضاکار",
        ] {
            assert!(!imitates(line, &own), "{line} in {tag}");
        }
    }
    let own = own_in(&words_in("en-GB"));
    for name in [
        "You have this card already",
        "Saved on this phone",
        "No passphrase is needed",
        "The passphrase",
        "THE PASSPHRASE.",
        "Delete everything",
        "Whoever is told six English words",
        "Somebody I will tell a passphrase",
        "Add a worker",
        "Take in a worker’s card",
        "TAKE IN A WORKER'S CARD!",
        "Look at it and keep it",
        "✔ You compared the words of their key.",
    ] {
        assert!(imitates(name, &own), "{name}");
    }
}

/// What a card is held against in a language, as the app does it.
fn own_in(words: &Words) -> Own {
    let honest: Vec<String> = honest().map(|id| words.id(id)).collect();
    Own::new(&said_in(words), &words.sentences(SHORT), &honest)
}

#[test]
fn every_short_message_of_every_page_is_nobodys_name_and_what_an_honest_card_says_is_not_among_them() {
    for (tag, honest_lines) in [
        ("en-GB", ["Social worker", "Nurse", "Advocate", "Samaritans", "NHS 111", "Scotland", "01274 555 123, weekdays", "ring me"]),
        ("ur", ["نرس", "وکیل", "سوشل ورکر", "دوست", "پڑوسی", "انگلینڈ", "01274 555 123", "پیر سے جمعہ"]),
    ] {
        let words = words_in(tag);
        let own = own_in(&words);
        let spared: Vec<String> = honest().map(|id| words.id(id)).collect();
        let (mut seen, mut passed) = (0, Vec::new());
        for folder in ["", "/rest"] {
            let folder = format!("{}/locales/{tag}{folder}", env!("CARGO_MANIFEST_DIR"));
            for file in fs::read_dir(folder).expect("the words").map(|file| file.expect("a file").path()).filter(|file| file.is_file()) {
                let source = fs::read_to_string(&file).expect("the words");
                for line in source.lines().filter(|line| !line.starts_with('#')) {
                    let Some((_, said)) = line.split_once(" = ").filter(|(id, _)| !id.contains(' ')) else { continue };
                    if said.contains('{') || said.chars().count() > SHORT || !said.chars().any(char::is_alphabetic) {
                        continue;
                    }
                    seen += 1;
                    if !imitates(said, &own) && !spared.iter().any(|spared| same_name(spared, said)) {
                        passed.push(said.to_owned());
                    }
                }
            }
        }
        assert!(seen > 500, "{seen} messages");
        assert!(passed.is_empty(), "{tag}: {passed:?}");
        for line in honest_lines {
            assert!(!imitates(line, &own), "{line}");
        }
    }
}

#[test]
fn names_that_only_a_keyboard_an_accent_or_a_look_tells_apart_are_the_same() {
    for (one, other) in [
        ("علی", "علي"),
        ("José", "Jose\u{301}"),
        ("فاطمة", "فاطمه"),
        ("Nguyễn", "nguyen"),
        ("Аmina", "Amina"),
        ("ＡＭＩＮＡ", "amina"),
        ("Karen 1ee", "Karen Lee"),
    ] {
        assert!(same_name(one, other), "{one} {other}");
    }
    assert_eq!(fold("Sam, at  5"), "sam, at 5", "folding takes no letter for another one");
    assert_eq!(safe_name("✔️ 🔒 Sam “x”\u{202e}\n"), "Sam ’x’");
}

#[test]
fn a_card_that_was_made_without_this_app_is_held_to_the_same_rules() {
    // Written by hand, past the checks of `encode`.
    let forge = |lines: [&str; 4]| {
        let mut bytes = vec![1, 0, 0];
        bytes.extend(key_bytes(KEY).expect("a key"));
        for line in lines {
            bytes.extend((line.len() as u16).to_be_bytes());
            bytes.extend(line.as_bytes());
        }
        let all = bytes.len() as u16 + 4;
        bytes[1..3].copy_from_slice(&all.to_be_bytes());
        let sum = sha2::Sha256::digest(&bytes);
        bytes.extend(&sum[..4]);
        format!("{MARK}{}", base64url::encode(&bytes))
    };
    let refused = |lines: [&str; 4]| match find(&forge(lines), &own()) {
        Err(CardError::Refused(fault)) => fault,
        other => panic!("{other:?}"),
    };
    assert!(find(&forge(["Amina", "", "", ""]), &own()).is_ok());
    assert_eq!(refused(["", "Social worker", "", ""]), Fault::NoName);
    assert_eq!(refused(["\u{202e}\u{200b}", "", "", ""]), Fault::NoName);
    assert_eq!(refused(["…!?", "", "", ""]), Fault::NoName);
    assert_eq!(refused(["Own Words", "", "", ""]), Fault::Imitates);
    assert_eq!(refused(["Amina", "", "✓ checked", ""]), Fault::Imitates);
    assert_eq!(refused([&"a".repeat(61), "", "", ""]), Fault::TooLong(Part::Name));
    assert_eq!(refused(["Amina", "", "", &"b".repeat(121)]), Fault::TooLong(Part::Reach));
}

#[test]
fn both_sides_read_the_same_six_words_and_digits_and_another_key_has_others() {
    let list = list();
    let words = check::words(KEY, &list);
    assert_eq!(words, check::words(&KEY.to_uppercase(), &list));
    assert!(words.len() == 6 && words.iter().all(|word| list.contains(word)), "{words:?}");
    assert!(looks_like_ours(&check::digits(KEY)));
    assert_ne!(words, check::words(OTHER, &list));
    assert_ne!(check::digits(KEY), check::digits(OTHER));
    // Kept for ever: two phones with different versions of the app must read the same.
    assert_eq!(check::digits(KEY), include_str!("fixtures/card/check-digits.txt").trim());
    assert_eq!(words.join(" "), include_str!("fixtures/card/check-words.txt").trim());
    let many: BTreeSet<String> = (0..500).map(|_| check::words(&make_identity().public, &list).join(" ")).collect();
    assert_eq!(many.len(), 500);
}

#[test]
fn the_golden_card_still_opens() {
    let golden = include_str!("fixtures/card/card.txt").trim();
    assert_eq!(find(golden, &own()), Ok(khan()));
    assert_eq!(coded(&khan()), golden);
}

#[test]
fn a_card_fits_a_qr_code_and_the_reader_reads_it_back() {
    let link = format!("https://own-words.example.org/card#{}", coded(&khan()));
    assert_eq!(read_back(&link, 4), vec![link.clone()]);
    // The longest card in Latin letters still fits; so does the longest link that is shown.
    let long = Card { name: "a".repeat(60), role: "b".repeat(60), organisation: "c".repeat(80), reach: "d".repeat(120), key: KEY.into() };
    let link = format!("https://own-words.example.org/card#{}", coded(&long));
    assert_eq!(read_back(&link, 4), vec![link]);
    let longest = "x".repeat(link::MAX_QR);
    assert_eq!(read_back(&longest, 4), vec![longest]);
    assert_eq!(qr::draw(&"x".repeat(link::MAX_QR + 1)), None);
}

/// Draws a code with so many pixels a module, and reads it with the decoder of the worker.
fn read_back(text: &str, pixels: usize) -> Vec<String> {
    let code = qr::draw(text).expect("a code");
    let side = usize::try_from(code.size).expect("a size") * pixels;
    let mut shades = vec![255; side * side];
    for square in code.path.split('z').filter(|square| !square.is_empty()) {
        let numbers: Vec<usize> =
            square.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).map(|n| n.parse().expect("a number")).collect();
        let [x, y, wide, ..] = numbers[..] else { panic!("{square}") };
        for row in y * pixels..(y + 1) * pixels {
            shades[row * side + x * pixels..row * side + (x + wide) * pixels].fill(0);
        }
    }
    scanning::engine::read(side, side, &shades)
}

#[test]
fn the_reader_of_codes_takes_any_picture_and_refuses_sizes_that_are_not_so() {
    assert!(scanning::engine::read(0, 0, &[]).is_empty());
    assert!(scanning::engine::read(10, 10, &[0; 99]).is_empty());
    assert!(scanning::engine::read(usize::MAX, 2, &[0; 4]).is_empty());
    assert!(scanning::engine::read(40_000, 40_000, &[]).is_empty());
    assert!(scanning::engine::read(64, 64, &[128; 64 * 64]).is_empty());
    // Found by tests/fuzz.rs: rqrr asserts about corners that these squares haven't. The header is 13 bytes.
    assert!(scanning::engine::read(29, 31, &include_bytes!("fixtures/card/stops-the-decoder.pgm")[13..]).is_empty());
}

#[test]
fn a_share_in_a_link_comes_back_byte_for_byte_and_opens_with_the_key() {
    let worker = make_identity();
    let content = b"{\"ownwords\":\"share\"}";
    let armoured = seal(content, &SealTo::Keys(vec![worker.public.clone()]), true, &mut |_| {}).expect("sealed");
    assert_eq!(lock_of(&armoured), Some(Lock::Key));
    let fragment = link::fragment(&armoured).expect("short enough");
    assert!(fragment.len() < 600, "{}", fragment.len());
    let sealed = link::sealed(&fragment).expect("a share");
    assert_eq!(lock_of(&sealed), Some(Lock::Key));
    let open_with = |with: &OpenWith| open(&sealed, with, OpenLimits::default(), &mut |_| {});
    assert_eq!(open_with(&OpenWith::Key(worker.secret)).as_deref(), Ok(&content[..]));
    assert_eq!(open_with(&OpenWith::Key(make_identity().secret)), Err(SealError::WrongKey));
    assert_eq!(open_with(&OpenWith::typed("six words")), Err(SealError::NotForAPassphrase));
    assert_eq!(link::sealed(&fragment[1..]), Err(LinkError::NotAShare));
    assert_eq!(link::sealed("ows."), Err(LinkError::Damaged));
    assert_eq!(link::sealed(&format!("{fragment}!")), Err(LinkError::Damaged));
    assert_eq!(link::sealed(&format!("ows.{}", "A".repeat(link::MAX_LETTERS))), Err(LinkError::TooLong));
    let noise: Vec<u8> = (0..300_u32).flat_map(|n| sha2::Sha256::digest(n.to_be_bytes())).collect();
    let long = seal(&noise, &SealTo::Keys(vec![worker.public]), true, &mut |_| {}).expect("sealed");
    assert_eq!(link::fragment(&long), None);
}

#[test]
fn which_passphrase_to_ask_for_stands_in_the_first_letters_whatever_a_mail_program_did() {
    let with_words = SealTo::Passphrase { passphrase: "a-b-c".into(), log_n: 1 };
    let armoured = seal(b"x", &with_words, true, &mut |_| {}).expect("sealed");
    assert_eq!(lock_of(&armoured), Some(Lock::Passphrase));
    assert_eq!(lock_of(&seal(b"x", &with_words, false, &mut |_| {}).expect("sealed")), Some(Lock::Passphrase));
    let quoted = String::from_utf8(armoured).expect("text").replace('\n', "\r\n> ");
    assert_eq!(lock_of(format!("Dear Amina,\n\n> {quoted}").as_bytes()), Some(Lock::Passphrase));
    assert_eq!(lock_of(b"something else"), None);
    assert_eq!(lock_of(b""), None);
}

fn plan_with(contacts: Vec<(&str, Contact)>) -> Plan {
    let mut clock = VersionVector::default();
    clock.set(Actor::from("a"), 1);
    let version = |body: Body, at| Version { clock: clock.clone(), at, visit: Rc::from(""), gone: false, body, rest: Default::default() };
    let card = Entry::new(EntryId::new("p"), version(PlanCard::default().into(), 1));
    let entries = contacts.into_iter().map(|(id, contact)| Entry::new(EntryId::new(id), version(contact.into(), 2)));
    Plan::new(PlanId::new("p"), card, entries, 0)
}

#[test]
fn a_card_is_told_from_others_by_its_key_first_and_by_its_name_then() {
    let khan_ = Contact::from(&khan());
    let one = || EntryId::new("one");
    let at = |contact: Contact, card: &Card| standing(&plan_with(vec![("one", contact)]), card);
    assert_eq!(standing(&plan_with(vec![]), &khan()), Standing::New);
    assert_eq!(at(khan_.clone(), &khan()), Standing::Here(one()));
    assert_eq!(at(khan_.clone(), &Card { name: "AMINA  KHAN.".into(), ..khan() }), Standing::Here(one()));
    assert_eq!(at(khan_.clone(), &Card { name: "Bill Bloggs".into(), ..khan() }), Standing::OtherName(one()));
    assert_eq!(at(khan_.clone(), &Card { key: OTHER.into(), ..khan() }), Standing::OtherKey(one()));
    assert_eq!(at(Contact { key: String::new(), ..khan_.clone() }, &khan()), Standing::Known(one()));
    let renewed = keep(khan_.clone(), &Card { key: OTHER.into(), ..khan() }, "Amina", false);
    assert_eq!(at(renewed.clone(), &khan()), Standing::OldKey(one()), "an old card doesn't bring an old key back");
    assert_eq!(at(renewed, &Card { name: "Amina Khan".into(), key: OTHER.into(), ..khan() }), Standing::Here(one()));
    let spoken_of = Contact { name: "my Tuesday lady".into(), card_name: "Amina Khan".into(), ..khan_ };
    assert_eq!(at(spoken_of, &khan()), Standing::Here(one()), "a name of the person's own isn't another name on the card");
    assert!(same_name("Amina Khan", "amina khán") && !same_name("", "") && !same_name("Amina", "Amira"));
}

#[test]
fn a_changed_key_is_noticed_under_the_name_on_the_card_that_was_kept_too() {
    let one = || EntryId::new("one");
    let own_name = keep(Contact::default(), &khan(), "My district nurse", true);
    let plan = plan_with(vec![("one", own_name.clone())]);
    let other = Card { key: OTHER.into(), ..khan() };
    assert_eq!(standing(&plan, &other), Standing::OtherKey(one()));
    assert_eq!(standing(&plan, &Card { name: "My district nurse".into(), ..other.clone() }), Standing::OtherKey(one()));
    assert_eq!(standing(&plan, &Card { name: "Bill Bloggs".into(), ..other }), Standing::New);
    assert_eq!(call(&own_name, &khan()), "My district nurse", "a name of the person's own stays");
}

#[test]
fn a_key_that_was_taken_off_still_counts_and_the_person_says_whose_a_card_is() {
    let one = || EntryId::new("one");
    let without = plan_with(vec![("one", let_go(keep(Contact::default(), &khan(), "Amina Khan", true)))]);
    let other = standing(&without, &Card { key: OTHER.into(), ..khan() });
    assert_eq!(other, Standing::OtherKey(one()));
    assert_eq!(standing(&without, &khan()), Standing::TakenOff(one()), "the same key again is no old card: there is no newer one");
    let typed = plan_with(vec![("one", Contact { name: "Amina Khan".into(), ..Contact::default() })]);
    let known = standing(&typed, &khan());
    assert_eq!(known, Standing::Known(one()));
    assert!(other.asks_whose() && known.asks_whose(), "somebody else may have the same name");
    assert!([Standing::New, Standing::Here(one()), Standing::OtherName(one())].iter().all(|stands| !stands.asks_whose()));
}

#[test]
fn a_new_name_on_a_key_that_is_here_is_kept_for_the_same_person_once_the_words_are_the_same() {
    let one = EntryId::new("one");
    let before = Contact { ticked: vec![EntryId::new("x")], ..keep(Contact::default(), &khan(), "Amina Khan", true) };
    let renamed = Card { name: "Amina Malik".into(), ..khan() };
    let stands = standing(&plan_with(vec![("one", before.clone())]), &renamed);
    assert_eq!(stands, Standing::OtherName(one.clone()));
    assert!(stands.may_keep(true) && !stands.may_keep(false) && !Standing::OldKey(one).may_keep(true));
    assert_eq!(call(&before, &renamed), "Amina Malik");
    assert_eq!(call(&Contact { name: "My Tuesday lady".into(), ..before.clone() }, &renamed), "My Tuesday lady");
    let kept = keep(before, &renamed, "Amina Malik", true);
    assert_eq!((kept.name.as_str(), kept.card_name.as_str(), kept.key.as_str()), ("Amina Malik", "Amina Malik", KEY));
    assert!(kept.older_keys.is_empty() && kept.checked && kept.ticked.len() == 1);
    let plan = plan_with(vec![("one", kept)]);
    let old_name = standing(&plan, &Card { key: OTHER.into(), ..khan() });
    assert_eq!(old_name, Standing::OtherKey(EntryId::new("one")), "the name that they had before doesn't bring another key in unnoticed");
    assert!(matches!(standing(&plan, &khan()), Standing::OtherName(_)), "an old card doesn't bring the old name back unnoticed");
}

#[test]
fn keeping_a_card_keeps_what_was_ticked_and_every_key_that_there_was() {
    let before = Contact { ticked: vec![EntryId::new("x")], signed: "Jo".into(), checked: true, ..Contact::from(&khan()) };
    let same = keep(before.clone(), &Card { role: "Nurse".into(), ..khan() }, " Amina ", false);
    assert!(same.checked && same.older_keys.is_empty());
    assert_eq!((same.name.as_str(), same.role.as_str(), same.card_name.as_str()), ("Amina", "Nurse", "Amina Khan"));
    let other = keep(before.clone(), &Card { key: OTHER.into(), role: String::new(), ..khan() }, "Amina", false);
    assert_eq!((other.key.as_str(), other.older_keys.as_slice(), other.checked), (OTHER, &[KEY.to_owned()][..], false));
    assert_eq!((other.ticked.len(), other.signed.as_str(), other.role.as_str()), (1, "Jo", "Social worker"));
    let back = keep(other, &khan(), "Amina", true);
    assert_eq!((back.key.as_str(), back.older_keys.as_slice(), back.checked), (KEY, &[OTHER.to_owned()][..], true));
    let without = let_go(back);
    assert!(without.key.is_empty() && !without.checked && without.older_keys.len() == 2);
    let fields = without.to_fields();
    assert_eq!(Contact::from_fields(fields), without);
}

#[test]
fn a_backup_of_a_workers_keys_comes_back_and_anything_else_is_refused() {
    let identity = make_identity();
    let lock_ = SealTo::Passphrase { passphrase: "a-b-c".into(), log_n: 1 };
    let sealed = seal(identity.secret.as_bytes(), &lock_, true, &mut |_| {}).expect("sealed");
    let key = KeptKey { public: identity.public, sealed: String::from_utf8(sealed).expect("text"), made: Some(5), ..KeptKey::default() };
    let worker = Worker { name: "Amina Khan".into(), keys: vec![key.clone()], ..Worker::default() };
    let file = worker_key::encode(&worker);
    assert_eq!(worker_key::decode(&file), Ok(worker.clone()));
    assert!(!String::from_utf8(file.clone()).expect("text").contains("AGE-SECRET-KEY"));
    let changed = |from: &str, to: &str| worker_key::decode(String::from_utf8(file.clone()).expect("text").replace(from, to).as_bytes());
    assert_eq!(changed("worker-key", "backup"), Err(WorkerKeyError::NotOurs));
    assert_eq!(changed("\"1.0\"", "\"2.0\""), Err(WorkerKeyError::TooNew));
    assert_eq!(changed("age1", "age2"), Err(WorkerKeyError::Broken));
    assert_eq!(changed("Amina Khan", "Own Words"), Err(WorkerKeyError::Broken));
    assert_eq!(worker_key::decode(b""), Err(WorkerKeyError::NotOurs));
    assert_eq!(worker_key::decode(&vec![b' '; worker_key::MAX_BYTES + 1]), Err(WorkerKeyError::TooLong));
    let many = Worker { keys: vec![key; worker_key::MAX_KEYS + 1], ..worker };
    assert_eq!(worker_key::decode(&worker_key::encode(&many)), Err(WorkerKeyError::TooLong));
}

fn line(most: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(any::<char>(), 0..=most).prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn every_card_that_can_be_written_is_read_as_it_was_cleaned(name in "[a-zA-Zا-ے ]{1,60}", role in line(60), organisation in line(80), reach in line(120), key in any::<[u8; 32]>()) {
        let card = Card { name, role, organisation, reach, key: key_text(&key) };
        if let (Ok(cleaned), Ok(code)) = (card.checked(&own()), encode(&card, &own())) {
            prop_assert_eq!(find(&code, &own()), Ok(cleaned.clone()));
            prop_assert_eq!(cleaned.checked(&own()), Ok(cleaned), "cleaning twice is cleaning once");
        }
    }

    #[test]
    fn bytes_in_an_address_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        prop_assert_eq!(base64url::decode(&base64url::encode(&bytes)), Some(bytes));
    }
}

#[test]
fn only_what_carries_our_mark_behind_a_link_is_handed_in_and_any_other_place_on_a_page_is_left_alone() {
    let boot = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/boot/boot.js")).unwrap();
    let mark = |mark: &str| format!("/^{}\\./i", mark.strip_suffix('.').unwrap());
    let table = format!("{{ card: {}, open: {} }}", mark(ownwords::format::card::MARK), mark(ownwords::format::link::MARK));
    assert!(boot.contains(&table), "the small script doesn't know our marks: {table}");
    assert!(boot.contains("marks[name].test(text));\n    if (!own) return \"\";"), "what carries no mark isn't left alone");
}

#[test]
fn a_file_that_no_opened_key_fits_is_only_for_somebody_else_when_no_key_stayed_locked() {
    use ownwords::usecases::unlock::{NoneFits, none_fits};
    assert_eq!(none_fits(0, 2), NoneFits::WrongPassphrase);
    assert_eq!(none_fits(1, 1), NoneFits::PerhapsOlder);
    assert_eq!(none_fits(2, 0), NoneFits::ForAnother);
}

//! What sealing promises, held against real bytes: every round trip, every kind of damage, hostile files, the age community's own
//! test vectors, and Debian's `age`.

use ownwords::sealing::engine::{self, seal};
use ownwords::sealing::passphrase::{self, WordList, WordListError};
use ownwords::sealing::{self, MAX_SEALED, OpenLimits, OpenWith, Progress, SealError, SealTo};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PASSPHRASE: &str = "plywood-grant-yo-yo-essay-dust-maple";
const CONTENT: &[u8] = "{\"what\":\"own-words\",\"words\":\"I like to be asked. مجھ سے پوچھا جائے۔\"}".as_bytes();
/// Real passphrases cost 2^16; what is tested here doesn't depend on it.
const CHEAP: u8 = 1;
/// Bytes of a whole chunk of the payload, with what authenticates it.
const CHUNK: usize = 65_536 + 16;

fn to_passphrase(passphrase: &str, log_n: u8) -> SealTo {
    SealTo::Passphrase { passphrase: passphrase.to_owned(), log_n }
}

fn sealed(content: &[u8], armour: bool) -> Vec<u8> {
    seal(content, &to_passphrase(PASSPHRASE, CHEAP), armour, &mut |_| {}).expect("it seals")
}

fn refused_seal(content: &[u8], to: &SealTo) -> SealError {
    seal(content, to, false, &mut |_| {}).expect_err("it is refused")
}

fn with(passphrase: &str) -> OpenWith {
    OpenWith::Passphrases(vec![passphrase.to_owned()])
}

fn open_with(bytes: &[u8], with: &OpenWith) -> Result<Vec<u8>, SealError> {
    engine::open(bytes, with, OpenLimits::default(), &mut |_| {})
}

fn open(bytes: &[u8]) -> Result<Vec<u8>, SealError> {
    open_with(bytes, &with(PASSPHRASE))
}

fn position(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes.windows(wanted.len()).position(|window| window == wanted).expect("it is there")
}

/// Where the header of a binary file ends.
fn header_length(binary: &[u8]) -> usize {
    position(binary, b"\n--- ") + 5 + 43 + 1
}

/// Any bytes as a plain age file without our gzip around them: what another tool makes.
fn age_file(plain: &[u8]) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(PASSPHRASE.to_owned().into());
    recipient.set_work_factor(CHEAP);
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as _)).expect("one recipient");
    let mut bytes = Vec::new();
    let mut writer = encryptor.wrap_output(&mut bytes).expect("memory");
    writer.write_all(plain).expect("memory");
    writer.finish().expect("memory");
    bytes
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(content).expect("memory");
    encoder.finish().expect("memory")
}

/// Random enough for a test, and the same every time.
fn random(seed: u64) -> impl FnMut(&mut [u8]) {
    let mut state = seed;
    move |bytes| {
        for piece in bytes.chunks_mut(8) {
            // SplitMix64.
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            piece.copy_from_slice(&(mixed ^ (mixed >> 31)).to_le_bytes()[..piece.len()]);
        }
    }
}

/// Bytes that don't compress.
fn noise(length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    random(9)(&mut bytes);
    bytes
}

// Round trips

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn what_was_sealed_with_a_passphrase_opens_to_the_same_bytes(
        content in proptest::collection::vec(any::<u8>(), 0..3000), passphrase in "\\PC{1,40}", armour: bool,
    ) {
        let sealed = seal(&content, &to_passphrase(&passphrase, CHEAP), armour, &mut |_| {}).expect("it seals");
        prop_assert_eq!(open_with(&sealed, &with(&passphrase)), Ok(content));
    }

    #[test]
    fn no_bytes_whatever_make_opening_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(open(&bytes).is_err());
        let headed = [b"age-encryption.org/v1\n-> scrypt ".as_slice(), &bytes].concat();
        prop_assert!(open(&headed).is_err());
        let armoured = [b"-----BEGIN AGE ENCRYPTED FILE-----\n".as_slice(), &bytes, b"\n-----END AGE ENCRYPTED FILE-----\n"].concat();
        prop_assert!(open(&armoured).is_err());
    }

    #[test]
    fn several_changes_at_once_never_open_to_anything_else(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), 1..=255_u8), 1..6), armour: bool, cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = sealed(CONTENT, armour);
        for (at, flip) in changes {
            let at = at.index(bytes.len());
            bytes[at] ^= flip;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(content) = open(&bytes) {
            prop_assert_eq!(content, CONTENT);
        }
    }
}

#[test]
fn contents_of_every_awkward_length_come_back() {
    // Around the 64 KiB of a chunk; noise, so that gzip doesn't move the edge far.
    for length in [0, 1, 65_400, 65_480, 65_490, 65_495, 65_500, 65_513, 65_536, 131_000, 131_072, 300_000] {
        for armour in [false, true] {
            let content = noise(length);
            assert!(open(&sealed(&content, armour)) == Ok(content), "{length} bytes, armour: {armour}");
        }
    }
}

#[test]
fn what_was_sealed_to_keys_opens_with_each_of_them_and_with_no_other() {
    let [one, other, stranger] = std::array::from_fn(|_| engine::make_identity());
    assert!(one.public.starts_with("age1") && one.secret.starts_with("AGE-SECRET-KEY-1") && one != other);
    let to = SealTo::Keys(vec![one.public.clone(), other.public.clone()]);
    let file = seal(CONTENT, &to, true, &mut |_| {}).expect("it seals");
    for identity in [&one, &other] {
        assert_eq!(open_with(&file, &OpenWith::Key(identity.secret.clone())), Ok(CONTENT.to_vec()));
    }
    assert_eq!(open_with(&file, &OpenWith::Key(stranger.secret)), Err(SealError::WrongKey));
    assert_eq!(open(&file), Err(SealError::NotForAPassphrase));
    assert_eq!(open_with(&file, &OpenWith::Key("AGE-SECRET-KEY-1NONSENSE".into())), Err(SealError::BadKey));
    assert_eq!(open_with(&sealed(CONTENT, true), &OpenWith::Key(one.secret)), Err(SealError::NotForAKey));
    assert_eq!(refused_seal(CONTENT, &SealTo::Keys(vec!["age1nonsense".into()])), SealError::BadKey);
    assert_eq!(refused_seal(CONTENT, &SealTo::Keys(vec![])), SealError::BadKey);
}

#[test]
fn armour_is_text_in_lines_of_64_between_the_two_marked_lines_of_the_specification() {
    let text = String::from_utf8(sealed(&noise(1000), true)).expect("text");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "-----BEGIN AGE ENCRYPTED FILE-----");
    assert_eq!(lines[lines.len() - 1], "-----END AGE ENCRYPTED FILE-----");
    assert!(text.ends_with('\n'));
    assert!(lines[1..lines.len() - 2].iter().all(|line| line.len() == 64), "{text}");
}

#[test]
fn the_cost_that_is_written_is_the_one_asked_for_and_never_more_than_is_read() {
    let line = |log_n| {
        let file = seal(CONTENT, &to_passphrase(PASSPHRASE, log_n), false, &mut |_| {}).expect("it seals");
        String::from_utf8_lossy(&file).lines().nth(1).expect("a stanza").to_owned()
    };
    assert!(line(sealing::writing_log_n(Some(0.5))).ends_with(" 15"));
    assert!(line(sealing::writing_log_n(Some(2.0))).ends_with(" 15"));
    assert!(line(sealing::writing_log_n(Some(4.0))).ends_with(" 16"));
    assert!(line(sealing::writing_log_n(None)).ends_with(" 16"));
    assert_eq!(refused_seal(CONTENT, &to_passphrase(PASSPHRASE, 19)), SealError::TooCostly { log_n: 19, max: 18 });
    assert_eq!(refused_seal(CONTENT, &to_passphrase(PASSPHRASE, 0)), SealError::BadKey);
    assert_eq!(refused_seal(CONTENT, &to_passphrase("", CHEAP)), SealError::BadKey);
}

#[test]
fn long_jobs_tell_how_far_they_are_and_short_ones_say_nothing() {
    let content = noise(3_000_000);
    let mut told: Vec<Progress> = Vec::new();
    let file = seal(&content, &to_passphrase(PASSPHRASE, CHEAP), false, &mut |progress| told.push(progress)).expect("it seals");
    assert!(told.len() >= 8, "{told:?}");
    assert!(told.windows(2).all(|pair| pair[0].done < pair[1].done));
    assert!(told.iter().all(|at| at.done <= at.total && at.total == 3_000_000), "{told:?}");
    let mut told: Vec<Progress> = Vec::new();
    let opened = engine::open(&file, &with(PASSPHRASE), OpenLimits::default(), &mut |progress| told.push(progress));
    assert!(opened == Ok(content));
    assert!(told.len() >= 8 && told.iter().all(|at| at.done <= at.total && at.total == file.len() as u64), "{told:?}");
    let mut told = 0;
    seal(CONTENT, &to_passphrase(PASSPHRASE, CHEAP), false, &mut |_| told += 1).expect("it seals");
    assert_eq!(told, 0);
}

// Damage

#[test]
fn a_file_cut_short_anywhere_says_so() {
    let binary = sealed(CONTENT, false);
    for length in 8..binary.len() {
        assert_eq!(open(&binary[..length]), Err(SealError::CutShort), "the first {length} of {} bytes", binary.len());
    }
    for length in 1..8 {
        assert_eq!(open(&binary[..length]), Err(SealError::NotOurs));
    }
    let armoured = sealed(CONTENT, true);
    // The last five dashes and the line's end may go: the words that end the file are there.
    for length in 8..armoured.len() - 6 {
        assert_eq!(open(&armoured[..length]), Err(SealError::CutShort), "the first {length} of {} bytes", armoured.len());
    }
    for length in armoured.len() - 6..armoured.len() {
        assert_eq!(open(&armoured[..length]), Ok(CONTENT.to_vec()));
    }
}

#[test]
fn a_long_file_cut_short_inside_a_chunk_or_between_two_says_so() {
    let content = noise(200_000);
    let binary = sealed(&content, false);
    let start = header_length(&binary) + 16;
    for cut in [1, 15, 16, 17, 5_000, CHUNK - 1, CHUNK, CHUNK + 1, CHUNK + 16, 2 * CHUNK, 2 * CHUNK + 70, 3 * CHUNK, 3 * CHUNK + 9] {
        assert_eq!(open(&binary[..start + cut]), Err(SealError::CutShort), "{cut} bytes of the payload");
    }
    for missing in [1, 2, 15, 16, 17] {
        assert_eq!(open(&binary[..binary.len() - missing]), Err(SealError::CutShort), "the last {missing} bytes missing");
    }
    // Whole lines lost from the middle of a text.
    let text = String::from_utf8(sealed(&content, true)).expect("text");
    let lines: Vec<&str> = text.lines().collect();
    let holed = [&lines[..2000], &lines[2100..]].concat().join("\n");
    assert_eq!(open(holed.as_bytes()), Err(SealError::CutShort));
}

#[test]
fn text_with_its_upper_end_or_both_marked_lines_missing_is_cut_short() {
    let text = String::from_utf8(sealed(&noise(500), true)).expect("text");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(open(lines[1..].join("\n").as_bytes()), Err(SealError::CutShort));
    assert_eq!(open(lines[4..].join("\n").as_bytes()), Err(SealError::CutShort));
    assert_eq!(open(lines[1..lines.len() - 1].join("\n").as_bytes()), Err(SealError::CutShort));
    assert_eq!(open(format!("{}\n{}", lines[0], lines[lines.len() - 1]).as_bytes()), Err(SealError::CutShort));
}

/// Whether one changed byte may be called this, by where it is.
fn is_honest(binary: &[u8], at: usize, outcome: &Result<Vec<u8>, SealError>) -> bool {
    let stanza = position(binary, b"\n-> ") + 1..position(binary, b"\n--- ") + 1;
    match outcome {
        Err(SealError::Changed) => true,
        // The version's digit became another.
        Err(SealError::TooNew { .. }) => at == 20,
        // Salt, cost, or wrapped key: nobody can tell (see SealError).
        Err(SealError::WrongPassphrase | SealError::TooCostly { .. }) => stanza.contains(&at),
        _ => false,
    }
}

#[test]
fn a_file_changed_by_one_byte_says_so_wherever_that_can_be_known() {
    let binary = sealed(CONTENT, false);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for at in 0..binary.len() {
        for flip in [0x01, 0x04, 0x20, 0x80, 0xff] {
            let mut changed = binary.clone();
            changed[at] ^= flip;
            let outcome = open(&changed);
            assert!(is_honest(&binary, at, &outcome), "byte {at} of {} by {flip:#x}: {outcome:?}", binary.len());
            if at >= header_length(&binary) {
                assert_eq!(outcome, Err(SealError::Changed), "byte {at}, in the payload");
            }
            *counts.entry(format!("{outcome:?}")).or_default() += 1;
        }
    }
    println!("one byte changed in {} bytes: {counts:?}", binary.len());
}

#[test]
fn armoured_text_changed_by_one_byte_never_opens_to_anything_else() {
    let armoured = sealed(CONTENT, true);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for at in 0..armoured.len() {
        for flip in [0x01, 0x02, 0x10, 0x20, 0x80] {
            let mut changed = armoured.clone();
            changed[at] ^= flip;
            let outcome = open(&changed);
            match &outcome {
                // A dash of a marked line, or a line's end that became another blank.
                Ok(content) => assert_eq!(content, CONTENT, "byte {at} by {flip:#x}"),
                Err(SealError::Changed | SealError::WrongPassphrase | SealError::TooCostly { .. } | SealError::TooNew { .. }) => {}
                // A letter became a blank: one is missing.
                Err(error) => panic!("byte {at} by {flip:#x}: {error:?}"),
            }
            *counts.entry(format!("{:?}", outcome.map(|_| "the content"))).or_default() += 1;
        }
    }
    println!("one byte changed in {} bytes of armour: {counts:?}", armoured.len());
}

#[test]
fn a_change_in_a_long_file_is_a_change_in_every_chunk() {
    let binary = sealed(&noise(200_000), false);
    let start = header_length(&binary);
    for at in [start, start + 16, start + 40, start + 70_000, start + 140_000, binary.len() - 17, binary.len() - 1] {
        let mut changed = binary.clone();
        changed[at] ^= 0x40;
        assert_eq!(open(&changed), Err(SealError::Changed), "byte {at}");
    }
    let mut longer = binary.clone();
    longer.push(b'\n');
    assert_eq!(open(&longer), Err(SealError::Changed));
    let mut swapped = binary.clone();
    swapped[start + 16..start + 16 + 2 * CHUNK].rotate_left(CHUNK);
    assert_eq!(open(&swapped), Err(SealError::Changed));
}

#[test]
fn another_tools_file_is_told_apart_as_far_as_its_bytes_allow() {
    let file = age_file(&gzip(&noise(100_000)));
    assert!(open(&file).is_ok());
    let start = header_length(&file) + 16;
    assert_eq!(open(&file[..start + CHUNK]), Err(SealError::CutShort), "at a chunk's end");
    assert_eq!(open(&file[..start + CHUNK + 9]), Err(SealError::CutShort), "less than any chunk");
    let mut changed = file.clone();
    changed[start + 10] ^= 1;
    assert_eq!(open(&changed), Err(SealError::Changed));
}

#[test]
fn a_wrong_passphrase_is_told_from_damage() {
    for armour in [false, true] {
        let file = sealed(CONTENT, armour);
        assert_eq!(open_with(&file, &with("plywood-grant-yo-yo-essay-dust-marble")), Err(SealError::WrongPassphrase));
        assert_eq!(open_with(&file, &with("")), Err(SealError::WrongPassphrase));
        assert_eq!(open_with(&file, &OpenWith::Passphrases(vec![])), Err(SealError::WrongPassphrase));
        let both = OpenWith::Passphrases(vec!["another".into(), PASSPHRASE.into()]);
        assert_eq!(open_with(&file, &both), Ok(CONTENT.to_vec()));
    }
}

#[test]
fn a_newer_version_is_named() {
    let mut file = sealed(CONTENT, false);
    file[20] = b'2';
    assert_eq!(open(&file), Err(SealError::TooNew { version: "v2".into() }));
    assert_eq!(open(b"age-encryption.org/v10\nanything \xff\x00"), Err(SealError::TooNew { version: "v10".into() }));
    let endless = [b"age-encryption.org/v".as_slice(), &[b'9'; 5000], b"\n"].concat();
    assert!(matches!(open(&endless), Err(SealError::TooNew { version }) if version.len() == 32));
}

#[test]
fn what_is_not_a_sealed_file_is_said_to_be_something_else() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    let letter = "Dear Sir, please find my plan attached. Best wishes".as_bytes();
    let pgp = b"-----BEGIN PGP MESSAGE-----\n\nhQEMA0\n-----END PGP MESSAGE-----\n";
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain("Dear Sir".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for other in [png.as_slice(), letter, pgp, &wide, &noise(5000), &gzip(CONTENT), b"{}", b"\0", b"PK\x03\x04"] {
        assert_eq!(open(other), Err(SealError::NotOurs), "{:?}", String::from_utf8_lossy(other));
    }
    for nothing in [b"".as_slice(), b" \r\n\t ", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", b"\xff\xfe"] {
        assert_eq!(open(nothing), Err(SealError::Empty), "{nothing:?}");
    }
}

#[test]
fn content_that_is_not_gzip_is_somebody_elses_file() {
    for plain in [b"hello".as_slice(), b"", &noise(100_000), &gzip(CONTENT)[..40], &[gzip(CONTENT), b"more".to_vec()].concat()] {
        assert_eq!(open(&age_file(plain)), Err(SealError::NotGzip), "{} bytes", plain.len());
    }
    // Damage comes first: a change isn't called somebody else's file.
    let mut changed = age_file(&noise(100_000));
    let last = changed.len() - 1;
    changed[last] ^= 1;
    assert_eq!(open(&changed), Err(SealError::Changed));
}

// Pasted and mailed

#[test]
fn pasted_text_opens_as_mail_and_chat_programs_leave_it() {
    let content = noise(700);
    let text = String::from_utf8(sealed(&content, true)).expect("text");
    let lines: Vec<&str> = text.lines().collect();
    let broken_at = |width: usize| {
        let letters: Vec<char> = lines[1..lines.len() - 1].concat().chars().collect();
        let rows: Vec<String> = letters.chunks(width).map(|row| row.iter().collect()).collect();
        format!("{}\n{}\n{}", lines[0], rows.join("\n"), lines[lines.len() - 1])
    };
    let each = |form: fn(&str) -> String| lines.iter().map(|line| form(line) + "\n").collect::<String>();
    let wide = |bytes: fn(u16) -> [u8; 2], mark: [u8; 2]| mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect::<Vec<u8>>();
    let forms: Vec<(&str, Vec<u8>)> = vec![
        ("with Windows line ends", text.replace('\n', "\r\n").into()),
        ("with old Mac line ends", text.replace('\n', "\r").into()),
        ("with blank lines around", format!("\n\n  {text}\n\n\t").into()),
        ("inside a letter", format!("Dear Asha,\n\nhere it is. - Sam -----\n\n{text}\nBest wishes\n-- \nSam, 0700 900 000").into()),
        ("quoted once", each(|line| format!("> {line}")).into()),
        ("quoted twice in a letter", format!("On Monday you wrote:\n{}", each(|line| format!(">> {line}"))).into()),
        ("on one line", text.replace('\n', " ").into()),
        ("on one line without spaces", text.replace('\n', "").into()),
        ("with double spacing", text.replace('\n', "\n\n").into()),
        ("broken at 40", broken_at(40).into()),
        ("broken at 76", broken_at(76).into()),
        ("with spaces around every line", each(|line| format!("    {line}  ")).into()),
        ("with hard spaces", each(|line| format!("\u{a0}{line}\u{a0}")).into()),
        ("with marks of direction", each(|line| format!("\u{2066}{line}\u{2069}\u{200f}")).into()),
        ("with a mark of byte order", format!("\u{feff}{text}").into()),
        ("with long dashes", text.replace("-----", "\u{2014}\u{2014}-").into()),
        ("in two bytes a letter", wide(u16::to_le_bytes, [0xff, 0xfe])),
        ("in two bytes a letter, turned round", wide(u16::to_be_bytes, [0xfe, 0xff])),
        ("twice in one letter", format!("{text}\n{text}").into()),
    ];
    for (name, form) in forms {
        let opened = open(&form);
        assert!(opened.as_ref() == Ok(&content), "{name}: {:?}", opened.err());
    }
}

// Hostile files

#[test]
fn a_hostile_cost_is_refused_before_anything_is_paid() {
    let file = sealed(CONTENT, false);
    let cost_at = position(&file, b" 1\n") + 1;
    let asking = |cost: &str| [&file[..cost_at], cost.as_bytes(), &file[cost_at + 1..]].concat();
    assert_eq!(open(&asking("1")), Ok(CONTENT.to_vec()));
    for cost in ["19", "22", "30", "63", "64", "255", "256", "4294967295"] {
        let log_n = cost.parse().expect("a number");
        let start = Instant::now();
        assert_eq!(open(&asking(cost)), Err(SealError::TooCostly { log_n, max: 18 }), "{cost}");
        assert!(start.elapsed() < Duration::from_millis(500), "{cost}");
    }
    assert_eq!(open(&asking("99999999999999999999")), Err(SealError::TooCostly { log_n: u32::MAX, max: 18 }));
    for cost in ["0", "08", "016", "+16", "-1", "0x10", "16x", "1 6", "", "१६"] {
        assert_eq!(open(&asking(cost)), Err(SealError::Changed), "{cost:?}");
    }
    // A cost within bounds that isn't the one it was sealed with is paid, and opens nothing.
    assert_eq!(open(&asking("2")), Err(SealError::WrongPassphrase));
    let limits = OpenLimits { max_log_n: 15, ..OpenLimits::default() };
    let refused = engine::open(&asking("16"), &with(PASSPHRASE), limits, &mut |_| {});
    assert_eq!(refused, Err(SealError::TooCostly { log_n: 16, max: 15 }));
}

#[test]
fn a_thousand_stanzas_are_refused_at_once() {
    let file = sealed(CONTENT, false);
    let (stanza_at, mac_at) = (position(&file, b"-> "), position(&file, b"--- "));
    let stanza = &file[stanza_at..mac_at];
    let holding = |stanzas: &[u8]| [&file[..stanza_at], stanzas, &file[mac_at..]].concat();
    let key = OpenWith::Key(engine::make_identity().secret);
    let start = Instant::now();
    assert_eq!(open(&holding(&stanza.repeat(2))), Err(SealError::Changed));
    assert_eq!(open(&holding(&stanza.repeat(1000))), Err(SealError::Changed));
    assert_eq!(open(&holding(&[stanza, b"-> x y\n\n"].concat())), Err(SealError::Changed));
    let foreign = b"-> x y\n\n".repeat(1000);
    assert_eq!(open(&holding(&foreign)), Err(SealError::NotOurs));
    assert_eq!(open_with(&holding(&foreign), &key), Err(SealError::NotOurs));
    assert_eq!(open(&holding(&[b"-> x ".as_slice(), &[b'y'; 100_000], b"\n\n"].concat())), Err(SealError::NotOurs));
    let keys = b"-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nhjabGXwSLQ9c3S6Lw2i+S2Tu2fiwQHHslbBN6B41FLE\n".repeat(256);
    assert_eq!(open_with(&holding(&keys), &key), Err(SealError::WrongKey));
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[test]
fn content_that_inflates_past_the_limit_is_refused_without_being_held() {
    let open = |file: &[u8], limits| engine::open(file, &with(PASSPHRASE), limits, &mut |_| {});
    let limits = OpenLimits { max_inflated: 1_000_000, ..OpenLimits::default() };
    assert_eq!(open(&age_file(&gzip(&vec![0; 1_000_000])), limits).map(|content| content.len()), Ok(1_000_000));
    assert_eq!(open(&age_file(&gzip(&vec![0; 1_000_001])), limits), Err(SealError::InflatesTooFar { limit: 1_000_000 }));

    // A bomb of a quarter of a gibibyte in a megabyte, and the true limit.
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    let zeros = vec![0; 1 << 20];
    for _ in 0..256 {
        encoder.write_all(&zeros).expect("memory");
    }
    let bomb = encoder.finish().expect("memory");
    assert!(bomb.len() < 2 << 20);
    let start = Instant::now();
    assert_eq!(open(&age_file(&bomb), OpenLimits::default()), Err(SealError::InflatesTooFar { limit: 64 << 20 }));
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn one_layer_is_opened_and_what_is_inside_stays_as_it_is() {
    let inner = sealed(CONTENT, true);
    assert_eq!(open(&sealed(&inner, true)), Ok(inner.clone()));
    assert_eq!(open(&sealed(&gzip(CONTENT), false)), Ok(gzip(CONTENT)));
    assert_eq!(open(&age_file(&inner)), Err(SealError::NotGzip));
}

#[test]
fn what_is_too_big_is_refused_on_both_ways() {
    let to = to_passphrase(PASSPHRASE, CHEAP);
    assert_eq!(refused_seal(&vec![0; (64 << 20) + 1], &to), SealError::TooBig { limit: 64 << 20 });
    // Fits, and doesn't compress.
    assert_eq!(refused_seal(&noise(25_100_000), &to), SealError::TooBig { limit: MAX_SEALED });
    let mut file = age_file(b"");
    file.resize(MAX_SEALED as usize + 1, 0);
    assert_eq!(open(&file), Err(SealError::TooBig { limit: MAX_SEALED }));
    file.resize(sealing::MAX_INPUT as usize + 1, 0);
    assert_eq!(open(&file), Err(SealError::TooBig { limit: sealing::MAX_INPUT }));
}

#[test]
fn the_greatest_file_that_is_sealed_opens_again_from_armour_with_windows_line_ends() {
    let content = noise(24_900_000);
    let text = String::from_utf8(sealed(&content, true)).expect("text").replace('\n', "\r\n");
    assert!(text.len() as u64 <= sealing::MAX_INPUT);
    assert!(open(text.as_bytes()) == Ok(content));
}

// Passphrases

fn list_text() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(passphrase::LIST_PATH)).expect("the word list")
}

fn list() -> WordList {
    WordList::parse(&list_text()).expect("7,776 words")
}

#[test]
fn the_list_as_it_is_fetched_is_the_list_as_it_is_kept() {
    let text = list_text();
    let mut packed = String::new();
    let mut last = "";
    for word in text.lines() {
        let shared = last.bytes().zip(word.bytes()).take_while(|(one, other)| one == other).count();
        packed.push(char::from(b'A' + u8::try_from(shared).expect("a short word")));
        packed.push_str(&word[shared..]);
        last = word;
    }
    let fetched = WordList::unpack(&packed).expect("the same words");
    assert!(text.lines().all(|word| fetched.contains(word)));
    assert_eq!(
        WordList::unpack(&packed[..packed.len() / 2]).err().map(|error| matches!(error, WordListError::WrongCount { .. })),
        Some(true)
    );
    for page in ["", "<!doctype html><title>Überlast</title>", "ZZZ", "Éa"] {
        assert!(WordList::unpack(page).is_err(), "{page}");
    }
}

#[test]
fn the_word_list_has_7776_different_words_and_a_damaged_one_is_refused() {
    let text = list_text();
    assert!(list().contains("yo-yo") && list().contains("abacus") && !list().contains("Yo-Yo"));
    let refused = |text: &str| WordList::parse(text).err().expect("it is refused");
    assert_eq!(refused("<!doctype html>"), WordListError::WrongCount { found: 1 });
    assert_eq!(refused(&text[..30_000]), WordListError::WrongCount { found: text[..30_000].lines().count() });
    assert_eq!(refused(&text.replacen("abacus\n", "Abacus\n", 1)), WordListError::NotAWord { line: 1 });
    assert_eq!(refused(&text.replacen("abacus\n", "zoom\n", 1)), WordListError::Twice { word: "zoom".into() });
}

#[test]
fn six_words_are_drawn_evenly_from_the_whole_list() {
    let list = list();
    let text = list_text();
    let words: BTreeSet<&str> = text.lines().collect();
    let mut random = random(1);
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let mut drawn = 0;
    for _ in 0..20_000 {
        let made = passphrase::make_words(&mut random, &list);
        let mut left = made.as_str();
        let before = drawn;
        // Four words have a hyphen of their own: take the text apart by the list.
        while !left.is_empty() {
            let cuts = left.match_indices('-').map(|(at, _)| at).chain([left.len()]);
            let cut = cuts.filter(|cut| words.contains(&left[..*cut])).max().expect("a word of the list");
            *counts.entry(left[..cut].to_owned()).or_default() += 1;
            left = left[cut..].strip_prefix('-').unwrap_or(&left[cut..]);
            drawn += 1;
        }
        assert_eq!(drawn - before, passphrase::PASSPHRASE_WORDS as u32, "{made}");
    }
    assert_eq!(counts.len(), passphrase::LIST_WORDS, "every word comes up");
    let expected = f64::from(drawn) / passphrase::LIST_WORDS as f64;
    let chi_squared: f64 = counts.values().map(|count| (f64::from(*count) - expected).powi(2) / expected).sum();
    // 7,775 degrees of freedom: mean 7,775, deviation 125.
    assert!((7_100.0..8_450.0).contains(&chi_squared), "{chi_squared}");
}

#[test]
fn draws_from_the_uneven_end_are_thrown_away() {
    let from = |numbers: Vec<u16>| {
        let mut numbers = numbers.into_iter();
        move |bytes: &mut [u8]| bytes.copy_from_slice(&numbers.next().expect("enough numbers").to_le_bytes())
    };
    // 62,208 is eight times 7,776: from there on a draw would favour the list's beginning.
    let made = passphrase::make_words(from(vec![0xffff, 62_208, 7_775, 62_207, 0, 7_776, 1, 2]), &list());
    assert_eq!(made, "zoom-zoom-abacus-abacus-abdomen-abdominal");
    let made = passphrase::make_digits(from([65_535, 65_530, 65_529].into_iter().chain(0..30).collect()));
    assert_eq!(made, "9012-3456-7890-1234-5678-9012");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn a_made_passphrase_is_its_own_canonical_form_and_survives_the_ways_people_type(seed: u64) {
        let words = passphrase::make_words(random(seed), &list());
        let digits = passphrase::make_digits(random(seed));
        for made in [&words, &digits] {
            prop_assert_eq!(&passphrase::normalise(made), made);
            prop_assert!(passphrase::looks_like_ours(made));
            prop_assert_eq!(passphrase::readings(made), vec![made.clone()]);
            let typed = [
                made.replace('-', "  "), format!(" {} ", made.replace('-', " ")), made.replace('-', "\n"), made.replace('-', " - "),
                made.replace('-', "–"), made.to_uppercase(), made.replace('-', ", "), made.replace('-', "_"), format!("“{made}”"),
                format!("{made}."), made[..1].to_uppercase() + &made[1..], format!("\u{2066}{made}\u{2069}"), made.replace('-', "، "),
                made.replace('-', "\u{a0}"),
            ];
            for typed in typed {
                prop_assert_eq!(&passphrase::normalise(&typed), made, "{}", typed);
                prop_assert_eq!(&passphrase::readings(&typed)[0], made);
                prop_assert!(passphrase::readings(&typed).len() <= 2);
            }
        }
        for zero in ['٠', '۰', '०', '০', '੦', '０'] {
            let digit = |digit: char| digit.to_digit(10).map_or(' ', |value| char::from_u32(zero as u32 + value).expect("a digit"));
            let own: String = digits.chars().map(digit).collect();
            prop_assert_eq!(&passphrase::normalise(&own), &digits);
            prop_assert_eq!(&passphrase::normalise(&own.replace(' ', "")), &digits);
        }
    }
}

#[test]
fn a_passphrase_chosen_for_another_tool_is_tried_as_it_was_typed() {
    assert_eq!(passphrase::readings("Winter Rose 1987!"), ["Winter Rose 1987!", "winter-rose-1987!"]);
    assert_eq!(passphrase::readings("plain"), ["plain"]);
    assert_eq!(passphrase::readings("  plain "), ["plain"]);
    assert_eq!(passphrase::readings(""), [""]);
    assert_eq!(passphrase::readings("One two three four five six"), ["one-two-three-four-five-six", "One two three four five six"]);
    let file = seal(CONTENT, &to_passphrase("Winter Rose 1987!", CHEAP), true, &mut |_| {}).expect("it seals");
    assert_eq!(open_with(&file, &OpenWith::typed(" Winter Rose 1987!\n")), Ok(CONTENT.to_vec()));
    assert_eq!(open_with(&sealed(CONTENT, true), &OpenWith::typed("Plywood grant yo yo essay, dust MAPLE")), Ok(CONTENT.to_vec()));
}

// The age community's test vectors (C2SP/CCTV age), from the age crate's source package

/// Armour that the vectors refuse because the specification wants one spelling only. We open it on purpose, since it is what mail and
/// chat programs make of text that was right; what it holds is authenticated all the same (`engine::letters`).
const OPENED_ON_PURPOSE: [&str; 13] = [
    "armor_empty_last_line",
    "armor_empty_line_begin",
    "armor_empty_line_end",
    "armor_eol_between_padding",
    "armor_garbage_leading",
    "armor_garbage_trailing",
    "armor_long_line",
    "armor_short_line",
    "armor_whitespace_begin",
    "armor_whitespace_end",
    "armor_whitespace_eol",
    "armor_whitespace_last_line",
    "armor_whitespace_line_start",
];

struct Vector {
    name: String,
    fields: BTreeMap<String, String>,
    file: Vec<u8>,
}

impl Vector {
    fn read(path: &Path) -> Self {
        let bytes = fs::read(path).expect("a vector");
        let end = position(&bytes, b"\n\n");
        let head = std::str::from_utf8(&bytes[..end]).expect("text");
        let fields: BTreeMap<String, String> =
            head.lines().filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let mut file = bytes[end + 2..].to_vec();
        if fields.get("compressed").is_some_and(|kind| kind == "zlib") {
            let packed = std::mem::take(&mut file);
            flate2::read::ZlibDecoder::new(&packed[..]).read_to_end(&mut file).expect("zlib");
        }
        Vector { name: path.file_name().expect("a name").to_string_lossy().into_owned(), fields, file }
    }

    /// Opens it with what it says opens it.
    fn open(&self) -> Result<Vec<u8>, SealError> {
        let with = match (self.fields.get("passphrase"), self.fields.get("identity")) {
            (Some(passphrase), _) => with(passphrase),
            (None, Some(identity)) => OpenWith::Key(identity.clone()),
            (None, None) => with("none"),
        };
        engine::open_packed(&self.file, &with, OpenLimits::default())
    }
}

fn vectors() -> Vec<Vector> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo metadata");
    let metadata: serde_json::Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr)));
    let packages = metadata["packages"].as_array().expect("packages");
    let age = packages.iter().find(|package| package["name"] == "age").expect("the age crate");
    let manifest = Path::new(age["manifest_path"].as_str().expect("a path"));
    let folder = manifest.with_file_name("tests/testdata/testkit");
    let mut vectors: Vec<Vector> =
        fs::read_dir(&folder).expect("the vectors").map(|entry| Vector::read(&entry.expect("a file").path())).collect();
    vectors.sort_by(|a, b| a.name.cmp(&b.name));
    vectors
}

/// Whether a refusal is of the kind that a vector expects.
fn is_expected(expected: &str, error: &SealError) -> bool {
    use SealError::*;
    match expected {
        "no match" => matches!(error, WrongPassphrase | WrongKey | Changed | NotForAPassphrase),
        "HMAC failure" => *error == Changed,
        "payload failure" => matches!(error, Changed | CutShort),
        "armor failure" => matches!(error, Changed | CutShort | NotOurs),
        "header failure" => matches!(error, Changed | CutShort | TooCostly { .. } | TooNew { .. } | Empty),
        _ => false,
    }
}

#[test]
fn every_vector_of_the_age_community_is_opened_or_refused_as_it_says() {
    let vectors = vectors();
    assert!(vectors.len() >= 123, "only {} vectors found", vectors.len());
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    for vector in &vectors {
        let expected = vector.fields["expect"].as_str();
        *seen.entry(expected).or_default() += 1;
        let on_purpose = OPENED_ON_PURPOSE.contains(&vector.name.as_str());
        let is_right = match vector.open() {
            Ok(payload) if expected == "success" => {
                use sha2::Digest;
                let sum: String = sha2::Sha256::digest(&payload).iter().map(|byte| format!("{byte:02x}")).collect();
                sum == vector.fields["payload"]
            }
            Ok(_) => expected == "armor failure" && on_purpose,
            Err(error) => is_expected(expected, &error) && !on_purpose,
        };
        if !is_right {
            faults.push(format!("{} says {expected:?}: {:?}", vector.name, vector.open().map(|payload| payload.len())));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    println!("{} vectors: {seen:?}", vectors.len());
}

#[test]
fn vectors_of_each_kind_of_damage_give_the_fact_that_helps() {
    let vectors = vectors();
    let outcome = |name: &str| {
        let vector = vectors.iter().find(|vector| vector.name == name).unwrap_or_else(|| panic!("no vector {name}"));
        vector.open().expect_err(name)
    };
    assert_eq!(outcome("armor_no_end_line"), SealError::CutShort);
    assert_eq!(outcome("armor_not_canonical"), SealError::Changed);
    assert_eq!(outcome("armor_wrong_type"), SealError::Changed);
    assert_eq!(outcome("hmac_bad"), SealError::Changed);
    assert_eq!(outcome("scrypt_no_match"), SealError::WrongPassphrase);
    assert_eq!(outcome("x25519_no_match"), SealError::WrongKey);
    assert_eq!(outcome("scrypt_work_factor_23"), SealError::TooCostly { log_n: 23, max: 18 });
    assert_eq!(outcome("stream_no_nonce"), SealError::CutShort);
    assert_eq!(outcome("stream_no_final_full"), SealError::CutShort);
    assert_eq!(outcome("stream_bad_tag_second_chunk"), SealError::Changed);
    assert_eq!(outcome("empty"), SealError::Empty);
    assert!(matches!(outcome("version_unsupported"), SealError::TooNew { .. }));
}

#[test]
fn keys_read_and_write_as_the_age_crate_does() {
    use age::secrecy::ExposeSecret;
    for _ in 0..20 {
        let theirs = age::x25519::Identity::generate();
        let secret = theirs.to_string().expose_secret().to_owned();
        let public = theirs.to_public().to_string();
        let file = seal(CONTENT, &SealTo::Keys(vec![public.clone()]), false, &mut |_| {}).expect("it seals");
        assert_eq!(open_with(&file, &OpenWith::Key(secret)), Ok(CONTENT.to_vec()));
        let decryptor = age::Decryptor::new(&file[..]).expect("a header");
        let mut opened = Vec::new();
        decryptor.decrypt(std::iter::once(&theirs as _)).expect("the age crate opens it").read_to_end(&mut opened).expect("whole");
        assert_eq!(opened, open_gzip_of(CONTENT, &opened));
        let ours = engine::make_identity();
        let again: age::x25519::Identity = ours.secret.parse().expect("the age crate reads our key");
        assert_eq!(again.to_public().to_string(), ours.public);
    }
    // A public key of low order (RFC 7748 section 6.1): what is sealed to it anybody could open.
    let low = bech32::encode::<bech32::Bech32>(bech32::Hrp::parse_unchecked("age"), &[0; 32]).expect("it is written");
    assert_eq!(refused_seal(CONTENT, &SealTo::Keys(vec![low])), SealError::BadKey);
}

/// The same bytes, after they have been found to be gzip of the content.
fn open_gzip_of(content: &[u8], packed: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut plain).expect("gzip");
    assert_eq!(plain, content);
    packed.to_vec()
}

// Debian's age

/// Whether the `age` tool is here. On somebody's own computer its absence is said and passed over; in CI it fails.
fn has_age() -> bool {
    let found = Command::new("age").arg("--version").output().is_ok_and(|output| output.status.success());
    if !found {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "age is not installed");
        println!("NOT TESTED: age is not installed here");
    }
    found
}

/// Runs a shell command under a terminal of its own, since `age` asks for passphrases there and nowhere else; types a line after each
/// question.
fn under_a_terminal(command: &str, lines: &[&str]) {
    let mut child = Command::new("script")
        .args(["--quiet", "--return", "--flush", "--command", command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("script, of util-linux");
    let mut keyboard = child.stdin.take().expect("a pipe");
    let mut screen = child.stdout.take().expect("a pipe");
    let mut said = String::new();
    let mut left = lines.iter();
    let mut buffer = [0; 1024];
    loop {
        let count = screen.read(&mut buffer).expect("a screen");
        if count == 0 {
            break;
        }
        said.push_str(&String::from_utf8_lossy(&buffer[..count]));
        // "Enter passphrase:", "Confirm passphrase:", "Enter passphrase (leave empty to autogenerate a secure one):"
        let asked = said.matches("passphrase:").count() + said.matches("secure one):").count();
        while lines.len() - left.len() < asked
            && let Some(line) = left.next()
        {
            // The terminal is told to be silent first, and then asks; what comes in between is thrown away.
            std::thread::sleep(Duration::from_millis(200));
            keyboard.write_all(format!("{line}\n").as_bytes()).expect("a keyboard");
        }
    }
    let status = child.wait().expect("it ends");
    assert!(status.success(), "{command}: {said}");
}

fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

#[test]
fn debians_age_and_gunzip_open_our_file_with_the_passphrase_as_it_is_shown() {
    if !has_age() {
        return;
    }
    let folder = scratch("age_opens_ours");
    for (made, armour) in [(passphrase::make_words(random(7), &list()), true), (passphrase::make_digits(random(7)), false)] {
        let content = noise(150_000);
        let file = seal(&content, &to_passphrase(&made, sealing::WRITING_LOG_N), armour, &mut |_| {}).expect("it seals");
        fs::write(folder.join("ours.age"), file).expect("written");
        let command = format!("cd '{}' && rm -f plain.gz && age -d -o plain.gz ours.age && gunzip -f plain.gz", folder.display());
        under_a_terminal(&command, &[&made]);
        assert!(fs::read(folder.join("plain")).expect("opened") == content);
    }
}

#[test]
fn we_open_a_file_that_debians_age_made() {
    if !has_age() {
        return;
    }
    let folder = scratch("we_open_theirs");
    fs::write(folder.join("plain.gz"), gzip(CONTENT)).expect("written");
    for form in ["", "-a"] {
        let command = format!("cd '{}' && rm -f theirs.age && age -p {form} -o theirs.age plain.gz", folder.display());
        under_a_terminal(&command, &[PASSPHRASE, PASSPHRASE]);
        let theirs = fs::read(folder.join("theirs.age")).expect("made");
        assert_eq!(open(&theirs), Ok(CONTENT.to_vec()));
        assert_eq!(open_with(&theirs, &with("another")), Err(SealError::WrongPassphrase));
    }
}

#[test]
fn keys_go_both_ways_between_us_and_debians_age() {
    if !has_age() {
        return;
    }
    let folder = scratch("keys");
    let ours = engine::make_identity();
    let file = seal(CONTENT, &SealTo::Keys(vec![ours.public.clone()]), true, &mut |_| {}).expect("it seals");
    fs::write(folder.join("ours.age"), file).expect("written");
    fs::write(folder.join("key.txt"), format!("{}\n", ours.secret)).expect("written");
    fs::write(folder.join("plain.gz"), gzip(CONTENT)).expect("written");
    let run = |arguments: &[&str]| {
        let output = Command::new("age").args(arguments).current_dir(&folder).output().expect("age");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    let opened = run(&["-d", "-i", "key.txt", "ours.age"]);
    let mut content = Vec::new();
    flate2::read::GzDecoder::new(&opened[..]).read_to_end(&mut content).expect("gzip");
    assert_eq!(content, CONTENT);
    let theirs = run(&["-r", &ours.public, "plain.gz"]);
    assert_eq!(open_with(&theirs, &OpenWith::Key(ours.secret)), Ok(CONTENT.to_vec()));
}

// rage, from Rust's registry

/// Where `cargo xtask test` has put `rage`. On somebody's own computer its absence is said and passed over; in CI it fails.
fn rage() -> Option<PathBuf> {
    let found = std::env::var_os("OWNWORDS_RAGE").map(PathBuf::from);
    if found.is_none() {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "rage is not installed");
        println!("NOT TESTED: rage is not installed here (OWNWORDS_RAGE names it)");
    }
    found
}

/// Runs rage. What asks it for its passphrase is a pinentry of three lines (Assuan: a greeting, a data line for GETPIN, OK for the rest).
fn run_rage(rage: &Path, folder: &Path, passphrase: &str, arguments: &[&str]) {
    use std::os::unix::fs::PermissionsExt;
    let asker = folder.join("pinentry");
    let script = "#!/bin/sh\necho OK\nwhile read -r line; do case \"$line\" in GETPIN*) echo \"D $PASSPHRASE\"; echo OK ;; BYE*) echo OK; exit ;; *) echo OK ;; esac; done\n";
    fs::write(&asker, script).expect("written");
    fs::set_permissions(&asker, fs::Permissions::from_mode(0o755)).expect("it may run");
    let output = Command::new(rage)
        .args(arguments)
        .current_dir(folder)
        .env("PINENTRY_PROGRAM", &asker)
        .env("PASSPHRASE", passphrase)
        .stdin(Stdio::null())
        .output()
        .expect("rage starts");
    assert!(output.status.success(), "rage {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn passphrases_and_keys_go_both_ways_between_us_and_rage() {
    let Some(rage) = rage() else { return };
    let folder = scratch("rage");
    let read = |name: &str| fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let content = noise(150_000);
    let gunzip = |bytes: &[u8]| {
        let mut plain = Vec::new();
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut plain).expect("gzip");
        plain
    };
    fs::write(folder.join("plain.gz"), gzip(&content)).expect("written");
    for armour in [false, true] {
        let made = passphrase::make_words(random(11), &list());
        let ours = seal(&content, &to_passphrase(&made, 10), armour, &mut |_| {}).expect("it seals");
        fs::write(folder.join("ours.age"), ours).expect("written");
        run_rage(&rage, &folder, &made, &["-d", "-o", "opened.gz", "ours.age"]);
        assert!(gunzip(&read("opened.gz")) == content, "rage opens ours with the passphrase");
        let form = if armour { vec!["-a"] } else { vec![] };
        run_rage(&rage, &folder, &made, &[&["-p", "-o", "theirs.age"][..], &form, &["plain.gz"]].concat());
        assert_eq!(open_with(&read("theirs.age"), &with(&made)).map(|opened| opened == content), Ok(true), "we open rage's with it");

        let pair = engine::make_identity();
        fs::write(folder.join("key.txt"), format!("{}\n", pair.secret)).expect("written");
        let ours = seal(&content, &SealTo::Keys(vec![pair.public.clone()]), armour, &mut |_| {}).expect("it seals");
        fs::write(folder.join("ours.age"), ours).expect("written");
        run_rage(&rage, &folder, "", &["-d", "-i", "key.txt", "-o", "keyed.gz", "ours.age"]);
        assert!(gunzip(&read("keyed.gz")) == content, "rage opens ours with the key");
        run_rage(&rage, &folder, "", &[&["-r", &pair.public, "-o", "keyed.age"][..], &form, &["plain.gz"]].concat());
        assert_eq!(
            open_with(&read("keyed.age"), &OpenWith::Key(pair.secret)).map(|opened| opened == content),
            Ok(true),
            "we open rage's with it"
        );
        for file in ["opened.gz", "theirs.age", "keyed.gz", "keyed.age"] {
            fs::remove_file(folder.join(file)).expect("it is there");
        }
    }
    println!("rage opened ours and we opened its, passphrase and key, armoured and not");
}

// Big content

/// The most memory that this process has held, in bytes (Linux).
fn most_held() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? * 1024)
}

/// Run by the test below in a process of its own, so that nothing else's memory is counted.
#[test]
#[ignore = "a part of the test of 25 MB"]
fn one_sealing_of_25_megabytes() {
    let content = if std::env::var_os("OWNWORDS_NOISE").is_some() {
        noise(24_500_000)
    } else {
        let line = b"{\"kind\":\"statement\",\"answer\":\"I like to be asked first, and to be given time to answer.\"},";
        line.iter().copied().cycle().take(25_000_000).collect()
    };
    let key = engine::make_identity().public;
    let before = most_held().unwrap_or_default();
    let began = Instant::now();
    let sealed = seal(&content, &SealTo::Keys(vec![key]), true, &mut |_| {}).expect("it seals");
    let took = began.elapsed();
    let more = most_held().unwrap_or_default().saturating_sub(before);
    println!("SEALED {} {} {} {}", content.len(), sealed.len(), took.as_millis(), more);
}

#[test]
fn sealing_25_megabytes_holds_less_than_three_times_the_content() {
    for kind in ["text", "noise"] {
        let mut command = Command::new(std::env::current_exe().expect("this test"));
        command.args(["--ignored", "--exact", "--nocapture", "one_sealing_of_25_megabytes"]);
        if kind == "noise" {
            command.env("OWNWORDS_NOISE", "1");
        }
        let output = command.output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let line = said.lines().find_map(|line| line.split_once("SEALED ")).unwrap_or_else(|| panic!("{said}")).1;
        let numbers: Vec<u64> = line.split_whitespace().filter_map(|number| number.parse().ok()).collect();
        let [content, sealed, millis, more] = numbers[..] else { panic!("{said}") };
        // What was there before is the content itself.
        let times = (content + more) as f64 / content as f64;
        println!(
            "{kind}: {content} bytes to a key, armoured, {sealed} bytes in {millis} ms (a test build); {times:.2} times the content held"
        );
        assert!(times < 3.0, "{times:.2} times the content");
    }
}

//! Names that come from outside: cleaned, compared as they look, told from what the app says, and found in other words.
//!
//! This is the one home of folding: [`fold`] takes letters that only a keyboard, an accent or a normal form tells apart as one, for
//! finding a name in a text; the rule behind [`same_name`] and [`imitates`] goes on to letters that merely look alike.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::help_numbers::HELP_NUMBERS;
use super::kin;

/// One line of text from outside: without control characters and characters that turn or hide others, with single spaces. The joiners of
/// Persian, Urdu and Indic spelling stay between letters.
pub fn clean(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let (mut gap, mut joiner) = (false, None);
    for character in line.chars() {
        if character.is_whitespace() || character.is_control() {
            gap = !out.is_empty();
            joiner = None;
        } else if is_joiner(character) {
            joiner = (!gap && out.ends_with(char::is_alphanumeric)).then_some(character);
        } else if !is_hidden(character) {
            if gap {
                out.push(' ');
                gap = false;
            }
            out.extend(joiner.take().filter(|_| character.is_alphanumeric()));
            out.push(character);
        }
    }
    out
}

/// U+200C and U+200D: part of how words are spelt in several scripts.
const fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}')
}

/// Characters that show nothing themselves and change how others are shown (Unicode UAX 9 section 2, UTS 39 section 3.1), and those that
/// mean nothing to everybody.
const fn is_hidden(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e000}'..='\u{f8ff}'
        | '\u{e0000}'..='\u{10ffff}')
}

/// What the app is called, in every language that it has a name in.
const APP: [&str; 2] = ["Own Words", "اپنے الفاظ"];

/// Up to this many letters a sentence of the app is short: as long as the longest line of a card that is read as a name.
pub const SHORT: usize = 60;

/// From this many letters on, one of the app's own sentences is looked for inside a name too.
const LONG: usize = 12;

/// Fluent ids of what the app says where names stand, or of what somebody could be made to believe by: buttons, headings and notices. None
/// is what an honest name, role or organisation could be, and none is longer than a line of a card.
pub const SAID: [&str; 155] = [
    "card-title",
    "card-look",
    "card-nothing",
    "card-not",
    "card-damaged",
    "card-no-name",
    "card-says",
    "card-compare",
    "card-same",
    "card-later",
    "card-other",
    "card-keep",
    "card-leave",
    "card-other-key-how",
    "card-other-key-same-sub",
    "card-other-key-else",
    "card-go-on",
    "card-kept",
    "card-waits",
    "card-waits-sub",
    "card-take-in",
    "card-key-checked",
    "card-key-unchecked",
    "card-key-off",
    "share-add",
    "share-somebody-else",
    "share-somebody",
    "share-next",
    "share-take-off",
    "share-log",
    "share-log-none",
    "share-log-lead",
    "share-open",
    "share-pick-title-somebody",
    "share-pick-lead",
    "share-about-somebody",
    "share-signed",
    "share-people-hint",
    "share-tick-all",
    "share-untick-all",
    "share-tick-all-private",
    "share-left-out",
    "share-untick",
    "share-sure-title-somebody",
    "share-sure-no",
    "share-sure-yes",
    "share-see",
    "share-see-title-somebody",
    "share-see-back",
    "share-seal-title",
    "share-seal-lead",
    "share-seal",
    "share-sealing",
    "share-sealed",
    "share-passphrase-voice",
    "share-hand-over",
    "share-form-making",
    "share-form-page-no",
    "share-hand-over-page",
    "share-seal-again",
    "share-given-title-somebody",
    "share-given-unreadable",
    "share-given-missing",
    "share-paper-title",
    "share-given-was",
    "share-given-back",
    "share-given-back-none",
    "share-given-back-beside",
    "share-since-nothing",
    "share-since-then",
    "share-since-now",
    "share-since-new-more",
    "share-ask",
    "share-ask-send",
    "share-ask-copy",
    "share-ask-copied",
    "share-ask-not-copied",
    "share-ask-handed",
    "share-ask-refused",
    "share-how",
    "share-how-key-sub",
    "share-reply-remove",
    "reply-read",
    "reply-wrote",
    "reply-answered",
    "reply-whole-title",
    "reply-who-lead",
    "reply-make",
    "reply-made-title",
    "reply-change",
    "reply-another",
    "reply-take-title",
    "reply-take-file",
    "reply-show-title",
    "reply-show-not-kept",
    "reply-keep",
    "reply-leave",
    "reply-kept",
    "reply-already",
    "reply-already-advice",
    "reply-go-given",
    "reply-other-file",
    "reply-other-file-advice",
    "reply-no-file",
    "reply-no-file-advice",
    "reply-elsewhere",
    "reply-elsewhere-advice",
    "reply-go-plans",
    "reply-nowhere",
    "reply-is-share",
    "reply-is-share-advice",
    "reply-beside-title",
    "reply-unsigned",
    "reply-to-question",
    "reply-to-agreed",
    "reply-in-questions",
    "reply-in-agreed",
    "reply-of-somebody",
    "suggest-none",
    "suggest-theirs",
    "suggest-take-out",
    "suggest-unreadable",
    "suggest-take",
    "suggest-leave",
    "suggest-beside",
    "support-make",
    "support-making",
    "support-made",
    "support-write-down",
    "support-card",
    "support-send",
    "support-compare",
    "support-change",
    "support-save",
    "support-saved",
    "support-backup",
    "support-restore",
    "support-restore-lead",
    "support-restore-do",
    "support-restored",
    "support-new",
    "support-new-do",
    "support-off",
    "support-off-sure",
    "support-off-no",
    "support-off-yes",
    "support-open",
    "support-imitates",
    "support-short",
    "support-not-a-key",
    "support-key-broken",
    "support-key-wrong",
    "document-somebody",
    "document-untitled",
    "document-promise",
];

/// What the app says, as names are held against it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// The words of [`SAID`]: the long ones are found inside a name too.
    said: BTreeSet<String>,
    /// Every other short sentence: a name that reads the same is refused.
    short: BTreeSet<String>,
}

impl Own {
    /// The words of [`SAID`], and `short` sentences of the app without those that a name, a role or an organisation may honestly be
    /// ([`honest`]).
    pub fn new(said: &[String], short: &[String], honest: &[String]) -> Self {
        let all = |texts: &[String]| texts.iter().map(|text| skeleton(text)).filter(|text| !text.is_empty()).collect::<BTreeSet<_>>();
        let (honest, mut short) = (all(honest), all(short));
        short.retain(|text| !honest.contains(text));
        Self { said: all(said), short }
    }
}

/// Fluent ids of what the app says and an honest card may say too: who somebody is to somebody, whom to call, nations.
pub fn honest() -> impl Iterator<Item = &'static str> {
    let everyday = kin::EVERYDAY.iter().flat_map(|group| group.terms.iter().copied().chain([group.title]));
    let meanings = kin::KIN_SETS.iter().flat_map(|set| set.terms).map(|term| term.meaning);
    let numbers = HELP_NUMBERS.iter().map(|number| number.id);
    let nations = ["document-nation-england", "document-nation-wales", "document-nation-scotland", "document-nation-northern-ireland"];
    everyday.chain(meanings).chain(numbers).chain(nations)
}

/// Whether a name would look like something that the app itself says: its own name, its words, or a mark such as a tick or a lock, which
/// stand in the app for "checked" and "sealed".
pub fn imitates(name: &str, own: &Own) -> bool {
    let bare = skeleton(name);
    let holds = |said: &str| bare.contains(&skeleton(said));
    let inside = |said: &String| said.chars().count() >= LONG && bare.contains(said);
    name.chars().any(is_mark)
        || assures(name)
        || APP.into_iter().any(holds)
        || own.said.contains(&bare)
        || own.short.contains(&bare)
        || own.said.iter().any(inside)
}

/// Words that say that something was looked into: no name is made of them and [`SAFE`] alone.
const CHECKED: [&str; 9] = ["checked", "verified", "confirmed", "sealed", "encrypted", "approved", "تصدیق", "جانچا", "مہربند"];
/// Words that stand beside them.
const SAFE: [&str; 20] = [
    "and",
    "safe",
    "secure",
    "trusted",
    "key",
    "card",
    "words",
    "is",
    "this",
    "are",
    "the",
    "ok",
    "محفوظ",
    "اور",
    "شدہ",
    "گیا",
    "ہے",
    "کلید",
    "کارڈ",
    "یہ",
];

/// Whether a line says of itself that it was checked, in words that the app never says and might: "Checked and safe".
fn assures(line: &str) -> bool {
    let folded = fold(line);
    let words = || folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words().any(|word| CHECKED.contains(&word)) && words().all(|word| CHECKED.contains(&word) || SAFE.contains(&word))
}

/// Whether a character stands in the app for something that it says: checked, sealed, take care.
pub const fn is_mark(character: char) -> bool {
    matches!(
        character,
        '✓' | '✔'
            | '☑'
            | '✅'
            | '🗸'
            | '🗹'
            | '☒'
            | '🗵'
            | '🗷'
            | '✕'
            | '✖'
            | '✗'
            | '✘'
            | '❌'
            | '❎'
            | '🔒'
            | '🔓'
            | '🔏'
            | '🔐'
            | '🔑'
            | '🗝'
            | '🛡'
            | '⛨'
            | '⚠'
            | '⛔'
            | '🚫'
            | '❗'
            | '❕'
            | '‼'
            | '⁉'
            | 'ℹ'
            | '🛈'
            | '🆗'
    )
}

/// Whether two names are the same to somebody who reads them quickly.
pub fn same_name(one: &str, other: &str) -> bool {
    let (one, other) = (skeleton(one), skeleton(other));
    !one.is_empty() && one == other
}

/// A name as it looks at a glance: folded, with one letter for those that look alike, and nothing but letters and digits.
fn skeleton(text: &str) -> String {
    let letters = text.chars().flat_map(char::to_lowercase).filter(|letter| !is_joiner(*letter)).filter_map(folded);
    letters.map(look).filter(|character| character.is_alphanumeric()).collect()
}

/// A text in small letters, with single spaces, in which letters that only a keyboard, an accent or a normal form (Unicode UAX 15) tells
/// apart are one: "José" and "Jose\u{301}" both become "jose", Arabic "علي" and Urdu "علی" the same. Apostrophes become straight, a joiner
/// between words a space, and what can't be seen goes.
pub fn fold(text: &str) -> String {
    fold_letters(text, true)
}

/// The same, with capitals as they are.
pub fn fold_with_capitals(text: &str) -> String {
    fold_letters(text, false)
}

fn fold_letters(text: &str, small: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut put = |letter: char| match letter {
        'a'..='z' | '0'..='9' => out.push(letter),
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{b4}' | '`' | '\u{ff07}' => out.push('\''),
        _ if letter.is_whitespace() || is_joiner(letter) => {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        }
        _ if is_hidden(letter) => {}
        _ => out.extend(folded(letter)),
    };
    for letter in text.chars() {
        if small { letter.to_lowercase().for_each(&mut put) } else { put(letter) }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A small letter without what only a keyboard or an accent adds; none for an accent that stands by itself, and for the line that
/// stretches Arabic words.
fn folded(letter: char) -> Option<char> {
    let own = match letter {
        _ if letter.is_ascii() => return Some(letter),
        // Wide forms stand in the order of ASCII (Unicode block FF00).
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter).to_ascii_lowercase(),
        _ => letter,
    };
    let is_accent = matches!(own, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}'
        | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{93c}' | '\u{9bc}' | '\u{a3c}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{3099}' | '\u{309a}' | '\u{fe20}'..='\u{fe2f}');
    (!is_accent).then(|| PLAIN.binary_search_by_key(&own, |(like, _)| *like).map_or(own, |at| PLAIN[at].1))
}

/// [`SAME`] by the letter that is looked up.
static PLAIN: LazyLock<Vec<(char, char)>> = LazyLock::new(|| sorted(&SAME));
/// [`LIKE`] by the letter that is looked up.
static ALIKE: LazyLock<Vec<(char, char)>> = LazyLock::new(|| sorted(&LIKE));

fn sorted(rows: &[(char, &str)]) -> Vec<(char, char)> {
    let mut pairs: Vec<_> = rows.iter().flat_map(|(plain, others)| others.chars().map(|other| (other, *plain))).collect();
    pairs.sort_unstable();
    pairs
}

/// The letter that a folded letter looks like.
fn look(letter: char) -> char {
    ALIKE.binary_search_by_key(&letter, |(like, _)| *like).map_or(letter, |at| ALIKE[at].1)
}

/// Letters that look like others (after Unicode UTS 39's confusables, as far as they make Latin words).
const LIKE: [(char, &str); 23] = [
    ('a', "аαɑ"),
    ('b', "Ьь"),
    ('c', "сϲ"),
    ('d', "ԁɗ"),
    ('e', "еє"),
    ('g', "ɡ"),
    ('h', "һн"),
    ('i', "іι1lӏ|"),
    ('j', "ј"),
    ('k', "кκ"),
    ('m', "м"),
    ('n', "пո"),
    ('o', "оοօ0०০٥۵"),
    ('p', "рρ"),
    ('q', "ԛ"),
    ('r', "г"),
    ('s', "ѕ5"),
    ('t', "тτ"),
    ('u', "υս"),
    ('v', "ѵν"),
    ('w', "ԝѡωшɯ"),
    ('x', "хχ"),
    ('y', "уγ"),
];

/// Small letters by the one that they are without accents, marks and the differences of keyboards: the canonical decompositions of
/// Unicode for the scripts that names are written in here, and the Arabic letters that Urdu, Persian and Arabic keyboards type
/// differently.
#[rustfmt::skip]
const SAME: [(char, &str); 125] = [
    ('a', "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ('b', "ḃḅḇ"),
    ('c', "çćĉċčḉ"),
    ('d', "ðďđḋḍḏḑḓ"),
    ('e', "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ('f', "ḟ"),
    ('g', "ĝğġģǧǵḡ"),
    ('h', "ĥħȟḣḥḧḩḫẖ"),
    ('i', "ìíîïĩīĭįıǐȉȋḭḯỉị"),
    ('j', "ĵǰ"),
    ('k', "ķǩḱḳḵ"),
    ('l', "ĺļľłḷḹḻḽ"),
    ('m', "ḿṁṃ"),
    ('n', "ñńņňǹṅṇṉṋ"),
    ('o', "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ('p', "ṕṗ"),
    ('r', "ŕŗřȑȓṙṛṝṟ"),
    ('s', "śŝşšșṡṣṥṧṩ"),
    ('t', "ţťŧțṫṭṯṱẗ"),
    ('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ('v', "ṽṿ"),
    ('w', "ŵẁẃẅẇẉẘ"),
    ('x', "ẋẍ"),
    ('y', "ýÿŷȳẏẙỳỵỷỹ"),
    ('z', "źżžẑẓẕ"),
    ('æ', "ǣǽ"),
    ('ʒ', "ǯ"),
    ('α', "ά"),
    ('ε', "έ"),
    ('η', "ή"),
    ('ι', "ΐίϊ"),
    ('ο', "ό"),
    ('σ', "ς"),
    ('υ', "ΰϋύ"),
    ('ω', "ώ"),
    ('а', "ӑӓ"),
    ('г', "ѓ"),
    ('е', "ѐёӗ"),
    ('ж', "ӂӝ"),
    ('з', "ӟ"),
    ('и', "йѝӣӥ"),
    ('к', "ќ"),
    ('о', "ӧ"),
    ('у', "ўӯӱӳ"),
    ('ч', "ӵ"),
    ('ы', "ӹ"),
    ('э', "ӭ"),
    ('і', "ї"),
    ('ѵ', "ѷ"),
    ('ә', "ӛ"),
    ('ө', "ӫ"),
    ('ا', "آأإٱ"),
    ('و', "ؤ"),
    ('ک', "كڪ"),
    ('ہ', "ةهۀۂۃە"),
    ('ی', "ئىيۍێې"),
    ('ے', "ۓ"),
    ('क', "क़"),
    ('ख', "ख़"),
    ('ग', "ग़"),
    ('ज', "ज़"),
    ('ड', "ड़"),
    ('ढ', "ढ़"),
    ('न', "ऩ"),
    ('फ', "फ़"),
    ('य', "य़"),
    ('र', "ऱ"),
    ('ळ', "ऴ"),
    ('ড', "ড়"),
    ('ঢ', "ঢ়"),
    ('য', "য়"),
    ('ਖ', "ਖ਼"),
    ('ਗ', "ਗ਼"),
    ('ਜ', "ਜ਼"),
    ('ਫ', "ਫ਼"),
    ('ਲ', "ਲ਼"),
    ('ਸ', "ਸ਼"),
    ('う', "ゔ"),
    ('か', "が"),
    ('き', "ぎ"),
    ('く', "ぐ"),
    ('け', "げ"),
    ('こ', "ご"),
    ('さ', "ざ"),
    ('し', "じ"),
    ('す', "ず"),
    ('せ', "ぜ"),
    ('そ', "ぞ"),
    ('た', "だ"),
    ('ち', "ぢ"),
    ('つ', "づ"),
    ('て', "で"),
    ('と', "ど"),
    ('は', "ばぱ"),
    ('ひ', "びぴ"),
    ('ふ', "ぶぷ"),
    ('へ', "べぺ"),
    ('ほ', "ぼぽ"),
    ('ゝ', "ゞ"),
    ('ウ', "ヴ"),
    ('カ', "ガ"),
    ('キ', "ギ"),
    ('ク', "グ"),
    ('ケ', "ゲ"),
    ('コ', "ゴ"),
    ('サ', "ザ"),
    ('シ', "ジ"),
    ('ス', "ズ"),
    ('セ', "ゼ"),
    ('ソ', "ゾ"),
    ('タ', "ダ"),
    ('チ', "ヂ"),
    ('ツ', "ヅ"),
    ('テ', "デ"),
    ('ト', "ド"),
    ('ハ', "バパ"),
    ('ヒ', "ビピ"),
    ('フ', "ブプ"),
    ('ヘ', "ベペ"),
    ('ホ', "ボポ"),
    ('ワ', "ヷ"),
    ('ヰ', "ヸ"),
    ('ヱ', "ヹ"),
    ('ヲ', "ヺ"),
    ('ヽ', "ヾ"),
];

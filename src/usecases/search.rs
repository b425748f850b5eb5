//! Finding words in everything of a plan, in any script.

use crate::domain::EntryId;
use crate::domain::conversations;
use crate::domain::entry::{Entry, Kind};
use crate::domain::plan::Plan;

/// A place where the words were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The entry.
    pub entry: EntryId,
    /// The text that they stand in, whole.
    pub text: String,
}

/// Finds every entry in which all words of `query` stand, in any order, in one text or another, newest first. Case, accents, vowel
/// signs and the variants of Arabic letters and digits make no difference. What is a helper's own is not looked into.
///
/// `decompose` takes letters and their marks apart (Unicode NFKD); it is handed in, because the browser has it.
pub fn find(plan: &Plan, query: &str, decompose: &impl Fn(&str) -> String) -> Vec<Hit> {
    let query = fold(query, decompose);
    let wanted: Vec<_> = query.split_whitespace().collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(&Entry, Hit)> = plan
        .entries()
        .filter(|entry| !entry.is_gone() && !matches!(entry.kind, Kind::Share | Kind::Unknown(_)))
        .filter(|entry| !conversations::is_helpers_own_entry(entry))
        .filter_map(|entry| {
            // Every wording that stands counts, also where two of them do.
            let texts: Vec<_> = entry.heads.iter().filter(|head| !head.gone).flat_map(|head| head.body.texts()).collect();
            let folded: Vec<_> = texts.iter().map(|text| fold(text, decompose)).collect();
            wanted.iter().all(|word| folded.iter().any(|text| text.contains(word))).then(|| {
                let at = folded.iter().position(|text| wanted.iter().any(|word| text.contains(word))).unwrap_or_default();
                (&**entry, Hit { entry: entry.id.clone(), text: texts[at].to_owned() })
            })
        })
        .collect();
    found.sort_by_key(|(entry, _)| std::cmp::Reverse(entry.head().at));
    found.into_iter().map(|(_, hit)| hit).collect()
}

/// A text as it is compared: small letters, no marks, one form of each letter and digit.
fn fold(text: &str, decompose: &impl Fn(&str) -> String) -> String {
    let apart = if text.is_ascii() { text.to_owned() } else { decompose(text) };
    apart.chars().filter(|letter| !is_mark(*letter)).map(one_form).flat_map(char::to_lowercase).collect()
}

/// Marks on letters: Latin, Arabic, Hebrew; and what joins, parts or turns letters without being seen.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6ed}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{ad}' | '\u{feff}')
}

/// One form for letters that keyboards of Arabic, Persian, Urdu and Pashto write differently, for Latin letters that do not come apart,
/// and for digits.
fn one_form(letter: char) -> char {
    match letter {
        'ى' | 'ي' | 'ئ' | 'ې' => 'ی',
        'ك' => 'ک',
        'ه' | 'ة' | 'ھ' | 'ۃ' | 'ۀ' | 'ە' => 'ہ',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ł' | 'Ł' => 'l',
        'ø' | 'Ø' => 'o',
        'đ' | 'Đ' => 'd',
        'ı' => 'i',
        '’' | 'ʼ' => '\'',
        // Every script's digits stand in the order of their worth.
        '٠'..='٩' => digit(letter, '٠'),
        '۰'..='۹' => digit(letter, '۰'),
        '०'..='९' => digit(letter, '०'),
        '০'..='৯' => digit(letter, '০'),
        '੦'..='੯' => digit(letter, '੦'),
        '૦'..='૯' => digit(letter, '૦'),
        _ => letter,
    }
}

fn digit(letter: char, zero: char) -> char {
    char::from_digit(u32::from(letter) - u32::from(zero), 10).unwrap_or(letter)
}

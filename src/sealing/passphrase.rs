//! Passphrases: made at random, shown once, told by voice, typed by somebody else.
//!
//! What is shown is what was sealed with, letter for letter, so that any age tool opens the file with what is on the screen. That
//! canonical form is lower-case ASCII words, or groups of ASCII digits, joined by single hyphens:
//! `plywood-grant-yo-yo-essay-dust-maple`, `4071-9925-1836-0042-7713-5908`.
//!
//! What is typed is brought to that form again by [`normalise`]: people put spaces, capitals, full stops and their own digits.

use std::fmt;

/// Words in the EFF's long list: 6^5, so that a word carries 12.9 bits.
pub const LIST_WORDS: usize = 7_776;
/// Words in a passphrase: 77.5 bits.
pub const PASSPHRASE_WORDS: usize = 6;
/// Digits in a passphrase for people who don't share an alphabet: 79.7 bits.
pub const PASSPHRASE_DIGITS: usize = 24;
/// Digits in a group, as they are shown and read aloud.
pub const GROUP_DIGITS: usize = 4;
/// Where the list lies beside the app, to be fetched when words are wanted.
pub const LIST_PATH: &str = "assets/words/eff-large.txt";

/// The words that passphrases are drawn from.
#[derive(Clone)]
pub struct WordList(Vec<String>);

/// A word list that isn't the one this app was made with: nothing is drawn from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordListError {
    /// It has another number of words than [`LIST_WORDS`]: most likely an error page, or a file cut short.
    WrongCount {
        /// How many there are.
        found: usize,
    },
    /// A line holds something else than lower-case ASCII letters and hyphens.
    NotAWord {
        /// Which line, from 1.
        line: usize,
    },
    /// A word is there twice, which would make it likelier than others.
    Twice {
        /// Which.
        word: String,
    },
}

impl fmt::Display for WordListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for WordListError {}

impl WordList {
    /// Reads the list's file: one word a line, [`LIST_WORDS`] of them, no word twice.
    pub fn parse(text: &str) -> Result<Self, WordListError> {
        let words: Vec<String> = text.lines().map(str::to_owned).collect();
        if words.len() != LIST_WORDS {
            return Err(WordListError::WrongCount { found: words.len() });
        }
        let is_word = |word: &String| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        if let Some(index) = words.iter().position(|word| !is_word(word)) {
            return Err(WordListError::NotAWord { line: index + 1 });
        }
        let mut sorted: Vec<&String> = words.iter().collect();
        sorted.sort_unstable();
        if let Some(pair) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(WordListError::Twice { word: pair[0].clone() });
        }
        Ok(WordList(words))
    }

    /// Reads the list as it is fetched: the pack writes of each word how many letters it shares with the one before, `A` for none, and
    /// the rest of it, a fifth less to download.
    pub fn unpack(packed: &str) -> Result<Self, WordListError> {
        let (mut text, mut word) = (String::new(), String::new());
        for letter in packed.chars().filter(char::is_ascii) {
            if letter.is_ascii_uppercase() {
                if !word.is_empty() {
                    text.push_str(&word);
                    text.push('\n');
                }
                word.truncate((letter as usize) - ('A' as usize));
            } else {
                word.push(letter);
            }
        }
        text.push_str(&word);
        Self::parse(&text)
    }

    /// Whether a word, in its canonical form, is on the list: to point at a word that was misheard before the slow work begins.
    pub fn contains(&self, word: &str) -> bool {
        self.0.iter().any(|listed| listed == word)
    }
}

/// Six words, each drawn evenly and independently from the list, in canonical form. `random` fills a slice with random bytes
/// fit for keys.
pub fn make_words(random: impl FnMut(&mut [u8]), list: &WordList) -> String {
    draw_words(random, list).join("-")
}

/// The same, each word by itself: a few words of the list have a hyphen of their own.
pub fn draw_words(mut random: impl FnMut(&mut [u8]), list: &WordList) -> Vec<&str> {
    (0..PASSPHRASE_WORDS).map(|_| list.0[draw(&mut random, LIST_WORDS as u16)].as_str()).collect()
}

/// 24 digits, each drawn evenly and independently, in groups of four, in canonical form.
pub fn make_digits(mut random: impl FnMut(&mut [u8])) -> String {
    let digits: String = (0..PASSPHRASE_DIGITS).map(|_| char::from(b'0' + draw(&mut random, 10) as u8)).collect();
    grouped(&digits)
}

/// A number below `below`, each as likely as any other: a draw from the uneven end of the 16-bit range is thrown away.
fn draw(random: &mut impl FnMut(&mut [u8]), below: u16) -> usize {
    let even_end = u32::from(below) * (0x1_0000 / u32::from(below));
    loop {
        let mut bytes = [0; 2];
        random(&mut bytes);
        let number = u16::from_le_bytes(bytes);
        if u32::from(number) < even_end {
            return usize::from(number % below);
        }
    }
}

fn grouped(digits: &str) -> String {
    let mut shown = String::with_capacity(digits.len() + digits.len() / GROUP_DIGITS);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && index % GROUP_DIGITS == 0 {
            shown.push('-');
        }
        shown.push(digit);
    }
    shown
}

/// The canonical form of what somebody typed: small letters, ASCII digits, and a single hyphen wherever there were spaces, hyphens,
/// dashes, full stops, commas or lines; 24 digits are grouped again in fours. Quotation marks and invisible characters go.
///
/// Every passphrase that [`make_words`] or [`make_digits`] made comes out as it went in.
pub fn normalise(typed: &str) -> String {
    let mut canonical = String::with_capacity(typed.len());
    let mut gap = false;
    for character in typed.chars().filter(|character| !is_invisible(*character) && !is_quote(*character)) {
        if is_separator(character) {
            gap = !canonical.is_empty();
            continue;
        }
        if gap {
            canonical.push('-');
            gap = false;
        }
        match ascii_digit(character) {
            Some(digit) => canonical.push(digit),
            None => canonical.extend(narrow(character).to_lowercase()),
        }
    }
    let digits: String = canonical.chars().filter(|character| *character != '-').collect();
    if digits.len() == PASSPHRASE_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit()) { grouped(&digits) } else { canonical }
}

/// The passphrases that somebody may have meant, likeliest first, without repeats: what to try on a file.
///
/// What looks like one of ours is tried in canonical form first. What doesn't may be a passphrase that somebody chose for another age
/// tool, where every space and capital counts: it is tried as it was typed. At most two, since each costs a second on a slow phone.
pub fn readings(typed: &str) -> Vec<String> {
    let canonical = normalise(typed);
    let trimmed = typed.trim().to_owned();
    if canonical.is_empty() || canonical == trimmed {
        vec![trimmed]
    } else if looks_like_ours(&canonical) {
        vec![canonical, trimmed]
    } else {
        vec![trimmed, canonical]
    }
}

/// Whether a canonical text has the shape of what this app makes: 24 digits, or at least six words.
pub fn looks_like_ours(canonical: &str) -> bool {
    let digits = canonical.bytes().filter(u8::is_ascii_digit).count();
    let groups = canonical.split('-').count();
    if digits > 0 {
        digits == PASSPHRASE_DIGITS && groups == PASSPHRASE_DIGITS / GROUP_DIGITS && canonical.len() == digits + groups - 1
    } else {
        // Four words of the list have a hyphen of their own.
        (PASSPHRASE_WORDS..=2 * PASSPHRASE_WORDS).contains(&groups)
            && canonical.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    }
}

/// Characters that carry no sound: they come along when text is copied, or typed on a keyboard for another direction.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '`' | '«' | '»' | '\u{2018}'..='\u{201f}')
}

fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '_' | '.' | ',' | ';' | ':' | '/' | '+' | '·' | '•' | '…' | '\u{2010}'
                ..='\u{2015}' | '\u{2212}' | '،' | '؛' | '۔' | '।' | '॥' | '。' | '、' | '，' | '．' | '－' | 'ー'
        )
}

/// Where the digits of the scripts begin that people in the four nations write in (Unicode, general category Nd).
const ZEROS: [char; 20] = ['0', '٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '෦', '๐', '໐', '༠', '၀', '០', '０'];

fn ascii_digit(character: char) -> Option<char> {
    ZEROS.iter().find_map(|zero| match u32::from(character).wrapping_sub(u32::from(*zero)) {
        value @ 0..=9 => char::from_digit(value, 10),
        _ => None,
    })
}

/// The plain letter for one of an East Asian keyboard's wide Latin letters.
fn narrow(character: char) -> char {
    match character {
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        _ => character,
    }
}

//! A worker's card: who they are, and the key that words for them are sealed to.
//!
//! Whatever stands on a card comes from outside. [`clean`] takes out what could hide or turn letters, [`imitates`] finds names that
//! would look like something that the app says.

use super::share::Contact;

/// What stands on a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Their name.
    pub name: String,
    /// What they do.
    pub role: String,
    /// Where they work.
    pub organisation: String,
    /// How to reach them.
    pub reach: String,
    /// Their public key: `age1…` (c2sp.org/age, "X25519 recipient type").
    pub key: String,
}

/// A line of a card that somebody writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The name.
    Name,
    /// What they do.
    Role,
    /// Where they work.
    Organisation,
    /// How to reach them.
    Reach,
}

impl Part {
    /// All four, in the order in which they stand on the card.
    pub const ALL: [Self; 4] = [Self::Name, Self::Role, Self::Organisation, Self::Reach];

    /// How many characters it may have, so that a card fits a QR code that any phone reads.
    pub const fn most(self) -> usize {
        match self {
            Self::Name | Self::Role => 60,
            Self::Organisation => 80,
            Self::Reach => 120,
        }
    }

    /// What stands there.
    pub fn of(self, card: &Card) -> &str {
        match self {
            Self::Name => &card.name,
            Self::Role => &card.role,
            Self::Organisation => &card.organisation,
            Self::Reach => &card.reach,
        }
    }

    /// Where it stands.
    pub fn of_mut(self, card: &mut Card) -> &mut String {
        match self {
            Self::Name => &mut card.name,
            Self::Role => &mut card.role,
            Self::Organisation => &mut card.organisation,
            Self::Reach => &mut card.reach,
        }
    }
}

/// Why a card can't be made, or isn't taken in as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It names nobody: nothing, or no letter of any script.
    NoName,
    /// Its name looks like something that the app itself says.
    Imitates,
    /// A line is longer than [`Part::most`].
    TooLong(Part),
}

impl Card {
    /// The card with [`clean`] lines, if nothing is wrong with it. `own` are words that the app says where a name may stand.
    ///
    /// # Errors
    /// See [`Fault`].
    pub fn checked(&self, own: &[String]) -> Result<Self, Fault> {
        let mut card = self.clone();
        for part in Part::ALL {
            let line = clean(part.of(self));
            if line.chars().count() > part.most() {
                return Err(Fault::TooLong(part));
            }
            *part.of_mut(&mut card) = line;
        }
        if !card.name.chars().any(char::is_alphabetic) {
            return Err(Fault::NoName);
        }
        // What they do stands right behind the name, so it could say the same.
        if [&card.name, &card.role, &card.organisation].into_iter().any(|line| imitates(line, own)) {
            return Err(Fault::Imitates);
        }
        Ok(card)
    }
}

impl From<&Card> for Contact {
    fn from(card: &Card) -> Self {
        Self {
            name: card.name.clone(),
            role: card.role.clone(),
            organisation: card.organisation.clone(),
            reach: card.reach.clone(),
            key: card.key.clone(),
            ..Self::default()
        }
    }
}

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

/// From this many letters on, one of the app's own sentences is looked for inside a name too.
const LONG: usize = 12;

/// Whether a name would look like something that the app itself says: its own name, one of `own`, or a mark such as a tick or a lock,
/// which stand in the app for "checked" and "sealed".
pub fn imitates(name: &str, own: &[String]) -> bool {
    let bare = skeleton(name);
    let holds = |said: &str, long: usize| {
        let said = skeleton(said);
        !said.is_empty() && (bare == said || (said.chars().count() >= long && bare.contains(&said)))
    };
    name.chars().any(is_mark) || APP.into_iter().any(|said| holds(said, 0)) || own.iter().any(|said| holds(said, LONG))
}

const fn is_mark(character: char) -> bool {
    matches!(character, '✓' | '✔' | '☑' | '✅' | '🗸' | '🔒' | '🔓' | '🔏' | '🔐' | '🛡' | '⚠' | 'ℹ' | '🛈' | '✕' | '✖' | '❌' | '❎')
}

/// Whether two names are the same to somebody who reads them quickly.
pub fn same_name(one: &str, other: &str) -> bool {
    let (one, other) = (skeleton(one), skeleton(other));
    !one.is_empty() && one == other
}

/// A name as it looks at a glance: small letters without accents or marks, with one letter for those that look alike, and nothing else.
fn skeleton(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(plain).filter(|character| character.is_alphanumeric()).collect()
}

/// The letter that a letter looks like (after Unicode UTS 39's confusables, as far as they make Latin and Urdu words).
fn plain(letter: char) -> char {
    const LIKE: [(char, &str); 26] = [
        ('a', "аαạáàâäãåāăąａ"),
        ('b', "Ььｂ"),
        ('c', "сϲçćčｃ"),
        ('d', "ԁďđɗḍｄ"),
        ('e', "еєéèêëēęěẹｅ"),
        ('g', "ɡġğｇ"),
        ('h', "һнｈ"),
        ('i', "іιıíìîïīįịｉ1lӏｌ|"),
        ('j', "јｊ"),
        ('k', "кκｋ"),
        ('m', "мｍ"),
        ('n', "пոηñńňṇｎ"),
        ('o', "оοօ0००٥۵óòôöõøōőọơｏ"),
        ('p', "рρｐ"),
        ('q', "ԛｑ"),
        ('r', "гřŕṛｒ"),
        ('s', "ѕ5śšşșṣｓ"),
        ('t', "тτţťṭｔ"),
        ('u', "υսúùûüūůụｕ"),
        ('v', "ѵνｖ"),
        ('w', "ԝѡωшɯŵẁẃẅｗ"),
        ('x', "хχｘ"),
        ('y', "уγýÿｙ"),
        ('z', "žźżｚ"),
        ('ی', "يىېئ"),
        ('ک', "كڪ"),
    ];
    let is_mark = matches!(letter, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{640}');
    if is_mark || is_joiner(letter) {
        return ' ';
    }
    LIKE.iter().find(|(_, like)| like.contains(letter)).map_or(letter, |(like, _)| *like)
}

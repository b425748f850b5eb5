//! In what letters something is written, where that is plain, and whether a language is written in them: an answer typed in Urdu on an
//! English page isn't English.

/// A script that the app tells apart. Every other is none of its business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Arabic letters, as Urdu, Arabic, Farsi and Pashto have them.
    Arabic,
}

/// Stands for a language that nobody has named (BCP 47, RFC 5646 section 4.1: "undetermined").
pub const UNNAMED: &str = "und";

/// Languages in Latin letters, of those that answers are offered in.
const LATIN: [&str; 15] = ["en", "cy", "gd", "ga", "sco", "pl", "ro", "so", "pt", "fr", "es", "de", "it", "nl", "lt"];
/// Languages in Arabic letters.
const ARABIC: [&str; 9] = ["ur", "ar", "fa", "ps", "prs", "ckb", "sd", "skr", "ug"];

/// How many letters it takes before anything is plain.
const ENOUGH: usize = 4;

/// Whether a sign is a letter, as far as it matters here: no space, digit, mark or picture. The table of all letters that there are would
/// come along with a first visit.
fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphabetic() || (('\u{aa}'..'\u{1f000}').contains(&sign) && !('\u{2000}'..='\u{2bff}').contains(&sign))
}

/// The script of a text, where nine letters in ten are of it.
pub fn of_text(text: &str) -> Option<Script> {
    let (mut latin, mut arabic, mut all) = (0, 0, 0);
    for letter in text.chars().filter(|letter| is_letter(*letter)) {
        all += 1;
        match letter {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => latin += 1,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' => {
                arabic += 1
            }
            _ => {}
        }
    }
    let mostly = |count: usize| all >= ENOUGH && count * 10 >= all * 9;
    if mostly(latin) { Some(Script::Latin) } else { mostly(arabic).then_some(Script::Arabic) }
}

/// The script of a language, where it has one that the app tells apart.
pub fn of_language(tag: &str) -> Option<Script> {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    if parts.clone().any(|part| part.eq_ignore_ascii_case("latn")) {
        return Some(Script::Latin);
    }
    if parts.any(|part| part.eq_ignore_ascii_case("arab") || part.eq_ignore_ascii_case("aran")) {
        return Some(Script::Arabic);
    }
    if LATIN.contains(&language.as_str()) { Some(Script::Latin) } else { ARABIC.contains(&language.as_str()).then_some(Script::Arabic) }
}

/// The language that a text is better said to be in, when it plainly isn't in the letters of the one it is said to be in. `known` are the
/// app's own languages. A page's language that nobody chose gives way to the one known language in those letters; a language that the app
/// doesn't speak was chosen by hand, and then nobody can say ([`UNNAMED`]).
pub fn better(text: &str, language: &str, known: &[String]) -> Option<String> {
    let written = of_text(text)?;
    let said = of_language(language);
    if said == Some(written) || (said.is_none() && language != UNNAMED) {
        return None;
    }
    let by_hand = language != UNNAMED && !known.iter().any(|own| own == language);
    let mut fitting = known.iter().filter(|own| of_language(own) == Some(written));
    let better = match (fitting.next(), fitting.next()) {
        (Some(only), None) if !by_hand => only.clone(),
        _ => UNNAMED.to_owned(),
    };
    (better != language).then_some(better)
}

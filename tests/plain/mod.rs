//! Reading the words as they stand in their files, how hard they are to read, words that are never used, and how Urdu is written.
#![allow(dead_code, reason = "every test file uses a part of it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// Words that judge, cheer, blur or belong to services.
pub const BANNED: [&str; 20] = [
    "resilien",
    "flourish",
    "journey",
    "service user",
    "score",
    "well done",
    "good job",
    "congratulat",
    "empower",
    "vulnerable",
    "challenging",
    "non-compliant",
    "suffer",
    "wheelchair-bound",
    "loved one",
    "reach out",
    "toolkit",
    "stakeholder",
    "hard to reach",
    "great work",
];

/// Every text of one file of a language: `id` for a value, `id.attribute` for an attribute. `stem` is the file's name, after its
/// folder where it stands in one.
pub fn texts_of(tag: &str, stem: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(tag);
    // What only the second half of the program needs stands on a shelf of its own.
    let (first, rest) = (folder.join(format!("{stem}.ftl")), folder.join("rest").join(format!("{stem}.ftl")));
    let path = if rest.exists() { rest } else { first };
    let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let resource =
        fluent_syntax::parser::parse(source.as_str()).unwrap_or_else(|(_, errors)| panic!("{} has mistakes: {errors:?}", path.display()));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let mut keep = |key: String, pattern: &Pattern<&str>| {
            assert!(found.insert(key.clone(), plain(pattern)).is_none(), "{key} stands twice in {}", path.display());
        };
        if let Some(pattern) = &message.value {
            keep(id.to_owned(), pattern);
        }
        for attribute in &message.attributes {
            keep(format!("{id}.{}", attribute.id.name), &attribute.value);
        }
    }
    found
}

/// The text of a pattern; a variable is shown as `{$name}`.
fn plain(pattern: &Pattern<&str>) -> String {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => (*value).to_owned(),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
                format!("{{${}}}", id.name)
            }
            PatternElement::Placeable { .. } => panic!("only plain variables are used in these files"),
        })
        .collect()
}

/// How many beats an English word has, near enough: groups of vowels, but for a silent ending.
pub fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().filter(|letter| letter.is_ascii_alphabetic()).collect();
    let word: String = letters.iter().collect();
    if word.is_empty() {
        return 1;
    }
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let mut beats = 0;
    let mut before = false;
    for (at, letter) in letters.iter().enumerate() {
        // A y before a vowel is a consonant: "beyond", "year".
        let vowel = is_vowel(*letter) && !(*letter == 'y' && letters.get(at + 1).is_some_and(|next| is_vowel(*next)));
        if vowel && !before {
            beats += 1;
        }
        before = vowel;
    }
    let silent_e = word.ends_with('e') && !word.ends_with("le") && letters.len() > 2;
    let silent_es =
        word.ends_with("es") && !["ses", "zes", "xes", "ches", "shes", "ges", "ces", "les", "ies"].iter().any(|end| word.ends_with(end));
    let silent_ed = word.ends_with("ed") && !["ted", "ded", "ied"].iter().any(|end| word.ends_with(end));
    if (silent_e || silent_es || silent_ed) && beats > 1 {
        beats -= 1;
    }
    // "Somebody", "sometimes": the e inside is silent too.
    if word.starts_with("some") && letters.len() > 4 {
        beats -= 1;
    }
    // Two vowels that are said apart: "piano", "being", "quiet", "area".
    for apart in ["ia", "io", "eing", "iet", "ea", "uou"] {
        let said_apart = match apart {
            "ia" => word.contains("ia") && !word.contains("cial"),
            "io" => word.contains("io") && !word.contains("tion") && !word.contains("sion"),
            "ea" => word.ends_with("rea"),
            other => word.contains(other),
        };
        beats += usize::from(said_apart);
    }
    beats.max(1)
}

/// Words, sentences and beats of a text, for the Flesch-Kincaid grade.
#[derive(Clone, Copy, Default)]
pub struct Measure {
    pub words: usize,
    sentences: usize,
    beats: usize,
}

impl Measure {
    /// Counts them.
    pub fn of(text: &str) -> Self {
        let mut measure = Measure::default();
        for sentence in text.split(['.', '?', '!', ':', ';']) {
            let words: Vec<&str> = sentence
                .split(|letter: char| letter.is_whitespace() || letter == '-')
                .filter(|word| word.chars().any(char::is_alphanumeric))
                .collect();
            measure.words += words.len();
            measure.sentences += usize::from(!words.is_empty());
            measure.beats += words.iter().map(|word| syllables(word)).sum::<usize>();
        }
        measure
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Measure { words: self.words + other.words, sentences: self.sentences + other.sentences, beats: self.beats + other.beats }
    }

    /// Years at an American school; a reading age of nine to eleven is about grade four to six.
    pub fn grade(self) -> f64 {
        let count = |number: usize| f64::from(u32::try_from(number).expect("a text is short"));
        0.39 * count(self.words) / count(self.sentences) + 11.8 * count(self.beats) / count(self.words) - 15.59
    }
}

/// What is wrong with how an Urdu text is written; `english` is the same in English.
pub fn urdu_faults(id: &str, text: &str, english: Option<&String>) -> Vec<String> {
    let mut faults = Vec::new();
    let urdu = text.chars().filter(|letter| ('\u{600}'..='\u{6ff}').contains(letter)).count();
    let without_variables: String = text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
    let latin = without_variables.chars().filter(char::is_ascii_alphabetic).count();
    if urdu <= latin {
        faults.push(format!("{id} is not in Urdu: {text}"));
    }
    // Arabic's own yeh and kaf look alike at a glance, and join wrongly or can't be searched for in Urdu.
    if text.contains(['ي', 'ك', 'ى', 'ه']) {
        faults.push(format!("{id} has a letter of Arabic, not of Urdu: {text}"));
    }
    if text.contains(['?', ',', ';']) {
        faults.push(format!("{id} has Latin punctuation: {text}"));
    }
    if english.is_some_and(|english| english.ends_with('?')) && !text.ends_with('؟') {
        faults.push(format!("{id} asks in English and not in Urdu: {text}"));
    }
    faults
}

/// What of these English texts is harder to read than a nine to eleven year old can: `limit` is the grade for one text. A formula made for
/// sentences says nothing about a heading of one or two words, or a label of three.
pub fn too_hard(texts: &BTreeMap<String, String>, limit: impl Fn(&str) -> f64) -> Vec<String> {
    let hard = texts.iter().filter(|(id, text)| {
        let measure = Measure::of(text);
        let is_label = !text.trim_end().ends_with(['.', '?', ':', '…', '”']);
        measure.words > if is_label { 3 } else { 2 } && measure.grade() > limit(id)
    });
    hard.map(|(id, text)| format!("{:.1} {id}: {text}", Measure::of(text).grade())).collect()
}

/// All texts together, as one.
pub fn measure_all<'a>(texts: impl IntoIterator<Item = &'a String>) -> Measure {
    texts.into_iter().fold(Measure::default(), |all, text| all.and(Measure::of(text)))
}

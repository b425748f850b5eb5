//! From the words as they are written, in Fluent, to the files that the program reads: one for each language and shelf, with the texts
//! alone.
//!
//! A program that reads Fluent itself carries a parser, plural rules of all languages and the names of all texts: a tenth of a first
//! visit. So the build does the reading. This file belongs to three: the crate's build script, which gives each text its place; the pack
//! (`xtask/src/pack/locales.rs`), which writes the files; and whatever runs outside a browser ([`super::Words::new`]).
//!
//! **A name** is a message's id, `vision-until-now`, or that of an attribute, `vision-until-now.hint`. The names of a shelf in English
//! stand in the order of their hashes ([`order`]); a text's number in that order is how the program finds it. The program has the hashes
//! and not the names.
//!
//! **A file** begins with a line: the stamp of the names it was written for, in eight hexadecimal digits, and behind it the letters that
//! stand as one byte each, from 0x80 on ([`letters`]; none: the file is UTF-8). Every further line is a text, empty where there is none.
//! [`BORROWED`] begins one that is not this language's own. In a text stand:
//!
//! | mark | meaning |
//! |---|---|
//! | [`VALUE`] `name` [`END`] | what is put in under this name |
//! | [`CHOICE`] `name` ([`CASE`] `key` [`THEN`] text)… [`END`] | the text whose key is the value or its plural category; the first is for all others |
//! | [`BREAK`] | a new line |

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

use super::marks::{BORROWED, BREAK, CASE, CHOICE, END, THEN, VALUE, hash};

/// The shelf of what every page needs; the others are named after their folders.
pub const CORE: &str = "core";

/// What keeps words that are put in from changing the direction of those around them (Unicode FSI and PDI).
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// The names on every shelf, in their order, and the salt of their hashes.
#[derive(Debug)]
pub struct Order {
    /// Makes all hashes differ.
    pub salt: u32,
    /// [`CORE`], then the others by name.
    pub shelves: Vec<Names>,
}

/// The names on one shelf.
#[derive(Debug)]
pub struct Names {
    /// The shelf.
    pub shelf: String,
    /// The names in the order of their hashes.
    pub names: Vec<(u32, String)>,
    /// Tells these names from any others.
    pub stamp: u32,
}

/// Puts the names of all shelves in order.
///
/// # Panics
/// Never, short of hundreds of thousands of names: some salt keeps fewer apart.
pub fn order(shelves: &BTreeMap<String, BTreeSet<String>>) -> Order {
    let all: Vec<&String> = shelves.values().flatten().collect();
    let apart = |salt: &u32| all.iter().map(|name| hash(name, *salt)).collect::<BTreeSet<_>>().len() == all.len();
    let salt = (0..100_000).find(apart).expect("a salt that keeps all names apart");
    let mut shelves: Vec<Names> = shelves
        .iter()
        .map(|(shelf, names)| {
            let mut names: Vec<_> = names.iter().map(|name| (hash(name, salt), name.clone())).collect();
            names.sort();
            let stamp = names
                .iter()
                .flat_map(|(_, name)| name.bytes().chain([0]))
                .fold(salt, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
            Names { shelf: shelf.clone(), names, stamp }
        })
        .collect();
    shelves.sort_by_key(|names| names.shelf != CORE);
    Order { salt, shelves }
}

/// The texts of a Fluent resource by their names, as they stand in a file.
///
/// # Errors
/// What is wrong in it, each as a sentence: not Fluent, or more of Fluent than this app uses (terms, references to other messages,
/// functions: whole sentences translate better).
pub fn texts(source: &str) -> Result<BTreeMap<String, String>, Vec<String>> {
    let resource = parser::parse(source).map_err(|(_, errors)| {
        errors
            .iter()
            .map(|error| format!("line {}: {}", source[..error.pos.start.min(source.len())].lines().count().max(1), error.kind))
            .collect::<Vec<_>>()
    })?;
    let (mut found, mut faults) = (BTreeMap::new(), Vec::new());
    for entry in resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => {
                faults.push(format!("-{}: say it in full where it is used", term.id.name));
                continue;
            }
            Entry::Junk { content } => {
                faults.push(format!("not understood: {}", content.lines().next().unwrap_or_default()));
                continue;
            }
            _ => continue,
        };
        let id = message.id.name;
        let attributes = message.attributes.iter().map(|attribute| (format!("{id}.{}", attribute.id.name), &attribute.value));
        for (name, pattern) in message.value.iter().map(|value| (id.to_owned(), value)).chain(attributes) {
            let mut text = String::new();
            if let Err(fault) = write(pattern, &mut text) {
                faults.push(format!("{name}: {fault}"));
            }
            if found.insert(name.clone(), text).is_some() {
                faults.push(format!("{name} stands twice"));
            }
        }
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

fn write(pattern: &Pattern<&str>, out: &mut String) -> Result<(), String> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } if value.contains(|c: char| c.is_control() && c != '\n') => {
                return Err("a control character stands in it".into());
            }
            PatternElement::TextElement { value } => out.extend(value.chars().map(|c| if c == '\n' { BREAK } else { c })),
            PatternElement::Placeable { expression } => {
                let plain = matches!(expression, Expression::Inline(InlineExpression::StringLiteral { .. }));
                let isolate = !plain && pattern.elements.len() > 1;
                out.extend(isolate.then_some(ISOLATE[0]));
                write_expression(expression, out)?;
                out.extend(isolate.then_some(ISOLATE[1]));
            }
        }
    }
    Ok(())
}

fn write_expression(expression: &Expression<&str>, out: &mut String) -> Result<(), String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            out.push_str(&fluent_syntax::unicode::unescape_unicode_to_string(value))
        }
        Expression::Inline(InlineExpression::NumberLiteral { value }) => out.push_str(value),
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            out.extend([VALUE.to_string().as_str(), id.name, &END.to_string()])
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => write_expression(expression, out)?,
        Expression::Inline(_) => return Err("only what is handed in can be put into a text".into()),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            out.push(CHOICE);
            out.push_str(id.name);
            let (default, others): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
            for variant in default.into_iter().chain(others) {
                let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = &variant.key;
                out.push(CASE);
                out.push_str(key);
                out.push(THEN);
                write(&variant.value, out)?;
            }
            out.push(END);
        }
        Expression::Select { .. } => return Err("only by what is handed in can a text be chosen".into()),
    }
    Ok(())
}

/// A file: a language's own texts, and the English ones that stand in for those it lacks.
pub fn file(names: &Names, own: &BTreeMap<String, String>, borrowed: &BTreeMap<String, String>) -> Vec<u8> {
    let lines = names.names.iter().map(|(_, name)| match (own.get(name), borrowed.get(name)) {
        (Some(text), _) => text.clone(),
        (None, Some(text)) => format!("{BORROWED}{text}"),
        (None, None) => String::new(),
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    let letters = letters(&text);
    let mut out = format!("{:08x}{letters}\n", names.stamp).into_bytes();
    for letter in text.chars() {
        match letters.chars().position(|other| other == letter) {
            // No more than 128, as `letters` says.
            Some(at) => out.push(0x80 + at as u8),
            None => out.extend(letter.encode_utf8(&mut [0; 4]).bytes()),
        }
    }
    out
}

/// The letters beyond ASCII in a text, where they are few enough to stand as one byte each: a third of a page of Urdu.
fn letters(text: &str) -> String {
    let letters: BTreeSet<char> = text.chars().filter(|letter| !letter.is_ascii()).collect();
    if letters.len() > 128 { String::new() } else { letters.into_iter().collect() }
}

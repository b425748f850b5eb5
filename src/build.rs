//! Reads `locales/`, refuses what is wrong in it, and writes `msg.rs`: one function for every message of the base locale, with the
//! message's variables as arguments. A text that isn't there, or lacks a variable, is then a compile error. Writes `conversations.rs`: the
//! list of the guided conversations.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

#[path = "i18n/marks.rs"]
mod marks;
#[path = "i18n/shelf.rs"]
#[allow(dead_code, reason = "the pack writes the files")]
mod shelf;

const BASE: &str = "en-GB";
const CONVERSATIONS: &str = "src/domain/conversations";

/// Files of facts that grow old, each with the line that says when it was last gone through.
const DATED: [(&str, &str); 3] = [
    ("help numbers", "src/domain/help_numbers.rs"),
    ("names that the law has for areas of life", "src/domain/assessment/law.rs"),
    ("rights", "src/domain/assessment/rights.rs"),
];

fn main() {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=src/build.rs");
    println!("cargo::rerun-if-changed=src/i18n/shelf.rs");
    println!("cargo::rerun-if-changed=src/i18n/marks.rs");
    for (_, file) in DATED {
        println!("cargo::rerun-if-changed={file}");
    }
    println!("cargo::rerun-if-changed={CONVERSATIONS}");
    // The tool that cuts the program in two goes by the linker's own notes (src/bin/app.rs).
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
    let mut faults = Vec::new();
    let base_folder = Path::new("locales").join(BASE);
    let base = read_locale(&base_folder, &mut faults);
    let names = names_in(&base_folder, &mut faults);
    for folder in folders(Path::new("locales")) {
        if folder.file_name().is_some_and(|name| name == BASE) {
            continue;
        }
        for (shelf, own) in names_in(&folder, &mut faults) {
            for name in own.iter().filter(|name| !names.get(&shelf).is_some_and(|names| names.contains(*name))) {
                faults.push(format!("{}: `{name}` is not on the shelf {shelf} of {BASE}", folder.display()));
            }
        }
        for (id, message) in read_locale(&folder, &mut faults) {
            match base.get(&id) {
                None => faults.push(format!("{}: `{id}` is not in {BASE}", folder.display())),
                Some(source) => {
                    for variable in message.variables.iter().filter(|name| !source.variables.contains(name)) {
                        faults.push(format!("{}: `{id}` uses ${variable}, which {BASE} does not have", folder.display()));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "\nThe words in locales/ need mending:\n  {}\n", faults.join("\n  "));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    fs::write(out.join("msg.rs"), functions(&base, &shelf::order(&names))).expect("OUT_DIR can be written");
    fs::write(out.join("conversations.rs"), conversations()).expect("OUT_DIR can be written");
    warn_of_old_numbers();
}

/// The list of guided conversations: every file of the folder but `mod.rs` is one.
fn conversations() -> String {
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR")).join(CONVERSATIONS);
    let files = fs::read_dir(folder).expect("the conversations are there").flatten().map(|item| item.path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("mod.rs")).collect();
    files.sort();
    let mut code = String::new();
    let mut list = String::new();
    for path in files {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a conversation's file has a plain name");
        let _ = writeln!(code, "#[path = {path:?}]\nmod {stem};");
        let _ = write!(list, "&{stem}::CONVERSATION, ");
    }
    let _ = writeln!(code, "/// Every guided conversation, in the order of their files.\npub static ALL: &[&Conversation] = &[{list}];");
    code
}

#[derive(Default)]
struct Message {
    variables: Vec<String>,
    english: String,
}

fn folders(root: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> =
        fs::read_dir(root).expect("locales/ is there").flatten().map(|item| item.path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

fn ftl_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|item| item.path()) {
        if path.is_dir() {
            found.extend(ftl_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "ftl") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read_locale(folder: &Path, faults: &mut Vec<String>) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for file in ftl_files(folder) {
        let text = fs::read_to_string(&file).expect("a locale file is UTF-8");
        let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let resource = match parser::parse(text.as_str()) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                for error in errors {
                    let line = text[..error.pos.start.min(text.len())].lines().count().max(1);
                    faults.push(format!("{}:{line}: {}", file.display(), error.kind));
                }
                continue;
            }
        };
        for entry in resource.body {
            let (id, value, attributes) = match entry {
                Entry::Message(message) => (message.id.name, message.value, message.attributes),
                Entry::Junk { content } => {
                    faults.push(format!("{}: not understood: {}", file.display(), content.lines().next().unwrap_or_default()));
                    continue;
                }
                _ => continue,
            };
            if id != stem && !id.starts_with(&format!("{stem}-")) {
                faults.push(format!("{}: `{id}` should start with `{stem}-`", file.display()));
            }
            if id.chars().any(|letter| !(letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')) {
                faults.push(format!("{}: `{id}` should be kebab-case", file.display()));
            }
            let mut message = Message::default();
            if let Some(pattern) = &value {
                gather(pattern, &mut message);
            }
            for attribute in &attributes {
                // Its words are no part of the message's own, its variables are.
                let english = message.english.len();
                gather(&attribute.value, &mut message);
                message.english.truncate(english);
            }
            if messages.insert(id.to_owned(), message).is_some() {
                faults.push(format!("{}: `{id}` stands twice", file.display()));
            }
        }
    }
    messages
}

/// The names of a locale's texts, by shelf: `locales/<tag>/*.ftl` and each folder beside them.
fn names_in(locale: &Path, faults: &mut Vec<String>) -> BTreeMap<String, BTreeSet<String>> {
    let mut shelves: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in ftl_files(locale) {
        let folder = file.parent().filter(|folder| *folder != locale).and_then(Path::file_name);
        let shelf = folder.map_or(shelf::CORE.into(), |folder| folder.to_string_lossy().into_owned());
        match shelf::texts(&fs::read_to_string(&file).unwrap_or_default()) {
            Ok(texts) => shelves.entry(shelf).or_default().extend(texts.into_keys()),
            Err(wrong) => faults.extend(wrong.into_iter().map(|fault| format!("{}: {fault}", file.display()))),
        }
    }
    shelves
}

fn gather(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => message.english.push_str(value),
            PatternElement::Placeable { expression } => {
                message.english.push('…');
                gather_expression(expression, message);
            }
        }
    }
}

fn gather_expression(expression: &Expression<&str>, message: &mut Message) {
    match expression {
        Expression::Inline(inline) => gather_inline(inline, message),
        Expression::Select { selector, variants } => {
            gather_inline(selector, message);
            for variant in variants {
                gather(&variant.value, message);
            }
        }
    }
}

fn gather_inline(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } if message.variables.iter().all(|name| name != id.name) => {
            message.variables.push(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => gather_expression(expression, message),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| gather_inline(argument, message))
        }
        _ => {}
    }
}

fn functions(messages: &BTreeMap<String, Message>, order: &shelf::Order) -> String {
    let mut code = String::new();
    let mut names = BTreeSet::new();
    let places: BTreeMap<&String, usize> =
        order.shelves.iter().flat_map(|shelf| &shelf.names).enumerate().map(|(place, (_, name))| (name, place)).collect();
    for (id, message) in messages {
        // A message of attributes alone is only ever asked for by a table.
        let Some(place) = places.get(id) else { continue };
        let name = id.replace('-', "_");
        assert!(names.insert(name.clone()), "two messages would both be {name}()");
        let english = message.english.split_whitespace().collect::<Vec<_>>().join(" ").replace('\\', "\\\\").replace('[', "\\[");
        let parameters =
            message.variables.iter().map(|variable| format!("{}: impl Into<Arg>", argument(variable))).collect::<Vec<_>>().join(", ");
        let arguments = message
            .variables
            .iter()
            .map(|variable| format!("({variable:?}, {}.into())", argument(variable)))
            .collect::<Vec<_>>()
            .join(", ");
        let body =
            if message.variables.is_empty() { format!("Msg::plain({place})") } else { format!("Msg::with({place}, vec![{arguments}])") };
        let _ = writeln!(
            code,
            "/// {}\n#[must_use]\npub {}fn {name}({parameters}) -> Msg {{ {body} }}",
            if english.is_empty() { id } else { &english },
            if message.variables.is_empty() { "const " } else { "" },
        );
    }
    code.push_str(&tables(order));
    let _ = writeln!(
        code,
        "/// Every message id of the base locale, sorted.\npub const IDS: &[&str] = &{:?};",
        messages.keys().collect::<Vec<_>>()
    );
    code
}

/// The tables by which the program finds a text: [`shelf`].
fn tables(order: &shelf::Order) -> String {
    let (mut core, mut more, mut all, mut first) = (String::new(), String::new(), String::new(), 0);
    for names in &order.shelves {
        let mut distances = Vec::new();
        let mut last = 0;
        for (hash, _) in &names.names {
            let mut distance = hash - last;
            last = *hash;
            while distance > 0x7f {
                distances.push(distance as u8 | 0x80);
                distance >>= 7;
            }
            distances.push(distance as u8);
        }
        let list = names.names.iter().map(|(_, name)| name).collect::<Vec<_>>();
        let row = format!(
            "ShelfNames {{ shelf: {:?}, first: {first}, stamp: {}, distances: &{distances:?}, #[cfg(not(target_arch = \"wasm32\"))] names: &{list:?} }}",
            names.shelf, names.stamp
        );
        first += names.names.len();
        if names.shelf == shelf::CORE {
            core = row;
            all.push_str("&CORE, ");
        } else {
            let _ = write!(all, "&MORE[{}], ", more.matches("ShelfNames {").count());
            let _ = write!(more, "{row}, ");
        }
    }
    assert!(u16::try_from(first).is_ok(), "more texts than a message's number can count");
    format!(
        "/// Keeps the hashes of all names apart.\npub const SALT: u32 = {};\n\
         /// The shelf that every page needs.\npub static CORE: ShelfNames = {core};\n\
         /// The other shelves. Named in the program's second half only.\npub static MORE: &[ShelfNames] = &[{more}];\n\
         /// All of them, in the order of their texts' numbers.\n#[cfg(not(target_arch = \"wasm32\"))]\n\
         pub static SHELVES: &[&ShelfNames] = &[{all}];\n",
        order.salt
    )
}

fn argument(variable: &str) -> String {
    format!("{}_", variable.replace('-', "_"))
}

/// Help numbers and what the law says are facts with a date. Six months on, the build says that they want checking; it never fails for it.
fn warn_of_old_numbers() {
    for (what, file) in DATED {
        warn_if_old(what, file);
    }
}

fn warn_if_old(what: &str, file: &str) {
    let Ok(table) = fs::read_to_string(file) else { return };
    let Some(checked) = table.split("CHECKED_ON: &str = \"").nth(1).and_then(|rest| rest.get(..10)) else { return };
    let days = |text: &str| -> Option<i64> {
        let mut parts = text.splitn(3, '-').map(|part| part.parse::<i64>().ok());
        Some(parts.next()?? * 365 + parts.next()?? * 30 + parts.next()??)
    };
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs() / 86_400);
    let today = i64::try_from(now).unwrap_or(0) + 1970 * 365 + 31;
    // Years of 365 days and months of 30 are near enough for a warning: leap days since 1970 are taken off.
    let today = today - (today / 365 - 1970) / 4;
    if days(checked).is_some_and(|then| today - then > 183) {
        println!("cargo::warning=The {what} were last checked on {checked}, more than six months ago: {file}");
    }
}

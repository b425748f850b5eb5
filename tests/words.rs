//! What the program says is what Fluent would say: every text of every language, against the reference implementation.

use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use ownwords::i18n::{Arg, Msg, Shelf, Words, msg};

fn everything(folder: &Path) -> String {
    let mut paths: Vec<_> = fs::read_dir(folder).expect("the words").flatten().map(|item| item.path()).collect();
    paths.sort();
    let text = |path: &std::path::PathBuf| if path.is_dir() { everything(path) } else { fs::read_to_string(path).expect("text") + "\n" };
    paths.iter().map(text).collect()
}

/// The names of what is put into a pattern, and whether a text is chosen by it.
fn variables(pattern: &Pattern<&str>, found: &mut Vec<(String, bool)>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => found.push((id.name.into(), false)),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                found.push((id.name.into(), true));
                variants.iter().for_each(|variant| variables(&variant.value, found));
            }
            _ => {}
        }
    }
}

#[test]
fn every_text_of_every_language_is_said_as_fluent_says_it() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let names: Vec<String> = msg::SHELVES.iter().flat_map(|shelf| shelf.written()).map(|(_, name)| name).collect();
    let mut said = 0;
    for tag in ["en-GB", "ur"] {
        let (own, english) = (everything(&locales.join(tag)), everything(&locales.join("en-GB")));
        let words = Words::new(tag, tag == "ur", &own, &english);
        let bundles = [(tag, &own), ("en-GB", &english)].map(|(tag, text)| {
            let mut bundle = FluentBundle::new(vec![tag.parse().expect("a tag")]);
            bundle.add_resource(FluentResource::try_new(text.clone()).expect("Fluent")).expect("each id once");
            bundle
        });
        for (place, name) in names.iter().enumerate() {
            let (id, attribute) = name.split_once('.').map_or((name.as_str(), None), |(id, attribute)| (id, Some(attribute)));
            let (bundle, pattern) = bundles
                .iter()
                .find_map(|bundle| {
                    let message = bundle.get_message(id)?;
                    let pattern = attribute.map_or_else(|| message.value(), |name| message.get_attribute(name).map(|found| found.value()));
                    Some((bundle, pattern?))
                })
                .unwrap_or_else(|| panic!("nobody has {name}"));
            let mut wanted = Vec::new();
            variables(pattern, &mut wanted);
            for number in [0, 1, 2, 5, 21] {
                let value = |chosen: bool| if chosen { Arg::Number(number) } else { Arg::Text("سارہ & Sam".into()) };
                // A name that a text is chosen by is a number, wherever else it stands.
                let chosen = |name: &str| wanted.iter().any(|(other, chosen)| other == name && *chosen);
                let args = wanted.iter().map(|(name, _)| (&*name.clone().leak(), value(chosen(name)))).collect();
                let known: FluentArgs = wanted
                    .iter()
                    .map(|(name, _)| {
                        let value = if chosen(name) { FluentValue::from(number) } else { FluentValue::from("سارہ & Sam") };
                        (name.clone(), value)
                    })
                    .collect();
                let expected = bundle.format_pattern(pattern, Some(&known), &mut Vec::new()).into_owned();
                let place = u16::try_from(place).expect("fewer texts than that");
                assert_eq!(words.say(Msg { place, args }), expected, "{tag}: {name}");
                said += 1;
                if wanted.is_empty() {
                    break;
                }
            }
            if wanted.is_empty() {
                let by_name = attribute.map_or_else(|| Some(words.id(id)), |attribute| words.part(id, attribute));
                assert_eq!(by_name, Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned()), "{tag}: {name}");
            }
        }
    }
    assert!(said > 4000, "{said}");
}

#[test]
fn a_text_that_a_language_lacks_is_said_in_english_and_named_so() {
    let words = Words::new("ur", true, "start-title = شروع\n", "start-title = Start\nstart-next = Next\n");
    assert_eq!((words.id("start-next").as_str(), words.lang_of("start-next")), ("Next", Some("en-GB")));
    assert_eq!((words.id("start-title").as_str(), words.lang_of("start-title")), ("شروع", None));
    assert_eq!(words.say_in(msg::start_next()), ("Next".into(), Some("en-GB")));
    assert!(!words.has("start-skip"));
    assert_eq!(words.id("no-such-text"), "no-such-text");
    assert_eq!(words.say(msg::start_skip()), "…");
}

#[test]
fn a_file_of_another_build_is_refused_and_so_is_a_damaged_one() {
    let names = msg::SHELVES[0];
    let lines = "\n".repeat(names.hashes().len());
    assert!(Shelf::read(names, format!("{:08x}{lines}", names.stamp).as_bytes(), false).is_some());
    assert!(Shelf::read(names, format!("{:08x}{lines}", names.stamp ^ 1).as_bytes(), false).is_none());
    assert!(Shelf::read(names, format!("{:08x}{lines}\n", names.stamp).as_bytes(), false).is_none());
    let no_text = [format!("{:08x}{lines}", names.stamp).as_bytes(), &[0xe9]].concat();
    assert!(Shelf::read(names, &no_text, false).is_none());
    assert!(Shelf::read(names, b"", false).is_none());
    assert!(Shelf::read(names, &[0xff; 9], false).is_none());
}

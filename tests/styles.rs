//! The rules that the style sheets keep, as tests: direction by logical properties only, colours only as tokens, a section
//! for every component, and contrast reckoned for every theme.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The names of all sheets.
fn sheets() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/css");
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("the sheets can be listed")
        .filter_map(|entry| entry.expect("an entry").file_name().to_string_lossy().strip_suffix(".css").map(str::to_owned))
        .collect();
    names.sort();
    assert!(names.len() >= 5, "{names:?}");
    names
}

fn sheet(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/css").join(format!("{name}.css"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The sheet with its comments blanked out, so that line numbers stay.
fn bare(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        let end = rest[start..].find("*/").map_or(rest.len(), |end| start + end + 2);
        out.extend(rest[start..end].chars().filter(|c| *c == '\n'));
        rest = &rest[end..];
    }
    out + rest
}

/// `(line, property, value)` of every declaration. A sheet here has one rule or more to a line, and never a `;` in a value.
fn declarations(css: &str) -> Vec<(usize, String, String)> {
    let mut found = Vec::new();
    for (n, line) in bare(css).lines().enumerate() {
        for piece in line.split([';', '{', '}']) {
            if let Some((property, value)) = piece.split_once(':') {
                let property = property.trim();
                let is_name = !property.is_empty() && property.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                if is_name {
                    found.push((n + 1, property.to_owned(), value.trim().to_owned()));
                }
            }
        }
    }
    found
}

#[test]
fn no_sheet_says_left_right_top_bottom_width_or_height() {
    let mut wrong = Vec::new();
    for name in sheets() {
        for (line, property, value) in declarations(&sheet(&name)) {
            let physical = matches!(property.as_str(), "left" | "right" | "top" | "bottom" | "width" | "height" | "float" | "clear")
                || ["margin-", "padding-", "border-", "inset-", "scroll-margin-", "scroll-padding-"].iter().any(|start| {
                    property
                        .strip_prefix(start)
                        .is_some_and(|end| ["left", "right", "top", "bottom"].iter().any(|side| end.starts_with(side)))
                })
                || matches!(property.as_str(), "min-width" | "max-width" | "min-height" | "max-height" | "overflow-x" | "overflow-y")
                || (property == "text-align" && matches!(value.as_str(), "left" | "right"))
                || (property == "resize" && matches!(value.as_str(), "horizontal" | "vertical"));
            // `float: none` takes a legend out of its old place and has no side.
            if physical && !(property == "float" && value == "none") {
                wrong.push(format!("{name}.css:{line}: {property}: {value}"));
            }
            // Four values name the four sides, so that the second and the fourth must be alike to have no left and right.
            // (`inset` may: the map's floor counts from its own left in every language.)
            if matches!(property.as_str(), "margin" | "padding" | "border-width") && !value.contains('(') {
                let sides: Vec<&str> = value.split_whitespace().collect();
                if sides.len() == 4 && sides[1] != sides[3] {
                    wrong.push(format!("{name}.css:{line}: {property}: {value} differs between left and right"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "say it by inline and block, start and end:\n{}", wrong.join("\n"));
}

#[test]
fn raw_colours_stand_only_among_the_tokens() {
    let mut wrong = Vec::new();
    for name in sheets().iter().filter(|name| !matches!(name.as_str(), "tokens" | "print")) {
        for (line, property, value) in declarations(&sheet(name)) {
            let hex = value.split(|c: char| c != '#' && !c.is_ascii_alphanumeric()).any(|word| word.starts_with('#'));
            let function = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch("].iter().any(|f| value.contains(f));
            let named = value
                .split(|c: char| !c.is_ascii_alphabetic() && c != '-')
                .any(|word| matches!(word, "black" | "white" | "red" | "green" | "blue" | "gray" | "grey" | "yellow" | "orange"));
            if hex || function || named {
                wrong.push(format!("{name}.css:{line}: {property}: {value}"));
            }
        }
    }
    assert!(wrong.is_empty(), "give the colour a name in tokens.css:\n{}", wrong.join("\n"));
}

#[test]
fn every_token_that_is_used_is_there() {
    let mut known: Vec<String> = sheets()
        .iter()
        .flat_map(|name| declarations(&sheet(name)))
        .filter(|(_, property, _)| property.starts_with("--"))
        .map(|(_, property, _)| property)
        .collect();
    known.sort();
    let mut wrong = Vec::new();
    for name in sheets() {
        for (n, line) in bare(&sheet(&name)).lines().enumerate() {
            for used in line.split("var(").skip(1) {
                let token = used.split([',', ')']).next().unwrap_or_default().trim();
                if known.binary_search(&token.to_owned()).is_err() {
                    wrong.push(format!("{name}.css:{}: {token}", n + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "no such token:\n{}", wrong.join("\n"));
}

#[test]
fn every_token_that_is_there_is_used() {
    let all: String = sheets().iter().map(|name| bare(&sheet(name))).collect();
    let unused: Vec<String> = declarations(&sheet("tokens"))
        .into_iter()
        .map(|(_, property, _)| property)
        .filter(|token| token.starts_with("--") && !all.contains(&format!("var({token}")))
        .collect();
    // The drawings of the map and of the five take these from Rust, as `fill="var(--…)"`.
    let drawings = rust_sources();
    let unused: Vec<&String> = unused.iter().filter(|token| !drawings.contains(&format!("var({token}"))).collect();
    assert!(unused.is_empty(), "nobody uses {unused:?}");
}

fn rust_sources() -> String {
    fn gather(folder: &Path, all: &mut String) {
        for entry in fs::read_dir(folder).expect("src can be listed") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                gather(&path, all);
            } else if path.extension().is_some_and(|e| e == "rs") {
                all.push_str(&fs::read_to_string(&path).expect("a source can be read"));
            }
        }
    }
    let mut all = String::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    all
}

#[test]
fn every_component_has_its_section_under_its_own_name() {
    let css = sheet("components");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/components");
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder).expect("the components can be listed") {
        let file = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        let Some(name) = file.strip_suffix(".rs").filter(|name| !matches!(*name, "mod" | "dom")) else { continue };
        let block = name.replace('_', "-");
        let section = css.lines().any(|line| line.strip_prefix("/* ").is_some_and(|head| head.split([' ', ',']).next() == Some(&block)));
        if !section || !css.contains(&format!(".{block}")) {
            wrong.push(block);
        }
    }
    assert!(wrong.is_empty(), "components.css has no section (`/* name */` and `.name`) for {wrong:?}");
}

#[test]
fn no_rule_is_nested() {
    for name in sheets() {
        let mut depth = Vec::new();
        for (n, line) in bare(&sheet(&name)).lines().enumerate() {
            let mut head = String::new();
            for c in line.chars() {
                match c {
                    '{' => {
                        let at = head.trim().starts_with('@');
                        assert!(at || !depth.contains(&false), "{name}.css:{}: a rule inside a rule", n + 1);
                        depth.push(at);
                        head.clear();
                    }
                    '}' => {
                        depth.pop();
                        head.clear();
                    }
                    ';' => head.clear(),
                    c => head.push(c),
                }
            }
        }
        assert!(depth.is_empty(), "{name}.css: a brace is left open");
    }
}

/// Every theme's colours: what opens it, then token to colour.
fn themes() -> Vec<(String, BTreeMap<String, String>)> {
    let mut themes = Vec::new();
    let mut media = String::new();
    let mut open: Option<(String, BTreeMap<String, String>)> = None;
    for line in bare(&sheet("tokens")).lines() {
        let trimmed = line.trim();
        if trimmed.starts_with("@media") {
            media = trimmed.trim_end_matches('{').trim().to_owned();
        } else if let Some(selector) = trimmed.strip_suffix('{') {
            open = Some((format!("{media} {}", selector.trim()).trim().to_owned(), BTreeMap::new()));
        } else if trimmed == "}" {
            match open.take() {
                Some((name, colours)) if colours.contains_key("--paper") => themes.push((name, colours)),
                Some(_) => {}
                None => media.clear(),
            }
        } else if let (Some((_, colours)), Some((token, value))) = (&mut open, trimmed.trim_end_matches(';').split_once(':')) {
            colours.insert(token.trim().to_owned(), value.trim().to_owned());
        }
    }
    themes
}

/// Relative luminance of `#rrggbb` (WCAG 2.2).
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("two hex digits")) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/// The contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3).
fn contrast(one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn the_contrast_of_black_on_white_is_21() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.001);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
}

#[test]
fn words_and_edges_can_be_seen_in_every_theme() {
    let capitals = ["personal", "relationship", "identity", "social", "economic"];
    let themes = themes();
    assert_eq!(themes.len(), 7, "light; dark twice; contrast twice; dark contrast twice");
    let mut wrong = Vec::new();
    for (name, colours) in &themes {
        let more = name.contains("contrast: more") || name.contains(":root[data-theme=\"contrast\"]");
        let mut check = |front: &str, grounds: &[&str], least: f64| {
            for ground in grounds {
                let ratio = contrast(&colours[&format!("--{front}")], &colours[&format!("--{ground}")]);
                if ratio < least {
                    wrong.push(format!("{name}: {front} on {ground} is {ratio:.2}, wants {least}"));
                }
            }
        };
        check("ink", &["paper", "sheet"], if more { 18.0 } else { 12.0 });
        check("ink", &["accent-soft", "care-soft"], 10.0);
        check("ink-soft", &["paper", "sheet"], if more { 10.0 } else { 6.0 });
        check("ink-soft", &["accent-soft", "care-soft"], 4.5);
        check("accent", &["paper", "sheet"], if more { 10.0 } else { 7.0 });
        check("accent", &["accent-soft"], if more { 7.0 } else { 4.5 });
        check("on-accent", &["accent"], 7.0);
        check("care", &["paper", "sheet"], 7.0);
        check("care", &["care-soft"], if more { 7.0 } else { 4.5 });
        check("line-strong", &["paper", "sheet"], if more { 7.0 } else { 3.0 });
        check("focus", &["paper", "sheet", "accent-soft", "care-soft"], 4.5);
        for capital in capitals {
            check(capital, &["paper", "sheet", &format!("{capital}-soft")], if more { 7.0 } else { 4.5 });
        }
        if more {
            check("line", &["paper", "sheet"], 4.5);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_theme_that_is_chosen_is_the_theme_that_a_phone_brings() {
    let themes = themes();
    let dark: Vec<_> = themes
        .iter()
        .filter(|(name, _)| name.starts_with("@media (prefers-color-scheme: dark) :root:not") || name == ":root[data-theme=\"dark\"]")
        .collect();
    let more: Vec<_> = themes
        .iter()
        .filter(|(name, _)| name.starts_with("@media (prefers-contrast: more) :root") || name == ":root[data-theme=\"contrast\"]")
        .collect();
    let both: Vec<_> = themes
        .iter()
        .filter(|(name, _)| {
            name.contains("and (prefers-color-scheme: dark)")
                || name == "@media (prefers-color-scheme: dark) :root[data-theme=\"contrast\"]"
        })
        .collect();
    for pair in [dark, more, both] {
        assert_eq!(pair.len(), 2, "{:?}", pair.iter().map(|(name, _)| name).collect::<Vec<_>>());
        assert_eq!(pair[0].1, pair[1].1, "{} and {} differ", pair[0].0, pair[1].0);
    }
}

#[test]
fn what_can_be_pressed_is_48_px() {
    let press = declarations(&sheet("tokens")).into_iter().find(|(_, property, _)| property == "--press").expect("--press").2;
    assert_eq!(press, "3rem");
    let css = bare(&sheet("components")) + &bare(&sheet("layout"));
    for block in
        [".button", ".option", ".chips__chip", ".field__control", ".details__summary", ".bar__back", ".bar__menu", ".tabs__menu", ".tab"]
    {
        let mut rules = css.lines().filter(|line| line.trim_start().starts_with(&format!("{block} {{")));
        assert!(rules.any(|rule| rule.contains("min-block-size: var(--press)")), "{block} may be smaller than a thumb needs");
    }
}

#[test]
fn nastaliq_and_indic_letters_have_room() {
    let tokens = bare(&sheet("tokens"));
    let leading = |tag: &str| -> f64 {
        let at = tokens.find(&format!("[lang|=\"{tag}\"]")).unwrap_or_else(|| panic!("{tag} is not set"));
        let rule = &tokens[at..at + tokens[at..].find('}').expect("the rule ends")];
        rule.split("--leading-tight:")
            .nth(1)
            .and_then(|rest| rest.split(';').next())
            .and_then(|value| value.trim().parse().ok())
            .unwrap_or_else(|| panic!("{tag} has no tight leading"))
    };
    assert!(leading("ur") >= 1.9, "Nastaliq is cut");
    for tag in ["pa", "bn", "hi", "ta", "gu"] {
        assert!(leading(tag) >= 1.4, "{tag} is cut");
    }
}

//! Every component's examples, drawn to text without a browser and read as a screen reader would.
//!
//! `GALLERY=/tmp/gallery.html cargo test --test components` also writes them to a page with the app's own CSS, for looking.

use ownwords::ui::components::gallery;
use yew::prelude::*;

/// One tag of the drawn text: its name, its attributes, and where its inside begins.
struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    inside: usize,
}

impl<'a> Tag<'a> {
    fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(n, _)| *n == name).map(|(_, v)| *v)
    }
}

/// The opening tags of what Yew writes: always `name="value"`, never a bare `>` in a value.
fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    for (at, _) in html.match_indices('<') {
        let rest = &html[at + 1..];
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let end = rest.find('>').expect("a tag ends");
        let tag = rest[..end].trim_end_matches('/');
        let (name, mut left) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = Vec::new();
        while let Some((key, after)) = left.trim_start().split_once("=\"") {
            let (value, after) = after.split_once('"').expect("a value ends");
            let bare = key.rsplit(' ').next().unwrap_or(key);
            attributes.push((bare, value));
            left = after;
        }
        found.push(Tag { name, attributes, inside: at + 1 + end + 1 });
    }
    found
}

/// The words inside a tag, without the tags within.
fn words_in(html: &str, tag: &Tag<'_>) -> String {
    let close = format!("</{}>", tag.name);
    let inside = &html[tag.inside..];
    let inside = &inside[..inside.find(&close).unwrap_or(inside.len())];
    let mut words = String::new();
    let mut in_tag = false;
    for c in inside.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            c if !in_tag => words.push(c),
            _ => {}
        }
    }
    words.trim().to_owned()
}

#[derive(Properties, PartialEq)]
struct FrameProps {
    children: Html,
}

#[component]
fn Frame(props: &FrameProps) -> Html {
    props.children.clone()
}

fn draw(html: Html) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    tokio::task::LocalSet::new().block_on(&runtime, async move {
        yew::LocalServerRenderer::<Frame>::with_props(FrameProps { children: html }).hydratable(false).render().await
    })
}

/// `("text_box/one_line", its text)` for every example.
fn drawn() -> Vec<(&'static str, String, String)> {
    gallery()
        .into_iter()
        .flat_map(|(file, examples)| examples.into_iter().map(move |(name, html)| (file, format!("{file}/{name}"), draw(html))))
        .collect()
}

/// Runs a check over every example and reports all that fail in one go.
fn each(check: impl Fn(&str, &[Tag<'_>]) -> Vec<String>) {
    let mut wrong = Vec::new();
    let all = drawn();
    assert!(all.len() > 30, "the gallery is nearly empty");
    for (_, name, html) in &all {
        wrong.extend(check(html, &tags(html)).into_iter().map(|what| format!("{name}: {what}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_component_has_examples_and_carries_its_own_name_as_its_class() {
    for (file, examples) in gallery() {
        assert!(!examples.is_empty(), "{file} has no example");
        let class = file.replace('_', "-");
        for (name, html) in examples {
            let html = draw(html);
            let named = tags(&html).iter().any(|tag| tag.get("class").is_some_and(|classes| classes.split(' ').any(|c| c == class)));
            assert!(named, "{file}/{name} has no element of the class {class}: {html}");
        }
    }
}

#[test]
fn every_control_has_a_label_of_words() {
    each(|html, tags| {
        tags.iter()
            .filter(|tag| matches!(tag.name, "input" | "textarea" | "select" | "progress"))
            .filter(|tag| {
                let label =
                    tags.iter().find(|other| other.name == "label" && other.get("for").is_some() && other.get("for") == tag.get("id"));
                label.is_none_or(|label| words_in(html, label).is_empty())
            })
            .map(|tag| format!("<{} id={:?}> has no label", tag.name, tag.get("id")))
            .collect()
    });
}

#[test]
fn everything_that_can_be_pressed_has_a_name() {
    each(|html, tags| {
        tags.iter()
            .filter(|tag| matches!(tag.name, "button" | "a" | "summary"))
            .filter(|tag| tag.get("aria-label").is_none_or(str::is_empty) && words_in(html, tag).is_empty())
            .map(|tag| format!("<{}> says nothing", tag.name))
            .collect()
    });
}

#[test]
fn every_group_says_what_it_is_for() {
    each(|html, tags| {
        let mut wrong: Vec<String> = tags
            .iter()
            .filter(|tag| tag.get("role") == Some("group") && tag.get("aria-label").is_none_or(str::is_empty))
            .map(|_| "a group without a name".to_owned())
            .collect();
        for (n, tag) in tags.iter().enumerate().filter(|(_, tag)| tag.name == "fieldset") {
            match tags.get(n + 1) {
                Some(legend) if legend.name == "legend" && !words_in(html, legend).is_empty() => {}
                _ => wrong.push(format!("the fieldset {:?} doesn't begin with a legend", tag.get("id"))),
            }
        }
        wrong
    });
}

#[test]
fn ids_are_single_and_everything_pointed_at_is_there() {
    each(|_, tags| {
        let mut ids: Vec<&str> = tags.iter().filter_map(|tag| tag.get("id")).collect();
        ids.sort_unstable();
        let mut wrong: Vec<String> = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| format!("two of {}", pair[0])).collect();
        for tag in tags {
            for pointer in ["aria-describedby", "aria-labelledby", "for"] {
                for id in tag.get(pointer).unwrap_or_default().split_whitespace() {
                    if !ids.contains(&id) {
                        wrong.push(format!("{pointer} points at {id}, which isn't there"));
                    }
                }
            }
        }
        wrong
    });
}

#[test]
fn pictures_are_silent() {
    each(|_, tags| {
        tags.iter()
            .filter(|tag| tag.name == "svg" && tag.get("aria-hidden") != Some("true"))
            .map(|_| "a picture that speaks".to_owned())
            .collect()
    });
}

#[test]
fn nothing_carries_a_style_or_a_script_of_its_own() {
    each(|_, tags| {
        tags.iter()
            .flat_map(|tag| tag.attributes.iter().map(move |(name, _)| (tag.name, *name)))
            .filter(|(_, name)| *name == "style" || name.starts_with("on"))
            .map(|(tag, name)| format!("<{tag} {name}>"))
            .collect()
    });
}

#[test]
fn a_button_is_never_one_that_sends_a_form() {
    each(|_, tags| {
        tags.iter()
            .filter(|tag| tag.name == "button" && tag.get("type") != Some("button"))
            .map(|_| "a button without a type".to_owned())
            .collect()
    });
}

fn example(file: &str, name: &str) -> String {
    let (_, examples) = gallery().into_iter().find(|(f, _)| *f == file).expect("such a component");
    draw(examples.into_iter().find(|(n, _)| *n == name).expect("such an example").1)
}

#[test]
fn a_box_for_many_lines_holds_its_text_and_keeps_the_keyboards_memory_off() {
    let html = example("text_box", "many_lines");
    assert!(html.contains("not when the first call comes"), "{html}");
    let tags = tags(&html);
    let area = tags.iter().find(|tag| tag.name == "textarea").expect("a textarea");
    assert_eq!(area.get("autocomplete"), Some("off"));
    assert_eq!(area.get("dir"), Some("auto"));
    assert_eq!(area.get("rows"), Some("6"));
    assert_eq!(area.get("aria-describedby"), Some("day-hint day-example"));
}

#[test]
fn a_passphrase_is_never_sent_to_a_spelling_service() {
    let html = example("text_box", "invalid");
    let tags = tags(&html);
    let input = tags.iter().find(|tag| tag.name == "input").expect("an input");
    assert_eq!(input.get("spellcheck"), Some("false"));
    assert_eq!(input.get("autocapitalize"), Some("off"));
    assert_eq!(input.get("aria-invalid"), Some("true"));
}

#[test]
fn exactly_the_chosen_radio_is_on() {
    for (file, name, chosen) in
        [("choice_list", "rows", "near"), ("choice_list", "chips", "mine"), ("segment", "two", "map"), ("number_choice", "seven", "7")]
    {
        let html = example(file, name);
        let on: Vec<String> = html
            .split('<')
            .filter(|tag| tag.starts_with("input") && tag.contains(" checked"))
            .map(|tag| tag.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned())
            .collect();
        assert_eq!(on, [chosen], "{file}/{name}: {html}");
    }
}

#[test]
fn the_save_mark_says_how_far_it_is_in_data_save_and_speaks_only_of_failing_at_first() {
    for (name, slug, spoken) in [("saved", "saved", false), ("saving", "saving", false), ("failed", "failed", true)] {
        let html = example("save_mark", name);
        assert!(html.contains(&format!("data-save=\"{slug}\"")), "{html}");
        let tags = tags(&html);
        let status = tags.iter().find(|tag| tag.get("role") == Some("status")).expect("a status");
        assert_eq!(!words_in(&html, status).is_empty(), spoken, "{html}");
    }
}

#[test]
fn a_busy_button_keeps_the_keyboard() {
    let html = example("button", "busy");
    assert!(html.contains("aria-disabled=\"true\"") && !html.contains(" disabled"), "{html}");
}

#[test]
fn every_icon_has_a_drawing_of_its_own() {
    use ownwords::ui::components::IconName;
    let mut lines: Vec<_> = IconName::ALL.iter().map(|icon| icon.paths().1).collect();
    assert!(lines.iter().all(|line| line.starts_with(['m', 'M'])));
    lines.sort_unstable();
    assert!(lines.windows(2).all(|pair| pair[0] != pair[1]), "two icons share a drawing");
}

#[test]
fn the_gallery_can_be_looked_at() {
    let mut body = String::new();
    for (file, name, html) in drawn() {
        body.push_str(&format!(
            "<section class=\"stack\" data-component=\"{file}\"><p class=\"small hint\" lang=\"en\">{name}</p>{html}</section>\n"
        ));
    }
    assert!(body.contains("data-component=\"dialog\""));
    if let Ok(path) = std::env::var("GALLERY") {
        let css = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/css");
        let links: String = ["tokens", "base", "layout", "components", "print"]
            .iter()
            .map(|name| format!("<link rel=\"stylesheet\" href=\"file://{css}/{name}.css\">"))
            .collect();
        let page = format!(
            "<!doctype html><html lang=\"en-GB\" dir=\"ltr\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">{links}<title>Gallery</title><body><div class=\"shell\"><main class=\"page\">{}</main></div>",
            body.replace("<dialog ", "<dialog open ")
        );
        std::fs::write(path, page).expect("the gallery is written");
    }
}

//! The page of a self-opening file, with places left for what only the app has: the engine, the words, and what is sealed
//! (`src/format/self_opening.rs` fills them).

use super::{Files, Program, locales::Bundles, policy, sha256_base64};
use crate::Result;

/// The styles that the document and the page around it need, in their order.
const STYLES: [&str; 5] = ["css/tokens.css", "css/base.css", "css/document.css", "reader/reader.css", "css/print.css"];
/// Rules of the app's own settings, which a page by itself has none of.
const NOT_HERE: [&str; 3] = [":root[data-theme", "[data-capital", "html[data-text"];
/// The message that stands in the page for as long as no script has run: in every language that has it.
const STILL: &str = "reader-still";

/// The page. `public` is what the addresses of the engine begin with.
pub fn page(assets: &Files, bundles: &Bundles, public: &str, engine: &Program) -> Result<Vec<u8>> {
    let text = |name: &str| {
        let bytes = assets.get(name).ok_or_else(|| format!("assets/{name} is missing"))?;
        std::str::from_utf8(bytes).map_err(|error| format!("assets/{name}: {error}"))
    };
    let mut style = String::new();
    for name in STYLES {
        style.push_str(&rules(&super::styles::tidy(name, text(name)?)?));
    }
    let script: String = text("reader/reader.js")?
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .fold(String::new(), |script, line| script + line + "\n");
    for (what, text) in [("style", &style), ("script", &script)] {
        if text.contains("</") || text.contains('{') && ["{words}", "{sealed}", "{engine"].iter().any(|mark| text.contains(mark)) {
            return Err(format!("the {what} of assets/reader would end its own block, or take another's place"));
        }
    }
    let still: String = bundles
        .iter()
        .filter_map(|bundle| Some((bundle, bundle.own_message(STILL)?)))
        .map(|(bundle, words)| format!("<p lang=\"{}\" dir=\"{}\">{}</p>\n", bundle.tag, bundle.direction, escaped(&words)))
        .collect();
    if still.is_empty() {
        return Err(format!("no language has {STILL}"));
    }
    let values = [
        ("%POLICY%", policy::for_reader(&sha256_base64(script.as_bytes()), &sha256_base64(style.as_bytes()))),
        ("%STILL%", still.trim_end().to_owned()),
        ("%SCRIPT_AT%", format!("{public}{}", engine.script)),
        ("%MODULE_AT%", format!("{public}{}", engine.wasm)),
        ("%STYLE%", style),
        ("%SCRIPT%", script),
    ];
    let mut page = text("reader/reader.html")?.to_owned();
    for (mark, value) in values {
        if page.matches(mark).count() != 1 {
            return Err(format!("assets/reader/reader.html should have {mark} once"));
        }
        page = page.replace(mark, &value);
    }
    Ok(page.into_bytes())
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;")
}

/// A style sheet without the rules that begin with [`NOT_HERE`]; a media query that is left empty goes too.
fn rules(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some(open) = rest.find('{') {
        let (head, behind) = rest.split_at(open);
        let mut depth = 0_usize;
        let end = behind.char_indices().find_map(|(at, letter)| {
            depth = match letter {
                '{' => depth + 1,
                '}' => depth - 1,
                _ => depth,
            };
            (depth == 0).then_some(at)
        });
        let Some(end) = end else { break };
        let (body, after) = (&behind[1..end], &behind[end + 1..]);
        rest = after;
        let selector = head.trim();
        if NOT_HERE.iter().any(|start| selector.starts_with(start)) {
            continue;
        }
        if selector.starts_with("@media") {
            let inner = rules(body);
            if !inner.trim().is_empty() {
                out.push_str(&format!("{selector}{{{}}}\n", inner.trim()));
            }
        } else {
            out.push_str(&format!("{selector}{{{}}}\n", body.trim()));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_of_the_app_s_settings_are_left_out_and_empty_queries_with_them() {
        let css = ":root { --ink: 1; }\n:root[data-theme=\"dark\"] { --ink: 2; }\n@media print {\n:root[data-theme=\"dark\"] { --ink: 3; }\n}\n@media (x) {\n.a { b: c; }\n}\n";
        assert_eq!(rules(css), ":root{--ink: 1;}\n@media (x){.a{b: c;}}\n");
    }
}

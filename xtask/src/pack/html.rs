//! The page that every path shows.

use super::{Files, Program, locales::Table};
use crate::Result;
use std::collections::BTreeMap;

/// What goes into the page's head.
pub struct Parts<'a> {
    pub public: &'a str,
    pub policy: &'a str,
    pub style: &'a str,
    pub app: &'a Program,
    pub boot: &'a str,
    pub sealer: &'a str,
    pub scanner: &'a str,
    pub locales: &'a Table,
    pub files: &'a BTreeMap<String, String>,
    pub dev: bool,
}

/// Where the head's links go.
const MARK: &str = "<!-- pack: links -->";

/// The page with everything that it needs to start linked from its head.
///
/// Trunk's own tags are taken out; [`MARK`] and `%PUBLIC%` are filled in.
pub fn page(template: &str, parts: &Parts) -> Result<String> {
    if !template.contains(MARK) {
        return Err(format!("index.html has lost the line {MARK}"));
    }
    let Parts { public, policy, style, app: Program { script, wasm }, boot, sealer, scanner, .. } = parts;
    let locales = data_block("locales", &serde_json::to_value(parts.locales).unwrap_or_default());
    let files = data_block("files", &serde_json::to_value(parts.files).unwrap_or_default());
    let dev = if parts.dev { " data-dev" } else { "" };
    // The policy stands before anything it governs; the boot script comes after the tables it reads, and starts the program.
    let head = format!(
        r#"<meta http-equiv="Content-Security-Policy" content="{policy}">
<link rel="preload" as="fetch" type="application/wasm" href="{public}{wasm}" crossorigin>
<link rel="modulepreload" href="{public}{script}">
<link rel="stylesheet" href="{public}{style}">
{locales}
{files}
<script src="{public}{boot}" data-public="{public}" data-sealer="{public}{sealer}" data-scanner="{public}{scanner}" data-worker="{public}sw.js" data-plain="{public}plain/" data-app="{public}{script}"{dev}></script>"#
    );
    let without_trunk: String = template.lines().filter(|line| !line.contains("data-trunk")).collect::<Vec<_>>().join("\n");
    Ok(without_trunk.replace(MARK, &head).replace("%PUBLIC%", public) + "\n")
}

/// A block of data: never run, and unable to end early whatever is in it.
fn data_block(id: &str, value: &serde_json::Value) -> String {
    let json = value.to_string().replace('<', "\\u003c");
    format!(r#"<script type="application/json" id="{id}">{json}</script>"#)
}

/// Refuses a page that names an address which doesn't begin with the public URL, or a file that isn't there.
pub fn check(name: &str, page: &str, public: &str, files: &Files) -> Result<()> {
    for attribute in ["href=\"", "src=\"", "data-sealer=\"", "data-scanner=\"", "data-worker=\"", "data-app=\""] {
        for piece in page.split(attribute).skip(1) {
            let address = piece.split('"').next().unwrap_or_default();
            if address.starts_with('#') || address.starts_with("data:") {
                continue;
            }
            let Some(path) = address.strip_prefix(public) else {
                return Err(format!("{name} names {address}, which doesn't begin with {public}"));
            };
            if !path.is_empty() && !files.contains_key(path) {
                return Err(format!("{name} names {address}, and there is no such file"));
            }
        }
    }
    Ok(())
}

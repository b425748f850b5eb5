//! One style sheet out of `assets/css/`.

use super::Files;
use crate::Result;

/// These come first, in this order; the rest follows by name.
const FIRST: [&str; 4] = ["boot/boot.css", "css/tokens.css", "css/base.css", "css/layout.css"];

/// All style sheets as one, without comments and blank lines.
pub fn bundle(assets: &Files) -> Result<Vec<u8>> {
    let first = FIRST.iter().filter_map(|name| assets.get_key_value(*name));
    let rest = assets.iter().filter(|(name, _)| name.starts_with("css/") && name.ends_with(".css") && !FIRST.contains(&name.as_str()));
    let mut out = String::new();
    for (name, bytes) in first.chain(rest) {
        out.push_str(&tidy(name, std::str::from_utf8(bytes).map_err(|error| format!("assets/{name}: {error}"))?)?);
    }
    Ok(out.into_bytes())
}

/// One sheet without comments and blank lines.
pub fn tidy(name: &str, text: &str) -> Result<String> {
    if text.contains("@import") || text.contains("url(http") || text.contains("url(//") {
        return Err(format!("assets/{name} asks for another file: style sheets here stand alone"));
    }
    let bare = without_comments(text);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.fold(String::new(), |out, line| out + line + "\n"))
}

fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

//! The service worker's list of what to keep.

use super::{Files, locales::Bundles, sha256};
use crate::Result;
use serde_json::json;
use std::collections::BTreeMap;

/// The place in `assets/sw/sw.js` that the list fills.
const MARK: &str = "/* pack: list */ {}";

/// `sw.js` with its list: each address with the SHA-256 of its content, and the build's name, which changes with any of them.
///
/// `shell` is everything that the app needs in any language; `locales` is kept for the languages in use; `later` (the
/// pictures for a home screen, the reader of QR codes) on first use.
pub fn script(template: &str, public: &str, files: &Files, bundles: &Bundles) -> Result<String> {
    if !template.contains(MARK) {
        return Err(format!("assets/sw/sw.js has lost the place {MARK}"));
    }
    let mut shell = BTreeMap::new();
    let mut later = BTreeMap::new();
    let mut locales: BTreeMap<&str, BTreeMap<String, String>> = BTreeMap::new();
    for (path, bytes) in files {
        let hash = sha256(bytes);
        let locale = bundles.iter().find(|bundle| bundle.path() == *path);
        if let Some(bundle) = locale {
            locales.entry(&bundle.tag).or_default().insert(format!("{public}{path}"), hash);
        } else if path.starts_with("files/scanner.") || path.starts_with("icons/") && !path.ends_with("icon.svg") {
            later.insert(format!("{public}{path}"), hash);
        } else {
            let address = path.strip_suffix("index.html").unwrap_or(path);
            shell.insert(format!("{public}{address}"), hash);
        }
    }
    let build = sha256(json!([shell, later, locales, template]).to_string().as_bytes())[..12].to_owned();
    let list = json!({ "build": build, "public": public, "shell": shell, "later": later, "locales": locales });
    Ok(template.replace(MARK, &list.to_string()))
}

//! The rule of the house: which module may use which (README, "The rule").

use std::fs;
use std::path::{Path, PathBuf};

/// A module, and the modules of this crate that it may name.
const MAY_USE: [(&str, &[&str]); 10] = [
    ("domain", &[]),
    ("format", &["domain"]),
    ("store", &["domain", "format"]),
    ("sealing", &[]),
    ("scanning", &[]),
    ("usecases", &["domain", "format", "store", "i18n"]),
    ("i18n", &[]),
    ("platform", &[]),
    ("reader", &["domain", "format", "usecases", "sealing", "platform"]),
    ("ui", &["domain", "format", "store", "sealing", "scanning", "usecases", "i18n", "platform"]),
];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|item| item.unwrap().path()) {
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

fn files_of(module: &str) -> Vec<(PathBuf, String)> {
    let files = rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(module));
    files.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn every_module_uses_only_what_lies_below_it() {
    let mut wrong = Vec::new();
    for (module, allowed) in MAY_USE {
        for (path, text) in files_of(module) {
            for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
                for named in MAY_USE.iter().map(|(named, _)| *named).filter(|named| *named != module && !allowed.contains(named)) {
                    if line.contains(&format!("crate::{named}::")) || line.contains(&format!("crate::{named};")) {
                        wrong.push(format!("{}:{}: {module} may not use {named}", path.display(), number + 1));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_model_the_formats_and_the_verbs_know_no_browser() {
    let mut wrong = Vec::new();
    for module in ["domain", "format", "usecases"] {
        for (path, text) in files_of(module) {
            for word in ["web_sys", "js_sys", "wasm_bindgen", "gloo", "yew"] {
                if text.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(&format!("{word}::"))) {
                    wrong.push(format!("{} names {word}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn age_is_named_in_the_engine_and_its_keys_alone() {
    for (path, text) in MAY_USE.iter().flat_map(|(module, _)| files_of(module)) {
        let names_age = text.lines().any(|line| line.trim_start().starts_with("use age") || line.contains(" age::"));
        assert!(
            !names_age || ["sealing/engine.rs", "sealing/x25519.rs"].iter().any(|own| path.ends_with(own)),
            "{} names age",
            path.display()
        );
    }
}

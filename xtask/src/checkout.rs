//! The folders of a checkout, and where things are kept between runs.

use crate::{Result, While};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The checkout: the folder that holds `Cargo.lock`.
pub fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let from_cargo = here.and_then(|xtask| xtask.parent().map(Path::to_path_buf));
    let from_hook = env::var_os("TRUNK_SOURCE_DIR").map(PathBuf::from);
    from_hook.or(from_cargo).or_else(|| env::current_dir().ok()).unwrap_or_else(|| PathBuf::from("."))
}

/// The cache outside the checkout: `$OWNWORDS_CACHE`, else `$XDG_CACHE_HOME/ownwords`, else `~/.cache/ownwords`.
pub fn cache() -> Result<PathBuf> {
    let folder = if let Some(ours) = env::var_os("OWNWORDS_CACHE") {
        PathBuf::from(ours)
    } else if let Some(theirs) = env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()) {
        PathBuf::from(theirs).join("ownwords")
    } else {
        let home = env::var_os("HOME").ok_or("neither OWNWORDS_CACHE nor HOME is set, so there is nowhere to keep tools")?;
        PathBuf::from(home).join(".cache").join("ownwords")
    };
    fs::create_dir_all(&folder).when(|| format!("making {}", folder.display()))?;
    Ok(folder)
}

/// What a compile is for: each purpose has a target folder of its own, since their compilers differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Native,
    Wasm,
    /// The page's program with the standard library compiled along: other flags, so nothing would be left of the workers' crates.
    LeanWasm,
}

/// Tells [`targets`] to the pack that Trunk calls, whose own `CARGO_TARGET_DIR` is that of the page's program.
pub const TARGETS: &str = "OWNWORDS_TARGETS";

/// The target folder for one purpose: under `$CARGO_TARGET_DIR` where that is set, else in the cache.
pub fn target(purpose: Purpose) -> Result<PathBuf> {
    let name = match purpose {
        Purpose::Native => "native",
        Purpose::Wasm => "wasm",
        Purpose::LeanWasm => "wasm-lean",
    };
    Ok(targets()?.join(name))
}

/// The folder of the target folders.
pub fn targets() -> Result<PathBuf> {
    let chosen = |variable: &str| env::var_os(variable).filter(|value| !value.is_empty());
    Ok(match chosen(TARGETS).or_else(|| chosen("CARGO_TARGET_DIR")) {
        Some(chosen) => root().join(chosen),
        None => cache()?.join("target"),
    })
}

/// The version of a package in the checkout's `Cargo.lock`.
pub fn locked_version(package: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let text = fs::read_to_string(&path).when(|| format!("reading {}", path.display()))?;
    version_in(&text, package).ok_or_else(|| format!("Cargo.lock names no {package}"))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines();
    let name = format!("name = \"{package}\"");
    lines.find(|line| *line == name)?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_s_version_is_the_line_under_its_very_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.70\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm"), None);
    }
}

//! Which browsers there are, where their drivers lie, and how each is started.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A browser engine that stories run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    /// Chromium, through chromedriver.
    Chromium,
    /// Firefox, through geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, through WebKitWebDriver: Safari's engine, not Safari.
    WebKit,
}

/// The programs one engine needs.
#[derive(Clone, Debug)]
pub struct Programs {
    /// The WebDriver server.
    pub driver: PathBuf,
    /// The browser it starts.
    pub browser: PathBuf,
}

impl Engine {
    /// All three, in the order they are tried.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The name used in folders, in reports, and after `in_` in the names of stories.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// This engine, which a story is about to be told in.
    ///
    /// # Panics
    /// When it isn't installed: a story that nobody told must not count as one that went well.
    #[track_caller]
    pub fn here(self) -> Engine {
        if let Err(missing) = self.programs() {
            panic!("{name} isn't here: {missing} (--skip in_{name} leaves its stories out)", name = self.name());
        }
        self
    }

    /// Where this engine's programs lie, or a sentence about which one is missing.
    pub fn programs(self) -> Result<Programs, String> {
        let (driver, browser) = match self {
            Engine::Chromium => (
                found("OWNWORDS_CHROMEDRIVER", &["chromedriver"]),
                found("OWNWORDS_CHROMIUM", &["chromium", "chromium-browser", "google-chrome"]),
            ),
            Engine::Firefox => (found("OWNWORDS_GECKODRIVER", &["geckodriver"]), found("OWNWORDS_FIREFOX", &["firefox-esr", "firefox"])),
            Engine::WebKit => (
                found("OWNWORDS_WEBKITDRIVER", &["WebKitWebDriver"]),
                std::env::var_os("OWNWORDS_MINIBROWSER").map(PathBuf::from).or_else(mini_browser),
            ),
        };
        if self == Engine::WebKit && found("OWNWORDS_XVFB", &["Xvfb"]).is_none() {
            return Err("there is no Xvfb on the PATH".into());
        }
        match (driver, browser) {
            (None, _) => Err("its WebDriver program isn't on the PATH or in the cache".into()),
            (_, None) => Err("the browser isn't installed".into()),
            (Some(driver), Some(browser)) => Ok(Programs { driver, browser }),
        }
    }
}

/// The folder that xtask keeps tools in: `OWNWORDS_CACHE`, else `ownwords` in the user's cache folder.
pub fn cache() -> PathBuf {
    if let Some(set) = std::env::var_os("OWNWORDS_CACHE") {
        return set.into();
    }
    let base = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .unwrap_or_else(|| PathBuf::from(std::env::var_os("HOME").unwrap_or_else(|| OsString::from("/"))).join(".cache"));
    base.join("ownwords")
}

/// A program: from the named variable, from the PATH, or from a tool's folder in the cache.
pub fn found(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(set) = std::env::var_os(variable).filter(|set| !set.is_empty()) {
        return Some(PathBuf::from(set)).filter(|path| path.exists());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    folders.extend(tool_folders());
    names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()))
}

/// The `bin` folders of the cached tools, newest name first.
fn tool_folders() -> Vec<PathBuf> {
    let mut tools: Vec<PathBuf> = listed(&cache().join("tools"));
    tools.sort();
    tools.reverse();
    tools.into_iter().map(|tool| tool.join("bin")).collect()
}

/// axe-core's one file: `OWNWORDS_AXE`, or the newest in the cache.
pub fn axe_file() -> Option<PathBuf> {
    if let Some(set) = std::env::var_os("OWNWORDS_AXE").filter(|set| !set.is_empty()) {
        return Some(PathBuf::from(set)).filter(|path| path.exists());
    }
    let mut tools: Vec<PathBuf> = listed(&cache().join("tools"));
    tools.sort();
    tools.iter().rev().map(|tool| tool.join("node_modules/axe-core/axe.min.js")).find(|file| file.is_file())
}

/// WebKitGTK keeps MiniBrowser in a folder named after its own version and the machine.
fn mini_browser() -> Option<PathBuf> {
    let places = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/libexec", "/usr/lib"];
    places
        .iter()
        .flat_map(|place| listed(Path::new(place)))
        .filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-4")))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|file| file.is_file())
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).map(|all| all.flatten().map(|entry| entry.path()).collect()).unwrap_or_default()
}

/// What the browser is told beside the address: the same for every story unless it says otherwise.
#[derive(Clone, Debug)]
pub struct Look {
    /// What the system prefers.
    pub dark: bool,
    /// The browser's own default text size in pixels (16 unless the person made it larger; 32 is 200 %).
    pub text_px: u32,
    /// The languages the browser asks for, best first, as in Accept-Language.
    pub languages: String,
    /// The person has told the browser to keep nothing from any site. Chromium and Firefox only.
    pub keeps_nothing: bool,
    /// More environment for the driver and so for the browser.
    pub environment: BTreeMap<String, String>,
}

impl Default for Look {
    fn default() -> Self {
        Look { dark: false, text_px: 16, languages: "en-GB,en".into(), keeps_nothing: false, environment: BTreeMap::new() }
    }
}

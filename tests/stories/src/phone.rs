//! What a person does with a phone and sees on it.

use crate::engine::{Engine, Look, Programs, found};
use crate::processes;
use crate::site::Site;
use crate::watch::Watch;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::panic::Location;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, Key, RequestData, SessionId, WindowHandle};
use tokio::runtime::Runtime;

/// The finding functions that go with every question to the page.
const PAGE: &str = include_str!("page.js");

/// How long a story waits for what it expects: twenty seconds, or `OWNWORDS_PATIENCE` seconds.
pub fn patience() -> Duration {
    let seconds = std::env::var("OWNWORDS_PATIENCE").ok().and_then(|text| text.parse().ok()).unwrap_or(20);
    Duration::from_secs(seconds)
}

/// A browser profile: what the phone keeps while the browser is closed. It is removed when it is dropped.
pub struct Profile {
    folder: PathBuf,
    /// Held for what its dropping does.
    _temporary: Option<TempDir>,
}

impl Profile {
    /// A phone that has never seen the app.
    ///
    /// # Panics
    /// When no temporary folder can be made.
    pub fn new() -> Profile {
        let temporary = tempfile::Builder::new().prefix("ownwords-profile-").tempdir().expect("a temporary folder");
        Profile { folder: temporary.path().to_path_buf(), _temporary: Some(temporary) }
    }

    /// A phone whose memory stays in a folder afterwards.
    ///
    /// # Panics
    /// When the folder can't be made.
    pub fn kept_in(folder: &Path) -> Profile {
        std::fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let folder = folder.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        Profile { folder, _temporary: None }
    }

    /// Where the browser keeps its things.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where the browser puts what it downloads.
    pub fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }
}

impl Default for Profile {
    fn default() -> Self {
        Profile::new()
    }
}

/// The size of the page on the glass, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// Across.
    pub width: u32,
    /// Down.
    pub height: u32,
}

impl Screen {
    /// A phone of today.
    pub const PHONE: Screen = Screen { width: 412, height: 915 };
    /// The smallest that everything has to work on.
    pub const SMALL: Screen = Screen { width: 320, height: 640 };
}

/// Keys that aren't letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Shift.
    Shift,
    /// Tab.
    Tab,
    /// Enter.
    Enter,
    /// Escape.
    Escape,
}

/// An open browser.
pub struct Phone {
    engine: Engine,
    origin: String,
    look: Look,
    watch: Watch,
    running: RefCell<Option<Running>>,
    /// What is on the console and may be there: said by the story.
    allowed: RefCell<Vec<String>>,
    profile: Profile,
    runtime: Runtime,
    checked: Cell<bool>,
}

struct Running {
    driver: WebDriver,
    address: String,
    started: Started,
}

/// What was started for a phone: the driver first, then a browser and a screen where the driver doesn't start them.
/// Dropping it ends them all.
#[derive(Default)]
struct Started(Vec<Child>);

impl Started {
    /// Every process of it.
    fn everything(&self) -> Vec<u32> {
        self.0.iter().flat_map(|child| processes::tree(child.id())).collect()
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        processes::kill(&self.everything());
        for child in &mut self.0 {
            let _ = child.wait();
        }
    }
}

impl Phone {
    /// A new phone that has never seen the app.
    #[track_caller]
    pub fn new(engine: Engine, site: &Site) -> Phone {
        Phone::with(engine, site, Profile::new(), Look::default())
    }

    /// The same, set up in another way.
    #[track_caller]
    pub fn looking(engine: Engine, site: &Site, look: Look) -> Phone {
        Phone::with(engine, site, Profile::new(), look)
    }

    /// A phone with what it kept before.
    ///
    /// # Panics
    /// When the browser can't be started.
    #[track_caller]
    pub fn with(engine: Engine, site: &Site, profile: Profile, look: Look) -> Phone {
        Phone::at(engine, &site.origin(), profile, look)
    }

    /// A phone for any address.
    ///
    /// # Panics
    /// When the browser can't be started.
    #[track_caller]
    pub fn at(engine: Engine, origin: &str, profile: Profile, look: Look) -> Phone {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let phone = Phone {
            engine,
            origin: origin.to_string(),
            look,
            watch: Watch::start(),
            running: RefCell::new(None),
            allowed: RefCell::default(),
            profile,
            runtime,
            checked: Cell::new(false),
        };
        phone.switch_on();
        phone
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Where files go that the person saves.
    pub fn downloads(&self) -> PathBuf {
        self.profile.downloads()
    }

    /// Where the browser keeps its things.
    pub fn folder(&self) -> &Path {
        self.profile.folder()
    }

    /// Starts the browser with what the phone kept. A new phone is on already.
    ///
    /// # Panics
    /// When it is on, or doesn't start in three tries.
    #[track_caller]
    pub fn switch_on(&self) {
        assert!(self.running.borrow().is_none(), "the phone is on");
        let programs = self.engine.programs().expect("the engine is here");
        let mut failed = String::new();
        for _ in 0..3 {
            match self.start(&programs) {
                Ok(running) => {
                    *self.running.borrow_mut() = Some(running);
                    self.screen(Screen::PHONE);
                    return;
                }
                Err(error) => failed = error,
            }
        }
        panic!("{} doesn't start: {failed}", self.engine.name());
    }

    fn start(&self, programs: &Programs) -> Result<Running, String> {
        let folder = self.profile.folder();
        let say = |error: std::io::Error| error.to_string();
        std::fs::create_dir_all(self.profile.downloads()).map_err(say)?;
        let port = free_port();
        let log = File::create(folder.join("driver.log")).map_err(say)?;
        let mut running = Started::default();
        let mut command = Command::new(&programs.driver);
        match self.engine {
            Engine::Chromium => {
                command.arg(format!("--port={port}"));
            }
            Engine::Firefox => {
                command.args(["--port", &port.to_string(), "--websocket-port", "0", "--allow-system-access"]);
            }
            Engine::WebKit => {
                // The browser is started here and not by its driver, so that it outlives a session: a killed page ends that.
                let (screen, display) = virtual_screen()?;
                running.0.push(screen);
                let door = format!("127.0.0.1:{}", free_port());
                let mut browser = self.mini_browser(programs, &display, &door).map_err(say)?;
                running.0.insert(0, browser.stdout(log.try_clone().map_err(say)?).spawn().map_err(say)?);
                wait_for(&door, None)?;
                command.arg(format!("--port={port}")).arg(format!("--target={door}")).arg("--replace-on-new-session");
            }
        }
        command.envs(&self.look.environment).stdin(Stdio::null());
        command.stdout(log.try_clone().map_err(say)?).stderr(log);
        let server = command.spawn().map_err(|error| format!("{}: {error}", programs.driver.display()))?;
        running.0.insert(0, server);
        let address = format!("127.0.0.1:{port}");
        let opened = wait_for(&address, running.0.first_mut()).and_then(|()| self.session(&format!("http://{address}"), programs));
        match opened {
            Ok(driver) => Ok(Running { driver, address: format!("http://{address}"), started: running }),
            Err(why) => {
                drop(running);
                let log = std::fs::read_to_string(folder.join("driver.log")).unwrap_or_default();
                let tail: Vec<&str> = log.lines().rev().take(8).collect();
                Err(format!("{why}; the driver said: {}", tail.into_iter().rev().collect::<Vec<_>>().join(" | ")))
            }
        }
    }

    /// A conversation with the driver.
    fn session(&self, address: &str, programs: &Programs) -> Result<WebDriver, String> {
        let driver = self.runtime.block_on(WebDriver::new(address, self.capabilities(programs))).map_err(|error| error.to_string())?;
        // No waiting inside the driver: this side looks again by itself.
        let _ = self.runtime.block_on(driver.set_implicit_wait_timeout(Duration::ZERO));
        Ok(driver)
    }

    /// WebKit's browser, with everything it keeps in the profile's folder.
    fn mini_browser(&self, programs: &Programs, display: &str, door: &str) -> std::io::Result<Command> {
        let folder = self.profile.folder();
        let config = folder.join("config");
        // The window can't be narrower than the buttons above the page.
        std::fs::create_dir_all(config.join("gtk-3.0"))?;
        std::fs::write(config.join("gtk-3.0/gtk.css"), "* { min-width: 0; padding: 0; margin: 0; font-size: 6px; border-width: 0; }")?;
        let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", self.profile.downloads().display());
        std::fs::write(config.join("user-dirs.dirs"), downloads)?;
        let mut command = Command::new(&programs.browser);
        command.args(["--automation", "--ignore-host=127.0.0.1"]);
        command.arg(format!("--proxy=http://127.0.0.1:{}", self.watch.port()));
        command.env("WEBKIT_INSPECTOR_SERVER", door).env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        command.env("DISPLAY", display).env_remove("WAYLAND_DISPLAY");
        command.env("GTK_A11Y", "none").env("NO_AT_BRIDGE", "1").env("GIO_USE_VFS", "local");
        command.env("GTK_THEME", if self.look.dark { "Adwaita:dark" } else { "Adwaita" });
        for (variable, place) in [("XDG_DATA_HOME", "data"), ("XDG_CACHE_HOME", "cache"), ("XDG_CONFIG_HOME", "config")] {
            command.env(variable, folder.join(place));
        }
        command.envs(&self.look.environment).stdin(Stdio::null()).stderr(Stdio::null());
        Ok(command)
    }

    fn capabilities(&self, programs: &Programs) -> Capabilities {
        let folder = self.profile.folder();
        let downloads = self.profile.downloads();
        let proxy = format!("127.0.0.1:{}", self.watch.port());
        let all = match self.engine {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "unhandledPromptBehavior": "ignore",
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                "goog:chromeOptions": {
                    "binary": programs.browser,
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--disable-dev-shm-usage", "--hide-scrollbars", "--force-color-profile=srgb",
                        "--disable-features=OptimizationHints,Translate,MediaRouter,InterestFeedContentSuggestions",
                        "--window-size=1000,1000",
                        format!("--lang={}", self.look.languages.split(',').next().unwrap_or("en-GB")),
                        format!("--proxy-server={proxy}"),
                        format!("--user-data-dir={}", folder.join("chromium").display()),
                    ],
                    "prefs": {
                        "intl.accept_languages": self.look.languages,
                        "download.default_directory": downloads,
                        "download.prompt_for_download": false,
                        "webkit.webprefs.default_font_size": self.look.text_px,
                        "profile.exit_type": "Normal",
                        // 1 allows, 2 refuses: cookies, and with them every database.
                        "profile.default_content_setting_values.cookies": if self.look.keeps_nothing { 2 } else { 1 },
                    },
                    "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
                },
            }),
            Engine::Firefox => {
                let home = folder.join("firefox");
                let _ = std::fs::create_dir_all(&home);
                json!({
                    "browserName": "firefox",
                    "unhandledPromptBehavior": "ignore",
                    "moz:firefoxOptions": {
                        "binary": programs.browser,
                        "args": ["-headless", "-profile", home],
                        "prefs": {
                            "intl.accept_languages": self.look.languages,
                            "browser.download.folderList": 2,
                            "browser.download.dir": downloads,
                            "browser.download.useDownloadDir": true,
                            "browser.download.always_ask_before_handling_new_types": false,
                            "browser.helperApps.neverAsk.saveToDisk":
                                "text/plain,text/html,application/octet-stream,image/svg+xml,image/png,application/json,application/age",
                            // 0 allows, 2 refuses: cookies, and with them every database.
                            "network.cookie.cookieBehavior": if self.look.keeps_nothing { 2 } else { 0 },
                            // As on a phone: what scrolls takes no room from the page.
                            "ui.useOverlayScrollbars": 1,
                            "layout.css.prefers-color-scheme.content-override": if self.look.dark { 0 } else { 1 },
                            "ui.systemUsesDarkTheme": if self.look.dark { 1 } else { 0 },
                            "font.size.variable.x-western": self.look.text_px,
                            "font.size.variable.ar": self.look.text_px,
                            "font.size.variable.x-unicode": self.look.text_px,
                            "network.proxy.type": 1,
                            "network.proxy.http": "127.0.0.1", "network.proxy.http_port": self.watch.port(),
                            "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": self.watch.port(),
                            "network.captive-portal-service.enabled": false,
                            "network.connectivity-service.enabled": false,
                            "browser.sessionstore.resume_from_crash": false,
                            "toolkit.startup.max_resumed_crashes": -1,
                            "dom.ipc.processPrelaunch.enabled": false,
                            "browser.tabs.unloadOnLowMemory": false,
                        },
                    },
                })
            }
            Engine::WebKit => json!({ "unhandledPromptBehavior": "ignore" }),
        };
        match all {
            Value::Object(map) => Capabilities::from(map),
            _ => Capabilities::new(),
        }
    }

    /// Asks the driver, and panics with what it said.
    #[track_caller]
    fn ask<T>(&self, what: &str, question: impl AsyncFnOnce(&WebDriver) -> WebDriverResult<T>) -> T {
        match self.try_ask(question) {
            Ok(answer) => answer,
            Err(error) => self.fail(&format!("{what}: {error}")),
        }
    }

    /// Asks the driver.
    pub fn try_ask<T>(&self, question: impl AsyncFnOnce(&WebDriver) -> WebDriverResult<T>) -> WebDriverResult<T> {
        let running = self.running.borrow();
        let driver = &running.as_ref().expect("the phone is on").driver;
        self.runtime.block_on(question(driver))
    }

    /// Panics with where the page is and what it says.
    #[track_caller]
    pub fn fail(&self, why: &str) -> ! {
        let place = Location::caller();
        let address = self.try_ask(async |driver| driver.current_url().await).map(|url| url.to_string()).unwrap_or_default();
        let words = self.try_run("return words()", vec![]).ok();
        let words = words.as_ref().and_then(Value::as_str).unwrap_or("(can't be read)");
        let focus = self.try_run("return (document.activeElement?.outerHTML || 'nothing').slice(0, 120)", vec![]).unwrap_or_default();
        let controls = self.try_run("return controls()", vec![]).ok();
        let controls = controls.as_ref().and_then(Value::as_str).unwrap_or("");
        let waits = if words.trim().is_empty() { self.waited_for() } else { String::new() };
        let name = format!("failed-{}", std::thread::current().name().unwrap_or("story").replace("::", "-"));
        let picture = self.try_picture(&name).map(|file| file.display().to_string()).unwrap_or_default();
        let log = self.console().join("\n");
        panic!(
            "{} at {place}: {why}\n  address: {address}\n  focus: {focus}\n  picture: {picture}\n  console: {log}\n  the page says: {words}{waits}\n  controls:\n{controls}",
            self.engine.name()
        )
    }

    /// What may keep an empty page from being drawn: its database, its locks, its service worker, what it has fetched.
    fn waited_for(&self) -> String {
        let script = "const done = arguments[arguments.length - 1];
             const told = (name, promise) => Promise.race([
               Promise.resolve(promise).then((value) => value, (error) => `refused: ${error}`),
               new Promise((late) => setTimeout(() => late('no answer in 4 s'), 4000)),
             ]).then((value) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
             const opened = (name) => new Promise((yes, no) => {
               const request = indexedDB.open(name);
               request.onsuccess = () => { request.result.close(); yes('opens'); };
               request.onerror = () => no(request.error);
               request.onblocked = () => yes('blocked');
             });
             const worker = navigator.serviceWorker;
             const core = Object.values(JSON.parse(document.getElementById('locales')?.textContent || '{}'))[0]?.files.core;
             Promise.all([
               told('databases', indexedDB.databases?.().then((all) => Promise.all(all.map(({ name }) => opened(name))))),
               told('locks', navigator.locks?.query()),
               told('service worker', worker?.getRegistration().then((own) => [worker.controller?.state, own?.installing?.state, own?.waiting?.state, own?.active?.state])),
               told('words', core && fetch(core).then((answer) => answer.arrayBuffer()).then((bytes) => bytes.byteLength)),
               told('fetched', performance.getEntriesByType('resource').map((one) => `${one.name.split('/').pop()} ${Math.round(one.startTime)}-${Math.round(one.responseEnd)}`)),
               told('now', [Math.round(performance.now()), document.readyState, document.visibilityState]),
             ]).then((lines) => done(lines.join('\\n    ')), (error) => done(String(error)));";
        let asked = self.try_ask(async |driver| Ok(driver.execute_async(script, vec![]).await?.json().clone()));
        let told = asked.map(|told| told.as_str().unwrap_or_default().to_owned()).unwrap_or_else(|error| error.to_string());
        format!("\n  it may wait for:\n    {told}")
    }

    // What the page is asked.

    /// Runs a script with the finding functions of `page.js`; `return` gives the answer.
    pub fn try_run(&self, script: &str, arguments: Vec<Value>) -> WebDriverResult<Value> {
        let script = format!("{PAGE}\n{script}");
        self.try_ask(async |driver| Ok(driver.execute(script, arguments).await?.json().clone()))
    }

    /// The same, where it has to work.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        match self.try_run(script, arguments) {
            Ok(value) => value,
            Err(error) => self.fail(&format!("a script fails: {error}")),
        }
    }

    /// Runs a script that calls `done(answer)` when it has one.
    #[track_caller]
    pub fn run_and_wait(&self, script: &str, arguments: Vec<Value>) -> Value {
        let script = format!("const done = arguments[arguments.length - 1];\n{PAGE}\n{script}");
        self.ask("a waiting script fails", async |driver| Ok(driver.execute_async(script, arguments).await?.json().clone()))
    }

    /// Looks again and again until there is an answer.
    #[track_caller]
    pub fn until<T>(&self, what: &str, look: impl FnMut() -> Option<T>) -> T {
        self.within(patience(), what, look)
    }

    /// The same, for as long as it may take.
    #[track_caller]
    pub fn within<T>(&self, time: Duration, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let until = Instant::now() + time;
        loop {
            if let Some(found) = look() {
                return found;
            }
            if Instant::now() > until {
                self.fail(&format!("waited for {what}"));
            }
            std::thread::sleep(Duration::from_millis(60));
        }
    }

    // What a person does.

    /// Goes to a path of the app and waits until there is something to read.
    #[track_caller]
    pub fn open(&self, path: &str) {
        self.go(path);
        self.until_ready();
    }

    /// Goes to a path or a whole address and waits for nothing.
    #[track_caller]
    pub fn go(&self, path: &str) {
        let address = if path.contains("://") || path.starts_with("about:") { path.to_string() } else { format!("{}{path}", self.origin) };
        // WebKit's driver needs a moment after a page of it was killed or left in a hurry.
        let until = Instant::now() + Duration::from_secs(5);
        loop {
            match self.try_ask(async |driver| driver.goto(address.as_str()).await) {
                Ok(()) => return,
                Err(_) if self.engine == Engine::WebKit && Instant::now() < until => std::thread::sleep(Duration::from_millis(300)),
                Err(error) => self.fail(&format!("going to {address}: {error}")),
            }
        }
    }

    /// Reloads, as pulling the page down does.
    #[track_caller]
    pub fn reload(&self) {
        // Firefox's driver reloads past the service worker, as Shift and the button do; a person's reload does not.
        if self.engine == Engine::Firefox {
            self.ask("reloading", async |driver| {
                let here = driver.current_url().await?;
                driver.goto(here.as_str()).await
            });
        } else {
            self.ask("reloading", async |driver| driver.refresh().await);
        }
        self.until_ready();
    }

    /// The browser's own Back.
    #[track_caller]
    pub fn back(&self) {
        // WebKit's driver waits for ever for a page that is replaced while it comes back.
        if self.engine == Engine::WebKit {
            self.run("setTimeout(() => history.back(), 50)", vec![]);
        } else {
            self.ask("going back", async |driver| driver.back().await);
        }
    }

    /// Waits until the app has drawn its page: a heading that can be seen and isn't the one that stands there before the program starts,
    /// nothing still being fetched, and nothing that changes between two looks.
    #[track_caller]
    pub fn until_ready(&self) {
        let mut before = Value::Null;
        self.until("the page to be drawn", || {
            let now = self.try_run(
                "const main = document.querySelector('main,[role=main]'), heading = main && main.querySelector('h1');
                 const ready = document.readyState !== 'loading' && heading && visible(heading) && tidy(heading.innerText)
                     && !document.querySelector('.boot-shell,[aria-busy=true],[data-starting]');
                 return ready ? [location.pathname, main.innerHTML.length, tidy(main.innerText).length, main.scrollHeight] : null;",
                vec![],
            );
            let now = now.unwrap_or_default();
            let still = now == before && !now.is_null();
            before = now;
            still.then_some(())
        });
    }

    /// Whether the page is wider than the glass, and what sticks out.
    #[track_caller]
    pub fn too_wide(&self) -> Option<String> {
        let seen = self.run(
            "const glass = document.documentElement.clientWidth, page = document.documentElement.scrollWidth;
             if (page <= glass) return null;
             const outside = box => box.width > 0 && (box.right > glass + 0.5 || box.left < -0.5);
             const range = document.createRange();
             // The innermost boxes, and letters that run out of theirs.
             const out = [...document.querySelectorAll('body *')].filter(el => {
               const letters = el.clientWidth !== 1 && [...el.childNodes].filter(node => node.nodeType === 3).some(node => {
                 range.selectNodeContents(node);
                 return [...range.getClientRects()].some(outside);
               });
               return letters || outside(el.getBoundingClientRect()) && ![...el.children].some(child => outside(child.getBoundingClientRect()));
             });
             if (!out.length) out.push(...[...document.querySelectorAll('body *')].filter(el => el.scrollWidth > el.clientWidth && getComputedStyle(el).overflowX === 'visible'));
             return page + ' px wide on a glass of ' + glass + ' px: ' + out.slice(-5).map(el => el.outerHTML.slice(0, 200)).join('  ');",
            vec![],
        );
        seen.as_str().map(String::from)
    }

    /// Where the page is, after the site's origin.
    #[track_caller]
    pub fn path(&self) -> String {
        let url = self.ask("reading the address", async |driver| driver.current_url().await);
        url.as_str().strip_prefix(&self.origin).unwrap_or(url.as_str()).to_string()
    }

    /// Taps a button, link, tab, box or choice by the name it goes by: the whole name, else its beginning, else a part of it.
    /// `#id` means an id or a data-testid, where a name can't do.
    #[track_caller]
    pub fn tap(&self, name: &str) {
        self.tap_found(name, None);
    }

    /// The same, the one nearest to some text: `tap_near("Nani", "Change")`.
    #[track_caller]
    pub fn tap_near(&self, near: &str, name: &str) {
        self.tap_found(name, Some(near));
    }

    #[track_caller]
    fn tap_found(&self, name: &str, near: Option<&str>) {
        let until = Instant::now() + patience();
        loop {
            let last = match self.try_tap(name, near) {
                Ok(true) => return,
                Ok(false) => "it isn't there".into(),
                Err(error) => error.to_string(),
            };
            if Instant::now() > until {
                let near = near.map(|near| format!(" near «{near}»")).unwrap_or_default();
                self.fail(&format!("tapping «{name}»{near}: {last}"));
            }
            std::thread::sleep(Duration::from_millis(60));
        }
    }

    /// Taps if it can be found now. An error is the driver's: something is in front of it, or it moved.
    pub fn try_tap(&self, name: &str, near: Option<&str>) -> WebDriverResult<bool> {
        let script = format!("{PAGE}\nreturn find('control', arguments[0], arguments[1]);");
        let arguments = vec![json!(name), json!(near)];
        self.try_ask(async |driver| {
            let found = driver.execute(script, arguments).await?;
            if found.json().is_null() {
                return Ok(false);
            }
            let found = found.element()?;
            // What is still moving would be missed: a finger waits as well.
            let mut place = found.rect().await?;
            for _ in 0..20 {
                tokio::time::sleep(Duration::from_millis(50)).await;
                let now = found.rect().await?;
                if (now.x, now.y) == (place.x, place.y) {
                    break;
                }
                place = now;
            }
            found.click().await?;
            Ok(true)
        })
    }

    /// Whether a control of that name is there now.
    pub fn has(&self, name: &str) -> bool {
        self.try_run("return !!find('control', arguments[0], null)", vec![json!(name)]).ok() == Some(json!(true))
    }

    /// Whether a field of that name is there now.
    pub fn has_field(&self, name: &str) -> bool {
        self.try_run("return !!find('field', arguments[0], null)", vec![json!(name)]).ok() == Some(json!(true))
    }

    #[track_caller]
    fn field(&self, label: &str, near: Option<&str>) -> WebElement {
        let script = format!("{PAGE}\nreturn find('field', arguments[0], arguments[1]);");
        self.until(&format!("the field «{label}»"), || {
            let arguments = vec![json!(label), json!(near)];
            let script = script.as_str();
            self.try_ask(async |driver| {
                let found = driver.execute(script, arguments).await?;
                if found.json().is_null() { Ok(None) } else { found.element().map(Some) }
            })
            .ok()
            .flatten()
        })
    }

    /// Types at the end of what a field holds, key by key.
    #[track_caller]
    pub fn type_into(&self, label: &str, text: &str) {
        self.type_found(label, None, text);
    }

    /// The same, for the field nearest to some text.
    #[track_caller]
    pub fn type_near(&self, near: &str, label: &str, text: &str) {
        self.type_found(label, Some(near), text);
    }

    #[track_caller]
    fn type_found(&self, label: &str, near: Option<&str>, text: &str) {
        let mut last = None;
        // A field can be drawn anew between finding and typing.
        for _ in 0..3 {
            let field = self.field(label, near);
            let at_its_end = "const el = arguments[0]; el.focus(); if (el.setSelectionRange && el.value) el.setSelectionRange(el.value.length, el.value.length);";
            match self.try_ask(async |driver| {
                driver.execute(at_its_end, vec![field.to_json()?]).await?;
                field.send_keys(text).await
            }) {
                Ok(()) => return,
                Err(error) => last = Some(error),
            }
        }
        self.fail(&format!("typing into «{label}»: {}", last.map(|error| error.to_string()).unwrap_or_default()));
    }

    /// Goes into a field, the caret at its end.
    #[track_caller]
    pub fn go_into(&self, label: &str) {
        self.field(label, None);
        self.run(
            "const el = find('field', arguments[0], null); el.focus();
             if (el.setSelectionRange && el.value) el.setSelectionRange(el.value.length, el.value.length);",
            vec![json!(label)],
        );
    }

    /// Empties a field and types something else.
    #[track_caller]
    pub fn retype(&self, label: &str, text: &str) {
        let field = self.field(label, None);
        self.ask(&format!("emptying «{label}»"), async |_| {
            field.focus().await?;
            field.send_keys(Key::Control + "a").await?;
            field.send_keys("" + Key::Delete).await
        });
        self.type_into(label, text);
    }

    /// Keys to whatever has the focus.
    #[track_caller]
    pub fn keys(&self, keys: &str) {
        self.ask("pressing keys", async |driver| driver.action_chain().send_keys(keys).perform().await);
    }

    /// Keys to whatever has the focus, where the browser may be gone.
    pub fn try_keys(&self, keys: &str) -> WebDriverResult<()> {
        self.try_ask(async |driver| driver.active_element().await?.send_keys(keys).await)
    }

    /// Presses a key and lets it go, some times.
    #[track_caller]
    pub fn press(&self, key: Press, times: usize) {
        let key = match key {
            Press::Shift => Key::Shift,
            Press::Tab => Key::Tab,
            Press::Enter => Key::Enter,
            Press::Escape => Key::Escape,
        };
        self.ask("pressing a key", async |driver| {
            for _ in 0..times {
                driver.action_chain().key_down(key.clone()).key_up(key.clone()).perform().await?;
            }
            Ok(())
        });
    }

    /// Picks from a list by the words shown.
    #[track_caller]
    pub fn choose(&self, label: &str, option: &str) {
        self.field(label, None);
        let picked = self.run(
            "const list = find('field', arguments[0], null);
             const option = [...list.options].find(o => tidy(o.text) === tidy(arguments[1]) || o.value === arguments[1]) || [...list.options].find(o => tidy(o.text).includes(tidy(arguments[1])));
             if (!option) return false;
             list.focus(); list.value = option.value;
             list.dispatchEvent(new Event('input', { bubbles: true })); list.dispatchEvent(new Event('change', { bubbles: true }));
             return true;",
            vec![json!(label), json!(option)],
        );
        if picked != json!(true) {
            self.fail(&format!("«{option}» isn't in the list «{label}»"));
        }
    }

    /// What a field holds.
    #[track_caller]
    pub fn value_of(&self, label: &str) -> String {
        self.field(label, None);
        let value =
            self.run("const el = find('field', arguments[0], null); return el ? (el.value ?? el.textContent) : ''", vec![json!(label)]);
        value.as_str().unwrap_or_default().to_string()
    }

    /// Gives a file to the page's file chooser.
    #[track_caller]
    pub fn give_file(&self, file: &Path) {
        let file = file.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let text = file.display().to_string();
        self.until("a file chooser", || {
            self.try_ask(async |driver| {
                let mut found = driver.find_all(By::Css("input[type=file]")).await?;
                match found.pop() {
                    Some(chooser) => chooser.send_keys(text.as_str()).await.map(|()| Some(())),
                    None => Ok(None),
                }
            })
            .ok()
            .flatten()
        });
    }

    // What a person sees.

    /// Waits until the text can be read on the page.
    #[track_caller]
    pub fn see(&self, text: &str) {
        self.until(&format!("«{text}» to be seen"), || self.sees(text).then_some(()));
    }

    /// The same, for what takes a phone a while: sealing and opening.
    #[track_caller]
    pub fn see_in_the_end(&self, text: &str) {
        self.within(patience() * 6, &format!("«{text}» to be seen"), || self.sees(text).then_some(()));
    }

    /// Whether the text can be read on the page now.
    pub fn sees(&self, text: &str) -> bool {
        self.try_run("return words().includes(tidy(arguments[0]))", vec![json!(text)]).ok() == Some(json!(true))
    }

    /// Waits until the text can't be read on the page.
    #[track_caller]
    pub fn not_see(&self, text: &str) {
        self.until(&format!("«{text}» to be gone"), || {
            (self.try_run("return words().includes(tidy(arguments[0]))", vec![json!(text)]).ok() == Some(json!(false))).then_some(())
        });
    }

    /// Everything that can be read on the page.
    #[track_caller]
    pub fn words(&self) -> String {
        self.run("return words()", vec![]).as_str().unwrap_or_default().to_string()
    }

    /// Every control and field with the name it goes by, one a line.
    #[track_caller]
    pub fn controls(&self) -> String {
        self.run("return controls()", vec![]).as_str().unwrap_or_default().to_string()
    }

    /// Waits until the page says that what was typed is saved.
    #[track_caller]
    pub fn wait_saved(&self) {
        self.until("the page to say that it is saved", || {
            (self.try_run(
                "return !!document.querySelector('[data-save=saved]') && !document.querySelector('[data-save=saving],[data-save=unsaved]')",
                vec![],
            )
            .ok()
                == Some(json!(true)))
            .then_some(())
        });
    }

    /// The file that the browser saved since `since`, once it is whole.
    #[track_caller]
    pub fn saved_file(&self, ending: &str) -> PathBuf {
        self.until(&format!("a saved file ending in {ending}"), || {
            let entries = std::fs::read_dir(self.profile.downloads()).ok()?;
            let all: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
            let busy = all
                .iter()
                .any(|file| file.extension().is_some_and(|end| ["crdownload", "part", "wkdownload"].iter().any(|word| end == *word)));
            let newest = all
                .into_iter()
                .filter(|file| file.to_string_lossy().ends_with(ending) && std::fs::metadata(file).is_ok_and(|about| about.len() > 0));
            if busy { None } else { newest.max_by_key(|file| std::fs::metadata(file).and_then(|about| about.modified()).ok()) }
        })
    }

    // Tabs.

    /// The tab that is in front.
    #[track_caller]
    pub fn tab(&self) -> WindowHandle {
        self.ask("asking for the tab", async |driver| driver.window().await)
    }

    /// Opens another tab and brings it to the front.
    #[track_caller]
    pub fn new_tab(&self) -> WindowHandle {
        let tab = self.ask("opening a tab", async |driver| {
            let tab = driver.new_tab().await?;
            driver.switch_to_window(tab.clone()).await?;
            Ok(tab)
        });
        self.screen(Screen::PHONE);
        tab
    }

    /// Brings a tab to the front.
    #[track_caller]
    pub fn to_tab(&self, tab: &WindowHandle) {
        self.ask("changing the tab", async |driver| driver.switch_to_window(tab.clone()).await);
    }

    /// Closes the tab in front; another one has to be brought there.
    #[track_caller]
    pub fn close_tab(&self) {
        self.ask("closing a tab", async |driver| driver.close_window().await);
    }

    // The phone itself.

    /// The size of the glass. In Chromium it is a phone's screen in every way; the others have a window of that size, or the
    /// smallest they can be. Returns the width that the page has now, in CSS pixels.
    #[track_caller]
    pub fn screen(&self, screen: Screen) -> u32 {
        match self.engine {
            Engine::Chromium => {
                self.cdp(
                    "Emulation.setDeviceMetricsOverride",
                    json!({ "width": screen.width, "height": screen.height, "deviceScaleFactor": 2, "mobile": true }),
                );
                self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 5 }));
                let scheme = if self.look.dark { "dark" } else { "light" };
                self.cdp("Emulation.setEmulatedMedia", json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] }));
            }
            Engine::Firefox => {
                // Firefox's window is never narrower than 500 px, but the page in it can be.
                let _ = self.try_ask(async |driver| {
                    driver.set_window_rect(0, 0, screen.width.max(600), screen.height + 200).await?;
                    driver.cmd(FirefoxSide("chrome")).await?;
                    let narrowed = driver
                        .execute(
                            "const page = gBrowser.selectedBrowser.style; page.maxWidth = page.minWidth = arguments[0] + 'px';
                             page.maxHeight = page.minHeight = arguments[1] + 'px';",
                            vec![json!(screen.width), json!(screen.height)],
                        )
                        .await;
                    driver.cmd(FirefoxSide("content")).await?;
                    narrowed.map(|_| ())
                });
                let until = Instant::now() + Duration::from_secs(2);
                while self.run("return innerWidth", vec![]) != json!(screen.width) && Instant::now() < until {
                    std::thread::sleep(Duration::from_millis(30));
                }
            }
            Engine::WebKit => {
                // The frame around the page has a height and a width of its own.
                for _ in 0..2 {
                    let now = self.run("return [outerWidth, outerHeight, innerWidth, innerHeight]", vec![]);
                    let at = |n: usize| now[n].as_u64().unwrap_or(0) as u32;
                    let (across, down) = (at(0).saturating_sub(at(2)), at(1).saturating_sub(at(3)));
                    let (width, height) = (screen.width + across.min(200), screen.height + down.min(300));
                    let _ = self.try_ask(async |driver| driver.set_window_rect(0, 0, width, height).await);
                }
            }
        }
        self.run("return innerWidth", vec![]).as_u64().unwrap_or(0) as u32
    }

    /// Light or dark as the system says: at once in Chromium, from the next start in the others.
    #[track_caller]
    pub fn dark(&mut self, dark: bool) {
        self.look.dark = dark;
        if self.engine == Engine::Chromium {
            self.screen(Screen::PHONE);
        }
    }

    /// A command of Chromium's own protocol.
    #[track_caller]
    pub fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.ask(method, async |driver| driver.cdp().send_raw(method, parameters).await)
    }

    /// A picture of what is on the glass, as PNG, in the folder for pictures (`OWNWORDS_PICTURES`, else target/stories).
    #[track_caller]
    pub fn picture(&self, name: &str) -> PathBuf {
        match self.try_picture(name) {
            Ok(file) => file,
            Err(error) => panic!("no picture {name}: {error}"),
        }
    }

    /// A picture of what is on the glass, in a file of that name.
    #[track_caller]
    pub fn glass_picture(&self, file: &Path) {
        let png = self.ask("a picture", async |driver| driver.screenshot_as_png().await);
        std::fs::write(file, png).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    fn try_picture(&self, name: &str) -> Result<PathBuf, String> {
        let folder = pictures().join(self.engine.name());
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let file = folder.join(format!("{name}.png"));
        let png = self.try_ask(async |driver| driver.screenshot_as_png().await).map_err(|error| error.to_string())?;
        std::fs::write(&file, png).map_err(|error| error.to_string())?;
        Ok(file)
    }

    /// A picture of the whole page, longer than the glass. Chromium only.
    #[track_caller]
    pub fn long_picture(&self, file: &Path) {
        use base64::Engine as _;
        let size = self.run("return [document.documentElement.clientWidth, Math.ceil(document.documentElement.scrollHeight)]", vec![]);
        let shot = self.cdp(
            "Page.captureScreenshot",
            json!({ "format": "png", "captureBeyondViewport": true,
                    "clip": { "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 } }),
        );
        let text = shot["data"].as_str().unwrap_or_default();
        let png = base64::engine::general_purpose::STANDARD.decode(text).expect("Chromium sends base64");
        std::fs::write(file, png).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// What axe-core finds on the page.
    #[track_caller]
    pub fn axe(&self, page: &str) {
        let found = crate::axe::findings(self);
        if !found.is_empty() {
            let list: Vec<String> = found.iter().map(ToString::to_string).collect();
            self.fail(&format!("axe-core on {page}:\n  {}", list.join("\n  ")));
        }
    }

    /// Kills the browser and everything it started with SIGKILL, as the system does with an app when memory is short.
    /// What it had kept is still in the profile. In WebKit the profile goes with the driver: see [`crate::killing`].
    pub fn kill(&self) {
        if let Some(running) = self.running.borrow_mut().take() {
            let _ = running.driver.leak();
        }
    }

    /// After WebKit's page was killed, which ends the conversation with its driver: begins another one with the same browser.
    ///
    /// # Panics
    /// When the browser doesn't answer any more.
    #[track_caller]
    pub fn talk_again(&self) {
        let programs = self.engine.programs().expect("the engine is here");
        let mut running = self.running.borrow_mut();
        let running = running.as_mut().expect("the phone is on");
        let until = Instant::now() + patience();
        // The driver notices the page's end a little later, and ends with it whatever conversation it has then: so not before it has
        // ended the old one, which a busy machine does late.
        let noticed = Instant::now() + Duration::from_secs(5);
        while Instant::now() < noticed {
            let asked = running.driver.execute("return 1", vec![]);
            match self.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(1), asked).await }) {
                Ok(Err(error)) if error.to_string().contains("invalid session id") => break,
                _ => std::thread::sleep(Duration::from_millis(60)),
            }
        }
        let driver = loop {
            // And it may still end the next one.
            let begun = self.session(&running.address, &programs).and_then(|driver| {
                for _ in 0..4 {
                    std::thread::sleep(Duration::from_millis(60));
                    if let Err(error) = self.runtime.block_on(driver.execute("return 1", vec![])) {
                        let _ = driver.leak();
                        return Err(error.to_string());
                    }
                }
                Ok(driver)
            });
            match begun {
                Ok(driver) => break driver,
                Err(error) if Instant::now() > until => panic!("{} doesn't talk any more: {error}", self.engine.name()),
                Err(_) => std::thread::sleep(Duration::from_millis(200)),
            }
        };
        let _ = std::mem::replace(&mut running.driver, driver).leak();
    }

    /// The ids of the processes that hold the pages: the whole browser, without its driver; in WebKit those of the pages alone.
    pub fn killable(&self) -> impl Fn() -> Vec<u32> + Send + use<> {
        let roots: Vec<u32> =
            self.running.borrow().as_ref().map(|running| running.started.0.iter().map(Child::id).collect()).unwrap_or_default();
        let engine = self.engine;
        move || {
            let all = roots.iter().flat_map(|root| match engine {
                Engine::WebKit => processes::tree_with(*root, "WebKitWebProcess"),
                _ => processes::tree(*root),
            });
            all.filter(|id| !roots.contains(id)).collect()
        }
    }

    /// The errors and warnings that Chromium's console holds since the last time it was asked. The others don't say.
    pub fn console(&self) -> Vec<String> {
        if self.engine != Engine::Chromium || self.running.borrow().is_none() {
            return Vec::new();
        }
        let entries = self.try_ask(async |driver| driver.get_log("browser").await).unwrap_or_default();
        entries
            .into_iter()
            .filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING")
            .map(|entry| format!("{}: {}", entry.level, entry.message))
            .collect()
    }

    /// Errors on the console that hold this text are expected in this story.
    pub fn expect_on_console(&self, text: &str) {
        self.allowed.borrow_mut().push(text.to_string());
    }

    /// Every address that the browser's pages and workers asked for and that isn't the site's, as far as the engine tells:
    /// from Chromium's own network log, from the others' list of loaded resources, and from the proxy that all of them are given.
    pub fn elsewhere(&self) -> Vec<String> {
        let mut found = self.watch.elsewhere();
        if self.running.borrow().is_none() {
            return found;
        }
        let ours = |address: &str| {
            address.starts_with(&self.origin)
                || ["data:", "blob:", "about:", "chrome:", "resource:", "file:"].iter().any(|scheme| address.starts_with(scheme))
        };
        if self.engine == Engine::Chromium {
            let entries = self.try_ask(async |driver| driver.get_log("performance").await).unwrap_or_default();
            for entry in entries {
                let Ok(message) = serde_json::from_str::<Value>(&entry.message) else {
                    continue;
                };
                let message = &message["message"];
                if message["method"] == "Network.requestWillBeSent" {
                    found.extend(message["params"]["request"]["url"].as_str().filter(|address| !ours(address)).map(String::from));
                }
            }
        } else if let Ok(Value::Array(names)) = self.try_run("return performance.getEntriesByType('resource').map(e => e.name)", vec![]) {
            found.extend(names.iter().filter_map(Value::as_str).filter(|address| !ours(address)).map(String::from));
        }
        found
    }

    /// Everything that went to the proxy, the browser's own errands too.
    pub fn errands(&self) -> Vec<String> {
        self.watch.everything()
    }

    /// What holds in every story: nothing was asked for elsewhere and the console is clean.
    ///
    /// # Panics
    /// When something was, or it isn't.
    #[track_caller]
    pub fn check(&self) {
        let elsewhere = self.elsewhere();
        assert!(elsewhere.is_empty(), "{} was asked for addresses that aren't the app's: {elsewhere:?}", self.engine.name());
        let allowed = self.allowed.borrow();
        let errors: Vec<String> = self
            .console()
            .into_iter()
            .filter(|line| line.starts_with("SEVERE") && !allowed.iter().any(|text| line.contains(text)))
            .collect();
        assert!(errors.is_empty(), "errors on the console: {errors:#?}");
    }

    /// Closes the browser properly, checks what holds in every story, and gives back what the phone keeps.
    #[track_caller]
    pub fn put_away(mut self) -> Profile {
        self.check();
        self.checked.set(true);
        self.switch_off();
        std::mem::take(&mut self.profile)
    }

    /// Closes the browser properly; [`Phone::switch_on`] starts it again.
    pub fn switch_off(&self) {
        if let Some(running) = self.running.borrow_mut().take() {
            let _ = self.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(20), running.driver.clone().quit()).await });
            let _ = running.driver.leak();
        }
    }
}

impl Drop for Phone {
    fn drop(&mut self) {
        let on = self.running.borrow().is_some();
        if on && !std::thread::panicking() && !self.checked.get() {
            // Whatever is found, the browser must go.
            let checked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| self.check()));
            self.switch_off();
            if let Err(why) = checked {
                std::panic::resume_unwind(why);
            }
        }
        self.switch_off();
    }
}

/// geckodriver's command for which side scripts run on: the page (`content`) or the window around it (`chrome`).
#[derive(Debug)]
struct FirefoxSide(&'static str);

impl FormatRequestData for FirefoxSide {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(http::Method::POST, format!("/session/{session}/moz/context")).add_body(json!({ "context": self.0 }))
    }
}

/// Waits until something listens, at most half a minute and no longer than the process lives.
fn wait_for(address: &str, mut process: Option<&mut Child>) -> Result<(), String> {
    let until = Instant::now() + Duration::from_secs(30);
    while TcpStream::connect(address).is_err() {
        let ended = process.as_mut().is_some_and(|process| process.try_wait().ok().flatten().is_some());
        if ended || Instant::now() > until {
            return Err("its driver doesn't answer".into());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// The folder for pictures: `OWNWORDS_PICTURES`, else `stories` in the target folder.
pub fn pictures() -> PathBuf {
    if let Some(set) = std::env::var_os("OWNWORDS_PICTURES").filter(|set| !set.is_empty()) {
        return set.into();
    }
    match std::env::var_os("CARGO_TARGET_DIR").filter(|set| !set.is_empty()) {
        Some(target) => PathBuf::from(target).join("stories"),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/stories"),
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

/// A screen that nobody sees, for the one browser that can't do without; with its name for DISPLAY.
fn virtual_screen() -> Result<(Child, String), String> {
    let program = found("OWNWORDS_XVFB", &["Xvfb"]).ok_or("there is no Xvfb")?;
    let mut child = Command::new(program)
        .args(["-displayfd", "1", "-screen", "0", "1280x1600x24", "-nolisten", "tcp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("Xvfb: {error}"))?;
    let mut line = String::new();
    if let Some(output) = child.stdout.as_mut() {
        let _ = BufReader::new(output).read_line(&mut line);
    }
    if line.trim().is_empty() {
        drop(Started(vec![child]));
        return Err("Xvfb names no display".into());
    }
    Ok((child, format!(":{}", line.trim())))
}

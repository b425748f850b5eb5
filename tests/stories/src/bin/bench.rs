//! `cargo xtask bench`: the app's times beside a hand-written page that does the same, in one run, with the budgets beside them.
//!
//! One phone for all of it: Chromium, processor four times slower, 150 ms, 1.6 Mbit/s, brotli, cold unless said (design section 8).
//! Times depend on the computer; the ratios to the plain page in the same run are what can be compared.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;
use stories::app;
use stories::site::app_folder;
use stories::{Engine, Phone, Seed, Site, Tongue, race};

/// Rounds for times of starting; the median is printed.
const ROUNDS: usize = 5;
/// Keys in the typing rows.
const KEYS: usize = 200;

/// Notes the first paint, the first key that lands, every key's time to its paint, and every finished write. It runs before the page.
const NOTES: &str = r#"
(() => {
  const notes = window.__notes = { heading: null, field: null, key: null, lasts: [], events: new Map(), writes: [], inputs: [], saved: [] };
  addEventListener('input', event => {
    notes.key = notes.key ?? performance.now();
    notes.inputs.push(performance.now());
  }, true);
  const look = () => {
    if (notes.heading === null && document.querySelector('main h1')) notes.heading = performance.now();
    const field = document.querySelector('textarea');
    if (field && notes.field === null) { notes.field = performance.now(); field.focus(); }
    const mark = document.querySelector('[data-save]');
    const now = mark && mark.dataset.save;
    if (now !== notes.mark) { notes.mark = now; if (now === 'saved') notes.saved.push(performance.now()); }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-save'] });
  new PerformanceObserver(list => {
    for (const entry of list.getEntries())
      if (entry.interactionId) notes.events.set(entry.interactionId, Math.max(entry.duration, notes.events.get(entry.interactionId) || 0));
  }).observe({ type: 'event', durationThreshold: 16 });
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...given) {
    const made = begin.apply(this, given);
    if (made.mode === 'readwrite') made.addEventListener('complete', () => notes.writes.push(performance.now()));
    return made;
  };
})();
"#;

/// A page to be measured.
struct Page {
    site: Site,
    /// Where the box is.
    path: &'static str,
    /// The box's name.
    label: String,
    /// What has to be there before the box can be reached.
    prepare: fn(&Phone),
}

fn main() -> ExitCode {
    if let Err(missing) = Engine::Chromium.programs() {
        eprintln!("the bench needs Chromium: {missing}");
        return ExitCode::FAILURE;
    }
    let only: Vec<String> = std::env::args().skip(1).collect();
    let wants = |row: &str| only.is_empty() || only.iter().any(|word| row.contains(word.as_str()));
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let plain = Page { site: Site::of(&folder.join("plain")), path: "/", label: "What is a good life to you?".into(), prepare: |_| {} };
    let ours = Page { site: Site::of(&app_folder()), path: app::VISION_PATH, label: app::vision_label(), prepare: app::begin_at_once };

    let mut table = Table::default();
    if wants("start") {
        let (theirs, mine) = (cold(&plain), cold(&ours));
        table.ratio("first paint", mine.paint, theirs.paint, "1.5 times");
        table.ratio("first key possible", mine.key, theirs.key, "4 times");
    }
    if wants("offline") {
        table.row("start again, offline, usable", offline(&ours), "600 ms");
    }
    if wants("typing") {
        let (theirs, mine) = (typing(&plain), typing(&ours));
        table.ratio("key to paint, median of 200", mine.median, theirs.median, "16 ms");
        table.ratio("key to paint, worst of 200", mine.worst, theirs.worst, "40 ms");
        table.ratio("typed to stored after the last key, worst", mine.last_stored, theirs.last_stored, "400 ms");
        table.ratio("longest wait between writes while typing", mine.between, theirs.between, "500 ms");
    }
    if wants("plan") {
        for (count, budget) in [(0, ""), (1_000, ""), (10_000, "1,000 ms")] {
            table.row(&format!("open a plan of {count} entries"), opening(&ours, count), budget);
        }
        let mine = typing_in(&ours, &Seed::named("Plan").with_statements(1_000));
        table.row("key to paint, median of 200, 1,000 entries", mine.median, "24 ms");
        table.row("key to paint, worst of 200, 1,000 entries", mine.worst, "80 ms");
    }
    if wants("map") {
        table.row("map of 150 people, drawn", map(&ours), "200 ms");
    }
    if wants("seal") && stories::engine::found("OWNWORDS_AGE", &["age"]).is_none() {
        eprintln!("25 MB beside age: age isn't installed here");
    } else if wants("seal") {
        let phone = Phone::new(Engine::Chromium, &ours.site);
        phone.open("/");
        let race = race::run(&phone);
        let millis = |time: Duration| vec![time.as_secs_f64() * 1000.0];
        table.ratio("25 MB sealed to a key, beside age itself", millis(race.worker), millis(race.age), "3 times");
    }
    table.print();
    ExitCode::SUCCESS
}

/// From the start of the navigation until My life stands there, everything of the app being on the phone already.
fn opening(page: &Page, count: usize) -> Vec<f64> {
    let phone = Phone::new(Engine::Chromium, &page.site);
    app::begin_with(&phone, &Tongue::english(), &Seed::named("Plan").with_statements(count));
    phone.open("/life");
    app::until_kept_for_offline(&phone);
    phone.cdp("Page.enable", json!({}));
    phone.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTES }));
    slow(&phone, false);
    let mut found = Vec::new();
    for _ in 0..ROUNDS {
        phone.go("about:blank");
        phone.go("/life");
        let drawn = phone.within(Duration::from_secs(120), "My life", || {
            phone.try_run("return window.__notes && __notes.heading", vec![]).ok().and_then(|at| at.as_f64())
        });
        found.push(drawn);
    }
    found
}

/// From the tap on People until all of the map is in the page and a frame has been painted.
fn map(page: &Page) -> Vec<f64> {
    let phone = Phone::new(Engine::Chromium, &page.site);
    app::begin_with(&phone, &Tongue::english(), &Seed::named("Plan").with_people(150));
    phone.open("/life");
    slow(&phone, false);
    let mut found = Vec::new();
    for _ in 0..ROUNDS {
        let time = phone.run_and_wait(
            "const start = performance.now();
             history.pushState(null, '', '/people'); dispatchEvent(new PopStateEvent('popstate', { state: null }));
             const look = () => {
               const drawn = (document.querySelector('main')?.textContent.match(/Person \\d+/g) || []).length;
               if (drawn >= 150 || performance.now() - start > 20000) requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
               else requestAnimationFrame(look);
             };
             look();",
            vec![],
        );
        found.push(number(&time));
        app::turn_to(&phone, "/life");
    }
    found
}

/// The phone of the budgets: slow processor; and, where `wire` says so, a slow network.
fn slow(phone: &Phone, wire: bool) {
    phone.cdp("Network.enable", json!({}));
    if wire {
        phone.cdp(
            "Network.emulateNetworkConditions",
            json!({ "offline": false, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8 }),
        );
    }
    phone.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }));
}

struct Cold {
    paint: Vec<f64>,
    key: Vec<f64>,
}

/// A first visit straight to the box: nothing of the app is on the phone but the plan.
fn cold(page: &Page) -> Cold {
    let mut found = Cold { paint: Vec::new(), key: Vec::new() };
    for _ in 0..ROUNDS {
        let phone = Phone::new(Engine::Chromium, &page.site);
        (page.prepare)(&phone);
        phone.open(page.path);
        // The plan stays; what was fetched goes.
        phone.run_and_wait(
            "(async () => {
               for (const r of await navigator.serviceWorker.getRegistrations()) await r.unregister();
               for (const k of await caches.keys()) await caches.delete(k);
             })().then(() => done(true), e => done(String(e)));",
            vec![],
        );
        phone.go("about:blank");
        phone.cdp("Network.enable", json!({}));
        phone.cdp("Network.clearBrowserCache", json!({}));
        slow(&phone, true);
        let (paint, key) = until_key(&phone, page);
        found.paint.push(paint);
        found.key.push(key);
    }
    found
}

/// Goes to the box and presses a key again and again until one lands. First paint and that moment, from the start of the navigation.
fn until_key(phone: &Phone, page: &Page) -> (f64, f64) {
    phone.cdp("Page.enable", json!({}));
    phone.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTES }));
    let address = page.site.address(page.path);
    // Not by the driver: it would wait until all is loaded.
    phone.cdp("Page.navigate", json!({ "url": address }));
    phone.until("a key to land", || {
        letter(phone, 'a');
        phone.try_run("return window.__notes && __notes.key", vec![]).ok().and_then(|at| at.as_f64())
    });
    let times = phone.until("the first paint to be known", || {
        let times = phone.try_run(
            "const paint = performance.getEntriesByName('first-contentful-paint')[0]; return [paint ? paint.startTime : null, __notes.key]",
            vec![],
        );
        times.ok().filter(|times| times[0].is_number())
    });
    (number(&times[0]), number(&times[1]))
}

/// A key as a keyboard sends it.
fn letter(phone: &Phone, letter: char) {
    let text = letter.to_string();
    for kind in ["keyDown", "keyUp"] {
        let mut event = json!({ "type": kind, "key": text });
        if kind == "keyDown" {
            event["text"] = json!(text);
        }
        let _ = phone.try_ask(async |driver| driver.cdp().send_raw("Input.dispatchKeyEvent", event).await);
    }
}

/// The browser closed, the network gone, and started again.
fn offline(page: &Page) -> Vec<f64> {
    let mut found = Vec::new();
    let phone = Phone::new(Engine::Chromium, &page.site);
    (page.prepare)(&phone);
    app::until_kept_for_offline(&phone);
    let mut profile = phone.put_away();
    page.site.stop();
    for _ in 0..ROUNDS {
        let phone = Phone::with(Engine::Chromium, &page.site, profile, Default::default());
        slow(&phone, false);
        found.push(until_key(&phone, page).1);
        profile = phone.put_away();
    }
    page.site.start_again();
    found
}

struct Typing {
    median: Vec<f64>,
    worst: Vec<f64>,
    last_stored: Vec<f64>,
    between: Vec<f64>,
}

/// Two hundred keys at about nine a second.
fn typing(page: &Page) -> Typing {
    let phone = Phone::new(Engine::Chromium, &page.site);
    (page.prepare)(&phone);
    typing_on(&phone, page)
}

/// The same with a plan that holds something.
fn typing_in(page: &Page, seed: &Seed) -> Typing {
    let phone = Phone::new(Engine::Chromium, &page.site);
    app::begin_with(&phone, &Tongue::english(), seed);
    typing_on(&phone, page)
}

fn typing_on(phone: &Phone, page: &Page) -> Typing {
    phone.cdp("Page.enable", json!({}));
    phone.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTES }));
    phone.open(page.path);
    slow(phone, false);
    let mut found = Typing { median: Vec::new(), worst: Vec::new(), last_stored: Vec::new(), between: Vec::new() };
    phone.go_into(&page.label);
    std::thread::sleep(Duration::from_secs(2));
    for _ in 0..3 {
        phone.run("__notes.events.clear(); __notes.inputs.length = 0; __notes.writes.length = 0;", vec![]);
        for (at, key) in "the canal path and a cup of tea ".chars().cycle().take(KEYS).enumerate() {
            letter(phone, key);
            std::thread::sleep(Duration::from_millis(if at % 7 == 0 { 120 } else { 90 }));
        }
        std::thread::sleep(Duration::from_secs(2));
        let notes = phone.run("return { events: [...__notes.events.values()], inputs: __notes.inputs, writes: __notes.writes }", vec![]);
        let mut keys = numbers(&notes["events"]);
        let inputs = numbers(&notes["inputs"]);
        let writes = numbers(&notes["writes"]);
        assert!(inputs.len() >= KEYS, "{} of {KEYS} keys landed", inputs.len());
        // A key that isn't in the list was painted within a frame.
        keys.resize(keys.len().max(KEYS), 16.0);
        let keys: Vec<f64> = keys.into_iter().map(|key| key.max(16.0)).collect();
        found.median.push(median(&keys));
        found.worst.push(keys.iter().copied().fold(0.0, f64::max));
        let last = inputs.last().copied().unwrap_or_default();
        found.last_stored.push(writes.iter().copied().find(|at| *at >= last).map_or(f64::INFINITY, |at| at - last));
        let first = inputs.first().copied().unwrap_or_default();
        let during: Vec<f64> = std::iter::once(first).chain(writes.iter().copied().filter(|at| *at > first && *at < last)).collect();
        found.between.push(during.windows(2).map(|pair| pair[1] - pair[0]).fold(0.0, f64::max));
    }
    found
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().map(|all| all.iter().filter_map(Value::as_f64).collect()).unwrap_or_default()
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// What is printed at the end.
#[derive(Default)]
struct Table(Vec<[String; 5]>);

impl Table {
    fn ratio(&mut self, what: &str, ours: Vec<f64>, plain: Vec<f64>, budget: &str) {
        let (ours, plain) = (median(&ours), median(&plain));
        self.0.push([what.into(), format!("{ours:.0} ms"), format!("{plain:.0} ms"), format!("{:.1}", ours / plain), budget.into()]);
    }

    fn row(&mut self, what: &str, ours: Vec<f64>, budget: &str) {
        self.0.push([what.into(), format!("{:.0} ms", median(&ours)), "".into(), "".into(), budget.into()]);
    }

    fn print(&self) {
        let head = ["", "Own Words", "plain page", "times", "budget"].map(String::from);
        let rows: Vec<&[String; 5]> = std::iter::once(&head).chain(&self.0).collect();
        let widths: Vec<usize> = (0..5).map(|at| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0)).collect();
        for row in rows {
            let line: Vec<String> = row.iter().zip(&widths).map(|(text, width)| format!("{text:<width$}")).collect();
            println!("{}", line.join("  ").trim_end());
        }
        println!("\nChromium, processor 4 times slower; starts from nothing over 150 ms and 1.6 Mbit/s. Medians. {}", place());
    }
}

/// What the times depend on.
fn place() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = std::fs::read_to_string(Path::new("/proc/loadavg")).unwrap_or_default();
    format!("{cores} cores, load {}.", load.split_whitespace().next().unwrap_or("?"))
}

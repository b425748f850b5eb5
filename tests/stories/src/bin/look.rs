//! Looks at a page as a phone shows it: opens it in Chromium, does what it is told, and writes a picture.
//!
//! `look [options] ADDRESS OUT.png`; ADDRESS is a path when `--dist` serves a folder, else a whole address.

use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use stories::app;
use stories::engine::Look;
use stories::{Engine, Phone, Profile, Screen, Site};

const HELP: &str = "look [options] ADDRESS OUT.png
  ADDRESS            http://127.0.0.1:8080/people, or a path such as /people with --dist
  --dist DIR         serve this built app for the time of the look
  --width N          CSS pixels across (412); --small is 320 by 640
  --height N         CSS pixels down (915)
  --dark             the system prefers dark
  --lang TAG         localStorage 'ownwords-language' before the page starts (en-GB, ur)
  --set KEY=VALUE    any other localStorage entry before the page starts
  --text N           the browser's default text size in px (16; 32 is 200 %)
  --glass            only what is on the glass, not the whole page
  --axe              run axe-core and print what it finds
  --words            print what can be read, and every control with its name
  --seed             a plan with something on every page, put straight into the database (ids: person-1, asset-1, goal-1, contact-1)
  --people N         with N people more on the map
  --keep DIR         keep the phone's memory in DIR between looks
  steps, done in order after the page is ready:
  --tap NAME         tap a button, link or choice by its name (or '#id')
  --tap-near 'TEXT|NAME'
  --type 'LABEL=TEXT'
  --choose 'LABEL=OPTION'
  --see TEXT         wait for text
  --saved            wait until the page says it is saved
  --wait MS
  --go PATH          open another path
  --js CODE          run a script in the page
  --shot FILE.png    a picture in between";

enum Step {
    Tap(String),
    TapNear(String, String),
    Type(String, String),
    Choose(String, String),
    See(String),
    Saved,
    Wait(u64),
    Go(String),
    Js(String),
    Shot(PathBuf),
}

#[derive(Default)]
struct Wish {
    dist: Option<PathBuf>,
    screen: Option<Screen>,
    look: Look,
    stored: Vec<(String, String)>,
    glass: bool,
    axe: bool,
    words: bool,
    keep: Option<PathBuf>,
    seed: bool,
    people: u32,
    steps: Vec<Step>,
    rest: Vec<String>,
}

fn main() -> ExitCode {
    let wish = match read(std::env::args().skip(1)) {
        Ok(wish) if wish.rest.len() == 2 => wish,
        Ok(_) => {
            eprintln!("{HELP}");
            return ExitCode::FAILURE;
        }
        Err(wrong) => {
            eprintln!("{wrong}\n{HELP}");
            return ExitCode::FAILURE;
        }
    };
    look(wish)
}

fn read(mut words: impl Iterator<Item = String>) -> Result<Wish, String> {
    let mut wish = Wish::default();
    let (mut width, mut height) = (412, 915);
    while let Some(word) = words.next() {
        let mut next = || words.next().ok_or_else(|| format!("{word} wants something after it"));
        let pair = |text: String, mark: char| {
            text.split_once(mark).map(|(a, b)| (a.to_string(), b.to_string())).ok_or_else(|| format!("{text} wants a {mark}"))
        };
        let number = |text: String| text.parse::<u32>().map_err(|_| format!("{text} isn't a number"));
        match word.as_str() {
            "--dist" => wish.dist = Some(next()?.into()),
            "--width" => width = number(next()?)?,
            "--height" => height = number(next()?)?,
            "--small" => (width, height) = (320, 640),
            "--dark" => wish.look.dark = true,
            "--lang" => wish.stored.push(("ownwords-language".into(), next()?)),
            "--set" => wish.stored.push(pair(next()?, '=')?),
            "--text" => wish.look.text_px = number(next()?)?,
            "--glass" => wish.glass = true,
            "--axe" => wish.axe = true,
            "--words" => wish.words = true,
            "--seed" => wish.seed = true,
            "--people" => wish.people = number(next()?)?,
            "--keep" => wish.keep = Some(next()?.into()),
            "--tap" => wish.steps.push(Step::Tap(next()?)),
            "--tap-near" => wish.steps.push(pair(next()?, '|').map(|(near, name)| Step::TapNear(near, name))?),
            "--type" => wish.steps.push(pair(next()?, '=').map(|(label, text)| Step::Type(label, text))?),
            "--choose" => wish.steps.push(pair(next()?, '=').map(|(label, text)| Step::Choose(label, text))?),
            "--see" => wish.steps.push(Step::See(next()?)),
            "--saved" => wish.steps.push(Step::Saved),
            "--wait" => wish.steps.push(Step::Wait(number(next()?)?.into())),
            "--go" => wish.steps.push(Step::Go(next()?)),
            "--js" => wish.steps.push(Step::Js(next()?)),
            "--shot" => wish.steps.push(Step::Shot(next()?.into())),
            "--help" | "-h" => return Err(String::new()),
            unknown if unknown.starts_with("--") => return Err(format!("{unknown} isn't known")),
            _ => wish.rest.push(word),
        }
    }
    wish.screen = Some(Screen { width, height });
    Ok(wish)
}

fn look(wish: Wish) -> ExitCode {
    let site = wish.dist.as_deref().map(Site::of);
    let (address, out) = (&wish.rest[0], Path::new(&wish.rest[1]));
    let (origin, path) = match &site {
        Some(site) => (site.origin(), address.clone()),
        None => split(address),
    };
    let profile = match &wish.keep {
        Some(folder) => Profile::kept_in(folder),
        None => Profile::new(),
    };
    let screen = wish.screen.unwrap_or(Screen::PHONE);
    let phone = Phone::at(Engine::Chromium, &origin, profile, wish.look);
    phone.screen(screen);
    let stored = json!(wish.stored);
    phone.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": format!("try {{ for (const [k, v] of {stored}) localStorage.setItem(k, v); }} catch {{}}") }),
    );
    if wish.seed || wish.people > 0 {
        phone.go(if site.is_some() { Site::BLANK } else { "/manifest.webmanifest" });
        app::full_seed("en-GB").with_people(wish.people as usize).put_into(&phone);
    }
    phone.open(&path);
    let picture = |file: &Path| {
        if wish.glass {
            phone.glass_picture(file)
        } else {
            phone.long_picture(file)
        }
        println!("{}", file.display());
    };
    for step in &wish.steps {
        match step {
            Step::Tap(name) => phone.tap(name),
            Step::TapNear(near, name) => phone.tap_near(near, name),
            Step::Type(label, text) => phone.type_into(label, text),
            Step::Choose(label, option) => phone.choose(label, option),
            Step::See(text) => phone.see(text),
            Step::Saved => phone.wait_saved(),
            Step::Wait(ms) => std::thread::sleep(std::time::Duration::from_millis(*ms)),
            Step::Go(path) => phone.open(path),
            Step::Js(code) => {
                let answer = phone.run(code, vec![]);
                if !answer.is_null() {
                    println!("{answer}");
                }
            }
            Step::Shot(file) => picture(file),
        }
    }
    // Moving things come to rest.
    std::thread::sleep(std::time::Duration::from_millis(300));
    picture(out);
    if wish.words {
        println!("{}\n\n{}", phone.words(), phone.controls());
    }
    let mut fine = true;
    let wide = phone.run("return [document.documentElement.scrollWidth, innerWidth]", vec![]);
    if wide[0].as_f64() > wide[1].as_f64() {
        println!("wider than the glass: {} of {} px", wide[0], wide[1]);
        fine = false;
    }
    if wish.axe {
        for finding in stories::axe::findings(&phone) {
            println!("axe: {finding}");
            fine = false;
        }
    }
    for line in phone.console() {
        println!("console: {line}");
    }
    for line in phone.elsewhere() {
        println!("asked for elsewhere: {line}");
        fine = false;
    }
    phone.switch_off();
    if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// An address as its origin and the rest.
fn split(address: &str) -> (String, String) {
    let start = address.find("://").map_or(0, |at| at + 3);
    match address[start..].find('/') {
        Some(at) => (address[..start + at].to_string(), address[start + at..].to_string()),
        None => (address.to_string(), "/".to_string()),
    }
}

//! Everything that proves the app, in one run that ends with one line.

use crate::{
    Result, While,
    build::{self, Wanted},
    checkout::{self, Purpose},
    heading, pack, say,
    tools::{self, Companions, Engine, Kit},
};
use std::{
    env,
    fs::{self, File},
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::Instant,
};

/// The sub-path under which the second copy of the app is tried.
const SUB_PATH: &str = "/a/own-words/";

/// Stories that are left out of the run, by a part of their names, and why. They are named at every run and are not counted: a row goes
/// when its story passes. `cargo test -p stories` runs them too.
const NOT_YET: &[(&str, &str)] = &[("budgets::everything_kept", "over the design's limit; the step of sizes holds the bytes")];

/// What has been counted so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// A step that is not made of tests: it can only fail.
    fn step(&mut self, outcome: Result<()>) {
        if let Err(trouble) = outcome {
            say(format!("FAILED: {trouble}"));
            self.failed += 1;
        }
    }
}

/// Runs it all. True if nothing failed.
///
/// # Errors
/// Something that is no test's business: no place to write, say.
pub fn run(quick: bool) -> Result<bool> {
    let began = Instant::now();
    let strict = env::var("CI").is_ok_and(|value| value == "true" || value == "1");
    let engines: &[Engine] = if quick { &[Engine::Chromium] } else { &Engine::ALL };
    let mut tally = Tally::default();

    heading("Tools");
    let kit = Kit::ready()?;
    // Two cores: what Debian and Node have to offer comes in while the compilers are at work, and the optimiser, which keeps
    // one core busy, runs beside the native tests.
    let target = checkout::root().join("target");
    let pages =
        Pages { dist: checkout::root().join("dist"), under: target.join("dist-under-a-path"), store_suite: target.join("store-suite") };
    let (browsers, readers, built) = thread::scope(|scope| -> Result<_> {
        let browsers = scope.spawn(|| -> Result<_> { Ok((tools::engines(engines)?, tools::companions())) });
        let readers = scope.spawn(tools::readers);
        let build = scope.spawn(|| optimised(&kit, &pages));
        heading("Form");
        form(&mut tally, strict);
        heading("Native tests");
        tally.add(native(strict)?);
        say("waiting for the optimised build");
        let built = build.join().unwrap_or_else(|_| Err("the build stopped in the middle".into()));
        let browsers = browsers.join().unwrap_or_else(|_| Err("installing browsers stopped in the middle".into()));
        let readers = readers.join().unwrap_or_else(|_| Err("installing the standards' readers stopped in the middle".into()));
        Ok((browsers, readers, built))
    })?;

    heading("Standards");
    standards(&mut tally, readers, strict)?;

    heading("Size");
    let ready = built.is_ok();
    tally.step(built);
    if ready {
        build::print_sizes(&pages.dist)?;
        for row in build::weigh(&pages.dist)?.iter().filter(|row| !row.holds()) {
            say(format!("OVER ITS LIMIT: {} weighs {} bytes and should weigh {} at most", row.name, row.brotli, row.limit));
            if row.brotli > row.most() {
                tally.step(Err(format!("{} has grown to {} bytes, from {} at most", row.name, row.brotli, row.most())));
            }
        }
        heading("Stories");
        match browsers {
            Ok((drivers, companions)) => stories(&mut tally, drivers, companions, strict, &pages)?,
            Err(trouble) => tally.step(Err(trouble)),
        }
    }
    say(format!("{} s", began.elapsed().as_secs()));
    println!("{} passed, {} failed", tally.passed, tally.failed);
    Ok(tally.failed == 0 && tally.passed > 0)
}

/// Times the app beside a hand-written page.
pub fn bench(arguments: &[String]) -> Result<()> {
    let kit = Kit::ready()?;
    let wanted = Wanted::new(None, "/".into(), false)?;
    heading("Building");
    build::with_kit(&kit, &wanted, Stdio::inherit, true)?;
    let mut command = cargo(&["run", "-p", "stories", "--bin", "bench", "--"])?;
    command.args(arguments).env("OWNWORDS_DIST", &wanted.dist);
    for (engine, driver) in tools::engines(&[Engine::Chromium])? {
        command.env(engine.driver_variable(), driver?);
    }
    let status = command.status().when(|| "starting cargo".into())?;
    if status.success() { Ok(()) } else { Err("the bench failed".into()) }
}

/// What the stories look at.
struct Pages {
    /// The release build.
    dist: PathBuf,
    /// The same under [`SUB_PATH`].
    under: PathBuf,
    /// The store suite as a page.
    store_suite: PathBuf,
}

/// Builds the pages. The builders' lines go to a log, which is shown if one fails.
fn optimised(kit: &Kit, pages: &Pages) -> Result<()> {
    let log = checkout::root().join("target").join("build.log");
    fs::create_dir_all(log.parent().unwrap_or(Path::new("."))).when(|| "making target".into())?;
    let file = File::create(&log).when(|| format!("making {}", log.display()))?;
    let output = || file.try_clone().map_or_else(|_| Stdio::null(), Stdio::from);
    let wanted = Wanted { dist: pages.dist.clone(), public_url: "/".into(), dev: false };
    build::with_kit(kit, &wanted, output, false).and_then(|()| build::store_suite(kit, &pages.store_suite, output)).map_err(|trouble| {
        let text = fs::read_to_string(&log).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        format!("{trouble}:\n{}", lines[lines.len().saturating_sub(60)..].join("\n"))
    })?;
    build::repack(&Wanted { dist: pages.under.clone(), public_url: SUB_PATH.into(), dev: false })
}

/// rustfmt and clippy. On somebody's own machine a missing one is passed over; with `CI=true` it isn't.
fn form(tally: &mut Tally, strict: bool) {
    let there = |tool: &str| {
        cargo(&[tool, "--version"])
            .is_ok_and(|mut command| command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success()))
    };
    let steps: [(&str, &[&str]); 2] = [
        ("fmt", &["fmt", "--all", "--check"]),
        ("clippy", &["clippy", "--workspace", "--all-targets", "--all-features", "--quiet", "--", "-D", "warnings"]),
    ];
    for (tool, arguments) in steps {
        if !there(tool) {
            if strict {
                tally.step(Err(format!("cargo {tool} isn't installed")));
            } else {
                say(format!("cargo {tool} isn't installed: passed over"));
            }
            continue;
        }
        let status = cargo(arguments).and_then(|mut command| command.stdout(Stdio::null()).status().when(|| "starting cargo".into()));
        tally.step(match status {
            Ok(status) if status.success() => {
                say(format!("{tool}: nothing to say"));
                Ok(())
            }
            Ok(_) => Err(format!("cargo {}", arguments.join(" "))),
            Err(trouble) => Err(trouble),
        });
    }
}

fn native(strict: bool) -> Result<Tally> {
    let mut command = cargo(&["test", "--workspace", "--exclude", "stories", "--all-features", "--no-fail-fast"])?;
    let mut tally = Tally::default();
    match tools::rage() {
        Ok(rage) => drop(command.env("OWNWORDS_RAGE", rage)),
        Err(why) if strict => tally.step(Err(why)),
        Err(why) => say(format!("going on without rage: {why}")),
    }
    tally.add(counted(command)?);
    Ok(tally)
}

/// The files in forms that others know, read by the standards' own readers. The native tests have written them. On somebody's own machine
/// missing readers are passed over; with `CI=true` they aren't.
fn standards(tally: &mut Tally, readers: Result<PathBuf>, strict: bool) -> Result<()> {
    match readers {
        Ok(python) => {
            let mut command = Command::new(python);
            let samples = checkout::target(Purpose::Native)?.join("tmp").join("elsewhere");
            command.arg(checkout::root().join("tests").join("standards.py")).arg(samples).env("PYTHONDONTWRITEBYTECODE", "1");
            tally.add(counted(command)?);
        }
        Err(why) if strict => tally.step(Err(why)),
        Err(why) => say(format!("going on without the standards' own readers: {why}")),
    }
    Ok(())
}

/// The browser stories, all engines in one run of the package.
fn stories(
    tally: &mut Tally,
    drivers: Vec<(Engine, Result<PathBuf>)>,
    companions: Result<Companions>,
    strict: bool,
    pages: &Pages,
) -> Result<()> {
    let mut command = cargo(&["test", "-p", "stories", "--no-fail-fast"])?;
    let mut names = Vec::new();
    let mut lacking = Vec::new();
    // What can't be told here is left out by name, so that it doesn't count.
    let mut skipped: Vec<String> = Engine::ALL.iter().map(|engine| format!("::in_{}", engine.name())).collect();
    for (engine, driver) in drivers {
        match driver {
            Ok(driver) => {
                names.push(engine.name());
                skipped.retain(|name| *name != format!("::in_{}", engine.name()));
                command.env(engine.driver_variable(), driver);
            }
            Err(why) => lacking.push(format!("{}: {why}", engine.name())),
        }
    }
    match companions {
        Ok(companions) => {
            command.env("OWNWORDS_AXE", &companions.axe);
            if !companions.age {
                skipped.push("with_age::".to_owned());
            }
            match tools::rage() {
                Ok(rage) => drop(command.env("OWNWORDS_RAGE", rage)),
                // Said and counted with the native tests.
                Err(_) => skipped.push("with_age::age_and_rage_".to_owned()),
            }
            lacking.extend(companions.missing);
        }
        Err(why) => {
            skipped.push("axe_".to_owned());
            lacking.push(why);
        }
    }
    for line in lacking {
        if strict {
            tally.step(Err(line));
        } else {
            say(format!("going on without {line}"));
        }
    }
    if names.is_empty() {
        return Ok(());
    }
    say(format!("in {}", names.join(", ")));
    // They mostly wait for a page, a driver or a write: three at a time keep two cores busy.
    command.args(["--", "--test-threads=3"]);
    for name in skipped {
        command.args(["--skip", &name]);
    }
    for (name, why) in NOT_YET {
        say(format!("left out: {name} ({why})"));
        command.args(["--skip", name]);
    }
    command
        .env("OWNWORDS_DIST", &pages.dist)
        .env("OWNWORDS_STORE_SUITE", &pages.store_suite)
        .env("OWNWORDS_DIST_UNDER", &pages.under)
        .env("OWNWORDS_UNDER", pack::public_url(SUB_PATH)?);
    tally.add(counted(command)?);
    Ok(())
}

/// A call of the cargo that runs us, in the checkout, with the native target folder.
fn cargo(arguments: &[&str]) -> Result<Command> {
    let mut command = Command::new(tools::cargo());
    command
        .args(arguments)
        .current_dir(checkout::root())
        .env("CARGO_TARGET_DIR", checkout::target(Purpose::Native)?)
        .env("CARGO_TERM_COLOR", "never");
    Ok(command)
}

/// Runs tests, shows their lines as they come, and adds up what each test program says at its end.
fn counted(mut command: Command) -> Result<Tally> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().when(|| "starting cargo".into())?;
    let mut tally = Tally::default();
    if let Some(lines) = child.stdout.take() {
        let mut shown = std::io::stderr().lock();
        for line in BufReader::new(lines).split(b'\n') {
            let line = line.when(|| "reading what the tests say".into())?;
            let line = String::from_utf8_lossy(&line);
            let _ = writeln!(shown, "{line}");
            tally.add(result_in(&line).unwrap_or_default());
        }
    }
    let status = child.wait().when(|| "waiting for cargo".into())?;
    // A program that doesn't compile, or is killed, has no line of its own.
    if !status.success() && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// `test result: ok. 12 passed; 0 failed; …`
fn result_in(line: &str) -> Option<Tally> {
    let rest = line.strip_prefix("test result: ")?;
    let number = |name: &str| -> Option<u64> {
        let before = rest.split(&format!(" {name}")).next()?;
        before.rsplit(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
    };
    Some(Tally { passed: number("passed")?, failed: number("failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_test_programs_own_last_lines() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s";
        assert_eq!(result_in(line), Some(Tally { passed: 12, failed: 3 }));
        assert_eq!(result_in("test a ... ok"), None);
    }

    #[test]
    fn a_program_that_ends_badly_without_a_word_counts_as_one_failure() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo 'test result: ok. 2 passed; 0 failed; 0 ignored'; exit 101"]);
        assert_eq!(counted(command), Ok(Tally { passed: 2, failed: 1 }));
    }
}

//! What has to be there before anything builds, and how each thing is had where it is missing.
//!
//! Everything is kept in the cache outside the checkout, by name and version, so that a second run starts at once.

use crate::{Result, While, checkout, say};
use std::{
    collections::BTreeMap,
    env, fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132";
/// Goes with the crate wasm_split_helpers in Cargo.toml: a cutter that is too old says so.
const WASM_SPLIT: &str = "0.2.4";
const GECKODRIVER: &str = "0.37.1";
const RAGE: &str = "0.12.1";
const AXE: &str = "4.14.1";
const TARGET: &str = "wasm32-unknown-unknown";
/// The standards' own readers, from Python's registry: what `tests/standards.py` imports.
const READERS: [(&str, &str); 3] = [("fhir.resources", "8.3.0"), ("icalendar", "7.3.0"), ("jsonschema", "4.26.0")];

/// What makes a program without the texts of panics. Not stable yet, hence [`can_be_lean`].
const LEAN: [&str; 4] = ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// Flags of the compiler for the wasm target alone.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// What a lean build is asked for with.
const LEAN_VARIABLES: [&str; 4] = ["RUSTC_BOOTSTRAP", "CARGO_UNSTABLE_BUILD_STD", "CARGO_UNSTABLE_BUILD_STD_FEATURES", WASM_FLAGS];

/// How long rustup may take to reach its server before Debian's packages are used instead.
const RUSTUP_PATIENCE: Duration = Duration::from_secs(20);
/// How long it may then take to download.
const DOWNLOAD_PATIENCE: Duration = Duration::from_secs(600);

/// Everything that builds the app, and how a command is told of it.
#[derive(Clone, Debug)]
pub struct Kit {
    compiler: Compiler,
    lean: bool,
    trunk: PathBuf,
    path: Vec<PathBuf>,
}

/// A Rust compiler together with a standard library for wasm of the very same version.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Compiler {
    /// The one that runs us, through rustup or otherwise.
    Ours,
    /// Debian's `/usr/bin/rustc`, with a library built from its sources.
    Debian { sysroot: PathBuf },
}

impl Kit {
    /// Finds or installs all of it.
    pub fn ready() -> Result<Self> {
        let _turn = take_turns()?;
        let compiler = compiler()?;
        let lean = can_be_lean(&compiler);
        let bindgen = checkout::locked_version("wasm-bindgen")?;
        let bindgen = cargo_install("wasm-bindgen-cli", "wasm-bindgen", &bindgen, &[])?;
        let trunk = cargo_install("trunk", "trunk", TRUNK, &["--locked", "--debug", "--no-default-features", "--features", "rustls"])?;
        let cutter =
            cargo_install("wasm_split_cli_support", "wasm-split-cli", WASM_SPLIT, &["--locked", "--debug", "--features", "build-binary"])?;
        let binaryen = npm_install("binaryen", BINARYEN)?.join(".bin");
        Ok(Self { compiler, lean, trunk: trunk.join("trunk"), path: vec![bindgen, cutter, binaryen] })
    }

    /// A call of Trunk that finds the compiler and the tools.
    ///
    /// For a build that ships, the standard library is compiled along, for size and without the texts that a panic would print: a
    /// tenth of the program. A panic is then a trap, which `assets/boot/boot.js` notices as it does any other.
    pub fn trunk(&self, ships: bool) -> Result<Command> {
        let mut command = Command::new(&self.trunk);
        self.apply(&mut command)?;
        command.env(checkout::TARGETS, checkout::targets()?);
        if ships && self.lean {
            command.env("CARGO_TARGET_DIR", checkout::target(checkout::Purpose::LeanWasm)?);
            let values = ["1", "std,panic_abort", "optimize_for_size", &LEAN.join(" ")];
            command.envs(LEAN_VARIABLES.into_iter().zip(values));
        }
        Ok(command)
    }

    /// A call of one of the tools by its name: `wasm-bindgen`, `wasm-split-cli`, `wasm-opt`.
    pub fn tool(&self, name: &str) -> Result<Command> {
        let mut command = Command::new(name);
        self.apply(&mut command)?;
        Ok(command)
    }

    /// A call of cargo for the wasm target.
    pub fn wasm_cargo(&self) -> Result<Command> {
        let cargo = match self.compiler {
            Compiler::Ours => cargo(),
            Compiler::Debian { .. } => "/usr/bin/cargo".into(),
        };
        let mut command = Command::new(cargo);
        self.apply(&mut command)?;
        Ok(command)
    }

    fn apply(&self, command: &mut Command) -> Result<()> {
        // What a lean build sets for Trunk, the pack inside it inherits: only [`Kit::trunk`] asks for it.
        for variable in LEAN_VARIABLES {
            command.env_remove(variable);
        }
        let mut path = self.path.clone();
        if let Compiler::Debian { sysroot } = &self.compiler {
            path.push("/usr/bin".into());
            command
                .env("RUSTC", "/usr/bin/rustc")
                .env(WASM_FLAGS, format!("--sysroot={}", sysroot.display()))
                .env_remove("RUSTUP_TOOLCHAIN")
                .env_remove("CARGO")
                .env_remove("RUSTFLAGS");
        }
        path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let path = env::join_paths(path).when(|| "putting PATH together".into())?;
        command
            .current_dir(checkout::root())
            .env("PATH", path)
            .env("CARGO_TARGET_DIR", checkout::target(checkout::Purpose::Wasm)?)
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            // Trunk reads this one as true or false and stops at anything else.
            .env_remove("NO_COLOR")
            .env_remove("RUST_BACKTRACE");
        Ok(())
    }
}

/// The cargo that runs us.
pub fn cargo() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from)
}

// --- compiler -----------------------------------------------------------------------------------------------------

fn compiler() -> Result<Compiler> {
    let version = output(Command::new(rustc()).arg("-V"))?;
    let ours = PathBuf::from(output(Command::new(rustc()).args(["--print", "sysroot"]))?);
    let has_target = || fs::read_dir(ours.join("lib/rustlib").join(TARGET).join("lib")).is_ok_and(|mut files| files.next().is_some());
    if has_target() {
        return Ok(Compiler::Ours);
    }
    let refusal = checkout::cache()?.join("refused").join(file_name(&version));
    if !refusal.exists() {
        say(format!("{TARGET}: asking rustup for it"));
        match rustup(&["target", "add", TARGET]) {
            Ok(()) if has_target() => return Ok(Compiler::Ours),
            Ok(()) => say("rustup reports success, but the target isn't there"),
            Err(why) => say(format!("rustup can't: {why}")),
        }
        // Remembered for this toolchain, so that the next run needn't wait; a new toolchain asks again.
        fs::create_dir_all(refusal.parent().unwrap_or(Path::new("."))).when(|| "keeping rustup's answer".into())?;
        fs::write(&refusal, "").when(|| "keeping rustup's answer".into())?;
    }
    debian_compiler().inspect_err(|_| {
        let _ = fs::remove_file(&refusal);
    })
}

fn rustc() -> PathBuf {
    env::var_os("RUSTC").map_or_else(|| "rustc".into(), PathBuf::from)
}

/// Whether the standard library can be compiled along: its sources have to be there, and the compiler has to know the flags. Where
/// it can't, the program is a tenth bigger and works the same.
fn can_be_lean(compiler: &Compiler) -> bool {
    let rustc = match compiler {
        Compiler::Ours => rustc(),
        Compiler::Debian { .. } => "/usr/bin/rustc".into(),
    };
    let knows = Command::new(&rustc)
        .args(LEAN)
        .args(["--target", TARGET, "--print", "cfg"])
        .env("RUSTC_BOOTSTRAP", "1")
        .output()
        .is_ok_and(|output| output.status.success());
    let Ok(sysroot) = output(Command::new(&rustc).args(["--print", "sysroot"])) else { return false };
    let sources = Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock");
    if knows && !sources.exists() && *compiler == Compiler::Ours {
        say("the standard library's sources: asking rustup for them");
        let _ = rustup(&["component", "add", "rust-src"]);
    }
    let lean = knows && sources.exists();
    if !lean {
        say("this compiler can't compile its standard library along: the program will be bigger than it has to be");
    }
    lean
}

/// A call of rustup, given up where the server can't be reached in time. A download that has begun may take its time.
fn rustup(arguments: &[&str]) -> Result<()> {
    let mut child = Command::new("rustup")
        .args(arguments)
        .env_remove("RUST_BACKTRACE")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .when(|| "starting rustup".into())?;
    let (sender, lines) = mpsc::channel();
    if let Some(errors) = child.stderr.take() {
        thread::spawn(move || BufReader::new(errors).lines().map_while(std::io::Result::ok).for_each(|line| drop(sender.send(line))));
    }
    let began = Instant::now();
    let mut patience = RUSTUP_PATIENCE;
    let mut last = String::new();
    loop {
        if let Ok(line) = lines.recv_timeout(Duration::from_millis(200)) {
            if line.contains("installing component") || line.contains("iB /") {
                patience = DOWNLOAD_PATIENCE;
            }
            if line.starts_with("error") || !last.starts_with("error") {
                last = line;
            }
        }
        if let Some(status) = child.try_wait().when(|| "waiting for rustup".into())? {
            return if status.success() { Ok(()) } else { Err(last) };
        }
        if began.elapsed() > patience {
            let _ = child.kill();
            let _ = child.wait();
            return Err(format!("no answer in {} s", patience.as_secs()));
        }
    }
}

/// Debian's compiler, its wasm library built from its own sources into the cache.
fn debian_compiler() -> Result<Compiler> {
    let source = Path::new("/usr/lib/rustlib/src/rust/library/sysroot");
    let packages = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];
    let present = Path::new("/usr/bin/rustc").exists() && Path::new("/usr/bin/cargo").exists() && source.exists();
    if !present {
        apt_install(&packages)?;
    }
    // rust-lld is a link into the linker of one particular LLVM, which comes in a package of its own.
    if let Ok(linker) = fs::read_link("/usr/bin/rust-lld") {
        let number = linker.to_string_lossy().split("llvm-").nth(1).and_then(|rest| rest.split('/').next()).map(str::to_owned);
        if let (false, Some(number)) = (Path::new("/usr/bin/rust-lld").exists(), number) {
            apt_install(&[&format!("lld-{number}")])?;
        }
    }
    let version = output(Command::new("/usr/bin/rustc").arg("-V"))?;
    let cache = checkout::cache()?;
    let sysroot = cache.join("sysroot").join(file_name(&version));
    let done = sysroot.join("done");
    if !done.exists() {
        say(format!("building the wasm library of {version} (about 40 s)"));
        let built = cache.join("build").join("std");
        let status = Command::new("/usr/bin/cargo")
            .current_dir(source)
            .args(["build", "--release", "--locked", "--target", TARGET])
            .env("RUSTC", "/usr/bin/rustc")
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", "-Zforce-unstable-if-unmarked -Cembed-bitcode=yes")
            .env("CARGO_TARGET_DIR", &built)
            .env_remove("RUSTUP_TOOLCHAIN")
            .env_remove("CARGO")
            .stdout(to_stderr())
            .status()
            .when(|| "starting /usr/bin/cargo".into())?;
        if !status.success() {
            return Err("the wasm library could not be built from Debian's sources".into());
        }
        let libraries = sysroot.join("lib/rustlib").join(TARGET).join("lib");
        let _ = fs::remove_dir_all(&libraries);
        fs::create_dir_all(&libraries).when(|| format!("making {}", libraries.display()))?;
        let deps = built.join(TARGET).join("release/deps");
        let mut newest: BTreeMap<String, (std::time::SystemTime, PathBuf)> = BTreeMap::new();
        for entry in fs::read_dir(&deps).when(|| format!("reading {}", deps.display()))?.flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if !name.ends_with(".rlib") {
                continue;
            }
            // Left-overs of an older compiler lie in the same folder under another hash: the newest of each crate counts.
            let stem = name.rsplit_once('-').map_or(name.clone(), |(stem, _)| stem.to_owned());
            let time = entry.metadata().and_then(|data| data.modified()).unwrap_or(std::time::UNIX_EPOCH);
            if newest.get(&stem).is_none_or(|(known, _)| *known < time) {
                newest.insert(stem, (time, path));
            }
        }
        for (_, path) in newest.values() {
            let place = libraries.join(path.file_name().unwrap_or_default());
            fs::copy(path, &place).when(|| format!("copying to {}", place.display()))?;
        }
        fs::write(&done, "").when(|| format!("writing {}", done.display()))?;
    }
    Ok(Compiler::Debian { sysroot })
}

// --- installers ---------------------------------------------------------------------------------------------------

/// The `bin` folder of a program from crates.io.
fn cargo_install(package: &str, program: &str, version: &str, extra: &[&str]) -> Result<PathBuf> {
    let root = checkout::cache()?.join("tools").join(format!("{program}-{version}"));
    let bin = root.join("bin");
    if bin.join(program).is_file() {
        return Ok(bin);
    }
    say(format!("installing {package} {version} (a few minutes, once)"));
    let status = Command::new(cargo())
        .args(["install", package, "--version", version, "--root"])
        .arg(&root)
        .args(extra)
        // A folder of its own that is not the checkout's, so that no setting of ours reaches into it.
        .current_dir(checkout::cache()?)
        .env("CARGO_TARGET_DIR", checkout::cache()?.join("build").join(program))
        .stdout(to_stderr())
        .status()
        .when(|| "starting cargo".into())?;
    if !status.success() {
        return Err(format!("cargo install {package} {version} failed"));
    }
    let _ = fs::remove_dir_all(checkout::cache()?.join("build").join(program));
    Ok(bin)
}

/// The `node_modules` folder of a package from Node's registry.
fn npm_install(package: &str, version: &str) -> Result<PathBuf> {
    let root = checkout::cache()?.join("tools").join(format!("{package}-{version}"));
    let modules = root.join("node_modules");
    if modules.join(package).join("package.json").is_file() {
        return Ok(modules);
    }
    if find("npm").is_none() {
        apt_install(&["nodejs", "npm"])?;
    }
    say(format!("installing {package} {version}"));
    fs::create_dir_all(&root).when(|| format!("making {}", root.display()))?;
    let status = Command::new("npm")
        .args(["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", ".", &format!("{package}@{version}")])
        .current_dir(&root)
        .stdout(to_stderr())
        .status()
        .when(|| "starting npm".into())?;
    if status.success() { Ok(modules) } else { Err(format!("npm install {package}@{version} failed")) }
}

/// Installs Debian packages: as root, or where sudo asks for no password. Else says what to install.
fn apt_install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if find("apt-get").is_none() {
        return Err(format!("this needs what Debian calls {list}; there is no apt-get here, so please install that yourself"));
    }
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    let sudo = !root && Command::new("sudo").args(["-n", "true"]).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    if !root && !sudo {
        return Err(format!("please run: sudo apt-get install {list}"));
    }
    say(format!("installing Debian's {list}"));
    let apt = |arguments: &[&str]| {
        let mut command = if sudo { Command::new("sudo") } else { Command::new("apt-get") };
        if sudo {
            command.args(["-n", "apt-get"]);
        }
        command
            .args(["-q", "-o", "DPkg::Lock::Timeout=300"])
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null())
            .stdin(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    let mut install = vec!["install", "-y", "--no-install-recommends"];
    install.extend(packages);
    // An index that is already there is mostly good enough; a bare machine has none.
    if apt(&install) || (apt(&["update"]) && apt(&install)) { Ok(()) } else { Err(format!("apt-get install {list} failed")) }
}

// --- browsers -----------------------------------------------------------------------------------------------------

/// The three engines that the stories run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// The name after `in_` in the names of the stories.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// The variable that tells the stories where the driver is.
    pub fn driver_variable(self) -> &'static str {
        match self {
            Self::Chromium => "OWNWORDS_CHROMEDRIVER",
            Self::Firefox => "OWNWORDS_GECKODRIVER",
            Self::Webkit => "OWNWORDS_WEBKITDRIVER",
        }
    }

    /// The driver, with its browser installed beside it.
    pub fn driver(self) -> Result<PathBuf> {
        if let Some(chosen) = env::var_os(self.driver_variable()) {
            return Ok(chosen.into());
        }
        let have = |programs: &[&str]| programs.iter().all(|program| find(program).is_some());
        match self {
            Self::Chromium => {
                if !have(&["chromedriver"]) || !["chromium", "google-chrome", "chromium-browser"].iter().any(|name| have(&[name])) {
                    apt_install(&["chromium", "chromium-driver"])?;
                }
                found("chromedriver")
            }
            Self::Firefox => {
                if !have(&["firefox-esr"]) && !have(&["firefox"]) {
                    apt_install(&["firefox-esr"])?;
                }
                match find("geckodriver") {
                    Some(driver) => Ok(driver),
                    None => Ok(cargo_install("geckodriver", "geckodriver", GECKODRIVER, &["--locked"])?.join("geckodriver")),
                }
            }
            Self::Webkit => {
                if !have(&["WebKitWebDriver", "xvfb-run", "xauth"]) {
                    apt_install(&["webkit2gtk-driver", "xvfb", "xauth"])?;
                }
                found("WebKitWebDriver")
            }
        }
    }
}

/// What the stories need beside the engines.
#[derive(Clone, Debug)]
pub struct Companions {
    /// `axe.min.js`.
    pub axe: PathBuf,
    /// Whether there is an `age`.
    pub age: bool,
    /// What could not be had, as sentences.
    pub missing: Vec<String>,
}

/// Debian's `age`, the fonts of every script, and axe-core.
pub fn companions() -> Result<Companions> {
    let mut missing = Vec::new();
    if find("age").is_none() {
        missing.extend(apt_install(&["age"]).err());
    }
    if !Path::new("/usr/share/fonts/truetype/noto").exists() {
        missing.extend(apt_install(&["fonts-noto-core"]).err());
    }
    let age = find("age").is_some();
    Ok(Companions { axe: npm_install("axe-core", AXE)?.join("axe-core").join("axe.min.js"), age, missing })
}

/// `rage`, the age of Rust's registry, for the native tests. Compiled without optimising: what it is asked is small.
///
/// # Errors
/// Why there is none.
pub fn rage() -> Result<PathBuf> {
    let _turn = take_turns()?;
    Ok(cargo_install("rage", "rage", RAGE, &["--locked", "--debug", "--no-default-features"])?.join("rage"))
}

/// A Python that has the standards' own readers ([`READERS`]), in a folder of its own.
pub fn readers() -> Result<PathBuf> {
    let _turn = take_turns()?;
    let wanted = READERS.map(|(package, version)| format!("{package}=={version}"));
    let versions = READERS.map(|(_, version)| version).join("-");
    let root = checkout::cache()?.join("tools").join(format!("readers-{versions}"));
    let (python, done) = (root.join("bin").join("python"), root.join("done"));
    if done.is_file() && python.exists() {
        return Ok(python);
    }
    // Debian's python3 comes without what makes such folders.
    let able = || output(Command::new("python3").args(["-c", "import venv, ensurepip"])).is_ok();
    if !able() {
        apt_install(&["python3", "python3-venv"])?;
    }
    say(format!("installing {}", wanted.join(", ")));
    let _ = fs::remove_dir_all(&root);
    output(Command::new("python3").args(["-m", "venv"]).arg(&root))?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"];
    output(Command::new(&python).args(pip).args(&wanted))?;
    fs::write(&done, "").when(|| format!("writing {}", done.display()))?;
    Ok(python)
}

/// The engines asked for, each with its driver or the reason why there is none.
pub fn engines(wanted: &[Engine]) -> Result<Vec<(Engine, Result<PathBuf>)>> {
    let _turn = take_turns()?;
    Ok(wanted.iter().map(|engine| (*engine, engine.driver())).collect())
}

/// `cargo xtask tools`.
pub fn show_all() -> Result<()> {
    let kit = Kit::ready()?;
    println!(
        "compiler   {}",
        match &kit.compiler {
            Compiler::Ours => "the one in use, with the wasm target".to_owned(),
            Compiler::Debian { sysroot } => format!("/usr/bin/rustc, its wasm library in {}", sysroot.display()),
        }
    );
    println!("trunk      {}", kit.trunk.display());
    for folder in &kit.path {
        println!("tools      {}", folder.display());
    }
    for (engine, driver) in engines(&Engine::ALL)? {
        println!("{:<10} {}", engine.name(), driver.map_or_else(|why| why, |path| path.display().to_string()));
    }
    let companions = companions()?;
    println!("axe        {}", companions.axe.display());
    println!("rage       {}", rage().map_or_else(|why| why, |path| path.display().to_string()));
    println!("readers    {}", readers().map_or_else(|why| why, |path| path.display().to_string()));
    companions.missing.iter().for_each(|line| println!("missing    {line}"));
    Ok(())
}

// --- small help ---------------------------------------------------------------------------------------------------

/// One installer at a time, also between processes. Held until dropped.
fn take_turns() -> Result<fs::File> {
    lock(&checkout::cache()?.join("lock"), "waiting for another run that is installing tools")
}

/// One build at a time in a target folder: two checkouts that share it would take each other's programs. Held until dropped.
pub fn take_turns_building() -> Result<fs::File> {
    let folder = checkout::target(checkout::Purpose::Wasm)?;
    fs::create_dir_all(&folder).when(|| format!("making {}", folder.display()))?;
    lock(&folder.join("xtask.lock"), "waiting for another build that uses the same folder")
}

fn lock(path: &Path, waiting: &str) -> Result<fs::File> {
    let file = fs::File::create(path).when(|| format!("opening {}", path.display()))?;
    if file.try_lock().is_err() {
        say(waiting);
        file.lock().when(|| format!("locking {}", path.display()))?;
    }
    Ok(file)
}

/// Where a program is on the PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| path.is_file())
}

fn found(program: &str) -> Result<PathBuf> {
    find(program).ok_or_else(|| format!("{program} was installed and still isn't on the PATH"))
}

fn output(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().when(|| format!("starting {name}"))?;
    if !output.status.success() {
        return Err(format!("{name} failed: {}", String::from_utf8_lossy(&output.stderr).trim()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Lets a program's progress be seen without mixing it into what we print ourselves.
fn to_stderr() -> Stdio {
    use std::os::fd::AsFd;
    std::io::stderr().as_fd().try_clone_to_owned().map_or_else(|_| Stdio::null(), Stdio::from)
}

/// A version line as a file name: `rustc 1.96.0 (ac68faa20 2026-05-25)` is `rustc-1.96.0-ac68faa20-2026-05-25`.
fn file_name(version: &str) -> String {
    version.split(|c: char| !c.is_ascii_alphanumeric() && c != '.').filter(|part| !part.is_empty()).take(4).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_builds_of_one_version_are_kept_apart() {
        assert_eq!(file_name("rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"), "rustc-1.96.0-ac68faa20-2026");
        assert_ne!(file_name("rustc 1.96.0 (ac68faa20 2026-05-25)"), file_name("rustc 1.96.0 (bc68faa20 2026-05-25)"));
    }
}

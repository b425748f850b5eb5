//! Trunk with the tools, and the pack behind it.

use crate::{
    Result, While, checkout, heading,
    pack::{self, Files, Input, sizes},
    say,
    tools::{self, Kit},
};
use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Stdio,
    thread,
    time::{Duration, Instant, SystemTime},
};

/// Which build is wanted, and where.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub dist: PathBuf,
    pub public_url: String,
    pub dev: bool,
}

impl Wanted {
    /// `dist/` in the checkout unless another folder is named.
    pub fn new(dist: Option<&str>, public_url: String, dev: bool) -> Result<Self> {
        let dist = match dist {
            Some(folder) => env::current_dir().when(|| "asking where we are".into())?.join(folder),
            None => checkout::root().join("dist"),
        };
        Ok(Self { dist, public_url, dev })
    }
}

/// Builds `dist/` from nothing and prints what it weighs.
pub fn dist(wanted: &Wanted) -> Result<()> {
    let kit = Kit::ready()?;
    heading(if wanted.dev { "Building, quick" } else { "Building, optimised (minutes the first time)" });
    with_kit(&kit, wanted, Stdio::inherit, true)?;
    if !wanted.dev {
        print_sizes(&wanted.dist)?;
    }
    Ok(())
}

/// Builds with tools that are there; `output` says where Trunk's own lines go.
pub fn with_kit(kit: &Kit, wanted: &Wanted, output: impl Fn() -> Stdio, verbose: bool) -> Result<()> {
    let _turn = tools::take_turns_building()?;
    let began = Instant::now();
    fs::create_dir_all(&wanted.dist).when(|| format!("making {}", wanted.dist.display()))?;
    let this = env::current_exe().when(|| "finding this program".into())?;
    let mut trunk = kit.trunk(!wanted.dev)?;
    trunk
        .arg("build")
        .arg("--dist")
        .arg(&wanted.dist)
        .args(["--public-url", &wanted.public_url])
        .args((!wanted.dev).then_some("--release"))
        .env("OWNWORDS_XTASK", this)
        .stdin(Stdio::null())
        .stdout(output())
        .stderr(output());
    // The workers' programs are compiled beside the page's: when the pack asks for them they are there. What is wrong with them, it says.
    let status = thread::scope(|scope| {
        scope.spawn(|| {
            for (program, feature) in WORKERS {
                if let Ok(mut cargo) = apart(kit, wanted.dev, program, feature) {
                    let _ = cargo.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
                }
            }
        });
        trunk.status().when(|| "starting trunk".into())
    })?;
    if !status.success() {
        return Err("the build failed".into());
    }
    if verbose {
        say(format!("built in {} s: {}", began.elapsed().as_secs(), wanted.dist.display()));
    }
    Ok(())
}

/// The same build under another public URL, without compiling again.
pub fn repack(wanted: &Wanted) -> Result<()> {
    let input = gather(read_tree(&kept()?)?, &wanted.public_url, wanted.dev)?;
    let _ = fs::remove_dir_all(&wanted.dist);
    write(&pack::pack(&input)?, &wanted.dist, !wanted.dev)
}

/// The store suite as a page for real browsers, in `folder`. Never part of the app.
pub fn store_suite(kit: &Kit, folder: &Path, output: impl Fn() -> Stdio) -> Result<()> {
    let _turn = tools::take_turns_building()?;
    let cargo = apart(kit, false, "store_suite", "suite")?;
    let built = checkout::target(checkout::Purpose::Wasm)?.join("wasm32-unknown-unknown/release/store_suite.wasm");
    let mut bindgen = kit.tool("wasm-bindgen")?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "store_suite", "--out-dir"]).arg(folder).arg(built);
    let _ = fs::remove_dir_all(folder);
    for mut command in [cargo, bindgen] {
        let name = command.get_program().to_string_lossy().into_owned();
        let status = command.stdin(Stdio::null()).stdout(output()).stderr(output()).status().when(|| format!("starting {name}"))?;
        if !status.success() {
            return Err("the store suite's page could not be built".into());
        }
    }
    let page = checkout::root().join("tests/pages/store_suite.html");
    write_file(&folder.join("index.html"), &fs::read(&page).when(|| format!("reading {}", page.display()))?)
}

/// What Trunk's `post_build` hook calls: turns its staging folder into the finished one.
pub fn hook() -> Result<()> {
    let variable = |name: &str| env::var(name).map_err(|_| format!("{name} is not set: `pack` is called by Trunk"));
    let staging = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
    let public_url = pack::public_url(&variable("TRUNK_PUBLIC_URL")?)?;
    let dev = variable("TRUNK_PROFILE")? != "release";
    let mut built = read_tree(&staging)?;
    built.retain(|path, _| path.ends_with(".js") || path.ends_with(".wasm"));
    let kit = Kit::ready()?;
    built.extend(cut_in_two(&kit, dev)?);
    for (program, feature) in WORKERS {
        built.extend(worker(&kit, dev, program, feature)?);
    }

    let kept = kept()?;
    let _ = fs::remove_dir_all(&kept);
    for (path, bytes) in &built {
        write_file(&kept.join(path), bytes)?;
    }
    let files = pack::pack(&gather(built, &public_url, dev)?)?;
    for entry in fs::read_dir(&staging).when(|| format!("reading {}", staging.display()))?.flatten() {
        let path = entry.path();
        let gone = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        gone.when(|| format!("clearing {}", path.display()))?;
    }
    write(&files, &staging, !dev)
}

/// The workers' programs, and the features that turn their engines on.
const WORKERS: [(&str, &str); 2] = [("sealer", "engine"), ("scanner", "scan")];

/// What makes a big program small: the functions that are called most stand in front, where their numbers are short.
const BIG: &str = "--reorder-functions";
/// What makes the first half small, which has fewer of them: none is put into its one caller, so that alike ones stay alike for brotli.
const FIRST: &str = "--one-caller-inline-max-function-size=1";
/// The size passes of wasm-opt, and what the engines of today have.
const OPTIMISE: &str = "-Oz --strip-debug --strip-producers --skip-pass=memory-packing --enable-bulk-memory \
    --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals --enable-reference-types --enable-multivalue";

/// The page's program as the compiler left it, cut in two at the mark in `src/bin/app.rs`: `app.js` and `app_bg.wasm` as wasm-bindgen
/// makes them, `rest.wasm`, and `split.js`, which loads it. The cut comes before wasm-bindgen, so Trunk's own `app` is not used.
fn cut_in_two(kit: &Kit, dev: bool) -> Result<Files> {
    let profile = if dev { "debug" } else { "release" };
    // Where Trunk's cargo put it.
    let target = checkout::root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()));
    let program = target.join("wasm32-unknown-unknown").join(profile).join("app.wasm");
    let work = checkout::root().join("target").join("cut");
    let _ = fs::remove_dir_all(&work);
    let (halves, bound) = (work.join("halves"), work.join("bound"));
    let mut cutter = kit.tool("wasm-split-cli")?;
    cutter.arg(&program).arg(&halves).args(["--out-name", "app"]);
    run(cutter)?;
    let mut bindgen = kit.tool("wasm-bindgen")?;
    // The second half is linked through the table that this keeps exported.
    bindgen
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "app", "--out-dir"])
        .arg(&bound)
        .arg(halves.join("app.wasm"));
    run(bindgen)?;
    let parts = [("app_bg.wasm", bound.join("app_bg.wasm"), FIRST), ("rest.wasm", halves.join("split_rest.wasm"), BIG)];
    if !dev {
        thread::scope(|scope| {
            let running = parts.each_ref().map(|(_, wasm, how)| scope.spawn(move || optimise(kit, wasm, how)));
            running.into_iter().try_for_each(|one| one.join().unwrap_or_else(|_| Err("wasm-opt stopped in the middle".into())))
        })?;
    }
    let mut files = Files::new();
    let parts = parts.into_iter().map(|(name, path, _)| (name, path));
    for (name, path) in parts.chain([("app.js", bound.join("app.js")), ("split.js", halves.join("__wasm_split.js"))]) {
        files.insert(name.into(), fs::read(&path).when(|| format!("reading {}", path.display()))?);
    }
    Ok(files)
}

/// The compiler's call for a program apart from the page's, a worker's say, with the standard library as it comes. Compiled along for size,
/// the sealing worker traps as soon as it seals (seen with Rust 1.95).
fn apart(kit: &Kit, dev: bool, program: &str, feature: &str) -> Result<std::process::Command> {
    let mut cargo = kit.wasm_cargo()?;
    cargo
        .args(["build", "--target", "wasm32-unknown-unknown", "--features", feature, "--bin", program])
        // What is big in the page's program is read there. A worker reads small heads, and one document.
        .args(["--config", "profile.release.package.serde_json.opt-level='z'"])
        .args((!dev).then_some("--release"));
    Ok(cargo)
}

/// The program of a worker, such as `sealer.js` and `sealer_bg.wasm`, with its engine turned on.
fn worker(kit: &Kit, dev: bool, program: &str, feature: &str) -> Result<Files> {
    let work = checkout::root().join("target").join(program);
    let _ = fs::remove_dir_all(&work);
    run(apart(kit, dev, program, feature)?)?;
    let profile = if dev { "debug" } else { "release" };
    let target = checkout::target(checkout::Purpose::Wasm)?;
    let built = target.join("wasm32-unknown-unknown").join(profile).join(format!("{program}.wasm"));
    let mut bindgen = kit.tool("wasm-bindgen")?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", program, "--out-dir"]).arg(&work).arg(built);
    run(bindgen)?;
    if !dev {
        optimise(kit, &work.join(format!("{program}_bg.wasm")), BIG)?;
    }
    read_tree(&work)
}

fn optimise(kit: &Kit, wasm: &Path, how: &str) -> Result<()> {
    let mut optimiser = kit.tool("wasm-opt")?;
    optimiser.args(OPTIMISE.split_whitespace()).arg(how).arg(wasm).arg("-o").arg(wasm).stderr(Stdio::null());
    run(optimiser)
}

/// Runs one of the tools.
fn run(mut command: std::process::Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).status().when(|| format!("starting {name}"))?;
    if status.success() { Ok(()) } else { Err(format!("{name} failed")) }
}

/// Rebuilds whenever a source changes. Never returns, unless the tools are gone.
pub fn again_at_every_change(wanted: &Wanted) -> Result<()> {
    let kit = Kit::ready()?;
    let mut seen = newest();
    loop {
        thread::sleep(Duration::from_millis(400));
        let now = newest();
        if now != seen {
            seen = now;
            if let Err(trouble) = with_kit(&kit, wanted, Stdio::inherit, true) {
                say(format!("{trouble}; the last good build is still served"));
            }
        }
    }
}

fn newest() -> Option<(SystemTime, usize)> {
    fn look(path: &Path, found: &mut Vec<SystemTime>) {
        if let Ok(entries) = fs::read_dir(path) {
            entries.flatten().for_each(|entry| look(&entry.path(), found));
        } else if let Ok(time) = fs::metadata(path).and_then(|data| data.modified()) {
            found.push(time);
        }
    }
    let mut found = Vec::new();
    for source in ["src", "assets", "locales", "index.html", "Cargo.toml", "Cargo.lock", "Trunk.toml"] {
        look(&checkout::root().join(source), &mut found);
    }
    let count = found.len();
    found.into_iter().max().map(|time| (time, count))
}

/// Prints what `dist` weighs, and leaves it for a machine in `target/sizes.json`.
pub fn print_sizes(dist: &Path) -> Result<()> {
    eprint!("\n{}", sizes::as_text(&weigh(dist)?));
    Ok(())
}

/// The weights of what is in `dist`.
pub fn weigh(dist: &Path) -> Result<Vec<sizes::Row>> {
    let files: Files = read_tree(dist)?.into_iter().filter(|(path, _)| !path.ends_with(".br") && !path.ends_with(".gz")).collect();
    let rows = sizes::rows(&files, |path, bytes| {
        let copy = dist.join(format!("{path}.br"));
        fs::metadata(copy).map_or_else(|_| sizes::weight(path, bytes), |data| data.len() as usize)
    });
    let place = checkout::root().join("target").join("sizes.json");
    write_file(&place, format!("{:#}\n", sizes::as_json(&rows)).as_bytes())?;
    Ok(rows)
}

/// Trunk's output of the last build, kept for [`repack`].
fn kept() -> Result<PathBuf> {
    Ok(checkout::root().join("target").join("built"))
}

fn gather(built: Files, public_url: &str, dev: bool) -> Result<Input> {
    let root = checkout::root();
    let read = |path: &str| fs::read_to_string(root.join(path)).when(|| format!("reading {path}"));
    Ok(Input {
        built,
        page: read("index.html")?,
        assets: read_tree(&root.join("assets"))?,
        locales: read_tree(&root.join("locales"))?,
        routes: pack::routes_in(&read("src/ui/route.rs")?),
        public_url: public_url.to_owned(),
        dev,
    })
}

/// All files below a folder, named from there with `/`.
fn read_tree(folder: &Path) -> Result<Files> {
    fn walk(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
        for entry in fs::read_dir(folder).when(|| format!("reading {}", folder.display()))?.flatten() {
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let path = entry.path();
            if path.is_dir() {
                walk(&path, &format!("{name}/"), files)?;
            } else {
                files.insert(name, fs::read(&path).when(|| format!("reading {}", path.display()))?);
            }
        }
        Ok(())
    }
    let mut files = Files::new();
    walk(folder, "", &mut files)?;
    Ok(files)
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).when(|| format!("making {}", folder.display()))?;
    }
    fs::write(path, bytes).when(|| format!("writing {}", path.display()))
}

/// Writes the files, and beside those that gain from it a `.br` and a `.gz`.
fn write(files: &Files, folder: &Path, compressed: bool) -> Result<()> {
    for (path, bytes) in files {
        write_file(&folder.join(path), bytes)?;
    }
    if !compressed {
        return Ok(());
    }
    // Copies of the page are the same bytes: each content is compressed once, and kept between builds.
    let mut contents: BTreeMap<String, (&[u8], Vec<&String>)> = BTreeMap::new();
    for (path, bytes) in files.iter().filter(|(path, bytes)| pack::compressible(path) && bytes.len() > 300) {
        contents.entry(pack::sha256(bytes)).or_insert((bytes, Vec::new())).1.push(path);
    }
    let cache = checkout::root().join("target").join("compressed");
    let work: Vec<_> = contents.iter().collect();
    thread::scope(|scope| {
        let halves = [0, 1].map(|half| {
            let (work, cache) = (&work, &cache);
            scope.spawn(move || -> Result<()> {
                for (hash, (bytes, paths)) in work.iter().skip(half).step_by(2) {
                    for (extension, squeeze) in [("br", pack::brotli as fn(&[u8]) -> Vec<u8>), ("gz", pack::gzip)] {
                        let known = cache.join(format!("{hash}.{extension}"));
                        let small = match fs::read(&known) {
                            Ok(small) => small,
                            Err(_) => {
                                let small = squeeze(bytes);
                                write_file(&known, &small)?;
                                small
                            }
                        };
                        if small.len() < bytes.len() {
                            for path in paths {
                                write_file(&folder.join(format!("{path}.{extension}")), &small)?;
                            }
                        }
                    }
                }
                Ok(())
            })
        });
        halves.into_iter().try_for_each(|half| half.join().unwrap_or_else(|_| Err("compressing stopped in the middle".into())))
    })
}

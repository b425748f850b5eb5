//! From what Trunk built and what lies in `assets/` and `locales/` to the plain files of `dist/`.
//!
//! Everything here is a pure function over names and bytes: the same input gives the same output, for any public URL, so that a
//! copy under a sub-path needs no second compile.
//!
//! How a page finds its way without a request of its own:
//! - `index.html` carries a table of the locales as `<script type="application/json" id="locales">`: a data block, which is
//!   never run, so the content-security policy lets it be. `{"ur":{"name":"اردو","dir":"rtl","files":{"core":"/locales/ur.1a2b3c4d5e.txt"}}}`.
//!   The boot script reads it before the first paint and starts the one download that the language in use needs; the app reads
//!   the same table. The same for `assets/words/` and `assets/data/`: `<script type="application/json" id="files">` gives
//!   `words/eff-large.txt` -> address.
//! - Scripts, styles and wasm are named by their content and linked from the head, so that they load side by side.
//! - The program is cut in two (`src/bin/app.rs`), so that a first visit needs only its first half; the script that wasm-bindgen wrote
//!   loads the other when it is asked for.
//! - Every address is absolute, with the public URL in front: one document serves every path, and `<base>` is not needed
//!   (the policy forbids it).

mod glue;
mod html;
pub mod locales;
mod names;
mod policy;
mod reader;
mod routes;
pub mod sizes;
mod styles;
mod worker;

pub use routes::paths_in as routes_in;

use crate::Result;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Files by their path with `/` between folders, as a host would name them.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The folders of `assets/` whose files the app fetches by name when it needs them.
const DATA: [&str; 2] = ["data/", "words/"];

/// What the pack works on.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// What was built: `app.js`, `app_bg.wasm`, `rest.wasm` and `split.js`, which loads it; `sealer.js`, `sealer_bg.wasm`; `scanner.js`,
    /// `scanner_bg.wasm`; `snippets/…` if there are any.
    pub built: Files,
    /// `index.html` as it stands in the checkout.
    pub page: String,
    /// Everything in `assets/`, named from there: `css/tokens.css`, `boot/boot.js`, `sw/sw.js`, `plain/plain.html`, `icons/…`, `words/…`.
    pub assets: Files,
    /// Everything in `locales/`, named from there: `en-GB/share.ftl`.
    pub locales: Files,
    /// The paths that get a copy of the page: `/people`.
    pub routes: Vec<String>,
    /// The public URL: begins and ends with `/`.
    pub public_url: String,
    /// A build for trying things out: no service worker, so that nothing stale is shown.
    pub dev: bool,
}

/// The files of `dist/`, without their compressed copies.
pub fn pack(input: &Input) -> Result<Files> {
    let public = input.public_url.as_str();
    let mut out = Files::new();

    let style = out.add_hashed("files/app", "css", styles::bundle(&input.assets)?);
    let app = add_program(&mut out, input, "app")?;
    let sealer = add_program(&mut out, input, "sealer")?;
    let scanner = add_program(&mut out, input, "scanner")?;
    for (name, bytes) in input.built.iter().filter(|(name, _)| name.starts_with("snippets/")) {
        out.insert(format!("files/{name}"), bytes.clone());
    }
    let boot = out.add_hashed("files/boot", "js", glue::bare(&String::from_utf8_lossy(asset(input, "boot/boot.js")?)).into_bytes());

    let bundles = locales::bundle(&input.locales)?;
    let table = locales::place(&bundles, public, &mut out);
    let mut data = BTreeMap::new();
    for (name, bytes) in &input.assets {
        if DATA.iter().any(|folder| name.starts_with(folder)) && !name.ends_with(".md") {
            let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
            let bytes =
                if name.starts_with("words/") { front_coded(std::str::from_utf8(bytes).unwrap_or_default()) } else { bytes.clone() };
            let path = out.add_hashed(&format!("data/{}", stem.replace('/', "-")), extension, bytes);
            data.insert(name.clone(), format!("{public}{path}"));
        }
        if name.starts_with("icons/") {
            out.insert(name.clone(), bytes.clone());
        }
    }
    let reader = out.add_hashed("data/reader", "html", reader::page(&input.assets, &bundles, public, &sealer)?);
    data.insert("reader/reader.html".into(), format!("{public}{reader}"));
    out.insert("manifest.webmanifest".into(), fill(text(input, "manifest.webmanifest")?, &[("%PUBLIC%", public)]));

    let plain_style = out.add_hashed("files/plain", "css", asset(input, "plain/plain.css")?.to_vec());
    let plain_script = out.add_hashed("files/plain", "js", asset(input, "plain/plain.js")?.to_vec());
    let plain = fill(
        text(input, "plain/plain.html")?,
        &[
            ("%POLICY%", policy::for_page().as_str()),
            ("%STYLE%", format!("{public}{plain_style}").as_str()),
            ("%SCRIPT%", format!("{public}{plain_script}").as_str()),
        ],
    );
    out.insert("plain/index.html".into(), plain);

    let policy = policy::for_page();
    let parts = html::Parts {
        public,
        policy: &policy,
        style: &style,
        app: &app,
        boot: &boot,
        sealer: &sealer.script,
        scanner: &scanner.script,
        locales: &table,
        files: &data,
        dev: input.dev,
    };
    let page = html::page(&input.page, &parts)?.into_bytes();
    out.insert("index.html".into(), page.clone());
    // The other copies come after the worker: it keeps one page, and answers every path with it.
    // So does what is published under a name that never changes, for others: nobody needs it offline.
    let service_worker = worker::script(text(input, "sw/sw.js")?, public, &out, &bundles)?;
    out.insert("sw.js".into(), service_worker.into_bytes());
    for (name, bytes) in input.assets.iter().filter(|(name, _)| name.starts_with("schema/")) {
        out.insert(name.clone(), bytes.clone());
    }
    out.insert("404.html".into(), page.clone());
    for folder in input.routes.iter().map(|route| route.trim_matches('/')).filter(|folder| !folder.is_empty()) {
        out.insert(format!("{folder}/index.html"), page.clone());
    }
    for (name, text) in out.iter().filter(|(name, _)| name.ends_with("index.html")) {
        html::check(name, &String::from_utf8_lossy(text), public, &out)?;
    }
    out.insert("_headers".into(), policy::headers_file(public, &input.routes).into_bytes());
    out.insert("nginx.conf.example".into(), policy::nginx_example(public).into_bytes());
    Ok(out)
}

/// A list of words, one a line in alphabetical order, as `WordList::unpack` in `src/sealing/passphrase.rs` reads it: of each word how many
/// letters it shares with the one before, `A` for none, and the rest of it.
fn front_coded(list: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut last = "";
    for word in list.lines() {
        // A mark is a capital letter, so no more than 25 are counted.
        let shared = last.bytes().zip(word.bytes()).take(25).take_while(|(one, other)| one == other).count();
        out.push(b'A' + shared as u8);
        out.extend_from_slice(&word.as_bytes()[shared..]);
        last = word;
    }
    out
}

/// One wasm program's two files, as placed.
pub struct Program {
    script: String,
    wasm: String,
}

fn add_program(out: &mut Files, input: &Input, name: &str) -> Result<Program> {
    let part = |file: &str| input.built.get(file).ok_or_else(|| format!("nothing was built called {file}"));
    let module = |file: &str| match part(file)? {
        bytes if bytes.starts_with(b"\0asm") => Ok(bytes.clone()),
        _ => Err(format!("{file} is no WebAssembly: was the build cut short?")),
    };
    let script = |file: &str| Ok::<_, String>(String::from_utf8_lossy(part(file)?).into_owned());
    let (glue, wasm) = names::shorten(&script(&format!("{name}.js"))?, &module(&format!("{name}_bg.wasm"))?)?;
    let wasm = out.add_hashed(&format!("files/{name}"), "wasm", wasm);
    let address = format!("{}{wasm}", input.public_url);
    let script = if name == "app" {
        let rest = out.add_hashed("files/rest", "wasm", module("rest.wasm")?);
        let glue = glue::with_second_half(&glue, &script("split.js")?, &format!("{}{rest}", input.public_url))?;
        glue::starting_page(&glue, &address)?
    } else {
        glue::starting_worker(&glue, &address)?
    };
    let script = out.add_hashed(&format!("files/{name}"), "js", script.into_bytes());
    Ok(Program { script, wasm })
}

fn asset<'a>(input: &'a Input, name: &str) -> Result<&'a [u8]> {
    input.assets.get(name).map(Vec::as_slice).ok_or_else(|| format!("assets/{name} is missing"))
}

fn text<'a>(input: &'a Input, name: &str) -> Result<&'a str> {
    std::str::from_utf8(asset(input, name)?).map_err(|error| format!("assets/{name}: {error}"))
}

fn fill(template: &str, values: &[(&str, &str)]) -> Vec<u8> {
    let mut text = template.to_owned();
    for (name, value) in values {
        text = text.replace(name, value);
    }
    text.into_bytes()
}

/// Files that are named by what is in them.
trait AddHashed {
    /// Places `stem.HASH.extension` and returns that path.
    fn add_hashed(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> String;
}

impl AddHashed for Files {
    fn add_hashed(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> String {
        let path = format!("{stem}.{}.{extension}", &sha256(&bytes)[..10]);
        self.insert(path.clone(), bytes);
        path
    }
}

/// SHA-256 in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// SHA-256 in base64, as a content-security policy wants it.
pub fn sha256_base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::prelude::BASE64_STANDARD.encode(Sha256::digest(bytes))
}

/// A public URL in its one form: a path that begins and ends with `/`.
pub fn public_url(given: &str) -> Result<String> {
    let fine = |c: char| c.is_ascii_alphanumeric() || "-._~/".contains(c);
    if !given.chars().all(fine) || given.contains("//") || given.split('/').any(|part| part == "..") {
        return Err(format!("--public-url wants a path such as /own-words/, not {given}"));
    }
    let inner = given.trim_matches('/');
    Ok(if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") })
}

/// Whether a file gains from being kept compressed beside itself.
pub fn compressible(path: &str) -> bool {
    let kinds = [".html", ".js", ".css", ".wasm", ".json", ".txt", ".svg", ".webmanifest"];
    kinds.iter().any(|kind| path.ends_with(kind))
}

/// Brotli at its strongest.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    // Reading from memory and writing to memory: there is nothing that can fail.
    let _ = brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters);
    out
}

/// Gzip at its strongest.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests;

//! A static server for `dist/`: what a plain host does, on this machine only.
//!
//! It applies `dist/_headers`, answers `/people` with `people/index.html` and every other path without a file with `404.html`
//! (that is the page as well), and sends the compressed copy that a browser takes.

use crate::{Result, While};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    thread::{self, JoinHandle},
};
use tiny_http::{Header, Method, Request, Response, StatusCode};

/// A running server. Dropping it closes the door.
pub struct Server {
    inner: Arc<tiny_http::Server>,
    threads: Vec<JoinHandle<()>>,
    address: String,
}

impl Server {
    /// Serves `dist` under `public_url` (it begins and ends with `/`) on 127.0.0.1; port 0 takes any free one.
    ///
    /// # Errors
    /// The port is taken, or there is nothing in `dist`.
    pub fn start(dist: &Path, public_url: &str, port: u16) -> Result<Self> {
        if !dist.join("index.html").is_file() {
            return Err(format!("{} has no index.html: build first", dist.display()));
        }
        let inner = tiny_http::Server::http(("127.0.0.1", port)).when(|| format!("listening on 127.0.0.1:{port}"))?;
        let address = format!("http://{}{public_url}", inner.server_addr());
        let inner = Arc::new(inner);
        let site = Arc::new(Site { dist: dist.to_path_buf(), public: public_url.to_owned() });
        let threads = (0..8).map(|_| {
            let (inner, site) = (Arc::clone(&inner), Arc::clone(&site));
            thread::spawn(move || {
                while let Ok(request) = inner.recv() {
                    site.answer(request);
                }
            })
        });
        Ok(Self { threads: threads.collect(), inner, address })
    }

    /// Where it is: `http://127.0.0.1:8080/`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        for thread in std::mem::take(&mut self.threads) {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.inner.unblock();
        }
    }
}

struct Site {
    dist: PathBuf,
    public: String,
}

/// What is to be sent.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    File { path: String, status: u16 },
    Elsewhere(String),
    Nothing,
}

impl Site {
    fn answer(&self, request: Request) {
        if !matches!(request.method(), Method::Get | Method::Head) {
            let _ = request.respond(Response::from_string("GET and HEAD only\n").with_status_code(405));
            return;
        }
        let address = request.url().split(['?', '#']).next().unwrap_or("/").to_owned();
        match choose(&address, &self.public, |path| self.dist.join(path).is_file()) {
            Answer::File { path, status } => self.send(request, &address, &path, status),
            Answer::Elsewhere(place) => {
                let _ = request.respond(Response::new(
                    StatusCode(302),
                    header("Location", &place).into_iter().collect(),
                    std::io::empty(),
                    Some(0),
                    None,
                ));
            }
            Answer::Nothing => {
                let _ = request.respond(Response::from_string("Nothing here.\n").with_status_code(404));
            }
        }
    }

    fn send(&self, request: Request, address: &str, path: &str, status: u16) {
        let accepted: String = request
            .headers()
            .iter()
            .filter(|header| header.field.equiv("Accept-Encoding"))
            .map(|header| header.value.as_str().to_ascii_lowercase())
            .collect();
        let takes = |coding: &str| accepted.split(',').any(|part| part.split(';').next().is_some_and(|name| name.trim() == coding));
        let whole = self.dist.join(path);
        let copy = |extension: &str| fs::read(format!("{}.{extension}", whole.display())).ok();
        let (bytes, coding) = match (takes("br").then(|| copy("br")).flatten(), takes("gzip")) {
            (Some(bytes), _) => (Ok(bytes), Some("br")),
            (None, true) => match copy("gz") {
                Some(bytes) => (Ok(bytes), Some("gzip")),
                None => (fs::read(&whole), None),
            },
            (None, false) => (fs::read(&whole), None),
        };
        let Ok(bytes) = bytes else {
            let _ = request.respond(Response::from_string("Being built. Try again.\n").with_status_code(503));
            return;
        };
        let mut headers: Vec<Header> =
            [header("Content-Type", kind(path).unwrap_or("application/octet-stream")), header("Vary", "Accept-Encoding")]
                .into_iter()
                .flatten()
                .collect();
        headers.extend(coding.and_then(|coding| header("Content-Encoding", coding)));
        let rules = fs::read_to_string(self.dist.join("_headers")).unwrap_or_default();
        headers.extend(headers_for(&rules, address).iter().filter_map(|(name, value)| header(name, value)));
        let length = bytes.len();
        let response = Response::new(StatusCode(status), headers, std::io::Cursor::new(bytes), Some(length), None);
        let _ = request.respond(response.with_chunked_threshold(usize::MAX));
    }
}

/// Finds the file for an address. `exists` is asked about paths inside the folder only.
fn choose(address: &str, public: &str, exists: impl Fn(&str) -> bool) -> Answer {
    let Some(inside) = address.strip_prefix(public) else {
        let whole = format!("{address}/") == public || address == "/";
        return if whole { Answer::Elsewhere(public.to_owned()) } else { Answer::Nothing };
    };
    let Some(inside) = decoded(inside) else { return Answer::Nothing };
    if inside.split(['/', '\\']).any(|part| part == ".." || part.contains(['\0', ':'])) {
        return Answer::Nothing;
    }
    let path = inside.trim_end_matches('/');
    let page = if path.is_empty() { "index.html".to_owned() } else { format!("{path}/index.html") };
    if !path.is_empty() && exists(path) {
        Answer::File { path: path.to_owned(), status: 200 }
    } else if exists(&page) {
        Answer::File { path: page, status: 200 }
    } else if kind(path).is_none() && exists("404.html") {
        Answer::File { path: "404.html".into(), status: 200 }
    } else {
        Answer::Nothing
    }
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes().iter();
    while let Some(byte) = rest.next() {
        bytes.push(if *byte == b'%' {
            let pair = [*rest.next()?, *rest.next()?];
            u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?
        } else {
            *byte
        });
    }
    String::from_utf8(bytes).ok()
}

/// The headers that a `_headers` file gives an address: every rule that fits adds its own; a `*` at the end fits anything.
fn headers_for<'a>(rules: &'a str, address: &str) -> Vec<(&'a str, &'a str)> {
    let mut found = Vec::new();
    let mut fits = false;
    for line in rules.lines() {
        if let Some((name, value)) = line.strip_prefix("  ").and_then(|rule| rule.split_once(": ")) {
            if fits {
                found.push((name, value));
            }
        } else {
            fits = match line.strip_suffix('*') {
                Some(beginning) => address.starts_with(beginning),
                None => address == line,
            };
        }
    }
    found
}

/// A header line; nothing if it isn't plain ASCII.
fn header(name: &str, value: &str) -> Option<Header> {
    Header::from_bytes(name, value).ok()
}

/// The MIME type of a file by its name; `None` for what isn't called like a file. A name in an address may hold a dot too.
fn kind(path: &str) -> Option<&'static str> {
    Some(match path.rsplit_once('.')?.1 {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "ftl" | "txt" | "example" => "text/plain; charset=utf-8",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(address: &str, public: &str) -> Answer {
        choose(address, public, |path| ["index.html", "404.html", "people/index.html", "files/app.js"].contains(&path))
    }

    fn file(path: &str) -> Answer {
        Answer::File { path: path.into(), status: 200 }
    }

    #[test]
    fn a_path_is_answered_by_its_own_copy_and_any_other_by_the_page() {
        assert_eq!(chosen("/", "/"), file("index.html"));
        assert_eq!(chosen("/people", "/"), file("people/index.html"));
        assert_eq!(chosen("/people/", "/"), file("people/index.html"));
        assert_eq!(chosen("/people/7f3a", "/"), file("404.html"));
        assert_eq!(chosen("/files/app.js", "/"), file("files/app.js"));
        assert_eq!(chosen("/history/area-hard.food", "/"), file("404.html"));
        assert_eq!(chosen("/files/gone.js", "/"), Answer::Nothing);
    }

    #[test]
    fn a_sub_path_is_the_whole_world_and_its_bare_name_leads_into_it() {
        assert_eq!(chosen("/a/people", "/a/"), file("people/index.html"));
        assert_eq!(chosen("/a", "/a/"), Answer::Elsewhere("/a/".into()));
        assert_eq!(chosen("/b/people", "/a/"), Answer::Nothing);
    }

    #[test]
    fn nothing_outside_the_folder_can_be_asked_for() {
        for address in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/files/..%2f..%2fa", "/..%5ca", "/%00", "/%zz"] {
            assert_eq!(choose(address, "/", |_| true), Answer::Nothing, "{address}");
        }
    }

    #[test]
    fn every_rule_that_fits_adds_its_headers() {
        let rules = "/*\n  A: 1\n/files/*\n  B: 2\n/sw.js\n  C: 3\n";
        assert_eq!(headers_for(rules, "/files/app.js"), [("A", "1"), ("B", "2")]);
        assert_eq!(headers_for(rules, "/sw.js"), [("A", "1"), ("C", "3")]);
    }

    #[test]
    fn wasm_has_the_type_that_lets_it_compile_while_it_streams() {
        assert_eq!(kind("files/app.0a1b.wasm"), Some("application/wasm"));
    }
}

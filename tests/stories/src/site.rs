//! The server: plain files as any static host sends them, with a list of what was asked for, and a switch.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, RwLock};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// One request, as it was answered.
#[derive(Clone, Debug)]
pub struct Asked {
    /// GET or HEAD; others are refused.
    pub method: String,
    /// The path without the query.
    pub path: String,
    /// What came after `?`.
    pub query: String,
    /// The status that was sent.
    pub status: u16,
    /// Bytes of the body as sent, so compressed where it was.
    pub bytes: usize,
    /// `br`, `gzip` or nothing.
    pub encoding: &'static str,
    /// The Host header.
    pub host: String,
    /// When it came.
    pub at: Instant,
}

/// What goes wrong on purpose when a path is asked for.
#[derive(Clone, Debug)]
pub enum Trouble {
    /// 404.
    Missing,
    /// Another page with status 200, as the login page of a café's network does.
    SignInPage,
    /// Only the first half of the bytes, and the connection closed.
    CutShort,
}

/// A folder served on a port of this computer. Dropping it stops it.
pub struct Site {
    port: u16,
    shared: Arc<Shared>,
    accepting: Mutex<Option<JoinHandle<()>>>,
}

struct Shared {
    folder: RwLock<PathBuf>,
    /// What every path of the folder starts with: `/`, or `/some/path/`.
    under: String,
    running: AtomicBool,
    asked: Mutex<Vec<Asked>>,
    open: Mutex<HashMap<u64, TcpStream>>,
    next: AtomicU64,
    trouble: Mutex<HashMap<String, Trouble>>,
}

impl Site {
    /// An empty page of the same origin, which the harness adds: there a story can put things in place before the app runs.
    pub const BLANK: &'static str = "/.an-empty-page";

    /// The built app: the folder in `OWNWORDS_DIST`, else `dist` at the top of the checkout.
    ///
    /// # Panics
    /// When there is no built app.
    pub fn of_the_app() -> Site {
        Site::of(&app_folder())
    }

    /// Any folder, on a free port.
    ///
    /// # Panics
    /// When the folder holds no index.html or no port can be had.
    pub fn of(folder: &Path) -> Site {
        Site::under(folder, "/")
    }

    /// Any folder, as a part of a greater site: everything outside `path`, which starts and ends with a slash, is missing.
    ///
    /// # Panics
    /// When the folder holds no index.html or no port can be had.
    pub fn under(folder: &Path, path: &str) -> Site {
        assert!(
            folder.join("index.html").is_file(),
            "nothing to serve in {}: build the app first (cargo xtask test does)",
            folder.display()
        );
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port for the site");
        let port = listener.local_addr().expect("a bound address").port();
        let shared = Arc::new(Shared {
            folder: RwLock::new(folder.to_path_buf()),
            under: path.to_string(),
            running: AtomicBool::new(true),
            asked: Mutex::default(),
            open: Mutex::default(),
            next: AtomicU64::new(0),
            trouble: Mutex::default(),
        });
        let accepting = Mutex::new(Some(accept(listener, shared.clone())));
        Site { port, shared, accepting }
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The address of a path that starts with a slash.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// Really off: nobody listens, and what was open is closed.
    pub fn stop(&self) {
        self.shared.running.store(false, Ordering::SeqCst);
        // Wakes the accepting thread, which then drops the listener.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        if let Some(thread) = self.accepting.lock().expect("nobody panics while holding this").take() {
            let _ = thread.join();
        }
        for (_, stream) in self.shared.open.lock().expect("nobody panics while holding this").drain() {
            let _ = stream.shutdown(Shutdown::Both);
        }
        assert!(TcpStream::connect(("127.0.0.1", self.port)).is_err(), "the site still answers after it was stopped");
    }

    /// On again, on the same port.
    ///
    /// # Panics
    /// When the port was taken meanwhile.
    pub fn start_again(&self) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).expect("the same port again");
        self.shared.running.store(true, Ordering::SeqCst);
        *self.accepting.lock().expect("nobody panics while holding this") = Some(accept(listener, self.shared.clone()));
    }

    /// From now on another folder is served, as after an update.
    pub fn serve_instead(&self, folder: &Path) {
        *self.shared.folder.write().expect("nobody panics while holding this") = folder.to_path_buf();
    }

    /// Makes a path go wrong; `None` mends it.
    pub fn trouble(&self, path: &str, trouble: Option<Trouble>) {
        let mut all = self.shared.trouble.lock().expect("nobody panics while holding this");
        match trouble {
            Some(trouble) => all.insert(path.into(), trouble),
            None => all.remove(path),
        };
    }

    /// Everything that was asked for so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.shared.asked.lock().expect("nobody panics while holding this").clone()
    }

    /// Forgets what was asked for so far.
    pub fn forget(&self) {
        self.shared.asked.lock().expect("nobody panics while holding this").clear();
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if self.shared.running.load(Ordering::SeqCst) {
            self.shared.running.store(false, Ordering::SeqCst);
            let _ = TcpStream::connect(("127.0.0.1", self.port));
        }
    }
}

/// The folder of the built app: `OWNWORDS_DIST`, else `dist` at the top of the checkout.
pub fn app_folder() -> PathBuf {
    match std::env::var_os("OWNWORDS_DIST").filter(|set| !set.is_empty()) {
        Some(set) => set.into(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"),
    }
}

fn accept(listener: TcpListener, shared: Arc<Shared>) -> JoinHandle<()> {
    thread::spawn(move || {
        for stream in listener.incoming() {
            if !shared.running.load(Ordering::SeqCst) {
                return;
            }
            let Ok(stream) = stream else { continue };
            let shared = shared.clone();
            thread::spawn(move || {
                let number = shared.next.fetch_add(1, Ordering::SeqCst);
                if let Ok(copy) = stream.try_clone() {
                    shared.open.lock().expect("nobody panics while holding this").insert(number, copy);
                }
                let _ = converse(stream, &shared);
                shared.open.lock().expect("nobody panics while holding this").remove(&number);
            });
        }
    })
}

/// Requests on one connection until it is closed.
fn converse(stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(Duration::from_secs(300)))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut writer = stream;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let mut words = line.split_whitespace();
        let (method, target) = (words.next().unwrap_or_default().to_string(), words.next().unwrap_or("/").to_string());
        let mut headers = HashMap::new();
        loop {
            let mut header = String::new();
            if reader.read_line(&mut header)? == 0 {
                return Ok(());
            }
            let Some((name, value)) = header.trim_end().split_once(':') else {
                break;
            };
            headers.insert(name.to_ascii_lowercase(), value.trim().to_string());
        }
        let at = Instant::now();
        let (path, query) = target.split_once('?').unwrap_or((&target, ""));
        let trouble = shared.trouble.lock().expect("nobody panics while holding this").get(path).cloned();
        let folder = shared.folder.read().expect("nobody panics while holding this").clone();
        let accepts = headers.get("accept-encoding").map_or("", String::as_str);
        let mut answer = match (&*method, &trouble) {
            ("GET" | "HEAD", Some(Trouble::SignInPage)) => {
                Answer::text(200, "<!doctype html><title>Sign in</title><p>Sign in to the network")
            }
            ("GET" | "HEAD", Some(Trouble::Missing)) => Answer::text(404, "Not found"),
            ("GET", _) if path == Site::BLANK => {
                Answer::text(200, "<!doctype html><title>Empty</title><link rel=icon href=data:,><main>Empty</main>")
            }
            ("GET" | "HEAD", _) => answer(&folder, &shared.under, path, accepts),
            _ => Answer::text(405, "Only GET and HEAD"),
        };
        let full = answer.body.len();
        if matches!(trouble, Some(Trouble::CutShort)) {
            answer.body.truncate(full / 2);
        }
        let mut head = format!("HTTP/1.1 {} .\r\nContent-Length: {full}\r\nContent-Type: {}\r\n", answer.status, answer.kind);
        if !answer.encoding.is_empty() {
            head += &format!("Content-Encoding: {}\r\nVary: Accept-Encoding\r\n", answer.encoding);
        }
        for (name, value) in &answer.headers {
            head += &format!("{name}: {value}\r\n");
        }
        head += "\r\n";
        shared.asked.lock().expect("nobody panics while holding this").push(Asked {
            path: path.to_string(),
            query: query.to_string(),
            status: answer.status,
            bytes: if method == "HEAD" { 0 } else { answer.body.len() },
            encoding: answer.encoding,
            host: headers.get("host").cloned().unwrap_or_default(),
            method: method.clone(),
            at,
        });
        writer.write_all(head.as_bytes())?;
        if method != "HEAD" {
            writer.write_all(&answer.body)?;
        }
        if answer.body.len() < full || headers.get("connection").is_some_and(|value| value.eq_ignore_ascii_case("close")) {
            return writer.shutdown(Shutdown::Both);
        }
    }
}

struct Answer {
    status: u16,
    kind: &'static str,
    encoding: &'static str,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn text(status: u16, text: &str) -> Answer {
        Answer { status, kind: "text/html; charset=utf-8", encoding: "", headers: Vec::new(), body: text.into() }
    }
}

/// What a plain static host answers.
fn answer(folder: &Path, under: &str, path: &str, accepts: &str) -> Answer {
    let headers = headers_for(folder, path);
    let Some(path) = path.strip_prefix(under.trim_end_matches('/')).filter(|rest| rest.starts_with('/')) else {
        return Answer::text(404, "Not found");
    };
    if path.split('/').any(|part| part == ".." || part.starts_with('.')) {
        return Answer::text(404, "Not found");
    }
    let plain = folder.join(path.trim_start_matches('/'));
    // As the nginx example says: a page that has no file of its own gets the shell; what is missing elsewhere is missing.
    let (file, status) = if plain.is_file() && path != "/_headers" {
        (plain, 200)
    } else if plain.join("index.html").is_file() {
        (plain.join("index.html"), 200)
    } else if ["/files/", "/locales/", "/data/"].iter().any(|start| path.starts_with(start)) || path.contains('.') {
        return Answer::text(404, "Not found");
    } else {
        (folder.join("index.html"), 200)
    };
    let kind = kind_of(&file);
    for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
        let packed = PathBuf::from(format!("{}.{ending}", file.display()));
        if accepts.split(',').any(|word| word.split(';').next().is_some_and(|word| word.trim() == encoding))
            && let Ok(body) = std::fs::read(&packed)
        {
            return Answer { status, kind, encoding, headers, body };
        }
    }
    match std::fs::read(&file) {
        Ok(body) => Answer { status, kind, encoding: "", headers, body },
        Err(_) => Answer::text(404, "Not found"),
    }
}

fn kind_of(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "ftl" | "conf" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The headers that `_headers` sets for a path: blocks of a path pattern (`*` for anything) and indented `Name: value` lines,
/// as Netlify and Cloudflare Pages read them; later blocks add to earlier ones.
fn headers_for(folder: &Path, path: &str) -> Vec<(String, String)> {
    let text = std::fs::read_to_string(folder.join("_headers")).unwrap_or_default();
    let mut found: Vec<(String, String)> = Vec::new();
    let mut here = false;
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#')) {
        if !line.starts_with([' ', '\t']) {
            here = fits(line.trim(), path);
        } else if here && let Some((name, value)) = line.trim().split_once(':') {
            found.retain(|(earlier, _)| !earlier.eq_ignore_ascii_case(name));
            found.push((name.trim().to_string(), value.trim().to_string()));
        }
    }
    found
}

fn fits(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((before, after)) => path.len() >= before.len() + after.len() && path.starts_with(before) && path.ends_with(after),
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_star_in_a_header_pattern_stands_for_anything() {
        assert!(fits("/*", "/open/"));
        assert!(fits("/*.wasm", "/app-1.wasm"));
        assert!(fits("/sw.js", "/sw.js"));
        assert!(!fits("/sw.js", "/sw.js.map"));
        assert!(!fits("/a*a", "/a"));
    }
}

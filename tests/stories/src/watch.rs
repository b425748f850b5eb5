//! A proxy that carries nothing: every request that isn't for this computer comes here, is noted, and is refused.
//!
//! The browsers reach the local server without a proxy, so what is noted is what left, or tried to.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// Hosts that the browsers themselves call, whatever page is open. A page has no reason to ask for any of them.
const BROWSERS_OWN: &[&str] = &[
    "accounts.google.com",
    // Debian's Chromium looks its search engine up.
    "start.duckduckgo.com",
    "duckduckgo.com",
    "android.clients.google.com",
    "clients2.google.com",
    "clientservices.googleapis.com",
    "content-autofill.googleapis.com",
    "edgedl.me.gvt1.com",
    "mtalk.google.com",
    "optimizationguide-pa.googleapis.com",
    "redirector.gvt1.com",
    "safebrowsingohttpgateway.googleapis.com",
    "update.googleapis.com",
    "www.google.com",
    "aus5.mozilla.org",
    "content-signature-2.cdn.mozilla.net",
    "detectportal.firefox.com",
    "firefox.settings.services.mozilla.com",
    "firefox-settings-attachments.cdn.mozilla.net",
    "incoming.telemetry.mozilla.org",
    "location.services.mozilla.com",
    "push.services.mozilla.com",
    "shavar.services.mozilla.com",
    "tracking-protection.cdn.mozilla.net",
    "ads.mozilla.org",
    "merino.services.mozilla.com",
];

/// The listening proxy.
pub struct Watch {
    port: u16,
    noted: Arc<Mutex<Vec<String>>>,
}

impl Watch {
    /// Starts listening on a free port of this computer.
    ///
    /// # Panics
    /// When no port can be had.
    pub fn start() -> Watch {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port for the watching proxy");
        let port = listener.local_addr().expect("a bound address").port();
        let noted = Arc::new(Mutex::new(Vec::new()));
        let notes = noted.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let notes = notes.clone();
                thread::spawn(move || note(stream, &notes));
            }
        });
        Watch { port, noted }
    }

    /// The port on 127.0.0.1 that browsers are told to use.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The first lines of everything that was asked for elsewhere, the browsers' own errands left out.
    pub fn elsewhere(&self) -> Vec<String> {
        let noted = self.noted.lock().expect("nobody panics while holding this");
        noted.iter().filter(|line| !BROWSERS_OWN.contains(&host_of(line))).cloned().collect()
    }

    /// Everything noted, the browsers' own errands too: to see what the list should hold.
    pub fn everything(&self) -> Vec<String> {
        self.noted.lock().expect("nobody panics while holding this").clone()
    }
}

/// The host in `CONNECT host:443 HTTP/1.1` or `GET http://host/path HTTP/1.1`.
fn host_of(line: &str) -> &str {
    let target = line.split_whitespace().nth(1).unwrap_or_default();
    let target = target.split_once("://").map_or(target, |(_, rest)| rest);
    target.split(['/', ':']).next().unwrap_or_default()
}

fn note(mut stream: TcpStream, notes: &Mutex<Vec<String>>) {
    let mut line = String::new();
    if let Ok(copy) = stream.try_clone()
        && BufReader::new(copy).read_line(&mut line).is_ok()
        && !line.trim().is_empty()
    {
        notes.lock().expect("nobody panics while holding this").push(line.trim().to_string());
    }
    let _ = stream.write_all(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}

#[cfg(test)]
mod tests {
    use super::host_of;

    #[test]
    fn the_host_is_read_from_both_kinds_of_request_line() {
        assert_eq!(host_of("CONNECT fonts.gstatic.com:443 HTTP/1.1"), "fonts.gstatic.com");
        assert_eq!(host_of("GET http://example.org/a?b HTTP/1.1"), "example.org");
    }
}

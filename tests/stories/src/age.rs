//! Debian's `age` on the command line: the peer that our files are checked against. It wants a terminal, which `script` gives it.

use crate::engine::found;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// Whether there is an `age` here.
///
/// # Panics
/// With `CI=true`, when there is none.
pub fn is_here() -> bool {
    let here = found("OWNWORDS_AGE", &["age"]).is_some() && found("OWNWORDS_SCRIPT", &["script"]).is_some();
    assert!(here || std::env::var("CI").as_deref() != Ok("true"), "age isn't here");
    if !here {
        let _ = writeln!(std::io::stderr(), "left out: age isn't here");
    }
    here
}

/// Opens a file with a passphrase.
///
/// # Panics
/// When age won't.
pub fn open(sealed: &Path, passphrase: &str) -> Vec<u8> {
    let out = sealed.with_extension("opened");
    let said = run(&format!("age -d -o {} {}", quoted(&out), quoted(sealed)), &[passphrase]);
    std::fs::read(&out).unwrap_or_else(|_| panic!("age didn't open {}: {said}", sealed.display()))
}

/// Seals bytes with a passphrase into a file, armoured, with age's own cost of 2^18.
///
/// # Panics
/// When age won't.
pub fn seal(content: &[u8], passphrase: &str, out: &Path) {
    let plain = out.with_extension("plain");
    std::fs::write(&plain, content).expect("a file can be written");
    let said = run(&format!("age -p -a -o {} {}", quoted(out), quoted(&plain)), &[passphrase, passphrase]);
    assert!(out.is_file(), "age didn't seal: {said}");
}

/// Gzip, by the program that every Debian has.
///
/// # Panics
/// When there is no gzip.
pub fn gzip(content: &[u8], backwards: bool) -> Vec<u8> {
    let mut command = Command::new("gzip");
    command.arg(if backwards { "-dc" } else { "-c" }).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("gzip");
    let mut input = child.stdin.take().expect("its input");
    let content = content.to_vec();
    let writing = std::thread::spawn(move || input.write_all(&content));
    let output = child.wait_with_output().expect("gzip ends");
    let _ = writing.join();
    output.stdout
}

/// Runs a command line on a terminal of its own and types lines when it asks.
fn run(line: &str, typed: &[&str]) -> String {
    let mut child = Command::new("script")
        .args(["-qec", line, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("script starts");
    let mut input = child.stdin.take().expect("its input");
    let typed: Vec<String> = typed.iter().map(|text| format!("{text}\n")).collect();
    // It throws away what was typed before it asked, so it is given time.
    let typing = std::thread::spawn(move || {
        for text in typed {
            std::thread::sleep(Duration::from_millis(1500));
            let _ = input.write_all(text.as_bytes());
        }
        // Closing the input would end the terminal before age has done its work.
        std::thread::sleep(Duration::from_secs(20));
    });
    let output = child.wait_with_output().expect("script ends");
    drop(typing);
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn quoted(path: &Path) -> String {
    format!("'{}'", path.display())
}

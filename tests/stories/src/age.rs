//! The command-line peers that our files are checked against: Debian's `age`, which wants a terminal for a passphrase (`script` gives it
//! one), and `rage` from Rust's registry.

use crate::engine::found;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

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

/// A key pair, its secret half in `key.txt` of the folder: the public half, and where the other is.
///
/// # Panics
/// When age won't.
pub fn key_pair(folder: &Path) -> (String, std::path::PathBuf) {
    let file = folder.join("key.txt");
    let output = Command::new("age-keygen").arg("-o").arg(&file).output().expect("age-keygen starts");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let public = said.split_whitespace().find(|word| word.starts_with("age1")).unwrap_or_else(|| panic!("no key: {said}"));
    (public.to_owned(), file)
}

/// A peer that seals to keys and opens with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peer {
    /// Debian's age, in Go.
    Age,
    /// rage, in Rust; `cargo xtask test` installs it.
    Rage,
}

impl Peer {
    /// Both.
    pub const BOTH: [Peer; 2] = [Peer::Age, Peer::Rage];

    fn command(self) -> Command {
        let (variable, name) = match self {
            Peer::Age => ("OWNWORDS_AGE", "age"),
            Peer::Rage => ("OWNWORDS_RAGE", "rage"),
        };
        Command::new(found(variable, &[name]).unwrap_or_else(|| panic!("{name} isn't here (--skip with_age leaves its stories out)")))
    }

    /// Opens a file with the secret key that stands in a text file.
    ///
    /// # Panics
    /// When it won't.
    pub fn open_with_key(self, sealed: &Path, key: &Path) -> Vec<u8> {
        let out = sealed.with_extension("opened");
        let _ = std::fs::remove_file(&out);
        let said = self.command().args(["-d", "-i"]).arg(key).arg("-o").arg(&out).arg(sealed).output().expect("it starts");
        std::fs::read(&out).unwrap_or_else(|_| panic!("{self:?} didn't open it: {}", String::from_utf8_lossy(&said.stderr)))
    }

    /// Seals a file to a public key, armoured.
    ///
    /// # Panics
    /// When it won't.
    pub fn seal_to_key(self, plain: &Path, public: &str, out: &Path) {
        let said = self.command().args(["-a", "-r", public, "-o"]).arg(out).arg(plain).output().expect("it starts");
        assert!(said.status.success(), "{self:?} didn't seal: {}", String::from_utf8_lossy(&said.stderr));
    }
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

/// Runs a command line on a terminal of its own and types a line at each of its questions, which all end in a colon.
fn run(line: &str, typed: &[&str]) -> String {
    assert!(found("OWNWORDS_AGE", &["age"]).is_some(), "age isn't here (--skip with_age leaves its stories out)");
    let mut child = Command::new("script")
        .args(["-qec", line, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("script starts");
    let mut input = child.stdin.take().expect("its input");
    let mut output = child.stdout.take().expect("its output");
    let mut said = Vec::new();
    let mut asked = typed.iter();
    let mut byte = [0];
    while output.read(&mut byte).is_ok_and(|count| count > 0) {
        said.push(byte[0]);
        if said.ends_with(b": ")
            && let Some(text) = asked.next()
        {
            // It throws away what was typed before it was ready to be answered.
            std::thread::sleep(Duration::from_millis(400));
            let _ = input.write_all(format!("{text}\n").as_bytes());
        }
    }
    // Closing the input sooner would end the terminal before age has done its work.
    drop(input);
    let _ = child.wait();
    String::from_utf8_lossy(&said).into_owned()
}

fn quoted(path: &Path) -> String {
    format!("'{}'", path.display())
}

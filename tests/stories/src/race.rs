//! 25 MB sealed to a key by the worker, and by `age` on the command line, turn by turn on the same computer.

use crate::age::{self, Peer};
use crate::phone::Phone;
use serde_json::json;
use std::time::{Duration, Instant};

/// How many times age's own time it may take (issue 4, "What shows it").
pub const LIMIT: f64 = 3.0;
/// How many bytes are sealed.
const CONTENT: usize = 25_000_000;
/// What they are made of.
const WORDS: [&str; 16] = [
    "garden", "sister", "quiet", "morning", "lift", "Tuesday", "nobody", "comes", "cooking", "street", "swim", "again", "asked", "first",
    "time", "answer",
];
/// Turns that are always taken, and the most that are. The best of all of them counts: a computer that does other things beside makes a
/// turn longer and never shorter.
const TURNS: std::ops::RangeInclusive<usize> = 4..=20;

/// The best times of both.
#[derive(Clone, Copy, Debug)]
pub struct Race {
    /// The command line's, from its start to its end, with reading and writing the file.
    pub age: Duration,
    /// The worker's, from the posted message to the answer, with compressing.
    pub worker: Duration,
}

impl Race {
    /// How many times age's own time the worker took.
    pub fn times(&self) -> f64 {
        self.worker.as_secs_f64() / self.age.as_secs_f64().max(f64::EPSILON)
    }
}

/// Runs it on a phone that has the app open. Stops when the worker is within [`LIMIT`], or after the last of [`TURNS`].
///
/// # Panics
/// When either of them doesn't seal.
#[track_caller]
pub fn run(phone: &Phone) -> Race {
    let folder = tempfile::tempdir().expect("a folder");
    let (public, _) = age::key_pair(folder.path());
    let plain = folder.path().join("plain");
    // Words by a generator that both sides run (numbers of 32 bits: a Lehmer generator with 48,271 modulo 2^31 - 1).
    let mut seed = 7_u64;
    let mut text = String::with_capacity(CONTENT + 100);
    while text.len() < CONTENT {
        seed = seed * 48_271 % 0x7fff_ffff;
        text.push_str(WORDS[(seed % WORDS.len() as u64) as usize]);
        text.push_str(&format!("{} ", seed % 10));
    }
    std::fs::write(&plain, &text[..CONTENT]).expect("a file can be written");
    phone.run(
        "const [said, length] = arguments;
         let seed = 7, text = [], size = 0;
         while (size < length) {
           seed = seed * 48271 % 0x7fffffff;
           const word = said[seed % said.length] + (seed % 10) + ' ';
           text.push(word); size += word.length;
         }
         window.race = { whole: new TextEncoder().encode(text.join('').slice(0, length)), worker: window.ownwords.startSealer() };",
        vec![json!(WORDS), json!(CONTENT)],
    );
    let mut best = Race { age: Duration::MAX, worker: Duration::MAX };
    for turn in 1..=*TURNS.end() {
        let began = Instant::now();
        Peer::Age.seal_to_key(&plain, &public, &folder.path().join("theirs.txt"));
        best.age = best.age.min(began.elapsed());
        let told = phone.run_and_wait(
            "const { whole, worker } = window.race;
             const bytes = whole.slice().buffer, began = performance.now();
             worker.onerror = (event) => done([event.message, 0]);
             worker.onmessage = ({ data: [head] }) => {
               const told = JSON.parse(head);
               if (!told.Progress && told !== 'Ready') done([head, performance.now() - began]);
             };
             worker.postMessage([JSON.stringify({ Seal: { to: { Keys: [arguments[0]] }, armour: true } }), bytes], [bytes]);",
            vec![json!(public)],
        );
        assert_eq!(told[0], json!("\"Done\""), "{told}");
        best.worker = best.worker.min(Duration::from_secs_f64(told[1].as_f64().unwrap_or_default() / 1000.0));
        if turn >= *TURNS.start() && best.times() <= LIMIT {
            break;
        }
    }
    phone.run("window.race.worker.terminate(); delete window.race;", vec![]);
    best
}

//! Typing until the browser is killed, and what is there afterwards.

use crate::engine::Engine;
use crate::phone::Phone;
use crate::processes;
use serde_json::{Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::{Duration, Instant};

/// What a page may lose of the last typing that it never called saved.
pub const TAIL: Duration = Duration::from_secs(1);

/// From one key to the next: about twelve letters a second, as quick thumbs do. A machine that isn't busy takes a tenth of it.
const STEP: Duration = Duration::from_millis(160);

/// What was seen of one field while it was typed into.
#[derive(Debug, Default)]
pub struct Typed {
    /// The longest text that was in the field while the page said "saved".
    pub called_saved: String,
    /// What was in the field, each time it was looked at.
    pub seen: Vec<(Option<Instant>, String)>,
    /// When the killing began.
    pub killed: Option<Instant>,
    /// What the field held at first.
    pub first: String,
    /// How much longer than [`STEP`] the machine itself once took for a key and a look: others were using it.
    pub late: Duration,
}

impl Typed {
    /// Whether `found`, what the field holds after starting again, keeps the promise: all that was called saved, and all that
    /// had been typed a second before the killing, and longer by as much as the machine was late.
    ///
    /// # Errors
    /// A sentence about what is missing.
    pub fn is_kept_by(&self, found: &str) -> Result<(), String> {
        if !found.starts_with(&self.called_saved) {
            return Err(format!("the page called this saved:\n  {}\nand now it holds:\n  {found}", self.called_saved));
        }
        let Some(killed) = self.killed else { return Err("nothing was killed".into()) };
        let due = self.seen.iter().rev().find(|(at, _)| at.is_some_and(|at| at + TAIL + self.late <= killed));
        match due {
            Some((_, due)) if !found.starts_with(due.as_str()) => {
                Err(format!("{:?} before it was killed the field held:\n  {due}\nand now:\n  {found}", TAIL + self.late))
            }
            _ => Ok(()),
        }
    }
}

/// Types words into a field, with a rest now and then, until `after` has passed, then kills: Chromium and Firefox whole, with SIGKILL; in WebKit the
/// process of the page, because its automation keeps nothing beyond the driver.
///
/// # Panics
/// When the field isn't there or there is nothing to kill.
#[track_caller]
pub fn type_until_killed(phone: &Phone, label: &str, words: &str, after: Duration, chance: &mut Chance) -> Typed {
    phone.go_into(label);
    let mut typed = Typed { first: phone.value_of(label), ..Typed::default() };
    let killable = phone.killable();
    let killer = std::thread::spawn(move || {
        std::thread::sleep(after);
        // The ids are read first: the killing itself is then one call.
        let ids = killable();
        let killed = Instant::now();
        processes::kill(&ids);
        (killed, ids.len())
    });
    let mut letters = words.chars().cycle();
    let look = "const field = find('field', arguments[0], null);
                return [field ? field.value : null, !!document.querySelector('[data-save=saved]') && !document.querySelector('[data-save=saving],[data-save=unsaved]')]";
    while !killer.is_finished() {
        // Most of the time keys come; now and then nobody types for as long as it takes to save.
        let rests = chance.below(5) == 0;
        if rests {
            std::thread::sleep(Duration::from_millis(450));
        }
        let before = Instant::now();
        if !rests {
            let next: String = letters.by_ref().take(2).collect();
            if phone.try_keys(&next).is_err() {
                break;
            }
        }
        match phone.try_run(look, vec![json!(label)]) {
            Ok(Value::Array(pair)) => {
                let Some(text) = pair[0].as_str() else { continue };
                // It was in the field at the latest when the answer came.
                typed.seen.push((Some(Instant::now()), text.to_string()));
                if pair[1] == json!(true) {
                    typed.called_saved = text.to_string();
                }
            }
            _ => break,
        }
        typed.late = typed.late.max(before.elapsed().saturating_sub(STEP));
        std::thread::sleep(STEP.saturating_sub(before.elapsed()));
    }
    let (killed, count) = killer.join().expect("the killing thread comes back");
    assert!(count > 0, "there was nothing to kill");
    typed.killed = Some(killed);
    typed
}

/// Numbers that look like chance and can be had again: the seed is `OWNWORDS_SEED`, else the time, and is printed when a test
/// fails because it is printed at all.
pub struct Chance(u64);

impl Chance {
    /// A fresh row of numbers.
    pub fn new() -> Chance {
        let seed = std::env::var("OWNWORDS_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or_else(|| {
            std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(1, |since| since.as_nanos() as u64)
        });
        println!("OWNWORDS_SEED={seed}");
        Chance(seed | 1)
    }

    /// The next number below `end` (xorshift64*).
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % end
    }

    /// A time between the two.
    pub fn between(&mut self, least: Duration, most: Duration) -> Duration {
        least + Duration::from_millis(self.below((most - least).as_millis().max(1) as u64))
    }
}

impl Default for Chance {
    fn default() -> Self {
        Chance::new()
    }
}

/// What came of one round.
#[derive(Clone, Copy, Debug)]
pub struct Round {
    /// Letters that were in the field and are not there any more; nothing had been said about them.
    pub lost: usize,
    /// Letters of this round that the page had called saved.
    pub called_saved: usize,
    /// [`Typed::late`].
    pub late: Duration,
}

/// Types and kills `rounds` times, starting again on the same profile each time, and checks the promise after every one.
/// `reach` brings the phone to the field.
///
/// # Panics
/// When the promise is broken, with the seed and both texts.
#[track_caller]
pub fn rounds(phone: &Phone, rounds: usize, label: &str, reach: impl Fn(&Phone)) -> Vec<Round> {
    let mut chance = Chance::new();
    let mut all = Vec::new();
    reach(phone);
    for round in 1..=rounds {
        let words = format!("Round {round}: the canal path, the dog, a cup of tea with my sister. ");
        let after = chance.between(Duration::from_millis(300), Duration::from_millis(2700));
        let typed = type_until_killed(phone, label, &words, after, &mut chance);
        if phone.engine() == Engine::WebKit {
            phone.talk_again();
        } else {
            phone.kill();
            phone.switch_on();
        }
        // The driver can take so long to notice the page's end that it takes the next conversation for the ended one.
        if let Err(why) = catch_unwind(AssertUnwindSafe(|| reach(phone))) {
            if phone.try_run("return 1", vec![]).is_ok() || phone.engine() != Engine::WebKit {
                resume_unwind(why);
            }
            phone.talk_again();
            reach(phone);
        }
        let kept = |found: &str| typed.is_kept_by(found);
        let mut found;
        // The page may still be fetching what it kept.
        let until = Instant::now() + Duration::from_secs(8);
        let verdict = loop {
            found = phone.value_of(label);
            match kept(&found) {
                Ok(()) => break Ok(()),
                Err(why) if Instant::now() > until => break Err(why),
                Err(_) => std::thread::sleep(Duration::from_millis(100)),
            }
        };
        if let Err(why) = verdict {
            phone.fail(&format!("round {round}, killed after {after:?}: {why}"));
        }
        let letters = |text: &str| text.chars().count();
        let last = typed.seen.last().map_or("", |(_, text)| text.as_str());
        all.push(Round {
            lost: letters(last).saturating_sub(letters(&found)),
            called_saved: letters(&typed.called_saved).saturating_sub(letters(&typed.first)),
            late: typed.late,
        });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::Typed;
    use std::time::{Duration, Instant};

    fn typed() -> Typed {
        let start = Instant::now();
        let at = |ms| Some(start + Duration::from_millis(ms));
        Typed {
            called_saved: "My gar".into(),
            seen: vec![(at(0), "My".into()), (at(400), "My garden".into()), (at(1200), "My garden and ra".into())],
            killed: at(1500),
            first: String::new(),
            late: Duration::ZERO,
        }
    }

    #[test]
    fn what_was_called_saved_must_be_there() {
        assert!(typed().is_kept_by("My ga").is_err());
    }

    #[test]
    fn what_was_typed_a_second_before_must_be_there() {
        assert!(typed().is_kept_by("My gard").is_err());
        assert!(typed().is_kept_by("My garden").is_ok());
        assert!(typed().is_kept_by("My garden and").is_ok());
    }

    #[test]
    fn a_machine_that_was_late_is_given_as_much_longer_and_what_was_called_saved_is_not() {
        let late = Typed { late: Duration::from_millis(200), ..typed() };
        assert!(late.is_kept_by("My gard").is_ok());
        assert!(late.is_kept_by("My ga").is_err());
    }

    #[test]
    fn other_words_are_not_taken_for_what_was_typed() {
        assert!(typed().is_kept_by("My garten and rain").is_err());
    }
}

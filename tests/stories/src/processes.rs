//! Processes and everything they started: Linux's /proc tells who belongs to whom.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The process and all that descend from it, parents first.
pub fn tree(root: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = all().into_iter().filter_map(|id| Some((id, parent(id)?))).collect();
    let mut found = vec![root];
    let mut at = 0;
    while at < found.len() {
        let here = found[at];
        found.extend(parents.iter().filter(|(_, above)| *above == here).map(|(id, _)| *id));
        at += 1;
    }
    found
}

/// Those of a tree whose command line holds `word`.
pub fn tree_with(root: u32, word: &str) -> Vec<u32> {
    tree(root).into_iter().filter(|id| command_line(*id).contains(word)).collect()
}

/// SIGKILL for all of them at once; returns when none is running any more.
///
/// # Panics
/// When one of them is still running after ten seconds.
pub fn kill(ids: &[u32]) {
    if ids.is_empty() {
        return;
    }
    let _ = Command::new("kill").arg("-9").args(ids.iter().map(u32::to_string)).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let until = Instant::now() + Duration::from_secs(10);
    while ids.iter().any(|id| is_running(*id)) {
        assert!(Instant::now() < until, "a killed process is still running: {ids:?}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Whether it runs: a dead one that its parent hasn't asked about yet doesn't.
fn is_running(id: u32) -> bool {
    state(id).is_some_and(|(state, _)| state != 'Z' && state != 'X')
}

fn all() -> Vec<u32> {
    std::fs::read_dir("/proc")
        .map(|entries| entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect())
        .unwrap_or_default()
}

fn parent(id: u32) -> Option<u32> {
    state(id).map(|(_, parent)| parent)
}

/// State letter and parent from /proc/ID/stat: after the name, which is in brackets and may hold anything.
fn state(id: u32) -> Option<(char, u32)> {
    let line = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, rest) = line.rsplit_once(')')?;
    let mut words = rest.split_whitespace();
    Some((words.next()?.chars().next()?, words.next()?.parse().ok()?))
}

fn command_line(id: u32) -> String {
    std::fs::read(format!("/proc/{id}/cmdline")).map(|bytes| String::from_utf8_lossy(&bytes).replace('\0', " ")).unwrap_or_default()
}

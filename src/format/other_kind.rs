//! What is handed in by mistake where a sealed file is wanted, and may hold one: told from its own bytes, so that the person is told which
//! file it is, and not that somebody changed it.

use super::worker_key;

/// What an age file in a text begins with (c2sp.org/age, "ASCII armor").
const ARMOUR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
/// Where a page that opens itself holds what is sealed in it ([`super::self_opening`]).
const OWN_PAGE: &[u8] = b"id=\"sealed\"";
/// In so many bytes a page of HTML says that it is one.
const HEAD: usize = 1024;

/// A kind of file that is no sealed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherKind {
    /// The copy of a worker's keys: each is sealed, the file isn't.
    WorkerKeys,
    /// A web page, and none that opens itself.
    Page,
}

/// Which other kind of file this is, if it plainly is one. A page may hold a sealed text that opens all the same: ask when it doesn't.
pub fn of(bytes: &[u8]) -> Option<OtherKind> {
    if worker_key::is_one(bytes) {
        return Some(OtherKind::WorkerKeys);
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let head = text[..text.len().min(HEAD)].to_ascii_lowercase();
    let holds = |bytes: &[u8], wanted: &[u8]| bytes.windows(wanted.len()).any(|window| window == wanted);
    let is_page = head.starts_with(b"<") && [&b"<!doctype html"[..], b"<html"].into_iter().any(|mark| holds(&head, mark));
    (is_page && !(holds(text, OWN_PAGE) && holds(text, ARMOUR))).then_some(OtherKind::Page)
}

/// Whether a file by its name is one of a plan: what a backup, a plan for another phone and suggestions are called when they are made. A
/// browser may have put a number behind the name.
pub fn is_named_as_plan(name: &str) -> bool {
    ["own-words-backup", "own-words-plan", "own-words-suggestions"].iter().any(|own| name.starts_with(own))
}

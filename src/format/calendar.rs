//! Days as an iCalendar file (RFC 5545): whole days, which is all that the app knows of them.
//!
//! Lines end with CR LF and are folded at 75 octets, never inside a character; texts are escaped (section 3.3.11). Marks that turn text
//! round and control characters, which the grammar doesn't allow, are left out. Every event says that it is private and that the
//! person is free: it is a day to know of, not an hour that is taken.

use super::moment;
use crate::domain::day;
use crate::domain::drawing::{safe, safe_line};
use crate::domain::standards::{Calendar, Event};

/// The most octets of a line, without its end (section 3.1).
pub const LINE: usize = 75;

/// The file.
pub fn encode(calendar: &Calendar) -> Vec<u8> {
    let mut out = String::new();
    for fixed in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Own Words//Own Words 1.0//EN", "CALSCALE:GREGORIAN"] {
        fold(fixed, &mut out);
    }
    let stamp = moment::basic(calendar.made);
    for event in &calendar.events {
        write(event, &stamp, &mut out);
    }
    fold("END:VCALENDAR", &mut out);
    out.into_bytes()
}

fn write(event: &Event, stamp: &str, out: &mut String) {
    let language = language(&event.language);
    fold("BEGIN:VEVENT", out);
    fold(&format!("UID:{}@ownwords", escape(&safe_line(&event.id))), out);
    fold(&format!("DTSTAMP:{stamp}"), out);
    fold(&format!("DTSTART;VALUE=DATE:{}", day::text(event.day).replace('-', "")), out);
    for (name, text) in [("SUMMARY", safe_line(&event.title)), ("LOCATION", safe_line(&event.place)), ("DESCRIPTION", safe(&event.notes))] {
        if !text.trim().is_empty() {
            fold(&format!("{name}{language}:{}", escape(text.trim())), out);
        }
    }
    for fixed in ["CLASS:PRIVATE", "TRANSP:TRANSPARENT", "END:VEVENT"] {
        fold(fixed, out);
    }
}

/// The parameter that names a language (section 3.2.10); nothing where the tag isn't fit to be one.
fn language(tag: &str) -> String {
    let fit = !tag.is_empty() && tag.len() <= 35 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if fit { format!(";LANGUAGE={tag}") } else { String::new() }
}

/// A value of type TEXT (section 3.3.11).
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            // A line ends with both or with one of them, depending on where it was written.
            '\r' => {}
            other => out.push(other),
        }
    }
    out
}

/// One line, cut into pieces of at most [`LINE`] octets; each piece after the first begins with a space (section 3.1).
fn fold(line: &str, out: &mut String) {
    let mut room = LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= letter.len_utf8();
        out.push(letter);
    }
    out.push_str("\r\n");
}

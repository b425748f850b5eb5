//! A moment as text, in UTC (ISO 8601, RFC 3339, RFC 5545). By hand, as [`crate::domain::day`] does it.

use chrono::{DateTime, Datelike, Timelike};

use crate::domain::Millis;

/// Year, month, day, hour, minute, second in UTC. A moment that no calendar of four digits has is the first of 1970.
fn parts(at: Millis) -> [u32; 6] {
    let moment = DateTime::from_timestamp_millis(at).filter(|moment| (1..=9999).contains(&moment.year())).unwrap_or_default();
    let year = u32::try_from(moment.year()).unwrap_or(1970);
    [year, moment.month(), moment.day(), moment.hour(), moment.minute(), moment.second()]
}

/// To the minute, as PRSB About Me wants it: `2026-11-22T12:05Z`.
pub fn minute(at: Millis) -> String {
    let [year, month, day, hour, minute, _] = parts(at);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}Z")
}

/// To the second, as FHIR's `dateTime` and `instant` want it: `2026-11-22T12:05:09Z`.
pub fn second(at: Millis) -> String {
    let [year, month, day, hour, minute, second] = parts(at);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// To the second, as iCalendar wants it (RFC 5545 section 3.3.5): `20261122T120509Z`.
pub fn basic(at: Millis) -> String {
    let [year, month, day, hour, minute, second] = parts(at);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_each_standard_wants_it() {
        let at = 1_795_349_109_999;
        assert_eq!(second(at), "2026-11-22T12:05:09Z");
        assert_eq!((minute(at), basic(at)), ("2026-11-22T12:05Z".to_owned(), "20261122T120509Z".to_owned()));
    }

    #[test]
    fn a_moment_beyond_every_calendar_is_still_a_moment() {
        for at in [i64::MIN, i64::MAX, 253_402_300_800_000] {
            assert_eq!(second(at), "1970-01-01T00:00:00Z");
        }
    }
}

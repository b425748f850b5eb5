//! A day as text, `2026-11-22` (ISO 8601), for what is stored and for the browser. By hand: chrono's own reader and writer know every
//! form that a day can have, and would be a part of the first download.

use chrono::{Datelike, NaiveDate};

/// The day as it is stored: four digits of year, two of month, two of day. Years beyond those never come from [`read`].
pub fn text(day: NaiveDate) -> String {
    let (year, month, day) = (day.year(), day.month(), day.day());
    format!("{year:04}-{month:02}-{day:02}")
}

/// A day in exactly the form that [`text`] writes; `None` for any other text, and for a day that no calendar has.
pub fn read(text: &str) -> Option<NaiveDate> {
    let digits = |from: usize, to: usize| {
        let part = text.get(from..to)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u32>().ok())?
    };
    let dashes = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    if !dashes {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(digits(0, 4)?).ok()?, digits(5, 7)?, digits(8, 10)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_comes_back_as_it_was_written() {
        for day in ["2026-11-22", "1931-02-03", "2028-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(read(day).map(text).as_deref(), Some(day));
        }
    }

    #[test]
    fn no_other_form_and_no_day_that_never_is_can_be_read() {
        for other in [
            "",
            "2026-1-2",
            "2026-02-30",
            "2026-13-01",
            "26-11-22",
            "+2026-11-22",
            "2026-11-22T00:00",
            " 2026-11-22",
            "2026/11/22",
            "202é-11-2",
            "２０２６-11-22",
            "2026-+1-22",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}

//! Somebody who helps a person to write: who, in what part, and what the person agreed to.
//!
//! A helper's own view is an answer of its own beside the person's (`statement::Whose`), and never takes its place.

use chrono::NaiveDate;

use super::person::Agreed;
use super::plan::Plan;
use super::statement::{Statement, Whose};
use crate::record;

record! {
    /// One helper, with the person's agreement written down.
    pub struct Helper {
        /// Their name.
        pub name: String = "name",
        /// Who they are: friend, advocate, care worker.
        pub role: String = "role",
        /// How to reach them.
        pub reach: String = "reach",
        /// The parts that they help with: ids of [`PARTS`].
        pub parts: Vec<String> = "parts",
        /// What they may not see, in the person's words.
        pub not_see: String = "not-see",
        /// The parts that stay closed while they help: names of [`super::closed::PARTS`] and [`super::closed::groups`].
        pub closed: Vec<String> = "closed",
        /// Whether the person agreed to it.
        pub agreed: Agreed = "agreed",
        /// How the person said so: in words, by a sign, with whom.
        pub agreed_how: String = "agreed-how",
        /// On which day.
        pub agreed_on: Option<NaiveDate> = "agreed-on",
        /// The last day on which it holds.
        pub until: Option<NaiveDate> = "until",
    }
}

/// The parts that somebody can help with: what is stored, and the Fluent id of its words.
pub const PARTS: [(&str, &str); 5] = [
    ("life", "helper-part-life"),
    ("people", "helper-part-people"),
    ("strengths", "helper-part-strengths"),
    ("prepare", "helper-part-prepare"),
    ("share", "helper-part-share"),
];

impl Helper {
    /// Whether the person's agreement to this part holds on a day. Nothing said means nothing agreed.
    pub fn may_help(&self, part: &str, today: NaiveDate) -> bool {
        let agreed = matches!(self.agreed, Agreed::Yes | Agreed::Partly);
        agreed && self.until.is_none_or(|until| today <= until) && self.parts.iter().any(|own| own == part)
    }

    /// Whether somebody may be at work here under this name today: they have one, the person did not say no, and the time isn't over.
    pub fn is_at_work(&self, today: NaiveDate) -> bool {
        !self.name.trim().is_empty() && self.agreed != Agreed::No && self.until.is_none_or(|until| today <= until)
    }

    fn line(&self) -> String {
        let said = [one_line(&self.name), one_line(&self.role), unbroken_numbers(&one_line(&self.reach))];
        said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// A line whose numbers hold together: among words that run from right to left, the groups of a telephone number would change places.
fn unbroken_numbers(line: &str) -> String {
    let is_digit = |letter: Option<&char>| letter.is_some_and(char::is_ascii_digit);
    let letters: Vec<char> = line.chars().collect();
    let unbroken = |(at, letter): (usize, &char)| {
        let between = *letter == ' ' && at > 0 && is_digit(letters.get(at - 1)) && is_digit(letters.get(at + 1));
        if between { '\u{a0}' } else { *letter }
    };
    letters.iter().enumerate().map(unbroken).collect()
}

/// PRSB About Me 2.01: "Supported to write this by" holds at most so many characters.
pub const SUPPORTED_MOST: usize = 150;

/// Who helped a person to write, for PRSB's "Supported to write this by": every helper by name, role and how to reach them, then those
/// who are named beside an answer as having written it down. `shown` says which names may stand in it. Never longer than
/// [`SUPPORTED_MOST`] characters: what doesn't fit ends in an ellipsis.
pub fn supported_by<'a>(helpers: impl Iterator<Item = &'a Helper>, answers: impl Iterator<Item = &'a Statement>) -> String {
    let mut lines = Vec::new();
    let mut names = Vec::new();
    for helper in helpers {
        names.push(one_line(&helper.name).to_lowercase());
        lines.push(helper.line());
    }
    for said in answers.filter(|said| said.whose == Whose::WrittenForMe) {
        let name = one_line(&said.whose_name);
        if !names.contains(&name.to_lowercase()) {
            names.push(name.to_lowercase());
            lines.push(name);
        }
    }
    lines.retain(|line| !line.is_empty());
    fit(&lines.join("; "), SUPPORTED_MOST)
}

/// The same for a whole plan, for the person's own eyes.
pub fn supported_in(plan: &Plan) -> String {
    let (helpers, answers) = (plan.all::<Helper>(), plan.all::<Statement>());
    supported_by(helpers.into_iter().map(|(_, helper)| helper), answers.into_iter().map(|(_, said)| said).filter(|said| !said.is_empty()))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of at most `most` characters, cut between words where there are any.
fn fit(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most - 1).collect();
    let end = cut.rfind(' ').filter(|end| *end > cut.len() / 2).unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([' ', ',', ';']))
}

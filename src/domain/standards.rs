//! What leaves the app in a form that others know: the shapes of it, filled by [`crate::usecases::elsewhere`] and written by
//! [`crate::format`].
//!
//! **Invariant.** Nothing here holds a plan, or anything that nobody chose: only words, already cleaned of marks that turn text round.

use chrono::NaiveDate;

use super::prompts::StandardHeading;
use super::version::Millis;

/// PRSB About Me 2.01: seven headings, in its order, each with what the person says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AboutMe {
    /// The headings under which something stands, in the standard's order.
    pub responses: Vec<Response>,
    /// "Supported to write this by", at most [`super::helper::SUPPORTED_MOST`] characters.
    pub supported: String,
    /// "Date last updated": when the newest of what is in it was written. `None` where nothing is.
    pub updated: Option<Millis>,
    /// The name that the person wants at the top; may be empty.
    pub by: String,
    /// The language of the questions in it (BCP 47).
    pub language: String,
}

/// One heading of [`AboutMe`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The heading and its code, as the standard has them.
    pub heading: StandardHeading,
    /// Each answer with its question; never none, none of them empty.
    pub answers: Vec<Said>,
}

/// An answer as text, with its question where it has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The words; never empty.
    pub text: String,
    /// The language that they were written in (BCP 47); empty where that isn't known.
    pub language: String,
}

impl Response {
    /// All answers as one text, an empty line between them.
    pub fn text(&self) -> String {
        self.answers.iter().map(|said| said.text.as_str()).collect::<Vec<_>>().join("\n\n")
    }
}

/// A care and support plan in the shape of PRSB's Personalised Care and Support Plan 2.0. Only shaped like it: see [`CarePlan::LACKS`].
///
/// In the standard every goal hangs under a need. Here a good life comes first, and a goal needs no need. So:
/// - a goal hangs under the need that the person tagged with the same area of life, where there is one;
/// - what was agreed hangs under the goal or the need that it answers, where it says so;
/// - every other goal, hope and agreement hangs under one need that has no text ([`Need::text`] is `None`), the last in the list.
///
/// The same is written in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CarePlan {
    /// About me.
    pub about: AboutMe,
    /// People who help, paid and not.
    pub contacts: Vec<Known>,
    /// Strengths, each with what it takes (guardrail G1).
    pub strengths: Vec<String>,
    /// Needs, concerns or problems, with the goals under them.
    pub needs: Vec<Need>,
    /// What to do if things go wrong.
    pub contingencies: Vec<Contingency>,
    /// What else was chosen: a title and the words under it.
    pub more: Vec<(String, Vec<String>)>,
    /// When the person wants to look at it all again.
    pub review: Option<NaiveDate>,
    /// When the newest of what is in it was written.
    pub updated: Option<Millis>,
}

impl CarePlan {
    /// What the standard makes mandatory and this app never asks for.
    pub const LACKS: [&str; 6] = ["First name", "Family name", "Date of birth", "Address line 1", "Postcode", "GP practice identifier"];
}

/// Somebody who helps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Their name, or the nickname that they are shown by.
    pub name: String,
    /// Who they are to the person.
    pub relationship: String,
    /// Paid to help.
    pub paid: bool,
    /// All that was said of them.
    pub comments: String,
}

/// A need, concern or problem.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Need {
    /// In the person's words; `None` for goals whose need nobody has named.
    pub text: Option<String>,
    /// The goals and hopes under it.
    pub goals: Vec<Aim>,
}

/// A goal or hope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aim {
    /// In the person's words; empty where only something was agreed.
    pub text: String,
    /// How much it matters, 1 to 10; only when the person lets it go.
    pub importance: Option<u8>,
    /// What is to be done.
    pub actions: Vec<Action>,
    /// How it went.
    pub outcome: String,
}

/// Something that is to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Action {
    /// What.
    pub what: String,
    /// Who.
    pub who: String,
    /// By when.
    pub when: Option<NaiveDate>,
    /// What or who else helps.
    pub strategies: String,
    /// How sure the person is that they can, 1 to 10; only when the person lets it go.
    pub confidence: Option<u8>,
}

/// "If this, then that".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contingency {
    /// Its title.
    pub name: String,
    /// What sets it off.
    pub triggers: Vec<String>,
    /// Early signs.
    pub signs: Vec<String>,
    /// What to do, and what not to do.
    pub do_this: Vec<String>,
    /// Whom to call.
    pub call: Vec<String>,
}

/// Days for somebody's calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// When it was made.
    pub made: Millis,
    /// The days, in their order.
    pub events: Vec<Event>,
}

/// One whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name for ever, so that a newer file takes the place of an older one.
    pub id: String,
    /// On which day.
    pub day: NaiveDate,
    /// What stands in the calendar.
    pub title: String,
    /// What stands under it; may be empty.
    pub notes: String,
    /// Where; may be empty.
    pub place: String,
    /// The language of its words (BCP 47); may be empty.
    pub language: String,
}

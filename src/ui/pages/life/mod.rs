//! My life: what a good life is to me, good and bad days, About Me, one page.

mod front;
mod prompt;
mod section;

pub use front::Life;
pub use prompt::{LifePrompt, language_list, name_box, whose_list};
pub use section::LifeSection;

use crate::domain::drawing::safe;
use crate::domain::plan::{Plan, WhoFor};
use crate::domain::prompts::{ABOUT, DAY, PROFILE, Section, VISION};
use crate::domain::statement::Statement;
use crate::domain::{Entry, EntryId};
use crate::ui::components::IconName;

/// The section of statements that answer no prompt.
pub const FREE: &str = "free";

/// The sections of My life, in their order, each with its picture.
pub fn sections() -> impl Iterator<Item = (&'static Section, IconName)> {
    [(&VISION, IconName::SunHorizon), (&DAY, IconName::Sun)]
        .into_iter()
        .chain(ABOUT.iter().map(|section| (section, IconName::Person)))
        .chain([(&PROFILE, IconName::Note)])
}

/// One section of My life by its id.
pub fn section(id: &str) -> Option<&'static Section> {
    sections().map(|(section, _)| section).find(|section| section.id == id)
}

/// Whether the plan is a carer's own, so that the prompts for carers are shown.
pub fn is_carers(plan: &Plan) -> bool {
    plan.about().who_for == WhoFor::Carer
}

/// The person's own answer to a prompt has the prompt's id. Somebody else's view of the same has that id, `~`, and a random name: it
/// stands beside the person's answer and never replaces it.
pub fn prompt_of(entry: &str) -> &str {
    entry.split('~').next().unwrap_or(entry)
}

/// Everything said under a prompt: the person's own answer first, then others' own views. Empty ones are left out.
pub fn answers<'a>(plan: &'a Plan, prompt: &str) -> Vec<(&'a EntryId, &'a Statement)> {
    let mut found: Vec<_> =
        plan.all::<Statement>().into_iter().filter(|(_, statement)| statement.prompt == prompt && !statement.is_empty()).collect();
    found.sort_by_key(|(id, _)| id.as_str() != prompt);
    found
}

/// Statements that answer no prompt, in the order in which they were made.
pub fn free(plan: &Plan) -> Vec<(&EntryId, &Statement)> {
    plan.all::<Statement>().into_iter().filter(|(_, statement)| statement.prompt.is_empty() && !statement.is_empty()).collect()
}

/// The first words of a text, for a second line. Cuts between graphemes only as far as spaces allow: at a space, or not at all.
pub fn first_words(text: &str) -> String {
    const ABOUT: usize = 110;
    // What others wrote may have come in before it was cleaned at the door.
    let text = safe(text);
    let text = text.trim();
    match text.char_indices().nth(ABOUT) {
        None => text.to_owned(),
        Some((cut, _)) => match text[..cut].rfind(char::is_whitespace) {
            Some(space) => format!("{}…", text[..space].trim_end()),
            None => text.to_owned(),
        },
    }
}

/// Whether an entry stands in two wordings.
pub fn is_crossed(plan: &Plan, id: &EntryId) -> bool {
    plan.entry(id).is_some_and(|entry: &std::rc::Rc<Entry>| entry.is_crossed())
}

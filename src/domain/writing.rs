//! Who is writing in a plan that somebody helps with, so that every answer says whose words it is.
//!
//! **Invariant.** A helper's own view is an answer beside the person's, under a name of its own, and never takes its place.

use super::asset::Asset;
use super::ids::EntryId;
use super::plan::Plan;
use super::statement::{PutBy, Statement, Whose};

/// Who is writing for the time of one sitting.
#[derive(Clone, Debug, PartialEq)]
pub struct Writing {
    /// Whose words they are: the person's own, the person's written down by the helper, or the helper's own view.
    pub whose: Whose,
    /// The helper's entry; none when the person writes.
    pub helper: EntryId,
    /// The helper's name; empty when the person writes.
    pub name: String,
}

impl Writing {
    /// Says whose words an answer is, in which nothing stands yet. What was said already stays whosever it is. A helper who gives their own
    /// view writes in the person's own answer only what the person says.
    pub fn begin(&self, said: &mut Statement, is_view: bool) {
        if self.whose == Whose::Mine || !said.is_empty() {
            return;
        }
        if is_view && said.whose_name.is_empty() {
            said.whose_name.clone_from(&self.name);
        } else if !is_view && said.whose == Whose::Mine {
            said.whose = Whose::WrittenForMe;
            said.whose_name.clone_from(&self.name);
        }
    }

    /// The same for a new asset, which is an entry of its own whoever says it.
    pub fn begin_asset(&self, asset: &mut Asset) {
        if asset.text.trim().is_empty() && asset.whose == Whose::Mine {
            asset.whose = self.whose;
            asset.whose_name.clone_from(&self.name);
        }
    }

    /// The entry of the helper's own view beside one of the person's answers: the one that is there under their name, else a new one, which
    /// is the same whenever it is asked for.
    pub fn view_of(&self, plan: &Plan, own: &EntryId) -> EntryId {
        let beside = format!("{own}~");
        let all = plan.all::<Statement>();
        let mut theirs =
            all.into_iter().filter(|(id, said)| id.as_str().starts_with(&beside) && said.whose == Whose::OwnView && !said.is_empty());
        let there = theirs.find(|(_, said)| said.whose_name.trim() == self.name.trim());
        there.map_or_else(|| EntryId::new(format!("{beside}{}", self.helper)), |(id, _)| id.clone())
    }
}

/// Whether words that stand in the person's answer could stand beside it as somebody's own view: an answer to a prompt, in words or ready
/// answers.
pub fn can_stand_beside(own: &EntryId, said: &Statement) -> bool {
    let words = said.parts.iter().all(|part| matches!(part.kind.as_str(), "text" | "choice"));
    !said.prompt.is_empty() && !own.as_str().contains('~') && words
}

/// Takes somebody's own view out of the person's answer: what is left of that, in which nothing is said, and the view to stand beside it.
pub fn beside(said: &Statement, name: &str) -> (Statement, Statement) {
    let view = Statement { whose: Whose::OwnView, whose_name: name.to_owned(), ..said.clone() };
    let left = Statement {
        parts: Vec::new(),
        whose: Whose::Mine,
        whose_name: String::new(),
        takes: String::new(),
        when_good: String::new(),
        when_bad: String::new(),
        how_often: String::new(),
        put_by: PutBy::No,
        about: Vec::new(),
        ..said.clone()
    };
    (left, view)
}

//! Answers that say whose words they are from the first letter on. Who is writing is asked by the second half (`pages/helped`), in plans
//! that somebody helps with.

use std::cell::RefCell;

use yew::prelude::*;

use super::desk::use_desk;
use super::editor::{Editor, use_editor_begun};
use crate::domain::statement::Statement;
use crate::domain::writing::Writing;
use crate::domain::{EntryId, PlanId};

thread_local! {
    /// Who is writing, in which plan.
    static NOW: RefCell<Option<(PlanId, Writing)>> = const { RefCell::new(None) };
}

/// Says who is writing in a plan; nobody has said so, where there is none.
pub fn set(plan: &PlanId, writing: Option<Writing>) {
    NOW.set(writing.map(|writing| (plan.clone(), writing)));
}

/// Who is writing in a plan, where that was said.
pub fn now(plan: &PlanId) -> Option<Writing> {
    NOW.with_borrow(|now| now.as_ref().filter(|(of, _)| of == plan).map(|(_, writing)| writing.clone()))
}

/// Opens an editor on an answer, as [`use_editor_begun`] does. One in which nothing stands yet says whose words it is going to be.
#[hook]
pub fn use_answer(entry: EntryId, fresh: impl FnOnce() -> Statement) -> Editor<Statement> {
    let desk = use_desk();
    let is_view = entry.as_str().contains('~');
    use_editor_begun(entry, fresh, move |said| {
        if let Some(writing) = now(&desk.plan.id) {
            writing.begin(said, is_view);
        }
    })
}

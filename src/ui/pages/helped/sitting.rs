//! Who is writing in this sitting: asked once, kept for this visit in this tab, and forgotten with it.

use std::cell::RefCell;

use yew::prelude::*;

use crate::domain::drawing::safe_name;
use crate::domain::helper::Helper;
use crate::domain::plan::Plan;
use crate::domain::statement::Whose;
use crate::domain::writing::Writing;
use crate::domain::{EntryId, PlanId};
use crate::i18n::{Words, msg};
use crate::platform::{intl, storage};
use crate::ui::components::{Button, ButtonKind, IconName, Notice};
use crate::ui::door;
use crate::ui::route::Route;

/// The setting of this visit: the plan, whose words, the helper.
const SETTING: &str = "writing";

thread_local! {
    /// The same, for a browser that keeps no settings.
    static SAID: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Who may be at work on a plan today: their entries and names.
pub(super) fn helpers(plan: &Plan) -> Vec<(EntryId, String)> {
    let today = intl::today();
    let all = plan.all::<Helper>().into_iter().filter(|(_, helper)| helper.is_at_work(today));
    all.map(|(id, helper)| (id.clone(), safe_name(&helper.name))).filter(|(_, name)| !name.is_empty()).collect()
}

/// What was said of this sitting; `None` where nobody was asked yet, or who was named helps no more.
pub(super) fn now(plan: &PlanId, helpers: &[(EntryId, String)]) -> Option<Writing> {
    let said = SAID.with_borrow(Clone::clone).or_else(|| storage::visit_setting(SETTING))?;
    let mut parts = said.split(' ');
    let (of, whose) = (parts.next()?, Whose::from_slug(parts.next()?)?);
    if of != plan.as_str() {
        return None;
    }
    if whose == Whose::Mine {
        return Some(Writing { whose, helper: EntryId::default(), name: String::new() });
    }
    let id = parts.next()?;
    let (helper, name) = helpers.iter().find(|(own, _)| own.as_str() == id)?;
    Some(Writing { whose, helper: helper.clone(), name: name.clone() })
}

fn say(plan: &PlanId, whose: Whose, helper: &str) {
    keep(format!("{plan} {} {helper}", whose.slug()).trim_end());
}

fn keep(said: &str) {
    storage::set_visit_setting(SETTING, said);
    SAID.set(Some(said.to_owned()));
}

/// Asks who is writing now.
pub(super) fn ask(words: &Words, plan: &PlanId, name: Option<&String>, helpers: &[(EntryId, String)], on_said: Callback<()>) -> Html {
    let choice = |whose: Whose, helper: &str, text: String, icon: IconName| {
        let (plan, helper, on_said) = (plan.clone(), helper.to_owned(), on_said.clone());
        let key = format!("{} {helper}", whose.slug());
        let onclick = Callback::from(move |_: MouseEvent| {
            say(&plan, whose, &helper);
            on_said.emit(());
        });
        html! { <li {key}><Button {icon} {onclick}><bdi>{ text }</bdi></Button></li> }
    };
    html! {
        <>
            <h1>{ words.say(msg::helped_writing_title()) }</h1>
            <p class="hint">{ words.say(msg::helped_writing_lead()) }</p>
            <ul class="stack" role="list">
                { choice(Whose::Mine, "", who(words, name, Whose::Mine, ""), IconName::Person) }
                { for helpers.iter().flat_map(|(id, helper)| [
                    choice(Whose::WrittenForMe, id.as_str(), who(words, name, Whose::WrittenForMe, helper), IconName::Pencil),
                    choice(Whose::OwnView, id.as_str(), who(words, name, Whose::OwnView, helper), IconName::Speech),
                ]) }
            </ul>
        </>
    }
}

/// Who writes, in words.
fn who(words: &Words, name: Option<&String>, whose: Whose, helper: &str) -> String {
    match (whose, name) {
        (Whose::Mine, Some(name)) => name.clone(),
        (Whose::Mine, None) => words.say(msg::helped_writing_person()),
        (Whose::OwnView, _) => words.say(msg::helped_writing_view(helper)),
        (_, Some(name)) => words.say(msg::helped_writing_words(helper, name.as_str())),
        (_, None) => words.say(msg::helped_writing_words_unnamed(helper)),
    }
}

/// Who is writing, above what is written, with a way to change it; and what the person agreed to, where that isn't this.
pub(super) fn line(words: &Words, plan: &Plan, route: &Route, name: Option<&String>, writing: &Writing, on_change: Callback<()>) -> Html {
    let change = {
        let on_change = on_change.clone();
        Callback::from(move |_: MouseEvent| {
            keep("");
            on_change.emit(());
        })
    };
    let helper = plan.get::<Helper>(&writing.helper);
    let other_part = helper
        .zip(door::agreed_part(route))
        .is_some_and(|(helper, part)| !helper.parts.is_empty() && !helper.may_help(part, intl::today()));
    html! {
        <div class="stack no-print" data-gap="small">
            <div class="cluster">
                <p class="hint small">{ words.say(msg::helped_writing_now()) }{ " " }<bdi>{ who(words, name, writing.whose, &writing.name) }</bdi></p>
                <Button kind={ButtonKind::Quiet} onclick={change}>{ words.say(msg::helped_writing_change()) }</Button>
            </div>
            if other_part {
                <Notice>{ words.say(msg::helped_writing_elsewhere()) }</Notice>
            }
        </div>
    }
}

use yew::prelude::*;

use super::{Here, part_route, step_route};
use crate::domain::EntryId;
use crate::domain::assessment::law::Law;
use crate::domain::assessment::look_over::{About, Finding, look_over};
use crate::domain::assessment::part::Part;
use crate::domain::asset::Asset;
use crate::domain::day;
use crate::domain::goal::Goal;
use crate::domain::meeting::Agreement;
use crate::domain::person::Person;
use crate::domain::statement::Statement;
use crate::platform::intl::{self, today};
use crate::ui::components::{IconName, LinkCard};
use crate::ui::desk::use_desk;
use crate::ui::go::use_go;
use crate::ui::later::use_shelf;
use crate::ui::pages::life::first_words;
use crate::ui::pages::whereabouts;
use crate::ui::route::Route;

/// What somebody may want to think about once more: each a question, with a way to what it is about. Nothing is counted.
pub(super) fn page(here: &Here) -> Html {
    let say = &here.say;
    let found = look_over(&here.desk.plan, here.law, today());
    html! {
        <>
            <h1>{ say.id("lookover-title") }</h1>
            { say.line("p", "hint", "lookover-lead") }
            if found.is_empty() { { say.line("p", "", "lookover-none") } }
            { for About::ALL.iter().filter_map(|about| {
                let these: Vec<&Finding> = found.iter().filter(|finding| finding.about == *about).collect();
                (!these.is_empty()).then(|| html! {
                    <section key={about.question()} class="stack" data-gap="small">
                        { say.line("h2", "", about.question()) }
                        <ul class="stack" data-gap="small" role="list">{ for these.into_iter().map(|finding| row(here, finding)) }</ul>
                    </section>
                })
            }) }
        </>
    }
}

/// What one finding is about, and the way there.
fn row(here: &Here, finding: &Finding) -> Html {
    let Here { say, desk, go, .. } = here;
    let plan = &desk.plan;
    let own =
        finding.entries.first().filter(|_| finding.area.is_none_or(|area| !area.careful)).map(|id| own_words(here, id)).unwrap_or_default();
    let mut said: Vec<String> = finding.area.map(|area| say.id(area.title)).into_iter().collect();
    said.extend(finding.person.as_ref().and_then(|id| plan.get::<Person>(id)).map(|person| person.name.trim().to_owned()));
    said.push(first_words(&own));
    said.extend(finding.day.map(|last| intl::day(say.words().tag(), &day::text(last))));
    said.retain(|text| !text.is_empty());
    let mut said = said.into_iter();
    let title = said.next();
    let sub = Some(said.collect::<Vec<_>>().join(" · ")).filter(|sub| !sub.is_empty());
    let to = way(here, finding);
    let title = title.or_else(|| Some(whereabouts::title(say.words(), plan, plan.entry(finding.entries.first()?)?))).unwrap_or_default();
    html! { <li><LinkCard href={go.href(&to)} onclick={go.follow(to)} {title} {sub} /></li> }
}

fn own_words(here: &Here, id: &EntryId) -> String {
    let plan = &here.desk.plan;
    if let Some(said) = plan.get::<Statement>(id) {
        return [said.text(), &said.when_good, &said.when_bad]
            .into_iter()
            .find(|text| !text.trim().is_empty())
            .unwrap_or_default()
            .to_owned();
    }
    let other = plan.get::<Asset>(id).map(|asset| asset.text.clone());
    let other = other.or_else(|| plan.get::<Goal>(id).map(|goal| goal.what.clone()));
    other.or_else(|| plan.get::<Agreement>(id).map(|agreement| agreement.what.clone())).unwrap_or_default()
}

fn way(here: &Here, finding: &Finding) -> Route {
    if let Some(part) = Part::find("caring-week").filter(|_| finding.about == About::Nights) {
        return step_route(part, "caring-nights", true);
    }
    let entry = finding.entries.first().and_then(|id| here.desk.plan.entry(id));
    let area = || finding.area.and_then(|area| Part::find(area.id)).map(part_route);
    entry.and_then(|entry| whereabouts::route(entry)).or_else(area).unwrap_or(Route::Assess)
}

/// The way to the look-over from where something is about to go. Nothing where there is nothing to ask about.
#[component]
pub fn LookDoor() -> Html {
    let desk = use_desk();
    let go = use_go();
    let shelf = use_shelf("assessment");
    let Some(Ok(shelf)) = shelf else { return Html::default() };
    if look_over(&desk.plan, Law::of(&desk.plan.about()), today()).is_empty() {
        return Html::default();
    }
    html! {
        <LinkCard href={go.href(&Route::LookOver)} onclick={go.follow(Route::LookOver)} icon={IconName::Eye} title={shelf.id("lookover-title")} sub={shelf.id("lookover-lead")} />
    }
}

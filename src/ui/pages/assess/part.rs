use yew::prelude::*;

use super::{Here, part_route, source, step_route};
use crate::domain::assessment::law::Law;
use crate::domain::assessment::part::{Part, is_view};
use crate::domain::assessment::questions::{Count, Step};
use crate::domain::drawing::draw_item;
use crate::domain::statement::{PutBy, Statement};
use crate::i18n::msg;
use crate::ui::components::{ButtonKind, Details, IconName, LinkButton, LinkCard};
use crate::ui::document::to_html;
use crate::ui::pages::life::is_crossed;
use crate::ui::route::Route;
use crate::usecases::outcome::own_answer;

/// One part: what it is, what was said in it with a way to change each, and the steps at which nothing was.
pub(super) fn page(here: &Here, part: Part) -> Html {
    let Here { say, desk, go, law } = here;
    let plan = &desk.plan;
    let (said, open): (Vec<&'static Step>, Vec<&'static Step>) =
        part.sheet.steps.iter().partition(|step| !part.answers(plan, step).is_empty());
    let begin = part.sheet.steps.first().map_or(Route::Assess, |step| step_route(part, step.prompt, false));
    let example = say.part(part.title(), "example");
    html! {
        <key={part.id()}>
            <h1>{ say.id(part.title()) }</h1>
            if part.area.is_some() { { say.line_of("hint", part.title(), "hint") } } else { { say.line("p", "hint", part.sheet.lead) } }
            if let Some(example) = example {
                <Details summary={say.say(msg::assess_example())}><p class="field__example" lang={say.lang_of(part.title())}>{ example }</p></Details>
            }
            if let Some(law) = law { { law_says(here, *law, part) } }
            if part.is_careful() {
                <p><LinkButton kind={ButtonKind::Quiet} icon={IconName::Lifebuoy} href={go.href(&Route::Safety)} onclick={go.follow(Route::Safety)}>{ say.id("safety-title") }</LinkButton></p>
            }
            if !said.is_empty() {
                <section class="stack">
                    <h2>{ say.say(msg::talk_answers()) }</h2>
                    { for said.iter().map(|step| answers(here, part, step)) }
                </section>
            }
            if !open.is_empty() {
                <h2>{ say.say(if said.is_empty() { msg::assess_questions() } else { msg::assess_more() }) }</h2>
                <ul class="stack" data-gap="small" role="list">{ for open.iter().map(|step| unsaid(here, part, step, !said.is_empty())) }</ul>
            }
            <div class="page__foot">
                if said.is_empty() {
                    <span></span>
                    <LinkButton kind={ButtonKind::Primary} href={go.href(&begin)} onclick={go.follow(begin.clone())}>{ say.say(msg::talk_begin()) }</LinkButton>
                } else {
                    <LinkButton kind={ButtonKind::Quiet} href={go.href(&begin)} onclick={go.follow(begin.clone())}>{ say.say(msg::talk_questions()) }</LinkButton>
                    <LinkButton kind={ButtonKind::Primary} href={go.href(&Route::Assess)} onclick={go.follow(Route::Assess)}>{ say.say(msg::talk_done()) }</LinkButton>
                }
            </div>
        </>
    }
}

/// What the law calls an area, and where.
fn law_says(here: &Here, law: Law, part: Part) -> Html {
    let say = &here.say;
    let Some(area) = part.area else { return Html::default() };
    match law.name_of(area.id) {
        Some(named) => html! {
            <Details summary={say.id("limb-law-says")}>
                <p><span lang="en-GB" dir="ltr">{ named.name }</span></p>
                <p class="hint small">{ source(say, &named.source) }</p>
            </Details>
        },
        None => say.line("p", "hint", "limb-law-none"),
    }
}

/// The title of a step in a list: its question, but for the days of a week that of the whole.
pub(super) const fn heading(part: Part, step: &Step) -> &'static str {
    if matches!(step.count, Count::Day) { part.sheet.title } else { step.prompt }
}

/// What was said at one step, and the way to change it.
fn answers(here: &Here, part: Part, step: &'static Step) -> Html {
    let Here { say, desk, go, .. } = here;
    let to = step_route(part, step.prompt, true);
    let found = part.answers(&desk.plan, step);
    let crossed = found.iter().any(|(id, _)| is_crossed(&desk.plan, id));
    let items = found.into_iter().map(|(id, said)| {
        let mut item = own_answer(&desk.plan, id, said, say);
        // The question stands once, over all of them.
        if !is_view(id) {
            item.heading = crate::domain::document::Term::default();
        }
        to_html(draw_item(&item, say.words().tag(), say))
    });
    html! {
        <div key={step.prompt} class="sheet stack" data-gap="small">
            { say.line("h3", "document__question", heading(part, step)) }
            { for items }
            if crossed { <p class="hint">{ say.say(msg::crossed_title()) }</p> }
            <p><LinkButton kind={ButtonKind::Quiet} icon={IconName::Pencil} href={go.href(&to)} onclick={go.follow(to)}>
                { say.say(msg::talk_change()) }<span class="hidden">{ " " }{ say.id(heading(part, step)) }</span>
            </LinkButton></p>
        </div>
    }
}

/// A step at which nothing is said, and whether it was put by.
fn unsaid(here: &Here, part: Part, step: &'static Step, changing: bool) -> Html {
    let Here { say, desk, go, .. } = here;
    let to = step_route(part, step.prompt, changing);
    let put_by = desk.plan.get::<Statement>(&part.entry(step)).filter(|_| part.is_put_by(&desk.plan, step)).map(|said| said.put_by);
    let sub = match put_by {
        Some(PutBy::NotNow) => Some(say.say(msg::life_put_by_not_now())),
        Some(PutBy::TooHard) => Some(say.say(msg::life_put_by_too_hard())),
        _ => None,
    };
    html! { <li key={step.prompt}><LinkCard href={go.href(&to)} onclick={go.follow(to)} title={say.id(heading(part, step))} {sub} /></li> }
}

/// Where a page of a part leads when it is done.
pub(super) fn done(part: Part) -> Route {
    part_route(part)
}

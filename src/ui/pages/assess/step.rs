use yew::prelude::*;

use super::answer::{Answer, Rows};
use super::part::{done, heading};
use super::{Here, step_route};
use crate::domain::EntryId;
use crate::domain::assessment::answers::fresh;
use crate::domain::assessment::part::{Part, is_view};
use crate::domain::assessment::questions::{Count, Step};
use crate::domain::statement::{PutBy, Statement, Whose};
use crate::domain::writing::Writing;
use crate::i18n::msg;
use crate::platform::chance;
use crate::ui::components::{Button, ButtonKind, IconName, LinkButton, Notice};
use crate::ui::pages::helped::Theirs;
use crate::ui::pages::saved::SaveLine;
use crate::ui::route::Route;
use crate::ui::writing;

/// One step, with the answer that is asked for open in it. `changing`: the person came from the part's page, and goes straight back there.
pub(super) fn page(here: &Here, part: Part, step: &'static Step, entry: Option<&EntryId>, changing: bool) -> Html {
    let Here { say, desk, go, law } = here;
    let day = step.count == Count::Day;
    let next = part.next(step);
    let onward = next.map_or_else(|| done(part), |next| step_route(part, next.prompt, false));
    let back = part.back(step).map_or_else(|| done(part), |back| step_route(part, back.prompt, false));
    let put_by = |how: PutBy| {
        let (desk, go, onward, language) = (desk.clone(), go.clone(), onward.clone(), say.words().tag().to_owned());
        Callback::from(move |_: MouseEvent| {
            // Skipping leaves no trace; the other two are remembered, so that the part's page can say so.
            let id = part.entry(step);
            let mut said = desk.plan.get::<Statement>(&id).cloned().unwrap_or_else(|| fresh(step, part.about(), &language));
            if how != PutBy::Skip && said.is_empty() && part.answers(&desk.plan, step).is_empty() {
                said.put_by = how;
                desk.set(&id, said);
            }
            go.to(&onward);
        })
    };
    let own = entry.is_none_or(|id| !is_view(id));
    let view = writing::now(&desk.plan.id).filter(|writing| writing.whose == Whose::OwnView && own);
    let body = match step.count {
        // A helper gives their own view: the person's words stand above it, to read.
        Count::One if view.is_some() => html! { <Theirs id={entry.cloned().unwrap_or_else(|| part.entry(step))} /> },
        Count::One => {
            let id = entry.cloned().unwrap_or_else(|| part.entry(step));
            html! { <Answer key={id.as_str()} entry={id.to_string()} {step} of={part.about()} say={say.clone()} law={*law} titled=true /> }
        }
        Count::Day | Count::Many => {
            let rows =
                html! { <Rows key={step.prompt} {part} {step} say={say.clone()} law={*law} open={entry.map(ToString::to_string)} /> };
            html! { <>if view.is_some() { <Notice>{ say.say(msg::helped_view_words_only()) }</Notice> }{ rows }</> }
        }
    };
    html! {
        <key={format!("{}-{}", part.id(), step.prompt)}>
            <p class="from">{ say.id(if day { "area-title" } else { part.title() }) }</p>
            { say.line("h1", "", heading(part, step)) }
            if day { { say.line("p", "hint", part.sheet.lead) } }
            { body }
            <SaveLine />
            if own && step.count == Count::One && is_helped(here) || has_views(here, part, step) { { views(here, part, step, view.as_ref()) } }
            if part.is_careful() || step.private {
                <p><LinkButton kind={ButtonKind::Quiet} icon={IconName::Lifebuoy} href={go.href(&Route::Safety)} onclick={go.follow(Route::Safety)}>{ say.id("safety-title") }</LinkButton></p>
            }
            if changing {
                <div class="page__foot">
                    <span></span>
                    <LinkButton kind={ButtonKind::Primary} href={go.href(&done(part))} onclick={go.follow(done(part))}>{ say.say(msg::talk_back_to_answers()) }</LinkButton>
                </div>
            } else {
                <div class="cluster talk-ways">
                    <LinkButton kind={ButtonKind::Quiet} href={go.href(&back)} onclick={go.follow(back.clone())}>{ say.say(msg::talk_back()) }</LinkButton>
                </div>
                <div class="page__foot">
                    <div class="cluster">
                        <Button kind={ButtonKind::Quiet} onclick={put_by(PutBy::Skip)}>{ say.say(msg::life_skip()) }</Button>
                        <Button kind={ButtonKind::Quiet} onclick={put_by(PutBy::NotNow)}>{ say.say(msg::life_not_now()) }</Button>
                        <Button kind={ButtonKind::Quiet} onclick={put_by(PutBy::TooHard)}>{ say.say(msg::life_too_hard()) }</Button>
                    </div>
                    <LinkButton kind={ButtonKind::Primary} href={go.href(&onward)} onclick={go.follow(onward.clone())}>
                        { say.say(if next.is_some() { msg::life_next() } else { msg::life_done() }) }
                    </LinkButton>
                </div>
            }
        </>
    }
}

/// Whether somebody helps with this plan, so that others' own views are invited.
fn is_helped(here: &Here) -> bool {
    here.desk.plan.is_helped()
}

fn has_views(here: &Here, part: Part, step: &Step) -> bool {
    part.answers(&here.desk.plan, step).iter().any(|(id, _)| is_view(id))
}

/// Others' own views, beside the person's words and never in their place.
fn views(here: &Here, part: Part, step: &'static Step, writing: Option<&Writing>) -> Html {
    let plan = &here.desk.plan;
    let ids = part.answers(plan, step).into_iter().map(|(id, _)| id.to_string()).filter(|id| is_view(&EntryId::new(id)));
    let mut ids = ids.collect::<Vec<_>>();
    // Theirs stands open where somebody gives it now.
    let own = writing.filter(|_| step.count == Count::One).map(|writing| writing.view_of(plan, &part.entry(step)).to_string());
    ids.extend(own.filter(|own| !ids.contains(own)).into_iter().collect::<Vec<_>>());
    html! { <Views key={part.entry(step).to_string()} {part} {step} say={here.say.clone()} {ids} /> }
}

#[derive(Properties)]
struct ViewsProps {
    part: Part,
    step: &'static Step,
    say: crate::ui::pages::talk::Say,
    ids: Vec<String>,
}

impl PartialEq for ViewsProps {
    fn eq(&self, other: &Self) -> bool {
        self.part == other.part && self.step.prompt == other.step.prompt && self.say == other.say && self.ids == other.ids
    }
}

#[component]
fn Views(props: &ViewsProps) -> Html {
    let ViewsProps { part, step, say, ids } = props;
    let more = use_state(Vec::<String>::new);
    let add = {
        let (more, id) = (more.clone(), part.entry(step));
        Callback::from(move |_: MouseEvent| more.set([&more[..], &[format!("{id}~{}", chance::short_name())]].concat()))
    };
    let all = ids.iter().chain(more.iter().filter(|id| !ids.contains(id)));
    html! {
        <section class="stack">
            <h2>{ say.say(msg::life_views()) }</h2>
            <p class="hint">{ say.id("helper-own-view") }</p>
            { for all.map(|id| html! {
                <div key={id.clone()} class="sheet stack"><Answer entry={id.clone()} {step} of={part.about()} say={say.clone()} law={None} titled=false /></div>
            }) }
            <p><Button icon={IconName::Plus} onclick={add}>{ say.say(msg::life_views_add()) }</Button></p>
        </section>
    }
}

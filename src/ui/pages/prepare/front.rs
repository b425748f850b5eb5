use yew::prelude::*;

use crate::domain::day;
use crate::domain::goal::Goal;
use crate::domain::plan::PlanCard;
use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::{Button, ButtonKind, DateBox, Empty, IconName, LinkCard, Takes};
use crate::ui::desk::{Desk, use_desk, use_words};
use crate::ui::editor::use_editor;
use crate::ui::go::use_go;
use crate::ui::pages::assess::assess_door;
use crate::ui::pages::life::{first_words, is_crossed};
use crate::ui::pages::papers::doors;
use crate::ui::pages::parts::{day_from, day_text};
use crate::ui::pages::saved::SaveLine;
use crate::ui::route::Route;

/// The front page of Prepare.
#[component]
pub fn Prepare() -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let card = use_editor(desk.plan.card.id.clone(), PlanCard::default);
    let goals: Vec<_> = desk
        .plan
        .all::<Goal>()
        .into_iter()
        .filter(|(_, goal)| !goal.what.trim().is_empty() || !goal.first_step.trim().is_empty())
        .collect();
    let add = {
        let go = go.clone();
        Callback::from(move |_| go.to(&Route::Goal { id: Desk::new_id().to_string() }))
    };
    let review = card.choice(|card: &mut PlanCard, day: String| card.review_date = day_from(&day));
    html! {
        <>
            <h1>{ words.say(msg::prepare_title()) }</h1>
            <p class="hint">{ words.say(msg::prepare_lead()) }</p>
            <ul class="stack" role="list">
                <li>{ assess_door(&words, &go, card.value().nation) }</li>
                <li><LinkCard href={go.href(&Route::Talks)} onclick={go.follow(Route::Talks)} icon={IconName::Chats} title={words.say(msg::prepare_talks())} sub={words.say(msg::prepare_talks_sub())} /></li>
            </ul>
            { doors(&words, &go) }
            <h2>{ words.say(msg::prepare_goals()) }</h2>
            if goals.is_empty() {
                <Empty title={words.say(msg::prepare_no_goals())} icon={IconName::Flag}><p>{ words.say(msg::prepare_no_goals_lead()) }</p></Empty>
            }
            <ul class="stack" role="list">
                { for goals.into_iter().map(|(id, goal)| {
                    let to = Route::Goal { id: id.to_string() };
                    let title = if goal.what.trim().is_empty() { first_words(&goal.first_step) } else { first_words(&goal.what) };
                    let step = (!goal.first_step.trim().is_empty()).then(|| words.say(msg::prepare_first_step_is(goal.first_step.clone())));
                    html! {
                        <li key={id.as_str()}>
                            <LinkCard href={go.href(&to)} onclick={go.follow(to)} icon={IconName::Flag} {title} sub={step}>
                                if let Some(day) = goal.by_when { <span class="hint">{ words.say(msg::prepare_by(intl::day(words.tag(), &day::text(day)))) }</span> }
                                if !goal.takes.trim().is_empty() { <Takes label={words.id("capitals-takes-title")}>{ goal.takes.clone() }</Takes> }
                                if is_crossed(&desk.plan, id) { <span class="hint">{ words.say(msg::crossed_title()) }</span> }
                            </LinkCard>
                        </li>
                    }
                }) }
            </ul>
            <Button kind={ButtonKind::Secondary} icon={IconName::Plus} onclick={add}>{ words.say(msg::prepare_add()) }</Button>
            <h2>{ words.say(msg::prepare_review()) }</h2>
            <DateBox id="review-date" label={words.say(msg::prepare_review_label())} hint={words.say(msg::prepare_review_hint())} value={day_text(card.value().review_date)} on_date={review} />
            <SaveLine />
        </>
    }
}

use std::f64::consts::TAU;

use yew::prelude::*;

use super::{assets, icon};
use crate::domain::asset::Standing;
use crate::domain::capital::{Capital, group_title};
use crate::domain::plan::Plan;
use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::LinkCard;
use crate::ui::components::icon::shapes;
use crate::ui::desk::{use_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::route::Route;

/// The front page of Strengths: the five at a glance, then each by name.
#[component]
pub fn Strengths() -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    html! {
        <>
            <h1>{ words.id("capitals-title") }</h1>
            <p class="hint">{ words.id("capitals-lead") }</p>
            <Picture plan={desk.plan.clone()} me={words.say(msg::strengths_me())} />
            <ul class="marks" role="list" aria-label={words.say(msg::strengths_marks())}>
                { for Standing::ALL.iter().map(|standing| html! {
                    <li class="marks__row"><svg class="marks__mark" viewBox="-9 -9 18 18" aria-hidden="true">{ mark(*standing, 0.0, 0.0) }</svg>{ words.id(group_title(*standing)) }</li>
                }) }
            </ul>
            <ul class="stack" role="list">
                { for Capital::ALL.into_iter().map(|capital| {
                    let to = Route::Capital { capital: capital.slug().to_owned() };
                    let said: Vec<_> = standings(&desk.plan, capital).map(|standing| words.id(group_title(standing))).collect();
                    let sub = if said.is_empty() { words.id(capital.card().lead) } else { intl::list(words.tag(), &said) };
                    html! {
                        <li key={capital.slug()}>
                            <LinkCard href={go.href(&to)} onclick={go.follow(to)} icon={icon(capital)} capital={capital.slug()} title={words.id(capital.card().title)} {sub} />
                        </li>
                    }
                }) }
            </ul>
        </>
    }
}

/// The groups in which something was said.
fn standings(plan: &Plan, capital: Capital) -> impl Iterator<Item = Standing> {
    let assets: Vec<_> = assets(plan, capital).into_iter().map(|(_, asset)| asset.standing).collect();
    Standing::ALL.iter().copied().filter(move |standing| assets.contains(standing))
}

#[derive(Properties, PartialEq)]
struct PictureProps {
    plan: Plan,
    me: AttrValue,
}

/// The five as petals of one flower, all of one size: what is there shows as marks of four shapes, each at most once. It measures
/// nothing. The list beneath says the same in words, so a screen reader passes the picture by.
#[component]
fn Picture(props: &PictureProps) -> Html {
    html! {
        <svg class="petals" viewBox="-170 -165 340 325" aria-hidden="true" focusable="false">
            { for Capital::ALL.into_iter().zip(0_u8..).map(|(capital, place)| {
                let degrees = f64::from(place) * 72.0;
                let at = |distance: f64, aside: f64| {
                    let turn = TAU * (degrees + aside) / 360.0;
                    (distance * turn.sin(), -distance * turn.cos())
                };
                let (x, y) = at(88.0, 0.0);
                html! {
                    <g key={capital.slug()} class="petals__petal" data-capital={capital.slug()}>
                        <ellipse class="petals__leaf" cx="0" cy="-92" rx="49" ry="66" transform={format!("rotate({degrees})")} />
                        <svg class="petals__icon" x={(x - 19.0).to_string()} y={(y - 19.0).to_string()} width="38" height="38" viewBox="0 0 256 256">{ shapes(icon(capital)) }</svg>
                        { for standings(&props.plan, capital).map(|standing| {
                            let aside: f64 = match standing { Standing::Have => -15.0, Standing::Lost => -5.0, Standing::Build => 5.0, Standing::InTheWay => 15.0 };
                            let (x, y) = at(if aside.abs() > 10.0 { 122.0 } else { 132.0 }, aside);
                            mark(standing, x, y)
                        }) }
                    </g>
                }
            }) }
            <circle class="petals__middle" r="34" />
            <text class="petals__me" text-anchor="middle" dominant-baseline="central">{ props.me.clone() }</text>
        </svg>
    }
}

/// The mark of a group, a shape of its own: have, a full round; lost, a broken ring; build, a cross of growth; in the way, a bar.
fn mark(standing: Standing, x: f64, y: f64) -> Html {
    let transform = format!("translate({x:.1} {y:.1})");
    match standing {
        Standing::Have => html! { <circle class="petals__full" {transform} r="6" /> },
        Standing::Lost => html! { <circle class="petals__line" {transform} r="5.5" stroke-dasharray="4 3" /> },
        Standing::Build => html! { <path class="petals__line" {transform} d="M0-6.5V6.5M-6.5 0H6.5" /> },
        Standing::InTheWay => html! { <rect class="petals__full" {transform} x="-7" y="-2.5" width="14" height="5" rx="1" /> },
    }
}

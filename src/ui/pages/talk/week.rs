use yew::prelude::*;

use super::Say;
use super::answer::Pad;
use crate::domain::answer::{DAY_PARTS, DAYS, slot};
use crate::domain::statement::{Part, Statement};
use crate::i18n::msg;
use crate::ui::components::{Choice, ChoiceList, ChoiceLook, TextBox};

/// Seven days by five parts, the nights too: a glance, and a list of days that open.
pub(super) fn days(pad: &Pad<'_>, layers: &'static [&'static str]) -> Html {
    let say = pad.say;
    let layer = layers.iter().copied().find(|layer| **layer == **pad.open).or(layers.first().copied()).unwrap_or_default();
    let part = pad.said.week(layer);
    let choose = {
        let open = pad.open.clone();
        Callback::from(move |layer: AttrValue| open.set(layer.to_string()))
    };
    let options: Vec<Choice> = layers.iter().map(|layer| Choice::new(*layer, say.id(layer))).collect();
    html! {
        <>
            { pad.help() }
            if layers.len() > 1 {
                <ChoiceList id={format!("{}-layer", pad.id)} legend={say.say(msg::talk_week_layer())} look={ChoiceLook::Chips} {options} chosen={AttrValue::Static(layer)} on_choose={choose} />
            }
            { glance(say, part) }
            <div class="rows" key={layer}>
                { for DAYS.iter().enumerate().map(|(day, name)| html! {
                    <details key={*name} class="details rows__row" open={day == 0}>
                        <summary class="details__summary">
                            <span class="rows__words">
                                <span>{ say.id(&day_id(name)) }</span>
                                <span class="rows__said" dir="auto">{ in_a_line(say, part, day) }</span>
                            </span>
                        </summary>
                        <div class="details__body">
                            { for DAY_PARTS.iter().enumerate().filter_map(|(number, of)| Some((of, slot(day, number)?))).map(|(of, slot)| {
                                let value = part.map(|part| part.slot_text(&slot).to_owned()).unwrap_or_default();
                                let id = format!("{}-{layer}-{slot}", pad.id);
                                let on_text = pad.typed(move |said: &mut Statement, text| said.week_mut(layer).set_slot(&slot, text));
                                html! { <TextBox key={id.clone()} id={id.clone()} label={say.id(&part_id(of))} lines=1 lang={pad.lang()} {value} {on_text} on_leave={pad.editor.on_leave()} /> }
                            }) }
                        </div>
                    </details>
                }) }
            </div>
        </>
    }
}

/// Fluent id of a day's name.
fn day_id(day: &str) -> String {
    format!("talk-day-{day}")
}

/// Fluent id of a part of a day.
fn part_id(part: &str) -> String {
    format!("talk-part-{part}")
}

/// What stands in a day, in a line.
fn in_a_line(say: &Say, part: Option<&Part>, day: usize) -> String {
    let Some(part) = part else { return String::new() };
    let parts = DAY_PARTS.iter().enumerate().filter_map(|(number, of)| {
        let text = part.slot_text(&slot(day, number)?).trim().to_owned();
        (!text.is_empty()).then(|| format!("{}: {text}", say.id(&part_id(of))))
    });
    parts.collect::<Vec<_>>().join(" · ")
}

/// The week as a picture: which parts of which days have something in them. The list below says the same in words.
fn glance(say: &Say, part: Option<&Part>) -> Html {
    html! {
        <div class="week" aria-hidden="true">
            <span></span>
            { for DAYS.iter().map(|day| html! { <span class="week__day">{ say.id(&format!("talk-day-{day}-short")) }</span> }) }
            { for DAY_PARTS.iter().enumerate().map(|(number, of)| html! {
                <>
                    <span class="week__part">{ say.id(&part_id(of)) }</span>
                    { for (0..DAYS.len()).map(|day| {
                        let there = slot(day, number).is_some_and(|slot| part.is_some_and(|part| !part.slot_text(&slot).trim().is_empty()));
                        html! { <span class="week__slot" data-there={there.then_some("yes")}></span> }
                    }) }
                </>
            }) }
        </div>
    }
}

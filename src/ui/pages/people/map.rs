use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::handles::{Handles, Hands};
use super::picture::{SavePicture, lines, marks, signs};
use super::stage::{Scene, Stage, index_of};
use super::{Joined, Somebody, colour, face, full_name, ring_words, room};
use crate::domain::EntryId;
use crate::domain::circle::{self, Circle, ME};
use crate::domain::person::Ring;
use crate::format::circle_svg::{Line, Paths, Sign};
use crate::i18n::{Words, msg};
use crate::ui::components::{Button, ButtonKind, IconName};
use crate::ui::desk::use_words;

/// What the map is drawn with.
#[derive(Properties, PartialEq)]
pub(super) struct CircleMapProps {
    pub people: Vec<Somebody>,
    pub ties: Vec<Joined>,
    pub hands: Hands,
    pub chosen: Option<EntryId>,
}

/// How one zooms by a button.
const ZOOM: f64 = 1.35;

/// The circle map. Everybody on it is a button; what can be done with them opens under the map.
#[component]
pub(super) fn CircleMap(props: &CircleMapProps) -> Html {
    let words = use_words();
    let (glass, floor, hint, heading) = (use_node_ref(), use_node_ref(), use_node_ref(), use_node_ref());
    let stage = use_mut_ref(|| None::<Rc<Stage>>);
    // Who has the keyboard on the map, and whether they shall have it again when the map is drawn anew.
    let keyboard = use_mut_ref(|| None::<EntryId>);
    let again = use_mut_ref(|| false);
    let room = room(&words);
    let rings: Vec<Ring> = props.people.iter().map(|one| one.body.ring).collect();
    let circle = use_memo((rings, words.is_rtl()), |(rings, _)| circle::lay_out(rings, room));
    let in_order: Vec<&Somebody> = circle.order.iter().filter_map(|person| props.people.get(*person)).collect();

    {
        let (stage, glass, floor, hint) = (stage.clone(), glass.clone(), floor.clone(), hint.clone());
        use_effect_with((), move |()| {
            let parts = (glass.cast::<HtmlElement>(), floor.cast::<HtmlElement>(), hint.cast::<HtmlElement>());
            let listeners: RefCell<Vec<EventListener>> = RefCell::default();
            if let (Some(glass), Some(floor), Some(hint)) = parts {
                let new = Stage::new(glass, floor, hint);
                listeners.replace(new.listen());
                stage.replace(Some(new));
            }
            move || drop(listeners)
        });
    }
    {
        let (stage, keyboard, again) = (stage.clone(), keyboard.clone(), again.clone());
        let people: Vec<_> = in_order.iter().map(|one| (one.id.clone(), one.body.ring)).collect();
        let ring_names = Ring::ALL.iter().map(|ring| words.say(ring_words(*ring))).collect();
        let (circle, put) = (circle.clone(), props.hands.put.clone());
        use_effect(move || {
            if let Some(stage) = &*stage.borrow() {
                let place = keyboard.borrow().as_ref().and_then(|id| people.iter().position(|(one, _)| one == id));
                stage.take(Scene { circle, room, people, ring_names, put });
                if let (true, Some(place)) = (again.replace(false), place) {
                    stage.focus(place);
                }
            }
        });
    }
    {
        // What opens under the map gets the keyboard; when it closes, the person on the map has it again.
        let (heading, stage, keyboard) = (heading.clone(), stage.clone(), keyboard.clone());
        let order: Vec<EntryId> = in_order.iter().map(|one| one.id.clone()).collect();
        use_effect_with(props.chosen.clone(), move |chosen| {
            if chosen.is_some() {
                if let Some(heading) = heading.cast::<HtmlElement>() {
                    let _ = heading.focus();
                }
                return;
            }
            // Not held while the focus moves: that comes back here.
            let last = keyboard.borrow().clone();
            let place = last.and_then(|id| order.iter().position(|one| *one == id));
            let stage = stage.borrow().clone();
            if let (Some(place), Some(stage)) = (place, stage) {
                stage.focus(place);
            }
        });
    }

    let at_stage = |act: fn(&Stage)| {
        let stage = stage.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(stage) = &*stage.borrow() {
                act(stage)
            }
        })
    };
    let onkeydown = {
        let (stage, again, put, rtl) = (stage.clone(), again.clone(), props.hands.put.clone(), words.is_rtl());
        let people: Vec<_> = in_order.iter().map(|one| (one.id.clone(), one.body.ring)).collect();
        Callback::from(move |event: KeyboardEvent| {
            let spot = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let Some(here) = spot.as_ref().and_then(index_of) else { return };
            let last = people.len().saturating_sub(1);
            let (on, back) = (if here == last { 0 } else { here + 1 }, if here == 0 { last } else { here - 1 });
            let to = match (event.key().as_str(), rtl) {
                ("ArrowDown", _) | ("ArrowRight", false) | ("ArrowLeft", true) => on,
                ("ArrowUp", _) | ("ArrowLeft", false) | ("ArrowRight", true) => back,
                ("Home", _) => 0,
                ("End", _) => last,
                (key @ ("+" | "=" | "-" | "_"), _) if !(event.ctrl_key() || event.meta_key()) => {
                    if let Some((id, ring)) = people.get(here) {
                        *again.borrow_mut() = true;
                        put.emit((id.clone(), if matches!(key, "+" | "=") { ring.closer() } else { ring.further() }));
                    }
                    event.prevent_default();
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            if let Some(stage) = &*stage.borrow() {
                stage.focus(to);
            }
        })
    };
    let onfocusin = {
        let keyboard = keyboard.clone();
        let ids: Vec<EntryId> = in_order.iter().map(|one| one.id.clone()).collect();
        Callback::from(move |event: FocusEvent| {
            let spot = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(id) = spot.as_ref().and_then(index_of).and_then(|index| ids.get(index)) {
                keyboard.replace(Some(id.clone()));
            }
        })
    };
    let stop = keyboard.borrow().as_ref().and_then(|id| in_order.iter().position(|one| one.id == *id)).unwrap_or(0);
    let spots = in_order.iter().enumerate().map(|(at, one)| {
        let is_chosen = props.chosen.as_ref() == Some(&one.id);
        let choose = { let (choose, id) = (props.hands.choose.clone(), one.id.clone()); Callback::from(move |_: MouseEvent| choose.emit(Some(id.clone()))) };
        let flag = |is_so: bool| is_so.then_some("");
        html! {
            <button key={one.id.as_str()} type="button" class="spot" data-at={at.to_string()} data-capital={colour(&one.body)} data-being={one.body.being.slug()}
                data-paid={flag(one.body.paid)} data-died={flag(one.body.died)} aria-label={full_name(&words, one)} aria-expanded={if is_chosen { "true" } else { "false" }}
                tabindex={if at == stop { "0" } else { "-1" }} onclick={choose}>
                <span class="spot__face">{ icon(face(&one.body).paths()) }</span>
                { for marks(&one.body).into_iter().map(|(paths, care)| html! { <span class="spot__mark" data-care={care.then_some("")}>{ icon(paths) }</span> }) }
                <span class="spot__name" dir="auto">{ one.name.clone() }</span>
            </button>
        }
    });
    let chosen = props.chosen.as_ref().and_then(|id| props.people.iter().find(|one| one.id == *id));
    let close = {
        let choose = props.hands.choose.clone();
        Callback::from(move |()| choose.emit(None))
    };
    let escape = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close.emit(())
            }
        })
    };
    html! {
        <>
            <div class="circle" ref={glass} role="group" aria-label={words.say(msg::people_map_name())} aria-describedby="circle-how" data-tall={words.is_rtl().then_some("")}>
                <div class="circle__floor" ref={floor} {onkeydown} {onfocusin}>
                    { ground(&circle, &words, props) }
                    { for spots }
                </div>
                <p class="circle__over" ref={hint} aria-hidden="true"></p>
            </div>
            <div class="cluster circle__tools no-print">
                <Button icon={IconName::ZoomIn} label={words.say(msg::people_zoom_in())} onclick={at_stage(|stage| stage.zoom(ZOOM))} />
                <Button icon={IconName::ZoomOut} label={words.say(msg::people_zoom_out())} onclick={at_stage(|stage| stage.zoom(1.0 / ZOOM))} />
                <Button icon={IconName::Circles} label={words.say(msg::people_zoom_reset())} onclick={at_stage(Stage::whole)} />
            </div>
            if let Some(one) = chosen {
                <section class="handles sheet no-print" aria-labelledby="handles-name" onkeydown={escape}>
                    <div class="cluster" data-apart="">
                        <h2 class="handles__name" id="handles-name" tabindex="-1" ref={heading} dir="auto">{ one.name.clone() }</h2>
                        <Button kind={ButtonKind::Quiet} icon={IconName::Close} label={words.say(msg::people_close())} onclick={close.reform(|_: MouseEvent| ())} />
                    </div>
                    <Handles key={one.id.as_str()} somebody={one.clone()} hands={props.hands.clone()} />
                </section>
            }
            <p class="hint small no-print" id="circle-how">{ words.say(msg::people_map_how()) }</p>
            if !props.people.is_empty() {
                { legend(&words, &props.people, &props.ties) }
                <SavePicture people={props.people.clone()} ties={props.ties.clone()} />
            }
        </>
    }
}

/// The rings, their words, and the lines. The pictures' own names say the same, so a screen reader passes over it.
fn ground(circle: &Circle, words: &Words, props: &CircleMapProps) -> Html {
    let number = |number: f64| format!("{number:.1}");
    let word = |at: (f64, f64), id: Ring| html! { <text class="circle__word" x={number(at.0)} y={number(at.1)}>{ words.say(ring_words(id)) }</text> };
    html! {
        <svg class="circle__ground" width="1" height="1" aria-hidden="true" focusable="false">
            { for circle.bands.iter().rev().map(|band| html! { <circle class="circle__band" data-ring={band.ring.slug()} r={number(band.edge)} /> }) }
            { for lines(circle, &props.people, &props.ties).iter().map(stroke) }
            <circle class="circle__me" r={number(ME)} />
            <text class="circle__me-word" y="1">{ words.say(msg::people_me()) }</text>
            { for circle.bands.iter().filter_map(|band| Some(word(band.word?, band.ring))) }
            { for circle.waiting.map(|at| word(at, Ring::Unsaid)) }
        </svg>
    }
}

fn stroke(line: &Line) -> Html {
    html! { <path class="circle__line" data-kind={line.stroke.slug()} d={line.path()} /> }
}

/// An icon's paths. Not the component: there may be 150 of them.
fn icon((soft, strong): Paths) -> Html {
    html! { <svg class="icon" viewBox="0 0 256 256" aria-hidden="true">if !soft.is_empty() { <path d={soft} opacity="0.2" /> }<path d={strong} /></svg> }
}

/// The signs that this map uses, with their words.
fn legend(words: &Words, people: &[Somebody], ties: &[Joined]) -> Html {
    let draw = |sign: Sign| match sign {
        Sign::Line(kind, to_end, to_start) => html! {
            <svg class="legend__line" viewBox="0 0 44 16" aria-hidden="true">{ stroke(&Line { ends: [4.0, 8.0, 40.0, 8.0], stroke: kind, to_end, to_start }) }</svg>
        },
        Sign::Face(being, capital, is_dashed, paths) => html! {
            <span class="legend__face" data-being={being.slug()} data-capital={capital} data-paid={is_dashed.then_some("")}><span class="spot__face">{ icon(paths) }</span></span>
        },
        Sign::Mark(paths, care) => html! { <span class="spot__mark legend__mark" data-care={care.then_some("")}>{ icon(paths) }</span> },
    };
    html! {
        <section>
            <h2 class="hidden">{ words.say(msg::people_legend()) }</h2>
            <ul class="legend" role="list">
                { for signs(people, ties).into_iter().map(|(sign, word)| html! { <li class="legend__row">{ draw(sign) }{ words.say(word) }</li> }) }
            </ul>
        </section>
    }
}

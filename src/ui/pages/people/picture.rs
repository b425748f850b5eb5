use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{Joined, Somebody, colour, face, is_strained, ring_words, room};
use crate::domain::EntryId;
use crate::domain::circle::{self, Circle, RADIUS, RINGS};
use crate::domain::person::{Being, Person, Ring, TieKind};
use crate::format::circle_svg::{self, Face, Line, Paths, Picture, Sign, Stroke};
use crate::i18n::{Msg, Words, msg};
use crate::platform::{files, pictures};
use crate::ui::components::{Button, Details, IconName, Notice, NoticeKind};
use crate::ui::desk::use_words;

/// The lines of the map: who knows whom, and what goes between them and me.
pub(super) fn lines(circle: &Circle, people: &[Somebody], ties: &[Joined]) -> Vec<Line> {
    let spot = |id: &EntryId| people.iter().position(|one| one.id == *id).and_then(|index| circle.spots.get(index).copied());
    let known = ties.iter().filter_map(|joined| {
        let ends = circle::line(spot(&joined.tie.from)?, RADIUS + 2.0, spot(&joined.tie.to)?, RADIUS + 2.0)?;
        let stroke = match joined.tie.kind {
            TieKind::Know | TieKind::Helps => Stroke::Know,
            TieKind::Close => Stroke::Close,
            TieKind::Strained => Stroke::Strained,
        };
        Some(Line { ends, stroke, to_end: joined.tie.kind == TieKind::Helps, to_start: false })
    });
    let mine = people.iter().enumerate().filter_map(|(index, one)| {
        let (to_me, from_me) = (!one.body.to_me.is_empty(), !one.body.from_me.is_empty());
        let stroke = if is_strained(&one.body) { Stroke::Strained } else { Stroke::Mine };
        (to_me || from_me || stroke == Stroke::Strained).then_some(())?;
        let ends = circle::line_to_me(index, &circle.spots)?;
        Some(Line { ends, stroke, to_end: to_me, to_start: from_me })
    });
    known.chain(mine).collect()
}

/// The small signs beside somebody, and whether each is one to be careful with.
pub(super) fn marks(person: &Person) -> Vec<(Paths, bool)> {
    let mut marks = Vec::new();
    if is_strained(person) {
        marks.push((IconName::Warning.paths(), true));
    }
    if person.died {
        marks.push((IconName::Moon.paths(), false));
    } else if person.far_away {
        marks.push((IconName::PaperPlane.paths(), false));
    }
    marks
}

/// The signs that a map of these people uses, each with its words.
pub(super) fn signs(people: &[Somebody], ties: &[Joined]) -> Vec<(Sign, Msg)> {
    let any = |is_so: fn(&Person) -> bool| people.iter().any(|one| is_so(&one.body));
    let tied = |kind: TieKind| ties.iter().any(|joined| joined.tie.kind == kind);
    let face_of = |being: Being, paid: bool| {
        let person = Person { being, paid, ..Person::default() };
        Sign::Face(being, colour(&person), paid, face(&person).paths())
    };
    let rows = [
        (any(|one| !one.to_me.is_empty() && !one.from_me.is_empty()), Sign::Line(Stroke::Mine, true, true), msg::people_legend_both_ways()),
        (
            any(|one| one.to_me.is_empty() != one.from_me.is_empty()) || tied(TieKind::Helps),
            Sign::Line(Stroke::Mine, true, false),
            msg::people_legend_one_way(),
        ),
        (any(is_strained) || tied(TieKind::Strained), Sign::Line(Stroke::Strained, false, false), msg::people_legend_strain()),
        (tied(TieKind::Know) || tied(TieKind::Helps), Sign::Line(Stroke::Know, false, false), msg::people_legend_joined()),
        (tied(TieKind::Close), Sign::Line(Stroke::Close, false, false), msg::people_legend_close()),
        (any(is_strained), Sign::Mark(IconName::Warning.paths(), true), msg::people_legend_strain()),
        (any(|one| one.being == Being::Person && !one.paid), face_of(Being::Person, false), msg::people_legend_person()),
        (any(|one| one.being == Being::Pet), face_of(Being::Pet, false), msg::people_legend_pet()),
        (any(|one| one.being == Being::Group), face_of(Being::Group, false), msg::people_legend_group()),
        (any(|one| one.being == Being::Place), face_of(Being::Place, false), msg::people_legend_place()),
        (any(|one| one.paid), face_of(Being::Person, true), msg::people_legend_paid()),
        (any(|one| one.died), Sign::Mark(IconName::Moon.paths(), false), msg::people_legend_died()),
        (any(|one| one.far_away && !one.died), Sign::Mark(IconName::PaperPlane.paths(), false), msg::people_legend_far()),
    ];
    rows.into_iter().filter(|row| row.0).map(|(_, sign, message)| (sign, message)).collect()
}

/// The whole map as one SVG file, and its size.
fn draw(words: &Words, people: &[Somebody], ties: &[Joined]) -> (String, (f64, f64)) {
    let rings: Vec<Ring> = people.iter().map(|one| one.body.ring).collect();
    let room = room(words);
    let circle = circle::lay_out(&rings, room);
    let faces = people.iter().map(|one| Face {
        name: one.name.clone(),
        being: one.body.being,
        colour: colour(&one.body),
        icon: face(&one.body).paths(),
        is_dashed: one.body.paid,
        is_soft: one.body.died,
        marks: marks(&one.body),
    });
    let [a, b, c, d] = RINGS;
    let (title, me) = (words.say(msg::people_map_name()), words.say(msg::people_me()));
    let picture = Picture {
        title: &title,
        language: words.tag(),
        is_rtl: words.is_rtl(),
        me: &me,
        circle: &circle,
        room,
        rings: [a, b, c, d, Ring::Unsaid].map(|ring| words.say(ring_words(ring))),
        faces: faces.collect(),
        lines: lines(&circle, people, ties),
        signs: signs(people, ties).into_iter().map(|(sign, word)| (sign, words.say(word))).collect(),
    };
    (circle_svg::draw(&picture), circle_svg::size(&picture))
}

/// What [`SavePicture`] is drawn with.
#[derive(Properties, PartialEq)]
pub(super) struct SavePictureProps {
    pub people: Vec<Somebody>,
    pub ties: Vec<Joined>,
}

/// Saves the map as a picture, or prints it.
#[component]
pub(super) fn SavePicture(props: &SavePictureProps) -> Html {
    let words = use_words();
    let outcome = use_state_eq(|| None::<bool>);
    let paper = use_node_ref();
    let draw = {
        let (words, people, ties) = (words.clone(), Rc::new(props.people.clone()), Rc::new(props.ties.clone()));
        Rc::new(move || draw(&words, &people, &ties))
    };
    let as_svg = {
        let (draw, outcome) = (draw.clone(), outcome.clone());
        Callback::from(move |_: MouseEvent| outcome.set(Some(files::save("people.svg", "image/svg+xml", draw().0.as_bytes()))))
    };
    let as_png = {
        let (draw, outcome) = (draw.clone(), outcome.clone());
        Callback::from(move |_: MouseEvent| {
            let ((svg, size), outcome) = (draw(), outcome.clone());
            spawn_local(async move {
                let saved = match pictures::png_of_svg(&svg, size).await {
                    Some(png) => files::save("people.png", "image/png", &png),
                    None => false,
                };
                outcome.set(Some(saved));
            });
        })
    };
    let print = {
        let paper = paper.clone();
        Callback::from(move |_: MouseEvent| {
            let (svg, _) = draw();
            let paper = paper.clone();
            spawn_local(async move {
                if let Some(paper) = paper.cast() {
                    pictures::show_svg(&paper, &svg).await;
                }
                files::print();
            });
        })
    };
    html! {
        <>
            <Details summary={words.say(msg::people_save_print())}>
                <p class="hint">{ words.say(msg::people_save_why()) }</p>
                <div class="cluster">
                    <Button icon={IconName::Image} onclick={as_png}>{ words.say(msg::people_save_png()) }</Button>
                    <Button icon={IconName::Image} onclick={as_svg}>{ words.say(msg::people_save_svg()) }</Button>
                    <Button icon={IconName::Printer} onclick={print}>{ words.say(msg::people_print()) }</Button>
                </div>
                if let Some(is_saved) = *outcome {
                    <Notice role="status" kind={if is_saved { NoticeKind::Good } else { NoticeKind::Care }}>
                        { words.say(if is_saved { msg::people_saved() } else { msg::people_save_failed() }) }
                    </Notice>
                }
            </Details>
            // Filled only when somebody prints; what is on paper is the whole map, however the glass stands.
            <img class="circle__paper print-only" ref={paper} alt={words.say(msg::people_map_name())} />
        </>
    }
}

//! The way in: language; text size; who the plan is for; the nation; where the words are kept. Everything can be skipped and changed later.

mod kept;
mod language;
mod steps;

use std::cell::RefCell;

use yew::prelude::*;

pub use language::{Languages, Start};
pub use steps::{set_text_size, text_size};

use super::Missing;
use crate::domain::plan::{Nation, WhoFor};
use crate::i18n::{Msg, Words, msg};
use crate::ui::components::{Button, ButtonKind, Choice};
use crate::ui::desk::use_words;
use crate::ui::go::use_go;
use crate::ui::route::Route;
use crate::usecases::start::Answers;

thread_local! {
    /// What was said so far. Kept nowhere else until there is a plan.
    static ANSWERS: RefCell<Answers> = RefCell::default();
}

fn answer(change: impl FnOnce(&mut Answers)) {
    ANSWERS.with_borrow_mut(change);
}

fn answers() -> Answers {
    ANSWERS.with_borrow(Clone::clone)
}

/// Forgets what was said: a plan has begun with it.
fn forget() {
    ANSWERS.take();
}

/// A later step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Size,
    Who,
    Where,
    Kept,
}

impl Step {
    const ALL: [Self; 4] = [Self::Size, Self::Who, Self::Where, Self::Kept];

    const fn slug(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Who => "who",
            Self::Where => "where",
            Self::Kept => "kept",
        }
    }

    fn route(self) -> Route {
        Route::StartStep { step: self.slug().to_owned() }
    }

    /// The step after this one, by what was said so far.
    fn next(self) -> Route {
        let next = match self {
            Self::Size => Self::Who,
            Self::Who => Self::Where,
            Self::Where | Self::Kept => Self::Kept,
        };
        next.route()
    }
}

/// What [`StartStep`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct StartStepProps {
    /// Its slug.
    pub step: String,
}

/// One of the later steps.
#[component]
pub fn StartStep(props: &StartStepProps) -> Html {
    match Step::ALL.into_iter().find(|step| step.slug() == props.step) {
        Some(Step::Size) => html! { <steps::Size /> },
        Some(Step::Who) => html! { <steps::Who /> },
        Some(Step::Where) => html! { <steps::Where /> },
        Some(Step::Kept) => html! { <kept::Kept /> },
        None => html! { <Missing /> },
    }
}

/// What [`Foot`] is drawn with.
#[derive(Properties, PartialEq)]
struct FootProps {
    step: Step,
    /// Leaves the question unanswered.
    on_skip: Callback<()>,
}

/// The way on, and the way past.
#[component]
fn Foot(props: &FootProps) -> Html {
    let words = use_words();
    let go = use_go();
    let next = {
        let (go, step) = (go.clone(), props.step);
        Callback::from(move |_: MouseEvent| go.to(&step.next()))
    };
    let skip = {
        let (next, on_skip) = (next.clone(), props.on_skip.clone());
        Callback::from(move |event| {
            on_skip.emit(());
            next.emit(event);
        })
    };
    html! {
        <div class="page__foot">
            <Button kind={ButtonKind::Quiet} onclick={skip}>{ words.say(msg::start_skip()) }</Button>
            <Button kind={ButtonKind::Primary} onclick={next}>{ words.say(msg::start_next()) }</Button>
        </div>
    }
}

/// The three text sizes, as boot.js knows them.
pub fn sizes(words: &Words) -> Vec<Choice> {
    let choice = |value: &'static str, text| Choice::new(value, words.say(text));
    vec![choice("1", msg::start_size_1()), choice("2", msg::start_size_2()), choice("3", msg::start_size_3())]
}

/// Whom a plan can be for, by what is done and not by a label (content rule R1).
pub fn whom(words: &Words) -> Vec<Choice> {
    let choice = |who: WhoFor, text, sub| Choice::new(who.slug(), words.say(text)).sub(words.say(sub));
    vec![
        choice(WhoFor::Me, msg::start_who_me(), msg::start_who_me_sub()),
        choice(WhoFor::Carer, msg::start_who_carer(), msg::start_who_carer_sub()),
        choice(WhoFor::Helping, msg::start_who_helping(), msg::start_who_helping_sub()),
    ]
}

/// The name of a nation.
pub fn nation_name(nation: Nation) -> Msg {
    match nation {
        Nation::Unsaid => msg::start_where_unsaid(),
        Nation::England => msg::start_where_england(),
        Nation::Wales => msg::start_where_wales(),
        Nation::Scotland => msg::start_where_scotland(),
        Nation::NorthernIreland => msg::start_where_northern_ireland(),
    }
}

/// The four nations.
pub fn nations(words: &Words) -> Vec<Choice> {
    Nation::ALL
        .iter()
        .filter(|nation| **nation != Nation::Unsaid)
        .map(|nation| Choice::new(nation.slug(), words.say(nation_name(*nation))))
        .collect()
}

/// Where who lives: for a carer it is the person they look after, whose law holds (see [`Nation`]).
pub fn where_question(who_for: WhoFor) -> (Msg, Msg) {
    match who_for {
        WhoFor::Carer => (msg::start_where_carer(), msg::start_where_carer_lead()),
        WhoFor::Helping => (msg::start_where_helping(), msg::start_where_lead()),
        WhoFor::Me | WhoFor::Unsaid => (msg::start_where_me(), msg::start_where_lead()),
    }
}

use yew::prelude::*;

use crate::domain::EntryId;
use crate::domain::capital::TAKES_QUESTION;
use crate::domain::goal::{Goal, Risk};
use crate::domain::prompts::RISK;
use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::{ButtonKind, DateBox, Details, LinkButton, NumberChoice, TextBox, TickBox};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::go::use_go;
use crate::ui::pages::crossed::Crossed;
use crate::ui::pages::parts::{EntryTools, day_from, day_text, link, people_ticks};
use crate::ui::pages::saved::SaveLine;
use crate::ui::route::Route;

/// What [`GoalPage`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct GoalPageProps {
    /// The entry's id.
    pub id: String,
}

/// One goal: what, so that what, why, who helps, the first step; the risk weighed both ways; how it went.
#[component]
pub fn GoalPage(props: &GoalPageProps) -> Html {
    html! { <Page key={props.id.clone()} id={props.id.clone()} /> }
}

/// A text of a goal: its name in ids, and where it is.
type Text = (&'static str, fn(&mut Goal) -> &mut String);

/// The risk, weighed both ways, by the prompts of the `risk` section.
fn risk_field(prompt: &str) -> Option<fn(&mut Risk) -> &mut String> {
    Some(match prompt {
        "risk-want" => |risk| &mut risk.worry,
        "risk-worth" => |risk| &mut risk.worth,
        "risk-harm" => |risk| &mut risk.if_i_do,
        "risk-not-doing" => |risk| &mut risk.if_i_dont,
        "risk-safer" => |risk| &mut risk.safer,
        "risk-agreed" => |risk| &mut risk.agreed,
        "risk-whose" => |risk| &mut risk.whose,
        _ => return None,
    })
}

#[component]
fn Page(props: &GoalPageProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let editor = use_editor(EntryId::new(&props.id), || Goal { language: words.tag().to_owned(), ..Goal::default() });
    let goal = editor.value();
    let text = |(id, field): Text, lines: u32, label: String, hint: Option<String>| {
        let value = field(&mut goal.clone()).clone();
        html! { <TextBox id={format!("goal-{id}")} {label} {lines} {hint} {value} lang={language(&goal)} on_text={editor.text(field)} on_leave={editor.on_leave()} /> }
    };
    let has_risk = goal.risk != Risk::default();
    html! {
        <>
            <p class="from">{ words.say(msg::prepare_title()) }</p>
            <h1>{ words.say(msg::prepare_goal()) }</h1>
            <Crossed entry={editor.id().clone()} />
            { text(("what", |goal| &mut goal.what), 3, words.say(msg::prepare_what()), Some(words.say(msg::prepare_what_hint()))) }
            { text(("so-that", |goal| &mut goal.so_that), 2, words.say(msg::prepare_so_that()), Some(words.say(msg::prepare_so_that_hint()))) }
            { text(("why", |goal| &mut goal.why), 2, words.say(msg::prepare_why()), None) }
            if goal.matters_most || Goal::can_matter_most(&desk.plan, editor.id()) {
                <TickBox id="goal-most" label={words.say(msg::prepare_matters_most())} checked={goal.matters_most} on_tick={editor.choice(|goal: &mut Goal, on| goal.matters_most = on)} />
            } else {
                <p class="hint">{ words.say(msg::prepare_matters_enough()) }</p>
            }
            <SaveLine />
            <h2>{ words.say(msg::prepare_first_steps()) }</h2>
            { text(("first-step", |goal| &mut goal.first_step), 2, words.say(msg::prepare_first_step()), Some(words.say(msg::prepare_first_step_hint()))) }
            <DateBox id="goal-by-when" label={words.say(msg::prepare_by_when())} value={day_text(goal.by_when)} on_date={editor.choice(|goal: &mut Goal, day: String| goal.by_when = day_from(&day))} />
            { people_ticks(&words, &desk.plan, "goal", words.say(msg::prepare_who_helps()), &goal.helpers, editor.choice(|goal: &mut Goal, (id, on)| link(&mut goal.helpers, id, on))) }
            { text(("help", |goal| &mut goal.help), 2, words.say(msg::prepare_help()), None) }
            { text(("takes", |goal| &mut goal.takes), 2, words.id(TAKES_QUESTION), words.part(TAKES_QUESTION, "hint")) }
            <Details summary={words.say(msg::prepare_numbers())} open={goal.importance.is_some() || goal.confidence.is_some()}>
                <p class="hint">{ words.say(msg::prepare_numbers_hint()) }</p>
                { number(&editor, "importance", words.say(msg::prepare_importance()), &words, |goal| &mut goal.importance) }
                { number(&editor, "confidence", words.say(msg::prepare_confidence()), &words, |goal| &mut goal.confidence) }
                <TickBox id="goal-numbers-shared" label={words.say(msg::prepare_numbers_shared())} checked={goal.numbers_shared} on_tick={editor.choice(|goal: &mut Goal, on| goal.numbers_shared = on)} />
            </Details>
            <Details summary={words.id(RISK.title)} open={has_risk}>
                <p class="hint">{ words.id(RISK.lead) }</p>
                { for RISK.prompts.iter().filter_map(|prompt| {
                    let field = risk_field(prompt.id)?;
                    let value = field(&mut goal.risk.clone()).clone();
                    let on_text = { let editor = editor.clone(); Callback::from(move |text| editor.type_in(|goal: &mut Goal| *field(&mut goal.risk) = text)) };
                    Some(html! {
                        <TextBox key={prompt.id} id={format!("goal-{}", prompt.id)} label={words.id(prompt.id)} lines=2 hint={words.part(prompt.id, "hint")} example={words.part(prompt.id, "example")}
                            {value} lang={language(&goal)} {on_text} on_leave={editor.on_leave()} />
                    })
                }) }
            </Details>
            <Details summary={words.say(msg::prepare_how_it_went())} open={!goal.how_it_went.is_empty()}>
                { text(("how-it-went", |goal| &mut goal.how_it_went), 3, words.say(msg::prepare_how_it_went_label()), None) }
            </Details>
            <EntryTools id={editor.id().clone()} after={Route::Prepare} />
            <div class="page__foot">
                <span></span>
                <LinkButton kind={ButtonKind::Primary} href={go.href(&Route::Prepare)} onclick={go.follow(Route::Prepare)}>{ words.say(msg::prepare_done()) }</LinkButton>
            </div>
        </>
    }
}

fn language(goal: &Goal) -> Option<String> {
    (!goal.language.is_empty()).then(|| goal.language.clone())
}

fn number(editor: &Editor<Goal>, id: &str, legend: String, words: &crate::i18n::Words, field: fn(&mut Goal) -> &mut Option<u8>) -> Html {
    let chosen = *field(&mut editor.value());
    let numbers = (1..=10_u8).map(|number| AttrValue::from(intl::number(words.tag(), number.into()))).collect::<Vec<_>>();
    html! {
        <NumberChoice id={format!("goal-{id}")} {legend} unsaid={words.say(msg::prepare_number_unsaid())} {numbers} {chosen} on_choose={editor.choice(move |goal: &mut Goal, number| *field(goal) = number)} />
    }
}

use std::cell::RefCell;

use yew::prelude::*;

use super::{FREE, answers, first_words, is_carers, prompt_of, section};
use crate::domain::EntryId;
use crate::domain::prompts::{self, Prompt};
use crate::domain::statement::{PutBy, Statement, Whose};
use crate::i18n::load::locales;
use crate::i18n::{Msg, Words, msg};
use crate::platform::{chance, intl};
use crate::ui::components::{
    Button, ButtonKind, Card, Chips, Choice, ChoiceList, ChoiceLook, Details, IconName, LinkButton, LinkCard, Select, TextBox,
};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::editor::Editor;
use crate::ui::go::use_go;
use crate::ui::pages::crossed::Crossed;
use crate::ui::pages::parts::EntryTools;
use crate::ui::pages::safe_here::SafeHere;
use crate::ui::pages::saved::SaveLine;
use crate::ui::rest;
use crate::ui::route::Route;
use crate::ui::writing::use_answer;

/// What [`LifePrompt`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct LifePromptProps {
    /// The section's id, or [`FREE`].
    pub section: String,
    /// The id of the entry: a prompt's id, that and `~` and a name for somebody else's view, or a random name for a free statement.
    pub prompt: String,
}

/// One prompt at a time, with a large box.
#[component]
pub fn LifePrompt(props: &LifePromptProps) -> Html {
    let prompt = prompts::find(prompt_of(&props.prompt));
    if prompt.is_some_and(|prompt| prompt.ask_if_safe) {
        return html! { <SafeHere section={props.section.clone()}><Page key={props.prompt.clone()} section={props.section.clone()} prompt={props.prompt.clone()} /></SafeHere> };
    }
    html! { <Page key={props.prompt.clone()} section={props.section.clone()} prompt={props.prompt.clone()} /> }
}

#[component]
fn Page(props: &LifePromptProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let prompt = prompts::find(prompt_of(&props.prompt)).filter(|_| props.section != FREE);
    let here = section(&props.section);
    let beside = prompt.and_then(|prompt| prompt.beside).and_then(prompts::find);
    let own = props.prompt == prompt_of(&props.prompt);
    let carers = is_carers(&desk.plan);

    // Somebody else's view of this prompt, or of its partner, stands on its own page.
    let next = here.filter(|_| own).and_then(|here| {
        let mut rest = here.prompts_for(carers).skip_while(|other| other.id != props.prompt).skip(1);
        rest.find(|other| Some(other.id) != beside.map(|beside| beside.id))
    });
    let onward = match (next, here) {
        (Some(next), Some(here)) => Route::LifePrompt { section: here.id.to_owned(), prompt: next.id.to_owned() },
        (None, Some(here)) => Route::LifeSection { section: here.id.to_owned() },
        _ => Route::Life,
    };
    let put_by = {
        let (desk, go, onward, id) = (desk.clone(), go.clone(), onward.clone(), EntryId::new(&props.prompt));
        move |how: PutBy| {
            let (desk, go, onward, id) = (desk.clone(), go.clone(), onward.clone(), id.clone());
            let prompt = prompt.map(|prompt| prompt.id.to_owned()).unwrap_or_default();
            Callback::from(move |_: MouseEvent| {
                // Skipping leaves no trace; the other two are remembered, so that the list can say so.
                if how != PutBy::Skip {
                    let mut statement = desk
                        .plan
                        .get::<Statement>(&id)
                        .cloned()
                        .unwrap_or_else(|| Statement { prompt: prompt.clone(), ..Statement::default() });
                    if statement.is_empty() {
                        statement.put_by = how;
                        desk.set(&id, statement);
                    }
                }
                go.to(&onward);
            })
        }
    };
    let title = match prompt {
        Some(prompt) => words.id(prompt.id),
        None => words.say(msg::life_free_title()),
    };
    html! {
        <>
            <p class="from">{ here.map_or_else(|| words.say(msg::life_title()), |here| words.id(here.title)) }</p>
            <h1>{ title }</h1>
            <Answer id={props.prompt.clone()} {prompt} />
            if let Some(beside) = beside.filter(|_| own) {
                <h2>{ words.id(beside.id) }</h2>
                <Answer id={beside.id.to_owned()} prompt={Some(beside)} />
            }
            <SaveLine />
            if let Some(prompt) = prompt.filter(|_| own) {
                <OthersViews {prompt} section={props.section.clone()} />
            }
            <div class="page__foot">
                if prompt.is_some() {
                    <div class="cluster">
                        <Button kind={ButtonKind::Quiet} onclick={put_by(PutBy::Skip)}>{ words.say(msg::life_skip()) }</Button>
                        <Button kind={ButtonKind::Quiet} onclick={put_by(PutBy::NotNow)}>{ words.say(msg::life_not_now()) }</Button>
                        <Button kind={ButtonKind::Quiet} onclick={put_by(PutBy::TooHard)}>{ words.say(msg::life_too_hard()) }</Button>
                    </div>
                }
                <LinkButton kind={ButtonKind::Primary} href={go.href(&onward)} onclick={go.follow(onward.clone())}>
                    { words.say(if next.is_some() { msg::life_next() } else { msg::life_done() }) }
                </LinkButton>
            </div>
        </>
    }
}

#[derive(Properties)]
struct AnswerProps {
    id: String,
    prompt: Option<&'static Prompt>,
}

impl PartialEq for AnswerProps {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// The box for one answer, and what can be said about it.
#[component]
fn Answer(props: &AnswerProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let prompt = props.prompt;
    let own = props.id == prompt_of(&props.id);
    let editor = use_answer(EntryId::new(&props.id), || Statement {
        prompt: prompt.map(|prompt| prompt.id.to_owned()).unwrap_or_default(),
        language: words.tag().to_owned(),
        whose: if own { Whose::Mine } else { Whose::OwnView },
        ..Statement::default()
    });
    let statement = editor.value();
    let id = &props.id;
    let text = {
        let editor = editor.clone();
        Callback::from(move |text: String| {
            editor.look_at(&text);
            editor.type_in(|statement| {
                statement.set_text(&text);
                statement.put_by = PutBy::No;
            });
        })
    };
    let said_elsewhere = prompt.and_then(|prompt| prompt.same_as).filter(|_| statement.text().trim().is_empty()).and_then(|other| {
        let (other_id, other) = answers(&desk.plan, other).into_iter().next()?;
        (!other.text().trim().is_empty()).then(|| (other_id.clone(), other.clone()))
    });
    let label = prompt.map_or_else(|| words.say(msg::life_free_text()), |prompt| words.id(prompt.id));
    html! {
        <>
            <Crossed entry={editor.id().clone()} />
            if prompt.is_none() {
                <TextBox id={format!("{id}-heading")} label={words.say(msg::life_free_heading())} value={statement.heading.clone()}
                    on_text={editor.text(|statement| &mut statement.heading)} on_leave={editor.on_leave()} />
            }
            if !own { { name_box(&words, &editor, id) } }
            if let Some((other_id, other)) = said_elsewhere {
                { same_words(&words, &go, &editor, &other_id, &other) }
            }
            <TextBox id={id.clone()} {label} hide_label={prompt.is_some()} lines=6
                hint={prompt.and_then(|prompt| words.part(prompt.id, "hint"))} example={prompt.and_then(|prompt| words.part(prompt.id, "example"))}
                lang={language_of(&statement)} value={statement.text().to_owned()} on_text={text} on_leave={editor.on_leave()} />
            if let Some(prompt) = prompt.filter(|prompt| !prompt.choices.is_empty()) { { ready_answers(&words, &editor, prompt, id) } }
            <Details summary={words.say(msg::life_takes())} open={!statement.takes.is_empty()}>
                <TextBox id={format!("{id}-takes")} label={words.id("takes-question")} lines=3 lang={language_of(&statement)} value={statement.takes.clone()}
                    on_text={editor.text(|statement| &mut statement.takes)} on_leave={editor.on_leave()} />
            </Details>
            <Details summary={words.say(msg::life_ups_and_downs())} open={!(statement.when_good.is_empty() && statement.when_bad.is_empty() && statement.how_often.is_empty())}>
                <TextBox id={format!("{id}-good")} label={words.say(msg::life_when_good())} lines=2 lang={language_of(&statement)} value={statement.when_good.clone()}
                    on_text={editor.text(|statement| &mut statement.when_good)} on_leave={editor.on_leave()} />
                <TextBox id={format!("{id}-bad")} label={words.say(msg::life_when_bad())} lines=2 lang={language_of(&statement)} value={statement.when_bad.clone()}
                    on_text={editor.text(|statement| &mut statement.when_bad)} on_leave={editor.on_leave()} />
                <TextBox id={format!("{id}-often")} label={words.say(msg::life_how_often())} lines=1 lang={language_of(&statement)} value={statement.how_often.clone()}
                    on_text={editor.text(|statement| &mut statement.how_often)} on_leave={editor.on_leave()} />
            </Details>
            <Details summary={words.say(msg::life_whose_summary())}>
                if own { { whose_list(&words, &editor, &statement, id) } }
                { language_list(&words, &editor, &statement, id) }
            </Details>
            <EntryTools id={editor.id().clone()} after={Route::Life} />
        </>
    }
}

fn language_of(statement: &Statement) -> Option<String> {
    (!statement.language.is_empty()).then(|| statement.language.clone())
}

/// What was said under another prompt that asks the same, to be used here too: nothing is written twice.
fn same_words(words: &Words, go: &crate::ui::go::Go, editor: &Editor<Statement>, other_id: &EntryId, other: &Statement) -> Html {
    let there =
        super::sections().map(|(section, _)| section).find(|section| section.prompts.iter().any(|prompt| prompt.id == other.prompt));
    let to = Route::LifePrompt { section: there.map_or(FREE, |section| section.id).to_owned(), prompt: other_id.as_str().to_owned() };
    let text = other.text().to_owned();
    let take = {
        let (editor, text) = (editor.clone(), text.clone());
        Callback::from(move |_| editor.set(|statement| statement.set_text(&text)))
    };
    html! {
        <Card>
            <p class="hint">{ words.say(msg::life_said_already()) }</p>
            <p dir="auto" class="words" lang={language_of(other)}>{ first_words(&text) }</p>
            <div class="cluster">
                <Button kind={ButtonKind::Secondary} onclick={take}>{ words.say(msg::life_use_here()) }</Button>
                <LinkButton kind={ButtonKind::Quiet} href={go.href(&to)} onclick={go.follow(to.clone())}>{ words.say(msg::life_look_there()) }</LinkButton>
            </div>
        </Card>
    }
}

fn ready_answers(words: &Words, editor: &Editor<Statement>, prompt: &'static Prompt, id: &str) -> Html {
    let chosen = editor.value().parts.iter().find(|part| part.kind == "choice").map(|part| part.chosen.clone()).unwrap_or_default();
    let press = editor.choice(|statement: &mut Statement, slug: AttrValue| {
        let slug = slug.to_string();
        match statement.parts.iter_mut().find(|part| part.kind == "choice") {
            Some(part) if part.chosen.contains(&slug) => part.chosen.retain(|other| *other != slug),
            Some(part) => part.chosen = vec![slug],
            None => {
                statement.parts.push(crate::domain::statement::Part { kind: "choice".to_owned(), chosen: vec![slug], ..Default::default() })
            }
        }
    });
    html! {
        <Chips key={format!("{id}-ready")} label={words.say(msg::life_ready_answers())} items={prompt.choices.iter().map(|id| Choice::new(*id, words.id(id))).collect::<Vec<_>>()}
            pressed={chosen.into_iter().map(AttrValue::from).collect::<Vec<_>>()} on_press={press} />
    }
}

const fn whose_words(whose: Whose) -> Msg {
    match whose {
        Whose::Mine => msg::life_whose_mine(),
        Whose::WrittenForMe => msg::life_whose_written_for_me(),
        Whose::OwnView => msg::life_whose_own_view(),
        Whose::BestGuess => msg::life_whose_best_guess(),
    }
}

/// Whose words they are, and the name of who wrote them down.
pub fn whose_list(words: &Words, editor: &Editor<Statement>, statement: &Statement, id: &str) -> Html {
    // Where somebody helps, they are offered by name.
    if let Some(list) = rest::loaded().and_then(|rest| (rest.whose)(editor, id)) {
        return list;
    }
    let options = Whose::ALL.iter().map(|whose| Choice::new(whose.slug(), words.say(whose_words(*whose)))).collect::<Vec<_>>();
    let choose = editor.choice(|statement: &mut Statement, slug: AttrValue| statement.whose = Whose::from_slug(&slug).unwrap_or_default());
    html! {
        <>
            <ChoiceList id={format!("{id}-whose")} legend={words.say(msg::life_whose())} look={ChoiceLook::Rows} {options} chosen={Some(AttrValue::from(statement.whose.slug()))} on_choose={choose} />
            if statement.whose != Whose::Mine { { name_box(words, editor, id) } }
        </>
    }
}

/// The box for that name.
pub fn name_box(words: &Words, editor: &Editor<Statement>, id: &str) -> Html {
    html! {
        <TextBox id={format!("{id}-name")} label={words.say(msg::life_whose_name())} value={editor.value().whose_name}
            on_text={editor.text(|statement| &mut statement.whose_name)} on_leave={editor.on_leave()} />
    }
}

/// The languages of answers: those of the app, and those that people here write in (content facts, section 9).
const LANGUAGES: [&str; 14] = ["en-GB", "cy", "gd", "ga", "pl", "ro", "ur", "pa", "bn", "gu", "ar", "zh-Hant", "so", "pt"];

/// In which language they are.
pub fn language_list(words: &Words, editor: &Editor<Statement>, statement: &Statement, id: &str) -> Html {
    let mut tags: Vec<String> = locales().into_iter().map(|locale| locale.tag).collect();
    tags.extend(LANGUAGES.iter().map(|tag| (*tag).to_owned()));
    if !statement.language.is_empty() {
        tags.insert(0, statement.language.clone());
    }
    let mut seen = std::collections::BTreeSet::new();
    tags.retain(|tag| seen.insert(tag.clone()));
    let options = tags
        .into_iter()
        .map(|tag| {
            let name = intl::language_name(&tag, words.tag());
            Choice::new(tag, name)
        })
        .collect::<Vec<_>>();
    let choose = editor.choice(|statement: &mut Statement, tag: AttrValue| statement.language = tag.to_string());
    html! { <Select id={format!("{id}-language")} label={words.say(msg::life_language())} {options} chosen={statement.language.clone()} on_choose={choose} /> }
}

#[derive(Properties)]
struct OthersViewsProps {
    prompt: &'static Prompt,
    section: String,
}

impl PartialEq for OthersViewsProps {
    fn eq(&self, other: &Self) -> bool {
        self.prompt.id == other.prompt.id && self.section == other.section
    }
}

/// What others say about the same, beside the person's own words, and a way to add it. Offered where somebody is helping, or has.
#[component]
fn OthersViews(props: &OthersViewsProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let fresh = use_memo((), |()| RefCell::new(format!("{}~{:08x}", props.prompt.id, chance::bits() as u32)));
    let views: Vec<_> = answers(&desk.plan, props.prompt.id).into_iter().filter(|(id, _)| id.as_str() != props.prompt.id).collect();
    if views.is_empty() && !desk.plan.is_helped() {
        return Html::default();
    }
    let route = |entry: &str| Route::LifePrompt { section: props.section.clone(), prompt: entry.to_owned() };
    let add = route(&fresh.borrow());
    html! {
        <>
            <h2>{ words.say(msg::life_views()) }</h2>
            <ul class="stack" role="list">
                { for views.into_iter().map(|(id, view)| {
                    let to = route(id.as_str());
                    let title = if view.whose_name.trim().is_empty() { words.say(whose_words(view.whose)) } else { view.whose_name.clone() };
                    html! { <li key={id.as_str()}><LinkCard href={go.href(&to)} onclick={go.follow(to)} icon={IconName::Speech} {title} sub={first_words(view.text())} /></li> }
                }) }
            </ul>
            <LinkButton kind={ButtonKind::Quiet} icon={IconName::Plus} href={go.href(&add)} onclick={go.follow(add.clone())}>{ words.say(msg::life_views_add()) }</LinkButton>
        </>
    }
}

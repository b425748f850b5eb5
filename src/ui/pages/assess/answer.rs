use yew::prelude::*;

use super::source;
use crate::domain::EntryId;
use crate::domain::assessment::answers::{self, fresh};
use crate::domain::assessment::area::Area;
use crate::domain::assessment::law::{self, Law, NO_HELP};
use crate::domain::assessment::part::Part;
use crate::domain::assessment::questions::{Ask, At, Count, DAYS, Step};
use crate::domain::person::{Agreed, Person};
use crate::domain::statement::{PutBy, Statement, Whose};
use crate::i18n::msg;
use crate::platform::{chance, intl};
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceList, ChoiceLook, DateBox, Details, IconName, TextBox, TickList};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::editor::Editor;
use crate::ui::pages::agreed_words;
use crate::ui::pages::crossed::Crossed;
use crate::ui::pages::life::{first_words, language_list, name_box, whose_list};
use crate::ui::pages::parts::{EntryTools, day_from, day_text, link};
use crate::ui::pages::talk::{Say, put_on_map};
use crate::ui::route::Route;
use crate::ui::writing::use_answer;

/// What [`Answer`] is drawn with.
#[derive(Properties)]
pub(super) struct AnswerProps {
    /// The entry.
    pub entry: AttrValue,
    /// What is asked.
    pub step: &'static Step,
    /// The area or the day that it is about.
    pub of: AttrValue,
    /// The words.
    pub say: Say,
    /// The law whose limbs are offered.
    pub law: Option<Law>,
    /// The page's heading asks the first question already.
    pub titled: bool,
}

impl PartialEq for AnswerProps {
    fn eq(&self, other: &Self) -> bool {
        self.entry == other.entry && self.step.prompt == other.step.prompt && self.say == other.say && self.law == other.law
    }
}

/// What the pieces of an answer have at hand.
struct Pad<'a> {
    say: &'a Say,
    desk: &'a Desk,
    editor: &'a Editor<Statement>,
    said: Statement,
    law: Option<Law>,
    entry: &'a str,
    first: &'static str,
}

/// One answer, kept as it is given.
#[component]
pub(super) fn Answer(props: &AnswerProps) -> Html {
    let desk = use_desk();
    let AnswerProps { entry, step, of, say, law, titled } = props;
    let own = !entry.contains('~');
    let other = use_state(String::new);
    let editor = use_answer(EntryId::new(&**entry), || {
        let whose = if own { Whose::Mine } else { Whose::OwnView };
        Statement { whose, ..fresh(step, of, say.words().tag()) }
    });
    let pad = Pad { say, desk: &desk, editor: &editor, said: editor.value(), law: *law, entry, first: step.prompt };
    let examples: Vec<_> = step.asks.iter().filter_map(|ask| Some((ask.id, say.part(ask.id, "example")?))).collect();
    let alone = examples.len() == 1;
    let after = Part::of_answer(&pad.said).map_or(Route::Assess, super::part_route);
    html! {
        <>
            <Crossed entry={editor.id().clone()} />
            if !own { { name_box(say.words(), &editor, entry) } }
            { for step.asks.iter().enumerate().map(|(number, ask)| html! { <key={ask.id}>{ pad.asked(ask, *titled && number == 0, &other) }</> }) }
            if !examples.is_empty() {
                <Details summary={say.say(if alone { msg::assess_example() } else { msg::assess_examples() })}>
                    { for examples.into_iter().map(|(id, example)| html! {
                        <div lang={say.lang_of(id)}>
                            if !alone { <p class="small"><strong>{ say.id(id) }</strong></p> }
                            <p class="field__example">{ example }</p>
                        </div>
                    }) }
                </Details>
            }
            <Details summary={say.say(msg::life_whose_summary())}>
                if own { { whose_list(say.words(), &editor, &pad.said, entry) } }
                { language_list(say.words(), &editor, &pad.said, entry) }
                <EntryTools id={editor.id().clone()} after={after} />
            </Details>
        </>
    }
}

impl Pad<'_> {
    fn id(&self, ask: &Ask) -> String {
        format!("{}-{}", self.entry, ask.id)
    }

    fn lang(&self) -> Option<String> {
        (!self.said.language.is_empty()).then(|| self.said.language.clone())
    }

    /// Changes the answer by a press or a tick.
    fn on<C: 'static>(&self, change: impl Fn(&mut Statement, C) + 'static) -> Callback<C> {
        self.editor.choice(move |said: &mut Statement, chosen| {
            said.put_by = PutBy::No;
            change(said, chosen);
        })
    }

    /// One question. `titled`: the heading of the page asks it already.
    fn asked(&self, ask: &'static Ask, titled: bool, other: &UseStateHandle<String>) -> Html {
        match ask.at {
            At::Limbs => self.limbs(ask),
            At::People => self.people(ask, other),
            At::Agreed(of) => self.agreed(ask, of),
            At::Day(of) => html! {
                <DateBox id={self.id(ask)} label={self.say.id(ask.id)} value={day_text(answers::day_at(&self.said, of))}
                    on_date={self.on(move |said, day: String| answers::set_day(said, of, day_from(&day)))} />
            },
            At::Choice(_, ready) => self.choice(ask, ready, titled),
            at => self.words(ask, at, titled),
        }
    }

    fn words(&self, ask: &'static Ask, at: At, titled: bool) -> Html {
        let lines = match at {
            At::Text if ask.id == self.first => 5,
            At::HowOften | At::Part("over") => 1,
            _ => 2,
        };
        let editor = self.editor.clone();
        let on_text = Callback::from(move |text: String| {
            editor.type_in(|said| {
                said.put_by = PutBy::No;
                *answers::text_mut(said, at) = text;
            });
        });
        html! {
            <TextBox id={self.id(ask)} label={self.say.id(ask.id)} hide_label={titled} {lines} lang={self.lang()} hint={self.say.part(ask.id, "hint")}
                value={answers::text(&self.said, at).to_owned()} {on_text} on_leave={self.editor.on_leave()} />
        }
    }

    /// The ways of being hard that the plan's law counts, and "I need no help here". Ticks of another law's stay stored.
    fn limbs(&self, ask: &'static Ask) -> Html {
        let Some(area) = answers::area_of(&self.said) else { return Html::default() };
        let say = self.say;
        let offered = law::limbs(self.law, area);
        let options = offered.limbs.iter().chain(std::iter::once(&NO_HELP));
        let options = options.map(|limb| limb_choice(say, limb.id, limb.words)).collect::<Vec<_>>();
        let ticked = answers::chosen(&self.said, At::Limbs).iter().cloned().map(AttrValue::from).collect::<Vec<_>>();
        html! {
            <div class="stack" data-gap="small">
                <TickList id={self.id(ask)} legend={say.id(ask.id)} {options} {ticked}
                    on_tick={self.on(|said: &mut Statement, (limb, on): (AttrValue, bool)| answers::tick(said, At::Limbs, &limb, on))} />
                { limbs_source(say, self.law, area) }
            </div>
        }
    }

    fn agreed(&self, ask: &'static Ask, of: &'static str) -> Html {
        let options = Agreed::ALL.iter().map(|own| Choice::new(own.slug(), self.say.id(agreed_words(*own)))).collect::<Vec<_>>();
        html! {
            <ChoiceList id={self.id(ask)} legend={self.say.id(ask.id)} look={ChoiceLook::Chips} {options} chosen={AttrValue::Static(answers::agreed(&self.said, of).slug())}
                on_choose={self.on(move |said, slug: AttrValue| answers::set_agreed(said, of, Agreed::from_slug(&slug).unwrap_or_default()))} />
        }
    }

    fn choice(&self, ask: &'static Ask, ready: &'static [(&'static str, &'static str)], titled: bool) -> Html {
        let say = self.say;
        let at = ask.at;
        let (id, legend, hint) = (self.id(ask), say.id(ask.id), say.part(ask.id, "hint"));
        let mut options = ready.iter().map(|(id, words)| Choice::new(*id, say.id(words))).collect::<Vec<_>>();
        let chosen = answers::chosen(&self.said, at);
        if at.takes_one() {
            options.push(Choice::new("", say.say(msg::talk_unsaid())));
            let chosen = AttrValue::from(chosen.first().cloned().unwrap_or_default());
            let on_choose = self.on(move |said, id: AttrValue| answers::choose(said, at, (!id.is_empty()).then_some(&*id)));
            html! { <ChoiceList {id} {legend} {hint} hide_legend={titled} {options} {chosen} {on_choose} /> }
        } else {
            let ticked = chosen.iter().cloned().map(AttrValue::from).collect::<Vec<_>>();
            let on_tick = self.on(move |said, (id, on): (AttrValue, bool)| answers::tick(said, at, &id, on));
            html! { <TickList {id} {legend} {hint} hide_legend={titled} look={ChoiceLook::Chips} {options} {ticked} {on_tick} /> }
        }
    }

    /// People from the map, and a way to put somebody there.
    fn people(&self, ask: &'static Ask, other: &UseStateHandle<String>) -> Html {
        let say = self.say;
        let id = self.id(ask);
        let options = on_map(self.desk, say);
        let alone = options.is_empty();
        let ticked = self.said.about.iter().map(|id| AttrValue::from(id.to_string())).collect::<Vec<_>>();
        let put = {
            let (desk, editor, other) = (self.desk.clone(), self.editor.clone(), other.clone());
            Callback::from(move |_: MouseEvent| {
                let id = put_on_map(&desk, &other);
                editor.set(|said| link(&mut said.about, id, true));
                other.set(String::new());
            })
        };
        let on_text = {
            let other = other.clone();
            Callback::from(move |text: String| other.set(text))
        };
        html! {
            <div class="stack" data-gap="small">
                if !alone {
                    <TickList id={id.clone()} legend={say.id(ask.id)} look={ChoiceLook::Chips} {options} {ticked}
                        on_tick={self.on(|said: &mut Statement, (id, on): (AttrValue, bool)| link(&mut said.about, EntryId::new(&*id), on))} />
                }
                <TextBox key={format!("other-{}", self.said.about.len())} id={format!("{id}-other")} label={if alone { say.id(ask.id) } else { say.say(msg::talk_somebody_else()) }} lines=1 value={(**other).clone()} {on_text} />
                if !other.trim().is_empty() {
                    <p><Button icon={IconName::Plus} onclick={put}>{ say.say(msg::talk_put_on_map(other.trim())) }</Button></p>
                }
            </div>
        }
    }
}

fn limb_choice(say: &Say, id: &'static str, words: &'static str) -> Choice {
    let choice = Choice::new(id, say.id(words));
    match say.part(words, "hint") {
        Some(hint) => choice.sub(hint),
        None => choice,
    }
}

/// Where the law has its limbs, or that it has none.
fn limbs_source(say: &Say, law: Option<Law>, area: &Area) -> Html {
    match law::limbs(law, area).source {
        Some(own) => html! { <p class="hint small">{ source(say, &own) }</p> },
        None if law.is_some() => say.line("p", "hint small", "limb-plain"),
        None => Html::default(),
    }
}

/// Everybody on the map, by name.
fn on_map(desk: &Desk, say: &Say) -> Vec<Choice> {
    let mut people = desk.plan.all::<Person>();
    people.retain(|(_, person)| !person.name.trim().is_empty());
    intl::sort_by_name(say.words().tag(), &mut people, |(_, person)| person.name.clone());
    people.into_iter().map(|(id, person)| Choice::new(id.to_string(), person.name.clone())).collect()
}

/// What [`Rows`] is drawn with.
#[derive(Properties)]
pub(super) struct RowsProps {
    /// The part.
    pub part: Part,
    /// A step that has an entry for each day, or as many as there are helpers or tasks.
    pub step: &'static Step,
    /// The words.
    pub say: Say,
    /// The plan's law.
    pub law: Option<Law>,
    /// The entry that is open at first.
    pub open: Option<String>,
}

impl PartialEq for RowsProps {
    fn eq(&self, other: &Self) -> bool {
        self.part == other.part
            && self.step.prompt == other.step.prompt
            && self.say == other.say
            && self.open == other.open
            && self.law == other.law
    }
}

/// Rows that open, each an answer of its own: the days of a week, or one helper or task after another.
#[component]
pub(super) fn Rows(props: &RowsProps) -> Html {
    let desk = use_desk();
    let RowsProps { part, step, say, law, open } = props;
    let fresh_id = || format!("{}.{}", part.entry(step), chance::short_name());
    let by_day = step.count == Count::Day;
    // Rows keep their place while they are written, also the one that was there first, for the first answer.
    let mine = use_state(|| {
        let mut ids: Vec<String> = part.rows(&desk.plan, step).into_iter().map(ToString::to_string).collect();
        if let Some(id) = open.as_ref().filter(|id| !ids.contains(id) && !id.contains('~')) {
            ids.push(id.clone());
        }
        if ids.is_empty() { (vec![fresh_id()], true) } else { (ids, false) }
    });
    let (known, begun) = &*mine;
    let rows: Vec<(String, String)> = if by_day {
        DAYS.iter().map(|(day, _)| (step.entry(day).to_string(), (*day).to_owned())).collect()
    } else {
        let there = part.rows(&desk.plan, step).into_iter().map(ToString::to_string);
        let more: Vec<String> = there.filter(|id| !known.contains(id)).collect();
        let gone = |id: &&String| desk.plan.entry(&EntryId::new(id.as_str())).is_some_and(|entry| entry.is_gone());
        known.iter().filter(|id| !gone(id)).chain(&more).map(|id| (id.clone(), part.about().to_owned())).collect()
    };
    let add = {
        let (mine, id) = (mine.clone(), fresh_id());
        Callback::from(move |_: MouseEvent| {
            let mut all = mine.0.clone();
            all.push(id.clone());
            mine.set((all, mine.1));
        })
    };
    let last = known.last().filter(|id| desk.plan.entry(&EntryId::new(id.as_str())).is_none());
    let opens = |number: usize, id: &String| match open {
        Some(open) => open == id,
        None if by_day => number == 0,
        None => *begun || last == Some(id),
    };
    html! {
        <>
            if by_day { { glance(&desk, step, say) } }
            <div class="rows">
                { for rows.iter().enumerate().map(|(number, (id, of))| {
                    let said = desk.plan.get::<Statement>(&EntryId::new(id.as_str()));
                    let (title, sub) = row_words(&desk, say, step, of, said);
                    let remove = {
                        let (desk, id) = (desk.clone(), EntryId::new(id.as_str()));
                        Callback::from(move |_: MouseEvent| desk.remove(&id))
                    };
                    html! {
                        <details key={id.clone()} class="details rows__row" open={opens(number, id)}>
                            <summary class="details__summary">
                                <span class="rows__words"><span dir="auto">{ title }</span><span class="rows__said" dir="auto">{ sub }</span></span>
                            </summary>
                            <div class="details__body">
                                <Answer entry={id.clone()} {step} of={of.clone()} say={say.clone()} law={*law} titled={!by_day} />
                                if !by_day && said.is_some() {
                                    <p><Button kind={ButtonKind::Quiet} icon={IconName::Trash} onclick={remove}>{ say.say(msg::talk_row_remove()) }</Button></p>
                                }
                            </div>
                        </details>
                    }
                }) }
            </div>
            if !by_day { <p><Button icon={IconName::Plus} onclick={add}>{ say.say(msg::assess_one_more()) }</Button></p> }
        </>
    }
}

/// What a closed row says: its day, or who it is and what they do.
fn row_words(desk: &Desk, say: &Say, step: &Step, of: &str, said: Option<&Statement>) -> (String, String) {
    let named = |id: &EntryId| desk.plan.get::<Person>(id).map(|person| person.name.trim().to_owned()).filter(|name| !name.is_empty());
    let text = said.map(|said| first_words(said.text())).unwrap_or_default();
    if let Some((_, day)) = DAYS.iter().find(|(day, _)| *day == of) {
        let parts = step.asks.iter().filter_map(|ask| {
            let text = answers::text(said?, ask.at).trim().to_owned();
            match ask.at {
                _ if text.is_empty() => None,
                At::Text => Some(text),
                _ => Some(format!("{}: {text}", part_name(say, ask))),
            }
        });
        return (say.id(day), parts.collect::<Vec<_>>().join(" · "));
    }
    let who: Vec<String> = said.map(|said| said.about.iter().filter_map(named).collect()).unwrap_or_default();
    match (who.is_empty(), text.is_empty()) {
        // A row in which nothing is said yet is called what it asks for.
        (true, true) => {
            let who = step.asks.iter().find(|ask| matches!(ask.at, At::People));
            (say.id(who.map_or(step.prompt, |ask| ask.id)), String::new())
        }
        (true, false) => (text, String::new()),
        (false, _) => (intl::list(say.words().tag(), &who), text),
    }
}

/// The short name of a part of the day.
fn part_name(say: &Say, ask: &Ask) -> String {
    match ask.at {
        At::Part(of) => say.id(&format!("talk-part-{of}")),
        _ => say.id(ask.id),
    }
}

/// The week as a picture: which parts of which days have something in them. The list below says the same in words.
fn glance(desk: &Desk, step: &Step, say: &Say) -> Html {
    let there = |day: &str, at: At| {
        let said = desk.plan.get::<Statement>(&step.entry(day));
        said.is_some_and(|said| !answers::text(said, at).trim().is_empty()).then_some("yes")
    };
    html! {
        <div class="week" aria-hidden="true">
            <span></span>
            { for crate::domain::answer::DAYS.iter().map(|day| html! { <span class="week__day">{ say.id(&format!("talk-day-{day}-short")) }</span> }) }
            { for step.asks.iter().filter(|ask| matches!(ask.at, At::Part(_))).map(|ask| html! {
                <>
                    <span class="week__part">{ part_name(say, ask) }</span>
                    { for DAYS.iter().map(|(day, _)| html! { <span class="week__slot" data-there={there(day, ask.at)}></span> }) }
                </>
            }) }
        </div>
    }
}

use yew::prelude::*;

use super::{Say, table, week};
use crate::domain::EntryId;
use crate::domain::capital::TAKES_QUESTION;
use crate::domain::conversation::{Kind, tap};
use crate::domain::conversations;
use crate::domain::prompts::Prompt;
use crate::domain::statement::{PutBy, Statement, Whose};
use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::{Chips, Choice, ChoiceList, Details, NumberChoice, TextBox, TickBox, TickList};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::editor::Editor;
use crate::ui::pages::crossed::Crossed;
use crate::ui::pages::life::{language_list, name_box, whose_list};
use crate::ui::pages::parts::EntryTools;
use crate::ui::route::Route;
use crate::ui::writing::use_answer;

/// What [`Answer`] is drawn with.
#[derive(Properties)]
pub struct AnswerProps {
    /// The entry: the prompt's id, or that and `~` and a name for somebody else's view.
    pub id: AttrValue,
    /// What is asked.
    pub prompt: Prompt,
    /// How it is asked.
    pub kind: Kind,
    /// The words.
    pub say: Say,
    /// It is a strength, so that "what it takes" stands open.
    pub strength: bool,
    /// The page's heading asks it already.
    pub titled: bool,
    /// The step in which it is asked.
    pub from: AttrValue,
}

impl PartialEq for AnswerProps {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.say == other.say && self.titled == other.titled
    }
}

/// What the pieces of an answer have at hand.
pub(super) struct Pad<'a> {
    pub say: &'a Say,
    pub desk: &'a Desk,
    pub editor: &'a Editor<Statement>,
    pub said: Statement,
    pub prompt: Prompt,
    pub id: &'a str,
    pub titled: bool,
    /// Which layer of a week, or which new row of a table, is open.
    pub open: UseStateHandle<String>,
}

/// One answer, kept as it is given.
#[component]
pub fn Answer(props: &AnswerProps) -> Html {
    let desk = use_desk();
    let AnswerProps { say, prompt, .. } = props;
    let own = !props.id.contains('~');
    let open = use_state(String::new);
    let editor = use_answer(EntryId::new(&*props.id), || Statement {
        prompt: prompt.id.to_owned(),
        language: say.words().tag().to_owned(),
        whose: if own { Whose::Mine } else { Whose::OwnView },
        ..Statement::default()
    });
    let pad = Pad { say, desk: &desk, editor: &editor, said: editor.value(), prompt: *prompt, id: &props.id, titled: props.titled, open };
    let said = &pad.said;
    let id = &props.id;
    let lang = language_of(said);
    let takes = html! {
        <TextBox id={format!("{id}-takes")} label={say.id(TAKES_QUESTION)} hint={say.part(TAKES_QUESTION, "hint")} lines=2 {lang} value={said.takes.clone()}
            on_text={editor.text(|said| &mut said.takes)} on_leave={editor.on_leave()} />
    };
    let words_only = matches!(props.kind, Kind::Ask);
    let after = conversations::step(prompt.id).map_or(Route::Talks, |(of, _)| Route::TalkEnd { id: of.id.to_owned() });
    html! {
        <>
            <Crossed entry={editor.id().clone()} />
            if !own { { name_box(say.words(), &editor, id) } }
            { match props.kind {
                Kind::Choose { most, alone } => choose(&pad, most, alone),
                Kind::Scale { ends, why } => scale(&pad, ends, why),
                Kind::Table(table) => table::rows(&pad, table),
                Kind::Week(layers) => week::days(&pad, layers),
                _ => ask(&pad),
            } }
            if own && props.strength {
                { takes }
            } else if own && words_only {
                <Details summary={say.say(msg::life_takes())} open={!said.takes.is_empty()}>{ takes }</Details>
            }
            <Details summary={say.say(msg::life_whose_summary())}>
                if own { { whose_list(say.words(), &editor, said, id) } }
                { language_list(say.words(), &editor, said, id) }
                <EntryTools id={editor.id().clone()} after={after} />
            </Details>
        </>
    }
}

pub(super) fn language_of(said: &Statement) -> Option<String> {
    (!said.language.is_empty()).then(|| said.language.clone())
}

impl Pad<'_> {
    /// The language of the answer.
    pub fn lang(&self) -> Option<String> {
        language_of(&self.said)
    }

    /// Changes the answer by a press or a tick.
    pub fn on<C: 'static>(&self, change: impl Fn(&mut Statement, C) + 'static) -> Callback<C> {
        self.editor.choice(move |said: &mut Statement, chosen| {
            said.put_by = PutBy::No;
            change(said, chosen);
        })
    }

    /// Changes the answer as somebody types.
    pub fn typed(&self, change: impl Fn(&mut Statement, &str) + 'static) -> Callback<String> {
        let editor = self.editor.clone();
        Callback::from(move |text: String| {
            editor.type_in(|said| {
                said.put_by = PutBy::No;
                change(said, &text);
            });
        })
    }

    /// The line of help under the heading, where the box itself doesn't show it.
    pub fn help(&self) -> Html {
        html! { <>{ self.say.line_of("hint", self.prompt.id, "hint") }{ self.say.line_of("field__example", self.prompt.id, "example") }</> }
    }

    /// The box for the person's own words.
    fn words(&self, label: String, hidden: bool, lines: u32, with_help: bool) -> Html {
        let part = |name| self.say.part(self.prompt.id, name).filter(|_| with_help);
        html! {
            <TextBox id={self.id.to_owned()} {label} hide_label={hidden} {lines} lang={self.lang()} hint={part("hint")} example={part("example")}
                value={self.said.text().to_owned()} on_text={self.typed(|said, text| said.set_text(text))} on_leave={self.editor.on_leave()} />
        }
    }

    fn options(&self) -> Vec<Choice> {
        options(self.say, self.prompt.choices)
    }
}

/// Ready answers by their Fluent ids.
pub(super) fn options(say: &Say, ids: &[&'static str]) -> Vec<Choice> {
    ids.iter().map(|id| Choice { lang: say.lang_of(id).map(AttrValue::from), ..Choice::new(*id, say.id(id)) }).collect()
}

fn ask(pad: &Pad<'_>) -> Html {
    let pressed = pad.said.chosen().iter().cloned().map(AttrValue::from).collect::<Vec<_>>();
    html! {
        <>
            { pad.words(pad.say.id(pad.prompt.id), pad.titled, 5, true) }
            if !pad.prompt.choices.is_empty() {
                <Chips label={pad.say.say(msg::life_ready_answers())} items={pad.options()} {pressed} on_press={pad.on(|said, id: AttrValue| said.tap(&id, 1))} />
            }
        </>
    }
}

fn choose(pad: &Pad<'_>, most: u8, alone: &'static [&'static str]) -> Html {
    let say = pad.say;
    let chosen = pad.said.chosen();
    let legend = say.id(pad.prompt.id);
    let id = format!("{}-choice", pad.id);
    let ready = if most == 1 && pad.prompt.choices.len() > 1 {
        let mut options = pad.options();
        options.push(Choice::new("", say.say(msg::talk_unsaid())));
        let on_choose = pad.on(|said: &mut Statement, id: AttrValue| {
            said.part_mut("choice", "").chosen.clear();
            if !id.is_empty() {
                said.tap(&id, 1);
            }
        });
        let chosen = AttrValue::from(chosen.first().cloned().unwrap_or_default());
        html! { <ChoiceList {id} {legend} hide_legend={pad.titled} {options} {chosen} {on_choose} /> }
    } else {
        let ticked = chosen.iter().cloned().map(AttrValue::from).collect::<Vec<_>>();
        let on_tick = pad.on(move |said: &mut Statement, (id, on): (AttrValue, bool)| {
            if said.chosen().contains(&id.to_string()) != on {
                tap(said, &id, most, alone);
            }
        });
        html! { <TickList {id} {legend} hide_legend={pad.titled} options={pad.options()} {ticked} {on_tick} /> }
    };
    let full = most > 1 && chosen.len() >= usize::from(most);
    html! {
        <>
            { pad.help() }
            { ready }
            <p class="hint" role="status">{ full.then(|| say.say(msg::talk_full())) }</p>
            { pad.words(say.say(msg::talk_own_words()), false, 3, false) }
        </>
    }
}

fn scale(pad: &Pad<'_>, ends: [&'static str; 2], why: &'static str) -> Html {
    let say = pad.say;
    let number = pad.said.number();
    let shown = pad.said.part("scale", "").is_some_and(|part| part.shown);
    let numbers = (0..=10_u8).map(|number| AttrValue::from(intl::number(say.words().tag(), number.into()))).collect::<Vec<_>>();
    // Each end says its own number, for where they stand one under the other.
    let end = |at: usize| format!("{}: {}", numbers[at], say.id(ends[usize::from(at > 0)]));
    html! {
        <>
            { pad.help() }
            <NumberChoice id={format!("{}-number", pad.id)} legend={say.id(pad.prompt.id)} hide_legend={pad.titled} from=0 numbers={numbers.clone()} unsaid={say.say(msg::talk_cannot_say())}
                low={end(0)} high={end(10)} chosen={number} on_choose={pad.on(|said: &mut Statement, number| said.set_number(number))} />
            { pad.words(say.id(why), false, 4, false) }
            if number.is_some() {
                <TickBox id={format!("{}-shown", pad.id)} label={say.say(msg::talk_number_shown())} checked={shown} on_tick={pad.on(|said: &mut Statement, on| said.part_mut("scale", "").shown = on)} />
            }
        </>
    }
}

use yew::prelude::*;

use super::{Joined, others, tie_words, ties};
use crate::domain::EntryId;
use crate::domain::person::{Tie, TieKind};
use crate::i18n::msg;
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceList, ChoiceLook, IconName, Select, TextBox};
use crate::ui::desk::{Desk, use_desk, use_words};

/// What [`TiesOf`] is drawn with.
#[derive(Properties, PartialEq)]
pub(super) struct TiesOfProps {
    /// Whose ties.
    pub id: EntryId,
    /// Has the screen reader say what was undone.
    #[prop_or_default]
    pub say: Callback<String>,
}

/// The ties of one person, seen from either end.
#[component]
pub(super) fn TiesOf(props: &TiesOfProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let mine: Vec<_> = ties(&words, &desk.plan).into_iter().filter(|tie| tie.touches(&props.id)).collect();
    if mine.is_empty() {
        return Html::default();
    }
    html! { <div><p class="field__label">{ words.say(msg::people_tie_with()) }</p><TieRows ties={mine} say={props.say.clone()} /></div> }
}

/// What [`TieRows`] are drawn with.
#[derive(Properties, PartialEq)]
pub(super) struct TieRowsProps {
    /// Which ties.
    pub ties: Vec<Joined>,
    /// Has the screen reader say what was undone.
    #[prop_or_default]
    pub say: Callback<String>,
}

/// Ties as a list, each of which can be undone.
#[component]
pub(super) fn TieRows(props: &TieRowsProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let row = |joined: &Joined| {
        let said = joined.say(&words);
        let undo = {
            let (desk, say, id, done) =
                (desk.clone(), props.say.clone(), joined.id.clone(), words.say(msg::people_tie_removed(said.clone())));
            Callback::from(move |_: MouseEvent| {
                desk.remove(&id);
                say.emit(done.clone());
            })
        };
        html! {
            <li key={joined.id.as_str()} class="ties__row">
                <span class="ties__words">
                    <span dir="auto">{ said.clone() }</span>
                    if !joined.tie.note.trim().is_empty() { <span class="hint small words" dir="auto">{ joined.tie.note.clone() }</span> }
                </span>
                <Button kind={ButtonKind::Quiet} label={words.say(msg::people_tie_remove_which(said))} onclick={undo}>{ words.say(msg::people_tie_remove()) }</Button>
            </li>
        }
    };
    html! { <ul class="ties" role="list">{ for props.ties.iter().map(row) }</ul> }
}

/// What [`AddTie`] is drawn with.
#[derive(Properties, PartialEq)]
pub(super) struct AddTieProps {
    /// Who is joined to somebody.
    pub id: EntryId,
    /// Their name.
    pub name: String,
    /// The question in the place of "Join … to somebody".
    #[prop_or_default]
    pub question: Option<String>,
    /// Has the screen reader say what was done.
    #[prop_or_default]
    pub say: Callback<String>,
}

/// Joins two people: to whom, what is between them, and anything to say about it.
#[component]
pub(super) fn AddTie(props: &AddTieProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let whom = use_state_eq(|| AttrValue::Static(""));
    let kind = use_state_eq(|| AttrValue::Static("know"));
    let note = use_mut_ref(String::new);
    let others = others(&words, &desk.plan, &props.id);
    let question = props.question.clone().unwrap_or_else(|| words.say(msg::people_tie_add(props.name.clone())));
    if others.is_empty() {
        return html! { <p class="hint">{ words.say(msg::people_tie_nobody_else()) }</p> };
    }
    let key = props.id.as_str();
    let mut options = vec![Choice::new("", words.say(msg::people_tie_choose()))];
    options.extend(others.iter().map(|one| Choice::new(one.id.as_str().to_owned(), one.name.clone())));
    let other = others.iter().find(|one| *one.id.as_str() == **whom);
    let choose = {
        let whom = whom.clone();
        Callback::from(move |id| whom.set(id))
    };
    let choose_kind = {
        let kind = kind.clone();
        Callback::from(move |slug| kind.set(slug))
    };
    html! {
        <div class="stack" data-gap="small">
            <Select id={format!("tie-{key}")} label={question} {options} chosen={(*whom).clone()} on_choose={choose} />
            if let Some(other) = other {
                <ChoiceList id={format!("tie-kind-{key}")} legend={words.say(msg::people_tie_kind())} look={ChoiceLook::Rows} chosen={Some((*kind).clone())} on_choose={choose_kind}
                    options={KINDS.iter().map(|(slug, kind, turned)| {
                        let (one, other) = if *turned { (&other.name, &props.name) } else { (&props.name, &other.name) };
                        Choice::new(*slug, tie_words(&words, *kind, one, other))
                    }).collect::<Vec<_>>()} />
                <TextBox id={format!("tie-note-{key}")} label={words.say(msg::people_tie_note())} on_text={{ let note = note.clone(); Callback::from(move |text| *note.borrow_mut() = text) }} />
                <div><Button icon={IconName::Link} onclick={{
                    let (desk, say, whom, id, to) = (desk.clone(), props.say.clone(), whom.clone(), props.id.clone(), other.id.clone());
                    let (name, other, words) = (props.name.clone(), other.name.clone(), words.clone());
                    let (_, kind, turned) = *KINDS.iter().find(|(slug, ..)| **kind == **slug).unwrap_or(&KINDS[0]);
                    Callback::from(move |_: MouseEvent| {
                        let (from, to) = if turned { (to.clone(), id.clone()) } else { (id.clone(), to.clone()) };
                        let (one, other) = if turned { (&other, &name) } else { (&name, &other) };
                        say.emit(words.say(msg::people_tie_added(tie_words(&words, kind, one, other))));
                        desk.set(&Desk::new_id(), Tie { from, to, kind, note: note.take(), ..Tie::default() });
                        whom.set(AttrValue::Static(""));
                    })
                }}>{ words.say(msg::people_tie_do()) }</Button></div>
            }
        </div>
    }
}

/// What can be said of two people: a name for the choice, the word, and whether the other comes first.
const KINDS: [(&str, TieKind, bool); 5] = [
    ("know", TieKind::Know, false),
    ("close", TieKind::Close, false),
    ("helps", TieKind::Helps, false),
    ("helped", TieKind::Helps, true),
    ("strained", TieKind::Strained, false),
];

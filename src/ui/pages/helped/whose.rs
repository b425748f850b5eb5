use std::cell::RefCell;

use yew::prelude::*;

use crate::domain::asset::Asset;
use crate::domain::statement::{Statement, Whose};
use crate::domain::writing::{Writing, beside, can_stand_beside};
use crate::domain::{EntryId, PlanId};
use crate::i18n::{Words, msg};
use crate::ui::components::{Choice, ChoiceList, ChoiceLook};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::editor::Editor;
use crate::ui::pages::life::name_box;

thread_local! {
    /// Who helps with the plan that is open.
    static HELPERS: RefCell<Option<(PlanId, Vec<(EntryId, String)>)>> = const { RefCell::new(None) };
}

/// Says who helps with a plan.
pub(super) fn offer(plan: &PlanId, helpers: &[(EntryId, String)]) {
    HELPERS.set(Some((plan.clone(), helpers.to_vec())));
}

fn offered(plan: &PlanId) -> Vec<(EntryId, String)> {
    HELPERS.with_borrow(|all| all.as_ref().filter(|(of, _)| of == plan).map(|(_, helpers)| helpers.clone()).unwrap_or_default())
}

/// Whose words an answer is, with helpers by their names; `None` where nobody helps.
pub fn whose(editor: &Editor<Statement>, id: &str) -> Option<Html> {
    (!offered(editor.plan()).is_empty()).then(|| html! { <WhoseList editor={editor.clone()} id={id.to_owned()} /> })
}

#[derive(Properties, PartialEq)]
struct WhoseListProps {
    editor: Editor<Statement>,
    id: String,
}

/// What is between a way of being somebody's words and the helper who is meant, in what a choice stands for.
const BY: char = '~';

fn choices(words: &Words, helpers: &[(EntryId, String)], views: bool) -> Vec<Choice> {
    let mut options = vec![Choice::new(Whose::Mine.slug(), words.say(msg::life_whose_mine()))];
    for (id, name) in helpers {
        let value = |whose: Whose| format!("{}{BY}{id}", whose.slug());
        options.push(Choice::new(value(Whose::WrittenForMe), words.say(msg::helped_whose_words(name.as_str()))));
        if views {
            options.push(Choice::new(value(Whose::OwnView), words.say(msg::helped_whose_view(name.as_str()))));
        }
    }
    options.push(Choice::new(Whose::WrittenForMe.slug(), words.say(msg::life_whose_written_for_me())));
    options
}

/// What is chosen: by the helper's name where one of them has it.
fn chosen(helpers: &[(EntryId, String)], whose: Whose, name: &str) -> String {
    match helpers.iter().find(|(_, own)| own == name.trim()).filter(|_| matches!(whose, Whose::WrittenForMe | Whose::OwnView)) {
        Some((id, _)) => format!("{}{BY}{id}", whose.slug()),
        None => whose.slug().to_owned(),
    }
}

/// A choice taken apart again: whose words, and the helper.
fn meant<'a>(helpers: &'a [(EntryId, String)], value: &str) -> (Whose, Option<&'a (EntryId, String)>) {
    let (whose, id) = value.split_once(BY).unwrap_or((value, ""));
    (Whose::from_slug(whose).unwrap_or_default(), helpers.iter().find(|(own, _)| own.as_str() == id))
}

#[component]
fn WhoseList(props: &WhoseListProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let redraw = use_force_update();
    let WhoseListProps { editor, id } = props;
    let helpers = offered(editor.plan());
    let said = editor.value();
    let now = chosen(&helpers, said.whose, &said.whose_name);
    let mut options = choices(&words, &helpers, true);
    if said.whose == Whose::OwnView {
        options.push(Choice::new(Whose::OwnView.slug(), words.say(msg::life_whose_own_view())));
    }
    options.push(Choice::new(Whose::BestGuess.slug(), words.say(msg::life_whose_best_guess())));
    let on_choose = {
        let (editor, helpers) = (editor.clone(), helpers.clone());
        Callback::from(move |value: AttrValue| {
            let (whose, helper) = meant(&helpers, &value);
            let own = editor.id().clone();
            let said = editor.value();
            match helper.filter(|_| whose == Whose::OwnView && can_stand_beside(&own, &said)) {
                // A helper's own view stands beside the person's words and never in their place.
                Some((helper, name)) => {
                    let (left, view) = beside(&said, name);
                    if !view.is_empty() {
                        let writing = Writing { whose, helper: helper.clone(), name: name.clone() };
                        let there = writing.view_of(&desk.plan, &own);
                        let taken = desk.plan.get::<Statement>(&there).is_some_and(|there| !there.is_empty());
                        let to = if taken { EntryId::new(format!("{own}~{}", crate::platform::chance::short_name())) } else { there };
                        desk.set(&to, view);
                    }
                    editor.set(|said| *said = left);
                }
                None => editor.set(|said| {
                    said.whose = whose;
                    said.whose_name = helper.map(|(_, name)| name.clone()).unwrap_or_default();
                }),
            }
            redraw.force_update();
        })
    };
    let by_name = helpers.iter().any(|(_, name)| name == said.whose_name.trim());
    html! {
        <>
            <ChoiceList id={format!("{id}-whose")} legend={words.say(msg::life_whose())} hint={words.say(msg::helped_whose_beside())} look={ChoiceLook::Rows} {options} chosen={Some(AttrValue::from(now))} {on_choose} />
            if said.whose != Whose::Mine && !by_name { { name_box(&words, editor, id) } }
        </>
    }
}

/// What [`AssetWhose`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct AssetWhoseProps {
    /// The asset.
    pub editor: Editor<Asset>,
}

/// Whose words an asset is, with helpers by their names; nothing where nobody helps.
#[component]
pub fn AssetWhose(props: &AssetWhoseProps) -> Html {
    let words = use_words();
    let editor = &props.editor;
    let helpers = offered(editor.plan());
    if helpers.is_empty() {
        return Html::default();
    }
    let asset = editor.value();
    let now = chosen(&helpers, asset.whose, &asset.whose_name);
    let mut options = choices(&words, &helpers, true);
    options.retain(|option| option.value != *Whose::WrittenForMe.slug() || now == Whose::WrittenForMe.slug());
    let on_choose = {
        let helpers = helpers.clone();
        editor.choice(move |asset: &mut Asset, value: AttrValue| {
            let (whose, helper) = meant(&helpers, &value);
            asset.whose = whose;
            asset.whose_name = helper.map(|(_, name)| name.clone()).unwrap_or_default();
        })
    };
    html! { <ChoiceList id="asset-whose" legend={words.say(msg::life_whose())} look={ChoiceLook::Rows} {options} chosen={Some(AttrValue::from(now))} {on_choose} /> }
}

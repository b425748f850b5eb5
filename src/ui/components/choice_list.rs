//! One of several.

use super::icon::{self, IconName};
use super::{dom, link_card::title_and_sub};
use yew::prelude::*;

/// One thing to choose.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Choice {
    /// What the callback says: a slug, never shown.
    pub value: AttrValue,
    /// What is shown.
    pub label: AttrValue,
    /// A second line.
    pub sub: Option<AttrValue>,
    /// A picture.
    pub icon: Option<IconName>,
    /// The language of its label, where it isn't the page's.
    pub lang: Option<AttrValue>,
}

impl Choice {
    /// A choice with nothing but its value and label.
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// With a second line.
    #[allow(clippy::should_implement_trait, reason = "the second line of a choice; nobody subtracts choices")]
    pub fn sub(self, sub: impl Into<AttrValue>) -> Self {
        Self { sub: Some(sub.into()), ..self }
    }

    /// With a picture.
    pub fn icon(self, icon: IconName) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// With a language of its own.
    pub fn lang(self, lang: impl Into<AttrValue>) -> Self {
        Self { lang: Some(lang.into()), ..self }
    }
}

/// How choices stand on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ChoiceLook {
    /// One under another, with room for a second line.
    #[default]
    Rows,
    /// Side by side, wrapping.
    Chips,
}

/// What a [`ChoiceList`] takes.
#[derive(Properties, PartialEq)]
pub struct ChoiceListProps {
    /// Its id, and the name its radios share.
    pub id: AttrValue,
    /// What is asked.
    pub legend: AttrValue,
    /// Whether the legend is only for a screen reader.
    #[prop_or_default]
    pub hide_legend: bool,
    /// A line under the legend.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// How it stands.
    #[prop_or_default]
    pub look: ChoiceLook,
    /// The choices. There is always one among them for not saying.
    pub options: Vec<Choice>,
    /// The value of the one chosen, if any.
    #[prop_or_default]
    pub chosen: Option<AttrValue>,
    /// Another one was chosen.
    #[prop_or_default]
    pub on_choose: Callback<AttrValue>,
}

/// One of several, as radios in a fieldset.
#[component]
pub fn ChoiceList(props: &ChoiceListProps) -> Html {
    let look = match props.look {
        ChoiceLook::Rows => "rows",
        ChoiceLook::Chips => "chips",
    };
    let group = Group { block: "choice-list", look, id: &props.id, legend: &props.legend, hide_legend: props.hide_legend, hint: props.hint.as_ref() };
    group.around(radios(&props.id, &props.options, props.chosen.as_ref(), &props.on_choose))
}

/// A fieldset with its legend and hint, for every kind of group.
pub(super) struct Group<'a> {
    pub block: &'static str,
    pub look: &'static str,
    pub id: &'a AttrValue,
    pub legend: &'a AttrValue,
    pub hide_legend: bool,
    pub hint: Option<&'a AttrValue>,
}

impl Group<'_> {
    pub(super) fn around(&self, inside: Html) -> Html {
        let hint = format!("{}-hint", self.id);
        html! {
            <fieldset class={classes!("group", self.block)} id={self.id.clone()} data-look={self.look} aria-describedby={self.hint.is_some().then(|| hint.clone())}>
                <legend class={classes!("group__legend", self.hide_legend.then_some("hidden"))}>{ self.legend }</legend>
                if let Some(words) = self.hint { <p class="field__hint" id={hint}>{ words }</p> }
                <div class="group__items">{ inside }</div>
            </fieldset>
        }
    }
}

/// A radio or tick box whose whole row can be pressed. `kind` is the input's type.
pub(super) fn option_row(kind: &'static str, id: String, name: Option<AttrValue>, choice: &Choice, on: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="option" for={id.clone()} lang={choice.lang.clone()}>
            <input class="option__input" type={kind} {id} {name} value={choice.value.clone()} checked={on} {onchange} />
            { choice.icon.map(|icon| icon::draw(icon, classes!("option__icon"))) }
            { title_and_sub("option", &choice.label, choice.sub.as_ref(), &Html::default()) }
        </label>
    }
}

/// The radios of a group.
pub(super) fn radios(name: &AttrValue, options: &[Choice], chosen: Option<&AttrValue>, on_choose: &Callback<AttrValue>) -> Html {
    options
        .iter()
        .map(|choice| {
            let (on_choose, value) = (on_choose.clone(), choice.value.clone());
            let onchange = Callback::from(move |event: Event| {
                if dom::is_checked(&event) {
                    on_choose.emit(value.clone());
                }
            });
            option_row("radio", format!("{name}-{}", choice.value), Some(name.clone()), choice, chosen == Some(&choice.value), onchange)
        })
        .collect()
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    let rings = || {
        vec![
            Choice::new("close", "Close").sub("I’d tell them first"),
            Choice::new("near", "Near").sub("We see each other often"),
            Choice::new("wider", "Wider").sub("I know them, they know me"),
            Choice::new("unsaid", "I’d rather not say"),
        ]
    };
    vec![
        ("rows", html! { <ChoiceList id="ring" legend="How close are they?" hint="There is no right answer." options={rings()} chosen="near" /> }),
        (
            "chips",
            html! {
                <ChoiceList id="whose" legend="Whose words are these?" look={ChoiceLook::Chips} chosen="mine"
                    options={vec![Choice::new("mine", "Mine").icon(IconName::Pencil), Choice::new("written", "Written down for me"), Choice::new("guess", "A best guess")]} />
            },
        ),
    ]
}

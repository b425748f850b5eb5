//! A box to write in.
//!
//! The person's typing is never touched: Yew would write the value back at each render, which moves the caret and breaks
//! keyboards that compose (Urdu, Bengali, Polish on a phone). So the text is put in only while the person is elsewhere.

use super::dom;
use yew::prelude::*;

/// What kind of text a box of one line is for: which keyboard a phone shows, and what the browser may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TextKind {
    /// Words.
    #[default]
    Words,
    /// Something looked for.
    Search,
    /// A passphrase that is told by voice: shown, but never learnt by the keyboard or sent to a spelling service.
    Secret,
    /// Digits only.
    Digits,
}

/// What a [`TextBox`] takes.
#[derive(Properties, PartialEq)]
pub struct TextBoxProps {
    /// Its id; the hint's is `{id}-hint`, the complaint's `{id}-bad`.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// Whether the label is only for a screen reader, as where the page's heading asks the same.
    #[prop_or_default]
    pub hide_label: bool,
    /// A line under the label that helps.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Somebody else's answer, shown in soft ink under the box, never inside it.
    #[prop_or_default]
    pub example: Option<AttrValue>,
    /// The text. Put into the box when it changes while the person isn't in it. To replace what is being typed, give the
    /// component another `key`.
    #[prop_or_default]
    pub value: AttrValue,
    /// Lines it has when empty. With 1 it's a single line; with more it grows with its text.
    #[prop_or(1)]
    pub lines: u32,
    /// What kind of text.
    #[prop_or_default]
    pub kind: TextKind,
    /// The language being written, for spelling and for reading aloud.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// The direction; by itself, from the first letter typed.
    #[prop_or(AttrValue::Static("auto"))]
    pub dir: AttrValue,
    /// The most UTF-16 units it takes.
    #[prop_or_default]
    pub max: Option<u32>,
    /// What is wrong with what stands there, and what to do.
    #[prop_or_default]
    pub invalid: Option<AttrValue>,
    /// Whether the browser may mark spelling.
    #[prop_or(true)]
    pub spellcheck: bool,
    /// The id of more words about the box, such as the save mark.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Takes the keyboard when it is first shown.
    #[prop_or_default]
    pub focused: bool,
    /// To move the keyboard to it.
    #[prop_or_default]
    pub box_ref: NodeRef,
    /// Each change, with the whole text, also in the middle of composing.
    #[prop_or_default]
    pub on_text: Callback<String>,
    /// The person went elsewhere.
    #[prop_or_default]
    pub on_leave: Callback<()>,
    /// The person came in.
    #[prop_or_default]
    pub on_focus: Callback<()>,
    /// Enter in a box of one line.
    #[prop_or_default]
    pub on_enter: Option<Callback<()>>,
}

/// A box to write in, of one line or many, with its label, hint, example and complaint.
#[component]
pub fn TextBox(props: &TextBoxProps) -> Html {
    let node = props.box_ref.clone();
    let first = use_memo((), |()| props.value.clone());
    {
        let node = node.clone();
        use_effect_with(props.value.clone(), move |value| {
            dom::put_value(&node, value);
            dom::grow(&node);
        });
    }
    {
        let (node, focused) = (node.clone(), props.focused);
        use_effect_with((), move |()| {
            if focused {
                dom::focus(&node);
            }
        });
    }
    let oninput = {
        let (on_text, node) = (props.on_text.clone(), node.clone());
        Callback::from(move |event: InputEvent| {
            dom::grow(&node);
            on_text.emit(dom::value_of(&event));
        })
    };
    let onblur = props.on_leave.reform(|_: FocusEvent| ());
    let onfocus = props.on_focus.reform(|_: FocusEvent| ());
    let words = FieldWords {
        block: "text-box",
        id: &props.id,
        label: &props.label,
        hide_label: props.hide_label,
        hint: props.hint.as_ref(),
        example: props.example.as_ref(),
        invalid: props.invalid.as_ref(),
    };
    let described = words.described_by(props.described_by.as_ref());
    let spelling = if props.spellcheck && props.kind == TextKind::Words { "true" } else { "false" };
    let max = props.max.map(|max| max.to_string());
    let wrong = props.invalid.is_some().then_some("true");
    let control = if props.lines > 1 {
        html! {
            <textarea ref={node} id={props.id.clone()} class="field__control text-box__area" rows={props.lines.to_string()} lang={props.lang.clone()} dir={props.dir.clone()}
                maxlength={max} spellcheck={spelling} autocomplete="off" aria-describedby={described} aria-invalid={wrong}
                defaultvalue={(*first).clone()} {oninput} {onblur} {onfocus} />
        }
    } else {
        let (keyboard, capitals) = match props.kind {
            TextKind::Words => (None, None),
            TextKind::Search => (Some("search"), Some("off")),
            TextKind::Secret => (None, Some("off")),
            TextKind::Digits => (Some("numeric"), None),
        };
        let onkeydown = props.on_enter.clone().map(|on_enter| {
            Callback::from(move |event: KeyboardEvent| {
                // Enter that ends a composition belongs to the keyboard.
                if event.key() == "Enter" && !event.is_composing() {
                    event.prevent_default();
                    on_enter.emit(());
                }
            })
        });
        html! {
            <input ref={node} id={props.id.clone()} class="field__control text-box__line" type={if props.kind == TextKind::Search { "search" } else { "text" }}
                inputmode={keyboard} autocapitalize={capitals} lang={props.lang.clone()} dir={props.dir.clone()}
                maxlength={max} spellcheck={spelling} autocomplete="off" aria-describedby={described} aria-invalid={wrong}
                {oninput} {onblur} {onfocus} {onkeydown} />
        }
    };
    words.around(control)
}

/// The words around a control: the same for every kind of field.
pub(super) struct FieldWords<'a> {
    pub block: &'static str,
    pub id: &'a AttrValue,
    pub label: &'a AttrValue,
    pub hide_label: bool,
    pub hint: Option<&'a AttrValue>,
    pub example: Option<&'a AttrValue>,
    pub invalid: Option<&'a AttrValue>,
}

impl FieldWords<'_> {
    /// The ids of the words that belong to the control.
    pub(super) fn described_by(&self, more: Option<&AttrValue>) -> Option<String> {
        let mut ids = String::new();
        for (there, part) in [(self.hint.is_some(), "-hint"), (self.example.is_some(), "-example"), (self.invalid.is_some(), "-bad")] {
            if there {
                ids.push_str(self.id);
                ids.push_str(part);
                ids.push(' ');
            }
        }
        if let Some(more) = more {
            ids.push_str(more);
        }
        ids.truncate(ids.trim_end().len());
        (!ids.is_empty()).then_some(ids)
    }

    /// The field: label, hint, complaint, control, example.
    pub(super) fn around(&self, control: Html) -> Html {
        let line = |part: &'static str, words: Option<&AttrValue>| {
            words.map(|words| html! { <p class={format!("field__{part}")} id={format!("{}-{part}", self.id)} dir="auto">{ words }</p> })
        };
        html! {
            <div class={classes!("field", self.block)}>
                <label class={classes!("field__label", self.hide_label.then_some("hidden"))} for={self.id.clone()}>{ self.label }</label>
                { line("hint", self.hint) }
                { line("bad", self.invalid) }
                { control }
                { line("example", self.example) }
            </div>
        }
    }
}

/// For tests and the gallery.
pub fn examples() -> Vec<(&'static str, Html)> {
    vec![
        (
            "many_lines",
            html! {
                <TextBox id="day" label="What would make an ordinary day feel like mine?" hint="Small things count." lines={6}
                    value="I’d be up when I choose, not when the first call comes. Tea in the garden before anybody talks to me."
                    example="“The radio on, and nobody talking until I’ve had my tea.”" />
            },
        ),
        ("one_line", html! { <TextBox id="name" label="The name you use for them" value="Baji" /> }),
        ("invalid", html! { <TextBox id="phrase" label="Passphrase" kind={TextKind::Secret} invalid="These are five words. A passphrase has six." value="apple river" /> }),
    ]
}

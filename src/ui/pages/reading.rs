//! Long texts: sections of plain lines, each a Fluent message. A section has a heading (`privacy-kept`) and its lines
//! (`privacy-kept-1`, `-2` and so on, as many as there are).

use yew::prelude::*;

use crate::i18n::load::LoadError;
use crate::i18n::{Msg, Words, msg};
use crate::ui::components::{Details, IconName, LinkButton, Notice, NoticeKind};
use crate::ui::desk::use_words;
use crate::ui::go::use_go;
use crate::ui::later::use_later;
use crate::ui::route::Route;

/// One section: the id of its heading, and a page that has to do with it.
type Section = (&'static str, Option<Route>);

/// The long texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// How things work.
    Help,
    /// What happens to what is written.
    Privacy,
    /// What was done so that everybody can use it, and what is lacking.
    Accessibility,
}

impl Text {
    /// The heading of the page. It is needed before the rest is there.
    fn title(self) -> Msg {
        match self {
            Self::Help => msg::reading_help(),
            Self::Privacy => msg::reading_privacy(),
            Self::Accessibility => msg::reading_accessibility(),
        }
    }

    fn sections(self) -> Vec<Section> {
        match self {
            Self::Help => vec![
                ("help-begin", Some(Route::Life)),
                ("help-saving", None),
                ("help-exit", Some(Route::Safety)),
                ("help-share", Some(Route::Share)),
                ("help-backup", Some(Route::Keep)),
                ("help-back", Some(Route::Bin)),
                ("help-plans", Some(Route::Plans)),
                ("help-windows", None),
                ("help-install", None),
                ("help-offline", None),
                ("help-keyboard", None),
                ("help-missing", None),
            ],
            Self::Privacy => vec![
                ("privacy-kept", None),
                ("privacy-leaves", None),
                ("privacy-not-promised", Some(Route::Keep)),
                ("privacy-sent", Some(Route::Share)),
                ("privacy-asked", None),
                ("privacy-browser", None),
                ("privacy-gone", Some(Route::Keep)),
            ],
            Self::Accessibility => vec![
                ("accessibility-aim", Some(Route::Settings)),
                ("accessibility-tested", None),
                ("accessibility-not-tested", None),
                ("accessibility-gaps", None),
                ("accessibility-tell", None),
            ],
        }
    }
}

/// A line of text, marked as English where the language in use doesn't have it.
pub fn line(words: &Words, id: &str) -> Html {
    let lang = words.lang_of(id);
    html! { <p {lang} dir={lang.map(|_| "ltr")}>{ words.id(id) }</p> }
}

/// The same for a message that is known by its name.
pub fn said(words: &Words, message: Msg) -> Html {
    let (text, lang) = words.say_in(message);
    html! { <p {lang} dir={lang.map(|_| "ltr")}>{ text }</p> }
}

/// Says that what follows is in English, where any of these messages is.
pub fn not_yet_checked(words: &Words, all: &Words, ids: &[&str]) -> Html {
    if ids.iter().all(|id| all.lang_of(id).is_none()) {
        return Html::default();
    }
    html! { <Notice icon={IconName::Translate}>{ words.say(msg::safety_not_yet_checked()) }</Notice> }
}

/// The lines of a section.
fn lines(words: &Words, section: &str) -> Vec<String> {
    (1..).map(|number| format!("{section}-{number}")).take_while(|id| words.has(id)).collect()
}

/// What [`Reading`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ReadingProps {
    /// Which text.
    pub text: Text,
}

/// A page of plain text.
#[component]
pub fn Reading(props: &ReadingProps) -> Html {
    let words = use_words();
    let go = use_go();
    let later = use_later();
    let inside = match later {
        None => html! { <p class="hint" aria-busy="true">{ words.say(msg::reading_wait()) }</p> },
        Some(Err(LoadError::NotFetched | LoadError::NoTable)) => {
            html! { <Notice kind={NoticeKind::Care} role="alert">{ words.say(msg::reading_not_here()) }</Notice> }
        }
        Some(Ok(shelf)) => {
            let sections: Vec<_> = props.text.sections().into_iter().map(|(id, to)| (id, lines(&shelf, id), to)).collect();
            let ids: Vec<_> = sections.iter().flat_map(|(_, lines, _)| lines.iter().map(String::as_str)).collect();
            let draw = |(id, lines, to): &(&'static str, Vec<String>, Option<Route>)| {
                let body = html! {
                    <>
                        { for lines.iter().map(|id| line(&shelf, id)) }
                        if let Some((to, title)) = to.as_ref().and_then(|to| Some((to, super::menu::title(to)?))) {
                            <p><LinkButton href={go.href(to)} onclick={go.follow(to.clone())}>{ words.say(title) }</LinkButton></p>
                        }
                    </>
                };
                match props.text {
                    Text::Help => html! { <Details key={*id} summary={shelf.id(id)}>{ body }</Details> },
                    Text::Privacy | Text::Accessibility => {
                        html! { <section key={*id} class="stack"><h2>{ shelf.id(id) }</h2>{ body }</section> }
                    }
                }
            };
            html! {
                <>
                    { not_yet_checked(&words, &shelf, &ids) }
                    if props.text == Text::Help {
                        <div>{ for sections.iter().map(draw) }</div>
                    } else {
                        { for sections.iter().map(draw) }
                    }
                </>
            }
        }
    };
    html! {
        <>
            <h1>{ words.say(props.text.title()) }</h1>
            { inside }
        </>
    }
}

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use super::letters::OWN;
use super::take::take;
use super::{Say, foot, letter_title, not_yet_checked};
use crate::domain::EntryId;
use crate::domain::assessment::letters::{Kind, Letter, PROMISE, Piece};
use crate::domain::assessment::rights::CHECKED_ON;
use crate::domain::day;
use crate::domain::drawing::Reader;
use crate::domain::meeting::Request;
use crate::domain::source::Source;
use crate::i18n::{Msg, msg};
use crate::platform::intl;
use crate::ui::components::{Button, ButtonKind, DateBox, IconName, TextBox};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::editor::use_editor;
use crate::ui::go::use_go;
use crate::ui::pages::crossed::Crossed;
use crate::ui::pages::parts::{EntryTools, day_from, day_text};
use crate::ui::pages::saved::SaveLine;
use crate::ui::route::Route;
use crate::usecases::papers::{draft_of, letter_of};

/// What [`LetterPage`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct LetterPageProps {
    /// A ready letter's slug, [`OWN`], or the id of one that was kept.
    pub name: String,
    /// The words.
    pub say: Say,
}

/// Reads a letter in its own language, days too, whatever the page's language is.
struct InLetter<'a>(&'a Say);

impl Reader for InLetter<'_> {
    fn tag(&self) -> &str {
        self.0.lang_of(PROMISE).unwrap_or_else(|| self.0.words().tag())
    }
    fn say(&self, id: &str) -> Option<(String, Option<String>)> {
        Reader::say(self.0, id)
    }
    fn moment(&self, millis: i64) -> String {
        intl::moment(self.tag(), millis)
    }
    fn day(&self, day: NaiveDate) -> String {
        intl::day(self.tag(), &day::text(day))
    }
    fn language(&self, tag: &str) -> String {
        intl::language_name(tag, self.tag())
    }
}

/// One letter: to whom, what the person adds, who signs; how it reads; what came of it.
#[component]
pub fn LetterPage(props: &LetterPageProps) -> Html {
    let say = &props.say;
    let desk = use_desk();
    let go = use_go();
    let said = use_state(|| None::<Msg>);
    let ready = Kind::from_slug(&props.name);
    // A ready letter goes on with the one of its kind that was begun and not sent; that stays the same letter while the page is open.
    let id = use_memo((), |()| match (ready, props.name.as_str()) {
        (Some(_), _) | (_, OWN) => draft_of(&desk.plan, ready).unwrap_or_else(Desk::new_id),
        (None, id) => EntryId::new(id),
    });
    let what = ready.map(|kind| kind.slug().to_owned()).unwrap_or_default();
    let language = say.words().tag().to_owned();
    let editor = use_editor((*id).clone(), || Request { what, language, ..Request::default() });
    let request = editor.value();
    let letter = letter_of(&desk.plan.about(), &request, intl::today());
    let text: Rc<dyn Fn() -> String> = {
        let (say, letter, own) = (say.clone(), letter.clone(), request.letter.clone());
        Rc::new(move || if own.trim().is_empty() { letter.to_text(&InLetter(&say)) } else { own.clone() })
    };
    let lang = (!request.language.is_empty()).then(|| AttrValue::from(request.language.clone()));
    let field = |id: &'static str, label: String, lines: u32, at: fn(&mut Request) -> &mut String| {
        let value = at(&mut request.clone()).clone();
        html! { <TextBox id={format!("letter-{id}")} {label} {lines} {value} lang={lang.clone()} on_text={editor.text(at)} on_leave={editor.on_leave()} /> }
    };
    let whole = !request.letter.trim().is_empty();
    let change = {
        let (editor, text) = (editor.clone(), text.clone());
        Callback::from(move |_: MouseEvent| {
            let words = if whole { String::new() } else { text() };
            editor.set(|request| request.letter = words);
        })
    };
    let title = if letter.kind.is_none() && request.what.trim().is_empty() {
        say.say(msg::papers_letter_own())
    } else {
        letter_title(say.words(), &request)
    };
    let sources = letter.sources();
    html! {
        <>
            <div class="no-print stack">
                <p class="from">{ say.say(msg::letter_title()) }</p>
                <h1>{ title }</h1>
                <Crossed entry={editor.id().clone()} />
                if !whole { { not_yet_checked(say, &[PROMISE], msg::letter_in_english()) } }
                if letter.kind.is_none() { { field("about", say.say(msg::papers_letter_about()), 1, |request| &mut request.what) } }
                { field("to", say.say(msg::letter_to()), 2, |request| &mut request.to) }
                if whole {
                    { field("whole", say.say(msg::papers_letter_words()), 12, |request| &mut request.letter) }
                } else {
                    { field("own", say.say(msg::letter_own()), 4, |request| &mut request.text) }
                    { field("signed", say.say(msg::papers_letter_from()), 1, |request| &mut request.signed) }
                }
                <SaveLine />
                <h2>{ say.say(msg::papers_letter_reads()) }</h2>
            </div>
            <article class="sheet letter">{ if whole { own_letter(&request) } else { ready_letter(say, &letter) } }</article>
            { take(say, &said, text) }
            <div class="no-print stack">
                <p><Button kind={ButtonKind::Quiet} icon={IconName::Pencil} onclick={change}>{ say.say(if whole { msg::papers_letter_ready() } else { msg::papers_letter_whole() }) }</Button></p>
                if letter.kind.is_some() { { law(say, sources) } }
                <h2>{ say.say(msg::papers_letter_then()) }</h2>
                <DateBox id="letter-sent" label={say.say(msg::papers_letter_sent())} value={day_text(request.sent)} on_date={editor.choice(|request: &mut Request, day: String| request.sent = day_from(&day))} />
                <DateBox id="letter-reply" label={say.say(msg::papers_letter_reply_by())} value={day_text(request.reply_by)} on_date={editor.choice(|request: &mut Request, day: String| request.reply_by = day_from(&day))} />
                { field("answer", say.say(msg::papers_letter_answer()), 3, |request| &mut request.answer) }
                <EntryTools id={editor.id().clone()} after={Route::Letters} />
            </div>
            { foot(say, &go, Route::Letters) }
        </>
    }
}

/// The letter, paragraph by paragraph.
fn ready_letter(say: &Say, letter: &Letter) -> Html {
    let reader = InLetter(say);
    let lang = say.lang_of(PROMISE);
    let paragraph = |piece: Piece| match piece {
        Piece::Own(words) => html! { <p class="words" dir="auto">{ words }</p> },
        Piece::Day(day) => html! { <p>{ reader.day(day) }</p> },
        Piece::Say(id) => html! { <p>{ say.id(id) }</p> },
        Piece::Law(sources) => html! { <ul>{ for sources.iter().map(|source| html! { <li>{ source.text() }</li> }) }</ul> },
    };
    html! { <div class="letter__words" {lang} dir={lang.map(|_| "ltr")}>{ for letter.pieces().into_iter().map(paragraph) }</div> }
}

/// The letter as the person changed it.
fn own_letter(request: &Request) -> Html {
    html! { <div class="letter__words">{ for request.letter.split("\n\n").map(|part| html! { <p class="words" dir="auto">{ part.to_owned() }</p> }) }</div> }
}

/// The places in the law that the letter rests on, and what of them is still to be checked.
fn law(say: &Say, sources: &[Source]) -> Html {
    let foreign = (say.words().tag() != "en-GB").then_some("en-GB");
    html! {
        <section class="stack" data-gap="small" aria-labelledby="letter-law">
            <h2 id="letter-law">{ say.say(msg::papers_letter_law()) }</h2>
            if sources.is_empty() {
                <p>{ say.say(msg::letter_not_here()) }</p>
            } else {
                <ul class="stack" data-gap="small" role="list">
                    { for sources.iter().map(|source| html! {
                        <li class="sheet">
                            <p lang={foreign} dir={foreign.map(|_| "ltr")}>{ source.text() }</p>
                            if source.to_be_checked() { <p class="hint small">{ say.say(msg::letter_check()) }</p> }
                        </li>
                    }) }
                </ul>
                <p class="hint small">{ say.say(msg::letter_checked_on(intl::day(say.words().tag(), CHECKED_ON))) }</p>
            }
        </section>
    }
}

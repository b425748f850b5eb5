use yew::prelude::*;

use super::{Say, first_words_of, foot};
use crate::domain::EntryId;
use crate::domain::assessment::answers::said_about;
use crate::domain::assessment::area::AREAS;
use crate::domain::entry::Body;
use crate::domain::meeting::{Agreement, Question, Review};
use crate::domain::plan::Plan;
use crate::i18n::{Msg, msg};
use crate::ui::components::{Choice, Details, TickList};
use crate::ui::desk::use_desk;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::go::use_go;
use crate::ui::pages::crossed::Crossed;
use crate::ui::pages::parts::{EntryTools, link};
use crate::ui::pages::reply::of_reply;
use crate::ui::pages::saved::SaveLine;
use crate::ui::pages::talk::{Field, draw_field};
use crate::ui::route::Route;

/// Where a field is, in a body of its kind.
macro_rules! at {
    ($kind:ident.$field:ident) => {
        |body| if let crate::domain::entry::Body::$kind(own) = body { Some(&mut own.$field) } else { None }
    };
}
pub(super) use at;

/// What stands on a page of its own, with the meeting that a fresh one belongs to (empty: none).
#[derive(Clone, PartialEq)]
pub enum Thing {
    /// Something to ask.
    Question(EntryId),
    /// Something that was agreed.
    Agreed(EntryId),
    /// A day to look again.
    Review,
}

impl Thing {
    fn fresh(&self, language: String) -> Body {
        match self {
            Self::Question(meeting) => Question { meeting: meeting.clone(), language, ..Question::default() }.into(),
            Self::Agreed(meeting) => Agreement { meeting: meeting.clone(), language, ..Agreement::default() }.into(),
            Self::Review => Review { language, ..Review::default() }.into(),
        }
    }

    fn title(&self) -> Msg {
        match self {
            Self::Question(_) => msg::papers_question_title(),
            Self::Agreed(_) => msg::papers_agreed_title(),
            Self::Review => msg::papers_review_title(),
        }
    }

    /// The page that it belongs to.
    fn up(&self) -> Route {
        match self {
            Self::Question(meeting) | Self::Agreed(meeting) if !meeting.as_str().is_empty() => Route::Meeting { id: meeting.to_string() },
            Self::Agreed(_) => Route::After,
            Self::Question(_) | Self::Review => Route::Meetings,
        }
    }

    fn fields(&self) -> Vec<Field> {
        match self {
            Self::Question(_) => vec![
                Field::Text("text", msg::papers_question(), 3, at!(Question.text)),
                Field::Text("to", msg::papers_question_whom(), 1, at!(Question.to)),
                Field::Tick("must", msg::pack_must(), at!(Question.must)),
                Field::Text("answer", msg::pack_answer(), 3, at!(Question.answer)),
            ],
            Self::Agreed(_) => vec![
                Field::Text("what", msg::papers_agreed_what(), 3, at!(Agreement.what)),
                Field::People("who", msg::papers_agreed_who(), at!(Agreement.who)),
                Field::Text("who-else", msg::papers_agreed_else(), 1, at!(Agreement.who_else)),
                Field::Day("by-when", msg::document_by_when(), at!(Agreement.by_when)),
                Field::Agreed("willing", msg::document_willing(), at!(Agreement.willing)),
                Field::Agreed("able", msg::document_able(), at!(Agreement.able)),
                Field::Day("until", msg::document_until(), at!(Agreement.until)),
                Field::Text("if-not", msg::document_if_not(), 2, at!(Agreement.if_not)),
                Field::Text("how", msg::papers_agreed_went(), 2, at!(Agreement.how_it_went)),
            ],
            Self::Review => vec![
                Field::Text("what", msg::papers_review_what(), 2, at!(Review.what)),
                Field::Day("on", msg::papers_review_on(), at!(Review.on)),
                Field::Text("how", msg::papers_agreed_went(), 2, at!(Review.how_it_went)),
            ],
        }
    }
}

/// What [`ItemPage`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ItemPageProps {
    /// The entry's id.
    pub id: String,
    /// What it is.
    pub thing: Thing,
    /// The words.
    pub say: Say,
}

/// One question, one thing that was agreed, or one day to look again.
#[component]
pub fn ItemPage(props: &ItemPageProps) -> Html {
    let ItemPageProps { id, thing, say } = props;
    let desk = use_desk();
    let go = use_go();
    let language = say.words().tag().to_owned();
    let editor = use_editor::<Body>(EntryId::new(id), || thing.fresh(language));
    html! {
        <>
            <h1>{ say.say(thing.title()) }</h1>
            { of_reply(say.words(), &desk, &go, editor.id()) }
            <Crossed entry={editor.id().clone()} />
            { for thing.fields().into_iter().map(|field| draw_field(say, &desk, &editor, field)) }
            if matches!(thing, Thing::Agreed(_)) { { answers(say, &desk.plan, &editor) } }
            <SaveLine />
            <EntryTools id={editor.id().clone()} after={thing.up()} />
            { foot(say, &go, thing.up()) }
        </>
    }
}

/// Ticks for what of mine an agreement answers, so that the two can be read side by side.
fn answers(say: &Say, plan: &Plan, editor: &Editor<Body>) -> Html {
    let Body::Agreement(agreement) = editor.value() else { return Html::default() };
    let mut options: Vec<Choice> = Vec::new();
    for area in AREAS {
        for (id, _) in said_about(plan, area.id) {
            let first = plan.entry(id).map(|entry| first_words_of(entry)).unwrap_or_default();
            if !options.iter().any(|own| *own.value == *id.as_str()) {
                options.push(if first.is_empty() {
                    Choice::new(id.to_string(), say.id(area.title))
                } else {
                    Choice::new(id.to_string(), first).sub(say.id(area.title))
                });
            }
        }
    }
    if options.is_empty() {
        return Html::default();
    }
    let ticked: Vec<_> = agreement.about.iter().map(|id| AttrValue::from(id.to_string())).collect();
    let legend = say.say(msg::papers_agreed_about());
    let on_tick = editor.choice(|body: &mut Body, (id, on): (AttrValue, bool)| {
        if let Body::Agreement(agreement) = body {
            link(&mut agreement.about, EntryId::new(&*id), on);
        }
    });
    html! {
        <Details summary={legend.clone()} open={!ticked.is_empty()}>
            <TickList id="agreed-about" {legend} hide_legend=true {options} {ticked} {on_tick} />
        </Details>
    }
}

//! The papers that a plan can become: each is the neutral document that is previewed, printed on A4, saved as plain text
//! ([`crate::domain::drawing::to_text`]) and shared.
//!
//! **Invariants.** A paper holds nothing that isn't ticked for its contact (guardrail G8; [`share::on_paper`] is for the person's own
//! hands, where a private answer stands only when it is ticked for that paper), nobody who was left out, no strength without what it takes (G1), and always the promise (G9). No paper sorts, shortens or
//! changes what somebody wrote (G6).

use chrono::NaiveDate;

use super::share;
use crate::domain::assessment::after::after;
use crate::domain::assessment::law::{Law, Role};
use crate::domain::assessment::letters::{Kind, Letter};
use crate::domain::assessment::questions::{self, IF_THEN, Sheet};
use crate::domain::assessment::rights;
use crate::domain::assessment::scotland::{self, Content};
use crate::domain::asset::Asset;
use crate::domain::care;
use crate::domain::conversation::{Feeds, made_at};
use crate::domain::conversations;
use crate::domain::day;
use crate::domain::document::{Chapter, Document, Item, Line, Term};
use crate::domain::drawing::Reader;
use crate::domain::entry::Body;
use crate::domain::goal::Goal;
use crate::domain::ids::EntryId;
use crate::domain::meeting::{Agreement, Meeting, Question, Request, Review};
use crate::domain::person::Person;
use crate::domain::plan::{Nation, Plan, PlanCard};
use crate::domain::prompts::ABOUT;
use crate::domain::share::Contact;
use crate::domain::statement::Statement;
use crate::domain::version::Millis;

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The self-assessment, or one's own account, in the order of guardrail G7.
    Assessment,
    /// One page, of what the person picked.
    OnePage,
    /// About Me: the seven headings of PRSB About Me 2.01.
    AboutMe,
    /// If things go wrong.
    Crisis,
    /// If whoever cares is ill.
    CarerIll,
    /// Scotland: an adult carer support plan.
    AdultCarerPlan,
    /// Scotland: a young carer statement.
    YoungStatement,
    /// For a meeting: its entry.
    MeetingPack(EntryId),
    /// My record of what was said at a meeting: its entry.
    Record(EntryId),
    /// What was agreed beside what I said, what is missing, when to look again, how to complain.
    After,
}

/// The shelves of words that a paper is drawn with. Without one of them, what was said there would stand under the ids of its questions.
pub const SHELVES: [&str; 3] = ["assessment", "conversations", "rights"];

/// What stands before a meeting's id in a paper's slug.
const PACK: &str = "pack-";
const RECORD: &str = "record-";

impl Paper {
    /// The papers that belong to no meeting, by their slug.
    const SLUGS: [(&'static str, Self); 8] = [
        ("assessment", Self::Assessment),
        ("one-page", Self::OnePage),
        ("about-me", Self::AboutMe),
        ("crisis", Self::Crisis),
        ("carer-ill", Self::CarerIll),
        ("adult-carer-plan", Self::AdultCarerPlan),
        ("young-statement", Self::YoungStatement),
        ("after", Self::After),
    ];

    /// Its name in an address.
    pub fn slug(&self) -> String {
        match self {
            Self::MeetingPack(id) => format!("{PACK}{id}"),
            Self::Record(id) => format!("{RECORD}{id}"),
            other => Self::SLUGS.iter().find(|(_, paper)| paper == other).map(|(slug, _)| *slug).unwrap_or_default().to_owned(),
        }
    }

    /// The paper of this name that the plan can become; `None` for one that its law doesn't have, or of a meeting that isn't there.
    pub fn from_slug(plan: &Plan, slug: &str) -> Option<Self> {
        let of = |id: &str| Some(EntryId::new(id)).filter(|id| plan.get::<Meeting>(id).is_some());
        if let Some(id) = slug.strip_prefix(PACK) {
            return of(id).map(Self::MeetingPack);
        }
        if let Some(id) = slug.strip_prefix(RECORD) {
            return of(id).map(Self::Record);
        }
        let (_, paper) = Self::SLUGS.into_iter().find(|(own, _)| *own == slug)?;
        offered(&plan.about()).contains(&paper).then_some(paper)
    }

    /// Fluent id of its title. A self-assessment is what England's law calls it (Care and Support (Assessment) Regulations 2014 reg 2);
    /// elsewhere it is one's own account.
    pub const fn title(&self, nation: Nation) -> &'static str {
        match self {
            Self::Assessment if matches!(nation, Nation::England) => "pack-self-assessment",
            Self::Assessment => "pack-assessment",
            Self::OnePage => "pack-one-page",
            Self::AboutMe => "pack-about-me",
            Self::Crisis => "ifthen-crisis-title",
            Self::CarerIll => "ifthen-ill-title",
            Self::AdultCarerPlan => "acsp-title",
            Self::YoungStatement => "acsp-young-title",
            Self::MeetingPack(_) => "pack-meeting-pack",
            Self::Record(_) => "pack-record",
            Self::After => "pack-beside",
        }
    }
}

/// The papers that a plan can become under its law, but for those of a meeting. Scotland's two are for somebody who cares for a person who
/// lives there (Carers (Scotland) Act 2016 ss 6, 12).
pub fn offered(card: &PlanCard) -> Vec<Paper> {
    let mut papers = vec![Paper::Assessment, Paper::OnePage, Paper::AboutMe, Paper::Crisis];
    if let Some(Law { nation, role: Role::Carer }) = Law::of(card) {
        papers.push(Paper::CarerIll);
        if nation == Nation::Scotland {
            papers.extend([Paper::AdultCarerPlan, Paper::YoungStatement]);
        }
    }
    papers.push(Paper::After);
    papers
}

/// The letter of this kind (`None`: in the person's own words) that was begun last and not sent yet, to go on with.
pub fn draft_of(plan: &Plan, kind: Option<Kind>) -> Option<EntryId> {
    let mut letters = plan.all::<Request>();
    letters.retain(|(_, letter)| Kind::from_slug(&letter.what) == kind && letter.sent.is_none() && letter.answer.trim().is_empty());
    letters.last().map(|(id, _)| (*id).clone())
}

/// The letter that a request is, on this day where it wasn't sent yet.
pub fn letter_of(card: &PlanCard, request: &Request, today: NaiveDate) -> Letter {
    Letter {
        kind: Kind::from_slug(&request.what),
        law: Law::of(card),
        to: request.to.clone(),
        from: request.signed.clone(),
        day: Some(request.sent.unwrap_or(today)),
        own: request.text.clone(),
    }
}

/// Makes a paper of what is ticked for a contact.
pub fn make(plan: &Plan, paper: &Paper, contact: &Contact, made: Millis, writer: &dyn Reader) -> Document {
    let chapters = |chapters, blank| share::make_chapters(plan, contact, made, writer, chapters, blank);
    match paper {
        Paper::Assessment => share::make_of(plan, contact, made, writer, &|id| is_of_assessment(plan, id)),
        Paper::OnePage => {
            let picked = plan.about().one_page;
            let on_it = |id: &EntryId| if picked.is_empty() { is_of_one_page(plan, id) } else { picked.contains(id) };
            share::make_of(plan, contact, made, writer, &on_it)
        }
        Paper::AboutMe => {
            let sections = ABOUT.iter().map(|section| {
                let prompts: Vec<_> = section.prompts.iter().map(|prompt| prompt.id).collect();
                (section.title, answers_to(plan, &prompts))
            });
            chapters(sections.chain(from_talks(plan, Feeds::AboutMe)).collect(), None)
        }
        Paper::Crisis => {
            let sheet = if_then(plan, &IF_THEN[0]).into_iter();
            chapters(sheet.chain(from_talks(plan, Feeds::IfThen)).collect(), Some("document-unsaid"))
        }
        Paper::CarerIll => chapters(if_then(plan, &IF_THEN[1]), Some("document-unsaid")),
        Paper::AdultCarerPlan => chapters(contents(plan, scotland::ADULT_PLAN.iter()), Some("document-unsaid")),
        Paper::YoungStatement => chapters(contents(plan, scotland::young_statement()), Some("document-unsaid")),
        Paper::MeetingPack(meeting) => {
            let own = || vec![meeting.clone()];
            let mut pack = vec![
                ("pack-meeting", own()),
                ("pack-first", own()),
                ("pack-questions", questions_for(plan, meeting)),
                ("pack-with", own()),
                ("pack-needs", own()),
                ("pack-told", own()),
                ("pack-agreed", agreed_at(plan, meeting)),
            ];
            pack.extend(from_talks(plan, Feeds::MeetingPack));
            chapters(pack, Some("document-unsaid"))
        }
        Paper::Record(meeting) => {
            let own = || vec![meeting.clone()];
            let mut record = vec![
                ("pack-meeting", own()),
                ("pack-with", own()),
                ("pack-told", own()),
                ("pack-questions", questions_for(plan, meeting)),
                ("pack-agreed", agreed_at(plan, meeting)),
            ];
            record.extend(from_talks(plan, Feeds::Record));
            record.push(("pack-after", own()));
            chapters(record, None)
        }
        Paper::After => after_paper(plan, contact, made, writer),
    }
}

/// The private answers that a paper could hold, in the order of reading: none of them stands on it for the person's own hands unless it is
/// ticked for that paper ([`share::on_paper`]).
pub fn private(plan: &Plan, paper: &Paper, writer: &dyn Reader) -> Vec<EntryId> {
    let mut found = Vec::new();
    for item in make(plan, paper, &share::everything(plan), 0, writer).items() {
        let id = EntryId::new(&item.id);
        if share::is_private_answer(plan, &id) && !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

/// The answers to these prompts, prompt by prompt, oldest first.
pub(super) fn answers_to(plan: &Plan, prompts: &[&str]) -> Vec<EntryId> {
    let all = plan.all::<Statement>();
    let mut said: Vec<_> = all.into_iter().filter(|(_, said)| !said.is_empty()).collect();
    said.retain(|(_, said)| prompts.contains(&said.prompt.as_str()));
    said.sort_by_key(|(_, said)| (prompts.iter().position(|prompt| *prompt == said.prompt), share::order_of(said)));
    said.into_iter().map(|(id, _)| id.clone()).collect()
}

fn if_then(plan: &Plan, sheet: &'static Sheet) -> Vec<(&'static str, Vec<EntryId>)> {
    sheet.steps.iter().map(|step| (step.prompt, answers_to(plan, &[step.prompt]))).collect()
}

fn contents(plan: &Plan, contents: impl Iterator<Item = &'static Content>) -> Vec<(&'static str, Vec<EntryId>)> {
    let ids = |content: &Content| {
        let mut ids = answers_to(plan, content.prompts);
        if content.goals {
            ids.extend(plan.all::<Goal>().into_iter().map(|(id, _)| id.clone()));
        }
        if content.agreed {
            ids.extend(plan.all::<Agreement>().into_iter().map(|(id, _)| id.clone()));
        }
        if content.reviews {
            ids.extend(plan.all::<Review>().into_iter().map(|(id, _)| id.clone()));
        }
        ids
    };
    contents.map(|content| (content.title, ids(content))).collect()
}

/// The questions for a meeting, and those that belong to none and have no answer yet.
pub fn questions_for(plan: &Plan, meeting: &EntryId) -> Vec<EntryId> {
    let here =
        |question: &Question| question.meeting == *meeting || (question.meeting.as_str().is_empty() && question.answer.trim().is_empty());
    plan.all::<Question>().into_iter().filter(|(_, question)| here(question)).map(|(id, _)| id.clone()).collect()
}

/// What was agreed at a meeting, and what was agreed in a conversation that goes into the papers of meetings.
pub fn agreed_at(plan: &Plan, meeting: &EntryId) -> Vec<EntryId> {
    let fed = [fed(plan, Feeds::MeetingPack), fed(plan, Feeds::Record)].concat();
    let in_talk = |agreement: &Agreement| agreement.meeting.as_str().is_empty() && fed.contains(&agreement.from.as_str());
    let here = |agreement: &Agreement| agreement.meeting == *meeting || in_talk(agreement);
    plan.all::<Agreement>().into_iter().filter(|(_, agreement)| here(agreement)).map(|(id, _)| id.clone()).collect()
}

/// The steps and prompts of conversations whose answers go into a paper, in their order. A private one does only where the output names its
/// step; what is left out after a loss or where somebody does harm is left out of paper too.
fn fed(plan: &Plan, feeds: Feeds) -> Vec<&'static str> {
    let mut steps = Vec::new();
    for talk in conversations::ALL {
        for output in talk.outputs.iter().filter(|output| output.feeds == feeds) {
            // One about being safe never goes by itself into what is taken to a meeting.
            let is_joint = feeds == Feeds::MeetingPack;
            let named = |id: &str| output.of.contains(&id) && !(is_joint && care::is_safeguarding(id));
            let in_it = |id: &str| named(id) || (output.of.is_empty() && !conversations::is_private(id));
            for step in talk.steps.iter().filter(|step| in_it(step.id()) && step.is_safe_to_show(plan)) {
                steps.push(step.id());
                steps.extend(step.prompts().iter().map(|prompt| prompt.id).filter(|id| named(step.id()) || in_it(id)));
            }
        }
    }
    steps
}

/// What conversations made for a paper, as a last chapter of it: the answers at their outputs' steps, and what was made there. Nothing where
/// nothing was, and nothing that the paper has in a place of its own.
pub(super) fn from_talks(plan: &Plan, feeds: Feeds) -> Option<(&'static str, Vec<EntryId>)> {
    let mut steps = fed(plan, feeds);
    let elsewhere = |id: &str| questions::find(id).is_some() || (feeds == Feeds::AboutMe && id.starts_with("about-"));
    steps.retain(|id| !elsewhere(id));
    let place = |body: &Body| steps.iter().position(|id| *id == made_at(body));
    let mut found: Vec<_> =
        plan.entries().filter_map(|entry| Some((place(&entry.heads.iter().find(|head| !head.gone)?.body)?, &entry.id))).collect();
    // Meetings, what was asked there and what was agreed stand under headings of their own.
    let of_meeting = |id: &EntryId| {
        let (meeting, question) = (plan.get::<Meeting>(id).is_some(), plan.get::<Question>(id).is_some());
        meeting || question || plan.get::<Agreement>(id).is_some()
    };
    let says = |id: &EntryId| plan.get::<Statement>(id).is_none_or(|said| !said.is_empty());
    found.retain(|(_, id)| says(id) && !of_meeting(id));
    found.sort();
    let ids: Vec<_> = found.into_iter().map(|(_, id)| id.clone()).collect();
    (!ids.is_empty()).then_some(("pack-talks", ids))
}

/// Whether an entry belongs into the self-assessment: what was said in it, what a good life is, the days, whatever a conversation made for
/// it; assets, goals, and whoever helps.
fn is_of_assessment(plan: &Plan, id: &EntryId) -> bool {
    if let Some(said) = plan.get::<Statement>(id) {
        return !said.is_empty() && feeds_assessment(&said.prompt);
    }
    let helps = plan.get::<Person>(id).is_some_and(|person| !person.to_me.is_empty());
    helps || plan.get::<Asset>(id).is_some() || plan.get::<Goal>(id).is_some()
}

fn feeds_assessment(prompt: &str) -> bool {
    let asked = questions::find(prompt).is_some() && !prompt.starts_with("ifthen-");
    let life = prompt.starts_with("vision-") || prompt.starts_with("day-");
    let talk = conversations::asking(prompt).any(|talk| {
        let goes = |prompts: &[&str]| prompts.contains(&prompt) || (prompts.is_empty() && !conversations::is_private(prompt));
        talk.outputs.iter().any(|output| output.feeds == Feeds::Assessment && goes(output.of))
    });
    asked || life || talk
}

/// What stands on one page where the person has picked nothing: what I want, what happens if nobody helps, what I ask for.
fn is_of_one_page(plan: &Plan, id: &EntryId) -> bool {
    let of = |said: &Statement| ["area-want", "area-nobody", "area-ask"].contains(&said.prompt.as_str()) && !said.is_empty();
    plan.get::<Statement>(id).is_some_and(of) || plan.get::<Goal>(id).is_some()
}

/// What can be picked for one page, in the order of reading.
pub fn can_pick(plan: &Plan) -> Vec<EntryId> {
    let mut ids: Vec<_> = plan.entries().filter(|entry| !entry.is_gone()).map(|entry| entry.id.clone()).collect();
    let made = from_talks(plan, Feeds::OnePage).map(|(_, ids)| ids).unwrap_or_default();
    ids.retain(|id| is_of_assessment(plan, id) || made.contains(id));
    ids
}

/// Whether a document is likely to fit on one side of A4 at the size that it prints: about fifty lines of eighty-five letters.
pub fn fits_one_page(document: &Document) -> bool {
    const LINES: usize = 50;
    const LETTERS: usize = 85;
    let lines = |text: &str| text.lines().map(|line| line.chars().count().div_ceil(LETTERS).max(1)).sum::<usize>();
    let item = |item: &Item| 2 + item.own_words().map(lines).sum::<usize>() + item.lines.len() + item.chosen.len();
    let head = 6;
    head + document.chapters.iter().map(|chapter| 2 + chapter.items.iter().map(item).sum::<usize>()).sum::<usize>() <= LINES
}

fn after_paper(plan: &Plan, contact: &Contact, made: Millis, writer: &dyn Reader) -> Document {
    let found = after(plan);
    let say = |id: &str| writer.say(id).map_or_else(|| id.to_owned(), |(words, _)| words);
    let term = |id: &str| Term { id: id.to_owned(), text: say(id), ..Term::default() };
    let mut chapters: Vec<_> =
        found.areas.iter().map(|here| (here.area.title, [here.said.clone(), here.agreed.clone()].concat())).collect();
    chapters.push(("pack-others", found.others.clone()));
    chapters.push(("pack-review", found.reviews.clone()));
    let mut document = share::make_chapters(plan, contact, made, writer, chapters, None);
    for here in found.areas.iter().filter(|here| here.is_missing()) {
        if let Some(chapter) = document.chapters.iter_mut().find(|chapter| chapter.heading.id == here.area.title) {
            chapter.items.push(Item { chosen: vec![term("pack-missing")], ..Item::default() });
        }
    }
    document.review = found.review;
    let complain = found.complain.iter().map(|right| {
        let places = right.sources.iter().map(|source| source.text()).collect::<Vec<_>>().join("; ");
        let checked = day::read(rights::CHECKED_ON);
        let law = Line { label: term("pack-source"), text: places, ..Line::default() };
        let looked = Line { label: term("pack-looked-at"), day: checked, ..Line::default() };
        let mark = right.to_be_checked().then(|| term("letter-check"));
        Item {
            kind: "right".to_owned(),
            heading: term(right.id),
            chosen: mark.into_iter().collect(),
            lines: vec![law, looked],
            ..Item::default()
        }
    });
    let items: Vec<_> = complain.collect();
    if !items.is_empty() {
        document.chapters.push(Chapter { heading: term("pack-complain"), items, ..Chapter::default() });
    }
    document
}

//! Taking words elsewhere: a plan, or a chosen part of it, as files that other programs and other people can read. None of them is sealed.
//!
//! **Invariants.** What goes, and who is named in it, follows the rules of every share ([`share`]): nothing goes that isn't ticked
//! (guardrail G8), nobody who was left out is named, no number goes that wasn't let go (G3), a strength stands beside what it takes (G1).
//! The whole plan is for the person's own hands: all of it, but for what stays out of backups unless they tick that too.

use chrono::NaiveDate;

use super::backup::Extent;
use super::papers::{answers_to, from_talks};
use super::share::{self, Group, Row};
use crate::domain::assessment::questions::{self, IF_THEN};
use crate::domain::conversation::Feeds;
use crate::domain::conversations::{is_helpers_own_entry, named_out_of_backups, stays_out_of_backups};
use crate::domain::document::{ASK, CHAPTERS, Item, NEED, Term, WORKS};
use crate::domain::drawing::{Reader, draw, draw_item, safe_line, to_page};
use crate::domain::entry::{Body, Entry};
use crate::domain::goal::Goal;
use crate::domain::ids::EntryId;
use crate::domain::meeting::{Agreement, Meeting, Request, Review};
use crate::domain::plan::Plan;
use crate::domain::prompts::ABOUT;
use crate::domain::share::Contact;
use crate::domain::standards::{AboutMe, Action, Aim, Calendar, CarePlan, Contingency, Event, Known, Need, Response, Said};
use crate::domain::statement::Statement;
use crate::domain::version::Millis;
use crate::format::{calendar, document, fhir, prsb, words};

/// A form that words can leave in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Plain text.
    Text,
    /// JSON with a published schema.
    Words,
    /// Days, as an iCalendar file (RFC 5545).
    Calendar,
    /// PRSB About Me 2.01, as JSON.
    AboutMe,
    /// The same as a FHIR R4 QuestionnaireResponse with its Questionnaire.
    Fhir,
    /// A care and support plan, shaped like PRSB PCSP 2.0.
    CarePlan,
}

impl Form {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Text, Self::Words, Self::Calendar, Self::AboutMe, Self::Fhir, Self::CarePlan];

    /// Its name in an address, in Fluent ids (`elsewhere-{slug}`) and in a file's name, which tells nobody what is in it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Words => "words",
            Self::Calendar => "days",
            Self::AboutMe => "prsb",
            Self::Fhir => "fhir",
            Self::CarePlan => "pcsp",
        }
    }

    /// The form of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.slug() == slug)
    }

    /// What a browser calls such a file (RFC 6838), and how its name ends.
    pub const fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Text => ("text/plain;charset=utf-8", "txt"),
            Self::Calendar => ("text/calendar;charset=utf-8", "ics"),
            Self::Fhir => ("application/fhir+json", "json"),
            Self::Words | Self::AboutMe | Self::CarePlan => ("application/json", "json"),
        }
    }
}

/// What goes into a file.
#[allow(clippy::large_enum_variant, reason = "one of them at a time, while a page is open")]
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// The whole plan, for the person themselves.
    Whole(Extent),
    /// What is ticked, and how people are shown: a contact that is kept nowhere.
    Ticked(Contact),
}

/// A wish for a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// In which form.
    pub form: Form,
    /// What goes into it.
    pub choice: Choice,
    /// The name that the person wants at the top; may be empty.
    pub signed: String,
    /// A calendar tells what each day is about. Otherwise it says only "Meeting": calendars are seen by many.
    pub telling: bool,
}

/// What is handed in from outside: the time, and chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Now, in milliseconds since 1970.
    pub made: Millis,
    /// Today, where the person is.
    pub today: NaiveDate,
    /// 128 random bits.
    pub name: u128,
}

/// A file to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its name.
    pub name: String,
    /// What a browser calls it.
    pub kind: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// The same for the person to read before it goes: the words in it, without the marks of the form.
    pub look: String,
}

/// Why there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFile {
    /// Nothing that goes into such a file was chosen, or there.
    Nothing,
    /// More than any reader would take.
    TooBig,
}

/// Makes the file.
///
/// # Errors
/// See [`NoFile`].
pub fn take(plan: &Plan, wish: &Wish, stamp: &Stamp, reader: &dyn Reader) -> Result<Taken, NoFile> {
    let contact = contact(plan, wish);
    let some = |is_empty: bool| if is_empty { Err(NoFile::Nothing) } else { Ok(()) };
    let page = || {
        // The person's own words, all of them: of two wordings side by side neither is left out.
        let make = if matches!(wish.choice, Choice::Whole(_)) { share::make_both } else { share::make };
        let whole = make(plan, &contact, stamp.made, reader);
        (whole.is_empty(), to_page(&draw(&whole, reader)))
    };
    let (bytes, look) = match (wish.form, &wish.choice) {
        (Form::Text, _) => {
            let (is_empty, text) = page();
            some(is_empty)?;
            (format!("{text}\n").into_bytes(), text)
        }
        (Form::Words, Choice::Whole(extent)) => {
            let entries = entries(plan, *extent);
            some(entries.is_empty())?;
            (words::encode(&plan.id, &plan.card, &entries, stamp.made), page().1)
        }
        (Form::Words, Choice::Ticked(_)) => {
            let part = share::make(plan, &contact, stamp.made, reader);
            some(part.is_empty())?;
            (document::encode(&part).map_err(|_| NoFile::TooBig)?, page().1)
        }
        (Form::Calendar, _) => {
            let days = days(plan, &contact, stamp.made, wish.telling, reader);
            some(days.events.is_empty())?;
            (calendar::encode(&days), look_at_days(&days, reader))
        }
        (Form::AboutMe | Form::Fhir, _) => {
            let about = about_me(plan, &contact, stamp.made, reader);
            some(about.responses.is_empty())?;
            let bytes = if wish.form == Form::Fhir { fhir::about_me(&about, stamp.made, stamp.name) } else { prsb::about_me(&about) };
            (bytes, look_at_about(&about))
        }
        (Form::CarePlan, _) => {
            let whole = care_plan(plan, &contact, stamp.made, reader);
            some(whole.updated.is_none())?;
            (prsb::care_plan(&whole), look_at_plan(&whole, reader))
        }
    };
    let (kind, ending) = wish.form.kind();
    let slug = match wish.form {
        Form::Text | Form::Words | Form::Calendar => String::new(),
        form => format!("{}-", form.slug()),
    };
    Ok(Taken { name: format!("own-words-{slug}{}.{ending}", crate::domain::day::text(stamp.today)), kind, bytes, look })
}

/// Texts as paragraphs, without those that are empty.
fn paragraphs(texts: impl IntoIterator<Item = String>) -> String {
    texts.into_iter().filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn look_at_days(days: &Calendar, reader: &dyn Reader) -> String {
    paragraphs(days.events.iter().map(|event| {
        let lines = [reader.day(event.day), event.title.clone(), event.notes.clone()];
        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }))
}

fn look_at_about(about: &AboutMe) -> String {
    let said = about.responses.iter().flat_map(|own| [own.heading.heading_exact.to_owned(), own.text()]);
    paragraphs(std::iter::once(about.by.clone()).chain(said).chain([about.supported.clone()]))
}

fn look_at_plan(plan: &CarePlan, reader: &dyn Reader) -> String {
    let action = |action: &Action| {
        let when = action.when.map(|day| reader.day(day)).unwrap_or_default();
        let parts = [&action.what, &action.who, &when, &action.strategies];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ")
    };
    let aims = |aim: &Aim| {
        let numbers = aim.importance.map(|number| format!("{number} / 10")).unwrap_or_default();
        let actions = aim.actions.iter().map(action).collect::<Vec<_>>().join("\n");
        [aim.text.clone(), numbers, actions, aim.outcome.clone()]
    };
    let needs = plan.needs.iter().flat_map(|need| need.text.clone().into_iter().chain(need.goals.iter().flat_map(aims)));
    let contacts = plan.contacts.iter().map(|known| format!("{}\n{}", known.name, known.comments));
    let crisis = plan.contingencies.iter().flat_map(|own| {
        std::iter::once(own.name.clone()).chain([&own.triggers, &own.signs, &own.do_this, &own.call].into_iter().flatten().cloned())
    });
    let more = plan.more.iter().flat_map(|(title, words)| std::iter::once(title.clone()).chain(words.clone()));
    let all = std::iter::once(look_at_about(&plan.about)).chain(contacts).chain(plan.strengths.clone()).chain(needs);
    paragraphs(all.chain(crisis).chain(more))
}

/// The ticks that a wish stands for.
fn contact(plan: &Plan, wish: &Wish) -> Contact {
    let mut contact = match &wish.choice {
        Choice::Ticked(contact) => share::going(plan, contact),
        Choice::Whole(extent) => {
            let mut all = share::everything(plan);
            all.ticked = entries(plan, *extent).into_iter().map(|entry| entry.id.clone()).collect();
            all.ticked.push(plan.card.id.clone());
            share::sure_of_all(plan, all)
        }
    };
    contact.signed.clone_from(&wish.signed);
    contact
}

/// Every entry that belongs into a file of the whole plan: not what was deleted, and only when ticked too what stays out of backups and
/// what the person told the app about themselves. What is a helper's own is none of the person's words.
fn entries(plan: &Plan, extent: Extent) -> Vec<&Entry> {
    let kept_out = |entry: &Entry| {
        let safety = |body: &Body| stays_out_of_backups(body) || matches!(body, Body::Flags(_));
        named_out_of_backups(entry.id.as_str()) || entry.heads.iter().any(|head| safety(&head.body))
    };
    let goes = |entry: &&Entry| !entry.is_gone() && !is_helpers_own_entry(entry) && (extent == Extent::Everything || !kept_out(entry));
    plan.entries().map(|entry| &**entry).filter(goes).collect()
}

// ---------------------------------------------------------------------------------------------------- what can be ticked

/// Everything in a plan that can be ticked for a file of this form. People stand apart ([`people`]).
pub fn offer(plan: &Plan, form: Form) -> Vec<Group> {
    let all = share::offer(plan);
    let mut groups = all.statements;
    groups.extend(all.assets);
    if !all.goals.is_empty() {
        groups.push(Group { title: "document-goal", rows: all.goals });
    }
    groups.extend(all.met);
    if plan.about().review_date.is_some() {
        groups.push(Group { title: "document-review", rows: vec![card_row(plan)] });
    }
    let about = matches!(form, Form::AboutMe | Form::Fhir).then(|| about_ids(plan));
    for group in &mut groups {
        group.rows.retain(|row| match form {
            // The day goes with every share as it is.
            Form::Text | Form::Words => row.id != plan.card.id,
            Form::Calendar => row.id == plan.card.id || day_of(plan, &row.id).is_some(),
            Form::CarePlan => row.id != plan.card.id,
            Form::AboutMe | Form::Fhir => about.as_ref().is_some_and(|ids| ids.iter().any(|(_, ids)| ids.contains(&row.id))),
        });
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

/// Who on the map can be named in a file of this form, oldest first.
pub fn people(plan: &Plan, form: Form) -> Vec<EntryId> {
    let people = share::offer(plan).people;
    if form != Form::Calendar || offer(plan, form).iter().any(|group| group.rows.iter().any(|row| row.id != plan.card.id)) {
        people
    } else {
        Vec::new()
    }
}

/// The day on which the person wants to look at it all again: it stands on the plan's card.
fn card_row(plan: &Plan) -> Row {
    Row {
        id: plan.card.id.clone(),
        prompt: "document-review".to_owned(),
        own: String::new(),
        language: String::new(),
        glimpse: String::new(),
        care: None,
        strength: false,
        crossed: plan.card.is_crossed(),
        numbers: false,
    }
}

// ---------------------------------------------------------------------------------------------------- the documents

/// One item as text, in the reader's language.
fn text_of(item: &Item, reader: &dyn Reader) -> String {
    to_page(&draw_item(item, reader.tag(), reader))
}

/// When the newest of these entries was written.
fn updated<'a>(plan: &Plan, ids: impl Iterator<Item = &'a str>) -> Option<Millis> {
    let at = |id: &str| plan.entry(&EntryId::new(id))?.heads.iter().filter(|head| !head.gone).map(|head| head.at).max();
    ids.filter_map(at).max()
}

/// What goes under each heading of About Me: its own answers, then those that conversations made for About Me, which all stand under the
/// last heading ("Also worth knowing about me"), since the standard has no other place for them.
fn about_ids(plan: &Plan) -> Vec<(&'static str, Vec<EntryId>)> {
    let mut sections: Vec<_> = ABOUT
        .iter()
        .map(|section| {
            let prompts: Vec<_> = section.prompts.iter().map(|prompt| prompt.id).collect();
            (section.title, answers_to(plan, &prompts))
        })
        .collect();
    if let (Some((_, ids)), Some(last)) = (from_talks(plan, Feeds::AboutMe), sections.last_mut()) {
        last.1.extend(ids);
    }
    sections
}

/// Where people of the map stand in About Me.
const PEOPLE: &str = "about-people";

/// About Me of what is ticked. People on the map who are ticked stand under "People who are important to me".
pub fn about_me(plan: &Plan, contact: &Contact, made: Millis, reader: &dyn Reader) -> AboutMe {
    let document = share::make_chapters(plan, contact, made, reader, about_ids(plan), None);
    let everybody = share::make(plan, contact, made, reader);
    let people: Vec<&Item> = everybody.items().filter(|item| item.kind == "person").collect();
    let mut found = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    for section in &ABOUT {
        let said = document.chapters.iter().filter(|chapter| chapter.heading.id == section.title).flat_map(|chapter| &chapter.items);
        let more = people.iter().copied().filter(|_| section.id == PEOPLE);
        let items: Vec<&Item> = said.chain(more).collect();
        let answers = items
            .iter()
            .map(|item| Said { text: text_of(&Item { from: Vec::new(), ..(*item).clone() }, reader), language: item.language.clone() });
        let answers: Vec<_> = answers.filter(|said| !said.text.trim().is_empty()).collect();
        ids.extend(items.iter().map(|item| item.id.as_str()));
        if let (Some(heading), false) = (section.standard, answers.is_empty()) {
            found.push(Response { heading, answers });
        }
    }
    AboutMe {
        responses: found,
        supported: safe_line(&document.supported),
        updated: updated(plan, ids.into_iter()),
        by: safe_line(&contact.signed),
        language: reader.tag().to_owned(),
    }
}

/// Takes the lines under a label out of an item, and gives their words and days.
fn take_lines(item: &mut Item, label: &str) -> (String, Option<NaiveDate>) {
    let (taken, left): (Vec<_>, Vec<_>) = std::mem::take(&mut item.lines).into_iter().partition(|line| line.label.id == label);
    item.lines = left;
    let day = taken.iter().find_map(|line| line.day);
    let words = taken.into_iter().flat_map(|line| std::iter::once(line.text).chain(line.terms.into_iter().map(|term| term.text)));
    (words.map(|text| crate::domain::drawing::safe(&text)).filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join(", "), day)
}

fn names(item: &Item, reader: &dyn Reader) -> String {
    let somebody = || reader.say("document-somebody").map(|(words, _)| words).unwrap_or_default();
    let names = item.people.iter().map(|named| if named.hidden { somebody() } else { safe_line(&named.name) });
    names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The care and support plan of what is ticked. Where everything stands is said at [`CarePlan`].
pub fn care_plan(plan: &Plan, contact: &Contact, made: Millis, reader: &dyn Reader) -> CarePlan {
    let document = share::make(plan, contact, made, reader);
    let in_about: Vec<_> = about_ids(plan).into_iter().flat_map(|(_, ids)| ids).collect();
    let mut whole = CarePlan { about: about_me(plan, contact, made, reader), review: document.review, ..CarePlan::default() };
    let say = |id: &str| reader.say(id).map_or_else(|| id.to_owned(), |(words, _)| words);
    let mut agreed: Vec<&Item> = Vec::new();
    let mut needs: Vec<(EntryId, Need)> = Vec::new();
    let mut aims: Vec<(EntryId, Aim)> = Vec::new();
    for chapter in &document.chapters {
        for item in &chapter.items {
            let id = EntryId::new(&item.id);
            let place = CHAPTERS.iter().position(|own| *own == chapter.heading.id);
            if item.kind == "person" {
                whole.contacts.push(known(item, reader));
            } else if in_about.contains(&id) {
                // It stands in "About me".
            } else if let Some(sheet) = plan.get::<Statement>(&id).and_then(|said| IF_THEN.iter().find(|sheet| of_sheet(sheet, said))) {
                contingency(&mut whole.contingencies, sheet, item, reader);
            } else if item.kind == "agreement" {
                agreed.push(item);
            } else if let Some((_, title)) = MET.iter().find(|(kind, _)| *kind == item.kind) {
                let mut own = item.clone();
                if ["question", "review"].contains(&item.kind.as_str()) {
                    // The title says what it is.
                    own.from.clear();
                }
                put_by(&mut whole.more, &say(title), &own, reader);
            } else if item.kind == "goal" {
                aims.push((id, aim(item, reader)));
            } else if place == Some(ASK) {
                aims.push((id, Aim { text: text_of(item, reader), ..Aim::default() }));
            } else if place == Some(NEED) {
                needs.push((id, Need { text: Some(text_of(item, reader)), goals: Vec::new() }));
            } else if place == Some(WORKS) {
                whole.strengths.push(text_of(item, reader));
            } else {
                put_by(&mut whole.more, &chapter.heading.text, item, reader);
            }
        }
    }
    for item in agreed {
        hang_agreement(plan, item, &mut needs, &mut aims, reader);
    }
    whole.updated = updated(plan, document.items().map(|item| item.id.as_str()));
    let mut unnamed = Need::default();
    for (id, aim) in aims {
        match needs.iter().position(|(need, _)| shares_an_area(plan, &id, need)) {
            Some(at) => needs[at].1.goals.push(aim),
            None => unnamed.goals.push(aim),
        }
    }
    whole.needs = needs.into_iter().map(|(_, need)| need).collect();
    whole.needs.extend(Some(unnamed).filter(|need| !need.goals.is_empty()));
    whole
}

/// What was asked and said beside the plan itself: the kind of item, and Fluent id of what stands over it.
const MET: [(&str, &str); 4] = [
    ("meeting", "share-group-meetings"),
    ("question", "share-group-questions"),
    ("request", "share-group-letters"),
    ("review", "share-group-reviews"),
];

/// Puts an item under a title of its own, with others of the same title.
fn put_by(more: &mut Vec<(String, Vec<String>)>, title: &str, item: &Item, reader: &dyn Reader) {
    let (title, text) = (safe_line(title), text_of(item, reader));
    match more.iter_mut().find(|(own, _)| *own == title) {
        Some((_, words)) => words.push(text),
        None => more.push((title, vec![text])),
    }
}

fn of_sheet(sheet: &questions::Sheet, said: &Statement) -> bool {
    sheet.steps.iter().any(|step| step.prompt == said.prompt)
}

/// Whether a goal, or a hope, and a need were tagged with one area of life.
fn shares_an_area(plan: &Plan, aim: &EntryId, need: &EntryId) -> bool {
    let areas = |id: &EntryId| {
        let of_goal = plan.get::<Goal>(id).map(|goal| goal.areas.clone());
        of_goal.or_else(|| plan.get::<Statement>(id).map(|said| said.areas.clone())).unwrap_or_default()
    };
    let needed = areas(need);
    areas(aim).iter().any(|area| needed.contains(area))
}

fn known(item: &Item, reader: &dyn Reader) -> Known {
    let mut rest = item.clone();
    let (relationship, _) = take_lines(&mut rest, "document-who");
    let name = if item.own_heading.trim().is_empty() { &item.heading.text } else { &item.own_heading };
    rest.own_heading.clear();
    rest.heading = Term::default();
    Known {
        name: safe_line(name),
        relationship: safe_line(&relationship),
        paid: item.chosen.iter().any(|term| term.id == "document-paid"),
        comments: text_of(&rest, reader),
    }
}

fn aim(item: &Item, reader: &dyn Reader) -> Aim {
    let mut rest = item.clone();
    let (what, _) = take_lines(&mut rest, "document-first-step");
    let (_, when) = take_lines(&mut rest, "document-by-when");
    let (strategies, _) = take_lines(&mut rest, "document-help");
    let (outcome, _) = take_lines(&mut rest, "document-how-it-went");
    let who = names(item, reader);
    rest.people.clear();
    rest.from.clear();
    (rest.importance, rest.confidence) = (None, None);
    let action = Action { what, who, when, strategies, confidence: item.confidence };
    let actions = Some(action).filter(|action| *action != Action::default()).into_iter().collect();
    Aim { text: text_of(&rest, reader), importance: item.importance, actions, outcome }
}

/// Puts what was agreed under the goal, or else the need, that it answers.
fn hang_agreement(plan: &Plan, item: &Item, needs: &mut [(EntryId, Need)], aims: &mut Vec<(EntryId, Aim)>, reader: &dyn Reader) {
    let id = EntryId::new(&item.id);
    let about = plan.get::<Agreement>(&id).map(|agreement| agreement.about.clone()).unwrap_or_default();
    let mut rest = item.clone();
    let (_, when) = take_lines(&mut rest, "document-by-when");
    let (who_else, _) = take_lines(&mut rest, "pack-who-else");
    rest.from.clear();
    let who = [names(item, reader), who_else].into_iter().filter(|who| !who.is_empty()).collect::<Vec<_>>().join(", ");
    rest.people.clear();
    let action = Action { what: text_of(&rest, reader), who, when, ..Action::default() };
    if let Some((_, aim)) = aims.iter_mut().find(|(id, _)| about.contains(id)) {
        aim.actions.push(action);
        return;
    }
    let alone = Aim { actions: vec![action], ..Aim::default() };
    match needs.iter_mut().find(|(id, _)| about.contains(id)) {
        Some((_, need)) => need.goals.push(alone),
        None => aims.push((id, alone)),
    }
}

fn contingency(found: &mut Vec<Contingency>, sheet: &questions::Sheet, item: &Item, reader: &dyn Reader) {
    let name = reader.say(sheet.title).map_or_else(|| sheet.title.to_owned(), |(words, _)| words);
    if found.iter().all(|own| own.name != name) {
        found.push(Contingency { name: name.clone(), ..Contingency::default() });
    }
    let Some(own) = found.iter_mut().find(|own| own.name == name) else { return };
    let text = text_of(&Item { from: Vec::new(), ..item.clone() }, reader);
    // The last part of a step's id says which it is: off, signs, do, call, not.
    match item.heading.id.rsplit('-').next() {
        Some("off") => own.triggers.push(text),
        Some("signs") => own.signs.push(text),
        Some("call") => own.call.push(text),
        _ => own.do_this.push(text),
    }
}

// ---------------------------------------------------------------------------------------------------- days

/// The day of an entry that a calendar can hold.
fn day_of(plan: &Plan, id: &EntryId) -> Option<NaiveDate> {
    let meeting = plan.get::<Meeting>(id).and_then(|meeting| meeting.on);
    let agreed = || plan.get::<Agreement>(id).and_then(|agreement| agreement.by_when);
    let review = || plan.get::<Review>(id).and_then(|review| review.on);
    let reply = || plan.get::<Request>(id).filter(|request| request.sent.is_some()).and_then(|request| request.reply_by);
    meeting.or_else(agreed).or_else(review).or_else(reply)
}

/// The days of what is ticked, the earliest first: meetings, what was agreed, days to look again, days by which an answer to a letter was
/// asked for. Only when `telling` does a day say what it is about; otherwise it says what kind of day it is, and nothing else. A day whose
/// words name somebody who isn't shown by that name says no more than its kind either.
pub fn days(plan: &Plan, contact: &Contact, made: Millis, telling: bool, reader: &dyn Reader) -> Calendar {
    let say = |id: &str| reader.say(id).map_or_else(|| id.to_owned(), |(words, _)| words);
    let mut events = Vec::new();
    let card = plan.about().review_date.filter(|_| contact.ticked.contains(&plan.card.id));
    if let Some(day) = card {
        let title = say("elsewhere-day-review");
        events.push(event(&plan.card.id, day, title, reader.tag()));
    }
    for id in plan.entries().map(|entry| &entry.id).filter(|id| contact.ticked.contains(id)) {
        let Some(day) = day_of(plan, id) else { continue };
        let (heading, kind) = if plan.get::<Meeting>(id).is_some() {
            ("pack-meeting", "elsewhere-day-meeting")
        } else if plan.get::<Agreement>(id).is_some() {
            ("pack-agreed", "elsewhere-day-agreed")
        } else if plan.get::<Review>(id).is_some() {
            ("pack-review", "elsewhere-day-review")
        } else {
            ("document-letter", "elsewhere-day-reply")
        };
        let mut own = event(id, day, say(kind), reader.tag());
        let item = share::make_chapters(plan, contact, made, reader, vec![(heading, vec![id.clone()])], None);
        let tells = telling && share::mentions(plan, contact, &item).iter().all(|mention| mention.items.is_empty());
        if let (true, Some(item)) = (tells, item.items().next()) {
            let what = safe_line(&item.answer);
            if !what.is_empty() {
                own.title = format!("{}: {what}", own.title);
            }
            // The title has said it already.
            own.notes = text_of(&Item { answer: String::new(), ..item.clone() }, reader);
            own.place = plan.get::<Meeting>(id).map(|meeting| meeting.place.clone()).unwrap_or_default();
        }
        events.push(own);
    }
    events.sort_by(|a, b| (a.day, &a.title, &a.id).cmp(&(b.day, &b.title, &b.id)));
    Calendar { made, events }
}

fn event(id: &EntryId, day: NaiveDate, title: String, language: &str) -> Event {
    Event { id: id.to_string(), day, title, notes: String::new(), place: String::new(), language: language.to_owned() }
}

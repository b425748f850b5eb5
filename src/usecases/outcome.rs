//! What comes of a guided conversation: its answers as items to read, and the document of each of its outputs.
//!
//! **Invariants.** What others get holds nobody on the map who wasn't ticked for it (not even their id), no row that the person keeps
//! back, no number that wasn't ticked, nobody else's view, and no private answer unless the output names its step and the person ticked
//! it for this very output (guardrail G8). A strength stands beside "what it takes" (G1), since the items are those of every other document.

use super::share::{Maker, everything, is_private_answer};
use crate::domain::answer::{Cell, DAY_PARTS, DAYS, NAME, slot};
use crate::domain::conversation::{Cells, Conversation, Help, Kind, Output, Rows, Step, Table, is_made_at, made_at};
use crate::domain::conversations;
use crate::domain::document::{Chapter, Document, Item, Line, Named, PROMISE, Term, direction_of};
use crate::domain::drawing::Reader;
use crate::domain::entry::{Body, Entry};
use crate::domain::person::Person;
use crate::domain::prompts::Prompt;
use crate::domain::share::Contact;
use crate::domain::statement::{Part, Statement};
use crate::domain::tree;
use crate::domain::version::Millis;
use crate::domain::{EntryId, Plan};

/// For whose eyes something is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Eyes<'a> {
    /// The person's own: everything.
    Own,
    /// Others': of the people on the map only these are named.
    Others(&'a [EntryId]),
}

/// What was said at one step, as items to read. Empty where nothing was.
pub fn items(plan: &Plan, step: &Step, eyes: Eyes<'_>, writer: &dyn Reader) -> Vec<Item> {
    items_in(plan, step, eyes, writer, None)
}

fn items_in(plan: &Plan, step: &Step, eyes: Eyes<'_>, writer: &dyn Reader, output: Option<&Output>) -> Vec<Item> {
    let contact = match eyes {
        Eyes::Own => everything(plan),
        Eyes::Others(named) => Contact { ticked: named.to_vec(), ..Contact::default() },
    };
    let pen = Pen { maker: Maker { plan, contact: &contact, writer }, own: eyes == Eyes::Own, output };
    pen.step(&step.asked())
}

/// One answer as an item to read, for the person's own eyes, without the heading of the part that it stands in.
pub fn own_answer(plan: &Plan, id: &EntryId, said: &Statement, writer: &dyn Reader) -> Item {
    let contact = everything(plan);
    let mut item = Maker { plan, contact: &contact, writer }.statement(id, said);
    if !item.from.is_empty() {
        item.from.remove(0);
    }
    item
}

/// The items of an answer that is more than words, for what others get; `None` where it is words alone, or no conversation asks it.
pub(super) fn parts(maker: &Maker<'_>, id: &EntryId, said: &Statement) -> Option<Vec<Item>> {
    let (_, step) = conversations::step(&said.prompt)?;
    let step = step.asked();
    let more = matches!(step.kind, Kind::Table(_) | Kind::Week(_) | Kind::Scale { .. });
    let maker = Maker { plan: maker.plan, contact: maker.contact, writer: maker.writer };
    more.then(|| Pen { maker, own: false, output: None }.answer(&step, id, said))
}

/// The steps that an output is made of, as they are shown in this plan or answered in it. Private ones only where the output names them, or where the
/// whole conversation is private.
pub fn steps(plan: &Plan, conversation: &Conversation, output: &Output) -> Vec<&'static Step> {
    let shown = conversation.steps_kept(plan, false);
    if output.of.is_empty() {
        return shown
            .into_iter()
            .filter(|step| !step.asked().prompt.private_by_default && !matches!(step.kind, Kind::Picture(_)))
            .collect();
    }
    output.of.iter().filter_map(|id| shown.iter().find(|step| step.id() == *id).copied()).collect()
}

/// The private answers that an output could hold, in its order: those of its steps, and those that fill its picture.
pub fn private(plan: &Plan, conversation: &Conversation, output: &Output) -> Vec<EntryId> {
    let mut asked: Vec<(&str, bool)> = Vec::new();
    for step in steps(plan, conversation, output) {
        // What is asked elsewhere is as private as it is there.
        let at_home = !matches!(step.kind, Kind::Already);
        let whole = (conversation.private && at_home) || step.asked().prompt.private_by_default;
        match step.kind {
            Kind::Picture(picture) => asked.extend(picture.fills.iter().map(|(_, from, _)| (*from, whole))),
            _ => {
                asked.push((step.id(), whole));
                asked.extend(step.prompts().iter().map(|prompt| (prompt.id, whole || prompt.private_by_default)));
            }
        }
    }
    let says = |body: &Body| !matches!(body, Body::Statement(said) if said.is_empty());
    let place = |entry: &Entry| {
        let body = &entry.heads.iter().find(|head| !head.gone)?.body;
        // What others say of it is in no output.
        let own = !matches!(body, Body::Statement(_)) || entry.id.as_str() == made_at(body);
        let place = asked.iter().position(|(id, _)| *id == made_at(body))?;
        (own && says(body) && (asked[place].1 || is_private_answer(plan, &entry.id))).then_some(place)
    };
    let mut found: Vec<_> = plan.entries().filter_map(|entry| Some((place(entry)?, entry.made, entry.id.clone()))).collect();
    found.sort();
    found.into_iter().map(|(.., id)| id).collect()
}

/// The plan as an output may show it: without its private answers, but for those that are ticked for it.
pub fn on_paper(plan: &Plan, conversation: &Conversation, output: &Output, ticked: &[EntryId]) -> Plan {
    let mut shown = plan.clone();
    for id in private(plan, conversation, output).iter().filter(|id| !ticked.contains(id)) {
        if let Some(entry) = plan.entry(id) {
            let mut without = Entry::clone(entry);
            without.heads.iter_mut().for_each(|head| head.gone = true);
            shown.set(without);
        }
    }
    shown
}

/// The document of an output. `ticked` are those on the map who may be named in it, and the private answers that may stand in it; neither
/// is at first.
pub fn document(
    plan: &Plan,
    conversation: &Conversation,
    output: &Output,
    ticked: &[EntryId],
    made: Millis,
    writer: &dyn Reader,
) -> Document {
    let contact = Contact::default();
    let of = steps(plan, conversation, output);
    let plan = &on_paper(plan, conversation, output, ticked);
    let maker = Maker { plan, contact: &contact, writer };
    let items: Vec<_> = of.into_iter().flat_map(|step| items_in(plan, step, Eyes::Others(ticked), writer, Some(output))).collect();
    let chapter = Chapter { heading: maker.term(output.id), items, ..Chapter::default() };
    Document {
        read: maker.words("document-read"),
        promise: maker.term(PROMISE),
        example: maker.example(),
        made: Some(made),
        made_text: writer.moment(made),
        language: writer.tag().to_owned(),
        who_for: plan.about().who_for,
        chapters: if chapter.items.is_empty() { Vec::new() } else { vec![chapter] },
        ..Document::default()
    }
}

/// A helper's own notes in this plan, to be saved before it is given back; empty where there are none.
pub fn helpers_notes(plan: &Plan, made: Millis, writer: &dyn Reader) -> Vec<Document> {
    let own = conversations::ALL.iter().filter(|conversation| conversation.helpers_own);
    // For whoever wrote them: all of it.
    let whole = |conversation, output| document(plan, conversation, output, &private(plan, conversation, output), made, writer);
    let outputs = own.flat_map(|conversation| conversation.outputs.iter().map(move |output| (*conversation, output)));
    let outputs = outputs.map(|(conversation, output)| whole(conversation, output));
    outputs.filter(|document| !document.is_empty()).collect()
}

/// Everybody on the map who stands in an output, in the order in which they are met.
pub fn people(plan: &Plan, conversation: &Conversation, output: &Output) -> Vec<EntryId> {
    let mut found: Vec<EntryId> = Vec::new();
    for step in steps(plan, conversation, output) {
        for prompt in step.prompts() {
            if let Some(said) = plan.get::<Statement>(&EntryId::new(prompt.id)) {
                found.extend(said.about.iter().cloned());
                for part in &said.parts {
                    found.extend(part.people());
                    found.extend(part.rows.iter().map(EntryId::new));
                }
            }
        }
        for entry in plan.entries().filter(|entry| !entry.is_gone() && is_made_at(&entry.head().body, step.id())) {
            match &entry.head().body {
                Body::Goal(goal) => found.extend(goal.helpers.iter().cloned()),
                Body::Asset(asset) => found.extend(asset.about.iter().cloned()),
                Body::Meeting(meeting) => found.extend(meeting.who.iter().cloned()),
                Body::Agreement(agreed) => found.extend(agreed.who.iter().cloned()),
                Body::Question(question) => found.push(question.whom.clone()),
                _ => {}
            }
        }
    }
    let mut people: Vec<EntryId> = Vec::new();
    for id in found {
        if plan.get::<Person>(&id).is_some() && !people.contains(&id) {
            people.push(id);
        }
    }
    people
}

struct Pen<'a> {
    maker: Maker<'a>,
    own: bool,
    /// The output for which it is made, which may list only some rows of a table.
    output: Option<&'a Output>,
}

impl Pen<'_> {
    fn step(&self, step: &Step) -> Vec<Item> {
        match step.kind {
            Kind::Note(_) => Vec::new(),
            Kind::Picture(picture) => {
                let fills = tree::fills(picture, self.maker.plan);
                let lines: Vec<_> = tree::list(&fills).filter_map(|fill| self.maker.line(fill.label, &fill.things.join("\n"))).collect();
                if lines.is_empty() { Vec::new() } else { vec![Item { kind: "statement".to_owned(), lines, ..Item::default() }] }
            }
            Kind::Make { .. } => self.made(step.id()),
            Kind::Beside(prompts) => prompts.iter().flat_map(|prompt| self.answers(step, prompt)).collect(),
            _ => self.answers(step, &step.prompt),
        }
    }

    /// The person's answer to one prompt; for their own eyes also what others say of the same.
    fn answers(&self, step: &Step, prompt: &Prompt) -> Vec<Item> {
        let all = self.maker.plan.all::<Statement>();
        let mut of: Vec<_> = all.into_iter().filter(|(_, said)| said.prompt == prompt.id && !said.is_empty()).collect();
        of.sort_by_key(|(id, _)| id.as_str() != prompt.id);
        of.retain(|(id, _)| self.own || id.as_str() == prompt.id);
        of.into_iter().flat_map(|(id, said)| self.answer(step, id, said)).collect()
    }

    fn answer(&self, step: &Step, id: &EntryId, said: &Statement) -> Vec<Item> {
        let mut base = self.maker.statement(id, said);
        base.from = step.under.map(|under| self.maker.term(under)).into_iter().collect();
        base.strength |= step.strength;
        let number = said.part("scale", "").filter(|part| self.own || part.shown).and_then(|part| part.number);
        if let Kind::Scale { ends, why } = step.kind {
            return self.scale(base, number, ends, why);
        }
        let said_itself =
            !base.answer.trim().is_empty() || !base.chosen.is_empty() || !base.takes.trim().is_empty() || !base.lines.is_empty();
        match step.kind {
            Kind::Table(table) => {
                let rows = self.rows(table, id, said);
                let base = (said_itself || (step.strength && !rows.is_empty())).then_some(base);
                let question = self.maker.term(step.id());
                let rows = rows.into_iter().map(|row| Item { from: vec![question.clone()], ..row });
                base.into_iter().chain(rows).collect()
            }
            Kind::Week(layers) => {
                let weeks = layers.iter().filter_map(|layer| self.week(layer, id, said));
                let question = self.maker.term(step.id());
                let weeks: Vec<_> = weeks.map(|week| Item { from: vec![question.clone()], ..week }).collect();
                said_itself.then_some(base).into_iter().chain(weeks).collect()
            }
            _ if said_itself || step.strength => vec![base],
            _ => Vec::new(),
        }
    }

    /// An answer on a scale: the question with its number, and below it what the words answer, which is why it isn't lower.
    fn scale(&self, base: Item, number: Option<u8>, ends: [&'static str; 2], why: &'static str) -> Vec<Item> {
        let ends = ends.map(|id| self.maker.words(id)).join(" – ");
        let number = number.map(|number| Term { text: format!("{number} / 10 ({ends})"), ..Term::default() });
        let chosen: Vec<Term> = number.into_iter().collect();
        let words = !base.answer.trim().is_empty() || !base.lines.is_empty();
        if chosen.is_empty() && !words {
            return Vec::new();
        }
        let id = EntryId::new(&base.id);
        let (heading, from) = (base.heading.clone(), base.from.clone());
        let question =
            Item { heading, from, chosen, whose: base.whose, whose_name: base.whose_name.clone(), ..self.item(&id, &base.language) };
        let reasons = Item { heading: self.maker.term(why), from: Vec::new(), ..base };
        std::iter::once(question).chain(words.then_some(reasons)).collect()
    }

    fn item(&self, id: &EntryId, language: &str) -> Item {
        Item {
            id: id.as_str().to_owned(),
            kind: "statement".to_owned(),
            language: language.to_owned(),
            direction: direction_of(language).to_owned(),
            ..Item::default()
        }
    }

    /// A table, an item for each row.
    fn rows(&self, table: &Table, id: &EntryId, said: &Statement) -> Vec<Item> {
        let Some(part) = said.table() else { return Vec::new() };
        let rows = match self.output {
            Some(output) => output.rows_of(table, part),
            None if self.own => table.rows_said(part),
            None => table.rows_for_others(part),
        };
        // Of somebody who was put in and then taken off the map, only what was said of them is left.
        let there = |row: &&str| part.cells.contains_key(*row) || self.maker.plan.get::<Person>(&EntryId::new(*row)).is_some();
        rows.into_iter().filter(there).map(|row| self.row(table, part, row, self.item(id, &said.language))).collect()
    }

    fn row(&self, table: &Table, part: &Part, row: &str, mut item: Item) -> Item {
        if let Some(label) = table.label(row) {
            item.heading = self.maker.term(label);
        } else if matches!(table.rows, Rows::People) {
            match self.maker.people(&[EntryId::new(row)]).into_iter().next() {
                Some(named) if !named.hidden => item.own_heading = named.name,
                _ => item.heading = self.maker.term("document-somebody"),
            }
        } else {
            part.cell_text(row, NAME).trim().clone_into(&mut item.own_heading);
        }
        item.strength = table.strengths(part).contains(&row);
        if item.strength {
            item.takes = table.takes_of(part, row);
        }
        let unpaid = table.is_unpaid_help(part, row, self.maker.plan);
        for column in table.columns.iter().filter(|column| !(column.takes && item.strength)) {
            let label = || self.maker.term(column.id);
            let line = match part.cell(row, column.id) {
                Some(Cell::Text(text)) => self.maker.line(column.id, &text),
                Some(Cell::Tick(true)) if !matches!(column.kind, Cells::KeepBack) || self.own => {
                    item.chosen.push(label());
                    None
                }
                Some(Cell::Chosen(ids)) => self.maker.chosen(column.id, &ids.iter().map(String::as_str).collect::<Vec<_>>()),
                Some(Cell::Day(day)) => day.map(|day| Line { label: label(), day: Some(day), ..Line::default() }),
                Some(Cell::People(ids, text)) => self.named(label(), &ids, &text),
                _ => None,
            };
            let unsaid = || match column.kind {
                Cells::Choice(ids) => self.maker.chosen(column.id, ids.get(..1)?),
                _ => self.maker.chosen(column.id, &["document-unsaid"]),
            };
            let line = if unpaid && column.help == Help::Agreed { line.or_else(unsaid) } else { line };
            item.lines.extend(line);
        }
        item
    }

    /// A line of people: those who may be named, everybody else on the map as one "somebody", and who was written beside them.
    fn named(&self, label: Term, ids: &[EntryId], text: &str) -> Option<Line> {
        let (hidden, named): (Vec<Named>, Vec<Named>) = self.maker.people(ids).into_iter().partition(|named| named.hidden);
        let mut names: Vec<String> = named.into_iter().map(|named| named.name).collect();
        names.extend((!text.trim().is_empty()).then(|| text.trim().to_owned()));
        let terms: Vec<_> = hidden.iter().map(|_| self.maker.term("document-somebody")).collect();
        (!names.is_empty() || !terms.is_empty()).then(|| Line { label, text: names.join(", "), terms, ..Line::default() })
    }

    /// One layer of a week.
    fn week(&self, layer: &str, id: &EntryId, said: &Statement) -> Option<Item> {
        let week = said.week(layer)?;
        let mut item = self.item(id, &said.language);
        item.heading = self.maker.term(layer);
        for (number, day) in DAYS.iter().enumerate() {
            let parts = DAY_PARTS.iter().enumerate().filter_map(|(part, of)| {
                let text = week.slot_text(&slot(number, part)?).trim().to_owned();
                (!text.is_empty()).then(|| format!("{}: {text}", self.maker.words(&format!("talk-part-{of}"))))
            });
            let parts = parts.collect::<Vec<_>>().join("\n");
            item.lines.extend(self.maker.line(&format!("talk-day-{day}"), &parts));
        }
        (!item.lines.is_empty()).then_some(item)
    }

    /// What was made at a step, oldest first.
    fn made(&self, step: &str) -> Vec<Item> {
        let mut entries: Vec<_> =
            self.maker.plan.entries().filter(|entry| !entry.is_gone() && is_made_at(&entry.head().body, step)).collect();
        entries.sort_by_key(|entry| entry.made);
        entries.into_iter().flat_map(|entry| self.thing(&entry.id, &entry.head().body)).collect()
    }

    fn thing(&self, id: &EntryId, body: &Body) -> Vec<Item> {
        let maker = &self.maker;
        match body {
            Body::Goal(goal) => vec![maker.goal(id, goal)],
            Body::Asset(asset) => vec![maker.asset(id, asset)],
            Body::Question(_) | Body::Agreement(_) | Body::Review(_) | Body::Request(_) => maker.met(id).into_iter().collect(),
            // A meeting is read part by part, each under its own heading.
            Body::Meeting(_) => {
                let parts = ["pack-meeting", "pack-first", "pack-with", "pack-needs", "pack-told", "pack-after"];
                let part = |heading| maker.items(heading, id).into_iter().map(move |item| Item { heading: maker.term(heading), ..item });
                parts.into_iter().flat_map(part).collect()
            }
            _ => Vec::new(),
        }
    }
}

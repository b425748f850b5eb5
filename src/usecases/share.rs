//! Giving a chosen part to a chosen worker: what there is to tick, and the document that comes of what was ticked.
//!
//! **Invariants.** Nothing goes that isn't ticked by its own id (guardrail G8), so what is written later is never ticked by itself. What is
//! asked about twice goes only when the person said yes to that very question: a tick from before it became private holds it back ([`held`]).
//! Whoever isn't ticked on the map is left out: no name, no id of theirs stands in any field of the document. What prints as a strength
//! carries "what it takes" (G1); help that somebody gives unpaid carries whether they are willing and able, until when, and what if they
//! can't (G2). Chapters stand in the order of G7.

use crate::domain::assessment::{self, questions};
use crate::domain::asset::{Asset, Standing};
use crate::domain::capital::{Capital, group_title};
use crate::domain::care::{self, Care};
use crate::domain::conversations;
use crate::domain::document::{
    ASK, CHAPTERS, Chapter, Document, EXAMPLE, HELPS, Item, Line, MATTERS, NEED, Named, PROMISE, Recipient, Term, WORKS, agreed_id,
    being_id, direction_of, help_id, ring_id, strain_id,
};
use crate::domain::drawing::Reader;
use crate::domain::entry::Entry;
use crate::domain::goal::Goal;
use crate::domain::helper::{Helper, supported_by};
use crate::domain::ids::EntryId;
use crate::domain::kin::{self, Kin};
use crate::domain::meeting::{Agreement, Meeting, Question, Request, Review};
use crate::domain::naming::{fold, fold_with_capitals};
use crate::domain::person::{Being, Help, Person};
use crate::domain::plan::Plan;
use crate::domain::prompts::{self, Section};
use crate::domain::share::{Contact, Sure};
use crate::domain::statement::Statement;
use crate::domain::version::Millis;

mod assessed;
mod met;
pub mod since;

pub(super) use assessed::order as order_of;

/// One thing that can be ticked.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its entry.
    pub id: EntryId,
    /// Fluent id of the question it answers; empty where it has none.
    pub prompt: String,
    /// The person's own heading, name, or the thing itself.
    pub own: String,
    /// The language of `own` and `glimpse` (BCP 47).
    pub language: String,
    /// How the answer begins.
    pub glimpse: String,
    /// Never ticked together with others: only by itself, and asked about twice, for this reason.
    pub care: Option<Care>,
    /// "What it takes" goes with it.
    pub strength: bool,
    /// Two wordings stand side by side; the first would go.
    pub crossed: bool,
    /// The two numbers of a goal go with it, as the person ticked there.
    pub numbers: bool,
}

/// Things to tick that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Fluent id of its title.
    pub title: &'static str,
    /// What is in it; never empty.
    pub rows: Vec<Row>,
}

/// Everything in a plan that can be ticked. People stand apart: they have three states.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    /// What was written, by section.
    pub statements: Vec<Group>,
    /// Who is on the map, by their id, oldest first.
    pub people: Vec<EntryId>,
    /// Assets, by capital.
    pub assets: Vec<Group>,
    /// Goals.
    pub goals: Vec<Row>,
    /// Meetings, questions, what was agreed, letters, days to look again.
    pub met: Vec<Group>,
}

impl Offer {
    /// Whether there is nothing to give yet.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty() && self.rows().next().is_none()
    }

    /// Everything that stands in groups, with what they are called.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.statements.iter().chain(&self.assets).chain(&self.met)
    }

    /// Everything that can be ticked but people.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups().flat_map(|group| &group.rows).chain(&self.goals)
    }
}

/// What there is to tick in a plan.
pub fn offer(plan: &Plan) -> Offer {
    let mut statements: Vec<Group> = Vec::new();
    let all = plan.all::<Statement>();
    let said: Vec<_> = all.into_iter().filter(|(id, said)| !said.is_empty() && !is_helpers_own(plan, id)).collect();
    for section in prompts::sections() {
        let mut rows = Vec::new();
        for prompt in section.prompts {
            let answers = said.iter().filter(|(_, said)| said.prompt == prompt.id);
            rows.extend(answers.map(|(id, said)| statement_row(plan, id, said)));
        }
        push_group(&mut statements, section.title, rows);
    }
    for (title, answers) in assessed::groups(&said) {
        push_group(&mut statements, title, answers.into_iter().map(|(id, said)| statement_row(plan, id, said)).collect());
    }
    let of_none = |said: &Statement| section_of(&said.prompt).is_none() && questions::find(&said.prompt).is_none();
    let others = said.iter().filter(|(_, said)| of_none(said)).map(|(id, said)| statement_row(plan, id, said));
    push_group(&mut statements, "share-group-other", others.collect());
    let helpers = plan.all::<Helper>().into_iter().filter(|(_, helper)| !helper.name.trim().is_empty());
    push_group(&mut statements, "helper-title", helpers.map(|(id, helper)| helper_row(plan, id, helper)).collect());

    let mut assets = Vec::new();
    let there: Vec<_> = plan.all::<Asset>().into_iter().filter(|(_, asset)| !asset.text.trim().is_empty()).collect();
    for capital in Capital::ALL {
        let own = there.iter().filter(|(_, asset)| asset.capital == capital.slug());
        push_group(&mut assets, capital.card().title, own.map(|(id, asset)| asset_row(plan, id, asset)).collect());
    }
    let unknown = there.iter().filter(|(_, asset)| Capital::from_slug(&asset.capital).is_none());
    push_group(&mut assets, "share-group-other", unknown.map(|(id, asset)| asset_row(plan, id, asset)).collect());

    let people = plan.all::<Person>().into_iter().filter(|(_, person)| !person.name.trim().is_empty());
    let goals = plan.all::<Goal>().into_iter().filter(|(_, goal)| !goal.what.trim().is_empty() || !goal.first_step.trim().is_empty());
    Offer {
        statements,
        people: people.map(|(id, _)| id.clone()).collect(),
        assets,
        goals: goals.map(|(id, goal)| goal_row(plan, id, goal)).collect(),
        met: met::groups(plan),
    }
}

fn push_group(groups: &mut Vec<Group>, title: &'static str, rows: Vec<Row>) {
    if !rows.is_empty() {
        groups.push(Group { title, rows });
    }
}

fn section_of(prompt: &str) -> Option<&'static Section> {
    prompts::sections().find(|section| section.prompts.iter().any(|own| own.id == prompt))
}

fn is_crossed(plan: &Plan, id: &EntryId) -> bool {
    plan.entry(id).is_some_and(|entry| entry.is_crossed())
}

/// How an answer begins: one line, cut between words where there are any.
fn glimpse(text: &str) -> String {
    const LONG: usize = 90;
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if line.chars().count() > LONG {
            let cut: String = line.chars().take(LONG).collect();
            let end = cut.rfind(' ').filter(|end| *end > cut.len() / 2).unwrap_or(cut.len());
            return format!("{}…", cut[..end].trim_end());
        }
    }
    line
}

fn statement_row(plan: &Plan, id: &EntryId, said: &Statement) -> Row {
    let parts = said.parts.iter().filter(|part| part.kind == "text").map(|part| part.text.as_str());
    let texts = [said.text(), &said.takes, &said.when_bad, &said.when_good, &said.how_often].into_iter().chain(parts);
    Row {
        id: id.clone(),
        prompt: said.prompt.clone(),
        own: said.heading.clone(),
        language: said.language.clone(),
        glimpse: glimpse({ texts }.find(|text| !text.trim().is_empty()).unwrap_or_default()),
        care: care_of(plan, id),
        strength: chapter_of_statement(said) == WORKS
            || assessment::is_strength(&said.prompt)
            || !said.takes.trim().is_empty()
            || conversations::table(&said.prompt).zip(said.table()).is_some_and(|(table, part)| !table.strengths(part).is_empty()),
        crossed: is_crossed(plan, id),
        numbers: false,
    }
}

fn helper_row(plan: &Plan, id: &EntryId, helper: &Helper) -> Row {
    Row {
        id: id.clone(),
        prompt: String::new(),
        own: glimpse(&helper.name),
        language: String::new(),
        glimpse: glimpse(&helper.role),
        care: None,
        strength: false,
        crossed: is_crossed(plan, id),
        numbers: false,
    }
}

fn asset_row(plan: &Plan, id: &EntryId, asset: &Asset) -> Row {
    Row {
        id: id.clone(),
        prompt: asset.prompt.clone(),
        own: glimpse(&asset.text),
        language: asset.language.clone(),
        glimpse: String::new(),
        care: care_of(plan, id),
        strength: asset.standing == Standing::Have || !asset.takes.trim().is_empty(),
        crossed: is_crossed(plan, id),
        numbers: false,
    }
}

fn goal_row(plan: &Plan, id: &EntryId, goal: &Goal) -> Row {
    Row {
        id: id.clone(),
        prompt: String::new(),
        own: glimpse(if goal.what.trim().is_empty() { &goal.first_step } else { &goal.what }),
        language: goal.language.clone(),
        glimpse: glimpse(&goal.first_step),
        care: care_of(plan, id),
        strength: true,
        crossed: is_crossed(plan, id),
        numbers: goal.numbers_shared && (goal.importance.is_some() || goal.confidence.is_some()),
    }
}

/// Why an entry is asked about twice, by what stands in it now; where two wordings stand side by side, by either.
pub fn care_of(plan: &Plan, id: &EntryId) -> Option<Care> {
    let entry = plan.entry(id)?;
    entry.heads.iter().filter(|head| !head.gone).find_map(|head| care::of(&head.body))
}

/// What is ticked for a contact and held back all the same: it is asked about twice by now, and the person has not said yes to that.
pub fn held(plan: &Plan, contact: &Contact) -> Vec<(EntryId, Care)> {
    let said_yes = |id: &EntryId, care: Care| contact.sure.iter().any(|sure| sure.entry == *id && sure.care == care.slug());
    let of = |id: &EntryId| care_of(plan, id).filter(|care| !said_yes(id, *care)).map(|care| (id.clone(), care));
    contact.ticked.iter().filter_map(of).collect()
}

/// Whether an entry is a helper's own and no answer of the person's: it goes to nobody from here, and into no paper.
fn is_helpers_own(plan: &Plan, id: &EntryId) -> bool {
    plan.entry(id).is_some_and(|entry| conversations::is_helpers_own_entry(entry))
}

/// The contact without what is held back, and without what is a helper's own: what would really go.
#[must_use]
pub fn going(plan: &Plan, contact: &Contact) -> Contact {
    let mut going = contact.clone();
    let own: Vec<_> = contact.ticked.iter().filter(|id| is_helpers_own(plan, id)).cloned().collect();
    for id in own {
        show(&mut going, &id, Shown::Out);
    }
    for (id, _) in held(plan, contact) {
        show(&mut going, &id, Shown::Out);
    }
    going
}

/// Ticks something that was asked about twice: the person said yes to this question.
pub fn tick_sure(contact: &mut Contact, id: &EntryId, care: Care) {
    tick(contact, id, false);
    tick(contact, id, true);
    contact.sure.push(Sure { entry: id.clone(), care: care.slug().to_owned(), ..Sure::default() });
}

/// The contact with nothing held back: for what is the person's own, or went already.
#[must_use]
pub fn sure_of_all(plan: &Plan, mut contact: Contact) -> Contact {
    for (id, care) in held(plan, &contact) {
        contact.sure.push(Sure { entry: id, care: care.slug().to_owned(), ..Sure::default() });
    }
    contact
}

impl Row {
    /// Whether it is never ticked together with others.
    pub const fn is_private(&self) -> bool {
        self.care.is_some()
    }
}

/// How somebody on the map goes to a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Left out.
    Out,
    /// By their name.
    Name,
    /// By their nickname.
    Nickname,
}

/// How somebody on the map goes to this contact.
pub fn shown(contact: &Contact, person: &EntryId) -> Shown {
    match (contact.ticked.contains(person), contact.nicknamed.contains(person)) {
        (false, _) => Shown::Out,
        (true, false) => Shown::Name,
        (true, true) => Shown::Nickname,
    }
}

/// Sets how somebody on the map goes to this contact.
pub fn show(contact: &mut Contact, person: &EntryId, shown: Shown) {
    tick(contact, person, shown != Shown::Out);
    contact.nicknamed.retain(|id| id != person);
    if shown == Shown::Nickname {
        contact.nicknamed.push(person.clone());
    }
    if shown == Shown::Out {
        contact.with_strain.retain(|id| id != person);
    }
}

/// Ticks or unticks one thing for this contact.
pub fn tick(contact: &mut Contact, id: &EntryId, on: bool) {
    contact.ticked.retain(|ticked| ticked != id);
    if on {
        contact.ticked.push(id.clone());
    } else {
        contact.sure.retain(|sure| sure.entry != *id);
    }
}

/// Ticks every row of a group that may be ticked together with others. Private ones stay as they are.
pub fn tick_all(contact: &mut Contact, rows: &[Row]) {
    for row in rows.iter().filter(|row| !row.is_private()) {
        tick(contact, &row.id, true);
    }
}

/// Unticks every row of a group, private ones too.
pub fn untick_all(contact: &mut Contact, rows: &[Row]) {
    for row in rows {
        tick(contact, &row.id, false);
    }
}

/// Nobody's contact, with everything ticked, private answers too, and everybody by their name: for the person's own eyes. What is a
/// helper's own is not the person's.
pub fn everything(plan: &Plan) -> Contact {
    let own = |entry: &Entry| !entry.is_gone() && !conversations::is_helpers_own_entry(entry);
    let there = plan.entries().filter(|entry| own(entry)).map(|entry| entry.id.clone()).collect::<Vec<_>>();
    sure_of_all(plan, Contact { with_strain: there.clone(), ticked: there, ..Contact::default() })
}

/// The same for a paper: nothing that is asked about twice stands on it unless it is one of those ticked for it (guardrail G8). People are
/// named as in everything of the person's own.
pub fn on_paper(plan: &Plan, ticked: &[EntryId]) -> Contact {
    let mut all = everything(plan);
    all.ticked.retain(|id| ticked.contains(id) || !is_private_answer(plan, id));
    all
}

/// Whether an entry is asked about twice and isn't somebody on the map.
pub(super) fn is_private_answer(plan: &Plan, id: &EntryId) -> bool {
    care_of(plan, id).is_some_and(|care| care != Care::NotToContact)
}

/// Makes the document of what is ticked for a contact. `writer` gives the headings in the writer's language.
pub fn make(plan: &Plan, contact: &Contact, made: Millis, writer: &dyn Reader) -> Document {
    make_of(plan, contact, made, writer, &|_| true)
}

/// The same of the entries that `keep` wants, and no others. Who is named in them, and how, stays as the contact has it.
pub(super) fn make_of(plan: &Plan, contact: &Contact, made: Millis, writer: &dyn Reader, keep: &dyn Fn(&EntryId) -> bool) -> Document {
    make_each(plan, contact, made, writer, keep, false)
}

/// Makes the document of what is ticked with every wording where two stand side by side, each of them marked: for the person's own hands.
/// Nothing of theirs may be missing without a word.
pub fn make_both(plan: &Plan, contact: &Contact, made: Millis, writer: &dyn Reader) -> Document {
    make_each(plan, contact, made, writer, &|_| true, true)
}

fn make_each(plan: &Plan, contact: &Contact, made: Millis, writer: &dyn Reader, keep: &dyn Fn(&EntryId) -> bool, both: bool) -> Document {
    let contact = &going(plan, contact);
    let maker = Maker { plan, contact, writer };
    let mut chapters: [Vec<Item>; 5] = Default::default();
    for id in maker.in_order().into_iter().filter(|id| keep(id)) {
        let crossed = plan.entry(&id).filter(|entry| both && entry.is_crossed());
        let each: Vec<Plan> = crossed.map(|entry| each_first(plan, entry)).unwrap_or_default();
        for plan in if each.is_empty() { vec![plan] } else { each.iter().collect() } {
            let maker = Maker { plan, contact, writer };
            let Some((chapter, mut item)) = maker.item(&id) else { continue };
            // What was asked and agreed stands among everything else here, so each says what it is.
            let under = met::KINDS.iter().find(|(kind, _)| *kind == item.kind);
            item.from.extend(under.map(|(_, title)| maker.term(title)));
            let mut items = maker.parts(&id).unwrap_or_else(|| vec![item]);
            if let Some(entry) = crossed {
                let deleted = entry.heads.iter().any(|head| head.gone);
                let mark = maker.term(if deleted { "document-crossed-deleted" } else { "document-crossed" });
                items.iter_mut().for_each(|item| item.chosen.insert(0, mark.clone()));
            }
            for item in items {
                // What a row says that somebody has is a strength like any other.
                let own = if item.strength && item.kind == "statement" { WORKS } else { chapter };
                chapters[own].push(item);
            }
        }
    }
    let chapters = CHAPTERS.iter().copied().zip(chapters).filter(|(_, items)| !items.is_empty());
    maker.document(made, chapters.collect())
}

/// A document of chapters of its own: under each heading these entries in this order, as far as they are ticked for the contact. Of a
/// chapter of which nothing is ticked, `blank` says so; without it the chapter is left out.
pub(super) fn make_chapters(
    plan: &Plan,
    contact: &Contact,
    made: Millis,
    writer: &dyn Reader,
    chapters: Vec<(&'static str, Vec<EntryId>)>,
    blank: Option<&'static str>,
) -> Document {
    let contact = &going(plan, contact);
    let maker = Maker { plan, contact, writer };
    let ticked = |id: &EntryId| contact.ticked.contains(id);
    let chapters = chapters.into_iter().filter_map(|(heading, ids)| {
        let mut items: Vec<_> = ids.iter().filter(|id| ticked(id)).flat_map(|id| maker.items(heading, id)).collect();
        if items.is_empty() {
            items.push(Item { chosen: vec![maker.term(blank?)], ..Item::default() });
        }
        Some((heading, items))
    });
    maker.document(made, chapters.collect())
}

/// The plan once for each wording of an entry that isn't deleted, with that wording alone.
fn each_first(plan: &Plan, entry: &Entry) -> Vec<Plan> {
    let live = entry.heads.iter().filter(|head| !head.gone);
    live.map(|head| {
        let mut own = plan.clone();
        own.set(Entry { heads: vec![head.clone()], ..entry.clone() });
        own
    })
    .collect()
}

/// Where an answer stands in the order of guardrail G7. An answer to a question that this version doesn't know, and one without a
/// question, says what matters.
fn chapter_of_statement(said: &Statement) -> usize {
    if let Some(step) = questions::find(&said.prompt) {
        return step.chapter;
    }
    if let Some((_, step)) = conversations::step(&said.prompt) {
        return if step.strength { WORKS } else { step.chapter_of(&said.prompt) };
    }
    match said.prompt.as_str() {
        "day-helps" | "profile-appreciate" | "profile-support" | "about-support-works" | "about-wellness-helps" => WORKS,
        "day-bad" | "day-how-often" | "day-signs" | "about-people-not" | "about-important-must-know" => NEED,
        "about-wellness-good" => MATTERS,
        prompt => {
            let is_in = |prefixes: &[&str]| prefixes.iter().any(|prefix| prompt.starts_with(prefix));
            if is_in(&["about-communicate-", "about-please-", "about-support-", "about-wellness-", "risk-"]) {
                NEED
            } else if prompt.starts_with("about-people-") {
                HELPS
            } else {
                MATTERS
            }
        }
    }
}

/// Makes the items of a document.
pub(super) struct Maker<'a> {
    pub plan: &'a Plan,
    pub contact: &'a Contact,
    pub writer: &'a dyn Reader,
}

impl<'a> Maker<'a> {
    /// The document of these chapters, with what stands at its head.
    fn document(&self, made: Millis, chapters: Vec<(&'static str, Vec<Item>)>) -> Document {
        let (contact, about) = (self.contact, self.plan.about());
        Document {
            read: self.words("document-read"),
            promise: self.term(PROMISE),
            example: self.example(),
            from: contact.signed.trim().to_owned(),
            to: Recipient {
                name: contact.name.clone(),
                role: contact.role.clone(),
                organisation: contact.organisation.clone(),
                ..Recipient::default()
            },
            made: Some(made),
            made_text: self.writer.moment(made),
            language: self.writer.tag().to_owned(),
            nation: about.nation,
            who_for: about.who_for,
            supported: self.supported(&chapters),
            review: about.review_date,
            chapters: chapters.into_iter().map(|(id, items)| Chapter { heading: self.term(id), items, ..Chapter::default() }).collect(),
            ..Document::default()
        }
    }

    /// What is said of the made-up plan.
    pub(super) fn example(&self) -> Term {
        if self.plan.about().example { self.term(EXAMPLE) } else { Term::default() }
    }

    /// Who helped to write it: the helpers who are ticked, and whoever wrote down an answer that is in it. Nobody who isn't shown by name.
    fn supported(&self, chapters: &[(&'static str, Vec<Item>)]) -> String {
        let ticked = |id: &EntryId| self.contact.ticked.contains(id);
        let helpers = self.plan.all::<Helper>().into_iter().filter(|(id, helper)| ticked(id) && !self.whose_name(&helper.name).is_empty());
        let items = chapters.iter().flat_map(|(_, items)| items);
        let said: Vec<_> = items
            .filter_map(|item| self.plan.get::<Statement>(&EntryId::new(&item.id)))
            .filter(|said| !self.whose_name(&said.whose_name).is_empty())
            .collect();
        supported_by(helpers.map(|(_, helper)| helper), said.into_iter())
    }

    /// Everything that is ticked, in the plan's order of reading: answers by prompt, then assets, people and goals, each oldest first.
    fn in_order(&self) -> Vec<EntryId> {
        let mut ids = self.ticked::<Statement>(|said| &said.prompt);
        ids.extend(self.ticked::<Asset>(|asset| &asset.prompt));
        ids.extend(self.ticked::<Person>(|_| ""));
        ids.extend(self.ticked::<Goal>(|_| ""));
        ids.extend(self.ticked::<Meeting>(|_| ""));
        ids.extend(self.ticked::<Question>(|_| ""));
        ids.extend(self.ticked::<Agreement>(|_| ""));
        ids.extend(self.ticked::<Request>(|_| ""));
        ids.extend(self.ticked::<Review>(|_| ""));
        ids
    }

    /// The entries of one kind that are ticked: by prompt where there is one, else oldest first.
    fn ticked<T: 'a>(&self, prompt: impl Fn(&'a T) -> &'a str) -> Vec<EntryId>
    where
        &'a T: TryFrom<&'a crate::domain::Body>,
    {
        let mut found = self.plan.all::<T>();
        found.retain(|(id, _)| self.contact.ticked.contains(id));
        let order: Vec<_> = prompts::all().map(|prompt| prompt.id).collect();
        found.sort_by_cached_key(|(id, body)| {
            let prompt = prompt(body);
            let asked = order.iter().position(|id| *id == prompt);
            asked.or_else(|| Some(order.len() + assessed::order(self.plan.get::<Statement>(id)?)?)).unwrap_or(usize::MAX)
        });
        found.into_iter().map(|(id, _)| id.clone()).collect()
    }

    /// What an entry is in a document, and its chapter; `None` for what no document has.
    fn item(&self, id: &EntryId) -> Option<(usize, Item)> {
        if let Some(said) = self.plan.get::<Statement>(id) {
            return Some((chapter_of_statement(said), self.statement(id, said)));
        }
        if let Some(asset) = self.plan.get::<Asset>(id) {
            let chapter = match asset.standing {
                Standing::Have => WORKS,
                Standing::Lost | Standing::InTheWay => NEED,
                Standing::Build => ASK,
            };
            return Some((chapter, self.asset(id, asset)));
        }
        if let Some(person) = self.plan.get::<Person>(id) {
            return Some((HELPS, self.person(id, person)));
        }
        if let Some(goal) = self.plan.get::<Goal>(id) {
            return Some((ASK, self.goal(id, goal)));
        }
        if let Some(meeting) = self.plan.get::<Meeting>(id) {
            return Some((ASK, self.whole_meeting(id, meeting)));
        }
        if let Some(request) = self.plan.get::<Request>(id) {
            return Some((ASK, self.request(id, request)));
        }
        self.met(id).map(|item| (ASK, item))
    }

    /// The items of an answer in a conversation that is more than words: a table's rows, a week's days, a number on a scale. None of them
    /// is a row that the person keeps back, or a number that they didn't let go. `None` for everything else.
    fn parts(&self, id: &EntryId) -> Option<Vec<Item>> {
        super::outcome::parts(self, id, self.plan.get::<Statement>(id)?)
    }

    pub(super) fn words(&self, id: &str) -> String {
        self.writer.say(id).map_or_else(|| id.to_owned(), |(words, _)| words)
    }

    pub(super) fn term(&self, id: &str) -> Term {
        Term { id: id.to_owned(), text: self.words(id), ..Term::default() }
    }

    /// A question by its id; one that this version doesn't know keeps its id, and no words.
    fn heading(&self, id: &str) -> Term {
        let text = self.writer.say(id).map(|(words, _)| words).unwrap_or_default();
        Term { id: id.to_owned(), text, ..Term::default() }
    }

    pub(super) fn line(&self, label: &str, text: &str) -> Option<Line> {
        (!text.trim().is_empty()).then(|| Line { label: self.term(label), text: text.to_owned(), ..Line::default() })
    }

    pub(super) fn chosen(&self, label: &str, ids: &[&str]) -> Option<Line> {
        (!ids.is_empty()).then(|| Line { label: self.term(label), terms: ids.iter().map(|id| self.term(id)).collect(), ..Line::default() })
    }

    /// People beside an item: those who are shown by the name that is shown, everybody else as one "somebody".
    pub(super) fn people(&self, ids: &[EntryId]) -> Vec<Named> {
        let mut named = Vec::new();
        let mut hidden = false;
        for id in ids {
            let name = self.plan.get::<Person>(id).and_then(|person| self.name(id, person));
            match name {
                Some(name) => named.push(Named { id: id.as_str().to_owned(), name, ..Named::default() }),
                None => hidden = true,
            }
        }
        if hidden {
            named.push(Named { hidden: true, ..Named::default() });
        }
        named
    }

    /// The name that somebody goes by in this document; `None` when they are left out, or have no nickname to be shown by.
    fn name(&self, id: &EntryId, person: &Person) -> Option<String> {
        match shown(self.contact, id) {
            Shown::Out => None,
            Shown::Name => Some(person.name.trim().to_owned()),
            Shown::Nickname => Some(person.nickname.trim().to_owned()).filter(|nickname| !nickname.is_empty()),
        }
    }

    /// Who wrote something down, unless that is the name of somebody who isn't shown by it.
    fn whose_name(&self, name: &str) -> String {
        let said = Said::of(name);
        let hides = |(id, person): &(&EntryId, &Person)| {
            shown(self.contact, id) != Shown::Name && names_of(person).iter().any(|own| own.stands_in(&said))
        };
        if self.plan.all::<Person>().iter().any(hides) { String::new() } else { name.to_owned() }
    }

    pub(super) fn statement(&self, id: &EntryId, said: &Statement) -> Item {
        if let Some(step) = questions::find(&said.prompt) {
            return self.assessed(id, said, step);
        }
        let mut lines = Vec::new();
        let mut chosen = Vec::new();
        for part in &said.parts {
            chosen.extend(part.chosen.iter().map(|id| self.heading(id)));
            if (part.kind != "text" || !part.of.is_empty()) && !part.text.trim().is_empty() {
                lines.push(Line { label: self.heading(&part.of), text: part.text.clone(), ..Line::default() });
            }
        }
        Item {
            from: section_of(&said.prompt).map(|section| self.term(section.title)).into_iter().collect(),
            heading: if said.prompt.is_empty() { Term::default() } else { self.heading(&said.prompt) },
            own_heading: said.heading.clone(),
            chosen,
            strength: chapter_of_statement(said) == WORKS || assessment::is_strength(&said.prompt),
            lines,
            ..self.said(id, said)
        }
    }

    /// What every answer brings along, whatever asked for it.
    fn said(&self, id: &EntryId, said: &Statement) -> Item {
        Item {
            id: id.as_str().to_owned(),
            kind: "statement".to_owned(),
            answer: said.text().to_owned(),
            language: said.language.clone(),
            direction: direction_of(&said.language).to_owned(),
            whose: said.whose,
            whose_name: self.whose_name(&said.whose_name),
            takes: said.takes.clone(),
            when_good: said.when_good.clone(),
            when_bad: said.when_bad.clone(),
            how_often: said.how_often.clone(),
            people: self.people(&said.about),
            ..Item::default()
        }
    }

    pub(super) fn asset(&self, id: &EntryId, asset: &Asset) -> Item {
        let capital = Capital::from_slug(&asset.capital).map(|capital| self.term(capital.card().title));
        Item {
            id: id.as_str().to_owned(),
            kind: "asset".to_owned(),
            from: capital.into_iter().chain([self.term(group_title(asset.standing))]).collect(),
            heading: if asset.prompt.is_empty() { Term::default() } else { self.heading(&asset.prompt) },
            answer: asset.text.clone(),
            language: asset.language.clone(),
            direction: direction_of(&asset.language).to_owned(),
            whose: asset.whose,
            whose_name: self.whose_name(&asset.whose_name),
            strength: asset.standing == Standing::Have,
            takes: asset.takes.clone(),
            people: self.people(&asset.about),
            ..Item::default()
        }
    }

    pub(super) fn goal(&self, id: &EntryId, goal: &Goal) -> Item {
        let risk = &goal.risk;
        let by_when = goal.by_when.map(|day| Line { label: self.term("document-by-when"), day: Some(day), ..Line::default() });
        let lines = [
            self.line("document-so-that", &goal.so_that),
            self.line("document-why", &goal.why),
            self.line("document-help", &goal.help),
            self.line("document-first-step", &goal.first_step),
            by_when,
            self.line("risk-want", &risk.worry),
            self.line("risk-worth", &risk.worth),
            self.line("risk-harm", &risk.if_i_do),
            self.line("risk-not-doing", &risk.if_i_dont),
            self.line("risk-safer", &risk.safer),
            self.line("risk-agreed", &risk.agreed),
            self.line("risk-whose", &risk.whose),
            self.line("document-how-it-went", &goal.how_it_went),
        ];
        let number = |number: Option<u8>| number.filter(|number| goal.numbers_shared && (1..=10).contains(number));
        Item {
            id: id.as_str().to_owned(),
            kind: "goal".to_owned(),
            from: vec![self.term("document-goal")],
            answer: goal.what.clone(),
            language: goal.language.clone(),
            direction: direction_of(&goal.language).to_owned(),
            strength: true,
            takes: goal.takes.clone(),
            lines: lines.into_iter().flatten().collect(),
            people: self.people(&goal.helpers),
            importance: number(goal.importance),
            confidence: number(goal.confidence),
            ..Item::default()
        }
    }

    fn person(&self, id: &EntryId, person: &Person) -> Item {
        let by_name = shown(self.contact, id) == Shown::Name;
        // Who they are to me could tell who they are: it goes with the name, not with a nickname.
        let kin = match kin::find(&person.kin) {
            Some(Kin::Everyday(word)) if by_name => Some(self.chosen("document-who", &[word])).flatten(),
            Some(Kin::OfLanguage(_, kin)) if by_name => {
                let meaning = vec![self.term(kin.meaning)];
                Some(Line { label: self.term("document-who"), text: kin.written().to_owned(), terms: meaning, ..Line::default() })
            }
            _ => None,
        };
        let marks: Vec<_> = [
            (person.call_first, "document-call-first"),
            (person.do_not_contact, "document-do-not-contact"),
            (person.trusted, "document-trusted"),
            (person.would_notice, "document-would-notice"),
            (person.far_away, "document-far-away"),
            (person.died, "document-died"),
            (person.paid, "document-paid"),
        ]
        .into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, id)| self.term(id))
        .collect();
        let helps = |kinds: &[Help]| kinds.iter().map(|help| help_id(*help)).collect::<Vec<_>>();
        let mut lines = vec![
            kin,
            self.line("document-who", if by_name { &person.who } else { "" }),
            self.chosen("document-being", being_id(person.being).as_slice()),
            self.chosen("document-ring", ring_id(person.ring).as_slice()),
            self.chosen("document-to-me", &helps(&person.to_me)),
            self.chosen("document-from-me", &helps(&person.from_me)),
            self.line("document-do-not-contact-why", if person.do_not_contact { &person.do_not_contact_why } else { "" }),
        ];
        if !person.to_me.is_empty() && person.gives_unpaid() {
            lines.push(self.chosen("document-willing", &[agreed_id(person.willing)]));
            lines.push(self.chosen("document-able", &[agreed_id(person.able)]));
            let until = Line { label: self.term("document-until"), day: person.until, ..Line::default() };
            let unsaid = || vec![self.term("document-unsaid")];
            lines.push(Some(if person.until.is_some() { until } else { Line { terms: unsaid(), ..until } }));
            let if_not = Line { label: self.term("document-if-not"), text: person.if_not.clone(), ..Line::default() };
            lines.push(Some(if person.if_not.trim().is_empty() { Line { terms: unsaid(), ..if_not } } else { if_not }));
        }
        if self.contact.with_strain.contains(id) {
            lines.push(self.chosen("document-strain", strain_id(person.strain).as_slice()));
            lines.push(self.line("document-strain-why", &person.strain_why));
            lines.push(self.line("document-note", &person.note));
        }
        let name = self.name(id, person);
        Item {
            id: id.as_str().to_owned(),
            kind: "person".to_owned(),
            heading: if name.is_none() { self.term("document-somebody") } else { Term::default() },
            own_heading: name.unwrap_or_default(),
            chosen: marks,
            lines: lines.into_iter().flatten().collect(),
            ..Item::default()
        }
    }
}

/// Somebody who is left out, or shown by a nickname, and is named all the same in words that were ticked.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Who.
    pub person: EntryId,
    /// Their name.
    pub name: String,
    /// The items of the document in whose words the name stands.
    pub items: Vec<EntryId>,
    /// It stands at the head of the document: in the person's own name there, or in whose hands it goes.
    pub head: bool,
}

/// Where somebody is named who isn't shown by their name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedIn {
    /// At the top of the file alone.
    AtTheTop,
    /// In so many answers.
    InAnswers(usize),
    /// In so many answers, and at the top of the file.
    InBoth(usize),
}

impl Mention {
    /// All the places: none is passed over because there are others.
    pub const fn named(&self) -> NamedIn {
        match (self.items.len(), self.head) {
            (0, _) => NamedIn::AtTheTop,
            (answers, false) => NamedIn::InAnswers(answers),
            (answers, true) => NamedIn::InBoth(answers),
        }
    }
}

/// Who is named in a document's free words without being shown by that name. The words are the person's own and are left as they are:
/// this only points at them.
pub fn mentions(plan: &Plan, contact: &Contact, document: &Document) -> Vec<Mention> {
    let top =
        [&document.from, &document.supported, &document.to.name, &document.to.role, &document.to.organisation].map(|said| Said::of(said));
    let items: Vec<(&Item, Vec<Said>)> = document
        .items()
        .map(|item| {
            let before = document.changes.iter().filter(|change| change.is_of(item)).flat_map(|change| change.before.own_words());
            (item, item.own_words().chain(before).map(Said::of).collect())
        })
        .collect();
    let mut found = Vec::new();
    for (id, person) in plan.all::<Person>() {
        if shown(contact, id) == Shown::Name {
            continue;
        }
        let names = match shown(contact, id) {
            Shown::Nickname => {
                // What the nickname itself says is shown anyway.
                let nickname = fold(&person.nickname);
                let shown: Vec<_> = std::iter::once(&*nickname).chain(words_of(&nickname)).collect();
                let mut names = names_in(person, &person.name, Given::Name);
                names.retain(|name| !shown.contains(&&*fold(&name.text)));
                names
            }
            _ => names_of(person),
        };
        let says = |said: &[Said]| said.iter().any(|said| names.iter().any(|name| name.stands_in(said)));
        let named = items.iter().filter(|(_, said)| says(said));
        let mut items: Vec<_> = named.map(|(item, _)| EntryId::new(&item.id)).collect();
        // A table is an item for each row, and one answer all the same.
        items.dedup();
        let head = says(&top);
        if head || !items.is_empty() {
            found.push(Mention { person: id.clone(), name: person.name.clone(), items, head });
        }
    }
    found
}

/// A text in which names are looked for, folded once.
struct Said {
    small: String,
    /// With its capitals: for names that are everyday words too.
    written: String,
    /// Its words alone, in small letters: for phrases, which are written with hyphens and without.
    words: String,
}

impl Said {
    fn of(text: &str) -> Self {
        let small = fold(text);
        Self { words: words_of(&small).join(" "), written: fold_with_capitals(text), small }
    }
}

/// A name that is looked for.
struct Name {
    /// Folded.
    text: String,
    /// In which form of a text.
    within: Within,
}

/// In which form of a text a name is looked for.
#[derive(Clone, Copy)]
enum Within {
    /// In small letters.
    Small,
    /// As it is written: the name is an everyday word too.
    Written,
    /// Word by word: it is a phrase.
    Words,
}

/// What a text is: it tells which words of it are names by themselves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    /// Somebody's name.
    Name,
    /// What they are called, which may be a description: "my sister-in-law".
    Nickname,
}

/// Short words of English that are somebody's name only with a capital, and titles, which are nobody's.
const EVERYDAY: [&str; 25] = [
    "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my", "no", "of", "on", "or", "so", "to", "up",
    "us", "we", "ok",
];
const TITLES: [&str; 6] = ["mr", "ms", "dr", "st", "mrs", "miss"];

/// Words that describe somebody and name nobody, folded: of English, Urdu, Arabic, Hindi, Punjabi and Bengali.
const DESCRIBING: [&str; 80] = [
    "the",
    "my",
    "our",
    "his",
    "her",
    "their",
    "your",
    "and",
    "in",
    "at",
    "on",
    "of",
    "to",
    "by",
    "for",
    "from",
    "with",
    "who",
    "him",
    "she",
    "they",
    "them",
    "that",
    "this",
    "next",
    "door",
    "old",
    "new",
    "big",
    "little",
    "one",
    "other",
    "میری",
    "میرا",
    "میرے",
    "ہماری",
    "ہمارا",
    "ہمارے",
    "کی",
    "کا",
    "کے",
    "کو",
    "سے",
    "نے",
    "میں",
    "پر",
    "اور",
    "والی",
    "والا",
    "والے",
    "ساتھ",
    "پاس",
    "وہ",
    "جو",
    "گھر",
    "من",
    "فی",
    "عن",
    "مع",
    "मेरी",
    "मेरा",
    "मेरे",
    "की",
    "का",
    "के",
    "से",
    "में",
    "और",
    "वाली",
    "वाला",
    "वाले",
    "ਮੇਰੀ",
    "ਮੇਰਾ",
    "ਮੇਰੇ",
    "ਦੀ",
    "ਦਾ",
    "ਦੇ",
    "ਤੇ",
    "আমার",
    "এবং",
];

/// The words of a text.
fn words_of(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '\'').filter(|word| !word.is_empty()).collect()
}

/// Whether a word is written small in a script that has capitals. Georgian has them and begins no name with one.
fn is_small(word: &str) -> bool {
    let first = word.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(|letter| letter.is_lowercase() && !matches!(letter, '\u{10d0}'..='\u{10ff}'))
}

/// The word with a capital.
fn with_capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The names that somebody may be known by: name and nickname, whole and, for people, each word of them that names by itself.
fn names_of(person: &Person) -> Vec<Name> {
    let mut names = names_in(person, &person.name, Given::Name);
    names.extend(names_in(person, &person.nickname, Given::Nickname));
    names
}

/// A name whole, and each word of it but initials and titles. Of several words a small one is no name by itself where it is an everyday
/// word, or where it stands in a nickname: that is a description, and looked for as a phrase.
fn names_in(person: &Person, name: &str, given: Given) -> Vec<Name> {
    let (whole, written) = (fold(name), fold_with_capitals(name));
    let mut names = Vec::new();
    if person.being == Being::Person {
        let (small, written) = (words_of(&whole), words_of(&written));
        let describes = |word: &str| EVERYDAY.contains(&word) || DESCRIBING.contains(&word);
        // "My sister-in-law" begins with a capital, and "My" is nobody there.
        let has_small = written.iter().any(|word| is_small(word));
        for (at, word) in small.iter().enumerate().filter(|(_, word)| **word != whole) {
            let as_written = written.get(at).unwrap_or(word);
            let capital = as_written.chars().next().is_some_and(char::is_uppercase);
            let is_name = match given {
                Given::Name => !(is_small(as_written) && DESCRIBING.contains(word)),
                Given::Nickname => !is_small(as_written) && (!describes(word) || (capital && !has_small)),
            };
            if is_name && word.chars().filter(|letter| letter.is_alphabetic()).count() >= 2 && !TITLES.contains(word) {
                names.push(if EVERYDAY.contains(word) {
                    Name { text: with_capital(as_written), within: Within::Written }
                } else {
                    Name { text: (*word).to_owned(), within: Within::Small }
                });
            }
        }
        if given == Given::Nickname && small.len() > 1 {
            names.push(Name { text: small.join(" "), within: Within::Words });
            // "Sister-in-law" is "my sister-in-law".
            let rest: Vec<&str> = small.iter().copied().skip_while(|word| describes(word)).collect();
            if rest.len() > 1 && rest.len() < small.len() {
                names.push(Name { text: rest.join(" "), within: Within::Words });
            }
        }
    }
    if !whole.is_empty() {
        names.push(Name { text: whole, within: Within::Small });
    }
    if person.being == Being::Person {
        // "The" of Arabic names comes and goes: "Hassan" is "al-Hassan".
        let bare = names.iter().filter_map(|name| name.text.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3));
        let bare: Vec<_> = bare.map(|rest| Name { text: rest.to_owned(), within: Within::Small }).collect();
        names.extend(bare);
    }
    names
}

/// What Arabic, Persian and Urdu write at the beginning of a word without a space: and, so, with, for, like, the, and two of them together.
const ATTACHED: [&str; 18] = ["و", "ف", "ب", "ل", "ک", "ال", "وال", "فال", "بال", "کال", "لل", "ولل", "وب", "ول", "وک", "فب", "فل", "فک"];

impl Name {
    /// Whether the name stands in a text as words of its own, or behind a particle that is written together with it. In scripts that put
    /// no spaces between words it is enough that the letters are there.
    fn stands_in(&self, said: &Said) -> bool {
        let text = match self.within {
            Within::Small => &said.small,
            Within::Written => &said.written,
            Within::Words => &said.words,
        };
        let name = self.text.as_str();
        let own_word = |letter: Option<char>| !letter.is_some_and(|letter| letter.is_alphanumeric() && !is_unspaced(letter));
        text.match_indices(name).any(|(at, _)| {
            let before = &text[..at];
            let word = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
            let rest = &text[at + name.len()..];
            let after = rest.strip_prefix('s').filter(|rest| own_word(rest.chars().next())).unwrap_or(rest).chars().next();
            let unspaced = name.chars().all(is_unspaced);
            unspaced || ((own_word(before.chars().next_back()) || ATTACHED.contains(&word)) && own_word(after))
        })
    }
}

/// Letters of scripts that are written without spaces between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
const fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

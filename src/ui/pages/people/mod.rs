//! People: the circle map and the list, which can do the same; one person; and questions about what a map doesn't show.

mod ask;
mod handles;
mod list;
mod map;
mod person;
mod picture;
mod place;
mod stage;
mod ties;

pub use ask::PeopleAsk;
pub use person::{PersonPage, agreed_words};
pub use place::People;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::domain::circle;
use crate::domain::kin::{self, Kin};
use crate::domain::person::{Being, Help, Person, Ring, Strain, Tie, TieKind};
use crate::domain::{EntryId, Plan};
use crate::i18n::{Msg, Words, msg};
use crate::platform::{chance, intl};
use crate::store::Durability;
use crate::ui::components::IconName;
use crate::ui::desk::{Desk, use_desk};
use crate::ui::driver::Edit;

/// Somebody on the map, as the pages hand them round.
#[derive(Clone, PartialEq)]
struct Somebody {
    id: EntryId,
    name: String,
    body: Person,
}

/// Everybody on the map, oldest first.
fn everybody(words: &Words, plan: &Plan) -> Vec<Somebody> {
    plan.all::<Person>().into_iter().map(|(id, body)| Somebody { id: id.clone(), name: name_of(words, body), body: body.clone() }).collect()
}

/// Everybody but one, in the order of the language.
fn others(words: &Words, plan: &Plan, not: &EntryId) -> Vec<Somebody> {
    let mut people = everybody(words, plan);
    people.retain(|one| one.id != *not);
    intl::sort_by_name(words.tag(), &mut people, |one| one.name.clone());
    people
}

/// A tie whose two ends are there.
#[derive(Clone, PartialEq)]
struct Joined {
    id: EntryId,
    tie: Tie,
    one: String,
    other: String,
}

/// Every tie between two who are on the map.
fn ties(words: &Words, plan: &Plan) -> Vec<Joined> {
    let name = |id: &EntryId| plan.get::<Person>(id).map(|person| name_of(words, person));
    let whole =
        |(id, tie): (&EntryId, &Tie)| Some(Joined { id: id.clone(), one: name(&tie.from)?, other: name(&tie.to)?, tie: tie.clone() });
    plan.all::<Tie>().into_iter().filter(|(_, tie)| tie.from != tie.to).filter_map(whole).collect()
}

impl Joined {
    /// What is between the two, as a sentence.
    fn say(&self, words: &Words) -> String {
        tie_words(words, self.tie.kind, &self.one, &self.other)
    }

    fn touches(&self, id: &EntryId) -> bool {
        self.tie.from == *id || self.tie.to == *id
    }
}

fn tie_words(words: &Words, kind: TieKind, one: &str, other: &str) -> String {
    words.say(match kind {
        TieKind::Know => msg::people_tie_know(one, other),
        TieKind::Close => msg::people_tie_close(one, other),
        TieKind::Helps => msg::people_tie_helps(one, other),
        TieKind::Strained => msg::people_tie_strained(one, other),
    })
}

/// The name as it may stand among other words.
fn name_of(words: &Words, person: &Person) -> String {
    let name = circle::shown(&person.name);
    if name.is_empty() { words.say(msg::people_no_name()) } else { name }
}

const fn ring_words(ring: Ring) -> Msg {
    match ring {
        Ring::Unsaid => msg::people_ring_unsaid(),
        Ring::Closest => msg::people_ring_closest(),
        Ring::Close => msg::people_ring_close(),
        Ring::Around => msg::people_ring_around(),
        Ring::Further => msg::people_ring_further(),
    }
}

const fn being_words(being: Being) -> Msg {
    match being {
        Being::Person => msg::people_being_person(),
        Being::Pet => msg::people_being_pet(),
        Being::Group => msg::people_being_group(),
        Being::Place => msg::people_being_place(),
    }
}

/// Who somebody is to me: my own words, else the chosen word for kin as its people write it.
fn who(words: &Words, person: &Person) -> Option<String> {
    let own = circle::shown(&person.who);
    if !own.is_empty() {
        return Some(own);
    }
    Some(match kin::find(&person.kin)? {
        Kin::Everyday(id) => words.id(id),
        Kin::OfLanguage(_, term) => term.written().to_owned(),
    })
}

/// Everything about somebody that the map shows by place, shape, edge and line, as words.
fn facts(words: &Words, person: &Person, with_ring: bool) -> Vec<String> {
    let mut facts: Vec<String> = who(words, person).map(|who| apart(words, who)).into_iter().collect();
    let mut say = |message: Msg| facts.push(words.say(message));
    match person.being {
        Being::Person => {}
        Being::Pet => say(msg::people_fact_pet()),
        Being::Group => say(msg::people_fact_group()),
        Being::Place => say(msg::people_fact_place()),
    }
    if with_ring {
        say(ring_words(person.ring));
    }
    match (person.to_me.is_empty(), person.from_me.is_empty()) {
        (false, false) => say(msg::people_fact_both_ways()),
        (false, true) => say(msg::people_fact_helps_me()),
        (true, false) => say(msg::people_fact_i_help()),
        (true, true) => {}
    }
    for (is_so, message) in [
        (is_strained(person), msg::people_fact_strained()),
        (person.paid, msg::people_fact_paid()),
        (person.call_first, msg::people_fact_call_first()),
        (person.do_not_contact, msg::people_fact_do_not_contact()),
        (person.far_away, msg::people_fact_far_away()),
        (person.died, msg::people_fact_died()),
    ] {
        if is_so {
            say(message);
        }
    }
    facts
}

/// Sets words that run the other way apart from those beside them, so that neither turns the other round.
fn apart(words: &Words, text: String) -> String {
    let runs_left = |letter: char| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    let is_foreign = text.chars().any(|letter| letter.is_alphabetic() && runs_left(letter) != words.is_rtl());
    if is_foreign { format!("\u{2068}{text}\u{2069}") } else { text }
}

/// What a wording of somebody says beside its texts, as one line.
pub fn facts_in_a_line(words: &Words, person: &Person) -> String {
    let help = |list: &[Help]| list.iter().map(|kind| words.say(help_words(*kind))).collect::<Vec<_>>();
    let mut parts = facts(words, person, true);
    parts.extend(help(&person.to_me));
    parts.extend(help(&person.from_me));
    in_a_line(words, &parts)
}

/// Several things about somebody on one line, which runs as the page does, whatever its first word is.
fn in_a_line(words: &Words, parts: &[String]) -> String {
    let mark = if words.is_rtl() { "\u{200f}" } else { "\u{200e}" };
    format!("{mark}{}", parts.join(&words.say(msg::people_comma())))
}

/// The room that one person takes on the map in this language.
fn room(words: &Words) -> circle::Cell {
    if words.tag().starts_with("ur") { circle::Cell::TALL } else { circle::Cell::PLAIN }
}

const fn is_strained(person: &Person) -> bool {
    matches!(person.strain, Strain::Some | Strain::Much)
}

/// The whole name for a screen reader: "Amina, Sister, Closest to me, under strain".
fn full_name(words: &Words, somebody: &Somebody) -> String {
    let mut parts = vec![apart(words, somebody.name.clone())];
    parts.extend(facts(words, &somebody.body, true));
    parts.join(&words.say(msg::people_comma()))
}

/// The picture for what somebody is.
const fn face(person: &Person) -> IconName {
    match person.being {
        Being::Person if person.paid => IconName::HandHeart,
        Being::Person => IconName::Person,
        Being::Pet => IconName::Dog,
        Being::Group => IconName::Users,
        Being::Place => IconName::House,
    }
}

/// Whose colours somebody has: those of a capital, and always a shape and words beside them.
const fn colour(person: &Person) -> &'static str {
    match person.being {
        _ if person.paid => "economic",
        Being::Person => "relationship",
        Being::Pet => "personal",
        Being::Group => "social",
        Being::Place => "identity",
    }
}

const fn help_words(help: Help) -> Msg {
    match help {
        Help::Everyday => msg::people_help_everyday(),
        Help::Feelings => msg::people_help_feelings(),
        Help::Illness => msg::people_help_illness(),
        Help::Company => msg::people_help_company(),
        Help::Money => msg::people_help_money(),
    }
}

/// Changes people by presses: each person one wording in a visit, however often they are moved to and fro, and a press that comes
/// before the last one is written builds on it.
#[derive(Clone)]
struct Hand {
    desk: Desk,
    visit: Rc<str>,
    on_the_way: Rc<RefCell<BTreeMap<EntryId, Person>>>,
}

impl PartialEq for Hand {
    fn eq(&self, other: &Self) -> bool {
        self.desk == other.desk && Rc::ptr_eq(&self.on_the_way, &other.on_the_way)
    }
}

/// The hand of this visit to a page.
#[hook]
fn use_hand() -> Hand {
    let desk = use_desk();
    let visit = use_memo((), |()| Rc::<str>::from(format!("{:032x}", chance::bits())));
    let on_the_way = use_memo((), |()| Rc::<RefCell<BTreeMap<EntryId, Person>>>::default());
    Hand { desk, visit: (*visit).clone(), on_the_way: (*on_the_way).clone() }
}

impl Hand {
    /// The person as they stand, what is on its way to the store counted in.
    fn get(&self, id: &EntryId) -> Option<Person> {
        self.on_the_way.borrow().get(id).or_else(|| self.desk.plan.get::<Person>(id)).cloned()
    }

    /// Changes somebody who is there. Nothing is written when nothing changes.
    fn change(&self, id: &EntryId, change: impl FnOnce(&mut Person)) {
        let Some(before) = self.get(id) else { return };
        let mut person = before.clone();
        change(&mut person);
        if person == before {
            return;
        }
        self.on_the_way.borrow_mut().insert(id.clone(), person.clone());
        let base = self.desk.plan.entry(id).map(|entry| entry.head().clock.clone()).unwrap_or_default();
        let edit = Edit { entry: id.clone(), base, visit: self.visit.clone(), gone: false, body: person.clone().into() };
        let (way, id) = (self.on_the_way.clone(), id.clone());
        self.desk.driver.write(edit, Durability::Strict, move |_| {
            let mut way = way.borrow_mut();
            if way.get(&id) == Some(&person) {
                way.remove(&id);
            }
        });
    }

    /// Puts somebody new on the map.
    fn add(&self, person: Person) -> EntryId {
        let id = Desk::new_id();
        self.desk.set(&id, person);
        id
    }
}

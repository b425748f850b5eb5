//! A look-over before anything goes, for the person's own eyes: what they may want to think about once more.
//!
//! **Invariants.** A finding is a question and never a verdict; what the person does about it is theirs. Nothing here foretells whether
//! anybody will get help, how many hours or how much money (guardrail G10), and nothing is counted.

use chrono::NaiveDate;

use super::answers::{self, Offer};
use super::area::Area;
use super::law::{self, Law, Role};
use super::questions::{At, NIGHT};
use crate::domain::Plan;
use crate::domain::asset::{Asset, Standing};
use crate::domain::conversations;
use crate::domain::goal::Goal;
use crate::domain::ids::EntryId;
use crate::domain::meeting::Agreement;
use crate::domain::person::{Agreed, Being, Person};
use crate::domain::statement::{PutBy, Statement, Whose};

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// An area that the law names, and nothing is said in it.
    NothingSaid,
    /// "I need no help here" beside a limb that is ticked.
    NoHelpButHard,
    /// "I need no help here" beside somebody who helps with it.
    NoHelpButHelped,
    /// A strength without what it takes (guardrail G1).
    NoTakes,
    /// Unpaid help that nobody has agreed to (G2).
    NotAgreed,
    /// Unpaid help with a last day.
    Ends,
    /// Unpaid help whose last day has gone by.
    Ended,
    /// A good day without a bad one (G4).
    GoodAlone,
    /// Good or bad days without how often.
    HowOften,
    /// Somebody cares, and their nights are not mentioned.
    Nights,
    /// A goal that rests on one unpaid person.
    OneUnpaid,
}

impl About {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 11] = [
        Self::NoHelpButHard,
        Self::NoHelpButHelped,
        Self::GoodAlone,
        Self::HowOften,
        Self::Nights,
        Self::NoTakes,
        Self::NotAgreed,
        Self::Ends,
        Self::Ended,
        Self::OneUnpaid,
        Self::NothingSaid,
    ];

    /// Fluent id of the question.
    pub const fn question(self) -> &'static str {
        match self {
            Self::NothingSaid => "lookover-nothing-said",
            Self::NoHelpButHard => "lookover-no-help-but-hard",
            Self::NoHelpButHelped => "lookover-no-help-but-helped",
            Self::NoTakes => "lookover-no-takes",
            Self::NotAgreed => "lookover-not-agreed",
            Self::Ends => "lookover-ends",
            Self::Ended => "lookover-ended",
            Self::GoodAlone => "lookover-good-alone",
            Self::HowOften => "lookover-how-often",
            Self::Nights => "lookover-nights",
            Self::OneUnpaid => "lookover-one-unpaid",
        }
    }
}

/// Something to think about once more.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What it is about.
    pub about: About,
    /// The area, where it is about one.
    pub area: Option<&'static Area>,
    /// The entries it is about, the first of which is the one to change; none where nothing is written yet.
    pub entries: Vec<EntryId>,
    /// Who it is about.
    pub person: Option<EntryId>,
    /// The last day of the help.
    pub day: Option<NaiveDate>,
}

/// Looks a plan over under a law, on a day. Somebody else's own view is never held against the person's words.
pub fn look_over(plan: &Plan, law: Option<Law>, today: NaiveDate) -> Vec<Finding> {
    let mut eyes = Eyes { plan, today, found: Vec::new() };
    eyes.areas(law);
    eyes.days();
    if law.is_some_and(|law| law.role == Role::Carer) {
        eyes.nights();
    }
    eyes.strengths();
    eyes.people();
    eyes.agreements();
    eyes.goals();
    let place = |finding: &Finding| About::ALL.iter().position(|about| *about == finding.about);
    eyes.found.sort_by_key(place);
    eyes.found
}

struct Eyes<'a> {
    plan: &'a Plan,
    today: NaiveDate,
    found: Vec<Finding>,
}

fn is_mine(said: &Statement) -> bool {
    matches!(said.whose, Whose::Mine | Whose::WrittenForMe)
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

impl Eyes<'_> {
    fn note(&mut self, about: About, area: Option<&'static Area>, entries: Vec<EntryId>) {
        self.found.push(Finding { about, area, entries, person: None, day: None });
    }

    /// What the person said themselves, under a prompt.
    fn mine(&self, prompt: &str) -> Vec<(EntryId, Statement)> {
        let all = self.plan.all::<Statement>().into_iter();
        all.filter(|(_, said)| said.prompt == prompt && is_mine(said)).map(|(id, said)| (id.clone(), said.clone())).collect()
    }

    fn areas(&mut self, law: Option<Law>) {
        // An area that somebody put by, or in which they would have to say that they were hurt, is not asked about again.
        let put_by = |area: &Area| {
            let all = self.plan.all::<Statement>();
            all.iter().any(|(_, said)| matches!(said.put_by, PutBy::Skip | PutBy::TooHard) && said.areas.iter().any(|own| own == area.id))
        };
        let goals = self.plan.all::<Goal>();
        let silent = |area: &&&'static Area| {
            let said = !answers::said_about(self.plan, area.id).is_empty();
            let wanted = goals.iter().any(|(_, goal)| goal.areas.iter().any(|own| own == area.id));
            !area.careful && !said && !wanted && !put_by(area)
        };
        let (named, _) = law::areas(law);
        for area in named.iter().filter(silent).copied().collect::<Vec<_>>() {
            self.note(About::NothingSaid, Some(area), Vec::new());
        }
        for (id, said) in self.mine("area-hard") {
            let Some(area) = answers::area_of(&said).filter(|_| answers::no_help(&said)) else { continue };
            if !answers::limbs_shown(&said, law).is_empty() {
                self.note(About::NoHelpButHard, Some(area), vec![id.clone()]);
            }
            let helped = answers::about(self.plan, "area-others", area.id);
            let helped: Vec<_> = helped.into_iter().filter(|(_, said)| !said.is_empty() || !said.about.is_empty()).collect();
            if !helped.is_empty() {
                let entries = std::iter::once(id).chain(helped.into_iter().map(|(id, _)| id.clone())).collect();
                self.note(About::NoHelpButHelped, Some(area), entries);
            }
        }
    }

    fn days(&mut self) {
        let all = self.plan.all::<Statement>();
        let mine: Vec<_> = all.iter().filter(|(_, said)| is_mine(said)).collect();
        for (id, said) in &mine {
            let (good, bad) = (!is_blank(&said.when_good), !is_blank(&said.when_bad));
            if good && !bad {
                self.note(About::GoodAlone, answers::area_of(said), vec![(*id).clone()]);
            } else if bad && is_blank(&said.how_often) {
                self.note(About::HowOften, answers::area_of(said), vec![(*id).clone()]);
            }
        }
        // The same for the whole of life, where each is an answer of its own.
        let said = |prompt: &str| mine.iter().find(|(_, said)| said.prompt == prompt && !said.is_empty()).map(|(id, _)| (*id).clone());
        match (said("day-good"), said("day-bad")) {
            (Some(good), None) => self.note(About::GoodAlone, None, vec![good]),
            (_, Some(bad)) if said("day-how-often").is_none() => self.note(About::HowOften, None, vec![bad]),
            _ => {}
        }
    }

    fn nights(&mut self) {
        let (diary, tasks, nights) = (self.mine("caring-diary"), self.mine("caring-task"), self.mine("caring-nights"));
        let chose = |said: &Statement, of: &'static str, id: &str| answers::chosen(said, At::Choice(of, &[])).iter().any(|own| own == id);
        let written = |at: At| move |(_, said): &(EntryId, Statement)| !is_blank(answers::text(said, at));
        let mentioned = diary.iter().any(written(At::Part(NIGHT))) || nights.iter().any(written(At::Text));
        let says_none = nights.iter().any(|(_, said)| chose(said, "nights", "no"));
        let at_night = tasks.iter().filter(|(_, said)| chose(said, "when", NIGHT));
        let cares = nights.iter().filter(|(_, said)| chose(said, "nights", "yes"));
        let by_day = diary.iter().filter(|(_, said)| !said.is_empty());
        let signs: Vec<_> = at_night.chain(cares).chain(by_day).map(|(id, _)| id.clone()).collect();
        if !mentioned && !says_none && !signs.is_empty() {
            self.note(About::Nights, None, signs);
        }
    }

    fn strengths(&mut self) {
        for (id, asset) in self.plan.all::<Asset>() {
            if asset.standing == Standing::Have && !is_blank(&asset.text) && is_blank(&asset.takes) {
                self.note(About::NoTakes, None, vec![id.clone()]);
            }
        }
        for (id, said) in self.plan.all::<Statement>() {
            if super::is_strength(&said.prompt) && !said.is_empty() && is_blank(&said.takes) {
                self.note(About::NoTakes, answers::area_of(said), vec![id.clone()]);
            }
            let table = conversations::table(&said.prompt).zip(said.table());
            if table.is_some_and(|(table, part)| table.strengths(part).iter().any(|row| table.takes_of(part, row).is_empty())) {
                self.note(About::NoTakes, None, vec![id.clone()]);
            }
        }
    }

    /// Help that somebody gives unpaid: overall, as the map has it, and in each area.
    fn people(&mut self) {
        for (id, person) in self.plan.all::<Person>() {
            if person.gives_unpaid() && !person.to_me.is_empty() {
                self.offer(None, id.clone(), Some(id.clone()), person.willing, person.able, person.until);
            }
        }
        for (id, said) in self.plan.all::<Statement>().into_iter().filter(|(_, said)| said.prompt == "area-others") {
            let Offer { who, willing, able, until, .. } = answers::offer(said);
            let paid = |id: &EntryId| self.plan.get::<Person>(id).is_some_and(|person| !person.gives_unpaid());
            let unpaid = who.is_empty() || !who.iter().all(paid);
            if unpaid && !(said.is_empty() && who.is_empty()) {
                let first = who.iter().find(|id| !paid(id)).cloned();
                self.offer(answers::area_of(said), id.clone(), first, willing, able, until);
            }
        }
    }

    /// What was agreed at a meeting, where somebody unpaid is to do it.
    fn agreements(&mut self) {
        for (id, agreement) in self.plan.all::<Agreement>() {
            let said = !(is_blank(&agreement.what) && is_blank(&agreement.who_else) && agreement.who.is_empty());
            if said && agreement.is_unpaid(self.plan) {
                let who = agreement.unpaid(self.plan).cloned();
                self.offer(None, id.clone(), who, agreement.willing, agreement.able, agreement.until);
            }
        }
    }

    fn offer(
        &mut self,
        area: Option<&'static Area>,
        entry: EntryId,
        person: Option<EntryId>,
        willing: Agreed,
        able: Agreed,
        until: Option<NaiveDate>,
    ) {
        let nobody = |agreed: Agreed| matches!(agreed, Agreed::NotAgreed | Agreed::No);
        let finding = |about| Finding { about, area, entries: vec![entry.clone()], person: person.clone(), day: until };
        if nobody(willing) || nobody(able) {
            self.found.push(finding(About::NotAgreed));
        }
        if let Some(until) = until {
            self.found.push(finding(if until < self.today { About::Ended } else { About::Ends }));
        }
    }

    fn goals(&mut self) {
        for (id, goal) in self.plan.all::<Goal>() {
            let [only] = goal.helpers.as_slice() else { continue };
            let unpaid = self.plan.get::<Person>(only).is_some_and(|person| person.gives_unpaid() && person.being == Being::Person);
            if unpaid && is_blank(&goal.help) {
                let finding =
                    Finding { about: About::OneUnpaid, area: None, entries: vec![id.clone()], person: Some(only.clone()), day: None };
                self.found.push(finding);
            }
        }
    }
}

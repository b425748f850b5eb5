//! A made-up plan to look round with. The rows are here, the words in `locales/*/later/example.ftl`, so that it is in the language in use.
//!
//! **Invariant.** It has one name for ever ([`PLAN`]), so a device has it at most once, and its card says that it is made up.

use chrono::{Days, NaiveDate};

use super::start::NewPlan;
use crate::domain::asset::{Asset, Standing};
use crate::domain::goal::{Goal, Risk};
use crate::domain::person::{Agreed, Being, Help, Person, Ring, Strain, Tie, TieKind};
use crate::domain::plan::{Nation, PlanCard, WhoFor};
use crate::domain::statement::Statement;
use crate::domain::{Body, EntryId, PlanId};
use crate::i18n::Words;

/// The name of the made-up plan, for ever.
pub const PLAN: &str = "example";

/// The prompts that are answered in it.
const ANSWERED: [&str; 15] = [
    "vision-until-now",
    "vision-ordinary-day",
    "vision-more",
    "vision-keep",
    "day-good",
    "day-bad",
    "day-how-often",
    "day-signs",
    "about-important-must-know",
    "about-important-matters",
    "about-communicate-how",
    "about-please-do",
    "about-please-do-not",
    "about-support-works",
    "profile-appreciate",
];

/// Somebody in it, but for the words.
type Row = (&'static str, &'static str, Ring, &'static [Help], &'static [Help]);

use Help::{Company, Everyday, Feelings, Illness};

const PEOPLE: [Row; 9] = [
    ("mum", "kin-mum", Ring::Closest, &[Feelings, Company], &[Everyday, Feelings]),
    ("baji", "kin-sister", Ring::Closest, &[Feelings, Company], &[Feelings]),
    ("dev", "kin-neighbour", Ring::Close, &[Everyday], &[Company]),
    ("gulab", "kin-friend", Ring::Close, &[Feelings, Company], &[Feelings, Company]),
    ("ash", "kin-personal-assistant", Ring::Around, &[Everyday, Illness], &[]),
    ("biscuit", "", Ring::Closest, &[Company, Feelings], &[Everyday]),
    ("choir", "", Ring::Around, &[Company], &[Company]),
    ("library", "", Ring::Around, &[Company], &[]),
    ("dr-rees", "kin-gp", Ring::Further, &[Illness], &[]),
];

const TIES: [(&str, &str, TieKind); 4] = [
    ("baji", "mum", TieKind::Helps),
    ("dev", "gulab", TieKind::Know),
    ("ash", "biscuit", TieKind::Close),
    ("gulab", "choir", TieKind::Close),
];

/// Slug, capital, group, and whom it is linked to.
const ASSETS: [(&str, &str, Standing, &[&str]); 10] = [
    ("cook", "personal", Standing::Have, &["dev"]),
    ("sew", "personal", Standing::Lost, &[]),
    ("baji", "relationship", Standing::Have, &["baji"]),
    ("tablets", "relationship", Standing::InTheWay, &["mum"]),
    ("sing", "identity", Standing::Have, &["choir"]),
    ("teach", "identity", Standing::Lost, &[]),
    ("choir", "social", Standing::Lost, &["choir", "gulab"]),
    ("library", "social", Standing::Build, &["library"]),
    ("flat", "economic", Standing::Have, &[]),
    ("form", "economic", Standing::InTheWay, &[]),
];

/// The words of one row.
struct Said<'a> {
    words: &'a Words,
    id: String,
}

impl Said<'_> {
    fn text(&self) -> String {
        self.words.id(&self.id)
    }

    fn part(&self, attribute: &str) -> String {
        self.words.part(&self.id, attribute).unwrap_or_default()
    }

    /// The language that it is in: that of the words, or the one they fall back to.
    fn language(&self) -> String {
        self.words.lang_of(&self.id).unwrap_or_else(|| self.words.tag()).to_owned()
    }
}

/// The plan, in the language of `words`, which need to hold the shelf `later`. `today` sets the dates in it.
pub fn plan(words: &Words, today: NaiveDate) -> NewPlan {
    let said = |id: String| Said { words, id: format!("example-{id}") };
    let person = |slug: &str| EntryId::new(format!("example-person-{slug}"));
    let people = |slugs: &[&str]| slugs.iter().map(|slug| person(slug)).collect::<Vec<_>>();
    let mut entries: Vec<(EntryId, Body)> = Vec::new();
    for prompt in ANSWERED {
        entries.push((EntryId::new(prompt), statement(prompt, &said(prompt.to_owned())).into()));
    }
    for row in PEOPLE {
        entries.push((person(row.0), somebody(row, &said(format!("person-{}", row.0)), today).into()));
    }
    for (from, to, kind) in TIES {
        entries.push((
            EntryId::new(format!("example-tie-{from}-{to}")),
            Tie { from: person(from), to: person(to), kind, ..Tie::default() }.into(),
        ));
    }
    for (slug, capital, standing, about) in ASSETS {
        let said = said(format!("asset-{slug}"));
        let asset = Asset {
            capital: capital.to_owned(),
            standing,
            text: said.text(),
            takes: said.part("takes"),
            about: people(about),
            language: said.language(),
            ..Asset::default()
        };
        entries.push((EntryId::new(format!("example-asset-{slug}")), asset.into()));
    }
    for (slug, helpers, days) in [("allotment", ["dev", "baji"].as_slice(), 21), ("choir", &["gulab"], 60)] {
        let goal =
            Goal { helpers: people(helpers), by_when: today.checked_add_days(Days::new(days)), ..goal(&said(format!("goal-{slug}"))) };
        entries.push((EntryId::new(format!("example-goal-{slug}")), goal.into()));
    }
    let card = PlanCard {
        name: said("name".to_owned()).text(),
        who_for: WhoFor::Me,
        nation: Nation::England,
        example: true,
        review_date: today.checked_add_days(Days::new(90)),
        ..PlanCard::default()
    };
    NewPlan { id: PlanId::new(PLAN), card, entries }
}

fn statement(prompt: &str, said: &Said) -> Statement {
    let mut statement = Statement {
        prompt: prompt.to_owned(),
        language: said.language(),
        takes: said.part("takes"),
        when_good: said.part("when-good"),
        when_bad: said.part("when-bad"),
        how_often: said.part("how-often"),
        ..Statement::default()
    };
    statement.set_text(&said.text());
    statement
}

fn somebody((slug, kin, ring, to_me, from_me): Row, said: &Said, today: NaiveDate) -> Person {
    let mut somebody = Person {
        name: said.text(),
        kin: kin.to_owned(),
        ring,
        to_me: to_me.to_vec(),
        from_me: from_me.to_vec(),
        strain_why: said.part("strain-why"),
        if_not: said.part("if-not"),
        note: said.part("note"),
        ..Person::default()
    };
    match slug {
        "mum" => somebody.strain = Strain::Some,
        "baji" => {
            (somebody.willing, somebody.able) = (Agreed::Yes, Agreed::Partly);
            somebody.until = today.checked_add_days(Days::new(180));
            somebody.trusted = true;
        }
        "dev" => {
            (somebody.willing, somebody.able) = (Agreed::Yes, Agreed::Yes);
            somebody.call_first = true;
        }
        "gulab" => (somebody.trusted, somebody.would_notice) = (true, true),
        "ash" | "dr-rees" => somebody.paid = true,
        "biscuit" => somebody.being = Being::Pet,
        "choir" => somebody.being = Being::Group,
        "library" => somebody.being = Being::Place,
        _ => {}
    }
    somebody
}

fn goal(said: &Said) -> Goal {
    Goal {
        what: said.text(),
        so_that: said.part("so-that"),
        why: said.part("why"),
        help: said.part("help"),
        first_step: said.part("first-step"),
        takes: said.part("takes"),
        how_it_went: said.part("how-it-went"),
        language: said.language(),
        risk: Risk {
            worry: said.part("worry"),
            worth: said.part("worth"),
            if_i_do: said.part("if-i-do"),
            if_i_dont: said.part("if-i-dont"),
            safer: said.part("safer"),
            agreed: said.part("agreed"),
            whose: said.part("whose"),
            ..Risk::default()
        },
        ..Goal::default()
    }
}

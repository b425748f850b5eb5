//! A plan that somebody helps with: what the person closes to helpers, what is a helper's own, and whose words an answer is.

use std::collections::{BTreeMap, BTreeSet};

use ownwords::domain::assessment::answers::fresh;
use ownwords::domain::assessment::questions;
use ownwords::domain::asset::Asset;
use ownwords::domain::closed::{self, Closed};
use ownwords::domain::conversation::Thing;
use ownwords::domain::conversations;
use ownwords::domain::device::Device;
use ownwords::domain::drawing::{draw, to_text};
use ownwords::domain::goal::Goal;
use ownwords::domain::helper::{Helper, supported_in};
use ownwords::domain::link::Link;
use ownwords::domain::meeting::{Agreement, Meeting, Question, Request, Review};
use ownwords::domain::person::{Agreed, Person, Tie};
use ownwords::domain::plan::{Plan, PlanCard, WhoFor};
use ownwords::domain::reply::Reply;
use ownwords::domain::share::{Contact, Share};
use ownwords::domain::statement::{PutBy, Statement, Whose};
use ownwords::domain::suggestion::Suggestion;
use ownwords::domain::talk::{Flags, Talk};
use ownwords::domain::writing::{Writing, beside, can_stand_beside};
use ownwords::domain::{Body, Entry, EntryId, PlanId, Version, VersionVector};
use ownwords::format::backup::{self, Purpose};
use ownwords::store::memory::Memory;
use ownwords::store::{Durability, Store, Write};
use ownwords::ui::door;
use ownwords::ui::route::Route;
use ownwords::usecases::backup::{Extent, gather};
use ownwords::usecases::elsewhere::{Choice, Form, Stamp, Wish, take};
use ownwords::usecases::moving::{copy, hold, new_suggestions, own_changes};
use ownwords::usecases::outcome::helpers_notes;
use ownwords::usecases::papers::{self, Paper};
use ownwords::usecases::search::find;
use ownwords::usecases::share::{everything, going, make, make_both, offer};
use pollster::block_on;

mod plain;
mod readers;

use plain::{Measure, measure_all, too_hard, urdu_faults};
use readers::{IDS, Real};

fn id(name: &str) -> EntryId {
    EntryId::new(name)
}

fn version(body: Body) -> Version {
    Version { clock: VersionVector::default(), at: 1, visit: "".into(), gone: false, body, rest: Default::default() }
}

fn entry(name: &str, body: impl Into<Body>) -> Entry {
    Entry::new(id(name), version(body.into()))
}

fn plan(entries: impl IntoIterator<Item = Entry>) -> Plan {
    let card = PlanCard { name: "Rosie".into(), ..PlanCard::default() };
    Plan::new(PlanId::new("p"), entry("p", card), entries, 0)
}

fn said(prompt: &str, words: &str) -> Statement {
    let mut said = Statement { prompt: prompt.into(), language: "en-GB".into(), ..Statement::default() };
    said.set_text(words);
    said
}

fn of_area(prompt: &str, area: &str, words: &str) -> Statement {
    let mut said = fresh(questions::find(prompt).expect("a step"), area, "en-GB");
    said.set_text(words);
    said
}

fn helper(closed: &[&str]) -> Helper {
    Helper { name: "Ewa".into(), closed: closed.iter().map(|part| (*part).to_owned()).collect(), ..Helper::default() }
}

/// One entry of every kind and home, by the names of the parts that close it: each by itself, whatever else is open.
fn one_of_each() -> Vec<(Entry, &'static [&'static str])> {
    let talk = |id: &str| Talk { conversation: id.into(), ..Talk::default() };
    let goal = |from: &str| Goal { what: format!("goal {from}"), from: from.into(), ..Goal::default() };
    vec![
        (entry("vision-more", said("vision-more", "More garden")), &["life"]),
        (entry("day-bad", said("day-bad", "Pain")), &["life"]),
        (entry("about-support-works", said("about-support-works", "Slowly")), &["life"]),
        (entry("free", said("", "My own heading")), &["life"]),
        (entry("vision-more~q", Statement { whose: Whose::OwnView, ..said("vision-more", "A view") }), &["life"]),
        (entry("risk-worth", said("risk-worth", "The risk")), &["goals"]),
        (entry("goal", goal("")), &["goals"]),
        (entry("swim", goal("sft-step")), &["goals", "talks", "talks-change", "talks-what-helps"]),
        (entry("nani", Person { name: "Nani".into(), ..Person::default() }), &["people"]),
        (entry("tie", Tie { note: "Quarrel".into(), ..Tie::default() }), &["people"]),
        (entry("bike", Asset { capital: "personal".into(), text: "Bikes".into(), ..Asset::default() }), &["strengths"]),
        (entry("area-hard.food", of_area("area-hard", "food", "Pans")), &["assessment"]),
        (entry("area-hard.safe", of_area("area-hard", "safe", "Doors")), &["assessment", "safe"]),
        (entry("caring-young", said("caring-young", "At school")), &["assessment", "safe"]),
        (entry("msp-safe", said("msp-safe", "A lock")), &["talks", "talks-safe", "safe"]),
        (entry("advocacy-freeze", said("advocacy-freeze", "Say stop")), &["talks", "talks-say", "talks-get-ready"]),
        (entry("talk-advocacy", talk("advocacy")), &["talks", "talks-say", "talks-get-ready"]),
        (entry("meeting", Meeting { what: "The assessment".into(), ..Meeting::default() }), &["meetings"]),
        (entry("question", Question { text: "When?".into(), ..Question::default() }), &["meetings"]),
        (entry("agreed", Agreement { what: "Sundays".into(), ..Agreement::default() }), &["meetings"]),
        (entry("letter", Request { text: "By post".into(), ..Request::default() }), &["meetings"]),
        (entry("review", Review { what: "The plan".into(), ..Review::default() }), &["meetings"]),
        (entry("khan", Contact { name: "Ms Khan".into(), ..Contact::default() }), &["share"]),
    ]
}

/// What holds words of any part, or what nobody can place: closed as soon as anything is.
fn of_no_one_part() -> Vec<Entry> {
    vec![
        entry("given", Share { to: "Ms Khan".into(), ..Share::default() }),
        entry("reply", Reply::default()),
        entry("newer-kind", Body::Unknown("dream".into(), Default::default())),
        entry("newer-question", said("a-question-to-come", "New")),
    ]
}

/// What is never closed: it says who helps, what to leave out, which plans know of each other; and a helper's own notes.
fn never_closed() -> Vec<Entry> {
    vec![
        entry("tom", helper(&[])),
        entry(Flags::ENTRY, Flags { harm: true, ..Flags::default() }),
        entry("suggestion", Suggestion { by: "Ewa".into(), ..Suggestion::default() }),
        entry("link-b", Link { plan: "b".into(), ..Link::default() }),
        entry("supervision-missed", said("supervision-missed", "Her patience")),
    ]
}

fn whole() -> Plan {
    plan(one_of_each().into_iter().map(|(entry, _)| entry).chain(of_no_one_part()).chain(never_closed()))
}

fn names(plan: &Plan) -> BTreeSet<String> {
    plan.entries().map(|entry| entry.id.to_string()).collect()
}

/// Every name that can be ticked.
fn all_parts() -> Vec<String> {
    closed::PARTS.iter().map(|(part, _)| (*part).to_owned()).chain(closed::groups().map(|(group, _)| group)).collect()
}

// ------------------------------------------------------------------------------------------------ what is closed

#[test]
fn every_part_that_can_be_closed_has_words_in_both_languages_and_closes_something() {
    let parts: Vec<_> = closed::PARTS.iter().map(|(part, words)| ((*part).to_owned(), *words)).chain(closed::groups()).collect();
    let distinct: BTreeSet<_> = parts.iter().map(|(part, _)| part).collect();
    assert_eq!(distinct.len(), parts.len());
    for tag in ["en-GB", "ur"] {
        let words = Real::of(tag);
        for (part, id) in &parts {
            assert!(words.0.has(id) && words.0.lang_of(id).is_none(), "{tag}: {part} has no words of its own");
        }
    }
    let groups: Vec<_> = closed::groups().collect();
    assert_eq!(groups.len(), 12, "all groups of the picker but those for helpers and for a forum");
    for (group, _) in groups {
        let closed = Closed::from_iter([group.clone()]);
        assert!(conversations::ALL.iter().any(|talk| closed.talk(talk)), "{group} closes no conversation");
    }
}

#[test]
fn each_part_closes_what_belongs_to_it_and_leaves_all_else_open() {
    let plan = whole();
    for part in all_parts() {
        let shown = names(&Closed::from_iter([part.clone()]).shown(&plan));
        for (entry, by) in one_of_each() {
            assert_eq!(!shown.contains(entry.id.as_str()), by.contains(&part.as_str()), "{part}: {}", entry.id);
        }
        for entry in of_no_one_part() {
            assert!(!shown.contains(entry.id.as_str()), "{part} leaves {} open", entry.id);
        }
        for entry in never_closed() {
            assert!(shown.contains(entry.id.as_str()), "{part} takes {} away", entry.id);
        }
    }
    assert_eq!(Closed::default().shown(&plan), plan, "nothing ticked, nothing closed");
}

#[test]
fn what_any_helper_may_not_see_is_closed_until_the_person_takes_it_back() {
    let tom = Helper { agreed: Agreed::No, until: "2020-01-01".parse().ok(), ..helper(&["people"]) };
    let both = plan([entry("ewa", helper(&["life"])), entry("tom", tom)]);
    assert_eq!(Closed::of(&both), Closed::from_iter(["life", "people"]), "also when somebody's time is over");
    let mut gone = entry("ewa", helper(&["life"]));
    gone.heads[0].gone = true;
    assert!(Closed::of(&plan([gone])).is_empty());
    let mut crossed = entry("ewa", helper(&["life"]));
    crossed.heads.push(version(helper(&["share"]).into()));
    assert_eq!(Closed::of(&plan([crossed])), Closed::from_iter(["life", "share"]), "what either wording closes");
}

#[test]
fn an_entry_is_closed_by_any_of_its_wordings_and_deleted_ones_too() {
    let closed = Closed::from_iter(["talks-change"]);
    let mut crossed = entry("swim", Goal { what: "Swim".into(), ..Goal::default() });
    assert!(!closed.entry(&crossed));
    crossed.heads.push(version(Goal { what: "Swim".into(), from: "sft-step".into(), ..Goal::default() }.into()));
    assert!(closed.entry(&crossed));
    crossed.heads.iter_mut().for_each(|head| head.gone = true);
    assert!(closed.entry(&crossed), "it would stand in the bin");
}

#[test]
fn search_and_papers_made_while_somebody_helps_hold_nothing_of_what_is_closed() {
    let plan = whole();
    let closed = Closed::from_iter(["life", "people", "goals", "safe", "share"]);
    let shown = closed.shown(&plan);
    let plainly = |text: &str| text.to_owned();
    let hidden = ["garden", "Nani", "goal", "Doors", "Pain", "heading", "Quarrel", "Khan"];
    for word in hidden {
        assert!(!find(&plan, word, &plainly).is_empty(), "{word} is there to be found");
        assert!(find(&shown, word, &plainly).is_empty(), "{word} is found");
    }
    assert!(!find(&shown, "Pans", &plainly).is_empty());
    let reader = Real::of("en-GB");
    let papers = papers::offered(&shown.about()).into_iter().chain([Paper::MeetingPack(id("meeting")), Paper::Record(id("meeting"))]);
    let texts = papers.map(|paper| to_text(&draw(&papers::make(&shown, &paper, &everything(&shown), 1, &reader), &reader)));
    let texts: Vec<_> = texts.chain([to_text(&draw(&make_both(&shown, &everything(&shown), 1, &reader), &reader))]).collect();
    assert!(texts.iter().any(|text| text.contains("Pans")));
    for text in &texts {
        for word in ["More garden", "Nani", "goal sft-step", "Doors", "Pain", "My own heading", "A lock"] {
            assert!(!text.contains(word), "{word} stands in a paper:\n{text}");
        }
    }
    // What was ticked for somebody before stays ticked, and isn't in the file that is made meanwhile.
    let contact = Contact { ticked: vec![id("vision-more"), id("area-hard.food")], ..Contact::default() };
    let file = format!("{:?}", make(&shown, &contact, 1, &reader));
    assert!(file.contains("Pans") && !file.contains("More garden"));
}

// ------------------------------------------------------------------------------------------------ doors

#[test]
fn every_page_of_a_closed_part_has_a_door_and_no_page_of_an_open_one_does() {
    let at = |closed: &[&str]| {
        let closed = Closed::from_iter(closed.iter().copied());
        let plan = whole();
        move |path: &str| {
            let route = Route::at(path);
            assert_ne!(route, Route::Missing, "{path}");
            door::is_closed(&closed, &plan, &route)
        }
    };
    let pages: [(&str, &[&str]); 9] = [
        (
            "life",
            &[
                "/life",
                "/life/vision",
                "/life/vision/vision-more",
                "/life/free/free",
                "/life/vision/vision-more~q",
                "/large/day-bad",
                "/history/free",
            ],
        ),
        ("people", &["/people", "/people/ask", "/people/nani", "/history/nani"]),
        ("strengths", &["/strengths", "/strengths/personal", "/strengths/personal/bike", "/large/bike"]),
        ("goals", &["/prepare/goal", "/prepare/swim", "/history/goal"]),
        (
            "assessment",
            &[
                "/assess",
                "/assess/food",
                "/assess/food/area-hard",
                "/assess/food/area-hard_food",
                "/assess/look-over",
                "/assess/food/area-hard/change",
            ],
        ),
        ("talks", &["/talk", "/talk/power", "/talk/power/power-day", "/talk/power/end", "/talk/msp", "/talk/sft/sft-step/change"]),
        (
            "meetings",
            &[
                "/meetings",
                "/meetings/meeting",
                "/meetings/any/question/question",
                "/meetings/meeting/agreed/agreed",
                "/letters",
                "/letters/letter",
                "/review/review",
                "/after",
            ],
        ),
        ("safe", &["/assess/safe", "/assess/safe/area-hard", "/talk/msp/msp-safe", "/assess/caring-young/caring-young", "/large/msp-safe"]),
        ("share", &["/share", "/share/khan", "/share/khan/see", "/reply", "/card"]),
    ];
    for (part, own) in pages {
        let is_closed = at(&[part]);
        for path in own {
            assert!(is_closed(path), "{part} leaves {path} open");
        }
        for (other, paths) in pages.iter().filter(|(other, _)| *other != part) {
            for path in paths.iter().filter(|path| !own.contains(path)) {
                let both = one_of_each().iter().any(|(entry, by)| path.ends_with(&format!("/{}", entry.id)) && by.contains(&part));
                let safe_talk = part == "talks" && path.contains("msp") || part == "assessment" && path.starts_with("/assess/");
                assert!(both || safe_talk || !is_closed(path), "{part} closes {path} of {other}");
            }
        }
        for never in [
            "/menu",
            "/search",
            "/papers",
            "/papers/assessment",
            "/print",
            "/assess/helpers",
            "/assess/helpers/tom",
            "/alone",
            "/keep",
            "/move",
            "/safety",
            "/settings",
            "/talk/supervision",
        ] {
            let all = part == "talks" && never == "/talk";
            assert!(all || !is_closed(never), "{part} closes {never}");
        }
        assert!(is_closed("/suggestions") && is_closed("/shared/given"), "{part}: they hold words of any part");
    }
    let none = at(&[]);
    assert!(pages.iter().flat_map(|(_, paths)| *paths).all(|path| !none(path)));
}

#[test]
fn a_step_that_shows_an_answer_of_a_closed_part_is_closed_in_an_open_conversation() {
    let step = conversations::ALL.iter().find_map(|talk| {
        let step = talk
            .steps
            .iter()
            .find(|step| matches!(step.kind, ownwords::domain::conversation::Kind::Already) && step.id().starts_with("day-"))?;
        Some(Route::TalkStep { id: talk.id.into(), step: step.id().into() })
    });
    let step = step.expect("a conversation that asks again what My life asks");
    assert!(door::is_closed(&Closed::from_iter(["life"]), &whole(), &step));
    assert!(!door::is_closed(&Closed::from_iter(["people"]), &whole(), &step));
}

#[test]
fn opening_a_door_opens_what_stands_behind_it_and_nothing_else_and_leaving_the_part_closes_it() {
    let closed = Closed::from_iter(["life", "people", "talks-safe", "safe"]);
    let plan = whole();
    let behind = |path: &str| door::behind(&closed, &plan, &Route::at(path));
    assert_eq!(behind("/life"), ["life"]);
    assert_eq!(behind("/talk/msp"), ["talks-safe"]);
    assert_eq!(behind("/talk/msp/msp-safe"), ["safe", "talks-safe"]);
    let open = closed.without(&behind("/life"));
    assert!(!door::is_closed(&open, &plan, &Route::Life) && door::is_closed(&open, &plan, &Route::People));
    assert!(!names(&open.shown(&plan)).contains("nani"), "other parts stay left out");
    let part = |path: &str| door::part_of(&Route::at(path));
    assert_eq!(part("/life"), part("/life/vision/vision-more"));
    assert_eq!(part("/share/khan"), part("/share/khan/see"));
    for (one, other) in
        [("/life", "/people"), ("/life", "/menu"), ("/assess", "/assess/helpers"), ("/search", "/life"), ("/prepare", "/prepare/goal")]
    {
        assert_ne!(part(one), part(other), "{one} {other}");
    }
}

#[test]
fn every_page_that_gathers_from_all_parts_says_when_some_are_left_out() {
    let closed = Closed::from_iter(["goals", "life"]);
    let says = |closed: &Closed, path: &str| door::leaves_out(closed, &Route::at(path));
    let gathering =
        ["/search", "/papers/assessment", "/print", "/elsewhere/text", "/share", "/share/khan", "/share/khan/see", "/bin", "/together"];
    for path in gathering {
        assert!(says(&closed, path) && !says(&Closed::default(), path), "{path}");
    }
    assert!(says(&closed, "/prepare") && !says(&Closed::from_iter(["people"]), "/prepare"), "where goals are listed");
    let asks_again = conversations::ALL.iter().find(|talk| talk.step("day-bad").is_some()).expect("one that asks again");
    let end = format!("/talk/{}/end", asks_again.id);
    assert!(says(&closed, &end) && !says(&Closed::from_iter(["people"]), &end));
}

// ------------------------------------------------------------------------------------------------ what leaves

struct Phone(Memory);

impl Phone {
    fn with(actor: &str, entries: Vec<(&str, Body)>) -> Self {
        let store = Memory::default();
        block_on(store.device_or(Device { actor: actor.into(), ..Device::default() })).expect("a device");
        let phone = Self(store);
        phone.write("p", PlanCard { name: "Rosie".into(), ..PlanCard::default() }.into());
        entries.into_iter().for_each(|(entry, body)| phone.write(entry, body));
        phone
    }

    fn write(&self, entry: &str, body: Body) {
        let actor = block_on(self.0.device()).ok().flatten().expect("a device").actor.into();
        let write = Write {
            plan: PlanId::new("p"),
            entry: id(entry),
            base: VersionVector::default(),
            actor,
            visit: "".into(),
            at: 7,
            gone: false,
            body,
        };
        block_on(self.0.write(vec![write], Durability::Strict)).expect("written");
    }

    fn file(&self, extent: Extent, purpose: Purpose) -> String {
        let file = block_on(copy(&self.0, &PlanId::new("p"), 9, extent, purpose, "Ewa")).expect("a copy");
        String::from_utf8(backup::encode(&file)).expect("text")
    }
}

#[test]
fn a_helpers_copy_holds_nothing_of_what_was_closed_to_helpers_whatever_else_is_ticked() {
    let mine = |closed: &[&str]| {
        Phone::with(
            "aaaa",
            vec![
                ("vision-more", said("vision-more", "More garden").into()),
                ("nani", Person { name: "Nani".into(), ..Person::default() }.into()),
                ("msp-safe", said("msp-safe", "A lock").into()),
                ("area-hard.food", of_area("area-hard", "food", "Pans").into()),
                ("ewa", helper(closed).into()),
            ],
        )
    };
    let open = mine(&[]).file(Extent::Everything, Purpose::ToHelper);
    assert!(["More garden", "Nani", "A lock", "Pans"].iter().all(|words| open.contains(words)), "{open}");
    let closed = mine(&["life", "people", "safe"]);
    for extent in [Extent::Everything, Extent::ButKeptOut] {
        let file = closed.file(extent, Purpose::ToHelper);
        assert!(file.contains("Pans"));
        for words in ["More garden", "Nani", "A lock"] {
            assert!(!file.contains(words), "{words} goes to a helper");
        }
    }
    for purpose in [Purpose::Own, Purpose::Back] {
        assert!(closed.file(Extent::Everything, purpose).contains("More garden"), "{purpose:?}: one's own copy is whole");
    }
}

// ------------------------------------------------------------------------------------------------ a helper's own notes

const NOTE: &str = "I left her no time";

fn notes() -> Vec<(String, Body)> {
    let talk = conversations::find("supervision").expect("the conversation for helpers");
    assert!(talk.helpers_own);
    let mut entries: Vec<(String, Body)> = Vec::new();
    for step in talk.steps {
        for prompt in step.prompts() {
            entries.push((prompt.id.to_owned(), said(prompt.id, NOTE).into()));
            entries.push((format!("{}~ewa", prompt.id), Statement { whose: Whose::OwnView, ..said(prompt.id, NOTE) }.into()));
        }
    }
    entries.push((
        "talk-supervision".into(),
        Talk { conversation: "supervision".into(), at: "supervision-need".into(), ..Talk::default() }.into(),
    ));
    entries
}

fn with_notes() -> Plan {
    let all = one_of_each().into_iter().map(|(entry, _)| entry);
    plan(all.chain(notes().into_iter().map(|(name, body)| entry(&name, body))))
}

#[test]
fn a_helpers_own_notes_are_told_from_everything_else_by_what_they_answer() {
    for (name, body) in notes() {
        assert!(conversations::is_helpers_own(&body) && conversations::named_helpers_own(&name), "{name}");
    }
    for (entry, _) in one_of_each() {
        assert!(!conversations::is_helpers_own_entry(&entry), "{}", entry.id);
    }
    assert!(conversations::is_helpers_own(&Thing::Step.of("Ask her", "supervision-need", "en-GB")), "what was made there");
    let own: Vec<_> = conversations::ALL.iter().filter(|talk| talk.helpers_own).map(|talk| talk.id).collect();
    assert_eq!(own, ["supervision"]);
    for talk in conversations::ALL.iter().filter(|talk| talk.helpers_own) {
        assert!(talk.private && talk.not_in_backups, "{}", talk.id);
    }
}

#[test]
fn a_helpers_own_notes_are_on_no_paper_in_no_share_in_no_file_and_are_not_found() {
    let plan = with_notes();
    let reader = Real::of("en-GB");
    let none = |text: &str, what: &str| assert!(!text.contains(NOTE) && !text.contains("supervision"), "{what}:\n{text}");
    let mut all = everything(&plan);
    none(&format!("{:?}", offer(&plan)), "what can be ticked");
    none(&format!("{:?}", all.ticked), "everything");
    none(&format!("{:?}", papers::can_pick(&plan)), "what can be picked for one page");
    // Also where it was ticked before it was known as the helper's.
    all.ticked.extend(plan.entries().map(|entry| entry.id.clone()));
    none(&format!("{:?}", going(&plan, &all).ticked), "what would go");
    let papers = papers::offered(&plan.about()).into_iter().chain([Paper::MeetingPack(id("meeting")), Paper::Record(id("meeting"))]);
    for paper in papers {
        let document = papers::make(&plan, &paper, &all, 1, &reader);
        none(&format!("{document:?}"), &paper.slug());
    }
    none(&format!("{:?}", make(&plan, &all, 1, &reader)), "a share");
    none(&format!("{:?}", make_both(&plan, &all, 1, &reader)), "the whole plan on paper");
    let stamp = Stamp { made: 1, today: "2026-11-22".parse().expect("a day"), name: 1 };
    for form in Form::ALL {
        for choice in [Choice::Whole(Extent::Everything), Choice::Whole(Extent::ButKeptOut), Choice::Ticked(all.clone())] {
            let wish = Wish { form, choice, signed: String::new(), telling: true };
            if let Ok(file) = take(&plan, &wish, &stamp, &reader) {
                none(&String::from_utf8_lossy(&file.bytes), form.slug());
                none(&file.look, form.slug());
            }
        }
    }
    assert!(find(&plan, "left her", &|text: &str| text.to_owned()).is_empty());
    assert!(supported_in(&plan).is_empty());
}

#[test]
fn a_helpers_own_notes_leave_with_no_copy_of_the_plan_and_never_become_suggestions() {
    let mut entries = vec![("vision-more", said("vision-more", "More garden").into())];
    let notes = notes();
    entries.extend(notes.iter().map(|(name, body)| (name.as_str(), body.clone())));
    let phone = Phone::with("aaaa", entries);
    for purpose in [Purpose::Own, Purpose::ToHelper, Purpose::Back] {
        for extent in [Extent::Everything, Extent::ButKeptOut] {
            let file = phone.file(extent, purpose);
            assert!(
                file.contains("More garden") && !file.contains(NOTE) && !file.contains("supervision"),
                "{purpose:?} {extent:?}:\n{file}"
            );
        }
    }
    let backed_up = |extent| String::from_utf8(backup::encode(&block_on(gather(&phone.0, 7, extent)).expect("a backup"))).expect("text");
    assert!(
        !backed_up(Extent::ButKeptOut).contains(NOTE) && backed_up(Extent::Everything).contains(NOTE),
        "in one's own backup, if ticked"
    );

    // On the phone of a helper who got the plan from the person.
    let mine = Phone::with("aaaa", vec![("vision-more", said("vision-more", "More garden").into())]);
    let there = block_on(copy(&mine.0, &PlanId::new("p"), 9, Extent::Everything, Purpose::ToHelper, "")).expect("a copy");
    let helpers = Phone::with("bbbb", Vec::new());
    block_on(ownwords::usecases::backup::take_in(&helpers.0, there.plans[0].clone(), &ownwords::usecases::backup::Place::Instead))
        .expect("taken in");
    block_on(hold(&helpers.0, &there.plans[0], 9)).expect("held");
    notes.iter().for_each(|(name, body)| helpers.write(name, body.clone()));
    helpers.write("day-bad", said("day-bad", "Stairs").into());
    let device = block_on(helpers.0.device()).ok().flatten().expect("a device");
    let held = device.held(&PlanId::new("p")).expect("held");
    assert_eq!(block_on(own_changes(&helpers.0, &PlanId::new("p"), held)), Ok(vec![id("day-bad")]));
    let file = helpers.file(Extent::Everything, Purpose::Suggestions);
    assert!(file.contains("Stairs") && !file.contains(NOTE));

    // And none comes in from a file of another making.
    let whole = block_on(gather(&phone.0, 7, Extent::Everything)).expect("a backup");
    assert!(whole.plans[0].entries.iter().any(|(own, _)| *own == id("supervision-need")));
    let found = block_on(new_suggestions(&mine.0, &whole, &whole.plans[0])).expect("suggestions");
    assert!(found.iter().all(|(_, one)| !conversations::named_helpers_own(one.entry.as_str())), "{found:?}");
}

#[test]
fn a_helpers_own_notes_can_be_saved_as_text_before_the_plan_is_given_back() {
    let reader = Real::of("en-GB");
    let documents = helpers_notes(&with_notes(), 1, &reader);
    let text: String = documents.iter().map(|document| to_text(&draw(document, &reader))).collect();
    let asked = conversations::find("supervision").expect("it").steps.len();
    assert_eq!(text.matches(NOTE).count(), asked, "each of them once:\n{text}");
    assert!(!text.contains("More garden"), "and nothing of the person's");
    assert!(helpers_notes(&whole().only(|entry| !conversations::is_helpers_own_entry(entry)), 1, &IDS).is_empty());
}

// ------------------------------------------------------------------------------------------------ whose words

fn writing(whose: Whose) -> Writing {
    Writing { whose, helper: id("ewa"), name: "Ewa".into() }
}

#[test]
fn a_new_answer_says_whose_words_it_is_and_one_that_was_said_stays_whosever_it_was() {
    let begun = |whose: Whose, is_view: bool, mut said: Statement| {
        writing(whose).begin(&mut said, is_view);
        (said.whose, said.whose_name)
    };
    let fresh = || Statement { prompt: "day-bad".into(), ..Statement::default() };
    let put_by = || Statement { put_by: PutBy::NotNow, ..fresh() };
    let ewas = (Whose::WrittenForMe, "Ewa".to_owned());
    assert_eq!(begun(Whose::WrittenForMe, false, fresh()), ewas);
    assert_eq!(begun(Whose::WrittenForMe, false, put_by()), ewas, "also where it was only put by");
    assert_eq!(begun(Whose::OwnView, false, fresh()), ewas, "in the person's own answer stands what the person says");
    assert_eq!(begun(Whose::Mine, false, fresh()), (Whose::Mine, String::new()));
    assert_eq!(begun(Whose::WrittenForMe, false, said("day-bad", "Pain")), (Whose::Mine, String::new()), "said before");
    let guess = Statement { whose: Whose::BestGuess, whose_name: "Tom".into(), ..fresh() };
    assert_eq!(begun(Whose::WrittenForMe, false, guess), (Whose::BestGuess, "Tom".to_owned()), "somebody said so");
    let view = || Statement { whose: Whose::OwnView, ..fresh() };
    assert_eq!(begun(Whose::OwnView, true, view()), (Whose::OwnView, "Ewa".to_owned()));
    assert_eq!(begun(Whose::OwnView, true, Statement { whose_name: "Tom".into(), ..view() }), (Whose::OwnView, "Tom".to_owned()));
}

#[test]
fn a_new_thing_in_a_capital_says_whose_words_it_is_too() {
    for whose in [Whose::Mine, Whose::WrittenForMe, Whose::OwnView] {
        let mut asset = Asset { capital: "personal".into(), ..Asset::default() };
        let mut there = Asset { text: "Bikes".into(), ..asset.clone() };
        writing(whose).begin_asset(&mut asset);
        writing(whose).begin_asset(&mut there);
        assert_eq!((asset.whose, there.whose), (whose, Whose::Mine));
    }
}

#[test]
fn a_helpers_own_view_has_a_place_beside_the_persons_answer_that_is_the_same_every_time() {
    let view = |name: &str| Statement { whose: Whose::OwnView, whose_name: name.into(), ..said("day-bad", "She copes") };
    let own = id("day-bad");
    let ewa = writing(Whose::OwnView);
    assert_eq!(ewa.view_of(&plan([entry("day-bad", said("day-bad", "Pain"))]), &own), id("day-bad~ewa"));
    let there = plan([entry("day-bad~1", view("Tom")), entry("day-bad~2", view("Ewa ")), entry("day-bad", said("day-bad", "Pain"))]);
    assert_eq!(ewa.view_of(&there, &own), id("day-bad~2"), "the one that is there already");
    assert_ne!(ewa.view_of(&there, &own), own);
}

#[test]
fn a_view_that_was_written_into_the_persons_answer_moves_beside_it_whole() {
    let mut both = said("day-bad", "She copes");
    both.takes = "A lift".into();
    both.when_good = "Mornings".into();
    both.areas = vec!["food".into()];
    both.about = vec![id("nani")];
    assert!(can_stand_beside(&id("day-bad"), &both));
    let (left, view) = beside(&both, "Ewa");
    assert!(left.is_empty() && left.whose == Whose::Mine && left.whose_name.is_empty() && left.about.is_empty());
    assert_eq!(
        (left.prompt.as_str(), &left.areas, left.language.as_str()),
        ("day-bad", &both.areas, "en-GB"),
        "still the answer to the same"
    );
    assert_eq!(view, Statement { whose: Whose::OwnView, whose_name: "Ewa".into(), ..both.clone() });
    // What answers no prompt, is a view already, or is more than words stays where it is.
    assert!(!can_stand_beside(&id("free"), &said("", "Mine")));
    assert!(!can_stand_beside(&id("day-bad~1"), &both));
    let mut scale = said("sft-now", "");
    scale.set_number(Some(4));
    assert!(!can_stand_beside(&id("sft-now"), &scale));
}

#[test]
fn somebody_is_at_work_under_a_name_until_the_person_says_no_or_their_time_is_over() {
    let today = "2026-11-22".parse().expect("a day");
    let ewa = helper(&[]);
    assert!(ewa.is_at_work(today) && Helper { agreed: Agreed::Partly, until: Some(today), ..ewa.clone() }.is_at_work(today));
    assert!(!Helper { name: " ".into(), ..ewa.clone() }.is_at_work(today));
    assert!(!Helper { agreed: Agreed::No, ..ewa.clone() }.is_at_work(today));
    assert!(!Helper { until: "2026-11-21".parse().ok(), ..ewa }.is_at_work(today));
}

#[test]
fn a_plan_is_helped_where_it_was_begun_for_somebody_or_a_helper_is_written_down() {
    assert!(!plan([]).is_helped());
    assert!(plan([entry("ewa", helper(&[]))]).is_helped());
    let mut gone = entry("ewa", helper(&[]));
    gone.heads[0].gone = true;
    assert!(!plan([gone]).is_helped());
    let card = PlanCard { who_for: WhoFor::Helping, ..PlanCard::default() };
    assert!(Plan::new(PlanId::new("p"), entry("p", card), [], 0).is_helped());
}

#[test]
fn who_wrote_an_answer_down_is_named_where_it_is_said_who_helped() {
    let mut own = said("day-bad", "");
    writing(Whose::WrittenForMe).begin(&mut own, false);
    own.set_text("Pain");
    assert_eq!(supported_in(&plan([entry("day-bad", own)])), "Ewa");
}

// ------------------------------------------------------------------------------------------------ words

#[test]
fn the_words_are_plain_and_written_in_both_languages() {
    for stem in ["rest/helped", "assessment/helper"] {
        let (english, urdu): (BTreeMap<_, _>, BTreeMap<_, _>) = (plain::texts_of("en-GB", stem), plain::texts_of("ur", stem));
        assert!(english.keys().eq(urdu.keys()), "{stem}");
        let faults = too_hard(&english, |_| 8.0);
        assert!(faults.is_empty(), "{faults:#?}");
        assert!(measure_all(english.values()).grade() <= 5.0, "{stem}: {}", measure_all(english.values()).grade());
        let wrong: Vec<_> = urdu.iter().flat_map(|(id, text)| urdu_faults(id, text, english.get(id))).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
    let _ = Measure::of("");
}

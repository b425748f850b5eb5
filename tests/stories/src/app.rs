//! What the stories know of Own Words itself: where things are and how a person gets there, in any of its languages.

use crate::phone::Phone;
use crate::seed::Seed;
use crate::site::Site;
use crate::tongue::Tongue;
use ownwords::domain::assessment::answers;
use ownwords::domain::assessment::questions::{self, At};
use ownwords::domain::asset::Asset;
use ownwords::domain::capital::Capital;
use ownwords::domain::document::{CHAPTERS, Chapter, Document, Item, PROMISE, Recipient, Term};
use ownwords::domain::entry::Entry;
use ownwords::domain::goal::Goal;
use ownwords::domain::helper::Helper;
use ownwords::domain::ids::EntryId;
use ownwords::domain::link::Link;
use ownwords::domain::meeting::{Agreement, Meeting, Question, Request, Review};
use ownwords::domain::person::{Agreed, Person, Ring};
use ownwords::domain::prompts::sections;
use ownwords::domain::reply::{About, Answer, Reply, Saying, Worker};
use ownwords::domain::share::{Contact, Share};
use ownwords::domain::statement::Statement;
use ownwords::domain::suggestion::Suggestion;
use ownwords::domain::version::{Version, VersionVector};
use ownwords::format::record::entry_to_fields;
use serde_json::json;

/// The first box of My life, whose id is also its prompt's.
pub const VISION: &str = "vision-until-now";
/// Where that box is.
pub const VISION_PATH: &str = "/life/vision/vision-until-now";

/// What the box for the vision is called in English.
pub fn vision_label() -> String {
    Tongue::english().id(VISION)
}

/// The way in, as a person goes it: from a phone that has never seen the app to an empty plan of one's own.
#[track_caller]
pub fn begin(phone: &Phone, tongue: &Tongue, name: &str) {
    phone.open("/");
    phone.see(&tongue.own_name());
    phone.tap(&tongue.own_name());
    phone.see(&tongue.id("start-size-title"));
    phone.tap(&tongue.id("start-size-1"));
    phone.tap(&tongue.id("start-next"));
    phone.see(&tongue.id("start-who-title"));
    phone.tap(&tongue.id("start-who-me-sub"));
    phone.type_into(&tongue.id("start-name"), name);
    phone.tap(&tongue.id("start-next"));
    phone.see(&tongue.id("start-where-me"));
    phone.tap(&tongue.id("start-where-england"));
    phone.tap(&tongue.id("start-next"));
    phone.see(&tongue.id("start-kept-title"));
    phone.tap(&tongue.id("start-begin"));
    phone.see(&tongue.id("life-lead"));
}

/// A plan put straight into the database of a phone that hasn't opened the app yet, and the language chosen.
#[track_caller]
pub fn begin_with(phone: &Phone, tongue: &Tongue, seed: &Seed) {
    phone.go(Site::BLANK);
    phone.run("localStorage.setItem('ownwords-language', arguments[0])", vec![json!(tongue.tag())]);
    asked_already(phone, seed);
    seed.put_into(phone);
}

/// Whoever helps with the plan was asked in this visit who is writing, and the page for the person alone was seen.
#[track_caller]
pub fn asked_already(phone: &Phone, seed: &Seed) {
    phone.run(
        "localStorage.setItem('ownwords-alone', arguments[0]);
         sessionStorage.setItem('ownwords-writing', arguments[0] + ' mine');",
        vec![json!(seed.plan.as_str())],
    );
}

/// "Delete everything", and no database is left.
#[track_caller]
pub fn delete_everything(phone: &Phone, tongue: &Tongue) {
    phone.open("/keep");
    phone.tap(&tongue.id("keep-wipe"));
    phone.tap(&tongue.id("keep-wipe-yes"));
    phone.until("everything to be gone", || {
        let left =
            phone.run_and_wait("(indexedDB.databases?.() ?? Promise.resolve([])).then(d => done(d.length), () => done(-1));", vec![]);
        (left == json!(0)).then_some(())
    });
}

/// An empty plan, in English: see [`begin_with`].
#[track_caller]
pub fn begin_at_once(phone: &Phone) {
    begin_with(phone, &Tongue::english(), &Seed::named("Plan"));
}

/// A plan with something on every page.
pub fn full_seed(language: &str) -> Seed {
    let mut statement = Statement { prompt: VISION.into(), language: language.into(), ..Statement::default() };
    statement.set_text("My garden, my sister, and quiet. میرا باغ");
    statement.takes = "A lift on Tuesdays.".into();
    let mut earlier = statement.clone();
    earlier.set_text("My garden.");
    let mut crossed = Statement { prompt: "vision-more".into(), language: language.into(), ..Statement::default() };
    crossed.set_text("More time outside.");
    let mut other_window = crossed.clone();
    other_window.set_text("More music.");
    let person = Person { name: "نانی Nani".into(), ring: Ring::Closest, ..Person::default() };
    let other = Person { name: "Gulab".into(), ring: Ring::Around, paid: true, ..Person::default() };
    let mut asset =
        Asset { capital: "personal".into(), text: "I can fix any bike.".into(), takes: "A chair to sit on.".into(), ..Asset::default() };
    asset.about = vec![EntryId::new("person-1")];
    let goal = Goal { what: "To swim again".into(), first_step: "Ring the pool".into(), importance: Some(8), ..Goal::default() };
    let contact = Contact {
        name: "Ms Khan".into(),
        role: "Social worker".into(),
        ticked: vec![EntryId::new(VISION), EntryId::new("asset-1"), EntryId::new("goal-1")],
        ..Contact::default()
    };
    let deleted = Goal { what: "To learn to sail".into(), ..Goal::default() };
    Seed::named("Plan")
        .with(VISION, statement)
        .which_was(earlier)
        .with("vision-more", crossed)
        .crossed_by(other_window)
        .with("person-1", person)
        .with("person-2", other)
        .with("asset-1", asset)
        .with("goal-1", goal)
        .with("contact-1", contact)
        .with("share-1", given(language))
        .with("reply-1", answered())
        .with("meeting-1", Meeting { what: "The assessment".into(), say_first: "I tire soon.".into(), ..Meeting::default() })
        .with("question-1", Question { text: "Who decides?".into(), meeting: EntryId::new("meeting-1"), ..Question::default() })
        .with("agreed-1", Agreement { what: "Ewa comes on Mondays".into(), meeting: EntryId::new("meeting-1"), ..Agreement::default() })
        .with("review-1", Review { what: "The plan".into(), ..Review::default() })
        .with("letter-1", Request { what: "copy".into(), to: "The council".into(), text: "By post.".into(), ..Request::default() })
        .with("area-hard.food", hard(language))
        .with("area-others.food.1", helped(language))
        .with("helper-1", Helper { name: "Ewa".into(), role: "A friend".into(), parts: vec!["life".into()], ..Helper::default() })
        .with("suggestion-1", suggested())
        .with(
            "link-2",
            Link { plan: "2".into(), my_name: "Rosie".into(), their_name: "Amina".into(), agreed: Agreed::Yes, ..Link::default() },
        )
        .with("goal-2", deleted)
        .gone()
        .with_statements(3)
}

/// What a helper would write about the vision, kept until the person decides.
fn suggested() -> Suggestion {
    let plan = Seed::named("").plan;
    let mut said = Statement { prompt: VISION.into(), language: "en-GB".into(), ..Statement::default() };
    said.set_text("My garden, my sister, and help to get out.");
    let mut clock = VersionVector::default();
    clock.set("helper".into(), 1);
    let version = Version { clock, at: 1_795_000_000_000, visit: "".into(), gone: false, body: said.into(), rest: Default::default() };
    let theirs = entry_to_fields("entry", &plan, &Entry::new(EntryId::new(VISION), version));
    Suggestion { entry: EntryId::new(VISION), by: "Ewa".into(), at: Some(1_795_000_000_000), theirs, ..Suggestion::default() }
}

/// What is hard about food, with ticks, and with no bad day, so that the look-over has something to ask.
fn hard(language: &str) -> Statement {
    let mut said = assessed("area-hard", language);
    said.set_text("I can't lift a pan.");
    said.when_good = "I make tea.".into();
    for limb in ["help", "hurts", "none"] {
        answers::tick(&mut said, At::Limbs, limb, true);
    }
    said
}

/// Somebody helps with it, and nothing was agreed.
fn helped(language: &str) -> Statement {
    let mut said = assessed("area-others", language);
    said.set_text("Cooks on Sundays.");
    said.about = vec![EntryId::new("person-1")];
    said
}

fn assessed(prompt: &str, language: &str) -> Statement {
    let step = questions::find(prompt).unwrap_or_else(|| panic!("no step {prompt}"));
    answers::fresh(step, "food", language)
}

/// What Ms Khan was given: one answer.
fn given(language: &str) -> Share {
    let term = |id: &str| Term { id: id.into(), text: Tongue::of(language).id(id), ..Term::default() };
    let item = Item {
        id: VISION.into(),
        kind: "statement".into(),
        heading: term(VISION),
        answer: "My garden, my sister, and quiet. میرا باغ".into(),
        language: language.into(),
        direction: if language == "ur" { "rtl" } else { "ltr" }.into(),
        takes: "A lift on Tuesdays.".into(),
        ..Item::default()
    };
    let document = Document {
        promise: term(PROMISE),
        to: Recipient { name: "Ms Khan".into(), ..Recipient::default() },
        made: Some(1_795_000_000_000),
        language: language.into(),
        chapters: vec![Chapter { heading: term(CHAPTERS[0]), items: vec![item], ..Chapter::default() }],
        ..Document::default()
    };
    Share {
        contact: EntryId::new("contact-1"),
        to: "Ms Khan".into(),
        at: Some(1_795_000_000_000),
        items: vec![EntryId::new(VISION)],
        document: ownwords::format::document::to_fields(&document),
        ..Share::default()
    }
}

/// What Ms Khan answered to it: about the whole, and about the one answer.
fn answered() -> Reply {
    let says = |saying, text: &str| Answer { saying, text: text.into(), ..Answer::default() };
    Reply {
        id: "0123456789abcdef".into(),
        share: EntryId::new("share-1"),
        from: Worker { name: "Ms Khan".into(), role: "Social worker".into(), ..Worker::default() },
        made: Some(1_795_000_000_000),
        language: "en-GB".into(),
        about: vec![
            About { answers: vec![says(Saying::Read, "")], ..About::default() },
            About {
                item: EntryId::new(VISION),
                answers: vec![
                    says(Saying::Question, "Which garden is it?"),
                    says(Saying::Can, "Ask for a bench"),
                    says(Saying::Cannot, "Buy one"),
                ],
                ..About::default()
            },
        ],
        taken_in: Some(1_795_000_100_000),
        ..Reply::default()
    }
}

/// The table of routes, as it stands in the app.
const ROUTES: &str = include_str!("../../../src/ui/route.rs");

/// Every page that a phone with [`full_seed`] can show, from the app's own table of routes. A changing part of a path stands for every
/// value that makes a page of its own: all sections, all capitals, one entry of each kind.
///
/// # Panics
/// When a route has a changing part that nothing here can fill: [`full_seed`] has to get such an entry.
pub fn pages() -> Vec<String> {
    let sections: Vec<&str> = sections().map(|section| section.id).filter(|id| *id != "risk").chain(["free"]).collect();
    let fill = |path: &str| -> Vec<String> {
        let filled = |values: &[&str]| {
            let (start, rest) = path.split_once(':').unwrap_or((path, ""));
            let end = rest.find('/').map_or("", |at| &rest[at..]);
            values.iter().map(|value| format!("{start}{value}{end}")).collect()
        };
        match path {
            "/404" => vec!["/no-such-page".into()],
            "/start/:step" => filled(&["size", "who", "where", "kept"]),
            "/life/:section" => filled(&sections),
            "/life/:section/:prompt" => [VISION, "vision-more"].iter().map(|prompt| format!("/life/vision/{prompt}")).collect(),
            "/people/:id" => filled(&["person-1"]),
            "/strengths/:capital" => filled(&Capital::ALL.map(Capital::slug)),
            "/strengths/:capital/:id" => vec!["/strengths/personal/asset-1".into()],
            "/prepare/:id" => filled(&["goal-1"]),
            "/talk/:id" | "/talk/:id/end" => filled(&["power", "sft", "narrative"]),
            "/talk/:id/:step" => {
                ["power/power-day", "power/power-holds", "sft/sft-now", "narrative/narrative-stories", "narrative/narrative-picture"]
                    .iter()
                    .map(|page| format!("/talk/{page}"))
                    .collect()
            }
            "/talk/:id/:step/change" => vec!["/talk/sft/sft-step/change".into()],
            "/papers/:paper" => filled(&["assessment", "one-page", "about-me", "pack-meeting-1", "record-meeting-1", "after"]),
            "/elsewhere/:form" => filled(&["text", "words", "days", "prsb", "fhir", "pcsp"]),
            "/letters/:letter" => filled(&["assessment", "own", "letter-1"]),
            "/meetings/:id" => filled(&["meeting-1"]),
            "/meetings/:id/question/:question" => vec!["/meetings/meeting-1/question/question-1".into()],
            "/meetings/:id/agreed/:agreed" => vec!["/meetings/meeting-1/agreed/agreed-1".into()],
            "/review/:id" => filled(&["review-1"]),
            "/assess/helpers/:id" => filled(&["helper-1"]),
            "/assess/:part" => filled(&["food", "talk-understand", "caring-week", "ifthen-crisis"]),
            "/assess/:part/:step" => ["food/area-hard", "food/area-others", "caring-week/caring-diary", "caring-tasks/caring-task"]
                .iter()
                .map(|page| format!("/assess/{page}"))
                .collect(),
            "/assess/:part/:step/change" => vec!["/assess/food/area-unseen/change".into()],
            "/share/:contact" | "/share/:contact/see" => filled(&["contact-1"]),
            "/shared/:id" => filled(&["share-1"]),
            "/history/:id" | "/large/:id" => filled(&[VISION]),
            plain => {
                assert!(!plain.contains(':'), "nothing is known that could stand in {plain}");
                vec![plain.into()]
            }
        }
    };
    let lines = ROUTES.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    let paths: Vec<&str> = lines.filter_map(|line| line.strip_prefix("#[at(\"")?.split('"').next()).collect();
    assert!(paths.len() > 20, "the table of routes can't be read any more: {paths:?}");
    paths.into_iter().flat_map(fill).collect()
}

/// Goes to another page as a link inside the app does, and waits until it is drawn and its heading has the focus.
#[track_caller]
pub fn turn_to(phone: &Phone, path: &str) {
    phone.run(
        "document.activeElement?.blur();
         history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate', { state: null }));",
        vec![json!(path)],
    );
    phone.until(&format!("{path} to be drawn, and its heading to have the focus"), || {
        let there = phone.try_run("return [location.pathname, document.activeElement === document.querySelector('main h1')]", vec![]);
        let there = there.ok()?;
        // The front page leads on to another.
        (there[1] == json!(true) && (path == "/" || there[0] == json!(path))).then_some(())
    });
    phone.until_ready();
}

/// Waits until the app has kept all it needs to work without a network: until its service worker is in charge.
#[track_caller]
pub fn until_kept_for_offline(phone: &Phone) {
    phone.until("the service worker to be in charge", || {
        let there = phone.run_and_wait(
            "navigator.serviceWorker.getRegistration().then(r => done(!!(r && r.active && r.active.state === 'activated' && !r.installing)), () => done(false));",
            vec![],
        );
        (there == json!(true)).then_some(())
    });
}

/// Chooses a passphrase, seals what was ticked, saves the file, and gives back the passphrase. From the page that shows what they will see.
#[track_caller]
pub fn seal_and_save(phone: &Phone, tongue: &Tongue) -> String {
    phone.tap(&tongue.id("share-seal"));
    phone.see_in_the_end(&tongue.id("share-sealed"));
    let passphrase = phone.run("return document.querySelector('.copyable__text').textContent", vec![]);
    phone.tap(&tongue.id("sealing-save"));
    phone.see(&tongue.id("sealing-saved"));
    passphrase.as_str().unwrap_or_default().to_string()
}

/// Hands a file and a passphrase to the page for opening.
#[track_caller]
pub fn hand_in(phone: &Phone, tongue: &Tongue, file: &std::path::Path, passphrase: &str) {
    phone.open("/open");
    phone.give_file(file);
    phone.see(&tongue.id("open-chosen"));
    phone.type_into(&tongue.id("open-passphrase"), passphrase);
    phone.tap(&tongue.id("open-open"));
}

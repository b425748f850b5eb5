//! What the stories know of Own Words itself: where things are and how a person gets there, in any of its languages.

use crate::phone::Phone;
use crate::seed::Seed;
use crate::site::Site;
use crate::tongue::Tongue;
use ownwords::domain::asset::Asset;
use ownwords::domain::goal::Goal;
use ownwords::domain::ids::EntryId;
use ownwords::domain::person::{Person, Ring};
use ownwords::domain::share::Contact;
use ownwords::domain::statement::Statement;
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
    phone.run("localStorage.setItem('ownwords-language', arguments[0]);", vec![json!(tongue.tag())]);
    seed.put_into(phone);
}

/// The same with an empty plan, in English.
#[track_caller]
pub fn begin_at_once(phone: &Phone) {
    begin_with(phone, &Tongue::english(), &Seed::named("Plan"));
}

/// A plan with something on every page.
pub fn full_seed(language: &str) -> Seed {
    let mut statement = Statement { prompt: VISION.into(), language: language.into(), ..Statement::default() };
    statement.set_text("My garden, my sister, and quiet. میرا باغ");
    statement.takes = "A lift on Tuesdays.".into();
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
    Seed::named("Plan")
        .with(VISION, statement)
        .with("person-1", person)
        .with("person-2", other)
        .with("asset-1", asset)
        .with("goal-1", goal)
        .with("contact-1", contact)
        .with_statements(3)
}

/// Every page that a phone with [`full_seed`] can show. The table of routes in `src/ui/route.rs` is held against it by a story.
pub const PAGES: &[&str] = &[
    "/start",
    "/start/size",
    "/start/who",
    "/start/where",
    "/start/theirs",
    "/start/kept",
    "/life",
    "/life/vision",
    "/life/vision/vision-until-now",
    "/life/day",
    "/life/profile",
    "/people",
    "/people/ask",
    "/people/person-1",
    "/strengths",
    "/strengths/personal",
    "/strengths/economic",
    "/strengths/personal/asset-1",
    "/prepare",
    "/prepare/goal-1",
    "/share",
    "/share/contact-1",
    "/share/contact-1/see",
    "/shared/nothing",
    "/open",
    "/menu",
    "/plans",
    "/keep",
    "/bin",
    "/history/vision-until-now",
    "/search",
    "/settings",
    "/help",
    "/privacy",
    "/accessibility",
    "/safety",
    "/large/vision-until-now",
    "/print",
    "/no-such-page",
];

/// Goes to another page as a link inside the app does, without loading anything.
#[track_caller]
pub fn turn_to(phone: &Phone, path: &str) {
    phone.run(
        "history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate', { state: null }));",
        vec![json!(path)],
    );
    std::thread::sleep(std::time::Duration::from_millis(150));
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

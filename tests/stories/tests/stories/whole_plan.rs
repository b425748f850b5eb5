//! The main job: a whole plan, from the first page to a file that somebody else opens.

use serde_json::json;
use stories::{Engine, Phone, Site, Tongue, app, stories};

/// What one person writes. The words are the person's own; the app must not change a letter.
struct Said {
    name: &'static str,
    life: &'static str,
    takes: &'static str,
    person: &'static str,
    left_out: &'static str,
    asset: &'static str,
    goal: &'static str,
    step: &'static str,
    worker: &'static str,
}

const IN_ENGLISH: Said = Said {
    name: "Rosie’s plan",
    life: "I drove a bus for thirty years. Now it is the garden, the dog, and quiet mornings.",
    takes: "A lift to the allotment on Tuesdays.",
    person: "My sister Jo",
    left_out: "Neighbour Pat",
    asset: "I can mend anything with an engine.",
    goal: "To swim again",
    step: "Ring the pool about the hoist.",
    worker: "Ms Okafor",
};

const IN_URDU: Said = Said {
    name: "میری بات",
    life: "تیس سال بس چلائی۔ اب باغ ہے، چائے ہے اور سکون کی صبح۔",
    takes: "منگل کو باغ تک کوئی ساتھ لے جائے۔",
    person: "نانی",
    left_out: "پڑوسی اکرم",
    asset: "میں ہر مشین ٹھیک کر سکتا ہوں۔",
    goal: "دوبارہ تیرنا",
    step: "پول والوں کو فون کروں گا۔",
    worker: "مس خان",
};

/// Writes the plan and seals a part of it. Gives back the file and its passphrase.
fn write_and_seal(phone: &Phone, tongue: &Tongue, said: &Said) -> (std::path::PathBuf, String) {
    let t = |id: &str| tongue.id(id);
    app::begin(phone, tongue, said.name);
    phone.see(said.name);

    // My life.
    phone.tap(&t("vision-title"));
    phone.tap(&t(app::VISION));
    phone.type_into(&t(app::VISION), said.life);
    phone.tap(&t("life-takes"));
    phone.type_into(&t("takes-question"), said.takes);
    phone.wait_saved();
    phone.picture(&format!("life-{}", tongue.tag()));

    // People: two, one after another.
    phone.tap(&t("shell-people"));
    for name in [said.person, said.left_out] {
        if !phone.has_field(&t("people-quick")) {
            phone.tap(&t("people-add"));
        }
        phone.type_into(&t("people-quick"), name);
        phone.tap_near(&t("people-quick"), &t("people-add"));
        phone.until("the name on the map", || phone.has(name).then_some(()));
    }
    phone.tap(&t("people-list"));
    phone.tap(said.person);
    phone.tap(&t("people-ring-closest"));
    phone.tap(&t("people-help-company"));
    phone.wait_saved();
    phone.tap(&t("people-done"));
    phone.tap(&t("people-map"));
    phone.picture(&format!("people-{}", tongue.tag()));

    // A strength.
    phone.tap(&t("shell-strengths"));
    phone.tap(&t("capitals-personal-title"));
    phone.until("the way to add", || {
        phone.run("return !!document.querySelector('a[href*=\"/strengths/personal/\"]')", vec![]).as_bool().filter(|there| *there)
    });
    phone.run("document.querySelector('a[href*=\"/strengths/personal/\"]').id = 'first-question'", vec![]);
    phone.tap("#first-question");
    phone.until("the box", || phone.has_field("#asset-text").then_some(()));
    phone.type_into("#asset-text", said.asset);
    phone.wait_saved();
    phone.tap(&t("strengths-done"));
    phone.see(said.asset);

    // A goal with its first step.
    phone.tap(&t("shell-prepare"));
    phone.tap(&t("prepare-add"));
    phone.type_into(&t("prepare-what"), said.goal);
    phone.type_into(&t("prepare-first-step"), said.step);
    phone.wait_saved();
    phone.tap(&t("prepare-done"));
    phone.see(said.goal);

    // Sharing: nothing is ticked at first; one answer, one person, the strength and the goal are.
    phone.tap(&t("shell-share"));
    phone.tap(&t("share-add"));
    phone.type_into(&t("share-name"), said.worker);
    phone.wait_saved();
    phone.tap(&t("share-next"));
    phone.see(&t("share-words"));
    assert_eq!(
        phone.run("return document.querySelectorAll('main input[type=checkbox]:checked').length", vec![]),
        json!(0),
        "something is ticked before anybody ticked it"
    );
    phone.tap(&t(app::VISION));
    phone.tap(said.person);
    phone.tap(said.asset);
    phone.tap(said.goal);
    phone.wait_saved();
    phone.tap(&t("share-see"));
    phone.see(said.life);
    phone.see(said.takes);
    assert!(!phone.sees(said.left_out), "somebody who was left out is shown");
    phone.picture(&format!("see-{}", tongue.tag()));
    let passphrase = app::seal_and_save(phone, tongue);
    phone.picture(&format!("sealed-{}", tongue.tag()));
    (phone.saved_file(".txt"), passphrase)
}

/// Another phone, another person: opens the file and reads it.
fn opened_elsewhere(engine: Engine, site: &Site, tongue: &Tongue, said: &Said, file: &std::path::Path, passphrase: &str) {
    let worker = Phone::new(engine, site);
    worker.go(Site::BLANK);
    worker.run("localStorage.setItem('ownwords-language', arguments[0])", vec![json!(tongue.tag())]);
    app::hand_in(&worker, tongue, file, passphrase);
    worker.see_in_the_end(&tongue.id("open-opened-title"));
    worker.see(said.life);
    worker.see(said.takes);
    assert!(!worker.sees(said.left_out), "somebody who was left out can be read by the worker");
    worker.picture(&format!("opened-{}", tongue.tag()));
    assert!(stories::seed::everything_stored(&worker).is_empty(), "opening a file left something behind");
    worker.reload();
    assert!(!worker.sees(said.life), "the opened file is still there after a reload");
}

fn story(engine: Engine, tongue: &Tongue, said: &Said) {
    let site = Site::of_the_app();
    let phone = Phone::new(engine, &site);
    let (file, passphrase) = write_and_seal(&phone, tongue, said);
    let kept = tempfile::tempdir().expect("a folder");
    let copy = kept.path().join("own-words.txt");
    std::fs::copy(&file, &copy).expect("the file can be copied");
    let text = std::fs::read_to_string(&copy).expect("an armoured file is text");
    assert!(text.starts_with("-----BEGIN AGE ENCRYPTED FILE-----"), "not armoured: {}", text.chars().take(60).collect::<String>());
    // Nothing of it can be read without the passphrase, and the passphrase isn't in it.
    assert!(!text.contains(said.life) && !text.contains(&passphrase));
    phone.put_away();
    opened_elsewhere(engine, &site, tongue, said, &copy, &passphrase);
}

stories! {
    /// From the first page to a file that a worker opens, in English.
    fn a_whole_plan_is_written_in_english_and_opened_by_a_worker(engine) {
        super::story(engine, &Tongue::english(), &IN_ENGLISH);
    }

    /// The same in Urdu, from right to left.
    fn a_whole_plan_is_written_in_urdu_and_opened_by_a_worker(engine) {
        super::story(engine, &Tongue::urdu(), &IN_URDU);
    }
}

//! What a worker keeps of what they were given: nothing, unless they ask for it; then sealed, under a passphrase of their own.

use stories::{Engine, Phone, Site, Tongue, app, seed, stories};

const WORDS: &str = "My garden, my sister, and quiet.";
const OWN: &str = "the heron stands in the rain";

/// Nothing of what was opened stands in any row, in any form that can be read.
fn nothing_readable_is_stored(phone: &Phone) {
    for (key, row) in seed::everything_stored(phone) {
        let text = String::from_utf8_lossy(&row);
        for word in ["garden", "Gulab", "Khan", "heron"] {
            assert!(!text.contains(word), "{word} in {key}");
        }
    }
}

/// Opens what is kept, from the list, with the passphrase that was chosen for it.
fn opened_from_the_list(phone: &Phone, tongue: &Tongue) {
    let t = |id: &str| tongue.id(id);
    phone.see_in_the_end(&t("open-kept-title"));
    phone.tap("Open it: Tuesday");
    phone.see(&t("open-kept-hint"));
    phone.retype(&t("open-own-passphrase"), "the heron stands in the sun");
    phone.tap(&t("open-open"));
    phone.see_in_the_end(&t("open-kept-wrong"));
    phone.retype(&t("open-own-passphrase"), OWN);
    phone.tap(&t("open-open"));
    phone.see_in_the_end(WORDS);
    phone.see(&t("open-kept-lead"));
    // It can be answered, as it could when it came.
    phone.see(&t("reply-answer"));
}

fn kept_and_deleted(engine: Engine) {
    let tongue = Tongue::english();
    let t = |id: &str| tongue.id(id);
    let site = Site::of_the_app();
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("own-words.txt");
    let passphrase = {
        let person = Phone::new(engine, &site);
        app::begin_with(&person, &tongue, &app::full_seed("en-GB"));
        person.open("/share/contact-1/see");
        let passphrase = app::seal_and_save(&person, &tongue);
        std::fs::copy(person.saved_file(".txt"), &file).expect("the file can be copied");
        passphrase
    };
    let worker = Phone::new(engine, &site);
    worker.go(Site::BLANK);
    worker.run("localStorage.setItem('ownwords-language', 'en-GB')", vec![]);
    app::hand_in(&worker, &tongue, &file, &passphrase);
    worker.see_in_the_end(WORDS);
    // By itself nothing is kept.
    assert_eq!(seed::everything_stored(&worker), [], "opening left something behind");

    worker.tap(&t("open-keep"));
    worker.type_into(&t("open-keep-phrase"), "too short");
    worker.tap(&t("open-keep-do"));
    worker.see(&t("support-short"));
    worker.retype(&t("open-keep-phrase"), OWN);
    worker.type_into(&t("open-keep-again"), "the heron stands in the sun");
    worker.tap(&t("open-keep-do"));
    worker.see(&t("open-keep-differ"));
    assert_eq!(seed::everything_stored(&worker), [], "it was kept before it was asked for");
    worker.retype(&t("open-keep-again"), OWN);
    worker.type_into(&t("open-keep-label"), "Tuesday");
    worker.tap(&t("open-keep-do"));
    worker.see_in_the_end(&t("open-kept-lead"));
    let rows: Vec<String> = seed::everything_stored(&worker).into_iter().map(|(key, _)| key).collect();
    assert!(rows.len() == 2 && rows.iter().all(|key| key.starts_with("device/kept/") || key.starts_with("device/sealed/")), "{rows:?}");
    nothing_readable_is_stored(&worker);

    app::until_kept_for_offline(&worker);
    worker.reload();
    assert!(!worker.sees(WORDS), "it is open after a reload");
    opened_from_the_list(&worker, &tongue);
    // And with the server gone.
    site.stop();
    worker.expect_on_console("ERR_CONNECTION_REFUSED");
    worker.reload();
    opened_from_the_list(&worker, &tongue);
    worker.tap(&t("open-close"));
    site.start_again();

    worker.see_in_the_end(&t("open-kept-title"));
    worker.tap("Delete it: Tuesday");
    worker.see(&t("open-kept-sure"));
    worker.tap(&t("open-kept-no"));
    worker.see(&t("open-kept-title"));
    worker.tap("Delete it: Tuesday");
    worker.tap(&t("open-kept-yes"));
    worker.until("the list to be gone", || (!worker.sees(&t("open-kept-title"))).then_some(()));
    assert_eq!(seed::everything_stored(&worker), []);

    // "Delete everything" takes what is kept too.
    app::hand_in(&worker, &tongue, &file, &passphrase);
    worker.see_in_the_end(WORDS);
    worker.tap(&t("open-keep"));
    worker.type_into(&t("open-keep-phrase"), OWN);
    worker.type_into(&t("open-keep-again"), OWN);
    worker.tap(&t("open-keep-do"));
    worker.see_in_the_end(&t("open-kept-lead"));
    app::delete_everything(&worker, &tongue);
}

stories! {
    /// Open, keep, reload, open from the list with no network, delete.
    fn a_worker_keeps_what_they_were_given_only_when_they_ask(engine) {
        kept_and_deleted(engine);
    }
}

//! Keeping: a backup of everything, everything deleted, and everything back, byte for byte.

use serde_json::json;
use std::time::{Duration, Instant};
use stories::{Phone, Site, Tongue, app, stories};

/// The rows that are the person's: plans, entries and earlier wordings. The device's own row says only which device it is.
fn words_stored(phone: &Phone) -> Vec<(String, Vec<u8>)> {
    stories::seed::everything_stored(phone).into_iter().filter(|(name, _)| !name.starts_with("device/")).collect()
}

stories! {
    /// Left while what was typed is being written: a browser may put such a page aside whole, to come back to, with its transaction
    /// unfinished. The next page opens and writes all the same.
    fn a_page_that_is_left_in_the_middle_of_a_write_bars_no_other(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_at_once(&phone);
        for _ in 0..4 {
            phone.open(app::VISION_PATH);
            phone.type_into(&app::vision_label(), "word ");
            phone.open("/people");
        }
        phone.open(app::VISION_PATH);
        phone.retype(&app::vision_label(), "And at last this.");
        phone.wait_saved();
        phone.reload();
        phone.until("the words", || (phone.value_of(&app::vision_label()) == "And at last this.").then_some(()));
    }

    /// Backup, delete everything, restore.
    fn a_backup_brings_everything_back_byte_for_byte(engine) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        let plan = app::full_seed("en-GB").with_people(12);
        app::begin_with(&phone, &tongue, &plan);
        // Something typed by hand too, so that there is an earlier wording.
        phone.open(app::VISION_PATH);
        phone.type_into(&app::vision_label(), " And what I typed today.");
        phone.wait_saved();
        phone.open("/keep");
        let before = words_stored(&phone);
        assert!(before.len() > 20, "{} rows", before.len());
        phone.tap(&tongue.id("keep-make-backup"));
        phone.see_in_the_end(&tongue.id("sealing-passphrase"));
        let passphrase = phone.run("return document.querySelector('.copyable__text').textContent", vec![]);
        let passphrase = passphrase.as_str().unwrap_or_default().to_owned();
        phone.tap(&tongue.id("sealing-save"));
        phone.see(&tongue.id("sealing-saved"));
        let file = phone.saved_file(".txt");
        // Everything away: no interface of the browser finds anything.
        phone.tap(&tongue.id("keep-wipe"));
        phone.tap(&tongue.id("keep-wipe-yes"));
        // Nothing here asks for the database by name meanwhile: in WebKit the asking would bring its name back.
        // Databases, caches, local and session storage, service workers, cookies: the last of them goes a moment after the first.
        let mut left = json!(null);
        let until = Instant::now() + Duration::from_secs(20);
        while left != json!([[], [], [], [], 0, ""]) {
            assert!(Instant::now() < until, "something is left: {left}");
            left = phone.run_and_wait(
                "(async () => [
                   (await indexedDB.databases?.() ?? []).map(d => d.name), await caches.keys(), Object.keys(localStorage), Object.keys(sessionStorage),
                   (await navigator.serviceWorker.getRegistrations()).length, document.cookie,
                 ])().then(done, e => done(String(e)))",
                vec![],
            );
        }

        // And back.
        phone.open("/keep");
        phone.give_file(&file);
        phone.type_into(&tongue.id("open-passphrase"), &passphrase);
        phone.tap(&tongue.id("keep-look"));
        phone.see_in_the_end(&tongue.id("keep-bring-back"));
        phone.tap(&tongue.id("keep-bring-back"));
        phone.until("every row to be back", || (words_stored(&phone).len() == before.len()).then_some(()));
        let after = words_stored(&phone);
        let names = |rows: &[(String, Vec<u8>)]| rows.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&before), names(&after), "other rows than before");
        for ((name, one), (_, other)) in before.iter().zip(&after) {
            assert_eq!(String::from_utf8_lossy(one), String::from_utf8_lossy(other), "the row {name}");
        }
        app::asked_already(&phone, &plan);
        phone.open(app::VISION_PATH);
        phone.until("the words", || phone.value_of(&app::vision_label()).ends_with(" And what I typed today.").then_some(()));
    }
}

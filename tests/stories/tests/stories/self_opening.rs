//! The page that opens itself: made in the app, opened from the disk with the app's server switched off.

use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::Duration;
use stories::{Phone, Site, Tongue, age, app, race, stories};

/// Seals what is ticked for Ms Khan as a page, saves it, and puts a copy into the folder. Gives its place and the passphrase.
fn made(phone: &Phone, tongue: &Tongue, folder: &Path) -> (PathBuf, String) {
    app::begin_with(phone, tongue, &app::full_seed("en-GB"));
    phone.open("/share/contact-1/see");
    phone.tap(&tongue.id("share-seal"));
    phone.see_in_the_end(&tongue.id("share-sealed"));
    let passphrase = phone.run("return document.querySelector('.copyable__text').textContent", vec![]);
    phone.tap(&tongue.id("share-form-page"));
    phone.see(&tongue.id("share-form-page-not"));
    phone.until("the page to be made", || (!phone.sees(&tongue.id("share-form-making"))).then_some(()));
    phone.tap(&tongue.id("sealing-save"));
    phone.see(&tongue.id("sealing-saved"));
    let page = folder.join("own-words.html");
    std::fs::copy(phone.saved_file(".html"), &page).expect("the file can be copied");
    (page, passphrase.as_str().unwrap_or_default().to_string())
}

fn open_from_the_disk(phone: &Phone, page: &Path) {
    phone.go(&format!("file://{}", page.display()));
    phone.until_ready();
}

stories! {
    /// From the disk, with no server anywhere: a wrong passphrase is said, the right one shows what was ticked and nothing else, in both
    /// languages; nothing is asked for, and nothing stays.
    fn a_page_opens_itself_from_the_disk_and_asks_for_nothing(engine) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        let folder = tempfile::tempdir().expect("a folder");
        let (page, passphrase) = made(&phone, &tongue, folder.path());
        site.stop();
        open_from_the_disk(&phone, &page);
        phone.see(&tongue.id("reader-title"));
        phone.tap(&tongue.id("reader-open"));
        phone.see(&tongue.id("reader-nothing"));
        phone.type_into(&tongue.id("reader-passphrase"), "river apple seldom");
        phone.tap(&tongue.id("reader-open"));
        phone.see_in_the_end(&tongue.id("reader-wrong"));
        phone.retype(&tongue.id("reader-passphrase"), &passphrase);
        phone.tap(&tongue.id("reader-open"));
        phone.see_in_the_end("My garden, my sister, and quiet.");
        phone.see(&tongue.id("document-promise"));
        phone.see("To swim again");
        let words = phone.words();
        assert!(!words.contains("Gulab") && !words.contains("To learn to sail"), "{words}");
        // Another language: the headings are said in it, the answers stay as they were written.
        let urdu = Tongue::of("ur");
        phone.tap(&urdu.own_name());
        phone.see_in_the_end(&urdu.id("document-matters"));
        phone.see("To swim again");
        let look = phone.run(
            "const answer = document.querySelector('.document__answer');
             return [document.documentElement.dir, answer.lang, answer.dir, performance.getEntriesByType('resource').length]",
            vec![],
        );
        assert_eq!(look[0], json!("rtl"));
        assert_eq!((&look[1], &look[2]), (&json!("en-GB"), &json!("auto")));
        assert_eq!(look[3], json!(0), "it asked for something");
        assert!(phone.elsewhere().is_empty(), "{:?}", phone.elsewhere());
        phone.tap(&urdu.id("reader-close"));
        phone.see(&urdu.id("reader-title"));
        phone.not_see("To swim again");
        let kept = phone.run("try { return [localStorage.length, document.cookie] } catch (refused) { return [0, ''] }", vec![]);
        assert_eq!(kept[1], json!(""));
    }

    /// What its policy is for: markup that asks for a picture or a script elsewhere gets nothing, and no request leaves.
    fn a_page_that_opens_itself_can_ask_for_nothing_even_if_it_tried(engine) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        let folder = tempfile::tempdir().expect("a folder");
        let (page, _) = made(&phone, &tongue, folder.path());
        site.forget();
        open_from_the_disk(&phone, &page);
        phone.expect_on_console("Content Security Policy");
        phone.expect_on_console("Content-Security-Policy");
        phone.expect_on_console("Refused to");
        phone.run(
            "const address = arguments[0];
             const picture = document.createElement('img'); picture.src = address + '/icons/icon.svg'; document.body.append(picture);
             try { fetch(address + '/index.html').catch(() => {}); } catch (refused) {}
             try { navigator.sendBeacon(address + '/x', 'x'); } catch (refused) {}",
            vec![json!(site.origin())],
        );
        std::thread::sleep(Duration::from_millis(1500));
        // The browser itself may still ask whether the app's service worker has a new version.
        let asked: Vec<_> = site.asked().into_iter().filter(|asked| asked.path != "/sw.js").collect();
        assert!(asked.is_empty(), "{asked:?}");
    }

    /// The worker answers in it, and the person takes the answer in.
    fn a_worker_answers_in_the_page_and_the_person_sees_it(engine) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        let folder = tempfile::tempdir().expect("a folder");
        let (page, passphrase) = made(&phone, &tongue, folder.path());
        open_from_the_disk(&phone, &page);
        phone.type_into(&tongue.id("reader-passphrase"), &passphrase);
        phone.tap(&tongue.id("reader-open"));
        phone.see_in_the_end("To swim again");
        phone.tap(&tongue.id("reply-make"));
        phone.see_in_the_end(&tongue.id("reply-nothing"));
        phone.tap(&tongue.id("reply-answer"));
        phone.type_into(&tongue.id("reply-question"), "Which pool?");
        phone.type_into(&tongue.id("reply-name"), "Ms Khan");
        phone.tap(&tongue.id("reply-make"));
        phone.see_in_the_end(&tongue.id("reply-made-title"));
        // What was sealed is what is shown, in every language, and nothing on the page could say otherwise.
        let urdu = Tongue::of("ur");
        for tongue in [&urdu, &tongue] {
            phone.tap(&tongue.own_name());
            phone.see_in_the_end(&tongue.id("reply-made-title"));
            phone.see("Which pool?");
            assert!(!phone.has(&tongue.id("reply-answer")) && !phone.has_field(&tongue.id("reply-question")), "a form stands beside it");
        }
        phone.tap(&tongue.id("reader-save"));
        phone.see(&tongue.id("reader-saved"));
        phone.tap(&tongue.id("reply-change"));
        phone.see_in_the_end(&tongue.id("reply-answered"));
        phone.tap(&tongue.id("reply-make"));
        phone.see_in_the_end(&tongue.id("reply-made-title"));
        phone.tap(&tongue.id("reply-another"));
        phone.see_in_the_end(&tongue.id("reply-whole-title"));
        assert!(!phone.sees("Which pool?") && phone.has(&tongue.id("reply-answer")), "another begins with nothing in it");
        let reply = folder.path().join("own-words-reply.txt");
        std::fs::copy(phone.saved_file(".txt"), &reply).expect("the reply can be copied");
        let text = std::fs::read_to_string(&reply).expect("armour is text");
        assert!(text.starts_with("-----BEGIN AGE ENCRYPTED FILE-----\n") && !text.contains("pool"), "{text}");
        phone.open("/reply");
        phone.give_file(&reply);
        phone.tap(&tongue.id("open-open"));
        phone.see_in_the_end("Which pool?");
    }

    /// What the page holds is the very file that the app opens, and that age opens once the text around it is cut away.
    fn the_app_and_age_open_what_the_page_holds(engine) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        let folder = tempfile::tempdir().expect("a folder");
        let (page, passphrase) = made(&phone, &tongue, folder.path());
        app::hand_in(&phone, &tongue, &page, &passphrase);
        phone.see_in_the_end("To swim again");
        let text = std::fs::read_to_string(&page).expect("a page is text");
        let begin = text.find("-----BEGIN AGE").expect("armour");
        let end = text[begin..].find("</script>").expect("its end");
        let cut = folder.path().join("cut.txt");
        std::fs::write(&cut, &text[begin..begin + end]).expect("a file can be written");
        let document = String::from_utf8(age::gzip(&age::open(&cut, &passphrase), true)).expect("UTF-8");
        assert!(document.starts_with("{\"ownwords\":\"share\"") && document.contains("To swim again"));
    }

    /// 25 MB to a key, within three times the time of age itself on this computer: the best of several turns of both, so that what else the
    /// computer does doesn't decide.
    fn twenty_five_megabytes_are_sealed_within_three_times_the_time_of_age(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        phone.open("/");
        let race = race::run(&phone);
        let line = format!("25 MB to a key, armoured: age {:?}, the worker in {engine:?} {:?}, {:.1} times\n", race.age, race.worker, race.times());
        // Past the harness, which keeps to itself what a test prints that is well.
        let _ = std::io::Write::write_all(&mut std::io::stderr(), line.as_bytes());
        assert!(race.times() <= race::LIMIT, "{line}");
    }
}

//! The harness itself, on a page of its own: what the stories rely on, in every engine.

use serde_json::json;
use std::path::Path;
use stories::engine::Look;
use stories::{Phone, Profile, Screen, Site, stories};

fn plain() -> Site {
    Site::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("plain"))
}

stories! {
    /// Typing, saving, closing the browser and finding it again; offline too.
    fn typed_words_are_kept_by_the_plain_page(engine) {
        let site = plain();
        let phone = Phone::new(engine, &site);
        phone.open("/");
        phone.type_into("What is a good life to you?", "My garden. میرا باغ");
        phone.wait_saved();
        phone.picture("plain");
        phone.tap("Say it back");
        phone.see("You wrote: My garden. میرا باغ");
        phone.not_see("nothing yet");
        phone.reload();
        phone.until("what was typed", || (phone.value_of("What is a good life to you?") == "My garden. میرا باغ").then_some(()));
        site.stop();
        phone.type_into("What is a good life to you?", " And rain.");
        phone.wait_saved();
        site.start_again();
        phone.reload();
        phone.until("both", || phone.value_of("What is a good life to you?").ends_with(" And rain.").then_some(()));
        assert!(site.asked().iter().any(|asked| asked.path == "/" && asked.status == 200));
    }

    /// axe-core runs under the page's own policy, finds nothing on a good page and something on a bad one.
    fn axe_finds_what_is_wrong_and_nothing_else(engine) {
        let site = plain();
        let phone = Phone::new(engine, &site);
        phone.open("/");
        let found = stories::axe::findings(&phone);
        assert!(found.is_empty(), "{found:?}");
        phone.run("document.querySelector('label').remove()", vec![]);
        let found = stories::axe::findings(&phone);
        assert!(found.iter().any(|one| one.rule == "label"), "{found:?}");
    }

    /// A request to another origin is noticed, whatever becomes of it.
    fn a_request_to_elsewhere_is_noticed(engine) {
        let site = plain();
        let phone = Phone::new(engine, &site);
        phone.expect_on_console("example.org");
        phone.open("/");
        assert!(phone.elsewhere().is_empty(), "{:?}", phone.elsewhere());
        // The page's policy forbids a fetch, so the browser itself is sent there.
        let _ = phone.try_ask(async |driver| driver.goto("http://example.org/from-a-page").await);
        let found = phone.until("the request to be noticed", || Some(phone.elsewhere()).filter(|found| !found.is_empty()));
        assert!(found.iter().any(|line| line.contains("example.org")), "{found:?}");
        phone.switch_off();
    }

    /// The small screen is small, as far as the engine can be.
    fn a_small_screen_is_small(engine) {
        let site = plain();
        let phone = Phone::new(engine, &site);
        phone.open("/");
        assert_eq!(phone.screen(Screen::PHONE), 412);
        assert_eq!(phone.screen(Screen::SMALL), 320);
    }

    /// Two tabs of one browser share what is kept.
    fn two_tabs_share_what_is_kept(engine) {
        let site = plain();
        let phone = Phone::new(engine, &site);
        phone.open("/");
        let first = phone.tab();
        phone.type_into("What is a good life to you?", "One.");
        phone.wait_saved();
        phone.new_tab();
        phone.open("/");
        phone.until("the first tab's words", || (phone.value_of("What is a good life to you?") == "One.").then_some(()));
        phone.close_tab();
        phone.to_tab(&first);
    }
}

stories! {
    /// Killing is real: nothing of the browser runs afterwards, the profile opens again, and the promise can be checked.
    fn a_killed_browser_comes_back_with_what_was_saved(engine) {
        let site = plain();
        let phone = Phone::new(engine, &site);
        let rounds = stories::killing::rounds(&phone, 3, "What is a good life to you?", |phone| phone.open("/"));
        println!("{rounds:?}");
    }

    /// A profile that is put away and taken out again holds what it held.
    /// WebKit's automation keeps nothing beyond the driver.
    fn a_profile_can_be_put_away_and_taken_out(engine in Chromium Firefox) {
        let site = plain();
        let phone = Phone::new(engine, &site);
        phone.open("/");
        phone.type_into("What is a good life to you?", "Kept.");
        phone.wait_saved();
        let profile: Profile = phone.put_away();
        let phone = Phone::with(engine, &site, profile, Look::default());
        phone.open("/");
        phone.until("what was kept", || (phone.value_of("What is a good life to you?") == "Kept.").then_some(()));
    }
}

stories! {
    /// A file that the page offers lands in the downloads, and a file from the phone reaches the page.
    fn files_go_out_and_come_in(engine) {
        let site = plain();
        let phone = Phone::new(engine, &site);
        phone.open("/");
        phone.run(
            "const link = document.createElement('a');
             link.href = URL.createObjectURL(new Blob(['what was sealed'], { type: 'text/plain' }));
             link.download = 'sealed.txt'; link.textContent = 'Save the file';
             const chooser = document.createElement('input');
             chooser.type = 'file'; chooser.ariaLabel = 'Choose a file';
             chooser.addEventListener('change', () => chooser.files[0].text().then(text => { document.getElementById('echo').textContent = 'It says ' + text; }));
             document.querySelector('main').append(link, chooser);",
            vec![],
        );
        phone.tap("Save the file");
        let file = phone.saved_file(".txt");
        assert_eq!(std::fs::read_to_string(&file).ok().as_deref(), Some("what was sealed"));
        phone.give_file(&file);
        phone.see("It says what was sealed");
    }

    /// The system's wish for dark, the browser's text size and its languages reach the page.
    fn what_the_person_prefers_reaches_the_page(engine) {
        let site = plain();
        let look = Look { dark: true, text_px: 32, languages: "ur,en".into(), ..Look::default() };
        let phone = Phone::looking(engine, &site, look);
        phone.open("/");
        let seen = phone.run(
            "return [matchMedia('(prefers-color-scheme: dark)').matches, getComputedStyle(document.documentElement).fontSize, navigator.language]",
            vec![],
        );
        // WebKit's automation takes neither a text size nor languages: there the app's own settings are used.
        match engine {
            stories::Engine::WebKit => assert_eq!(seen[0], json!(true)),
            _ => assert_eq!(seen, json!([true, "32px", "ur"])),
        }
    }
}

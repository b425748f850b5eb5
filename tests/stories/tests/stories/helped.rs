//! A plan that somebody helps with: first a page for the person alone, doors in front of what stays closed, and who is writing.

use ownwords::domain::helper::Helper;
use ownwords::domain::person::Person;
use ownwords::domain::statement::Statement;
use serde_json::json;
use stories::seed::Seed;
use stories::{Phone, Screen, Site, Tongue, app, stories};

/// A plan of Rosie's with a few words in it, with which Ewa helps; what is closed to helpers; and nobody was asked anything yet.
#[track_caller]
fn begin(phone: &Phone, closed: &[&str]) {
    let said = |prompt: &str, words: &str| {
        let mut said = Statement { prompt: prompt.into(), language: "en-GB".into(), ..Statement::default() };
        said.set_text(words);
        said
    };
    let closed = closed.iter().map(|part| (*part).to_owned()).collect();
    let ewa = Helper { name: "Ewa".into(), role: "A friend".into(), parts: vec!["prepare".into()], closed, ..Helper::default() };
    let seed = Seed::named("Rosie")
        .with("vision-more", said("vision-more", "More time in the garden."))
        .with("day-bad", said("day-bad", "The garden is too far."))
        .with("nani", Person { name: "Nani".into(), note: "She has the garden key".into(), ..Person::default() })
        .with("advocacy-freeze", said("advocacy-freeze", "Tell them to wait."))
        .with("ewa", ewa);
    app::begin_with(phone, &Tongue::english(), &seed);
    phone.run("localStorage.removeItem('ownwords-alone'); sessionStorage.removeItem('ownwords-writing');", vec![]);
}

stories! {
    /// The first page comes once and can be read again; what is closed opens for one part and closes behind the person.
    fn what_is_closed_to_helpers_stands_behind_a_door_until_the_person_opens_it(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        phone.screen(Screen::SMALL);
        begin(&phone, &["life", "people"]);
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        phone.open("/");
        phone.see(&t("helped-alone-title"));
        assert_eq!(phone.too_wide(), None);
        phone.tap(&t("helped-alone-skip"));
        phone.see("“Rosie” asked that helpers do not look here.");
        phone.not_see("garden");
        assert_eq!(phone.too_wide(), None);
        phone.tap("It is “Rosie”: open it");
        phone.see("More time in the garden.");
        app::turn_to(&phone, "/life/vision");
        phone.see("More time in the garden.");
        // Another part is another door, and the one behind is closed again.
        app::turn_to(&phone, "/people");
        phone.see(&t("helped-door-title"));
        phone.not_see("Nani");
        app::turn_to(&phone, "/life/vision");
        phone.see(&t("helped-door-title"));
        phone.not_see("garden");

        // Search and paper leave it out and say so, until the person puts it in.
        app::turn_to(&phone, "/search");
        phone.type_into(&t("search-label"), "garden");
        phone.see(&t("search-nothing"));
        phone.tap("It is “Rosie”: put them in");
        phone.see("She has the garden key");
        app::turn_to(&phone, "/print");
        phone.see("Tell them to wait.");
        phone.not_see("garden");
        phone.tap("It is “Rosie”: put them in");
        phone.see("The garden is too far.");
        phone.reload();
        phone.not_see("The garden is too far.");

        app::turn_to(&phone, "/menu");
        phone.tap(&t("helped-alone-menu"));
        phone.see(&t("helped-alone-title"));
        phone.tap(&t("helped-alone-on"));
        phone.see(&t("helped-door-title"));
    }

    /// Asked once a sitting; new answers say whose words they are; a helper's own view stands beside the person's words.
    fn who_is_writing_is_asked_once_and_every_new_answer_says_whose_words_it_is(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        begin(&phone, &[]);
        phone.run("localStorage.setItem('ownwords-alone', arguments[0])", vec![json!(Seed::named("").plan.as_str())]);
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        phone.open("/talk/advocacy/advocacy-trust");
        phone.see(&t("helped-writing-title"));
        phone.tap("Ewa, with the words of Rosie");
        phone.type_into(&t("advocacy-trust"), "My sister.");
        phone.wait_saved();
        phone.reload();
        phone.not_see(&t("helped-writing-title"));
        phone.see("Ewa, with the words of Rosie");
        phone.open("/talk/advocacy/end");
        phone.see("My sister.");
        phone.see(&t("document-whose-written"));
        phone.see("Ewa");

        // What Rosie said herself stays hers, and a helper's view stands beside it.
        phone.open("/talk/advocacy/advocacy-freeze");
        phone.tap(&t("helped-writing-change"));
        phone.tap("Ewa’s own view");
        phone.see("Tell them to wait.");
        assert!(!phone.has_field(&t("advocacy-freeze")) || phone.value_of(&t("advocacy-freeze")).is_empty(), "the box is for the view");
        phone.type_into(&t("advocacy-freeze"), "She needs more time.");
        phone.wait_saved();
        app::turn_to(&phone, "/life/vision/vision-more");
        phone.see("More time in the garden.");
        phone.type_into(&t("vision-more"), "She would like a bench.");
        phone.wait_saved();
        phone.open("/print");
        for words in ["Tell them to wait.", "She needs more time.", "More time in the garden.", "She would like a bench."] {
            phone.see(words);
        }
        phone.see(&t("document-whose-view"));
        phone.open("/life/vision");
        phone.see("More time in the garden.");
    }
}

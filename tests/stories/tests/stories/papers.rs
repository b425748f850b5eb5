//! Letters, meetings, what comes after, rights: as somebody goes through them.

use ownwords::domain::answer::Cell;
use ownwords::domain::meeting::Meeting;
use ownwords::domain::plan::{Nation, WhoFor};
use ownwords::domain::statement::Statement;
use stories::{Phone, Screen, Seed, Site, Tongue, app, stories};

/// A plan in a nation, with one thing said about food.
fn seed_in(nation: Nation) -> Seed {
    let mut seed = Seed::named("Plan");
    seed.card.who_for = WhoFor::Me;
    seed.card.nation = nation;
    let mut said = Statement { prompt: "area-want".into(), areas: vec!["food".into()], language: "en-GB".into(), ..Statement::default() };
    said.set_text("To cook my own soup");
    seed.with("area-want~food", said)
}

stories! {
    /// A letter: picked, written, kept, found again after a reload and by its words.
    fn a_letter_is_written_kept_and_found_again(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        phone.screen(Screen::SMALL);
        let tongue = Tongue::english();
        app::begin_with(&phone, &tongue, &seed_in(Nation::England));
        let t = |id: &str| tongue.id(id);
        phone.open("/prepare");
        phone.tap(&t("doors-papers"));
        phone.tap(&t("letter-title"));
        phone.tap(&t("letter-assessment"));
        phone.see(&t("write-assessment"));
        phone.see("Care Act 2014, section 9(1)");
        phone.type_into(&t("letter-to"), "Adult social care");
        phone.type_into(&t("letter-own"), "I fell twice this week.");
        phone.type_into(&t("papers-letter-from"), "Maryam");
        phone.wait_saved();
        // It reads as it will go, the person's own words in it.
        phone.tap(&t("papers-copy"));
        phone.until("the words in the letter", || phone.words().contains("In my own words:").then_some(()));
        assert_eq!(phone.too_wide(), None);
        phone.reload();
        assert_eq!(phone.value_of(&t("letter-own")), "I fell twice this week.");
        let words = phone.words();
        assert!(words.contains("Yours faithfully") && words.contains(&t("document-promise")), "{words}");
        phone.open("/letters");
        phone.see(&t("papers-letters-kept"));
        phone.see("Adult social care");
        phone.open("/search");
        phone.type_into(&t("search-label"), "fell twice");
        phone.tap(&t("letter-assessment"));
        assert_eq!(phone.value_of(&t("letter-to")), "Adult social care");
        // The same letter is saved as plain text.
        phone.tap(&t("papers-save"));
        let file = phone.saved_file(".txt");
        let text = std::fs::read_to_string(&file).expect("the letter");
        assert!(text.contains("I fell twice this week.") && text.contains("Care Act 2014, section 9(1)"), "{text}");
    }

    /// A meeting with a question and something agreed, which stands beside what was said.
    fn what_was_agreed_at_a_meeting_stands_beside_what_was_said(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        let tongue = Tongue::english();
        app::begin_with(&phone, &tongue, &seed_in(Nation::England));
        let t = |id: &str| tongue.id(id);
        phone.open("/after");
        phone.see("To cook my own soup");
        phone.see(&t("pack-missing"));
        phone.open("/prepare");
        phone.tap(&t("doors-meetings"));
        phone.tap(&t("papers-meeting-add"));
        phone.type_into(&t("papers-meeting-about"), "The assessment");
        phone.type_into(&t("pack-first"), "I get tired after an hour.");
        phone.wait_saved();
        phone.tap(&t("papers-question-add"));
        phone.type_into(&t("papers-question"), "Who decides about the hours?");
        phone.wait_saved();
        phone.tap(&t("papers-done"));
        phone.see("Who decides about the hours?");
        phone.tap(&t("papers-agreed-add"));
        phone.type_into(&t("papers-agreed-what"), "Ewa helps me cook on Mondays");
        phone.tap(&t("papers-agreed-about"));
        phone.tap("To cook my own soup");
        phone.wait_saved();
        phone.reload();
        assert_eq!(phone.value_of(&t("papers-agreed-what")), "Ewa helps me cook on Mondays");
        phone.tap(&t("papers-done"));
        phone.see("Ewa helps me cook on Mondays");
        phone.tap(&t("pack-meeting-pack"));
        phone.see("I get tired after an hour.");
        phone.see("Who decides about the hours?");
        phone.open("/after");
        phone.see("Ewa helps me cook on Mondays");
        phone.not_see(&t("pack-missing"));
        phone.see(&t("rights-complain-england"));
    }

    /// What was talked through stands on the papers with its questions, rows and columns in words.
    fn what_was_talked_through_stands_on_the_papers_in_words(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        let tongue = Tongue::english();
        let mut day = Statement { prompt: "power-day".into(), language: "en-GB".into(), ..Statement::default() };
        day.table_mut().set_cell("power-row-up", "power-happy", &Cell::Chosen(vec!["power-happy-no".to_owned()]));
        day.table_mut().set_cell("power-row-up", "power-want", &Cell::Tick(true));
        let mut effort = Statement { prompt: "moho-effort".into(), language: "en-GB".into(), ..Statement::default() };
        effort.set_text("The stairs.");
        let meeting = Meeting { what: "The assessment".into(), ..Meeting::default() };
        let seed = seed_in(Nation::England).with("power-day", day).with("moho-effort", effort).with("meeting", meeting);
        app::begin_with(&phone, &tongue, &seed);
        for (paper, asked) in [("assessment", &["moho-effort"][..]), ("pack-meeting", &["power-day", "power-row-up", "power-happy-no"])] {
            // Opened by its address, so that no other page has loaded its words before.
            phone.open(&format!("/papers/{paper}"));
            phone.reload();
            for id in asked {
                phone.see(&tongue.id(id));
                assert!(!phone.words().contains(id), "{paper} prints the id {id}");
            }
        }
    }

    /// The rights of each nation, each with where it comes from, what is still to be checked marked; a number asks before it is called.
    fn each_nation_has_its_own_rights(engine) {
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        let nations = [
            (Nation::England, "rights-money-england", "Care Act 2014"),
            (Nation::Wales, "rights-money-wales", "Social Services and Well-being (Wales) Act 2014"),
            (Nation::Scotland, "rights-money-scotland", "Social Work (Scotland) Act 1968"),
            (Nation::NorthernIreland, "rights-money-northern-ireland", "Alzheimer’s Society, on Trusts"),
        ];
        for (nation, right, act) in nations {
            let site = Site::of_the_app();
            let phone = Phone::new(engine, &site);
            app::begin_with(&phone, &tongue, &seed_in(nation));
            phone.open("/prepare");
            phone.tap(&t("doors-rights"));
            phone.tap(&t("letter-topic-ask"));
            phone.see(&t(right));
            phone.see(act);
            for (other, _, foreign) in nations {
                if other != nation {
                    phone.not_see(foreign);
                }
            }
            phone.tap(&t("letter-topic-equal"));
            phone.see(&t("letter-check"));
            phone.tap("Call 999");
            phone.see(&t("numbers-ask-title"));
            phone.tap(&t("numbers-ask-no"));
        }
    }
}

//! Guided conversations, as somebody goes through them: a grid, a scale, a tree; skipping, stopping, going on, changing.

use serde_json::json;
use stories::{Phone, Screen, Site, Tongue, app, stories};

/// From the front page of Prepare into a conversation, by what somebody wants to get on with.
#[track_caller]
fn go_in(phone: &Phone, t: &dyn Fn(&str) -> String, wish: &str, talk: &str) {
    phone.open("/prepare");
    phone.tap(&t("prepare-talks"));
    phone.see(&t("picker-flags"));
    phone.tap(&t(wish));
    phone.tap(&t(talk));
    phone.tap(&t("talk-begin"));
}

/// What stands in the picture of the tree.
fn tree(phone: &Phone) -> String {
    phone.run("return document.querySelector('.tree')?.textContent || ''", vec![]).as_str().unwrap_or_default().to_owned()
}

stories! {
    /// Who decides: a grid, what I want back as a goal, a private question that asks first, a small step. It goes on after a reload.
    fn who_decides_is_asked_row_by_row_and_goes_on_where_it_was_left(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        phone.screen(Screen::SMALL);
        app::begin_at_once(&phone);
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        go_in(&phone, &t, "picker-wish-say", "power-talk");
        phone.see(&t("power-day"));
        assert_eq!(phone.too_wide(), None);
        phone.tap(&t("power-row-eat"));
        phone.tap_near(&t("power-row-eat"), &t("power-who-other"));
        phone.tap_near(&t("power-row-eat"), &t("power-happy-no"));
        phone.tap_near(&t("power-row-eat"), &t("power-want"));
        phone.tap_near(&t("power-row-eat"), &t("talk-to-goal"));
        phone.see(&t("talk-in-goals"));
        phone.tap(&t("talk-row-add"));
        phone.type_into(&t("power-row-own"), "Who has my key");
        phone.wait_saved();
        phone.tap(&t("life-next"));
        phone.type_into(&t("power-over"), "Bed at seven.");
        phone.wait_saved();
        phone.tap(&t("life-next"));
        phone.see(&t("power-to"));
        // Away and back: the picker says where I was, and the conversation goes on there.
        phone.reload();
        phone.see(&t("power-to"));
        phone.open("/talk");
        phone.see(&t("talk-begun"));
        phone.tap(&t("power-talk"));
        phone.tap(&t("talk-go-on"));
        phone.see(&t("power-to"));
        phone.tap(&t("life-skip"));
        phone.see(&t("power-together"));
        phone.tap(&t("life-too-hard"));
        phone.see(&t("power-protect"));
        phone.tap(&t("life-not-now"));
        // Who holds my money: only once it is safe here.
        phone.see(&t("safety-ask-title"));
        phone.tap(&t("safety-ask-yes"));
        phone.type_into(&t("power-holds"), "My son has the card.");
        phone.wait_saved();
        phone.tap(&t("life-next"));
        phone.type_into(&t("power-back"), "My bedtime.");
        phone.tap(&t("life-next"));
        phone.type_into(&t("prepare-first-step"), "Tell the night team.");
        phone.wait_saved();
        phone.tap(&t("life-done"));
        phone.see(&t("talk-end"));
        for said in ["Bed at seven.", "My son has the card.", "My bedtime.", "Tell the night team.", "Who has my key"] {
            phone.see(said);
        }
        // Changing one answer comes straight back to all of them.
        phone.tap_near("Bed at seven.", &t("talk-change"));
        phone.type_into(&t("power-over"), " I am not tired.");
        phone.wait_saved();
        phone.tap(&t("talk-back-to-answers"));
        phone.see("Bed at seven. I am not tired.");
        // What was put by is there to be taken up, and nothing is called incomplete.
        phone.tap(&t("talk-later"));
        phone.see(&t("power-together"));
        phone.see(&t("power-protect"));
        // The list that goes to a meeting has what I want back, and not what is private.
        phone.tap(&t("talk-save-text"));
        let file = phone.saved_file(".txt");
        let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        assert!(text.contains("My bedtime.") && text.contains(&t("power-row-eat")), "{text}");
        assert!(!text.contains("My son has the card."), "{text}");
        // What became a goal is with the goals.
        phone.open("/prepare");
        phone.see(&t("power-row-eat"));
        phone.see("Tell the night team.");
    }

    /// What works: a number that stays here, one small step, and enough for now.
    fn a_number_stays_on_the_phone_and_one_can_stop_at_any_time(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_at_once(&phone);
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        go_in(&phone, &t, "picker-wish-change", "sft-talk");
        phone.type_into(&t("sft-coping"), "My radio at night.");
        phone.type_into(&t("takes-question"), "I am worn out by Friday.");
        phone.wait_saved();
        phone.tap(&t("life-next"));
        phone.tap(&t("life-skip"));
        phone.see(&t("sft-now"));
        phone.tap("0");
        phone.tap("4");
        phone.type_into(&t("sft-now-why"), "My sister rings.");
        phone.wait_saved();
        phone.tap(&t("talk-enough"));
        phone.see(&t("talk-enough-said"));
        phone.see("My sister rings.");
        phone.reload();
        phone.see("4 / 10");
        phone.tap(&t("talk-save-text"));
        let file = phone.saved_file(".txt");
        let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        assert!(text.contains("My radio at night.") && text.contains("I am worn out by Friday."), "{text}");
        assert!(!text.contains("4 / 10"), "{text}");
        // Said once, it takes nothing back.
        phone.open("/talk/sft");
        phone.tap(&t("talk-go-on"));
        phone.see(&t("sft-now"));
    }

    /// What could hurt is left out once that is said, and stays out.
    fn what_hurts_is_left_out_once_somebody_says_so(engine in Chromium) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_at_once(&phone);
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        phone.open("/talk");
        phone.tap(&t("picker-flags"));
        phone.tap(&t("picker-flag-died"));
        phone.wait_saved();
        phone.open("/talk/sft/sft-morning");
        phone.not_see(&t("sft-morning"));
        phone.open("/talk");
        phone.tap(&t("picker-flags"));
        phone.tap(&t("picker-flag-died"));
        phone.wait_saved();
        phone.open("/talk/sft/sft-morning");
        phone.see(&t("sft-morning"));
    }

    /// Nothing stands alone; what is private is ticked for each paper; what is left for another day is said to be, also where something is made.
    fn what_is_private_is_on_no_paper_until_it_is_ticked_for_it(engine in Chromium) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        phone.screen(Screen::SMALL);
        app::begin_at_once(&phone);
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        phone.open("/talk/own-support/own-support-money");
        phone.see(&t("safety-ask-title"));
        phone.tap(&t("safety-ask-yes"));
        phone.type_into(&t("own-support-money"), "A chair that fits.");
        phone.wait_saved();
        phone.open("/talk/own-support/own-support-control");
        phone.type_into(&t("own-support-control"), "I choose who comes.");
        phone.wait_saved();
        phone.tap(&t("life-next"));
        phone.see(&t("own-support-next"));
        phone.tap(&t("life-not-now"));
        phone.see(&t("own-support-people"));
        phone.open("/talk/own-support/end");
        phone.tap(&t("talk-later"));
        phone.see(&t("own-support-next"));
        let paper = |phone: &Phone| phone.run("return document.querySelector('.document')?.textContent || ''", vec![]).to_string();
        assert!(paper(&phone).contains("I choose who comes.") && !paper(&phone).contains("A chair"), "{}", paper(&phone));
        phone.see(&t("share-private-in"));
        phone.tap_near(&t("share-private-in"), &t("own-support-money"));
        phone.until("the answer on the paper", || paper(&phone).contains("A chair that fits.").then_some(()));
        phone.reload();
        phone.see(&t("share-private-in"));
        assert!(!paper(&phone).contains("A chair"), "it was ticked for that paper and no other: {}", paper(&phone));
        phone.axe("what comes of it");
        // Nothing lets go of all others, and any other of it.
        phone.open("/talk/impact-agewell/impact-agewell-tell");
        let ticked = |phone: &Phone| phone.run("return document.querySelectorAll('input[type=checkbox]:checked').length", vec![]);
        phone.tap(&t("impact-agewell-tell-met"));
        phone.tap(&t("impact-agewell-tell-how"));
        assert_eq!(ticked(&phone), json!(2));
        phone.tap(&t("impact-agewell-tell-nothing"));
        phone.until("nothing alone", || (ticked(&phone) == json!(1)).then_some(()));
        phone.tap(&t("impact-agewell-tell-met"));
        phone.until("that we met, alone", || (ticked(&phone) == json!(1)).then_some(()));
        phone.wait_saved();
    }

    /// Me, my people, my place: from each of the three to each other with one tap.
    fn the_three_levels_are_a_tap_apart(engine in Chromium) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        phone.screen(Screen::SMALL);
        app::begin_at_once(&phone);
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        phone.open("/talk/three-levels/three-levels-me");
        phone.type_into(&t("three-levels-me"), "I plan on Sundays.");
        let three = [
            ("picker-level-place", "three-levels-place"),
            ("picker-level-people", "three-levels-people"),
            ("picker-level-me", "three-levels-me"),
            ("picker-level-people", "three-levels-people"),
            ("picker-level-place", "three-levels-place"),
            ("picker-level-me", "three-levels-me"),
        ];
        for (level, step) in three {
            phone.tap(&t(level));
            phone.until("the level", || phone.path().ends_with(step).then_some(()));
            phone.see(&t(step));
            assert_eq!(phone.too_wide(), None, "{step}");
        }
        assert_eq!(phone.value_of(&t("three-levels-me")), "I plan on Sundays.");
        phone.axe("the three levels");
    }

    /// My story: two stories beside each other, and a tree that grows with what is written.
    fn the_tree_is_made_of_my_own_words_and_reads_as_a_list_too(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_at_once(&phone);
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        go_in(&phone, &t, "picker-wish-what-helps", "narrative-talk");
        phone.type_into(&t("narrative-name"), "The Fog.");
        phone.tap(&t("life-next"));
        phone.type_into(&t("narrative-when"), "At night.");
        phone.tap(&t("life-next"));
        phone.type_into(&t("narrative-pushed"), "I went to the wedding.");
        phone.tap(&t("life-next"));
        phone.type_into(&t("narrative-told"), "Will not take part.");
        phone.type_into(&t("narrative-mine"), "I take part when people wait.");
        phone.tap(&t("life-next"));
        phone.type_into(&t("narrative-roots"), "Mirpur\nMy nan’s kitchen");
        phone.wait_saved();
        phone.open("/talk/narrative/narrative-picture");
        phone.see(&t("narrative-picture"));
        let drawn = tree(&phone);
        assert!(drawn.contains("Mirpur") && drawn.contains("My nan’s kitchen"), "{drawn}");
        phone.tap(&t("talk-as-list"));
        phone.see("My nan’s kitchen");
        phone.axe("the tree");
        phone.tap(&t("life-done"));
        phone.see("Will not take part.");
        phone.see("I take part when people wait.");
        // To the keyboard alone: every answer can be reached and changed.
        let changes = phone.run("return document.querySelectorAll('a[href$=\"/change\"]').length", vec![]);
        assert!(changes.as_u64() >= Some(5), "{changes}");
        assert_eq!(phone.run("return document.querySelectorAll('[style]').length", vec![]), json!(0));
        phone.reload();
        phone.see("The Fog.");
    }
}

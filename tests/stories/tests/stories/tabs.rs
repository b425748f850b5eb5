//! Two tabs of one plan.

use ownwords::domain::statement::Statement;
use stories::{Phone, Seed, Site, Tongue, app, stories};

stories! {
    /// Each tab sees what the other wrote, and when both write into one box at once nothing of either is lost.
    fn two_tabs_write_and_neither_loses_a_word(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_at_once(&phone);
        let label = app::vision_label();
        phone.open(app::VISION_PATH);
        let first = phone.tab();
        let second = phone.new_tab();
        phone.open(app::VISION_PATH);
        // One after the other: the first tab follows.
        phone.type_into(&label, "Alpha.");
        phone.wait_saved();
        phone.to_tab(&first);
        phone.until("the other tab's words", || (phone.value_of(&label) == "Alpha.").then_some(()));
        // As good as at once: the second begins before the first has been written.
        phone.type_into(&label, " Bravo.");
        phone.to_tab(&second);
        phone.type_into(&label, " Charlie.");
        phone.wait_saved();
        phone.to_tab(&first);
        phone.wait_saved();
        phone.reload();
        phone.until("all three", || {
            let all = format!("{} {}", phone.words(), phone.value_of(&label));
            ["Alpha.", "Bravo.", "Charlie."].iter().all(|word| all.contains(word)).then_some(())
        });
    }

    /// Different boxes in two tabs don't disturb each other.
    fn two_tabs_write_into_different_boxes(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_at_once(&phone);
        let other = stories::Tongue::english().id("vision-ordinary-day");
        phone.open(app::VISION_PATH);
        phone.type_into(&app::vision_label(), "One.");
        let first = phone.tab();
        phone.new_tab();
        phone.open("/life/vision/vision-ordinary-day");
        phone.type_into(&other, "Two.");
        phone.wait_saved();
        phone.to_tab(&first);
        phone.wait_saved();
        phone.open("/life/vision/vision-ordinary-day");
        phone.until("the second", || (phone.value_of(&other) == "Two.").then_some(()));
        phone.open(app::VISION_PATH);
        phone.until("the first", || (phone.value_of(&app::vision_label()) == "One.").then_some(()));
    }

    /// Deleted in one place and changed in another: keeping the deletion deletes, and there is no "both".
    fn a_deletion_that_is_chosen_deletes(engine) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        let said = |words: &str| {
            let mut said = Statement { prompt: app::VISION.into(), language: "en-GB".into(), ..Statement::default() };
            said.set_text(words);
            said
        };
        let plan = Seed::named("Plan").with(app::VISION, said("The old words.")).gone().crossed_by(said("The new words."));
        app::begin_with(&phone, &tongue, &plan);
        phone.open(app::VISION_PATH);
        phone.see_in_the_end(&tongue.id("crossed-deleted"));
        assert!(!phone.has(&tongue.id("crossed-keep-both")), "both of words and of having deleted them");
        phone.tap_near(&tongue.id("crossed-deleted"), &tongue.id("crossed-keep-this"));
        phone.until("the choice to be made", || (!phone.sees(&tongue.id("crossed-title"))).then_some(()));
        phone.open("/life");
        phone.until_ready();
        assert!(!phone.sees("The old words.") && !phone.sees("The new words."), "what was deleted is there");
        phone.open("/bin");
        phone.see_in_the_end("The old words.");
    }

    /// Words in other letters than the page's are kept as what they are, on the first visit too, while half of the program is on its way.
    fn words_in_other_letters_are_kept_in_their_own_language(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_at_once(&phone);
        phone.open(app::VISION_PATH);
        phone.type_into(&app::vision_label(), "مجھے باغ اور خاموشی پسند ہے۔");
        phone.wait_saved();
        phone.until("the language to be told", || {
            let rows = stories::seed::everything_stored(&phone);
            rows.iter().any(|(_, row)| String::from_utf8_lossy(row).contains(r#""language":"ur""#)).then_some(())
        });
    }
}

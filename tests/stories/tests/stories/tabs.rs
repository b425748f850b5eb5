//! Two tabs of one plan.

use stories::{Phone, Site, app, stories};

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
}

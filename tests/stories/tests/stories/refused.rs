//! A disk that is full and a browser that keeps nothing: said in plain words, with what was typed still on the screen.

use serde_json::json;
use stories::engine::Look;
use stories::{Phone, Site, Tongue, app, stories};

stories! {
    /// The device has no room left: the page says so and keeps the words on the screen; once there is room, they are saved.
    /// Chromium's driver can say how much room there is.
    fn a_full_disk_is_said_and_what_is_typed_stays(engine in Chromium) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_at_once(&phone);
        let label = app::vision_label();
        phone.open(app::VISION_PATH);
        phone.type_into(&label, "While there was room.");
        phone.wait_saved();
        // A running browser goes by what room there was half a minute ago.
        phone.switch_off();
        phone.switch_on();
        phone.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": site.origin(), "quotaSize": 1 }));
        phone.open(app::VISION_PATH);
        phone.type_into(&label, " And afterwards.");
        phone.see(&tongue.id("trouble-full"));
        phone.see(&tongue.id("trouble-full-advice"));
        phone.see(&tongue.id("saved-failed"));
        let both = "While there was room. And afterwards.";
        assert_eq!(phone.value_of(&label), both);
        // Trying again while it is still full changes nothing.
        phone.tap(&tongue.id("trouble-try-again"));
        phone.see(&tongue.id("trouble-full"));
        assert_eq!(phone.value_of(&label), both);
        // Room again.
        phone.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": site.origin() }));
        phone.tap(&tongue.id("trouble-try-again"));
        phone.wait_saved();
        phone.not_see(&tongue.id("trouble-full"));
        phone.reload();
        phone.until("both", || (phone.value_of(&label) == both).then_some(()));
    }

    /// The person's browser lets no site keep anything: the app says so before a word is typed, and what needs no plan can still be read.
    fn a_browser_that_keeps_nothing_is_said_before_a_word_is_typed(engine in Chromium Firefox) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let phone = Phone::looking(engine, &site, Look { keeps_nothing: true, ..Look::default() });
        phone.open(app::VISION_PATH);
        phone.see(&tongue.id("trouble-refused"));
        phone.see(&tongue.id("trouble-refused-advice"));
        assert!(!phone.has_field(&app::vision_label()), "there is a box for words that nothing can keep");
        phone.open("/safety");
        phone.see(&tongue.id("safety-title"));
    }
}

//! What the stories know of Own Words itself: where things are and how a person gets there. The words are the app's own.

use crate::phone::Phone;
use serde_json::json;

/// Where the box for the vision is.
pub const VISION_PATH: &str = "/life/vision/vision-until-now";
/// What that box is called.
pub const VISION_LABEL: &str = "What has your life been like until now?";

/// From a phone that has never seen the app to an empty plan of one's own, in English.
#[track_caller]
pub fn begin_in_english(phone: &Phone) {
    phone.open("/");
}

/// Waits until the app has kept all it needs to work without a network: until its service worker is in charge.
#[track_caller]
pub fn until_kept_for_offline(phone: &Phone) {
    phone.until("the service worker to be in charge", || {
        let there = phone.run_and_wait(
            "navigator.serviceWorker.getRegistration().then(r => done(!!(r && r.active && !r.installing)), () => done(false));",
            vec![],
        );
        (there == json!(true)).then_some(())
    });
}

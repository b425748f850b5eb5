//! Killed while somebody types: nothing that the page called saved is lost, and at most a second of typing otherwise.

use stories::killing::rounds;
use stories::{Phone, Site, app, stories};

/// How often each engine is killed. `OWNWORDS_KILLS` changes it for a quick look.
fn times() -> usize {
    std::env::var("OWNWORDS_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(30)
}

stories! {
    /// Chromium and Firefox whole; in WebKit the page's process.
    fn nothing_that_was_called_saved_is_lost_when_the_browser_is_killed(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        phone.expect_on_console("ERR_CONNECTION_REFUSED");
        app::begin_at_once(&phone);
        let all = rounds(&phone, times(), &app::vision_label(), |phone| phone.open(app::VISION_PATH));
        println!("{}: {all:?}", engine.name());
        // A page that never said so would keep its promise too.
        let said = all.iter().filter(|round| round.called_saved > 0).count();
        assert!(said * 4 >= all.len(), "the page called something saved in only {said} of {} rounds", all.len());
    }
}

//! Exit: at once, offline too, and Back doesn't bring the plan up again.

use stories::phone::Press;
use stories::{Phone, Site, Tongue, app, stories};

const PRIVATE: &str = "Words that nobody else should see.";

fn with_words(phone: &Phone) {
    app::begin_at_once(phone);
    phone.open(app::VISION_PATH);
    phone.type_into(&app::vision_label(), PRIVATE);
    phone.wait_saved();
}

/// What is on the glass has nothing of the plan: neither the words nor the app's name, in the page or in its title.
fn nothing_of_the_plan(phone: &Phone) {
    phone.until("the neutral page", || {
        let seen = phone
            .try_run(
                "return [location.href, words() + ' ' + [...document.querySelectorAll('textarea,input')].map(f => f.value).join(' ') + ' ' + document.title]",
                vec![],
            )
            .ok()?;
        let (address, words) = (seen[0].as_str()?, seen[1].as_str()?);
        // Back far enough, and there is the page from before the app.
        let drawn = !words.trim().is_empty() || address == "about:blank" || address.starts_with("data:");
        (drawn && !words.contains(PRIVATE) && !words.contains("Own Words")).then_some(())
    });
}

stories! {
    /// The button at the top, then Back and Forward.
    fn exit_shows_a_neutral_page_and_back_does_not_bring_the_plan_up(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        with_words(&phone);
        app::turn_to(&phone, "/life");
        app::turn_to(&phone, app::VISION_PATH);
        phone.tap(&Tongue::english().id("shell-exit"));
        nothing_of_the_plan(&phone);
        phone.picture("exit");
        // WebKit passes over what no finger has opened, and its driver ends where the history does.
        let steps = if engine == stories::Engine::WebKit { 1 } else { 3 };
        for _ in 0..steps {
            phone.back();
            std::thread::sleep(std::time::Duration::from_millis(300));
            nothing_of_the_plan(&phone);
        }
        // Nothing was lost by it: whoever types the address finds the words.
        phone.open(app::VISION_PATH);
        phone.until("the words", || (phone.value_of(&app::vision_label()) == PRIVATE).then_some(()));
    }

    /// Shift three times does the same; writing capitals doesn't.
    fn shift_three_times_leaves_and_writing_capitals_does_not(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        with_words(&phone);
        phone.type_into(&app::vision_label(), " AND SO ON.");
        phone.wait_saved();
        assert!(phone.value_of(&app::vision_label()).ends_with(" AND SO ON."));
        phone.press(Press::Shift, 3);
        nothing_of_the_plan(&phone);
    }

    /// With the server gone it works as well.
    fn exit_works_with_the_server_stopped(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        with_words(&phone);
        app::until_kept_for_offline(&phone);
        phone.reload();
        site.stop();
        phone.expect_on_console("ERR_CONNECTION_REFUSED");
        phone.tap(&Tongue::english().id("shell-exit"));
        nothing_of_the_plan(&phone);
        site.start_again();
    }
}

//! Without a network, and with a new version.

use stories::{Phone, Site, app, stories};

stories! {
    /// The server is really gone, not only said to be: the app starts again, shows what was written, and keeps what is typed.
    fn the_app_starts_again_and_saves_with_the_server_stopped(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_at_once(&phone);
        phone.open(app::VISION_PATH);
        let label = app::vision_label();
        phone.type_into(&label, "Before the tunnel.");
        phone.wait_saved();
        app::until_kept_for_offline(&phone);
        phone.reload();
        site.stop();
        phone.expect_on_console("ERR_CONNECTION_REFUSED");
        phone.reload();
        phone.until("what was written", || (phone.value_of(&label) == "Before the tunnel.").then_some(()));
        phone.type_into(&label, " In the tunnel.");
        phone.wait_saved();
        phone.open("/people");
        phone.open(app::VISION_PATH);
        phone.until("both", || (phone.value_of(&label) == "Before the tunnel. In the tunnel.").then_some(()));
        // Opening a file works there too: the worker that opens was kept as well.
        phone.open("/open");
        site.start_again();
    }
}

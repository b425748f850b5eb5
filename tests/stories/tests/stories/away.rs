//! Without a network, and with a new version.

use std::path::Path;
use stories::{Phone, Site, Tongue, app, stories};

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

    /// A new version waits, says so, and reloads when it is told to, with nothing typed lost.
    fn a_new_version_waits_and_asks(engine) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_at_once(&phone);
        let label = app::vision_label();
        phone.open(app::VISION_PATH);
        phone.type_into(&label, "Written in the old version.");
        phone.wait_saved();
        app::until_kept_for_offline(&phone);
        phone.reload();
        // The next version: its service worker differs by a byte.
        let next = tempfile::tempdir().expect("a folder");
        copy(&stories::site::app_folder(), next.path());
        for worker in ["sw.js", "sw.js.br", "sw.js.gz"] {
            let _ = std::fs::remove_file(next.path().join(worker));
        }
        let mut text = std::fs::read_to_string(stories::site::app_folder().join("sw.js")).expect("a service worker");
        text.push_str("\n// The next version.\n");
        std::fs::write(next.path().join("sw.js"), text).expect("a file can be written");
        site.serve_instead(next.path());
        phone.reload();
        // The browser fetches all of it first.
        phone.see_in_the_end(&tongue.id("update-ready"));
        phone.type_into(&label, " And now.");
        phone.wait_saved();
        phone.tap(&tongue.id("update-now"));
        phone.not_see(&tongue.id("update-ready"));
        phone.until("what was written", || (phone.value_of(&label) == "Written in the old version. And now.").then_some(()));
    }
}

/// A folder with everything in it.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder can be made");
    for entry in std::fs::read_dir(from).expect("a folder can be read").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a file can be copied");
        }
    }
}

//! The app as a part of somebody else's site, under a path of its own.

use std::path::{Path, PathBuf};
use stories::{Phone, Site, Tongue, app, stories};

/// Where the copy lies that was built for [`path`].
fn folder() -> PathBuf {
    std::env::var_os("OWNWORDS_DIST_UNDER")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/dist-under-a-path"), PathBuf::from)
}

/// The path, with a slash at both ends.
fn path() -> String {
    std::env::var("OWNWORDS_UNDER").unwrap_or_else(|_| "/a/own-words/".into())
}

stories! {
    /// A deep address opens, links stay under the path, it works with the server stopped, and nothing outside the path is asked for.
    fn it_works_under_a_path_of_its_own(engine) {
        let tongue = Tongue::english();
        let under = path();
        let site = Site::under(&folder(), &under);
        let at = |page: &str| format!("{}{page}", under.trim_end_matches('/'));
        let phone = Phone::new(engine, &site);
        phone.expect_on_console("ERR_CONNECTION_REFUSED");
        app::begin_at_once(&phone);
        let label = app::vision_label();
        phone.open(&at(app::VISION_PATH));
        phone.type_into(&label, "Below somebody else’s address.");
        phone.wait_saved();
        let arrives = |page: &str| phone.until(page, || (phone.path() == at(page)).then_some(()));
        for (tab, page) in [("shell-people", "/people"), ("shell-share", "/share"), ("shell-life", "/life")] {
            phone.tap(&tongue.id(tab));
            arrives(page);
            phone.until_ready();
        }
        phone.tap(&tongue.id("vision-title"));
        phone.tap(&tongue.id(app::VISION));
        arrives(app::VISION_PATH);
        // Without the server: reloading, a page of another part of the app, and writing.
        app::until_kept_for_offline(&phone);
        phone.reload();
        site.stop();
        phone.reload();
        phone.open(&at("/people"));
        phone.open(&at(app::VISION_PATH));
        phone.type_into(&label, " Offline too.");
        phone.wait_saved();
        phone.reload();
        phone.until("both", || (phone.value_of(&label) == "Below somebody else’s address. Offline too.").then_some(()));
        phone.tap(&tongue.id("shell-exit"));
        arrives("/plain/");
        site.start_again();
        let outside: Vec<String> =
            site.asked().into_iter().map(|asked| asked.path).filter(|path| !path.starts_with(&under) && path != Site::BLANK).collect();
        assert!(outside.iter().all(|path| path == "/favicon.ico"), "asked for outside {under}: {outside:?}");
    }
}

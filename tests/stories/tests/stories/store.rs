//! The store suite on each browser's own IndexedDB: the same checks that `tests/store.rs` runs on memory, and those that only a
//! browser can be put to.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};
use stories::{Phone, Site, stories};

/// What `cargo xtask test` built it into.
fn page() -> PathBuf {
    std::env::var_os("OWNWORDS_STORE_SUITE")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/store-suite"), PathBuf::from)
}

stories! {
    /// Every check passes; the page's own lines are the report.
    fn the_store_suite_passes_on_a_real_database(engine) {
        let site = Site::of(&page());
        let phone = Phone::new(engine, &site);
        phone.go("/");
        let until = Instant::now() + Duration::from_secs(300);
        let (lines, done) = loop {
            let seen = phone.try_run("const suite = document.getElementById('suite'); return [suite.textContent, suite.dataset.done ?? ''];", vec![]);
            let seen = seen.ok().unwrap_or_default();
            let text = |at: usize| seen[at].as_str().unwrap_or_default().to_owned();
            if !text(1).is_empty() {
                break (text(0), text(1));
            }
            assert!(Instant::now() < until, "{} isn't done after five minutes:\n{}", engine.name(), text(0));
            thread::sleep(Duration::from_millis(250));
        };
        println!("{lines}");
        let failed: Vec<_> = lines.lines().filter(|line| line.starts_with("FAILED")).collect();
        assert!(failed.is_empty() && done.ends_with(" passed, 0 failed"), "{}: {done}\n{}", engine.name(), failed.join("\n"));
        let passed = lines.lines().filter(|line| line.starts_with("ok ")).count();
        assert!(passed >= 50 && done == format!("{passed} passed, 0 failed"), "only {passed} checks: {done}");
    }
}

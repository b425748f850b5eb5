//! The budgets that are exact: what a first visit asks for, what is kept for offline use, and that nothing else is ever asked.

use std::collections::BTreeMap;
use stories::{Phone, Site, app, stories};

/// The most a first visit may take (design section 8); the aim is 200 kB.
const FIRST_VISIT: usize = 240_000;
/// Everything kept for offline use, with one language.
const KEPT: usize = 750_000;

/// The requests of a visit by path, with the bytes of each. The harness's own page isn't the app's.
fn by_path(site: &Site) -> BTreeMap<String, usize> {
    site.asked().into_iter().filter(|asked| asked.path != Site::BLANK).map(|asked| (asked.path, asked.bytes)).collect()
}

stories! {
    /// Chromium says how many bytes came.
    fn a_first_visit_to_the_first_word_fits_its_budget(engine in Chromium) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_at_once(&phone);
        site.forget();
        phone.open(app::VISION_PATH);
        phone.type_into(&app::vision_label(), "M");
        let first = by_path(&site);
        // What was asked for before a key could land; the service worker fetches the rest behind the person's back.
        let needed = phone.run(
            "return performance.getEntriesByType('resource').filter(e => e.initiatorType !== 'other' || true).map(e => [new URL(e.name).pathname, e.startTime])",
            vec![],
        );
        let mut sum = first.get(app::VISION_PATH).copied().unwrap_or_default();
        let mut list = vec![format!("{sum:>8}  {}", app::VISION_PATH)];
        for entry in needed.as_array().into_iter().flatten() {
            let path = entry[0].as_str().unwrap_or_default();
            let bytes = first.get(path).copied().unwrap_or_default();
            sum += bytes;
            list.push(format!("{bytes:>8}  {path}"));
        }
        println!("first visit, {sum} bytes:\n{}", list.join("\n"));
        assert!(sum > 50_000, "that can't be all: {list:#?}");
        assert!(sum <= FIRST_VISIT, "a first visit takes {sum} bytes and may take {FIRST_VISIT}:\n{}", list.join("\n"));
        let failed: Vec<_> = site.asked().into_iter().filter(|asked| asked.status != 200).collect();
        assert!(failed.is_empty(), "requests that failed: {failed:#?}");
    }

    /// Chromium says how many bytes came.
    fn everything_kept_for_offline_use_fits_its_budget(engine in Chromium) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_at_once(&phone);
        app::until_kept_for_offline(&phone);
        let all: usize = by_path(&site).values().sum();
        println!("kept for offline use: {all} bytes of {KEPT}");
        assert!(all <= KEPT, "{all} bytes are kept for offline use and may be {KEPT}: {:#?}", by_path(&site));
        let failed: Vec<_> = site.asked().into_iter().filter(|asked| asked.status != 200).collect();
        assert!(failed.is_empty(), "requests that failed: {failed:#?}");
    }
}

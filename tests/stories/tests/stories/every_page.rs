//! Every page as axe-core and the glass see it: both languages, light and dark, a phone, and 320 px with text at 200 %.

use serde_json::json;
use stories::engine::Look;
use stories::{Engine, Phone, Screen, Site, Tongue, app, stories};

/// Goes through every page and gathers what is wrong on any of them. `OWNWORDS_PAGES` is the beginning of the paths, for a quick look.
fn every_page(engine: Engine, tongue: &Tongue, dark: bool, small: bool) -> Vec<String> {
    let site = Site::of_the_app();
    let look = Look { dark, text_px: if small { 32 } else { 16 }, ..Look::default() };
    let phone = Phone::looking(engine, &site, look);
    app::begin_with(&phone, tongue, &app::full_seed(tongue.tag()));
    phone.open("/menu");
    phone.screen(if small { Screen::SMALL } else { Screen::PHONE });
    let how = format!("{} {}{}", tongue.tag(), if dark { "dark" } else { "light" }, if small { ", 320 px, 200 %" } else { "" });
    let mut wrong = Vec::new();
    let only = std::env::var("OWNWORDS_PAGES").unwrap_or_default();
    // Hundreds of them: only where somebody is going to look.
    let pictures = std::env::var_os("OWNWORDS_PICTURES").is_some();
    for path in app::pages().iter().filter(|path| path.starts_with(&only)) {
        app::turn_to(&phone, path);
        if small && engine == Engine::WebKit {
            // Its automation takes no text size, so the page is given it.
            phone.run("document.documentElement.style.fontSize = '200%'", vec![]);
        }
        // What is folded away must hold as well.
        phone.run("for (const fold of document.querySelectorAll('main details')) fold.open = true;", vec![]);
        for finding in stories::axe::findings(&phone) {
            wrong.push(format!("{path} ({how}): {finding}"));
        }
        wrong.extend(phone.too_wide().map(|why| format!("{path} ({how}): {why}")));
        let language = phone
            .run("return [document.documentElement.lang, document.documentElement.dir, document.querySelectorAll('h1').length]", vec![]);
        if language != json!([tongue.tag(), if tongue.tag() == "ur" { "rtl" } else { "ltr" }, 1]) {
            wrong.push(format!("{path} ({how}): language, direction and number of h1 are {language}"));
        }
        if pictures {
            let (how, size) = (if dark { "dark" } else { "light" }, if small { "-small" } else { "" });
            phone.picture(&format!("page{}-{}-{how}{size}", path.replace('/', "-"), tongue.tag()));
        }
    }
    wrong
}

fn all_looks(engine: Engine, tongue: &Tongue) {
    // Light and dark, a phone and 320 px with text at 200 %: each engine sees each of them, and together they see all four pairs.
    let looks = match engine {
        Engine::Chromium | Engine::WebKit => [(false, false), (true, true)],
        Engine::Firefox => [(true, false), (false, true)],
    };
    let wrong: Vec<String> = looks.iter().flat_map(|(dark, small)| every_page(engine, tongue, *dark, *small)).collect();
    assert!(wrong.is_empty(), "{} things are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

stories! {
    /// In English.
    fn axe_finds_nothing_on_any_page_in_english(engine) {
        all_looks(engine, &Tongue::english());
    }

    /// In Urdu, from right to left.
    fn axe_finds_nothing_on_any_page_in_urdu(engine) {
        all_looks(engine, &Tongue::urdu());
    }
}

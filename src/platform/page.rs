//! The page as a whole: its language, its look, what happens when it is hidden.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};

/// Sets the language and direction of the page.
pub fn set_language(tag: &str, dir: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("dir", dir);
    }
}

/// Sets an attribute such as `data-theme` on the page's root.
pub fn set_mark(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}

/// A whole address for a path of the app, to tell somebody.
pub fn whole_address(path: &str) -> String {
    format!("{}{path}", window().location().origin().unwrap_or_default())
}

/// The languages that the browser asks for, the most wished first.
pub fn wished_languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Whether this is an iPhone or iPad, where an installed app and the browser keep separate stores.
pub fn is_ios() -> bool {
    let navigator = window().navigator();
    let agent = navigator.user_agent().unwrap_or_default();
    agent.contains("iPhone") || agent.contains("iPad") || (agent.contains("Macintosh") && navigator.max_touch_points() > 1)
}

/// Whether it runs as an installed app.
pub fn is_installed() -> bool {
    window().match_media("(display-mode: standalone)").ok().flatten().is_some_and(|query| query.matches())
}

/// How much memory the device says it has, in gibibytes; browsers round it, some don't say.
pub fn device_memory() -> Option<f64> {
    js_sys::Reflect::get(&window().navigator(), &"deviceMemory".into()).ok().and_then(|memory| memory.as_f64())
}

/// Calls back when the page is hidden or put away: the last moment at which something can be written. Held while listening.
pub fn on_hidden(call: impl Fn() + Clone + 'static) -> [EventListener; 2] {
    let again = call.clone();
    [
        EventListener::new(&document(), "visibilitychange", move |_| {
            if document().hidden() {
                call();
            }
        }),
        EventListener::new_with_options(&window(), "pagehide", EventListenerOptions::run_in_capture_phase(), move |_| again()),
    ]
}

/// Calls back when the page is left for another document. The browser may keep it whole and show it again on the way back: what must not
/// come back goes now. Held while listening.
pub fn on_left(call: impl Fn() + 'static) -> EventListener {
    EventListener::new_with_options(&window(), "pagehide", EventListenerOptions::run_in_capture_phase(), move |_| call())
}

/// Has the browser ask before the page is left, whenever `wanted` says so at that moment. Exit is never held up: the page is covered by
/// then. Held while listening.
pub fn ask_before_leaving(wanted: impl Fn() -> bool + 'static) -> EventListener {
    EventListener::new_with_options(&window(), "beforeunload", EventListenerOptions::enable_prevent_default(), move |event| {
        let covered = document().document_element().is_some_and(|root| root.has_attribute("data-covered"));
        if !covered && wanted() {
            event.prevent_default();
            // What older browsers look at instead.
            let _ = js_sys::Reflect::set(event, &"returnValue".into(), &true.into());
        }
    })
}

/// Moves the keyboard and the screen reader to an element of the page, by its id.
pub fn focus(id: &str) {
    use wasm_bindgen::JsCast;
    if let Some(element) = document().get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves the keyboard and the screen reader to the heading of a page that was just opened, and to its top.
pub fn focus_heading() {
    use wasm_bindgen::JsCast;
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Ok(Some(heading)) = document().query_selector("main h1") {
        if let Ok(heading) = heading.dyn_into::<web_sys::HtmlElement>() {
            let _ = heading.set_attribute("tabindex", "-1");
            let _ = heading.focus();
        }
    }
}

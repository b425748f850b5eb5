//! Thin wrappers of what a browser offers: Rust types in and out, no `JsValue` leaves. Knows no other module of the app.

pub mod camera;
pub mod chance;
pub mod files;
pub mod intl;
pub mod own;
pub mod page;
pub mod pictures;
pub mod storage;
pub mod tabs;

/// Waits, in milliseconds.
pub async fn sleep(millis: u32) {
    let mut timer = None;
    let promise = js_sys::Promise::new(&mut |done, _| {
        timer = Some(gloo::timers::callback::Timeout::new(millis, move || {
            // Keeping a promise doesn't throw.
            let _ = done.call0(&wasm_bindgen::JsValue::UNDEFINED);
        }));
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Milliseconds since 1970, UTC, by this device's clock.
#[allow(clippy::cast_possible_truncation, reason = "a browser's clock fits for some hundred million years")]
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

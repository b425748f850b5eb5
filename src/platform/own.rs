//! The small script that stands outside the program (`assets/boot/boot.js`): Exit, the guard, offline use, new versions.

use gloo::events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

fn get(name: &str) -> Option<JsValue> {
    let own = Reflect::get(&js_sys::global(), &"ownwords".into()).ok()?;
    Reflect::get(&own, &name.into()).ok().filter(|value| !value.is_undefined())
}

fn call(name: &str, args: &[JsValue]) -> Option<JsValue> {
    let own = Reflect::get(&js_sys::global(), &"ownwords".into()).ok()?;
    get(name)?.dyn_ref::<Function>()?.apply(&own, &args.iter().collect()).ok()
}

/// Where the app lies on its host: `/`, or the sub-path that it was built for, with a slash at each end.
pub fn public_url() -> String {
    get("publicUrl").and_then(|url| url.as_string()).unwrap_or_else(|| "/".to_owned())
}

/// Whether the program may start in this tab: not after Exit, and not inside somebody else's frame.
pub fn may_start() -> bool {
    get("mayStart").and_then(|may| may.as_bool()).unwrap_or(true)
}

/// Says that the first page is drawn.
pub fn started() {
    call("started", &[]);
}

/// Says that the program has broken, with the place in its source. Never with anything that was typed.
pub fn trapped(place: &str) {
    call("trapped", &[place.into()]);
}

/// Leaves at once for a neutral page.
pub fn exit() {
    call("exit", &[]);
}

/// What came behind the `#` of a link to this page, once: the small script has taken it out of the address already.
pub fn take_handed() -> Option<String> {
    let text = get("handed")?.as_string().filter(|text| !text.is_empty())?;
    let own = Reflect::get(&js_sys::global(), &"ownwords".into()).ok()?;
    let _ = Reflect::set(&own, &"handed".into(), &"".into());
    Some(text)
}

/// Calls back when another link was followed on this page. Held while listening.
pub fn on_handed(call: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "ownwords-handed", move |_| call())
}

/// The address of a file of `assets/`, by its name.
pub fn file(name: &str) -> Option<String> {
    call("file", &[name.into()])?.as_string()
}

/// Has these addresses kept for use without a network.
pub fn keep(addresses: &[String]) {
    let list = addresses.iter().map(|address| JsValue::from_str(address)).collect::<js_sys::Array>();
    call("keep", &[list.into()]);
}

/// Has the reader of QR codes kept for use without a network.
pub fn keep_scanner() {
    call("keepScanner", &[]);
}

/// Whether a new version has been fetched and waits.
pub fn is_update_ready() -> bool {
    get("updateReady").and_then(|ready| ready.as_bool()).unwrap_or(false)
}

/// Calls back when a new version has been fetched and waits. Held while listening.
pub fn on_update(call: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "ownwords-update", move |_| call())
}

/// Lets the new version take over; the page is loaded again.
pub fn apply_update() {
    call("applyUpdate", &[]);
}

/// Takes away the service worker and all that is kept for use without a network.
pub async fn forget_offline() {
    if let Some(promise) = call("forgetOffline", &[]) {
        let _ = JsFuture::from(Promise::resolve(&promise)).await;
    }
}

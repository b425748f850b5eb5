//! What the browser promises about storage, small settings, and leaving nothing behind.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Settings that are needed before anything is painted. They say how the app looks, nothing about anybody.
pub fn setting(name: &str) -> Option<String> {
    gloo::utils::window().local_storage().ok().flatten()?.get_item(&format!("ownwords-{name}")).ok().flatten()
}

/// Remembers a setting; a browser that refuses forgets it with the page.
pub fn set_setting(name: &str, value: &str) {
    if let Ok(Some(storage)) = gloo::utils::window().local_storage() {
        let _ = storage.set_item(&format!("ownwords-{name}"), value);
    }
}

/// Forgets a setting.
pub fn forget_setting(name: &str) {
    if let Ok(Some(storage)) = gloo::utils::window().local_storage() {
        let _ = storage.remove_item(&format!("ownwords-{name}"));
    }
}

/// A setting of this visit, in this tab: forgotten when the tab is closed.
pub fn visit_setting(name: &str) -> Option<String> {
    gloo::utils::window().session_storage().ok().flatten()?.get_item(&format!("ownwords-{name}")).ok().flatten()
}

/// Remembers a setting of this visit.
pub fn set_visit_setting(name: &str, value: &str) {
    if let Ok(Some(storage)) = gloo::utils::window().session_storage() {
        let _ = storage.set_item(&format!("ownwords-{name}"), value);
    }
}

/// Something that was said in this visit, in this tab: forgotten when the tab is closed.
pub fn said_in_this_visit(name: &str) -> bool {
    visit_setting(name).is_some()
}

/// Remembers that it was said.
pub fn say_in_this_visit(name: &str) {
    set_visit_setting(name, "yes");
}

async fn call(object: &JsValue, method: &str, args: &[JsValue]) -> Option<JsValue> {
    let function: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    let promise = function.apply(object, &args.iter().collect::<Array>()).ok()?;
    JsFuture::from(Promise::resolve(&promise)).await.ok()
}

fn storage_manager() -> Option<JsValue> {
    Reflect::get(&gloo::utils::window().navigator(), &"storage".into()).ok().filter(|manager| !manager.is_undefined())
}

/// Whether the browser promises to keep what is stored; `None` where it doesn't say.
pub async fn is_kept() -> Option<bool> {
    call(&storage_manager()?, "persisted", &[]).await?.as_bool()
}

/// Asks the browser to keep what is stored. Some ask the person.
pub async fn ask_to_keep() -> Option<bool> {
    call(&storage_manager()?, "persist", &[]).await?.as_bool()
}

/// Bytes used and bytes allowed, as far as the browser says.
pub async fn space() -> Option<(f64, f64)> {
    let estimate = call(&storage_manager()?, "estimate", &[]).await?;
    let number = |name: &str| Reflect::get(&estimate, &name.into()).ok().and_then(|value| value.as_f64());
    Some((number("usage")?, number("quota")?))
}

/// Removes everything but the databases that any browser interface could read: settings, session, kept files, the service worker.
pub async fn forget_everything() {
    super::own::forget_offline().await;
    let window = gloo::utils::window();
    for storage in [window.local_storage(), window.session_storage()].into_iter().flatten().flatten() {
        let _ = storage.clear();
    }
}

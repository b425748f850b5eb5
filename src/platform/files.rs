//! Files: reading what was picked, saving, and the phone's own share sheet.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FilePropertyBag, HtmlAnchorElement, ShareData, Url};

/// How a share sheet ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// Handed to the app that the person chose. Whether that app sent it isn't known.
    HandedOver,
    /// Closed without choosing.
    Closed,
    /// Refused by the browser.
    Refused,
}

/// Reads a whole file. Files above `limit` bytes are not read at all.
///
/// # Errors
/// `Err(size)` for a file above the limit, in bytes; `Err(0)` when the browser can't read it.
pub async fn read(file: &File, limit: u64) -> Result<Vec<u8>, u64> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "file sizes are whole and not negative")]
    let size = file.size() as u64;
    if size > limit {
        return Err(size);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| 0_u64)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn parts(bytes: &[u8]) -> Array {
    Array::of1(&Uint8Array::from(bytes))
}

fn file(name: &str, kind: &str, bytes: &[u8]) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    File::new_with_u8_array_sequence_and_options(&parts(bytes), name, &options).ok()
}

/// Saves bytes as a file where the browser puts downloads.
pub fn save(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts(bytes), &options) else { return false };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return false };
    let link = gloo::utils::document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    let Some(link) = link else { return false };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser reads the file after the click has returned.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    true
}

/// Whether this browser has a share sheet that takes such a file.
pub fn can_share(name: &str, kind: &str) -> bool {
    let navigator = gloo::utils::window().navigator();
    let has = js_sys::Reflect::has(&navigator, &JsValue::from_str("canShare")).unwrap_or(false);
    let Some(file) = file(name, kind, b"-") else { return false };
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    has && navigator.can_share_with_data(&data)
}

/// Opens the phone's share sheet with a file alone (an iPhone drops the file when a title or text goes with it). Must be called
/// straight from a tap.
pub async fn share(name: &str, kind: &str, bytes: &[u8]) -> Shared {
    let Some(file) = file(name, kind, bytes) else { return Shared::Refused };
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    hand_over(&data).await
}

/// Whether this browser has a share sheet that takes plain text.
pub fn can_share_text() -> bool {
    js_sys::Reflect::has(&gloo::utils::window().navigator(), &JsValue::from_str("share")).unwrap_or(false)
}

/// Opens the phone's share sheet with plain text. Must be called straight from a tap.
pub async fn share_text(text: &str) -> Shared {
    let data = ShareData::new();
    data.set_text(text);
    hand_over(&data).await
}

/// The same with a link, wherever text is taken.
pub async fn share_link(link: &str) -> Shared {
    let data = ShareData::new();
    data.set_url(link);
    hand_over(&data).await
}

async fn hand_over(data: &ShareData) -> Shared {
    match JsFuture::from(gloo::utils::window().navigator().share_with_data(data)).await {
        Ok(_) => Shared::HandedOver,
        Err(fault) => {
            let name = js_sys::Reflect::get(&fault, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
            if name.as_deref() == Some("AbortError") { Shared::Closed } else { Shared::Refused }
        }
    }
}

/// The first bytes of a file. Nothing when the browser can't read it.
pub async fn beginning(file: &File, length: i32) -> Vec<u8> {
    let Ok(part) = file.slice_with_i32_and_i32(0, length) else { return Vec::new() };
    JsFuture::from(part.array_buffer()).await.map(|buffer| Uint8Array::new(&buffer).to_vec()).unwrap_or_default()
}

/// Puts text on the clipboard.
pub async fn copy(text: &str) -> bool {
    let navigator = gloo::utils::window().navigator();
    if !js_sys::Reflect::has(&navigator, &JsValue::from_str("clipboard")).unwrap_or(false) {
        return false;
    }
    let Ok(clipboard) = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")) else { return false };
    let Ok(write) = js_sys::Reflect::get(&clipboard, &JsValue::from_str("writeText")) else { return false };
    let Some(write) = write.dyn_ref::<js_sys::Function>() else { return false };
    match write.call1(&clipboard, &JsValue::from_str(text)) {
        Ok(promise) => JsFuture::from(js_sys::Promise::resolve(&promise)).await.is_ok(),
        Err(_) => false,
    }
}

/// Fetches one of the app's own files as text; nothing when it isn't there: offline, and not kept.
pub async fn load_text(address: &str) -> Option<String> {
    let response = JsFuture::from(gloo::utils::window().fetch_with_str(address)).await.ok()?.dyn_into::<web_sys::Response>().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// The same as bytes.
pub async fn load_bytes(address: &str) -> Option<Vec<u8>> {
    let response = JsFuture::from(gloo::utils::window().fetch_with_str(address)).await.ok()?.dyn_into::<web_sys::Response>().ok()?;
    if !response.ok() {
        return None;
    }
    Some(Uint8Array::new(&JsFuture::from(response.array_buffer().ok()?).await.ok()?).to_vec())
}

/// The file that was dropped onto the page, if one was.
pub fn dropped(event: &web_sys::Event) -> Option<File> {
    event.dyn_ref::<web_sys::DragEvent>()?.data_transfer()?.files()?.get(0)
}

/// Opens the browser's print window for this page.
pub fn print() {
    let _ = gloo::utils::window().print();
}

//! The decoder. The only file that names `rqrr`.

use super::{MAX_SIDE, MAX_TEXT};

/// The texts of the QR codes in a picture: `shades` are its pixels line by line, 0 for black. Nothing for a picture whose size isn't that of
/// its pixels, or that is larger than [`MAX_SIDE`], and nothing for one that stops the decoder: rqrr 0.11 asserts that corners which are no
/// square's can be mapped (`geometry.rs`). In the browser nothing unwinds: there the worker stops, and the page starts another (`client.rs`).
pub fn read(width: usize, height: usize, shades: &[u8]) -> Vec<String> {
    let fits = (1..=MAX_SIDE).contains(&width) && (1..=MAX_SIDE).contains(&height) && width * height == shades.len();
    if !fits {
        return Vec::new();
    }
    std::panic::catch_unwind(|| {
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| shades[y * width + x]);
        let grids = picture.detect_grids();
        grids.iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).filter(|text| text.len() <= MAX_TEXT).collect()
    })
    .unwrap_or_default()
}

/// The worker: says that it is ready, and answers every picture until the page sends it away. A picture is posted as `[width, height,
/// buffer]`, its answer is a list of texts.
#[cfg(target_arch = "wasm32")]
pub fn serve() {
    use js_sys::{Array, Uint8Array};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answering = scope.clone();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what isn't a size is no picture either way")]
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let texts = Array::new();
        if let Ok(message) = event.data().dyn_into::<Array>() {
            let side = |index| message.get(index).as_f64().unwrap_or_default() as usize;
            let shades = Uint8Array::new(&message.get(2)).to_vec();
            for text in read(side(0), side(1), &shades) {
                texts.push(&JsValue::from_str(&text));
            }
        }
        if answering.post_message(&texts).is_err() {
            wasm_bindgen::throw_str("an answer could not be posted");
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // It listens for as long as the worker lives.
    on_message.forget();
    let _ = scope.post_message(&JsValue::from_str("ready"));
}

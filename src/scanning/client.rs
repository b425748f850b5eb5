//! The page's side: starts the worker when a picture is first looked at, and ends it when nobody looks any more.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// How long the worker may take to load, or to look at one picture, in milliseconds.
const PATIENCE: u32 = 45_000;

/// The worker could not be loaded, or stopped: most often for want of a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScannerGone;

/// The worker. Dropping it ends it.
pub struct Scanner {
    worker: Worker,
}

impl Drop for Scanner {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Scanner {
    /// Starts the worker and waits until it is ready.
    ///
    /// # Errors
    /// [`ScannerGone`].
    pub async fn start() -> Result<Self, ScannerGone> {
        let scanner = Self { worker: start_worker().ok_or(ScannerGone)? };
        scanner.answer().await?;
        Ok(scanner)
    }

    /// The texts of the QR codes in a picture: `shades` are its pixels line by line, 0 for black. One picture at a time.
    ///
    /// # Errors
    /// [`ScannerGone`]. The worker is of no use then.
    pub async fn look(&self, width: u32, height: u32, shades: &[u8]) -> Result<Vec<String>, ScannerGone> {
        let buffer = Uint8Array::from(shades).buffer();
        let message = Array::of3(&width.into(), &height.into(), &buffer);
        self.worker.post_message_with_transfer(&message, &Array::of1(&buffer)).map_err(|_| ScannerGone)?;
        let texts = self.answer().await?;
        Ok(Array::from(&texts).iter().filter_map(|text| text.as_string()).collect())
    }

    /// The next message of the worker's.
    async fn answer(&self) -> Result<JsValue, ScannerGone> {
        let mut timer = None;
        let promise = Promise::new(&mut |keep, breaks| {
            let late = breaks.clone();
            timer = Some(Timeout::new(PATIENCE, move || call(&late, &JsValue::NULL)));
            let heard = Closure::once_into_js(move |event: MessageEvent| call(&keep, &event.data()));
            let failed = Closure::once_into_js(move |_: JsValue| call(&breaks, &JsValue::NULL));
            self.worker.set_onmessage(Some(heard.unchecked_ref()));
            self.worker.set_onerror(Some(failed.unchecked_ref()));
        });
        let heard = JsFuture::from(promise).await.map_err(|_| ScannerGone);
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        drop(timer);
        heard
    }
}

fn call(function: &Function, value: &JsValue) {
    // Keeping or breaking a promise doesn't throw.
    let _ = function.call1(&JsValue::UNDEFINED, value);
}

/// Calls `window.ownwords.startScanner()`.
fn start_worker() -> Option<Worker> {
    let own = Reflect::get(&js_sys::global(), &"ownwords".into()).ok()?;
    let start: Function = Reflect::get(&own, &"startScanner".into()).ok()?.dyn_into().ok()?;
    start.call0(&own).ok()?.dyn_into().ok()
}

//! The page's side: starts the worker when a picture is first looked at, and ends it when nobody looks any more.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, MessageEvent, Worker};

/// How long the worker may take to load, or to look at one picture, in milliseconds.
const PATIENCE: u32 = 45_000;

/// The worker could not be loaded, most often for want of a network, or says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScannerGone;

/// Why there is no answer.
enum Silent {
    /// The worker stopped: at a picture that its decoder can't bear (`engine.rs`), or because it could not be loaded.
    Stopped,
    /// [`PATIENCE`] is over.
    Late,
}

/// A reader of codes. Dropping it ends its worker.
pub struct Scanner {
    /// The one at work: a worker that a picture has stopped is replaced.
    worker: RefCell<Running>,
}

/// A worker that has said that it is ready. Dropping it ends it.
struct Running(Worker);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

impl Scanner {
    /// Starts the worker and waits until it is ready.
    ///
    /// # Errors
    /// [`ScannerGone`].
    pub async fn start() -> Result<Self, ScannerGone> {
        Ok(Self { worker: RefCell::new(Running::start().await?) })
    }

    /// The texts of the QR codes in a picture: `shades` are its pixels line by line, 0 for black. One picture at a time. A picture that
    /// stops the worker has none, and another worker stands ready for the next.
    ///
    /// # Errors
    /// [`ScannerGone`]. The scanner is of no use then.
    pub async fn look(&self, width: u32, height: u32, shades: &[u8]) -> Result<Vec<String>, ScannerGone> {
        let buffer = Uint8Array::from(shades).buffer();
        let message = Array::of3(&width.into(), &height.into(), &buffer);
        let worker = self.worker.borrow().0.clone();
        worker.post_message_with_transfer(&message, &Array::of1(&buffer)).map_err(|_| ScannerGone)?;
        match answer(&worker).await {
            Ok(texts) => Ok(Array::from(&texts).iter().filter_map(|text| text.as_string()).collect()),
            Err(Silent::Stopped) => {
                let fresh = Running::start().await?;
                self.worker.replace(fresh);
                Ok(Vec::new())
            }
            Err(Silent::Late) => Err(ScannerGone),
        }
    }
}

impl Running {
    async fn start() -> Result<Self, ScannerGone> {
        let running = Self(start_worker().ok_or(ScannerGone)?);
        answer(&running.0).await.map_err(|_| ScannerGone)?;
        Ok(running)
    }
}

/// The next message of the worker's.
async fn answer(worker: &Worker) -> Result<JsValue, Silent> {
    let mut timer = None;
    let promise = Promise::new(&mut |keep, breaks| {
        let late = breaks.clone();
        timer = Some(Timeout::new(PATIENCE, move || call(&late, &JsValue::NULL)));
        let heard = Closure::once_into_js(move |event: MessageEvent| call(&keep, &event.data()));
        let stopped = Closure::once_into_js(move |event: Event| {
            // It is dealt with here, and nothing for the page to report.
            event.prevent_default();
            call(&breaks, &JsValue::TRUE);
        });
        worker.set_onmessage(Some(heard.unchecked_ref()));
        worker.set_onerror(Some(stopped.unchecked_ref()));
    });
    let heard = JsFuture::from(promise).await.map_err(|why| if why.is_truthy() { Silent::Stopped } else { Silent::Late });
    worker.set_onmessage(None);
    worker.set_onerror(None);
    drop(timer);
    heard
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

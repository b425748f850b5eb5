//! Other windows of this app on this device.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent};

/// How many windows get a number of their own; any more take a random name.
const SEATS: u32 = 8;

/// Takes a seat among the open windows: a small number that no other window has while this one lives, held by a Web Lock, which the
/// browser frees even when the window is killed. `None` where there are no locks or all seats are taken.
pub async fn take_seat() -> Option<u32> {
    let locks = Reflect::get(&gloo::utils::window().navigator(), &"locks".into()).ok().filter(|locks| !locks.is_undefined())?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    for seat in 0..SEATS {
        let answer = Promise::new(&mut |resolve, _| {
            let options = Object::new();
            let _ = Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE);
            let held = Closure::once_into_js(move |lock: JsValue| -> JsValue {
                let taken = !lock.is_null();
                let _ = resolve.call1(&JsValue::NULL, &JsValue::from_bool(taken));
                if taken {
                    // Never resolved: the seat is held until the window closes.
                    Promise::new(&mut |_, _| {}).into()
                } else {
                    JsValue::UNDEFINED
                }
            });
            let _ = request.call3(&locks, &format!("ownwords-seat-{seat}").into(), &options, &held);
        });
        if JsFuture::from(answer).await.ok()?.as_bool()? {
            return Some(seat);
        }
    }
    None
}

/// A line to the other windows.
pub struct Line {
    channel: Option<BroadcastChannel>,
    _listener: Option<EventListener>,
}

impl Line {
    /// Opens the line; `heard` is called with each text that another window says.
    pub fn open(heard: impl Fn(String) + 'static) -> Rc<Self> {
        let channel = BroadcastChannel::new("ownwords").ok();
        let listener = channel.as_ref().map(|channel| {
            EventListener::new(channel, "message", move |event| {
                let text = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
                if let Some(text) = text {
                    heard(text);
                }
            })
        });
        Rc::new(Self { channel, _listener: listener })
    }

    /// Says a text to every other window.
    pub fn say(&self, text: &str) {
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&JsValue::from_str(text));
        }
    }
}

//! The page's side of the worker: starts it when it is first needed, hands it one job at a time, sends it away when it has been idle.
//!
//! The worker's file is loaded through `window.ownwords.startSealer()`, a small script's function that makes it under the page's Trusted
//! Types policy. Sending the worker away gives back the memory that scrypt took, and every passphrase with it.

use super::message::{self, Identity, OpenLimits, OpenWith, Progress, Reply, Request, SealTo};
use super::{MAX_CONTENT, MAX_INPUT, SealError};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, Event, MessageEvent, Worker};

/// How long the worker stays when there is nothing to do, in milliseconds.
const IDLE_MS: u32 = 10_000;
/// How long the worker may take to load, in milliseconds. The slowest phone of design section 8 needs three seconds.
const START_MS: u32 = 45_000;

/// Compresses and seals the bytes: an age file, as text when `armour` is asked for. At most [`MAX_CONTENT`] bytes.
pub async fn seal(content: &[u8], to: SealTo, armour: bool, progress: impl Fn(Progress) + 'static) -> Result<Vec<u8>, SealError> {
    if content.len() as u64 > MAX_CONTENT {
        return Err(SealError::TooBig { limit: MAX_CONTENT });
    }
    match ask(Request::Seal { to, armour }, content, progress).await? {
        (Reply::Done, sealed) => Ok(sealed),
        (reply, _) => Err(unexpected(&reply)),
    }
}

/// Opens an age file, or text that holds one, and unpacks what is in it. At most [`MAX_INPUT`] bytes, and the limits of
/// [`OpenLimits::default`].
pub async fn open(sealed: &[u8], with: OpenWith, progress: impl Fn(Progress) + 'static) -> Result<Vec<u8>, SealError> {
    open_within(sealed, with, OpenLimits::default(), progress).await
}

/// The same with limits of its own, for what is known to be small.
pub async fn open_within(
    sealed: &[u8],
    with: OpenWith,
    limits: OpenLimits,
    progress: impl Fn(Progress) + 'static,
) -> Result<Vec<u8>, SealError> {
    if sealed.len() as u64 > MAX_INPUT {
        return Err(SealError::TooBig { limit: MAX_INPUT });
    }
    match ask(Request::Open { with, limits }, sealed, progress).await? {
        (Reply::Done, content) => Ok(content),
        (reply, _) => Err(unexpected(&reply)),
    }
}

/// Makes a new key pair.
pub async fn make_identity() -> Result<Identity, SealError> {
    match ask(Request::MakeIdentity, &[], |_| {}).await? {
        (Reply::Made(identity), _) => Ok(identity),
        (reply, _) => Err(unexpected(&reply)),
    }
}

/// Starts the worker without giving it anything to do, so that it is there when a button is pressed. Harmless when it runs already; it
/// goes away again when it has been idle.
pub fn warm_up() {
    DESK.with(|desk| {
        let mut desk = desk.borrow_mut();
        if desk.worker.is_none() {
            let _ = desk.start();
        }
    });
}

/// Sends the worker away at once, in the middle of whatever it does: for Exit. Jobs still waited for end as [`SealError::WorkerGone`].
pub fn dismiss() {
    end(&SealError::WorkerGone);
}

type Outcome = Result<(Reply, Vec<u8>), SealError>;

/// One job: what is asked, and where the answer is put.
struct Job {
    message: JsValue,
    transfer: JsValue,
    progress: Rc<dyn Fn(Progress)>,
    answer: Rc<RefCell<Answer>>,
}

#[derive(Default)]
struct Answer {
    outcome: Option<Outcome>,
    waker: Option<Waker>,
}

impl Job {
    fn finish(self, outcome: Outcome) {
        let waker = {
            let mut answer = self.answer.borrow_mut();
            answer.outcome = Some(outcome);
            answer.waker.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    /// Whether nobody waits for the answer any more: the page that asked has been left.
    fn is_forgotten(&self) -> bool {
        Rc::strong_count(&self.answer) == 1
    }
}

/// The worker that runs, with what listens to it. Dropping it ends it.
struct Running {
    worker: Worker,
    ready: bool,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
    _start_by: Option<Timeout>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.set_onmessageerror(None);
        self.worker.terminate();
    }
}

#[derive(Default)]
struct Desk {
    worker: Option<Running>,
    current: Option<Job>,
    waiting: VecDeque<Job>,
    idle: Option<Timeout>,
}

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

async fn ask(request: Request, bytes: &[u8], progress: impl Fn(Progress) + 'static) -> Outcome {
    let (message, transfer) = message::pack(&request, bytes).map_err(|reason| SealError::WorkerFailed { reason })?;
    let answer = Rc::new(RefCell::new(Answer::default()));
    let job = Job { message, transfer, progress: Rc::new(progress), answer: answer.clone() };
    DESK.with(|desk| desk.borrow_mut().waiting.push_back(job));
    go_on();
    poll_fn(move |context| {
        let mut answer = answer.borrow_mut();
        match answer.outcome.take() {
            Some(outcome) => Poll::Ready(outcome),
            None => {
                answer.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    })
    .await
}

/// Gives the next job to the worker, if it is there and free; starts it if it isn't there; sets the clock when there is nothing to do.
fn go_on() {
    let failure = DESK.with(|desk| desk.borrow_mut().go_on().err());
    if let Some(failure) = failure {
        end(&failure);
    }
}

/// Ends the worker and everything that was asked of it.
fn end(failure: &SealError) {
    let jobs: Vec<Job> = DESK.with(|desk| {
        let mut desk = desk.borrow_mut();
        desk.worker = None;
        desk.idle = None;
        let current = desk.current.take();
        current.into_iter().chain(desk.waiting.drain(..).collect::<Vec<_>>()).collect()
    });
    for job in jobs {
        job.finish(Err(failure.clone()));
    }
}

impl Desk {
    fn go_on(&mut self) -> Result<(), SealError> {
        if self.current.is_some() {
            return Ok(());
        }
        self.waiting.retain(|job| !job.is_forgotten());
        if self.waiting.is_empty() {
            if self.worker.is_some() {
                self.idle = Some(Timeout::new(IDLE_MS, || end(&SealError::WorkerGone)));
            }
            return Ok(());
        }
        self.idle = None;
        if self.worker.is_none() {
            return self.start();
        }
        let Some(running) = self.worker.as_ref().filter(|running| running.ready) else { return Ok(()) };
        let Some(job) = self.waiting.pop_front() else { return Ok(()) };
        let posted = running.worker.post_message_with_transfer(&job.message, &job.transfer);
        self.current = Some(job);
        posted.map_err(|error| SealError::WorkerFailed { reason: describe(&error) })
    }

    fn start(&mut self) -> Result<(), SealError> {
        let worker = start_worker()?;
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| hear(event.data()));
        let on_error = Closure::<dyn FnMut(Event)>::new(|event: Event| {
            event.prevent_default();
            let loaded = DESK.with(|desk| desk.borrow().worker.as_ref().is_some_and(|running| running.ready));
            let reason = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_else(|| event.type_());
            end(&if loaded { SealError::WorkerFailed { reason } } else { SealError::WorkerGone });
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(on_error.as_ref().unchecked_ref()));
        // A module that can't be fetched inside the worker is a rejected promise there, which no browser tells the page about.
        let start_by = Timeout::new(START_MS, || end(&SealError::WorkerGone));
        self.worker = Some(Running { worker, ready: false, _on_message: on_message, _on_error: on_error, _start_by: Some(start_by) });
        Ok(())
    }
}

/// Takes in one message of the worker's.
fn hear(data: JsValue) {
    let (reply, bytes) = match message::unpack::<Reply>(data) {
        Ok(heard) => heard,
        Err(reason) => return end(&SealError::WorkerFailed { reason }),
    };
    match reply {
        Reply::Ready => DESK.with(|desk| {
            if let Some(running) = desk.borrow_mut().worker.as_mut() {
                running.ready = true;
                running._start_by = None;
            }
        }),
        Reply::Progress(progress) => {
            // Called with the desk free, since whoever listens may ask for something, or end everything.
            let listener = DESK.with(|desk| desk.borrow().current.as_ref().map(|job| job.progress.clone()));
            if let Some(listener) = listener {
                listener(progress);
            }
            return;
        }
        Reply::Failed(error) => finish(Err(error)),
        Reply::Done | Reply::Made(_) => finish(Ok((reply, bytes))),
    }
    go_on();
}

fn finish(outcome: Outcome) {
    if let Some(job) = DESK.with(|desk| desk.borrow_mut().current.take()) {
        job.finish(outcome);
    }
}

/// Calls `window.ownwords.startSealer()`.
fn start_worker() -> Result<Worker, SealError> {
    let get = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &JsValue::from_str(name));
    let started = get(&js_sys::global(), "ownwords").and_then(|own_words| {
        let start: js_sys::Function = get(&own_words, "startSealer")?.dyn_into()?;
        start.call0(&own_words)?.dyn_into::<Worker>()
    });
    started.map_err(|_| SealError::WorkerGone)
}

fn unexpected(reply: &Reply) -> SealError {
    let reason = match reply {
        Reply::Ready => "answered Ready",
        Reply::Progress(_) => "answered Progress",
        Reply::Done => "answered Done",
        Reply::Made(_) => "answered Made",
        Reply::Failed(_) => "answered Failed",
    };
    SealError::WorkerFailed { reason: reason.to_owned() }
}

fn describe(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message())).unwrap_or_else(|| format!("{error:?}"))
}

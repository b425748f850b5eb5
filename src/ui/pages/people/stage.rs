//! Moving about on the map: pan, zoom, and carrying somebody to another ring. All of it moves what is already drawn; nothing is drawn
//! anew until somebody is put down.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent, WheelEvent};
use yew::Callback;

use crate::domain::EntryId;
use crate::domain::circle::{Cell as Room, Circle, RADIUS};
use crate::domain::person::Ring;

/// How far a finger moves, in pixels, before a press becomes a pull.
const PULL: f64 = 8.0;
/// How small somebody's picture may be shown at first: a share of its full size.
const LEAST: f64 = 0.72;
/// How large at first, and how large at all.
const FIRST: f64 = 1.2;
const MOST: f64 = 3.0;

/// Where the middle of the map stands in the glass, in pixels, and how large it is shown.
#[derive(Clone, Copy, PartialEq, Default)]
struct View {
    x: f64,
    y: f64,
    scale: f64,
}

enum Doing {
    Nothing,
    /// A finger rests on somebody.
    Pressing {
        spot: HtmlElement,
        index: usize,
        from: (f64, f64),
    },
    /// Somebody is carried.
    Carrying {
        spot: HtmlElement,
        index: usize,
        from: (f64, f64),
        over: Ring,
    },
    /// The ground is pulled.
    Pulling {
        last: (f64, f64),
        far: bool,
    },
    /// Two fingers.
    Pinching {
        apart: f64,
        middle: (f64, f64),
    },
}

/// What the listeners and the drawing share.
pub(super) struct Stage {
    glass: HtmlElement,
    floor: HtmlElement,
    hint: HtmlElement,
    circle: RefCell<Rc<Circle>>,
    room: Cell<Room>,
    people: RefCell<Vec<(EntryId, Ring)>>,
    ring_names: RefCell<Vec<String>>,
    put: RefCell<Callback<(EntryId, Ring)>>,
    view: Cell<View>,
    least: Cell<f64>,
    root: Cell<f64>,
    is_moved: Cell<bool>,
    doing: RefCell<Doing>,
    fingers: RefCell<Vec<(i32, f64, f64)>>,
    swallow: Cell<bool>,
}

/// What is drawn, as the stage needs it.
pub(super) struct Scene {
    /// Where everybody stands.
    pub circle: Rc<Circle>,
    /// The room that each has.
    pub room: Room,
    /// Who they are, in the order of the keyboard, which is that of the elements on the floor.
    pub people: Vec<(EntryId, Ring)>,
    /// The word of each ring, in the order of [`Ring::ALL`].
    pub ring_names: Vec<String>,
    /// Puts somebody down in another ring.
    pub put: Callback<(EntryId, Ring)>,
}

impl Stage {
    /// A stage in a glass that shows a part of the floor; `hint` says over which ring somebody is carried.
    pub(super) fn new(glass: HtmlElement, floor: HtmlElement, hint: HtmlElement) -> Rc<Self> {
        Rc::new(Self {
            glass,
            floor,
            hint,
            circle: RefCell::new(Rc::new(crate::domain::circle::lay_out(&[], Room::PLAIN))),
            room: Cell::new(Room::PLAIN),
            people: RefCell::default(),
            ring_names: RefCell::default(),
            put: RefCell::default(),
            view: Cell::default(),
            least: Cell::new(LEAST),
            root: Cell::new(1.0),
            is_moved: Cell::new(false),
            doing: RefCell::new(Doing::Nothing),
            fingers: RefCell::default(),
            swallow: Cell::new(false),
        })
    }

    /// Listens until the listeners are dropped.
    pub(super) fn listen(self: &Rc<Self>) -> Vec<EventListener> {
        let on = |name: &'static str, options: EventListenerOptions, call: fn(&Self, &Event)| {
            let stage = self.clone();
            EventListener::new_with_options(&self.glass, name, options, move |event| call(&stage, event))
        };
        let plain = EventListenerOptions::default;
        let stage = self.clone();
        vec![
            on("pointerdown", plain(), |stage, event| stage.down(event.unchecked_ref())),
            on("pointermove", plain(), |stage, event| stage.moved(event.unchecked_ref())),
            on("pointerup", plain(), |stage, event| stage.up(event.unchecked_ref(), true)),
            on("pointercancel", plain(), |stage, event| stage.up(event.unchecked_ref(), false)),
            on("focusin", plain(), |stage, event| stage.focused(event)),
            on("wheel", EventListenerOptions::enable_prevent_default(), |stage, event| stage.wheel(event.unchecked_ref())),
            // The press that ends a pull isn't one.
            on("click", EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false }, |stage, event| {
                if stage.swallow.replace(false) {
                    event.stop_propagation();
                    event.prevent_default();
                }
            }),
            EventListener::new(&gloo::utils::window(), "resize", move |_| {
                if stage.is_moved.get() { stage.show(stage.view.get()) } else { stage.reset() }
            }),
        ]
    }

    /// Takes in what was just drawn, and puts everybody where they stand.
    pub(super) fn take(&self, scene: Scene) {
        let moved = **self.circle.borrow() != *scene.circle;
        let first = self.view.get().scale == 0.0;
        if first {
            // Nobody flies to their place when the page opens.
            let _ = self.glass.set_attribute("data-still", "");
            let glass = self.glass.clone();
            gloo::timers::callback::Timeout::new(300, move || drop(glass.remove_attribute("data-still"))).forget();
        }
        let mut spot = self.floor.query_selector(".spot").ok().flatten();
        for person in &scene.circle.order {
            let Some(element) = spot else { break };
            place(element.unchecked_ref(), scene.circle.spots[*person]);
            spot = element.next_element_sibling();
        }
        self.circle.replace(scene.circle);
        self.room.set(scene.room);
        self.people.replace(scene.people);
        self.ring_names.replace(scene.ring_names);
        self.put.replace(scene.put);
        if first || (moved && !self.is_moved.get()) {
            self.reset();
        }
    }

    /// Shows the whole map, however small that makes it.
    pub(super) fn whole(&self) {
        self.show_from(0.0);
    }

    /// Shows the whole map, or as much of it as can be read, from the middle.
    pub(super) fn reset(&self) {
        self.show_from(LEAST);
    }

    fn show_from(&self, least: f64) {
        let style = gloo::utils::window().get_computed_style(&self.glass).ok().flatten();
        let size = style.and_then(|style| style.get_property_value("font-size").ok());
        // The browser reads the number, up to its unit: reading one in Rust brings a table of 10 kB along.
        let size = size.map(|size| js_sys::Number::parse_float(&size)).filter(|size| size.is_finite());
        let root = size.unwrap_or(16.0) / 16.0;
        let (wide, high) = self.size();
        let (left, top, width, height) = self.circle.borrow().bounds;
        let whole = (wide / (width + 8.0)).min(high / (height + 8.0));
        let scale = whole.min(FIRST * root).max(least * root);
        self.root.set(root);
        self.least.set(whole.min(scale));
        let middle = |glass: f64, from: f64, long: f64| {
            if long * scale <= glass { glass / 2.0 - scale * (from + long / 2.0) } else { glass / 2.0 }
        };
        self.is_moved.set(false);
        self.show(View { x: middle(wide, left, width), y: middle(high, top, height), scale });
    }

    /// Zooms about the middle of the glass.
    pub(super) fn zoom(&self, by: f64) {
        let (wide, high) = self.size();
        self.zoom_at(wide / 2.0, high / 2.0, by);
    }

    /// Brings somebody into sight, by their place in the order of the keyboard.
    pub(super) fn reveal(&self, place: usize) {
        let circle = self.circle.borrow().clone();
        let Some((x, y)) = circle.order.get(place).map(|person| circle.spots[*person]) else { return };
        let room = self.room.get();
        let mut view = self.view.get();
        let (wide, high) = self.size();
        let into = |start: f64, end: f64, glass: f64| {
            if start < 4.0 {
                4.0 - start
            } else if end > glass - 4.0 {
                glass - 4.0 - end
            } else {
                0.0
            }
        };
        let (px, py) = (view.x + view.scale * x, view.y + view.scale * y);
        let half = view.scale * room.width / 2.0;
        let dx = into(px - half, px + half, wide);
        let dy = into(py - view.scale * (RADIUS + 4.0), py + view.scale * (room.height - RADIUS), high);
        if dx != 0.0 || dy != 0.0 {
            view.x += dx;
            view.y += dy;
            self.is_moved.set(true);
            self.show(view);
        }
    }

    /// Gives somebody the keyboard, and brings them into sight.
    pub(super) fn focus(&self, place: usize) {
        let spots = self.floor.query_selector_all(".spot").ok();
        let Some(spots) = spots else { return };
        let place_of = u32::try_from(place).unwrap_or(u32::MAX);
        for index in 0..spots.length() {
            if let Some(spot) = spots.get(index).and_then(|spot| spot.dyn_into::<HtmlElement>().ok()) {
                let _ = spot.set_attribute("tabindex", if index == place_of { "0" } else { "-1" });
                if index == place_of {
                    let _ = spot.focus();
                }
            }
        }
        self.reveal(place);
    }

    fn size(&self) -> (f64, f64) {
        (f64::from(self.glass.client_width().max(1)), f64::from(self.glass.client_height().max(1)))
    }

    fn show(&self, mut view: View) {
        let (wide, high) = self.size();
        let (left, top, width, height) = self.circle.borrow().bounds;
        // The middle of the glass never leaves the map.
        let keep =
            |at: f64, glass: f64, from: f64, long: f64| at.clamp(glass / 2.0 - view.scale * (from + long), glass / 2.0 - view.scale * from);
        view.x = keep(view.x, wide, left, width);
        view.y = keep(view.y, high, top, height);
        self.view.set(view);
        let _ =
            self.floor.style().set_property("transform", &format!("translate({:.2}px,{:.2}px) scale({:.4})", view.x, view.y, view.scale));
        // A finger that finds nothing to pull scrolls the page.
        let fits = view.scale * height <= high + 1.0 && view.scale * width <= wide + 1.0;
        let _ = if fits { self.glass.remove_attribute("data-free") } else { self.glass.set_attribute("data-free", "") };
    }

    fn zoom_at(&self, x: f64, y: f64, by: f64) -> bool {
        let view = self.view.get();
        let scale = (view.scale * by).clamp(self.least.get(), MOST * self.root.get());
        if (scale - view.scale).abs() < 1e-4 {
            return false;
        }
        let grown = scale / view.scale;
        self.is_moved.set(true);
        self.show(View { x: x - (x - view.x) * grown, y: y - (y - view.y) * grown, scale });
        true
    }

    /// A place on the glass, in pixels from its corner.
    fn in_glass(&self, x: f64, y: f64) -> (f64, f64) {
        let frame = self.glass.get_bounding_client_rect();
        (x - frame.left(), y - frame.top())
    }

    fn down(&self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        self.swallow.set(false);
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let mut fingers = self.fingers.borrow_mut();
        fingers.retain(|finger| finger.0 != event.pointer_id());
        fingers.push((event.pointer_id(), at.0, at.1));
        if let [one, other] = fingers[..] {
            self.put_back();
            let apart = (one.1 - other.1).hypot(one.2 - other.2);
            self.doing.replace(Doing::Pinching { apart, middle: ((one.1 + other.1) / 2.0, (one.2 + other.2) / 2.0) });
            return;
        }
        let spot =
            event.target().and_then(|target| target.dyn_into::<Element>().ok()).and_then(|element| element.closest(".spot").ok().flatten());
        let doing = match spot.and_then(|spot| Some((index_of(&spot)?, spot.dyn_into::<HtmlElement>().ok()?))) {
            Some((index, spot)) => Doing::Pressing { spot, index, from: at },
            None => Doing::Pulling { last: at, far: false },
        };
        self.doing.replace(doing);
    }

    fn moved(&self, event: &PointerEvent) {
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let mut fingers = self.fingers.borrow_mut();
        let Some(finger) = fingers.iter_mut().find(|finger| finger.0 == event.pointer_id()) else { return };
        (finger.1, finger.2) = at;
        let mut doing = self.doing.borrow_mut();
        match &mut *doing {
            Doing::Nothing => {}
            Doing::Pressing { spot, index, from } => {
                if (at.0 - from.0).hypot(at.1 - from.1) > PULL {
                    let _ = self.glass.set_pointer_capture(event.pointer_id());
                    let _ = spot.set_attribute("data-carried", "");
                    let _ = self.floor.set_attribute("data-carrying", "");
                    let (spot, index, from) = (spot.clone(), *index, *from);
                    let over = self.people.borrow().get(index).map_or(Ring::Unsaid, |person| person.1);
                    *doing = Doing::Carrying { spot, index, from, over };
                }
            }
            Doing::Carrying { spot, index, from, over } => {
                let to = self.carried_to(*index, *from, at);
                place(spot, to);
                let ring = self.circle.borrow().ring_at(to.0, to.1);
                if ring != *over || self.hint.text_content().is_none_or(|text| text.is_empty()) {
                    *over = ring;
                    let _ = self.floor.set_attribute("data-over", ring.slug());
                    let name = Ring::ALL.iter().position(|one| *one == ring).and_then(|place| self.ring_names.borrow().get(place).cloned());
                    self.hint.set_text_content(name.as_deref());
                }
            }
            Doing::Pulling { last, far } => {
                let (dx, dy) = (at.0 - last.0, at.1 - last.1);
                if *far || dx.hypot(dy) > PULL / 2.0 {
                    if !*far {
                        let _ = self.glass.set_pointer_capture(event.pointer_id());
                    }
                    (*last, *far) = (at, true);
                    let view = self.view.get();
                    self.is_moved.set(true);
                    self.show(View { x: view.x + dx, y: view.y + dy, ..view });
                }
            }
            Doing::Pinching { apart, middle } => {
                if let [one, other, ..] = fingers[..] {
                    let now = ((one.1 + other.1) / 2.0, (one.2 + other.2) / 2.0);
                    let grown = (one.1 - other.1).hypot(one.2 - other.2).max(1.0);
                    let view = self.view.get();
                    self.is_moved.set(true);
                    self.show(View { x: view.x + now.0 - middle.0, y: view.y + now.1 - middle.1, ..view });
                    let (x, y) = self.in_glass(now.0, now.1);
                    self.zoom_at(x, y, grown / apart.max(1.0));
                    (*apart, *middle) = (grown, now);
                }
            }
        }
    }

    /// Where somebody is who is carried, on the map.
    fn carried_to(&self, index: usize, from: (f64, f64), at: (f64, f64)) -> (f64, f64) {
        let circle = self.circle.borrow();
        let (x, y) = circle.order.get(index).map_or((0.0, 0.0), |person| circle.spots[*person]);
        let scale = self.view.get().scale.max(1e-6);
        (x + (at.0 - from.0) / scale, y + (at.1 - from.1) / scale)
    }

    fn up(&self, event: &PointerEvent, down: bool) {
        self.fingers.borrow_mut().retain(|finger| finger.0 != event.pointer_id());
        let done = self.doing.replace(Doing::Nothing);
        match done {
            Doing::Carrying { ref spot, index, from, .. } => {
                let to = self.carried_to(index, from, (f64::from(event.client_x()), f64::from(event.client_y())));
                let ring = self.circle.borrow().ring_at(to.0, to.1);
                let person = self.people.borrow().get(index).cloned();
                self.let_go(spot);
                self.swallow.set(down);
                if let Some((id, before)) = person {
                    // Somebody is put back into their own place first: where they stand is worked out from the words.
                    self.put_at_home(spot, index);
                    if down && ring != before {
                        let put = self.put.borrow().clone();
                        put.emit((id, ring));
                    }
                }
            }
            Doing::Pulling { far: true, .. } => self.swallow.set(down),
            // One finger of two is still down: it pulls on.
            Doing::Pinching { .. } => {
                if let Some((_, x, y)) = self.fingers.borrow().first() {
                    self.doing.replace(Doing::Pulling { last: (*x, *y), far: true });
                }
            }
            _ => {}
        }
    }

    /// Whoever is carried goes back to where they stood.
    fn put_back(&self) {
        if let Doing::Carrying { spot, index, .. } = self.doing.replace(Doing::Nothing) {
            self.let_go(&spot);
            self.put_at_home(&spot, index);
        }
    }

    fn put_at_home(&self, spot: &HtmlElement, index: usize) {
        let circle = self.circle.borrow();
        if let Some(person) = circle.order.get(index) {
            place(spot, circle.spots[*person]);
        }
    }

    fn let_go(&self, spot: &HtmlElement) {
        let _ = spot.remove_attribute("data-carried");
        let _ = self.floor.remove_attribute("data-carrying");
        let _ = self.floor.remove_attribute("data-over");
        self.hint.set_text_content(None);
    }

    fn focused(&self, event: &Event) {
        // A browser may have scrolled the glass to show what has the keyboard; the map moves instead.
        self.glass.set_scroll_left(0);
        self.glass.set_scroll_top(0);
        if !matches!(*self.doing.borrow(), Doing::Nothing) {
            return;
        }
        let spot = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(index) = spot.as_ref().and_then(index_of) {
            self.reveal(index);
        }
    }

    fn wheel(&self, event: &WheelEvent) {
        // Lines or pages on some devices, pixels on most; a pinch on a touchpad comes as a wheel with the control key.
        let unit = if event.delta_mode() == 0 { 1.0 } else { 30.0 };
        let fine = if event.ctrl_key() { 0.01 } else { 0.0015 };
        let (x, y) = self.in_glass(f64::from(event.client_x()), f64::from(event.client_y()));
        if self.zoom_at(x, y, (-event.delta_y() * unit * fine).exp()) {
            event.prevent_default();
        }
    }
}

fn place(spot: &HtmlElement, (x, y): (f64, f64)) {
    let _ = spot.style().set_property("transform", &format!("translate({x:.2}px,{y:.2}px)"));
}

/// Somebody's place in the order of the keyboard.
pub(super) fn index_of(spot: &Element) -> Option<usize> {
    spot.get_attribute("data-at")?.parse().ok()
}

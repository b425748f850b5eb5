//! Ways through the app: links that are real links, can be opened in a new window, and otherwise don't load the page anew; and where the
//! browser stands.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::route::Route;
use crate::platform::own;

thread_local! {
    /// Who is told when the app itself went to another page.
    static WENT: RefCell<Callback<()>> = RefCell::default();
}

/// The page that the browser stands at. For the one place that draws pages: who began last is told of every step.
#[hook]
pub fn use_here() -> Route {
    let route = use_state(here);
    let setter = route.setter();
    // From the first drawing on, and not from the effect behind it: what is drawn may go elsewhere at once.
    let _listening = use_memo((), move |()| {
        let look = Callback::from(move |()| setter.set(here()));
        WENT.set(look.clone());
        EventListener::new(&window(), "popstate", move |_| look.emit(()))
    });
    (*route).clone()
}

fn here() -> Route {
    let path = window().location().pathname().unwrap_or_default();
    Route::at(path.strip_prefix(&*base()).unwrap_or(&path))
}

/// The app's place on its host, without the last slash.
fn base() -> Rc<str> {
    own::public_url().trim_end_matches('/').into()
}

/// Makes links.
#[derive(Clone)]
pub struct Go {
    base: Rc<str>,
}

/// Makes links to other pages.
#[hook]
pub fn use_go() -> Go {
    Go { base: (*use_memo((), |()| base())).clone() }
}

impl Go {
    /// The address of a page.
    pub fn href(&self, to: &Route) -> AttrValue {
        [&*self.base, &to.path()].concat().into()
    }

    /// Follows a link inside the app, but leaves presses that ask for a new window to the browser.
    pub fn follow(&self, to: Route) -> Callback<MouseEvent> {
        let go = self.clone();
        Callback::from(move |event: MouseEvent| {
            if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                event.prevent_default();
                go.to(&to);
            }
        })
    }

    /// Goes to a page.
    pub fn to(&self, to: &Route) {
        self.went(|history, address| history.push_state_with_url(&JsValue::NULL, "", Some(address)), to);
    }

    /// Goes to a page, which takes the place of this one in the browser's history.
    pub fn instead(&self, to: &Route) {
        self.went(|history, address| history.replace_state_with_url(&JsValue::NULL, "", Some(address)), to);
    }

    fn went(&self, step: fn(&web_sys::History, &str) -> Result<(), JsValue>, to: &Route) {
        if window().history().and_then(|history| step(&history, &self.href(to))).is_ok() {
            let went = WENT.with_borrow(Clone::clone);
            went.emit(());
        }
    }
}

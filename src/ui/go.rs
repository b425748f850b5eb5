//! Links inside the app: real links, that can be opened in a new window, and that otherwise don't load the page anew.

use std::rc::Rc;

use yew::prelude::*;
use yew_router::prelude::*;

use super::route::Route;
use crate::platform::own;

/// Makes links.
#[derive(Clone)]
pub struct Go {
    base: Rc<str>,
    navigator: Option<Navigator>,
}

/// Makes links to other pages.
#[hook]
pub fn use_go() -> Go {
    let navigator = use_navigator();
    let base = use_memo((), |()| Rc::<str>::from(own::public_url().trim_end_matches('/')));
    Go { base: (*base).clone(), navigator }
}

impl Go {
    /// The address of a page.
    pub fn href(&self, to: &Route) -> AttrValue {
        [&*self.base, &to.to_path()].concat().into()
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
        if let Some(navigator) = &self.navigator {
            navigator.push(to);
        }
    }

    /// Goes to a page, which takes the place of this one in the browser's history.
    pub fn instead(&self, to: &Route) {
        if let Some(navigator) = &self.navigator {
            navigator.replace(to);
        }
    }
}

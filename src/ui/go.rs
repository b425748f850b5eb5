//! Links inside the app: real links, that can be opened in a new window, and that otherwise don't load the page anew, unless the
//! other program draws it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use yew::prelude::*;
use yew_router::prelude::*;

use super::driver::{Driver, SaveState};
use super::route::{Part, Route};
use crate::platform::{own, page};
use crate::store::Durability;

thread_local! {
    /// The program that runs here.
    static HERE: Cell<Part> = const { Cell::new(Part::First) };
    /// Carries out the writes of the open plan, which come before this program is left.
    static DRIVER: RefCell<Weak<Driver>> = const { RefCell::new(Weak::new()) };
}

/// Says which program runs here.
pub fn begin(part: Part) {
    HERE.set(part);
}

/// Says who writes: asked to finish before the other program takes over.
pub fn wait_for(driver: &Rc<Driver>) {
    DRIVER.set(Rc::downgrade(driver));
}

/// Whether the program that runs here draws a page.
pub fn is_here(to: &Route) -> bool {
    to.is_drawn_by(HERE.get())
}

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
        self.address(to).into()
    }

    fn address(&self, to: &Route) -> String {
        [&*self.base, &to.to_path()].concat()
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
        match &self.navigator {
            Some(navigator) if is_here(to) => navigator.push(to),
            _ => self.leave(to, false),
        }
    }

    /// Goes to a page, which takes the place of this one in the browser's history.
    pub fn instead(&self, to: &Route) {
        match &self.navigator {
            Some(navigator) if is_here(to) => navigator.replace(to),
            _ => self.leave(to, true),
        }
    }

    /// Goes to a page of the other program, once the store has what was typed. Where it can't be stored the page stays as it is,
    /// with the words on it: they would be lost with it.
    fn leave(&self, to: &Route, instead: bool) {
        let address = self.address(to);
        let Some(driver) = DRIVER.with_borrow(Weak::upgrade) else { return page::load(&address, instead) };
        driver.flush_all(Durability::Strict);
        driver.try_again();
        if driver.is_done() {
            return page::load(&address, instead);
        }
        let watcher = Rc::new(Cell::new(None));
        let number = driver.watch(Callback::from({
            let (driver, watcher) = (Rc::downgrade(&driver), watcher.clone());
            move |state: SaveState| {
                if state == SaveState::Unsaved {
                    return;
                }
                if let (Some(driver), Some(number)) = (driver.upgrade(), watcher.take()) {
                    driver.unwatch(number);
                    if state == SaveState::Saved {
                        page::load(&address, instead);
                    }
                }
            }
        }));
        watcher.set(Some(number));
    }
}

/// What [`Elsewhere`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ElsewhereProps {
    /// The page that is wanted.
    pub to: Route,
}

/// In the place of a page that this program doesn't draw: lets the other one draw it.
#[component]
pub fn Elsewhere(props: &ElsewhereProps) -> Html {
    let go = use_go();
    use_effect_with(props.to.clone(), move |to| go.instead(to));
    Html::default()
}

//! The line that says that a new version waits. Nothing is loaded anew before the person says so.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::msg;
use crate::platform::{own, storage};
use crate::store::Durability;
use crate::ui::components::{Button, ButtonKind, IconName, Notice};
use crate::ui::desk::{use_maybe_desk, use_words};
use crate::ui::driver::{Driver, SaveState};

/// Under this name it is remembered that the person said "later".
const LATER: &str = "update-later";

/// The line, when there is something to say.
#[component]
pub fn Update() -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let ready = use_state(own::is_update_ready);
    let not_saved = use_state(|| false);
    {
        let ready = ready.clone();
        use_effect_with((), move |()| {
            let listener = own::on_update(move || ready.set(true));
            move || drop(listener)
        });
    }
    let redraw = use_force_update();
    if !*ready || storage::said_in_this_visit(LATER) {
        return Html::default();
    }
    let now = {
        let not_saved = not_saved.clone();
        Callback::from(move |_| match &desk {
            None => own::apply_update(),
            Some(desk) => {
                not_saved.set(false);
                let not_saved = not_saved.clone();
                when_saved(&desk.driver, move |saved| if saved { own::apply_update() } else { not_saved.set(true) });
            }
        })
    };
    let later = Callback::from(move |_| {
        storage::say_in_this_visit(LATER);
        redraw.force_update();
    });
    html! {
        <Notice icon={IconName::Relay} role="status" title={words.say(msg::update_ready())}>
            if *not_saved { <p>{ words.say(msg::update_not_saved()) }</p> }
            <div class="cluster">
                <Button onclick={now}>{ words.say(msg::update_now()) }</Button>
                <Button kind={ButtonKind::Quiet} onclick={later}>{ words.say(msg::update_later()) }</Button>
            </div>
        </Notice>
    }
}

/// Has everything written that is held back, then says whether it is on the disk.
fn when_saved(driver: &Rc<Driver>, done: impl FnOnce(bool) + 'static) {
    driver.flush_all(Durability::Strict);
    match driver.state() {
        SaveState::Still | SaveState::Saved => done(true),
        SaveState::Failed(_) => done(false),
        SaveState::Unsaved => {
            let done = RefCell::new(Some(done));
            let number = Rc::new(Cell::new(None));
            let watching = Rc::downgrade(driver);
            let call = {
                let number = number.clone();
                Callback::from(move |state| {
                    if state == SaveState::Unsaved {
                        return;
                    }
                    if let (Some(driver), Some(number)) = (watching.upgrade(), number.get()) {
                        driver.unwatch(number);
                    }
                    if let Some(done) = done.take() {
                        done(state == SaveState::Saved);
                    }
                })
            };
            number.set(Some(driver.watch(call)));
        }
    }
}

//! Keep: where the words are kept, backup and restore, paper, and deleting everything.

mod backup;
mod place;
mod restore;
mod wipe;

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::msg;
use crate::store::indexed_db::{IndexedDb, NAME};
use crate::ui::components::{IconName, LinkCard};
use crate::ui::desk::{Desk, use_maybe_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::route::Route;

/// The page. Restoring and deleting work where no plan is open too.
#[component]
pub fn Keep() -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let go = use_go();
    let made = use_state(|| 0_u32);
    let on_made = {
        let made = made.clone();
        Callback::from(move |()| made.set(*made + 1))
    };
    // While somebody else's file is looked at, nothing is said about one's own words and their backup.
    let other = use_state(|| false);
    let on_other = {
        let other = other.clone();
        Callback::from(move |is_so| other.set(is_so))
    };
    html! {
        <>
            <h1>{ words.say(msg::keep_title()) }</h1>
            if !*other {
                <place::Place made={*made} />
                if desk.is_some() { <backup::BackUp {on_made} /> }
            }
            <restore::Restore {on_other} />
            if desk.is_some() && !*other {
                <h2>{ words.say(msg::keep_also()) }</h2>
                <ul class="stack" role="list" data-gap="small">
                    <li><LinkCard href={go.href(&Route::Move)} onclick={go.follow(Route::Move)} icon={IconName::Device} title={words.say(msg::menu_move())} /></li>
                    <li><LinkCard href={go.href(&Route::Print)} onclick={go.follow(Route::Print)} icon={IconName::Printer} title={words.say(msg::keep_print())} /></li>
                    <li><LinkCard href={go.href(&Route::Elsewhere)} onclick={go.follow(Route::Elsewhere)} icon={IconName::Swap} title={words.say(msg::elsewhere_title())} sub={words.say(msg::elsewhere_door_sub())} /></li>
                    <li><LinkCard href={go.href(&Route::Bin)} onclick={go.follow(Route::Bin)} icon={IconName::Trash} title={words.say(msg::history_bin_title())} /></li>
                    <li><LinkCard href={go.href(&Route::Plans)} onclick={go.follow(Route::Plans)} icon={IconName::Folder} title={words.say(msg::keep_plans())} /></li>
                </ul>
            }
            if !*other { <wipe::Wipe /> }
        </>
    }
}

/// The store of the open plan, or one of its own where none is open.
fn store(desk: Option<&Desk>) -> Rc<IndexedDb> {
    desk.map_or_else(|| Rc::new(IndexedDb::new(NAME)), |desk| desk.driver.store.clone())
}

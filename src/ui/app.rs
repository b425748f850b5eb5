//! The app as a whole: loads the words, opens the store and the plan, and draws the page.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::desk::{Desk, House, Speech};
use super::driver::{Driver, News, SaveState};
use super::go::{use_go, use_here};
use super::pages;
use super::rest::{self, Page, Rest};
use super::route::Route;
use super::shell::Shell;
use crate::domain::device::Device;
use crate::domain::{Actor, Entry, Plan, PlanId};
use crate::i18n::load::{self, locales};
use crate::i18n::{Words, choose_locale};
use crate::platform::tabs::{Line, take_seat};
use crate::platform::{self, chance, own, page, storage};
use crate::store::indexed_db::{IndexedDb, NAME};
use crate::store::{Durability, Store, StoreError};
use crate::usecases::start::NewPlan;

/// The plan that is open, as the app holds it: replaced whole when another is opened.
#[derive(Clone)]
struct Open {
    plan: Plan,
    driver: Rc<Driver>,
}

enum Act {
    Opened(Option<Open>),
    Failed(StoreError),
    /// These entries of this plan are now so.
    Entries(PlanId, Vec<Entry>),
}

/// How far the app has come.
#[derive(Clone, Default)]
struct State {
    /// Whether the store has been looked at.
    looked: bool,
    open: Option<Open>,
    failed: Option<StoreError>,
}

impl Reducible for State {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Opened(open) => next = Self { looked: true, open, failed: None },
            Act::Failed(error) => next = Self { looked: true, open: None, failed: Some(error) },
            // What a plan's last words have come to may be told when another plan is open already.
            Act::Entries(plan, entries) => {
                if let Some(open) = next.open.as_mut().filter(|open| open.plan.id == plan) {
                    for entry in entries {
                        open.plan.set(entry);
                    }
                }
            }
        }
        Rc::new(next)
    }
}

/// The app.
#[component]
pub fn App() -> Html {
    let words = use_state(|| None::<Rc<Words>>);
    let state = use_reducer(State::default);

    let speak = {
        let words = words.clone();
        Callback::from(move |(tag, done): (String, Callback<bool>)| {
            let words = words.clone();
            spawn_local(async move {
                let loaded = load::load(&tag, rest::loaded().and_then(Rest::own_shelf)).await.ok();
                let had = loaded.is_some();
                if let Some(loaded) = loaded {
                    page::set_language(&tag, loaded.dir());
                    storage::set_setting("language", &tag);
                    own::keep(&load::files(&tag));
                    words.set(Some(Rc::new(loaded)));
                }
                done.emit(had);
            });
        })
    };
    let fetch_rest = {
        let words = words.clone();
        Callback::from(move |done: Callback<bool>| {
            let words = words.clone();
            spawn_local(async move {
                let tag = words.as_ref().map(|words| words.tag().to_owned()).unwrap_or_default();
                let whole = match rest::rest().await {
                    Some(rest) => load::load(&tag, rest.own_shelf()).await.ok(),
                    None => None,
                };
                let had = whole.is_some();
                if let Some(whole) = whole {
                    words.set(Some(Rc::new(whole)));
                }
                done.emit(had);
            });
        })
    };
    let look = {
        let state = state.dispatcher();
        Callback::from(move |wanted| look_at_store(wanted, state.clone()))
    };
    let make = {
        let state = state.dispatcher();
        Callback::from(move |(new, done): (NewPlan, Callback<Option<StoreError>>)| {
            let state = state.clone();
            spawn_local(async move {
                match make_plan(new, state.clone()).await {
                    Ok(open) => {
                        state.dispatch(Act::Opened(open));
                        done.emit(None);
                    }
                    Err(error) => done.emit(Some(error)),
                }
            });
        })
    };
    {
        let (words, look) = (words.clone(), look.clone());
        use_effect_with((), move |()| {
            let there = locales();
            let tags: Vec<_> = there.iter().map(|locale| locale.tag.as_str()).collect();
            let wishes = storage::setting("language").map_or_else(page::wished_languages, |tag| vec![tag]);
            let tag = choose_locale(&wishes, &tags).to_owned();
            look.emit(None);
            spawn_local(async move {
                if let Ok(loaded) = load::load(&tag, None).await {
                    page::set_language(&tag, loaded.dir());
                    words.set(Some(Rc::new(loaded)));
                }
            });
        });
    }
    {
        // Words that were typed a moment ago are written when the page is put away: nothing later is sure to run.
        let driver = state.open.as_ref().map(|open| open.driver.clone());
        use_effect_with(driver.as_ref().map(Rc::as_ptr), move |_| {
            let listeners = driver.map(|driver| page::on_hidden(move || driver.flush_all(Durability::Strict)));
            move || drop(listeners)
        });
    }

    use_effect_with(words.is_some() && state.looked, |ready| {
        if *ready {
            own::started();
        }
    });

    let Some(words) = (*words).clone() else { return Html::default() };
    if !state.looked {
        return Html::default();
    }
    let house = House {
        speak,
        fetch_rest,
        open: {
            let look = look.clone();
            Callback::from(move |plan: PlanId| {
                storage::set_setting("plan", plan.as_str());
                look.emit(Some(plan));
            })
        },
        make,
        look_again: {
            let look = look.clone();
            Callback::from(move |()| look.emit(None))
        },
    };
    let pages = html! { <Pages open={state.open.is_some()} failed={state.failed.clone()} /> };
    html! {
        <ContextProvider<Speech> context={Speech { words }}>
            <ContextProvider<House> context={house}>
                if let Some(open) = &state.open {
                    <ContextProvider<Desk> key={open.plan.id.as_str()} context={Desk { plan: open.plan.clone(), driver: open.driver.clone() }}>
                        { pages }
                    </ContextProvider<Desk>>
                } else {
                    { pages }
                }
            </ContextProvider<House>>
        </ContextProvider<Speech>>
    }
}

/// What [`Pages`] is drawn with.
#[derive(Properties, PartialEq)]
struct PagesProps {
    /// Whether a plan is open.
    open: bool,
    /// Why none could be opened.
    failed: Option<StoreError>,
}

/// The page that the browser stands at.
#[component]
fn Pages(props: &PagesProps) -> Html {
    let route = use_here();
    let go = use_go();
    let failed = props.failed.clone().filter(|_| !route.needs_no_plan());
    let elsewhere = if failed.is_some() {
        None
    } else if !props.open && !route.needs_no_plan() {
        Some(Route::Start)
    } else {
        (route == Route::Home).then_some(Route::Life)
    };
    use_effect_with(elsewhere.clone(), move |elsewhere| {
        if let Some(to) = elsewhere {
            go.instead(to);
        }
    });
    if elsewhere.is_some() {
        return Html::default();
    }
    match failed {
        Some(error) => html! { <Shell {route}><pages::StoreTrouble {error} /></Shell> },
        None => html! { <Page {route} /> },
    }
}

/// Looks at what is on this device, and opens a plan: see [`open_plan`].
fn look_at_store(wanted: Option<PlanId>, state: UseReducerDispatcher<State>) {
    spawn_local(async move {
        match open_plan(wanted, state.clone()).await {
            Ok(open) => state.dispatch(Act::Opened(open)),
            Err(error) => state.dispatch(Act::Failed(error)),
        }
    });
}

/// Opens a plan: the wanted one, else the one used last, else the only one. `None` when there is none.
async fn open_plan(wanted: Option<PlanId>, state: UseReducerDispatcher<State>) -> Result<Option<Open>, StoreError> {
    let store = IndexedDb::new(NAME);
    let plans = store.plans().await?;
    let there: Vec<_> = plans.cards.iter().filter(|(_, card)| !card.is_gone()).map(|(id, _)| id.clone()).collect();
    let last = storage::setting("plan").map(PlanId::new);
    let chosen = wanted.or_else(|| last.filter(|last| there.contains(last))).or_else(|| there.first().cloned());
    let Some(id) = chosen else { return Ok(None) };
    let loaded = match store.open(&id).await {
        Err(StoreError::NoSuchPlan) => return Ok(None),
        loaded => loaded?,
    };
    let actor = this_actor(&store).await?;
    let plan = Plan::new(id.clone(), loaded.card, loaded.entries, loaded.unreadable);
    storage::set_setting("plan", id.as_str());
    let news = {
        let id = id.clone();
        Callback::from(move |news| match news {
            News::Entries(entries) => state.dispatch(Act::Entries(id.clone(), entries)),
            // Another window removed or replaced the plan, or wiped everything: what is there now is shown.
            News::Gone => look_at_store(None, state.clone()),
        })
    };
    // The line hears before the driver is there to be told, so it finds the driver through a slot.
    let slot: Rc<std::cell::RefCell<Option<Rc<Driver>>>> = Rc::default();
    let line = {
        let slot = slot.clone();
        Line::open(move |text| {
            if let Some(driver) = &*slot.borrow() {
                driver.hear(&text)
            }
        })
    };
    let driver = Driver::new(Rc::new(store), id, actor, line, news);
    slot.replace(Some(driver.clone()));
    if !plan.about().example {
        ask_to_keep_once(&driver);
    }
    Ok(Some(Open { plan, driver }))
}

/// Makes a plan and opens it. One that is there already is opened as it is.
async fn make_plan(new: NewPlan, state: UseReducerDispatcher<State>) -> Result<Option<Open>, StoreError> {
    let store = IndexedDb::new(NAME);
    let id = new.id.clone();
    let is_there = store.plans().await?.cards.iter().any(|(there, card)| *there == id && !card.is_gone());
    if !is_there {
        let actor = this_actor(&store).await?;
        store.write(new.writes(&actor, platform::now()), Durability::Strict).await?;
    }
    open_plan(Some(id), state).await
}

/// Asks the browser to keep what is stored, when the first words have been saved: once, ever, since some browsers ask the person.
fn ask_to_keep_once(driver: &Driver) {
    const ASKED: &str = "asked-to-keep";
    if storage::setting(ASKED).is_some() {
        return;
    }
    let asked = std::cell::Cell::new(false);
    driver.watch(Callback::from(move |now| {
        if now == SaveState::Saved && !asked.replace(true) {
            storage::set_setting(ASKED, "yes");
            spawn_local(async {
                storage::ask_to_keep().await;
            });
        }
    }));
}

/// Who writes in this window.
async fn this_actor(store: &IndexedDb) -> Result<Actor, StoreError> {
    let device = store.device_or(Device { actor: chance::short_name(), ..Device::default() }).await?;
    Ok(format!("{}{}", device.actor, take_seat_once().await).into())
}

/// This window's seat, as it stands in its actor's name: nothing for the first window, `-1` and so on for others.
async fn take_seat_once() -> String {
    thread_local! {
        static SEAT: std::cell::RefCell<Option<String>> = const { std::cell::RefCell::new(None) };
    }
    if let Some(seat) = SEAT.with_borrow(Clone::clone) {
        return seat;
    }
    let seat = match take_seat().await {
        Some(0) => String::new(),
        Some(seat) => format!("-{seat}"),
        None => format!("-{}", chance::short_name()),
    };
    SEAT.set(Some(seat.clone()));
    seat
}

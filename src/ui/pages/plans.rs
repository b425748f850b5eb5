//! The plans on this device: strictly apart.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::start::nation_name;
use super::trouble::explain;
use crate::domain::PlanId;
use crate::domain::plan::{Nation, PlanCard, WhoFor};
use crate::i18n::{Words, msg};
use crate::platform::{intl, storage};
use crate::store::indexed_db::{IndexedDb, NAME};
use crate::store::{Durability, Plans as Found, Store, StoreError};
use crate::ui::components::{Button, ButtonKind, Card, Dialog, Empty, IconName, Notice, NoticeKind};
use crate::ui::desk::{Desk, House, use_house, use_maybe_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::route::Route;

/// What a plan is called: its name, or by whom it is for.
pub fn plan_name(words: &Words, card: &PlanCard) -> String {
    if card.name.trim().is_empty() {
        words.say(match card.who_for {
            WhoFor::Me | WhoFor::Unsaid => msg::start_name_me(),
            WhoFor::Carer => msg::start_name_carer(),
            WhoFor::Helping => msg::start_name_helping(),
        })
    } else {
        card.name.clone()
    }
}

/// Removes a plan from this device, tells the other windows, and looks at what is left. `done` is told what went wrong, if anything.
pub fn remove_plan(id: PlanId, desk: Option<&Desk>, house: &House, done: Callback<Option<StoreError>>) {
    let (driver, look_again) = (desk.map(|desk| desk.driver.clone()), house.look_again.clone());
    spawn_local(async move {
        let own = IndexedDb::new(NAME);
        if let Some(driver) = &driver {
            driver.flush_all(Durability::Relaxed);
        }
        let removed = driver.as_ref().map_or(&own, |driver| &driver.store).remove_plan(&id).await;
        if removed.is_ok() {
            super::helped::forget(&id);
            if let Some(driver) = &driver {
                driver.announce("removed", &id);
            }
            if driver.as_ref().is_some_and(|driver| driver.plan == id) {
                storage::forget_setting("plan");
                look_again.emit(());
            }
        }
        done.emit(removed.err());
    });
}

/// One plan of the list.
#[derive(Clone, PartialEq)]
struct Row {
    id: PlanId,
    card: PlanCard,
}

/// The plans on this device.
#[component]
pub fn Plans() -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let house = use_house();
    let go = use_go();
    let found = use_state(|| None::<Result<Found, StoreError>>);
    let asking = use_state(|| None::<Row>);
    let failed = use_state(|| None::<StoreError>);
    let looked = use_state(|| 0_u32);
    {
        let found = found.clone();
        let open = desk.as_ref().map(|desk| desk.plan.clone());
        let driver = desk.as_ref().map(|desk| desk.driver.clone());
        use_effect_with((open, *looked), move |_| {
            spawn_local(async move {
                let own = IndexedDb::new(NAME);
                let plans = driver.as_ref().map_or(&own, |driver| &driver.store).plans().await;
                found.set(Some(plans));
            });
        });
    }
    let open_id = desk.as_ref().map(|desk| desk.plan.id.clone());
    let mut rows: Vec<Row> = match &*found {
        Some(Ok(plans)) => {
            plans.cards.iter().filter_map(|(id, entry)| Some(Row { id: id.clone(), card: entry.get::<PlanCard>()?.clone() })).collect()
        }
        _ => Vec::new(),
    };
    intl::sort_by_name(words.tag(), &mut rows, |row| plan_name(&words, &row.card));
    let unreadable = matches!(&*found, Some(Ok(plans)) if !plans.unreadable.is_empty());
    let throw_away = {
        let (desk, house, failed, asking, looked) = (desk.clone(), house.clone(), failed.clone(), asking.clone(), looked.clone());
        Callback::from(move |id: PlanId| {
            asking.set(None);
            let (failed, looked) = (failed.clone(), looked.clone());
            let done = Callback::from(move |error| {
                failed.set(error);
                looked.set(*looked + 1);
            });
            remove_plan(id, desk.as_ref(), &house, done);
        })
    };
    let open = |row: &Row, to: Route| {
        let (house, go, id, is_open) = (house.clone(), go.clone(), row.id.clone(), open_id.as_ref() == Some(&row.id));
        Callback::from(move |_: MouseEvent| {
            if !is_open {
                house.open.emit(id.clone());
            }
            go.to(&to);
        })
    };
    let draw = |row: &Row| {
        let is_open = open_id.as_ref() == Some(&row.id);
        let name = plan_name(&words, &row.card);
        let mut sub = Vec::new();
        if row.card.example {
            sub.push(words.say(msg::shell_example()));
        }
        if is_open {
            sub.push(words.say(msg::plans_open_now()));
        }
        if !row.card.example && row.card.who_for != WhoFor::Unsaid {
            sub.push(words.say(match row.card.who_for {
                WhoFor::Carer => msg::start_who_carer(),
                WhoFor::Helping => msg::start_who_helping(),
                WhoFor::Me | WhoFor::Unsaid => msg::start_who_me(),
            }));
        }
        if row.card.nation != Nation::Unsaid {
            sub.push(words.say(nation_name(row.card.nation)));
        }
        let ask = {
            let (asking, throw_away, row) = (asking.clone(), throw_away.clone(), row.clone());
            Callback::from(move |_| if row.card.example { throw_away.emit(row.id.clone()) } else { asking.set(Some(row.clone())) })
        };
        let throw = if row.card.example { msg::plans_example_throw_away() } else { msg::plans_throw_away() };
        let actions = html! {
            <>
                if !is_open { <Button icon={IconName::ArrowRight} onclick={open(row, Route::Life)}>{ words.say(msg::plans_open()) }</Button> }
                if !row.card.example { <Button kind={ButtonKind::Quiet} icon={IconName::Pencil} onclick={open(row, Route::Settings)}>{ words.say(msg::plans_rename()) }</Button> }
                <Button kind={ButtonKind::Quiet} icon={IconName::Trash} onclick={ask}>{ words.say(throw) }</Button>
            </>
        };
        html! {
            <li key={row.id.as_str()}>
                <Card icon={IconName::Book} {actions}>
                    <h2 class="card__title plan-name" dir="auto">{ name }</h2>
                    if !sub.is_empty() { <p class="card__sub">{ sub.join(" · ") }</p> }
                </Card>
            </li>
        }
    };
    let new = {
        let go = go.clone();
        Callback::from(move |_| go.to(&Route::Start))
    };
    html! {
        <>
            <h1>{ words.say(msg::plans_title()) }</h1>
            <p class="hint">{ words.say(msg::plans_lead()) }</p>
            if let Some(error) = failed.as_ref().or(found.as_ref().and_then(|found| found.as_ref().err())) {
                <Notice kind={NoticeKind::Care} role="alert" title={words.say(explain(error).0)}><p>{ words.say(explain(error).1) }</p></Notice>
            }
            if found.is_none() { <p class="hint" aria-busy="true">{ words.say(msg::reading_wait()) }</p> }
            if matches!(&*found, Some(Ok(_))) && rows.is_empty() {
                <Empty title={words.say(msg::plans_none())} icon={IconName::Book} />
            }
            <ul role="list" class="stack">{ for rows.iter().map(draw) }</ul>
            if unreadable {
                <Notice kind={NoticeKind::Care} title={words.say(msg::plans_too_new())}><p>{ words.say(msg::trouble_too_new_advice()) }</p></Notice>
            }
            <Button icon={IconName::Plus} onclick={new}>{ words.say(msg::plans_new()) }</Button>
            { ask_first(&words, &asking, &throw_away, |row| open(row, Route::Keep)) }
        </>
    }
}

/// Says what is lost with a plan, and offers a backup first.
fn ask_first(
    words: &Words,
    asking: &UseStateHandle<Option<Row>>,
    throw_away: &Callback<PlanId>,
    backup: impl Fn(&Row) -> Callback<MouseEvent>,
) -> Html {
    let close = {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(None))
    };
    let row = (**asking).clone();
    let actions = row.as_ref().map(|row| {
        let (throw_away, id, keep) = (throw_away.clone(), row.id.clone(), close.clone());
        html! {
            <>
                <Button onclick={Callback::from(move |_| keep.emit(()))}>{ words.say(msg::plans_keep()) }</Button>
                <Button icon={IconName::Floppy} onclick={backup(row)}>{ words.say(msg::plans_backup_first()) }</Button>
                <Button kind={ButtonKind::Care} icon={IconName::Trash} onclick={Callback::from(move |_| throw_away.emit(id.clone()))}>{ words.say(msg::plans_throw_away()) }</Button>
            </>
        }
    });
    let title = row.as_ref().map(|row| words.say(msg::plans_ask(plan_name(words, &row.card)))).unwrap_or_default();
    html! {
        <Dialog id="throw-away" {title} open={row.is_some()} on_close={close} actions={actions.unwrap_or_default()}>
            <p>{ words.say(msg::plans_lost()) }</p>
            <p>{ words.say(msg::plans_for_good()) }</p>
        </Dialog>
    }
}

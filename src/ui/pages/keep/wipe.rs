use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::store;
use crate::domain::PlanId;
use crate::i18n::{Msg, msg};
use crate::platform::storage;
use crate::store::Store;
use crate::ui::components::{IconName, Notice, NoticeKind, Sure};
use crate::ui::desk::{use_house, use_maybe_desk, use_words};
use crate::ui::pages::trouble::explain;

/// Deletes everything that this app has put on the device, after asking.
#[component]
pub fn Wipe() -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let house = use_house();
    let trouble = use_state(|| None::<(Msg, Msg)>);
    let wipe = {
        let trouble = trouble.clone();
        Callback::from(move |()| {
            let (desk, house, trouble) = (desk.clone(), house.clone(), trouble.clone());
            spawn_local(async move {
                let store = store(desk.as_ref());
                if let Err(error) = store.wipe().await {
                    trouble.set(Some(explain(&error)));
                    return;
                }
                if let Some(desk) = &desk {
                    desk.driver.announce("wiped", &PlanId::new(""));
                }
                storage::forget_everything().await;
                house.look_again.emit(());
            });
        })
    };
    html! {
        <section class="stack" aria-labelledby="wipe">
            <h2 id="wipe">{ words.say(msg::keep_wipe()) }</h2>
            <p>{ words.say(msg::keep_wipe_lead()) }</p>
            if let Some((what, advice)) = &*trouble {
                <Notice kind={NoticeKind::Care} role="alert" title={words.say(what.clone())}><p>{ words.say(advice.clone()) }</p></Notice>
            }
            <Sure id="wipe-sure" label={words.say(msg::keep_wipe())} icon={IconName::Trash} on_yes={wipe}
                title={words.say(msg::keep_wipe_sure())} no={words.say(msg::keep_wipe_no())} yes={words.say(msg::keep_wipe_yes())}>
                <p>{ words.say(msg::keep_wipe_sure_lead()) }</p>
            </Sure>
        </section>
    }
}

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::store;
use crate::domain::PlanId;
use crate::i18n::{Msg, msg};
use crate::platform::storage;
use crate::store::Store;
use crate::ui::components::{Button, ButtonKind, Dialog, IconName, Notice, NoticeKind};
use crate::ui::desk::{use_house, use_maybe_desk, use_words};
use crate::ui::pages::trouble::explain;

/// Deletes everything that this app has put on the device, after asking.
#[component]
pub fn Wipe() -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let house = use_house();
    let asking = use_state(|| false);
    let trouble = use_state(|| None::<(Msg, Msg)>);
    let ask = |on: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(on))
    };
    let close = {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(false))
    };
    let wipe = {
        let (desk, house, asking, trouble) = (desk.clone(), house.clone(), asking.clone(), trouble.clone());
        Callback::from(move |_: MouseEvent| {
            asking.set(false);
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
    let actions = html! {
        <>
            <Button kind={ButtonKind::Secondary} onclick={ask(false)}>{ words.say(msg::keep_wipe_no()) }</Button>
            <Button kind={ButtonKind::Care} icon={IconName::Trash} onclick={wipe}>{ words.say(msg::keep_wipe_yes()) }</Button>
        </>
    };
    html! {
        <section class="stack" aria-labelledby="wipe">
            <h2 id="wipe">{ words.say(msg::keep_wipe()) }</h2>
            <p>{ words.say(msg::keep_wipe_lead()) }</p>
            if let Some((what, advice)) = &*trouble {
                <Notice kind={NoticeKind::Care} role="alert" title={words.say(what.clone())}><p>{ words.say(advice.clone()) }</p></Notice>
            }
            <Button kind={ButtonKind::Care} icon={IconName::Trash} onclick={ask(true)}>{ words.say(msg::keep_wipe()) }</Button>
            <Dialog id="wipe-sure" title={words.say(msg::keep_wipe_sure())} open={*asking} on_close={close} {actions}>
                <p>{ words.say(msg::keep_wipe_sure_lead()) }</p>
            </Dialog>
        </section>
    }
}

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::store;
use crate::domain::device::Device;
use crate::format::backup::encode;
use crate::i18n::{Msg, msg};
use crate::platform::{chance, intl, now};
use crate::store::{Durability, Store};
use crate::ui::components::{Button, ButtonKind, IconName, Notice, NoticeKind, Progress, TickBox};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::pages::sealing::{self, HandOver, Phrase, SealedFile, part_done, passphrase_card, phrase_choice};
use crate::ui::pages::trouble::explain;
use crate::usecases::backup::{Extent, gather};

/// What [`BackUp`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct BackUpProps {
    /// A backup left this page.
    pub on_made: Callback<()>,
}

/// A sealed file of every plan on this device.
#[component]
pub fn BackUp(props: &BackUpProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let phrase = use_state(Phrase::default);
    let safety_too = use_state(|| false);
    let busy = use_state(|| None::<Option<f32>>);
    let trouble = use_state(|| None::<Msg>);
    let sealed = use_state(|| None::<SealedFile>);
    let make = {
        let (desk, phrase, busy, trouble, sealed) = (desk.clone(), phrase.clone(), busy.clone(), trouble.clone(), sealed.clone());
        let extent = if *safety_too { Extent::Everything } else { Extent::ButKeptOut };
        Callback::from(move |_: MouseEvent| {
            desk.driver.flush_all(Durability::Relaxed);
            let (store, phrase, busy, trouble, sealed) = (store(Some(&desk)), *phrase, busy.clone(), trouble.clone(), sealed.clone());
            trouble.set(None);
            busy.set(Some(None));
            spawn_local(async move {
                let bar = busy.clone();
                let made = now();
                let outcome = match gather(&*store, made, extent).await {
                    Ok(backup) if backup.plans.is_empty() => Err(msg::keep_nothing()),
                    Ok(backup) => {
                        sealing::seal(&encode(&backup), phrase, format!("own-words-backup-{}.txt", intl::today()), move |far| {
                            bar.set(Some(Some(part_done(far))))
                        })
                        .await
                    }
                    Err(error) => Err(explain(&error).0),
                };
                match outcome {
                    Ok(file) => sealed.set(Some(file)),
                    Err(what) => trouble.set(Some(what)),
                }
                busy.set(None);
            });
        })
    };
    let on_left = {
        let (desk, on_made) = (desk.clone(), props.on_made.clone());
        Callback::from(move |()| {
            let (store, on_made) = (store(Some(&desk)), on_made.clone());
            spawn_local(async move {
                let fresh = Device { actor: chance::short_name(), ..Device::default() };
                if let Ok(device) = store.device_or(fresh).await {
                    let _ = store.set_device(Device { backed_up_at: Some(now()), ..device }).await;
                }
                on_made.emit(());
            });
        })
    };
    let choose = {
        let phrase = phrase.clone();
        Callback::from(move |kind| phrase.set(kind))
    };
    let take_safety = {
        let safety_too = safety_too.clone();
        Callback::from(move |ticked| safety_too.set(ticked))
    };
    html! {
        <section class="stack" aria-labelledby="backup">
            <h2 id="backup">{ words.say(msg::keep_backup()) }</h2>
            <p>{ words.say(msg::keep_backup_lead()) }</p>
            if let Some(file) = &*sealed {
                { passphrase_card(&words, &file.passphrase, msg::keep_passphrase_warning()) }
                <HandOver file={file.clone()} {on_left} />
            } else {
                { phrase_choice(&words, "backup-kind", *phrase, choose) }
                <TickBox
                    id="backup-safe"
                    label={words.say(msg::keep_safe_too())}
                    sub={AttrValue::from(words.say(msg::keep_safe_too_hint()))}
                    checked={*safety_too}
                    on_tick={take_safety}
                />
                if let Some(what) = &*trouble { <Notice kind={NoticeKind::Care} role="alert">{ words.say(what.clone()) }</Notice> }
                if let Some(done) = *busy { <Progress id="backing-up" label={words.say(msg::keep_backing_up())} {done} /> }
                <Button kind={ButtonKind::Primary} icon={IconName::Lock} busy={busy.is_some()} onclick={make}>{ words.say(msg::keep_make_backup()) }</Button>
            }
        </section>
    }
}

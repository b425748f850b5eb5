use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::store;
use crate::domain::device::Device;
use crate::format::backup::encode;
use crate::i18n::msg;
use crate::platform::{chance, intl, now};
use crate::store::Store;
use crate::ui::desk::{use_desk, use_words};
use crate::ui::pages::sealing::{Content, Seal};
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
    let content = {
        let desk = desk.clone();
        Callback::from(move |extent: Extent| -> Content {
            let store = store(Some(&desk));
            Box::pin(async move {
                let backup = gather(&*store, now(), extent).await.map_err(|error| explain(&error).0)?;
                if backup.plans.is_empty() {
                    return Err(msg::keep_nothing());
                }
                Ok((encode(&backup), format!("own-words-backup-{}.txt", intl::today())))
            })
        })
    };
    let on_left = {
        let on_made = props.on_made.clone();
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
    let too = Some((msg::keep_safe_too(), msg::keep_safe_too_hint()));
    html! {
        <section class="stack" aria-labelledby="backup">
            <h2 id="backup">{ words.say(msg::keep_backup()) }</h2>
            <p>{ words.say(msg::keep_backup_lead()) }</p>
            <Seal id="making-backup" label={words.say(msg::keep_make_backup())} warning={msg::keep_passphrase_warning()} {too} {content} {on_left} />
        </section>
    }
}

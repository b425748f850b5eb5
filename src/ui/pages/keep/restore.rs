use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::store;
use crate::domain::PlanId;
use crate::domain::device::Device;
use crate::format::backup::{Backup, BackupError, decode};
use crate::i18n::{Msg, msg};
use crate::platform::{chance, files, intl};
use crate::sealing::{MAX_INPUT, OpenWith, Progress as Far, SealError, client};
use crate::store::{Durability, Store};
use crate::ui::components::text_box::TextKind;
use crate::ui::components::{
    Button, ButtonKind, Card, Choice, ChoiceList, Details, FilePick, IconName, Notice, NoticeKind, PickedFile, Progress, TextBox,
};
use crate::ui::desk::{use_house, use_maybe_desk, use_words};
use crate::ui::pages::open;
use crate::ui::pages::plan_name;
use crate::ui::pages::sealing::part_done;
use crate::ui::pages::trouble::explain;
use crate::usecases::backup::{Place, card_of, take_in};

/// What is wrong, and what to do next.
type Trouble = (Msg, Msg);

/// What was found in a file, and which of its plans are on this device already.
#[derive(Clone, PartialEq)]
struct Found {
    backup: Rc<Backup>,
    here: Vec<PlanId>,
}

thread_local! {
    /// Said once more by the page that stands there after the plan was opened anew.
    static IS_BACK: Cell<bool> = const { Cell::new(false) };
}

/// Opens a backup, shows what is in it, and takes in what the person chooses. Nothing is stored before.
#[component]
pub fn Restore() -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let house = use_house();
    let file = use_state(|| None::<PickedFile>);
    let phrase = use_mut_ref(String::new);
    let busy = use_state(|| None::<Option<f32>>);
    let trouble = use_state(|| None::<Trouble>);
    let found = use_state(|| None::<Found>);
    let places = use_state(BTreeMap::<String, AttrValue>::new);
    let done = use_state(|| IS_BACK.take());

    let pick = {
        let (file, trouble, done) = (file.clone(), trouble.clone(), done.clone());
        Callback::from(move |picked| {
            client::warm_up();
            trouble.set(None);
            done.set(false);
            file.set(Some(picked));
        })
    };
    let look = {
        let (desk, file, phrase, busy, trouble, found) =
            (desk.clone(), file.clone(), phrase.clone(), busy.clone(), trouble.clone(), found.clone());
        Callback::from(move |()| {
            let Some(file) = (*file).clone() else {
                trouble.set(Some((msg::open_no_file(), msg::open_no_file_advice())));
                return;
            };
            let typed = phrase.borrow().clone();
            if typed.trim().is_empty() {
                trouble.set(Some((msg::open_no_passphrase(), msg::open_no_passphrase_advice())));
                return;
            }
            let (store, busy, trouble, found) = (store(desk.as_ref()), busy.clone(), trouble.clone(), found.clone());
            trouble.set(None);
            busy.set(Some(None));
            spawn_local(async move {
                let bar = busy.clone();
                match read(&file, &typed, move |far| bar.set(Some(Some(part_done(far))))).await {
                    Ok(backup) => match store.plans().await {
                        Ok(plans) => {
                            let here = plans.cards.into_iter().map(|(id, _)| id).chain(plans.unreadable).collect();
                            found.set(Some(Found { backup: Rc::new(backup), here }));
                        }
                        Err(error) => trouble.set(Some(explain(&error))),
                    },
                    Err(what) => trouble.set(Some(what)),
                }
                busy.set(None);
            });
        })
    };
    let bring = {
        let (desk, house, places, busy, trouble, found, done, phrase) =
            (desk.clone(), house, places.clone(), busy.clone(), trouble.clone(), found.clone(), done.clone(), phrase.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(Found { backup, here }) = (*found).clone() else { return };
            if let Some(desk) = &desk {
                desk.driver.flush_all(Durability::Strict);
            }
            let (desk, house, places, busy, trouble, found, done, phrase) = (
                desk.clone(),
                house.clone(),
                (*places).clone(),
                busy.clone(),
                trouble.clone(),
                found.clone(),
                done.clone(),
                phrase.clone(),
            );
            busy.set(Some(None));
            spawn_local(async move {
                let store = store(desk.as_ref());
                let mut last = None;
                for plan in &backup.plans {
                    let chosen = places.get(plan.plan.as_str()).map_or("beside", |chosen| chosen.as_str());
                    let place = match (here.contains(&plan.plan), chosen) {
                        (_, "leave") => continue,
                        (true, "beside") => Place::Beside(PlanId::from_random(chance::bits())),
                        _ => Place::Instead,
                    };
                    match take_in(&*store, plan.clone(), &place).await {
                        Ok(id) => {
                            if let Some(desk) = &desk {
                                desk.driver.announce("replaced", &id);
                            }
                            last = Some(id);
                        }
                        Err(error) => {
                            trouble.set(Some(explain(&error)));
                            busy.set(None);
                            return;
                        }
                    }
                }
                // From here on this device counts under a new name: an old backup never goes on where a newer one left off.
                if let Ok(device) = store.device().await {
                    let _ = store.set_device(Device { actor: chance::short_name(), ..device.unwrap_or_default() }).await;
                }
                phrase.borrow_mut().clear();
                found.set(None);
                done.set(true);
                busy.set(None);
                if let Some(id) = last {
                    IS_BACK.set(true);
                    house.open.emit(id);
                }
            });
        })
    };
    let keep = {
        let phrase = phrase.clone();
        Callback::from(move |text| *phrase.borrow_mut() = text)
    };
    let show_trouble = trouble.as_ref().map(|(what, advice)| {
        html! {
            <Notice kind={NoticeKind::Care} role="alert" title={words.say(what.clone())}><p>{ words.say(advice.clone()) }</p></Notice>
        }
    });
    let bar = busy.map(|done| html! { <Progress id="restoring" label={words.say(msg::open_opening())} {done} /> });
    html! {
        <section class="stack" aria-labelledby="restore">
            <h2 id="restore">{ words.say(msg::keep_restore()) }</h2>
            if *done { <Notice kind={NoticeKind::Good} role="status">{ words.say(msg::keep_restored()) }</Notice> }
            if let Some(Found { backup, here }) = &*found {
                <p>{ words.say(msg::keep_made(intl::moment(words.tag(), backup.made))) }</p>
                { for backup.plans.iter().map(|plan| {
                    let name = card_of(plan).map_or_else(|| words.say(msg::keep_unreadable()), |card| plan_name(&words, &card));
                    let is_here = here.contains(&plan.plan);
                    let id = plan.plan.to_string();
                    let chosen = places.get(&id).cloned().unwrap_or(AttrValue::Static("beside"));
                    let option = |value: &'static str, label: Msg, sub: Option<Msg>| Choice { sub: sub.map(|sub| words.say(sub).into()), ..Choice::new(value, words.say(label)) };
                    let options = if is_here {
                        vec![
                            option("beside", msg::keep_beside(), Some(msg::keep_beside_hint())),
                            option("instead", msg::keep_instead(), Some(msg::keep_instead_hint())),
                            option("leave", msg::keep_leave(), None),
                        ]
                    } else {
                        vec![option("beside", msg::keep_take(), None), option("leave", msg::keep_leave(), None)]
                    };
                    let on_choose = { let (places, id) = (places.clone(), id.clone()); Callback::from(move |chosen| { let mut all = (*places).clone(); all.insert(id.clone(), chosen); places.set(all) }) };
                    html! { <Card key={id.clone()}><ChoiceList id={format!("restore-{id}")} legend={name} {options} {chosen} {on_choose} /></Card> }
                }) }
                { show_trouble }
                { bar }
                <Button kind={ButtonKind::Primary} icon={IconName::Upload} busy={busy.is_some()} onclick={bring}>{ words.say(msg::keep_bring_back()) }</Button>
            } else {
                <p>{ words.say(msg::keep_restore_lead()) }</p>
                <FilePick id="restore-file" label={words.say(msg::open_file())} on_file={pick} />
                if let Some(file) = &*file {
                    <p role="status">{ words.say(msg::open_chosen()) }{ ": " }<bdi>{ file.name() }</bdi></p>
                    <TextBox id="restore-passphrase" label={words.say(msg::open_passphrase())} hint={words.say(msg::open_passphrase_hint())} kind={TextKind::Secret} lang="en"
                        value={phrase.borrow().clone()} on_text={keep} on_enter={look.clone()} />
                }
                { show_trouble }
                { bar }
                if file.is_some() {
                    <Button kind={ButtonKind::Secondary} icon={IconName::LockOpen} busy={busy.is_some()} onclick={look.reform(|_: MouseEvent| ())}>{ words.say(msg::keep_look()) }</Button>
                }
                <Details summary={words.say(msg::keep_restore_more())}><p>{ words.say(msg::keep_restore_safe()) }</p></Details>
            }
        </section>
    }
}

async fn read(file: &PickedFile, typed: &str, progress: impl Fn(Far) + 'static) -> Result<Backup, Trouble> {
    let sealed = files::read(file, MAX_INPUT).await.map_err(|size| match size {
        0 => (msg::open_unread(), msg::open_unread_advice()),
        _ => open::explain(&SealError::TooBig { limit: MAX_INPUT }),
    })?;
    let content = client::open(&sealed, OpenWith::typed(typed), progress).await.map_err(|error| open::explain(&error))?;
    decode(&content).map_err(|error| match error {
        BackupError::Share => (msg::keep_is_share(), msg::keep_is_share_advice()),
        BackupError::TooNew { .. } => (msg::open_too_new(), msg::open_too_new_advice()),
        BackupError::Broken => (msg::open_broken(), msg::open_broken_advice()),
        BackupError::NotOurs => (msg::keep_not_backup(), msg::keep_not_backup_advice()),
    })
}

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::store;
use crate::domain::drawing::safe_name;
use crate::domain::merge::Summary;
use crate::domain::{Actor, PlanId};
use crate::format::backup::{Backup, BackupError, Plan, Purpose, decode};
use crate::format::other_kind::{self, OtherKind};
use crate::i18n::{Msg, Words, msg};
use crate::platform::{chance, files, intl, now};
use crate::sealing::{MAX_CONTENT, MAX_INPUT, OpenWith, Progress as Far, SealError, client};
use crate::store::indexed_db::IndexedDb;
use crate::store::{Durability, Store, StoreError};
use crate::ui::components::text_box::TextKind;
use crate::ui::components::{
    Button, ButtonKind, Card, Choice, ChoiceList, Details, FilePick, IconName, Notice, NoticeKind, PickedFile, Progress, TextBox,
};
use crate::ui::desk::{use_house, use_maybe_desk, use_words};
use crate::ui::go::use_go;
use crate::ui::pages::moving::{in_words, remember};
use crate::ui::pages::open;
use crate::ui::pages::plan_name;
use crate::ui::pages::sealing::part_done;
use crate::ui::pages::trouble::explain;
use crate::ui::route::Route;
use crate::usecases::backup::{Place, card_of, take_in};
use crate::usecases::moving;

/// What is wrong, and what to do next.
type Trouble = (Msg, Msg);

/// What was found in a file, and which of its plans are on this device already.
#[derive(Clone, PartialEq)]
struct Found {
    backup: Rc<Backup>,
    here: Vec<PlanId>,
    /// What would come of bringing a plan that is here together with its copy in the file, or why that can't be.
    sums: BTreeMap<String, Result<Summary, StoreError>>,
    /// A helper's changes that are new here.
    suggested: BTreeMap<String, usize>,
    /// Plans that are here for somebody else.
    held: Vec<PlanId>,
}

impl Found {
    /// Looks at what is on this device. Nothing is stored.
    async fn look(store: &IndexedDb, backup: Backup) -> Result<Self, StoreError> {
        let plans = store.plans().await?;
        let here: Vec<PlanId> = plans.cards.into_iter().map(|(id, _)| id).chain(plans.unreadable).collect();
        let device = store.device().await?.unwrap_or_default();
        let held = here.iter().filter(|id| device.held(id).is_some()).cloned().collect();
        let (mut sums, mut suggested) = (BTreeMap::new(), BTreeMap::new());
        for plan in backup.plans.iter().filter(|plan| here.contains(&plan.plan)) {
            sums.insert(plan.plan.to_string(), moving::look(store, backup.purpose, plan).await);
            if matches!(backup.purpose, Purpose::Suggestions | Purpose::Back)
                && let Ok(new) = moving::new_suggestions(store, &backup, plan).await
            {
                suggested.insert(plan.plan.to_string(), new.len());
            }
        }
        Ok(Self { backup: Rc::new(backup), here, sums, suggested, held })
    }

    fn has_any_here(&self) -> bool {
        self.backup.plans.iter().any(|plan| self.here.contains(&plan.plan))
    }

    /// What is done with a plan unless the person chooses something else: what loses nothing.
    fn usual(&self, plan: &PlanId) -> &'static str {
        let sum = self.sums.get(plan.as_str());
        match (sum, self.suggested.get(plan.as_str())) {
            (Some(Ok(sum)), _) if sum.is_nothing_new() => "leave",
            (_, Some(0)) => "leave",
            (_, Some(_)) => "suggest",
            (Some(Ok(_)), None) => "together",
            _ => "beside",
        }
    }
}

thread_local! {
    /// Said once more by the page that stands there after the plan was opened anew.
    static IS_BACK: Cell<bool> = const { Cell::new(false) };
    /// Where to go when the plan that was brought in is open: a page that shows it can't be drawn before.
    static NEXT: RefCell<Option<(PlanId, Route)>> = const { RefCell::new(None) };
}

/// What [`Restore`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct RestoreProps {
    /// Something is open that is no backup of one's own, or it is put away again.
    pub on_other: Callback<bool>,
}

/// What a file is, and what its button says: a backup of one's own comes back, whatever came from somebody else is something else.
fn what_it_is(purpose: Option<Purpose>) -> (Msg, Msg) {
    match purpose {
        None | Some(Purpose::Own) => (msg::keep_restore(), msg::keep_bring_back()),
        Some(Purpose::ToHelper) => (msg::keep_to_help(), msg::keep_bring_in()),
        Some(Purpose::Suggestions) => (msg::keep_are_suggestions(), msg::keep_bring_in()),
        Some(Purpose::Back) => (msg::keep_from_helper(), msg::keep_bring_in()),
    }
}

/// Opens a backup, shows what is in it, and takes in what the person chooses. Nothing is stored before.
#[component]
pub fn Restore(props: &RestoreProps) -> Html {
    let words = use_words();
    let desk = use_maybe_desk();
    let house = use_house();
    let go = use_go();
    {
        use_effect_with(desk.as_ref().map(|desk| desk.plan.clone()), move |plan| {
            if let Some((_, next)) = NEXT.take().filter(|(id, _)| plan.as_ref().is_some_and(|plan| plan.id == *id)) {
                go.to(&next);
            }
        });
    }
    let file = use_state(|| None::<PickedFile>);
    let phrase = use_mut_ref(String::new);
    let busy = use_state(|| None::<Option<f32>>);
    let trouble = use_state(|| None::<Trouble>);
    let found = use_state(|| None::<Found>);
    let places = use_state(BTreeMap::<String, AttrValue>::new);
    let done = use_state(|| IS_BACK.take());
    {
        let on_other = props.on_other.clone();
        let other = found.as_ref().is_some_and(|seen| seen.backup.purpose != Purpose::Own);
        use_effect_with(other, move |other| on_other.emit(*other));
    }

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
                    Ok(backup) => match Found::look(&store, backup).await {
                        // A helper's changes are of use only beside the plan that they are about.
                        Ok(seen) if seen.backup.purpose == Purpose::Suggestions && !seen.has_any_here() => {
                            trouble.set(Some((msg::moving_not_here(), msg::moving_not_here_advice())));
                        }
                        Ok(seen) => found.set(Some(seen)),
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
            let Some(seen) = (*found).clone() else { return };
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
                let (mut last, mut then) = (None, None);
                for plan in &seen.backup.plans {
                    let chosen = places.get(plan.plan.as_str()).map_or_else(|| seen.usual(&plan.plan), |chosen| chosen.as_str());
                    if chosen == "leave" {
                        continue;
                    }
                    match bring_one(&store, &seen, plan, chosen).await {
                        Ok((id, next)) => {
                            if let Some(desk) = &desk {
                                desk.driver.announce("replaced", &id);
                            }
                            last = Some(id);
                            then = next.or(then);
                        }
                        Err(error) => {
                            trouble.set(Some(explain(&error)));
                            busy.set(None);
                            return;
                        }
                    }
                }
                // From here on this device counts under a new name: an old backup never goes on where a newer one left off, and two
                // devices never count as one.
                if last.is_some() {
                    let _ = moving::count_anew(&*store, chance::short_name()).await;
                }
                phrase.borrow_mut().clear();
                found.set(None);
                done.set(last.is_some());
                busy.set(None);
                if let Some(id) = last {
                    IS_BACK.set(then.is_none());
                    NEXT.set(then.map(|next| (id.clone(), next)));
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
    let (title, do_it) = what_it_is(found.as_ref().map(|seen| seen.backup.purpose));
    html! {
        <section class="stack" aria-labelledby="restore">
            <h2 id="restore">{ words.say(title) }</h2>
            if *done { <Notice kind={NoticeKind::Good} role="status">{ words.say(msg::keep_restored()) }</Notice> }
            if let Some(seen) = &*found {
                <p>{ words.say(match seen.backup.purpose {
                    Purpose::Own => msg::keep_made(intl::moment(words.tag(), seen.backup.made)),
                    Purpose::ToHelper => msg::moving_made_to_helper(intl::moment(words.tag(), seen.backup.made)),
                    Purpose::Back | Purpose::Suggestions => made_by(&seen.backup.by, intl::moment(words.tag(), seen.backup.made)),
                }) }</p>
                { for seen.backup.plans.iter().map(|plan| {
                    let on_choose = { let (places, id) = (places.clone(), plan.plan.to_string()); Callback::from(move |chosen| { let mut all = (*places).clone(); all.insert(id.clone(), chosen); places.set(all) }) };
                    one_plan(&words, seen, plan, places.get(plan.plan.as_str()).cloned(), on_choose)
                }) }
                { show_trouble }
                { bar }
                <Button kind={ButtonKind::Primary} icon={IconName::Upload} busy={busy.is_some()} onclick={bring}>{ words.say(do_it) }</Button>
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

/// Who made a file, as they called themselves, and when.
fn made_by(by: &str, when: String) -> Msg {
    let by = safe_name(by);
    if by.is_empty() { msg::moving_made_by_somebody(when) } else { msg::moving_made_by(by, when) }
}

/// One plan of a file, and what can be done with it.
fn one_plan(words: &Words, seen: &Found, plan: &Plan, chosen: Option<AttrValue>, on_choose: Callback<AttrValue>) -> Html {
    let id = plan.plan.to_string();
    let name = card_of(plan).map_or_else(|| words.say(msg::keep_unreadable()), |card| plan_name(words, &card));
    let is_here = seen.here.contains(&plan.plan);
    let only_suggested = seen.backup.purpose == Purpose::Suggestions;
    let option = |value: &'static str, label: Msg, sub: Option<String>| Choice {
        sub: sub.map(AttrValue::from),
        ..Choice::new(value, words.say(label))
    };
    let mut options = Vec::new();
    let mut note = None;
    match seen.suggested.get(&id) {
        Some(0) if only_suggested => note = Some((words.say(msg::moving_nothing_new()), String::new())),
        Some(0) | None => {}
        Some(count) => {
            options.push(option("suggest", msg::moving_as_suggestions(), Some(words.say(msg::moving_as_suggestions_sub(*count)))))
        }
    }
    match seen.sums.get(&id) {
        Some(Ok(sum)) if sum.is_nothing_new() => note = Some((words.say(msg::moving_nothing_new()), String::new())),
        Some(Ok(sum)) if !only_suggested => {
            options.push(option("together", msg::moving_bring(), Some(in_words(words, sum, false).join(" "))))
        }
        Some(Err(error)) => {
            let (what, advice) = explain(error);
            note = Some((words.say(msg::moving_cannot_join()), format!("{} {}", words.say(what), words.say(advice))));
        }
        _ => {}
    }
    if is_here && !only_suggested {
        options.push(option("beside", msg::keep_beside(), Some(words.say(msg::keep_beside_hint()))));
        options.push(option("instead", msg::keep_instead(), Some(words.say(msg::keep_instead_hint()))));
    } else if !is_here {
        let sub = (seen.backup.purpose == Purpose::ToHelper).then(|| words.say(msg::moving_take_to_help()));
        options.push(option("beside", msg::keep_take(), sub));
    }
    options.push(option("leave", msg::keep_leave(), None));
    let chosen = chosen.unwrap_or(AttrValue::Static(seen.usual(&plan.plan)));
    html! {
        <Card key={id.clone()}>
            if let Some((title, more)) = note {
                <Notice role="status" {title}>if !more.is_empty() { <p>{ more }</p> }</Notice>
            }
            <ChoiceList id={format!("restore-{id}")} legend={name} {options} {chosen} {on_choose} />
        </Card>
    }
}

/// Does with one plan of a file what was chosen. Gives the name that it stands under, and the page to go to then.
async fn bring_one(store: &IndexedDb, seen: &Found, plan: &Plan, chosen: &str) -> Result<(PlanId, Option<Route>), StoreError> {
    let is_here = seen.here.contains(&plan.plan);
    let to_helper = seen.backup.purpose == Purpose::ToHelper;
    match chosen {
        "suggest" => {
            let found = moving::new_suggestions(store, &seen.backup, plan).await?;
            moving::keep_suggestions(store, &plan.plan, found, &Actor::from(chance::short_name()), now()).await?;
            Ok((plan.plan.clone(), Some(Route::Suggestions)))
        }
        "together" => {
            let summary = moving::bring(store, seen.backup.purpose, plan).await?;
            remember(&plan.plan, summary);
            if to_helper && seen.held.contains(&plan.plan) {
                moving::hold(store, plan, now()).await?;
            }
            Ok((plan.plan.clone(), Some(Route::Together)))
        }
        chosen => {
            let place = if is_here && chosen == "beside" { Place::Beside(PlanId::from_random(chance::bits())) } else { Place::Instead };
            let id = take_in(store, plan.clone(), &place).await?;
            // On a phone that has it already as its own it was made there, for somebody else.
            if to_helper && place == Place::Instead && (!is_here || seen.held.contains(&plan.plan)) {
                moving::hold(store, plan, now()).await?;
                return Ok((id, Some(Route::Move)));
            }
            Ok((id, None))
        }
    }
}

async fn read(file: &PickedFile, typed: &str, progress: impl Fn(Far) + 'static) -> Result<Backup, Trouble> {
    let sealed = files::read(file, MAX_INPUT).await.map_err(|size| match size {
        0 => (msg::open_unread(), msg::open_unread_advice()),
        _ => open::explain(&SealError::TooBig { limit: MAX_INPUT }),
    })?;
    if other_kind::of(&sealed) == Some(OtherKind::WorkerKeys) {
        return Err(open::is_key());
    }
    let content = client::open(&sealed, OpenWith::typed(typed), progress).await.map_err(|error| match error {
        SealError::NotGzip => (msg::keep_not_backup(), msg::keep_not_backup_advice()),
        error => open::explain_file(&error, &sealed),
    })?;
    decode(&content).map_err(|error| match error {
        BackupError::Share => (msg::keep_is_share(), msg::keep_is_share_advice()),
        BackupError::TooNew { .. } => (msg::open_too_new(), msg::open_too_new_advice()),
        BackupError::Broken => (msg::open_broken(), msg::open_broken_advice()),
        BackupError::TooMuch => open::explain(&SealError::InflatesTooFar { limit: MAX_CONTENT }),
        BackupError::NotOurs => (msg::keep_not_backup(), msg::keep_not_backup_advice()),
    })
}

use yew::prelude::*;

use crate::domain::EntryId;
use crate::domain::care::{self, Care};
use crate::domain::person::Person;
use crate::domain::share::Contact;
use crate::i18n::msg;
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceList, ChoiceLook, Details, Dialog, TickBox, TickList};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::pages::talk::Say;
use crate::usecases::elsewhere::{Form, offer, people};
use crate::usecases::share::{Group, Row, Shown, show, shown, tick, tick_all, tick_sure, untick_all};

/// What [`Ticks`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct TicksProps {
    /// For which form.
    pub form: Form,
    /// The words.
    pub say: Say,
    /// What is ticked. It is kept nowhere.
    pub contact: Contact,
    /// What is ticked now.
    pub on_change: Callback<Contact>,
}

/// Ticking what goes into a file, by the rules of every share.
#[component]
pub fn Ticks(props: &TicksProps) -> Html {
    let TicksProps { form, say, contact, on_change } = props;
    let words = use_words();
    let desk = use_desk();
    let asked = use_state(|| None::<(EntryId, Care)>);
    let with = |change: &dyn Fn(&mut Contact)| {
        let mut changed = contact.clone();
        change(&mut changed);
        changed
    };
    let together = |rows: &[Row], change: fn(&mut Contact, &[Row])| {
        let (on_change, changed) = (on_change.clone(), with(&|contact| change(contact, rows)));
        Callback::from(move |_: MouseEvent| on_change.emit(changed.clone()))
    };
    let group = |group: Group| {
        let options: Vec<_> = group.rows.iter().map(|row| option(row, say, &words.say(msg::share_private()))).collect();
        let ticked: Vec<_> = contact
            .ticked
            .iter()
            .filter(|id| group.rows.iter().any(|row| row.id == **id))
            .map(|id| AttrValue::from(id.to_string()))
            .collect();
        let on_tick = {
            let (contact, on_change, asked) = (contact.clone(), on_change.clone(), asked.clone());
            let careful: Vec<_> = group.rows.iter().filter_map(|row| Some((row.id.clone(), row.care?))).collect();
            Callback::from(move |(id, on): (AttrValue, bool)| {
                let id = EntryId::new(&*id);
                if let Some((id, care)) = careful.iter().find(|(own, _)| on && *own == id) {
                    // Asked about twice; until then nothing is ticked.
                    asked.set(Some((id.clone(), *care)));
                    on_change.emit(contact.clone());
                } else {
                    let mut changed = contact.clone();
                    tick(&mut changed, &id, on);
                    on_change.emit(changed);
                }
            })
        };
        let legend = say.id(group.title);
        html! {
            <Details key={group.title} summary={legend.clone()}>
                if group.rows.len() > 1 {
                    <div class="cluster">
                        <Button kind={ButtonKind::Quiet} onclick={together(&group.rows, tick_all)}>{ words.say(msg::share_tick_all()) }</Button>
                        if !ticked.is_empty() { <Button kind={ButtonKind::Quiet} onclick={together(&group.rows, untick_all)}>{ words.say(msg::share_untick_all()) }</Button> }
                    </div>
                    if group.rows.iter().any(Row::is_private) { <p class="hint small">{ words.say(msg::share_tick_all_private()) }</p> }
                }
                <TickList id={group.title} {legend} hide_legend=true {options} {ticked} {on_tick} />
            </Details>
        }
    };
    let somebody = |id: &EntryId, person: &Person| {
        let state = shown(contact, id);
        let careful = care::of(&person.clone().into());
        let on_tick = {
            let (contact, on_change, asked, id) = (contact.clone(), on_change.clone(), asked.clone(), id.clone());
            Callback::from(move |on: bool| {
                if let Some(care) = careful.filter(|_| on) {
                    asked.set(Some((id.clone(), care)));
                    on_change.emit(contact.clone());
                } else {
                    let mut changed = contact.clone();
                    show(&mut changed, &id, if on { Shown::Name } else { Shown::Out });
                    on_change.emit(changed);
                }
            })
        };
        let choose = {
            let (contact, on_change, id) = (contact.clone(), on_change.clone(), id.clone());
            Callback::from(move |chosen: AttrValue| {
                let mut changed = contact.clone();
                show(&mut changed, &id, if chosen == "nickname" { Shown::Nickname } else { Shown::Name });
                on_change.emit(changed);
            })
        };
        html! {
            <TickBox key={id.as_str()} id={format!("elsewhere-{id}")} label={person.name.clone()} sub={careful.map(|_| AttrValue::from(words.say(msg::share_private())))} checked={state != Shown::Out} {on_tick}>
                if state != Shown::Out && !person.nickname.trim().is_empty() {
                    <ChoiceList id={format!("elsewhere-as-{id}")} legend={words.say(msg::share_shown_as())} look={ChoiceLook::Chips} on_choose={choose}
                        chosen={AttrValue::from(if state == Shown::Nickname { "nickname" } else { "name" })}
                        options={vec![Choice::new("name", words.say(msg::share_by_name())), Choice::new("nickname", words.say(msg::share_by_nickname()))]} />
                }
            </TickBox>
        }
    };
    let close = {
        let asked = asked.clone();
        Callback::from(move |()| asked.set(None))
    };
    let agree = {
        let (asked, contact, on_change) = (asked.clone(), contact.clone(), on_change.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some((id, care)) = &*asked {
                let mut changed = contact.clone();
                tick_sure(&mut changed, id, *care);
                on_change.emit(changed);
            }
            asked.set(None);
        })
    };
    let sure = asked.as_ref().map_or(Care::Private, |(_, care)| *care).question();
    let there = people(&desk.plan, *form);
    html! {
        <div class="stack" data-gap="small">
            { for offer(&desk.plan, *form).into_iter().map(group) }
            if !there.is_empty() {
                <Details summary={words.say(msg::share_people())}>
                    <p class="hint">{ words.say(msg::share_people_hint()) }</p>
                    { for there.iter().filter_map(|id| Some(somebody(id, desk.plan.get::<Person>(id)?))) }
                </Details>
            }
            <Dialog id="elsewhere-sure" open={asked.is_some()} on_close={close.clone()} title={words.say(msg::share_sure_title_somebody())}
                actions={html! { <>
                    <Button onclick={close.reform(|_| ())}>{ words.say(msg::share_sure_no()) }</Button>
                    <Button kind={ButtonKind::Care} onclick={agree}>{ words.say(msg::share_sure_yes()) }</Button>
                </> }}>
                <p>{ words.id(sure) }</p>
            </Dialog>
        </div>
    }
}

/// A row: the question with how its answer begins, or the person's own words.
fn option(row: &Row, say: &Say, private: &str) -> Choice {
    let (label, ours) = if say.has(&row.prompt) && row.own.trim().is_empty() {
        (say.id(&row.prompt), true)
    } else if !row.own.trim().is_empty() {
        (row.own.clone(), false)
    } else if !row.glimpse.is_empty() {
        (row.glimpse.clone(), false)
    } else {
        (say.say(msg::share_group_other()), true)
    };
    let choice = Choice::new(row.id.to_string(), label);
    let choice = if ours || row.language.is_empty() { choice } else { choice.lang(row.language.clone()) };
    let sub: Vec<_> =
        [row.is_private().then(|| private.to_owned()), Some(row.glimpse.clone()).filter(|glimpse| ours && !glimpse.is_empty())]
            .into_iter()
            .flatten()
            .collect();
    if sub.is_empty() { choice } else { choice.sub(sub.join(" · ")) }
}

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::card::ContactCard;
use super::{name_of, way_words};
use crate::domain::drawing::{safe_line, side_by_side};
use crate::domain::share::{Contact, Share as Given};
use crate::domain::{EntryId, Plan};
use crate::i18n::{Words, msg};
use crate::platform::intl;
use crate::ui::components::{Button, ButtonKind, Dialog, Empty, IconName, LinkButton, LinkCard};
use crate::ui::desk::{Desk, use_desk, use_words};
use crate::ui::editor::use_editor;
use crate::ui::go::use_go;
use crate::ui::pages::saved::SaveLine;
use crate::ui::pages::worker::{is_waiting, keep_for_offline};
use crate::ui::route::Route;
use crate::usecases::reply::of_share;

/// For whom, and what was given when.
#[component]
pub fn Share() -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let adding = use_state(|| None::<EntryId>);
    let leaving = use_state(|| None::<(EntryId, String)>);
    // A card is taken in from here, perhaps at somebody's door: by then its code must be readable without a network.
    use_effect_with((), |()| spawn_local(keep_for_offline()));

    let mut contacts = desk.plan.all::<Contact>();
    contacts.retain(|(id, _)| adding.as_ref() != Some(*id));
    intl::sort_by_name(words.tag(), &mut contacts, |(_, contact)| contact.name.clone());
    let mut given = desk.plan.all::<Given>();
    given.sort_by_key(|(_, share)| std::cmp::Reverse(share.at));

    let add = {
        let adding = adding.clone();
        Callback::from(move |_| adding.set(Some(Desk::new_id())))
    };
    let somebody = {
        let go = go.clone();
        Callback::from(move |_| go.to(&Route::ShareWith { contact: Desk::new_id().as_str().to_owned() }))
    };
    let close = {
        let leaving = leaving.clone();
        Callback::from(move |()| leaving.set(None))
    };
    let take_off = {
        let (desk, leaving) = (desk.clone(), leaving.clone());
        Callback::from(move |_| {
            if let Some((id, _)) = &*leaving {
                desk.remove(id);
            }
            leaving.set(None);
        })
    };
    html! {
        <>
            <h1>{ words.say(msg::share_title()) }</h1>
            <p class="hint">{ words.say(msg::share_lead()) }</p>
            <h2>{ words.say(msg::share_contacts()) }</h2>
            if contacts.is_empty() && adding.is_none() { <Empty title={words.say(msg::share_nobody())} icon={IconName::PaperPlane} /> }
            <ul class="stack list" role="list">
                { for contacts.into_iter().map(|(id, contact)| {
                    let to = Route::ShareWith { contact: id.as_str().to_owned() };
                    let name = name_of(contact, &words);
                    let work = side_by_side([contact.role.as_str(), &contact.organisation]);
                    let ask = { let (leaving, id, name) = (leaving.clone(), id.clone(), name.clone()); Callback::from(move |_| leaving.set(Some((id.clone(), name.clone())))) };
                    html! {
                        <li key={id.as_str()} class="share-contact">
                            <LinkCard href={go.href(&to)} onclick={go.follow(to)} title={name.clone()} sub={(!work.is_empty()).then(|| AttrValue::from(work))} icon={IconName::Person} />
                            <Button kind={ButtonKind::Quiet} icon={IconName::Close} label={words.say(msg::share_remove(name))} onclick={ask} />
                        </li>
                    }
                }) }
            </ul>
            if let Some(id) = &*adding {
                <Adding key={id.as_str()} id={id.clone()} />
            } else {
                <div class="stack">
                    <Button kind={ButtonKind::Primary} icon={IconName::Plus} onclick={add}>{ words.say(msg::share_add()) }</Button>
                    <LinkButton icon={IconName::Image} href={go.href(&Route::Card)} onclick={go.follow(Route::Card)}>{ words.say(if is_waiting() { msg::card_waits() } else { msg::card_take_in() }) }</LinkButton>
                    <Button icon={IconName::Speech} onclick={somebody}>{ words.say(msg::share_somebody_else()) }</Button>
                </div>
            }
            <h2>{ words.say(msg::share_log()) }</h2>
            if given.is_empty() { <p>{ words.say(msg::share_log_none()) }</p> } else { <p class="hint">{ words.say(msg::share_log_lead()) }</p> }
            <ul class="stack list" role="list">
                { for given.into_iter().map(|(id, share)| {
                    let to = Route::Shared { id: id.as_str().to_owned() };
                    let name = if share.to.trim().is_empty() { words.say(msg::share_somebody()) } else { safe_line(&share.to) };
                    html! {
                        <li key={id.as_str()}>
                            <LinkCard href={go.href(&to)} onclick={go.follow(to)} title={name} sub={AttrValue::from(facts(&words, &desk.plan, id, share))} icon={IconName::History} />
                        </li>
                    }
                }) }
            </ul>
            <LinkButton icon={IconName::Speech} href={go.href(&Route::TakeIn)} onclick={go.follow(Route::TakeIn)}>{ words.say(msg::reply_take_title()) }</LinkButton>
            <LinkButton kind={ButtonKind::Quiet} icon={IconName::LockOpen} href={go.href(&Route::Open)} onclick={go.follow(Route::Open)}>{ words.say(msg::share_open()) }</LinkButton>
            <Dialog id="share-leaving" open={leaving.is_some()} on_close={close.clone()}
                title={leaving.as_ref().map(|(_, name)| words.say(msg::share_remove_sure(name.as_str()))).unwrap_or_default()}
                actions={html! { <>
                    <Button onclick={close.reform(|_| ())}>{ words.say(msg::share_keep()) }</Button>
                    <Button kind={ButtonKind::Care} onclick={take_off}>{ words.say(msg::share_take_off()) }</Button>
                </> }}>
                <p>{ words.say(msg::share_remove_more()) }</p>
            </Dialog>
        </>
    }
}

/// When something was given, in what forms, and whether anything came back.
fn facts(words: &Words, plan: &Plan, id: &EntryId, share: &Given) -> String {
    let when = share.at.map(|at| intl::moment(words.tag(), at));
    let ways = share.ways().into_iter().map(|way| words.say(way_words(way)));
    let answered = (!of_share(plan, id).is_empty()).then(|| words.say(msg::share_answered()));
    when.into_iter().chain(ways).chain(answered).collect::<Vec<_>>().join(" · ")
}

#[derive(Properties, PartialEq)]
struct AddingProps {
    id: EntryId,
}

/// A worker who is being added. They exist with the first letter of their name.
#[component]
fn Adding(props: &AddingProps) -> Html {
    let words = use_words();
    let go = use_go();
    let editor = use_editor::<Contact>(props.id.clone(), Contact::default);
    let to = Route::ShareWith { contact: props.id.as_str().to_owned() };
    html! {
        <section class="sheet stack" aria-label={words.say(msg::share_add())}>
            <ContactCard editor={editor} />
            <SaveLine />
            <LinkButton kind={ButtonKind::Primary} href={go.href(&to)} onclick={go.follow(to)}>{ words.say(msg::share_next()) }</LinkButton>
        </section>
    }
}

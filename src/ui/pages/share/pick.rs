use std::rc::Rc;

use yew::prelude::*;

use super::card::ContactCard;
use super::{about, held_back, label_of, says_takes};
use crate::domain::EntryId;
use crate::domain::care::Care;
use crate::domain::document::Document;
use crate::domain::drawing::{safe, safe_line};
use crate::domain::person::{Person, Strain};
use crate::domain::share::Contact;
use crate::i18n::{Msg, Words, msg};
use crate::ui::components::{
    Button, ButtonKind, Choice, ChoiceList, ChoiceLook, Details, Dialog, Empty, IconName, LinkButton, TextBox, TickBox,
};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::go::use_go;
use crate::ui::pages::assess::LookDoor;
use crate::ui::pages::saved::SaveLine;
use crate::ui::pages::talk::{Say, use_say};
use crate::ui::route::Route;
use crate::usecases::share::{
    Group, Mention, NamedIn, Row, Shown, care_of, going, held, make, mentions, offer, show, shown, tick, tick_all, tick_sure, untick_all,
};

/// What [`Pick`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct PickProps {
    /// The contact; one that isn't in the plan yet comes into it with the first tick or word.
    pub contact: String,
}

/// What is asked about twice: who or what, and why.
#[derive(Clone, PartialEq)]
struct Asked {
    id: EntryId,
    care: Care,
}

/// Choosing what goes to one worker.
#[component]
pub fn Pick(props: &PickProps) -> Html {
    let words = use_words();
    let say = use_say();
    let desk = use_desk();
    let go = use_go();
    let editor = use_editor::<Contact>(EntryId::new(&props.contact), Contact::default);
    let asked = use_state(|| None::<Asked>);
    let picked = editor.value();
    let back: Vec<_> = held(&desk.plan, &picked).into_iter().map(|(id, _)| id).collect();
    // What is held back stands as not ticked, until the person says yes to the question.
    let contact = going(&desk.plan, &picked);
    let offer = offer(&desk.plan);
    let document = make(&desk.plan, &contact, 0, &say);
    let named = mentions(&desk.plan, &contact, &document);

    let ask = {
        let asked = asked.clone();
        Callback::from(move |question: Asked| asked.set(Some(question)))
    };
    let close = {
        let asked = asked.clone();
        Callback::from(move |()| asked.set(None))
    };
    let agree = {
        let (asked, editor) = (asked.clone(), editor.clone());
        Callback::from(move |_| {
            if let Some(question) = &*asked {
                editor.set(|contact| tick_sure(contact, &question.id, question.care));
            }
            asked.set(None);
        })
    };
    let group = |group: Group| {
        let ticked = contact.ticked.iter().filter(|id| group.rows.iter().any(|row| row.id == **id)).cloned().collect::<Vec<_>>();
        html! { <Rows key={group.title} title={say.id(group.title)} say={say.clone()} rows={Rc::from(group.rows)} {ticked} held={back.clone()} editor={editor.clone()} ask={ask.clone()} /> }
    };
    let see = Route::ShareSee { contact: props.contact.clone() };
    let sure = asked.as_ref().map_or(Care::Private, |question| question.care).question();
    html! {
        <>
            <h1>{ words.say(about(Some(&contact), msg::share_pick_title, msg::share_pick_title_somebody)) }</h1>
            <p class="hint">{ words.say(msg::share_pick_lead()) }</p>
            <Details summary={words.say(about(Some(&contact), msg::share_about, msg::share_about_somebody))}>
                <ContactCard editor={editor.clone()} />
            </Details>
            <TextBox id="share-signed" label={words.say(msg::share_signed())} hint={words.part("share-signed", "hint").map(AttrValue::from)} max={200} spellcheck={false}
                value={contact.signed.clone()} on_text={editor.text(|contact| &mut contact.signed)} on_leave={editor.on_leave()} />
            <SaveLine />
            { held_back(&say, &desk.plan, &back) }
            <LookDoor />
            if offer.is_empty() {
                <Empty title={words.say(msg::share_nothing())} icon={IconName::Note}><p>{ words.say(msg::share_nothing_more()) }</p></Empty>
            }
            if !offer.statements.is_empty() {
                <h2>{ words.say(msg::share_words()) }</h2>
                { for offer.statements.into_iter().map(group) }
            }
            if !offer.people.is_empty() {
                <h2>{ words.say(msg::share_people()) }</h2>
                <p class="hint">{ words.say(msg::share_people_hint()) }</p>
                <div class="sheet share-rows">
                    { for offer.people.iter().filter_map(|id| {
                        let person = desk.plan.get::<Person>(id)?;
                        let mention = named.iter().find(|mention| mention.person == *id);
                        let care = care_of(&desk.plan, id);
                        Some(someone(&words, &editor, &contact, id, person, care, back.contains(id), mention, &document, &ask))
                    }) }
                </div>
            }
            if !offer.assets.is_empty() {
                <h2>{ words.say(msg::share_assets()) }</h2>
                { for offer.assets.into_iter().map(group) }
            }
            if !offer.goals.is_empty() {
                <h2>{ words.say(msg::share_goals()) }</h2>
                { group(Group { title: "share-goals", rows: offer.goals }) }
            }
            if !offer.met.is_empty() {
                <h2>{ words.say(msg::share_met()) }</h2>
                { for offer.met.into_iter().map(group) }
            }
            <div class="page__foot">
                <LinkButton kind={ButtonKind::Primary} icon={IconName::Eye} href={go.href(&see)} onclick={go.follow(see)}>{ words.say(msg::share_see()) }</LinkButton>
            </div>
            <Dialog id="share-sure" open={asked.is_some()} on_close={close.clone()}
                title={words.say(about(Some(&contact), msg::share_sure_title, msg::share_sure_title_somebody))}
                actions={html! { <>
                    <Button onclick={close.reform(|_| ())}>{ words.say(msg::share_sure_no()) }</Button>
                    <Button kind={ButtonKind::Care} onclick={agree}>{ words.say(msg::share_sure_yes()) }</Button>
                </> }}>
                <p>{ words.id(sure) }</p>
            </Dialog>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct RowsProps {
    title: String,
    say: Say,
    rows: Rc<[Row]>,
    ticked: Vec<EntryId>,
    held: Vec<EntryId>,
    editor: Editor<Contact>,
    ask: Callback<Asked>,
}

/// A group of things to tick. Only the group that changed is drawn anew.
#[component]
fn Rows(props: &RowsProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let RowsProps { rows, ticked, editor, ask, .. } = props;
    let open: Vec<_> = rows.iter().filter(|row| !row.is_private()).collect();
    let left: Vec<_> = open.iter().filter(|row| !ticked.contains(&row.id)).collect();
    let together = |change: fn(&mut Contact, &[Row])| {
        let (editor, rows) = (editor.clone(), rows.clone());
        Callback::from(move |_| editor.set(|contact| change(contact, &rows)))
    };
    html! {
        <fieldset class="group share-group">
            <legend class="group__legend">{ &props.title }</legend>
            if rows.len() > 1 {
                if !left.is_empty() {
                    <Details summary={words.say(msg::share_tick_all())}>
                        <p>{ words.say(msg::share_tick_all_takes(left.len())) }</p>
                        <ul>{ for left.iter().map(|row| {
                            let (label, ours) = label_of(row, &props.say);
                            html! { <li key={row.id.as_str()}><bdi lang={(!ours && !row.language.is_empty()).then(|| row.language.clone())}>{ label }</bdi></li> }
                        }) }</ul>
                        <Button onclick={together(tick_all)}>{ words.say(msg::share_tick_these(left.len())) }</Button>
                    </Details>
                }
                <div class="cluster">
                    if !ticked.is_empty() { <Button kind={ButtonKind::Quiet} onclick={together(untick_all)}>{ words.say(msg::share_untick_all()) }</Button> }
                </div>
                if open.len() < rows.len() { <p class="hint small">{ words.say(msg::share_tick_all_private()) }</p> }
            }
            <div class="sheet share-rows">
                { for rows.iter().map(|row| {
                    let (label, ours) = label_of(row, &props.say);
                    let on = ticked.contains(&row.id);
                    let on_tick = {
                        let (editor, ask, id, care) = (editor.clone(), ask.clone(), row.id.clone(), row.care);
                        Callback::from(move |on: bool| match care.filter(|_| on) {
                            Some(care) => ask.emit(Asked { id: id.clone(), care }),
                            None => editor.set(|contact| tick(contact, &id, on)),
                        })
                    };
                    let marks = marks(row, says_takes(&desk.plan, row), props.held.contains(&row.id), &words);
                    html! {
                        <TickBox key={row.id.as_str()} id={tick_id(&row.id)} {label} lang={(!ours).then(|| AttrValue::from(row.language.clone()))} checked={on} {on_tick}
                            sub={(!marks.is_empty()).then(|| AttrValue::from(marks))}>
                            if ours && !row.glimpse.is_empty() {
                                <p class="share-glimpse" dir="auto" lang={(!row.language.is_empty()).then(|| row.language.clone())}>{ safe(&row.glimpse) }</p>
                            }
                        </TickBox>
                    }
                }) }
            </div>
        </fieldset>
    }
}

/// Where the name of somebody who isn't shown by it stands all the same.
pub(super) fn mention_words(mention: &Mention) -> Msg {
    let name = safe_line(&mention.name);
    match mention.named() {
        NamedIn::AtTheTop => msg::share_mention_head(name),
        NamedIn::InAnswers(count) => msg::share_mention(count, name),
        NamedIn::InBoth(count) => msg::share_mention_both(count, name),
    }
}

fn tick_id(id: &EntryId) -> String {
    format!("tick-{id}")
}

/// What goes with a row, and what to know about it, on one line.
fn marks(row: &Row, says_takes: bool, held: bool, words: &Words) -> String {
    let takes = row.strength.then(|| if says_takes { msg::share_goes_with_takes() } else { msg::share_not_takes() });
    let marks = [
        row.is_private().then(msg::share_private),
        held.then(msg::share_held_mark),
        takes,
        row.numbers.then(msg::share_goes_with_numbers),
        row.crossed.then(msg::share_crossed),
    ];
    marks.into_iter().flatten().map(|mark| words.say(mark)).collect::<Vec<_>>().join(" · ")
}

/// Somebody on the map: left out, by name, or by a nickname.
#[allow(clippy::too_many_arguments, reason = "one row of one page, drawn in one place")]
fn someone(
    words: &Rc<Words>,
    editor: &Editor<Contact>,
    contact: &Contact,
    id: &EntryId,
    person: &Person,
    care: Option<Care>,
    held: bool,
    mention: Option<&Mention>,
    document: &Document,
    ask: &Callback<Asked>,
) -> Html {
    let state = shown(contact, id);
    let on_tick = {
        let (editor, ask, id) = (editor.clone(), ask.clone(), id.clone());
        Callback::from(move |on: bool| match care.filter(|_| on) {
            Some(care) => ask.emit(Asked { id: id.clone(), care }),
            None => editor.set(|contact| show(contact, &id, if on { Shown::Name } else { Shown::Out })),
        })
    };
    let choose = {
        let id = id.clone();
        editor
            .choice(move |contact, chosen: AttrValue| show(contact, &id, if chosen == "nickname" { Shown::Nickname } else { Shown::Name }))
    };
    let strain = {
        let id = id.clone();
        editor.choice(move |contact, on: bool| {
            contact.with_strain.retain(|other| *other != id);
            if on {
                contact.with_strain.push(id.clone());
            }
        })
    };
    let has_strain = person.strain != Strain::Unsaid || !person.strain_why.trim().is_empty() || !person.note.trim().is_empty();
    let sub = match state {
        Shown::Out => Some(words.say(msg::share_left_out())),
        Shown::Name => None,
        Shown::Nickname => Some(if person.nickname.trim().is_empty() {
            format!("“{}”", words.say(msg::document_somebody()))
        } else {
            format!("“{}”", safe_line(&person.nickname))
        }),
    };
    let private = care.map(|_| words.say(msg::share_private()));
    let held = held.then(|| words.say(msg::share_held_mark()));
    let sub: Vec<_> = private.into_iter().chain(held).chain(sub).collect();
    html! {
        <div key={id.as_str()} class="share-someone">
            <TickBox id={tick_id(id)} label={safe_line(&person.name)} sub={(!sub.is_empty()).then(|| AttrValue::from(sub.join(" · ")))} checked={state != Shown::Out} {on_tick}>
                if state != Shown::Out {
                    <ChoiceList id={format!("as-{id}")} legend={words.say(msg::share_shown_as())} look={ChoiceLook::Chips} on_choose={choose}
                        chosen={AttrValue::from(if state == Shown::Nickname { "nickname" } else { "name" })}
                        options={vec![Choice::new("name", words.say(msg::share_by_name())), Choice::new("nickname", words.say(msg::share_by_nickname()))]} />
                    if state == Shown::Nickname { <Nickname id={id.clone()} name={person.name.clone()} /> }
                    if has_strain { <TickBox id={format!("strain-{id}")} label={words.say(msg::share_with_strain())} checked={contact.with_strain.contains(id)} on_tick={strain} /> }
                }
                if let Some(mention) = mention {
                    <Details summary={words.say(mention_words(mention))}>
                        <p>{ words.say(msg::share_mention_more()) }</p>
                        { for mention.items.iter().filter_map(|item| document.items().find(|own| own.id == item.as_str())).map(|item| {
                            let untick = { let (editor, id) = (editor.clone(), EntryId::new(&item.id)); Callback::from(move |_| editor.set(|contact| tick(contact, &id, false))) };
                            let heading = if item.own_heading.is_empty() { item.heading.text.clone() } else { item.own_heading.clone() };
                            html! {
                                <div key={item.id.clone()} class="stack" data-gap="small">
                                    <p><strong dir="auto">{ safe_line(&heading) }</strong></p>
                                    { for item.own_words().map(|own| html! { <p class="words" dir="auto" lang={(!item.language.is_empty()).then(|| item.language.clone())}>{ safe(own) }</p> }) }
                                    <Button kind={ButtonKind::Quiet} onclick={untick}>{ words.say(msg::share_untick()) }</Button>
                                </div>
                            }
                        }) }
                    </Details>
                }
            </TickBox>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct NicknameProps {
    id: EntryId,
    name: String,
}

/// The name to show others, kept with the person on the map.
#[component]
fn Nickname(props: &NicknameProps) -> Html {
    let words = use_words();
    let editor = use_editor::<Person>(props.id.clone(), Person::default);
    html! {
        <TextBox id={format!("nickname-{}", props.id)} label={words.say(msg::share_nickname(props.name.trim()))} hint={words.say(msg::share_nickname_hint())}
            value={editor.value().nickname} on_text={editor.text(|person| &mut person.nickname)} on_leave={editor.on_leave()} max={100} spellcheck={false} />
    }
}

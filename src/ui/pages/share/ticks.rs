use std::rc::Rc;

use yew::prelude::*;

use super::{label_of, says_takes};
use crate::domain::EntryId;
use crate::domain::care::Care;
use crate::domain::document::Document;
use crate::domain::drawing::{safe, safe_line};
use crate::domain::person::{Person, Strain};
use crate::domain::share::Contact;
use crate::i18n::{Msg, Words, msg};
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceList, ChoiceLook, Details, Dialog, TextBox, TickBox};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::editor::use_editor;
use crate::ui::pages::talk::Say;
use crate::usecases::share::{Group, Mention, NamedIn, Row, Shown, care_of, show, shown, tick, tick_all, tick_sure, untick_all};

/// A change to what is ticked.
pub type Change = Rc<dyn Fn(&mut Contact)>;

/// What is asked about twice: who or what, and why.
#[derive(Clone, PartialEq)]
struct Asked {
    id: EntryId,
    care: Care,
}

/// What [`Ticks`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct TicksProps {
    /// The words.
    pub say: Say,
    /// What is ticked now, without what is held back.
    pub contact: Contact,
    /// What may be ticked, under their headings.
    pub parts: Vec<Part>,
    /// What was ticked before it became private.
    #[prop_or_default]
    pub held: Vec<EntryId>,
    /// Who is named all the same.
    #[prop_or_default]
    pub named: Vec<Mention>,
    /// What would be in the file; none where nobody is told who is named in it.
    #[prop_or_default]
    pub document: Option<Rc<Document>>,
    /// What is asked about private things.
    pub sure: AttrValue,
    /// Something was ticked, or unticked. The same callback at every drawing, or every group is drawn anew.
    pub change: Callback<Change>,
}

/// Something to tick, under a heading.
#[derive(Clone, PartialEq)]
pub enum Part {
    /// A heading's Fluent id where there is one, and groups of entries.
    Entries(Option<&'static str>, Vec<Group>),
    /// People on the map.
    People(Vec<EntryId>),
}

/// Ticking what goes into a file, by the rules of every share: nothing by itself, whole groups after a look at what that takes in, and what
/// is private, safety, identity or money only after a question.
#[component]
pub fn Ticks(props: &TicksProps) -> Html {
    let TicksProps { say, contact, held, named, document, change, .. } = props;
    let words = use_words();
    let desk = use_desk();
    let asked = use_state(|| None::<Asked>);
    let ask = use_callback((), {
        let asked = asked.setter();
        move |question: Asked, ()| asked.set(Some(question))
    });
    let close = {
        let asked = asked.clone();
        Callback::from(move |()| asked.set(None))
    };
    let agree = {
        let (asked, change) = (asked.clone(), change.clone());
        Callback::from(move |_| {
            if let Some(Asked { id, care }) = (*asked).clone() {
                change.emit(Rc::new(move |contact| tick_sure(contact, &id, care)));
            }
            asked.set(None);
        })
    };
    let group = |group: &Group, under: Option<&str>| {
        let ticked = contact.ticked.iter().filter(|id| group.rows.iter().any(|row| row.id == **id)).cloned().collect::<Vec<_>>();
        html! { <Rows key={group.title} title={say.id(group.title)} hide_title={under == Some(group.title)} say={say.clone()} rows={Rc::from(&*group.rows)} {ticked} held={held.clone()} change={change.clone()} ask={ask.clone()} /> }
    };
    let part = |part: &Part| match part {
        Part::Entries(title, groups) => html! {
            <>
                if let Some(title) = *title { <h2>{ words.id(title) }</h2> }
                { for groups.iter().map(|one| group(one, *title)) }
            </>
        },
        Part::People(people) => html! {
            <>
                <h2>{ words.say(msg::share_people()) }</h2>
                <p class="hint">{ words.say(msg::share_people_hint()) }</p>
                <div class="sheet share-rows">
                    { for people.iter().filter_map(|id| {
                        let mention = named.iter().find(|mention| mention.person == *id).zip(document.as_deref());
                        let row = Somebody { words: &words, contact, id, held: held.contains(id), mention, change, ask: &ask };
                        Some(row.draw(desk.plan.get::<Person>(id)?, care_of(&desk.plan, id)))
                    }) }
                </div>
            </>
        },
    };
    let question = asked.as_ref().map_or(Care::Private, |question| question.care).question();
    html! {
        <>
            { for props.parts.iter().map(part) }
            <Dialog id="share-sure" open={asked.is_some()} on_close={close.clone()} title={props.sure.clone()}
                actions={html! { <>
                    <Button onclick={close.reform(|_| ())}>{ words.say(msg::share_sure_no()) }</Button>
                    <Button kind={ButtonKind::Care} onclick={agree}>{ words.say(msg::share_sure_yes()) }</Button>
                </> }}>
                <p>{ words.id(question) }</p>
            </Dialog>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct RowsProps {
    title: String,
    /// A heading says it already.
    hide_title: bool,
    say: Say,
    rows: Rc<[Row]>,
    ticked: Vec<EntryId>,
    held: Vec<EntryId>,
    change: Callback<Change>,
    ask: Callback<Asked>,
}

/// A group of things to tick. Only the group that changed is drawn anew.
#[component]
fn Rows(props: &RowsProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let RowsProps { rows, ticked, change, ask, .. } = props;
    let open: Vec<_> = rows.iter().filter(|row| !row.is_private()).collect();
    let left: Vec<_> = open.iter().filter(|row| !ticked.contains(&row.id)).collect();
    let together = |how: fn(&mut Contact, &[Row])| {
        let (change, rows) = (change.clone(), rows.clone());
        Callback::from(move |_| {
            let rows = rows.clone();
            change.emit(Rc::new(move |contact| how(contact, &rows)));
        })
    };
    html! {
        <fieldset class="group share-group">
            <legend class={if props.hide_title { "hidden" } else { "group__legend" }}>{ &props.title }</legend>
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
                        let (change, ask, id, care) = (change.clone(), ask.clone(), row.id.clone(), row.care);
                        Callback::from(move |on: bool| {
                            let id = id.clone();
                            match care.filter(|_| on) {
                                Some(care) => ask.emit(Asked { id, care }),
                                None => change.emit(Rc::new(move |contact| tick(contact, &id, on))),
                            }
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
struct Somebody<'a> {
    words: &'a Words,
    contact: &'a Contact,
    id: &'a EntryId,
    held: bool,
    /// Where they are named all the same, and the file that they are named in.
    mention: Option<(&'a Mention, &'a Document)>,
    change: &'a Callback<Change>,
    ask: &'a Callback<Asked>,
}

impl Somebody<'_> {
    fn draw(&self, person: &Person, care: Option<Care>) -> Html {
        let Somebody { words, contact, id, held, mention, ask, .. } = *self;
        let state = shown(contact, id);
        let on_tick = {
            let (change, ask, id) = (self.change.clone(), ask.clone(), id.clone());
            Callback::from(move |on: bool| {
                let id = id.clone();
                match care.filter(|_| on) {
                    Some(care) => ask.emit(Asked { id, care }),
                    None => change.emit(Rc::new(move |contact| show(contact, &id, if on { Shown::Name } else { Shown::Out }))),
                }
            })
        };
        let choose = self.choice(|contact, id, chosen: AttrValue| {
            show(contact, id, if chosen == "nickname" { Shown::Nickname } else { Shown::Name });
        });
        let strain = self.choice(|contact, id, on: bool| {
            contact.with_strain.retain(|other| other != id);
            if on {
                contact.with_strain.push(id.clone());
            }
        });
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
                    if let Some((mention, document)) = mention { { self.mentioned(mention, document) } }
                </TickBox>
            </div>
        }
    }

    /// A callback for a control: changes what is ticked about this person.
    fn choice<V: Clone + 'static>(&self, how: fn(&mut Contact, &EntryId, V)) -> Callback<V> {
        let (change, id) = (self.change.clone(), self.id.clone());
        Callback::from(move |value: V| {
            let id = id.clone();
            change.emit(Rc::new(move |contact| how(contact, &id, value.clone())));
        })
    }

    /// The answers that name them, each with a way to leave it out.
    fn mentioned(&self, mention: &Mention, document: &Document) -> Html {
        let Somebody { words, change, .. } = self;
        html! {
            <Details summary={words.say(mention_words(mention))}>
                <p>{ words.say(msg::share_mention_more()) }</p>
                { for mention.items.iter().filter_map(|item| document.items().find(|own| own.id == item.as_str())).map(|item| {
                    let untick = {
                        let (change, id) = ((*change).clone(), EntryId::new(&item.id));
                        Callback::from(move |_| {
                            let id = id.clone();
                            change.emit(Rc::new(move |contact| tick(contact, &id, false)));
                        })
                    };
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

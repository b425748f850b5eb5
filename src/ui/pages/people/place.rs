use web_sys::HtmlElement;
use yew::prelude::*;

use super::handles::Hands;
use super::list::PeopleList;
use super::map::CircleMap;
use super::{Joined, Somebody, everybody, name_of, ring_words, ties, use_hand};
use crate::domain::EntryId;
use crate::domain::person::{Person, Ring};
use crate::domain::plan::Nation;
use crate::i18n::{Words, msg};
use crate::platform::storage;
use crate::ui::components::{Button, ButtonKind, Choice, Details, Empty, IconName, LinkButton, Notice, Segment, TextBox};
use crate::ui::desk::use_words;
use crate::ui::go::use_go;
use crate::ui::pages::saved::SaveLine;
use crate::ui::route::Route;

/// The setting that remembers whether people are shown as a list.
const VIEW: &str = "people-view";

/// The map or the list, whichever was used last.
#[component]
pub fn People() -> Html {
    let words = use_words();
    let hand = use_hand();
    let go = use_go();
    let as_list = use_state_eq(|| storage::setting(VIEW).as_deref() == Some("list"));
    let adding = use_state_eq(|| false);
    // Whoever was just added, as long as the row is open.
    let just = use_state_eq(Vec::<EntryId>::new);
    let chosen = use_state_eq(|| None::<EntryId>);
    let said = use_state_eq(String::new);
    let removed = use_state_eq(|| None::<(EntryId, Person)>);
    let people: Vec<Somebody> = everybody(&words, &hand.desk.plan);
    let ties: Vec<Joined> = ties(&words, &hand.desk.plan);

    let show_as = {
        let as_list = as_list.clone();
        Callback::from(move |view: AttrValue| {
            storage::set_setting(VIEW, &view);
            as_list.set(&*view == "list");
        })
    };
    let put = {
        let (hand, words, said) = (hand.clone(), words.clone(), said.clone());
        Callback::from(move |(id, ring): (EntryId, Ring)| {
            let Some(before) = hand.get(&id) else { return };
            hand.change(&id, |person| person.ring = ring);
            let (name, ring_word) = (name_of(&words, &before), words.say(ring_words(ring)));
            said.set(words.say(if before.ring == ring {
                msg::people_at_the_end(name, ring_word)
            } else {
                msg::people_moved(name, ring_word)
            }));
        })
    };
    let take_off = {
        let (hand, removed, chosen, said) = (hand.clone(), removed.clone(), chosen.clone(), said.clone());
        Callback::from(move |id: EntryId| {
            let Some(person) = hand.get(&id) else { return };
            hand.desk.remove(&id);
            chosen.set(None);
            said.set(String::new());
            removed.set(Some((id, person)));
        })
    };
    let bring_back = {
        let (hand, removed, said, words) = (hand.clone(), removed.clone(), said.clone(), words.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some((id, person)) = &*removed {
                said.set(words.say(msg::people_back(name_of(&words, person))));
                hand.desk.set(id, person.clone());
            }
            removed.set(None);
        })
    };
    let add = {
        let (hand, said, words, adding, just) = (hand.clone(), said.clone(), words.clone(), adding.clone(), just.clone());
        Callback::from(move |name: String| {
            // The row stays open for the next name, also where it was open because nobody was there.
            adding.set(true);
            said.set(words.say(msg::people_added(name.clone())));
            let id = hand.add(Person { name, ..Person::default() });
            just.set(just.iter().cloned().chain([id]).collect());
        })
    };
    let hands = Hands {
        put,
        take_off,
        choose: {
            let chosen = chosen.clone();
            Callback::from(move |id| chosen.set(id))
        },
        say: {
            let said = said.clone();
            Callback::from(move |text| said.set(text))
        },
    };
    let opener = use_node_ref();
    {
        // Where the row is put away, the keyboard goes back to what opens it.
        let (opener, was) = (opener.clone(), use_mut_ref(|| false));
        use_effect_with(*adding, move |open| {
            if was.replace(*open) && !open {
                if let Some(opener) = opener.cast::<HtmlElement>() {
                    let _ = opener.focus();
                }
            }
        });
    }
    let open_adding = {
        let (adding, just) = (adding.clone(), just.clone());
        Callback::from(move |_: MouseEvent| {
            adding.set(!*adding);
            just.set(Vec::new());
        })
    };
    let added: Vec<Somebody> = just.iter().filter_map(|id| people.iter().find(|one| one.id == *id).cloned()).collect();
    let views = vec![Choice::new("map", words.say(msg::people_map())), Choice::new("list", words.say(msg::people_list()))];
    let is_empty = people.is_empty();
    let is_open = *adding || is_empty;
    html! {
        <>
            <h1>{ words.say(msg::people_title()) }</h1>
            <div class="cluster" data-apart="">
                <Segment id="people-view" label={words.say(msg::people_show_as())} items={views} chosen={if *as_list { "list" } else { "map" }} on_choose={show_as} />
                // While the row is open, its own button adds: a second one of the same name would put the row away, with the name in it.
                if !is_open {
                    <Button icon={IconName::Plus} button_ref={opener} onclick={open_adding.clone()}>{ words.say(msg::people_add()) }</Button>
                }
            </div>
            if is_empty {
                <Empty title={words.say(msg::people_empty())} icon={IconName::UsersThree}><p>{ words.say(msg::people_empty_hint()) }</p></Empty>
            }
            if !added.is_empty() {
                <ul class="cluster" role="list">
                    { for added.into_iter().map(|one| {
                        let to = Route::Person { id: one.id.to_string() };
                        html! { <li key={one.id.as_str()}><a href={go.href(&to)} onclick={go.follow(to)} dir="auto">{ one.name }</a></li> }
                    }) }
                </ul>
            }
            if is_open {
                <QuickAdd on_add={add} focused={*adding} on_close={(!is_empty).then_some(open_adding)} />
            }
            <p class="people__said" role="status" dir="auto">{ (*said).clone() }</p>
            if let Some((_, person)) = &*removed {
                <Notice role="status">
                    <p>{ words.say(msg::people_removed(name_of(&words, person))) }</p>
                    <Button onclick={bring_back}>{ words.say(msg::people_bring_back()) }</Button>
                </Notice>
            }
            if *as_list {
                <PeopleList people={people} {ties} {hands} chosen={(*chosen).clone()} />
            } else {
                <CircleMap people={people} {ties} {hands} chosen={(*chosen).clone()} />
            }
            if matches!(hand.desk.plan.about().nation, Nation::Unsaid | Nation::England) && !is_empty { { rule(&words) } }
            <LinkButton kind={ButtonKind::Quiet} icon={IconName::Question} href={go.href(&Route::PeopleAsk)} onclick={go.follow(Route::PeopleAsk)}>{ words.say(msg::people_ask_link()) }</LinkButton>
            <SaveLine />
        </>
    }
}

/// The rule about help that nobody is paid for, wherever it is seen who helps. A rule of law that nobody has checked in this language
/// stands in English.
pub(super) fn rule(words: &Words) -> Html {
    html! {
        <Details summary={words.id("people-agreed-rule-title")}>
            <div lang={words.lang_of("people-agreed-rule")} dir="auto">
                <p>{ words.id("people-agreed-rule") }</p>
                <p class="small hint">{ words.id("people-agreed-unchecked") }</p>
            </div>
        </Details>
    }
}

/// What a [`QuickAdd`] is drawn with.
#[derive(Properties, PartialEq)]
pub(super) struct QuickAddProps {
    /// What is asked for, where it isn't simply somebody.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// A name was given.
    pub on_add: Callback<String>,
    /// Takes the keyboard at once.
    #[prop_or_default]
    pub focused: bool,
    /// Puts the row away, where that can be done.
    #[prop_or_default]
    pub on_close: Option<Callback<MouseEvent>>,
}

/// One field that stays open, so that several people can be named one after another.
#[component]
pub(super) fn QuickAdd(props: &QuickAddProps) -> Html {
    let words = use_words();
    let typed = use_mut_ref(String::new);
    // A new key empties the box: a box never has its text taken from under somebody who types.
    let round = use_state(|| 0_u32);
    let add = {
        let (typed, round, on_add) = (typed.clone(), round.clone(), props.on_add.clone());
        Callback::from(move |()| {
            let name = std::mem::take(&mut *typed.borrow_mut()).trim().to_owned();
            if !name.is_empty() {
                on_add.emit(name);
                round.set(*round + 1);
            }
        })
    };
    let on_text = Callback::from(move |text| *typed.borrow_mut() = text);
    html! {
        <div class="people__quick sheet">
            <TextBox key={*round} id="people-quick" label={props.label.clone().unwrap_or_else(|| words.say(msg::people_quick()).into())}
                hint={props.label.is_none().then(|| AttrValue::from(words.say(msg::people_quick_hint())))}
                focused={props.focused || *round > 0} {on_text} on_enter={Some(add.clone())} />
            <div class="cluster">
                <Button kind={ButtonKind::Primary} onclick={add.reform(|_: MouseEvent| ())}>{ words.say(msg::people_add()) }</Button>
                if let Some(on_close) = &props.on_close {
                    <Button kind={ButtonKind::Quiet} onclick={on_close.clone()}>{ words.say(msg::people_quick_close()) }</Button>
                }
            </div>
        </div>
    }
}

use yew::prelude::*;

use super::ties::{AddTie, TiesOf};
use super::{Somebody, facts, in_a_line, ring_words};
use crate::domain::EntryId;
use crate::domain::person::Ring;
use crate::i18n::msg;
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceList, ChoiceLook, Details, IconName, LinkButton};
use crate::ui::desk::use_words;
use crate::ui::go::use_go;
use crate::ui::route::Route;

/// What the map and the list can have done.
#[derive(Clone, PartialEq)]
pub(super) struct Hands {
    /// Puts somebody into a ring.
    pub put: Callback<(EntryId, Ring)>,
    /// Takes somebody off the map; they can be brought back.
    pub take_off: Callback<EntryId>,
    /// Shows what can be done with somebody, or nobody.
    pub choose: Callback<Option<EntryId>>,
    /// Has the screen reader say something.
    pub say: Callback<String>,
}

/// What [`Handles`] are drawn with.
#[derive(Properties, PartialEq)]
pub(super) struct HandlesProps {
    /// Whom they are for.
    pub somebody: Somebody,
    /// What they can have done.
    pub hands: Hands,
}

/// Everything that can be done with one person: the same under the map and in the list.
#[component]
pub(super) fn Handles(props: &HandlesProps) -> Html {
    let words = use_words();
    let go = use_go();
    let Somebody { id, name, body } = &props.somebody;
    let put = |ring: Ring| {
        let (put, id) = (props.hands.put.clone(), id.clone());
        Callback::from(move |_: MouseEvent| put.emit((id.clone(), ring)))
    };
    let choose_ring = {
        let (put, id) = (props.hands.put.clone(), id.clone());
        Callback::from(move |slug: AttrValue| put.emit((id.clone(), Ring::from_slug(&slug).unwrap_or_default())))
    };
    let rings = Ring::ALL.iter().map(|ring| Choice::new(ring.slug(), words.say(ring_words(*ring)))).collect::<Vec<_>>();
    let facts = in_a_line(&words, &facts(&words, body, true));
    let to = Route::Person { id: id.as_str().to_owned() };
    let take_off = {
        let (take_off, id) = (props.hands.take_off.clone(), id.clone());
        Callback::from(move |_: MouseEvent| take_off.emit(id.clone()))
    };
    html! {
        <div class="stack handles__body" data-gap="small">
            <p class="hint small" dir="auto">{ facts }</p>
            <div class="cluster">
                <Button onclick={put(body.ring.closer())}>{ words.say(msg::people_closer()) }</Button>
                <Button onclick={put(body.ring.further())}>{ words.say(msg::people_further()) }</Button>
                <LinkButton icon={IconName::Pencil} href={go.href(&to)} onclick={go.follow(to.clone())}>{ words.say(msg::people_open()) }</LinkButton>
            </div>
            <Details summary={words.say(msg::people_more())}>
                <ChoiceList id={format!("ring-{id}")} legend={words.say(msg::people_ring())} look={ChoiceLook::Chips} options={rings}
                    chosen={Some(AttrValue::from(body.ring.slug()))} on_choose={choose_ring} />
                <TiesOf id={id.clone()} say={props.hands.say.clone()} />
                <AddTie id={id.clone()} name={name.clone()} say={props.hands.say.clone()} />
                <div><Button kind={ButtonKind::Care} icon={IconName::Trash} onclick={take_off}>{ words.say(msg::people_remove()) }</Button></div>
            </Details>
        </div>
    }
}

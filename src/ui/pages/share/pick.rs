use std::rc::Rc;

use yew::prelude::*;

use super::card::ContactCard;
use super::ticks::{Change, Part, Ticks};
use super::{about, held_back};
use crate::domain::EntryId;
use crate::domain::share::Contact;
use crate::i18n::msg;
use crate::ui::components::{ButtonKind, Details, Empty, IconName, LinkButton, TextBox};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::editor::use_editor;
use crate::ui::go::use_go;
use crate::ui::pages::assess::LookDoor;
use crate::ui::pages::saved::SaveLine;
use crate::ui::pages::talk::use_say;
use crate::ui::route::Route;
use crate::usecases::share::{Group, going, held, make, mentions, offer};

/// What [`Pick`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct PickProps {
    /// The contact; one that isn't in the plan yet comes into it with the first tick or word.
    pub contact: String,
}

/// Choosing what goes to one worker.
#[component]
pub fn Pick(props: &PickProps) -> Html {
    let words = use_words();
    let say = use_say();
    let desk = use_desk();
    let go = use_go();
    let editor = use_editor::<Contact>(EntryId::new(&props.contact), Contact::default);
    let picked = editor.value();
    let back: Vec<_> = held(&desk.plan, &picked).into_iter().map(|(id, _)| id).collect();
    // What is held back stands as not ticked, until the person says yes to the question.
    let contact = going(&desk.plan, &picked);
    let offer = offer(&desk.plan);
    let document = make(&desk.plan, &contact, 0, &say);
    let named = mentions(&desk.plan, &contact, &document);
    let change = use_callback(editor.clone(), |change: Change, editor| editor.set(|contact| change(contact)));
    let part = |title, groups: Vec<Group>| (!groups.is_empty()).then_some(Part::Entries(Some(title), groups));
    let goals = (!offer.goals.is_empty()).then_some(Group { title: "share-goals", rows: offer.goals });
    let parts = [
        part("share-words", offer.statements),
        (!offer.people.is_empty()).then_some(Part::People(offer.people)),
        part("share-assets", offer.assets),
        part("share-goals", Vec::from_iter(goals)),
        part("share-met", offer.met),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    let see = Route::ShareSee { contact: props.contact.clone() };
    let sure = words.say(about(Some(&contact), msg::share_sure_title, msg::share_sure_title_somebody));
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
            if parts.is_empty() {
                <Empty title={words.say(msg::share_nothing())} icon={IconName::Note}><p>{ words.say(msg::share_nothing_more()) }</p></Empty>
            }
            <Ticks {say} contact={contact.clone()} {parts} held={back} {named} document={Rc::new(document)} {sure} {change} />
            <div class="page__foot">
                <LinkButton kind={ButtonKind::Primary} icon={IconName::Eye} href={go.href(&see)} onclick={go.follow(see)}>{ words.say(msg::share_see()) }</LinkButton>
            </div>
        </>
    }
}

use yew::prelude::*;

use crate::domain::share::Contact;
use crate::i18n::msg;
use crate::ui::components::{Button, ButtonKind, Notice, NoticeKind, TickBox};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::editor::Editor;
use crate::ui::pages::worker::CheckWords;
use crate::usecases::card::let_go;

/// What [`ContactKey`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ContactKeyProps {
    /// The contact that is edited.
    pub editor: Editor<Contact>,
}

/// The key from a worker's card: its check words, whether they were compared, and taking it off. Nothing for a contact without one.
#[component]
pub fn ContactKey(props: &ContactKeyProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let editor = &props.editor;
    // As it is kept: a card may have been taken in a moment ago.
    let contact = desk.plan.get::<Contact>(editor.id()).cloned().unwrap_or_default();
    if contact.key.is_empty() {
        return Html::default();
    }
    let tick = editor.choice(|contact: &mut Contact, compared| contact.checked = compared);
    let take_off = {
        let editor = editor.clone();
        Callback::from(move |_: MouseEvent| editor.set(|contact| *contact = let_go(contact.clone())))
    };
    let (kind, said) =
        if contact.checked { (NoticeKind::Good, msg::card_key_checked()) } else { (NoticeKind::Care, msg::card_key_unchecked()) };
    html! {
        <section class="stack" aria-labelledby="contact-key">
            <h3 id="contact-key">{ words.say(msg::card_key()) }</h3>
            <Notice {kind}>{ words.say(said) }</Notice>
            <p>{ words.say(msg::card_compare_lead()) }</p>
            <CheckWords of={contact.key.clone()} />
            <TickBox id="contact-checked" label={words.say(msg::card_same())} checked={contact.checked} on_tick={tick} />
            if !contact.older_keys.is_empty() { <p class="hint">{ words.say(msg::card_key_older(contact.older_keys.len())) }</p> }
            <Button kind={ButtonKind::Quiet} onclick={take_off}>{ words.say(msg::card_key_off()) }</Button>
        </section>
    }
}

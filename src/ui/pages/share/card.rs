use yew::prelude::*;

use super::key::ContactKey;
use crate::domain::share::Contact;
use crate::i18n::msg;
use crate::ui::components::TextBox;
use crate::ui::desk::{use_desk, use_words};
use crate::ui::editor::Editor;

/// What [`ContactCard`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct ContactCardProps {
    /// The contact that is edited.
    pub editor: Editor<Contact>,
}

/// Who a worker is: name, what they do, where they work, how to reach them.
#[component]
pub fn ContactCard(props: &ContactCardProps) -> Html {
    let words = use_words();
    // Drawn anew with the plan: a card may bring other lines.
    use_desk();
    let editor = &props.editor;
    let contact = editor.value();
    let field = |id: &'static str, label: String, hint: Option<String>, value: String, change: fn(&mut Contact) -> &mut String| {
        html! { <TextBox {id} {label} hint={hint.map(AttrValue::from)} {value} on_text={editor.text(change)} on_leave={editor.on_leave()} max={200} spellcheck={false} /> }
    };
    html! {
        <>
            { field("share-name", words.say(msg::share_name()), None, contact.name, |contact| &mut contact.name) }
            { field("share-role", words.say(msg::share_role()), words.part("share-role", "hint"), contact.role, |contact| &mut contact.role) }
            { field("share-organisation", words.say(msg::share_organisation()), None, contact.organisation, |contact| &mut contact.organisation) }
            { field("share-reach", words.say(msg::share_reach()), words.part("share-reach", "hint"), contact.reach, |contact| &mut contact.reach) }
            <ContactKey editor={editor.clone()} />
        </>
    }
}

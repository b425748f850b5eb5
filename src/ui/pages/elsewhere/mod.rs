//! Taking words elsewhere: files in forms that others know. None of them is sealed, and the pages say so.

mod form;

use yew::prelude::*;

pub use form::InForm;

use crate::i18n::{Msg, Words, msg};
use crate::ui::components::{IconName, LinkCard, Notice, NoticeKind};
use crate::ui::desk::use_words;
use crate::ui::go::use_go;
use crate::ui::route::Route;
use crate::usecases::elsewhere::Form;

/// What is said of a form: its name, who might ask for it, and more, where there is more to say; its picture.
fn about(form: Form) -> (Msg, Msg, Option<Msg>, IconName) {
    match form {
        Form::Text => (msg::elsewhere_text(), msg::elsewhere_text_who(), None, IconName::Note),
        Form::Words => (msg::elsewhere_words(), msg::elsewhere_words_who(), Some(msg::elsewhere_words_more()), IconName::List),
        Form::Calendar => (msg::elsewhere_days(), msg::elsewhere_days_who(), None, IconName::Calendar),
        Form::AboutMe => (msg::elsewhere_prsb(), msg::elsewhere_prsb_who(), Some(msg::elsewhere_prsb_more()), IconName::Person),
        Form::Fhir => (msg::elsewhere_fhir(), msg::elsewhere_fhir_who(), Some(msg::elsewhere_fhir_more()), IconName::Device),
        Form::CarePlan => (msg::elsewhere_pcsp(), msg::elsewhere_pcsp_who(), Some(msg::elsewhere_pcsp_more()), IconName::HandHeart),
    }
}

/// Says that whoever gets such a file can read it.
fn not_sealed(words: &Words) -> Html {
    html! {
        <Notice kind={NoticeKind::Care} icon={IconName::LockOpen}>
            <p><strong>{ words.say(msg::elsewhere_not_sealed()) }</strong></p>
            <p>{ words.say(msg::elsewhere_use_share()) }</p>
        </Notice>
    }
}

/// The forms, each with who might ask for it.
#[component]
pub fn Elsewhere() -> Html {
    let words = use_words();
    let go = use_go();
    let card = |form: Form| {
        let (title, who, _, icon) = about(form);
        let to = Route::ElsewhereAs { form: form.slug().to_owned() };
        html! { <li><LinkCard href={go.href(&to)} onclick={go.follow(to)} {icon} title={words.say(title)}><span class="hint">{ words.say(who) }</span></LinkCard></li> }
    };
    html! {
        <>
            <h1>{ words.say(msg::elsewhere_title()) }</h1>
            <p class="hint">{ words.say(msg::elsewhere_lead()) }</p>
            { not_sealed(&words) }
            <ul class="stack" role="list" data-gap="small">{ for Form::ALL.into_iter().map(card) }</ul>
        </>
    }
}

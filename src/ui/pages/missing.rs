//! An address that leads nowhere.

use yew::prelude::*;

use crate::i18n::msg;
use crate::ui::components::{ButtonKind, LinkButton};
use crate::ui::desk::use_words;
use crate::ui::go::use_go;
use crate::ui::route::Route;

/// Says so, and offers the way back.
#[component]
pub fn Missing() -> Html {
    let words = use_words();
    let go = use_go();
    html! {
        <>
            <h1>{ words.say(msg::missing_title()) }</h1>
            <p>{ words.say(msg::missing_lead()) }</p>
            <LinkButton kind={ButtonKind::Primary} href={go.href(&Route::Home)} onclick={go.follow(Route::Home)}>{ words.say(msg::missing_home()) }</LinkButton>
        </>
    }
}

//! Workers' cards. On the person's side: taking one in ([`take`]). On the worker's: making one, with the keys behind it ([`support`]), and
//! opening what was sealed to them ([`keys`]).

mod code;
pub mod keys;
mod scan;
mod support;
mod take;
mod words;

pub use code::{LinkSheet, QrCode};
pub use support::Support;
pub use take::{TakeIn, is_waiting};
pub use words::CheckWords;

use yew::prelude::*;

use crate::domain::card::{Card, Fault};
use crate::format::card::CardError;
use crate::i18n::{Msg, Words, msg};

/// Words that the app says where a name may stand: a card may not have them for a name.
fn own_words(words: &Words) -> Vec<String> {
    [
        msg::share_somebody(),
        msg::document_somebody(),
        msg::card_key_checked(),
        msg::card_same(),
        msg::share_sealed(),
        msg::document_promise(),
    ]
    .into_iter()
    .map(|said| words.say(said))
    .collect()
}

/// Why a card isn't taken in.
fn explain(error: CardError) -> Msg {
    match error {
        CardError::NotACard => msg::card_not(),
        CardError::Damaged => msg::card_damaged(),
        CardError::TooNew { .. } => msg::card_too_new(),
        CardError::TooLong | CardError::Refused(Fault::TooLong(_)) => msg::card_too_long(),
        CardError::Refused(Fault::NoName) => msg::card_no_name(),
        CardError::Refused(Fault::Imitates) => msg::card_imitates(),
    }
}

/// What stands on a card. Each line is isolated, so that none can turn what stands beside it.
fn face(card: &Card, words: &Words) -> Html {
    let rows = [(msg::card_role(), &card.role), (msg::card_organisation(), &card.organisation), (msg::card_reach(), &card.reach)];
    html! {
        <div class="worker-card">
            <p class="worker-card__name"><bdi>{ &card.name }</bdi></p>
            <dl class="worker-card__rows">
                { for rows.into_iter().filter(|(_, line)| !line.is_empty()).map(|(label, line)| html! {
                    <div><dt>{ words.say(label) }</dt><dd><bdi>{ line }</bdi></dd></div>
                }) }
            </dl>
        </div>
    }
}

//! Workers' cards. On the person's side: taking one in ([`take`]). On the worker's: making one, with the keys behind it ([`support`]), and
//! opening what was sealed to them ([`keys`]).

mod code;
pub mod keys;
mod scan;
mod support;
mod take;
mod words;

pub use code::{LinkSheet, QrCode};
pub use scan::keep_for_offline;
pub use support::Support;
pub use take::{TakeIn, is_waiting};
pub use words::CheckWords;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::domain::card::{Card, Fault};
use crate::domain::naming::{Own, SAID, SHORT, honest};
use crate::format::card::CardError;
use crate::i18n::{Msg, Words, msg};

thread_local! {
    /// What [`own_words`] gave last, and for which words.
    static OWN: RefCell<Option<((String, usize), Rc<Own>)>> = const { RefCell::new(None) };
}

/// What the app says, as far as it is here: a card may not have it for a name.
pub fn own_words(words: &Words) -> Rc<Own> {
    let key = (words.tag().to_owned(), words.count());
    if let Some(own) = OWN.with_borrow(|kept| kept.as_ref().filter(|(of, _)| *of == key).map(|(_, own)| own.clone())) {
        return own;
    }
    let said: Vec<String> = SAID.iter().map(|id| words.id(id)).collect();
    let honest: Vec<String> = honest().map(|id| words.id(id)).collect();
    let own = Rc::new(Own::new(&said, &words.sentences(SHORT), &honest));
    OWN.set(Some((key, own.clone())));
    own
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

/// What stands on a card: one's own, or somebody else's. Each line is isolated, so that none can turn what stands beside it.
fn face(card: &Card, words: &Words, own: bool) -> Html {
    let labels = if own {
        [msg::support_role(), msg::support_organisation(), msg::support_reach()]
    } else {
        [msg::card_role(), msg::card_organisation(), msg::card_reach()]
    };
    let rows = labels.into_iter().zip([&card.role, &card.organisation, &card.reach]);
    html! {
        <div class="worker-card">
            <p class="worker-card__name"><bdi>{ &card.name }</bdi></p>
            <dl class="worker-card__rows">
                { for rows.filter(|(_, line)| !line.is_empty()).map(|(label, line)| html! {
                    <div><dt>{ words.say(label) }</dt><dd><bdi>{ line }</bdi></dd></div>
                }) }
            </dl>
        </div>
    }
}

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::i18n::msg;
use crate::sealing::check;
use crate::ui::components::Details;
use crate::ui::desk::use_words;
use crate::ui::pages::sealing::word_list;

/// What [`CheckWords`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct CheckWordsProps {
    /// The public key.
    pub of: String,
}

/// The six words of a key, to be read aloud by both sides, and the same as digits.
#[component]
pub fn CheckWords(props: &CheckWordsProps) -> Html {
    let words = use_words();
    // `None` while the list is on its way; empty where it can't be had.
    let six = use_state(|| None::<Vec<String>>);
    {
        let six = six.clone();
        use_effect_with(props.of.clone(), move |key| {
            let key = key.clone();
            spawn_local(async move {
                let list = word_list().await;
                six.set(Some(list.map(|list| check::words(&key, &list).into_iter().map(str::to_owned).collect()).unwrap_or_default()));
            });
        });
    }
    let gone = six.as_ref().is_some_and(Vec::is_empty);
    // Whoever reads another alphabet sees the digits at once.
    let digits_first = gone || !words.tag().starts_with("en");
    html! {
        <div class="check stack" data-gap="small">
            if gone {
                <p>{ words.say(msg::card_words_gone()) }</p>
            } else {
                <ol class="check__words" lang="en" dir="ltr" translate="no" aria-label={words.say(msg::card_words())} aria-busy={six.is_none().then_some("true")}>
                    { for six.iter().flatten().map(|word| html! { <li>{ word }</li> }) }
                </ol>
            }
            <Details summary={words.say(msg::card_numbers())} open={digits_first}>
                <p class="check__digits" dir="ltr" translate="no"><bdi>{ check::digits(&props.of).replace('-', " ") }</bdi></p>
            </Details>
        </div>
    }
}

//! Words that few visits need (the shelf `later`: help, privacy, accessibility, the made-up plan), loaded when first asked for.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::desk::use_words;
use crate::i18n::Words;
use crate::i18n::load::{self, LoadError};

thread_local! {
    /// The last one that was loaded.
    static LOADED: RefCell<Option<Rc<Words>>> = const { RefCell::new(None) };
}

/// The shelf `later` of a locale.
///
/// # Errors
/// [`LoadError::NotFetched`] without a network, where it wasn't kept.
pub async fn later(tag: &str) -> Result<Rc<Words>, LoadError> {
    if let Some(words) = LOADED.with_borrow(|words| words.clone().filter(|words| words.tag() == tag)) {
        return Ok(words);
    }
    let words = Rc::new(load::shelf(tag, "later").await?);
    LOADED.set(Some(words.clone()));
    Ok(words)
}

/// The shelf `later` in the language in use: `None` while it is on its way.
#[hook]
pub fn use_later() -> Option<Result<Rc<Words>, LoadError>> {
    let tag = use_words().tag().to_owned();
    let found = use_state(|| None);
    {
        let found = found.clone();
        use_effect_with(tag.clone(), move |tag| {
            let tag = tag.clone();
            spawn_local(async move { found.set(Some(later(&tag).await)) });
        });
    }
    (*found).clone().filter(|found| found.as_ref().map_or(true, |words| words.tag() == tag))
}

//! Words that few visits need, loaded when first asked for: the shelf `later` (help, privacy, accessibility, the made-up plan) and the
//! shelf `conversations`.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::desk::use_words;
use super::rest;
use crate::i18n::Words;
use crate::i18n::load::{self, LoadError};

thread_local! {
    /// The last of each shelf that was loaded.
    static LOADED: RefCell<Vec<(&'static str, Rc<Words>)>> = const { RefCell::new(Vec::new()) };
}

/// What a shelf is found to be: `None` while it is on its way.
pub type Found = Option<Result<Rc<Words>, LoadError>>;

/// A shelf of a locale, if it has been loaded already.
pub fn kept(name: &str, tag: &str) -> Option<Rc<Words>> {
    LOADED.with_borrow(|kept| kept.iter().find(|(own, words)| *own == name && words.tag() == tag).map(|(_, words)| words.clone()))
}

/// One shelf of a locale: the folder `locales/<tag>/<name>`.
///
/// # Errors
/// [`LoadError::NotFetched`] without a network, where it wasn't kept.
pub async fn shelf(name: &'static str, tag: &str) -> Result<Rc<Words>, LoadError> {
    if let Some(words) = kept(name, tag) {
        return Ok(words);
    }
    let names = rest::rest().await.and_then(|rest| rest.shelf(name)).ok_or(LoadError::NotFetched)?;
    let words = Rc::new(load::shelf(tag, names).await?);
    LOADED.with_borrow_mut(|kept| {
        kept.retain(|(own, _)| *own != name);
        kept.push((name, words.clone()));
    });
    Ok(words)
}

/// The shelf `later` of a locale.
///
/// # Errors
/// See [`shelf`].
pub async fn later(tag: &str) -> Result<Rc<Words>, LoadError> {
    shelf("later", tag).await
}

/// Shelves in the language in use, in this order, once all of them are here.
#[hook]
pub fn use_shelves(names: Vec<&'static str>) -> Option<Result<Vec<Rc<Words>>, LoadError>> {
    let tag = use_words().tag().to_owned();
    let redraw = use_force_update();
    let failed = use_state(|| None::<(Vec<&'static str>, String, LoadError)>);
    {
        let failed = failed.clone();
        use_effect_with((names.clone(), tag.clone()), move |(names, tag)| {
            for name in names.iter().copied().filter(|name| kept(name, tag).is_none()) {
                let (names, tag, failed, redraw) = (names.clone(), tag.clone(), failed.clone(), redraw.clone());
                spawn_local(async move {
                    match shelf(name, &tag).await {
                        Ok(_) => redraw.force_update(),
                        Err(error) => failed.set(Some((names, tag, error))),
                    }
                });
            }
        });
    }
    // What was loaded before is there at once, so that no page waits for it a second time.
    let there: Option<Vec<_>> = names.iter().map(|name| kept(name, &tag)).collect();
    there.map(Ok).or_else(|| {
        let (of, own, error) = (*failed).clone()?;
        (of == names && own == tag).then_some(Err(error))
    })
}

/// A shelf in the language in use.
#[hook]
pub fn use_shelf(name: &'static str) -> Found {
    let found = use_shelves(vec![name])?;
    Some(found.and_then(|all| all.into_iter().next().ok_or(LoadError::NotFetched)))
}

/// The shelf `later` in the language in use.
#[hook]
pub fn use_later() -> Found {
    use_shelf("later")
}

/// The words of the guided conversations in the language in use.
#[hook]
pub fn use_conversations() -> Found {
    use_shelf("conversations")
}

//! Fetching the words. The page carries a table of locales (`<script type="application/json" id="locales">`, written when the app
//! is packed), so that finding a file costs no request of its own.

use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::msg::{self, ShelfNames};
use super::words::{BASE, Shelf, Words};

/// A locale that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale {
    /// BCP 47 tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// Written from right to left.
    pub rtl: bool,
    /// The file of each shelf.
    files: Vec<(String, String)>,
}

/// Why words could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The page carries no table, or one without this locale.
    NoTable,
    /// The file could not be fetched, offline and not kept, or is of another build.
    NotFetched,
}

/// The locales that this build carries, in the order of their tags.
pub fn locales() -> Vec<Locale> {
    let table = gloo::utils::document().get_element_by_id("locales").and_then(|table| table.text_content()).unwrap_or_default();
    let Ok(Value::Object(table)) = serde_json::from_str::<Value>(&table) else { return Vec::new() };
    let text = |row: &Value, name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    table
        .iter()
        .map(|(tag, row)| Locale {
            tag: tag.clone(),
            name: text(row, "name"),
            rtl: text(row, "dir") == "rtl",
            files: row
                .get("files")
                .and_then(Value::as_object)
                .map(|files| files.keys().map(|shelf| (shelf.clone(), text(&row["files"], shelf))).collect())
                .unwrap_or_default(),
        })
        .collect()
}

/// The addresses of all the words of a locale, for keeping them for use without a network.
pub fn files(tag: &str) -> Vec<String> {
    locales().into_iter().filter(|locale| locale.tag == tag).flat_map(|locale| locale.files).map(|(_, file)| file).collect()
}

/// Loads the words of a locale that every page needs, and with `more` those of another shelf.
///
/// # Errors
/// See [`LoadError`].
pub async fn load(tag: &str, more: Option<&ShelfNames>) -> Result<Words, LoadError> {
    let mut words = shelf(tag, &msg::CORE).await?;
    if let Some(more) = more {
        words.add(read(tag, more).await?);
    }
    Ok(words)
}

/// Loads one shelf of a locale's words: those in the folder `locales/<tag>/<shelf>`.
///
/// # Errors
/// See [`LoadError`].
pub async fn shelf(tag: &str, names: &ShelfNames) -> Result<Words, LoadError> {
    let rtl = locales().iter().any(|locale| locale.tag == tag && locale.rtl);
    Ok(Words::of(tag, rtl, read(tag, names).await?))
}

async fn read(tag: &str, names: &ShelfNames) -> Result<Shelf, LoadError> {
    let all = locales();
    let address_in = |tag: &str| {
        let (_, address) = all.iter().find(|locale| locale.tag == tag)?.files.iter().find(|(name, _)| name == names.shelf)?;
        Some(address)
    };
    let address = address_in(tag).ok_or(LoadError::NoTable)?;
    let file = fetch(address).await.map_err(|_| LoadError::NotFetched)?;
    // A language that has nothing of its own on a shelf is sent to the English file: all of that stands in for what is missing.
    let borrowed = tag != BASE && address_in(BASE) == Some(address);
    Shelf::read(names, &file, borrowed).ok_or(LoadError::NotFetched)
}

async fn fetch(address: &str) -> Result<Vec<u8>, JsValue> {
    let response = JsFuture::from(gloo::utils::window().fetch_with_str(address)).await?.dyn_into::<web_sys::Response>()?;
    if !response.ok() {
        return Err(JsValue::from(response.status()));
    }
    let bytes = JsFuture::from(response.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&bytes).to_vec())
}

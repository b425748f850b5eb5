//! Fetching the words. The page carries a table of locales (`<script type="application/json" id="locales">`, written when the app
//! is packed), so that finding a file costs no request of its own.

use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::words::{BASE, Words, split_fallback};

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
    /// The file could not be fetched: offline, and not kept.
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

/// Loads the words of a locale that every page needs, and with `rest` those of the pages of the program's second half.
///
/// # Errors
/// See [`LoadError`].
pub async fn load(tag: &str, rest: bool) -> Result<Words, LoadError> {
    let mut words = shelf(tag, "core").await?;
    if rest {
        let (own, fallback) = texts_of(tag, "rest").await?;
        words.add(&own, &fallback);
    }
    Ok(words)
}

/// Loads one shelf of a locale's words: those in the folder `locales/<tag>/<shelf>`.
///
/// # Errors
/// See [`LoadError`].
pub async fn shelf(tag: &str, shelf: &str) -> Result<Words, LoadError> {
    let rtl = locales().iter().any(|locale| locale.tag == tag && locale.rtl);
    let (own, fallback) = texts_of(tag, shelf).await?;
    Ok(Words::new(tag, rtl, &own, &fallback))
}

/// The texts on a shelf: a locale's own, and the English that stands in for what it lacks.
async fn texts_of(tag: &str, shelf: &str) -> Result<(String, String), LoadError> {
    let all = locales();
    let address_in = |tag: &str| {
        let (_, address) = all.iter().find(|locale| locale.tag == tag)?.files.iter().find(|(name, _)| name == shelf)?;
        Some(address)
    };
    let address = address_in(tag).ok_or(LoadError::NoTable)?;
    let file = fetch_text(address).await.map_err(|_| LoadError::NotFetched)?;
    // A language that has nothing of its own on a shelf is sent to the English file: all of that stands in for what is missing.
    if tag != BASE && address_in(BASE) == Some(address) {
        return Ok((String::new(), file));
    }
    let (own, fallback) = split_fallback(&file);
    Ok((own.to_owned(), fallback.to_owned()))
}

async fn fetch_text(address: &str) -> Result<String, JsValue> {
    let response = JsFuture::from(gloo::utils::window().fetch_with_str(address)).await?.dyn_into::<web_sys::Response>()?;
    if !response.ok() {
        return Err(JsValue::from(response.status()));
    }
    JsFuture::from(response.text()?).await?.as_string().ok_or(JsValue::NULL)
}

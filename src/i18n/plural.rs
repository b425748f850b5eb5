//! How many: a number's plural category in a language (CLDR).

/// `zero`, `one`, `two`, `few`, `many` or `other`. The browser knows the rules of every language.
#[cfg(target_arch = "wasm32")]
pub fn category(tag: &str, number: usize) -> String {
    use wasm_bindgen::JsValue;
    #[allow(clippy::cast_precision_loss, reason = "counts of things on one device")]
    let number = number as f64;
    let rules = js_sys::Intl::PluralRules::new(&js_sys::Array::of1(&JsValue::from_str(tag)), &js_sys::Object::new());
    rules.select(number).into()
}

/// The same outside a browser.
#[cfg(not(target_arch = "wasm32"))]
pub fn category(tag: &str, number: usize) -> String {
    use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
    let language = tag.split('-').next().unwrap_or_default();
    let rules = language
        .parse::<unic_langid::LanguageIdentifier>()
        .ok()
        .and_then(|language| PluralRules::create(language, PluralRuleType::CARDINAL).ok());
    let category = rules.and_then(|rules| rules.select(number).ok());
    match category {
        Some(PluralCategory::ZERO) => "zero",
        Some(PluralCategory::ONE) => "one",
        Some(PluralCategory::TWO) => "two",
        Some(PluralCategory::FEW) => "few",
        Some(PluralCategory::MANY) => "many",
        Some(PluralCategory::OTHER) | None => "other",
    }
    .into()
}

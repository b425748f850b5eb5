//! Dates, numbers, lists and the order of names, as the browser's `Intl` has them for a language (ECMA-402).

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

fn formatter(kind: &str, locale: &str, options: &[(&str, &str)]) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let maker: Function = Reflect::get(&intl, &kind.into()).ok()?.dyn_into().ok()?;
    let bag = Object::new();
    for (name, value) in options {
        Reflect::set(&bag, &(*name).into(), &(*value).into()).ok()?;
    }
    Reflect::construct(&maker, &Array::of2(&locale.into(), &bag)).ok()
}

fn call(object: &JsValue, method: &str, args: &Array) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.apply(object, args).ok()
}

fn format(kind: &str, locale: &str, options: &[(&str, &str)], value: &JsValue) -> Option<String> {
    call(&formatter(kind, locale, options)?, "format", &Array::of1(value))?.as_string()
}

/// A day, written out: "22 November 2026".
/// `written` is the day as ISO 8601, which stands in where the browser can't say it.
pub fn day(locale: &str, written: &str) -> String {
    let at = js_sys::Date::new(&JsValue::from_str(&[written, "T12:00:00Z"].concat()));
    format("DateTimeFormat", locale, &[("dateStyle", "long"), ("timeZone", "UTC")], &at).unwrap_or_else(|| written.to_owned())
}

/// A moment, as day and time of this device's time zone.
#[allow(clippy::cast_precision_loss, reason = "milliseconds of this millennium are exact in a double")]
pub fn moment(locale: &str, millis: i64) -> String {
    let at = js_sys::Date::new(&JsValue::from_f64(millis as f64));
    format("DateTimeFormat", locale, &[("dateStyle", "long"), ("timeStyle", "short")], &at).unwrap_or_default()
}

/// Today, in this device's time zone.
pub fn today() -> chrono::NaiveDate {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(1970);
    chrono::NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}

/// A whole number in the digits and grouping of the language.
pub fn number(locale: &str, number: f64) -> String {
    format("NumberFormat", locale, &[], &JsValue::from_f64(number)).unwrap_or_else(|| number.to_string())
}

/// Several things as one phrase: "a, b and c".
pub fn list(locale: &str, items: &[String]) -> String {
    let array = items.iter().map(|item| JsValue::from_str(item)).collect::<Array>();
    format("ListFormat", locale, &[("type", "conjunction")], &array).unwrap_or_else(|| items.join(", "))
}

/// The name of a language in a language: `("ur", "en-GB")` gives "Urdu".
pub fn language_name(tag: &str, locale: &str) -> String {
    formatter("DisplayNames", locale, &[("type", "language")])
        .and_then(|names| call(&names, "of", &Array::of1(&tag.into()))?.as_string())
        .unwrap_or_else(|| tag.to_owned())
}

/// Puts names into the order of the language.
pub fn sort_by_name<T>(locale: &str, items: &mut [T], name: impl Fn(&T) -> String) {
    let Some(collator) = formatter("Collator", locale, &[("sensitivity", "base"), ("numeric", "true")]) else { return };
    let Some(compare) = Reflect::get(&collator, &"compare".into()).ok().and_then(|compare| compare.dyn_into::<Function>().ok()) else {
        return;
    };
    items.sort_by(|a, b| {
        let order = compare.call2(&collator, &name(a).into(), &name(b).into()).ok().and_then(|order| order.as_f64()).unwrap_or(0.0);
        order.total_cmp(&0.0)
    });
}

/// Letters and their marks taken apart (Unicode NFKD).
pub fn decompose(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFKD").into()
}

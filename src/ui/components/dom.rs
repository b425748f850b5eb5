//! What components need to ask of the browser, in one place. Off the browser (tests, drawing to text) each does nothing.

#[cfg(target_arch = "wasm32")]
mod real {
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Element, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
    use yew::prelude::*;

    fn element(event: &Event) -> Option<Element> {
        event.target()?.dyn_into().ok()
    }

    fn value(element: &Element) -> Option<String> {
        // One of three interfaces with a `value`.
        if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
            return Some(area.value());
        }
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            return Some(input.value());
        }
        element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value)
    }

    /// What stands in the control that the event comes from.
    pub fn value_of(event: &Event) -> String {
        element(event).as_ref().and_then(value).unwrap_or_default()
    }

    /// Whether the tick box or radio that the event comes from is on.
    pub fn is_checked(event: &Event) -> bool {
        element(event).and_then(|e| e.dyn_into::<HtmlInputElement>().ok()).is_some_and(|input| input.checked())
    }

    /// Whether the disclosure that the event comes from is open.
    pub fn is_open(event: &Event) -> bool {
        element(event).is_some_and(|e| e.has_attribute("open"))
    }

    fn active() -> Option<Element> {
        web_sys::window()?.document()?.active_element()
    }

    /// Puts a text into a control, unless the person is in it (a caret would jump and a composing keyboard break) or it
    /// says that already.
    pub fn put_value(node: &NodeRef, text: &str) {
        let Some(here) = node.cast::<Element>() else { return };
        if active().as_ref() == Some(&here) || value(&here).as_deref() == Some(text) {
            return;
        }
        if let Some(area) = here.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(text);
        } else if let Some(input) = here.dyn_ref::<HtmlInputElement>() {
            input.set_value(text);
        } else if let Some(select) = here.dyn_ref::<HtmlSelectElement>() {
            select.set_value(text);
        }
    }

    /// Gives a text box as many rows as its text needs, where the style sheet's `field-sizing` can't.
    pub fn grow(node: &NodeRef) {
        thread_local! {
            static SIZES_ITSELF: bool = web_sys::css::supports_with_value("field-sizing", "content").unwrap_or(false);
        }
        if SIZES_ITSELF.with(|yes| *yes) {
            return;
        }
        let Some(area) = node.cast::<HtmlTextAreaElement>() else { return };
        let (seen, needed, rows) = (area.client_height(), area.scroll_height(), area.rows());
        if needed > seen && seen > 0 && rows > 0 {
            let each = (f64::from(seen) / f64::from(rows)).max(1.0);
            let more = (f64::from(needed - seen) / each).ceil();
            area.set_rows(rows + more as u32);
        }
    }

    /// Moves the keyboard to an element.
    pub fn focus(node: &NodeRef) {
        if let Some(element) = node.cast::<HtmlElement>() {
            drop(element.focus());
        }
    }

    /// Whoever had the keyboard before a dialog took it.
    pub struct Before(Option<HtmlElement>);

    /// Opens a dialog over the page.
    pub fn show(node: &NodeRef) -> Before {
        let before = active().and_then(|e| e.dyn_into().ok());
        if let Some(dialog) = node.cast::<HtmlDialogElement>()
            && !dialog.open()
        {
            drop(dialog.show_modal());
            // What is asked comes first, and not the button that the browser would go to: on a small glass that lies far below it.
            if let Ok(Some(title)) = dialog.query_selector("h2") {
                drop(title.unchecked_into::<HtmlElement>().focus());
            }
        }
        Before(before)
    }

    /// Closes it and gives the keyboard back.
    pub fn hide(node: &NodeRef, before: Before) {
        if let Some(dialog) = node.cast::<HtmlDialogElement>() {
            dialog.close();
        }
        if let Some(element) = before.0.filter(|element| element.is_connected()) {
            drop(element.focus());
        }
    }

    /// Whether the event is about the element it was listened for on, and not one inside it.
    pub fn is_own(event: &Event, node: &NodeRef) -> bool {
        element(event).is_some() && element(event) == node.cast::<Element>()
    }

    /// The file that was picked; the control is emptied, so that the same file can be picked again.
    pub fn file_of(event: &Event) -> Option<web_sys::File> {
        let input = element(event)?.dyn_into::<HtmlInputElement>().ok()?;
        let file = input.files()?.get(0);
        input.set_value("");
        file
    }

    /// Copies a text; where the browser won't, selects it so that the person can.
    pub fn copy(node: &NodeRef, text: &str, done: Callback<()>) {
        let window = web_sys::window();
        if let Some(shown) = node.get()
            && let Some(window) = &window
            && let Ok(Some(selection)) = window.get_selection()
        {
            drop(selection.select_all_children(&shown));
        }
        let clipboard = window.as_ref().and_then(|w| js_sys::Reflect::get(&w.navigator(), &JsValue::from_str("clipboard")).ok());
        let Some(clipboard) = clipboard.filter(|c| !c.is_undefined()).map(|c| c.unchecked_into::<web_sys::Clipboard>()) else { return };
        let promise = clipboard.write_text(text);
        wasm_bindgen_futures::spawn_local(async move {
            if wasm_bindgen_futures::JsFuture::from(promise).await.is_ok() {
                done.emit(());
            }
        });
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod real {
    #![allow(missing_docs, reason = "each does nothing; the promises are in the browser's half of this file")]
    use yew::prelude::*;

    pub struct Before;
    pub fn value_of(_: &Event) -> String {
        String::new()
    }
    pub fn is_checked(_: &Event) -> bool {
        false
    }
    pub fn is_open(_: &Event) -> bool {
        false
    }
    pub fn put_value(_: &NodeRef, _: &str) {}
    pub fn grow(_: &NodeRef) {}
    pub fn focus(_: &NodeRef) {}
    pub fn show(_: &NodeRef) -> Before {
        Before
    }
    pub fn hide(_: &NodeRef, _: Before) {}
    pub fn is_own(_: &Event, _: &NodeRef) -> bool {
        false
    }
    pub fn file_of(_: &Event) -> Option<super::super::PickedFile> {
        None
    }
    pub fn copy(_: &NodeRef, _: &str, _: Callback<()>) {}
}

pub use real::*;

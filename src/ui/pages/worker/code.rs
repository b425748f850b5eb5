use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::domain::share::Way;
use crate::format::{link, qr};
use crate::i18n::msg;
use crate::platform::files::{self, Shared};
use crate::platform::page;
use crate::ui::components::{Button, Copyable, Details, IconName};
use crate::ui::desk::use_words;
use crate::ui::go::use_go;
use crate::ui::route::Route;

/// What [`QrCode`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct QrCodeProps {
    /// What the code says.
    pub text: AttrValue,
    /// What it is, for somebody who can't see it.
    pub label: AttrValue,
}

/// A QR code, black on white in any colours, as large as the page lets it be. Nothing for a text that is too long for one.
#[component]
pub fn QrCode(props: &QrCodeProps) -> Html {
    let code = use_memo(props.text.clone(), |text| qr::draw(text));
    let Some(code) = &*code else { return Html::default() };
    let side = code.size;
    html! {
        <svg class="qr" viewBox={format!("0 0 {side} {side}")} role="img" aria-label={props.label.clone()}>
            <rect width={side.to_string()} height={side.to_string()} class="qr__paper" />
            <path d={code.path.clone()} class="qr__ink" />
        </svg>
    }
}

/// What [`LinkSheet`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct LinkSheetProps {
    /// The armoured file.
    pub file: Vec<u8>,
    /// The link or its code was shown, so it may have left this page: which.
    pub on_left: Callback<Way>,
}

/// A small share as a link and as a code; a sentence where it is too much for either.
#[component]
pub fn LinkSheet(props: &LinkSheetProps) -> Html {
    let words = use_words();
    let go = use_go();
    let shown = use_state(|| false);
    let coded = use_state(|| false);
    let base = page::whole_address(&go.href(&Route::Open));
    let address = use_memo(props.file.clone(), |file| link::fragment(file).map(|fragment| AttrValue::from(format!("{base}#{fragment}"))));
    let show = |what: &UseStateHandle<bool>, way: Way| {
        let (what, on_left) = (what.clone(), props.on_left.clone());
        Callback::from(move |_: MouseEvent| {
            what.set(true);
            on_left.emit(way);
        })
    };
    let Some(address) = &*address else {
        return html! { <Details summary={words.say(msg::share_link())}><p>{ words.say(msg::share_link_long()) }</p></Details> };
    };
    html! {
        <Details summary={words.say(msg::share_link())}>
            <div class="stack">
                <p>{ words.say(msg::share_link_lead()) }</p>
                if *shown {
                    <Copyable text={address.clone()} label={words.say(msg::support_copy())} done={words.say(msg::support_copied())} />
                    { send_link(address, words.say(msg::support_send())) }
                } else {
                    <Button icon={IconName::Link} onclick={show(&shown, Way::Link)}>{ words.say(msg::share_link_show()) }</Button>
                }
                if address.len() > link::MAX_QR {
                    <p class="hint">{ words.say(msg::share_link_qr_long()) }</p>
                } else if *coded {
                    <p>{ words.say(msg::share_link_qr_lead()) }</p>
                    <QrCode text={address.clone()} label={words.say(msg::share_link_qr())} />
                } else {
                    <Button icon={IconName::Image} onclick={show(&coded, Way::Code)}>{ words.say(msg::share_link_qr_show()) }</Button>
                }
            </div>
        </Details>
    }
}

/// A button that hands a link to the phone's share sheet, where there is one.
pub(super) fn send_link(link: &AttrValue, label: String) -> Html {
    if !files::can_share_text() {
        return Html::default();
    }
    let link = link.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let link = link.clone();
        // Closing the sheet needs no word; where it is refused the link can be copied.
        spawn_local(async move { _ = files::share_link(&link).await == Shared::HandedOver });
    });
    html! { <Button icon={IconName::PaperPlane} {onclick}>{ label }</Button> }
}

//! When the store can't be opened: what is wrong, in plain words, and what to do.

use yew::prelude::*;

use crate::i18n::{Msg, msg};
use crate::store::StoreError;
use crate::ui::desk::{use_house, use_words};

/// What [`StoreTrouble`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct StoreTroubleProps {
    /// What is wrong.
    pub error: StoreError,
}

/// The page that stands in for every other when the store can't be opened.
#[component]
pub fn StoreTrouble(props: &StoreTroubleProps) -> Html {
    let words = use_words();
    let house = use_house();
    let (what, advice) = explain(&props.error);
    html! {
        <>
            <h1>{ words.say(what) }</h1>
            <p>{ words.say(advice) }</p>
            <button type="button" class="button" data-kind="primary" onclick={Callback::from(move |_| house.look_again.emit(()))}>{ words.say(msg::trouble_try_again()) }</button>
        </>
    }
}

/// What went wrong with the store, and what to do about it: the one place where its errors become words.
pub fn explain(error: &StoreError) -> (Msg, Msg) {
    match error {
        StoreError::Full => (msg::trouble_full(), msg::trouble_full_advice()),
        StoreError::Refused(_) => (msg::trouble_refused(), msg::trouble_refused_advice()),
        StoreError::Lost(_) => (msg::trouble_lost(), msg::trouble_lost_advice()),
        StoreError::Blocked => (msg::trouble_blocked(), msg::trouble_blocked_advice()),
        StoreError::TooNew { .. } => (msg::trouble_too_new(), msg::trouble_too_new_advice()),
        StoreError::NoSuchPlan => (msg::trouble_no_such_plan(), msg::trouble_no_such_plan_advice()),
        StoreError::Unreadable { .. } => (msg::trouble_unreadable(), msg::trouble_unreadable_advice()),
        StoreError::NotOnePlan => (msg::trouble_not_one_plan(), msg::trouble_not_one_plan_advice()),
        StoreError::TooMuch => (msg::trouble_too_much(), msg::trouble_too_much_advice()),
        StoreError::Wiped => (msg::trouble_wiped(), msg::trouble_wiped_advice()),
        StoreError::Failed(_) => (msg::trouble_failed(), msg::trouble_failed_advice()),
    }
}

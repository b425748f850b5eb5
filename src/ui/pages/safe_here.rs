//! "Is it safe to write this here?": asked once in a visit, before the prompts that may put somebody at risk.

use std::cell::RefCell;
use std::collections::BTreeSet;

use yew::prelude::*;

use crate::ui::components::{Button, ButtonKind, LinkButton};
use crate::ui::desk::use_words;
use crate::ui::go::use_go;
use crate::ui::route::Route;

thread_local! {
    /// The sections for which the person has said so since the app was opened. Kept nowhere else.
    static SAID: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// What [`SafeHere`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct SafeHereProps {
    /// The section that the answer counts for.
    pub section: AttrValue,
    /// Where "not now" leads.
    #[prop_or(Route::Home)]
    pub not_now: Route,
    /// Another heading than "is it safe to write this here?".
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// Other words under it.
    #[prop_or_default]
    pub lead: Option<AttrValue>,
    /// What is shown when it is safe.
    pub children: Html,
}

/// Shows the question first, then what it guards.
#[component]
pub fn SafeHere(props: &SafeHereProps) -> Html {
    let words = use_words();
    let go = use_go();
    let redraw = use_force_update();
    if SAID.with_borrow(|said| said.contains(props.section.as_str())) {
        return props.children.clone();
    }
    let yes = {
        let section = props.section.clone();
        Callback::from(move |_| {
            SAID.with_borrow_mut(|said| said.insert(section.to_string()));
            redraw.force_update();
        })
    };
    html! {
        <>
            <h1>{ props.title.clone().unwrap_or_else(|| words.id("safety-ask-title").into()) }</h1>
            <p lang={props.lead.is_none().then(|| words.lang_of("safety-ask-lead")).flatten()} dir="auto">{ props.lead.clone().unwrap_or_else(|| words.id("safety-ask-lead").into()) }</p>
            <div class="cluster">
                <Button kind={ButtonKind::Primary} onclick={yes}>{ words.id("safety-ask-yes") }</Button>
                <LinkButton kind={ButtonKind::Secondary} href={go.href(&props.not_now)} onclick={go.follow(props.not_now.clone())}>{ words.id("safety-ask-not-now") }</LinkButton>
                <LinkButton kind={ButtonKind::Quiet} href={go.href(&Route::Safety)} onclick={go.follow(Route::Safety)}>{ words.id("safety-ask-help") }</LinkButton>
            </div>
        </>
    }
}

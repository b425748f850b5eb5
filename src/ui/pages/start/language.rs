use yew::prelude::*;

use super::Step;
use super::kept::LookRound;
use crate::i18n::load::locales;
use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::{ButtonKind, IconName, LinkButton, Notice, NoticeKind};
use crate::ui::desk::{use_house, use_words};
use crate::ui::go::use_go;
use crate::ui::pages::reading::said;
use crate::ui::route::Route;

/// The first page: the language, each in its own script.
#[component]
pub fn Start() -> Html {
    let words = use_words();
    let go = use_go();
    let on_done = {
        let go = go.clone();
        Callback::from(move |()| go.to(&Step::Size.route()))
    };
    let link = |to: Route, text| html! { <LinkButton kind={ButtonKind::Quiet} href={go.href(&to)} onclick={go.follow(to)}>{ words.say(text) }</LinkButton> };
    html! {
        <>
            <h1 class="title">{ words.say(msg::start_title()) }</h1>
            <p>{ words.say(msg::start_lead()) }</p>
            <Languages {on_done} />
            <Notice icon={IconName::Lock}>{ said(&words, msg::start_stays()) }</Notice>
            <LookRound />
            <div class="cluster">
                { link(Route::Open, msg::start_open_file()) }
                { link(Route::Keep, msg::start_bring_back()) }
                { link(Route::Safety, msg::safety_title()) }
            </div>
        </>
    }
}

/// What [`Languages`] are drawn with.
#[derive(Properties, PartialEq)]
pub struct LanguagesProps {
    /// The words of the language that was chosen are there.
    #[prop_or_default]
    pub on_done: Callback<()>,
}

/// A button for each language that this build carries. No flags: a language is no nation.
#[component]
pub fn Languages(props: &LanguagesProps) -> Html {
    let words = use_words();
    let house = use_house();
    let missing = use_state(|| false);
    let row = |locale: crate::i18n::load::Locale| {
        let is_current = locale.tag == words.tag();
        let (speak, on_done, missing, tag) = (house.speak.clone(), props.on_done.clone(), missing.clone(), locale.tag.clone());
        let onclick = Callback::from(move |_| {
            let (on_done, missing) = (on_done.clone(), missing.clone());
            let told = Callback::from(move |had: bool| {
                missing.set(!had);
                if had {
                    on_done.emit(());
                }
            });
            speak.emit((tag.clone(), told));
        });
        let dir = if locale.rtl { "rtl" } else { "ltr" };
        html! {
            <li key={locale.tag.clone()}>
                <button type="button" class="language" {dir} aria-pressed={if is_current { "true" } else { "false" }} {onclick}>
                    <span lang={locale.tag.clone()} class="language__name">{ locale.name.clone() }</span>
                    if !is_current { <span class="language__here" dir={words.dir()}>{ intl::language_name(&locale.tag, words.tag()) }</span> }
                </button>
            </li>
        }
    };
    html! {
        <>
            <ul role="list" class="stack" data-gap="small" aria-label={words.say(msg::start_languages())}>{ for locales().into_iter().map(row) }</ul>
            if *missing { <Notice kind={NoticeKind::Care} role="alert">{ words.say(msg::start_not_fetched()) }</Notice> }
        </>
    }
}

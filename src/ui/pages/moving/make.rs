use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::domain::Plan;
use crate::format::backup::{Purpose, encode};
use crate::i18n::{Msg, msg};
use crate::platform::{intl, now};
use crate::store::Durability;
use crate::ui::components::{Button, ButtonKind, IconName, Notice, NoticeKind, Progress, TickBox};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::pages::sealing::{self, HandOver, Phrase, SealedFile, part_done, passphrase_card, phrase_choice};
use crate::ui::pages::trouble::explain;
use crate::usecases::backup::Extent;
use crate::usecases::moving::copy;

/// What [`Make`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct MakeProps {
    /// What the file is for.
    pub purpose: Purpose,
    /// Who makes it, for the one who opens it.
    #[prop_or_default]
    pub by: AttrValue,
    /// What the button says.
    pub label: AttrValue,
    /// The file left this page, with the plan as it was in it.
    #[prop_or_default]
    pub on_left: Callback<Plan>,
}

/// Makes a sealed file of the open plan, shows its passphrase once, and hands it over.
#[component]
pub fn Make(props: &MakeProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let phrase = use_state(Phrase::default);
    let safety_too = use_state(|| false);
    let busy = use_state(|| None::<Option<f32>>);
    let trouble = use_state(|| None::<Msg>);
    let sealed = use_state(|| None::<(SealedFile, Plan)>);
    // What is given back is whole, and what is suggested is what was written: there is nothing to leave out.
    let asks = matches!(props.purpose, Purpose::Own | Purpose::ToHelper);
    let extent = if *safety_too || !asks { Extent::Everything } else { Extent::ButKeptOut };
    let (purpose, by) = (props.purpose, props.by.clone());
    let make = {
        let (desk, phrase, busy, trouble, sealed) = (desk.clone(), phrase.clone(), busy.clone(), trouble.clone(), sealed.clone());
        Callback::from(move |_: MouseEvent| {
            desk.driver.flush_all(Durability::Strict);
            let (desk, phrase, busy, trouble, sealed) = (desk.clone(), *phrase, busy.clone(), trouble.clone(), sealed.clone());
            let by = by.clone();
            trouble.set(None);
            busy.set(Some(None));
            spawn_local(async move {
                let bar = busy.clone();
                let what = if purpose == Purpose::Suggestions { "suggestions" } else { "plan" };
                let outcome = match copy(&*desk.driver.store, &desk.plan.id, now(), extent, purpose, &by).await {
                    Ok(backup) => {
                        let name = format!("own-words-{what}-{}.txt", intl::today());
                        sealing::seal(&encode(&backup), phrase, name, move |far| bar.set(Some(Some(part_done(far))))).await
                    }
                    Err(error) => Err(explain(&error).0),
                };
                match outcome {
                    Ok(file) => sealed.set(Some((file, desk.plan.clone()))),
                    Err(what) => trouble.set(Some(what)),
                }
                busy.set(None);
            });
        })
    };
    let choose = {
        let phrase = phrase.clone();
        Callback::from(move |kind| phrase.set(kind))
    };
    let tick = {
        let safety_too = safety_too.clone();
        Callback::from(move |ticked| safety_too.set(ticked))
    };
    let id = match purpose {
        Purpose::Own => "moving-own",
        Purpose::ToHelper => "moving-helper",
        Purpose::Back => "moving-back",
        Purpose::Suggestions => "moving-suggestions",
    };
    if let Some((file, plan)) = &*sealed {
        let (on_left, plan) = (props.on_left.clone(), plan.clone());
        return html! {
            <>
                { passphrase_card(&words, &file.passphrase, msg::moving_passphrase_warning()) }
                <HandOver file={file.clone()} on_left={Callback::from(move |()| on_left.emit(plan.clone()))} />
            </>
        };
    }
    let (too, too_hint) = match purpose {
        Purpose::ToHelper => (msg::moving_private_too(), msg::moving_private_too_hint()),
        _ => (msg::keep_safe_too(), msg::keep_safe_too_hint()),
    };
    html! {
        <>
            { phrase_choice(&words, id, *phrase, choose) }
            if asks {
                <TickBox id={format!("{id}-safe")} label={words.say(too)} sub={AttrValue::from(words.say(too_hint))} checked={*safety_too} on_tick={tick} />
            }
            if let Some(what) = &*trouble { <Notice kind={NoticeKind::Care} role="alert">{ words.say(what.clone()) }</Notice> }
            if let Some(done) = *busy { <Progress id={format!("{id}-busy")} label={words.say(msg::keep_backing_up())} {done} /> }
            <Button kind={ButtonKind::Primary} icon={IconName::Lock} busy={busy.is_some()} onclick={make}>{ props.label.clone() }</Button>
        </>
    }
}

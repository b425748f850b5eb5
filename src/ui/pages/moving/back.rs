use yew::prelude::*;

use super::make::Make;
use super::steps;
use crate::domain::Plan;
use crate::domain::drawing::{draw, to_text};
use crate::format::backup::Purpose;
use crate::i18n::msg;
use crate::platform::{files, intl, now};
use crate::store::StoreError;
use crate::ui::components::{Button, ButtonKind, IconName, Notice, NoticeKind, Sure, TextBox, TickBox};
use crate::ui::desk::{use_desk, use_house, use_words};
use crate::ui::go::use_go;
use crate::ui::pages::plans::{plan_name, remove_plan};
use crate::ui::pages::talk::use_say;
use crate::ui::pages::trouble::explain;
use crate::ui::route::Route;
use crate::usecases::outcome::helpers_notes;

/// Gives the plan to the person whose it is: the file, how to see that it came, then nothing of it is left on this device.
#[component]
pub fn HandBack() -> Html {
    let words = use_words();
    let desk = use_desk();
    let house = use_house();
    let go = use_go();
    let by = use_state(String::new);
    let left = use_state(|| None::<Plan>);
    let sure = use_state(|| false);
    let say = use_say();
    // Whether a helper's own notes were saved as text; none while nobody has said.
    let kept = use_state(|| None::<bool>);
    let failed = use_state(|| None::<StoreError>);
    let on_text = {
        let by = by.clone();
        Callback::from(move |text| by.set(text))
    };
    let on_left = {
        let left = left.clone();
        Callback::from(move |plan| left.set(Some(plan)))
    };
    let tick = {
        let sure = sure.clone();
        Callback::from(move |ticked| sure.set(ticked))
    };
    let remove = {
        let (desk, failed) = (desk.clone(), failed.clone());
        Callback::from(move |()| {
            let (go, failed) = (go.clone(), failed.clone());
            let done = Callback::from(move |error: Option<StoreError>| {
                if error.is_none() {
                    go.to(&Route::Plans);
                }
                failed.set(error);
            });
            remove_plan(desk.plan.id.clone(), Some(&desk), &house, done);
        })
    };
    // A helper's own notes are in no file of the plan: they are asked about before they go with it.
    let notes = helpers_notes(&desk.plan, 0, &say);
    let save = {
        let (desk, say, kept) = (desk.clone(), say.clone(), kept.clone());
        Callback::from(move |_: MouseEvent| {
            let text: Vec<_> = helpers_notes(&desk.plan, now(), &say).iter().map(|own| to_text(&draw(own, &say))).collect();
            files::save(&format!("own-words-{}.txt", intl::today()), "text/plain;charset=utf-8", text.join("\n\n").as_bytes());
            kept.set(Some(true));
        })
    };
    let leave = {
        let kept = kept.clone();
        Callback::from(move |_: MouseEvent| kept.set(Some(false)))
    };
    let asked = notes.is_empty() || kept.is_some();
    // What was written after the file was made isn't in it.
    let written_since = left.as_ref().is_some_and(|made| *made != desk.plan);
    html! {
        <section class="stack" aria-labelledby="hand-back">
            <h2 id="hand-back">{ words.say(msg::moving_back()) }</h2>
            <p>{ words.say(msg::moving_back_lead()) }</p>
            <TextBox id="back-by" label={words.say(msg::moving_by())} hint={words.say(msg::moving_by_hint())} max={80} value={(*by).clone()} {on_text} />
            <Make key={written_since.to_string()} purpose={Purpose::Back} by={(*by).clone()} label={words.say(msg::moving_back_make())} {on_left} />
            if let Some(error) = &*failed {
                <Notice kind={NoticeKind::Care} role="alert" title={words.say(explain(error).0)}><p>{ words.say(explain(error).1) }</p></Notice>
            }
            if written_since {
                <Notice kind={NoticeKind::Care} role="status">{ words.say(msg::moving_back_since()) }</Notice>
            } else if left.is_some() {
                <Notice kind={NoticeKind::Plain} title={words.say(msg::moving_back_check())}>
                    { steps(&words, &[msg::moving_back_check_send(), msg::moving_back_check_open(), msg::moving_back_check_see()]) }
                </Notice>
                if !notes.is_empty() {
                    <Notice kind={NoticeKind::Care} title={words.say(msg::helped_notes_back())}>
                        <p>{ words.say(msg::helped_notes_back_lead()) }</p>
                        <div class="cluster">
                            <Button icon={IconName::Download} onclick={save}>{ words.say(msg::helped_notes_save()) }</Button>
                            <Button kind={ButtonKind::Quiet} onclick={leave}>{ words.say(msg::helped_notes_leave()) }</Button>
                        </div>
                        <p role="status">{ (*kept).map(|saved| words.say(if saved { msg::helped_notes_saved() } else { msg::helped_notes_left() })) }</p>
                    </Notice>
                }
                <TickBox id="back-sure" label={words.say(msg::moving_back_sure())} checked={*sure} on_tick={tick} />
                if *sure && asked {
                    <Sure id="back-ask" label={words.say(msg::moving_back_remove())} icon={IconName::Trash} on_yes={remove}
                        title={words.say(msg::moving_back_ask(plan_name(&words, &desk.plan.about())))}
                        no={words.say(msg::moving_back_no())} yes={words.say(msg::moving_back_yes())}>
                        <p>{ words.say(msg::moving_back_ask_lead()) }</p>
                    </Sure>
                }
            }
        </section>
    }
}

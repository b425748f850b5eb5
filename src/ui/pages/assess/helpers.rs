use yew::prelude::*;

use super::Here;
use crate::domain::EntryId;
use crate::domain::closed;
use crate::domain::helper::{Helper, PARTS, supported_in};
use crate::domain::person::Agreed;
use crate::i18n::msg;
use crate::platform::intl;
use crate::ui::components::{
    Button, ButtonKind, Choice, ChoiceList, ChoiceLook, DateBox, Details, IconName, LinkButton, LinkCard, Notice, TextBox, TickList,
};
use crate::ui::desk::Desk;
use crate::ui::editor::use_editor;
use crate::ui::go::use_go;
use crate::ui::pages::agreed_words;
use crate::ui::pages::crossed::Crossed;
use crate::ui::pages::parts::{EntryTools, day_from, day_text};
use crate::ui::pages::safe_here::SafeHere;
use crate::ui::pages::saved::SaveLine;
use crate::ui::pages::talk::Say;
use crate::ui::route::Route;

/// Who helps. The first screen is for the person alone.
pub(super) fn page(here: &Here) -> Html {
    let Here { say, desk, go, .. } = here;
    let helpers = desk.plan.all::<Helper>();
    let supported = supported_in(&desk.plan);
    let add = {
        let go = go.clone();
        Callback::from(move |_: MouseEvent| go.to(&Route::Helper { id: Desk::new_id().to_string() }))
    };
    let list = html! {
        <>
            <h1>{ say.id("helper-title") }</h1>
            { say.line("p", "hint", "helper-lead") }
            <ul class="stack" role="list">
                { for helpers.into_iter().map(|(id, helper)| {
                    let to = Route::Helper { id: id.to_string() };
                    let title = if helper.name.trim().is_empty() { say.say(msg::whereabouts_helper()) } else { helper.name.clone() };
                    let parts: Vec<_> = PARTS.iter().filter(|(part, _)| helper.parts.iter().any(|own| own == part)).map(|(_, words)| say.id(words)).collect();
                    let agreed = format!("{} {}", say.id("helper-agreed"), say.id(agreed_words(helper.agreed)));
                    html! {
                        <li key={id.as_str()}>
                            <LinkCard href={go.href(&to)} onclick={go.follow(to)} icon={IconName::HandHeart} {title} sub={agreed}>
                                if !parts.is_empty() { <span class="hint">{ intl::list(say.words().tag(), &parts) }</span> }
                            </LinkCard>
                        </li>
                    }
                }) }
            </ul>
            <p><Button kind={ButtonKind::Secondary} icon={IconName::Plus} onclick={add}>{ say.say(msg::assess_add_helper()) }</Button></p>
            if !supported.is_empty() {
                <Notice title={say.say(msg::assess_supported())}><p dir="auto">{ supported }</p></Notice>
            }
            <p><a href={go.href(&Route::Alone)} onclick={go.follow(Route::Alone)}>{ say.say(msg::helped_alone_menu()) }</a></p>
            { say.line("p", "hint", "helper-own-view") }
            <div class="page__foot">
                <span></span>
                <LinkButton kind={ButtonKind::Primary} href={go.href(&Route::Assess)} onclick={go.follow(Route::Assess)}>{ say.say(msg::life_done()) }</LinkButton>
            </div>
        </>
    };
    html! { <SafeHere section="helpers" title={say.id("helper-title")} lead={say.id("helper-alone")} not_now={Route::Assess}>{ list }</SafeHere> }
}

/// What [`HelperForm`] is drawn with.
#[derive(Properties, PartialEq)]
pub(super) struct HelperFormProps {
    /// The entry; one that isn't known is somebody new.
    pub id: String,
    /// The words.
    pub say: Say,
}

/// One helper, and what the person agreed to.
#[component]
pub(super) fn HelperForm(props: &HelperFormProps) -> Html {
    let say = &props.say;
    let go = use_go();
    let editor = use_editor(EntryId::new(&props.id), Helper::default);
    let helper = editor.value();
    let text = |id: &'static str, lines: u32, field: fn(&mut Helper) -> &mut String| {
        let value = field(&mut helper.clone()).clone();
        html! {
            <TextBox {id} label={say.id(id)} {lines} hint={say.part(id, "hint")} example={say.part(id, "example")} {value} on_text={editor.text(field)} on_leave={editor.on_leave()} />
        }
    };
    let day = |id: &'static str, field: fn(&mut Helper) -> &mut Option<chrono::NaiveDate>| {
        html! {
            <DateBox {id} label={say.id(id)} value={day_text(*field(&mut helper.clone()))} on_date={editor.choice(move |helper: &mut Helper, day: String| *field(helper) = day_from(&day))} />
        }
    };
    let parts = PARTS.iter().map(|(part, words)| Choice::new(*part, say.id(words))).collect::<Vec<_>>();
    let on_part = editor.choice(|helper: &mut Helper, (part, on): (AttrValue, bool)| {
        helper.parts.retain(|own| *own != *part);
        if on {
            helper.parts.push(part.to_string());
        }
    });
    let closable = closed::PARTS.iter().map(|(part, words)| Choice::new(*part, say.id(words))).collect::<Vec<_>>();
    let groups = closed::groups().map(|(group, words)| Choice::new(group, say.id(words))).collect::<Vec<_>>();
    let some_groups = groups.iter().any(|group| helper.closed.iter().any(|own| *own == *group.value));
    let closed = helper.closed.iter().cloned().map(AttrValue::from).collect::<Vec<_>>();
    let on_closed = editor.choice(|helper: &mut Helper, (part, on): (AttrValue, bool)| {
        helper.closed.retain(|own| *own != *part);
        if on {
            helper.closed.push(part.to_string());
        }
    });
    let agreed = Agreed::ALL.iter().map(|own| Choice::new(own.slug(), say.id(agreed_words(*own)))).collect::<Vec<_>>();
    let on_agreed = editor.choice(|helper: &mut Helper, slug: AttrValue| helper.agreed = Agreed::from_slug(&slug).unwrap_or_default());
    html! {
        <>
            <p class="from">{ say.id("helper-title") }</p>
            <h1>{ say.say(msg::assess_helper()) }</h1>
            <Crossed entry={editor.id().clone()} />
            { text("helper-name", 1, |helper| &mut helper.name) }
            { text("helper-role", 1, |helper| &mut helper.role) }
            { text("helper-reach", 1, |helper| &mut helper.reach) }
            <SaveLine />
            <TickList id="helper-parts" legend={say.id("helper-parts")} options={parts} ticked={helper.parts.iter().cloned().map(AttrValue::from).collect::<Vec<_>>()} on_tick={on_part} />
            { text("helper-not-see", 2, |helper| &mut helper.not_see) }
            <TickList id="helper-closed" legend={say.id("helper-closed")} hint={say.part("helper-closed", "hint").map(AttrValue::from)} options={closable} ticked={closed.clone()} on_tick={on_closed.clone()} />
            <Details summary={say.id("helper-closed-talks")} open={some_groups}>
                <TickList id="helper-closed-group" legend={say.id("helper-closed")} hide_legend=true options={groups} ticked={closed} on_tick={on_closed} />
            </Details>
            <ChoiceList id="helper-agreed" legend={say.id("helper-agreed")} look={ChoiceLook::Chips} options={agreed} chosen={AttrValue::Static(helper.agreed.slug())} on_choose={on_agreed} />
            { text("helper-agreed-how", 2, |helper| &mut helper.agreed_how) }
            { day("helper-agreed-on", |helper| &mut helper.agreed_on) }
            { day("helper-until", |helper| &mut helper.until) }
            <EntryTools id={editor.id().clone()} after={Route::Helpers} large=false />
            <div class="page__foot">
                <span></span>
                <LinkButton kind={ButtonKind::Primary} href={go.href(&Route::Helpers)} onclick={go.follow(Route::Helpers)}>{ say.say(msg::life_done()) }</LinkButton>
            </div>
        </>
    }
}

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{about, not_sealed};
use crate::domain::share::Contact;
use crate::format::words::{PATH, SCHEMA};
use crate::i18n::{Msg, msg};
use crate::platform::files::{self, Shared};
use crate::platform::{chance, intl, now, own};
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceList, Details, Empty, IconName, Notice, NoticeKind, TextBox, TickBox};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::pages::Missing;
use crate::ui::pages::share::{Change, Part, Ticks};
use crate::ui::pages::talk::{Say, use_page_words};
use crate::usecases::backup::Extent;
use crate::usecases::elsewhere::{Choice as Taking, Form, NoFile, Stamp, Taken, Wish, offer, people, take};

/// How much of a file is shown before it is saved, in characters.
const LOOK: usize = 1200;

/// What [`InForm`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct InFormProps {
    /// The form's name in the address.
    pub form: String,
}

/// One form: what goes in, a look at it, and saving it.
#[component]
pub fn InForm(props: &InFormProps) -> Html {
    let words = use_words();
    // All that a plan may say of itself: without these, questions would stand in the file as their ids.
    let say = use_page_words(msg::elsewhere_title(), vec!["conversations", "assessment"]);
    let Some(form) = Form::from_slug(&props.form) else { return html! { <Missing /> } };
    let (title, who, more, _) = about(form);
    let say = match say {
        Ok(say) => say,
        Err(instead) => return instead,
    };
    html! {
        <>
            <h1>{ words.say(title) }</h1>
            <p>{ words.say(who) }{ " " }{ more.map(|more| words.say(more)) }</p>
            <Choosing {form} {say} />
        </>
    }
}

/// What is ticked for a file: kept nowhere.
#[derive(Default)]
struct Ticked(Contact);

impl Reducible for Ticked {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut contact = self.0.clone();
        change(&mut contact);
        Rc::new(Self(contact))
    }
}

#[derive(Properties, PartialEq)]
struct ChoosingProps {
    form: Form,
    say: Say,
}

#[component]
fn Choosing(props: &ChoosingProps) -> Html {
    let ChoosingProps { form, say } = props;
    let form = *form;
    let words = use_words();
    let desk = use_desk();
    // What goes to others begins with nothing in it (guardrail G8).
    let part = use_state(|| matches!(form, Form::AboutMe | Form::Fhir | Form::CarePlan));
    let safety = use_state(|| false);
    let telling = use_state(|| false);
    let ticked = use_reducer(Ticked::default);
    let name = use_state(String::new);
    let stamp = use_memo((), |()| Stamp { made: now(), today: intl::today(), name: chance::bits() });
    let wish = Wish {
        form,
        choice: if *part {
            Taking::Ticked(ticked.0.clone())
        } else {
            Taking::Whole(if *safety { Extent::Everything } else { Extent::ButKeptOut })
        },
        signed: name.trim().to_owned(),
        telling: *telling,
    };
    let file = use_memo((desk.plan.clone(), wish, say.clone()), |(plan, wish, say)| take(plan, wish, &stamp, say).map(Rc::new));

    let choose = {
        let part = part.clone();
        Callback::from(move |chosen: AttrValue| part.set(chosen == "part"))
    };
    let set = |state: &UseStateHandle<bool>| {
        let state = state.clone();
        Callback::from(move |on: bool| state.set(on))
    };
    let change = use_callback((), {
        let ticked = ticked.dispatcher();
        move |change: Change, ()| ticked.dispatch(change)
    });
    let type_name = {
        let name = name.clone();
        Callback::from(move |text: String| name.set(text))
    };
    let choices = vec![
        Choice::new("whole", words.say(msg::elsewhere_whole())).sub(words.say(msg::elsewhere_whole_sub())),
        Choice::new("part", words.say(msg::elsewhere_part())).sub(words.say(msg::elsewhere_part_sub())),
    ];
    let parts = || {
        let people = Some(people(&desk.plan, form)).filter(|people| !people.is_empty() && (form != Form::Calendar || *telling));
        std::iter::once(Part::Entries(None, offer(&desk.plan, form))).chain(people.map(Part::People)).collect::<Vec<_>>()
    };
    let has_name = !matches!(form, Form::Words | Form::Calendar) || (form == Form::Words && *part);
    let has_safety = !*part && form != Form::Calendar;
    html! {
        <>
            <ChoiceList id="elsewhere-what" legend={words.say(msg::elsewhere_what())} options={choices} chosen={AttrValue::from(if *part { "part" } else { "whole" })} on_choose={choose} />
            if has_safety {
                <TickBox id="elsewhere-safe" label={words.say(msg::keep_safe_too())} sub={AttrValue::from(words.say(msg::keep_safe_too_hint()))} checked={*safety} on_tick={set(&safety)} />
            }
            if *part {
                <Ticks say={say.clone()} contact={ticked.0.clone()} parts={parts()} sure={words.say(msg::share_sure_title_somebody())} {change} />
            }
            if form == Form::Calendar {
                <TickBox id="elsewhere-telling" label={words.say(msg::elsewhere_telling())} sub={AttrValue::from(words.say(msg::elsewhere_telling_hint()))} checked={*telling} on_tick={set(&telling)} />
            }
            if has_name {
                <TextBox id="elsewhere-name" label={words.say(msg::elsewhere_name())} value={(*name).clone()} max={200} spellcheck={false} on_text={type_name} />
            }
            { match &*file {
                Ok(file) => html! { <HandOut {form} file={file.clone()} /> },
                Err(NoFile::Nothing) => {
                    let more = if *part { msg::elsewhere_nothing_ticked() } else { msg::elsewhere_nothing_whole() };
                    html! { <Empty title={words.say(msg::elsewhere_nothing())} icon={IconName::Note}><p>{ words.say(more) }</p></Empty> }
                }
                Err(NoFile::TooBig) => html! { <Notice kind={NoticeKind::Care} role="status">{ words.say(msg::elsewhere_too_big()) }</Notice> },
            } }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct HandOutProps {
    form: Form,
    file: Rc<Taken>,
}

/// A look at the file, and the ways to take it.
#[component]
fn HandOut(props: &HandOutProps) -> Html {
    let HandOutProps { form, file } = props;
    let words = use_words();
    let said = use_state(|| None::<(NoticeKind, Msg)>);
    let can_send = use_memo(file.name.clone(), |_| files::can_share(&file.name, file.kind));
    let save = {
        let (file, said) = (file.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let saved = files::save(&file.name, file.kind, &file.bytes);
            said.set(Some(if saved { (NoticeKind::Good, msg::elsewhere_saved()) } else { (NoticeKind::Care, msg::elsewhere_not_saved()) }));
        })
    };
    let send = {
        let (file, said) = (file.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let (file, said) = (file.clone(), said.clone());
            spawn_local(async move {
                said.set(Some(match files::share(&file.name, file.kind, &file.bytes).await {
                    Shared::HandedOver => (NoticeKind::Good, msg::sealing_handed()),
                    Shared::Closed => (NoticeKind::Plain, msg::sealing_send_closed()),
                    Shared::Refused => (NoticeKind::Care, msg::sealing_send_refused()),
                }));
            });
        })
    };
    let schema = {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            spawn_local(async move {
                let text = files::load_text(&[&*own::public_url(), PATH].concat()).await;
                let saved = text.is_some_and(|text| files::save(SCHEMA, "application/schema+json", text.as_bytes()));
                said.set(Some(if saved {
                    (NoticeKind::Good, msg::elsewhere_saved())
                } else {
                    (NoticeKind::Care, msg::reading_not_here())
                }));
            });
        })
    };
    let raw = String::from_utf8_lossy(&file.bytes);
    let start =
        |text: &str, most: usize| text.char_indices().nth(most).map_or_else(|| text.to_owned(), |(end, _)| format!("{}…", &text[..end]));
    let save_kind = if *can_send { ButtonKind::Secondary } else { ButtonKind::Primary };
    html! {
        <>
            <h2>{ words.say(msg::elsewhere_look()) }</h2>
            <div class="sheet elsewhere-look" translate="no">{ start(&file.look, LOOK) }</div>
            if file.look.len() > LOOK { <p class="hint">{ words.say(msg::elsewhere_look_start()) }</p> }
            if *form != Form::Text {
                // The file's own marks are read from left to right, whoever's words stand in it.
                <Details summary={words.say(msg::elsewhere_raw())}>
                    <div class="sheet elsewhere-look elsewhere-look--raw" dir="ltr" translate="no">{ start(&raw, LOOK) }</div>
                </Details>
            }
            { not_sealed(&words) }
            <div class="cluster">
                if *can_send { <Button kind={ButtonKind::Primary} icon={IconName::PaperPlane} onclick={send}>{ words.say(msg::elsewhere_send()) }</Button> }
                <Button kind={save_kind} icon={IconName::Download} onclick={save}>{ words.say(msg::elsewhere_save()) }</Button>
                if *form == Form::Words { <Button kind={ButtonKind::Quiet} icon={IconName::Question} onclick={schema}>{ words.say(msg::elsewhere_schema()) }</Button> }
            </div>
            <div role="status">
                if let Some((kind, what)) = &*said { <Notice kind={*kind}>{ words.say(what.clone()) }</Notice> }
            </div>
        </>
    }
}

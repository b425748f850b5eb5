use std::rc::Rc;

use yew::prelude::*;

use super::take::take;
use super::{Here, Say, first_words_of, question_of};
use crate::domain::EntryId;
use crate::domain::drawing::{draw, to_text};
use crate::domain::plan::PlanCard;
use crate::domain::share::Contact;
use crate::i18n::{Msg, msg};
use crate::platform::now;
use crate::ui::components::{Choice, Details, Empty, IconName, LinkButton, Notice, NoticeKind, Select, TextBox, TickList};
use crate::ui::desk::use_desk;
use crate::ui::document::to_html;
use crate::ui::editor::{Editor, use_editor};
use crate::ui::go::use_go;
use crate::ui::pages::parts::link;
use crate::ui::route::Route;
use crate::usecases::papers::{Paper, can_pick, fits_one_page, make, private};
use crate::usecases::share::on_paper;

/// What [`PaperPage`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct PaperPageProps {
    /// The paper.
    pub paper: Paper,
    /// The words.
    pub say: Say,
}

/// One paper as it prints: for the person's own eyes, or of what is ticked for somebody.
#[component]
pub fn PaperPage(props: &PaperPageProps) -> Html {
    let here = Here { say: props.say.clone(), desk: use_desk(), go: use_go() };
    let (say, plan) = (&here.say, &here.desk.plan);
    let card = use_editor(plan.card.id.clone(), PlanCard::default);
    let made = use_memo((), |()| now());
    let to = use_state(|| None::<EntryId>);
    let said = use_state(|| None::<Msg>);
    let name = use_mut_ref(|| plan.about().name);
    let redraw = use_force_update();
    let about = plan.about();
    // What belongs to meetings can't be ticked for anybody: it is for the person alone.
    let can_go = !matches!(props.paper, Paper::MeetingPack(_) | Paper::Record(_) | Paper::After);
    let contacts: Vec<_> = if can_go { plan.all::<Contact>() } else { Vec::new() };
    let chosen = to.as_ref().and_then(|id| Some((id, plan.get::<Contact>(id)?)));
    let ticked = use_state(Vec::<EntryId>::new);
    let contact =
        chosen.map_or_else(|| Contact { signed: name.borrow().clone(), ..on_paper(plan, &ticked) }, |(_, contact)| contact.clone());
    let private = if chosen.is_none() { private(plan, &props.paper, say) } else { Vec::new() };
    let document = make(plan, &props.paper, &contact, *made, say);
    let title = say.id(props.paper.title(about.nation));
    let text: Rc<dyn Fn() -> String> = {
        let (document, say, title) = (document.clone(), say.clone(), title.clone());
        Rc::new(move || format!("{title}\n\n{}", to_text(&draw(&document, &say))))
    };
    let long = props.paper == Paper::OnePage && !fits_one_page(&document);
    let share = to.as_ref().map_or(Route::Share, |id| Route::ShareWith { contact: id.to_string() });
    html! {
        <>
            <h1>{ title }</h1>
            if props.paper == Paper::OnePage { { picks(&here, &card) } }
            <div class="no-print stack">
                if !contacts.is_empty() { { who_for(say, &contacts, &to) } }
                if chosen.is_none() {
                    <Notice kind={NoticeKind::Care}>{ say.say(msg::papers_own_eyes()) }</Notice>
                    { for_private(&here, &private, &ticked) }
                    <TextBox id="paper-name" label={say.say(msg::papers_name())} value={name.borrow().clone()} spellcheck={false}
                        on_text={{ let name = name.clone(); Callback::from(move |text| { name.replace(text); }) }} on_leave={Callback::from(move |()| redraw.force_update())} />
                } else {
                    <p class="hint">{ say.say(msg::papers_for_them()) }</p>
                }
                if long { <Notice>{ say.say(msg::pack_one_page_long()) }</Notice> }
            </div>
            if document.is_empty() {
                <Empty title={say.say(msg::papers_empty())} icon={IconName::Note}><p>{ say.say(msg::papers_empty_lead()) }</p></Empty>
            } else {
                { take(say, &said, text) }
                <div class="sheet">{ to_html(draw(&document, say)) }</div>
            }
            if can_go {
                <p class="no-print"><LinkButton icon={IconName::Share} href={here.go.href(&share)} onclick={here.go.follow(share)}>
                    { say.say(if chosen.is_some() { msg::papers_tick() } else { msg::papers_share() }) }
                </LinkButton></p>
            }
        </>
    }
}

/// Whose ticks the paper is made of.
fn who_for(say: &Say, contacts: &[(&EntryId, &Contact)], to: &UseStateHandle<Option<EntryId>>) -> Html {
    let named = contacts.iter().filter(|(_, contact)| !contact.name.trim().is_empty());
    let own = Choice::new("", say.say(msg::papers_only_me()));
    let options: Vec<_> =
        std::iter::once(own).chain(named.map(|(id, contact)| Choice::new(id.to_string(), contact.name.clone()))).collect();
    let on_choose = {
        let to = to.clone();
        Callback::from(move |id: AttrValue| to.set((!id.is_empty()).then(|| EntryId::new(&*id))))
    };
    let chosen = to.as_ref().map(EntryId::to_string).unwrap_or_default();
    html! { <Select id="paper-to" label={say.say(msg::papers_who_for())} {options} {chosen} {on_choose} /> }
}

/// An entry to tick, by its first words and its question.
fn choice(here: &Here, id: &EntryId) -> Option<Choice> {
    let entry = here.desk.plan.entry(id)?;
    let (first, question) = (first_words_of(entry), question_of(here, entry));
    Some(if first.is_empty() { Choice::new(id.to_string(), question) } else { Choice::new(id.to_string(), first).sub(question) })
}

/// The private answers that may stand on this paper: none does at first.
fn for_private(here: &Here, private: &[EntryId], on: &UseStateHandle<Vec<EntryId>>) -> Html {
    let options: Vec<_> = private.iter().filter_map(|id| choice(here, id)).collect();
    if options.is_empty() {
        return Html::default();
    }
    let (say, on) = (&here.say, on.clone());
    let ticked: Vec<_> = on.iter().map(|id| AttrValue::from(id.to_string())).collect();
    let on_tick = Callback::from(move |(id, is_on): (AttrValue, bool)| {
        let mut all = (*on).clone();
        link(&mut all, EntryId::new(&*id), is_on);
        on.set(all);
    });
    let legend = say.say(msg::share_private_in());
    html! { <TickList id="paper-private" {legend} hint={say.say(msg::share_tick_all_private())} {options} {ticked} {on_tick} /> }
}

/// What the person picks for their one page.
fn picks(here: &Here, card: &Editor<PlanCard>) -> Html {
    let picked = card.value().one_page;
    let options: Vec<_> = can_pick(&here.desk.plan).iter().filter_map(|id| choice(here, id)).collect();
    if options.is_empty() {
        return Html::default();
    }
    let ticked: Vec<_> = picked.iter().map(|id| AttrValue::from(id.to_string())).collect();
    let legend = here.say.say(msg::pack_one_page_pick());
    let on_tick = card.choice(|card: &mut PlanCard, (id, on): (AttrValue, bool)| link(&mut card.one_page, EntryId::new(&*id), on));
    html! {
        <div class="no-print">
            <Details summary={legend.clone()}>
                <TickList id="one-page" {legend} hide_legend=true {options} {ticked} {on_tick} />
            </Details>
        </div>
    }
}

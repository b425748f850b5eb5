use yew::prelude::*;

use super::ties::{AddTie, TiesOf};
use super::{being_words, help_words, name_of, ring_words};
use crate::domain::asset::Asset;
use crate::domain::day;
use crate::domain::goal::Goal;
use crate::domain::kin::{EVERYDAY, KIN_SETS, Kin, KinTerm, find, set};
use crate::domain::person::{Agreed, Being, Help, Person, Ring, Strain};
use crate::domain::plan::Nation;
use crate::domain::{EntryId, Plan};
use crate::i18n::{Words, msg};
use crate::platform::intl;
use crate::ui::components::{
    Button, ButtonKind, Choice, ChoiceList, ChoiceLook, DateBox, Details, IconName, LinkButton, LinkCard, Notice, Select, TextBox, TickBox,
    TickList,
};
use crate::ui::desk::{use_desk, use_words};
use crate::ui::editor::{Editor, use_editor};
use crate::ui::go::use_go;
use crate::ui::pages::crossed::Crossed;
use crate::ui::pages::saved::SaveLine;
use crate::ui::route::Route;

/// What [`PersonPage`] is drawn with.
#[derive(Properties, PartialEq)]
pub struct PersonPageProps {
    /// The entry's id; one that isn't known is somebody new.
    pub id: String,
}

/// One person, pet, group or place. Somebody who was taken off the map can be brought back here.
#[component]
pub fn PersonPage(props: &PersonPageProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let id = EntryId::new(&props.id);
    let Some(gone) = desk.plan.entry(&id).filter(|entry| entry.is_gone()).cloned() else {
        return html! { <Form key={props.id.clone()} {id} /> };
    };
    let person = <&Person>::try_from(&gone.head().body).cloned().unwrap_or_default();
    let name = name_of(&words, &person);
    let bring_back = Callback::from(move |_: MouseEvent| desk.set(&id, person.clone()));
    html! {
        <>
            <h1 dir="auto">{ name.clone() }</h1>
            <Notice role="status"><p>{ words.say(msg::people_removed(name)) }</p></Notice>
            <div class="cluster">
                <Button onclick={bring_back}>{ words.say(msg::people_bring_back()) }</Button>
                <LinkButton kind={ButtonKind::Quiet} href={go.href(&Route::People)} onclick={go.follow(Route::People)}>{ words.say(msg::people_ask_to_map()) }</LinkButton>
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct FormProps {
    id: EntryId,
}

/// Everything about one person, on one page; what is rare is folded away until something stands there.
#[component]
fn Form(props: &FormProps) -> Html {
    let words = use_words();
    let desk = use_desk();
    let go = use_go();
    let editor = use_editor(props.id.clone(), Person::default);
    let person = editor.value();
    let is_there = desk.plan.get::<Person>(&props.id).is_some();
    let is_person = person.being == Being::Person;
    let title = if is_there { name_of(&words, &person) } else { words.say(msg::people_person_new()) };
    let say = |id: &'static str| words.id(id);
    let text = |id: &'static str, label: &'static str, lines: u32, value: &str, field: fn(&mut Person) -> &mut String| {
        html! {
            <TextBox id={id} label={say(label)} {lines} value={value.to_owned()} on_text={editor.text(field)} on_leave={editor.on_leave()} />
        }
    };
    let tick = |id: &'static str, is_so: bool, field: fn(&mut Person) -> &mut bool| {
        html! {
            <TickBox {id} label={say(id)} checked={is_so} on_tick={editor.choice(move |person: &mut Person, yes| *field(person) = yes)} />
        }
    };
    let help = |id: &'static str, chosen: &[Help], field: fn(&mut Person) -> &mut Vec<Help>| {
        let on_tick = editor.choice(move |person: &mut Person, (slug, yes): (AttrValue, bool)| {
            let Some(kind) = Help::from_slug(&slug) else { return };
            let list = field(person);
            list.retain(|one| *one != kind);
            if yes {
                list.push(kind);
                list.sort_unstable();
            }
        });
        html! {
            <TickList {id} legend={say(id)} look={ChoiceLook::Chips} options={Help::ALL.iter().map(|one| Choice::new(one.slug(), words.say(help_words(*one)))).collect::<Vec<_>>()}
                ticked={chosen.iter().map(|one| AttrValue::Static(one.slug())).collect::<Vec<_>>()} {on_tick} />
        }
    };
    let agreed = |id: &'static str, chosen: Agreed, field: fn(&mut Person) -> &mut Agreed| {
        html! {
            <ChoiceList {id} legend={say(id)} look={ChoiceLook::Chips} chosen={Some(AttrValue::Static(chosen.slug()))}
                options={Agreed::ALL.iter().map(|one| Choice::new(one.slug(), say(agreed_words(*one)))).collect::<Vec<_>>()}
                on_choose={editor.choice(move |person: &mut Person, slug: AttrValue| *field(person) = Agreed::from_slug(&slug).unwrap_or_default())} />
        }
    };
    let beings = Being::ALL.iter().map(|one| Choice::new(one.slug(), words.say(being_words(*one)))).collect::<Vec<_>>();
    let rings =
        Ring::ALL.iter().skip(1).chain(&[Ring::Unsaid]).map(|one| Choice::new(one.slug(), words.say(ring_words(*one)))).collect::<Vec<_>>();
    let strains = Strain::ALL.iter().map(|one| Choice::new(one.slug(), say(strain_words(*one)))).collect::<Vec<_>>();
    let until = editor.choice(|person: &mut Person, day: String| person.until = day::read(&day));
    let take_off = {
        let (desk, id, editor) = (desk.clone(), props.id.clone(), editor.clone());
        Callback::from(move |_: MouseEvent| {
            editor.leave();
            desk.remove(&id)
        })
    };
    let rule = matches!(desk.plan.about().nation, Nation::Unsaid | Nation::England);
    let history = Route::History { id: props.id.as_str().to_owned() };
    html! {
        <>
            <h1 dir="auto">{ title }</h1>
            <Crossed entry={props.id.clone()} />
            <TextBox id="people-name" label={say("people-name")} hint={say("people-name-hint")} value={person.name.clone()} focused={!is_there}
                on_text={editor.text(|person| &mut person.name)} on_leave={editor.on_leave()} />
            <SaveLine />
            <ChoiceList id="people-being" legend={say("people-being")} look={ChoiceLook::Chips} options={beings} chosen={Some(AttrValue::Static(person.being.slug()))}
                on_choose={editor.choice(|person: &mut Person, slug: AttrValue| person.being = Being::from_slug(&slug).unwrap_or_default())} />
            <ChoiceList id="people-ring" legend={say("people-ring")} hint={say("people-ring-hint")} look={ChoiceLook::Chips} options={rings} chosen={Some(AttrValue::Static(person.ring.slug()))}
                on_choose={editor.choice(|person: &mut Person, slug: AttrValue| person.ring = Ring::from_slug(&slug).unwrap_or_default())} />
            if is_person { <KinChoice editor={editor.clone()} kin={person.kin.clone()} /> }
            { text("people-kin-own", if is_person { "people-kin-own" } else { "people-who" }, 1, &person.who, |person| &mut person.who) }
            <h2>{ say("people-help") }</h2>
            { help("people-help-to-me", &person.to_me, |person| &mut person.to_me) }
            { help("people-help-from-me", &person.from_me, |person| &mut person.from_me) }
            <ChoiceList id="people-strain" legend={say("people-strain")} look={ChoiceLook::Chips} options={strains} chosen={Some(AttrValue::Static(person.strain.slug()))}
                on_choose={editor.choice(|person: &mut Person, slug: AttrValue| person.strain = Strain::from_slug(&slug).unwrap_or_default())} />
            if matches!(person.strain, Strain::Some | Strain::Much) || !person.strain_why.is_empty() {
                { text("people-strain-why", "people-strain-why", 2, &person.strain_why, |person| &mut person.strain_why) }
            }
            if is_person || person.being == Being::Group {
                { tick("people-paid", person.paid, |person| &mut person.paid) }
                <Details summary={say("people-agreed")} open={person.willing != Agreed::NotAgreed || person.able != Agreed::NotAgreed || !person.to_me.is_empty()}>
                    <p class="hint">{ say("people-agreed-why") }</p>
                    if rule && !person.paid {
                        // A rule of law that nobody has checked in this language stands in English.
                        <Notice title={say("people-agreed-rule-title")}>
                            <div lang={words.lang_of("people-agreed-rule")} dir="auto"><p>{ say("people-agreed-rule") }</p><p class="small hint">{ say("people-agreed-unchecked") }</p></div>
                        </Notice>
                    }
                    { agreed("people-willing", person.willing, |person| &mut person.willing) }
                    { agreed("people-able", person.able, |person| &mut person.able) }
                    <DateBox id="people-until" label={say("people-until")} hint={say("people-until-hint")} value={person.until.map(day::text).unwrap_or_default()} on_date={until} />
                    { text("people-if-not", "people-if-not", 2, &person.if_not, |person| &mut person.if_not) }
                </Details>
            }
            if is_person {
                <Details summary={say("people-contact")} open={person.call_first || person.do_not_contact}>
                    { tick("people-call-first", person.call_first, |person| &mut person.call_first) }
                    { tick("people-do-not-contact", person.do_not_contact, |person| &mut person.do_not_contact) }
                    if person.do_not_contact || !person.do_not_contact_why.is_empty() {
                        { text("people-do-not-contact-why", "people-do-not-contact-why", 2, &person.do_not_contact_why, |person| &mut person.do_not_contact_why) }
                    }
                </Details>
                <Details summary={say("people-trust")} open={person.trusted || person.would_notice}>
                    { tick("people-trusted", person.trusted, |person| &mut person.trusted) }
                    { tick("people-would-notice", person.would_notice, |person| &mut person.would_notice) }
                </Details>
            }
            <Details summary={say("people-died-far")} open={person.died || person.far_away}>
                { tick("people-far-away", person.far_away, |person| &mut person.far_away) }
                if matches!(person.being, Being::Person | Being::Pet) || person.died { { tick("people-died", person.died, |person| &mut person.died) } }
            </Details>
            <Details summary={say("people-ties")}>
                <TiesOf id={props.id.clone()} />
                if is_there { <AddTie id={props.id.clone()} name={name_of(&words, &person)} /> }
            </Details>
            <Details summary={say("people-nickname")} open={!person.nickname.is_empty()}>
                <TextBox id="people-nickname" label={say("people-nickname")} hint={say("people-nickname-hint")} value={person.nickname.clone()}
                    on_text={editor.text(|person| &mut person.nickname)} on_leave={editor.on_leave()} />
            </Details>
            { text("people-note", "people-note", 3, &person.note, |person| &mut person.note) }
            { named_in(&words, &go, &desk.plan, &props.id) }
            <SaveLine />
            if is_there {
                <div class="cluster">
                    <LinkButton kind={ButtonKind::Quiet} icon={IconName::History} href={go.href(&history)} onclick={go.follow(history.clone())}>{ say("people-history") }</LinkButton>
                    <Button kind={ButtonKind::Care} icon={IconName::Trash} onclick={take_off}>{ say("people-remove") }</Button>
                </div>
            }
            <div class="page__foot">
                <LinkButton kind={ButtonKind::Primary} href={go.href(&Route::People)} onclick={go.follow(Route::People)}>{ say("people-done") }</LinkButton>
            </div>
        </>
    }
}

/// Fluent id of whether somebody agreed, as it is asked on a page.
pub const fn agreed_words(agreed: Agreed) -> &'static str {
    match agreed {
        Agreed::NotAgreed => "people-agreed-not-agreed",
        Agreed::Yes => "people-agreed-yes",
        Agreed::Partly => "people-agreed-partly",
        Agreed::No => "people-agreed-no",
    }
}

const fn strain_words(strain: Strain) -> &'static str {
    match strain {
        Strain::Unsaid => "people-strain-unsaid",
        Strain::None => "people-strain-none",
        Strain::Some => "people-strain-some",
        Strain::Much => "people-strain-much",
    }
}

#[derive(Properties, PartialEq)]
struct KinChoiceProps {
    editor: Editor<Person>,
    kin: String,
}

/// Words for kin: first those of the person's own language, then those that every language has; other languages by choice. Which
/// words somebody uses is never guessed from a name.
#[component]
fn KinChoice(props: &KinChoiceProps) -> Html {
    let words = use_words();
    let chosen = find(&props.kin);
    let language = words.tag().split('-').next().unwrap_or_default().to_owned();
    let other = use_state_eq(|| match chosen {
        Some(Kin::OfLanguage(tag, _)) if tag != language => tag.to_owned(),
        _ => String::new(),
    });
    let named = |term: &KinTerm| format!("{} ({})", term.written(), words.id(term.meaning));
    let unsaid = || Choice::new("", words.say(msg::people_kin_unsaid()));
    let of_set = |tag: &str| {
        let set = set(tag);
        set.into_iter()
            .flat_map(|set| set.terms.iter().map(|term| Choice::new(term.id, named(term)).lang(set.language)))
            .collect::<Vec<_>>()
    };
    let mut options = vec![unsaid()];
    options.extend(of_set(&language));
    options.extend(EVERYDAY.iter().flat_map(|group| group.terms).map(|id| Choice::new(*id, words.id(id))));
    if let Some(Kin::OfLanguage(_, term)) = chosen.filter(|_| !options.iter().any(|option| *option.value == *props.kin)) {
        options.push(Choice::new(term.id, named(term)));
    }
    let take = props.editor.choice(|person: &mut Person, id: AttrValue| person.kin = id.to_string());
    let languages: Vec<Choice> = std::iter::once(unsaid())
        .chain(
            KIN_SETS
                .iter()
                .filter(|set| set.language != language)
                .map(|set| Choice::new(set.language, set.named(intl::language_name(set.language, words.tag()), |id| words.id(id)))),
        )
        .collect();
    let choose_language = {
        let other = other.clone();
        Callback::from(move |tag: AttrValue| other.set(tag.to_string()))
    };
    let is_draft = set(&other).is_some_and(|set| set.is_draft());
    html! {
        <>
            <Select id="people-kin" label={words.say(msg::people_who())} {options} chosen={props.kin.clone()} on_choose={take.clone()} />
            <Details summary={words.say(msg::people_kin_other())} open={!other.is_empty()}>
                <Select id="people-kin-language" label={words.say(msg::people_kin_language())} options={languages} chosen={(*other).clone()} on_choose={choose_language} />
                if !other.is_empty() {
                    <Select id="people-kin-other" label={words.say(msg::people_kin())} options={std::iter::once(unsaid()).chain(of_set(&other)).collect::<Vec<_>>()}
                        chosen={props.kin.clone()} on_choose={take} />
                    if is_draft { <p class="hint small">{ words.say(msg::people_kin_draft()) }</p> }
                }
            </Details>
        </>
    }
}

/// The strengths and goals that name this person.
fn named_in(words: &Words, go: &crate::ui::go::Go, plan: &Plan, id: &EntryId) -> Html {
    let mut rows: Vec<(String, Route, IconName)> = Vec::new();
    for (asset, body) in plan.all::<Asset>().into_iter().filter(|(_, body)| body.about.contains(id)) {
        rows.push((body.text.clone(), Route::Asset { capital: body.capital.clone(), id: asset.as_str().to_owned() }, IconName::Plant));
    }
    for (goal, body) in plan.all::<Goal>().into_iter().filter(|(_, body)| body.helpers.contains(id)) {
        rows.push((body.what.clone(), Route::Goal { id: goal.as_str().to_owned() }, IconName::Target));
    }
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack" data-gap="small">
            <h2>{ words.say(msg::people_named_in()) }</h2>
            <ul class="stack" role="list" data-gap="small">
                { for rows.into_iter().map(|(title, to, icon)| html! { <li><LinkCard href={go.href(&to)} onclick={go.follow(to)} {title} {icon} /></li> }) }
            </ul>
        </section>
    }
}

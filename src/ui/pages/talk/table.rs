use yew::prelude::*;

use super::answer::{Pad, options};
use crate::domain::answer::{Cell, NAME};
use crate::domain::conversation::{Cells, Column, Rows, Table, Thing, is_made};
use crate::domain::person::Person;
use crate::domain::statement::{Part, Statement};
use crate::domain::{EntryId, Plan};
use crate::i18n::{Msg, msg};
use crate::platform::{chance, intl};
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceList, ChoiceLook, DateBox, IconName, TextBox, TickBox, TickList};
use crate::ui::desk::Desk;
use crate::ui::pages::parts::{day_from, day_text};

/// Every row as a card that opens, with what is asked about it.
pub(super) fn rows(pad: &Pad<'_>, table: &'static Table) -> Html {
    let part = pad.said.table();
    let all: Vec<String> = table.rows_of(part).into_iter().map(str::to_owned).collect();
    let few = table.given().len() <= 2;
    html! {
        <>
            { pad.help() }
            <div class="rows">
                { for all.iter().enumerate().map(|(number, row)| {
                    let open = number == 0 || few || **pad.open == **row;
                    html! {
                        <details key={row.clone()} class="details rows__row" {open}>
                            <summary class="details__summary">
                                <span class="rows__words">
                                    <span dir="auto">{ name(pad, table, row) }</span>
                                    <span class="rows__said" dir="auto">{ glimpse(pad, table, row) }</span>
                                </span>
                            </summary>
                            <div class="details__body">{ self::row(pad, table, row) }</div>
                        </details>
                    }
                }) }
            </div>
            { add(pad, table) }
        </>
    }
}

/// What a row is called: its Fluent words, somebody's name, or what the person called it.
fn name(pad: &Pad<'_>, table: &Table, row: &str) -> String {
    if let Some(id) = table.label(row) {
        return pad.say.id(id);
    }
    let own = pad.said.table().map(|part| part.cell_text(row, NAME)).unwrap_or_default();
    let named = if own.trim().is_empty() {
        pad.desk.plan.get::<Person>(&EntryId::new(row)).map(|person| person.name.clone())
    } else {
        Some(own.to_owned())
    };
    // A row that has no name yet is called what it asks for.
    let asks = || table.own.map(|own| pad.say.id(own.name)).unwrap_or_default();
    named.filter(|name| !name.trim().is_empty()).unwrap_or_else(asks)
}

/// What stands in a row, in a line.
fn glimpse(pad: &Pad<'_>, table: &Table, row: &str) -> String {
    let Some(part) = pad.said.table() else { return String::new() };
    let say = pad.say;
    let cells = table.columns.iter().filter_map(|column| {
        let text = match part.cell(row, column.id)? {
            Cell::Text(text) => text.trim().to_owned(),
            Cell::Tick(on) => {
                if on {
                    say.id(column.id)
                } else {
                    String::new()
                }
            }
            Cell::Chosen(ids) => ids.iter().map(|id| say.id(id)).collect::<Vec<_>>().join(", "),
            Cell::Day(day) => day.map(|day| intl::day(say.words().tag(), &crate::domain::day::text(day))).unwrap_or_default(),
            Cell::People(ids, text) => names(&pad.desk.plan, &ids, &text).join(", "),
        };
        (!text.is_empty()).then_some(text)
    });
    cells.collect::<Vec<_>>().join(" · ")
}

fn names(plan: &Plan, ids: &[EntryId], text: &str) -> Vec<String> {
    let mut names: Vec<String> = ids.iter().filter_map(|id| Some(plan.get::<Person>(id)?.name.clone())).collect();
    names.extend((!text.trim().is_empty()).then(|| text.trim().to_owned()));
    names
}

fn row(pad: &Pad<'_>, table: &'static Table, row: &str) -> Html {
    let id = |what: &str| format!("{}-{row}-{what}", pad.id);
    let own = table.label(row).is_none();
    let nameable = own && !matches!(table.rows, Rows::People);
    let cell = {
        let row = row.to_owned();
        move |said: &mut Statement, column: &str, cell: Cell| said.table_mut().set_cell(&row, column, &cell)
    };
    let remove = {
        let row = row.to_owned();
        pad.on(move |said: &mut Statement, _: MouseEvent| said.table_mut().remove_row(&row))
    };
    let part = pad.said.table();
    html! {
        <>
            if let (Rows::These(_), Some(label)) = (table.rows, table.label(row)) { { pad.say.line_of("hint", label, "hint") } }
            if let (true, Some(own)) = (nameable, table.own) {
                <TextBox id={id(NAME)} label={pad.say.id(own.name)} lines=1 lang={pad.lang()} focused={**pad.open == *row}
                    value={part.map(|part| part.cell_text(row, NAME).to_owned()).unwrap_or_default()}
                    on_text={ let cell = cell.clone(); pad.typed(move |said, text| cell(said, NAME, Cell::Text(text.to_owned()))) } on_leave={pad.editor.on_leave()} />
            }
            { for table.columns.iter().map(|column| self::column(pad, table, row, column, part)) }
            if own {
                <p><Button kind={ButtonKind::Quiet} icon={IconName::Trash} onclick={remove}>{ pad.say.say(msg::talk_row_remove()) }</Button></p>
            }
        </>
    }
}

fn column(pad: &Pad<'_>, table: &'static Table, row: &str, column: &'static Column, part: Option<&Part>) -> Html {
    let say = pad.say;
    let id = format!("{}-{row}-{}", pad.id, column.id);
    let label = say.id(column.id);
    let hint = say.part(column.id, "hint");
    let now = part.and_then(|part| part.cell(row, column.id));
    let set = {
        let row = row.to_owned();
        move |said: &mut Statement, cell: &Cell| said.table_mut().set_cell(&row, column.id, cell)
    };
    let control = match column.kind {
        Cells::Text => html! {
            <TextBox {id} {label} {hint} lines=2 lang={pad.lang()} value={part.map(|part| part.cell_text(row, column.id).to_owned()).unwrap_or_default()}
                on_text={pad.typed(move |said, text| set(said, &Cell::Text(text.to_owned())))} on_leave={pad.editor.on_leave()} />
        },
        Cells::Choice(ids) => {
            let chosen = match &now {
                Some(Cell::Chosen(ids)) => ids.first().cloned().unwrap_or_default(),
                _ => String::new(),
            };
            let mut options = options(say, ids);
            options.push(Choice::new("", say.say(msg::talk_unsaid())));
            let on_choose = pad.on(move |said: &mut Statement, id: AttrValue| {
                set(said, &Cell::Chosen(if id.is_empty() { Vec::new() } else { vec![id.to_string()] }));
            });
            html! { <ChoiceList {id} legend={label} {hint} look={ChoiceLook::Chips} {options} chosen={AttrValue::from(chosen)} {on_choose} /> }
        }
        Cells::Tick(_) | Cells::KeepBack => {
            let checked = now == Some(Cell::Tick(true));
            if checked || table.can_tick(part, column) {
                html! { <TickBox {id} {label} sub={hint} {checked} on_tick={pad.on(move |said: &mut Statement, on| set(said, &Cell::Tick(on)))} /> }
            } else {
                html! { <p class="hint">{ label }{ ": " }{ say.say(msg::talk_full()) }</p> }
            }
        }
        Cells::Day => {
            let day = match now {
                Some(Cell::Day(day)) => day_text(day),
                _ => String::new(),
            };
            html! { <DateBox {id} {label} {hint} value={day} on_date={pad.on(move |said: &mut Statement, day: String| set(said, &Cell::Day(day_from(&day))))} /> }
        }
        Cells::People => people(pad, row, column, now),
    };
    html! {
        <div key={column.id} class="stack" data-gap="small">
            { control }
            { becomes(pad, table, row, column) }
        </div>
    }
}

/// People from the map, others by name, and a way to put such a name on the map.
fn people(pad: &Pad<'_>, row: &str, column: &'static Column, now: Option<Cell>) -> Html {
    let say = pad.say;
    let id = format!("{}-{row}-{}", pad.id, column.id);
    let (ids, text) = match now {
        Some(Cell::People(ids, text)) => (ids, text),
        _ => (Vec::new(), String::new()),
    };
    let change = |change: fn(&mut Vec<EntryId>, &mut String, (AttrValue, bool))| {
        let row = row.to_owned();
        move |said: &mut Statement, chosen: (AttrValue, bool)| {
            let part = said.table_mut();
            let (mut ids, mut text) = match part.cell(&row, column.id) {
                Some(Cell::People(ids, text)) => (ids, text),
                _ => (Vec::new(), String::new()),
            };
            change(&mut ids, &mut text, chosen);
            part.set_cell(&row, column.id, &Cell::People(ids, text));
        }
    };
    let tick = change(|ids, _, (id, on)| crate::ui::pages::parts::link(ids, EntryId::new(&*id), on));
    let write = change(|_, text, (own, _)| *text = own.to_string());
    // The name goes from the words to the map, and stands in the row as somebody on it.
    let moved = change(|ids, text, (id, _)| {
        text.clear();
        ids.push(EntryId::new(&*id));
    });
    let put = {
        let (desk, editor, text) = (pad.desk.clone(), pad.editor.clone(), text.trim().to_owned());
        Callback::from(move |_: MouseEvent| {
            let id = put_on_map(&desk, &text);
            editor.set(|said| moved(said, (id.to_string().into(), true)));
        })
    };
    let options = on_map(pad);
    let ticked = ids.iter().map(|id| AttrValue::from(id.to_string())).collect::<Vec<_>>();
    html! {
        <>
            if options.is_empty() {
                <p class="field__label">{ say.id(column.id) }</p>
            } else {
                <TickList id={id.clone()} legend={say.id(column.id)} look={ChoiceLook::Chips} {options} {ticked} on_tick={pad.on(tick)} />
            }
            <TextBox id={format!("{id}-other")} label={say.say(msg::talk_somebody_else())} lines=1 value={text.clone()}
                on_text={pad.typed(move |said, text| write(said, (text.to_owned().into(), true)))} on_leave={pad.editor.on_leave()} />
            if !text.trim().is_empty() {
                <p><Button icon={IconName::Plus} onclick={put}>{ say.say(msg::talk_put_on_map(text.trim())) }</Button></p>
            }
        </>
    }
}

/// Everybody on the map, by name.
fn on_map(pad: &Pad<'_>) -> Vec<Choice> {
    let mut people = pad.desk.plan.all::<Person>();
    people.retain(|(_, person)| !person.name.trim().is_empty());
    intl::sort_by_name(pad.say.words().tag(), &mut people, |(_, person)| person.name.clone());
    people.into_iter().map(|(id, person)| Choice::new(id.to_string(), person.name.clone())).collect()
}

/// Puts somebody on the map, unless somebody of that name is there.
pub fn put_on_map(desk: &Desk, name: &str) -> EntryId {
    let there = desk.plan.all::<Person>().into_iter().find(|(_, person)| person.name.trim() == name.trim()).map(|(id, _)| id.clone());
    there.unwrap_or_else(|| {
        let id = Desk::new_id();
        desk.set(&id, Thing::Person.of(name.trim(), "", ""));
        id
    })
}

/// Adding a row of the person's own, or somebody from the map.
fn add(pad: &Pad<'_>, table: &'static Table) -> Html {
    let Some(own) = table.own.filter(|_| table.can_add(pad.said.table())) else { return Html::default() };
    let say = pad.say;
    if !matches!(table.rows, Rows::People) {
        let open = pad.open.clone();
        let onclick = pad.on(move |said: &mut Statement, _: MouseEvent| {
            let row = chance::short_name();
            said.table_mut().add_row(&row);
            open.set(row);
        });
        return html! { <p><Button icon={IconName::Plus} {onclick}>{ say.say(msg::talk_row_add()) }</Button></p> };
    }
    let there: Vec<String> = pad.said.table().map(|part| part.rows.clone()).unwrap_or_default();
    let options: Vec<Choice> = on_map(pad).into_iter().filter(|choice| !there.iter().any(|row| **row == *choice.value)).collect();
    let open = pad.open.clone();
    let take = pad.on(move |said: &mut Statement, (id, _): (AttrValue, bool)| {
        said.table_mut().add_row(&id);
        open.set(id.to_string());
    });
    let typed = std::rc::Rc::new(std::cell::RefCell::new(String::new()));
    let put = {
        let (desk, editor, typed, open) = (pad.desk.clone(), pad.editor.clone(), typed.clone(), pad.open.clone());
        move || {
            let name = typed.borrow().trim().to_owned();
            if !name.is_empty() {
                let id = put_on_map(&desk, &name).to_string();
                editor.set(|said| said.table_mut().add_row(&id));
                open.set(id);
            }
        }
    };
    let on_text = Callback::from(move |text| *typed.borrow_mut() = text);
    let (enter, press) = (put.clone(), put);
    html! {
        <div key={format!("add-{}", there.len())} class="sheet stack" data-gap="small">
            if options.is_empty() {
                <p class="field__label">{ say.id(own.name) }</p>
            } else {
                <TickList id={format!("{}-add", pad.id)} legend={say.id(own.name)} look={ChoiceLook::Chips} {options} on_tick={take} />
            }
            <TextBox id={format!("{}-add-name", pad.id)} label={say.say(msg::talk_somebody_else())} lines=1 {on_text} on_enter={Callback::from(move |()| enter())} />
            <p><Button icon={IconName::Plus} onclick={Callback::from(move |_: MouseEvent| press())}>{ say.say(msg::talk_put_in()) }</Button></p>
        </div>
    }
}

/// What a row can become there and then: offered, never done by itself.
fn becomes(pad: &Pad<'_>, table: &'static Table, row: &str, column: &'static Column) -> Html {
    let (Some(thing), Some(part)) = (column.becomes, pad.said.table()) else { return Html::default() };
    // Somebody on the map, and whatever was ticked or chosen, is called what the row is called; words speak for themselves.
    let words = match (thing, column.kind, part.cell(row, column.id)) {
        (Thing::Person, Cells::People, _) => return Html::default(),
        (Thing::Person, ..) => part.cell_text(row, NAME).to_owned(),
        (_, _, Some(Cell::Text(text))) => text,
        (_, _, Some(_)) => name(pad, table, row),
        (_, _, None) => return Html::default(),
    };
    let words = words.trim().to_owned();
    if words.is_empty() {
        return Html::default();
    }
    let say = pad.say;
    let there = if thing == Thing::Person {
        pad.desk.plan.all::<Person>().iter().any(|(_, person)| person.name.trim() == words)
    } else {
        is_made(&pad.desk.plan, pad.prompt.id, &words)
    };
    if there {
        return html! { <p class="hint" role="status">{ say.say(made_words(thing).1) }</p> };
    }
    let make = {
        let (desk, body) = (pad.desk.clone(), table.thing_of(thing, part, row, &words, pad.prompt.id, &pad.said.language));
        Callback::from(move |_: MouseEvent| desk.set(&Desk::new_id(), body.clone()))
    };
    html! { <p><Button icon={IconName::Plus} onclick={make}>{ say.say(made_words(thing).0) }</Button></p> }
}

/// The words for making something, and for its being there.
pub(super) fn made_words(thing: Thing) -> (Msg, Msg) {
    match thing {
        Thing::Wish | Thing::Step => (msg::talk_to_goal(), msg::talk_in_goals()),
        Thing::Person => (msg::talk_to_map(), msg::talk_on_map()),
        Thing::Asset(..) => (msg::talk_to_strengths(), msg::talk_in_strengths()),
        Thing::Question => (msg::talk_to_question(), msg::talk_is_kept()),
        Thing::Request(_) => (msg::talk_to_letter(), msg::talk_is_kept()),
        Thing::Meeting => (msg::talk_to_meeting(), msg::talk_is_kept()),
        Thing::Agreement => (msg::talk_to_agreed(), msg::talk_is_kept()),
        Thing::Review => (msg::talk_to_review(), msg::talk_is_kept()),
    }
}

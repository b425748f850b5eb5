//! What comes of a guided conversation, and what others never get.

use ownwords::domain::answer::{Cell, NAME};
use ownwords::domain::conversation::{
    Cells, Column, Conversation, Feeds, Form, Own, Rows, Table, Thing, ask, column, make, output, scale, table, week,
};
use ownwords::domain::conversations;
use ownwords::domain::document::{Document, Item};
use ownwords::domain::drawing::{Reader, draw, draw_item, to_markup, to_text};
use ownwords::domain::entry::{Body, Entry};
use ownwords::domain::goal::Goal;
use ownwords::domain::person::Person;
use ownwords::domain::plan::PlanCard;
use ownwords::domain::share::Contact;
use ownwords::domain::statement::{Statement, Whose};
use ownwords::domain::version::{Actor, Version, VersionVector};
use ownwords::domain::{EntryId, Plan, PlanId, tree};
use ownwords::usecases::outcome::{self, Eyes};
use ownwords::usecases::share::{make as make_share, offer};

mod answered;
mod readers;

use readers::{IDS, Real};

static COLUMNS: &[Column] = &[
    column("t-what", Cells::Text),
    column("t-how", Cells::Choice(&["t-how-a", "t-how-b"])),
    column("t-who", Cells::People),
    column("t-keep", Cells::KeepBack),
];
static TABLE: Table = Table { rows: Rows::These(&["t-one", "t-two"]), own: Some(Own { name: "t-own", most: 0 }), columns: COLUMNS };
static PEOPLE: Table = Table { rows: Rows::People, own: Some(Own { name: "t-pick", most: 0 }), columns: &[column("t-does", Cells::Text)] };
static TALK: Conversation = Conversation {
    steps: &[
        ask("t-ask").strength(),
        ask("t-private").private(),
        scale("t-scale", "t-nought", "t-ten", "t-why"),
        table("t-table", &TABLE),
        table("t-people", &PEOPLE),
        week("t-week", &["t-do"]),
        make("t-make", Thing::Step, 0),
    ],
    outputs: &[
        output("t-all", Form::Sheet, &[], Feeds::Own),
        output("t-mine", Form::Card, &["t-private", "t-ask"], Feeds::Own),
        output("t-some", Form::List, &["t-table"], Feeds::Own).rows("t-how", &["t-how-b"]),
    ],
    ..Conversation::new("t", "t-talk")
};

fn of(id: &str, body: Body) -> Entry {
    let mut clock = VersionVector::default();
    clock.set(Actor::from("a"), 1);
    Entry::new(EntryId::new(id), Version { clock, at: 1, visit: "v".into(), gone: false, body, rest: Default::default() })
}

fn plan(entries: Vec<(&str, Body)>) -> Plan {
    Plan::new(PlanId::new("p"), of("p", PlanCard::default().into()), entries.into_iter().map(|(id, body)| of(id, body)), 0)
}

fn said(prompt: &str, change: impl FnOnce(&mut Statement)) -> Body {
    let mut statement = Statement { prompt: prompt.to_owned(), language: "en-GB".to_owned(), ..Statement::default() };
    change(&mut statement);
    statement.into()
}

fn person(name: &str) -> Body {
    Person { name: name.to_owned(), ..Person::default() }.into()
}

fn words_of(document: &Document) -> String {
    words_in(document, &IDS)
}

fn words_in(document: &Document, reader: &dyn Reader) -> String {
    to_text(&draw(document, reader))
}

fn made(plan: &Plan, output: usize, named: &[&str]) -> Document {
    let named: Vec<_> = named.iter().map(EntryId::new).collect();
    outcome::document(plan, &TALK, &TALK.outputs[output], &named, 7, &IDS)
}

fn own(plan: &Plan, step: &str) -> Vec<Item> {
    outcome::items(plan, TALK.step(step).expect("a step"), Eyes::Own, &IDS)
}

fn a_table() -> Body {
    said("t-table", |said| {
        let table = said.table_mut();
        table.set_cell("t-one", "t-what", &Cell::Text("Wash".into()));
        table.set_cell("t-one", "t-how", &Cell::Chosen(vec!["t-how-a".into()]));
        table.set_cell("t-one", "t-who", &Cell::People(vec![EntryId::new("jo"), EntryId::new("pat")], "the driver".into()));
        table.set_cell("t-two", "t-what", &Cell::Text("A secret".into()));
        table.set_cell("t-two", "t-keep", &Cell::Tick(true));
        table.add_row("r1");
        table.set_cell("r1", NAME, &Cell::Text("My own row".into()));
        table.set_cell("r1", "t-how", &Cell::Chosen(vec!["t-how-b".into()]));
    })
}

#[test]
fn nobody_on_the_map_is_named_unless_they_were_ticked() {
    let plan = plan(vec![("jo", person("Jo Field")), ("pat", person("Pat Hill")), ("t-table", a_table())]);
    assert_eq!(outcome::people(&plan, &TALK, &TALK.outputs[0]), [EntryId::new("jo"), EntryId::new("pat")]);
    let words = words_of(&made(&plan, 0, &[]));
    assert!(!words.contains("Jo Field") && !words.contains("Pat Hill"), "{words}");
    assert!(words.contains("[document-somebody]") && words.contains("the driver"), "{words}");
    let words = words_of(&made(&plan, 0, &["jo"]));
    assert!(words.contains("Jo Field") && !words.contains("Pat Hill") && words.contains("[document-somebody]"), "{words}");
    let stored = format!("{:?}", made(&plan, 0, &["jo"]));
    assert!(!stored.contains("\"pat\""), "not even an id: {stored}");
}

#[test]
fn a_row_that_is_kept_back_is_in_nothing_that_others_get_and_stays_in_ones_own_view() {
    let plan = plan(vec![("t-table", a_table())]);
    let words = words_of(&made(&plan, 0, &[]));
    assert!(words.contains("Wash") && words.contains("My own row") && !words.contains("A secret"), "{words}");
    let mine = own(&plan, "t-table");
    assert!(mine.iter().any(|item| item.lines.iter().any(|line| line.text == "A secret")), "{mine:?}");
}

#[test]
fn an_output_lists_only_the_rows_that_are_meant() {
    let plan = plan(vec![("t-table", a_table())]);
    let some = made(&plan, 2, &[]);
    assert_eq!(some.items().map(|item| item.own_heading.as_str()).collect::<Vec<_>>(), ["My own row"]);
}

#[test]
fn rows_about_people_are_headed_by_a_name_only_where_they_may_be_named() {
    let rows = said("t-people", |said| {
        let table = said.table_mut();
        table.add_row("jo");
        table.set_cell("jo", "t-does", &Cell::Text("the shopping".into()));
    });
    let plan = plan(vec![("jo", person("Jo Field")), ("t-people", rows)]);
    assert_eq!(outcome::people(&plan, &TALK, &TALK.outputs[0]), [EntryId::new("jo")]);
    assert!(!words_of(&made(&plan, 0, &[])).contains("Jo Field"));
    assert!(words_of(&made(&plan, 0, &["jo"])).contains("Jo Field"));
    assert_eq!(own(&plan, "t-people")[0].own_heading, "Jo Field");
}

#[test]
fn a_number_leaves_the_phone_only_when_it_is_ticked() {
    let scale = |shown: bool| {
        said("t-scale", |said| {
            said.set_number(Some(4));
            said.part_mut("scale", "").shown = shown;
            said.set_text("My sister rings.");
        })
    };
    for shown in [false, true] {
        let plan = plan(vec![("t-scale", scale(shown))]);
        let words = words_of(&made(&plan, 0, &[]));
        assert_eq!(words.contains("4 / 10"), shown, "{words}");
        assert!(words.contains("My sister rings.") && words.contains("[t-why]"), "{words}");
        assert!(words.contains("[t-scale]"), "the question stands above why it isn't lower: {words}");
        assert!(own(&plan, "t-scale")[0].chosen.iter().any(|term| term.text.starts_with("4 / 10")));
    }
}

#[test]
fn a_private_answer_goes_only_into_what_names_its_step_and_only_once_it_is_ticked_there() {
    let plan = plan(vec![("t-private", said("t-private", |said| said.set_text("He holds my card.")))]);
    assert!(made(&plan, 0, &["t-private"]).is_empty());
    assert!(made(&plan, 1, &[]).is_empty(), "nothing is ticked at first");
    assert!(words_of(&made(&plan, 1, &["t-private"])).contains("He holds my card."));
    assert_eq!(outcome::private(&plan, &TALK, &TALK.outputs[1]), [EntryId::new("t-private")]);
    assert!(outcome::private(&plan, &TALK, &TALK.outputs[0]).is_empty());
    assert_eq!(own(&plan, "t-private").len(), 1, "it stays in one's own view");
}

#[test]
fn no_output_of_any_conversation_holds_a_private_answer_before_it_is_ticked_for_it() {
    let mut private = 0;
    for conversation in conversations::ALL {
        let entries = answered::answers(conversation);
        let plan = plan(entries.iter().map(|(id, body)| (id.as_str(), body.clone())).collect());
        for output in conversation.outputs {
            let offered = outcome::private(&plan, conversation, output);
            private += offered.len();
            let bare = outcome::document(&plan, conversation, output, &[], 1, &IDS);
            for item in bare.items() {
                assert!(!item.id.is_empty() || !conversation.private, "{}: a picture of private answers", output.id);
                let id = EntryId::new(&item.id);
                assert!(!offered.contains(&id), "{} holds {id}", output.id);
                let made_at = plan.entry(&id).map(|entry| ownwords::domain::conversation::made_at(&entry.head().body).to_owned());
                assert!(!made_at.is_some_and(|step| conversations::is_private(&step)), "{} holds {id}", output.id);
            }
            for id in &offered {
                let one = outcome::document(&plan, conversation, output, std::slice::from_ref(id), 1, &IDS);
                let others: Vec<_> = one.items().filter(|item| offered.iter().any(|own| own.as_str() == item.id && own != id)).collect();
                assert!(others.is_empty(), "{}: {id} alone was ticked", output.id);
                let picks_rows = output.rows.is_some();
                assert!(picks_rows || one.items().count() > bare.items().count(), "{}: {id} is ticked and isn't there", output.id);
            }
        }
    }
    assert!(private > 30, "{private} private answers were tried");
    for (talk, step) in [("own-support", "own-support-money"), ("capabilities", "capabilities-ladder"), ("fgc", "fgc-invite")] {
        let conversation = conversations::find(talk).expect("a conversation");
        let entries = answered::answers(conversation);
        let plan = plan(entries.iter().map(|(id, body)| (id.as_str(), body.clone())).collect());
        let output = conversation.outputs.iter().find(|output| output.of.contains(&step)).expect("an output");
        assert_eq!(outcome::private(&plan, conversation, output), [EntryId::new(step)]);
    }
}

#[test]
fn a_paper_for_ones_own_hands_holds_a_private_answer_only_when_it_is_ticked_for_that_paper() {
    use ownwords::usecases::papers::{self, Paper};
    use ownwords::usecases::share::{care_of, on_paper};
    let plan = all_answered();
    let mut papers = papers::offered(&plan.about());
    papers.extend([Paper::MeetingPack(EntryId::new("meeting")), Paper::Record(EntryId::new("meeting"))]);
    let holds = |document: &Document, id: &EntryId| document.items().any(|item| item.id == id.as_str());
    let mut tried = 0;
    for paper in &papers {
        let private = papers::private(&plan, paper, &IDS);
        let bare = papers::make(&plan, paper, &on_paper(&plan, &[]), 7, &IDS);
        let seen = bare.items().map(|item| EntryId::new(&item.id)).filter(|id| plan.get::<Person>(id).is_none());
        let seen: Vec<_> = seen.filter(|id| care_of(&plan, id).is_some()).collect();
        assert_eq!(seen, [], "{paper:?} holds what nobody ticked");
        for id in private.iter().take(3) {
            let one = papers::make(&plan, paper, &on_paper(&plan, std::slice::from_ref(id)), 7, &IDS);
            assert!(holds(&one, id), "{paper:?}: {id} was ticked");
            assert!(private.iter().all(|other| other == id || !holds(&one, other)), "{paper:?}: {id} alone was ticked");
            tried += 1;
        }
    }
    assert!(tried > 5, "{tried}");
    let pack = papers::private(&plan, &Paper::MeetingPack(EntryId::new("meeting")), &IDS);
    assert!(pack.contains(&EntryId::new("own-support-money")), "{pack:?}");
}

#[test]
fn a_strength_never_stands_without_what_it_takes() {
    let with = |takes: &str| {
        let plan = plan(vec![(
            "t-ask",
            said("t-ask", |said| {
                said.set_text("I cook.");
                said.takes = takes.to_owned();
            }),
        )]);
        words_of(&made(&plan, 0, &[]))
    };
    assert!(with("A whole day in bed.").contains("[document-takes] A whole day in bed."));
    assert!(with("").contains("[document-takes] [document-takes-unsaid]"));
}

#[test]
fn what_others_say_of_it_is_for_the_persons_own_eyes() {
    let view = said("t-ask", |said| {
        said.set_text("She can do it alone.");
        said.whose = Whose::OwnView;
    });
    let plan = plan(vec![("t-ask", said("t-ask", |said| said.set_text("I cook."))), ("t-ask~1", view)]);
    assert!(!words_of(&made(&plan, 0, &[])).contains("alone"));
    assert_eq!(own(&plan, "t-ask").iter().map(|item| item.answer.as_str()).collect::<Vec<_>>(), ["I cook.", "She can do it alone."]);
}

#[test]
fn a_week_is_read_day_by_day_with_its_nights() {
    let week = said("t-week", |said| {
        said.week_mut("t-do").set_slot("su-night", "awake with Mum");
        said.week_mut("t-do").set_slot("mo-am", "wash");
    });
    let text = to_text(&draw_item(&own(&plan(vec![("t-week", week)]), "t-week")[0], "en-GB", &IDS));
    assert!(text.contains("[talk-day-mo]") && text.contains("[talk-part-night]: awake with Mum"), "{text}");
    assert!(text.find("wash") < text.find("awake"), "from Monday on: {text}");
}

#[test]
fn what_was_made_in_it_stands_in_it_and_what_was_made_elsewhere_does_not() {
    let goal = |step: &str, from: &str| Body::from(Goal { first_step: step.to_owned(), from: from.to_owned(), ..Goal::default() });
    let plan = plan(vec![("g1", goal("Ring the pool", "t-make")), ("g2", goal("Sail", ""))]);
    let words = words_of(&made(&plan, 0, &[]));
    assert!(words.contains("Ring the pool") && !words.contains("Sail"), "{words}");
}

#[test]
fn every_conversation_comes_to_something_that_can_be_read_once_every_question_is_answered() {
    for conversation in conversations::ALL {
        let entries = answered::answers(conversation);
        let plan = plan(entries.iter().map(|(id, body)| (id.as_str(), body.clone())).collect());
        for output in conversation.outputs {
            let private = outcome::private(&plan, conversation, output);
            let document = outcome::document(&plan, conversation, output, &private, 1, &IDS);
            let shown: Vec<_> = outcome::steps(&plan, conversation, output).into_iter().map(|step| step.id()).collect();
            assert!(!document.is_empty() || shown.is_empty() || output.rows.is_some(), "{} comes to nothing: {shown:?}", output.id);
        }
    }
}

#[test]
fn a_saved_picture_is_markup_in_which_every_word_is_a_word() {
    let roots = said("narrative-roots", |said| said.set_text("Mirpur & <script>alert(1)</script> \"home\""));
    let plan = plan(vec![("narrative-roots", roots)]);
    let conversation = conversations::find("narrative").expect("my story");
    let picture = conversation.steps.iter().find_map(|step| match step.kind {
        ownwords::domain::conversation::Kind::Picture(picture) => Some(picture),
        _ => None,
    });
    let fills = tree::fills(picture.expect("a picture"), &plan);
    let svg = to_markup(&tree::draw(&fills, "My tree", &str::to_owned));
    assert!(svg.starts_with("<svg class=\"tree\" xmlns=\"http://www.w3.org/2000/svg\"") && svg.ends_with("</svg>"), "{svg}");
    assert!(!svg.contains("<script") && svg.contains("&lt;script&gt;") && svg.contains("Mirpur &amp;"), "{svg}");
    let tags = |mark: &str| svg.matches(mark).count();
    assert_eq!(tags("<") - tags("</"), tags("</"), "every element is closed");
}

#[test]
fn a_paper_prints_the_rows_of_a_table_and_the_days_of_a_week_and_no_row_that_is_kept_back() {
    use ownwords::usecases::papers::{self, Paper};
    use ownwords::usecases::share::everything;
    let grid = said("case-strengths-grid", |said| {
        said.table_mut().set_cell("personal", "case-strengths-have", &Cell::Text("I sew".into()));
        said.table_mut().set_cell("personal", "case-strengths-who", &Cell::People(vec![EntryId::new("jo")], String::new()));
    });
    let week = said("moho-week", |said| {
        let layer = conversations::step("moho-week").expect("a step").1;
        let ownwords::domain::conversation::Kind::Week(layers) = layer.kind else { panic!("a week") };
        said.week_mut(layers[0]).set_slot("mo-night", "awake with Mum");
    });
    let plan = plan(vec![("jo", person("Jo Field")), ("case-strengths-grid", grid), ("moho-week", week)]);
    let contact = everything(&plan);
    let words = words_of(&papers::make(&plan, &Paper::Assessment, &contact, 7, &IDS));
    for part in ["[case-strengths-grid]", "[case-strengths-have]", "I sew", "Jo Field", "[talk-day-mo]", "awake with Mum"] {
        assert!(words.contains(part), "{part} is missing:\n{words}");
    }
    let mut others = contact.clone();
    others.ticked.retain(|id| id.as_str() != "jo");
    let words = words_of(&papers::make(&plan, &Paper::Assessment, &others, 7, &IDS));
    assert!(words.contains("I sew") && !words.contains("Jo Field") && words.contains("[document-somebody]"), "{words}");
}

#[test]
fn a_row_that_is_kept_back_is_on_no_paper_and_an_answer_that_is_nothing_else_leaves_no_heading() {
    use ownwords::usecases::papers::{self, Paper};
    use ownwords::usecases::share::everything;
    let (talk, step, table, keep) = conversations::ALL
        .iter()
        .flat_map(|talk| talk.steps.iter().map(move |step| (talk, step)))
        .find_map(|(talk, step)| match step.kind {
            ownwords::domain::conversation::Kind::Table(table) if !step.asked().prompt.private_by_default && !talk.private => {
                let feeds =
                    |output: &&ownwords::domain::conversation::Output| output.feeds == Feeds::AboutMe && output.of.contains(&step.id());
                talk.outputs.iter().find(feeds)?;
                let keep = table.columns.iter().find(|column| matches!(column.kind, Cells::KeepBack))?;
                Some((talk, step, table, keep))
            }
            _ => None,
        })
        .expect("a conversation with a table that keeps rows back");
    let words = table.columns.iter().find(|column| matches!(column.kind, Cells::Text)).expect("a column of words");
    let answer = said(step.id(), |said| {
        said.table_mut().add_row("r1");
        for row in table.given().into_iter().chain(["r1"]).take(1) {
            said.table_mut().set_cell(row, words.id, &Cell::Text("A secret row".into()));
            said.table_mut().set_cell(row, keep.id, &Cell::Tick(true));
        }
    });
    let plan = plan(vec![(step.id(), answer)]);
    let paper = papers::make(&plan, &Paper::AboutMe, &everything(&plan), 7, &IDS);
    let text = words_of(&paper);
    assert!(!text.contains("A secret row") && !text.contains(step.id()), "{}:\n{text}", talk.id);
}

/// A plan in which every conversation is answered, with a meeting; somebody looks after another in Scotland, so that no paper is missing.
fn all_answered() -> Plan {
    use ownwords::domain::meeting::Meeting;
    use ownwords::domain::plan::{Nation, WhoFor};
    let mut entries = answered::everything();
    entries.push(("meeting".to_owned(), Meeting { what: "The assessment".into(), ..Meeting::default() }.into()));
    let mut plan = plan(entries.iter().map(|(id, body)| (id.as_str(), body.clone())).collect());
    plan.set(of("p", PlanCard { who_for: WhoFor::Carer, nation: Nation::Scotland, ..PlanCard::default() }.into()));
    plan
}

#[test]
fn no_paper_of_a_plan_with_every_conversation_answered_prints_the_id_of_a_question_or_of_an_answer() {
    use ownwords::usecases::papers::{self, Paper, SHELVES};
    use ownwords::usecases::share::everything;
    let plan = all_answered();
    let ids: Vec<&str> = conversations::ALL.iter().flat_map(|talk| conversations::ids(talk)).map(|(_, id)| id).collect();
    assert!(ids.contains(&"power-row-up") && ids.len() > 500);
    let mut papers = papers::offered(&plan.about());
    papers.extend([Paper::MeetingPack(EntryId::new("meeting")), Paper::Record(EntryId::new("meeting"))]);
    for tag in ["en-GB", "ur"] {
        // What the pages of papers have at hand, and nothing else.
        let reader = Real::with(tag, &SHELVES);
        for paper in &papers {
            let document = papers::make(&plan, paper, &everything(&plan), 7, &reader);
            let words = words_in(&document, &reader);
            for id in &ids {
                assert!(!words.contains(id), "{paper:?} in {tag} prints {id}:\n{words}");
            }
            for item in document.items() {
                let lines = item.lines.iter().flat_map(|line| line.terms.iter().chain([&line.label]));
                for term in item.from.iter().chain([&item.heading]).chain(&item.chosen).chain(lines) {
                    assert!(term.id.is_empty() || !term.text.is_empty(), "{paper:?} in {tag}: {} has no words", term.id);
                }
            }
        }
    }
}

#[test]
fn whoever_was_put_into_a_list_of_people_stands_in_what_comes_of_it() {
    for (conversation, list) in [("lac", "lac-names"), ("fgc", "fgc-invite"), ("with-not-to", ""), ("whole-life", "whole-life-others")] {
        let talk = conversations::find(conversation).expect("a conversation");
        let is_list = |step: &&ownwords::domain::conversation::Step| matches!(step.kind, ownwords::domain::conversation::Kind::Table(table) if matches!(table.rows, Rows::People));
        let step = talk.steps.iter().find(is_list).expect("a list of people");
        assert!(list.is_empty() || step.id() == list);
        let jo = said(step.id(), |said| said.table_mut().add_row("jo"));
        let there = plan(vec![("jo", person("Jo Field")), (step.id(), jo.clone())]);
        let mine = outcome::items(&there, step, Eyes::Own, &IDS);
        assert_eq!(mine.iter().map(|item| item.own_heading.as_str()).collect::<Vec<_>>(), ["Jo Field"], "{conversation}");
        // With, not to: that list stays the person's own, and is in no output.
        if let Some(output) = talk.outputs.iter().find(|output| output.of.contains(&step.id())) {
            let named = outcome::document(&there, talk, output, &[EntryId::new("jo"), EntryId::new(step.id())], 1, &IDS);
            assert!(words_of(&named).contains("Jo Field"), "{conversation}");
            let unnamed = words_of(&outcome::document(&there, talk, output, &[EntryId::new(step.id())], 1, &IDS));
            assert!(unnamed.contains("[document-somebody]") && !unnamed.contains("Jo Field"), "{unnamed}");
        } else {
            assert_eq!(conversation, "with-not-to");
        }
        assert!(offer(&there).rows().any(|row| row.id.as_str() == step.id()), "it can be ticked");
        // Somebody who was taken off the map leaves nothing behind of whom nothing was said.
        assert_eq!(outcome::items(&plan(vec![(step.id(), jo)]), step, Eyes::Own, &IDS), []);
    }
}

#[test]
fn what_was_agreed_in_a_conversation_stands_in_the_papers_of_a_meeting_under_what_was_agreed() {
    use ownwords::domain::meeting::{Agreement, Meeting};
    use ownwords::usecases::papers::{self, Paper};
    use ownwords::usecases::share::everything;
    let agreed = |what: &str, from: &str, meeting: &str| {
        Body::from(Agreement { what: what.into(), from: from.into(), meeting: EntryId::new(meeting), ..Agreement::default() })
    };
    let plan = plan(vec![
        ("meeting", Meeting { what: "The assessment".into(), ..Meeting::default() }.into()),
        ("a", agreed("Mum cooks", "fgc-does", "")),
        ("b", agreed("They write within a week", "hardtalk-next", "")),
        ("c", agreed("My aunt rings", "signs-agreed", "")),
        ("d", agreed("A ramp", "", "meeting")),
        ("e", agreed("Of another meeting", "fgc-does", "another")),
        ("f", agreed("Of no meeting and no conversation", "", "")),
    ]);
    for paper in [Paper::MeetingPack(EntryId::new("meeting")), Paper::Record(EntryId::new("meeting"))] {
        let document = papers::make(&plan, &paper, &everything(&plan), 1, &IDS);
        let under =
            |heading: &str| document.chapters.iter().filter(|own| own.heading.id == heading).flat_map(|own| &own.items).collect::<Vec<_>>();
        let answers: Vec<_> = under("pack-agreed").iter().map(|item| item.answer.as_str()).collect();
        assert_eq!(answers, ["Mum cooks", "They write within a week", "My aunt rings", "A ramp"], "{paper:?}");
        assert_eq!(document.items().filter(|item| item.answer == "Mum cooks").count(), 1, "{paper:?} says it once");
        assert_eq!(under("pack-agreed")[0].heading.id, "fgc-does", "with the question that it answers");
    }
}

#[test]
fn what_is_made_in_a_conversation_stands_in_its_output_under_the_question_that_it_answers() {
    use ownwords::domain::conversation::Kind;
    let mut seen = Vec::new();
    for talk in conversations::ALL {
        for step in talk.steps {
            let Kind::Make { thing: thing @ (Thing::Agreement | Thing::Question | Thing::Review), .. } = step.kind else { continue };
            let there = plan(vec![("made", thing.of("Something made.", step.id(), "en-GB"))]);
            let items = outcome::items(&there, step, Eyes::Others(&[]), &IDS);
            assert_eq!(items.iter().map(|item| item.heading.id.as_str()).collect::<Vec<_>>(), [step.id()]);
            // In a share it stands under its own kind.
            let ticked = Contact { ticked: vec![EntryId::new("made")], ..Contact::default() };
            let contact = ownwords::usecases::share::sure_of_all(&there, ticked);
            let shared = make_share(&there, &contact, 1, &IDS);
            let from = shared.items().next().and_then(|item| item.from.first()).map(|term| term.id.clone()).unwrap_or_default();
            seen.push(from);
        }
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen, ["pack-agreed", "pack-questions", "pack-review"]);
}

#[test]
fn ready_answers_stand_one_to_a_line_before_the_persons_own_words() {
    let rules = said("fgc-rules", |said| {
        said.set_text("Nobody leaves hungry.");
        said.tap("fgc-rule-turn", 0);
        said.tap("fgc-rule-kind", 0);
    });
    let talk = conversations::find("fgc").expect("the family meeting");
    let plan = plan(vec![("fgc-rules", rules)]);
    let document = outcome::document(&plan, talk, &talk.outputs[1], &[], 1, &IDS);
    let words = words_of(&document);
    let lines: Vec<_> = words.lines().collect();
    let at = |line: &str| lines.iter().position(|own| *own == line).unwrap_or_else(|| panic!("no line {line}:\n{words}"));
    assert_eq!((at("[fgc-rule-kind]"), at("Nobody leaves hungry.")), (at("[fgc-rule-turn]") + 1, at("[fgc-rule-turn]") + 2));
}

#[test]
fn a_small_step_stands_before_what_it_takes() {
    let step = Goal { first_step: "Ring the pool".into(), takes: "A quiet hour".into(), from: "t-make".into(), ..Goal::default() };
    let words = words_of(&made(&plan(vec![("g1", step.into())]), 0, &[]));
    assert!(words.find("Ring the pool") < words.find("A quiet hour") && words.contains("[document-takes] A quiet hour"), "{words}");
    // Where the answer itself says what it is, what it takes follows at once.
    let wish = Goal { what: "Swim".into(), why: "It is quiet there".into(), from: "t-make".into(), ..Goal::default() };
    let words = words_of(&made(&plan(vec![("g1", wish.into())]), 0, &[]));
    assert!(
        words.find("Swim") < words.find("[document-takes]") && words.find("[document-takes]") < words.find("It is quiet there"),
        "{words}"
    );
}

#[test]
fn why_a_number_is_not_lower_stands_under_what_was_asked_on_a_card_and_on_paper_too() {
    use ownwords::domain::conversation::Kind;
    let mut scales = 0;
    for talk in conversations::ALL {
        for step in talk.steps {
            let Kind::Scale { why, .. } = step.kind else { continue };
            let plan = plan(vec![(
                step.id(),
                said(step.id(), |said| {
                    said.set_number(Some(4));
                    said.set_text("My sister rings.");
                }),
            )]);
            let items = outcome::items(&plan, step, Eyes::Others(&[]), &IDS);
            let headings: Vec<_> = items.iter().map(|item| item.heading.id.as_str()).collect();
            assert_eq!(headings, [step.id(), why], "a card shows headings alone");
            assert!(items[0].chosen.is_empty() && items[1].answer == "My sister rings.", "the number stays here");
            scales += 1;
        }
    }
    assert!(scales > 2);
}

#[test]
fn the_way_to_complain_says_where_it_is_written_and_not_what_the_law_calls_an_area() {
    use ownwords::usecases::papers::{self, Paper};
    let plan = plan(vec![("a", person("Jo"))]);
    let document = papers::make(&plan, &Paper::After, &Contact::default(), 1, &Real::of("en-GB"));
    let labels: Vec<_> = document.items().filter(|item| item.kind == "right").map(|item| item.lines[0].label.text.as_str()).collect();
    assert!(!labels.is_empty() && labels.iter().all(|label| *label == "Where it says so"), "{labels:?}");
}

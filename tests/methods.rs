//! The table of every method: what its conversation asks, what comes of it, which document that goes into, and which story goes
//! through it. It is written from the tables themselves, so it can't fall behind them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ownwords::domain::conversation::{Conversation, Feeds, Form};
use ownwords::domain::conversations::ALL;

const TABLE: &str = "src/domain/conversations/METHODS.md";

/// The story that goes through all of them.
const EVERY: &str = "every_talk";
/// Stories that go through some of them as a person would, from the picker to what comes of it.
const BY_HAND: &str = "talks";

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Card => "card",
        Form::Sheet => "sheet",
        Form::List => "list",
        Form::Picture => "picture",
        Form::Letter => "letter",
    }
}

fn document(feeds: Feeds) -> &'static str {
    match feeds {
        Feeds::Own => "none: it is the person's own",
        Feeds::Assessment => "self-assessment",
        Feeds::OnePage => "one page",
        Feeds::AboutMe => "About Me",
        Feeds::Goals => "goals",
        Feeds::MeetingPack => "meeting pack",
        Feeds::IfThen => "if this, then that",
        Feeds::Record => "record of what was said",
        Feeds::Letters => "letters",
    }
}

/// The English of a conversation's own messages, by id.
fn words(id: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for line in read(&format!("locales/en-GB/conversations/{id}.ftl")).lines().filter(|line| line.starts_with(id)) {
        if let Some((id, text)) = line.split_once(" = ") {
            found.insert(id.to_owned(), text.to_owned());
        }
    }
    found
}

fn row(method: &str, conversation: &Conversation, by_hand: &str) -> String {
    let words = words(conversation.id);
    let title = |id: &str| words.get(id).cloned().unwrap_or_else(|| id.to_owned());
    let steps: Vec<_> = conversation.steps.iter().map(|step| format!("`{}`", step.id())).collect();
    let outputs: Vec<_> = conversation.outputs.iter().map(|output| format!("{} ({})", title(output.id), form(output.form))).collect();
    let mut documents: Vec<_> = match conversation.helpers_own {
        true => vec!["none: it is the helper's own"],
        false => conversation.outputs.iter().map(|output| document(output.feeds)).collect(),
    };
    documents.sort_unstable();
    documents.dedup();
    let mut stories = vec![EVERY];
    if by_hand.contains(&format!("\"{}\"", conversation.talk)) {
        stories.push(BY_HAND);
    }
    format!(
        "| `{method}` | {} | {} | {} | {} | {} |\n",
        title(conversation.talk),
        steps.join(" "),
        if outputs.is_empty() { "what it makes, as entries".to_owned() } else { outputs.join("; ") },
        if documents.is_empty() { "the places of what it makes".to_owned() } else { documents.join(", ") },
        stories.join(", ")
    )
}

#[test]
fn the_table_of_methods_says_what_the_conversations_are() {
    let every = read(&format!("tests/stories/tests/stories/{EVERY}.rs"));
    assert!(every.contains("for conversation in ALL"), "{EVERY} goes through all of them");
    let by_hand = read(&format!("tests/stories/tests/stories/{BY_HAND}.rs"));
    let mut rows: Vec<String> = Vec::new();
    for conversation in ALL {
        assert!(!conversation.steps.is_empty(), "{}", conversation.id);
        rows.extend(conversation.methods.iter().map(|method| row(method, conversation, &by_hand)));
    }
    rows.sort_unstable();
    let table = format!(
        "# Every method, and where it is\n\nWritten by `cargo test --test methods` from the tables in this folder. Stories are in `tests/stories/tests/stories/`.\n\n\
         | Method | Conversation | Steps | What comes of it | Document | Stories |\n|---|---|---|---|---|---|\n{}",
        rows.concat()
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(TABLE);
    if fs::read_to_string(&path).unwrap_or_default() != table {
        fs::write(&path, table).expect("the table can be written");
        panic!("{TABLE} was out of date and has been written again: look at it and commit it");
    }
}

//! Finding words in a plan.

use ownwords::domain::entry::{Body, Entry};
use ownwords::domain::person::Person;
use ownwords::domain::plan::{Plan, PlanCard};
use ownwords::domain::statement::Statement;
use ownwords::domain::{EntryId, PlanId, Version, VersionVector};
use ownwords::usecases::search::find;

fn wording(at: i64, gone: bool, body: Body) -> Version {
    let clock = VersionVector::default().after_edit_by(&"test".into());
    Version { clock, at, visit: "".into(), gone, body, rest: Default::default() }
}

fn said(text: &str) -> Body {
    let mut statement = Statement::default();
    statement.set_text(text);
    statement.into()
}

fn plan(bodies: Vec<(bool, Body)>) -> Plan {
    let card = Entry::new(EntryId::new("p"), wording(0, false, PlanCard::default().into()));
    let entries =
        bodies.into_iter().zip(0_i64..).map(|((gone, body), at)| Entry::new(EntryId::new(at.to_string()), wording(at, gone, body)));
    Plan::new(PlanId::new("p"), card, entries, 0)
}

/// Takes apart the few letters that these tests use, as a browser does for all (NFKD).
fn decompose(text: &str) -> String {
    text.replace('é', "e\u{301}").replace('ż', "z\u{307}").replace('ó', "o\u{301}").replace('ą', "a\u{328}").replace('ź', "z\u{301}")
}

fn hits(bodies: Vec<(bool, Body)>, query: &str) -> Vec<String> {
    find(&plan(bodies), query, &decompose).into_iter().map(|hit| hit.text).collect()
}

#[test]
fn words_are_found_whatever_their_case_and_accents() {
    assert_eq!(hits(vec![(false, said("The Café by the sea"))], "cafe"), ["The Café by the sea"]);
    assert_eq!(hits(vec![(false, said("moja żona i łódź"))], "ZONA lodz"), ["moja żona i łódź"]);
}

#[test]
fn urdu_is_found_by_arabic_letters_and_without_vowel_signs() {
    assert_eq!(hits(vec![(false, said("میری بہن کے ساتھ"))], "ميري بهن"), ["میری بہن کے ساتھ"]);
    assert_eq!(hits(vec![(false, said("مَیں ۱۲ بجے"))], "میں 12"), ["مَیں ۱۲ بجے"]);
}

#[test]
fn all_words_must_be_there_but_in_any_order_and_place() {
    let person = Person { name: "Gulab".to_owned(), note: "has the spare key".to_owned(), ..Person::default() };
    assert_eq!(hits(vec![(false, person.clone().into())], "key gulab").len(), 1);
    assert!(hits(vec![(false, person.into())], "key ewa").is_empty());
}

#[test]
fn what_was_deleted_is_not_found() {
    assert!(hits(vec![(true, said("old words"))], "words").is_empty());
}

#[test]
fn nothing_is_found_for_nothing() {
    assert!(hits(vec![(false, said("words"))], "  \u{200f} ").is_empty());
}

#[test]
fn the_newest_comes_first() {
    assert_eq!(hits(vec![(false, said("tea one")), (false, said("tea two"))], "tea"), ["tea two", "tea one"]);
}

//! What the Professional Record Standards Body's information models hold, as JSON: every key is the standard's own name for it, in the
//! standard's order, as in the models that it publishes (About Me 2.01; Personalised Care and Support Plan 2.0). The standards say what a
//! record holds, not how its bytes stand; this file says so itself in its first lines.
//!
//! Everything in both is "R 0..1" or "R 0..*" but for what a plan must have ([`CarePlan::LACKS`]): what was not said is left out.

use super::moment;
use super::ordered::{Json, Object};
use crate::domain::day;
use crate::domain::prompts::StandardHeading;
use crate::domain::standards::{AboutMe, Action, Aim, CarePlan, Contingency, Known, Need};

/// The code system of the headings.
pub const SNOMED: &str = "http://snomed.info/sct";

/// About Me 2.01 as JSON.
///
/// ```json
/// {"Standard": "PRSB About Me 2.01", "About Me": {"About Me record entry": {"What is most important to me": {
///   "Coded value": {"system": "http://snomed.info/sct", "code": "1515861000000103", "display": "What is most important to me"},
///   "About Me response": {"Free text": "…"}}, "Supported to write this by": "…", "Date last updated": "2026-11-22T12:05Z"}}}
/// ```
pub fn about_me(about: &AboutMe) -> Vec<u8> {
    let mut entry = Object::new();
    for response in &about.responses {
        let StandardHeading { heading_exact, snomed } = response.heading;
        let coded = Object::new().with("system", SNOMED).with("code", snomed).with("display", heading_exact);
        let said = Object::new().with("Free text", response.text());
        entry = entry.with(heading_exact, Object::new().with("Coded value", coded).with("About Me response", said));
    }
    let entry =
        entry.maybe("Supported to write this by", about.supported.clone()).maybe("Date last updated", about.updated.map(moment::minute));
    let file = Object::new()
        .with("Standard", "PRSB About Me 2.01")
        .with("Made by", "Own Words, by the person it is about. It is their own view, and no clinical record.")
        .maybe("Language of the questions", about.language.clone())
        .maybe("Name", about.by.clone())
        .with("About Me", Object::new().with("About Me record entry", entry));
    Json::from(file).to_bytes()
}

/// How the file itself says where goals stand. The doc comment of [`CarePlan`] says the same.
pub const MAPPING: &str = "In the standard every goal hangs under a need. The person who wrote this began from a good life, and a goal \
    needs no need. A goal stands under the need that has the same area of life, where there is one. What was agreed stands under the goal \
    or need that it answers, where the person said which. Every other goal, hope and agreement stands under the one entry of \"Needs, \
    concerns or problems\" that has no free text, the last: nobody named a need for them.";

/// A care and support plan in the shape of PCSP 2.0.
pub fn care_plan(plan: &CarePlan) -> Vec<u8> {
    let conformance = format!(
        "Shaped like the PRSB Personalised Care and Support Plan 2.0. It does not conform to it: what the standard makes mandatory is not \
         here, since the app never asks for it ({}).",
        CarePlan::LACKS.join(", ")
    );
    let care = Object::new()
        .maybe("Strengths", plan.strengths.iter().map(|text| free(text)).collect::<Vec<_>>())
        .maybe("Needs, concerns or problems", plan.needs.iter().map(need).collect::<Vec<_>>())
        .maybe("Date this plan was last updated", plan.updated.map(moment::minute))
        .maybe("Planned review date/interval", plan.review.map(day::text));
    let (paid, unpaid): (Vec<&Known>, Vec<&Known>) = plan.contacts.iter().partition(|known| known.paid);
    let professional = |known: &&Known| {
        Object::new().with("Name", known.name.clone()).maybe("Role", known.relationship.clone()).maybe("Comments", known.comments.clone())
    };
    let personal = |known: &&Known| {
        let named = Object::new().with("Name", known.name.clone());
        named.maybe("Relationship", known.relationship.clone()).maybe("Comments", known.comments.clone())
    };
    let more = plan.more.iter().map(|(name, words)| {
        Object::new().with("Additional support plan name", free(name)).with("Additional support plan content", free(&words.join("\n\n")))
    });
    let file = Object::new()
        .with("Shape", conformance)
        .with("Goals without a need", MAPPING)
        .with("Made by", "Own Words, by the person it is about. It is their own plan; no service has agreed to it unless it says so.")
        .maybe("Language of the questions", plan.about.language.clone())
        .maybe("Person demographics", Object::new().maybe("Preferred name", plan.about.by.clone()))
        .maybe("About me", older_about(&plan.about))
        .maybe("Professional contacts", paid.iter().map(professional).collect::<Vec<_>>())
        .maybe("Personal contacts", unpaid.iter().map(personal).collect::<Vec<_>>())
        .maybe("Care and support plan", care)
        .maybe("Contingency/safety plans", plan.contingencies.iter().map(contingency).collect::<Vec<_>>())
        .maybe("Additional support plans", more.collect::<Vec<_>>());
    Json::from(file).to_bytes()
}

fn free(text: &str) -> Object {
    Object::new().with("Free text", text)
}

/// About me as PCSP 2.0 still has it: one free text for each heading, and "Please do and please don't".
fn older_about(about: &AboutMe) -> Object {
    let mut entry = Object::new();
    for response in &about.responses {
        let heading = match response.heading.heading_exact {
            "Please do and please do not" => "Please do and please don't",
            same => same,
        };
        entry = entry.with(heading, response.text());
    }
    entry.maybe("Supported to write this by", about.supported.clone()).maybe("Date", about.updated.map(moment::minute))
}

fn need(need: &Need) -> Object {
    Object::new().maybe("Free text", need.text.clone()).maybe("Goals and hopes", need.goals.iter().map(aim).collect::<Vec<_>>())
}

fn aim(aim: &Aim) -> Object {
    let outcomes: Vec<_> =
        Some(&aim.outcome).filter(|outcome| !outcome.trim().is_empty()).map(|outcome| free(outcome)).into_iter().collect();
    Object::new()
        .maybe("Free text", aim.text.clone())
        .maybe("Goal importance score", aim.importance)
        .maybe("Actions and activities", aim.actions.iter().map(action).collect::<Vec<_>>())
        .maybe("Outcomes", outcomes)
}

fn action(action: &Action) -> Object {
    let what: Vec<_> = Some(&action.what).filter(|what| !what.trim().is_empty()).map(|what| free(what)).into_iter().collect();
    Object::new()
        .maybe("What", what)
        .maybe("Who", Object::new().maybe("Name", action.who.clone()))
        .maybe("When", action.when.map(day::text))
        .maybe("Suggested strategies", action.strategies.clone())
        .maybe("Confidence", action.confidence)
}

/// Trigger factors are mandatory in a contingency plan (1..*): where none were said, one stands there that is empty.
fn contingency(plan: &Contingency) -> Object {
    let all = |texts: &[String]| texts.iter().map(|text| free(text)).collect::<Vec<_>>();
    let triggers = if plan.triggers.is_empty() { vec![Object::new()] } else { all(&plan.triggers) };
    let call = plan.call.iter().map(|text| Object::new().with("Name", text.clone())).collect::<Vec<_>>();
    Object::new()
        .with("Trigger factors", triggers)
        .with("Contingency plan name", free(&plan.name))
        .maybe("What should happen", all(&plan.do_this))
        .maybe("Who should be contacted", call)
        .maybe("Relapse indicators / early warning signs", all(&plan.signs))
}

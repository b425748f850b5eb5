//! Every guided conversation, step by step in a real browser: each step is drawn and fits the glass, and what is answered is on the
//! page of all answers and still there after a reload.

use ownwords::domain::conversation::{Conversation, Kind, Step};
use ownwords::domain::conversations::ALL;
use stories::{Phone, Screen, Site, Tongue, app, stories};

/// Answers one step as far as it can be answered with a word or a tap, and says what should be on the page of answers.
fn answer(phone: &Phone, tongue: &Tongue, conversation: &Conversation, step: &Step) -> Option<String> {
    let asked = step.asked();
    app::turn_to(phone, &format!("/talk/{}/{}", conversation.id, step.id()));
    if phone.sees(&tongue.id("safety-ask-title")) {
        phone.tap(&tongue.id("safety-ask-yes"));
    }
    phone.see(&tongue.id(asked.id()));
    assert_eq!(phone.too_wide(), None, "{}", step.id());
    match step.kind {
        Kind::Ask => {
            let said = format!("I say this of {}.", step.id());
            phone.type_into(&tongue.id(asked.id()), &said);
            phone.wait_saved();
            Some(said)
        }
        Kind::Choose { .. } => {
            let choice = tongue.id(step.prompt.choices[0]);
            phone.tap(&choice);
            phone.wait_saved();
            Some(choice)
        }
        Kind::Scale { .. } => {
            phone.tap("4");
            phone.wait_saved();
            Some("4 / 10".to_owned())
        }
        _ => None,
    }
}

stories! {
    /// All of them in one plan, but for the steps that only some people are shown.
    fn every_conversation_can_be_gone_through_and_keeps_its_answers(engine in Chromium) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        phone.screen(Screen::SMALL);
        let tongue = Tongue::english();
        app::begin_with(&phone, &tongue, &app::full_seed(tongue.tag()));
        phone.open("/talk");
        let mut wrong = Vec::new();
        for conversation in ALL {
            app::turn_to(&phone, &format!("/talk/{}", conversation.id));
            phone.see(&tongue.id(conversation.talk));
            assert_eq!(phone.too_wide(), None, "{}", conversation.id);
            let steps = conversation.steps.iter().filter(|step| step.when.is_empty() && step.asked().prompt.only_for.includes(false));
            let said: Vec<_> = steps.filter_map(|step| answer(&phone, &tongue, conversation, step)).collect();
            phone.open(&format!("/talk/{}/end", conversation.id));
            if phone.sees(&tongue.id("safety-ask-title")) {
                phone.tap(&tongue.id("safety-ask-yes"));
            }
            phone.see(&tongue.id("talk-end"));
            wrong.extend(said.into_iter().filter(|said| !phone.sees(said)).map(|said| format!("{}: {said}", conversation.id)));
            wrong.extend(phone.too_wide().map(|why| format!("{}: {why}", conversation.id)));
        }
        assert!(wrong.is_empty(), "not on the page of answers:\n{}", wrong.join("\n"));
    }
}

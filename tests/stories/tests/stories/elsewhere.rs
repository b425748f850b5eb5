//! Taking words elsewhere: from a written plan to files that others know, whose content is looked at.

use serde_json::{Value, json};
use stories::{Phone, Screen, Site, Tongue, app, stories};

stories! {
    /// A plan is written, a meeting set, and both leave: as a calendar and as FHIR.
    fn from_a_written_plan_to_a_saved_calendar_and_a_fhir_file(engine) {
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        phone.screen(Screen::SMALL);
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        app::begin(&phone, &tongue, "Rosie’s plan");
        phone.open("/life/about-important/about-important-must-know");
        phone.type_into(&t("about-important-must-know"), "I am allergic to nuts. Knock; then wait.");
        phone.wait_saved();
        phone.open("/people");
        if !phone.has_field(&t("people-quick")) {
            phone.tap(&t("people-add"));
        }
        phone.type_into(&t("people-quick"), "Neighbour Pat");
        phone.tap_near(&t("people-quick"), &t("people-add"));
        phone.until("the name on the map", || phone.has("Neighbour Pat").then_some(()));
        phone.open("/prepare");
        phone.tap(&t("doors-meetings"));
        phone.tap(&t("papers-meeting-add"));
        phone.type_into(&t("papers-meeting-about"), "The assessment");
        // The only day on the page. What a day picker looks like is the browser's own business.
        phone.run(
            "const box = document.querySelector('main input[type=date]');
             box.focus();
             Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, arguments[0]);
             for (const kind of ['input', 'change']) box.dispatchEvent(new Event(kind, { bubbles: true }));",
            vec![json!("2026-12-01")],
        );
        phone.type_into(&t("pack-place"), "My kitchen, back door");
        phone.wait_saved();

        // The calendar: nothing of what it is about, until the person wants that.
        phone.open("/keep");
        phone.tap(&t("elsewhere-title"));
        phone.see(&t("elsewhere-not-sealed"));
        phone.tap(&t("elsewhere-days"));
        phone.tap(&t("elsewhere-raw"));
        phone.see("DTSTART;VALUE=DATE:20261201");
        phone.not_see("The assessment");
        phone.tap(&t("elsewhere-telling"));
        phone.see("The assessment");
        assert_eq!(phone.too_wide(), None);
        phone.tap(&t("elsewhere-save"));
        phone.see(&t("elsewhere-saved"));
        let days = std::fs::read_to_string(phone.saved_file(".ics")).expect("the calendar");
        assert!(days.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && days.ends_with("END:VCALENDAR\r\n"), "{days}");
        let unfolded = days.replace("\r\n ", "");
        for line in ["DTSTART;VALUE=DATE:20261201", "SUMMARY;LANGUAGE=en-GB:A meeting: The assessment", "LOCATION;LANGUAGE=en-GB:My kitchen\\, back door"] {
            assert!(unfolded.lines().any(|own| own == line), "{line} is not in\n{unfolded}");
        }

        // FHIR: only what is ticked, and nobody who isn't.
        phone.open("/papers");
        phone.tap(&t("elsewhere-title"));
        phone.tap(&t("elsewhere-fhir"));
        phone.tap(&t("elsewhere-whole"));
        phone.see("I am allergic to nuts. Knock; then wait.");
        phone.see("Neighbour Pat");
        phone.tap(&t("elsewhere-part"));
        phone.see(&t("elsewhere-nothing-ticked"));
        phone.tap(&t("about-important-must-know"));
        phone.see("I am allergic to nuts. Knock; then wait.");
        phone.type_into(&t("elsewhere-name"), "Rosie");
        phone.tap(&t("elsewhere-save"));
        let file = phone.saved_file(".json");
        assert!(file.to_string_lossy().contains("own-words-fhir-"), "{}", file.display());
        let text = std::fs::read_to_string(file).expect("the FHIR file");
        assert!(!text.contains("Neighbour Pat"), "somebody who was not ticked is in the file");
        let bundle: Value = serde_json::from_str(&text).expect("JSON");
        let answered = &bundle["entry"][0]["resource"];
        assert_eq!(answered["resourceType"], "QuestionnaireResponse");
        assert_eq!(answered["subject"]["display"], "Rosie");
        let said = answered["item"][0]["item"][0]["answer"][0]["valueString"].as_str().expect("an answer");
        assert!(said.ends_with("I am allergic to nuts. Knock; then wait."), "{said}");

        // All of it as JSON, with what each part means.
        phone.open("/elsewhere/words");
        phone.tap(&t("elsewhere-save"));
        phone.see(&t("elsewhere-saved"));
        phone.tap(&t("elsewhere-schema"));
        let schema = phone.until("the schema", || {
            let text = std::fs::read_to_string(phone.saved_file(".json")).ok()?;
            let value: Value = serde_json::from_str(&text).ok()?;
            value.get("$defs").is_some().then_some(value)
        });
        assert!(schema["$defs"]["Meeting"]["properties"]["what"].is_object(), "the schema doesn't say what a meeting is");
    }
}

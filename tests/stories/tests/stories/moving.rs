//! A plan on two phones, brought together; a helper's suggestions, taken and left; a plan given back, with nothing left behind; two plans
//! that know of each other.

use ownwords::domain::PlanId;
use ownwords::domain::statement::Statement;
use serde_json::json;
use std::path::{Path, PathBuf};
use stories::{Engine, Phone, Site, Tongue, app, seed::Seed, some_pairs};

const AT_FIRST: &str = "My garden, and the dog.";
const EVENING: &str = "The radio, low.";

/// A plan with two answers.
fn begun(phone: &Phone, tongue: &Tongue) {
    let said = |prompt: &str, text: &str| {
        let mut said = Statement { prompt: prompt.into(), language: "en-GB".into(), ..Statement::default() };
        said.set_text(text);
        said
    };
    let seed = Seed::named("Rosie’s plan").with(app::VISION, said(app::VISION, AT_FIRST)).with("vision-more", said("vision-more", EVENING));
    app::begin_with(phone, tongue, &seed);
}

/// A phone that has the language and no plan.
fn empty(engine: Engine, site: &Site, tongue: &Tongue) -> Phone {
    let phone = Phone::new(engine, site);
    phone.go(Site::BLANK);
    phone.run("localStorage.setItem('ownwords-language', arguments[0])", vec![json!(tongue.tag())]);
    phone
}

/// A file that was made, out of the way of the next, with its passphrase.
struct Made {
    _folder: tempfile::TempDir,
    file: PathBuf,
    passphrase: String,
}

/// Presses the button that makes a file, reads the passphrase and saves the file.
fn make(phone: &Phone, tongue: &Tongue, button: &str) -> Made {
    phone.tap(&tongue.id(button));
    phone.see_in_the_end(&tongue.id("sealing-passphrase"));
    let passphrase = phone.run("return document.querySelector('.copyable__text').textContent", vec![]);
    phone.tap(&tongue.id("sealing-save"));
    phone.see(&tongue.id("sealing-saved"));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("own-words.txt");
    let saved = phone.saved_file(".txt");
    std::fs::copy(&saved, &file).expect("the file can be copied");
    std::fs::remove_file(&saved).expect("the file can be removed");
    Made { _folder: folder, file, passphrase: passphrase.as_str().unwrap_or_default().to_owned() }
}

/// Opens a file under Keep and looks inside.
fn look(phone: &Phone, tongue: &Tongue, file: &Path, passphrase: &str) {
    phone.open("/keep");
    phone.give_file(file);
    phone.type_into(&tongue.id("open-passphrase"), passphrase);
    phone.tap(&tongue.id("keep-look"));
}

fn rewrite(phone: &Phone, text: &str) {
    phone.open(app::VISION_PATH);
    phone.until("the words", || (!phone.value_of(&app::vision_label()).is_empty()).then_some(()));
    phone.retype(&app::vision_label(), text);
    phone.wait_saved();
}

/// Every row, as text.
fn rows(phone: &Phone) -> String {
    let rows = stories::seed::everything_stored(phone);
    rows.iter().map(|(name, bytes)| format!("{name} {}\n", String::from_utf8_lossy(bytes))).collect()
}

fn actor(phone: &Phone) -> String {
    let rows = stories::seed::everything_stored(phone);
    let row = rows.iter().find(|(name, _)| name == "device/device").map(|(_, row)| row.clone()).unwrap_or_default();
    let row: serde_json::Value = serde_json::from_slice(&row).expect("the device's row");
    row["actor"].as_str().unwrap_or_default().to_owned()
}

some_pairs! {
    /// Moved to a second phone, written on both, brought together: both wordings are there, and the person chooses.
    fn a_plan_written_on_two_phones_is_brought_together_with_nothing_lost(one, other) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let (here, there) = (Phone::new(one, &site), empty(other, &site, &tongue));
        begun(&here, &tongue);
        here.open("/move");
        let first = make(&here, &tongue, "moving-make");
        look(&there, &tongue, &first.file, &first.passphrase);
        there.see_in_the_end("Rosie’s plan");
        there.tap(&tongue.id("keep-bring-back"));
        there.see_in_the_end(&tongue.id("keep-restored"));

        rewrite(&there, "A flat by the sea.");
        rewrite(&here, "My garden, the dog, and my sister.");
        assert_ne!(actor(&here), actor(&there), "two phones count as one");
        there.open("/move");
        let second = make(&there, &tongue, "moving-make");

        look(&here, &tongue, &second.file, &second.passphrase);
        here.see_in_the_end(&tongue.id("moving-bring"));
        here.see("1 thing was changed in both.");
        here.picture("moving-look");
        let before = rows(&here);
        here.tap(&tongue.id("keep-bring-back"));
        here.see_in_the_end(&tongue.id("moving-together"));
        assert_ne!(rows(&here), before);
        here.see("A flat by the sea.");
        here.see("My garden, the dog, and my sister.");
        here.picture("moving-together");
        here.tap(&tongue.id("crossed-keep-both"));
        here.see_in_the_end(&tongue.id("moving-nothing-waits"));
        here.open(app::VISION_PATH);
        here.until("both", || {
            let words = here.value_of(&app::vision_label());
            (words.contains("A flat by the sea.") && words.contains("My garden, the dog, and my sister.")).then_some(())
        });

        // The older file has nothing new, and leaves everything as it is.
        let settled = rows(&here);
        look(&here, &tongue, &first.file, &first.passphrase);
        here.see_in_the_end(&tongue.id("moving-nothing-new"));
        here.tap(&tongue.id("keep-bring-back"));
        assert_eq!(rows(&here), settled, "an older copy changed something");
        // The wrong passphrase, and a file that was cut short: each has its sentence, and nothing is stored.
        look(&here, &tongue, &second.file, "river apple seldom window marble knot");
        here.see_in_the_end(&tongue.id("open-wrong"));
        let cut = second.file.with_file_name("cut.txt");
        let text = std::fs::read_to_string(&second.file).expect("armour is text");
        std::fs::write(&cut, &text[..text.len() / 2]).expect("a file can be written");
        look(&here, &tongue, &cut, &second.passphrase);
        here.see_in_the_end(&tongue.id("open-cut-short"));
        assert_eq!(rows(&here), settled, "a bad file changed something");
    }

    /// A helper's changes come as suggestions; one is taken and one left; then the helper gives the plan back and holds nothing of it.
    fn a_helpers_suggestions_are_taken_and_left_and_the_plan_is_given_back(persons, helpers) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let (here, there) = (Phone::new(persons, &site), empty(helpers, &site, &tongue));
        begun(&here, &tongue);
        here.open("/move");
        here.tap(&tongue.id("moving-to-helper"));
        let copy = make(&here, &tongue, "moving-make");
        look(&there, &tongue, &copy.file, &copy.passphrase);
        there.see_in_the_end(&tongue.id("moving-take-to-help"));
        there.tap(&tongue.id("keep-bring-in"));
        there.see_in_the_end(&tongue.id("moving-title-held"));
        there.see(&tongue.id("moving-suggest-none"));

        rewrite(&there, "My garden, the dog, and help to get out.");
        there.open("/life/vision/vision-more");
        let label = tongue.id("vision-more");
        there.until("the other answer", || (there.value_of(&label) == EVENING).then_some(()));
        there.retype(&label, "The radio, loud.");
        there.wait_saved();
        there.open("/move");
        there.see_in_the_end(&tongue.id("moving-suggest"));
        there.see("2 things");
        there.type_into("#suggest-by", "Ewa");
        there.picture("moving-held");
        let suggested = make(&there, &tongue, "moving-make-suggestions");

        let untouched = rows(&here);
        look(&here, &tongue, &suggested.file, &suggested.passphrase);
        here.see_in_the_end(&tongue.id("moving-as-suggestions"));
        assert_eq!(rows(&here), untouched, "looking changed something");
        here.tap(&tongue.id("keep-bring-in"));
        here.see_in_the_end(&tongue.id("suggest-lead"));
        here.see("Ewa");
        here.see(AT_FIRST);
        here.see("My garden, the dog, and help to get out.");
        here.picture("suggestions");
        here.tap_near("My garden, the dog, and help to get out.", &tongue.id("suggest-take"));
        here.until("one to be taken", || (!here.sees("My garden, the dog, and help to get out.")).then_some(()));
        here.tap(&tongue.id("suggest-leave"));
        here.see_in_the_end(&tongue.id("suggest-none"));
        here.open(app::VISION_PATH);
        here.until("what was taken", || (here.value_of(&app::vision_label()) == "My garden, the dog, and help to get out.").then_some(()));
        here.open("/life/vision/vision-more");
        here.until("what was left", || (here.value_of(&label) == EVENING).then_some(()));
        // The same file again brings nothing back, and what was left can be found.
        look(&here, &tongue, &suggested.file, &suggested.passphrase);
        here.see_in_the_end(&tongue.id("moving-nothing-new"));
        here.open("/suggestions");
        here.tap(&tongue.id("suggest-log"));
        here.see("The radio, loud.");

        // On a phone without the plan the suggestions are refused.
        let nobody = empty(helpers, &site, &tongue);
        look(&nobody, &tongue, &suggested.file, &suggested.passphrase);
        nobody.see_in_the_end(&tongue.id("moving-not-here"));
        assert!(stories::seed::everything_stored(&nobody).is_empty(), "something was stored");
        drop(nobody);

        // Giving back.
        there.open("/move");
        there.see_in_the_end(&tongue.id("moving-back"));
        there.type_into("#back-by", "Ewa");
        let back = make(&there, &tongue, "moving-back-make");
        there.see(&tongue.id("moving-back-check"));
        there.tap(&tongue.id("moving-back-sure"));
        there.tap(&tongue.id("moving-back-remove"));
        there.see(&tongue.id("moving-back-ask-lead"));
        there.picture("moving-back");
        there.tap(&tongue.id("moving-back-yes"));
        let plan = Seed::named("").plan;
        there.until("the plan to be gone", || (!rows(&there).contains(plan.as_str())).then_some(()));
        let left = rows(&there);
        for word in ["garden", "radio", "Rosie", "Ewa", plan.as_str()] {
            assert!(!left.contains(word), "{word} is left: {left}");
        }
        assert!(left.lines().all(|row| row.starts_with("device/")), "{left}");
        let settings = there.run("return JSON.stringify(localStorage) + JSON.stringify(sessionStorage)", vec![]);
        assert!(!settings.as_str().unwrap_or_default().contains(plan.as_str()), "{settings}");
        // And it is whole in the file.
        look(&here, &tongue, &back.file, &back.passphrase);
        here.see_in_the_end("Ewa");
    }

    /// A carer's plan and the plan of the person they look after know of each other once both have agreed, and of nothing else.
    fn two_plans_know_of_each_other_when_both_agree(carers, persons) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let (carer, person) = (Phone::new(carers, &site), Phone::new(persons, &site));
        let mut seed = Seed::named("Amina Khan");
        seed.plan = PlanId::from_random(11);
        app::begin_with(&carer, &tongue, &seed);
        begun(&person, &tongue);
        let text = |phone: &Phone| {
            phone.until("the text", || phone.run("return document.querySelector('.copyable__text')?.textContent ?? ''", vec![]).as_str().map(str::to_owned).filter(|text| !text.is_empty()))
        };
        carer.open("/link");
        carer.tap(&tongue.id("link-i-look-after"));
        carer.until("the side", || text(&carer).contains("side looks-after").then_some(()));
        let ask = text(&carer);
        assert!(!ask.contains("Amina"), "{ask}");
        carer.picture("link");

        person.open("/link");
        person.type_into(&tongue.id("link-text"), &ask);
        person.tap(&tongue.id("link-read"));
        person.see(&tongue.id("link-asked-by-carer"));
        person.retype(&tongue.id("link-my-name"), "Nani");
        person.tap(&tongue.id("link-agree"));
        person.see_in_the_end(&tongue.id("link-waiting"));
        let answer = text(&person);
        assert!(answer.contains("Nani") && !answer.contains("garden"), "{answer}");

        // The carer isn't told the name before agreeing.
        carer.type_into(&tongue.id("link-text"), &answer);
        carer.tap(&tongue.id("link-read"));
        carer.see(&tongue.id("link-asked-by-person"));
        assert!(!carer.words().contains("Nani"), "the name was told too early");
        carer.tap(&tongue.id("link-agree"));
        carer.see_in_the_end("You look after");
        carer.see("Nani");
        carer.tap(&tongue.id("link-send-again"));
        let last = text(&carer);
        person.type_into(&tongue.id("link-text"), &last);
        person.tap(&tongue.id("link-read"));
        person.see_in_the_end("looks after you");
        person.see("Amina Khan");
        person.picture("linked");
        // Only names crossed.
        let carers = rows(&carer);
        assert!(carers.contains("Nani") && !carers.contains("garden") && !carers.contains("radio"), "{carers}");
    }
}

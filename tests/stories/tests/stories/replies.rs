//! The whole loop: given, opened by a worker, answered, taken in, seen beside the person's words, and carried to a meeting.

use ownwords::domain::meeting::Meeting;
use ownwords::domain::share::{Contact, Share};
use ownwords::domain::statement::Statement;
use ownwords::domain::{EntryId, PlanId};
use ownwords::i18n::msg;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use stories::{Engine, Phone, Seed, Site, Tongue, app, some_pairs, stories};

const WORDS: &str = "My garden, my sister, and quiet.";
const QUESTION: &str = "Which garden is it?";
const PROMISE: &str = "Ask for a bench by the gate";
const WORKER: &str = "Sam Okafor";

/// Sealed by age to the other half of [`OTHER_KEY`].
const FOR_OTHER_KEY: &str = "-----BEGIN AGE ENCRYPTED FILE-----
YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBZSWpPRkZtcTk2YTVDOUVp
bnZsRDVjMGlCWlR0QzViVVNYcVFvM1FadDJjCmxubkJMR0M5VlI3UFVHNDRPNG5R
L3hQckRiTTlrMVZKeDNRNlRwOVl3aWMKLS0tIGprWnFhWVNpeGRDalZGeUR4b2lx
bXBURFMwSENkd0RydXZvb0Jub2xVOTAKxFgR5x643Jm/uIC+Rprf4TYXj927c6Cj
VFnzntRB5LE1pENwxEHJZkh/0KeqHvKEQbdix22mTw==
-----END AGE ENCRYPTED FILE-----
";
/// A key made for this story with age-keygen.
const OTHER_KEY: &str = "AGE-SECRET-KEY-1T2RX9MT865ZJRQPERKXRQ3AT72CYW06D0D2Y33E7MSJN66ZU055QCJT0T0";

/// A plan with one answer that is ticked for a worker, and a meeting that isn't over.
fn seed() -> Seed {
    let mut said = Statement { prompt: app::VISION.into(), language: "en-GB".into(), ..Statement::default() };
    said.set_text(WORDS);
    let contact = Contact { name: "Ms Khan".into(), ticked: vec![EntryId::new(app::VISION)], ..Contact::default() };
    let meeting = Meeting { what: "The review".into(), on: "2099-01-05".parse().ok(), ..Meeting::default() };
    Seed::named("Plan").with(app::VISION, said).with("contact-1", contact).with("meeting-1", meeting)
}

/// Copies what a phone saved to where another can have it.
pub fn carried(phone: &Phone, folder: &Path, name: &str) -> PathBuf {
    let copy = folder.join(name);
    std::fs::copy(phone.saved_file(".txt"), &copy).expect("the file can be copied");
    copy
}

/// The worker, on the page of an opened file, answers one item, seals the answer and saves it.
pub fn answer(worker: &Phone, tongue: &Tongue, question: &str) {
    let t = |id: &str| tongue.id(id);
    worker.tap(&t("reply-answer"));
    worker.until("the form under the answer", || worker.has_field(&t("reply-question")).then_some(()));
    worker.type_into(&t("reply-question"), question);
    worker.type_into(&t("reply-can"), PROMISE);
    worker.run(
        "const day = document.querySelector('#reply-by-when-1'); day.value = '2027-01-15';
         for (const kind of ['input', 'change']) day.dispatchEvent(new Event(kind, { bubbles: true }));",
        vec![],
    );
    // Ticking draws the form anew: what was typed is still in it.
    worker.tap(&t("reply-read"));
    assert_eq!(worker.value_of(&t("reply-question")), question);
    worker.retype(&t("reply-name"), WORKER);
    worker.tap(&t("reply-make"));
    worker.see_in_the_end(&t("reply-made-title"));
    // What was sealed is what is shown, and nothing on the page could say otherwise.
    worker.see(question);
    worker.see(PROMISE);
    assert!(!worker.has(&t("reply-answer")) && !worker.has_field(&t("reply-question")), "a form stands beside what was sealed");
    worker.tap(&t("reply-change"));
    worker.see_in_the_end(&t("reply-whole-title"));
    worker.tap(&t("reply-answered"));
    worker.until("the form with what was typed", || worker.has_field(&t("reply-question")).then_some(()));
    assert_eq!(worker.value_of(&t("reply-question")), question);
    worker.tap(&t("reply-make"));
    worker.see_in_the_end(&t("reply-made-title"));
    worker.tap(&t("sealing-save"));
    worker.see(&t("sealing-saved"));
    // Another begins with nothing in it.
    worker.tap(&t("reply-another"));
    worker.see_in_the_end(&t("reply-whole-title"));
    assert!(!worker.sees(question) && worker.value_of(&t("reply-name")) == "Sam Okafor");
}

/// The person opens the reply on its own page.
fn handed_back(phone: &Phone, tongue: &Tongue, file: &Path) {
    phone.open("/reply");
    phone.give_file(file);
    phone.see(&tongue.id("open-chosen"));
    phone.tap(&tongue.id("open-open"));
}

/// The person takes the reply in: it is seen first, then kept, then stands beside the words, which are as they were.
pub fn taken_in(phone: &Phone, tongue: &Tongue, reply: &Path, question: &str, words: &str) {
    handed_back(phone, tongue, reply);
    phone.see_in_the_end(&tongue.id("reply-show-careful"));
    // The name is what they typed: quoted, behind its label, and nowhere else.
    phone.see(&format!("{}: “{WORKER}”", tongue.id("reply-signed")));
    phone.see(question);
    phone.see(words);
    phone.tap(&tongue.id("reply-keep"));
    phone.see_in_the_end(&tongue.id("share-given-was"));
    phone.see(PROMISE);
    phone.open(app::VISION_PATH);
    phone.see_in_the_end(&tongue.id("reply-beside-title"));
    assert_eq!(phone.value_of(&app::vision_label()), words);
    phone.see(question);
}

/// Made in one engine, opened and answered in the other, and back.
fn there_and_back(maker: Engine, opener: Engine) {
    let tongue = Tongue::english();
    let t = |id: &str| tongue.id(id);
    let site = Site::of_the_app();
    let folder = tempfile::tempdir().expect("a folder");
    let phone = Phone::new(maker, &site);
    app::begin_with(&phone, &tongue, &seed());
    phone.open("/share/contact-1/see");
    let passphrase = app::seal_and_save(&phone, &tongue);
    let share = carried(&phone, folder.path(), "own-words.txt");
    {
        let worker = Phone::new(opener, &site);
        worker.go(Site::BLANK);
        worker.run("localStorage.setItem('ownwords-language', arguments[0])", vec![json!(tongue.tag())]);
        app::hand_in(&worker, &tongue, &share, &passphrase);
        worker.see_in_the_end(WORDS);
        answer(&worker, &tongue, QUESTION);
        carried(&worker, folder.path(), "reply.txt");
        assert!(stories::seed::everything_stored(&worker).is_empty(), "answering left something behind");
        worker.reload();
        assert!(!worker.sees(QUESTION), "the answer is still there after a reload");
    }
    let reply = folder.path().join("reply.txt");
    let text = std::fs::read_to_string(&reply).expect("an armoured file is text");
    assert!(text.starts_with("-----BEGIN AGE ENCRYPTED FILE-----") && !text.contains(QUESTION));

    taken_in(&phone, &tongue, &reply, QUESTION, WORDS);

    // One tap each makes a question for the meeting and something agreed with its day.
    phone.tap(&t("reply-to-question"));
    phone.see_in_the_end(&t("reply-in-questions"));
    phone.tap(&t("reply-to-agreed"));
    phone.see_in_the_end(&t("reply-in-agreed"));
    phone.tap(&t("reply-in-agreed"));
    phone.see_in_the_end(&tongue.say(msg::reply_of(WORKER)));
    assert_eq!(
        phone.run("return [...document.querySelectorAll('input[type=date]')].map(day => day.value)[0]", vec![]),
        json!("2027-01-15")
    );
    phone.open("/papers/pack-meeting-1");
    phone.see_in_the_end(QUESTION);
    phone.see(&format!("{} · Sam Okafor", t("document-whose-asked")));
    phone.see(&t("document-reply-of"));

    // The same file a second time says that it is here already.
    handed_back(&phone, &tongue, &reply);
    phone.see_in_the_end(&t("reply-already"));
}

some_pairs! {
    /// Given with a passphrase, opened, answered, taken in, seen, carried to a meeting. With a worker's card, every pair of engines goes
    /// this way: `card::the_whole_loop_from_the_card_to_the_answer`.
    fn an_answer_comes_back_and_stands_beside_the_words(maker, opener) {
        there_and_back(maker, opener);
    }
}

stories! {
    /// A share isn't a reply, and a reply that no key on this phone opens says so.
    fn what_is_no_reply_is_explained(engine) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let folder = tempfile::tempdir().expect("a folder");
        let phone = Phone::new(engine, &site);
        app::begin_with(&phone, &tongue, &seed());
        phone.open("/share/contact-1/see");
        app::seal_and_save(&phone, &tongue);
        let share = carried(&phone, folder.path(), "own-words.txt");
        handed_back(&phone, &tongue, &share);
        phone.see_in_the_end(&tongue.id("reply-is-share"));
        let file = folder.path().join("foreign.txt");
        std::fs::write(&file, FOR_OTHER_KEY).expect("a file can be written");
        handed_back(&phone, &tongue, &file);
        phone.see_in_the_end(&tongue.id("reply-nowhere"));

        // The key is in another plan on this phone: that is said, and nothing else of that plan.
        let given = Share { to: "Dr Unseen".into(), reply_key: OTHER_KEY.into(), at: Some(1), ..Share::default() };
        let mut other = Seed::named("Rosehip plan");
        other.plan = PlanId::new("0000000000000000000000000000000a");
        phone.go(Site::BLANK);
        other.with("share-9", given).put_into(&phone);
        handed_back(&phone, &tongue, &file);
        phone.see_in_the_end(&tongue.id("reply-elsewhere"));
        assert!(!phone.sees("Rosehip") && !phone.sees("Unseen"), "something of the other plan is shown");
    }

    /// What went on paper stands in the list, what changed since is shown with both wordings, and a note asks for deletion.
    fn the_list_says_what_went_how_and_what_changed_since(engine) {
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_with(&phone, &tongue, &seed());
        phone.open("/share/contact-1/see");
        phone.run("window.print = () => { window.printed = true; }", vec![]);
        phone.tap(&t("share-print"));
        phone.until("the print window", || phone.run("return window.printed === true", vec![]).as_bool().filter(|printed| *printed));
        phone.open(app::VISION_PATH);
        phone.retype(&app::vision_label(), "The sea.");
        phone.wait_saved();
        phone.open("/share");
        phone.see(&t("share-log-lead"));
        phone.run("document.querySelector('a[href*=\"/shared/\"]').id = 'given'", vec![]);
        phone.tap("#given");
        phone.see_in_the_end(&t("share-given-was"));
        phone.see(WORDS);
        phone.tap(&tongue.say(msg::share_since_changed(app::vision_label())));
        phone.see("The sea.");
        phone.see(&t("share-ask-lead"));
        // Printed once more from the list: that stands there too.
        let printed = || phone.words().matches(&t("share-on-paper")).count();
        assert_eq!(printed(), 1);
        phone.run("window.print = () => {};", vec![]);
        phone.tap(&t("share-print"));
        phone.until("the second time on paper", || (printed() == 2).then_some(()));
    }

    /// A link stands in the list as what it was, beside the file that went too.
    fn the_list_tells_a_link_from_a_file(engine) {
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_with(&phone, &tongue, &seed());
        phone.open("/share/contact-1/see");
        phone.tap(&t("share-seal"));
        phone.see_in_the_end(&t("share-sealed"));
        phone.tap(&t("share-link"));
        let written = |times: usize| {
            let rows = stories::seed::everything_stored(&phone);
            let left = |row: &[u8]| {
                let entry: Value = serde_json::from_slice(row).ok()?;
                Some(entry["heads"][0]["body"]["left"].as_array()?.len())
            };
            (rows.iter().filter_map(|(_, row)| left(row)).max() == Some(times)).then_some(())
        };
        phone.tap(&t("share-link-show"));
        phone.until("the link to be written down", || written(1));
        phone.tap(&t("sealing-save"));
        phone.see(&t("sealing-saved"));
        phone.until("the file to be written down", || written(2));
        phone.open("/share");
        phone.see_in_the_end(&format!("{} · {}", t("share-way-link"), t("share-way-file")));
        phone.run("document.querySelector('a[href*=\"/shared/\"]').id = 'given'", vec![]);
        phone.tap("#given");
        phone.see_in_the_end(&t("share-left"));
        phone.see(&format!("{} · ", t("share-way-link")));
        phone.see(&format!("{} · ", t("share-way-file")));
        assert!(!phone.sees(&t("share-way-code")), "no code was shown");
    }
}

//! A worker's card, all the way round: made on one device, taken in on another, its words compared, something sealed to it, opened by the
//! worker with nothing but their own passphrase, answered, and the answer seen by the person. For every pair of engines: the worker's and
//! the person's.

use std::path::PathBuf;

use crate::replies;
use ownwords::domain::share::Contact;
use serde_json::json;
use stories::engine::Look;
use stories::{Engine, Phone, Seed, Site, Tongue, app};

const NAME: &str = "Amina Khan";
const SAID: &str = "My garden, my sister, and quiet.";
/// All of that answer.
const SAID_WHOLE: &str = "My garden, my sister, and quiet. میرا باغ";
/// Not the one that stands in the plan already.
const QUESTION: &str = "Is there a seat by the water?";

/// The worker's device after their card is made: its link, its check words, and the passphrase of their key.
pub struct Made {
    /// The copy of the key that was saved.
    pub copy: Vec<u8>,
    pub link: String,
    words: String,
    pub passphrase: String,
}

/// A phone that has never seen the app and speaks English.
pub fn fresh(engine: Engine, site: &Site) -> Phone {
    let phone = Phone::looking(engine, site, Look::default());
    phone.go(Site::BLANK);
    phone.run("localStorage.setItem('ownwords-language', 'en-GB')", vec![]);
    phone
}

fn text_of(phone: &Phone, selector: &str) -> String {
    phone.until(&format!("{selector} to hold text"), || {
        let text = phone.run("return document.querySelector(arguments[0])?.textContent", vec![json!(selector)]);
        text.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned)
    })
}

/// The worker makes a card, with no plan on the device.
pub fn make_card(phone: &Phone, tongue: &Tongue) -> Made {
    let t = |id: &str| tongue.id(id);
    phone.open("/support");
    phone.tap(&t("support-make"));
    phone.see(&t("support-no-name"));
    phone.type_into(&t("support-name"), NAME);
    phone.type_into(&t("support-role"), "Social worker");
    phone.tap(&t("support-make"));
    phone.see_in_the_end(&t("support-made"));
    let passphrase = text_of(phone, ".passphrase .copyable__text");
    let link = text_of(phone, "[aria-labelledby=support-link] .copyable__text");
    let words = text_of(phone, ".check__words");
    assert!(link.contains("/card#owc."), "{link}");
    phone.tap(&t("sealing-save"));
    phone.see(&t("sealing-saved"));
    let copy = std::fs::read(phone.saved_file(".txt")).expect("the copy of the key can be read");
    Made { copy, link, words, passphrase }
}

/// A plan with things ticked for somebody whose key isn't known yet.
pub fn plan() -> Seed {
    let ticked = app::full_seed("en-GB");
    ticked.with(
        "contact-2",
        Contact { name: "amina khan".into(), ticked: vec![ownwords::domain::ids::EntryId::new(app::VISION)], ..Contact::default() },
    )
}

/// Compares the words and keeps the card that is on the page.
pub fn keep_card(phone: &Phone, tongue: &Tongue, made: &Made) {
    let t = |id: &str| tongue.id(id);
    phone.see(&t("card-says"));
    phone.see(NAME);
    assert_eq!(text_of(phone, ".check__words"), made.words, "the two sides read different words");
    let known = phone.sees(&tongue.say(ownwords::i18n::msg::card_known("amina khan")));
    phone.tap(&t("card-same"));
    if known {
        // Somebody of this name was written down by hand: the name alone doesn't say that the card is theirs.
        phone.tap(&tongue.say(ownwords::i18n::msg::card_known_same("amina khan")));
    }
    phone.tap(&t("card-keep"));
    phone.see(&t("share-pick-lead"));
    phone.wait_saved();
}

/// Nothing of a link stays where a browser, its history or a page's own memory of where it was would show it.
fn is_out_of_the_address(phone: &Phone) {
    let left = phone.run("return location.href + ' ' + JSON.stringify(history.state) + ' ' + window.ownwords.handed", vec![]);
    let left = left.as_str().unwrap_or_default().to_owned();
    assert!(!left.contains('#') && !left.contains("owc.") && !left.contains("ows."), "{left}");
}

/// A card taken in, and what both sides have then.
struct Met {
    tongue: Tongue,
    site: Site,
    worker: Phone,
    made: Made,
    person: Phone,
    folder: tempfile::TempDir,
}

impl Met {
    /// The worker's card, followed and kept by somebody who had written their name down by hand.
    fn by_a_link(workers: Engine, persons: Engine) -> Self {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let worker = fresh(workers, &site);
        let made = make_card(&worker, &tongue);
        let person = Phone::new(persons, &site);
        app::begin_with(&person, &tongue, &plan());
        person.go(&made.link);
        person.until_ready();
        is_out_of_the_address(&person);
        person.see(&tongue.say(ownwords::i18n::msg::card_known("amina khan")));
        keep_card(&person, &tongue, &made);
        Self { tongue, site, worker, made, person, folder: tempfile::tempdir().expect("a folder") }
    }

    /// Seals what is ticked to the worker's key, and saves the file.
    fn sealed(&self) -> PathBuf {
        let t = |id: &str| self.tongue.id(id);
        let person = &self.person;
        person.open("/share/contact-2/see");
        person.see(SAID);
        person.see(&self.tongue.say(ownwords::i18n::msg::share_how_key("amina khan")));
        person.tap(&t("share-seal"));
        person.see_in_the_end(&t("share-sealed"));
        person.see(&self.tongue.say(ownwords::i18n::msg::share_sealed_to_key("amina khan")));
        self.kept(".txt", "own-words.txt")
    }

    /// What the person saves now, out of the browser's reach.
    fn kept(&self, ending: &str, name: &str) -> PathBuf {
        self.person.tap(&self.tongue.id("sealing-save"));
        self.person.see(&self.tongue.id("sealing-saved"));
        let file = self.folder.path().join(name);
        std::fs::copy(self.person.saved_file(ending), &file).expect("the file can be copied");
        file
    }
}

/// From the card to the answer, with the worker's engine and the person's.
fn goes_round(workers: Engine, persons: Engine) {
    let met = Met::by_a_link(workers, persons);
    let Met { tongue, worker, made, person, .. } = &met;
    let t = |id: &str| tongue.id(id);
    let file = met.sealed();
    // The worker opens the file with the passphrase of their key, and not with another.
    worker.open("/open");
    worker.give_file(&file);
    worker.see(&t("open-own-passphrase"));
    worker.type_into(&t("open-own-passphrase"), "river apple seldom window marble knit");
    worker.tap(&t("open-open"));
    worker.see_in_the_end(&t("open-key-wrong"));
    worker.retype(&t("open-own-passphrase"), &made.passphrase);
    worker.tap(&t("open-open"));
    worker.see_in_the_end(SAID);
    // They answer, and the person sees it beside what they wrote.
    replies::answer(worker, tongue, QUESTION);
    let reply = replies::carried(worker, met.folder.path(), "reply.txt");
    replies::taken_in(person, tongue, &reply, QUESTION, SAID_WHOLE);
}

/// The other forms that what is sealed to a key goes in: a page that opens itself, and a link. Nothing of either stays behind.
fn goes_in_other_forms(workers: Engine, persons: Engine) {
    let met = Met::by_a_link(workers, persons);
    let Met { tongue, site, worker, made, person, folder } = &met;
    let t = |id: &str| tongue.id(id);
    met.sealed();
    // The same as a page that opens itself: its maker says what the worker needs for it.
    person.tap(&t("share-form-page"));
    person.see_in_the_end(&t("share-form-page-not-key"));
    person.until("the page to be made", || (!person.sees(&t("share-form-making"))).then_some(()));
    let page = met.kept(".html", "own-words.html");
    person.tap(&t("share-form-text"));
    person.tap(&t("share-link"));
    person.tap(&t("share-link-show"));
    let link = text_of(person, ".details .copyable__text");
    assert!(link.contains("/open#ows."), "{link}");

    // From the disk, on any computer, with the copy of their key and its passphrase.
    worker.go(&format!("file://{}", page.display()));
    worker.until_ready();
    worker.see(&t("reader-lead-key"));
    worker.type_into(&t("reader-key-passphrase"), &made.passphrase);
    worker.tap(&t("reader-open"));
    worker.see_in_the_end(&t("reader-wants-key"));
    let copy = folder.path().join("own-words-key.txt");
    std::fs::write(&copy, &made.copy).expect("a file can be written");
    worker.give_file(&copy);
    worker.retype(&t("reader-key-passphrase"), "river apple seldom window marble knit");
    worker.tap(&t("reader-open"));
    worker.see_in_the_end(&t("reader-key-wrong"));
    worker.retype(&t("reader-key-passphrase"), &made.passphrase);
    worker.tap(&t("reader-open"));
    worker.see_in_the_end(SAID);

    // And what came as a link, which is nowhere to be seen any more. At the page for cards it finds its own.
    worker.go(Site::BLANK);
    worker.go(&link.replace("/open#", "/card#"));
    worker.until_ready();
    is_out_of_the_address(worker);
    worker.see(&t("open-by-link"));
    worker.type_into(&t("open-own-passphrase"), &made.passphrase);
    worker.tap(&t("open-open"));
    worker.see_in_the_end(SAID);
    // Another link that is followed while this is open waits in sight, and nothing that was open is beside it.
    worker.run("location.hash = arguments[0]", vec![json!(link.split('#').nth(1))]);
    worker.see_in_the_end(&t("open-next"));
    worker.tap(&t("open-next-show"));
    worker.see_in_the_end(&t("open-by-link"));
    assert!(!worker.sees(SAID), "what was open stands beside what came");
    worker.type_into(&t("open-own-passphrase"), &made.passphrase);
    worker.tap(&t("open-open"));
    worker.see_in_the_end(SAID);
    is_out_of_the_address(worker);
    // Left for another page and gone back to: the browser may have kept the page whole, and nothing of what was open is in it.
    worker.go(Site::BLANK);
    worker.back();
    worker.see_in_the_end(&t("open-title"));
    worker.until("what was open to be gone", || (!worker.sees(SAID)).then_some(()));
    // A place on the page is no share that was handed in.
    worker.run("location.hash = 'document-part-1'", vec![]);
    worker.until_ready();
    assert!(!worker.sees(&t("open-link-broken")), "a place on the page was taken for a share");
    for asked in site.asked() {
        let all = format!("{} {}", asked.path, asked.query);
        assert!(!all.contains("owc.") && !all.contains("ows."), "the server was asked for what stands behind the #: {all}");
    }
}

/// Other keys: one that opens nothing, one under a name that is known, and the worker's own, gone with everything else.
fn meets_other_keys(workers: Engine, persons: Engine) {
    let met = Met::by_a_link(workers, persons);
    let Met { tongue, site, worker, made, person, .. } = &met;
    let t = |id: &str| tongue.id(id);
    let file = met.sealed();
    // Followed once more, the card is known.
    person.go(Site::BLANK);
    person.go(&made.link);
    person.see(&tongue.say(ownwords::i18n::msg::card_here("amina khan")));
    // Somebody else's key opens nothing.
    let other = fresh(persons, site);
    other.open("/open");
    other.give_file(&file);
    other.type_into(&t("open-own-passphrase"), &made.passphrase);
    other.tap(&t("open-open"));
    other.see_in_the_end(&t("open-no-key"));
    let others = make_card(&other, tongue);
    other.open("/open");
    other.give_file(&file);
    other.type_into(&t("open-own-passphrase"), &others.passphrase);
    other.tap(&t("open-open"));
    other.see_in_the_end(&t("open-other-key"));
    // The same name with another key: said, and not mixed up.
    person.go(Site::BLANK);
    person.go(&others.link);
    person.see(&tongue.say(ownwords::i18n::msg::card_other_key("amina khan")));

    // "Delete everything" takes the key too.
    app::delete_everything(worker, tongue);
    worker.open("/support");
    worker.see(&t("support-make"));
}

/// The code on the worker's page, as a picture by itself.
fn code_of(phone: &Phone) -> String {
    let drawn = phone.run(
        "const code = document.querySelector('svg.qr');
         const side = code.viewBox.baseVal.width * 5;
         return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${code.getAttribute('viewBox')}' width='${side}' height='${side}'>`
           + `<rect width='100%' height='100%' fill='#fff'/><path d='${code.querySelector('path').getAttribute('d')}'/></svg>`;",
        vec![],
    );
    drawn.as_str().unwrap_or_default().to_owned()
}

/// A greyscale picture (netpbm's P5) as browsers read it: a Windows bitmap, 24 bits a pixel, its lines from the bottom up.
fn bitmap(grey: &[u8]) -> Vec<u8> {
    let mut parts = grey.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut number = || parts.next().and_then(|part| std::str::from_utf8(part).ok()?.parse::<u32>().ok());
    assert!(number().is_none(), "P5");
    let (Some(wide), Some(high)) = (number(), number()) else { panic!("no size") };
    let shades = parts.next().and_then(|rest| rest.strip_prefix(b"255\n")).expect("shades up to 255");
    let line = usize::try_from(wide).expect("a size");
    let rows = shades.chunks_exact(line).rev().map(|row| {
        let mut row: Vec<u8> = row.iter().flat_map(|shade| [*shade; 3]).collect();
        row.resize(row.len().next_multiple_of(4), 0);
        row
    });
    let pixels: Vec<u8> = rows.flatten().collect();
    let length = u32::try_from(pixels.len()).expect("a small picture");
    let header = [54 + length, 0, 54, 40, wide, high, 1 | 24 << 16, 0, length, 2835, 2835, 0, 0];
    [b"BM".to_vec(), header.iter().flat_map(|number| number.to_le_bytes()).collect(), pixels].concat()
}

/// Puts a stand-in in the camera's place: it sees this picture, a little askew and with a grey border, as a hand holds a phone.
fn camera_sees(phone: &Phone, picture: &str) {
    let ready = phone.run_and_wait(
        "const image = new Image();
         image.src = 'data:image/svg+xml,' + encodeURIComponent(arguments[0]);
         image.decode().then(() => {
           const canvas = document.createElement('canvas');
           [canvas.width, canvas.height] = [960, 720];
           const pen = canvas.getContext('2d');
           const draw = () => {
             pen.resetTransform();
             pen.fillStyle = '#8a8a8a';
             pen.fillRect(0, 0, 960, 720);
             pen.translate(480, 360);
             pen.rotate(0.12);
             pen.drawImage(image, -300, -300, 600, 600);
           };
           draw();
           setInterval(draw, 100);
           const getUserMedia = async () => {
             if (canvas.captureStream) return canvas.captureStream(10);
             // An engine without streams of its own: whoever draws the video gets what the camera would see.
             const real = CanvasRenderingContext2D.prototype.drawImage;
             CanvasRenderingContext2D.prototype.drawImage = function (what, ...where) {
               return real.call(this, what instanceof HTMLVideoElement ? canvas : what, ...where);
             };
             for (const [name, side] of [['videoWidth', 960], ['videoHeight', 720]]) {
               Object.defineProperty(HTMLVideoElement.prototype, name, { configurable: true, get: () => side });
             }
             return new MediaStream();
           };
           Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } });
           done(true);
         }, (error) => done(String(error)));",
        vec![json!(picture)],
    );
    assert_eq!(ready, json!(true), "the stand-in for the camera");
}

/// A card by camera, by picture, as text and as a file; and what is no card.
fn every_way_in(engine: Engine) {
    let tongue = Tongue::english();
    let t = |id: &str| tongue.id(id);
    let site = Site::of_the_app();
    let worker = fresh(engine, &site);
    let made = make_card(&worker, &tongue);
    let code = code_of(&worker);
    worker.tap(&t("support-text"));
    let text = text_of(&worker, ".details .copyable__text");

    let person = Phone::new(engine, &site);
    app::begin_with(&person, &tongue, &plan());
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, content: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, content).expect("a file can be written");
        path
    };
    // A picture of the code.
    person.open("/card");
    person.give_file(&file("card.svg", code.as_bytes()));
    person.see_in_the_end(&t("card-says"));
    person.see(NAME);
    person.tap(&t("card-leave"));
    // A picture without one, a text file, and pasted text with a letter around it.
    person.give_file(&file(
        "nothing.svg",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='400' height='400'><circle r='90' cx='200' cy='200'/></svg>",
    ));
    person.see_in_the_end(&t("card-file-none"));
    person.give_file(&file("card.txt", text.as_bytes()));
    person.see_in_the_end(&t("card-says"));
    person.tap(&t("card-leave"));
    // A picture that stops the decoder is one without a code.
    person.expect_on_console("unreachable");
    person.give_file(&file("stops.bmp", &bitmap(include_bytes!("../../../fixtures/card/stops-the-decoder.pgm"))));
    person.see_in_the_end(&t("card-file-none"));
    person.type_into(&t("card-paste-label"), "owc.AQEB and nothing more");
    person.tap(&t("card-look"));
    person.see(&t("card-damaged"));
    person.retype(&t("card-paste-label"), "a letter about something else");
    person.tap(&t("card-look"));
    person.see(&t("card-not"));
    // Through the camera, and kept.
    camera_sees(&person, &code);
    person.tap(&t("card-camera"));
    person.see_in_the_end(&t("card-says"));
    keep_card(&person, &tongue, &made);
    // The page says that the words were compared.
    person.tap(&tongue.say(ownwords::i18n::msg::share_about("amina khan")));
    person.see(&t("card-key-checked"));
}

/// A worker's key is saved, taken off the device, brought back, and replaced.
fn key_comes_back(engine: Engine) {
    let tongue = Tongue::english();
    let t = |id: &str| tongue.id(id);
    let site = Site::of_the_app();
    let phone = fresh(engine, &site);
    let made = make_card(&phone, &tongue);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("own-words-key.txt");
    std::fs::write(&file, &made.copy).expect("a file can be written");
    let text = std::fs::read_to_string(&file).expect("text");
    assert!(!text.contains("AGE-SECRET-KEY") && text.contains(NAME), "the secret half is only there sealed");

    phone.tap(&t("support-off"));
    phone.tap(&t("support-off-yes"));
    phone.see(&t("support-make"));
    assert!(
        !stories::seed::everything_stored(&phone).iter().any(|(_, row)| String::from_utf8_lossy(row).contains("age1")),
        "a key stayed behind"
    );
    phone.tap(&t("support-restore"));
    phone.give_file(&file);
    phone.type_into(&t("open-own-passphrase"), "river apple seldom window marble knit");
    phone.tap(&t("support-restore-do"));
    phone.see_in_the_end(&t("support-key-wrong"));
    phone.retype(&t("open-own-passphrase"), &made.passphrase);
    phone.tap(&t("support-restore-do"));
    phone.see_in_the_end(&t("support-card"));
    phone.see(&t("support-restored"));
    assert_eq!(text_of(&phone, ".check__words"), made.words, "it is the same key");

    phone.tap(&t("support-new"));
    phone.tap(&t("support-new-do"));
    phone.see_in_the_end(&t("support-made"));
    phone.see(&t("support-write-down-new"));
    assert!(!phone.sees(&t("support-restored")));
    phone.until("other words for the new key", || (text_of(&phone, ".check__words") != made.words).then_some(()));
    let kept = stories::seed::everything_stored(&phone);
    let keys = kept.iter().map(|(_, row)| String::from_utf8_lossy(row).matches("\"public\"").count()).sum::<usize>();
    assert_eq!(keys, 2, "the old key stays, to open older files");
}

stories::stories! {
    /// Saved, taken off, brought back with its passphrase only, replaced.
    fn a_workers_key_comes_back(engine) {
        key_comes_back(engine);
    }

    /// By camera (with a stand-in), picture, file and paste.
    fn a_card_comes_in_by_every_way(engine) {
        every_way_in(engine);
    }
}

stories::stories! {
    /// Where the browser reads no codes by itself, what does is kept as soon as somebody may want it: a card comes in by picture with the
    /// server gone, though no code was ever read before.
    fn a_card_is_read_from_a_picture_with_the_server_stopped(engine in Firefox WebKit) {
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        let site = Site::of_the_app();
        let folder = tempfile::tempdir().expect("a folder");
        let picture = folder.path().join("card.svg");
        {
            let worker = fresh(engine, &site);
            make_card(&worker, &tongue);
            std::fs::write(&picture, code_of(&worker)).expect("a file can be written");
        }
        let person = Phone::new(engine, &site);
        app::begin_with(&person, &tongue, &plan());
        person.open("/share");
        app::until_kept_for_offline(&person);
        person.until("the reader of codes to be kept", || {
            let kept = person.run_and_wait(
                "(async () => {
                   let kept = 0;
                   for (const name of await caches.keys()) {
                     for (const { url } of await (await caches.open(name)).keys()) kept += /\\/scanner\\./.test(url) ? 1 : 0;
                   }
                   return kept;
                 })().then(done, () => done(-1));",
                vec![],
            );
            (kept == json!(2)).then_some(())
        });
        person.reload();
        site.stop();
        person.open("/card");
        person.give_file(&picture);
        person.see_in_the_end(&t("card-says"));
        person.see(NAME);
        site.start_again();
    }
}

stories::pairs! {
    /// Card, share, open, answer, see: the card is made where the file is opened and answered later, and taken in where the file is made.
    fn the_whole_loop_from_the_card_to_the_answer(maker, opener) {
        goes_round(opener, maker);
    }
}

stories::some_pairs! {
    /// What is sealed to a worker's key as a page that opens itself and as a link: both open, and neither stays behind.
    fn what_is_sealed_to_a_key_goes_as_a_page_and_as_a_link_too(maker, opener) {
        goes_in_other_forms(opener, maker);
    }
}

stories::stories! {
    /// A key that is not the worker's opens nothing, and is not taken for theirs because the name is the same.
    fn another_key_under_the_same_name_is_another_worker(engine) {
        meets_other_keys(engine, engine);
    }
}

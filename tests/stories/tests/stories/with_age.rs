//! With Debian's `age` and `rage` as the peers: files that they made, good and bad, and files that they open.

use crate::{card, replies};
use serde_json::json;
use std::path::{Path, PathBuf};
use stories::{Phone, Site, Tongue, age, app, stories};

const PASSPHRASE: &str = "river apple seldom window marble knit";

/// A share as it is before it is sealed, with another version if wanted.
fn document(version: &str) -> Vec<u8> {
    json!({
        "ownwords": "share", "version": version, "read": "", "promise": { "id": "document-promise", "text": "This is what I chose to show." },
        "to": { "name": "Ms Okafor" }, "made": 1_795_000_000_000_i64, "made-text": "today", "language": "en-GB",
        "chapters": [{ "heading": { "text": "My words" }, "items": [{ "id": "vision-until-now", "kind": "statement",
            "heading": { "id": "vision-until-now", "text": "How have I lived until now?" }, "answer": "By the canal.", "language": "en-GB", "direction": "ltr" }] }]
    })
    .to_string()
    .into_bytes()
}

/// The files, each with the beginning of the id of the sentence that it should bring up.
fn bad_files(folder: &Path) -> Vec<(PathBuf, &'static str)> {
    let file = |name: &str| folder.join(name);
    let write = |name: &str, bytes: &[u8]| {
        std::fs::write(file(name), bytes).expect("a file can be written");
        file(name)
    };
    age::seal(&age::gzip(&document("1.0"), false), PASSPHRASE, &file("good.txt"));
    let good = std::fs::read_to_string(file("good.txt")).expect("armour is text");
    age::seal(&age::gzip(&document("9.0"), false), PASSPHRASE, &file("newer.txt"));
    // 80 MB of nothing is 80 kB of gzip.
    age::seal(&age::gzip(&vec![b' '; 80 << 20], false), PASSPHRASE, &file("bomb.txt"));
    let lines: Vec<&str> = good.lines().collect();
    let cut = lines[..lines.len() - 2].join("\n");
    // One letter of the last full line, which is in the sealed part.
    let at = lines.len() - 3;
    let changed: Vec<String> = lines
        .iter()
        .enumerate()
        .map(|(number, line)| {
            if number == at {
                let swapped = if line.starts_with('A') { "B" } else { "A" };
                format!("{swapped}{}", &line[1..])
            } else {
                (*line).to_string()
            }
        })
        .collect();
    let costly = "age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 30\n6jzB8bLhGVwlnZNrXWb5H6YpZrIYrhEUyIGLtMYNYyM\n--- Q5UYWk6oRIEfJM/jIfaiH8FuRkJx3QBk2IH54tTtFZU\n";
    vec![
        (write("photo.txt", b"\xff\xd8\xff\xe0 this is a photo"), "open-not-ours"),
        (write("cut.txt", cut.as_bytes()), "open-cut-short"),
        (write("changed.txt", (changed.join("\n") + "\n").as_bytes()), "open-changed"),
        (file("newer.txt"), "open-too-new"),
        (write("costly.txt", &[costly.as_bytes(), &[7; 300]].concat()), "open-too-costly"),
        (file("bomb.txt"), "open-inflates"),
        (write("empty.txt", b""), "open-empty"),
    ]
}

stories! {
    /// What was sealed here, age opens with the passphrase that was shown, and finds in it what was ticked and nobody who wasn't.
    fn age_opens_what_was_sealed_here(engine) {
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        app::begin_with(&phone, &tongue, &app::full_seed("en-GB"));
        phone.open("/share/contact-1/see");
        let passphrase = app::seal_and_save(&phone, &tongue);
        let folder = tempfile::tempdir().expect("a folder");
        let copy = folder.path().join("own-words.txt");
        std::fs::copy(phone.saved_file(".txt"), &copy).expect("the file can be copied");
        let document = String::from_utf8(age::gzip(&age::open(&copy, &passphrase), true)).expect("UTF-8");
        assert!(document.starts_with("{\"ownwords\":\"share\""), "{}", document.chars().take(80).collect::<String>());
        assert!(document.contains("My garden, my sister, and quiet.") && document.contains("To swim again"), "what was ticked is in it");
        assert!(!document.contains("Gulab") && !document.contains("To learn to sail"), "something that wasn't ticked is in it");
    }

    /// A worker's key that was made in the browser, taken out of its own backup: age and rage open with it what another browser sealed to the
    /// worker's card, and the worker's page opens what they seal to it.
    fn age_and_rage_open_with_a_workers_key_and_what_they_seal_to_it_opens_here(engine) {
        let tongue = Tongue::english();
        let t = |id: &str| tongue.id(id);
        let site = Site::of_the_app();
        let folder = tempfile::tempdir().expect("a folder");
        let worker = card::fresh(engine, &site);
        let made = card::make_card(&worker, &tongue);
        worker.tap(&t("sealing-save"));
        worker.see(&t("sealing-saved"));
        let backup = std::fs::read(worker.saved_file(".txt")).expect("the backup of the key");
        let backup: serde_json::Value = serde_json::from_slice(&backup).expect("it is JSON");
        let [public, sealed] = ["public", "sealed"].map(|name| backup["keys"][0][name].as_str().expect("a key").to_owned());
        let locked = folder.path().join("locked.txt");
        std::fs::write(&locked, sealed).expect("a file can be written");
        let secret = age::gzip(&age::open(&locked, &made.passphrase), true);
        assert!(secret.starts_with(b"AGE-SECRET-KEY-1"), "it isn't age's own form of a secret key");
        let key = folder.path().join("key.txt");
        std::fs::write(&key, secret).expect("a file can be written");

        // What another browser seals to the card.
        let person = Phone::new(engine, &site);
        app::begin_with(&person, &tongue, &card::plan());
        person.go(&made.link);
        person.until_ready();
        card::keep_card(&person, &tongue, &made);
        person.open("/share/contact-2/see");
        person.tap(&t("share-seal"));
        person.see_in_the_end(&t("share-sealed"));
        person.tap(&t("sealing-save"));
        person.see(&t("sealing-saved"));
        let file = replies::carried(&person, folder.path(), "own-words.txt");
        for peer in age::Peer::BOTH {
            let document = String::from_utf8(age::gzip(&peer.open_with_key(&file, &key), true)).expect("UTF-8");
            assert!(document.starts_with("{\"ownwords\":\"share\"") && document.contains("My garden, my sister"), "{peer:?}");
        }

        // What they seal to it.
        let plain = folder.path().join("plain.gz");
        std::fs::write(&plain, age::gzip(&document("1.0"), false)).expect("a file can be written");
        for peer in age::Peer::BOTH {
            let theirs = folder.path().join(format!("{peer:?}.txt"));
            peer.seal_to_key(&plain, &public, &theirs);
            worker.open("/open");
            worker.give_file(&theirs);
            worker.type_into(&t("open-own-passphrase"), &made.passphrase);
            worker.tap(&t("open-open"));
            worker.see_in_the_end("By the canal.");
        }
    }

    /// Not ours, cut short, changed, newer, costly, inflating, and the wrong passphrase: each has its own sentence.
    fn a_bad_file_is_explained_and_nothing_is_kept(engine) {
        let folder = tempfile::tempdir().expect("a folder");
        let bad = bad_files(folder.path());
        let tongue = Tongue::english();
        let site = Site::of_the_app();
        let phone = Phone::new(engine, &site);
        phone.go(Site::BLANK);
        phone.run("localStorage.setItem('ownwords-language', 'en-GB')", vec![]);
        for (file, sentence) in &bad {
            // WebKit's driver gives the page no empty file.
            app::hand_in(&phone, &tongue, file, PASSPHRASE);
            phone.see_in_the_end(&tongue.id(sentence));
            phone.see(&tongue.id(&format!("{sentence}-advice")));
        }
        app::hand_in(&phone, &tongue, &folder.path().join("good.txt"), "river apple seldom window marble knot");
        phone.see_in_the_end(&tongue.id("open-wrong"));
        // What age itself made with the right passphrase opens, pasted as well as chosen.
        app::hand_in(&phone, &tongue, &folder.path().join("good.txt"), PASSPHRASE);
        phone.see_in_the_end("By the canal.");
        phone.see(&tongue.id("open-opened-title"));
        assert!(stories::seed::everything_stored(&phone).is_empty(), "opening left something behind");
    }
}

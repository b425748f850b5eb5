//! Plans put straight into the phone's database in the stored format: for stories and times that need more than a person types.

use crate::phone::Phone;
use ownwords::domain::asset::Asset;
use ownwords::domain::entry::{Body, Entry};
use ownwords::domain::ids::{EntryId, PlanId};
use ownwords::domain::person::{Person, Ring, Tie};
use ownwords::domain::plan::PlanCard;
use ownwords::domain::statement::Statement;
use ownwords::domain::version::{Version, VersionVector};
use ownwords::format::record::encode_entry;
use ownwords::store::rows::{entry_key, plan_key};
use serde_json::{Value, json};

/// The database's name and version, as the app opens it.
const DATABASE: (&str, u32) = ("ownwords", 100);

/// A plan and what is in it.
pub struct Seed {
    /// The plan's id.
    pub plan: PlanId,
    /// Its card.
    pub card: PlanCard,
    /// Its entries.
    pub entries: Vec<(EntryId, Body)>,
}

impl Seed {
    /// An empty plan of that name, one's own.
    pub fn named(name: &str) -> Seed {
        let card = PlanCard { name: name.into(), ..PlanCard::default() };
        Seed { plan: PlanId::new(format!("{:032x}", 7)), card, entries: Vec::new() }
    }

    /// With `count` answers of some length, in the free part of My life.
    #[must_use]
    pub fn with_statements(mut self, count: usize) -> Seed {
        for number in 0..count {
            let mut statement = Statement { heading: format!("Heading {number}"), language: "en-GB".into(), ..Statement::default() };
            statement.set_text(&format!(
                "Answer {number}. On market days I walk by the canal with the dog, and my sister comes for tea when her shift allows."
            ));
            statement.takes = "A lift there and back, and an hour to rest.".into();
            self.entries.push((EntryId::from_random(0x1000_0000 + number as u128), statement.into()));
        }
        self
    }

    /// With `count` people, and a tie from each to the one before.
    #[must_use]
    pub fn with_people(mut self, count: usize) -> Seed {
        let rings = [Ring::Closest, Ring::Close, Ring::Around, Ring::Further];
        for number in 0..count {
            let person = Person {
                name: format!("Person {number}"),
                // Few are closest, many are further away.
                ring: rings[[0, 1, 1, 2, 2, 2, 3, 3, 3, 3][number % 10]],
                ..Person::default()
            };
            let id = |number: usize| EntryId::from_random(0x2000_0000 + number as u128);
            self.entries.push((id(number), person.into()));
            if number % 3 == 1 {
                let tie = Tie { from: id(number), to: id(number - 1), ..Tie::default() };
                self.entries.push((EntryId::from_random(0x3000_0000 + number as u128), tie.into()));
            }
        }
        self
    }

    /// With one more entry.
    #[must_use]
    pub fn with(mut self, id: &str, body: impl Into<Body>) -> Seed {
        self.entries.push((EntryId::new(id), body.into()));
        self
    }

    /// With an asset.
    #[must_use]
    pub fn with_asset(self, id: &str, asset: Asset) -> Seed {
        self.with(id, asset)
    }

    /// The rows as they stand on the disk: store, key, bytes as text.
    fn rows(&self) -> Vec<(&'static str, String, String)> {
        let row = |store, key: String, id: EntryId, body: Body| {
            let mut clock = VersionVector::default();
            clock.set("seeder".into(), 1);
            let first = Version { clock, at: 1_795_000_000_000, visit: "seed".into(), gone: false, body, rest: Default::default() };
            let bytes = encode_entry(&self.plan, &Entry::new(id, first));
            (store, key, String::from_utf8(bytes).expect("rows are JSON"))
        };
        let card = row("plans", plan_key(&self.plan), EntryId::new(self.plan.as_str()), self.card.clone().into());
        let rest = self.entries.iter().map(|(id, body)| row("entries", entry_key(&self.plan, id), id.clone(), body.clone()));
        std::iter::once(card).chain(rest).collect()
    }

    /// Puts it into the database of the page that is open, which must be one of the site's that doesn't hold the database open in an
    /// older version. The app finds it at its next start.
    #[track_caller]
    pub fn put_into(&self, phone: &Phone) {
        let rows: Vec<Value> = self.rows().into_iter().map(|(store, key, text)| json!([store, key, text])).collect();
        for part in rows.chunks(2000) {
            let answer = phone.run_and_wait(
                "const [name, version, rows] = arguments;
                 const opening = indexedDB.open(name, version);
                 opening.onupgradeneeded = () => { for (const store of ['device', 'plans', 'entries', 'past']) opening.result.createObjectStore(store); };
                 opening.onerror = () => done('open: ' + opening.error);
                 opening.onsuccess = () => {
                   const change = opening.result.transaction(['plans', 'entries'], 'readwrite', { durability: 'strict' });
                   const bytes = new TextEncoder();
                   for (const [store, key, text] of rows) change.objectStore(store).put(bytes.encode(text), key);
                   change.oncomplete = () => { opening.result.close(); done('put'); };
                   change.onerror = () => done('put: ' + change.error);
                 };",
                vec![json!(DATABASE.0), json!(DATABASE.1), json!(part)],
            );
            assert_eq!(answer, json!("put"), "seeding the database");
        }
    }
}

/// Every row of every store of the app's database, as `store/key` and its bytes: to compare byte for byte.
#[track_caller]
pub fn everything_stored(phone: &Phone) -> Vec<(String, Vec<u8>)> {
    let answer = phone.run_and_wait(
        "const opening = indexedDB.open(arguments[0]);
         // It isn't there: it must not come to be by being asked for.
         let made = false;
         opening.onupgradeneeded = () => { made = true; opening.transaction.abort(); };
         opening.onerror = event => { event.preventDefault(); done(made ? [] : 'open: ' + opening.error); };
         opening.onsuccess = () => {
           const db = opening.result, found = [], names = [...db.objectStoreNames];
           if (!names.length) { db.close(); done([]); return; }
           const reading = db.transaction(names);
           for (const name of names) {
             const walk = reading.objectStore(name).openCursor();
             walk.onsuccess = () => {
               const at = walk.result;
               if (!at) return;
               found.push([name + '/' + at.key, [...new Uint8Array(at.value.buffer || at.value)]]);
               at.continue();
             };
           }
           reading.oncomplete = () => { db.close(); done(found); };
         };",
        vec![json!(DATABASE.0)],
    );
    let Some(rows) = answer.as_array() else { panic!("reading the database: {answer}") };
    let bytes = |row: &Value| row[1].as_array().map(|all| all.iter().filter_map(|byte| byte.as_u64().map(|byte| byte as u8)).collect());
    let mut rows: Vec<_> =
        rows.iter().map(|row| (row[0].as_str().unwrap_or_default().to_string(), bytes(row).unwrap_or_default())).collect();
    rows.sort();
    rows
}

//! Plans put straight into the phone's database in the stored format: for stories and times that need more than a person types.

use crate::phone::Phone;
use ownwords::domain::entry::{Body, Entry};
use ownwords::domain::ids::{EntryId, PlanId};
use ownwords::domain::person::{Person, Ring, Tie};
use ownwords::domain::plan::PlanCard;
use ownwords::domain::statement::Statement;
use ownwords::domain::version::{Version, VersionVector};
use ownwords::format::record::{encode_entry, encode_past};
use ownwords::store::rows::{entry_key, past_key, plan_key, wording_name};
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
    entries: Vec<Sown>,
}

/// One entry, with what became of it.
struct Sown {
    id: EntryId,
    body: Body,
    /// What it said before.
    before: Option<Body>,
    /// What somebody else made of it meanwhile.
    beside: Option<Body>,
    /// Deleted.
    gone: bool,
}

impl Sown {
    fn new(id: EntryId, body: impl Into<Body>) -> Sown {
        Sown { id, body: body.into(), before: None, beside: None, gone: false }
    }
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
            self.entries.push(Sown::new(EntryId::from_random(0x1000_0000 + number as u128), statement));
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
            self.entries.push(Sown::new(id(number), person));
            if number % 3 == 1 {
                let tie = Tie { from: id(number), to: id(number - 1), ..Tie::default() };
                self.entries.push(Sown::new(EntryId::from_random(0x3000_0000 + number as u128), tie));
            }
        }
        self
    }

    /// With one more entry.
    #[must_use]
    pub fn with(mut self, id: &str, body: impl Into<Body>) -> Seed {
        self.entries.push(Sown::new(EntryId::new(id), body));
        self
    }

    /// The last entry said something else before.
    #[must_use]
    pub fn which_was(mut self, body: impl Into<Body>) -> Seed {
        if let Some(last) = self.entries.last_mut() {
            last.before = Some(body.into());
        }
        self
    }

    /// The last entry was written in another window too, and nobody has chosen yet.
    #[must_use]
    pub fn crossed_by(mut self, body: impl Into<Body>) -> Seed {
        if let Some(last) = self.entries.last_mut() {
            last.beside = Some(body.into());
        }
        self
    }

    /// The last entry was deleted.
    #[must_use]
    pub fn gone(mut self) -> Seed {
        if let Some(last) = self.entries.last_mut() {
            last.gone = true;
        }
        self
    }

    /// The rows as they stand on the disk: store, key, bytes as text.
    fn rows(&self) -> Vec<(&'static str, String, String)> {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("rows are JSON");
        let version = |actor: &str, count: u32, gone: bool, body: &Body| {
            let mut clock = VersionVector::default();
            clock.set(actor.into(), count);
            let at = 1_795_000_000_000 + i64::from(count);
            Version { clock, at, visit: format!("seed-{count}").into(), gone, body: body.clone(), rest: Default::default() }
        };
        let card = Entry::new(EntryId::new(self.plan.as_str()), version("seeder", 1, false, &self.card.clone().into()));
        let mut rows = vec![("plans", plan_key(&self.plan), text(encode_entry(&self.plan, &card)))];
        for sown in &self.entries {
            let count = if sown.before.is_some() { 2 } else { 1 };
            let mut entry = Entry::new(sown.id.clone(), version("seeder", count, sown.gone, &sown.body));
            entry.heads.extend(sown.beside.iter().map(|beside| version("other", 1, false, beside)));
            if let Some(before) = &sown.before {
                let before = version("seeder", 1, false, before);
                let key = past_key(&self.plan, &sown.id, &wording_name(&before));
                rows.push(("past", key, text(encode_past(&self.plan, &entry, before))));
            }
            rows.push(("entries", entry_key(&self.plan, &sown.id), text(encode_entry(&self.plan, &entry))));
        }
        rows
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
                   const change = opening.result.transaction(['plans', 'entries', 'past'], 'readwrite', { durability: 'strict' });
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

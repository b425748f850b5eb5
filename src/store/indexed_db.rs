//! Plans kept in the browser's IndexedDB.
//!
//! **Invariants.** A write is reported only after its transaction's complete event. Inside a transaction nothing is awaited but the
//! database. A lost connection (WebKit under memory pressure, a `close` event, a transaction that never answers) is opened again and the
//! work repeated, which [`rows::apply`] makes safe. Nothing from the browser leaves this file but as a [`Fault`]. A page that the browser
//! puts aside whole, to come back to, takes no unfinished transaction with it ([`let_go`]).
//!
//! References: Indexed Database API 3.0 (W3C), sections 2.7 "Transactions" and 5 "Algorithms".

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::{DomException, Error, JSError, OpenDbError, UnexpectedDataError};
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions};
use indexed_db_futures::{BuildPrimitive, KeyRange};
use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::rows::{self, PastRow, PlanRows};
use super::schema::{self, current::keys};
use super::{Durability, Fault, Loaded, Plans, Store, StoreError, Write, Written};
use crate::domain::device::{Device, KeptFile};
use crate::domain::entry::Entry;
use crate::domain::ids::{EntryId, PlanId};
use crate::domain::merge::Summary;
use crate::format::record;

/// The name of the app's database.
pub const NAME: &str = "ownwords";

/// How often a piece of work is tried before the connection counts as lost.
const TRIES: u32 = 3;
/// How long to wait before the second and the third try, in milliseconds.
const PAUSES: [u32; 2] = [50, 500];
/// How long the database may take to answer before the connection counts as lost, in milliseconds.
const PATIENCE: u32 = 10_000;
/// The same for work on a whole plan.
const LONG_PATIENCE: u32 = 60_000;
/// How long other windows are given to let go of the database, in milliseconds.
const MANNERS: u32 = 4_000;

/// Plans in one database of this browser.
pub struct IndexedDb {
    name: Rc<str>,
    link: Rc<Link>,
    /// Opening, one at a time.
    opening: Queue,
    /// Writing, one call at a time in the order of the calls, so that a repeated one never overtakes the next.
    writing: Queue,
    /// How long the database may take to answer, in milliseconds.
    patience: u32,
}

/// The connection, when there is one.
#[derive(Default)]
struct Link {
    open: RefCell<Option<Connection>>,
    wiped: Cell<bool>,
}

/// An open connection; dropping it closes it.
struct Connection {
    database: Database,
    _listeners: [EventListener; 3],
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.clone().close();
    }
}

/// Why a piece of work did not come to its end.
enum Problem {
    /// For a reason that repeating doesn't change.
    Final(StoreError),
    /// The browser said so.
    Browser(Fault),
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        Self::Final(error)
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self::Browser(fault(error))
    }
}

impl IndexedDb {
    /// The database of this name. Nothing is opened before it is needed, and nothing created before something is written.
    pub fn new(name: &str) -> Self {
        Self { name: Rc::from(name), link: Rc::default(), opening: Queue::default(), writing: Queue::default(), patience: PATIENCE }
    }

    /// Cuts the connection as a browser does that is short of memory: the store isn't told.
    #[cfg(feature = "suite")]
    pub fn cut(&self) {
        if let Some(open) = &*self.link.open.borrow() {
            open.database.clone().close();
        }
    }

    /// With less patience, so that a check of it doesn't take half a minute.
    #[cfg(feature = "suite")]
    #[must_use]
    pub fn impatient(self, millis: u32) -> Self {
        Self { patience: millis, ..self }
    }

    /// The connection, opened when there is none. `None`: there is no such database, and `create` is false.
    async fn connection(&self, create: bool) -> Result<Option<Database>, Problem> {
        let _turn = self.opening.turn().await;
        if self.link.wiped.get() {
            return Err(StoreError::Wiped.into());
        }
        if let Some(open) = &*self.link.open.borrow() {
            return Ok(Some(open.database.clone()));
        }
        if !create && is_absent(&self.name).await {
            return Ok(None);
        }
        let database = match open(&self.name, Some(schema::current::VERSION.number())).await {
            // A newer version was here. One that only added something is used as it is.
            Err(Problem::Browser(fault)) if fault.name == "VersionError" => open(&self.name, None).await?,
            other => other?,
        };
        if let Some(found) = schema::too_new(database.version()) {
            database.close();
            return Err(StoreError::TooNew { found }.into());
        }
        let listeners = [
            EventListener::once(database.as_sys(), "versionchange", {
                let (link, database) = (Rc::downgrade(&self.link), database.clone());
                move |event| {
                    // Another window deletes or upgrades the database: let go at once, or it waits for ever.
                    let Some(link) = link.upgrade() else { return database.close() };
                    let change = event.dyn_ref::<web_sys::IdbVersionChangeEvent>();
                    if change.is_some_and(|change| change.new_version().is_none()) {
                        link.wiped.set(true);
                    }
                    link.forget(&database);
                }
            }),
            EventListener::once(database.as_sys(), "close", {
                let (link, database) = (Rc::downgrade(&self.link), database.clone());
                move |_| {
                    if let Some(link) = link.upgrade() {
                        link.forget(&database);
                    }
                }
            }),
            // After the listeners of the capture phase, which write what was typed last.
            EventListener::new(&gloo::utils::window(), "pagehide", |event| {
                if Reflect::get(event, &"persisted".into()).is_ok_and(|kept| kept.is_truthy()) {
                    let_go();
                }
            }),
        ];
        *self.link.open.borrow_mut() = Some(Connection { database: database.clone(), _listeners: listeners });
        Ok(Some(database))
    }

    /// Does a piece of work on the database, and does it again where the connection was lost. `None`: there is no such database.
    async fn work<T>(
        &self,
        create: bool,
        patience: u32,
        work: impl AsyncFn(&Database) -> Result<T, Problem>,
    ) -> Result<Option<T>, StoreError> {
        let mut last = Fault::default();
        for attempt in 0..TRIES {
            if let Some(pause) = attempt.checked_sub(1).and_then(|n| PAUSES.get(n as usize)) {
                sleep(*pause).await;
            }
            let database = match self.connection(create).await {
                Ok(Some(database)) => database,
                Ok(None) => return Ok(None),
                Err(Problem::Final(error)) => return Err(error),
                Err(Problem::Browser(fault)) if fault.name == "QuotaExceededError" => return Err(StoreError::Full),
                Err(Problem::Browser(fault)) if is_refusal(&fault) && attempt + 1 == TRIES => return Err(StoreError::Refused(fault)),
                Err(Problem::Browser(fault)) => {
                    last = fault;
                    continue;
                }
            };
            match within(patience, work(&database)).await {
                Some(Ok(done)) => return Ok(Some(done)),
                Some(Err(Problem::Final(error))) => return Err(error),
                Some(Err(Problem::Browser(fault))) => {
                    // Firefox lets nothing more be written through a connection that has met a full disk.
                    self.link.forget(&database);
                    match fault.name.as_str() {
                        "QuotaExceededError" => return Err(StoreError::Full),
                        name if is_loss(name) => last = fault,
                        _ => return Err(StoreError::Failed(fault)),
                    }
                }
                None => {
                    self.link.forget(&database);
                    last = Fault { name: "TimeoutError".to_owned(), message: "The database did not answer.".to_owned() };
                }
            }
        }
        Err(if self.link.wiped.get() { StoreError::Wiped } else { StoreError::Lost(last) })
    }

    async fn read<T>(&self, work: impl AsyncFn(&Database) -> Result<T, Problem>) -> Result<Option<T>, StoreError> {
        self.work(false, LONG_PATIENCE, work).await
    }

    /// Writing work, in its turn. The database is made when it isn't there.
    async fn change<T>(&self, patience: u32, work: impl AsyncFn(&Database) -> Result<T, Problem>) -> Result<T, StoreError> {
        let _turn = self.writing.turn().await;
        self.work(true, patience, work).await?.ok_or(StoreError::Wiped)
    }
}

impl Link {
    /// Lets go of a connection, unless another has taken its place.
    fn forget(&self, database: &Database) {
        database.clone().close();
        // The connection's listeners may be what calls this: drop them when nobody borrows any more.
        let held = self.open.borrow().as_ref().is_some_and(|open| open.database.as_sys() == database.as_sys());
        if held && let Some(open) = self.open.borrow_mut().take() {
            spawn_local(async move { drop(open) });
        }
    }
}

impl Store for IndexedDb {
    async fn plans(&self) -> Result<Plans, StoreError> {
        let found = self.read(async |database| {
            let transaction = begin(database, &[keys::PLANS])?;
            let store = transaction.object_store(keys::PLANS)?;
            let keys = store.get_all_keys::<String>().primitive()?;
            let rows = store.get_all::<JsValue>().primitive()?;
            let keys: Vec<String> = keys.await?.collect::<Result<_, _>>()?;
            let rows = rows.await?.map(|row| row.map(|row| bytes(&row))).collect::<Result<Vec<_>, _>>()?;
            Ok(rows::plans(keys.iter().map(String::as_str).zip(rows.iter().map(Vec::as_slice))))
        });
        Ok(found.await?.unwrap_or_default())
    }

    async fn open(&self, plan: &PlanId) -> Result<Loaded, StoreError> {
        let found = self.read(async |database| {
            let transaction = begin(database, &[keys::PLANS, keys::ENTRIES])?;
            let key = rows::plan_key(plan);
            let cards = transaction.object_store(keys::PLANS)?;
            let card = cards.get::<JsValue, _, _>(key.as_str()).primitive()?;
            let entries = transaction.object_store(keys::ENTRIES)?;
            let chunks = chunks(&key)
                .into_iter()
                .map(|range| entries.get_all::<JsValue>().with_query::<String, _>(range).primitive())
                .collect::<Result<Vec<_>, _>>()?;
            let card = card.await?.ok_or(StoreError::NoSuchPlan)?;
            let card = rows::read(plan, &rows::card_id(plan), &bytes(&card))?;
            let mut loaded = Loaded { card, entries: Vec::new(), unreadable: 0 };
            let mut buffer = Vec::new();
            for chunk in chunks {
                for row in chunk.await? {
                    fill(&mut buffer, &row?);
                    rows::take_in(&mut loaded, plan, &buffer);
                }
            }
            Ok(loaded)
        });
        found.await?.ok_or(StoreError::NoSuchPlan)
    }

    async fn write(&self, writes: Vec<Write>, durability: Durability) -> Result<Vec<Written>, StoreError> {
        self.change(self.patience, async |database| {
            let transaction = begin_writing(database, &[keys::PLANS, keys::ENTRIES, keys::PAST], durability)?;
            let mut written = Vec::with_capacity(writes.len());
            for write in &writes {
                written.push(write_one(&transaction, write).await?);
            }
            end(transaction).await?;
            Ok(written)
        })
        .await
    }

    async fn entries(&self, plan: &PlanId, ids: &[EntryId]) -> Result<Vec<Entry>, StoreError> {
        let found = self.read(async |database| {
            let transaction = begin(database, &[keys::PLANS, keys::ENTRIES])?;
            let (plans, entries) = (transaction.object_store(keys::PLANS)?, transaction.object_store(keys::ENTRIES)?);
            let card = rows::card_id(plan);
            let rows = ids
                .iter()
                .map(|id| {
                    let (store, key) = if *id == card { (&plans, rows::plan_key(plan)) } else { (&entries, rows::entry_key(plan, id)) };
                    store.get::<JsValue, _, _>(key).primitive()
                })
                .collect::<Result<Vec<_>, _>>()?;
            let mut found = Vec::with_capacity(rows.len());
            for (id, row) in ids.iter().zip(rows) {
                if let Some(row) = row.await? {
                    found.extend(rows::read(plan, id, &bytes(&row)).ok());
                }
            }
            Ok(found)
        });
        Ok(found.await?.unwrap_or_default())
    }

    async fn past(&self, plan: &PlanId, entry: &EntryId) -> Result<Vec<Entry>, StoreError> {
        let found = self.read(async |database| {
            let transaction = begin(database, &[keys::PAST])?;
            let store = transaction.object_store(keys::PAST)?;
            let mut past = past(&store, plan, entry).await?;
            rows::newest_first(&mut past);
            Ok(past)
        });
        Ok(found.await?.unwrap_or_default())
    }

    async fn everything(&self, plan: &PlanId) -> Result<PlanRows, StoreError> {
        let found = self.read(async |database| everything(&begin(database, &[keys::PLANS, keys::ENTRIES, keys::PAST])?, plan).await);
        found.await?.ok_or(StoreError::NoSuchPlan)
    }

    async fn put_plan(&self, rows: PlanRows, durability: Durability) -> Result<(), StoreError> {
        rows.check()?;
        self.change(LONG_PATIENCE, async |database| {
            let transaction = begin_writing(database, &[keys::PLANS, keys::ENTRIES, keys::PAST], durability)?;
            remove(&transaction, &rows.plan)?;
            put(&transaction.object_store(keys::PLANS)?, rows::plan_key(&rows.plan), &rows.card)?;
            let entries = transaction.object_store(keys::ENTRIES)?;
            for (id, bytes) in &rows.entries {
                put(&entries, rows::entry_key(&rows.plan, id), bytes)?;
            }
            let past = transaction.object_store(keys::PAST)?;
            for row in &rows.past {
                put(&past, rows::past_key(&rows.plan, &row.entry, &row.wording), &row.bytes)?;
            }
            end(transaction).await
        })
        .await
    }

    async fn bring_together(&self, theirs: PlanRows, durability: Durability) -> Result<Summary, StoreError> {
        self.change(LONG_PATIENCE, async |database| {
            let plan = &theirs.plan;
            let transaction = begin_writing(database, &[keys::PLANS, keys::ENTRIES, keys::PAST], durability)?;
            let brought = rows::bring_together(&everything(&transaction, plan).await?, &theirs)?;
            if let Some(card) = &brought.card {
                put(&transaction.object_store(keys::PLANS)?, rows::plan_key(plan), card)?;
            }
            let entries = transaction.object_store(keys::ENTRIES)?;
            for (id, bytes) in &brought.entries {
                put(&entries, rows::entry_key(plan, id), bytes)?;
            }
            let past = transaction.object_store(keys::PAST)?;
            for row in &brought.past {
                put(&past, rows::past_key(plan, &row.entry, &row.wording), &row.bytes)?;
            }
            end(transaction).await?;
            Ok(brought.summary)
        })
        .await
    }

    async fn remove_plan(&self, plan: &PlanId) -> Result<(), StoreError> {
        self.change(LONG_PATIENCE, async |database| {
            let all = [keys::DEVICE, keys::PLANS, keys::ENTRIES, keys::PAST];
            let transaction = begin_writing(database, &all, Durability::Strict)?;
            let devices = transaction.object_store(keys::DEVICE)?;
            let device = devices.get::<JsValue, _, _>(rows::DEVICE).primitive()?.await?.map(|row| bytes(&row));
            if let Some(device) = rows::without_plan(device.as_deref(), plan) {
                put(&devices, rows::DEVICE.to_owned(), &device)?;
            }
            remove(&transaction, plan)?;
            end(transaction).await
        })
        .await
    }

    async fn wipe(&self) -> Result<(), StoreError> {
        let _turn = self.writing.turn().await;
        let all = [keys::DEVICE, keys::PLANS, keys::ENTRIES, keys::PAST];
        // First the rows: they are gone even where another window doesn't let go of the database.
        let cleared = self.work(false, LONG_PATIENCE, async |database| {
            let transaction = begin_writing(database, &all, Durability::Strict)?;
            for name in all {
                transaction.object_store(name)?.clear()?;
            }
            end(transaction).await
        });
        match cleared.await {
            // A database that can't be opened can still be deleted.
            Ok(_) | Err(StoreError::TooNew { .. } | StoreError::Lost(_) | StoreError::Failed(_)) => {}
            Err(error) => return Err(error),
        }
        let held = self.link.open.borrow().as_ref().map(|open| open.database.clone());
        if let Some(database) = held {
            self.link.forget(&database);
        }
        let request = Database::delete_by_name(&self.name).map_err(|error| StoreError::Refused(open_fault(error)))?;
        match within(MANNERS, request).await {
            Some(Ok(())) => Ok(()),
            Some(Err(error)) => Err(StoreError::Failed(fault(error))),
            None => Err(StoreError::Blocked),
        }
    }

    async fn device(&self) -> Result<Option<Device>, StoreError> {
        let found = self.read(async |database| {
            let transaction = begin(database, &[keys::DEVICE])?;
            device(&transaction.object_store(keys::DEVICE)?).await
        });
        Ok(found.await?.flatten())
    }

    async fn device_or(&self, fresh: Device) -> Result<Device, StoreError> {
        self.change(self.patience, async |database| {
            let transaction = begin_writing(database, &[keys::DEVICE], Durability::Relaxed)?;
            let store = transaction.object_store(keys::DEVICE)?;
            let kept = device(&store).await?;
            if kept.is_none() {
                put(&store, rows::DEVICE.to_owned(), &record::encode_device(&fresh))?;
            }
            end(transaction).await?;
            Ok(kept.unwrap_or_else(|| fresh.clone()))
        })
        .await
    }

    async fn set_device(&self, fresh: Device) -> Result<(), StoreError> {
        self.change(self.patience, async |database| {
            // A worker's key is in it.
            let transaction = begin_writing(database, &[keys::DEVICE], Durability::Strict)?;
            let store = transaction.object_store(keys::DEVICE)?;
            device(&store).await?;
            put(&store, rows::DEVICE.to_owned(), &record::encode_device(&fresh))?;
            end(transaction).await
        })
        .await
    }

    async fn kept(&self) -> Result<Vec<(String, KeptFile)>, StoreError> {
        let found = self.read(async |database| {
            let transaction = begin(database, &[keys::DEVICE])?;
            let store = transaction.object_store(keys::DEVICE)?;
            let names = store.get_all_keys::<String>().with_query::<String, _>(below(rows::KEPT)).primitive()?;
            let files = store.get_all::<JsValue>().with_query::<String, _>(below(rows::KEPT)).primitive()?;
            let names: Vec<String> = names.await?.collect::<Result<_, _>>()?;
            let files = files.await?.map(|row| row.map(|row| bytes(&row))).collect::<Result<Vec<_>, _>>()?;
            Ok(names.iter().zip(&files).map(|(key, row)| rows::read_kept(key, row)).collect())
        });
        Ok(found.await?.unwrap_or_default())
    }

    async fn kept_sealed(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let found = self.read(async |database| {
            let transaction = begin(database, &[keys::DEVICE])?;
            let row = transaction.object_store(keys::DEVICE)?.get::<JsValue, _, _>(rows::sealed_key(name)).primitive()?.await?;
            Ok(row.map(|row| bytes(&row)))
        });
        Ok(found.await?.flatten())
    }

    async fn keep(&self, name: &str, file: KeptFile, sealed: Vec<u8>) -> Result<(), StoreError> {
        self.change(LONG_PATIENCE, async |database| {
            let transaction = begin_writing(database, &[keys::DEVICE], Durability::Strict)?;
            let store = transaction.object_store(keys::DEVICE)?;
            put(&store, rows::kept_key(name), &record::encode_kept(&file))?;
            put(&store, rows::sealed_key(name), &sealed)?;
            end(transaction).await
        })
        .await
    }

    async fn forget(&self, name: &str) -> Result<(), StoreError> {
        self.change(LONG_PATIENCE, async |database| {
            let transaction = begin_writing(database, &[keys::DEVICE], Durability::Strict)?;
            let store = transaction.object_store(keys::DEVICE)?;
            for key in [rows::kept_key(name), rows::sealed_key(name)] {
                store.delete::<String, _>(key).primitive()?;
            }
            end(transaction).await
        })
        .await
    }
}

thread_local! {
    /// The transactions that were begun last, finished or not.
    static BEGUN: RefCell<VecDeque<web_sys::IdbTransaction>> = const { RefCell::new(VecDeque::new()) };
}

/// More transactions than are ever under way at once.
const UNDER_WAY: usize = 32;

fn noted(transaction: Transaction<'_>) -> Transaction<'_> {
    BEGUN.with_borrow_mut(|begun| {
        if begun.len() == UNDER_WAY {
            begun.pop_front();
        }
        begun.push_back(transaction.as_sys().clone().into());
    });
    transaction
}

/// Gives up every transaction that isn't finished. One that a page holds which stands still in the browser's cache of pages would bar
/// the next page from the database for as long as it lies there (seen in WebKit and Firefox). Should the page come back, the work is
/// done again, as after any lost connection.
fn let_go() {
    for transaction in BEGUN.take() {
        // One that is finished says so, which is all the same.
        let _ = transaction.abort();
    }
}

fn begin<'a>(database: &'a Database, stores: &[&str]) -> Result<Transaction<'a>, Error> {
    database.transaction(stores).build().map(noted)
}

fn begin_writing<'a>(database: &'a Database, stores: &[&str], durability: Durability) -> Result<Transaction<'a>, Error> {
    let durability = match durability {
        Durability::Relaxed => TransactionDurability::Relaxed,
        Durability::Strict => TransactionDurability::Strict,
    };
    let options = TransactionOptions::new().with_durability(durability);
    database.transaction(stores).with_mode(TransactionMode::Readwrite).with_options(options).build().map(noted)
}

/// Commits, and waits for the complete event.
async fn end(transaction: Transaction<'_>) -> Result<(), Problem> {
    let handle = transaction.as_sys().clone();
    transaction.commit().await.map_err(|error| {
        // A transaction that the browser gave up on says why only here: a full disk, for one.
        Problem::Browser(handle.error().map_or_else(|| fault(error), |why| dom_fault(&why)))
    })
}

async fn write_one(transaction: &Transaction<'_>, write: &Write) -> Result<Written, Problem> {
    let card_key = rows::plan_key(&write.plan);
    let is_card = write.entry == rows::card_id(&write.plan);
    let cards = transaction.object_store(keys::PLANS)?;
    let others = transaction.object_store(keys::ENTRIES)?;
    let key = if is_card { card_key.clone() } else { rows::entry_key(&write.plan, &write.entry) };
    let store = if is_card { &cards } else { &others };
    let plan = cards.get_key::<String, _>(card_key).primitive()?;
    let row = store.get::<JsValue, _, _>(key.as_str()).primitive()?;
    let begins = is_card && write.base.is_empty();
    if plan.await?.is_none() && !begins {
        return Err(StoreError::NoSuchPlan.into());
    }
    let entry = row.await?.map(|row| rows::read(&write.plan, &write.entry, &bytes(&row))).transpose()?;
    let archive = transaction.object_store(keys::PAST)?;
    let earlier = match &entry {
        Some(entry) if rows::needs_past(write, entry) => past(&archive, &write.plan, &write.entry).await?,
        _ => Vec::new(),
    };
    let earlier: Vec<_> = earlier.into_iter().flat_map(|entry| entry.heads).collect();
    let applied = rows::apply(write, entry, &earlier)?;
    if let Some(bytes) = applied.put {
        put(store, key, &bytes)?;
    }
    for (wording, bytes) in applied.archive {
        put(&archive, rows::past_key(&write.plan, &write.entry, &wording), &bytes)?;
    }
    Ok(applied.written)
}

async fn past(store: &ObjectStore<'_>, plan: &PlanId, entry: &EntryId) -> Result<Vec<Entry>, Problem> {
    let range = below(&rows::entry_key(plan, entry));
    let mut found = Vec::new();
    for row in store.get_all::<JsValue>().with_query::<String, _>(range).primitive()?.await? {
        found.extend(rows::read_past(plan, entry, &bytes(&row?)));
    }
    Ok(found)
}

/// Every row of a plan, byte for byte.
async fn everything(transaction: &Transaction<'_>, plan: &PlanId) -> Result<PlanRows, Problem> {
    let key = rows::plan_key(plan);
    let plans = transaction.object_store(keys::PLANS)?;
    let card = plans.get::<JsValue, _, _>(key.as_str()).primitive()?;
    let (entries, past) = (transaction.object_store(keys::ENTRIES)?, transaction.object_store(keys::PAST)?);
    let entry_keys = entries.get_all_keys::<String>().with_query::<String, _>(below(&key)).primitive()?;
    let entry_rows = entries.get_all::<JsValue>().with_query::<String, _>(below(&key)).primitive()?;
    let past_keys = past.get_all_keys::<String>().with_query::<String, _>(below(&key)).primitive()?;
    let past_rows = past.get_all::<JsValue>().with_query::<String, _>(below(&key)).primitive()?;
    let card = bytes(&card.await?.ok_or(StoreError::NoSuchPlan)?);
    let mut found = PlanRows { plan: plan.clone(), card, entries: Vec::new(), past: Vec::new() };
    for (key, row) in entry_keys.await?.zip(entry_rows.await?) {
        found.entries.push((rows::entry_of(&key?).0, bytes(&row?)));
    }
    for (key, row) in past_keys.await?.zip(past_rows.await?) {
        found.past.push(PastRow::of(&key?, bytes(&row?)));
    }
    Ok(found)
}

async fn device(store: &ObjectStore<'_>) -> Result<Option<Device>, Problem> {
    let row = store.get::<JsValue, _, _>(rows::DEVICE).primitive()?.await?.map(|row| bytes(&row));
    Ok(rows::read_device(row.as_deref())?)
}

/// Asks for a row to be put; the transaction says whether it was.
fn put(store: &ObjectStore<'_>, key: String, bytes: &[u8]) -> Result<(), Error> {
    store.put(JsValue::from(Uint8Array::from(bytes))).with_key(key).primitive().map(drop)
}

fn remove(transaction: &Transaction<'_>, plan: &PlanId) -> Result<(), Error> {
    let key = rows::plan_key(plan);
    for name in [keys::ENTRIES, keys::PAST] {
        transaction.object_store(name)?.delete::<String, _>(below(&key)).primitive()?;
    }
    transaction.object_store(keys::PLANS)?.delete::<String, _>(key).primitive()?;
    Ok(())
}

fn below(key: &str) -> KeyRange<String> {
    let (from, to) = rows::below(key);
    KeyRange::from(from..to)
}

/// The rows of a plan in ranges, in order, so that one is read while the next is on its way and the page can breathe between. Identifiers are
/// random hexadecimal digits, so the ranges are about equal; any other identifier falls into one of them too.
fn chunks(key: &str) -> Vec<KeyRange<String>> {
    let (from, to) = rows::below(key);
    let mut starts = vec![from.clone()];
    starts.extend("123456789abcdef".chars().map(|digit| format!("{from}{digit}")));
    starts.push(to);
    starts.windows(2).map(|pair| KeyRange::from(pair[0].clone()..pair[1].clone())).collect()
}

/// The bytes of a row. A value that isn't bytes comes out as none, which no reader takes for a record.
fn bytes(row: &JsValue) -> Vec<u8> {
    row.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default()
}

/// The same into a buffer that is used again.
fn fill(buffer: &mut Vec<u8>, row: &JsValue) {
    buffer.clear();
    if let Some(row) = row.dyn_ref::<Uint8Array>() {
        buffer.resize(row.length() as usize, 0);
        row.copy_to(buffer);
    }
}

/// Opens the database, and upgrades it where a version is named.
async fn open(name: &str, version: Option<u32>) -> Result<Database, Problem> {
    let (done, finish) = signal();
    let blocked = {
        let finish = finish.clone();
        move |_| {
            Timeout::new(MANNERS, move || call(&finish)).forget();
            Ok(())
        }
    };
    let request = Database::open(name)
        .with_on_blocked(blocked)
        .with_on_upgrade_needed(|event, database| schema::upgrade(&database, event.old_version()));
    let request = match version {
        Some(version) => request.with_version(version).build(),
        None => request.build(),
    };
    let request = request.map_err(|error| Problem::Browser(open_fault(error)))?;
    let outcome = Rc::new(RefCell::new(None));
    let given_up = Rc::new(Cell::new(false));
    // The request goes on when nobody waits for it any more, and a connection that nobody holds would block every other window.
    spawn_local({
        let (outcome, given_up) = (outcome.clone(), given_up.clone());
        async move {
            let result = request.await;
            match result {
                Ok(database) if given_up.get() => database.close(),
                result => *outcome.borrow_mut() = Some(result),
            }
            call(&finish);
        }
    });
    let waited = within(PATIENCE, JsFuture::from(done)).await;
    let outcome = outcome.borrow_mut().take();
    match outcome {
        Some(Ok(database)) => Ok(database),
        Some(Err(error)) => Err(Problem::Browser(open_fault(error))),
        None => {
            given_up.set(true);
            if waited.is_some() {
                return Err(StoreError::Blocked.into());
            }
            Err(Problem::Browser(Fault { name: "TimeoutError".to_owned(), message: "The database did not open.".to_owned() }))
        }
    }
}

/// Whether there is surely no such database. Asked so that looking creates nothing; a browser that can't tell creates an empty one.
async fn is_absent(name: &str) -> bool {
    let list = || -> Result<Promise, JsValue> {
        let factory = Reflect::get(&js_sys::global(), &"indexedDB".into())?;
        let databases: Function = Reflect::get(&factory, &"databases".into())?.dyn_into()?;
        databases.call0(&factory)?.dyn_into()
    };
    let Ok(promise) = list() else { return false };
    let Some(Ok(names)) = within(PATIENCE, JsFuture::from(promise)).await else { return false };
    js_sys::Array::from(&names)
        .iter()
        .all(|each| Reflect::get(&each, &"name".into()).ok().and_then(|each| each.as_string()).as_deref() != Some(name))
}

/// Losses of the connection: worth another try on a new one.
fn is_loss(name: &str) -> bool {
    matches!(name, "InvalidStateError" | "UnknownError" | "AbortError" | "TransactionInactiveError" | "TimeoutError")
}

/// Refusals to open: a private window, a setting, a frame that may not keep anything.
fn is_refusal(fault: &Fault) -> bool {
    // Chromium calls its own refusal unknown, and says the rest in English whatever its language.
    let denied = fault.name == "UnknownError" && fault.message.contains("denied permission");
    denied || matches!(fault.name.as_str(), "SecurityError" | "NotAllowedError" | "InvalidStateError" | "NotSupportedError" | "TypeError")
}

fn fault(error: Error) -> Fault {
    match error {
        Error::DomException(exception) => exception_fault(&exception),
        Error::Unknown(error) => js_fault(&error),
        // The transaction ended without the browser saying why.
        Error::MissingData(UnexpectedDataError::TransactionAborted) => {
            Fault { name: "AbortError".to_owned(), message: "The transaction was aborted.".to_owned() }
        }
        // Not the crate's own texts: they carry the formatting of floating-point numbers with them.
        Error::Serialisation(_) | Error::MissingData(_) => {
            Fault { name: "DataError".to_owned(), message: "What the browser gave is not what was stored.".to_owned() }
        }
    }
}

fn open_fault(error: OpenDbError) -> Fault {
    match error {
        OpenDbError::Base(error) => fault(error),
        // What the crate calls anything that asking to open a database throws; the version that is asked for is never zero.
        OpenDbError::VersionZero => {
            Fault { name: "NotAllowedError".to_owned(), message: "The browser does not open databases for this page.".to_owned() }
        }
        _ => Fault { name: "NotSupportedError".to_owned(), message: "The browser has no database for this page.".to_owned() },
    }
}

fn exception_fault(exception: &DomException) -> Fault {
    dom_fault(exception.as_sys())
}

fn dom_fault(exception: &web_sys::DomException) -> Fault {
    Fault { name: exception.name(), message: exception.message() }
}

fn js_fault(error: &JSError) -> Fault {
    let text = |value: &JsValue, field: &str| Reflect::get(value, &field.into()).ok().and_then(|text| text.as_string()).unwrap_or_default();
    let value: &JsValue = error.as_ref();
    if value.is_object() {
        Fault { name: text(value, "name"), message: text(value, "message") }
    } else {
        Fault { name: String::new(), message: value.as_string().unwrap_or_default() }
    }
}

/// A promise, and the function that keeps it.
fn signal() -> (Promise, Function) {
    let mut keep = None;
    let promise = Promise::new(&mut |resolve, _| keep = Some(resolve));
    // The promise calls its executor before it returns (ECMA-262 section 27.2.3.1).
    (promise, keep.unwrap_or_else(|| Function::new_no_args("")))
}

fn call(function: &Function) {
    // Keeping a promise doesn't throw.
    let _ = function.call0(&JsValue::UNDEFINED);
}

async fn sleep(millis: u32) {
    let (done, finish) = signal();
    let _timer = Timeout::new(millis, move || call(&finish));
    let _ = JsFuture::from(done).await;
}

/// Waits for work, but not for ever; work that took too long is dropped, and its transaction with it.
async fn within<T>(millis: u32, work: impl IntoFuture<Output = T>) -> Option<T> {
    let mut work = pin!(work.into_future());
    let mut clock = pin!(sleep(millis));
    poll_fn(|context| {
        if let Poll::Ready(done) = work.as_mut().poll(context) {
            return Poll::Ready(Some(done));
        }
        clock.as_mut().poll(context).map(|()| None)
    })
    .await
}

/// One at a time, in the order of asking.
struct Queue {
    last: RefCell<Promise>,
}

impl Default for Queue {
    fn default() -> Self {
        Self { last: RefCell::new(Promise::resolve(&JsValue::UNDEFINED)) }
    }
}

impl Queue {
    async fn turn(&self) -> Turn {
        let (done, finish) = signal();
        let before = self.last.replace(done);
        let turn = Turn { finish };
        let _ = JsFuture::from(before).await;
        turn
    }
}

/// Somebody's turn, until it is dropped.
struct Turn {
    finish: Function,
}

impl Drop for Turn {
    fn drop(&mut self) {
        call(&self.finish);
    }
}

//! A complete store that forgets: for tests, and for looking round without keeping anything. Its rows are the same bytes under the same
//! keys as on the disk.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::rows::{self, PastRow, PlanRows};
use super::{Durability, Loaded, Plans, Store, StoreError, Write, Written};
use crate::domain::device::{Device, KeptFile};
use crate::domain::entry::Entry;
use crate::domain::ids::{EntryId, PlanId};
use crate::domain::merge::Summary;
use crate::format::record;

type Rows = BTreeMap<String, Vec<u8>>;

#[derive(Clone, Debug, Default)]
struct Tables {
    device: Rows,
    plans: Rows,
    entries: Rows,
    past: Rows,
}

/// Plans kept in memory.
#[derive(Debug, Default)]
pub struct Memory {
    tables: Rc<RefCell<Tables>>,
    /// How often everything was deleted, in all windows and as far as this window knows.
    wipes: Rc<Cell<u32>>,
    known_wipes: Cell<u32>,
}

impl Memory {
    /// Another window onto the same plans.
    #[must_use]
    pub fn window(&self) -> Self {
        Self { tables: self.tables.clone(), wipes: self.wipes.clone(), known_wipes: self.wipes.as_ref().clone() }
    }

    fn look<T>(&self, look: impl FnOnce(&Tables) -> Result<T, StoreError>) -> Result<T, StoreError> {
        if self.wipes.get() != self.known_wipes.get() {
            return Err(StoreError::Wiped);
        }
        look(&self.tables.borrow())
    }

    /// Changes everything or, on an error, nothing.
    fn change<T>(&self, change: impl FnOnce(&mut Tables) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut tables = self.look(|tables| Ok(tables.clone()))?;
        let done = change(&mut tables)?;
        *self.tables.borrow_mut() = tables;
        Ok(done)
    }
}

fn under<'a>(rows: &'a Rows, key: &str) -> impl Iterator<Item = (&'a String, &'a Vec<u8>)> + use<'a> {
    let (from, to) = rows::below(key);
    rows.range(from..to)
}

fn remove(tables: &mut Tables, plan: &PlanId) {
    let key = rows::plan_key(plan);
    tables.plans.remove(&key);
    for table in [&mut tables.entries, &mut tables.past] {
        let keys: BTreeSet<_> = under(table, &key).map(|(key, _)| key.clone()).collect();
        table.retain(|key, _| !keys.contains(key));
    }
}

fn everything(tables: &Tables, plan: &PlanId) -> Result<PlanRows, StoreError> {
    let key = rows::plan_key(plan);
    Ok(PlanRows {
        plan: plan.clone(),
        card: tables.plans.get(&key).ok_or(StoreError::NoSuchPlan)?.clone(),
        entries: under(&tables.entries, &key).map(|(key, bytes)| (rows::entry_of(key).0, bytes.clone())).collect(),
        past: under(&tables.past, &key).map(|(key, bytes)| PastRow::of(key, bytes.clone())).collect(),
    })
}

fn write_one(tables: &mut Tables, write: &Write) -> Result<Written, StoreError> {
    let is_card = write.entry == rows::card_id(&write.plan);
    let plan_key = rows::plan_key(&write.plan);
    let begins = is_card && write.base.is_empty();
    if !begins && !tables.plans.contains_key(&plan_key) {
        return Err(StoreError::NoSuchPlan);
    }
    let (table, key) =
        if is_card { (&mut tables.plans, plan_key) } else { (&mut tables.entries, rows::entry_key(&write.plan, &write.entry)) };
    let entry = table.get(&key).map(|bytes| rows::read(&write.plan, &write.entry, bytes)).transpose()?;
    let past_key = rows::entry_key(&write.plan, &write.entry);
    let past: Vec<_> = under(&tables.past, &past_key)
        .filter_map(|(_, bytes)| rows::read_past(&write.plan, &write.entry, bytes))
        .flat_map(|entry| entry.heads)
        .collect();
    let applied = rows::apply(write, entry, &past)?;
    if let Some(bytes) = applied.put {
        table.insert(key, bytes);
    }
    for (wording, bytes) in applied.archive {
        tables.past.insert(rows::past_key(&write.plan, &write.entry, &wording), bytes);
    }
    Ok(applied.written)
}

impl Store for Memory {
    async fn plans(&self) -> Result<Plans, StoreError> {
        self.look(|tables| Ok(rows::plans(tables.plans.iter().map(|(key, bytes)| (key.as_str(), bytes.as_slice())))))
    }

    async fn open(&self, plan: &PlanId) -> Result<Loaded, StoreError> {
        self.look(|tables| {
            let key = rows::plan_key(plan);
            let card = rows::read(plan, &rows::card_id(plan), tables.plans.get(&key).ok_or(StoreError::NoSuchPlan)?)?;
            let mut loaded = Loaded { card, entries: Vec::new(), unreadable: 0 };
            for (_, bytes) in under(&tables.entries, &key) {
                rows::take_in(&mut loaded, plan, bytes);
            }
            Ok(loaded)
        })
    }

    async fn write(&self, writes: Vec<Write>, _: Durability) -> Result<Vec<Written>, StoreError> {
        self.change(|tables| writes.iter().map(|write| write_one(tables, write)).collect())
    }

    async fn entries(&self, plan: &PlanId, ids: &[EntryId]) -> Result<Vec<Entry>, StoreError> {
        self.look(|tables| {
            let row = |id: &EntryId| {
                if *id == rows::card_id(plan) {
                    tables.plans.get(&rows::plan_key(plan))
                } else {
                    tables.entries.get(&rows::entry_key(plan, id))
                }
            };
            Ok(ids.iter().filter_map(|id| rows::read(plan, id, row(id)?).ok()).collect())
        })
    }

    async fn past(&self, plan: &PlanId, entry: &EntryId) -> Result<Vec<Entry>, StoreError> {
        self.look(|tables| {
            let rows = under(&tables.past, &rows::entry_key(plan, entry));
            let mut past: Vec<_> = rows.filter_map(|(_, bytes)| rows::read_past(plan, entry, bytes)).collect();
            rows::newest_first(&mut past);
            Ok(past)
        })
    }

    async fn everything(&self, plan: &PlanId) -> Result<PlanRows, StoreError> {
        self.look(|tables| everything(tables, plan))
    }

    async fn put_plan(&self, rows: PlanRows, _: Durability) -> Result<(), StoreError> {
        rows.check()?;
        self.change(|tables| {
            remove(tables, &rows.plan);
            tables.plans.insert(rows::plan_key(&rows.plan), rows.card);
            tables.entries.extend(rows.entries.into_iter().map(|(id, bytes)| (rows::entry_key(&rows.plan, &id), bytes)));
            tables.past.extend(rows.past.into_iter().map(|row| (rows::past_key(&rows.plan, &row.entry, &row.wording), row.bytes)));
            Ok(())
        })
    }

    async fn bring_together(&self, theirs: PlanRows, _: Durability) -> Result<Summary, StoreError> {
        self.change(|tables| {
            let plan = &theirs.plan;
            let brought = rows::bring_together(&everything(tables, plan)?, &theirs)?;
            if let Some(card) = brought.card {
                tables.plans.insert(rows::plan_key(plan), card);
            }
            tables.entries.extend(brought.entries.into_iter().map(|(id, bytes)| (rows::entry_key(plan, &id), bytes)));
            tables.past.extend(brought.past.into_iter().map(|row| (rows::past_key(plan, &row.entry, &row.wording), row.bytes)));
            Ok(brought.summary)
        })
    }

    async fn remove_plan(&self, plan: &PlanId) -> Result<(), StoreError> {
        self.change(|tables| {
            remove(tables, plan);
            if let Some(device) = rows::without_plan(tables.device.get(rows::DEVICE).map(Vec::as_slice), plan) {
                tables.device.insert(rows::DEVICE.to_owned(), device);
            }
            Ok(())
        })
    }

    async fn wipe(&self) -> Result<(), StoreError> {
        self.change(|tables| {
            *tables = Tables::default();
            Ok(())
        })?;
        self.wipes.set(self.wipes.get().wrapping_add(1));
        self.known_wipes.set(self.wipes.get());
        Ok(())
    }

    async fn device(&self) -> Result<Option<Device>, StoreError> {
        self.look(|tables| rows::read_device(tables.device.get(rows::DEVICE).map(Vec::as_slice)))
    }

    async fn device_or(&self, fresh: Device) -> Result<Device, StoreError> {
        self.change(|tables| {
            if let Some(device) = rows::read_device(tables.device.get(rows::DEVICE).map(Vec::as_slice))? {
                return Ok(device);
            }
            tables.device.insert(rows::DEVICE.to_owned(), record::encode_device(&fresh));
            Ok(fresh)
        })
    }

    async fn set_device(&self, device: Device) -> Result<(), StoreError> {
        self.change(|tables| {
            rows::read_device(tables.device.get(rows::DEVICE).map(Vec::as_slice))?;
            tables.device.insert(rows::DEVICE.to_owned(), record::encode_device(&device));
            Ok(())
        })
    }

    async fn kept(&self) -> Result<Vec<(String, KeptFile)>, StoreError> {
        self.look(|tables| Ok(under(&tables.device, rows::KEPT).map(|(key, bytes)| rows::read_kept(key, bytes)).collect()))
    }

    async fn kept_sealed(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.look(|tables| Ok(tables.device.get(&rows::sealed_key(name)).cloned()))
    }

    async fn keep(&self, name: &str, file: KeptFile, sealed: Vec<u8>) -> Result<(), StoreError> {
        self.change(|tables| {
            tables.device.insert(rows::kept_key(name), record::encode_kept(&file));
            tables.device.insert(rows::sealed_key(name), sealed);
            Ok(())
        })
    }

    async fn forget(&self, name: &str) -> Result<(), StoreError> {
        self.change(|tables| {
            tables.device.remove(&rows::kept_key(name));
            tables.device.remove(&rows::sealed_key(name));
            Ok(())
        })
    }
}

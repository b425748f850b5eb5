//! Keeping plans on this device.
//!
//! [`Store`] is what the rest of the app knows; [`memory::Memory`] and `indexed_db::IndexedDb` keep it, and [`suite`] holds both to it.
//!
//! **Invariants.** A wording is never lost: what a writer hadn't seen stays beside what they wrote. Bytes that this version can't read
//! are never written over, but for [`Store::put_plan`], which takes the place of a whole plan because the person asked for it. Nothing
//! of one plan is ever read or written under the name of another.

use std::rc::Rc;

use crate::domain::device::{Device, KeptFile};
use crate::domain::entry::{Body, Entry};
use crate::domain::ids::{EntryId, PlanId};
use crate::domain::merge::Summary;
use crate::domain::version::{Actor, Millis, VersionVector};

#[cfg(target_arch = "wasm32")]
pub mod indexed_db;
pub mod memory;
pub mod rows;
#[cfg(target_arch = "wasm32")]
pub mod schema;
#[cfg(any(not(target_arch = "wasm32"), feature = "suite"))]
pub mod suite;

pub use rows::PlanRows;

/// One edit as the page asks for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    /// The plan it belongs to.
    pub plan: PlanId,
    /// The entry; the plan's own id means its card.
    pub entry: EntryId,
    /// What the writer had seen of this entry; empty for a new one. What the same visit wrote before counts as seen.
    pub base: VersionVector,
    /// Who writes. The store counts under a name of its own (`actor.2`) where counting under this one would claim to have seen
    /// a wording that `base` hasn't.
    pub actor: Actor,
    /// The visit to the box: unlike that of any other visit, on any device, ever. A wording replaced by one of its own visit leaves no trace;
    /// any other replaced wording is kept. Empty: no visit, every replaced wording is kept.
    pub visit: Rc<str>,
    /// When, by the writer's clock.
    pub at: Millis,
    /// A deletion: `body` keeps the words, so that they can be brought back.
    pub gone: bool,
    /// The words.
    pub body: Body,
}

/// What a write has come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The entry as it now stands, with every wording of it.
    pub entry: Entry,
    /// The clock of the wording that was written: the base of the writer's next edit.
    pub clock: VersionVector,
}

/// How sure a write must be before it is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Handed to the operating system: outlives the browser, not always a power cut. For typing.
    Relaxed,
    /// On the disk: for leaving a field, hiding the page, restoring and deleting.
    Strict,
}

/// The plans on this device.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plans {
    /// The card of every plan that can be read, in the order of their ids. A plan's card is gone when the plan was put in the bin.
    pub cards: Vec<(PlanId, Entry)>,
    /// Plans whose card this version can't read. They are left alone; they can still be backed up or removed.
    pub unreadable: Vec<PlanId>,
}

/// A plan as read.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// Its card.
    pub card: Entry,
    /// Every other entry, deleted ones too, in the order of their ids.
    pub entries: Vec<Entry>,
    /// How many entries can't be read by this version. They are left alone.
    pub unreadable: usize,
}

/// What a browser said went wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fault {
    /// The name of the error, such as `UnknownError`.
    pub name: String,
    /// Its message, in whatever language the browser uses. For a report, not for the person.
    pub message: String,
}

/// Why the store could not do what it was asked. After any of these nothing was changed, but for [`StoreError::Lost`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// There is no room.
    Full,
    /// The browser doesn't let this page keep anything.
    Refused(Fault),
    /// The connection was lost and could not be had again. Whether a write was kept isn't known; it is safe to ask for the same again.
    Lost(Fault),
    /// Another window keeps the old version open, or the database from being deleted, and doesn't let go.
    Blocked,
    /// Written by a newer version of the app: left alone.
    TooNew {
        /// The major version found.
        found: u32,
    },
    /// There is no such plan on this device (any more).
    NoSuchPlan,
    /// An entry can't be read, so it isn't written over.
    Unreadable {
        /// Which entry.
        entry: EntryId,
    },
    /// Rows that are not of the plan they were handed in for, or no card among them.
    NotOnePlan,
    /// Far more in a copy of a plan than a person writes.
    TooMuch,
    /// Everything on this device was deleted in another window. Nothing more is read or written until the page is loaded anew.
    Wiped,
    /// Anything else that the browser said.
    Failed(Fault),
}

/// Keeps plans on this device.
///
/// A call that returns `Ok` has been kept as surely as its [`Durability`] says; the caller may say "Saved". Calls that write are
/// carried out in the order in which they were first polled, each as a whole or not at all.
///
/// # Errors
/// Every method: see [`StoreError`].
#[expect(async_fn_in_trait, reason = "browser objects stay on one thread, so no future here is Send")]
pub trait Store {
    /// The plans on this device.
    async fn plans(&self) -> Result<Plans, StoreError>;

    /// A whole plan. [`StoreError::NoSuchPlan`] when it isn't here, [`StoreError::TooNew`] when its card is from a newer version.
    async fn open(&self, plan: &PlanId) -> Result<Loaded, StoreError>;

    /// Writes all of `writes`, or none. They may be of one entry or of many. Asking for the same again changes nothing.
    ///
    /// A plan begins with a write of its card with an empty base. [`StoreError::NoSuchPlan`] when the plan isn't there: it was
    /// removed by another window, and isn't brought back by a late edit.
    async fn write(&self, writes: Vec<Write>, durability: Durability) -> Result<Vec<Written>, StoreError>;

    /// Some entries of a plan as they stand now, its card among them when asked for: a fresh look after another window's change.
    /// Those that aren't there or can't be read are left out.
    async fn entries(&self, plan: &PlanId, ids: &[EntryId]) -> Result<Vec<Entry>, StoreError>;

    /// Earlier wordings of an entry, newest first, each as an entry of that wording alone.
    async fn past(&self, plan: &PlanId, entry: &EntryId) -> Result<Vec<Entry>, StoreError>;

    /// Every row of a plan byte for byte, those that can't be read too: for a backup.
    async fn everything(&self, plan: &PlanId) -> Result<PlanRows, StoreError>;

    /// Puts a plan from a backup in the place of all that is there under its id. [`StoreError::NotOnePlan`] when a row that can be
    /// read is of another plan. For a plan beside the one that is there, see [`PlanRows::under`].
    async fn put_plan(&self, rows: PlanRows, durability: Durability) -> Result<(), StoreError>;

    /// Brings a copy of a plan together with the one that is here, all of it or nothing: see [`rows::bring_together`]. Doing it again
    /// changes nothing. [`StoreError::NoSuchPlan`] when the plan isn't here, [`StoreError::NotOnePlan`] for rows of another plan or an
    /// entry that is of another kind there. A row that can't be read is kept as it is.
    async fn bring_together(&self, theirs: PlanRows, durability: Durability) -> Result<Summary, StoreError>;

    /// Removes a plan with its entries and all earlier wordings, and what the device remembers of it.
    async fn remove_plan(&self, plan: &PlanId) -> Result<(), StoreError>;

    /// Deletes everything, the database itself too. Other windows' stores answer [`StoreError::Wiped`] from then on; this one begins
    /// anew, and leaves nothing on the device until something is written.
    async fn wipe(&self) -> Result<(), StoreError>;

    /// What is kept about this device.
    async fn device(&self) -> Result<Option<Device>, StoreError>;

    /// What is kept about this device, or `fresh`, which is then kept: two windows that start at once agree on one device.
    async fn device_or(&self, fresh: Device) -> Result<Device, StoreError>;

    /// Keeps this about the device.
    async fn set_device(&self, device: Device) -> Result<(), StoreError>;

    /// What was given and kept here, by its names: all that is known without opening any of it.
    async fn kept(&self) -> Result<Vec<(String, KeptFile)>, StoreError>;

    /// A kept file as it is sealed; `None` when it isn't here (any more).
    async fn kept_sealed(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Keeps a sealed file under a name of its own.
    async fn keep(&self, name: &str, file: KeptFile, sealed: Vec<u8>) -> Result<(), StoreError>;

    /// Deletes a kept file.
    async fn forget(&self, name: &str) -> Result<(), StoreError>;
}

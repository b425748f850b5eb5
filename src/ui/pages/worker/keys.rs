//! The worker's keys on this device: kept sealed, unlocked for one opening at a time.

use std::rc::Rc;

use crate::domain::device::{Device, KeptKey, Worker};
use crate::platform::{chance, now, page};
use crate::sealing::{Identity, OpenWith, Progress, SealError, SealTo, client, writing_log_n};
use crate::store::indexed_db::{IndexedDb, NAME};
use crate::store::{Store, StoreError};
use crate::ui::desk::Desk;
use crate::usecases::unlock::{NoneFits, none_fits};

/// Why a file that is sealed to a key could not be opened with the keys on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// There is no key here.
    NoKey,
    /// There is one, and no passphrase was typed.
    NoPassphrase,
    /// The passphrase opens none of the keys.
    WrongPassphrase,
    /// Keys opened and don't fit, and an older one stayed locked.
    PerhapsOlder,
    /// Every key opened, and none of them fits: it is for somebody else.
    ForAnother,
    /// Anything else.
    Seal(SealError),
}

/// The store of the open plan, or one of its own where none is open.
pub fn store(desk: Option<&Desk>) -> Rc<IndexedDb> {
    desk.map_or_else(|| Rc::new(IndexedDb::new(NAME)), |desk| desk.driver.store.clone())
}

/// The worker whose device this is, if it is one's.
///
/// # Errors
/// See [`StoreError`].
pub async fn worker(store: &IndexedDb) -> Result<Worker, StoreError> {
    Ok(store.device().await?.unwrap_or_default().worker)
}

/// Changes what is kept about the worker, and gives back what is kept now. What else is kept about the device stays.
///
/// # Errors
/// See [`StoreError`]. Nothing was changed then.
pub async fn change(store: &IndexedDb, change: impl FnOnce(&mut Worker)) -> Result<Worker, StoreError> {
    let fresh = Device { actor: chance::short_name(), ..Device::default() };
    let mut device = store.device_or(fresh).await?;
    change(&mut device.worker);
    let worker = device.worker.clone();
    store.set_device(device).await?;
    Ok(worker)
}

/// Makes a key pair whose secret half only the passphrase opens.
///
/// # Errors
/// See [`SealError`].
pub async fn make(passphrase: &str) -> Result<KeptKey, SealError> {
    let Identity { secret, public } = client::make_identity().await?;
    let lock = SealTo::Passphrase { passphrase: passphrase.to_owned(), log_n: writing_log_n(page::device_memory()) };
    let sealed = client::seal(secret.as_bytes(), lock, true, |_| ()).await?;
    let sealed = String::from_utf8(sealed).map_err(|_| SealError::Changed)?;
    Ok(KeptKey { public, sealed, made: Some(now()), ..KeptKey::default() })
}

/// The secret half of a key. `None` when the passphrase doesn't open it.
async fn unlock(key: &KeptKey, typed: &str) -> Result<Option<String>, SealError> {
    match client::open(key.sealed.as_bytes(), OpenWith::typed(typed), |_| ()).await {
        Ok(secret) => Ok(String::from_utf8(secret).ok()),
        Err(SealError::WorkerGone) => Err(SealError::WorkerGone),
        Err(SealError::WorkerFailed { reason }) => Err(SealError::WorkerFailed { reason }),
        Err(_) => Ok(None),
    }
}

/// Opens a file with the keys on this device, the newest first: every key that the passphrase opens is tried.
///
/// # Errors
/// See [`KeyError`].
pub async fn open(sealed: &[u8], typed: &str, progress: impl Fn(Progress) + 'static) -> Result<Vec<u8>, KeyError> {
    let store = IndexedDb::new(NAME);
    let keys = worker(&store).await.map(|worker| worker.keys).unwrap_or_default();
    if keys.is_empty() {
        return Err(KeyError::NoKey);
    }
    if typed.trim().is_empty() {
        return Err(KeyError::NoPassphrase);
    }
    let progress = Rc::new(progress);
    let (mut opened, mut locked) = (0, 0);
    for key in &keys {
        let Some(secret) = unlock(key, typed).await.map_err(KeyError::Seal)? else {
            locked += 1;
            continue;
        };
        opened += 1;
        let progress = progress.clone();
        match client::open(sealed, OpenWith::Key(secret), move |far| progress(far)).await {
            Ok(content) => return Ok(content),
            Err(SealError::WrongKey) => {}
            Err(error) => return Err(KeyError::Seal(error)),
        }
    }
    Err(match none_fits(opened, locked) {
        NoneFits::WrongPassphrase => KeyError::WrongPassphrase,
        NoneFits::PerhapsOlder => KeyError::PerhapsOlder,
        NoneFits::ForAnother => KeyError::ForAnother,
    })
}

/// What is wrong with keys from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// The passphrase doesn't open the newest of them.
    WrongPassphrase,
    /// Its two halves don't belong together: what is sealed for its card would open for nobody, or for somebody else.
    NotAPair,
    /// The worker could not be had.
    Gone,
}

/// Whether the newest key of a file opens with the passphrase and is a pair.
///
/// # Errors
/// See [`Unfit`].
pub async fn prove(worker: &Worker, typed: &str) -> Result<(), Unfit> {
    const TRIAL: &[u8] = b"own words";
    let key = worker.keys.first().ok_or(Unfit::NotAPair)?;
    let secret = unlock(key, typed).await.map_err(|_| Unfit::Gone)?.ok_or(Unfit::WrongPassphrase)?;
    let sealed = client::seal(TRIAL, SealTo::Keys(vec![key.public.clone()]), false, |_| ()).await.map_err(|error| match error {
        SealError::WorkerGone | SealError::WorkerFailed { .. } => Unfit::Gone,
        _ => Unfit::NotAPair,
    })?;
    match client::open(&sealed, OpenWith::Key(secret), |_| ()).await {
        Ok(content) if content == TRIAL => Ok(()),
        Err(SealError::WorkerGone | SealError::WorkerFailed { .. }) => Err(Unfit::Gone),
        _ => Err(Unfit::NotAPair),
    }
}

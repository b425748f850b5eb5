//! Which file a reply answers: its key is tried against those of every file that was given.

use crate::domain::reply::Reply;
use crate::domain::{EntryId, Plan};
use crate::format::document::DocumentError;
use crate::format::reply::{MAX_BYTES, MAX_SEALED, Opened, read};
use crate::sealing::{OpenLimits, OpenWith, SealError, client};
use crate::store::{Store, StoreError};
use crate::ui::desk::Desk;
use crate::usecases::reply::{Key, keys};

/// What a file that is sealed to a key was found to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A reply to something given from the open plan.
    Reply {
        /// The reply.
        reply: Box<Reply>,
        /// The log's entry whose key opened it.
        share: EntryId,
    },
    /// A reply to something given from another plan on this phone. Nothing of it is handed out.
    Elsewhere,
    /// No key on this phone opens it.
    Nowhere,
}

/// Why a file could not be looked at.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// It doesn't open.
    Seal(SealError),
    /// It opened, and holds something else than a reply.
    Content(DocumentError),
}

/// Tries the keys of the open plan, then those of the other plans on this phone.
///
/// # Errors
/// See [`Fault`]. A plan that can't be read is passed over.
pub async fn find(sealed: &[u8], desk: &Desk) -> Result<Found, Fault> {
    if sealed.len() as u64 > MAX_SEALED {
        return Err(Fault::Seal(SealError::TooBig { limit: MAX_SEALED }));
    }
    if let Some((share, content)) = try_keys(sealed, keys(&desk.plan)).await? {
        return match read(&content).map_err(Fault::Content)? {
            Opened::Reply(reply) => Ok(Found::Reply { reply, share }),
            Opened::Share(_) => Err(Fault::Content(DocumentError::OtherKind { what: "share".to_owned() })),
        };
    }
    for keys in keys_elsewhere(desk).await.unwrap_or_default() {
        if try_keys(sealed, keys).await?.is_some() {
            return Ok(Found::Elsewhere);
        }
    }
    Ok(Found::Nowhere)
}

/// The share whose key opens the file, and what is in it.
async fn try_keys(sealed: &[u8], keys: Vec<Key>) -> Result<Option<(EntryId, Vec<u8>)>, Fault> {
    let limits = OpenLimits { max_inflated: MAX_BYTES as u64, ..OpenLimits::default() };
    for key in keys {
        match client::open_within(sealed, OpenWith::Key(key.secret), limits, |_| {}).await {
            Ok(content) => return Ok(Some((key.share, content))),
            // A key that this version can't read doesn't keep the others from being tried.
            Err(SealError::WrongKey | SealError::BadKey) => {}
            Err(other) => return Err(Fault::Seal(other)),
        }
    }
    Ok(None)
}

/// The keys of every other plan on this phone, plan by plan.
async fn keys_elsewhere(desk: &Desk) -> Result<Vec<Vec<Key>>, StoreError> {
    let store = &desk.driver.store;
    let mut found = Vec::new();
    for (id, _) in store.plans().await?.cards {
        if id != desk.plan.id {
            if let Ok(loaded) = store.open(&id).await {
                found.push(keys(&Plan::new(id, loaded.card, loaded.entries, loaded.unreadable)));
            }
        }
    }
    Ok(found)
}

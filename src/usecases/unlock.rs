//! What it means that none of a worker's keys opened a file.

/// Why no key opened it. Which of the sentences is said depends on whether every key was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoneFits {
    /// The passphrase opens none of the keys.
    WrongPassphrase,
    /// Keys opened and don't fit, and others stayed locked: an older key, with the passphrase that it had, may be the one.
    PerhapsOlder,
    /// Every key opened, and none fits: it is for somebody else.
    ForAnother,
}

/// What to say when the passphrase opened so many keys, none of which fits the file, and left so many locked.
pub const fn none_fits(opened: usize, locked: usize) -> NoneFits {
    match (opened, locked) {
        (0, _) => NoneFits::WrongPassphrase,
        (_, 0) => NoneFits::ForAnother,
        _ => NoneFits::PerhapsOlder,
    }
}

//! A worker's card: who they are, and the key that words for them are sealed to.
//!
//! Whatever stands on a card comes from outside. [`clean`] takes out what could hide or turn letters, [`imitates`] finds names that
//! would look like something that the app says.

use super::naming::{Own, clean, imitates};
use super::share::Contact;

/// What stands on a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Their name.
    pub name: String,
    /// What they do.
    pub role: String,
    /// Where they work.
    pub organisation: String,
    /// How to reach them.
    pub reach: String,
    /// Their public key: `age1…` (c2sp.org/age, "X25519 recipient type").
    pub key: String,
}

/// A line of a card that somebody writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The name.
    Name,
    /// What they do.
    Role,
    /// Where they work.
    Organisation,
    /// How to reach them.
    Reach,
}

impl Part {
    /// All four, in the order in which they stand on the card.
    pub const ALL: [Self; 4] = [Self::Name, Self::Role, Self::Organisation, Self::Reach];

    /// How many characters it may have, so that a card fits a QR code that any phone reads.
    pub const fn most(self) -> usize {
        match self {
            Self::Name | Self::Role => 60,
            Self::Organisation => 80,
            Self::Reach => 120,
        }
    }

    /// What stands there.
    pub fn of(self, card: &Card) -> &str {
        match self {
            Self::Name => &card.name,
            Self::Role => &card.role,
            Self::Organisation => &card.organisation,
            Self::Reach => &card.reach,
        }
    }

    /// Where it stands.
    pub fn of_mut(self, card: &mut Card) -> &mut String {
        match self {
            Self::Name => &mut card.name,
            Self::Role => &mut card.role,
            Self::Organisation => &mut card.organisation,
            Self::Reach => &mut card.reach,
        }
    }
}

/// Why a card can't be made, or isn't taken in as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It names nobody: nothing, or no letter of any script.
    NoName,
    /// Its name looks like something that the app itself says.
    Imitates,
    /// A line is longer than [`Part::most`].
    TooLong(Part),
}

impl Card {
    /// The card with [`clean`] lines, if nothing is wrong with it. `own` are words that the app says where they may stand.
    ///
    /// # Errors
    /// See [`Fault`].
    pub fn checked(&self, own: &Own) -> Result<Self, Fault> {
        let mut card = self.clone();
        for part in Part::ALL {
            let line = clean(part.of(self));
            if line.chars().count() > part.most() {
                return Err(Fault::TooLong(part));
            }
            *part.of_mut(&mut card) = line;
        }
        if !card.name.chars().any(char::is_alphabetic) {
            return Err(Fault::NoName);
        }
        // Each of them stands where the app could say the same.
        if Part::ALL.into_iter().any(|part| imitates(part.of(&card), own)) {
            return Err(Fault::Imitates);
        }
        Ok(card)
    }
}

impl From<&Card> for Contact {
    fn from(card: &Card) -> Self {
        Self {
            name: card.name.clone(),
            role: card.role.clone(),
            organisation: card.organisation.clone(),
            reach: card.reach.clone(),
            key: card.key.clone(),
            ..Self::default()
        }
    }
}

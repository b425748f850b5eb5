//! Taking in a worker's card: who it may be of, and keeping it.

use crate::domain::card::Card;
use crate::domain::naming::same_name;
use crate::domain::share::Contact;
use crate::domain::{EntryId, Plan};

/// What a card is to the people whom the person already knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody here has this key or this name.
    New,
    /// Somebody of this name is here, and never had a key.
    Known(EntryId),
    /// This very card is here.
    Here(EntryId),
    /// The key is here, and whoever has it goes by another name than the card says.
    OtherName(EntryId),
    /// Somebody of this name is here, and has another key, or had one that was taken off.
    OtherKey(EntryId),
    /// Somebody here had this key before, and has another one now.
    OldKey(EntryId),
    /// Somebody here had this key, and it was taken off.
    TakenOff(EntryId),
}

impl Standing {
    /// The contact that the card may be of.
    pub const fn of(&self) -> Option<&EntryId> {
        match self {
            Self::New => None,
            Self::Known(id) | Self::Here(id) | Self::OtherName(id) | Self::OtherKey(id) | Self::OldKey(id) | Self::TakenOff(id) => Some(id),
        }
    }

    /// Whether it is only the name that speaks for them: it may be somebody else's too, and the person says whose card it is.
    pub const fn asks_whose(&self) -> bool {
        matches!(self, Self::Known(_) | Self::OtherKey(_))
    }

    /// Whether the card may be kept, when the check words were found to be the same (`same`) or are to be compared later. An old card
    /// never is; another name on a key that is here only when the words are the same.
    pub const fn may_keep(&self, same: bool) -> bool {
        match self {
            Self::OldKey(_) => false,
            Self::OtherName(_) => same,
            Self::New | Self::Known(_) | Self::Here(_) | Self::OtherKey(_) | Self::TakenOff(_) => true,
        }
    }
}

/// What a card is to a plan. A key says more than a name: it is looked for first. A name is the one that the person gave, and those on
/// the cards that were kept: any may be what a false card goes by.
pub fn standing(plan: &Plan, card: &Card) -> Standing {
    let contacts = plan.all::<Contact>();
    let find = |is: &dyn Fn(&Contact) -> bool| contacts.iter().find(|(_, contact)| is(contact)).map(|(id, _)| (*id).clone());
    let named = |contact: &Contact| {
        let on_cards = contact.older_names.iter().chain([&contact.name, &contact.card_name]);
        on_cards.into_iter().any(|name| same_name(name, &card.name))
    };
    if let Some((id, contact)) = contacts.iter().find(|(_, contact)| contact.key == card.key) {
        let goes_by_it = same_name(&contact.name, &card.name) || same_name(&contact.card_name, &card.name);
        return if goes_by_it { Standing::Here((*id).clone()) } else { Standing::OtherName((*id).clone()) };
    }
    if let Some((id, contact)) = contacts.iter().find(|(_, contact)| contact.older_keys.contains(&card.key)) {
        return if contact.key.is_empty() { Standing::TakenOff((*id).clone()) } else { Standing::OldKey((*id).clone()) };
    }
    if let Some(id) = find(&|contact| named(contact) && !(contact.key.is_empty() && contact.older_keys.is_empty())) {
        return Standing::OtherKey(id);
    }
    find(&named).map_or(Standing::New, Standing::Known)
}

/// What to call somebody whose card is taken in: a name of the person's own stays; one that was only the card's goes with the card.
pub fn call(contact: &Contact, card: &Card) -> String {
    let own = contact.name.trim();
    let from_card = same_name(own, &contact.card_name);
    if own.is_empty() || (from_card && !same_name(own, &card.name)) { card.name.clone() } else { own.to_owned() }
}

/// A contact with this card: under the name that the person gives, with the key that it had before among the older ones. What was ticked
/// for them stays as it is. `checked`: the check words of this key were compared.
pub fn keep(mut contact: Contact, card: &Card, name: &str, checked: bool) -> Contact {
    let same_key = contact.key == card.key;
    if !same_key && !contact.key.is_empty() && !contact.older_keys.contains(&contact.key) {
        contact.older_keys.push(std::mem::take(&mut contact.key));
    }
    contact.older_keys.retain(|key| *key != card.key);
    contact.checked = checked || (same_key && contact.checked);
    contact.key.clone_from(&card.key);
    let before = std::mem::replace(&mut contact.card_name, card.name.clone());
    contact.older_names.retain(|name| !same_name(name, &card.name));
    if !before.is_empty() && !same_name(&before, &card.name) {
        contact.older_names.push(before);
    }
    contact.name = name.trim().to_owned();
    for (line, fresh) in
        [(&mut contact.role, &card.role), (&mut contact.organisation, &card.organisation), (&mut contact.reach, &card.reach)]
    {
        if !fresh.is_empty() {
            line.clone_from(fresh);
        }
    }
    contact
}

/// A contact without a key: what is sealed for them from now on needs a passphrase. The key is remembered as an older one.
pub fn let_go(mut contact: Contact) -> Contact {
    let key = std::mem::take(&mut contact.key);
    if !key.is_empty() && !contact.older_keys.contains(&key) {
        contact.older_keys.push(key);
    }
    contact.checked = false;
    contact
}

//! Who was given what, and when.

use super::ids::EntryId;
use super::record::Fields;
use crate::{record, word};

record! {
    /// A second question that was answered with yes: this may go, for all that it is.
    pub struct Sure {
        /// The entry.
        pub entry: EntryId = "entry",
        /// For what reason it was asked about (the slug of a [`super::care::Care`]).
        pub care: String = "care",
    }
}

record! {
    /// A worker whom the person has chosen.
    pub struct Contact {
        /// What the person calls them.
        pub name: String = "name",
        /// What they do: social worker, nurse, advocate.
        pub role: String = "role",
        /// Where they work.
        pub organisation: String = "organisation",
        /// How to reach them.
        pub reach: String = "reach",
        /// Their public key (`age1…`), from their card; empty for somebody who is told a passphrase.
        pub key: String = "key",
        /// The name that stands on that card, where the person gave them another.
        pub card_name: String = "card-name",
        /// Names that stood on their cards before, the oldest first: a card with one of them and another key may be a false one.
        pub older_names: Vec<String> = "older-names",
        /// Keys that they had before, the oldest first: a card with one of them is an old card.
        pub older_keys: Vec<String> = "older-keys",
        /// The check words of `key` were compared with theirs.
        pub checked: bool = "checked",
        /// Ids of the entries that were ticked for them last; nothing new is ever ticked by itself.
        pub ticked: Vec<EntryId> = "ticked",
        /// The second questions that were answered with yes. What is ticked and would be asked about for a reason that isn't here is held
        /// back.
        pub sure: Vec<Sure> = "sure",
        /// Ids of people who are shown to them by their nickname.
        pub nicknamed: Vec<EntryId> = "nicknamed",
        /// Ids of people whose strain and note go to them too.
        pub with_strain: Vec<EntryId> = "with-strain",
        /// The name that the person wants at the top of what they get; empty for none.
        pub signed: String = "signed",
    }
}

word! {
    /// In what form something was given.
    pub enum Way {
        /// A sealed file.
        File = "file",
        /// A sealed file with its own reader in it.
        Html = "html",
        /// A link that holds it.
        Link = "link",
        /// A picture to be read by a camera.
        Code = "code",
        /// Paper.
        Paper = "paper",
    }
}

record! {
    /// One time that something left this device.
    pub struct Left {
        /// In what form.
        pub way: Way = "way",
        /// When, in milliseconds since 1970.
        pub at: Option<i64> = "at",
    }
}

record! {
    /// One file that was made for somebody. It can't be called back.
    pub struct Share {
        /// The contact it was for.
        pub contact: EntryId = "contact",
        /// Their name, as it was then.
        pub to: String = "to",
        /// When it was made, in milliseconds since 1970.
        pub at: Option<i64> = "at",
        /// Ids of the entries that went.
        pub items: Vec<EntryId> = "items",
        /// The document exactly as it was sealed.
        pub document: Fields = "document",
        /// In what form it went first.
        pub way: Way = "way",
        /// Every time that it left, the first first. Apps before this field wrote down the first form alone, and took a link or a code for
        /// a file.
        pub left: Vec<Left> = "left",
        /// Ids of people who were shown by their nickname.
        pub nicknamed: Vec<EntryId> = "nicknamed",
        /// Ids of people whose strain and note went too.
        pub with_strain: Vec<EntryId> = "with-strain",
        /// The secret half (`AGE-SECRET-KEY-1…`) of the key that a reply to it is sealed to. Never leaves the plan but in a backup.
        pub reply_key: String = "reply-key",
        /// When the person asked for it to be deleted, in milliseconds since 1970.
        pub asked_back: Option<i64> = "asked-back",
        /// Anything to remember about it.
        pub note: String = "note",
    }
}

impl Share {
    /// The same with one more time that it left.
    #[must_use]
    pub fn leaving(mut self, way: Way, at: i64) -> Self {
        self.left.push(Left { way, at: Some(at), ..Left::default() });
        self
    }

    /// The forms in which it left, each once, in the order of their first time. None for a file of the time before [`Share::left`], which
    /// may have been a link or a code.
    pub fn ways(&self) -> Vec<Way> {
        let mut ways = Vec::new();
        for way in self.left.iter().map(|left| left.way) {
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
        if ways.is_empty() && self.way != Way::File {
            ways.push(self.way);
        }
        ways
    }
}

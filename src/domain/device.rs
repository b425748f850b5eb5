//! What is kept about this device itself, and about a worker who uses it. Nothing about any person who is supported.

use super::ids::PlanId;
use crate::record;

record! {
    /// A key pair of a worker's. The secret half is only here sealed.
    pub struct KeptKey {
        /// The public half: `age1…`.
        pub public: String = "public",
        /// The secret half, sealed under the worker's own passphrase: an armoured age file.
        pub sealed: String = "sealed",
        /// When it was made, in milliseconds since 1970.
        pub made: Option<i64> = "made",
    }
}

record! {
    /// Somebody who supports people: what stands on their card, and their keys.
    pub struct Worker {
        /// Their name.
        pub name: String = "name",
        /// What they do.
        pub role: String = "role",
        /// Where they work.
        pub organisation: String = "organisation",
        /// How to reach them.
        pub reach: String = "reach",
        /// Their keys, the newest first: that one is on the card, the others open what was sealed before.
        pub keys: Vec<KeptKey> = "keys",
    }
}

record! {
    /// A plan on this device that belongs to somebody on another device: what is written in it here goes back as suggestions.
    pub struct Held {
        /// The plan's id.
        pub plan: String = "plan",
        /// Every wording that came with it, by its short name ([`short_name`](super::merge::short_name)). Any other was written here.
        pub wordings: Vec<String> = "wordings",
        /// When it came, in milliseconds since 1970.
        pub since: Option<i64> = "since",
    }
}

record! {
    /// Something that was given to whoever uses this device, kept here because they asked for it. A row of its own; what is sealed stands
    /// beside it, so that a list of what is kept reads none of it.
    pub struct KeptFile {
        /// A word of the reader's own to find it by; may be empty. It is not sealed, and nothing of what was given goes into it by itself.
        pub label: String = "label",
        /// When it was kept, in milliseconds since 1970.
        pub at: Option<i64> = "at",
    }
}

record! {
    /// This device.
    pub struct Device {
        /// Its name as a writer: the first part of every [`Actor`](super::version::Actor) here. Made from random bits, and made anew
        /// after a restore, so that an old backup never counts on where a newer one left off.
        pub actor: String = "actor",
        /// The plan that was open last.
        pub last_plan: String = "last-plan",
        /// When the last backup file was made here, in milliseconds since 1970.
        pub backed_up_at: Option<i64> = "backed-up-at",
        /// The worker whose device it is, if it is one's.
        pub worker: Worker = "worker",
        /// Plans that are here for somebody else.
        pub held: Vec<Held> = "held",
    }
}

impl Device {
    /// What is known about a plan that is here for somebody else; `None` for one's own.
    pub fn held(&self, plan: &PlanId) -> Option<&Held> {
        self.held.iter().find(|held| held.plan == plan.as_str())
    }

    /// Forgets a plan. Gives whether there was anything to forget.
    pub fn forget(&mut self, plan: &PlanId) -> bool {
        let held = self.held.len();
        self.held.retain(|held| held.plan != plan.as_str());
        let was_last = self.last_plan == plan.as_str();
        if was_last {
            self.last_plan.clear();
        }
        was_last || self.held.len() < held
    }
}

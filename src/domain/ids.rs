//! Identifiers. All are made elsewhere from 128 random bits, written as 32 hexadecimal digits; none tells when it was made.

use std::fmt;
use std::rc::Rc;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Rc<str>);

        impl $name {
            /// Takes any text as it is: an identifier from a file of another device is never changed.
            pub fn new(text: impl AsRef<str>) -> Self { Self(Rc::from(text.as_ref())) }

            /// Makes one from 128 random bits.
            pub fn from_random(bits: u128) -> Self { Self(Rc::from(format!("{bits:032x}"))) }

            /// The text that is stored and put into addresses inside the app.
            pub fn as_str(&self) -> &str { &self.0 }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
    };
}

id! {
    /// Names one entry of a plan, for ever and on every device.
    EntryId
}
id! {
    /// Names one plan.
    PlanId
}

//! Records with named fields: what is known is typed, what isn't is kept.
//!
//! A record is read from a JSON object by taking out the fields that this version knows. All that is left over (fields of a
//! newer version, and values of a known field that this version can't read) stays in `rest` and is written back unchanged,
//! so that an older app never destroys what a newer one wrote.

use serde_json::Value;

use super::day;

/// A JSON object. Keys are in alphabetical order, so that equal records are equal bytes.
pub type Fields = serde_json::Map<String, Value>;

/// A value that can stand in a field of a record.
pub trait Field: Sized + Default {
    /// Reads a value, or gives it back when this version does not understand it.
    ///
    /// # Errors
    /// The value as it was.
    fn read(value: Value) -> Result<Self, Value>;

    /// Writes a value; `None` leaves the field out (empty values are not stored).
    fn write(&self) -> Option<Value>;

    /// Writes a value as an item of a list, where nothing may be left out.
    fn write_item(&self) -> Option<Value> {
        self.write()
    }

    /// Takes the field out of a record, and leaves there what can't be read.
    fn take(fields: &mut Fields, name: &str) -> Self {
        match fields.remove(name).map(Self::read) {
            Some(Ok(value)) => value,
            Some(Err(value)) => {
                fields.insert(name.to_owned(), value);
                Self::default()
            }
            None => Self::default(),
        }
    }

    /// Puts the field in, unless it is empty. What could not be read is overwritten only when a new value is set.
    fn put(&self, fields: &mut Fields, name: &str) {
        if let Some(value) = self.write() {
            fields.insert(name.to_owned(), value);
        }
    }
}

/// Takes a field out of `fields`, and leaves there what can't be read.
pub fn take<T: Field>(fields: &mut Fields, name: &str) -> T {
    T::take(fields, name)
}

/// Puts a field in, unless it is empty. What could not be read is overwritten only when a new value is set.
pub fn put<T: Field>(fields: &mut Fields, name: &str, value: &T) {
    value.put(fields, name);
}

impl Field for String {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::String(text) => Ok(text),
            other => Err(other),
        }
    }
    fn write(&self) -> Option<Value> {
        (!self.is_empty()).then(|| Value::String(self.clone()))
    }
    fn write_item(&self) -> Option<Value> {
        Some(Value::String(self.clone()))
    }
}

impl Field for bool {
    fn read(value: Value) -> Result<Self, Value> {
        value.as_bool().ok_or(value)
    }
    fn write(&self) -> Option<Value> {
        self.then_some(Value::Bool(true))
    }
}

impl Field for Option<i64> {
    fn read(value: Value) -> Result<Self, Value> {
        value.as_i64().map(Some).ok_or(value)
    }
    fn write(&self) -> Option<Value> {
        self.map(Value::from)
    }
}

/// A number from 1 to 10 that the person may set, never shown to anybody unless ticked.
impl Field for Option<u8> {
    fn read(value: Value) -> Result<Self, Value> {
        value.as_u64().and_then(|number| u8::try_from(number).ok()).map(Some).ok_or(value)
    }
    fn write(&self) -> Option<Value> {
        self.map(Value::from)
    }
}

/// A day without a time, as `2026-11-22` (ISO 8601).
impl Field for Option<chrono::NaiveDate> {
    fn read(value: Value) -> Result<Self, Value> {
        // Only the very form that is written, so that no day is ever written back in another.
        value.as_str().and_then(day::read).map(Some).ok_or(value)
    }
    fn write(&self) -> Option<Value> {
        self.map(|day| Value::String(day::text(day)))
    }
}

impl Field for Fields {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::Object(fields) => Ok(fields),
            other => Err(other),
        }
    }
    fn write(&self) -> Option<Value> {
        (!self.is_empty()).then(|| Value::Object(self.clone()))
    }
}

/// A list. Items of a newer version that can't be read stay behind in the record, and are written back after the others.
impl<T: Field> Field for Vec<T> {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::Array(items) if items.iter().all(|item| T::read(item.clone()).is_ok()) => {
                Ok(items.into_iter().filter_map(|item| T::read(item).ok()).collect())
            }
            other => Err(other),
        }
    }

    fn write(&self) -> Option<Value> {
        (!self.is_empty()).then(|| Value::Array(self.iter().filter_map(T::write_item).collect()))
    }

    fn take(fields: &mut Fields, name: &str) -> Self {
        let items = match fields.remove(name) {
            Some(Value::Array(items)) => items,
            Some(other) => {
                fields.insert(name.to_owned(), other);
                return Self::new();
            }
            None => return Self::new(),
        };
        let (mut read, mut left) = (Self::new(), Vec::new());
        for item in items {
            match T::read(item) {
                Ok(item) => read.push(item),
                Err(item) => left.push(item),
            }
        }
        if !left.is_empty() {
            fields.insert(name.to_owned(), Value::Array(left));
        }
        read
    }

    fn put(&self, fields: &mut Fields, name: &str) {
        let left = match fields.get_mut(name) {
            Some(Value::Array(left)) => std::mem::take(left),
            _ => Vec::new(),
        };
        let items: Vec<_> = self.iter().filter_map(T::write_item).chain(left).collect();
        if !items.is_empty() {
            fields.insert(name.to_owned(), Value::Array(items));
        }
    }
}

/// Declares a record: a struct whose fields are [`Field`]s, each with the name it is stored under.
///
/// ```text
/// record! {
///     /// What it is.
///     pub struct Tie { /// One end. pub from: EntryId = "from", ... }
/// }
/// ```
/// The struct also has `rest`, and is itself a [`Field`], so records nest.
#[macro_export]
macro_rules! record {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* pub $field:ident: $kind:ty = $stored:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $kind,)*
            /// What this version does not know, kept and written back.
            pub rest: $crate::domain::record::Fields,
        }

        impl $name {
            /// Reads the record; what isn't known goes to `rest`.
            pub fn from_fields(mut fields: $crate::domain::record::Fields) -> Self {
                Self {
                    $($field: $crate::domain::record::take(&mut fields, $stored),)*
                    rest: fields,
                }
            }

            /// The record as stored.
            pub fn to_fields(&self) -> $crate::domain::record::Fields {
                let mut fields = self.rest.clone();
                $($crate::domain::record::put(&mut fields, $stored, &self.$field);)*
                fields
            }
        }

        impl $crate::domain::record::Field for $name {
            fn read(value: serde_json::Value) -> Result<Self, serde_json::Value> {
                match value {
                    serde_json::Value::Object(fields) => Ok(Self::from_fields(fields)),
                    other => Err(other),
                }
            }
            fn write(&self) -> Option<serde_json::Value> {
                let fields = self.to_fields();
                (!fields.is_empty()).then_some(serde_json::Value::Object(fields))
            }
            fn write_item(&self) -> Option<serde_json::Value> {
                Some(serde_json::Value::Object(self.to_fields()))
            }
        }
    };
}

/// Declares a closed list of words, each stored as its slug. A slug that isn't known can't be read, so it stays in `rest`.
///
/// The first word is the default and is not stored.
#[macro_export]
macro_rules! word {
    ($(#[$doc:meta])* pub enum $name:ident {
        $(#[$first_doc:meta])* $first:ident = $first_slug:literal,
        $($(#[$word_doc:meta])* $word:ident = $slug:literal,)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[$first_doc])*
            #[default]
            $first,
            $($(#[$word_doc])* $word,)*
        }

        impl $name {
            /// Every word, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$word),*];

            /// The word as stored.
            pub const fn slug(self) -> &'static str {
                match self { Self::$first => $first_slug, $(Self::$word => $slug,)* }
            }

            /// The word stored under this slug.
            pub fn from_slug(slug: &str) -> Option<Self> {
                match slug { $first_slug => Some(Self::$first), $($slug => Some(Self::$word),)* _ => None }
            }
        }

        impl $crate::domain::record::Field for $name {
            fn read(value: serde_json::Value) -> Result<Self, serde_json::Value> {
                value.as_str().and_then(Self::from_slug).ok_or(value)
            }
            fn write(&self) -> Option<serde_json::Value> {
                (*self != Self::default()).then(|| serde_json::Value::String(self.slug().to_owned()))
            }
            fn write_item(&self) -> Option<serde_json::Value> {
                Some(serde_json::Value::String(self.slug().to_owned()))
            }
        }
    };
}

impl Field for super::ids::EntryId {
    fn read(value: Value) -> Result<Self, Value> {
        value.as_str().map(Self::new).ok_or(value)
    }
    fn write(&self) -> Option<Value> {
        (!self.as_str().is_empty()).then(|| Value::String(self.as_str().to_owned()))
    }
}

impl Default for super::ids::EntryId {
    fn default() -> Self {
        Self::new("")
    }
}

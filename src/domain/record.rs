//! Records with named fields: what is known is typed, what isn't is kept.
//!
//! A record is read from a JSON object by taking out the fields that this version knows. All that is left over (fields of a
//! newer version, and values of a known field that this version can't read) stays in `rest` and is written back unchanged,
//! so that an older app never destroys what a newer one wrote.

use serde_json::{Value, json};

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

    /// What a value may be, for the schema that is published ([`Schemas`]). Never asked for in the app itself.
    fn schema(schemas: &mut Schemas) -> Value;
}

/// The JSON Schema (draft 2020-12) of records, gathered from their declarations: one definition for each record and each list of words,
/// by its name in the source.
#[derive(Debug, Default)]
pub struct Schemas {
    definitions: Fields,
}

impl Schemas {
    /// A reference to the definition of this name, which is made where it isn't there yet.
    pub fn refer(&mut self, name: &str, define: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.definitions.contains_key(name) {
            // Its place is taken first, so that a record may hold itself.
            self.definitions.insert(name.to_owned(), Value::Null);
            let definition = define(self);
            self.definitions.insert(name.to_owned(), definition);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// All definitions.
    pub fn into_definitions(self) -> Fields {
        self.definitions
    }

    /// A description out of a doc comment: its lines as one text, without the marks of a doc comment.
    pub fn description(doc: &str) -> String {
        doc.split_whitespace().collect::<Vec<_>>().join(" ").replace(['`', '[', ']'], "")
    }

    /// A value with its description.
    pub fn described(mut value: Value, doc: &str) -> Value {
        if let Value::Object(fields) = &mut value {
            fields.insert("description".to_owned(), Value::from(Self::description(doc)));
        }
        value
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
    fn schema(_: &mut Schemas) -> Value {
        json!({ "type": "string" })
    }
}

impl Field for bool {
    fn read(value: Value) -> Result<Self, Value> {
        value.as_bool().ok_or(value)
    }
    fn write(&self) -> Option<Value> {
        self.then_some(Value::Bool(true))
    }
    fn schema(_: &mut Schemas) -> Value {
        json!({ "type": "boolean" })
    }
}

/// A moment, in milliseconds since 1970, of the years 1 to 9999. Any other number is no moment that a calendar could show: it is kept as
/// it came, and shown as none.
impl Field for Option<i64> {
    fn read(value: Value) -> Result<Self, Value> {
        const YEARS: std::ops::RangeInclusive<i64> = -62_135_596_800_000..=253_402_300_799_999;
        value.as_i64().filter(|moment| YEARS.contains(moment)).map(Some).ok_or(value)
    }
    fn write(&self) -> Option<Value> {
        self.map(Value::from)
    }
    fn schema(_: &mut Schemas) -> Value {
        json!({ "type": "integer" })
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
    fn schema(_: &mut Schemas) -> Value {
        json!({ "type": "integer", "minimum": 0, "maximum": 255 })
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
    fn schema(_: &mut Schemas) -> Value {
        json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
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
    fn schema(_: &mut Schemas) -> Value {
        json!({ "type": "object" })
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

    fn schema(schemas: &mut Schemas) -> Value {
        json!({ "type": "array", "items": T::schema(schemas) })
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
    ($(#[doc = $doc:literal])* pub struct $name:ident { $($(#[doc = $field_doc:literal])* pub $field:ident: $kind:ty = $stored:literal,)* }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name {
            $($(#[doc = $field_doc])* pub $field: $kind,)*
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
            fn schema(schemas: &mut $crate::domain::record::Schemas) -> serde_json::Value {
                use $crate::domain::record::{Fields, Schemas};
                schemas.refer(stringify!($name), |schemas| {
                    let mut properties = Fields::new();
                    $(
                        let field = <$kind as $crate::domain::record::Field>::schema(schemas);
                        properties.insert($stored.to_owned(), Schemas::described(field, concat!($($field_doc, "\n"),*)));
                    )*
                    Schemas::described(serde_json::json!({ "type": "object", "properties": properties }), concat!($($doc, "\n"),*))
                })
            }
        }
    };
}

/// Declares a closed list of words, each stored as its slug. A slug that isn't known can't be read, so it stays in `rest`.
///
/// The first word is the default and is not stored.
#[macro_export]
macro_rules! word {
    ($(#[doc = $doc:literal])* pub enum $name:ident {
        $(#[doc = $first_doc:literal])* $first:ident = $first_slug:literal,
        $($(#[doc = $word_doc:literal])* $word:ident = $slug:literal,)*
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $first_doc])*
            #[default]
            $first,
            $($(#[doc = $word_doc])* $word,)*
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
            fn schema(schemas: &mut $crate::domain::record::Schemas) -> serde_json::Value {
                use $crate::domain::record::Schemas;
                schemas.refer(stringify!($name), |_| {
                    // Any text is allowed: a newer version has more words.
                    let words = [
                        ($first_slug, concat!($($first_doc, "\n"),*)),
                        $(($slug, concat!($($word_doc, "\n"),*)),)*
                    ];
                    let known: Vec<_> = words
                        .iter()
                        .map(|(slug, doc)| serde_json::json!({ "const": slug, "description": Schemas::description(doc) }))
                        .chain([serde_json::json!({ "type": "string", "description": "A word of a newer version." })])
                        .collect();
                    Schemas::described(serde_json::json!({ "anyOf": known, "default": $first_slug }), concat!($($doc, "\n"),*))
                })
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
    fn schema(_: &mut Schemas) -> Value {
        json!({ "type": "string" })
    }
}

impl Default for super::ids::EntryId {
    fn default() -> Self {
        Self::new("")
    }
}

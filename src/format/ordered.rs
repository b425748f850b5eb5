//! JSON (RFC 8259) whose keys stand in the order in which they are given, indented, so that people can read it too.

use serde_json::Value;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// A text.
    Text(String),
    /// No value: [`Object::maybe`] leaves it out.
    Nothing,
    /// Yes.
    True,
    /// A whole number.
    Number(i64),
    /// A list.
    List(Vec<Json>),
    /// An object. Its keys are different from each other.
    Object(Vec<(&'static str, Json)>),
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u8> for Json {
    fn from(number: u8) -> Self {
        Self::Number(number.into())
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

/// An object in the making.
#[derive(Clone, Debug, Default)]
pub struct Object(Vec<(&'static str, Json)>);

impl Object {
    /// An empty one.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// With one more value.
    #[must_use]
    pub fn with(mut self, key: &'static str, value: impl Into<Json>) -> Self {
        self.0.push((key, value.into()));
        self
    }

    /// With one more value, unless it is nothing: `None`, an empty text, an empty list, an empty object.
    #[must_use]
    pub fn maybe(self, key: &'static str, value: impl Into<Json>) -> Self {
        match value.into() {
            Json::Nothing => self,
            Json::Text(text) if text.trim().is_empty() => self,
            Json::List(items) if items.is_empty() => self,
            Json::Object(fields) if fields.is_empty() => self,
            value => self.with(key, value),
        }
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Self::Object(object.0)
    }
}

impl Json {
    /// Its bytes: UTF-8, two spaces for each level, a line break at the end.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = String::new();
        self.write(0, &mut out);
        out.push('\n');
        out.into_bytes()
    }

    fn write(&self, level: usize, out: &mut String) {
        match self {
            Self::Text(text) => out.push_str(&Value::from(text.as_str()).to_string()),
            Self::Nothing => out.push_str("null"),
            Self::True => out.push_str("true"),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::List(items) => write_all(items, ['[', ']'], level, out, |item, out| item.write(level + 1, out)),
            Self::Object(fields) => write_all(fields, ['{', '}'], level, out, |(key, value), out| {
                out.push_str(&Value::from(*key).to_string());
                out.push_str(": ");
                value.write(level + 1, out);
            }),
        }
    }
}

fn write_all<T>(items: &[T], ends: [char; 2], level: usize, out: &mut String, write: impl Fn(&T, &mut String)) {
    let new_line = |level: usize, out: &mut String| {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", level));
    };
    out.push(ends[0]);
    for (number, item) in items.iter().enumerate() {
        if number > 0 {
            out.push(',');
        }
        new_line(level + 1, out);
        write(item, out);
    }
    if !items.is_empty() {
        new_line(level, out);
    }
    out.push(ends[1]);
}

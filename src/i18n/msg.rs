//! The messages of the base locale, as functions. Written by `src/build.rs`.

/// A value put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words, shown with isolation marks so that their direction can't leak.
    Text(String),
    /// A number that a message may choose its plural by.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        #[allow(clippy::cast_precision_loss, reason = "counts of things on one device")]
        Self::Number(number as f64)
    }
}

/// A message and what is put into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Msg {
    /// Its Fluent id.
    pub id: &'static str,
    /// Its variables.
    pub args: Vec<(&'static str, Arg)>,
}

impl Msg {
    /// A message without variables.
    pub const fn plain(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// A message with variables.
    pub fn with(id: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self { id, args }
    }
}

/// Whether the base locale has a message. For tables whose rows name their words: checked when the app is compiled.
pub const fn exists(id: &str) -> bool {
    let (mut low, mut high) = (0, IDS.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        match compare(IDS[middle].as_bytes(), id.as_bytes()) {
            0 => return true,
            order if order < 0 => low = middle + 1,
            _ => high = middle,
        }
    }
    false
}

const fn compare(a: &[u8], b: &[u8]) -> i32 {
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return a[at] as i32 - b[at] as i32;
        }
        at += 1;
    }
    if a.len() == b.len() {
        0
    } else if a.len() < b.len() {
        -1
    } else {
        1
    }
}

include!(concat!(env!("OUT_DIR"), "/msg.rs"));

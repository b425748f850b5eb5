//! The messages of the base locale, as functions. Written by `src/build.rs`.

/// A value put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words, shown with isolation marks so that their direction can't leak.
    Text(String),
    /// A number that a message may choose its plural by.
    Number(usize),
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
        Self::Number(number)
    }
}

/// A message and what is put into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Msg {
    /// Its number among all texts: [`super::shelf`].
    pub place: u16,
    /// Its variables.
    pub args: Vec<(&'static str, Arg)>,
}

impl Msg {
    /// A message without variables.
    pub const fn plain(place: u16) -> Self {
        Self { place, args: Vec::new() }
    }

    /// A message with variables.
    pub const fn with(place: u16, args: Vec<(&'static str, Arg)>) -> Self {
        Self { place, args }
    }
}

/// The names of the texts on one shelf, as far as the program has them.
#[derive(Debug)]
pub struct ShelfNames {
    /// The shelf.
    pub shelf: &'static str,
    /// How many texts stand on the shelves before it.
    pub first: usize,
    /// Tells these names from those of another build.
    pub stamp: u32,
    /// The names' hashes, in order: each as its distance from the one before, in LEB128.
    distances: &'static [u8],
    /// The names themselves.
    #[cfg(not(target_arch = "wasm32"))]
    names: &'static [&'static str],
}

impl ShelfNames {
    /// The names' hashes, in order.
    pub fn hashes(&self) -> Vec<u32> {
        let (mut found, mut last, mut distance, mut shift) = (Vec::new(), 0, 0, 0);
        for byte in self.distances {
            distance |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte.is_ascii() {
                last += distance;
                found.push(last);
                (distance, shift) = (0, 0);
            }
        }
        found
    }

    /// The names with their hashes, in order.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn written(&self) -> Vec<(u32, String)> {
        self.hashes().into_iter().zip(self.names.iter().map(|name| (*name).to_owned())).collect()
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

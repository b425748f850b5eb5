//! What the files of words are written and read by: see [`super::shelf`], which says what it all means.

/// Begins the name of a value that is put in.
pub const VALUE: char = '\u{1}';
/// Begins a choice between texts.
pub const CHOICE: char = '\u{2}';
/// Begins a text to choose, with its key.
pub const CASE: char = '\u{3}';
/// Stands between a key and its text.
pub const THEN: char = '\u{4}';
/// Ends a value or a choice.
pub const END: char = '\u{5}';
/// Begins a text that is not this language's own.
pub const BORROWED: char = '\u{6}';
/// A new line in a text.
pub const BREAK: char = '\u{b}';

/// The hash of a text's name, 26 bits. The upper eight are those of its first word, so that what belongs together stands together in a
/// file, which compresses better.
pub fn hash(name: &str, salt: u32) -> u32 {
    let sum = |text: &str| text.bytes().fold(0x811c_9dc5 ^ salt, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let first = name.split('-').next().unwrap_or_default();
    let (group, own) = (sum(first), sum(name));
    ((group ^ group >> 16) & 0xff) << 18 | (own ^ own >> 18) & 0x3_ffff
}

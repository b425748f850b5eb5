//! Base64url without padding (RFC 4648 section 5): bytes as text that stands in an address as it is.

/// The letters, by the six bits that each stands for.
pub(super) const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes as text.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let held = three.iter().fold(0_u32, |held, byte| (held << 8) | u32::from(*byte)) << (8 * (3 - three.len()));
        for index in 0..=three.len() {
            text.push(char::from(LETTERS[(held >> (18 - 6 * index)) as usize & 63]));
        }
    }
    text
}

/// What one letter stands for; of plain base64's letters too, which some programs put in their place.
pub fn six(letter: char) -> Option<u8> {
    Some(match letter {
        'A'..='Z' => letter as u8 - b'A',
        'a'..='z' => letter as u8 - b'a' + 26,
        '0'..='9' => letter as u8 - b'0' + 52,
        '-' | '+' => 62,
        '_' | '/' => 63,
        _ => return None,
    })
}

/// Text as bytes. `None` for any letter that isn't one of these, for a length that no bytes give, and for bits that nothing stands for.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let sixes: Vec<u8> = text.trim_end_matches('=').chars().map(six).collect::<Option<_>>()?;
    let mut bytes = Vec::with_capacity(sixes.len() * 3 / 4);
    for four in sixes.chunks(4) {
        let held = four.iter().fold(0_u32, |held, six| (held << 6) | u32::from(*six)) << (6 * (4 - four.len()));
        let whole = four.len() - 1;
        if whole == 0 || held & ((1 << (24 - 8 * whole)) - 1) != 0 {
            return None;
        }
        bytes.extend((0..whole).map(|index| (held >> (16 - 8 * index)) as u8));
    }
    Some(bytes)
}

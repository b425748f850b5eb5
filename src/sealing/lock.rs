//! What a sealed file is locked with, told from its first bytes: the page asks for a passphrase only where one will do.

const ARMOUR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";
const HEAD: &[u8] = b"age-encryption.org/v1\n-> ";

/// What opens a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// A passphrase.
    Passphrase,
    /// The secret half of a key.
    Key,
}

/// What a sealed file, or text that holds one, is locked with. `None` where its first bytes don't say: opening it will tell what is
/// wrong with it.
pub fn lock_of(input: &[u8]) -> Option<Lock> {
    let start = input.windows(ARMOUR.len()).position(|window| window == ARMOUR);
    let head = match start {
        Some(start) => unarmoured(&input[start + ARMOUR.len()..]),
        None => input.iter().copied().take(64).collect(),
    };
    // A passphrase stands alone in its file; a file for several keys may begin with any of them (c2sp.org/age).
    let stanza = head.strip_prefix(HEAD)?;
    Some(if stanza.starts_with(b"scrypt ") { Lock::Passphrase } else { Lock::Key })
}

/// The first bytes of an armoured file (base64, RFC 4648), past line ends and a mail's quote marks.
fn unarmoured(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for letter in text.iter().filter(|letter| !matches!(letter, b'\r' | b'\n' | b' ' | b'\t' | b'>')).take(64) {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => break,
        };
        held = (held << 6) | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    bytes
}

//! An age key as text and as its 32 bytes: Bech32 (BIP 173) with the prefix `age`, as c2sp.org/age has it for X25519 recipients.

/// The letters, by the five bits that each stands for.
const LETTERS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
/// What stands before the last `1`.
const PREFIX: &str = "age";
/// Letters of the check sum.
const SUM: usize = 6;

/// The 32 bytes of a public key. `None` when it is none: another prefix, another length, a wrong check sum, mixed case.
pub fn key_bytes(key: &str) -> Option<[u8; 32]> {
    if key.chars().any(|letter| letter.is_ascii_uppercase()) && key.chars().any(|letter| letter.is_ascii_lowercase()) {
        return None;
    }
    let key = key.to_ascii_lowercase();
    let fives: Vec<u8> = key.strip_prefix(PREFIX)?.strip_prefix('1')?.bytes().map(five).collect::<Option<_>>()?;
    let (data, _) = fives.split_at_checked(fives.len().checked_sub(SUM)?)?;
    if polymod(expanded().chain(fives.iter().copied())) != 1 {
        return None;
    }
    let (mut held, mut bits, mut bytes) = (0_u32, 0, Vec::with_capacity(32));
    for five in data {
        held = (held << 5) | u32::from(*five);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    // What is left over is padding: fewer than five bits, all zero.
    if bits >= 5 || held != 0 { None } else { bytes.try_into().ok() }
}

/// A public key as text: `age1…`, 62 letters.
pub fn key_text(bytes: &[u8; 32]) -> String {
    let (mut held, mut bits, mut fives) = (0_u32, 0, Vec::with_capacity(52 + SUM));
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            fives.push((held >> bits) as u8 & 31);
            held &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        fives.push((held << (5 - bits)) as u8 & 31);
    }
    let sum = polymod(expanded().chain(fives.iter().copied()).chain([0; SUM])) ^ 1;
    fives.extend((0..SUM).map(|index| (sum >> (5 * (SUM - 1 - index))) as u8 & 31));
    let letters = fives.iter().map(|five| char::from(LETTERS[usize::from(*five)]));
    PREFIX.chars().chain(['1']).chain(letters).collect()
}

fn five(letter: u8) -> Option<u8> {
    LETTERS.iter().position(|known| *known == letter).and_then(|at| u8::try_from(at).ok())
}

/// The prefix as it goes into the check sum.
fn expanded() -> impl Iterator<Item = u8> {
    PREFIX.bytes().map(|letter| letter >> 5).chain([0]).chain(PREFIX.bytes().map(|letter| letter & 31))
}

fn polymod(values: impl Iterator<Item = u8>) -> u32 {
    const MAKERS: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    values.fold(1_u32, |sum, value| {
        let top = sum >> 25;
        let next = ((sum & 0x1ff_ffff) << 5) ^ u32::from(value);
        (0..5).filter(|bit| (top >> bit) & 1 == 1).fold(next, |sum, bit| sum ^ MAKERS[bit])
    })
}

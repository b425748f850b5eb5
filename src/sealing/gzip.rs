//! gzip (RFC 1952) around what flate2 packs: a member's header, its check sum and its length.
//!
//! flate2 can do this too. Its check sum comes with a table of 16 kB that no compressor makes smaller, a tenth of the worker; this one
//! makes its table when it is needed. `tests/sealing.rs` holds it against flate2's own and against `gunzip`.

use std::io::{self, BufRead, Read};

/// What every member begins with: gzip's mark, and deflate.
const MARK: [u8; 3] = [0x1f, 0x8b, 8];
/// Bits of the header's fourth byte (section 2.3.1): what follows the first ten bytes.
const HEADER_SUM: u8 = 2;
const EXTRA: u8 = 4;
const NAME: u8 = 8;
const COMMENT: u8 = 16;
const RESERVED: u8 = 0xe0;
/// The most bytes of a name or a comment that are read. The format has no limit, and a parser needs one.
const MAX_TEXT: usize = 64 * 1024;
/// The polynomial of the check sum, its bits turned round (section 8).
const POLYNOMIAL: u32 = 0xedb8_8320;

/// The check sum and the length of a member's content.
pub struct Sum {
    /// For each of eight bytes in a row, what it adds.
    tables: Box<[[u32; 256]; 8]>,
    sum: u32,
    length: u32,
}

impl Sum {
    pub fn new() -> Self {
        let mut tables = Box::new([[0; 256]; 8]);
        for byte in 0..=255_u8 {
            let mut remainder = u32::from(byte);
            for _ in 0..8 {
                remainder = if remainder & 1 == 1 { remainder >> 1 ^ POLYNOMIAL } else { remainder >> 1 };
            }
            tables[0][usize::from(byte)] = remainder;
        }
        for place in 1..8 {
            for byte in 0..256 {
                let before = tables[place - 1][byte];
                tables[place][byte] = before >> 8 ^ tables[0][(before & 0xff) as usize];
            }
        }
        Self { tables, sum: 0, length: 0 }
    }

    /// Takes in the next bytes, eight at a time ("slicing-by-8": Kounavis and Berry, "Novel Table Lookup-Based Algorithms for
    /// High-Performance CRC Generation", 2008).
    pub fn add(&mut self, bytes: &[u8]) {
        let [t0, t1, t2, t3, t4, t5, t6, t7] = &*self.tables;
        let mut sum = !self.sum;
        let (eights, rest) = bytes.as_chunks::<8>();
        for [a, b, c, d, e, f, g, h] in eights {
            let [s0, s1, s2, s3] = sum.to_le_bytes();
            let [a, b, c, d] = [usize::from(a ^ s0), usize::from(b ^ s1), usize::from(c ^ s2), usize::from(d ^ s3)];
            let [e, f, g, h] = [usize::from(*e), usize::from(*f), usize::from(*g), usize::from(*h)];
            sum = t7[a] ^ t6[b] ^ t5[c] ^ t4[d] ^ t3[e] ^ t2[f] ^ t1[g] ^ t0[h];
        }
        for byte in rest {
            sum = t0[usize::from(byte ^ sum.to_le_bytes()[0])] ^ sum >> 8;
        }
        self.sum = !sum;
        // Modulo 2^32, as the format has it.
        self.length = self.length.wrapping_add(bytes.len() as u32);
    }

    /// What stands behind the packed content.
    pub fn trailer(&self) -> [u8; 8] {
        let ([a, b, c, d], [e, f, g, h]) = (self.sum.to_le_bytes(), self.length.to_le_bytes());
        [a, b, c, d, e, f, g, h]
    }
}

/// The header of a member with one extra field, and without a name or a time.
pub fn header(extra: &[u8]) -> Vec<u8> {
    let mut header = MARK.to_vec();
    // Six zeros for the time and the level; 255 for a system that isn't said.
    header.extend([EXTRA, 0, 0, 0, 0, 0, 255]);
    // An extra field of ours is a few bytes long.
    header.extend((extra.len() as u16).to_le_bytes());
    header.extend(extra);
    header
}

/// Reads a member's header, and leaves the reader where its packed content begins.
///
/// # Errors
/// What the reader says; [`io::ErrorKind::InvalidData`] for anything else than a header in order.
pub fn read_header(reader: &mut impl BufRead) -> io::Result<()> {
    let mut read = Vec::new();
    let fixed = take(reader, 10, &mut read)?;
    let flags = fixed[3];
    if fixed[..3] != MARK || flags & RESERVED != 0 {
        return Err(io::ErrorKind::InvalidData.into());
    }
    if flags & EXTRA != 0 {
        let length = take(reader, 2, &mut read)?;
        let length = u16::from_le_bytes([length[0], length[1]]);
        take(reader, length.into(), &mut read)?;
    }
    for text in [NAME, COMMENT] {
        if flags & text != 0 {
            let length = reader.by_ref().take(MAX_TEXT as u64).read_until(0, &mut read)?;
            if length == MAX_TEXT || read.last() != Some(&0) {
                return Err(io::ErrorKind::InvalidData.into());
            }
        }
    }
    if flags & HEADER_SUM != 0 {
        let mut sum = Sum::new();
        sum.add(&read);
        let wanted = sum.trailer();
        if *take(reader, 2, &mut read)? != wanted[..2] {
            return Err(io::ErrorKind::InvalidData.into());
        }
    }
    Ok(())
}

/// Reads so many bytes to the end of `read`, and shows them.
fn take<'a>(reader: &mut impl Read, count: usize, read: &'a mut Vec<u8>) -> io::Result<&'a [u8]> {
    let begin = read.len();
    read.resize(begin + count, 0);
    reader.read_exact(&mut read[begin..])?;
    Ok(&read[begin..])
}

/// Reads what stands behind a member's packed content, and says whether it is that of this content.
///
/// # Errors
/// What the reader says; [`io::ErrorKind::InvalidData`] for another content's.
pub fn read_trailer(reader: &mut impl Read, content: &[u8]) -> io::Result<()> {
    let mut trailer = [0; 8];
    reader.read_exact(&mut trailer)?;
    let mut sum = Sum::new();
    sum.add(content);
    if trailer == sum.trailer() { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_sum_is_that_of_the_standard() {
        // The check value of CRC-32/ISO-HDLC, and every length around the eight bytes that are taken in at once.
        let mut sum = Sum::new();
        sum.add(b"123456789");
        assert_eq!(sum.trailer(), [0x26, 0x39, 0xf4, 0xcb, 9, 0, 0, 0]);
        let bytes: Vec<u8> = (0..100_u8).map(|byte| byte.wrapping_mul(37)).collect();
        for cut in 0..bytes.len() {
            let (mut whole, mut parts) = (Sum::new(), Sum::new());
            whole.add(&bytes);
            parts.add(&bytes[..cut]);
            parts.add(&bytes[cut..]);
            assert_eq!(whole.trailer(), parts.trailer());
        }
    }
}

//! Writing an age file as its content comes, so that neither what is packed nor what is sealed is ever held twice: the payload in chunks
//! (c2sp.org/age, "Payload"), and armour in lines ("ASCII armor").
//!
//! One chunk is held back: the first, whose gzip header says how long the whole is ([`super::engine`]). Room is left for it, and it is put
//! there at the end.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chacha20poly1305::aead::AeadInPlace;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit};
use std::io::{self, Write};

/// Plaintext bytes in a chunk of the payload.
pub const CHUNK: usize = 64 * 1024;
/// Bytes that authenticate a chunk.
pub const TAG: usize = 16;
/// The bytes on one line of armour, and their letters with the line's end.
const LINE: usize = 48;
const LINE_LETTERS: usize = 65;
const BEGIN_LINE: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----\n";
const END_LINE: &[u8] = b"-----END AGE ENCRYPTED FILE-----\n";

/// Eleven bytes that count the chunks, greatest first, and one that marks the last.
pub fn chunk_nonce(number: u64, is_last: bool) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&number.to_be_bytes());
    nonce[11] = u8::from(is_last);
    nonce
}

/// Seals what is written to it.
pub struct Sealer {
    cipher: ChaCha20Poly1305,
    /// What is not yet a whole chunk.
    plain: Vec<u8>,
    /// The first chunk, once there is a second.
    first: Option<Vec<u8>>,
    number: u64,
    /// Bytes of the payload's plaintext so far, and the most there may be.
    length: u64,
    limit: u64,
    out: Out,
}

impl Sealer {
    /// `header` is all that stands before the payload's first chunk; `limit` the most bytes that may be written.
    pub fn new(key: &[u8; 32], header: Vec<u8>, armour: bool, limit: u64) -> Self {
        Self {
            cipher: ChaCha20Poly1305::new(key.into()),
            plain: Vec::with_capacity(CHUNK + TAG),
            first: None,
            number: 0,
            length: 0,
            limit,
            out: Out::new(header, armour),
        }
    }

    /// Makes room for the whole, once `part` of it is written and tells how far it shrinks: one guess, a twelfth too big, instead of one
    /// doubling after another, each of which would hold the file twice.
    pub fn expect(&mut self, part: u64, total: u64) {
        let whole = self.length.saturating_mul(total) / part.max(1);
        let whole = whole + whole / 12 + 2 * CHUNK as u64;
        let whole = usize::try_from(if self.out.armour { whole / LINE as u64 * LINE_LETTERS as u64 } else { whole }).unwrap_or_default();
        if self.out.bytes.capacity() < whole {
            self.out.bytes.reserve_exact(whole.saturating_sub(self.out.bytes.len()));
        }
    }

    /// Ends the file. `last_word` may change the first bytes, now that the length of the whole is known.
    pub fn finish(mut self, last_word: impl FnOnce(&mut [u8], u64)) -> io::Result<Vec<u8>> {
        let length = self.length;
        match self.first.take() {
            None => last_word(&mut self.plain, length),
            Some(mut first) => {
                last_word(&mut first, length);
                self.encrypt(&mut first, 0, false)?;
                self.out.fill_room(&first);
            }
        }
        let mut last = std::mem::take(&mut self.plain);
        self.encrypt(&mut last, self.number, true)?;
        self.out.add(&last);
        Ok(self.out.finish())
    }

    /// Encrypts a chunk in its place, and puts its tag behind it.
    fn encrypt(&self, chunk: &mut Vec<u8>, number: u64, is_last: bool) -> io::Result<()> {
        let nonce = chunk_nonce(number, is_last);
        let tag = self.cipher.encrypt_in_place_detached(&nonce.into(), b"", chunk).map_err(|_| io::ErrorKind::InvalidData)?;
        chunk.extend_from_slice(&tag);
        Ok(())
    }
}

impl Write for Sealer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.plain.len() == CHUNK {
            // More follows, so this one wasn't the last.
            if self.number == 0 {
                self.first = Some(std::mem::replace(&mut self.plain, Vec::with_capacity(CHUNK + TAG)));
                self.out.leave_room(CHUNK + TAG);
            } else {
                let mut chunk = std::mem::take(&mut self.plain);
                self.encrypt(&mut chunk, self.number, false)?;
                self.out.add(&chunk);
                chunk.clear();
                self.plain = chunk;
            }
            self.number += 1;
        }
        let count = bytes.len().min(CHUNK - self.plain.len());
        self.plain.extend_from_slice(&bytes[..count]);
        self.length += count as u64;
        if self.length > self.limit { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(count) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The file as it grows.
struct Out {
    /// The finished file's bytes.
    bytes: Vec<u8>,
    armour: bool,
    /// What stands before the end of the room that was left, as plain bytes, up to a whole line of armour. Empty once written.
    start: Vec<u8>,
    /// How many of `start` come before the room, and how many bytes `start` will have: both 0 where no room was left.
    room_at: usize,
    start_length: usize,
    /// What is not yet a whole line.
    line: Vec<u8>,
}

impl Out {
    fn new(header: Vec<u8>, armour: bool) -> Self {
        let mut bytes = Vec::new();
        if armour {
            bytes.extend_from_slice(BEGIN_LINE);
        }
        Self { bytes, armour, start: header, room_at: 0, start_length: 0, line: Vec::new() }
    }

    /// Leaves room for so many bytes, which come at the end.
    fn leave_room(&mut self, length: usize) {
        self.room_at = self.start.len();
        self.start.resize(self.room_at + length, 0);
        self.start_length = self.start.len().next_multiple_of(LINE);
        let room = if self.armour { self.start_length / LINE * LINE_LETTERS } else { self.start_length };
        self.bytes.resize(self.bytes.len() + room, 0);
    }

    fn fill_room(&mut self, chunk: &[u8]) {
        self.start[self.room_at..self.room_at + chunk.len()].copy_from_slice(chunk);
    }

    fn add(&mut self, mut bytes: &[u8]) {
        if self.start_length == 0 {
            return self.start.extend_from_slice(bytes);
        }
        let to_start = bytes.len().min(self.start_length - self.start.len());
        self.start.extend_from_slice(&bytes[..to_start]);
        bytes = &bytes[to_start..];
        if !self.armour {
            return self.bytes.extend_from_slice(bytes);
        }
        if !self.line.is_empty() {
            let count = bytes.len().min(LINE - self.line.len());
            self.line.extend_from_slice(&bytes[..count]);
            bytes = &bytes[count..];
            if self.line.len() < LINE {
                return;
            }
            put_lines(&self.line, &mut self.bytes);
            self.line.clear();
        }
        let whole = bytes.len() / LINE * LINE;
        put_lines(&bytes[..whole], &mut self.bytes);
        self.line.extend_from_slice(&bytes[whole..]);
    }

    fn finish(mut self) -> Vec<u8> {
        if self.start_length == 0 {
            // No room was left: all of it is short.
            if self.armour { put_lines(&self.start, &mut self.bytes) } else { self.bytes.append(&mut self.start) }
        } else {
            let at = if self.armour { BEGIN_LINE.len() } else { 0 };
            let mut start = Vec::new();
            if self.armour {
                put_lines(&self.start, &mut start)
            } else {
                start = self.start
            }
            // A file that ends within its first line after the room has less there than was left.
            let room = if self.armour { self.start_length / LINE * LINE_LETTERS } else { self.start_length };
            self.bytes.splice(at..at + room, start);
            if !self.line.is_empty() {
                put_lines(&self.line, &mut self.bytes);
            }
        }
        if self.armour {
            self.bytes.extend_from_slice(END_LINE);
        }
        self.bytes
    }
}

/// Writes bytes as lines of base64, the last of them padded and perhaps shorter.
fn put_lines(bytes: &[u8], out: &mut Vec<u8>) {
    let begin = out.len();
    out.resize(begin + bytes.len().div_ceil(LINE) * LINE_LETTERS, 0);
    let mut at = begin;
    for line in bytes.chunks(LINE) {
        // There is room for a whole line.
        let count = BASE64_STANDARD.encode_slice(line, &mut out[at..at + LINE_LETTERS - 1]).unwrap_or_default();
        out[at + count] = b'\n';
        at += count + 1;
    }
    out.truncate(at);
}

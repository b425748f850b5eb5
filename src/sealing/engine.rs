//! The work itself: gzip and age, with bounds. The only file that names `age`.
//!
//! What it promises: [`seal`] writes a plain age v1 file around one gzip member; [`open`] hands back bytes only when the header's and
//! every chunk's authentication and the gzip check sum were right; nothing here panics on any input; no cost is paid before it was found to be
//! within its bound. Compiled for the worker and for native tests, never into the page.
//!
//! How a damaged file is read. The age crate says "failed"; a person needs to know whether to ask for the file again, to fetch the whole of
//! it, or to try another passphrase. So the header is walked here first ([`Header::read`]): what ends too early is cut short, what breaks
//! the grammar was changed. Behind the header all is noise without the passphrase; with it, the file says how long it was (see
//! [`LENGTH_NOTE`]), which tells a cut from a change for certain.

use super::message::{Identity, OpenLimits, OpenWith, Progress, Reply, Request, SealTo};
use super::writing::{CHUNK, Sealer, TAG, chunk_nonce};
use super::{MAX_CONTENT, MAX_INPUT, MAX_READING_LOG_N, MAX_SEALED, SealError};
use super::{gzip, x25519};
use age::secrecy::{ExposeSecret, SecretString};
use age::{DecryptError, Decryptor, EncryptError, Encryptor, scrypt};
use age_core::format::{FileKey, Stanza};
use age_core::primitives::hkdf;
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_STANDARD_NO_PAD};
use chacha20::ChaCha20;
use chacha20::cipher::{KeyIvInit, StreamCipher, StreamCipherSeek};
use chacha20poly1305::aead::AeadInPlace;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit};
use flate2::{Compression, bufread::DeflateDecoder, write::DeflateEncoder};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashSet;
use std::io::{self, BufReader, Read, Write};

/// The first bytes of every age file (c2sp.org/age, "Version line").
const MAGIC: &[u8] = b"age-encryption.org/";
/// What stands between the dashes of armour's first and last line (c2sp.org/age, "ASCII armor").
const BEGIN: &[u8] = b"BEGIN AGE ENCRYPTED FILE";
const END: &[u8] = b"END AGE ENCRYPTED FILE";
/// [`MAGIC`] as it looks inside armour: its first 18 bytes in base64.
const MAGIC_ARMOURED: &[u8] = b"YWdlLWVuY3J5cHRpb24ub3Jn";

/// The longest header that is read. The format has no limit, and a parser that meets one line after another needs one.
const MAX_HEADER: usize = 64 * 1024;
/// The most recipients that are looked at.
const MAX_STANZAS: usize = 256;
/// Bytes of the payload's nonce.
const NONCE: usize = 16;
/// Bytes of a gzip member with nothing in it (RFC 1952: ten in front, eight behind, and an empty block).
const LEAST_GZIP: usize = 20;
/// How many bytes are worked on between two reports of progress.
const STEP: usize = 256 * 1024;
/// Content from this many bytes on is packed fast rather than small: nobody waits seconds to save a tenth.
const BIG: usize = 1024 * 1024;

/// The name of the extra field, in the gzip header of what we seal, that says how many bytes the whole gzip member has: four bytes, least
/// first, then the same four inverted. RFC 1952 section 2.3.1.1 lets every reader pass over it.
const LENGTH_NOTE: [u8; 2] = *b"OW";
/// Where the four bytes of [`LENGTH_NOTE`] begin: behind ten bytes of gzip header, two of the extra field's length, the name, and its length.
const LENGTH_NOTE_AT: usize = 16;

/// Told how far a job is, when it is long enough.
pub type Listener<'a> = &'a mut dyn FnMut(Progress);

/// Compresses the content and seals it: an age file, in armour when asked for.
pub fn seal(content: &[u8], to: &SealTo, armour: bool, listener: Listener) -> Result<Vec<u8>, SealError> {
    if content.len() as u64 > MAX_CONTENT {
        return Err(SealError::TooBig { limit: MAX_CONTENT });
    }
    let (key, header) = match to {
        SealTo::Passphrase { passphrase, log_n } => {
            if *log_n > MAX_READING_LOG_N {
                return Err(SealError::TooCostly { log_n: u32::from(*log_n), max: MAX_READING_LOG_N });
            }
            if *log_n == 0 || passphrase.is_empty() {
                return Err(SealError::BadKey);
            }
            let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.as_str()));
            // Always: in a worker the crate can't measure, and would write 2^18 (quality.md 3.2).
            recipient.set_work_factor(*log_n);
            begin(&[&recipient])
        }
        SealTo::Keys(keys) => {
            let recipients: Vec<x25519::Recipient> =
                keys.iter().map(|key| key.trim().parse()).collect::<Result<_, _>>().map_err(|_| SealError::BadKey)?;
            begin(&recipients.iter().map(|recipient| recipient as &dyn age::Recipient).collect::<Vec<_>>())
        }
    }?;
    let sealer = Sealer::new(&key, header, armour, MAX_SEALED - MAX_HEADER as u64);
    compress(content, sealer, listener).map_err(|error| match error.kind() {
        io::ErrorKind::FileTooLarge => SealError::TooBig { limit: MAX_SEALED },
        kind => SealError::WorkerFailed { reason: kind.to_string() },
    })
}

/// A new file's header with the payload's nonce behind it, and the payload's key.
fn begin(recipients: &[&dyn age::Recipient]) -> Result<([u8; 32], Vec<u8>), SealError> {
    let kept = RefCell::new(None);
    let keeping: Vec<_> = recipients.iter().map(|recipient| Keeping { recipient: *recipient, file_key: &kept }).collect();
    let encryptor =
        Encryptor::with_recipients(keeping.iter().map(|recipient| recipient as &dyn age::Recipient)).map_err(|_| SealError::BadKey)?;
    let mut header = Vec::new();
    encryptor.wrap_output(&mut header).map_err(failed)?;
    let file_key = kept.into_inner().ok_or(SealError::BadKey)?;
    Ok((hkdf(&header[header.len() - NONCE..], b"payload", file_key.expose_secret()), header))
}

/// An age recipient that keeps the file key which it wraps.
struct Keeping<'a> {
    recipient: &'a dyn age::Recipient,
    file_key: &'a RefCell<Option<FileKey>>,
}

impl age::Recipient for Keeping<'_> {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        *self.file_key.borrow_mut() = Some(FileKey::new(Box::new(*file_key.expose_secret())));
        self.recipient.wrap_file_key(file_key)
    }
}

/// Opens an age file, or text with an armoured one in it, and unpacks its content.
pub fn open(input: &[u8], with: &OpenWith, limits: OpenLimits, listener: Listener) -> Result<Vec<u8>, SealError> {
    open_inner(input, with, limits, listener, Inside::Gzip)
}

/// Opens an age file without unpacking what is in it: what `age --decrypt` gives. For holding the engine against age's own test vectors.
pub fn open_packed(input: &[u8], with: &OpenWith, limits: OpenLimits) -> Result<Vec<u8>, SealError> {
    open_inner(input, with, limits, &mut |_| {}, Inside::Anything)
}

/// What a sealed file has to hold.
#[derive(Clone, Copy)]
enum Inside {
    Gzip,
    Anything,
}

fn open_inner(input: &[u8], with: &OpenWith, limits: OpenLimits, listener: Listener, inside: Inside) -> Result<Vec<u8>, SealError> {
    let sealed = find_sealed(input)?;
    if sealed.len() as u64 > MAX_SEALED {
        return Err(SealError::TooBig { limit: MAX_SEALED });
    }
    let header = Header::read(&sealed)?;
    if sealed.len() < header.length + NONCE + TAG {
        return Err(SealError::CutShort);
    }
    match with {
        OpenWith::Passphrases(passphrases) => {
            match header.lock {
                Lock::Passphrase { log_n } if log_n > u32::from(limits.max_log_n) => {
                    return Err(SealError::TooCostly { log_n, max: limits.max_log_n });
                }
                Lock::Passphrase { .. } => {}
                Lock::Keys => return Err(SealError::NotForAPassphrase),
            }
            for passphrase in passphrases {
                let mut identity = scrypt::Identity::new(SecretString::from(passphrase.as_str()));
                // Always: in a worker the crate would agree to 2^22, four gibibytes.
                identity.set_max_work_factor(limits.max_log_n);
                match open_with(&sealed, &header, &identity, limits, listener, inside) {
                    Err(SealError::WrongPassphrase) => {}
                    outcome => return outcome,
                }
            }
            Err(SealError::WrongPassphrase)
        }
        OpenWith::Key(secret) => {
            if matches!(header.lock, Lock::Passphrase { .. }) {
                return Err(SealError::NotForAKey);
            }
            let identity: x25519::Identity = secret.trim().parse().map_err(|_| SealError::BadKey)?;
            open_with(&sealed, &header, &identity, limits, listener, inside)
        }
    }
}

/// Makes a new X25519 key pair.
pub fn make_identity() -> Identity {
    let identity = x25519::Identity::generate();
    Identity { secret: identity.text(), public: identity.public().text() }
}

/// Writing to memory fails only for reasons of the machine.
fn failed(error: io::Error) -> SealError {
    SealError::WorkerFailed { reason: error.kind().to_string() }
}

/// One gzip member with a [`LENGTH_NOTE`], and without a name or a time, sealed as it comes.
fn compress(content: &[u8], mut sealer: Sealer, listener: Listener) -> io::Result<Vec<u8>> {
    let mut note = LENGTH_NOTE.to_vec();
    note.extend(8u16.to_le_bytes());
    note.extend([0; 8]);
    sealer.write_all(&gzip::header(&note))?;
    let mut encoder = DeflateEncoder::new(sealer, level_for(content)?);
    let mut sum = gzip::Sum::new();
    let mut report = Report::new(content.len(), listener);
    let mut done = 0;
    for piece in content.chunks(STEP) {
        encoder.write_all(piece)?;
        sum.add(piece);
        done += piece.len();
        if done == 4 * STEP {
            encoder.get_mut().expect(done as u64, content.len() as u64);
        }
        report.add(piece.len());
    }
    let mut sealer = encoder.finish()?;
    sealer.write_all(&sum.trailer())?;
    sealer.finish(|start, length| {
        // Within the limit, which is far below 2^32.
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        start[LENGTH_NOTE_AT..LENGTH_NOTE_AT + 4].copy_from_slice(&length.to_le_bytes());
        start[LENGTH_NOTE_AT + 4..LENGTH_NOTE_AT + 8].copy_from_slice(&(!length).to_le_bytes());
    })
}

/// How hard to pack: small content as small as it gets; big content fast, and not at all where three samples of it hardly shrink, as
/// pictures don't.
fn level_for(content: &[u8]) -> io::Result<Compression> {
    const SAMPLE: usize = 16 * 1024;
    if content.len() < BIG {
        return Ok(Compression::default());
    }
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    for at in [0, content.len() / 2, content.len() - SAMPLE] {
        encoder.write_all(&content[at..at + SAMPLE])?;
    }
    Ok(if encoder.finish()?.len() > 3 * SAMPLE * 95 / 100 { Compression::none() } else { Compression::fast() })
}

/// Opens a file whose header is in order with one passphrase or key.
fn open_with(
    sealed: &[u8],
    header: &Header,
    identity: &dyn age::Identity,
    limits: OpenLimits,
    listener: Listener,
    inside: Inside,
) -> Result<Vec<u8>, SealError> {
    let key = payload_key(sealed, header, identity)?;
    let payload = Payload::new(&key, &sealed[header.length + NONCE..], Report::new(sealed.len(), listener));
    let mut packed = BufReader::with_capacity(CHUNK, payload);
    let mut content = Vec::new();
    let unpacked = match inside {
        Inside::Gzip => gzip::read_header(&mut packed)
            .and_then(|()| DeflateDecoder::new(&mut packed).take(limits.max_inflated + 1).read_to_end(&mut content)),
        Inside::Anything => (&mut packed).take(limits.max_inflated + 1).read_to_end(&mut content),
    };
    if content.len() as u64 > limits.max_inflated {
        return Err(SealError::InflatesTooFar { limit: limits.max_inflated });
    }
    let unpacked = match inside {
        Inside::Gzip => unpacked.and_then(|_| gzip::read_trailer(&mut packed, &content)),
        Inside::Anything => unpacked.map(|_| ()),
    };
    // The last chunk has to be seen even when the gzip member ended before it, or was none: damage comes before disappointment.
    let left = io::copy(&mut packed, &mut io::sink());
    if let Some(damage) = packed.into_inner().damage {
        return Err(damage);
    }
    match (unpacked, left) {
        (Ok(()), Ok(0)) => Ok(content),
        _ => Err(SealError::NotGzip),
    }
}

/// The key of the payload, after the age crate has unwrapped the file key and authenticated the header.
///
/// The payload itself is read here ([`Payload`]) and not by the crate, whose reader brings its translated error texts and all that
/// formats them: a third of the worker.
fn payload_key(sealed: &[u8], header: &Header, identity: &dyn age::Identity) -> Result<[u8; 32], SealError> {
    let witness = Witness { identity, file_key: RefCell::new(None) };
    let opened = Decryptor::new_buffered(&sealed[..header.length + NONCE])
        .and_then(|decryptor| decryptor.decrypt(std::iter::once(&witness as &dyn age::Identity)).map(|_| ()));
    match (opened, witness.file_key.into_inner()) {
        (Ok(()), Some(file_key)) => Ok(hkdf(&sealed[header.length..header.length + NONCE], b"payload", file_key.expose_secret())),
        (Err(DecryptError::DecryptionFailed), _) => Err(SealError::WrongPassphrase),
        (Err(DecryptError::NoMatchingKeys), _) => Err(SealError::WrongKey),
        // The header was walked already: what is left is its authentication, or a stanza that makes no sense.
        _ => Err(SealError::Changed),
    }
}

/// Reads a payload chunk by chunk, and gives out no byte of a chunk before all of it is authenticated (c2sp.org/age, "Payload").
struct Payload<'a> {
    key: &'a [u8; 32],
    cipher: ChaCha20Poly1305,
    /// All chunks, for looking back when one of them fails.
    chunks: &'a [u8],
    /// Where the next one begins.
    next: usize,
    /// What was opened last, and how much of it was handed out.
    plain: Vec<u8>,
    given: usize,
    damage: Option<SealError>,
    report: Report<'a>,
}

impl<'a> Payload<'a> {
    fn new(key: &'a [u8; 32], chunks: &'a [u8], report: Report<'a>) -> Self {
        Payload { key, cipher: ChaCha20Poly1305::new(key.into()), chunks, next: 0, plain: Vec::new(), given: 0, damage: None, report }
    }

    /// Opens the next chunk, if there is one.
    fn advance(&mut self) -> Result<(), SealError> {
        let rest = &self.chunks[self.next..];
        if rest.is_empty() && self.next > 0 {
            return Ok(());
        }
        let number = (self.next / (CHUNK + TAG)) as u64;
        let length = rest.len().min(CHUNK + TAG);
        let is_last = length == rest.len();
        let opened = self.open_chunk(&rest[..length], number, is_last);
        // Only an empty payload has an empty last chunk.
        let Some(plain) = opened.filter(|plain| !plain.is_empty() || number == 0) else {
            let goes_on = is_last && length == CHUNK + TAG && self.open_chunk(rest, number, false).is_some();
            return Err(tell_damage(self.key, self.chunks, goes_on));
        };
        self.plain = plain;
        self.given = 0;
        self.next += length;
        self.report.add(length);
        Ok(())
    }

    fn open_chunk(&self, chunk: &[u8], number: u64, is_last: bool) -> Option<Vec<u8>> {
        let (text, tag) = chunk.split_at_checked(chunk.len().checked_sub(TAG)?)?;
        let mut plain = text.to_vec();
        let nonce = chunk_nonce(number, is_last);
        self.cipher.decrypt_in_place_detached(&nonce.into(), b"", &mut plain, tag.into()).ok()?;
        Some(plain)
    }
}

impl Read for Payload<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.plain.len() && self.damage.is_none() {
            self.plain.clear();
            self.given = 0;
            self.damage = self.advance().err();
        }
        if self.damage.is_some() {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let count = buffer.len().min(self.plain.len() - self.given);
        buffer[..count].copy_from_slice(&self.plain[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
}

/// Whether a payload that failed its authentication was cut short or changed. `goes_on`: its last chunk is whole, and wasn't the last.
fn tell_damage(key: &[u8; 32], chunks: &[u8], goes_on: bool) -> SealError {
    // Our own files say how long they were. The bytes that say so may be unauthenticated here: they are used for nothing else.
    let noted = [false, true].into_iter().find_map(|is_last| {
        let mut cipher = ChaCha20::new(key.into(), &chunk_nonce(0, is_last).into());
        // RFC 8439 section 2.8: the first block makes the authentication key, the text begins with the second.
        cipher.try_seek(64u32).ok()?;
        let mut start = chunks.get(..LENGTH_NOTE_AT + 8)?.to_vec();
        cipher.apply_keystream(&mut start);
        read_length_note(&start)
    });
    let is_cut = match noted {
        Some(length) => chunks.len() < length + length.div_ceil(CHUNK).max(1) * TAG,
        // Another tool's file, or too little to tell: a chunk that isn't there, or is too short to be one, or to hold any gzip, was cut
        // away; anything else reads as a change.
        None => goes_on || (1..TAG).contains(&(chunks.len() % (CHUNK + TAG))) || chunks.len() < LEAST_GZIP + TAG,
    };
    if is_cut { SealError::CutShort } else { SealError::Changed }
}

/// The length in a gzip header's [`LENGTH_NOTE`], if it is there and agrees with itself.
fn read_length_note(start: &[u8]) -> Option<usize> {
    // Magic, deflate, the extra field and nothing else (RFC 1952 section 2.3).
    let is_ours = start.starts_with(&[0x1f, 0x8b, 8, 4]) && start.get(12..14)? == LENGTH_NOTE;
    let word = |at: usize| Some(u32::from_le_bytes(start.get(at..at + 4)?.try_into().ok()?));
    let length = word(LENGTH_NOTE_AT)?;
    (is_ours && word(LENGTH_NOTE_AT + 4)? == !length).then_some(length as usize)
}

/// An age identity that keeps the file key which it found.
struct Witness<'a> {
    identity: &'a dyn age::Identity,
    file_key: RefCell<Option<FileKey>>,
}

impl age::Identity for Witness<'_> {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        let found = self.identity.unwrap_stanza(stanza);
        if let Some(Ok(key)) = &found {
            *self.file_key.borrow_mut() = Some(FileKey::new(Box::new(*key.expose_secret())));
        }
        found
    }
}

/// Tells a listener how far a long job is, a few times a megabyte.
struct Report<'a> {
    listener: Listener<'a>,
    done: u64,
    told: u64,
    total: u64,
}

impl<'a> Report<'a> {
    fn new(total: usize, listener: Listener<'a>) -> Self {
        Report { listener, done: 0, told: 0, total: total as u64 }
    }

    fn add(&mut self, count: usize) {
        self.done += count as u64;
        if self.total > Progress::FROM && self.done - self.told >= STEP as u64 {
            self.told = self.done;
            (self.listener)(Progress { done: self.done, total: self.total });
        }
    }
}

/// What a file is locked with.
enum Lock {
    Passphrase { log_n: u32 },
    Keys,
}

/// A header whose every line keeps to the grammar.
struct Header {
    lock: Lock,
    /// Bytes from the version line to the end of the authentication line.
    length: usize,
}

impl Header {
    /// Walks the header of a file that begins with [`MAGIC`] (c2sp.org/age, "Header"): strictly, so that what it lets through is what the
    /// age crate reads, and the first thing that is wrong decides what the person is told.
    fn read(sealed: &[u8]) -> Result<Self, SealError> {
        let mut lines = Lines { rest: &sealed[MAGIC.len()..], taken: MAGIC.len() };
        let version = lines.next()?;
        if version != b"v1" {
            return Err(match version {
                // "Other versions can change anything after the first line": nothing behind it is looked at.
                [b'v', number @ ..] if is_number(number) => {
                    SealError::TooNew { version: String::from_utf8_lossy(&version[..version.len().min(32)]).into_owned() }
                }
                _ => SealError::Changed,
            });
        }
        let mut kinds = 0;
        let mut lock = Lock::Keys;
        loop {
            let line = lines.next()?;
            if let Some(mac) = line.strip_prefix(b"--- ") {
                if decode(mac, 32).is_none() || kinds == 0 {
                    return Err(SealError::Changed);
                }
                return Ok(Header { lock, length: lines.taken });
            }
            let stanza = line.strip_prefix(b"-> ").ok_or(SealError::Changed)?;
            let words: Vec<&[u8]> = stanza.split(|byte| *byte == b' ').collect();
            if words.iter().any(|word| word.is_empty()) {
                return Err(SealError::Changed);
            }
            let mut body = Vec::new();
            loop {
                let line = lines.next()?;
                if line.len() > 64 {
                    return Err(SealError::Changed);
                }
                body.extend(BASE64_STANDARD_NO_PAD.decode(line).map_err(|_| SealError::Changed)?);
                if line.len() < 64 {
                    break;
                }
            }
            if kinds > 0 && (words[0] == b"scrypt" || matches!(lock, Lock::Passphrase { .. })) {
                // "scrypt": a passphrase stanza has to be the only one.
                return Err(SealError::Changed);
            }
            if stanza.get(..6).is_some_and(|kind| is_near(kind, b"scrypt")) {
                let [b"scrypt", salt, log_n] = words[..] else { return Err(SealError::Changed) };
                if decode(salt, 16).is_none() || body.len() != 32 || !is_number(log_n) {
                    return Err(SealError::Changed);
                }
                lock = Lock::Passphrase { log_n: read_number(log_n) };
            }
            kinds += 1;
            if kinds > MAX_STANZAS {
                return Err(SealError::NotOurs);
            }
        }
    }
}

/// The header's lines, one by one.
struct Lines<'a> {
    rest: &'a [u8],
    taken: usize,
}

impl<'a> Lines<'a> {
    /// The next line without its end. Where the bytes stop before the line does, the file was cut short; a byte that no header has was changed.
    fn next(&mut self) -> Result<&'a [u8], SealError> {
        let end = self.rest.iter().position(|byte| !(b' '..=b'~').contains(byte));
        let length = end.unwrap_or(self.rest.len());
        if self.taken + length > MAX_HEADER {
            return Err(SealError::NotOurs);
        }
        match end.map(|end| self.rest[end]) {
            None => Err(SealError::CutShort),
            Some(b'\n') => {
                let line = &self.rest[..length];
                self.rest = &self.rest[length + 1..];
                self.taken += length + 1;
                Ok(line)
            }
            Some(_) => Err(SealError::Changed),
        }
    }
}

/// Decodes canonical base64 without padding that has to give so many bytes.
fn decode(text: &[u8], bytes: usize) -> Option<Vec<u8>> {
    BASE64_STANDARD_NO_PAD.decode(text).ok().filter(|decoded| decoded.len() == bytes)
}

/// Whether this is a decimal number from 1, without leading zeros.
fn is_number(text: &[u8]) -> bool {
    matches!(text, [b'1'..=b'9', ..]) && text.iter().all(u8::is_ascii_digit)
}

/// A number that [`is_number`] found, or the greatest there is.
fn read_number(text: &[u8]) -> u32 {
    text.iter().fold(0, |number: u32, digit| number.saturating_mul(10).saturating_add(u32::from(digit - b'0')))
}

/// Whether a text is another one with at most two of its bytes changed.
fn is_near(text: &[u8], wanted: &[u8]) -> bool {
    text.len() == wanted.len() && text.iter().zip(wanted).filter(|(a, b)| a != b).count() <= 2
}

fn position(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

/// The age file within what was handed in: the bytes themselves, or what the armour holds, wherever in the text it stands.
fn find_sealed(input: &[u8]) -> Result<Cow<'_, [u8]>, SealError> {
    if input.len() as u64 > MAX_INPUT {
        return Err(SealError::TooBig { limit: MAX_INPUT });
    }
    if input.starts_with(MAGIC) {
        return Ok(Cow::Borrowed(input));
    }
    // Windows tools write text in two bytes a letter and say so in front.
    let text: Cow<[u8]> = match input {
        [0xff, 0xfe, rest @ ..] => Cow::Owned(narrow(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Cow::Owned(narrow(rest, u16::from_be_bytes)),
        _ => Cow::Borrowed(input.strip_prefix(b"\xef\xbb\xbf").unwrap_or(input)),
    };
    let text = text.trim_ascii();
    if text.is_empty() {
        return Err(SealError::Empty);
    }
    let Some(begin) = position(text, BEGIN) else { return Err(tell_unmarked(text)) };
    let behind = &text[begin + BEGIN.len()..];
    let Some(end) = position(behind, END) else {
        let tail = &behind[behind.len().saturating_sub(256)..];
        let is_spoilt = tail.windows(END.len()).any(|window| is_near(window, END));
        return Err(if is_spoilt { SealError::Changed } else { SealError::CutShort });
    };
    let letters = letters(&behind[..end])?;
    if letters.is_empty() {
        return Err(SealError::CutShort);
    }
    let sealed = BASE64_STANDARD.decode(letters).map_err(|_| SealError::Changed)?;
    if sealed.starts_with(MAGIC) {
        Ok(Cow::Owned(sealed))
    } else {
        Err(if MAGIC.starts_with(&sealed) { SealError::CutShort } else { SealError::Changed })
    }
}

/// What text without the line that begins armour, and bytes without the mark of an age file, are.
fn tell_unmarked(text: &[u8]) -> SealError {
    let start = &text[..text.len().min(4096)];
    let is_start = |of: &[u8]| text.len() >= 8 && of.starts_with(text);
    let is_spoilt = text.get(..MAGIC.len()).is_some_and(|bytes| is_near(bytes, MAGIC))
        || start.windows(BEGIN.len()).any(|window| is_near(window, BEGIN));
    let holds_armour = position(text, MAGIC_ARMOURED).is_some();
    if is_start(MAGIC) || is_start(b"-----BEGIN AGE ENCRYPTED FILE-----") {
        SealError::CutShort
    } else if is_spoilt || (holds_armour && position(text, b"BEGIN").is_some()) {
        SealError::Changed
    } else if holds_armour || position(text, END).is_some() {
        // The upper end is missing, or both marked lines are: somebody selected too little.
        SealError::CutShort
    } else {
        SealError::NotOurs
    }
}

/// The base64 letters between armour's two lines, without what mail and chat programs put in: line ends, spaces, the marks of quoted lines,
/// invisible characters, and the marked lines' own dashes. Lines may have been broken anew. Anything else is damage.
///
/// This is more than the specification lets a reader take. It gives nobody a foothold: what the letters hold is authenticated.
fn letters(between: &[u8]) -> Result<Vec<u8>, SealError> {
    let mut rest = between;
    let mut letters = Vec::with_capacity(rest.len());
    let mut is_over = false;
    while let [byte, behind @ ..] = rest {
        rest = behind;
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' | b'=' if !is_over => letters.push(*byte),
            b' ' | b'\t' | b'\r' | b'\n' | b'>' | b'|' => {}
            b'-' => is_over = !letters.is_empty(),
            // U+00A0; U+200B-200F, 202A-202E and the dashes; U+2060-2069; U+FEFF.
            0xc2 if behind.first() == Some(&0xa0) => rest = &behind[1..],
            0xe2 if matches!(behind, [0x80, 0x8b..=0x95 | 0xaa..=0xae, ..] | [0x81, 0xa0..=0xa9, ..]) => rest = &behind[2..],
            0xef if behind.starts_with(&[0xbb, 0xbf]) => rest = &behind[2..],
            _ => return Err(SealError::Changed),
        }
    }
    Ok(letters)
}

/// Text of two bytes a letter as text of one, where it can be.
fn narrow(wide: &[u8], unit: fn([u8; 2]) -> u16) -> Vec<u8> {
    let units = wide.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect::<String>().into_bytes()
}

/// Does what the page asks for.
pub fn answer(request: &Request, bytes: &[u8], listener: Listener) -> (Reply, Vec<u8>) {
    let outcome = match request {
        Request::Seal { to, armour } => seal(bytes, to, *armour, listener),
        Request::Open { with, limits } => open(bytes, with, *limits, listener),
        Request::MakeIdentity => return (Reply::Made(make_identity()), Vec::new()),
    };
    match outcome {
        Ok(bytes) => (Reply::Done, bytes),
        Err(error) => (Reply::Failed(error), Vec::new()),
    }
}

/// Answers in the engine's stead what it doesn't know: the head and the bytes of a message give a head and bytes back.
pub type Also = fn(&str, &[u8], Listener) -> Option<(String, Vec<u8>)>;

/// The worker: says that it is ready, and answers every message until the page sends it away. What `also` answers, the engine doesn't see.
#[cfg(target_arch = "wasm32")]
pub fn serve(also: Also) {
    use super::message::{pack, take, wrap};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure, throw_str};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    fn send(scope: &DedicatedWorkerGlobalScope, (message, transfer): (JsValue, JsValue)) {
        if scope.post_message_with_transfer(&message, &transfer).is_err() {
            throw_str("an answer could not be posted");
        }
    }

    fn post(scope: &DedicatedWorkerGlobalScope, reply: &Reply, bytes: &[u8]) {
        // An error thrown here reaches the page as the worker's failure.
        send(scope, pack(reply, bytes).unwrap_or_else(|reason| throw_str(&reason)));
    }

    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let listening = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let (head, bytes) = take(event.data()).unwrap_or_else(|reason| throw_str(&reason));
        let mut listener = |progress| post(&listening, &Reply::Progress(progress), &[]);
        if let Some((head, bytes)) = also(&head, &bytes, &mut listener) {
            return send(&listening, wrap(&head, &bytes));
        }
        let request: Request = serde_json::from_str(&head).unwrap_or_else(|error| throw_str(&error.to_string()));
        let (reply, bytes) = answer(&request, &bytes, &mut listener);
        post(&listening, &reply, &bytes);
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // It listens for as long as the worker lives.
    on_message.forget();
    post(&scope, &Reply::Ready, &[]);
}

//! Short names for what a program takes from its script.
//!
//! wasm-bindgen names each of them after the function and a hash of its type, `__wbg_error_757e9472f8410341`, in the module and in the
//! script. Hashes don't compress, and nobody reads them: each becomes `_` and a number.

use crate::Result;

/// What the names of a program's own imports begin with.
const OURS: [&str; 2] = ["__wbg_", "__wbindgen_"];

/// The script and the module with short names for what the one gives the other. Everything else stays as it is.
pub fn shorten(script: &str, module: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut names: Vec<String> = Vec::new();
    let module = with_imports(module, |name| {
        if !OURS.iter().any(|prefix| name.starts_with(prefix)) {
            return None;
        }
        let number = names.iter().position(|known| known == name).unwrap_or_else(|| {
            names.push(name.to_owned());
            names.len() - 1
        });
        Some(format!("_{number}"))
    })?;
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    while let Some(begin) = rest.find(is_letter) {
        let (before, word_on) = rest.split_at(begin);
        let (word, after) = word_on.split_at(word_on.find(|c| !is_letter(c)).unwrap_or(word_on.len()));
        out.push_str(before);
        match names.iter().position(|name| name == word) {
            Some(number) => out.push_str(&format!("_{number}")),
            None => out.push_str(word),
        }
        rest = after;
    }
    out.push_str(rest);
    Ok((out, module))
}

/// A module with other names for its imports, where `rename` gives one (WebAssembly core specification 2.0, 5.5.5: import section).
fn with_imports(module: &[u8], mut rename: impl FnMut(&str) -> Option<String>) -> Result<Vec<u8>> {
    const IMPORTS: u8 = 2;
    let mut reader = Reader { bytes: module, at: 8 };
    let mut out = reader.bytes.get(..8).ok_or(CUT_SHORT)?.to_vec();
    while reader.at < module.len() {
        let section = reader.byte()?;
        let length = reader.number()?;
        let content = reader.take(length)?;
        out.push(section);
        if section != IMPORTS {
            put_number(&mut out, length);
            out.extend_from_slice(content);
            continue;
        }
        let mut imports = Reader { bytes: content, at: 0 };
        let mut written = Vec::new();
        let count = imports.number()?;
        put_number(&mut written, count);
        for _ in 0..count {
            let place = imports.name()?;
            let name = imports.name()?;
            let kind = imports.kind()?;
            let short = rename(name);
            for text in [place, short.as_deref().unwrap_or(name)] {
                put_number(&mut written, text.len());
                written.extend_from_slice(text.as_bytes());
            }
            written.extend_from_slice(kind);
        }
        put_number(&mut out, written.len());
        out.extend_from_slice(&written);
    }
    Ok(out)
}

const CUT_SHORT: &str = "a WebAssembly module ends in the middle";

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let taken = self.at.checked_add(length).and_then(|end| self.bytes.get(self.at..end)).ok_or(CUT_SHORT)?;
        self.at += length;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        Ok(self.take(1)?[0])
    }

    /// An unsigned LEB128 number.
    fn number(&mut self) -> Result<usize> {
        let (mut number, mut shift) = (0_usize, 0_u32);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f).checked_shl(shift).ok_or("a number in a WebAssembly module is too long")?;
            if byte < 0x80 {
                return Ok(number);
            }
            shift += 7;
        }
    }

    fn name(&mut self) -> Result<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| "a name in a WebAssembly module is no text".into())
    }

    /// What is imported, as its bytes.
    fn kind(&mut self) -> Result<&'a [u8]> {
        let begin = self.at;
        match self.byte()? {
            0 => drop(self.number()?),
            1 => {
                self.take(1)?;
                self.limits()?;
            }
            2 => self.limits()?,
            3 => drop(self.take(2)?),
            4 => {
                self.take(1)?;
                self.number()?;
            }
            other => return Err(format!("a WebAssembly module imports something unknown: {other}")),
        }
        Ok(&self.bytes[begin..self.at])
    }

    fn limits(&mut self) -> Result<()> {
        let flags = self.byte()?;
        self.number()?;
        if flags & 1 == 1 {
            self.number()?;
        }
        Ok(())
    }
}

fn put_number(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let byte = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            return out.push(byte);
        }
        out.push(byte | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with a function, a table, a memory and a global from outside, and an empty custom section.
    fn module(names: [&str; 4]) -> Vec<u8> {
        let mut imports = vec![4];
        let kinds: [&[u8]; 4] = [&[0, 0], &[1, 0x70, 1, 2, 3], &[2, 0, 1], &[3, 0x7f, 1]];
        for (name, kind) in names.iter().zip(kinds) {
            imports.extend_from_slice(b"\x01m");
            put_number(&mut imports, name.len());
            imports.extend_from_slice(name.as_bytes());
            imports.extend_from_slice(kind);
        }
        let mut out = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02".to_vec();
        put_number(&mut out, imports.len());
        out.extend_from_slice(&imports);
        out.extend_from_slice(b"\0\x02\x01x");
        out
    }

    #[test]
    fn the_script_and_the_module_get_the_same_short_names_and_keep_every_other_word() {
        let script = "x = { __wbg_log_0a: f, __wbg_log_0ab: g }; wasm.__wbg_log_0a_more(); // __wbindgen_start";
        let (script, out) = shorten(script, &module(["__wbg_log_0a", "table", "memory", "__wbg_log_0ab"])).expect("short");
        assert_eq!(script, "x = { _0: f, _1: g }; wasm.__wbg_log_0a_more(); // __wbindgen_start");
        assert_eq!(out, module(["_0", "table", "memory", "_1"]));
    }

    #[test]
    fn a_module_that_ends_in_the_middle_is_refused() {
        let whole = module(["__wbg_a_1", "b", "c", "d"]);
        for end in [3, 9, 20, whole.len() - 1] {
            assert!(shorten("", &whole[..end]).is_err(), "{end}");
        }
    }
}

//! A self-opening file: one page of HTML that holds a sealed file and what opens it. `xtask` packs the page (`assets/reader/`) with places
//! for what only the app has; here they are filled.
//!
//! **Invariants.** What is put in stands in blocks that no browser runs, and none of it can end its block early. The page's policy is in
//! the page and is not touched: it lets nothing be asked for anywhere.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Where the page wants the engine's script: this, an address, and `}`.
const SCRIPT: &str = "{engine.js ";
/// Where the page wants the engine's module.
const MODULE: &str = "{engine.wasm ";
/// Where it wants the words.
const WORDS: &str = "{words}";
/// Where it wants what is sealed.
const SEALED: &str = "{sealed}";
/// From here on the engine's script starts it as a worker of the app: not part of a page of its own.
pub const START: &str = "//start";

/// Fluent ids of what stands on the page around the document, on the shelf `reader` and, for a reply, on `rest`:
/// `assets/reader/reader.js` says them.
pub const AROUND: [&str; 61] = [
    "reader-language",
    "reader-title",
    "reader-lead",
    "reader-lead-key",
    "reader-here",
    "reader-passphrase",
    "reader-passphrase-hint",
    "reader-key-file",
    "reader-key-file-hint",
    "reader-key-passphrase",
    "reader-key-passphrase-hint",
    "reader-hide",
    "reader-open",
    "reader-opening",
    "reader-opened",
    "reader-opened-lead",
    "reader-print",
    "reader-close",
    "reader-one-page",
    "reader-whole",
    "reader-nothing",
    "reader-wrong",
    "reader-wrong-key",
    "reader-not-a-key",
    "reader-key-wrong",
    "reader-key-older",
    "reader-wants-key",
    "reader-wants-passphrase",
    "reader-damaged",
    "reader-newer",
    "reader-too-much",
    "reader-broken",
    "reader-stopped",
    "reader-save",
    "reader-saved",
    "reply-file-read",
    "reply-read",
    "reply-question",
    "reply-can",
    "reply-by-when",
    "reply-cannot",
    "reply-why",
    "reply-wrote",
    "reply-how",
    "reply-answer",
    "reply-answered",
    "reply-whole-title",
    "reply-who-title",
    "reply-who-lead",
    "reply-name",
    "reply-role",
    "reply-organisation",
    "reply-make",
    "reply-nothing",
    "reply-too-long",
    "reply-bad-address",
    "reply-made-title",
    "reply-made-lead",
    "reply-made-gone",
    "reply-change",
    "reply-another",
];

/// Why a page can't be filled: it isn't the one that was packed with this app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoPlace(
    /// What it has no place for.
    pub &'static str,
);

/// The words that a file carries in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileWords {
    /// The language's name in itself.
    pub name: String,
    /// Written from right to left.
    pub rtl: bool,
    /// The words, by their ids.
    pub words: BTreeMap<String, String>,
}

/// The addresses of the engine's script and module, as the page names them.
///
/// # Errors
/// [`NoPlace`].
pub fn engine_of(page: &str) -> Result<(&str, &str), NoPlace> {
    Ok((address_in(page, SCRIPT)?, address_in(page, MODULE)?))
}

fn address_in<'a>(page: &'a str, mark: &'static str) -> Result<&'a str, NoPlace> {
    let (_, behind) = page.split_once(mark).ok_or(NoPlace(mark))?;
    behind.split_once('}').map(|(address, _)| address).ok_or(NoPlace(mark))
}

/// The finished page.
///
/// `script` and `module` are what lies at the addresses of [`engine_of`]; `sealed` is an age file in armour; `words` are those of every
/// language that it shall be read in, by tag.
///
/// # Errors
/// [`NoPlace`].
pub fn fill(page: &str, script: &str, module: &[u8], words: &BTreeMap<String, FileWords>, sealed: &[u8]) -> Result<Vec<u8>, NoPlace> {
    let (script, _) = script.split_once(START).ok_or(NoPlace(START))?;
    let languages: serde_json::Map<String, Value> = words
        .iter()
        .map(|(tag, own)| (tag.clone(), json!({ "name": own.name, "dir": if own.rtl { "rtl" } else { "ltr" }, "words": own.words })))
        .collect();
    let words = Value::Object(languages).to_string().replace('<', "\\u003c");
    let mut out = Vec::with_capacity(page.len() + script.len() + module.len() * 4 / 3 + words.len() + sealed.len() + 64);
    let mut rest = page;
    for (mark, whole) in [(WORDS, true), (SCRIPT, false), (MODULE, false), (SEALED, true)] {
        let (before, behind) = rest.split_once(mark).ok_or(NoPlace(mark))?;
        out.extend_from_slice(before.as_bytes());
        match mark {
            WORDS => out.extend_from_slice(words.as_bytes()),
            // "</script" would end the block.
            SCRIPT => out.extend_from_slice(script.replace("</", "<\\/").as_bytes()),
            MODULE => base64(module, &mut out),
            _ => out.extend_from_slice(sealed),
        }
        rest = if whole { behind } else { behind.split_once('}').ok_or(NoPlace(mark))?.1 };
    }
    out.extend_from_slice(rest.as_bytes());
    Ok(out)
}

/// Base64 with padding (RFC 4648 section 4).
fn base64(bytes: &[u8], out: &mut Vec<u8>) {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for three in bytes.chunks(3) {
        let number = three.iter().fold(0, |number: u32, byte| number << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS[(number >> (18 - 6 * place) & 63) as usize];
            out.push(if place > three.len() { b'=' } else { letter });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_rfc() {
        for (plain, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE=")] {
            let mut out = Vec::new();
            base64(plain.as_bytes(), &mut out);
            assert_eq!(out, coded.as_bytes(), "{plain}");
        }
    }
}

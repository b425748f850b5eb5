//! A small share as a link: `<app>/open#ows.` and base64url of the sealed file. What stands behind the `#` is never sent to a server
//! (RFC 3986 section 3.5, RFC 9110 section 4.2.2).

use super::base64url;

/// What a share begins with behind the `#`.
pub const MARK: &str = "ows.";
/// The most letters that may stand behind the `#`: chat programs and phones cut longer links.
pub const MAX_LETTERS: usize = 8_000;
/// The most letters of a link that is shown as a QR code: version 27 at the lowest level of correction (ISO/IEC 18004), about as fine as a
/// phone's camera reads from another phone's screen.
pub const MAX_QR: usize = 1_465;

/// Why there is no share in a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It doesn't begin with [`MARK`].
    NotAShare,
    /// Longer than [`MAX_LETTERS`].
    TooLong,
    /// A letter in it can't be, or its end is missing.
    Damaged,
}

/// What stands behind the `#` for an armoured sealed file. `None` when it is too long for a link, or isn't armoured.
pub fn fragment(armoured: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(armoured).ok()?.trim();
    let inner = text.strip_prefix("-----BEGIN AGE ENCRYPTED FILE-----")?.strip_suffix("-----END AGE ENCRYPTED FILE-----")?;
    if inner.len() > MAX_LETTERS * 2 {
        return None;
    }
    let letters: String = inner.chars().filter(|letter| !letter.is_whitespace()).collect();
    let whole = format!("{MARK}{}", base64url::encode(&base64url::decode(&letters)?));
    (whole.len() <= MAX_LETTERS).then_some(whole)
}

/// The sealed bytes behind a `#`.
///
/// # Errors
/// See [`LinkError`].
pub fn sealed(fragment: &str) -> Result<Vec<u8>, LinkError> {
    let letters = fragment.strip_prefix(MARK).ok_or(LinkError::NotAShare)?;
    if fragment.len() > MAX_LETTERS {
        return Err(LinkError::TooLong);
    }
    base64url::decode(letters).filter(|bytes| !bytes.is_empty()).ok_or(LinkError::Damaged)
}

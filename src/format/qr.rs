//! Text as a QR code, drawn as one SVG path.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc, Version};

/// The quiet border that ISO/IEC 18004 wants around a code, in modules.
const BORDER: i32 = 4;
/// The finest code that is drawn: see [`super::link::MAX_QR`].
const FINEST: u8 = 27;

/// A QR code to draw: black on white, whatever the colours around it are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How wide and how high it is, its border too: the size of the SVG's view box.
    pub size: i32,
    /// The black squares, as SVG path data.
    pub path: String,
}

/// The code for a text, at the strongest correction that its version has room for. `None` when the text is too long for a code that a
/// phone reads.
pub fn draw(text: &str) -> Option<Qr> {
    let segments = qrcodegen::QrSegment::make_segments(text);
    let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, Version::new(FINEST), None, true).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                // Writing to a string doesn't fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + BORDER, y + BORDER);
            }
            x += run + 1;
        }
    }
    Some(Qr { size: code.size() + 2 * BORDER, path })
}

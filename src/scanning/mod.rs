//! Reading a QR code from a picture, where the browser can't do it itself.
//!
//! What it promises: shades of grey in, the texts of the codes out; no picture leaves the device; sizes are bounded before the work is done.
//! The decoder (crate `rqrr`) is a program of its own, `scanner.wasm`, which loads when a picture is first looked at, and runs beside the
//! page: it is named in `engine.rs` alone, behind the feature `scan`.

#[cfg(target_arch = "wasm32")]
pub mod client;
#[cfg(feature = "scan")]
pub mod engine;

/// The longest side of a picture that is looked at, in pixels. Larger ones are made smaller first.
pub const MAX_SIDE: usize = 1_600;
/// The most bytes of text that one code holds (ISO/IEC 18004, version 40 at the lowest level of correction).
pub const MAX_TEXT: usize = 2_953;

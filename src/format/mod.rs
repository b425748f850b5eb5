//! Bytes to domain and back. Every record passes [`record`] on its way to and from the disk and into backups, so that it can be
//! sealed at rest later without changing shape.

pub mod backup;
pub mod circle_svg;
pub mod document;
pub mod hello;
pub mod record;
pub mod reply;

pub use record::{FormatError, decode_entry, decode_past, encode_entry, encode_past};

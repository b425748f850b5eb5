//! Bytes to domain and back. Every record passes [`record`] on its way to and from the disk and into backups, so that it can be
//! sealed at rest later without changing shape.

pub mod backup;
pub mod base64url;
pub mod bech32;
pub mod calendar;
pub mod card;
pub mod circle_svg;
pub mod document;
pub mod fhir;
pub mod hello;
pub mod link;
pub mod measure;
pub mod moment;
pub mod ordered;
pub mod other_kind;
pub mod prsb;
pub mod qr;
pub mod record;
pub mod reply;
pub mod self_opening;
pub mod words;
pub mod worker_key;

pub use record::{FormatError, decode_entry, decode_past, encode_entry, encode_past};

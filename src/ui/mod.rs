//! What the person sees.
pub mod components;

//! Random bits from the browser's cryptographic source.

/// Fills `bytes` with random bytes.
pub fn fill(bytes: &mut [u8]) {
    // Every browser that runs WebAssembly has it; with no randomness nothing here could be safe, so the trap guard takes over.
    let source = gloo::utils::window().crypto();
    if source.and_then(|source| source.get_random_values_with_u8_array(bytes)).is_err() {
        wasm_bindgen::throw_str("no source of random numbers");
    }
}

/// 128 random bits.
pub fn bits() -> u128 {
    let mut bytes = [0; 16];
    fill(&mut bytes);
    u128::from_le_bytes(bytes)
}

/// A short random name, of 32 bits.
pub fn short_name() -> String {
    let mut bytes = [0; 4];
    fill(&mut bytes);
    format!("{:08x}", u32::from_le_bytes(bytes))
}

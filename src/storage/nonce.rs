//! The mark that makes an act unique, so that the same act sent twice is one entry.

use crate::record::hex;

/// Makes a nonce: 128 random bits in hexadecimal digits.
///
/// # Panics
/// If the browser has no `crypto.getRandomValues`; every one that runs WebAssembly has.
#[must_use]
pub fn nonce() -> String {
    let mut bytes = [0; 16];
    web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok())
        .expect("a browser with crypto.getRandomValues");
    hex(&bytes)
}

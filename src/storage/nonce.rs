//! The value that makes an act unique, so that an act sent twice becomes one entry.

use crate::record::hex;

/// Makes a nonce: 128 random bits in hexadecimal digits.
///
/// # Panics
/// If the browser has no `crypto.getRandomValues`; all browsers with WebAssembly have it.
#[must_use]
pub fn nonce() -> String {
    let mut bytes = [0; 16];
    web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok())
        .expect("a browser with crypto.getRandomValues");
    hex(&bytes)
}

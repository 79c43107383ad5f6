//! A text as a QR code, to transfer an address to a phone's camera. This only computes the dark squares; the screen
//! draws them.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// A QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// How many squares each side has, without the quiet zone around it.
    pub size: u32,
    /// The dark squares as an SVG path, one unit a square.
    pub path: String,
}

impl Qr {
    /// Encodes a text; `None` if it is too long for a code.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
                if run > 0 {
                    // Writing to a String can't fail.
                    let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
                }
                x += i32::try_from(run).unwrap_or(0) + 1;
            }
        }
        Some(Self { size: code.size().unsigned_abs(), path })
    }
}

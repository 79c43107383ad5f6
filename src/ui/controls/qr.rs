//! An address as a QR code for a phone's camera.

use leptos::prelude::*;

use crate::record::Qr;

/// The margin around a code, in modules; without it cameras don't find it.
const EDGE: u32 = 4;

/// The picture; nothing for an address that is too long.
#[component]
pub fn QrPicture(of: Option<Qr>, label: String) -> impl IntoView {
    of.map(|qr| {
        let side = qr.size + 2 * EDGE;
        view! {
            <svg class="qr" viewBox=format!("0 0 {side} {side}") role="img" aria-label=label>
                <rect class="qr-ground" width=side height=side></rect>
                <path class="qr-dark" transform=format!("translate({EDGE} {EDGE})") d=qr.path></path>
            </svg>
        }
    })
}

//! An address as a picture that a phone's camera reads.

use leptos::prelude::*;

use crate::record::Qr;

/// Room around a code, in its squares; without it cameras don't find it.
const EDGE: u32 = 4;

/// The picture; nothing for an address that is too long for one.
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

//! Several tabs, one desk: a hint that another tab has written. Correctness never depends on it: a tab
//! that missed it finds out when it appends.

use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

const CHANNEL: &str = "jiedan";

/// Listens for desks that another tab has written to, for as long as the page lives.
pub fn listen(on_written: impl Fn(String) + 'static) {
    let Ok(channel) = BroadcastChannel::new(CHANNEL) else { return };
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        if let Some(desk) = message.data().as_string() {
            on_written(desk);
        }
    });
    channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    std::mem::forget(channel);
}

/// Says that a page of this app has begun. Open tabs pass it over; a page that the browser froze on being left is
/// dropped by Chromium when a message reaches it. Left while it was opening the database, it would hold that up for
/// whoever opens it next.
pub fn arrive() {
    post(&JsValue::NULL);
}

/// Tells the other tabs that a desk was written to.
pub fn tell(desk: &str) {
    post(&desk.into());
}

fn post(message: &JsValue) {
    if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
        let told = channel.post_message(message);
        if told.is_err() {
            leptos::logging::warn!("the other tabs could not be told");
        }
        channel.close();
    }
}

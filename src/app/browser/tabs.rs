//! Several tabs, one desk: a hint that another tab has written. Correctness never depends on it: a tab
//! that missed it finds out when it appends.

use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::storage::place;

/// How a message about a playing clock begins; no desk's id does.
const TIME: &str = "time ";

/// What another tab tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// This desk was written to.
    Written(String),
    /// This desk's clock plays, and is there now.
    Time(String, i64),
}

impl Told {
    fn read(text: String) -> Option<Self> {
        match text.strip_prefix(TIME) {
            None => Some(Self::Written(text)),
            Some(told) => {
                let (position, id) = told.split_once(' ')?;
                Some(Self::Time(id.to_owned(), position.parse().ok()?))
            }
        }
    }
}

/// Listens for what other tabs tell, for as long as the page lives.
pub fn listen(on_told: impl Fn(Told) + 'static) {
    let Ok(channel) = BroadcastChannel::new(place::name()) else { return };
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        if let Some(told) = message.data().as_string().and_then(Told::read) {
            on_told(told);
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

/// Tells the other tabs where a clock is that plays here.
pub fn tell_time(desk: &str, position: i64) {
    post(&format!("{TIME}{position} {desk}").into());
}

fn post(message: &JsValue) {
    if let Ok(channel) = BroadcastChannel::new(place::name()) {
        let told = channel.post_message(message);
        if told.is_err() {
            leptos::logging::warn!("the other tabs could not be told");
        }
        channel.close();
    }
}

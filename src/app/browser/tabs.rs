//! Several tabs, one desk: a tab that has written tells the others. Correctness never depends on it: a tab that missed
//! it finds out when it appends.

use std::cell::OnceCell;

use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::storage::place;

/// The prefix of messages about a playing clock; no desk's id begins with it.
const TIME: &str = "time ";

thread_local! {
    /// On which this tab listens. What is posted there is heard by all channels of this name but this one.
    static LISTENING: OnceCell<BroadcastChannel> = const { OnceCell::new() };
}

/// A message from another tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// This desk was written to.
    Written(String),
    /// This desk's clock is playing and has reached this position, in milliseconds.
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

/// Listens to other tabs for as long as the page lives.
pub fn listen(on_told: impl Fn(Told) + 'static) {
    let Ok(channel) = BroadcastChannel::new(place::name()) else { return };
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        if let Some(told) = message.data().as_string().and_then(Told::read) {
            on_told(told);
        }
    });
    channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    LISTENING.with(|listening| drop(listening.set(channel)));
}

/// Announces that a page of this app was opened. Open tabs ignore it, but Chromium discards a frozen page when a
/// message reaches it. A page frozen while it was opening the database would otherwise block the next one that opens
/// it.
pub fn arrive() {
    post(&JsValue::NULL);
}

/// Tells the other tabs that a desk was written to.
pub fn tell(desk: &str) {
    post(&desk.into());
}

/// Tells the other tabs the position of a clock that plays here, in milliseconds.
pub fn tell_time(desk: &str, position: i64) {
    post(&format!("{TIME}{position} {desk}").into());
}

fn post(message: &JsValue) {
    let told = LISTENING.with(|listening| match listening.get() {
        Some(channel) => channel.post_message(message),
        // Not listening yet.
        None => BroadcastChannel::new(place::name()).and_then(|channel| {
            let told = channel.post_message(message);
            channel.close();
            told
        }),
    });
    if told.is_err() {
        leptos::logging::warn!("the other tabs could not be told");
    }
}

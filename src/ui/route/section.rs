//! Addresses of a marked section of a screen: the screen's own address, and which section it is asked to show.

use leptos::prelude::window;

use super::{Route, query};

impl Route {
    /// Goes to a marked section of the screen, which the screen itself shows ([`section`]).
    pub fn go_to(self, mark: &str) {
        if window().location().set_hash(&format!("{}?at={mark}", self.href())).is_err() {
            leptos::logging::warn!("the address could not be set");
        }
    }
}

/// Returns the marked section that the present address asks its screen to show.
pub fn section() -> Option<String> {
    query().split('&').find_map(|part| part.strip_prefix("at=")).map(str::to_owned)
}

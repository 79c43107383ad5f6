//! Addresses of a section of a screen: the screen's own address, and the section to show.

use leptos::prelude::window;

use super::{Route, query};

impl Route {
    /// Returns the address of a section of the screen, which the screen itself scrolls to ([`section`]).
    #[must_use]
    pub fn href_at(self, mark: &str) -> String {
        format!("{}?at={mark}", self.href())
    }

    /// Goes to a section of the screen.
    pub fn go_to(self, mark: &str) {
        if window().location().set_hash(&self.href_at(mark)).is_err() {
            leptos::logging::warn!("the address could not be set");
        }
    }
}

/// Returns the section that the present address asks for.
pub fn section() -> Option<String> {
    query().split('&').find_map(|part| part.strip_prefix("at=")).map(str::to_owned)
}

//! The screens that `screens` shoots, in the order of the app's places. `prepare` runs once in a
//! fresh browser, in Chinese, and brings about what is stored; `arrange` runs after each loading of
//! the route, for what isn't stored (an open dialog), and is told the language.

use journeys::{Outcome, Page, Prefer, any, heading};
use std::pin::Pin;

type Steps = Pin<Box<dyn Future<Output = Outcome>>>;

/// One screen and the way to it.
pub struct Screen {
    /// The sheet's file name.
    pub name: &'static str,
    /// The fragment it is at.
    pub route: &'static str,
    /// Brings about what the screen shows.
    pub prepare: fn(Page) -> Steps,
    /// Waits until it is drawn, and opens what is to be open.
    pub arrange: fn(Page, Prefer) -> Steps,
}

/// Every screen.
pub fn screens() -> Vec<Screen> {
    vec![Screen { name: "start", route: "#/", prepare: nothing, arrange: drawn }]
}

/// Needs nothing stored.
fn nothing(_page: Page) -> Steps {
    Box::pin(async { Ok(()) })
}

/// Waits for the page's first heading.
fn drawn(page: Page, _language: Prefer) -> Steps {
    Box::pin(async move { page.shows(heading(any()).nth(0)).await })
}

//! What the browser had lost of one's own records, stored until the person has answered. Restored records came from the
//! second copy (`safekeeping`).

use leptos::prelude::*;

use crate::app::settings::local;
use crate::app::state::App;
use crate::domain::Instant;
use crate::safekeeping::Loss;

const MISSED: &str = "jiedan:missed";

/// Stores a loss to be told, until it is answered.
pub(in crate::app) fn keep(loss: Option<Loss>) {
    let text = loss.map(|Loss { back, aside, not, until, discarded }| {
        let until = until.map_or_else(String::new, |until| until.millis().to_string());
        format!("{back},{aside},{not},{until},{discarded}")
    });
    local::write(MISSED, text.as_deref());
}

/// Returns the loss that isn't answered yet.
pub(in crate::app) fn kept() -> Option<Loss> {
    let text = local::read(MISSED)?;
    let parts: Vec<_> = text.split(',').collect();
    let [back, aside, not, until, discarded] = parts[..] else { return None };
    Some(Loss {
        back: back.parse().ok()?,
        aside: aside.parse().ok()?,
        not: not.parse().ok()?,
        until: until.parse().ok().map(Instant::from_millis),
        discarded: discarded == "true",
    })
}

impl App {
    /// Goes on with what is there: the loss is not shown again.
    pub fn accept_loss(self) {
        keep(None);
        self.loss.set(None);
    }
}

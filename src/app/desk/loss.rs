//! What the browser had lost of one's own records, stored until the person has answered. Restored records came from the
//! second copy (`safekeeping`).

use leptos::prelude::*;

use crate::app::settings::local;
use crate::domain::Instant;
use crate::safekeeping::Loss;

const MISSED: &str = "jiedan:missed";

/// What is to be told of a loss.
#[derive(Clone, Copy)]
pub struct Losses {
    /// What the browser had lost, until the person has answered.
    pub told: RwSignal<Option<Loss>>,
}

impl Losses {
    pub(in crate::app) fn new() -> Self {
        Self { told: RwSignal::new(kept()) }
    }

    /// Adds a loss to what is told.
    pub(in crate::app) fn add(self, loss: Loss) {
        self.told.update(|told| *told = Some(told.unwrap_or_default().and(loss)));
        keep(self.told.get_untracked());
    }

    /// Goes on with what is there: the loss is not shown again.
    pub fn accept(self) {
        keep(None);
        self.told.set(None);
    }
}

/// Stores a loss to be told, until it is answered.
fn keep(loss: Option<Loss>) {
    let text = loss.map(|Loss { back, aside, not, until, discarded }| {
        let until = until.map_or_else(String::new, |until| until.millis().to_string());
        format!("{back},{aside},{not},{until},{discarded}")
    });
    local::write(MISSED, text.as_deref());
}

/// Returns the loss that isn't answered yet.
fn kept() -> Option<Loss> {
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

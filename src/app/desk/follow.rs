//! Follows other tabs: a desk was written to, a clock was moved, or another desk became current.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desks::Desks;
use crate::safekeeping::{catch_up, follow};

impl Desks {
    /// Reads what another tab has announced as written.
    pub(in crate::app) fn heard_of(&'static self, id: &str) {
        for desk in [self.mine, self.demo] {
            let known = desk.header.with_untracked(|header| header.id == id);
            // A playing clock announces its position; only a paused one is announced as written.
            if known && !desk.is_mine() {
                self.play.elsewhere.set(false);
            }
            spawn_local(async move {
                follow(&self.tab(desk)).await;
                if known {
                    catch_up(&self.tab(desk)).await;
                }
            });
        }
    }
}

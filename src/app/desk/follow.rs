//! Following other tabs: a desk that was written to, a clock that was moved, another desk that became the current one.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::state::App;
use crate::safekeeping::{catch_up, follow};

impl App {
    /// Reads what another tab says it has written.
    pub(in crate::app) fn heard_of(self, id: &str) {
        for desk in [self.mine, self.demo] {
            let known = desk.header.with_untracked(|header| header.id == id);
            // Whoever plays a clock tells where it is; only one that was paused is told of as written.
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

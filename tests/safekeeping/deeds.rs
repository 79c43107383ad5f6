//! What happens in a history besides what was asked for: what people do, and what goes wrong by itself.

use jiedan::safekeeping::{Saved, Tab};

use super::history::History;
use super::people;
use super::tab::SimTab;

impl History {
    /// Something goes wrong, now and then. `true`: the browser died over it.
    pub fn mishap(&mut self) -> bool {
        let mood = self.world.borrow().mood;
        if self.rng(|rng| rng.often(mood.kills)) {
            let power = self.rng(|rng| rng.often(mood.power_cuts));
            self.kill(power);
            if self.rng(|rng| rng.often(mood.copy_hurt * 10)) {
                self.world.borrow_mut().hurt_copy();
            }
            self.open();
            return true;
        }
        if self.rng(|rng| rng.often(mood.copy_hurt)) {
            self.world.borrow_mut().hurt_copy();
        }
        if self.rng(|rng| rng.often(mood.clears)) {
            self.world.borrow_mut().clear_site();
            for tab in self.tabs.clone() {
                self.begin(tab.number, None, Box::pin(people::looking(tab)));
            }
        }
        if self.rng(|rng| rng.often(mood.jumps))
            && let Some(tab) = self.any_tab()
        {
            let by = self.rng(|rng| i64::try_from(rng.below(200_000_000)).expect("small")) - 100_000_000;
            tab.state.borrow_mut().skew = by;
        }
        if self.rng(|rng| rng.often(100)) {
            self.world.borrow_mut().disk.flush();
        }
        false
    }

    fn any_tab(&self) -> Option<SimTab> {
        if self.tabs.is_empty() {
            return None;
        }
        Some(self.tabs[self.rng(|rng| rng.below(self.tabs.len()))].clone())
    }

    /// Somebody does something.
    pub fn deed(&mut self) {
        let most = self.world.borrow().mood.tabs;
        let Some(tab) = self.any_tab() else { return self.open() };
        let (number, skew) = (tab.number, tab.state.borrow().skew);
        let has_opened = tab.state.borrow().has_opened;
        match self.rng(|rng| rng.below(100)) {
            0..=7 if self.tabs.len() < most => self.open(),
            0..=7 => self.close(number),
            8..=11 => {
                self.close(number);
                self.open();
            }
            12..=15 => self.begin(number, None, Box::pin(people::looking(tab))),
            _ if !has_opened => {}
            16..=18 if tab.saved() == Saved::Yes && tab.pending().is_none() => {
                let (intent, doing) = people::restoring(tab, skew);
                self.begin(number, Some(intent), doing);
            }
            19..=20 if tab.pending().is_none() => {
                self.begin(number, None, Box::pin(people::erasing(tab)));
            }
            21..=28 => self.forms.push((number, tab.shown().header.id)),
            29..=50 if tab.pending().is_some() && tab.saved() != Saved::Saving => {
                self.begin(number, None, Box::pin(people::trying_again(tab)));
            }
            51..=56 if tab.saved() != Saved::Saving => people::giving_up(&tab),
            57..=63 if self.forms.iter().any(|(of, _)| *of == number) => {
                let at = self.forms.iter().position(|(of, _)| *of == number).unwrap_or_default();
                let (_, desk) = self.forms.swap_remove(at);
                self.act(tab, &desk);
            }
            _ => {
                let desk = tab.shown().header.id;
                self.act(tab, &desk);
            }
        }
    }

    fn act(&mut self, tab: SimTab, desk: &str) {
        let number = tab.number;
        let what = people::choose(&tab);
        let (intent, doing) = people::acting(tab, desk, what);
        self.begin(number, Some(intent), doing);
    }
}

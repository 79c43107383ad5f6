//! How a browser dies, and what that costs.

use super::world::{Ask, Of, World};

impl World {
    /// A tab goes: some of what it asked for, from the first on, is still done.
    pub fn leave(&mut self, tab: usize) {
        for of in [Of::Database, Of::Copy] {
            let asked: Vec<Ask> = self
                .asked
                .iter()
                .filter(|asked| asked.tab == tab && !asked.is_done && asked.ask.of() == of)
                .map(|asked| asked.ask.clone())
                .collect();
            let epoch = self.database.epoch;
            let many = self.rng.below(asked.len() + 1);
            for ask in &asked[..many] {
                self.say(|| format!("{} is done for a tab that is gone", super::trace::short(ask)));
                self.perform(tab, ask, epoch);
            }
            if let Some(ask) = asked.get(many) {
                self.write_in_part(tab, ask);
            }
        }
        self.asked.retain(|asked| asked.tab != tab);
        self.model.owes.remove(&tab);
    }

    /// The whole browser goes.
    pub fn die(&mut self, power: bool) {
        self.model.counts.kills += 1;
        // It is among the desks that are kept; that it came back nobody lives to say.
        self.model.told_aside += u64::from(std::mem::take(&mut self.model.owes_aside));
        self.say(|| if power { "=== the power is cut" } else { "=== the browser is killed" }.to_owned());
        let writes: Vec<usize> = (0..self.asked.len())
            .filter(|index| !self.asked[*index].is_done && self.asked[*index].ask.writes_database())
            .collect();
        let torn = self.mood.tears && !writes.is_empty() && self.rng.often(500);
        let many = self.rng.below(writes.len() + 1).min(writes.len() - usize::from(torn));
        for index in &writes[..many] {
            let (ask, epoch, tab) = (self.asked[*index].ask.clone(), self.asked[*index].epoch, self.asked[*index].tab);
            self.say(|| format!("{} is done before that", super::trace::short(&ask)));
            self.perform(tab, &ask, epoch);
        }
        if torn {
            self.say(|| "the log of the database is torn".to_owned());
            self.database.torn = true;
        }
        self.die_writing(power);
        if self.rng.often(self.mood.loses) {
            self.lose();
        }
        self.asked.clear();
        self.model.owes.clear();
        self.messages.clear();
        self.tabs.clear();
        self.rotated = false;
    }

    fn die_writing(&mut self, power: bool) {
        let copies: Vec<(usize, Ask)> = self
            .asked
            .iter()
            .filter(|asked| !asked.is_done && asked.ask.of() == Of::Copy)
            .map(|asked| (asked.tab, asked.ask.clone()))
            .collect();
        let many = self.rng.below(copies.len() + 1);
        for (tab, ask) in &copies[..many] {
            self.say(|| format!("{} is done before that", super::trace::short(ask)));
            self.perform(*tab, ask, 0);
        }
        if let Some((tab, ask)) = copies.get(many) {
            self.write_in_part(*tab, ask);
        }
        if power {
            let mut is_less = false;
            for file in &mut self.disk.files {
                let kept = if file.cached.starts_with(&file.durable) {
                    let more = self.rng.below(file.cached.len() - file.durable.len() + 1);
                    file.cached[..file.durable.len() + more].to_vec()
                } else {
                    file.durable.clone()
                };
                is_less |= kept.len() < file.cached.len();
                file.cached = kept;
            }
            if is_less {
                self.model.hurt(&self.database);
            }
        }
        self.disk.flush();
    }

    /// Something is written so far and no further.
    fn write_in_part(&mut self, tab: usize, ask: &Ask) {
        let (mark, looked) = (self.disk.mark(), self.looked.get(&tab).copied());
        match ask {
            Ask::Copy(text) if !self.mood.no_copy && looked == Some(mark) => {
                let bytes = self.rng.below(text.len() + 1);
                self.say(|| format!("{bytes} bytes of {} are written", super::trace::short(ask)));
                self.disk.add(&String::from_utf8_lossy(&text.as_bytes()[..bytes]));
            }
            Ask::CopyAnew(text) if !self.mood.no_copy && looked == Some(mark) => {
                let bytes = self.rng.below(text.len() + 20);
                self.say(|| format!("{bytes} bytes of {} are written", super::trace::short(ask)));
                self.disk.anew(text, Some(bytes));
            }
            _ => {}
        }
    }

    /// The database is less than it was.
    fn lose(&mut self) {
        self.model.faults += 1;
        let before = self.database.current().map(|header| header.id.clone());
        match self.rng.below(8) {
            0 | 1 => {
                self.say(|| "the database has lost all".to_owned());
                self.database.clear();
            }
            2 => {
                if let Some(id) = &before {
                    self.say(|| format!("the database has lost the header of {id}"));
                    self.database.headers.remove(id);
                }
            }
            _ => {
                let Some(id) = before.clone() else { return };
                let many = 1 + self.rng.below(4);
                let last: Vec<u64> = self.database.of(&id).map(|(seq, _)| seq).collect();
                for seq in last.iter().rev().take(many) {
                    self.say(|| format!("the database has lost {id}/{seq}"));
                    self.database.lose(&id, *seq);
                }
            }
        }
        self.model.moved(before.as_deref(), &self.database);
        self.model.lost(&self.database);
    }

    /// Chromium finds its database corrupt.
    pub fn throw_away(&mut self) {
        self.model.faults += 1;
        self.say(|| "the browser throws its database away".to_owned());
        let before = self.database.current().map(|header| header.id.clone());
        self.database.clear();
        self.model.moved(before.as_deref(), &self.database);
        self.model.lost(&self.database);
    }

    /// Somebody, or the browser, clears what the site has kept.
    pub fn clear_site(&mut self) {
        self.model.faults += 1;
        self.say(|| "the site's data are cleared".to_owned());
        let before = self.database.current().map(|header| header.id.clone());
        self.model.is_hurt = true;
        self.database.clear();
        self.database.epoch += 1;
        self.disk.delete();
        self.model.moved(before.as_deref(), &self.database);
        self.model.lost(&self.database);
    }

    /// Something happens to the files of the copy.
    pub fn hurt_copy(&mut self) {
        self.model.faults += 1;
        let at = usize::from(self.disk.files[1].cached.len() > self.disk.files[0].cached.len());
        let length = self.disk.files[at].cached.len();
        if length == 0 {
            return;
        }
        self.model.is_altered = true;
        let file = &mut self.disk.files[at];
        let what = match self.rng.below(4) {
            0 => {
                file.cached.truncate(self.rng.below(length));
                "cut"
            }
            1 => {
                file.cached[self.rng.below(length)] ^= 1 << self.rng.below(8);
                "altered by a bit"
            }
            2 => {
                file.cached = super::foreign::copy().into_bytes();
                "one of another desk"
            }
            _ => {
                file.cached.clear();
                "deleted"
            }
        };
        file.durable.clone_from(&file.cached);
        self.say(|| format!("a file of the copy is {what}"));
        self.model.hurt(&self.database);
    }
}

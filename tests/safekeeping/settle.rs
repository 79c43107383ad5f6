//! How a history ends: the browser is opened twice, nothing goes wrong any more, and all is looked at.

use std::collections::{BTreeMap, BTreeSet};

use jiedan::domain::{Desk, DeskKind};
use jiedan::safekeeping::{Copied, Header, Reading, Tab, Tally, recover};

use super::history::History;
use super::model::{Intent, Told, intent_of};
use super::world::World;

impl History {
    pub fn settle(&mut self) {
        if !self.is_right() {
            return;
        }
        match self.rng(|rng| rng.below(3)) {
            0 => {}
            1 => self.quiet(),
            _ => {
                let power = self.rng(|rng| rng.often(300));
                self.kill(power);
            }
        }
        let mood = self.world.borrow().mood.calm();
        self.world.borrow_mut().mood = mood;
        for round in 1..=2 {
            for tab in self.tabs.iter().map(|tab| tab.number).collect::<Vec<_>>() {
                self.close(tab);
            }
            self.quiet();
            self.kill(false);
            self.world.borrow_mut().say(|| format!("--- calm opening {round}"));
            let discards = self.world.borrow().database.behind;
            self.world.borrow_mut().model.busy = 0;
            self.open();
            self.quiet();
            let mut world = self.world.borrow_mut();
            if !world.model.owes.is_empty() {
                world.model.wrong("records came back, and nobody says so".to_owned());
            }
            if round == 2 && !discards && !mood.no_copy && world.model.busy > 0 {
                world.model.wrong("an opening of what is whole reads or writes the copy".to_owned());
            }
            drop(world);
            if !self.is_right() {
                return;
            }
        }
        self.world.borrow_mut().judge();
        self.look_at_screen();
    }

    /// The one tab shows what is there.
    fn look_at_screen(&mut self) {
        let Some(tab) = self.tabs.first().cloned() else { return };
        let shown = tab.shown();
        let (mut desk, mut tally) = (Desk::new(DeskKind::Mine), Tally::default());
        let mut world = self.world.borrow_mut();
        recover(&mut desk, &mut tally, &shown.header.id, world.database.read(&shown.header.id, 0));
        if desk != shown.desk || tally != shown.tally {
            world.model.wrong("the tab doesn't show what is there".to_owned());
        }
        if world.database.current().is_none_or(|header| *header != shown.header) {
            world.model.wrong("the tab doesn't show the current desk".to_owned());
        }
        // What could not come back was told, or is missing in both places.
        if world.model.told_not > 0 || world.model.was_hurt {
            return;
        }
        if desk.quarantined().next().is_some() || !desk.lost().is_empty() {
            let aside: Vec<_> = desk.quarantined().map(|(task, aside)| format!("{task:?} {:?}", aside.why)).collect();
            world.model.wrong(format!("the desk is damaged: {aside:?} {:?}", desk.lost()));
        }
    }
}

impl World {
    /// Holds what is there against what people intended and were told.
    fn judge(&mut self) {
        let (mut missing, mut elsewhere) = (Vec::new(), Vec::new());
        let current = self.database.current().map(|header| header.id.clone()).unwrap_or_default();
        for (number, intent) in self.model.intents.iter().enumerate() {
            let is_there = |step| self.database.nonces.contains(&format!("i{number}-{step}"));
            let there = (0..intent.nonces).filter(|step| is_there(*step)).count();
            if there > intent.steps {
                self.model.wrong.push(format!("i{number} is there {there} times in place of {}", intent.steps));
            }
            let is_demanded = intent.told == Told::Acknowledged && !self.model.erased.contains(&number);
            if is_demanded && there < intent.steps && !intent.may_lack {
                missing.push(number);
            }
            if is_demanded && there > 0 && intent.desk != current && !self.model.replaced.contains(&intent.desk) {
                elsewhere.push(number);
            }
            let is_refused = matches!(intent.told, Told::Refused | Told::GivenUp);
            if is_refused && there > 0 && !intent.may_be {
                self.model.wrong.push(format!("i{number} is there although it was {:?}", intent.told));
            }
            if there > 0 && self.model.erased.contains(&number) {
                self.model.wrong.push(format!("i{number} is there although everything was erased"));
            }
        }
        let records: usize = missing.iter().map(|number| self.lacks(*number)).sum();
        if records as u64 > self.model.told_not {
            self.model.wrong.push(format!("acknowledged, gone and not told: {missing:?}"));
        }
        let is_empty = self.database.ever.values().all(|(desk, _)| *desk != current);
        if !elsewhere.is_empty() && (self.model.told_aside == 0 || is_empty) {
            self.model.wrong.push(format!("acknowledged, and not on the current desk {current}: {elsewhere:?}"));
        }
        self.judge_take_backs();
        if !self.mood.no_copy && !self.model.is_altered {
            self.judge_copy();
        }
    }

    fn lacks(&self, number: usize) -> usize {
        let Intent { steps, .. } = self.model.intents[number];
        (0..steps).filter(|step| !self.database.nonces.contains(&format!("i{number}-{step}"))).count()
    }

    fn judge_take_backs(&mut self) {
        let rows: Vec<_> = self.database.rows.iter().map(|(at, row)| (at.clone(), row.record.clone())).collect();
        for ((desk, seq), record) in rows {
            let Some((number, _)) = intent_of(&record.nonce) else { continue };
            let Some(saw) = self.model.intents[number].saw.clone() else { continue };
            let placed = jiedan::safekeeping::Placed { seq, task: None, record };
            self.model.takes_back(&desk, &placed, &saw, &self.database);
        }
    }

    /// A tab has an opinion of the copy. Only a fault may leave it behind; once it is whole again, no fault excuses anything.
    pub fn held_for(&mut self, copied: &Copied) {
        match copied {
            Copied::Unknown => {}
            Copied::Whole { .. } if !self.model.is_hurt => {}
            Copied::Whole { .. } => {
                let texts = self.disk.texts();
                let has = |nonce: &str| texts.iter().any(|text| text.contains(&format!("\"{nonce}\"")));
                self.model.is_hurt = self.model.is_altered || !self.database.nonces.iter().all(|nonce| has(nonce));
            }
            Copied::Behind | Copied::None => {
                if self.model.faults == 0 {
                    self.model.wrong("the copy is behind, and nothing went wrong".to_owned());
                }
                self.model.hurt(&self.database);
            }
        }
    }

    /// Both copies say the same.
    pub fn judge_copy(&mut self) {
        let reading = Reading::of(&self.disk.texts());
        let copied: BTreeSet<_> = reading
            .desks
            .iter()
            .filter(|(desk, _)| !desk.contains("foreign"))
            .flat_map(|(desk, of)| of.records.iter().map(move |one| (desk.clone(), one.seq, one.record.nonce.clone())))
            .collect();
        let there: BTreeSet<_> = self
            .database
            .rows
            .iter()
            .filter(|((desk, _), _)| !desk.contains("foreign"))
            .map(|((desk, seq), row)| (desk.clone(), *seq, row.record.nonce.clone()))
            .collect();
        let headers: BTreeMap<_, _> =
            reading.desks.iter().filter_map(|(id, desk)| Some((id.clone(), desk.header.clone()?))).collect();
        let has_records = |one: &&Header| {
            let is_known = self.database.headers.contains_key(&one.id) && !one.id.contains("foreign");
            is_known && self.database.of(&one.id).next().is_some()
        };
        let known = |of: &BTreeMap<String, Header>| {
            let those = of.values().filter(has_records);
            those.map(|one| (one.id.clone(), one.current)).collect::<Vec<_>>()
        };
        if copied != there || known(&headers) != known(&self.database.headers) {
            let lacks: Vec<_> = there.difference(&copied).collect();
            let more: Vec<_> = copied.difference(&there).collect();
            let (one, other) = (&self.database.headers, headers);
            let headers = if *one == other { String::new() } else { format!(", headers {one:?} and {other:?}") };
            self.model.wrong(format!("the copies differ: the second lacks {lacks:?}, has besides {more:?}{headers}"));
        }
    }
}

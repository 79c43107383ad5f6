//! What people intended and what they were told, and whether the browser holds to it.

use std::collections::{BTreeMap, BTreeSet};

use jiedan::domain::{Act, Entry};
use jiedan::safekeeping::{Loss, NotPerformed, Placed};

use super::counts::Counts;
use super::database::Database;
use super::world::Ask;

/// How an act stands for the person who meant it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// No answer yet.
    Nothing,
    Acknowledged,
    Refused,
    /// Not saved; another try, or giving up, is offered.
    NotSaved,
    GivenUp,
    /// The tab is gone without an answer.
    Never,
}

/// Something that a person did in a tab.
#[derive(Debug, Clone)]
pub struct Intent {
    /// The desk on which it was begun.
    pub desk: String,
    /// How many records it makes.
    pub steps: usize,
    /// What is done, where that is known before it is decided.
    pub act: Option<Act>,
    /// Of a take-back, the entry that its person saw.
    pub saw: Option<Entry>,
    pub told: Told,
    /// How many marks were made for it.
    pub nonces: usize,
    /// It may be there although nobody was told so.
    pub may_be: bool,
    /// It may be missing although it was acknowledged: both places lost it.
    pub may_lack: bool,
}

#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Model {
    pub intents: Vec<Intent>,
    /// How many desks were made.
    pub desks: u64,
    /// How many faults there were.
    pub faults: u64,
    /// The second copy may lack something through a fault.
    pub is_hurt: bool,
    /// So it was at some time.
    pub was_hurt: bool,
    /// The desks in whose place somebody put another.
    pub replaced: BTreeSet<String>,
    /// The acts that somebody erases, by tab, and those of which it was said that they are.
    pub erasing: BTreeMap<usize, BTreeSet<usize>>,
    pub erased: BTreeSet<usize>,
    /// The desks that were current once and aren't.
    pub gone: BTreeSet<String>,
    /// A bit of the copy's file is another since it was made anew. That is seen by whoever reads it, and not before.
    pub is_altered: bool,
    /// Records came back beside the current desk, and that isn't told yet.
    pub owes_aside: bool,
    /// The tabs that have brought records back and didn't tell yet.
    pub owes: BTreeSet<usize>,
    pub told_back: u64,
    pub told_aside: u64,
    pub told_not: u64,
    pub told_discarded: bool,
    pub cleared_told: bool,
    /// How often the copy was read in whole or made anew, or something put back, since this was set to 0.
    pub busy: usize,
    pub wrong: Vec<String>,
    pub counts: Counts,
}

/// The act that a record belongs to.
pub fn intent_of(nonce: &str) -> Option<(usize, usize)> {
    let (intent, number) = nonce.strip_prefix('i')?.split_once('-')?;
    Some((intent.parse().ok()?, number.parse().ok()?))
}

impl Model {
    pub fn wrong(&mut self, what: String) {
        self.wrong.push(what);
    }

    pub fn count(&mut self, ask: &Ask) {
        if matches!(ask, Ask::CopyTexts | Ask::CopyAnew(_) | Ask::PutBack(..) | Ask::Copy(_)) {
            self.busy += 1;
        }
    }

    pub fn told(&mut self, tab: usize, loss: Loss) {
        self.owes.remove(&tab);
        self.owes_aside = false;
        self.told_back += loss.back;
        self.told_aside += loss.aside;
        self.told_not += loss.not;
        self.told_discarded |= loss.discarded;
        self.counts.back += loss.back + loss.aside;
        if !loss.is_any() {
            self.wrong("a loss of nothing is told".to_owned());
        }
    }

    /// Whoever asked is told that it failed, and it may be there.
    pub fn may_be(&mut self, ask: &Ask) {
        let nonces: Vec<&str> = match ask {
            Ask::Append(batch) => batch.records.iter().map(|one| one.record.nonce.as_str()).collect(),
            Ask::Replace(_, records) => records.iter().map(|one| one.record.nonce.as_str()).collect(),
            _ => Vec::new(),
        };
        for (intent, _) in nonces.into_iter().filter_map(intent_of) {
            self.intents[intent].may_be = true;
        }
    }

    /// Another desk may be the current one now.
    pub fn moved(&mut self, before: Option<&str>, database: &Database) {
        if let Some(before) = before
            && database.current().is_none_or(|header| header.id != before)
        {
            self.gone.insert(before.to_owned());
        }
    }

    /// Records came into the database.
    pub fn came(&mut self, records: &[(String, Placed)], database: &Database) {
        for (desk, one) in records {
            let Some((intent, _)) = intent_of(&one.record.nonce) else { continue };
            let meant = self.intents[intent].desk.clone();
            if meant != *desk {
                self.wrong(format!("{} was begun on {meant} and landed on {desk}", one.record.nonce));
            }
            let saw = self.intents[intent].saw.clone();
            if let Some(saw) = saw {
                self.takes_back(desk, one, &saw, database);
            }
        }
    }

    /// A take-back names the record that its person saw.
    pub fn takes_back(&mut self, desk: &str, one: &Placed, saw: &Entry, database: &Database) {
        let Ok(Entry { act: Act::TakeBack { record: Some(named), .. }, .. }) = one.record.open(desk, one.seq) else {
            return self.wrong(format!("{} names no record", one.record.nonce));
        };
        let there = database.rows.get(&(desk.to_owned(), named)).and_then(|row| row.record.open(desk, named).ok());
        if there.as_ref().map(|entry| (&entry.act, entry.noted_at)) != Some((&saw.act, saw.noted_at)) {
            self.wrong(format!("{} takes back {there:?} where {saw:?} was seen", one.record.nonce));
        }
    }

    /// The database is being erased, by a person.
    pub fn erasing(&mut self, tab: usize, database: &Database) {
        for nonce in &database.nonces {
            let Some((number, _)) = intent_of(nonce) else { continue };
            self.intents[number].may_lack = true;
            self.erasing.entry(tab).or_default().insert(number);
        }
    }

    /// The database has lost something.
    pub fn lost(&mut self, database: &Database) {
        self.counts.losses += 1;
        self.excuse(database);
    }

    /// The second copy has lost something, or failed to take it. What the database lacks too is gone.
    pub fn hurt(&mut self, database: &Database) {
        (self.is_hurt, self.was_hurt) = (true, true);
        self.excuse(database);
    }

    /// What neither of the two may have any more.
    fn excuse(&mut self, database: &Database) {
        if !self.is_hurt {
            return;
        }
        for (number, intent) in self.intents.iter_mut().enumerate() {
            let lacks = (0..intent.steps).any(|step| !database.nonces.contains(&format!("i{number}-{step}")));
            let was_there = database.ever.contains_key(&format!("i{number}-0"));
            intent.may_lack |= lacks && (was_there || intent.told != Told::Nothing);
            intent.may_be |= lacks;
        }
    }

    /// The answer never comes: the tab is gone.
    pub fn never(&mut self, number: usize) {
        let intent = &mut self.intents[number];
        if matches!(intent.told, Told::Nothing | Told::NotSaved) {
            (intent.told, intent.may_be) = (Told::Never, true);
        }
    }

    /// Somebody is told how an act went.
    pub fn told_of(&mut self, number: usize, told: Told, database: &Database) {
        self.intents[number].told = told;
        if told == Told::Acknowledged {
            for step in 0..self.intents[number].steps {
                if !database.ever.contains_key(&format!("i{number}-{step}")) {
                    self.wrong(format!("i{number} was acknowledged and never stored"));
                }
            }
        }
    }

    /// Somebody is told why an act was not performed.
    pub fn told_why(&mut self, number: usize, why: &NotPerformed, database: &Database) {
        let Intent { desk, act, .. } = self.intents[number].clone();
        match why {
            NotPerformed::NotSaved { .. } => return self.told_of(number, Told::NotSaved, database),
            NotPerformed::InOtherTab => {
                let same = |(nonce, (at, seq)): (&String, &(String, u64))| {
                    let row = database.rows.get(&(at.clone(), *seq))?;
                    let entry = row.record.open(at, *seq).ok()?;
                    let other = intent_of(nonce).is_none_or(|(other, _)| other != number);
                    (*at == desk && other && Some(&entry.act) == act.as_ref()).then_some(())
                };
                if database.ever.iter().find_map(same).is_none()
                    && self.counts.losses == 0
                    && !self.gone.contains(&desk)
                {
                    self.wrong(format!("i{number} is told to be recorded in another tab, and isn't"));
                }
            }
            // Ids are asked for once more when another tab was first.
            NotPerformed::Refused(_) | NotPerformed::Worded(_) if act.is_none() => {
                self.wrong(format!("i{number} adds a client and a task, and is refused: {why:?}"));
            }
            NotPerformed::OtherDesk
                if !self.gone.contains(&desk) && database.current().is_some_and(|header| header.id == desk) =>
            {
                self.wrong(format!(
                    "i{number} is told that {desk} isn't the current desk any more, which it always was"
                ));
            }
            _ => {}
        }
        self.told_of(number, Told::Refused, database);
    }
}

//! What the browser does of what it is asked, well or badly.

use jiedan::safekeeping::{Error, Header};

use super::trace::{brief, short};
use super::world::{Answer, Ask, Message, Of, World};

/// How an operation of the database goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goes {
    Well,
    /// It did nothing.
    Fails,
    /// It is said to have timed out, and is done.
    Lies,
    /// It is said to have timed out, and is done some time.
    Late,
}

impl World {
    /// Makes a mark for what is being done.
    pub fn nonce(&mut self) -> String {
        let Some(intent) = self.intent else {
            self.model.desks += 1;
            return format!("other-{}", self.model.desks);
        };
        let number = self.model.intents[intent].nonces;
        self.model.intents[intent].nonces += 1;
        format!("i{intent}-{number}")
    }

    /// Sends a message to the other tabs.
    pub fn post(&mut self, from: usize, desk: &str) {
        for (to, hears) in self.tabs.clone() {
            if to != from && hears && !self.rng.often(self.mood.deaf) {
                self.messages.push(Message { to, desk: desk.to_owned() });
            }
        }
    }

    /// The next things that may be done: of each tab, the first of each kind.
    pub fn next_to_do(&self) -> Vec<usize> {
        let mut seen = Vec::new();
        let mut next = Vec::new();
        for (index, asked) in self.asked.iter().enumerate().filter(|(_, asked)| !asked.is_done) {
            let of = (asked.tab, asked.ask.of());
            if !seen.contains(&of) {
                seen.push(of);
                next.push(index);
            }
        }
        next
    }

    /// Does one thing, and keeps the answer until it is given.
    pub fn do_one(&mut self, index: usize) {
        let (ask, epoch, tab) = (self.asked[index].ask.clone(), self.asked[index].epoch, self.asked[index].tab);
        let goes = if ask.of() == Of::Database { self.goes(&ask) } else { Goes::Well };
        let answer = match goes {
            Goes::Well => self.perform(tab, &ask, epoch),
            Goes::Fails => {
                self.model.faults += 1;
                let why = self.why();
                failed(&ask, why)
            }
            Goes::Lies => {
                self.model.faults += 1;
                self.perform(tab, &ask, epoch);
                self.model.may_be(&ask);
                failed(&ask, Error::TimedOut)
            }
            Goes::Late => {
                self.model.faults += 1;
                self.model.may_be(&ask);
                failed(&ask, Error::TimedOut)
            }
        };
        self.say(|| format!("{} of tab {tab} is done: {}", short(&ask), brief(&answer)));
        if goes == Goes::Lies || self.asked[index].task == usize::MAX {
            // Nobody knows of it.
            self.model.owes.remove(&tab);
        }
        let asked = &mut self.asked[index];
        if goes == Goes::Late {
            // The answer goes, the thing itself stays to be done, for nobody.
            let slot = std::mem::take(&mut asked.slot);
            let task = asked.task;
            asked.task = usize::MAX;
            slot.borrow_mut().answer = Some(answer);
            self.asked.push(super::world::Asked {
                tab: usize::MAX,
                task,
                ask: Ask::Headers,
                is_done: true,
                epoch,
                slot,
            });
        } else {
            asked.is_done = true;
            asked.slot.borrow_mut().answer = Some(answer);
        }
    }

    fn goes(&mut self, ask: &Ask) -> Goes {
        if self.rng.often(self.mood.fails) {
            Goes::Fails
        } else if ask.writes_database() && self.rng.often(self.mood.lies) {
            if self.rng.often(300) { Goes::Late } else { Goes::Lies }
        } else {
            Goes::Well
        }
    }

    fn why(&mut self) -> Error {
        match self.rng.below(5) {
            0 => Error::Full,
            1 => Error::TimedOut,
            2 => Error::Closed,
            _ => Error::Failed("aborted".to_owned()),
        }
    }

    /// Has the effect, as it is meant.
    pub fn perform(&mut self, tab: usize, ask: &Ask, epoch: u32) -> Answer {
        if ask.of() == Of::Database && epoch != self.database.epoch {
            return failed(ask, Error::Closed);
        }
        if ask.writes_database() {
            self.database.behind |= self.database.torn;
        }
        let before = self.database.current().map(|header| header.id.clone());
        let answer = self.perform_well(tab, ask);
        if ask.writes_database() {
            self.model.moved(before.as_deref(), &self.database);
        }
        answer
    }

    fn perform_well(&mut self, tab: usize, ask: &Ask) -> Answer {
        match ask {
            Ask::Headers => Answer::Headers(Ok(self.database.headers.values().cloned().collect())),
            Ask::WithRecords => Answer::Desks(Ok(self.database.with_records())),
            Ask::Records(desk, after) => Answer::Records(self.database.read(desk, *after), Ok(())),
            Ask::Claim(header) => Answer::Claimed(Ok(self.database.claim(header))),
            Ask::Append(batch) => {
                let done = self.database.append(batch);
                if done.is_ok() {
                    let placed: Vec<_> = batch.records.iter().map(|one| (batch.desk.clone(), one.clone())).collect();
                    self.model.came(&placed, &self.database);
                }
                Answer::Done(done)
            }
            Ask::Replace(header, records) => {
                // Also one whose header is lost.
                let former = self.database.headers.values().filter(|one| one.current).map(|one| one.id.clone());
                let former: Vec<_> = former.chain(self.database.with_records()).collect();
                let done = self.database.replace(header, records);
                if done.is_ok() {
                    self.model.replaced.extend(former);
                }
                Answer::Done(done)
            }
            Ask::PutBack(seen, headers, records) => {
                let done = self.database.put_back(seen.as_deref(), headers, records);
                if done.is_ok() {
                    self.model.came(records, &self.database);
                    if !records.is_empty() {
                        self.model.owes.insert(tab);
                    }
                    let current = self.database.current().map(|header| header.id.clone());
                    self.model.owes_aside |= records.iter().any(|(desk, _)| Some(desk) != current.as_ref());
                }
                Answer::Done(done)
            }
            Ask::EraseAll(header) => {
                self.model.erasing(tab, &self.database);
                let had = !self.database.rows.is_empty();
                self.database.clear();
                self.database.headers.insert(header.id.clone(), Header { current: true, ..header.clone() });
                Answer::Erased(Ok(had))
            }
            Ask::Rotate => {
                (self.database.torn, self.database.behind) = (false, false);
                Answer::Done(Ok(()))
            }
            Ask::Moment => Answer::Done(Ok(())),
            of_copy => self.perform_on_copy(tab, of_copy),
        }
    }

    fn perform_on_copy(&mut self, tab: usize, ask: &Ask) -> Answer {
        if self.mood.no_copy {
            self.model.faults += 1;
            return match ask {
                Ask::CopyEnds => Answer::Ends(None),
                Ask::CopyTexts => Answer::Texts(Vec::new()),
                Ask::CopyErase => Answer::Written(true),
                _ => Answer::Written(false),
            };
        }
        let fails = matches!(ask, Ask::Copy(_) | Ask::CopyAnew(_)) && self.rng.often(self.mood.copy_fails);
        if fails {
            self.model.faults += 1;
            self.model.hurt(&self.database);
            return Answer::Written(false);
        }
        let (mark, looked) = (self.disk.mark(), self.looked.get(&tab).copied());
        match ask {
            Ask::Copy(text) | Ask::CopyAnew(text) if looked != Some(mark) => {
                self.say(|| format!("{} bytes are refused", text.len()));
                Answer::Written(false)
            }
            Ask::Copy(text) => {
                let is_written = self.disk.add(text);
                self.looked.insert(tab, self.disk.mark());
                Answer::Written(is_written)
            }
            Ask::CopyAnew(text) => {
                self.disk.anew(text, None);
                self.model.is_altered = false;
                self.looked.insert(tab, self.disk.mark());
                Answer::Written(true)
            }
            Ask::CopyEnds => {
                self.looked.insert(tab, mark);
                Answer::Ends(Some(self.disk.ends()))
            }
            Ask::CopyErase => {
                self.disk.erase();
                Answer::Written(true)
            }
            _ => Answer::Texts(self.disk.texts()),
        }
    }

    /// Gives an answer; returns the task that waits for it.
    pub fn answer(&mut self, index: usize) -> usize {
        let asked = self.asked.remove(index);
        asked.slot.borrow_mut().is_answered = true;
        asked.task
    }
}

fn failed(ask: &Ask, why: Error) -> Answer {
    match ask {
        Ask::Headers => Answer::Headers(Err(why)),
        Ask::WithRecords => Answer::Desks(Err(why)),
        Ask::Claim(_) => Answer::Claimed(Err(why)),
        Ask::Records(..) => Answer::Records(Vec::new(), Err(why)),
        Ask::EraseAll(_) => Answer::Erased(Err(why)),
        _ => Answer::Done(Err(why)),
    }
}

//! The browser's database, as `IndexedDB` behaves and as Chromium loses it.

use std::collections::{BTreeMap, BTreeSet};

use jiedan::domain::{DeskKind, TaskId};
use jiedan::record::Stored;
use jiedan::safekeeping::{Batch, Error, Header, Placed, Read, current};

#[derive(Clone)]
pub struct Row {
    pub task: Option<TaskId>,
    pub record: Stored,
}

/// Headers by id, records by desk and position, and nonces that are unique among all of them.
#[derive(Clone, Default)]
pub struct Database {
    pub headers: BTreeMap<String, Header>,
    pub rows: BTreeMap<(String, u64), Row>,
    pub nonces: BTreeSet<String>,
    /// Where each nonce was first put: desk and position. What was ever there stays known here.
    pub ever: BTreeMap<String, (String, u64)>,
    /// A write was under way when the browser was killed: the end of the log is torn.
    pub torn: bool,
    /// Something was written behind the torn end: at the next start the whole is thrown away.
    pub behind: bool,
    /// Counts how often the data was cleared: a connection to a former one is dead.
    pub epoch: u32,
}

impl Database {
    pub fn current(&self) -> Option<&Header> {
        let known: Vec<Header> = self.headers.values().cloned().collect();
        let id = current(&known, DeskKind::Mine)?.id.clone();
        self.headers.get(&id)
    }

    pub fn of(&self, desk: &str) -> impl Iterator<Item = (u64, &Row)> {
        let range = (desk.to_owned(), 0)..=(desk.to_owned(), u64::MAX);
        self.rows.range(range).map(|((_, seq), row)| (*seq, row))
    }

    pub fn read(&self, desk: &str, after: u64) -> Vec<Read> {
        let rows = self.of(desk).filter(|(seq, _)| *seq > after);
        rows.map(|(seq, row)| Read { seq, task: row.task, record: Ok(row.record.clone()) }).collect()
    }

    pub fn with_records(&self) -> Vec<String> {
        self.rows.keys().map(|(desk, _)| desk.clone()).collect::<BTreeSet<_>>().into_iter().collect()
    }

    pub fn claim(&mut self, header: &Header) -> Header {
        if let Some(there) = self.current() {
            return there.clone();
        }
        let header = Header { current: true, ..header.clone() };
        self.headers.insert(header.id.clone(), header.clone());
        header
    }

    pub fn append(&mut self, batch: &Batch) -> Result<(), Error> {
        if !self.headers.get(&batch.desk).is_some_and(|header| header.current) {
            return Err(Error::Elsewhere);
        }
        if batch.first > 1 && !self.rows.contains_key(&(batch.desk.clone(), batch.first - 1)) {
            return Err(Error::Gap);
        }
        let taken = |one: &Placed| self.rows.contains_key(&(batch.desk.clone(), one.seq));
        let known = |one: &Placed| self.nonces.contains(&one.record.nonce);
        if batch.records.iter().any(|one| taken(one) || known(one)) {
            return Err(if batch.records.iter().any(known) { Error::Repeated } else { Error::Conflict });
        }
        for one in &batch.records {
            self.put(&batch.desk, one.clone());
        }
        Ok(())
    }

    pub fn replace(&mut self, header: &Header, records: &[Placed]) -> Result<(), Error> {
        if self.headers.contains_key(&header.id) || records.iter().any(|one| self.nonces.contains(&one.record.nonce)) {
            return Err(Error::Conflict);
        }
        for other in self.headers.values_mut().filter(|other| other.current) {
            (other.current, other.set_aside) = (false, Some(header.created_at));
        }
        self.headers.insert(header.id.clone(), Header { current: true, ..header.clone() });
        for one in records {
            self.put(&header.id, one.clone());
        }
        Ok(())
    }

    pub fn put_back(
        &mut self,
        seen: Option<&str>,
        headers: &[Header],
        records: &[(String, Placed)],
    ) -> Result<(), Error> {
        let taken = |(desk, one): &(String, Placed)| {
            self.rows.contains_key(&(desk.clone(), one.seq)) || self.nonces.contains(&one.record.nonce)
        };
        let here = self.current().map(|header| header.id.clone());
        let steps_back = headers.iter().any(|header| Some(&header.id) == here.as_ref() && !header.current);
        let is_empty = here.as_ref().is_none_or(|id| self.of(id).next().is_none());
        if here.as_deref() != seen || steps_back && !is_empty || records.iter().any(taken) {
            return Err(Error::Conflict);
        }
        for header in headers {
            self.headers.insert(header.id.clone(), header.clone());
        }
        for (desk, one) in records {
            self.put(desk, one.clone());
        }
        Ok(())
    }

    fn put(&mut self, desk: &str, one: Placed) {
        self.nonces.insert(one.record.nonce.clone());
        self.ever.entry(one.record.nonce.clone()).or_insert((desk.to_owned(), one.seq));
        self.rows.insert((desk.to_owned(), one.seq), Row { task: one.task, record: one.record });
    }

    /// Loses a record.
    pub fn lose(&mut self, desk: &str, seq: u64) {
        if let Some(row) = self.rows.remove(&(desk.to_owned(), seq)) {
            self.nonces.remove(&row.record.nonce);
        }
    }

    /// Everything goes, by whatever hand.
    pub fn clear(&mut self) {
        self.headers.clear();
        self.rows.clear();
        self.nonces.clear();
        (self.torn, self.behind) = (false, false);
    }
}

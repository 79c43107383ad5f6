//! Reads desks when the page opens, or whole.

use super::desks::Desks;
use super::later::Occasion;
use crate::domain::{Desk, DeskKind, Entry};
use crate::safekeeping::{self, Read, Tally, recover};
use crate::storage::{Database, Error, copy, journal};

impl Desks {
    /// Reads both desks. If nothing of one's own is in the database or it was discarded, a second copy is compared
    /// first.
    pub(in crate::app) async fn read_all(&'static self, database: &Database) {
        for desk in [self.mine, self.demo] {
            let compares = safekeeping::open(&self.tab(desk), database.is_after_loss()).await;
            if compares && copy::is_there().await {
                self.bring_together(Occasion::Unsure).await;
            }
        }
    }
}

/// Reads a whole desk; also returns the entries that can be read.
pub(in crate::app) async fn read(database: &Database, id: &str, kind: DeskKind) -> Result<(Desk, Vec<Entry>), Error> {
    let (mut desk, mut entries, mut tally) = (Desk::new(kind), Vec::new(), Tally::default());
    let take = &mut |records: Vec<Read>| {
        let whole = |read: &Read| read.record.as_ref().ok()?.open(id, read.seq).ok();
        entries.extend(records.iter().filter_map(whole));
        recover(&mut desk, &mut tally, id, records);
    };
    journal::each(database, id, 0, take).await?;
    Ok((desk, entries))
}

//! Tells what is there: what is sound, what is damaged or missing, and what passes for sound but isn't what was written.

use std::collections::{BTreeMap, BTreeSet};

use jiedan::domain::FileId;
use jiedan::safekeeping::Read;
use jiedan::storage::{Database, files, journal, migrate};
use serde_json::json;

use crate::outside::say;
use crate::record::Batch;
use crate::{DESK, NAME};

/// How many of the files that were named last are read to their end.
const LATEST: usize = 6;

/// Opens the database, and says what is there as [`tell_of`] does.
pub async fn tell() -> Result<u64, String> {
    say(&json!("opens")).await;
    let database = Database::open(NAME).await.map_err(|error| format!("opening: {error:?}"))?;
    tell_of(&database, None).await
}

/// Brings an open database to the present form, reads everything and says what it found, beside what the opening told
/// of losses. Returns the position of the last record.
pub async fn tell_of(database: &Database, told: Option<&str>) -> Result<u64, String> {
    migrate::finish(database).await.map_err(|error| format!("migrating: {error:?}"))?;
    let unfinished = migrate::next(database, 1).await.map_err(|error| format!("migrating: {error:?}"))?;
    let (mut sound, mut damaged, mut wrong) = (BTreeMap::new(), BTreeSet::new(), Vec::new());
    let take = &mut |rows: Vec<Read>| {
        for row in rows {
            match row.record.map(|record| record.open(DESK, row.seq)) {
                Ok(Ok(entry)) => match Batch::of(&entry) {
                    Some(batch) => drop(sound.insert(row.seq, batch)),
                    None => wrong.push(format!("{}: {entry:?}", row.seq)),
                },
                Ok(Err(_)) | Err(_) => drop(damaged.insert(row.seq)),
            }
        }
    };
    journal::each(database, DESK, 0, take).await.map_err(|error| format!("reading: {error:?}"))?;
    let head = sound.keys().chain(&damaged).max().copied().unwrap_or(0);
    let missing: Vec<u64> = (1..=head).filter(|seq| !sound.contains_key(seq) && !damaged.contains(seq)).collect();
    let is_torn = |batch: &&Batch| batch.first + batch.length - 1 > head;
    let torn: BTreeSet<u64> = sound.values().filter(is_torn).map(|batch| batch.first).collect();
    let named: Vec<(u64, &FileId)> = sound
        .iter()
        .filter_map(|(seq, batch)| Some((*seq, batch.file.as_ref().filter(|_| batch.first == *seq)?)))
        .collect();
    let mut broken = Vec::new();
    for (seq, file) in named.iter().rev().take(LATEST) {
        if let Err(error) = files::blob(database, file, "video/webm").await {
            broken.push(format!("{seq}: {error:?}"));
        }
    }
    say(&json!({
        "checked": { "head": head, "sound": sound.len(), "unfinished": unfinished, "damaged": damaged,
            "missing": missing, "torn": torn, "wrong": wrong, "files": named.len(), "broken": broken, "told": told },
    }))
    .await;
    Ok(head)
}

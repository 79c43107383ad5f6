//! Writing: on and on until killed, in a race with other tabs, and until the space is full.

use jiedan::domain::{FileId, FileKind};
use jiedan::safekeeping::{self, Read};
use jiedan::storage::{Database, Error, FileError, desks, files, journal};
use js_sys::{Array, Uint8Array};
use serde_json::json;
use web_sys::File;

use crate::app::header;
use crate::check;
use crate::dice::Dice;
use crate::outside::{Job, go, say};
use crate::record::Batch;
use crate::{DESK, NAME};

const MIB: u64 = 1024 * 1024;

async fn open() -> Result<Database, String> {
    let database = Database::open(NAME).await.map_err(|error| format!("opening: {error:?}"))?;
    desks::claim(&database, &header()).await.map_err(|error| format!("claiming: {error:?}"))?;
    Ok(database)
}

/// Appends a batch past everything that the app does beside it.
async fn append(database: &Database, batch: &Batch) -> Result<(), Error> {
    let files = batch.file.iter().copied().collect();
    let batch = safekeeping::Batch { desk: DESK.into(), first: batch.first, records: batch.records(), files };
    journal::append(database, &batch).await
}

/// Tells what is there, then adds batches and files, and says of each that it is kept, without end.
pub async fn on_and_on(job: &Job) -> Result<(), String> {
    let mut head = check::tell().await?;
    let database = open().await?;
    let mut dice = job.dice();
    loop {
        head = one(&database, &mut dice, head, &job.who).await?;
        say(&json!({ "saved": head })).await;
    }
}

/// Adds a batch, with a file now and then; the position of the last record afterwards.
async fn one(database: &Database, dice: &mut Dice, head: u64, who: &str) -> Result<u64, String> {
    let file = if dice.below(4) == 0 {
        Some(store(database, dice).await.map_err(|error| format!("{error:?}"))?)
    } else {
        None
    };
    let length = if file.is_some() { 1 } else { 1 + dice.below(5) };
    let batch = Batch { first: head + 1, length, who: who.to_owned(), file };
    let kept = append(database, &batch).await;
    kept.map(|()| head + length).map_err(|error| format!("appending after {head}: {error:?}"))
}

/// Stores a video of one to three chunks.
async fn store(database: &Database, dice: &mut Dice) -> Result<FileId, FileError> {
    let length = MIB / 2 + dice.below(2 * MIB);
    let head = [0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84];
    let noise = std::iter::repeat_with(|| dice.below(256).to_le_bytes()[0]);
    let bytes: Vec<u8> =
        head.into_iter().chain(*b"webm").chain(noise).take(usize::try_from(length).unwrap_or(0)).collect();
    let parts = Array::of1(&Uint8Array::from(&bytes[..]));
    let file = File::new_with_buffer_source_sequence(&parts, "video.webm").map_err(|_| FileError::Unreadable)?;
    let stored = files::store(database, &file, 16 * MIB, FileKind::is_video, |_, _| {}, &files::Cancel::new()).await?;
    Ok(stored.id)
}

/// Adds so many entries, each decided on the head that this tab sees, against the other tabs; every fiftieth is sent
/// again.
pub async fn race(job: &Job) -> Result<(), String> {
    let database = open().await?;
    say(&json!("ready")).await;
    go().await;
    let (mut kept, mut lost, mut repeated) = (0, 0_u64, 0_u64);
    let mut head = 0;
    while kept < job.many() {
        let known = head;
        let come = &mut |all: Vec<Read>| head = all.last().map_or(head, |last| last.seq);
        journal::each(&database, DESK, known, come).await.map_err(|error| format!("{error:?}"))?;
        let batch = Batch { first: head + 1, length: 1, who: job.who.clone(), file: None };
        match append(&database, &batch).await {
            Ok(()) => {
                kept += 1;
                if kept % 100 == 0 {
                    say(&json!({ "saved": batch.first })).await;
                }
            }
            Err(Error::Conflict) => {
                lost += 1;
                continue;
            }
            Err(error) => return Err(format!("appending: {error:?}")),
        }
        if kept % 50 == 0 {
            match append(&database, &batch).await {
                Err(Error::Repeated) => repeated += 1,
                other => return Err(format!("the same act sent again: {other:?}")),
            }
        }
    }
    say(&json!({ "raced": { "who": job.who, "kept": kept, "lost": lost, "repeated": repeated } })).await;
    Ok(())
}

/// Stores files until the browser gives no more space, says so, waits for space, and goes on.
pub async fn until_full(job: &Job) -> Result<(), String> {
    let mut head = check::tell().await?;
    let database = open().await?;
    let mut dice = job.dice();
    say(&json!("ready")).await;
    let full = loop {
        match store(&database, &mut dice).await {
            Ok(file) => {
                let batch = Batch { first: head + 1, length: 1, who: job.who.clone(), file: Some(file) };
                match append(&database, &batch).await {
                    Ok(()) => head += 1,
                    Err(error) => break format!("{error:?}"),
                }
                say(&json!({ "saved": head })).await;
            }
            Err(error) => break format!("{error:?}"),
        }
    };
    say(&json!({ "full": full })).await;
    go().await;
    // As the app does after a failed write: a fresh connection.
    let database = open().await?;
    head = one(&database, &mut dice, head, &job.who).await?;
    say(&json!({ "saved": head })).await;
    check::tell().await?;
    Ok(())
}

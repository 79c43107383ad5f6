//! A database of the first version, with as many records as asked for.

use jiedan::safekeeping::Placed;
use serde_json::json;

use crate::outside::{Job, say};
use crate::record::Batch;
use crate::version_one::{made, write};
use crate::{DESK, NAME};

/// How many records one transaction takes.
const AT_ONCE: usize = 1_000;

/// Makes it, and says so.
pub async fn make(job: &Job) {
    let raw = made(NAME).await;
    let all: Vec<u64> = (1..=job.many()).collect();
    for some in all.chunks(AT_ONCE) {
        let row = |first: &u64| {
            let batch = Batch { first: *first, length: 1, who: "first".to_owned(), file: None };
            let rows = batch.records().into_iter().map(|Placed { record, .. }| {
                json!({ "desk": DESK, "seq": first, "v": record.v, "nonce": record.nonce,
                    "checksum": record.checksum, "entry": record.entry })
            });
            rows.map(|row| ("journal", row.to_string())).collect::<Vec<_>>()
        };
        write(&raw, &some.iter().flat_map(row).collect::<Vec<_>>()).await;
    }
    raw.close();
    say(&json!({ "saved": job.many() })).await;
}

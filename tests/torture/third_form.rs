//! A database of version 2 with records of the third written form, as many as asked for. Every tenth aligns a task with
//! facts that the third form accepted and the present one corrects as it reads them.

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::outside::{Job, say};
use crate::record::{Batch, THIRD};
use crate::version_one::{made_as, write};
use crate::{DESK, NAME};

/// How many records one transaction takes.
const AT_ONCE: usize = 1_000;
const FORM: u32 = 3;

/// Makes it, and says so.
pub async fn make(job: &Job) {
    let raw = made_as(NAME, 2).await;
    let all: Vec<u64> = (1..=job.many()).collect();
    for some in all.chunks(AT_ONCE) {
        write(&raw, &some.iter().map(|seq| ("journal", row(*seq))).collect::<Vec<_>>()).await;
    }
    raw.close();
    say(&json!({ "saved": job.many() })).await;
}

fn row(seq: u64) -> String {
    let batch = Batch { first: seq, length: 1, who: THIRD.to_owned(), file: None };
    let present = jiedan::record::encode(&batch.entry(seq));
    // The third form wrote no deletion where none was said, and one has to be there by the facts.
    let entry = present.replace(",\"deletions\":1", "");
    let nonce = format!("{THIRD}-{seq}");
    let mut row = json!({ "desk": DESK, "seq": seq, "v": FORM, "nonce": nonce, "checksum": checksum(&nonce, &entry),
        "entry": entry });
    if let Some(task) = batch.entry(seq).act.task() {
        row["task"] = json!(task.0);
    }
    row.to_string()
}

/// As docs/formats.md has it, and not as the app computes it.
fn checksum(nonce: &str, entry: &str) -> String {
    let mut hash = Sha256::new();
    for part in [&FORM.to_string(), DESK, nonce, entry] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    jiedan::record::hex(&hash.finalize())
}

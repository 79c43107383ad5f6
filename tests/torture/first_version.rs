//! A database of the first version, with as many records as asked for.

use indexed_db_futures::database::Database as Raw;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use indexed_db_futures::{KeyPath, Result as IdbResult};
use js_sys::JSON;
use serde_json::json;

use crate::outside::{Job, say};
use crate::record::Batch;
use crate::{DESK, NAME};

/// How many records one transaction takes.
const AT_ONCE: usize = 1_000;

/// Makes it, and says so.
pub async fn make(job: &Job) -> Result<(), String> {
    made(job.many()).await.map_err(|error| format!("making the first version: {error:?}"))?;
    say(&json!({ "saved": job.many() })).await;
    Ok(())
}

async fn made(many: u64) -> Result<(), indexed_db_futures::error::Error> {
    let build = |_, idb: Raw| -> IdbResult<()> {
        let journal = idb.create_object_store("journal").with_key_path(KeyPath::from(["desk", "seq"])).build()?;
        journal.create_index("nonce", KeyPath::One("nonce")).with_unique(true).build()?;
        idb.create_object_store("desks").with_key_path(KeyPath::One("id")).build()?;
        idb.create_object_store("files").with_key_path(KeyPath::One("id")).build()?;
        idb.create_object_store("chunks").build()?;
        Ok(())
    };
    let raw = Raw::open(NAME).with_version(1_u32).with_on_upgrade_needed(build).await.expect("a new database");
    for begin in (1..=many).step_by(AT_ONCE) {
        let transaction = raw.transaction("journal").with_mode(TransactionMode::Readwrite).build()?;
        let store = transaction.object_store("journal")?;
        for first in begin..(begin + AT_ONCE as u64).min(many + 1) {
            let batch = Batch { first, length: 1, who: "first".to_owned(), file: None };
            for record in batch.records() {
                let row = json!({ "desk": DESK, "seq": first, "v": record.v, "nonce": record.nonce,
                    "checksum": record.checksum, "entry": record.entry });
                store.put(JSON::parse(&row.to_string()).expect("JSON")).primitive()?;
            }
        }
        drop(store);
        transaction.commit().await?;
    }
    raw.close();
    Ok(())
}

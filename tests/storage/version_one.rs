//! The database as the first version of the app made it, and its rows. For whoever brings it to the present form: the
//! storage tests and the torture (`tests/torture`).

use indexed_db_futures::database::Database as Raw;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use indexed_db_futures::{KeyPath, Result as IdbResult};
use js_sys::JSON;

/// Makes the empty database and opens it.
pub async fn made(name: &str) -> Raw {
    made_as(name, 1).await
}

/// The same as version 2 of the database, whose stores a new desk had from the beginning.
pub async fn made_as(name: &str, version: u32) -> Raw {
    let build = |_, idb: Raw| -> IdbResult<()> {
        let journal = idb.create_object_store("journal").with_key_path(KeyPath::from(["desk", "seq"])).build()?;
        journal.create_index("nonce", KeyPath::One("nonce")).with_unique(true).build()?;
        idb.create_object_store("desks").with_key_path(KeyPath::One("id")).build()?;
        idb.create_object_store("files").with_key_path(KeyPath::One("id")).build()?;
        idb.create_object_store("chunks").build()?;
        Ok(())
    };
    Raw::open(name).with_version(version).with_on_upgrade_needed(build).await.expect("made")
}

/// Writes rows, each of a store, in one transaction.
pub async fn write(raw: &Raw, rows: &[(&str, String)]) {
    let transaction =
        raw.transaction(["journal", "desks"]).with_mode(TransactionMode::Readwrite).build().expect("writes");
    for (store, row) in rows {
        let row = JSON::parse(row).expect("JSON");
        transaction.object_store(store).expect("store").put(row).primitive().expect("puts");
    }
    transaction.commit().await.expect("commits");
}

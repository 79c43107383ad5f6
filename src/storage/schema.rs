//! The stores, and what each version of the schema added.

use indexed_db_futures::database::{Database as Idb, VersionChangeEvent};
use indexed_db_futures::prelude::*;
use indexed_db_futures::{KeyPath, Result as IdbResult};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// The version of the schema.
pub const SCHEMA: u32 = 3;

pub(super) const JOURNAL: &str = "journal";
pub(super) const NONCE: &str = "nonce";
pub(super) const DESKS: &str = "desks";
pub(super) const FILES: &str = "files";
pub(super) const CHUNKS: &str = "chunks";
pub(super) const DRAFTS: &str = "drafts";
/// The journal as version 1 left it; exists only after an upgrade from version 1.
pub(super) const FORMER: &str = "journal_1";
/// The progress of [`super::migrate`]; exists only after an upgrade from version 1.
pub(super) const STEPS: &str = "steps";

/// Chromium's value of `dataLoss` when it creates a database in place of a damaged one that it discarded. Other
/// browsers don't report this.
const ALL_LOST: &str = "total";

/// Creates missing stores, all or none. [`super::migrate`] converts the rows.
pub(super) fn create_stores(event: &VersionChangeEvent, idb: &Idb) -> IdbResult<()> {
    let by_place = || KeyPath::from(["desk", "seq"]);
    if event.old_version() < 1.0 {
        let journal = idb.create_object_store(JOURNAL).with_key_path(by_place()).build()?;
        journal.create_index(NONCE, KeyPath::One(NONCE)).with_unique(true).build()?;
        idb.create_object_store(DESKS).with_key_path(KeyPath::One("id")).build()?;
        idb.create_object_store(FILES).with_key_path(KeyPath::One("id")).build()?;
        idb.create_object_store(CHUNKS).build()?;
    } else if event.old_version() < 2.0 {
        idb.create_object_store(FORMER).with_key_path(by_place()).build()?;
        idb.create_object_store(STEPS).with_key_path(KeyPath::One("id")).build()?;
    }
    if event.old_version() < 3.0 {
        idb.create_object_store(DRAFTS).build()?;
    }
    Ok(())
}

/// Reads the current event's `dataLoss`. It isn't standardized, and the library doesn't pass the event on.
pub(super) fn is_after_loss() -> bool {
    let field = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let event = web_sys::window().map(|window| field(&window, "event"));
    event.is_some_and(|event| event.is_object() && field(&event, "dataLoss").as_string().as_deref() == Some(ALL_LOST))
}

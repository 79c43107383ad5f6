//! Erases everything in the database.

use indexed_db_futures::prelude::*;

use super::database::{Database, complete};
use super::error::Error;
use super::schema::{CHUNKS, DESKS, DRAFTS, FILES, JOURNAL};
use super::shape;
use crate::safekeeping::Header;

impl Database {
    /// Erases all desks, journals, files and drafts, and stores the header of a new desk, in one transaction. Tells
    /// whether there was any record.
    ///
    /// # Errors
    /// Any browser error; then nothing is erased.
    pub async fn erase_all(&self, header: &Header) -> Result<bool, Error> {
        let stores = [JOURNAL, DESKS, FILES, CHUNKS, DRAFTS].into_iter().chain(self.former()).collect::<Vec<_>>();
        let transaction = self.write(&stores)?;
        let records = transaction.object_store(JOURNAL)?.count().primitive()?;
        let cleared = stores.iter().map(|store| Ok(transaction.object_store(store)?.clear()?));
        let mut requests = cleared.collect::<Result<Vec<_>, Error>>()?;
        requests.push(transaction.object_store(DESKS)?.put(shape::to_js(header)?).primitive()?);
        let records = records.await?;
        complete(transaction, requests).await?;
        Ok(records > 0)
    }
}

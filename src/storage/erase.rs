//! Erasing everything that the database keeps.

use super::database::{Database, complete};
use super::error::Error;
use super::schema::{CHUNKS, DESKS, DRAFTS, FILES, JOURNAL};

impl Database {
    /// Erases everything that is kept: all desks, journals, files and drafts, in one transaction.
    ///
    /// # Errors
    /// What the browser says; then nothing is erased.
    pub async fn erase_all(&self) -> Result<(), Error> {
        let stores = [JOURNAL, DESKS, FILES, CHUNKS, DRAFTS].into_iter().chain(self.former()).collect::<Vec<_>>();
        let transaction = self.write(&stores)?;
        let cleared = stores.iter().map(|store| Ok(transaction.object_store(store)?.clear()?));
        let cleared = cleared.collect::<Result<_, Error>>()?;
        complete(transaction, cleared).await
    }
}

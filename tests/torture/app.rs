//! The app's own opening and saving, with its protections or without some of them: what is tortured is the app, not a
//! likeness of it.
//!
//! The address says what is left out, `without=copy,turn`: `copy` is the second copy outside the database, `turn` is that
//! the browser begins a new log at each opening. Deliberately absent: judging, and screens.

use jiedan::storage::{Database, journal};

use crate::outside::Job;
use crate::record::Batch;
use crate::{DESK, NAME};

/// What is open.
pub struct App {
    pub database: Database,
    /// What the app would tell of losses, if it would.
    pub told: Option<String>,
}

/// Opens what is kept as the app does.
pub async fn open_as_the_app_does(job: &Job) -> Result<App, String> {
    let (_copies, _turns) = (!job.is_without("copy"), !job.is_without("turn"));
    let database = Database::open(NAME).await.map_err(|error| format!("opening: {error:?}"))?;
    Ok(App { database, told: None })
}

impl App {
    /// Saves a batch as the app does; it is kept once this returns.
    pub async fn save(&self, batch: &Batch) -> Result<(), String> {
        let kept = journal::append(&self.database, DESK, batch.first, &batch.records()).await;
        kept.map_err(|error| format!("appending at {}: {error:?}", batch.first))
    }
}

//! Acts one by one, as the app saves them.

use serde_json::json;

use crate::app::open_as_the_app_does;
use crate::check;
use crate::outside::{Job, go, say};
use crate::record::Batch;

/// Opens, tells what is there, waits for the word, if it didn't do that before the opening, and adds as many acts as
/// asked for, saying of each that it is kept; then closes the window, if asked to.
pub async fn one_by_one(job: &Job) -> Result<(), String> {
    if job.holds_opening() {
        say(&json!("ready")).await;
        go().await;
    }
    let app = open_as_the_app_does(job).await?;
    let head = check::tell_of(&app.database, app.told.as_deref()).await?;
    if !job.holds_opening() {
        go().await;
    }
    for seq in head + 1..=head + job.many() {
        app.save(&Batch { first: seq, length: 1, who: job.who.clone(), file: None }).await?;
        say(&json!({ "saved": seq })).await;
    }
    job.end();
    Ok(())
}

//! What earlier versions wrote, opened by the present one, which is killed at random instants, up to three times, and
//! then left alone: all records are there, each as its own words say. Version 1 of the database is brought to the
//! present version; records of the third written form are read as the present one has them.

use crate::plain::{Killed, Plain, copy};
use crate::post::{Post, Said};
use crate::{Tries, Went};
use journeys::{Failure, Outcome, PATIENCE, until};
use std::path::Path;
use std::time::Duration;
use tokio::time::Instant;

/// How many records there are.
const RECORDS: u64 = 12_000;

/// What is opened: the page's job that makes it, and what it is.
const EARLIER: [(&str, &str); 2] =
    [("first-version", "version 1 of the database"), ("third-form", "form 3 in version 2 of the database")];

/// Opens each so many times.
pub async fn rows(tries: &Tries) -> Outcome<Vec<Went>> {
    let mut went = Vec::new();
    for (job, what) in EARLIER {
        went.push(row(tries, job, what).await?);
    }
    Ok(went)
}

async fn row(tries: &Tries, job: &str, what: &str) -> Outcome<Went> {
    let mut dice = tries.dice();
    let mut post = Post::start(&tries.page).await?;
    let mut browser = Plain::new(tries.engine).await?;
    browser.start(&post.address(&format!("job={job}&many={RECORDS}")))?;
    while !matches!(post.next().await?, Said::Saved(_)) {}
    browser.kill(Killed::Browser).await?;
    let first = tempfile::tempdir()?;
    let kept = first.path().join("home");
    copy(browser.path(), &kept)?;
    // How long it takes when nobody disturbs it.
    let (undisturbed, fault) = migrated(&mut browser, &mut post).await?;
    let (mut wrong, mut kills): (Vec<_>, u64) = (fault.into_iter().collect(), 0);
    for n in 1..=tries.times {
        restore(&kept, &browser).await?;
        for _ in 0..=dice.below(3) {
            browser.start(&post.address("job=check"))?;
            while !matches!(post.next().await?, Said::Opens) {}
            let millis = u64::try_from(undisturbed.as_millis()).unwrap_or(u64::MAX).max(1);
            tokio::time::sleep(Duration::from_millis(dice.below(millis))).await;
            browser.kill(Killed::Browser).await?;
            post.saved_before();
            kills += 1;
        }
        let (_, fault) = migrated(&mut browser, &mut post).await?;
        if let Some(fault) = fault {
            let found = tries.page.with_file_name(format!("torture-migrate-{job}-{n}"));
            copy(browser.path(), &found)?;
            wrong.push(format!("try {n}: {fault}; kept: {}", found.display()));
        }
    }
    let beside = format!("{what}, {RECORDS} records, {kills} kills, undisturbed {} ms", undisturbed.as_millis());
    // The undisturbed one is a try too.
    Ok(Went::of(tries.times + 1, wrong, beside))
}

/// Opens the database to its end; how long that took, and what is wrong with it.
async fn migrated(browser: &mut Plain, post: &mut Post) -> Outcome<(Duration, Option<String>)> {
    browser.start(&post.address("job=check"))?;
    while !matches!(post.next().await?, Said::Opens) {}
    let begun = Instant::now();
    let checked = post.checked().await?;
    let took = begun.elapsed();
    browser.kill(Killed::Browser).await?;
    Ok((took, checked.faults(RECORDS)))
}

/// Puts everything back that the browser kept.
pub async fn restore(kept: &Path, browser: &Plain) -> Outcome {
    // What a killed process was writing may still come.
    let emptied = until(PATIENCE, async || {
        for entry in browser.path().read_dir()?.flatten() {
            let path = entry.path();
            if path.is_dir() { std::fs::remove_dir_all(path)? } else { std::fs::remove_file(path)? }
        }
        Ok(Some(()))
    });
    emptied.await?.ok_or_else(|| Failure::new("the home can't be emptied"))?;
    for entry in kept.read_dir()?.flatten() {
        copy(&entry.path(), &browser.path().join(entry.file_name()))?;
    }
    Ok(())
}

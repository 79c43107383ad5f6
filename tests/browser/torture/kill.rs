//! `kill -9` in the middle of appending and uploading, at random instants: every entry that was said to be kept is
//! there, every batch whole or absent, and no entry names a file that isn't whole.

use crate::plain::{Killed, Plain};
use crate::post::Post;
use crate::{Tries, Went};
use journeys::{Failure, Outcome};
use std::time::Duration;
use tokio::time::Instant;

/// How long a page works at most before it is killed.
const LONGEST_MS: u64 = 600;
/// When so much is there, the next try begins with an empty home.
const ENOUGH: u64 = 1_500;

/// Kills so many times.
pub async fn row(tries: &Tries) -> Outcome<Went> {
    let mut dice = tries.dice();
    let mut post = Post::start(&tries.page).await?;
    let mut browser = Plain::new(tries.engine).await?;
    let (mut saved, mut entries, mut files, mut wrong) = (0, 0, 0, Vec::new());
    for n in 1..=tries.times {
        browser.start(&post.address(&format!("job=work&seed={}&who=t{n}", tries.seed * 1_000_000 + n)))?;
        // What the one before left.
        let checked = post
            .checked()
            .await
            .map_err(|failure| Failure::new(format!("try {n}: {failure}; {}", browser.last_words())))?;
        let fault = checked.faults(saved).map(|fault| format!("try {}: {fault}", n - 1));
        let begins_anew = fault.is_some() || checked.head > ENOUGH || n == tries.times;
        wrong.extend(fault);
        let end = Instant::now() + Duration::from_millis(dice.below(LONGEST_MS));
        saved = saved.max(post.saved_until(end).await?);
        browser.kill(if dice.below(2) == 0 { Killed::Browser } else { Killed::Pages }).await?;
        saved = saved.max(post.saved_before());
        if begins_anew {
            browser.start(&post.address("job=check"))?;
            let checked = post.checked().await?;
            browser.kill(Killed::Browser).await?;
            wrong.extend(checked.faults(saved).map(|fault| format!("try {n}: {fault}")));
            (entries, files) = (entries + checked.head, files + checked.files);
            if n < tries.times {
                (browser, post, saved) = (Plain::new(tries.engine).await?, Post::start(&tries.page).await?, 0);
            }
        }
    }
    Ok(Went::of(tries.times, wrong, format!("{entries} entries, {files} files")))
}

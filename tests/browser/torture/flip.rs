//! Bytes that flip in the profile at rest: what is there is right, or named as damaged or missing; or the browser
//! itself begins anew or refuses, which the app tells by its witness or by its error. Never does wrong data pass for
//! right.

use crate::dice::Dice;
use crate::plain::{Killed, Plain, copy};
use crate::post::{Post, Said};
use crate::{Tries, Went};
use journeys::{Failure, Outcome};
use std::fs;
use std::path::{Path, PathBuf};

/// How much is written before.
const RECORDS: u64 = 120;

/// Flips so many times, one to eight bytes each time.
pub async fn row(tries: &Tries) -> Outcome<Went> {
    let mut dice = tries.dice();
    let mut post = Post::start(&tries.page).await?;
    let mut browser = Plain::new(tries.engine).await?;
    browser.start(&post.address(&format!("job=work&who=flip&seed={}", tries.seed)))?;
    let mut saved = 0;
    while saved < RECORDS {
        if let Said::Saved(to) = post.next().await? {
            saved = saved.max(to);
        }
    }
    browser.kill(Killed::Browser).await?;
    saved = saved.max(post.saved_before());
    let first = tempfile::tempdir()?;
    let kept = first.path().join("home");
    copy(browser.path(), &kept)?;
    let (mut whole, mut named, mut shorter, mut refused, mut wrong) = (0, 0, 0, 0, Vec::new());
    for n in 1..=tries.times {
        crate::migrate::restore(&kept, &browser).await?;
        let files = databases(browser.path())?;
        for _ in 0..=dice.below(8) {
            flip(&files, &mut dice)?;
        }
        browser.start(&post.address("job=check"))?;
        let checked = post.checked().await;
        browser.kill(Killed::Browser).await?;
        post.saved_before();
        match checked {
            Err(failure) if failure.to_string().starts_with("the page failed") => refused += 1,
            Err(failure) => wrong.push(format!("try {n}: {failure}")),
            Ok(checked) if !checked.wrong.is_empty() => wrong.push(format!("try {n}: {:?}", checked.wrong)),
            Ok(checked) if checked.faults(saved).is_none() => whole += 1,
            Ok(checked) if checked.head < saved => shorter += 1,
            Ok(_) => named += 1,
        }
    }
    let beside = format!("{whole} whole, {named} named as damaged or missing, {shorter} shorter, {refused} refused");
    Ok(Went::of(tries.times, wrong, beside))
}

/// The files that hold what the page keeps.
fn databases(home: &Path) -> Outcome<Vec<PathBuf>> {
    let (mut folders, mut files) = (vec![home.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in folder.read_dir()?.flatten() {
            let path = entry.path();
            let is_database = || {
                let text = path.to_string_lossy().to_lowercase();
                text.contains("indexeddb") || text.contains("/idb/")
            };
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if is_database() && entry.metadata()?.len() > 0 {
                files.push(path);
            }
        }
    }
    files.sort();
    if files.is_empty() { Err(Failure::new("no file of a database is there")) } else { Ok(files) }
}

/// Flips one bit of a byte anywhere in the files, each byte being as likely as any other; small files aren't left out.
fn flip(files: &[PathBuf], dice: &mut Dice) -> Outcome {
    let file = &files[usize::try_from(dice.below(files.len() as u64)).unwrap_or(0)];
    let mut bytes = fs::read(file)?;
    let place = usize::try_from(dice.below(bytes.len() as u64)).unwrap_or(0);
    bytes[place] ^= 1 << dice.below(8);
    fs::write(file, bytes)?;
    Ok(())
}

//! After a fault: three openings, an act in each, each closed as a person closes. What is wrong may show only at the
//! second one, when something was written behind what the fault left.

use crate::plain::{Killed, Plain};
use crate::post::{Checked, Post, Said};
use journeys::{Engine, Failure, Outcome};
use std::fs;
use std::path::{Path, PathBuf};

/// How often it is opened.
const OPENINGS: u64 = 3;

/// What is left out of the app's protections, as the page's address says it.
pub const ALL: &str = "";
pub const NONE: &str = "copy,turn";

/// Opens three times, and tells what is wrong: a record of those up to `saved`, or of those kept meanwhile, isn't there
/// and the page didn't tell.
pub async fn faults(browser: &mut Plain, post: &mut Post, without: &str, saved: u64) -> Outcome<Option<String>> {
    let mut saved = saved;
    post.go();
    for opening in 1..=OPENINGS {
        let job = format!("job=act&who=opening{opening}&many=1&without={without}{}", browser.ending());
        browser.start(&post.address(&job))?;
        let seen = opened(post, &mut saved).await;
        let ended = if seen.is_ok() { browser.close().await } else { browser.kill(Killed::Browser).await };
        ended.map_err(|failure| Failure::new(format!("opening {opening}: {failure}")))?;
        match seen {
            Ok(None) => {}
            Ok(Some(fault)) => return Ok(Some(format!("opening {opening}: {fault}"))),
            Err(failure) => return Ok(Some(format!("opening {opening}: {failure}; {}", browser.last_words()))),
        }
    }
    Ok(None)
}

/// Hears what one opening found, and waits for the act.
async fn opened(post: &mut Post, saved: &mut u64) -> Outcome<Option<String>> {
    let checked: Checked = post.checked().await?;
    let fault = checked.faults(*saved).filter(|_| checked.told.is_none());
    loop {
        if let Said::Saved(to) = post.next().await? {
            *saved = to;
            return Ok(fault);
        }
    }
}

/// Files that tell nothing of what pages keep: `LevelDB`'s notes for people, and how much space is used.
const BESIDE: [&str; 4] = ["LOG", "LOG.old", "LOCK", ".usage"];

/// The files in which the browser keeps what pages keep, and those that it may make next: what they are called can be
/// told beforehand.
pub fn files(engine: Engine, home: &Path) -> Outcome<Vec<PathBuf>> {
    let (mut folders, mut files) = (vec![home.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        let mut last = None;
        for entry in folder.read_dir()?.flatten() {
            let path = entry.path();
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if keeps(engine, &path) && !BESIDE.iter().any(|name| path.ends_with(name)) {
                last = last.max(number(&path));
                files.push(path);
            }
        }
        for next in last.into_iter().flat_map(|last| last + 1..last + 9) {
            let names = [format!("{next:06}.log"), format!("{next:06}.ldb"), format!("{next:06}.dbtmp")];
            let more = [format!("MANIFEST-{next:06}"), format!("{next:08}")];
            files.extend(names.iter().chain(&more).map(|name| folder.join(name)));
        }
    }
    let beside = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "sqlite");
    let journals = files
        .iter()
        .filter(|file| beside(file))
        .flat_map(|file| ["-wal", "-journal", "-shm"].map(|end| PathBuf::from(format!("{}{end}", file.display()))));
    files.extend(journals.collect::<Vec<_>>());
    files.sort();
    files.dedup();
    if files.is_empty() { Err(Failure::new("no file of a database is there")) } else { Ok(files) }
}

fn keeps(engine: Engine, path: &Path) -> bool {
    let text = path.to_string_lossy();
    match engine {
        Engine::Chromium => text.contains("/IndexedDB/") || text.contains("/File System/"),
        Engine::Firefox => text.contains("/storage/default/"),
        Engine::WebKit => text.to_lowercase().contains("indexeddb") || text.contains("/FileSystem/"),
    }
}

/// The number in a file's name, by which the next one's name is known.
fn number(path: &Path) -> Option<u64> {
    let name = path.file_stem()?.to_string_lossy().into_owned();
    name.rsplit('-').next()?.parse().ok()
}

/// Makes a home with so many records, closed as a person closes it, and keeps a copy of it.
pub async fn prepared(browser: &mut Plain, post: &mut Post, without: &str, records: u64, kept: &Path) -> Outcome<u64> {
    post.go();
    let job = format!("job=act&who=before&many={records}&without={without}{}", browser.ending());
    browser.start(&post.address(&job))?;
    let head = post.checked().await?.head + records;
    while !matches!(post.next().await?, Said::Saved(to) if to == head) {}
    browser.close().await?;
    if kept.exists() {
        fs::remove_dir_all(kept)?;
    }
    crate::plain::copy(browser.path(), kept)?;
    Ok(head)
}

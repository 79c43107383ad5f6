//! Power cuts: the browser's home lies on a disk that remembers every write and flush, and is made again as a cut at any
//! point could have left it. What was said to be kept before that point is there, in three openings with an act in each.
//!
//! The same is done without the app's protections, and once with a disk that lies about its flushes, where something must
//! be lost: else this row could see no loss.

use crate::dice::Dice;
use crate::disk::Disk;
use crate::openings::{ALL, NONE, faults};
use crate::plain::{Killed, Plain, copy};
use crate::post::{Post, Said};
use crate::served::Event;
use crate::{Tries, Went};
use journeys::{Engine, Failure, Outcome};
use std::path::Path;

/// How many cuts are tried of what was written in one session, and how many acts that is.
const OF_ONE: u64 = 20;
const ACTS: u64 = 60;
/// A disk that lies may lose what so many flushes were to keep.
const LIES: usize = 120;

/// Cuts so many times, and some of it for comparison.
pub async fn row(tries: &Tries) -> Outcome<Vec<Went>> {
    if tries.engine == Engine::WebKit {
        return Ok(vec![Went::left_out("what closes WebKit's MiniBrowser as a person does isn't known")]);
    }
    if let Some(why) = crate::disk::missing() {
        return Ok(vec![Went::left_out(why)]);
    }
    let some = tries.times.div_ceil(4).max(4);
    let with = cuts(tries, ALL, tries.times, 0).await?;
    let without = cuts(tries, NONE, some, 0).await?.compared("unprotected", false);
    let lied_to = cuts(tries, ALL, some, LIES).await?.compared("disk lies", true);
    Ok(vec![with, without, lied_to])
}

/// What a session wrote, and which record was said to be kept after how many events.
struct Written {
    disk: Disk,
    events: Vec<Event>,
    /// Sorted; the first stands for what was there before.
    said: Vec<(usize, u64)>,
    /// When the page was there.
    ready: usize,
    home: String,
}

/// Cuts so many times; a disk that lies forgets up to so many flushes.
async fn cuts(tries: &Tries, without: &str, times: u64, lies: usize) -> Outcome<Went> {
    let mut dice = tries.dice();
    let mut post = Post::start(&tries.page).await?;
    let mut browser = Plain::new(tries.engine).await?;
    let (mut wrong, mut written, mut blocks) = (Vec::new(), None, (0, 0));
    for n in 0..times {
        if n % OF_ONE == 0 {
            drop(written.take());
            written = Some(session(tries, &mut post, without, 3 + dice.below(60)).await?);
        }
        let Some(Written { disk, events, said, ready, home }) = &written else { continue };
        let point = point(events, said, *ready, &mut dice);
        let flushes = events[..point].iter().enumerate().filter(|(_, event)| matches!(event, Event::Flush));
        let kept = flushes.rev().nth(below(lies + 1, &mut dice)).map_or(0, |(at, _)| at + 1);
        let must = said.iter().rev().find(|(at, _)| *at <= point).map_or(0, |(_, seq)| *seq);
        let to = browser.path().to_owned();
        let fault = match disk.cut(&events[..point], kept, &mut dice, |mounted| take(&mounted.join(home), &to)) {
            Ok(((), some, others)) => {
                blocks = (blocks.0 + some, blocks.1 + others);
                faults(&mut browser, &mut post, without, must).await?
            }
            Err(failure) => Some(failure.to_string()),
        };
        let point = format!("cut {}: {point} of {} events, {kept} of them for certain", n + 1, events.len());
        wrong.extend(fault.map(|fault| format!("{point}: {fault}")));
    }
    Ok(Went::of(times, wrong, format!("{} unflushed blocks were on the disk, {} weren't", blocks.0, blocks.1)))
}

fn below(end: usize, dice: &mut Dice) -> usize {
    usize::try_from(dice.below(end as u64)).unwrap_or(0)
}

/// After how many events the power goes: while the browser starts, just when something was said to be kept, while it
/// works, or when most is written that isn't flushed.
fn point(events: &[Event], said: &[(usize, u64)], ready: usize, dice: &mut Dice) -> usize {
    let last = said.last().map_or(events.len(), |(at, _)| *at);
    match dice.below(5) {
        0 => below(ready + 1, dice),
        1 => said[below(said.len(), dice)].0,
        2 => ready + below(last - ready + 1, dice),
        _ => {
            let point = below(last + 1, dice);
            let next = events[point..].iter().position(|event| matches!(event, Event::Flush));
            next.map_or(last, |next| point + next)
        }
    }
}

/// A new disk with a few records, on which a page saves as fast as it can until the power is gone.
async fn session(tries: &Tries, post: &mut Post, without: &str, records: u64) -> Outcome<Written> {
    let disk = Disk::new()?;
    let mut browser = Plain::within(tries.engine, &disk.path()).await?;
    post.go();
    browser
        .start(&post.address(&format!("job=act&who=before&many={records}&without={without}{}", browser.ending())))?;
    while !matches!(post.next().await?, Said::Saved(to) if to == records) {}
    browser.close().await?;
    disk.begin().await?;
    browser.start(&post.address(&format!("job=act&who=cut&many={ACTS}&without={without}")))?;
    let found = post.checked().await?;
    if let Some(fault) = found.faults(records) {
        return Err(Failure::new(format!("before any cut: {fault}")));
    }
    let ready = disk.now();
    let mut said = vec![(0, records)];
    while said.len() as u64 <= ACTS {
        if let Said::Saved(to) = post.next().await? {
            said.push((disk.now(), to));
        }
    }
    browser.kill(Killed::Browser).await?;
    let home = browser.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // Its end would remove the home from the disk.
    let last = disk.now();
    drop(browser);
    let mut events = disk.end().await?;
    events.truncate(last);
    Ok(Written { disk, events, said, ready, home })
}

/// Takes the home that is found after a cut.
fn take(found: &Path, home: &Path) -> Outcome {
    for entry in home.read_dir()?.flatten() {
        let path = entry.path();
        if path.is_dir() { std::fs::remove_dir_all(path)? } else { std::fs::remove_file(path)? }
    }
    for entry in found.read_dir()?.flatten() {
        copy(&entry.path(), &home.join(entry.file_name()))?;
    }
    Ok(())
}

//! A browser killed between two calls to its own files, while one act is saved: at every call that changes a file or has
//! it kept, one after the other. Three openings follow: what a kill left in the middle of a record may be dropped at the
//! first one and take everything with it at the second. Chromium's `IndexedDB` does that by itself, so the same is done
//! without the app's protections too, and must lose there: else this row could see no loss.

use crate::openings::{ALL, NONE, faults, files, prepared};
use crate::plain::{Killed, Plain};
use crate::post::{Post, Said};
use crate::strace::{Call, Place, Strace};
use crate::{Tries, Went};
use journeys::{Engine, Failure, Outcome};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;
use tokio::time::interval;

/// More than the calls of a save without protections.
const ONE_SAVE: u64 = 6;

/// Kills so many times, with the protections, and some of it without.
pub async fn row(tries: &Tries) -> Outcome<Vec<Went>> {
    if tries.engine == Engine::WebKit {
        return Ok(vec![Went::left_out("what closes WebKit's MiniBrowser as a person does isn't known")]);
    }
    if !Strace::is_there() {
        return Ok(vec![Went::left_out("strace is missing")]);
    }
    let with = Log::new(tries, ALL).await?.kills(tries.times).await?;
    let must_lose = tries.engine == Engine::Chromium;
    let some = if must_lose { tries.times.div_ceil(4).max(ONE_SAVE) } else { ONE_SAVE };
    let control = Log::new(tries, NONE).await?.kills(some).await?;
    Ok(vec![with, control.compared("unprotected", must_lose)])
}

/// A browser, and the home that each round begins with.
struct Log<'a> {
    tries: &'a Tries,
    without: &'static str,
    browser: Plain,
    post: Post,
    first: tempfile::TempDir,
    /// How many records the home holds.
    records: u64,
}

/// How a save ended: up to which record it was said to be kept, whether the browser was killed, and the calls.
struct Save {
    saved: u64,
    killed: bool,
    calls: Vec<Call>,
}

impl<'a> Log<'a> {
    async fn new(tries: &'a Tries, without: &'static str) -> Outcome<Self> {
        let (browser, post) = (Plain::new(tries.engine).await?, Post::start(&tries.page).await?);
        Ok(Self { tries, without, browser, post, first: tempfile::tempdir()?, records: 0 })
    }

    fn kept(&self) -> PathBuf {
        self.first.path().join("home")
    }

    async fn kills(mut self, times: u64) -> Outcome<Went> {
        let mut dice = self.tries.dice();
        let (mut wrong, mut missed, mut n) = (Vec::new(), 0_u64, 0);
        let mut all = BTreeMap::<String, u64>::new();
        while n < times {
            // Another home for each pass: where in a block of the log the act comes to lie differs.
            if self.records > 0 {
                crate::migrate::restore(&self.kept(), &self.browser).await?;
            }
            let (kept, more) = (self.kept(), 3 + dice.below(60));
            self.records = prepared(&mut self.browser, &mut self.post, self.without, more, &kept).await?;
            let whole = self.save(None).await?;
            let places = Call::places(&whole.calls);
            if places.is_empty() {
                return Err(Failure::new("a save makes no call: is it traced?"));
            }
            for (place, what) in places {
                if n == times {
                    break;
                }
                let save = self.save(Some(&place)).await?;
                if !save.killed {
                    missed += 1;
                    continue;
                }
                n += 1;
                let fault = faults(&mut self.browser, &mut self.post, self.without, save.saved).await?;
                if let Some(fault) = fault {
                    wrong.push(format!(
                        "{n}: {} records, killed before {} {} ({what}): {fault}",
                        self.records, place.call, place.nth
                    ));
                }
                let without_size = what.rsplit_once(' ').map_or(&*what, |(call, _)| call);
                *all.entry(if place.call.contains("sync") { &what } else { without_size }.to_owned()).or_default() += 1;
            }
            if n == 0 {
                return Err(Failure::new("no save was killed"));
            }
        }
        let all: Vec<String> = all.into_iter().map(|(call, times)| format!("{call} {times} times")).collect();
        let beside = format!("killed before {}; {missed} not killed", all.join(", "));
        Ok(Went::of(times, wrong, beside))
    }

    /// Opens the home as it was, and saves one act, to a place or to its end.
    async fn save(&mut self, end: Option<&Place>) -> Outcome<Save> {
        crate::migrate::restore(&self.kept(), &self.browser).await?;
        self.post.hold();
        self.browser.start(&self.post.address(&format!("job=act&who=save&many=1&without={}", self.without)))?;
        let checked = self.post.checked().await?;
        if let Some(fault) = checked.faults(self.records) {
            return Err(Failure::new(format!("before any kill: {fault}")));
        }
        let files = files(self.tries.engine, self.browser.path())?;
        let strace = Strace::attach(&self.browser.writers(), &files, end).await?;
        self.post.go();
        let mut beat = interval(Duration::from_millis(20));
        let mut saved = self.records;
        while saved == self.records && !strace.has_killed() {
            tokio::select! {
                said = self.post.next() => if let Said::Saved(to) = said? { saved = to },
                _ = beat.tick() => {}
            }
        }
        let killed = strace.has_killed();
        self.browser.kill(Killed::Browser).await?;
        let calls = strace.ended().await?;
        saved = saved.max(self.post.saved_before());
        Ok(Save { saved, killed, calls })
    }
}

//! A browser killed between two calls to its own files, while one act is saved, and while the app opens: before every
//! call that changes a file or has it kept, one after the other. Three openings follow: what a kill left in the middle of a record may be dropped at the
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

/// How many calls of an opening, and of the acts beside it, are tried in one home, and how many acts those are.
const OF_AN_OPENING: usize = 12;
const BESIDE_OPENING: u64 = 8;
/// Two calls make one record in Chromium's log.
const ONE_RECORD: u64 = 2;

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
    let some = if must_lose { tries.times.div_ceil(4).max(ONE_RECORD) } else { ONE_RECORD };
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
    /// Whether the kill may come while it opens, or only while an act is saved.
    opening: bool,
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
        Ok(Self { tries, without, browser, post, first: tempfile::tempdir()?, records: 0, opening: false })
    }

    fn kept(&self) -> PathBuf {
        self.first.path().join("home")
    }

    async fn kills(mut self, times: u64) -> Outcome<Went> {
        let mut dice = self.tries.dice();
        let (mut wrong, mut missed, mut n) = (Vec::new(), 0_u64, 0);
        let mut all = BTreeMap::<String, u64>::new();
        for pass in 0.. {
            if n == times {
                break;
            }
            // Another home for each pass: where in a block of the log the act comes to lie differs.
            if self.records > 0 {
                crate::migrate::restore(&self.kept(), &self.browser).await?;
            }
            let (kept, more) = (self.kept(), 3 + dice.below(60));
            self.records = prepared(&mut self.browser, &mut self.post, self.without, more, &kept).await?;
            self.opening = pass % 2 == 1;
            let whole = self.save(None).await?;
            let mut places = Call::places(&whole.calls);
            if places.is_empty() {
                return Err(Failure::new("a save makes no call: is it traced?"));
            }
            // An opening makes hundreds.
            while self.opening && places.len() > OF_AN_OPENING {
                places.remove(usize::try_from(dice.below(places.len() as u64)).unwrap_or(0));
            }
            places.truncate(usize::try_from(times - n).unwrap_or(usize::MAX));
            for place in places {
                let save = self.save(Some(&place)).await?;
                if !save.killed {
                    missed += 1;
                    continue;
                }
                n += 1;
                let fault = faults(&mut self.browser, &mut self.post, self.without, save.saved).await?;
                if let Some(fault) = fault {
                    let when = if self.opening { "opening" } else { "saving" };
                    wrong.push(format!("{n}: {} records, killed while {when}, before {place}: {fault}", self.records));
                }
                *all.entry(place.what()).or_default() += 1;
            }
            if n == 0 || missed > n {
                return Err(Failure::new("most saves weren't killed"));
            }
        }
        let all: Vec<String> = all.into_iter().map(|(call, times)| format!("{call} {times} times")).collect();
        let beside = format!("killed before {}; {missed} not killed", all.join(", "));
        Ok(Went::of(times, wrong, beside))
    }

    /// Opens the home as it was, and saves one act, to a place or to its end; the opening counts, or it doesn't.
    async fn save(&mut self, end: Option<&Place>) -> Outcome<Save> {
        crate::migrate::restore(&self.kept(), &self.browser).await?;
        self.post.hold();
        // While it begins a new log, it saves.
        let (many, hold) = if self.opening { (BESIDE_OPENING, "&hold=opening") } else { (1, "") };
        let job = format!("job=act&who=save&many={many}&without={}{hold}", self.without);
        self.browser.start(&self.post.address(&job))?;
        if self.opening {
            while !matches!(self.post.next().await?, Said::Ready) {}
        } else if let Some(fault) = self.post.checked().await?.faults(self.records) {
            return Err(Failure::new(format!("before any kill: {fault}")));
        }
        let files = files(self.tries.engine, self.browser.path())?;
        let strace = Strace::attach(&self.browser.writers(), &files, end).await?;
        self.post.go();
        let mut beat = interval(Duration::from_millis(20));
        let mut saved = self.records;
        while saved < self.records + many && !strace.has_killed() {
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

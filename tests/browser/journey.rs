//! Running one journey as one test: a server at an address of its own, the person's steps, and what remains
//! of a failure in `target/journeys/` (a picture and the DOM).
//!
//! Journeys take turns with one browser: each has another origin, so that nothing is kept there yet. A journey
//! that fails takes its browser with it, and the next one gets a new one.

use crate::engine::{Browser, Engine};
use crate::page::Page;
use crate::server::Server;
use crate::until::{Failure, Outcome, until};
use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use tokio::runtime::Runtime;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::LocalSet;

/// The browser that is free, and the runtime that its connection lives in. One browser at a time: two cores
/// can't carry more.
struct Free {
    runtime: Runtime,
    browser: Option<Browser>,
}

static FREE: Mutex<Option<Free>> = Mutex::new(None);

/// What is said when the run itself is ended by a signal: no further journey starts then.
const ENDED: &str = "ended by a signal";

impl Failure {
    /// Tells whether nothing failed, but the run was ended by a signal.
    #[must_use]
    pub fn is_end(&self) -> bool {
        self.to_string() == ENDED
    }
}

/// No journey takes longer than this, however its browser hangs.
const LONGEST: Duration = Duration::from_mins(5);

/// No journey begins so shortly before midnight in Beijing: a day that it counts before would be another one after.
const BEFORE_MIDNIGHT: Duration = Duration::from_mins(2);

/// How long it is from an instant, counted from 1970, to the next midnight in Beijing.
fn to_midnight(at: Duration) -> Duration {
    const DAY: u64 = 24 * 60 * 60;
    Duration::from_secs(DAY - (at.as_secs() + 8 * 60 * 60) % DAY)
}

/// Waits for the new day if it is about to begin.
async fn lets_the_day_begin() -> Outcome {
    let has_time = async || {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Ok((to_midnight(now) > BEFORE_MIDNIGHT).then_some(()))
    };
    until(BEFORE_MIDNIGHT * 2, has_time).await.map(drop)
}

/// Runs a journey through the built app: the folder `JIEDAN_DIST`, or `dist`.
///
/// # Panics
/// When the journey fails: this is how a test fails.
pub fn journey<F: Future<Output = Outcome> + 'static>(steps: impl Fn(Page) -> F) {
    journey_in(&built(), steps);
}

/// The folder of the built app: `JIEDAN_DIST`, or `dist`.
#[must_use]
pub fn built() -> PathBuf {
    let usual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    env::var_os("JIEDAN_DIST").map_or(usual, PathBuf::from)
}

/// Runs a journey through the pages of a folder. If the browser ends by itself on the way, the journey is walked in
/// another one, once, and that is told in the engine's file [`ended_by_itself`]: `WebKit`'s pages were seen to crash.
/// Nothing else is tried again.
///
/// # Panics
/// When the journey fails: this is how a test fails.
pub fn journey_in<F: Future<Output = Outcome> + 'static>(folder: &Path, steps: impl Fn(Page) -> F) {
    let mut result = in_browser(folder, &steps);
    if let Err(failure) = &result
        && failure.is_gone()
    {
        tell_of_the_end(failure);
        result = in_browser(folder, &steps);
    }
    if result.as_ref().is_err_and(Failure::is_end) {
        std::process::exit(130);
    }
    if let Err(failure) = result {
        panic!("{failure}");
    }
}

/// Where journeys are told of whose browser ended by itself, beside what remains of those that failed. Journeys of other
/// engines, or another share of the same one's (`JOURNEYS_SHARE`), may be walked meanwhile.
fn ended_by_itself() -> Outcome<String> {
    let share = env::var("JOURNEYS_SHARE").map(|share| format!("-{share}")).unwrap_or_default();
    Ok(format!("ended-by-itself-{:?}{share}.txt", Engine::chosen()?).to_lowercase())
}

fn tell_of_the_end(failure: &Failure) {
    let thread = std::thread::current();
    let told = failure.to_string();
    let told: Vec<_> = told.lines().map(str::trim).collect();
    let line = format!("{}: {}\n", thread.name().unwrap_or("journey"), told.join(" · "));
    let kept = kept_at().and_then(|folder| {
        let mut file = fs::OpenOptions::new().create(true).append(true).open(folder.join(ended_by_itself()?))?;
        Ok(file.write_all(line.as_bytes())?)
    });
    kept.unwrap_or_else(|error| eprintln!("{error}"));
}

/// Runs steps with a page on this thread, when it is their turn.
pub fn in_browser<F: Future<Output = Outcome> + 'static>(folder: &Path, steps: impl FnOnce(Page) -> F) -> Outcome {
    let mut turn = FREE.lock().unwrap_or_else(PoisonError::into_inner);
    let Free { runtime, browser } = match turn.take() {
        Some(free) => free,
        None => Free { runtime: tokio::runtime::Builder::new_current_thread().enable_all().build()?, browser: None },
    };
    let (result, browser) = LocalSet::new().block_on(&runtime, async {
        let begun = Instant::now();
        match (signal(SignalKind::interrupt()), signal(SignalKind::terminate())) {
            (Ok(mut interrupt), Ok(mut terminate)) => tokio::select! {
                walked = walked(folder, steps, browser, begun) => walked,
                _ = interrupt.recv() => (Err(Failure::new(ENDED)), None),
                _ = terminate.recv() => (Err(Failure::new(ENDED)), None),
            },
            (Err(error), _) | (_, Err(error)) => (Err(error.into()), None),
        }
    });
    *turn = Some(Free { runtime, browser });
    result
}

async fn walked<F: Future<Output = Outcome> + 'static>(
    folder: &Path,
    steps: impl FnOnce(Page) -> F,
    browser: Option<Browser>,
    begun: Instant,
) -> (Outcome, Option<Browser>) {
    let started = async {
        lets_the_day_begin().await?;
        let server = Server::start(folder).await?;
        let browser = match browser {
            Some(browser) => browser,
            None => Browser::start().await?,
        };
        Page::of(server, browser).await
    };
    let page = match started.await {
        Ok(page) => page,
        Err(failure) => return (Err(failure), None),
    };
    eprintln!("{:?}: a page after {:.1} s", page.engine(), begun.elapsed().as_secs_f32());
    let walk = tokio::task::spawn_local(steps(page.clone()));
    let result = match tokio::time::timeout(LONGEST, walk).await {
        Ok(Ok(result)) => result,
        Ok(Err(crash)) => Err(Failure::new(format!("a step panicked: {crash}"))),
        Err(_) => Err(Failure::new(format!("not done after {} s", LONGEST.as_secs()))),
    };
    let ended = match result {
        Ok(()) => (Ok(()), page.leaves_browser().await),
        Err(failure) => {
            let remains = remains(&page).await;
            let told = failure.with(&remains);
            page.close().await;
            (Err(told), None)
        }
    };
    eprintln!("ended after {:.1} s", begun.elapsed().as_secs_f32());
    ended
}

/// The folder for what is kept of journeys.
fn kept_at() -> Outcome<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/journeys");
    fs::create_dir_all(&folder)?;
    Ok(folder.canonicalize()?)
}

/// Keeps a picture and the DOM of the moment of failure, and says where.
async fn remains(page: &Page) -> String {
    let folder = kept_at().unwrap_or_default();
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("journey").replace("::", "-");
    let place = folder.join(format!("{test}-{:?}", page.engine()).to_lowercase());
    let kept = async {
        fs::write(place.with_extension("html"), page.driver().source().await?)?;
        fs::write(place.with_extension("png"), page.driver().screenshot_as_png().await?)?;
        Ok::<(), Failure>(())
    };
    let faults = page.faults().await.unwrap_or_default().join("\n  ");
    // A tab behind another is never drawn in WebKit, and its picture never comes.
    let kept = tokio::time::timeout(Duration::from_secs(10), kept).await;
    match kept.unwrap_or_else(|_| Err(Failure::new("the browser gives no picture"))) {
        Ok(()) => format!("kept: {}.png and .html\nthe page's faults: {faults}", place.display()),
        Err(error) => format!("not everything is kept at {}.*: {error}\n{}", place.display(), page.last_words()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_at_midnight_in_beijing() {
        const HOUR: u64 = 60 * 60;
        assert_eq!(to_midnight(Duration::from_secs(16 * HOUR)), Duration::from_hours(24));
        assert_eq!(to_midnight(Duration::from_secs(16 * HOUR - 1)), Duration::from_secs(1));
        assert_eq!(to_midnight(Duration::from_hours(24)), Duration::from_hours(16));
    }
}

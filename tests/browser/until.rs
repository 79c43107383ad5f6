//! Waiting and failing. [`until`] is the only place in this crate that lets time pass: it asks
//! again at a short interval until something is true or its limit is over. There is no fixed
//! pause anywhere, and no retry of an act that had an effect.

use std::fmt;
use std::time::Duration;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};
use tokio::time::{Instant, MissedTickBehavior, interval};

/// How long a page may take to show what a journey waits for.
pub const PATIENCE: Duration = Duration::from_secs(12);

/// Says in words why a journey could not go on.
pub struct Failure {
    words: String,
    /// The act met nothing.
    missed: bool,
    /// The browser ended by itself.
    gone: bool,
}

/// What every act and check of a journey returns.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// Makes a failure of a sentence.
    pub fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), missed: false, gone: false }
    }

    /// Says first what was tried.
    #[must_use]
    pub fn after(self, words: &str) -> Self {
        Self { words: format!("{words}{self}"), ..self }
    }

    /// Adds what else there is to say of it.
    #[must_use]
    pub fn with(self, words: &str) -> Self {
        Self { words: format!("{self}\n{words}"), ..self }
    }

    /// Tells whether an act had no effect, as the element it was meant for is gone or can't be reached yet.
    pub(crate) fn is_missed(&self) -> bool {
        self.missed
    }

    /// Tells whether the browser that this was asked of is no more: its driver knows of no session.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.gone
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

impl From<WebDriverError> for Failure {
    /// Keeps the driver's words and leaves out its stack trace.
    fn from(error: WebDriverError) -> Self {
        let words = error.to_string();
        let told = words.split("Stacktrace:").next().unwrap_or_default();
        let missed = matches!(
            error.as_inner(),
            WebDriverErrorInner::StaleElementReference(_) | WebDriverErrorInner::ElementNotInteractable(_)
        );
        let gone = matches!(error.as_inner(), WebDriverErrorInner::InvalidSessionId(_));
        Self { words: format!("the driver says: {}", told.trim()), missed, gone }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::new(error.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::new(format!("a script answered something else: {error}"))
    }
}

impl From<image::ImageError> for Failure {
    fn from(error: image::ImageError) -> Self {
        Self::new(format!("a picture can't be read or written: {error}"))
    }
}

/// Asks `ready` every 50 ms until it answers `Some`, and gives `None` once `limit` is over.
///
/// An error counts as "not yet", because a page that is being replaced refuses scripts; one that
/// is still there at the end is returned.
pub async fn until<T>(limit: Duration, mut ready: impl AsyncFnMut() -> Outcome<Option<T>>) -> Outcome<Option<T>> {
    let end = Instant::now() + limit;
    let mut beat = interval(Duration::from_millis(50));
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        beat.tick().await;
        match ready().await {
            Ok(Some(value)) => return Ok(Some(value)),
            Ok(None) if Instant::now() >= end => return Ok(None),
            Err(failure) if failure.is_gone() || Instant::now() >= end => return Err(failure),
            Ok(None) | Err(_) => {}
        }
    }
}

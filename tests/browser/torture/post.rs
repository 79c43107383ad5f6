//! The server of the torture's page: it serves the page's folder, hears what the page says (`POST said`), and tells
//! who asks (`GET go`) whether the word to go on is given.

use axum::Router;
use axum::extract::State;
use axum::http::Uri;
use axum::routing::{get, post};
use journeys::{Failure, Outcome};
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout_at};

/// How long a page may be silent that was asked something.
const SILENCE: Duration = Duration::from_mins(2);

/// What a page may say.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// It begins to open the database.
    Opens,
    /// It waits for the word.
    Ready,
    /// Everything up to this position is kept.
    Saved(u64),
    /// What is there.
    Checked(Checked),
    /// A race is over for a tab.
    Raced(Raced),
    /// Storing ended, for this reason.
    Full(String),
    /// It couldn't do what it was to do.
    Failed(String),
}

/// What a page found.
#[derive(Debug, Deserialize)]
pub struct Checked {
    /// The position of the last record.
    pub head: u64,
    /// How many records are sound.
    pub sound: u64,
    /// Positions whose record is there and says that it is damaged.
    pub damaged: Vec<u64>,
    /// Whether an earlier version's records are still to be brought to the present form.
    pub unfinished: bool,
    /// Positions without a record, before the last one.
    pub missing: Vec<u64>,
    /// First positions of batches that aren't there whole.
    pub torn: Vec<u64>,
    /// Records that pass for sound and aren't what was written.
    pub wrong: Vec<String>,
    /// How many records name a file.
    pub files: u64,
    /// Files that a record names and that aren't whole.
    pub broken: Vec<String>,
    /// What the page told of losses.
    pub told: Option<String>,
}

impl Checked {
    /// What isn't as it must be after everything up to `saved` was said to be kept.
    pub fn faults(&self, saved: u64) -> Option<String> {
        let is_whole = self.head >= saved
            && self.sound == self.head
            && !self.unfinished
            && self.damaged.is_empty()
            && self.missing.is_empty()
            && self.torn.is_empty()
            && self.wrong.is_empty()
            && self.broken.is_empty();
        (!is_whole).then(|| format!("{saved} were said to be kept: {self:?}"))
    }
}

/// How a race went for one tab.
#[derive(Debug, Deserialize)]
pub struct Raced {
    /// Its entries that are kept.
    pub kept: u64,
    /// How often it was told that another was first.
    pub lost: u64,
    /// How often it was told that the act is there already.
    pub repeated: u64,
}

/// The running server; it ends with the run.
pub struct Post {
    address: SocketAddr,
    heard: mpsc::UnboundedReceiver<Heard>,
    word: watch::Sender<bool>,
    serving: JoinHandle<()>,
    last: String,
    /// Counts the beginnings: what pages of an earlier one say in their last moment comes late.
    run: u64,
}

/// What was said, and in which run.
type Heard = (u64, Said);
type Told = (mpsc::UnboundedSender<Heard>, watch::Receiver<bool>);

impl Post {
    /// Serves the folder on a free port of 127.0.0.1: an origin of its own.
    pub async fn start(folder: &Path) -> Outcome<Self> {
        let (said, heard) = mpsc::unbounded_channel();
        let (word, given) = watch::channel(false);
        let router = Router::new()
            .route("/said", post(said_to))
            .route("/go", get(go_on))
            .with_state((said, given))
            .fallback_service(serve::router(folder.to_owned()));
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let serving = tokio::spawn(async move { drop(axum::serve(listener, router).await) });
        Ok(Self { address, heard, word, serving, last: String::new(), run: 0 })
    }

    /// The page's address for a job. Whoever was there before isn't heard any more.
    pub fn address(&mut self, job: &str) -> String {
        self.run += 1;
        self.beside(job)
    }

    /// The same for one more page beside those that are there.
    pub fn beside(&self, job: &str) -> String {
        format!("http://{}/?{job}&run={}", self.address, self.run)
    }

    /// The next thing that a page of this run says.
    async fn hear(&mut self) -> Option<Said> {
        loop {
            let (run, said) = self.heard.recv().await?;
            if run == self.run {
                return Some(said);
            }
        }
    }

    /// Lets everybody go on who waits for the word.
    pub fn go(&self) {
        self.word.send_replace(true);
    }

    /// Has everybody wait for the word.
    pub fn hold(&self) {
        self.word.send_replace(false);
    }

    /// The next thing a page says; a failure that it tells, or its silence, ends the run.
    pub async fn next(&mut self) -> Outcome<Said> {
        match timeout_at(Instant::now() + SILENCE, self.hear()).await {
            Ok(Some(Said::Failed(words))) => Err(Failure::new(format!("the page failed: {words}"))),
            Ok(Some(said)) => {
                self.last = format!("{said:?}");
                Ok(said)
            }
            Ok(None) | Err(_) => Err(Failure::new(format!("the page is silent; it last said {}", self.last))),
        }
    }

    /// Waits until a page tells what it found; what was said to be kept meanwhile goes into `saved`.
    pub async fn checked(&mut self) -> Outcome<Checked> {
        loop {
            if let Said::Checked(checked) = self.next().await? {
                return Ok(checked);
            }
        }
    }

    /// The last position that pages say is kept, among everything said until an instant.
    pub async fn saved_until(&mut self, end: Instant) -> Outcome<u64> {
        let mut last = 0;
        while let Ok(said) = timeout_at(end, self.hear()).await {
            match said {
                Some(Said::Saved(saved)) => last = last.max(saved),
                Some(Said::Failed(words)) => return Err(Failure::new(format!("the page failed: {words}"))),
                Some(_) => {}
                None => return Err(Failure::new("the server ended")),
            }
        }
        Ok(last)
    }

    /// The last position among everything that was said and not yet heard; a page that was killed may have said in its
    /// last moment that it failed.
    pub fn saved_before(&mut self) -> u64 {
        let mut last = 0;
        while let Ok((_, said)) = self.heard.try_recv() {
            if let Said::Saved(saved) = said {
                last = last.max(saved);
            }
        }
        last
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn said_to(State((said, _)): State<Told>, uri: Uri, text: String) {
    let read = serde_json::from_str(&text).unwrap_or_else(|error| Said::Failed(format!("{error}: {text}")));
    let run = uri.query().and_then(|query| query.rsplit_once("run=")).and_then(|(_, run)| run.parse().ok());
    said.send((run.unwrap_or_default(), read)).ok();
}

async fn go_on(State((_, given)): State<Told>) -> &'static str {
    if *given.borrow() { "go" } else { "wait" }
}

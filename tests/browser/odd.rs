//! Browsers that lack or refuse something, and pages that stop: what no person can bring about. `watch.js` does it
//! within the page, for one tab, as it is kept in its sessionStorage.

use crate::page::Page;
use crate::until::Outcome;
use serde_json::json;

/// What a browser lacks or refuses.
#[derive(Clone, Copy, Debug)]
pub enum Odd {
    /// `IndexedDB` can't be opened, as where cookies are blocked. From the next load on.
    NoStorage,
    /// Nothing at all is kept for the app, as in another site's page where third parties may keep nothing. From the next
    /// load on.
    NothingKept,
    /// There is no WebAssembly, as in an old browser. From the next load on.
    TooOld,
    /// It is the browser inside `WeChat`. From the next load on.
    InWeChat,
    /// Files whose address contains this don't arrive, wherever they may be kept. At once.
    Lacks(&'static str),
    /// Such files are on their way until it is a usual one again. At once.
    WaitsFor(&'static str),
    /// There is no `BroadcastChannel`, and the window stands beside another one, so that no coming into view tells it of
    /// that one's records either. From the next load on.
    Untold,
    /// There is no disk for pages, as in an older browser. From the next load on.
    NoDisk,
    /// The disk for pages is denied, as in some private windows. From the next load on.
    DiskDenied,
    /// Nothing can be added to the database. At once.
    NoWriting,
    /// Nothing can be added to the database, as there is no space left. At once.
    NoSpace,
}

impl Odd {
    fn flag(self) -> (&'static str, &'static str) {
        match self {
            Self::NoStorage => ("deny-storage", "yes"),
            Self::NothingKept => ("nothing-kept", "yes"),
            Self::TooOld => ("too-old", "yes"),
            Self::InWeChat => ("agent", "Mozilla/5.0 (Linux; Android 14) Chrome/116.0.0.0 MicroMessenger/8.0.49"),
            Self::Lacks(name) => ("lacks", name),
            Self::WaitsFor(name) => ("waits-for", name),
            Self::Untold => ("untold", "yes"),
            Self::NoDisk => ("disk", "missing"),
            Self::DiskDenied => ("disk", "denied"),
            Self::NoWriting => ("refuse-writing", "UnknownError"),
            Self::NoSpace => ("refuse-writing", "QuotaExceededError"),
        }
    }
}

impl Page {
    /// Makes this tab's browser odd.
    pub async fn becomes(&self, odd: Odd) -> Outcome {
        let (flag, value) = odd.flag();
        self.run("sessionStorage.setItem(`tests:${arguments[0]}`, arguments[1]);", vec![json!(flag), json!(value)])
            .await
            .map(drop)
    }

    /// Makes it a usual one again.
    pub async fn is_usual_again(&self, odd: Odd) -> Outcome {
        let (flag, _) = odd.flag();
        self.run("sessionStorage.removeItem(`tests:${arguments[0]}`);", vec![json!(flag)]).await.map(drop)
    }

    /// Makes this tab's browser deny `IndexedDB` from the next load on, and loads.
    pub async fn deny_storage(&self) -> Outcome {
        self.becomes(Odd::NoStorage).await?;
        self.reload().await
    }

    /// Lets this tab's device be so many minutes ahead of the real time, or behind it, at once and after each load.
    pub async fn clock_is_ahead(&self, minutes: f64) -> Outcome {
        let script =
            "sessionStorage.setItem('tests:clock', Math.round(arguments[0] * 6e4)); dispatchEvent(new Event('focus'));";
        self.run(script, vec![json!(minutes)]).await.map(drop)
    }

    /// Brings the app to a stop, as an error of its own does.
    pub async fn panics(&self) -> Outcome {
        self.run("dispatchEvent(new CustomEvent('jiedan:panic'));", vec![]).await.map(drop)
    }

    /// Brings the database to a later version, as a newer app in another tab does.
    pub async fn meets_a_newer_version(&self) -> Outcome {
        let script = "return new Promise((done, failed) => {
            const opening = indexedDB.open('jiedan', 999);
            opening.onerror = () => failed(opening.error);
            opening.onsuccess = () => { opening.result.close(); done(1); };
        })";
        self.run(script, vec![]).await.map(drop)
    }
}

//! The app in a browser, as the person in a journey has it: opening, reloading, moving by address,
//! tabs, what was downloaded, and how much was tapped. Of the app it knows one thing: a page whose `#start` is gone
//! has begun. `WebKit` keeps a page that was left before that, with what it waits for; so it is let begin there before
//! another is opened, unless leaving it so is what a journey is about ([`Page::open_at_once`]).

use crate::engine::{Browser, Engine};
use crate::find::FIND;
use crate::journey::built;
use crate::process::{is_held_open, residents};
use crate::server::{Asked, Lie, Server};
use crate::until::{Failure, Outcome, PATIENCE, until};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;
use thirtyfour::{WebDriver, WindowHandle};

/// What the person did so far.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Effort {
    pub taps: usize,
    pub fields: usize,
}

struct Visit {
    browser: Browser,
    server: tokio::sync::Mutex<Server>,
    base: String,
    other: String,
    /// In the order of their opening, which a driver's own list doesn't keep.
    tabs: RefCell<Vec<WindowHandle>>,
    effort: Cell<Effort>,
    patience: Cell<Duration>,
    /// Faults of documents that are gone from their tab's storage.
    faults: RefCell<Vec<String>>,
}

/// The app in a browser; clones share the same tab.
#[derive(Clone)]
pub struct Page(Rc<Visit>);

impl Page {
    /// Lets a browser visit a server that it has never seen. No page is open.
    pub async fn of(server: Server, browser: Browser) -> Outcome<Self> {
        let (base, other) = (server.base(), server.other());
        let first = browser.driver.window().await?;
        Ok(Self(Rc::new(Visit {
            browser,
            server: tokio::sync::Mutex::new(server),
            base,
            other,
            tabs: RefCell::new(vec![first]),
            effort: Cell::default(),
            patience: Cell::new(PATIENCE),
            faults: RefCell::default(),
        })))
    }

    /// The session, for what this crate has no word for.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        &self.0.browser.driver
    }

    /// The engine this runs in.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.0.browser.engine
    }

    /// The browser's temporary home, where also its downloads are.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.0.browser.household.path().to_owned()
    }

    /// The app's address without a fragment.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.0.base
    }

    /// Sets how long acts and checks wait, where [`PATIENCE`] isn't right.
    pub fn waits(&self, limit: Duration) {
        self.0.patience.set(limit);
    }

    pub(crate) fn patience(&self) -> Duration {
        self.0.patience.get()
    }

    /// Loads the app from the server at a fragment such as `#/tasks`, as from a link elsewhere.
    pub async fn open(&self, fragment: &str) -> Outcome {
        if self.engine() == Engine::WebKit {
            self.begins().await;
        }
        self.open_at_once(fragment).await
    }

    /// Lets the app take the place of the page that is readable before it. One that never begins isn't waited for long.
    async fn begins(&self) {
        let begun = "return !document.getElementById('start');";
        let stands = async || Ok((self.run(begun, vec![]).await? == json!(true)).then_some(()));
        until(Duration::from_secs(2), stands).await.ok();
    }

    /// Loads it however far the page that is left has come.
    pub async fn open_at_once(&self, fragment: &str) -> Outcome {
        self.leave().await?;
        self.driver().goto("about:blank").await?;
        Ok(self.driver().goto(format!("{}{fragment}", self.0.base)).await?)
    }

    /// Loads the other copy of the app that the same host has in another folder.
    pub async fn open_other_copy(&self, fragment: &str) -> Outcome {
        self.leave().await?;
        self.driver().goto("about:blank").await?;
        Ok(self.driver().goto(format!("{}{fragment}", self.0.other)).await?)
    }

    /// Opens another site's page that shows the app in a frame, and turns to what is within the frame.
    pub async fn open_in_frame(&self, fragment: &str) -> Outcome {
        self.leave().await?;
        let slides = self.0.server.lock().await.frames(fragment);
        self.driver().goto(slides).await?;
        Ok(self.driver().enter_frame(0).await?)
    }

    /// Opens the built page straight from the device's files, as by two clicks on it.
    pub async fn open_as_file(&self) -> Outcome {
        self.leave().await?;
        let page = built().join("index.html").canonicalize()?;
        Ok(self.driver().goto(format!("file://{}", page.display())).await?)
    }

    /// Waits until the page was drawn once more.
    pub(crate) async fn is_drawn(&self) -> Outcome {
        let asked = format!("{FIND}\nreturn drawn(1000).then(() => true);");
        until(self.patience(), async || self.run(&asked, vec![]).await.map(Some)).await.map(drop)
    }

    /// Goes to another fragment without loading, as by typing into the address bar, and waits until the page has heard
    /// of it and was drawn since: what stands there is no longer what stood there before.
    pub async fn go(&self, fragment: &str) -> Outcome {
        self.begins().await;
        let script = format!(
            "{FIND}\nconst [to] = arguments;
            if (new URL(to, location.href).href === location.href) return true;
            return new Promise((done) => {{
                // The page's own listeners are older, and hear it first.
                addEventListener('hashchange', () => drawn(1000).then(() => done(true)), {{ once: true }});
                location.hash = to;
            }});"
        );
        self.run(&script, vec![json!(fragment)]).await?;
        self.at(fragment).await
    }

    /// Loads the page again, as by the browser's button.
    pub async fn reload(&self) -> Outcome {
        if self.engine() != Engine::Firefox {
            return Ok(self.driver().refresh().await?);
        }
        // Firefox's driver means the reload that passes by the service worker, which no button does.
        self.run("window.isLeft = true; location.reload();", vec![]).await?;
        self.is_loaded_anew().await
    }

    /// Waits until a page that has set `window.isLeft` is loaded again.
    pub async fn is_loaded_anew(&self) -> Outcome {
        let loaded = until(PATIENCE, async || {
            let there = self.run("return !window.isLeft && document.readyState === 'complete';", vec![]).await?;
            Ok((there == json!(true)).then_some(()))
        });
        loaded.await?.ok_or_else(|| Failure::new("the page was not loaded again"))
    }

    /// Goes back in the tab's history.
    pub async fn back(&self) -> Outcome {
        Ok(self.driver().back().await?)
    }

    /// Opens the app in another tab and turns to it. Tabs are counted from 0.
    pub async fn open_tab(&self, fragment: &str) -> Outcome {
        self.leave().await?;
        let tab = self.driver().new_tab().await?;
        self.0.tabs.borrow_mut().push(tab.clone());
        self.driver().switch_to_window(tab).await?;
        self.open(fragment).await
    }

    /// Drops the present tab as a system short of memory does, and opens the app in another one in its place.
    pub async fn is_dropped_and_opened(&self, fragment: &str) -> Outcome {
        self.leave().await?;
        let dropped = self.driver().window().await?;
        let tab = self.driver().new_tab().await?;
        self.driver().close_window().await?;
        self.driver().switch_to_window(tab.clone()).await?;
        self.0.tabs.borrow_mut().iter_mut().filter(|it| **it == dropped).for_each(|it| *it = tab.clone());
        self.open(fragment).await
    }

    /// Turns to the tab that was opened nth.
    pub async fn tab(&self, nth: usize) -> Outcome {
        self.leave().await?;
        let tab = self.0.tabs.borrow().get(nth).cloned();
        let tab = tab.ok_or_else(|| Failure::new(format!("there is no tab {nth}")))?;
        Ok(self.driver().switch_to_window(tab).await?)
    }

    /// The contents of the file whose name ends so, once it is downloaded: `WebKit` writes it in pieces where it stays.
    pub async fn downloaded(&self, ending: &str) -> Outcome<Vec<u8>> {
        let home = self.0.browser.household.path();
        let found = until(self.patience(), async || {
            let folders = [home.join("Downloads"), home.to_owned()];
            let files = folders.iter().filter_map(|folder| folder.read_dir().ok()).flatten().flatten();
            let there = files.map(|entry| entry.path()).find(|path| path.to_string_lossy().ends_with(ending));
            let done = there.filter(|path| !is_held_open(path));
            Ok(done.and_then(|path| std::fs::read(path).ok()).filter(|bytes| !bytes.is_empty()))
        })
        .await?;
        found.ok_or_else(|| Failure::new(format!("nothing was downloaded that ends in {ending}")))
    }

    /// How many taps it took: clicks, choices and attached files.
    #[must_use]
    pub fn taps(&self) -> usize {
        self.0.effort.get().taps
    }

    /// How many fields were filled in.
    #[must_use]
    pub fn typed_fields(&self) -> usize {
        self.0.effort.get().fields
    }

    /// Counts taps and fields from zero again.
    pub fn count_from_here(&self) {
        self.0.effort.set(Effort::default());
    }

    pub(crate) fn spent(&self, taps: usize, fields: usize) {
        let now = self.0.effort.get();
        self.0.effort.set(Effort { taps: now.taps + taps, fields: now.fields + fields });
    }

    /// Every request the server got.
    pub async fn asked(&self) -> Vec<Asked> {
        self.0.server.lock().await.asked()
    }

    /// Takes the server away, as a lost network does.
    pub async fn server_stops(&self) {
        self.0.server.lock().await.stop().await;
    }

    /// Brings the server back at the same address.
    pub async fn server_returns(&self) -> Outcome {
        self.0.server.lock().await.restart().await
    }

    /// Lets files whose names begin so fail, as a bad network does, until told otherwise.
    pub async fn server_withholds(&self, names: Option<&'static str>) {
        self.server_lies(names.map(|names| (names, Lie::Withheld))).await;
    }

    /// Lets files whose names begin so come otherwise than they are, until told otherwise.
    pub async fn server_lies(&self, about: Option<(&'static str, Lie)>) {
        self.0.server.lock().await.lies(about);
    }

    /// Serves another folder at the same address, as after a deployment.
    pub async fn server_deploys(&self, folder: &Path) {
        self.0.server.lock().await.deploy(folder);
    }

    /// Runs a script in the page; for states that no person can bring about.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.driver().execute(script, arguments).await?.json().clone())
    }

    /// The address in the address bar.
    pub async fn address(&self) -> String {
        self.driver().current_url().await.map_or_else(|error| error.to_string(), |url| url.to_string())
    }

    /// What the driver and the browser printed last, and how many of their processes are still there: for a browser
    /// that no longer answers.
    pub(crate) fn last_words(&self) -> String {
        let household = &self.0.browser.household;
        let alive = residents(household.path()).len();
        format!("of the browser {alive} processes live; the driver's last words: {}", household.last_words("driver"))
    }

    /// Ends the session in the browser's own way; its processes end when the page is dropped.
    pub async fn close(&self) {
        drop(tokio::time::timeout(Duration::from_secs(5), self.driver().clone().quit()).await);
    }

    /// Gives the browser back with one empty tab and nothing downloaded; `None` if that can't be had.
    pub async fn leaves_browser(self) -> Option<Browser> {
        let visit = Rc::try_unwrap(self.0).ok()?;
        let tidied = async {
            let driver = &visit.browser.driver;
            let (first, others) =
                visit.tabs.borrow().split_first().map(|(first, others)| (first.clone(), others.to_vec()))?;
            for tab in others {
                driver.switch_to_window(tab).await.ok()?;
                driver.close_window().await.ok()?;
            }
            driver.switch_to_window(first).await.ok()?;
            driver.goto("about:blank").await.ok()?;
            if visit.browser.engine == Engine::Chromium {
                let none = json!({ "features": [] });
                driver.cdp().send_raw("Emulation.setEmulatedMedia", none).await.ok()?;
            }
            visit.browser.household.tidy().ok()
        };
        let tidied = tokio::time::timeout(Duration::from_secs(5), tidied).await.ok().flatten();
        tidied.map(|()| visit.browser)
    }

    /// Keeps the faults of the tab that is left.
    async fn leave(&self) -> Outcome {
        let script = "try { const f = sessionStorage.getItem('journeys:faults') ?? '[]'; \
            sessionStorage.removeItem('journeys:faults'); return JSON.parse(f); } catch { return []; }";
        // A page that is just being loaded anew may answer nothing at all (Firefox).
        let told = async || Ok(serde_json::from_value::<Vec<String>>(self.run(script, vec![]).await?).ok());
        let faults = until(PATIENCE, told).await?.ok_or_else(|| Failure::new("the page doesn't tell its faults"))?;
        self.0.faults.borrow_mut().extend(faults);
        Ok(())
    }

    /// Everything that went wrong in the pages so far.
    pub async fn faults(&self) -> Outcome<Vec<String>> {
        self.leave().await?;
        Ok(self.0.faults.borrow().clone())
    }
}

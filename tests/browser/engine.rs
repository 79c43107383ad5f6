//! The three engines, and one running browser of one of them. `BROWSER` chooses; every path can
//! be replaced by a variable. A browser has its own driver, profile and `HOME`. Nothing is downloaded, and
//! no browser's version is asked for.

use crate::process::Household;
use crate::until::{Failure, Outcome, PATIENCE, until};
use serde_json::{Value, json};
use std::env;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use thirtyfour::{Capabilities, WebDriver};

/// A browser engine that journeys run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium under chromedriver.
    Chromium,
    /// Firefox under geckodriver.
    Firefox,
    /// `WebKitGTK`'s `MiniBrowser` under `WebKitWebDriver`, in an X server of its own.
    WebKit,
}

impl Engine {
    /// The engine that `BROWSER` names; Chromium when it is unset.
    pub fn chosen() -> Outcome<Self> {
        match env::var("BROWSER").as_deref() {
            Err(_) | Ok("chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            Ok(other) => Err(Failure::new(format!("BROWSER={other}: say chromium, firefox or webkit"))),
        }
    }

    fn driver(self) -> Outcome<PathBuf> {
        match self {
            Self::Chromium => {
                program("CHROMEDRIVER", &["/usr/bin/chromedriver".into()], "apt-get install chromium-driver")
            }
            Self::Firefox => {
                program("GECKODRIVER", &geckodrivers(), "make setup-browsers, or cargo install geckodriver --locked")
            }
            Self::WebKit => {
                program("WEBKITDRIVER", &["/usr/bin/WebKitWebDriver".into()], "apt-get install webkit2gtk-driver")
            }
        }
    }

    /// Where the browser itself is.
    pub fn browser(self) -> Outcome<PathBuf> {
        match self {
            Self::Chromium => program("CHROMIUM", &["/usr/bin/chromium".into()], "apt-get install chromium"),
            Self::Firefox => program(
                "FIREFOX",
                &["/usr/bin/firefox-esr".into(), "/usr/bin/firefox".into()],
                "apt-get install firefox-esr",
            ),
            Self::WebKit => program(
                "MINIBROWSER",
                &[format!("/usr/lib/{}-linux-gnu/webkit2gtk-4.1/MiniBrowser", env::consts::ARCH).into()],
                "apt-get install webkit2gtk-driver",
            ),
        }
    }

    fn capabilities(self, home: &Path) -> Outcome<Value> {
        let browser = self.browser()?;
        let downloads = home.join("Downloads");
        Ok(match self {
            Self::Chromium => json!({ "goog:chromeOptions": {
                "binary": browser,
                "args": ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                    // Pages that are left would be kept ready for the way back, each in a process of its own.
                    "--disable-features=BackForwardCache",
                    "--disable-background-networking", "--hide-scrollbars", "--accept-lang=zh-CN",
                    format!("--user-data-dir={}", home.join("profile").display())],
                "prefs": { "download.default_directory": downloads },
            }}),
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "binary": browser,
                "args": ["-headless", "-profile", home.join("profile")],
                "prefs": {
                    "intl.accept_languages": "zh-CN",
                    "browser.download.folderList": 2,
                    "browser.download.dir": downloads,
                    "toolkit.legacyUserProfileCustomizations.stylesheets": true,
                },
            }}),
            Self::WebKit => json!({ "webkitgtk:browserOptions": {
                "binary": browser,
                "args": ["--automation"],
            }}),
        })
    }
}

/// A browser with one open session; dropping it ends every process of it.
pub struct Browser {
    /// Which engine this is.
    pub engine: Engine,
    /// Where its processes live; first, so that after a panic they end before the session is missed.
    pub household: Household,
    /// The session.
    pub driver: WebDriver,
}

impl Browser {
    /// Starts the engine that `BROWSER` names, and opens a session with an empty profile.
    pub async fn start() -> Outcome<Self> {
        Self::start_in(Household::new()?, &[]).await
    }

    /// The same with what was kept in a home before, and with more of Chromium's flags.
    pub async fn start_in(mut household: Household, flags: &[&str]) -> Outcome<Self> {
        let engine = Engine::chosen()?;
        let mut capabilities = engine.capabilities(household.path())?;
        if let Some(all) = capabilities.pointer_mut("/goog:chromeOptions/args").and_then(Value::as_array_mut) {
            all.extend(flags.iter().map(|flag| json!(flag)));
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new(engine.driver()?);
        command.arg(format!("--port={port}")).env("NO_AT_BRIDGE", "1");
        match engine {
            Engine::Chromium => {}
            Engine::Firefox => narrow_firefox(household.path())?,
            Engine::WebKit => {
                minibrowser_settings(household.path())?;
                command.env("DISPLAY", screen(&mut household).await?).env("GDK_BACKEND", "x11");
            }
        }
        household.start("driver", &mut command)?;
        let driver = session(port, capabilities).await.map_err(|failure| {
            Failure::new(format!("{engine:?}: no session. {failure}\n{}", household.last_words("driver")))
        })?;
        Ok(Self { engine, household, driver })
    }

    /// Ends the session in the browser's own way, and gives back the home with what was kept there.
    pub async fn close(self) -> Outcome<Household> {
        self.driver.quit().await?;
        Ok(self.household)
    }
}

/// Waits for the driver's `/status`, then opens a session.
async fn session(port: u16, capabilities: Value) -> Outcome<WebDriver> {
    let Value::Object(capabilities) = capabilities else {
        return Err(Failure::new("capabilities are an object"));
    };
    until(PATIENCE, async || Ok(ready(port)?.then_some(())))
        .await?
        .ok_or_else(|| Failure::new(format!("no driver is ready on port {port}")))?;
    let driver = WebDriver::builder(format!("http://127.0.0.1:{port}"), Capabilities::from(capabilities))
        .request_timeout(Duration::from_secs(40))
        .await?;
    driver.set_script_timeout(Duration::from_secs(30)).await?;
    Ok(driver)
}

/// What the driver's `/status` says.
fn ready(port: u16) -> Outcome<bool> {
    let mut line = TcpStream::connect(("127.0.0.1", port))?;
    line.set_read_timeout(Some(Duration::from_secs(1)))?;
    write!(line, "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    drop(line.read_to_string(&mut answer));
    Ok(answer.replace(' ', "").contains("\"ready\":true"))
}

/// Starts an X server on a free display and returns the display's name.
pub async fn screen(household: &mut Household) -> Outcome<String> {
    let server = program("XVFB", &["/usr/bin/Xvfb".into()], "apt-get install xvfb")?;
    let mut command = Command::new(server);
    command.args(["-displayfd", "1", "-screen", "0", "1680x1200x24", "-nolisten", "tcp", "-noreset"]);
    household.start("screen", &mut command)?;
    let number = until(PATIENCE, async || {
        let printed = fs::read_to_string(household.log("screen"))?;
        Ok(printed.lines().find(|line| !line.is_empty() && line.bytes().all(|b| b.is_ascii_digit())).map(str::to_owned))
    })
    .await?;
    number
        .map(|number| format!(":{number}"))
        .ok_or_else(|| Failure::new(format!("Xvfb gives no display: {}", household.last_words("screen"))))
}

/// Lets Firefox's window be as narrow as a phone: its own style sheet asks for at least 450 px.
fn narrow_firefox(home: &Path) -> Outcome {
    let folder = home.join("profile/chrome");
    fs::create_dir(&folder)?;
    fs::write(folder.join("userChrome.css"), ":root { min-width: 0 !important; }")?;
    Ok(())
}

/// Lets `MiniBrowser`'s window be as narrow as a phone: its tool bar asks for 447 px. And lays no scroll bars over the
/// page: to fade them, it was drawn again and again for seconds after each change.
fn minibrowser_settings(home: &Path) -> Outcome {
    let folder = home.join(".config/gtk-3.0");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("gtk.css"), "* { min-width: 0; padding: 0; margin: 0; font-size: 4px; }")?;
    fs::write(folder.join("settings.ini"), "[Settings]\ngtk-overlay-scrolling=false\n")?;
    Ok(())
}

/// A program's path: what the variable says, or else the first that exists.
fn program(variable: &str, usual: &[PathBuf], remedy: &str) -> Outcome<PathBuf> {
    let said: Vec<PathBuf> = env::var_os(variable).map(|path| vec![path.into()]).unwrap_or_default();
    let places = if said.is_empty() { usual } else { &said[..] };
    places.iter().find(|path| path.is_file()).cloned().ok_or_else(|| {
        Failure::new(format!(
            "{} is missing: {remedy}, or set {variable}",
            places.last().map_or_else(String::new, |p| p.display().to_string())
        ))
    })
}

/// The places geckodriver may be in: `PATH`, then the folder that the project's setup fills.
fn geckodrivers() -> Vec<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache")));
    env::split_paths(&path)
        .map(|folder| folder.join("geckodriver"))
        .chain(cache.map(|cache| cache.join("jiedan-tools/geckodriver-0.37.1/bin/geckodriver")))
        .collect()
}

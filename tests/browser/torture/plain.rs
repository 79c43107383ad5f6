//! A browser as a person starts it, without a driver: with a home that outlives it, so that it can be killed and
//! started again.

use journeys::process::{Household, family, residents};
use journeys::{Engine, Failure, Outcome, PATIENCE, until};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Which processes are killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Killed {
    /// All of them at once.
    Browser,
    /// Those that run pages; the rest right after.
    Pages,
}

/// A browser's home, and the screen that `WebKit` needs.
pub struct Plain {
    engine: Engine,
    home: Household,
    screen: Option<(Household, String)>,
}

impl Plain {
    /// Makes an empty home.
    pub async fn new(engine: Engine) -> Outcome<Self> {
        Self::at(engine, Household::new()?).await
    }

    /// Makes an empty home within a folder.
    pub async fn within(engine: Engine, folder: &Path) -> Outcome<Self> {
        Self::at(engine, Household::within(folder)?).await
    }

    async fn at(engine: Engine, home: Household) -> Outcome<Self> {
        let screen = match engine {
            Engine::WebKit => {
                let mut screens = Household::new()?;
                let display = journeys::engine::screen(&mut screens).await?;
                Some((screens, display))
            }
            Engine::Chromium | Engine::Firefox => None,
        };
        if engine == Engine::Firefox {
            fs::write(home.path().join("profile/user.js"), FIREFOX)?;
        }
        Ok(Self { engine, home, screen })
    }

    /// The folder with everything that it keeps.
    pub fn path(&self) -> &Path {
        self.home.path()
    }

    /// What it printed last.
    pub fn last_words(&self) -> String {
        self.home.last_words("browser")
    }

    /// Starts it with a page.
    pub fn start(&mut self, address: &str) -> Outcome {
        let mut command = Command::new(self.engine.browser()?);
        let profile = self.path().join("profile");
        match self.engine {
            Engine::Chromium => {
                command.args([
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                ]);
                command.arg("--disable-background-networking").arg(format!("--user-data-dir={}", profile.display()));
            }
            Engine::Firefox => {
                command.args(["-headless", "-no-remote", "-profile"]).arg(profile);
            }
            Engine::WebKit => {
                let display = self.screen.as_ref().map_or("", |(_, display)| display);
                command.env("DISPLAY", display).env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
            }
        }
        command.arg(address);
        self.home.start("browser", &mut command)
    }

    /// How a page's address asks for the end that [`Plain::close`] waits for.
    pub fn ending(&self) -> &'static str {
        if self.engine == Engine::Firefox { "&end=shut" } else { "" }
    }

    /// Closes it, Chromium as the end of a session does and Firefox by its last window, which its page closes; and waits
    /// until nothing of it is left. What doesn't end by itself is killed.
    pub async fn close(&mut self) -> Outcome {
        let signalled = if self.engine == Engine::Firefox { Vec::new() } else { residents(self.path()) };
        for process in signalled {
            let line = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
            if !String::from_utf8_lossy(&line).contains("--type=") {
                kill(process, Signal::SIGTERM).ok();
            }
        }
        let home = self.path().to_owned();
        let gone = until(PATIENCE, async || Ok(everybody(&home).is_empty().then_some(()))).await?;
        if gone.is_none() {
            // Whoever waits for it so long kills it, and nothing may be lost by that either.
            eprintln!("remark: a browser that was closed didn't end, and was killed");
            return self.kill(Killed::Browser).await;
        }
        self.home.bury();
        Ok(())
    }

    /// Its processes that write what pages keep: the first one, those that run pages, and Chromium's for storage.
    pub fn writers(&self) -> Vec<Pid> {
        let writes = |process: &Pid| {
            let line = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
            let line = String::from_utf8_lossy(&line).replace('\0', " ");
            let is_first = !line.is_empty() && !line.contains("--type=") && !line.contains("-contentproc");
            is_first || runs_pages(self.engine, &line) || line.contains("StorageService")
        };
        family(self.path()).into_iter().filter(writes).collect()
    }

    /// Kills it, and waits until nothing of it is left.
    pub async fn kill(&mut self, what: Killed) -> Outcome {
        let home = self.path().to_owned();
        if what == Killed::Pages {
            for process in family(&home) {
                let line = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
                if runs_pages(self.engine, &String::from_utf8_lossy(&line).replace('\0', " ")) {
                    kill(process, Signal::SIGKILL).ok();
                }
            }
        }
        let gone = until(PATIENCE, async || {
            let left = everybody(&home);
            for process in &left {
                kill(*process, Signal::SIGKILL).ok();
            }
            Ok(left.is_empty().then_some(()))
        });
        gone.await?.ok_or_else(|| Failure::new("a killed browser is still there"))?;
        self.home.bury();
        // What only a clean end removes, and what would keep the next start from its profile.
        for lock in ["SingletonLock", "SingletonCookie", "SingletonSocket", ".parentlock", "lock"] {
            fs::remove_file(self.path().join("profile").join(lock)).ok();
        }
        Ok(())
    }
}

/// The residents, and the processes of Chromium that wrote over their environment: their command line names its profile.
/// They may outlive the others for a moment, and make folders.
fn everybody(home: &Path) -> Vec<Pid> {
    let mark = format!("--user-data-dir={}", home.display());
    let mut all = residents(home);
    let others = fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(|entry| {
        let process = entry.file_name().to_str()?.parse().ok().map(Pid::from_raw)?;
        let line = fs::read(entry.path().join("cmdline")).ok()?;
        String::from_utf8_lossy(&line).contains(&mark).then_some(process)
    });
    all.extend(others.collect::<Vec<_>>());
    all
}

/// Tells whether a process with such a command line runs pages.
pub fn runs_pages(engine: Engine, line: &str) -> bool {
    match engine {
        Engine::Chromium => line.contains("--type=renderer"),
        Engine::Firefox => line.contains("-contentproc") && line.contains(" tab"),
        Engine::WebKit => line.contains("WebKitWebProcess"),
    }
}

/// What a person would have clicked away, and what asks the network at each start; pages may close their window; and no page is opened once more for a small picture of it.
const FIREFOX: &str = r#"user_pref("browser.sessionstore.resume_from_crash", false);
user_pref("toolkit.startup.max_resumed_crashes", -1);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.newtabpage.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.normandy.enabled", false);
user_pref("browser.pagethumbnails.capturing_disabled", true);
user_pref("app.update.enabled", false);
user_pref("extensions.update.enabled", false);
user_pref("browser.safebrowsing.update.enabled", false);
user_pref("dom.allow_scripts_to_close_windows", true);
user_pref("dom.ipc.processPrelaunch.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "data:,none");
user_pref("browser.region.network.url", "");
user_pref("toolkit.telemetry.enabled", false);
"#;

/// What the browser says it is.
pub fn version(engine: Engine) -> Outcome<String> {
    // MiniBrowser doesn't say; Debian does.
    let said = match engine {
        Engine::WebKit => {
            Command::new("dpkg-query").args(["-W", "-f", "WebKitGTK ${Version}", "libwebkit2gtk-4.1-0"]).output()?
        }
        Engine::Chromium | Engine::Firefox => Command::new(engine.browser()?).arg("--version").output()?,
    };
    Ok(String::from_utf8_lossy(&said.stdout).lines().next().unwrap_or_default().trim().to_owned())
}

/// Copies a folder with all its files, as they are.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    let done = Command::new("cp").arg("-a").arg(from).arg(to).status()?;
    if done.success() { Ok(()) } else { Err(Failure::new(format!("{} can't be copied", from.display()))) }
}

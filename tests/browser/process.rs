//! The programs a journey starts, and their end. Whatever runs with the journey's own temporary
//! `HOME` in its environment is the journey's and nobody else's; dropping [`Household`] ends all
//! of it, also after a panic and also what a crashed driver left behind. Nothing is ever ended by
//! its name.

use crate::until::{Failure, Outcome};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// Waits until its input is closed, which the end of this process does; then ends whoever lives in the home, and
/// removes it.
const GUARDIAN: &str = r#"
read -r _
for process in /proc/[0-9]*; do
    tr '\0' '\n' <"$process/environ" | grep -qxF "HOME=$1" && kill -9 "${process#/proc/}"
done
rm -rf "$1"
"#;

/// A temporary home, and every process that lives in it.
pub struct Household {
    home: TempDir,
    children: Vec<Child>,
    guardian: Child,
}

impl Household {
    /// Makes an empty home.
    pub fn new() -> Outcome<Self> {
        Self::of(tempfile::Builder::new().prefix("journey").tempdir()?)
    }

    /// Makes an empty home within a folder.
    pub fn within(folder: &Path) -> Outcome<Self> {
        Self::of(tempfile::Builder::new().prefix("journey").tempdir_in(folder)?)
    }

    fn of(home: TempDir) -> Outcome<Self> {
        for folder in ["tmp", "Downloads", "profile"] {
            fs::create_dir(home.path().join(folder))?;
        }
        // In a group of its own: Ctrl-C would end it together with those that it is to tidy up after.
        let guardian = Command::new("sh")
            .process_group(0)
            .args(["-c", GUARDIAN, "guardian"])
            .arg(home.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        Ok(Self { home, children: Vec::new(), guardian })
    }

    /// Removes everything that was downloaded.
    pub fn tidy(&self) -> Outcome {
        for folder in [self.path().join("Downloads"), self.path().to_owned()] {
            for entry in folder.read_dir()?.flatten() {
                let path = entry.path();
                if path.is_file() && path.extension().is_none_or(|ending| ending != "log") {
                    fs::remove_file(path)?;
                }
            }
        }
        Ok(())
    }

    /// The folder that is `HOME` for everything started here.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.home.path()
    }

    /// Starts a program in this home; what it prints goes to `NAME.log` there.
    pub fn start(&mut self, name: &str, command: &mut Command) -> Outcome {
        let log = File::create(self.log(name))?;
        let child = command
            .env("HOME", self.path())
            .env("TMPDIR", self.path().join("tmp"))
            .env("XDG_RUNTIME_DIR", self.path().join("tmp"))
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_CACHE_HOME")
            .env_remove("XDG_DATA_HOME")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .map_err(|error| Failure::new(format!("{name} doesn't start: {error}")))?;
        self.children.push(child);
        Ok(())
    }

    /// Forgets the programs that have ended.
    pub fn bury(&mut self) {
        self.children.retain_mut(|child| matches!(child.try_wait(), Ok(None)));
    }

    /// The last lines a program printed, for the message of a failure.
    #[must_use]
    pub fn last_words(&self, name: &str) -> String {
        let Ok(log) = File::open(self.log(name)) else { return String::new() };
        let lines: Vec<_> = BufReader::new(log).lines().map_while(Result::ok).collect();
        lines[lines.len().saturating_sub(12)..].join("\n")
    }

    /// Where a program's output is kept while it lives.
    #[must_use]
    pub fn log(&self, name: &str) -> PathBuf {
        self.path().join(format!("{name}.log"))
    }
}

/// The processes whose environment names this folder as their home.
#[must_use]
pub fn residents(home: &Path) -> Vec<Pid> {
    let mark = [b"HOME=", home.as_os_str().as_encoded_bytes()].concat();
    let Ok(all) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    all.flatten()
        .filter_map(|entry| {
            let pid = entry.file_name().to_str()?.parse().ok()?;
            let environment = fs::read(entry.path().join("environ")).ok()?;
            let lives_here = environment.split(|byte| *byte == 0).any(|line| line == mark);
            lives_here.then(|| Pid::from_raw(pid))
        })
        .collect()
}

/// The residents and everything that they started. Chromium's pages write over their environment, and are known by
/// their parents alone.
#[must_use]
pub fn family(home: &Path) -> Vec<Pid> {
    let mut all = residents(home);
    let Ok(processes) = fs::read_dir("/proc") else { return all };
    let parents: Vec<(Pid, Pid)> = processes
        .flatten()
        .filter_map(|entry| {
            let pid = entry.file_name().to_str()?.parse().ok()?;
            let status = fs::read_to_string(entry.path().join("status")).ok()?;
            let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()?;
            Some((Pid::from_raw(pid), Pid::from_raw(parent)))
        })
        .collect();
    loop {
        let born = |(pid, parent): &&(Pid, Pid)| all.contains(parent) && !all.contains(pid);
        let more: Vec<_> = parents.iter().filter(born).map(|(pid, _)| *pid).collect();
        if more.is_empty() {
            return all;
        }
        all.extend(more);
    }
}

/// Tells whether some process has this file open: it isn't yet written to its end.
#[must_use]
pub fn is_held_open(file: &Path) -> bool {
    let folders = fs::read_dir("/proc").into_iter().flatten().flatten().map(|process| process.path().join("fd"));
    let mut held = folders.filter_map(|folder| folder.read_dir().ok()).flatten().flatten();
    held.any(|entry| fs::read_link(entry.path()).is_ok_and(|open| open == file))
}

impl Drop for Household {
    fn drop(&mut self) {
        for child in &mut self.children {
            drop(child.kill());
            drop(child.wait());
        }
        // Once more for what was being started meanwhile; a killed process shows no environment.
        for _ in 0..20 {
            let residents = residents(self.path());
            if residents.is_empty() {
                break;
            }
            for resident in residents {
                kill(resident, Signal::SIGKILL).ok();
            }
        }
        drop(self.guardian.kill());
        drop(self.guardian.wait());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::until::{PATIENCE, until};

    #[tokio::test]
    async fn a_file_is_held_open_until_who_writes_it_closes_it() -> Outcome {
        let home = tempfile::tempdir()?;
        let place = home.path().canonicalize()?.join("half.tar");
        let file = File::create(&place)?;
        assert!(is_held_open(&place));
        drop(file);
        // A process that another test is just starting may hold it too, for a moment.
        let is_let_go = until(PATIENCE, async || Ok((!is_held_open(&place)).then_some(()))).await?;
        assert!(is_let_go.is_some());
        Ok(())
    }
}

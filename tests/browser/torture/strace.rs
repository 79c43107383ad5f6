//! `strace` on a running browser: which calls it makes to certain files, and its end right before one of them.

use journeys::{Failure, Outcome, PATIENCE, until};
use nix::sys::signal::kill;
use nix::unistd::Pid;
use std::ffi::OsStr;
use std::fmt;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// The calls that change a file, or have it kept.
const CALLS: &str = "write,pwrite64,writev,pwritev,fsync,fdatasync,sync_file_range,ftruncate,fallocate,\
                     rename,renameat,renameat2,unlink,unlinkat";

/// Where a process ends: before the so manieth call of this name that one of its threads makes to this file. `strace`
/// counts so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    call: String,
    nth: usize,
    file: PathBuf,
    bytes: String,
}

impl Place {
    /// The call and the file.
    pub fn what(&self) -> String {
        format!("{} {}", self.call, self.file.file_name().unwrap_or_default().display())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} number {}, of {} bytes", self.what(), self.nth, self.bytes)
    }
}

/// A call that was made, or that the end came before.
pub struct Call {
    thread: String,
    name: String,
    file: PathBuf,
    /// How many bytes, if it is said.
    bytes: String,
}

/// A running `strace`; dropping it leaves the browser alone.
pub struct Strace {
    child: Child,
    place: TempDir,
}

impl Strace {
    /// Tells whether it is there.
    pub fn is_there() -> bool {
        Command::new("strace").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
    }

    /// Watches what these processes do to these files; or, if a place is given, to its file alone, and kills there.
    /// Returns once it watches all of them.
    pub async fn attach(processes: &[Pid], files: &[PathBuf], end: Option<&Place>) -> Outcome<Self> {
        let place = tempfile::tempdir()?;
        let mut command = Command::new("strace");
        command.args(["-f", "-y", "-s", "0", "-e"]).arg(format!("trace={CALLS}"));
        if let Some(Place { call, nth, file, .. }) = end {
            command.arg("-e").arg(format!("inject={call}:signal=SIGKILL:when={nth}")).arg("-P").arg(file);
        } else {
            command.args(files.iter().flat_map(|file| [OsStr::new("-P"), file.as_os_str()]));
        }
        for process in processes {
            command.arg("-p").arg(process.to_string());
        }
        command.arg("-o").arg(place.path().join("calls")).stdin(Stdio::null()).stdout(Stdio::null());
        let child = command.stderr(File::create(place.path().join("said"))?).spawn()?;
        let mut strace = Self { child, place };
        let attached = until(PATIENCE, async || {
            if strace.child.try_wait()?.is_some() {
                return Ok(Some(false));
            }
            let said = strace.said();
            let is_watched = |process: &Pid| {
                let words = format!("strace: Process {process} attached");
                said.lines().any(|line| line.strip_prefix(&words).is_some_and(|end| !end.starts_with(char::is_numeric)))
            };
            // A process may have ended meanwhile.
            Ok(processes.iter().all(|process| is_watched(process) || kill(*process, None).is_err()).then_some(true))
        });
        if attached.await? == Some(true) {
            Ok(strace)
        } else {
            Err(Failure::new(format!("strace doesn't attach: {}", strace.said())))
        }
    }

    fn said(&self) -> String {
        fs::read_to_string(self.place.path().join("said")).unwrap_or_default()
    }

    fn lines(&self) -> String {
        fs::read_to_string(self.place.path().join("calls")).unwrap_or_default()
    }

    /// Tells whether a process came to its end.
    pub fn has_killed(&self) -> bool {
        self.lines().contains("+++ killed by SIGKILL +++")
    }

    /// Waits until all that it watched has ended, and tells what was called, in this order; a call that the end came
    /// before is the last.
    pub async fn ended(mut self) -> Outcome<Vec<Call>> {
        let ended = until(PATIENCE, async || Ok(self.child.try_wait()?)).await?;
        ended.ok_or_else(|| Failure::new("strace doesn't end"))?;
        Ok(self.lines().lines().filter_map(Call::read).collect())
    }
}

impl Drop for Strace {
    /// Killed, as asking it to let processes go that end in the same instant makes it wait for ever.
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Call {
    /// Reads a line such as `4242 write(57</home/000003.log>, ""..., 7) = 7`.
    fn read(line: &str) -> Option<Self> {
        let (thread, rest) = line.split_once(' ')?;
        let (name, rest) = rest.trim_start().split_once('(')?;
        if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            return None;
        }
        let path = rest.split(['<', '>', '"']).nth(1)?;
        let bytes = rest.split(", ").nth(2).map_or("no", |word| word.split([')', ' ']).next().unwrap_or("no"));
        Some(Self { thread: thread.to_owned(), name: name.to_owned(), file: path.into(), bytes: bytes.to_owned() })
    }

    /// The place of each call of a list, in its order: the end comes there if all is repeated.
    pub fn places(calls: &[Self]) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        for (n, call) in calls.iter().enumerate() {
            let is_same = |one: &&Self| (&one.thread, &one.name, &one.file) == (&call.thread, &call.name, &call.file);
            let nth = calls[..n].iter().filter(is_same).count() + 1;
            let is_known = |place: &Place| (&place.call, place.nth, &place.file) == (&call.name, nth, &call.file);
            if !places.iter().any(is_known) {
                places.push(Place { call: call.name.clone(), nth, file: call.file.clone(), bytes: call.bytes.clone() });
            }
        }
        places
    }
}

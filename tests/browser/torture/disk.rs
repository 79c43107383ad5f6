//! A disk that remembers every write and every flush in their order: a file that this program serves, which the system
//! takes for a disk (by a loop device) with ext4 on it. From what it remembers, the disk is made again as a power cut at
//! any point could have left it.
//!
//! What is mounted is unmounted again by whoever watches this program's end, however it ends.

use crate::dice::Dice;
use crate::served::{Event, NAME, Remembered, SIZE, Served};
use fuser::{BackgroundSession, Config, MountOption};
use journeys::{Failure, Outcome, PATIENCE, until};
use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use tempfile::TempDir;

/// What a disk writes whole or not at all, in bytes.
const BLOCK: usize = 4_096;

/// Waits until its input is closed, which the end of this program does; then unmounts what is mounted in the folder and
/// removes it, once the browser that used it is gone too. What the unmounted file systems lie on goes with them.
const GUARDIAN: &str = r#"
read -r _
for _ in $(seq 50); do
    umount "$1/mounted" 2>/dev/null
    mountpoint -q "$1/mounted" || break
    sleep 0.1
done
umount -l "$1/cut" "$1/mounted" "$1/served" 2>/dev/null
rm -rf "$1"
"#;

/// The disk; dropping it unmounts everything.
pub struct Disk {
    place: TempDir,
    guardian: Child,
    serving: Option<BackgroundSession>,
    remembered: Arc<Mutex<Remembered>>,
}

/// What is missing here for such a disk, if something is.
pub fn missing() -> Option<&'static str> {
    let is_there = |program: &str| {
        Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
    };
    if !nix::unistd::geteuid().is_root() {
        Some("only root can mount a disk")
    } else if File::options().read(true).write(true).open("/dev/fuse").is_err() {
        Some("/dev/fuse is missing")
    } else if !Path::new("/dev/loop-control").exists() {
        Some("there are no loop devices")
    } else if !is_there("mkfs.ext4") {
        Some("mkfs.ext4 is missing")
    } else {
        None
    }
}

impl Disk {
    /// Makes an empty one, and mounts it.
    pub fn new() -> Outcome<Self> {
        let place = tempfile::tempdir()?;
        for folder in ["served", "mounted", "cut"] {
            fs::create_dir(place.path().join(folder))?;
        }
        // In a group of its own, so that Ctrl-C doesn't end it too.
        let guardian = Command::new("sh")
            .args(["-c", GUARDIAN, "guardian"])
            .arg(place.path())
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let path = place.path().join("image");
        let image = File::options().read(true).write(true).create_new(true).open(&path)?;
        image.set_len(SIZE)?;
        run(Command::new("mkfs.ext4").args(["-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0"]).arg(&path))?;
        let remembered = Arc::new(Mutex::new(Remembered { image, events: Vec::new() }));
        let mut config = Config::default();
        config.mount_options = vec![MountOption::FSName("torture".to_owned())];
        let serving = fuser::spawn_mount(Served(Arc::clone(&remembered)), place.path().join("served"), &config)?;
        let disk = Self { place, guardian, serving: Some(serving), remembered };
        disk.mount()?;
        Ok(disk)
    }

    /// Where it is mounted.
    pub fn path(&self) -> PathBuf {
        self.place.path().join("mounted")
    }

    fn mount(&self) -> Outcome {
        run(Command::new("mount")
            .args(["-t", "ext4", "-o", "loop"])
            .arg(self.place.path().join("served").join(NAME))
            .arg(self.path()))
    }

    /// Unmounts it as soon as nobody uses it any more.
    async fn unmount(&self) -> Outcome {
        let done = until(PATIENCE, async || run(Command::new("umount").arg(self.path())).map(Some)).await?;
        done.ok_or_else(|| Failure::new("the disk is still in use"))
    }

    /// Keeps the disk as it is now, and remembers what happens to it from here on.
    pub async fn begin(&self) -> Outcome {
        self.unmount().await?;
        let mut remembered = self.remembered.lock().unwrap_or_else(PoisonError::into_inner);
        remembered.events.clear();
        sparsely(&self.place.path().join("image"), &self.place.path().join("before"))?;
        drop(remembered);
        self.mount()
    }

    /// How much has happened to it.
    pub fn now(&self) -> usize {
        self.remembered.lock().unwrap_or_else(PoisonError::into_inner).events.len()
    }

    /// Takes what happened to it out of its memory. Nothing must be in use on it any more.
    pub async fn end(&self) -> Outcome<Vec<Event>> {
        self.unmount().await?;
        Ok(std::mem::take(&mut self.remembered.lock().unwrap_or_else(PoisonError::into_inner).events))
    }

    /// Makes it as a power cut after so many events could have left it, and has what is then there copied by `copied`.
    /// `kept` events are on the disk for certain; of the blocks written later the dice choose some. Returns how many
    /// blocks were kept and lost of those.
    pub fn cut<T>(
        &self,
        events: &[Event],
        kept: usize,
        dice: &mut Dice,
        copied: impl FnOnce(&Path) -> Outcome<T>,
    ) -> Outcome<(T, usize, usize)> {
        let path = self.place.path().join("after");
        sparsely(&self.place.path().join("before"), &path)?;
        let image = File::options().write(true).open(&path)?;
        for event in &events[..kept] {
            if let Event::Write { at, bytes } = event {
                image.write_all_at(bytes, *at)?;
            }
        }
        let later = blocks(&events[kept..]);
        let which = Which::any(dice, later.len());
        let mut written = 0;
        for (n, (at, block)) in later.iter().enumerate() {
            if which.has(n, dice) {
                image.write_all_at(block, *at)?;
                written += 1;
            }
        }
        drop(image);
        let mounted = self.place.path().join("cut");
        run(Command::new("mount").args(["-t", "ext4", "-o", "loop"]).arg(&path).arg(&mounted))?;
        let done = copied(&mounted);
        run(Command::new("umount").arg(&mounted))?;
        Ok((done?, written, later.len() - written))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Those that aren't mounted say so, which nobody needs to hear.
        for folder in ["cut", "mounted"] {
            Command::new("umount").arg("-l").arg(self.place.path().join(folder)).stderr(Stdio::null()).status().ok();
        }
        if let Some(serving) = self.serving.take() {
            serving.umount_and_join().ok();
        }
        drop(self.guardian.stdin.take());
        self.guardian.wait().ok();
    }
}

/// Which blocks of those since the last flush are on the disk.
enum Which {
    None,
    First(usize),
    Some,
}

impl Which {
    fn any(dice: &mut Dice, length: usize) -> Self {
        match dice.below(4) {
            0 => Self::None,
            1 => Self::First(usize::try_from(dice.below(length as u64 + 1)).unwrap_or(0)),
            _ => Self::Some,
        }
    }

    fn has(&self, n: usize, dice: &mut Dice) -> bool {
        match self {
            Self::None => false,
            Self::First(end) => n < *end,
            Self::Some => dice.below(2) == 0,
        }
    }
}

/// What was written, block by block.
fn blocks(events: &[Event]) -> Vec<(u64, &[u8])> {
    let all = events.iter().filter_map(|event| match event {
        Event::Write { at, bytes } => Some((at, bytes)),
        Event::Flush => None,
    });
    all.flat_map(|(at, bytes)| bytes.chunks(BLOCK).enumerate().map(move |(n, block)| (at + (n * BLOCK) as u64, block)))
        .collect()
}

fn sparsely(from: &Path, to: &Path) -> Outcome {
    run(Command::new("cp").arg("--sparse=always").arg(from).arg(to))
}

fn run(command: &mut Command) -> Outcome {
    let done = command.output()?;
    if done.status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("{command:?}: {}", String::from_utf8_lossy(&done.stderr).trim())))
}

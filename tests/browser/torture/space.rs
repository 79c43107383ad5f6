//! Space that runs out in the middle of uploads: it is said, nothing is half stored, and once space is freed it goes
//! on. A small file system of its own is needed for it, and the right to mount one.

use crate::plain::{Killed, Plain};
use crate::post::{Post, Said};
use crate::{Tries, Went};
use journeys::{Failure, Outcome};
use std::fs;
use std::path::Path;
use std::process::Command;

/// How large the file system is, in MiB: a browser's own files take up to half of it.
const SIZE_MIB: u64 = 320;
/// What is left for the page, in MiB.
const LEFT_MIB: u64 = 24;

/// Fills the space so many times.
pub async fn row(tries: &Tries) -> Outcome<Went> {
    let (mut wrong, mut reasons) = (Vec::new(), Vec::new());
    for n in 1..=tries.times {
        let place = tempfile::tempdir()?;
        let small = Small::mount(place.path())?;
        let mut post = Post::start(&tries.page).await?;
        let mut browser = Plain::within(tries.engine, place.path()).await?;
        browser.start(&post.address(&format!("job=fill&who=fill&seed={}", tries.seed + n)))?;
        while !matches!(post.next().await?, Said::Ready) {}
        let filler = place.path().join("filler");
        small.fill(&filler)?;
        let mut saved = 0;
        let reason = loop {
            match post.next().await? {
                Said::Saved(to) => saved = saved.max(to),
                Said::Full(reason) => break reason,
                _ => {}
            }
        };
        fs::remove_file(&filler)?;
        post.go();
        let checked = post.checked().await;
        browser.kill(Killed::Browser).await?;
        match checked {
            // One more than was said before: it went on.
            Ok(checked) => wrong.extend(checked.faults(saved + 1).map(|fault| format!("try {n}: {fault}"))),
            Err(failure) => wrong.push(format!("try {n}: after {reason}: {failure}")),
        }
        reasons.push(reason);
    }
    reasons.sort();
    reasons.dedup();
    Ok(Went::of(tries.times, wrong, format!("said: {}", reasons.join("; "))))
}

/// A mounted file system in memory; dropping it unmounts it.
struct Small<'a>(&'a Path);

impl<'a> Small<'a> {
    fn mount(place: &'a Path) -> Outcome<Self> {
        let size = format!("size={SIZE_MIB}m");
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(place).output()?;
        if done.status.success() {
            Ok(Self(place))
        } else {
            Err(Failure::new(format!(
                "a small file system can't be mounted: {}",
                String::from_utf8_lossy(&done.stderr)
            )))
        }
    }

    /// Takes all space but a little.
    fn fill(&self, file: &Path) -> Outcome {
        let stat = nix::sys::statvfs::statvfs(self.0).map_err(|error| Failure::new(error.to_string()))?;
        let free = stat.blocks_available() * stat.fragment_size();
        let filler = free.saturating_sub(LEFT_MIB * 1024 * 1024);
        fs::write(file, vec![1; usize::try_from(filler).unwrap_or(0)])?;
        Ok(())
    }
}

impl Drop for Small<'_> {
    fn drop(&mut self) {
        Command::new("umount").arg("-l").arg(self.0).status().ok();
    }
}

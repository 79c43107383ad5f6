//! A desk with 500 MB of videos goes out as one file and comes back into an emptied browser, byte for byte, through the
//! app as it is built; and how much memory the page takes for it, beside what it takes at rest. The videos are noise
//! that begins as a video does.
//!
//! Deliberately absent: the memory of the browser's other processes, which hold what a page gives away as they like.

use crate::dice::Dice;
use crate::plain::runs_pages;
use crate::{Tries, Went};
use journeys::engine::Browser;
use journeys::process::family;
use journeys::server::Server;
use journeys::{Failure, Outcome, Page, any, built, button, dialog, file, part, radio, textbox, until};
use sha2::{Digest as _, Sha256};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How many videos, and how large each is, in MiB.
const VIDEOS: usize = 2;
const MIB_EACH: usize = 250;
/// How long one of the steps may take.
const LONG: Duration = Duration::from_mins(10);
/// Half of what goes by, in MiB: whoever takes more over what it takes at rest holds it instead of passing it on.
const HALF: u64 = (VIDEOS * MIB_EACH / 2) as u64;

/// Sends it out and back so many times.
pub async fn row(tries: &Tries) -> Outcome<Went> {
    let (mut wrong, mut taken) = (Vec::new(), Vec::new());
    for n in 1..=tries.times {
        let page = Page::of(Server::start(&built()).await?, Browser::start().await?).await?;
        page.waits(LONG);
        let (out, back) = there_and_back(&page, &mut Dice::new(tries.seed + n)).await?;
        page.close().await;
        if out.max(back) > HALF {
            wrong.push(format!("try {n}: over rest it took {out} MiB on the way out, {back} MiB on the way back"));
        }
        taken.push(format!("{out} out, {back} back"));
    }
    let beside = format!("{VIDEOS} videos of {MIB_EACH} MiB; MiB over rest: {}", taken.join("; "));
    Ok(Went::of(tries.times, wrong, beside))
}

/// Returns how many MiB over rest the page took on each way.
async fn there_and_back(page: &Page, dice: &mut Dice) -> Outcome<(u64, u64)> {
    page.phone().await?;
    page.open("#/").await?;
    page.shows(radio("刚刚")).await?;
    let mut made = Vec::new();
    for n in 0..VIDEOS {
        let video = page.home().join(format!("noise-{n}.webm"));
        made.push(noise(&video, dice)?);
        page.go("#/tasks/new").await?;
        page.type_into(textbox("任务名"), &format!("大视频{n}")).await?;
        page.type_into(textbox(part("客户")), "青禾日化").await?;
        page.click(radio("待上传视频")).await?;
        page.click(button("保存")).await?;
        page.click(button("视频已交").nth(0)).await?;
        page.attach(file(part("文件")), &video).await?;
        page.sees("选好了").await?;
        page.click(button("记下")).await?;
        page.lacks(dialog(any())).await?;
        fs::remove_file(&video)?;
    }
    page.reload().await?;
    page.go("#/settings").await?;
    page.sees("任务和文件都在里面").await?;
    let memory = Memory::at_rest(page)?;
    let archive = exported(page, "first.tar").await?;
    let out = memory.over_rest()?;
    is_of(&archive, &made)?;
    page.click(button("抹掉全部内容")).await?;
    page.type_into(textbox(part("要继续")), "抹掉").await?;
    page.click(button("全部抹掉")).await?;
    page.at("#/").await?;
    page.reload().await?;
    page.go("#/settings").await?;
    page.attach(file("选备份文件"), &archive).await?;
    page.sees(&format!("还有{VIDEOS}个文件")).await?;
    let memory = Memory::at_rest(page)?;
    page.click(button("恢复")).await?;
    page.sees(&format!("已恢复{VIDEOS}个任务、{VIDEOS}个文件")).await?;
    let back = memory.over_rest()?;
    // What came back is what went out: it goes out once more.
    page.go("#/settings").await?;
    page.sees("任务和文件都在里面").await?;
    is_of(&exported(page, "second.tar").await?, &made)?;
    Ok((out, back))
}

/// Lets the app save its backup, and takes it away under a name.
async fn exported(page: &Page, name: &str) -> Outcome<PathBuf> {
    page.click(button("导出备份文件")).await?;
    page.sees("已交给浏览器下载：接单台备份-").await?;
    let whole = (VIDEOS * MIB_EACH * 1024 * 1024) as u64;
    let places = [page.home().join("Downloads"), page.home().clone()];
    let saved = until(LONG, async || {
        let is_named = |place: &PathBuf| place.to_string_lossy().ends_with("个任务.tar");
        let is_whole = |place: &PathBuf| place.metadata().is_ok_and(|file| file.len() > whole);
        let files = places.iter().filter_map(|place| place.read_dir().ok()).flatten().flatten().map(|file| file.path());
        Ok(files.filter(is_named).find(is_whole))
    });
    let saved = saved.await?.ok_or_else(|| Failure::new("the backup isn't saved"))?;
    let kept = page.home().join(name);
    fs::rename(saved, &kept)?;
    Ok(kept)
}

/// Writes a video of noise, and returns its digest.
fn noise(place: &Path, dice: &mut Dice) -> Outcome<Vec<u8>> {
    let mut out = BufWriter::new(File::create(place)?);
    let mut digest = Sha256::new();
    let mut piece = vec![0; 1024 * 1024];
    for n in 0..MIB_EACH {
        for eight in piece.chunks_exact_mut(8) {
            eight.copy_from_slice(&dice.below(u64::MAX).to_le_bytes());
        }
        if n == 0 {
            piece[..12].copy_from_slice(&[0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84, b'w', b'e', b'b', b'm']);
        }
        digest.update(&piece);
        out.write_all(&piece)?;
    }
    out.flush()?;
    Ok(digest.finalize().to_vec())
}

/// Holds an archive's videos against what was made.
fn is_of(archive: &Path, made: &[Vec<u8>]) -> Outcome {
    let mut archive = tar::Archive::new(File::open(archive)?);
    let mut found = Vec::new();
    for part in archive.entries()?.skip(1) {
        let mut digest = Sha256::new();
        io::copy(&mut part?, &mut digest)?;
        found.push(digest.finalize().to_vec());
    }
    if found == made { Ok(()) } else { Err(Failure::new("the archive's videos aren't those that were stored")) }
}

/// The processes that run pages, and what each had in memory at rest, in KiB.
struct Memory(Vec<(String, u64)>);

impl Memory {
    /// Notes it, and lets the highest mark be counted from here.
    fn at_rest(page: &Page) -> Outcome<Self> {
        let mut all = Vec::new();
        for process in family(&page.home()) {
            let line = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
            if runs_pages(page.engine(), &String::from_utf8_lossy(&line).replace('\0', " ")) {
                let folder = format!("/proc/{process}");
                fs::write(format!("{folder}/clear_refs"), "5")?;
                all.push((folder.clone(), status(&folder, "VmRSS:").unwrap_or_default()));
            }
        }
        if all.is_empty() { Err(Failure::new("no process runs the page")) } else { Ok(Self(all)) }
    }

    /// The most that any of them had since, over what it had, in MiB.
    fn over_rest(&self) -> Outcome<u64> {
        let over = self.0.iter().filter_map(|(folder, rest)| Some(status(folder, "VmHWM:")?.saturating_sub(*rest)));
        over.max().map(|most| most.div_ceil(1024)).ok_or_else(|| Failure::new("the page's process is gone"))
    }
}

fn status(folder: &str, word: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("{folder}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix(word))?.split_whitespace().next()?.parse().ok()
}

//! A backup with its files: one archive that any computer can unpack, restored in an emptied browser; and archives that
//! are cut, altered or foreign.

use std::fs;
use std::io::Read as _;
use std::path::PathBuf;

use journeys::{Outcome, Page, button, checkbox, file, fixture, heading, journey, part, video};

use super::given::{TASK, a_first_visit, a_task, erased, hand_in};

const JOURNAL: &str = "jiedan-backup.json";
/// What is asked for, and offered where the files come along.
const WITH_FILES: &str = "带上脚本和视频文件";

#[test]
fn a_backup_with_its_files_is_restored_in_an_emptied_browser() {
    journey(|page| async move {
        a_task_with_a_video(&page).await?;
        let archive = exported(&page).await?;
        let parts = unpacked(&archive);
        assert_eq!(parts[0].0, JOURNAL);
        for (part, name) in [(&parts[1], "script.txt"), (&parts[2], "clip.webm")] {
            assert!(part.0.starts_with("files/") && part.0.ends_with(name), "{}", part.0);
            assert!(part.1 == fs::read(fixture(name))?, "{name} is another");
        }
        erased(&page).await?;
        page.go("#/settings").await?;
        page.attach(file("选备份文件"), &archive).await?;
        page.sees("里面有1个任务").await?;
        page.sees("还有2个文件").await?;
        page.click(button("恢复")).await?;
        page.at("#/tasks").await?;
        page.sees("已恢复1个任务、2个文件").await?;
        page.reload().await?;
        page.go("#/tasks/1").await?;
        page.shows(heading(TASK)).await?;
        page.click(button(part("查看")).nth(0)).await?;
        page.video_plays(video(part("clip.webm"))).await?;
        page.quiet().await
    });
}

#[test]
fn without_its_files_a_backup_is_a_small_one_and_says_what_is_missing() {
    journey(|page| async move {
        a_task_with_a_video(&page).await?;
        page.go("#/settings").await?;
        page.sees("任务和文件都在里面").await?;
        page.click(checkbox(part(WITH_FILES))).await?;
        page.sees("不含脚本和视频文件").await?;
        page.click(button("导出备份文件")).await?;
        page.sees("已交给浏览器下载：jiedan-backup.json").await?;
        let journal = page.downloaded(".json").await?;
        let small = page.home().join("small.tar");
        packed(&small, &[(JOURNAL, &journal)]);
        page.attach(file("选备份文件"), &small).await?;
        page.sees("另有2个文件不在里面").await
    });
}

#[test]
fn tasks_that_stay_behind_a_restored_backup_go_out_with_their_files() {
    journey(|page| async move {
        a_task_with_a_video(&page).await?;
        page.go("#/settings").await?;
        page.click(checkbox(part(WITH_FILES))).await?;
        page.click(button("导出备份文件")).await?;
        page.sees("已交给浏览器下载：jiedan-backup.json").await?;
        let small = page.home().join("small.json");
        fs::write(&small, page.downloaded(".json").await?)?;
        page.attach(file("选备份文件"), &small).await?;
        page.click(button("恢复")).await?;
        page.at("#/tasks").await?;
        page.go("#/settings").await?;
        page.shows(heading("恢复前的旧数据")).await?;
        page.accessible().await?;
        page.click(button("导出这一份")).await?;
        page.sees("已交给浏览器下载：jiedan-backup.tar").await?;
        let archive = page.home().join("kept.tar");
        fs::write(&archive, page.downloaded("jiedan-backup.tar").await?)?;
        let parts = unpacked(&archive);
        assert!(parts[1].1 == fs::read(fixture("script.txt"))?, "the script is another");
        assert!(parts[2].1 == fs::read(fixture("clip.webm"))?, "the video is another");
        page.quiet().await
    });
}

#[test]
fn a_file_that_was_altered_in_the_backup_is_not_restored_and_is_counted() {
    journey(|page| async move {
        a_task_with_a_video(&page).await?;
        let archive = exported(&page).await?;
        let mut parts = unpacked(&archive);
        let last = parts[2].1.len() - 1;
        parts[2].1[last] ^= 1;
        let altered = page.home().join("altered.tar");
        packed(&altered, &parts.iter().map(|(path, bytes)| (path.as_str(), &bytes[..])).collect::<Vec<_>>());
        erased(&page).await?;
        page.go("#/settings").await?;
        page.attach(file("选备份文件"), &altered).await?;
        page.sees("还有2个文件").await?;
        page.click(button("恢复")).await?;
        page.at("#/tasks").await?;
        page.sees("有1个文件在备份里坏了").await?;
        page.go("#/tasks/1").await?;
        page.click(button(part("查看")).nth(0)).await?;
        page.sees("文件不在这个浏览器里了").await
    });
}

#[test]
fn an_archive_that_is_cut_or_foreign_is_refused_where_it_was_chosen() {
    journey(|page| async move {
        a_first_visit(&page).await?;
        page.go("#/settings").await?;
        let place = page.home().join("chosen.tar");
        let mut whole = Vec::new();
        packed(&place, &[("holiday/photo.jpg", &[7; 3000])]);
        fs::File::open(&place)?.read_to_end(&mut whole)?;
        let journal = page.home().join("journal.tar");
        packed(&journal, &[(JOURNAL, br#"{"jiedan_backup":2,"entries":[{"#)]);
        let journal = fs::read(journal)?;
        for (bytes, told) in [
            (whole, "这个文件里没有接单台的备份"),
            (journal[..520].to_vec(), "这个文件里没有接单台的备份"),
            (journal, "这段码不完整"),
            (vec![0; 4096], "这段文字里没有备份码"),
        ] {
            fs::write(&place, bytes)?;
            page.attach(file("选备份文件"), &place).await?;
            page.sees(told).await?;
            page.sees("什么都没有改动").await?;
            page.lacks(button("恢复")).await?;
        }
        page.quiet().await
    });
}

/// A task with a script and a video, both kept in the browser.
async fn a_task_with_a_video(page: &Page) -> Outcome {
    a_task(page).await?;
    page.click(button("我已在星图接受")).await?;
    hand_in(page, "脚本已交", "script.txt").await?;
    page.click(button("脚本已通过").nth(0)).await?;
    page.sees("下一步 · 待上传视频").await?;
    hand_in(page, "视频已交", "clip.webm").await
}

/// The backup that the app makes of it, kept where it outlives what follows.
async fn exported(page: &Page) -> Outcome<PathBuf> {
    page.go("#/settings").await?;
    page.is_on(checkbox(part(WITH_FILES))).await?;
    page.click(button("导出备份文件")).await?;
    page.sees("已交给浏览器下载：jiedan-backup.tar").await?;
    let archive = page.home().join("backup.tar");
    fs::write(&archive, page.downloaded("jiedan-backup.tar").await?)?;
    Ok(archive)
}

/// What any computer takes out of an archive.
fn unpacked(archive: &PathBuf) -> Vec<(String, Vec<u8>)> {
    let mut archive = tar::Archive::new(fs::File::open(archive).expect("an archive"));
    let parts = archive.entries().expect("an archive").map(|part| {
        let mut part = part.expect("a part");
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("read");
        (part.path().expect("a path").to_string_lossy().into_owned(), content)
    });
    parts.collect()
}

/// Packs an archive as another program would.
fn packed(place: &PathBuf, parts: &[(&str, &[u8])]) {
    let mut archive = tar::Builder::new(fs::File::create(place).expect("a file"));
    for (path, content) in parts {
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        header.set_mode(0o600);
        archive.append_data(&mut header, path, *content).expect("added");
    }
    archive.finish().expect("finished");
}

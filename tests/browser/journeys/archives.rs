//! A backup with its files: one archive that any computer can unpack, restored in an emptied browser; and archives that
//! are cut, altered or foreign.

use std::fs;
use std::io::Read as _;
use std::path::PathBuf;

use journeys::{Outcome, Page, button, checkbox, file, fixture, heading, journey, part, video};

use super::given::{TASK, a_backup, a_first_visit, a_task, another_task, erased, hand_in};

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
        page.sees("已交给浏览器下载：接单台备份-").await?;
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
        page.sees("已交给浏览器下载：接单台备份-").await?;
        let small = page.home().join("small.json");
        fs::write(&small, page.downloaded(".json").await?)?;
        page.attach(file("选备份文件"), &small).await?;
        page.click(button("恢复")).await?;
        page.at("#/tasks").await?;
        page.go("#/settings").await?;
        page.shows(heading("恢复前的旧数据")).await?;
        page.accessible().await?;
        page.click(button("导出这一份")).await?;
        page.sees("已交给浏览器下载：接单台备份-").await?;
        let archive = page.home().join("kept.tar");
        fs::write(&archive, page.downloaded("-1个任务.tar").await?)?;
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
            (vec![0; 4096], "这个文件不是文字"),
            (b"PK\x03\x04\x14\x00jiedan-backup.json".to_vec(), "这是一个ZIP压缩包"),
            (b"\x1f\x8b\x08\x00".to_vec(), "这是一个压缩包"),
            (b"%PDF-1.7".to_vec(), "这是一个PDF"),
            (vec![], "这个文件是空的"),
            (b"<!doctype html><p>hello".to_vec(), "这是一个网页"),
            (b"{\"name\":\"chart\"}".to_vec(), "这是别的程序的JSON"),
            ("你好".into(), "这个文件里没有备份码"),
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

#[test]
fn the_preview_of_a_backup_says_what_only_this_device_has_and_what_only_the_backup() {
    journey(|page| async move {
        a_task(&page).await?;
        let earlier = a_backup(&page).await?;
        page.go("#/tasks/1").await?;
        page.click(button("我已在星图接受")).await?;
        page.sees("下一步 · 待上传脚本").await?;
        another_task(&page, "蓝牙耳机开箱").await?;
        page.go("#/settings").await?;
        page.attach(file("选备份文件"), &earlier).await?;
        page.sees("这台设备上有、备份里没有：「蓝牙耳机开箱」、「春季防晒霜口播」的1笔记录").await?;
        page.sees_not("备份里有、这台设备上没有").await?;
        page.accessible().await?;
        page.click(button("恢复")).await?;
        page.at("#/tasks").await?;
        page.go("#/settings").await?;
        page.attach(file("选备份文件"), &earlier).await?;
        page.sees("和这台设备上的一样").await
    });
}

#[test]
fn a_task_of_a_backup_that_breaks_a_rule_is_put_aside_and_its_own_export_is_read_back() {
    journey(|page| async move {
        a_task(&page).await?;
        another_task(&page, "蓝牙耳机开箱").await?;
        let whole = fs::read_to_string(a_backup(&page).await?)?;
        let unfit = page.home().join("unfit.json");
        fs::write(&unfit, whole.replacen(TASK, "", 1))?;
        page.attach(file("选备份文件"), &unfit).await?;
        page.sees("里面有1个任务").await?;
        page.sees("另有1个任务会放在一边").await?;
        page.click(button("恢复")).await?;
        page.at("#/tasks").await?;
        page.shows(heading("蓝牙耳机开箱")).await?;
        page.click(button("导出这个任务的记录")).await?;
        let aside = page.home().join("aside.json");
        fs::write(&aside, page.downloaded("jiedan-task.json").await?)?;
        page.go("#/settings").await?;
        page.attach(file("选备份文件"), &aside).await?;
        page.sees("里面的任务会放在一边").await
    });
}

#[test]
fn where_there_is_no_task_nothing_is_exported_and_no_backup_is_noted() {
    journey(|page| async move {
        page.phone().await?;
        page.open("#/settings").await?;
        page.click(button("导出备份文件")).await?;
        page.sees("没有可备份的，所以没有导出").await?;
        page.click(button("复制备份码")).await?;
        page.sees("没有可备份的，所以没有复制").await?;
        page.sees("还没有备份过").await
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
    page.sees("已交给浏览器下载：接单台备份-").await?;
    let archive = page.home().join("backup.tar");
    fs::write(&archive, page.downloaded("-1个任务.tar").await?)?;
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

//! The archive that a backup with files is: read by the library's own reader, as any computer would, and our reading of
//! it held against damage.

use std::io::Read as _;

use jiedan::domain::{FileId, FileKind, Instant, KeptFile};
use jiedan::record::archive::{BLOCK, END, JOURNAL, Mark, Part, header, mark, padding, path_of};
use proptest::prelude::*;

const AT: i64 = 1_764_288_000_000;

fn kept(name: &str) -> KeptFile {
    KeptFile {
        id: FileId::parse(&"0123456789abcdef".repeat(4)).expect("an id"),
        name: name.to_owned(),
        size: 3,
        kind: FileKind::Mp4,
    }
}

/// An archive of such parts, as the browser puts it together.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut all = Vec::new();
    for (path, content) in parts {
        let size = content.len() as u64;
        all.extend(header(path, size, Instant::from_millis(AT)).expect("a header"));
        all.extend_from_slice(content);
        all.resize(all.len() + usize::try_from(padding(size)).expect("small"), 0);
    }
    all.extend_from_slice(&END);
    all
}

#[test]
fn any_reader_of_tar_finds_the_journal_and_the_files_under_their_names() {
    let video = path_of(&kept("春季防晒霜口播 终版.mp4"));
    let contents = [b"{}".to_vec(), vec![7; BLOCK], vec![8; BLOCK + 1]];
    let all = packed(&[(JOURNAL, &contents[0]), (&video, &contents[1]), ("files/x", &contents[2])]);
    assert_eq!(all.len() % BLOCK, 0);
    let mut archive = tar::Archive::new(&all[..]);
    let mut found = Vec::new();
    for entry in archive.entries().expect("an archive") {
        let mut entry = entry.expect("a part");
        assert_eq!(entry.header().mtime().expect("a date"), 1_764_288_000);
        let mut content = Vec::new();
        entry.read_to_end(&mut content).expect("read");
        found.push((entry.path().expect("a path").to_string_lossy().into_owned(), content));
    }
    let names = [JOURNAL, "files/0123456789ab-春季防晒霜口播 终版.mp4", "files/x"].map(str::to_owned);
    assert_eq!(found, names.into_iter().zip(contents).collect::<Vec<_>>());
}

#[test]
fn a_name_can_leave_no_folder_and_keeps_its_ending() {
    assert_eq!(path_of(&kept("../../etc/passwd.mp4")), "files/0123456789ab-.._.._etc_passwd.mp4");
    assert_eq!(path_of(&kept("a\\b:c*?\"<>|\n.mov")), "files/0123456789ab-a_b_c_______.mov");
    let long = path_of(&kept(&("视".repeat(255) + ".mp4")));
    assert!(long.len() <= 100 && long.ends_with("视.mp4"), "{long}");
    assert!(header(&long, 1, Instant::from_millis(AT)).is_some());
}

#[test]
fn the_journal_is_found_in_whatever_folder_it_was_packed_again() {
    let part = |path: &str, is_file| Part { path: path.to_owned(), size: 1, is_file };
    assert!(part(JOURNAL, true).is_journal());
    assert!(part("jiedan-backup/jiedan-backup.json", true).is_journal());
    assert!(!part("jiedan-backup.json", false).is_journal());
    assert!(!part("my-jiedan-backup.json", true).is_journal());
}

#[test]
fn a_folder_is_no_file_and_zeros_are_the_end() {
    let mut folder = tar::Header::new_gnu();
    folder.set_path("files/").expect("a path");
    folder.set_entry_type(tar::EntryType::Directory);
    folder.set_size(0);
    folder.set_cksum();
    let read = mark(folder.as_bytes());
    assert_eq!(read, Mark::Part(Part { path: "files/".to_owned(), size: 0, is_file: false }));
    assert_eq!(mark(&END[..BLOCK]), Mark::End);
    assert_eq!(mark(&END[..BLOCK - 1]), Mark::None);
    assert_eq!(mark(b"{\"jiedan_backup\":2}"), Mark::None);
}

proptest! {
    #[test]
    fn a_header_with_a_changed_byte_is_none(at in 0..BLOCK, by in 1..=255_u8) {
        let whole = header("files/a.mp4", 1_000_000, Instant::from_millis(AT)).expect("a header");
        let mut changed = whole.clone();
        changed[at] = changed[at].wrapping_add(by);
        // Blanks and zeros around the sum's digits mean the same.
        prop_assume!(!(148..156).contains(&at));
        prop_assert_eq!(mark(&changed), Mark::None);
        prop_assert_ne!(mark(&whole), Mark::None);
    }

    #[test]
    fn every_size_is_filled_up_to_a_whole_block(size in 0..u64::from(u32::MAX)) {
        prop_assert_eq!((size + padding(size)) % BLOCK as u64, 0);
        prop_assert!(padding(size) < BLOCK as u64);
    }

    #[test]
    fn every_name_goes_into_a_header(name in "\\PC{1,255}") {
        let path = path_of(&kept(&name));
        prop_assert!(header(&path, 1, Instant::from_millis(AT)).is_some(), "{}", path);
        prop_assert_eq!(path.matches('/').count(), 1);
    }
}

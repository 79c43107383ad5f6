//! What holds for any paste: nothing panics, nothing that was pasted is lost, and files that are too large, damaged or
//! something else are refused.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use jiedan::domain::{BeijingDay, Instant, normal};
use jiedan::record::intake::{FILE, KEPT, NotATable, Piece, Progress, ROWS, Reader, Row, Taken, Way, Wrong, taken};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{all, read};

fn today() -> BeijingDay {
    BeijingDay::from_ymd(2026, 3, 5).expect("a day")
}

/// Everything that a reading shows or keeps.
fn shown(taken: &Taken) -> String {
    let mut shown: Vec<String> = vec![];
    for piece in &taken.pieces {
        match piece {
            Piece::Tasks(tasks) => {
                tasks.rows.iter().for_each(|row| shown.extend(of_row(row)));
                shown.extend(tasks.columns.iter().map(|column| column.head.clone()));
                shown.extend(tasks.left.iter().map(|left| left.written.clone()));
            }
            Piece::Code { written, .. } | Piece::Link { written, .. } | Piece::Text { written, .. } => {
                shown.push(written.clone());
            }
        }
    }
    shown.join("\n")
}

fn of_row(row: &Row) -> Vec<String> {
    let mut texts = vec![row.text.clone()];
    texts.extend([&row.name, &row.client, &row.link, &row.title].into_iter().flatten().map(|it| it.written.clone()));
    texts.extend(row.kind.iter().map(|it| it.written.clone()));
    texts.extend(row.stage.iter().map(|it| it.written.clone()));
    texts.extend(row.deletions.iter().map(|it| it.written.clone()));
    texts.extend(row.at.iter().map(|(_, it)| it.written.clone()));
    texts.extend(row.agreed.iter().map(|it| it.written.clone()));
    texts.extend(row.rest.iter().flat_map(|rest| [rest.label.clone(), rest.value.clone()]));
    texts.extend(row.wrong.iter().filter_map(|wrong| match wrong {
        Wrong::UnknownStage { head, written }
        | Wrong::UnknownKind { head, written }
        | Wrong::NotADate { head, written }
        | Wrong::NoSuchDay { head, written }
        | Wrong::NotANumber { head, written } => Some(format!("{head} {written}")),
        _ => None,
    }));
    texts
}

/// The words of a text: everything between blanks and punctuation.
fn words(text: &str) -> HashSet<String> {
    let text = normal(text);
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The words of a paste that its reading shows nowhere.
fn lost(text: &str, taken: &Taken) -> Vec<String> {
    words(text).difference(&words(&shown(taken))).cloned().collect()
}

#[test]
fn nothing_of_the_pasted_texts_is_lost() {
    let mut looked = 0;
    for case in all() {
        let Ok(text) = std::fs::read_to_string(&case.file) else { continue };
        let lost = lost(&text, &taken(&text, today()));
        assert!(lost.is_empty(), "{}: {lost:?}", case.file.display());
        looked += 1;
    }
    assert!(looked >= 40, "only {looked} texts");
}

#[test]
fn a_number_behind_a_code_that_is_cut_off_stays_whole() {
    for text in [" JD2.   JD2. \t9999999999999\t", "JD2. \t9999999999999\t", " \t9999999999999\t"] {
        let taken = taken(text, today());
        let lost = lost(text, &taken);
        assert!(lost.is_empty(), "{lost:?} of {text:?}: {taken:?}");
    }
}

#[test]
fn nothing_of_a_part_of_a_paste_is_lost() {
    for case in all() {
        let Ok(text) = std::fs::read_to_string(&case.file) else { continue };
        for (at, _) in text.char_indices().step_by(11) {
            for part in [&text[..at], &text[at..]] {
                let lost = lost(part, &taken(part, today()));
                assert!(lost.is_empty(), "{lost:?} of {part:?}");
            }
        }
    }
}

/// What stands in tables and briefs, and what could be taken for it.
const PIECES: [&str; 60] = [
    "项目",
    "任务名称",
    "品牌",
    "客户",
    "状态",
    "发布时间",
    "脚本",
    "备注",
    "要求",
    "待发布",
    "已完成",
    "待接单",
    "3月5日",
    "2026-03-05 18:40",
    "46086",
    "3.5",
    "12/1-12/3",
    "无",
    "-",
    "合计",
    "青禾",
    "防晒霜",
    "项目：",
    "品牌：青禾",
    "任务一：",
    " JD2. ",
    "https://v.douyin.com/a/",
    "\"",
    "\"\"",
    "|",
    "---",
    "，",
    "；",
    "：",
    "30天",
    "99月99日",
    "25:00",
    "①",
    "【",
    "】",
    "《",
    ">",
    "小满 10:23",
    "[2026-03-04 10:00] 小满：",
    "2026年",
    "周",
    "下",
    "二〇二六年",
    "一",
    "'=1",
    "NaN",
    "1e9",
    "20260230",
    "9999999999999",
    "投诉",
    "投诉中",
    "删除次数",
    "3次",
    "主题",
    "链接",
];

fn paste() -> impl Strategy<Value = String> {
    const BETWEEN: [&str; 13] = ["\t", "\t", "\n", ",", ";", " ", "  ", "", "\r\n", "：", "，", "\u{3000}", "\n\n"];
    let piece = prop_oneof![5 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned), 1 => "\\PC{0,12}"];
    prop::collection::vec((piece, prop::sample::select(&BETWEEN[..])), 0..60)
        .prop_map(|parts| parts.into_iter().fold(String::new(), |text, (part, between)| text + &part + between))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_paste_is_read_and_nothing_of_it_lost(text in paste()) {
        let taken = taken(&text, today());
        let lost = lost(&text, &taken);
        prop_assert!(lost.is_empty(), "{:?}", lost);
        for row in taken.rows() {
            prop_assert!(row.line >= 1);
            let _ = (row.brief(), row.note(), row.way(today().at(12, 0)), row.stage_kind());
        }
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let _ = taken(&text, today());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), begins in 0_usize..4) {
        let workbook = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\0o\0r\0k\0b\0o\0o\0k\0\0\0".as_slice();
        let begin = [b"".as_slice(), b"PK\x03\x04", workbook, b"PK\x03\x04xl/workbook.xml"][begins];
        let _ = read("a.xlsx", &[begin, &bytes].concat(), today());
    }
}

#[test]
fn damaged_sheets_are_refused_or_read() {
    for case in all() {
        let name = case.file.file_name().expect("a name").to_string_lossy().into_owned();
        if !["xlsx", "xls", "ods"].iter().any(|end| name.ends_with(end)) {
            continue;
        }
        let bytes = std::fs::read(&case.file).expect("a readable file");
        for at in (0..bytes.len()).step_by(97) {
            let mut damaged = bytes.clone();
            damaged[at] ^= 0x5A;
            let _ = read(&name, &damaged, today());
            let _ = read(&name, &bytes[..at], today());
        }
    }
}

#[test]
fn what_is_kept_of_a_sheet_reads_as_the_sheet_did() {
    let mut looked = 0;
    for case in all() {
        let name = case.file.file_name().expect("a name").to_string_lossy().into_owned();
        if !["xlsx", "xls", "ods"].iter().any(|end| name.ends_with(end)) {
            continue;
        }
        let bytes = std::fs::read(&case.file).expect("a readable file");
        let Ok(first) = read(&name, &bytes, case.expected.today()) else { continue };
        let kept = first.sheet.clone().expect("short enough to be kept");
        let mut reader = Reader::of_kept("Sheet1", &kept, case.expected.today());
        let again = loop {
            if let Progress::Done(taken) = reader.step() {
                break taken;
            }
        };
        assert!(first.rows().eq(again.rows()), "{name}");
        looked += 1;
    }
    assert!(looked >= 3, "only {looked} sheets");
}

#[test]
fn a_sheet_that_is_too_long_is_not_kept() {
    let mut table = "任务名称\t客户\t备注\n".to_owned();
    for n in 0..900 {
        writeln!(table, "任务{n}\t客户\t\"{}\"", "长".repeat(100)).expect("a text");
    }
    assert!(table.len() > KEPT);
    let mut reader = Reader::of_kept("Sheet1", &table, today());
    let taken = loop {
        if let Progress::Done(taken) = reader.step() {
            break taken;
        }
    };
    assert_eq!((taken.rows().count(), taken.sheet), (900, None));
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let how = if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(*name, SimpleFileOptions::default().compression_method(how)).expect("a part");
        zip.write_all(content).expect("a written part");
    }
    zip.finish().expect("an archive").into_inner()
}

fn refused(name: &str, bytes: &[u8]) -> Result<(), NotATable> {
    read(name, bytes, today()).map(drop)
}

#[test]
fn files_that_are_no_table_are_refused_by_what_they_are() {
    let locked: Vec<u8> = "EncryptedPackage\0".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice();
    assert_eq!(refused("a.xlsx", &[compound, &locked].concat()), Err(NotATable::Locked));
    assert_eq!(refused("a.doc", &[compound, &[0; 600]].concat()), Err(NotATable::NoSheet));
    assert_eq!(refused("a.xlsx", &zipped(&[("word/document.xml", b"<a/>")])), Err(NotATable::NoSheet));
    assert!(matches!(refused("a.zip", &zipped(&[("photo.png", b"x")])), Err(NotATable::Foreign(_))));
    assert!(matches!(refused("a.xlsx", b"%PDF-1.7"), Err(NotATable::Foreign(_))));
    assert_eq!(refused("a.xlsx", b"PK\x03\x04xl/workbook.xml"), Err(NotATable::Damaged));
    assert_eq!(refused("a.xlsx", &zipped(&[("xl/workbook.xml", b"<workbook")])), Err(NotATable::Damaged));
    assert_eq!(refused("a.xlsx", &vec![b'P'; FILE + 1]), Err(NotATable::TooLarge { max: FILE, is: FILE + 1 }));
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let bomb = zipped(&[("xl/workbook.xml", &vec![b' '; 140 * 1024 * 1024])]);
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(refused("a.xlsx", &bomb), Err(NotATable::UnpacksTooLarge));
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    let content =
        b"<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell office:value-type=\"string\" \
        table:number-columns-repeated=\"1000\"><text:p>x</text:p></table:table-cell></table:table-row>";
    let repeated = zipped(&[("mimetype", kind), ("content.xml", content)]);
    assert_eq!(refused("a.ods", &repeated), Err(NotATable::UnpacksTooLarge));
}

#[test]
fn rows_beyond_the_limit_are_counted_and_the_others_read_in_steps() {
    let mut table = "任务名称\t客户\t状态\t指派时间\t发布时间\n".to_owned();
    for n in 1..=ROWS + 7 {
        writeln!(table, "任务{n}\t客户{}\t待发布\t2026-02-1{}\t3月{}日", n % 90, n % 10, n % 28 + 1).expect("a text");
    }
    let mut reader = Reader::of_text(&table, today());
    let mut steps = 0;
    let taken = loop {
        match reader.step() {
            Progress::Going { .. } => steps += 1,
            Progress::Done(taken) => break taken,
        }
    };
    let [Piece::Tasks(tasks)] = &taken.pieces[..] else { panic!("{} parts", taken.pieces.len()) };
    assert_eq!((tasks.rows.len(), tasks.left_out), (ROWS, 7));
    assert!(steps > 10, "{steps} steps");
}

#[test]
fn a_row_becomes_an_assignment_or_an_alignment_or_says_what_it_needs() {
    let table = "任务\t客户\t状态\t指派时间\t发布时间\n甲\t青禾\t待接单\t2026-03-05 09:30\t\n乙\t青禾\t待接单\t2026-03-05\t\n\
                 丙\t青禾\t已发布\t\t2026-03-01\n丁\t青禾\t待拍摄\t2026-03-01\t\n戊\t青禾\t已发布\t2026-02-01\t\n";
    let now = today().at(12, 0);
    let ways: Vec<_> = taken(table, today()).rows().map(|row| row.way(now)).collect();
    let at = |text: &str| Instant::parse(text).expect("an instant");
    let since = |way: &Result<Way, _>| match way {
        Ok(Way::Aligned(facts)) => Some(facts.since),
        _ => None,
    };
    assert_eq!(ways[0], Ok(Way::Assign(at("2026-03-05T09:30:00.000+08:00"))));
    assert!(ways[1].is_err(), "the 24 hours need a time");
    assert_eq!(since(&ways[2]), Some(at("2026-03-01T00:00:00.000+08:00")));
    assert_eq!(since(&ways[3]), Some(at("2026-03-01T00:00:00.000+08:00")));
    assert!(ways[4].is_err(), "when it was published isn't said");
}

//! Wording and sizes: each bad input has its answer beside its field.

use jiedan::domain::{
    Act, AgreedDates, DeskKind, Facts, Fault, Field, FileKind, KeptFile, Problem, Shown, ShownComplaint, Submission,
    check, limits,
};

use super::given::{TASK, assign, kept, publish, t0};

fn fault(act: &Act, desk: DeskKind) -> Option<(Field, Fault)> {
    check(act, desk).err().map(|Problem { field, fault }| (field, fault))
}

fn named(name: &str) -> Act {
    let mut act = assign(TASK);
    let Act::Assign { brief, .. } = &mut act else { return act };
    name.clone_into(&mut brief.name);
    act
}

fn linked(link: &str) -> Act {
    Act::Publish { task: TASK, title: "标题".to_owned(), link: link.to_owned() }
}

#[test]
fn a_name_is_neither_empty_nor_longer_than_sixty_characters() {
    assert_eq!(fault(&named("  \u{3000}"), DeskKind::Mine), Some((Field::Name, Fault::Empty)));
    assert_eq!(fault(&named(&"字".repeat(60)), DeskKind::Mine), None);
    let long = Fault::TooLong { max: 60, is: 61 };
    assert_eq!(fault(&named(&"字".repeat(61)), DeskKind::Mine), Some((Field::Name, long)));
}

#[test]
fn a_link_needs_https_and_a_host() {
    for (link, expected) in [
        ("http://v.douyin.com/x", Fault::NotHttps),
        ("v.douyin.com/x", Fault::NotHttps),
        ("javascript:alert(1)", Fault::NotALink),
        ("https://", Fault::NotALink),
        ("https:///x.y", Fault::NotALink),
        ("https://localhost/", Fault::NotALink),
        ("https://v.douyin.com/\u{7}", Fault::NotALink),
        ("https://v.douyin.com/a b", Fault::NotALink),
        ("https://user@v.douyin.com/", Fault::NotALink),
        ("", Fault::Empty),
    ] {
        assert_eq!(fault(&linked(link), DeskKind::Demo), Some((Field::Link, expected)), "{link}");
    }
    assert_eq!(fault(&linked("HTTPS://v.douyin.com/x"), DeskKind::Demo), None);
    assert_eq!(fault(&publish(), DeskKind::Demo), None);
}

#[test]
fn a_link_is_at_most_as_long_as_the_limit_says() {
    let long = |bytes: usize| linked(&format!("https://v.douyin.com/{}", "x".repeat(bytes - 21)));
    assert_eq!(fault(&long(limits::LINK), DeskKind::Demo), None);
    let too_long = Fault::TooLong { max: limits::LINK, is: limits::LINK + 1 };
    assert_eq!(fault(&long(limits::LINK + 1), DeskKind::Demo), Some((Field::Link, too_long)));
}

#[test]
fn facts_that_cant_be_true_together_are_refused_beside_their_field() {
    let shown = |stage, complaint| {
        let facts = Facts { stage, since: t0(), deletions: 0, complaint };
        fault(&Act::Align { task: TASK, facts }, DeskKind::Mine)
    };
    assert_eq!(shown(Shown::Offered, ShownComplaint::None), None);
    assert_eq!(shown(Shown::Public, ShownComplaint::Open), None);
    assert_eq!(shown(Shown::Offered, ShownComplaint::Open), Some((Field::Stage, Fault::Contradiction)));
}

#[test]
fn a_video_may_be_agreed_to_stay_public_for_one_day_up_to_ten_years() {
    let agreed = |days| {
        let agreed = AgreedDates { keep_public_days: Some(days), ..AgreedDates::default() };
        fault(&Act::ChangeDates { task: TASK, agreed }, DeskKind::Mine)
    };
    let range = Fault::OutOfRange { min: 1, max: limits::KEEP_PUBLIC_DAYS };
    assert_eq!([1, 3650].map(agreed), [None, None]);
    assert_eq!([0, 3651].map(agreed), [Some((Field::KeepPublic, range)); 2]);
}

#[test]
fn a_file_has_bytes_up_to_its_limit_and_a_name() {
    let of = |change: &dyn Fn(&mut KeptFile)| {
        let Submission::Here(mut file) = kept("script.txt", FileKind::Text) else { unreachable!() };
        change(&mut file);
        fault(&Act::SubmitScript { task: TASK, script: Submission::Here(file) }, DeskKind::Demo)
    };
    assert_eq!(of(&|file| file.size = limits::SCRIPT), None);
    assert_eq!(of(&|file| file.size = 0), Some((Field::Script, Fault::EmptyFile)));
    let malformed = Some((Field::Script, Fault::Malformed));
    assert_eq!(of(&|file| file.name.clear()), malformed);
}

#[test]
fn on_ones_own_desk_link_and_file_may_be_elsewhere() {
    assert_eq!(fault(&linked(""), DeskKind::Mine), None);
    assert_eq!(fault(&linked("v.douyin.com/x"), DeskKind::Mine), Some((Field::Link, Fault::NotHttps)));
    let elsewhere = Act::SubmitVideo { task: TASK, video: Submission::Elsewhere };
    assert_eq!(fault(&elsewhere, DeskKind::Mine), None);
    assert_eq!(fault(&elsewhere, DeskKind::Demo), Some((Field::Video, Fault::FileMissing)));
}

#[test]
fn a_rejection_needs_a_comment() {
    let reject = Act::RejectScript { task: TASK, comment: "\n ".to_owned(), points: Vec::new() };
    assert_eq!(fault(&reject, DeskKind::Mine), Some((Field::Comment, Fault::Empty)));
}

#[test]
fn a_script_is_no_video_and_too_large_is_too_large() {
    let swapped = Act::SubmitScript { task: TASK, script: kept("clip.webm", FileKind::Webm) };
    assert_eq!(fault(&swapped, DeskKind::Demo), Some((Field::Script, Fault::WrongKind)));
    let written = Act::SubmitVideo { task: TASK, video: kept("script.txt", FileKind::Text) };
    assert_eq!(fault(&written, DeskKind::Demo), Some((Field::Video, Fault::WrongKind)));
    let Submission::Here(mut file) = kept("clip.webm", FileKind::Webm) else { unreachable!() };
    file.size = limits::VIDEO + 1;
    let large = Act::SubmitVideo { task: TASK, video: Submission::Here(file) };
    assert_eq!(fault(&large, DeskKind::Mine), Some((Field::Video, Fault::TooLarge { max: limits::VIDEO })));
}

#[test]
fn the_first_bytes_say_what_a_file_is() {
    let webm = b"\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm";
    for (name, head, kind) in [
        ("a.webm", &webm[..], Some(FileKind::Webm)),
        ("a.mp4", b"\0\0\0\x20ftypisom".as_slice(), Some(FileKind::Mp4)),
        ("a.mov", b"\0\0\0\x14ftypqt  ", Some(FileKind::Mov)),
        ("a.mov", b"\0\0\0\x08wide\0\0", Some(FileKind::Mov)),
        ("a.pdf", b"%PDF-1.7", Some(FileKind::Pdf)),
        ("a.docx", b"PK\x03\x04rest", Some(FileKind::Docx)),
        ("a.zip", b"PK\x03\x04rest", None),
        ("renamed.mp4", b"MZ\x90\0\x03\0\0\0", None),
        ("a.mkv", b"\x1a\x45\xdf\xa3 matroska", None),
        ("a.txt", "大家好".as_bytes(), Some(FileKind::Text)),
        ("cut.txt", &"大家好".as_bytes()[..8], Some(FileKind::Text)),
        ("lines.txt", b"1\r\n\t2\x0c", Some(FileKind::Text)),
        ("binary.txt", b"1\x02", None),
        ("gbk.txt", b"\xb4\xf3\xbc\xd2\xba\xc3", Some(FileKind::Text)),
        ("empty.txt", b"", None),
    ] {
        assert_eq!(FileKind::of(name, head), kind, "{name}");
    }
}

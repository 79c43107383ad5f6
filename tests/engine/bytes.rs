//! Files by their bytes: texts in the encodings in which they come, and what was chosen for a backup and is none.

use jiedan::domain::{FileKind, TextEncoding};
use jiedan::record::Foreign;

const GB_SIMPLIFIED: &[u8] = b"\xbf\xaa\xb3\xa1\xa3\xba\xc8\xfd\xd4\xc2\xb3\xf6\xc3\xc5\xa3\xac\xcf\xc8\xcd\xbf\xd5\xe2\xb8\xf6\xa1\xa3\x0a\xb5\xda\xd2\xbb\xb6\xce\xbd\xb2\xbb\xa7\xcd\xe2\xb3\xa1\xbe\xb0\xa3\xac\xb5\xda\xb6\xfe\xb6\xce\xbd\xb2\xc7\xe5\xb3\xfe\xb7\xc0\xc9\xb9\xd6\xb8\xca\xfd\xba\xcd\xd6\xca\xb5\xd8\xa3\xac\xb2\xbb\xba\xcd\xb1\xf0\xb5\xc4\xc5\xc6\xd7\xd3\xb1\xc8\xa1\xa3\x0aSPF50+\xa3\xacPA++++\xa1\xa3";
const GB_SHORT: &[u8] = b"\xb4\xba\xbc\xbe\xb7\xc0\xc9\xb9\xcb\xaa\xbf\xda\xb2\xa5\xbd\xc5\xb1\xbe";
const BIG5: &[u8] = b"\xb6}\xb3\xf5\xa1G\xa4T\xa4\xeb\xa5X\xaa\xf9\xa1A\xa5\xfd\xb6\xee\xb3o\xad\xd3\xa1C\x0a\xb2\xc4\xa4@\xacq\xc1\xbf\xa4\xe1\xa5~\xb3\xf5\xb4\xba\xa1A\xb2\xc4\xa4G\xacq\xc1\xbf\xb2M\xb7\xa1\xa8\xbe\xc5\xce\xab\xfc\xbc\xc6\xa9M\xbd\xe8\xa6a\xa1A\xa4\xa3\xa9M\xa7O\xaa\xba\xb5P\xa4l\xa4\xf1\xa1C\x0aSPF50+\xa1APA++++\xa1C";
const UTF16_LE: &[u8] = b"\x00_:W\x1a\xff\x09N\x08g\xfaQ\xe8\x95\x0c\xffHQ\x82m\xd9\x8f*N\x020\x0a\x00,{\x00N\xb5k\xb2\x8b7b\x16Y:Wof\x0c\xff,{\x8cN\xb5k\xb2\x8b\x05nZi2\x96Rf\x07cpe\x8cT(\x8d0W\x0c\xff\x0dN\x8cT+R\x84vLrP[\xd4k\x020\x0a\x00S\x00P\x00F\x005\x000\x00+\x00\x0c\xffP\x00A\x00+\x00+\x00+\x00+\x00\x020";
const UTF16_BE: &[u8] = b"\x95\x8bX4\xff\x1aN\x09g\x08Q\xfa\x95\x80\xff\x0cQHXW\x90\x19P\x0b0\x02\x00\x0a{,N\x00k\xb5\x8b\x1bb6Y\x16X4fo\xff\x0c{,N\x8ck\xb5\x8b\x1bn\x05iZ\x962f\xecc\x07exT\x8c\x8c\xeaW0\xff\x0cN\x0dT\x8cR%v\x84rL[Pk\xd40\x02\x00\x0a\x00S\x00P\x00F\x005\x000\x00+\xff\x0c\x00P\x00A\x00+\x00+\x00+\x00+0\x02";
const UTF16_LE_MARKED: &[u8] = b"\xff\xfe\x00_:W\x1a\xff\x09N\x08g\xfaQ\xe8\x95\x0c\xffHQ\x82m\xd9\x8f*N\x020\x0a\x00,{\x00N\xb5k\xb2\x8b7b\x16Y:Wof\x0c\xff,{\x8cN\xb5k\xb2\x8b\x05nZi2\x96Rf\x07cpe\x8cT(\x8d0W\x0c\xff\x0dN\x8cT+R\x84vLrP[\xd4k\x020\x0a\x00S\x00P\x00F\x005\x000\x00+\x00\x0c\xffP\x00A\x00+\x00+\x00+\x00+\x00\x020";
const UTF16_BE_MARKED: &[u8] = b"\xfe\xfff%[c\x962fR\x97\x1cS\xe3d\xad\x81\x1ag,";
const UTF16_LATIN: &[u8] = b"S\x00c\x00r\x00i\x00p\x00t\x00:\x00 \x00f\x00i\x00r\x00s\x00t\x00,\x00 \x00s\x00e\x00c\x00o\x00n\x00d\x00.\x00\x0d\x00\x0a\x00";

#[test]
fn a_script_in_any_encoding_of_chinese_is_a_text() {
    for (bytes, encoding) in [
        (GB_SIMPLIFIED, TextEncoding::Gb18030),
        (GB_SHORT, TextEncoding::Gb18030),
        (BIG5, TextEncoding::Big5),
        (UTF16_LE, TextEncoding::Utf16Le),
        (UTF16_BE, TextEncoding::Utf16Be),
        (UTF16_LE_MARKED, TextEncoding::Utf16Le),
        (UTF16_BE_MARKED, TextEncoding::Utf16Be),
        (UTF16_LATIN, TextEncoding::Utf16Le),
        ("三月出门，先涂这个。".as_bytes(), TextEncoding::Utf8),
        ("\u{feff}三月".as_bytes(), TextEncoding::Utf8),
        (b"plain text", TextEncoding::Utf8),
    ] {
        assert_eq!(TextEncoding::of(bytes), Some(encoding), "{bytes:x?}");
        assert_eq!(FileKind::of("脚本.txt", bytes), Some(FileKind::Text), "{encoding:?}");
    }
}

#[test]
fn a_few_signs_are_enough() {
    for (bytes, encoding) in [
        (&b"\xb4\xba\xbc\xbe\xb7\xc0\xc9\xb9"[..], TextEncoding::Gb18030),
        (b"\xac\x4b\xa9\x75\xa8\xbe\xc5\xce", TextEncoding::Big5),
        (b"\xff\xfe\x25\x66\x63\x5b", TextEncoding::Utf16Le),
        ("\u{feff}春季".as_bytes(), TextEncoding::Utf8),
    ] {
        assert_eq!(TextEncoding::of(bytes), Some(encoding), "{bytes:x?}");
        assert_eq!(FileKind::of("script.txt", bytes), Some(FileKind::Text), "{bytes:x?}");
    }
}

#[test]
fn a_text_that_was_cut_within_a_sign_is_still_told() {
    for (bytes, encoding) in [
        (GB_SIMPLIFIED, TextEncoding::Gb18030),
        (UTF16_LE_MARKED, TextEncoding::Utf16Le),
        (UTF16_BE, TextEncoding::Utf16Be),
        (BIG5, TextEncoding::Big5),
    ] {
        for end in bytes.len() - 5..bytes.len() {
            assert_eq!(TextEncoding::of(&bytes[..end]), Some(encoding), "{encoding:?} up to {end}");
        }
    }
}

#[test]
fn what_cant_be_told_surely_is_no_text() {
    let french = b"d\xe9j\xe0 vu \xe0 c\xf4t\xe9 de l'\xe9t\xe9";
    let japanese = b"\x82\xb1\x82\xea\x82\xcd\x83\x65\x83\x58\x83\x67\x82\xc5\x82\xb7\x81\x42";
    let zeros = [0; 64];
    let one_bad = b"\xb4\xba\xbc\xbe\x01\xb7\xc0";
    for bytes in
        [&french[..], japanese, &zeros, one_bad, b"\x00\x01\x02", b"\xff\xfe\x00\x00a\x00\x00\x00", b"\xff", b""]
    {
        assert_eq!(TextEncoding::of(bytes), None, "{bytes:x?}");
    }
}

#[test]
fn english_with_a_chinese_sign_isnt_taken_for_utf_16() {
    let mut bytes = b"The script of the first video, as we said on the phone. ".to_vec();
    bytes.extend(GB_SHORT);
    assert_eq!(TextEncoding::of(&bytes), Some(TextEncoding::Gb18030));
}

#[test]
fn what_was_chosen_for_a_backup_is_told_by_its_bytes() {
    for (name, head, is) in [
        ("备份.tar", &b""[..], Foreign::Empty),
        ("备份.zip", b"PK\x03\x04\x14\x00jiedan-backup.json", Foreign::Zip),
        ("empty.zip", b"PK\x05\x06\x00\x00", Foreign::Zip),
        ("备份.tar.gz", b"\x1f\x8b\x08\x00", Foreign::Packed),
        ("备份.7z", b"7z\xbc\xaf\x27\x1c", Foreign::Packed),
        ("备份.rar", b"Rar!\x1a\x07\x00", Foreign::Packed),
        ("合同.pdf", b"%PDF-1.7", Foreign::Pdf),
        ("脚本.docx", b"PK\x03\x04\x14\x00\x06\x00", Foreign::Document),
        ("renamed.zip", b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml", Foreign::Document),
        ("脚本.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Foreign::Document),
        ("截图.png", b"\x89PNG\r\n\x1a\n", Foreign::Picture),
        ("截图.jpg", b"\xff\xd8\xff\xe0", Foreign::Picture),
        ("照片.heic", b"\x00\x00\x00\x18ftypheic", Foreign::Picture),
        ("图.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 ", Foreign::Picture),
        ("图.svg", b"<?xml version=\"1.0\"?><svg xmlns=\"\">", Foreign::Picture),
        ("clip.mp4", b"\x00\x00\x00\x18ftypmp42", Foreign::Video),
        ("clip.webm", b"\x1a\x45\xdf\xa3", Foreign::Video),
        ("声音.mp3", b"ID3\x04", Foreign::Sound),
        ("page.html", b"\xef\xbb\xbf\n<!DOCTYPE html><html>", Foreign::Page),
    ] {
        assert_eq!(Foreign::of(name, head), Some(is), "{name}");
    }
    for text in [&b"JD2.abc"[..], b"{\"jiedan_backup\":3}", "你好".as_bytes(), GB_SHORT] {
        assert_eq!(Foreign::of("备份.txt", text), None);
    }
}

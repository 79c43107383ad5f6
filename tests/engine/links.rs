//! Links in pasted text: the link alone is taken, and only where one is meant.

use jiedan::record::{is_only_a_link, link_in, link_or_text, links_in};

/// Pasted texts with the one link that is in them.
const LINKS: [(&str, &str); 40] = [
    ("https://v.douyin.com/abc/", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/复制此链接", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/复制此链接，打开Dou音搜索，直接观看视频！", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/。", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/，", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/）", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/】", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/”", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/\"", "https://v.douyin.com/abc/"),
    ("\"https://v.douyin.com/abc/\"", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/\u{200b}", "https://v.douyin.com/abc/"),
    ("\u{feff}https://v.douyin.com/abc/\u{200d}看", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/\u{a0}", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/\u{3000}谢谢", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/ＡＢＣ", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/？", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/😀", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/.", "https://v.douyin.com/abc/"),
    ("https://v.douyin.com/abc/),", "https://v.douyin.com/abc/"),
    ("（https://v.douyin.com/abc/）", "https://v.douyin.com/abc/"),
    ("(https://v.douyin.com/abc/).", "https://v.douyin.com/abc/"),
    ("[视频](https://v.douyin.com/abc/)", "https://v.douyin.com/abc/"),
    ("<https://v.douyin.com/abc/>", "https://v.douyin.com/abc/"),
    ("**https://v.douyin.com/abc/**", "https://v.douyin.com/abc/"),
    ("【https://v.douyin.com/abc/】", "https://v.douyin.com/abc/"),
    ("看这个https://v.douyin.com/iAb_c-1/，谢谢", "https://v.douyin.com/iAb_c-1/"),
    ("HTTPS://V.DOUYIN.COM/abc/看看", "HTTPS://V.DOUYIN.COM/abc/"),
    ("http://v.douyin.com/abc/复制", "https://v.douyin.com/abc/"),
    ("Http://www.iesdouyin.com/share/video/7/。", "https://www.iesdouyin.com/share/video/7/"),
    ("https://www.douyin.com/video/73?from=a&b=1复制", "https://www.douyin.com/video/73?from=a&b=1"),
    (
        "https://www.douyin.com/search/%E9%98%B2%E6%99%92?a=%20b、",
        "https://www.douyin.com/search/%E9%98%B2%E6%99%92?a=%20b",
    ),
    ("https://a.cn/x_(1)看", "https://a.cn/x_(1)"),
    ("(https://a.cn/x_(1))", "https://a.cn/x_(1)"),
    ("https://a.cn/?to=https://b.cn/2，", "https://a.cn/?to=https://b.cn/2"),
    ("https://a.cn/1#t=30。", "https://a.cn/1#t=30"),
    ("https://a.cn/1 和 https://a.cn/1", "https://a.cn/1"),
    ("https://a.cn/1，https://a.cn/1", "https://a.cn/1"),
    ("https://v.douyin.com/abc/\n复制", "https://v.douyin.com/abc/"),
    ("http://b.cn/旧的 https://v.douyin.com/abc/新的", "https://v.douyin.com/abc/"),
    (
        "3.56 复制打开抖音，看看【小满的作品】三月出门，先涂这个 # 防晒  https://v.douyin.com/abc123/ :1pm a@b.c",
        "https://v.douyin.com/abc123/",
    ),
];

#[test]
fn only_the_link_of_a_pasted_text_is_taken() {
    for (text, link) in LINKS {
        assert_eq!(link_in(text).as_deref(), Some(link), "{text}");
        assert_eq!(link_or_text(text.to_owned()), link, "{text}");
    }
}

#[test]
fn a_link_that_is_still_being_typed_is_left_alone() {
    for text in ["https://v.douyin.", "https://v.douyin.com/a.", "https://a.cn/x_("] {
        assert!(is_only_a_link(text), "{text}");
    }
    for text in
        ["https://a.cn/1复制", "看https://a.cn/1", "https://a.cn/1 x", "https://a.cn/1\u{200b}", "http://v.douyin.com/"]
    {
        assert!(!is_only_a_link(text), "{text}");
    }
}

#[test]
fn no_link_is_taken_where_there_is_none_or_more_than_one() {
    for text in [
        "",
        "看看",
        "http://a.cn/x/",
        "http://notdouyin.com/",
        "https://",
        "https:// x",
        "https://localhost",
        "v.douyin.com/x",
    ] {
        assert_eq!(link_in(text), None, "{text}");
        assert_eq!(link_or_text(text.to_owned()), text);
    }
    for two in
        ["第一条 https://a.cn/1 第二条 https://a.cn/2", "https://a.cn/1https://a.cn/2", "https://a.cn/1,https://a.cn/2"]
    {
        assert_eq!(link_in(two), None);
        assert_eq!(links_in(two), ["https://a.cn/1", "https://a.cn/2"]);
        assert_eq!(link_or_text(two.to_owned()), two);
    }
}

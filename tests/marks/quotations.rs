//! Quotations: what is told as the article's words is in the article; paths and names are as it has them.

use std::fs;

use super::{everything, languages, root, texts};

const ARTICLE: &str = include_str!("article.txt");

/// Full-width signs for half-width ones, no spaces, no editor's notes.
fn plain(text: &str) -> String {
    let mut note = false;
    let mut out = String::new();
    for sign in text.chars().filter(|sign| !sign.is_whitespace()) {
        match sign {
            '[' => note = true,
            ']' => note = false,
            _ if note => {}
            ',' => out.push('，'),
            ':' => out.push('：'),
            '!' => out.push('！'),
            other => out.push(other),
        }
    }
    out
}

/// What of a quotation isn't in the article, gaps aside.
fn misquoted(quotation: &str) -> Option<String> {
    let passages: Vec<_> = ARTICLE.lines().filter(|line| !line.starts_with('#')).map(plain).collect();
    let within = |part: &&str| part.is_empty() || passages.iter().any(|passage| passage.contains(*part));
    let quotation = plain(quotation);
    quotation.split("……").find(|part| !within(part)).map(str::to_owned)
}

/// The texts between 「 and 」 that follow a lead, each with its lead.
fn quoted_after<'a>(text: &'a str, lead: &str) -> Vec<&'a str> {
    let quoted =
        |(at, _): (usize, &str)| text[at..].strip_prefix(lead)?.trim_start().strip_prefix('「')?.split('」').next();
    text.match_indices(lead).filter_map(quoted).collect()
}

#[test]
fn what_is_quoted_are_the_articles_own_words() {
    let mut wrong = vec![];
    let mut seen = 0;
    for (place, text) in everything() {
        let mut quotations: Vec<&str> =
            ["文章：", "文章叫", "The article: "].iter().flat_map(|lead| quoted_after(&text, lead)).collect();
        let own = place.strip_prefix("rule.s").is_some_and(|rest| rest.ends_with("_quote"));
        let terms = place.strip_prefix("more.s").is_some_and(|rest| rest.ends_with("_words"));
        if own || terms {
            quotations.extend(text.split('「').skip(1).filter_map(|rest| rest.split('」').next()));
        }
        seen += quotations.len();
        wrong.extend(quotations.iter().filter_map(|it| misquoted(it)).map(|part| format!("{place}: {part}")));
        for lead in ["文章说", "The article says"] {
            let retold = text.match_indices(lead).any(|(at, _)| !text[at..].starts_with("The article says nothing"));
            if retold && place != "rule.third_party_long" {
                wrong.push(format!("{place}: what is retold in other words reads as quoted ({lead})"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 60, "only {seen} quotations were found");
    assert_eq!(
        misquoted("客户指派任务后，达人要在24小时内接受").as_deref(),
        Some("客户指派任务后，达人要在24小时内接受")
    );
}

#[test]
fn no_path_through_xingtu_is_told_that_the_article_doesnt_have() {
    let known =
        ["任务概览", "我的任务", "待接收任务", "左侧导航栏", "服务管理", "抖音服务管理", "已开通任务", "接收任务中"];
    for (place, text) in everything() {
        for invented in ["在真的星图里", "In the real Xingtu", "任务详情里上传", "在你自己的抖音里", "在抖音里"]
        {
            assert!(!text.contains(invented), "{place}: {invented}");
        }
        let path = place.starts_with("lesson.place_") || place == "overview.receiving_path" || place == "rule.s8_says";
        for step in text.split(" → ").filter(|_| path && text.contains(" → ")) {
            let step = step.split(['。', '」', '.']).next().unwrap_or_default();
            let step = step.rsplit(['：', '「', ':']).next().unwrap_or_default().trim();
            assert!(known.iter().any(|name| step.contains(name)), "{place}: {step}");
        }
    }
}

#[test]
fn the_author_and_the_named_source_are_told_as_they_are() {
    for language in languages() {
        let named = &texts(&language)["rule.article_long"];
        assert!(named.contains("铁豌豆") && named.contains("抖音") && !named.contains("署名"), "{named}");
        assert!(!named.contains("attributed"), "{named}");
    }
    let readme = fs::read_to_string(root().join("README.md")).expect("README");
    assert!(readme.contains("铁豌豆"));
}

#[test]
fn after_completion_only_the_title_is_the_articles() {
    for (place, text) in everything() {
        for wide in ["什么都不能改", "nothing can be changed", "no change at all", "Nothing can be changed"] {
            assert!(!text.contains(wide), "{place}: {wide}");
        }
    }
    assert!(!texts("zh-CN")["refusal.completed"].contains("文章"));
}

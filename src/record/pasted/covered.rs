//! Masks what people didn't write themselves: links, and Douyin's share texts. Their codes look like dates (`4.12
//! 复制打开抖音 … 12/08 :5pm KjP:/ g@O.kc https://v.douyin.com/…`), and their titles may contain dates.

use std::ops::Range;

use super::numbers::digits;
use super::text::{skip, starts};

/// Replaces each character of a link; it belongs to its clause and has no meaning.
pub(super) const LINK: char = '\u{2}';

/// How far a share text's link may be from the share text's beginning, in characters.
const SHARE: usize = 300;
/// Words that begin a share text; what comes between them and its link is a title.
const BEGINS: [&str; 6] = ["复制打开抖音", "复製打開抖音", "复制打开Dou音", "看看【", "长按复制", "复制这条"];
/// Words that end a share text.
const CLOSES: [&str; 8] =
    ["复制此链接", "复制链接", "复製此链接", "复製此鏈接", "打开Dou音", "打开抖音搜索", "直接观看", "长按复制此"];

/// Masks links and share texts; a share text becomes line breaks, which separate the sentences around it.
pub(super) fn covered(mut text: Vec<char>) -> Vec<char> {
    let links = links(&text);
    let mut shares = codes(&text, &links);
    shares.extend(titled(&text, &links, &shares));
    shares.extend(closings(&text));
    for (ranges, cover) in [(links, LINK), (shares, '\n')] {
        for range in ranges {
            text[range].fill(cover);
        }
    }
    text
}

fn links(text: &[char]) -> Vec<Range<usize>> {
    const STARTS: [&str; 4] = ["https://", "http://", "www.", "v.douyin.com/"];
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..text.len() {
        let inside = found.last().is_some_and(|last| at < last.end);
        if !inside && STARTS.iter().any(|start| starts(text, at, start)) {
            found.push(at..run(text, at));
        }
    }
    found
}

/// Returns the end of a run of visible ASCII characters.
fn run(text: &[char], at: usize) -> usize {
    at + text[at..].iter().take_while(|c| c.is_ascii_graphic()).count()
}

/// Finds the codes of share texts, with the numbers among them: `4.12`, `12/08`, `:5pm`, `KjP:/`, `g@O.kc`.
fn codes(text: &[char], links: &[Range<usize>]) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < text.len() {
        let begins = text[at].is_ascii_graphic() && (at == 0 || !text[at - 1].is_ascii_graphic());
        if !begins {
            at += 1;
            continue;
        }
        let (mut end, mut is_code, mut next) = (at, false, at);
        while next < text.len() && text[next].is_ascii_graphic() {
            let link = links.iter().find(|link| link.start == next).map(|link| link.end);
            let token_end = link.unwrap_or_else(|| run(text, next));
            // A token must be followed by a space; otherwise it is part of what people wrote.
            let apart = text.get(token_end).is_none_or(|c| c.is_whitespace());
            let token: String = text[next..token_end].iter().collect();
            if link.is_none() && (!apart || !is_code_token(&token) && !is_number(&token)) {
                break;
            }
            is_code |= link.is_none() && is_code_token(&token);
            end = token_end;
            next = skip(text, token_end);
        }
        if is_code {
            found.push(at..end);
        }
        at = end.max(run(text, at));
    }
    found
}

fn is_code_token(token: &str) -> bool {
    let clock = token.strip_prefix(':').and_then(|rest| rest.strip_suffix("pm").or_else(|| rest.strip_suffix("am")));
    let digits = |part: &str| !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
    let letters =
        |part: &str, most| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let mail = token.split_once('@').and_then(|(name, host)| Some((name, host.split_once('.')?)));
    clock.is_some_and(digits)
        || token.strip_suffix(":/").is_some_and(|name| letters(name, 5))
        || mail.is_some_and(|(name, (host, end))| letters(name, 3) && letters(host, 3) && letters(end, 3))
}

fn is_number(token: &str) -> bool {
    token.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'/')) && token.bytes().any(|b| b.is_ascii_digit())
}

/// Finds share texts, from their first number or words to their link; without a link, to the end of the line.
fn titled(text: &[char], links: &[Range<usize>], codes: &[Range<usize>]) -> Vec<Range<usize>> {
    let line_end = |at: usize| text[at..].iter().position(|c| *c == '\n').map_or(text.len(), |long| at + long);
    let to_its_link = |at: usize| {
        let end = line_end(at);
        let near = links.iter().find(|it| it.start >= at && it.start < at + SHARE)?;
        let goes_on = skip(text, end + 1) == near.start || codes.iter().any(|code| code.start == end + 1);
        (near.start < end || goes_on).then(|| number_before(text, at)..near.end)
    };
    let by_words = (0..text.len()).filter(|at| BEGINS.iter().any(|word| starts(text, *at, word)));
    let by_code = codes.iter().map(|code| code.start).filter(|at| digits(text, *at).is_some());
    let of_words = |at: usize| to_its_link(at).unwrap_or_else(|| number_before(text, at)..line_end(at));
    by_words.map(of_words).chain(by_code.filter_map(to_its_link)).collect()
}

/// Moves back over a number before it, such as `4.12 `.
fn number_before(text: &[char], at: usize) -> usize {
    let is_of_number = |c: &&char| c.is_ascii_digit() || matches!(**c, '.' | '/' | ' ');
    let long = text[..at].iter().rev().take_while(is_of_number).count();
    at - long
}

fn closings(text: &[char]) -> Vec<Range<usize>> {
    const LONGEST: usize = 40;
    let of = |at: usize| {
        let rest = &text[at..text.len().min(at + LONGEST)];
        rest.iter().position(|c| matches!(c, '!' | '！' | '。' | '\n')).map(|long| at..at + long)
    };
    let begins = (0..text.len()).filter(|at| CLOSES.iter().any(|word| starts(text, *at, word)));
    begins.map(|at| of(at).unwrap_or(at..text.len().min(at + 5))).collect()
}

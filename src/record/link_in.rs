//! Links within a pasted text, such as Douyin's share text: `3.56 复制打开抖音，看看【…】
//! https://v.douyin.com/abc123/ :1pm a@b.c`. A link ends at the first character that can't be part of one.

const HTTPS: &str = "https://";
const HTTP: &str = "http://";

/// Returns the only link in a text; `None` if there is none, or several different ones.
#[must_use]
pub fn link_in(text: &str) -> Option<String> {
    let mut links = links_in(text);
    let link = links.pop()?;
    links.is_empty().then_some(link)
}

/// Returns the only link in a text, or else the text itself.
#[must_use]
pub fn link_or_text(text: String) -> String {
    link_in(&text).unwrap_or(text)
}

/// Tells whether a text consists only of a link, perhaps still being typed.
#[must_use]
pub fn is_only_a_link(text: &str) -> bool {
    starts(text, HTTPS) && text.chars().all(of_link)
}

/// Returns all `https` links in a text, in order and without duplicates. Douyin's own links are also accepted with
/// `http`, and changed to `https`, which Douyin supports.
#[must_use]
pub fn links_in(text: &str) -> Vec<String> {
    let mut links: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(from) = next_start(text, at) {
        let scheme = if starts(&text[from..], HTTPS) { HTTPS } else { HTTP };
        let rest = from + scheme.len();
        let end = end_of(text, rest);
        let tail = trimmed(&text[rest..end]);
        let kept = scheme == HTTPS || is_douyin(host(tail));
        // Keep the scheme as it was written.
        let link = if scheme == HTTPS { format!("{}{tail}", &text[from..rest]) } else { format!("{HTTPS}{tail}") };
        if kept && host(tail).contains('.') && !links.contains(&link) {
            links.push(link);
        }
        at = end.max(rest);
    }
    links
}

/// Returns where the next link begins.
fn next_start(text: &str, from: usize) -> Option<usize> {
    let places = text[from..].char_indices().map(|(at, _)| from + at);
    places.into_iter().find(|at| is_start(&text[*at..]))
}

fn is_start(text: &str) -> bool {
    starts(text, HTTPS) || starts(text, HTTP)
}

fn starts(text: &str, with: &str) -> bool {
    text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
}

/// Returns where a link ends: before a character that can't be part of it, or before the next link, unless that is a
/// query value of this one.
fn end_of(text: &str, from: usize) -> usize {
    let signs = text[from..].char_indices();
    let ends = |(at, c): &(usize, char)| {
        let next = *at > 0 && is_start(&text[from + at..]) && !text[from..from + at].ends_with('=');
        !of_link(*c) || next
    };
    signs.into_iter().find(ends).map_or(text.len(), |(at, _)| from + at)
}

fn of_link(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '`' | '{' | '}' | '|' | '\\' | '^' | '[' | ']')
}

/// Removes trailing punctuation and unmatched brackets.
fn trimmed(link: &str) -> &str {
    let many = |sign| link.matches(sign).count();
    let closes = match link.chars().next_back() {
        Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*') => true,
        Some(')') => many(')') > many('('),
        Some('(') => many('(') > many(')'),
        Some(_) | None => false,
    };
    if closes { trimmed(&link[..link.len() - 1]) } else { link }
}

fn host(link: &str) -> &str {
    link.split(['/', '?', '#']).next().unwrap_or_default()
}

fn is_douyin(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    ["douyin.com", "iesdouyin.com"]
        .iter()
        .any(|own| host.strip_suffix(own).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}
